//! A link opened in a group: the group is claimed for the link's place. It hears about the place once it is known that
//! an admin of the group opened the link, and once the link's maker says that it is the right group, unless they are
//! an admin of it, too. So neither a plain member nor a leaked link can have a group hear about a place, or make its
//! admins organisers.

use chrono::TimeDelta;

use crate::domain::delivery_key::{ClaimNews, DeliveryKey};
use crate::domain::ids::ChatId;
use crate::domain::person_name::PersonName;
use crate::domain::way::Way;
use crate::features::places::{invitation, link, unlinked};
use crate::i18n::texts;
use crate::message::{Address, Button, Delivery, Message, Priority, Text};
use crate::store::claims::{self, Claim};
use crate::store::outbox::{self, OutboxEntry};
use crate::store::people::{self, Person};
use crate::store::roles::{self, Invitation};
use crate::store::{self, groups, places, privacy};
use crate::work::recipients::private;
use crate::work::ways;
use crate::work::{Asker, ButtonTable, Error, Refusal, Reply, Result, UnitOfWork, buttons, names};

/// For how long what became of a claim is of use in the group.
const FRESH: TimeDelta = TimeDelta::hours(1);

buttons! {
    /// A button below the question about a group in which a link was opened.
    pub enum ClaimButton {
        /// Say whether it is the right one.
        "cl" => Answer(claim: i64, yes: bool),
    }
}

/// What it does.
pub const BUTTONS: ButtonTable<ClaimButton> = ButtonTable {
    press: |work, asker, ClaimButton::Answer(claim, yes)| Box::pin(answer(work, asker, claim, yes)),
};

/// What the messenger says of a chat.
#[derive(Debug, Clone)]
pub struct Looked {
    /// The chat.
    pub chat: ChatId,
    /// Who runs it.
    pub admins: Vec<ChatId>,
    /// Its title; anybody who runs it can choose any.
    pub title: PersonName,
}

impl Looked {
    fn runs(&self, person: &Person) -> bool {
        person.chat.is_anonymous_admin() || self.admins.contains(&person.chat)
    }
}

/// Somebody opened a link in a group. An owner's word is enough; of all others the messenger is asked first whether they
/// run it.
pub async fn enter(work: &mut UnitOfWork, asker: &Asker, code: &str) -> Result<Reply> {
    if is_linked(work, asker.at).await? {
        return Err(Refusal::LinkedAlready.into());
    }
    let open = invitation::open_invitation(work, code, true).await?;
    if asker.is_owner(work).await? {
        roles::end_invitation(&mut work.tx, open.id).await?;
        let said = link::join(work, asker.at, asker.person.id, open.place_id).await?;
        link::introduce(work, asker, said).await?;
        if let Some(maker) = people::by_id(&mut work.tx, open.maker_id).await? {
            tell_maker(work, &maker, &open).await?;
        }
        return Ok(Reply::Nothing);
    }
    if let Some(refusal) = is_taken(work, &open, asker.at).await? {
        return Err(refusal.into());
    }
    unlinked::is_answered(work, asker.at.chat).await?;
    claims::enter(&mut work.tx, open.id, asker.at, asker.person.id).await?;
    work.ask_admins_of(asker.at.chat);
    Ok(Reply::Nothing)
}

/// Why nobody can link the group there by that code; none where somebody can. An owner need not wait for the link's
/// maker.
pub async fn why_not(
    work: &mut UnitOfWork,
    code: &str,
    at: Address,
    is_owner: bool,
) -> store::Result<Option<Refusal>> {
    match invitation::open_invitation(work, code, true).await {
        Ok(_) if is_owner => Ok(None),
        Ok(open) => is_taken(work, &open, at).await,
        Err(Error::Refused(refusal)) => Ok(Some(refusal)),
        Err(Error::Failed(failure)) => Err(failure),
    }
}

/// Whether an invitation is taken: by another group, or by this one, about which its maker is being asked.
async fn is_taken(work: &mut UnitOfWork, open: &Invitation, at: Address) -> store::Result<Option<Refusal>> {
    Ok(match claims::of_invitation(&mut work.tx, open.id).await? {
        Some(claim) if claim.address() != at => Some(Refusal::UsedInvitation),
        Some(claim) if claim.asked => Some(Refusal::AskedAlready),
        _ => None,
    })
}

/// What becomes of the claims in a chat, now that it is known who runs it.
pub async fn decide(work: &mut UnitOfWork, looked: &Looked) -> store::Result<()> {
    for claim in claims::undecided(&mut work.tx, looked.chat).await? {
        let Some(by) = people::by_id(&mut work.tx, claim.person_id).await? else { continue };
        let language = by.language.unwrap_or(work.settings.language);
        match weigh(work, looked, &claim, &by).await {
            Ok(said) => tell_group(work, &claim, said).await?,
            Err(Error::Refused(refusal)) => {
                claims::end(&mut work.tx, claim.id).await?;
                privacy::unmeet(&mut work.tx, by.id).await?;
                let key = DeliveryKey::Claim(claim.id, Some(ClaimNews::Refused));
                let message = Message::of(refusal.phrase().say(language));
                work.send(key, claim.address(), Priority::Answer, message, Some(work.now + FRESH)).await?;
            }
            Err(Error::Failed(failure)) => return Err(failure),
        }
    }
    Ok(())
}

