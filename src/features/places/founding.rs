//! The first hour of an owner: the bot asks what their community is called, makes its place, and leads on to its group
//! and to its first activity. Where there are places already, from a plan, it leads on at once.

use std::future::ready;

use chrono::TimeDelta;
use chrono_tz::Tz;

use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::PlaceId;
use crate::domain::language::Name;
use crate::domain::place::PlaceKind;
use crate::domain::role_at_place::Purpose;
use crate::features::organise::buttons::{Beginning, DraftButton};
use crate::features::places::staff::{self, FOUNDED};
use crate::i18n::texts;
use crate::message::{Button, Message, Priority, Stamp, Text};
use crate::store::places::{self, Place};
use crate::store::{self, groups, owners};
use crate::work::recipients::private;
use crate::work::{
    Asked, Asker, ButtonTable, Dialog, Refusal, Reply, Result, UnitOfWork, access, audit, buttons,
};

/// The most UTF-16 units of a name, and the most letters of a short one.
const NAME: usize = 60;
const SLUG: usize = 32;
/// The short name of a place whose name has no Latin letters.
const SOME_SLUG: &str = "community";
/// For how long a question waits for its answer.
const ASKED_FOR: TimeDelta = TimeDelta::days(1);
/// For how long the way to a group is of use: as long as its link.
const FRESH: TimeDelta = TimeDelta::days(3);
/// The one right that the bot asks for in a group: to tidy up behind itself.
const RIGHT: &str = "&admin=delete_messages";

buttons! {
    /// A button about the first place.
    pub enum FoundingButton {
        /// Leave the question for now.
        "nl" => Later,
        /// Ask it again.
        "na" => Ask,
    }
}

/// What they do.
pub const BUTTONS: ButtonTable<FoundingButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

/// What a new owner is asked.
pub const DIALOG: Dialog = Dialog {
    asked: |work, asker, _| Box::pin(asked(work, asker)),
    answer: |work, asker, _, text| Box::pin(answer(work, asker, text)),
    stamp: |work, asker, _| Box::pin(stamp(work, asker)),
    leave: |_, asker, _| Box::pin(ready(Ok(Some(later(asker))))),
};

async fn asked(work: &mut UnitOfWork, asker: &Asker) -> Result<Vec<Asked>> {
    let at = owners::name_asked(&mut work.tx, asker.person.id).await?;
    let open = at.filter(|at| *at + ASKED_FOR > work.now);
    Ok(open.map(|at| Asked { about: None, at }).into_iter().collect())
}

async fn stamp(work: &mut UnitOfWork, asker: &Asker) -> store::Result<Stamp> {
    let at = owners::name_asked(&mut work.tx, asker.person.id).await?;
    Ok(Stamp::of(&[&at.map(|at| at.to_rfc3339()).unwrap_or_default()]))
}

fn later(asker: &Asker) -> Button {
    Button::to_do(&texts::button_later().say(asker.language), FoundingButton::Later)
}

async fn press(work: &mut UnitOfWork, asker: &Asker, button: FoundingButton) -> Result<Reply> {
    access::in_private(asker)?;
    if !asker.is_owner(work).await? {
        return Err(Refusal::OnlyOwners.into());
    }
    let message = match button {
        FoundingButton::Later => {
            owners::stop_asking(&mut work.tx, asker.person.id).await?;
            let go_on = Button::to_do(&texts::button_go_on_naming().say(asker.language), FoundingButton::Ask);
            Message::of(texts::naming_left().say(asker.language)).row(vec![go_on])
        }
        FoundingButton::Ask => ask_if_needed(work, asker).await?.ok_or(Refusal::OldButton)?,
    };
    Ok(Reply::Redraw(message, Text::default()))
}

/// What a new owner reads: what they are now, and what comes next.
pub async fn welcome(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    let hello = texts::owner_welcome().say(asker.language);
    let Some(question) = ask_if_needed(work, asker).await? else { return lead_on(work, asker, hello).await };
    let mut text = hello;
    text.paragraph(&question.text);
    Ok(Reply::Show(Message { text, ..question }))
}

