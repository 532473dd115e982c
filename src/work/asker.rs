//! Who asks for something, and what they may do.

use chrono::{DateTime, Utc};

use crate::domain::ids::{ChatId, MessageId, PlaceId};
use crate::domain::language::Language;
use crate::domain::person_name::PersonName;
use crate::i18n::texts;
use crate::message::{Address, Text};
use crate::store::groups::{self, Group};
use crate::store::people::{Called, Person};
use crate::store::{self, Tx, owners, roles};
use crate::work::error::Result;
use crate::work::names;
use crate::work::refusal::Refusal;
use crate::work::reply::Reply;
use crate::work::settings::Settings;
use crate::work::unit::UnitOfWork;

/// The most UTF-16 units of a name in a sentence, and on a button.
const NAME: usize = PersonName::MOST;

/// Whether whoever has that private chat owns the bot: named by the operator, or by a link.
pub async fn owns(work: &mut UnitOfWork, chat: ChatId) -> store::Result<bool> {
    is_owner(&mut work.tx, &work.settings, chat).await
}

async fn is_owner(tx: &mut Tx, settings: &Settings, chat: ChatId) -> store::Result<bool> {
    Ok(settings.owners.contains(&chat) || owners::contains(tx, chat).await?)
}

/// The places a person coordinates: all, for an owner.
pub async fn coordinated_by(work: &mut UnitOfWork, person: &Person) -> store::Result<Vec<PlaceId>> {
    coordinates(&mut work.tx, &work.settings, person).await
}

async fn coordinates(tx: &mut Tx, settings: &Settings, person: &Person) -> store::Result<Vec<PlaceId>> {
    if is_owner(tx, settings, person.chat).await? {
        let all = store::places::all(tx).await?;
        return Ok(all.into_iter().map(|place| place.id).collect());
    }
    roles::coordinated_by(tx, person.id).await
}

/// The places a person may organise at.
pub async fn run_by(work: &mut UnitOfWork, person: &Person) -> store::Result<Vec<PlaceId>> {
    runs(&mut work.tx, &work.settings, person, work.now).await
}

/// The same, where a document is made for them.
pub async fn runs(
    tx: &mut Tx,
    settings: &Settings,
    person: &Person,
    now: DateTime<Utc>,
) -> store::Result<Vec<PlaceId>> {
    let mut places = coordinates(tx, settings, person).await?;
    places.extend(groups::places_run_by(tx, person.chat, now).await?);
    places.extend(roles::organised_by(tx, person.id).await?);
    places.sort_unstable();
    places.dedup();
    Ok(places)
}

/// Who asks for something, and where.
#[derive(Debug, Clone)]
pub struct Asker {
    /// The person; for an admin who writes as the group, the group's own stand-in.
    pub person: Person,
    /// Where they asked.
    pub at: Address,
    /// The linked group they asked in.
    pub group: Option<Group>,
    /// Whether they wrote in the name of the group, which only its admins can.
    pub as_group: bool,
    /// The message they tapped on or wrote.
    pub message: MessageId,
    /// Whether that message has the button they tapped, as the messenger says.
    pub on_button: bool,
    /// The file of the picture below which they wrote a command.
    pub picture: Option<String>,
    /// The message theirs is a reply to.
    pub reply_to: Option<MessageId>,
    /// To which page of a list they turned; the first is 0.
    pub page: u16,
    /// The language to answer in.
    pub language: Language,
}

impl Asker {
    /// Whether this is the person's private chat with the bot.
    pub fn in_private(&self) -> bool {
        self.at.chat == self.person.chat
    }

    /// Whether they are an owner.
    pub async fn is_owner(&self, work: &mut UnitOfWork) -> store::Result<bool> {
        Ok(!self.as_group && owns(work, self.person.chat).await?)
    }

    /// The places they coordinate: all, for an owner.
    pub async fn coordinated(&self, work: &mut UnitOfWork) -> store::Result<Vec<PlaceId>> {
        if self.as_group { Ok(Vec::new()) } else { coordinated_by(work, &self.person).await }
    }

    /// The places they may organise at: those whose groups they are an admin of, those where they were made an
    /// organiser, and those they coordinate. All, for an owner.
    pub async fn places(&self, work: &mut UnitOfWork) -> store::Result<Vec<PlaceId>> {
        if self.as_group {
            return Ok(self.group.iter().map(|group| group.place_id).collect());
        }
        run_by(work, &self.person).await
    }

    /// Refuses unless they may organise at that place.
    pub async fn must_run(&self, work: &mut UnitOfWork, place: PlaceId) -> Result<()> {
        if self.places(work).await?.contains(&place) { Ok(()) } else { Err(Refusal::OnlyOrganisers.into()) }
    }

    /// Somebody's name where an organiser asked for it: in a group others read it, too.
    pub fn reads(&self, called: &Called) -> Text {
        if self.in_private() { names::for_staff(called) } else { names::in_public(called, NAME) }
    }

    /// An answer to what somebody wrote in a group names the person it is for. Whose name is hidden is answered without
    /// it: the answer is a reply to their own message.
    pub fn named(&self, reply: Reply) -> Reply {
        let (Reply::Say(text) | Reply::Explain(text)) = reply else { return reply };
        Reply::Say(self.addressed(text))
    }

    /// The same of a text.
    pub fn addressed(&self, text: Text) -> Text {
        let person = &self.person;
        if self.in_private() || person.hide_name {
            return text.concerning([person.id]);
        }
        texts::named(names::for_staff(&person.called()), text).say(self.language)
    }
}