/// Links a claimed group or asks whether to, and tells what is said in it.
async fn weigh(work: &mut UnitOfWork, looked: &Looked, claim: &Claim, by: &Person) -> Result<Text> {
    if !looked.runs(by) {
        return Err(Refusal::OnlyAdminsHere.into());
    }
    let (open, maker) = still_open(work, claim).await?;
    if looked.runs(&maker) {
        let said = accept(work, claim, &open).await?;
        tell_maker(work, &maker, &open).await?;
        return Ok(said);
    }
    claims::ask(&mut work.tx, claim.id).await?;
    let place = places::by_id(&mut work.tx, open.place_id).await?.ok_or(Refusal::UsedInvitation)?;
    let language = maker.language.unwrap_or(work.settings.language);
    let (group, place) = (looked.title.to_string(), place.name.in_language(language));
    // Whoever writes as the group has no name of their own.
    let question = if by.chat.is_anonymous_admin() {
        texts::claim_of_group(&group, place)
    } else {
        texts::claim_of(names::for_staff(&by.called()), &group, place)
    };
    let answers = [
        Button::to_do(&texts::button_claim_yes().say(language), ClaimButton::Answer(claim.id, true)),
        Button::to_do(&texts::button_claim_no().say(language), ClaimButton::Answer(claim.id, false)),
    ];
    let message = Message::of(question.say(language)).row(answers.into());
    let key = DeliveryKey::Claim(claim.id, Some(ClaimNews::Asked));
    work.send(key, private(&maker), Priority::Answer, message, Some(open.expires())).await?;
    Ok(texts::claim_waits().say(by.language.unwrap_or(work.settings.language)))
}

/// Whoever made the link sits in private, and hears there that the group is linked.
async fn tell_maker(work: &mut UnitOfWork, maker: &Person, open: &Invitation) -> store::Result<()> {
    let Some(place) = places::by_id(&mut work.tx, open.place_id).await? else { return Ok(()) };
    if !maker.reachable {
        return Ok(());
    }
    let language = maker.language.unwrap_or(work.settings.language);
    let said = texts::claim_accepted(place.name.in_language(language)).say(language);
    let message = Message::of(said).row(vec![ways::button(Way::New, language)]);
    work.send(
        DeliveryKey::LinkUsed(open.id),
        private(maker),
        Priority::Answer,
        message,
        Some(work.now + FRESH),
    )
    .await?;
    Ok(())
}

/// The invitation's maker said whether a group is the right one.
async fn answer(work: &mut UnitOfWork, asker: &Asker, id: i64, yes: bool) -> Result<Reply> {
    let open = claims::asked(&mut work.tx, id).await?;
    let claim = open.filter(|_| asker.in_private()).ok_or(Refusal::OldButton)?;
    let (open, maker) = still_open(work, &claim).await?;
    if maker.id != asker.person.id {
        return Err(Refusal::OldButton.into());
    }
    if !yes {
        // Whoever had this link was not meant to have it.
        roles::end_invitation(&mut work.tx, open.id).await?;
        let over = Refusal::UsedInvitation.phrase().say(work.settings.language);
        tell_group(work, &claim, over).await?;
        privacy::unmeet(&mut work.tx, claim.person_id).await?;
        let said = texts::claim_declined().say(asker.language);
        let anew = ways::button(Way::Places, asker.language);
        return Ok(Reply::Redraw(Message::of(said.clone()).row(vec![anew]), said));
    }
    let said = match accept(work, &claim, &open).await {
        Ok(said) => said,
        Err(refused) => {
            // The link is free for another group.
            claims::end(&mut work.tx, claim.id).await?;
            return Err(refused);
        }
    };
    tell_group(work, &claim, said).await?;
    let place = places::by_id(&mut work.tx, open.place_id).await?.ok_or(Refusal::UsedInvitation)?;
    let said = texts::claim_accepted(place.name.in_language(asker.language)).say(asker.language);
    Ok(Reply::Redraw(Message::of(said.clone()), said))
}

/// The invitation that a claim is for, and its maker, if it holds still.
async fn still_open(work: &mut UnitOfWork, claim: &Claim) -> Result<(Invitation, Person)> {
    let open = roles::invitation_by_id(&mut work.tx, claim.invitation_id, work.now).await?;
    let open = open.ok_or(Refusal::UsedInvitation)?;
    let maker = invitation::maker_who_may(work, &open).await?.ok_or(Refusal::UsedInvitation)?;
    Ok((open, maker))
}

/// The claimed group belongs to the invitation's place from now on, unless it got another meanwhile.
async fn accept(work: &mut UnitOfWork, claim: &Claim, open: &Invitation) -> Result<Text> {
    let at = claim.address();
    if is_linked(work, at).await? {
        return Err(Refusal::LinkedAlready.into());
    }
    roles::end_invitation(&mut work.tx, open.id).await?;
    link::join(work, at, claim.person_id, open.place_id).await
}

async fn is_linked(work: &mut UnitOfWork, at: Address) -> store::Result<bool> {
    Ok(groups::in_chat(&mut work.tx, at.chat).await?.iter().any(|group| group.address() == at))
}

/// Says in the group how far its claim is: in one message, which is edited.
async fn tell_group(work: &mut UnitOfWork, claim: &Claim, said: Text) -> store::Result<()> {
    let outgoing = OutboxEntry {
        key: DeliveryKey::Claim(claim.id, None),
        to: claim.address(),
        rank: Priority::Answer,
        parcel: Delivery::Message(Message::of(said)),
        expires: Some(work.now + FRESH),
    };
    outbox::refresh(&mut work.tx, work.now, &outgoing).await
}