/// Asks an owner what their community is called, while there is no place; else there is nothing to ask.
pub async fn ask_if_needed(work: &mut UnitOfWork, asker: &Asker) -> store::Result<Option<Message>> {
    if !places::all(&mut work.tx).await?.is_empty() || !asker.is_owner(work).await? {
        return Ok(None);
    }
    owners::ask_name(&mut work.tx, asker.person.id, work.now).await?;
    let text = texts::naming().say(asker.language);
    Ok(Some(Message::of(text).row(vec![later(asker)])))
}

/// Takes what an owner wrote for the name of their community.
async fn answer(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Option<Reply>> {
    if asked(work, asker).await?.is_empty() || !asker.is_owner(work).await? {
        return Ok(None);
    }
    // Somebody else, or a plan, was faster.
    if !places::all(&mut work.tx).await?.is_empty() {
        owners::stop_asking(&mut work.tx, asker.person.id).await?;
        let said = texts::naming_done_already().say(asker.language);
        return lead_on(work, asker, said).await.map(Some);
    }
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.encode_utf16().count() > NAME {
        let said = texts::naming_too_long().say(asker.language);
        return Ok(Some(Reply::Show(Message::of(said).row(vec![later(asker)]))));
    }
    owners::stop_asking(&mut work.tx, asker.person.id).await?;
    let place = first_place(&name, work.settings.zone);
    let id = places::put(&mut work.tx, &place).await?;
    audit::note(work, asker, id, None, FOUNDED, &name).await?;
    let said = texts::place_named(&name).say(asker.language);
    lead_on(work, asker, said).await.map(Some)
}

/// A place of that name, with room for others below it.
fn first_place(name: &str, zone: Tz) -> Place {
    Place {
        id: PlaceId(0),
        slug: slug_of(name),
        kind: PlaceKind::Centre,
        parent: None,
        name: Name::from(name),
        address: None,
        position: None,
        zone,
        announce_hour: None,
        contact: None,
    }
}

/// A short name for a name: its Latin letters and digits.
fn slug_of(name: &str) -> String {
    let plain = |letter: char| letter.is_ascii_alphanumeric();
    let words: Vec<&str> = name.split(|letter| !plain(letter)).filter(|word| !word.is_empty()).collect();
    let slug: String = words.join("-").to_ascii_lowercase().chars().take(SLUG).collect();
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { SOME_SLUG.to_owned() } else { slug.to_owned() }
}

/// Leads on to a group, where there is one place and no group yet, and to the first activity. These are two messages, so
/// that the way to the group stands when the activity is begun.
async fn lead_on(work: &mut UnitOfWork, asker: &Asker, said: Text) -> Result<Reply> {
    let language = asker.language;
    let begin = DraftButton::Begin(Beginning::Begin);
    let begin = Button::to_do(&texts::button_first_activity().say(language), begin);
    let places = asker.coordinated(work).await?;
    let [place] = places.as_slice() else { return Ok(Reply::Show(Message::of(said).row(vec![begin]))) };
    if !groups::all(&mut work.tx).await?.is_empty() {
        return Ok(Reply::Show(Message::of(said).row(vec![begin])));
    }
    let link = staff::link_to(work, asker, *place, Purpose::Group).await? + RIGHT;
    let mut text = said;
    text.paragraph(&texts::add_to_group().say(language));
    let add = Button::to_open(&texts::button_add_to_group().say(language), link);
    let key = DeliveryKey::FirstGroup(asker.person.id, work.now.timestamp_millis());
    let message = Message::of(text).row(vec![add]);
    work.send(key, private(&asker.person), Priority::Answer, message, Some(work.now + FRESH)).await?;
    Ok(Reply::Show(Message::of(texts::then_first_activity().say(language)).row(vec![begin])))
}

/// Forgets links that nobody opened, and questions that nobody answered.
pub async fn purge(work: &mut UnitOfWork) -> store::Result<()> {
    owners::forget_before(&mut work.tx, work.now, work.now - ASKED_FOR).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_name_is_made_of_letters_that_can_be_typed() {
        for (name, slug) in [
            ("Yusha community", "yusha-community"),
            ("玉沙社区", SOME_SLUG),
            ("玉沙 Yusha 2号", "yusha-2"),
            ("--", SOME_SLUG),
            ("St. John's, East", "st-john-s-east"),
            (&"very ".repeat(12), "very-very-very-very-very-very-ve"),
        ] {
            assert_eq!(slug_of(name), slug, "{name}");
        }
    }
}
