//! What places are called: the bot asks an owner for the name of their community, which is the first place, and
//! coordinators for another name of a place, or for that of a new one below it.

use std::future::ready;

use chrono::TimeDelta;

use crate::domain::audit_action::AuditAction;
use crate::domain::ids::PlaceId;
use crate::domain::language::Name;
use crate::domain::written::place_name;
use crate::features::places::buttons::{NamingButton, StaffButton};
use crate::features::places::founding;
use crate::i18n::texts;
use crate::message::{Button, Message, Text, cut};
use crate::store::naming::{self, Named};
use crate::store::places::{self, Place};
use crate::store::{self, activities};
use crate::work::{Asked, Asker, ButtonTable, Dialog, Refusal, Reply, Result, UnitOfWork, access, audit};

/// A place was made.
pub const FOUNDED: AuditAction = AuditAction::of("founded");
/// A place was given another name.
const RENAMED: AuditAction = AuditAction::of("renamed");

/// The most UTF-16 units of a name.
pub const NAME: usize = 60;
/// The most letters of a short name.
pub const SLUG: usize = 32;
/// The short name of a place whose name has no Latin letters.
const SOME_SLUG: &str = "place";
/// For how long a question waits for its answer.
const ASKED_FOR: TimeDelta = TimeDelta::days(1);

/// What the buttons do.
pub const BUTTONS: ButtonTable<NamingButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

/// What is asked.
pub const DIALOG: Dialog = Dialog {
    asked: |work, asker, _| Box::pin(asked(work, asker)),
    answer: |work, asker, _, text| Box::pin(answer(work, asker, text)),
    stamp: |work, asker, _| Box::pin(naming::stamp(&mut work.tx, asker.person.id)),
    leave: |_, asker, _| Box::pin(ready(Ok(Some(later(asker))))),
};

async fn asked(work: &mut UnitOfWork, asker: &Asker) -> Result<Vec<Asked>> {
    Ok(open(work, asker).await?.map(|(_, asked)| asked).into_iter().collect())
}

async fn open(work: &mut UnitOfWork, asker: &Asker) -> store::Result<Option<(Named, Asked)>> {
    let found = naming::asked(&mut work.tx, asker.person.id).await?;
    let open = found.filter(|(named, at)| is_of_a_place(*named) && *at + ASKED_FOR > work.now);
    Ok(open.map(|(named, at)| (named, Asked { about: None, at })))
}

/// Whether it is a place that is to be named, and not somebody.
fn is_of_a_place(named: Named) -> bool {
    matches!(named, Named::Community | Named::Place(_) | Named::Below(_))
}

fn later(asker: &Asker) -> Button {
    Button::to_do(&texts::button_later().say(asker.language), NamingButton::Later)
}

async fn press(work: &mut UnitOfWork, asker: &Asker, button: NamingButton) -> Result<Reply> {
    access::in_private(asker)?;
    let message = match button {
        NamingButton::Later => leave(work, asker).await?,
        NamingButton::Community => {
            if !asker.is_owner(work).await? {
                return Err(Refusal::OnlyOwners.into());
            }
            ask_community(work, asker).await?.ok_or(Refusal::OldButton)?
        }
        NamingButton::Rename(place) => {
            return ask(work, asker, Named::Place(place)).await.map(Reply::Show);
        }
        NamingButton::Below(place) => {
            return ask(work, asker, Named::Below(place)).await.map(Reply::Show);
        }
    };
    Ok(Reply::Redraw(message, Text::default()))
}

/// Nothing is asked any more; a button leads back.
async fn leave(work: &mut UnitOfWork, asker: &Asker) -> Result<Message> {
    let language = asker.language;
    let named = naming::asked(&mut work.tx, asker.person.id).await?.map(|(named, _)| named);
    let again = match named {
        Some(Named::Community) => NamingButton::Community,
        Some(Named::Place(place)) => NamingButton::Rename(place),
        Some(Named::Below(place)) => NamingButton::Below(place),
        _ => return Err(Refusal::OldButton.into()),
    };
    naming::stop(&mut work.tx, asker.person.id).await?;
    let left = Message::of(texts::naming_left().say(language));
    let go_on = Button::to_do(&texts::button_go_on_naming().say(language), again);
    Ok(left.row(vec![go_on]))
}

/// What a new owner reads: what they are now, and what comes next.
pub async fn welcome(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    let hello = texts::owner_welcome().say(asker.language);
    let Some(question) = ask_community(work, asker).await? else {
        return founding::lead_on(work, asker, hello).await;
    };
    let mut text = hello;
    text.paragraph(&question.text);
    Ok(Reply::Show(Message { text, ..question }))
}

/// Asks an owner what their community is called, while there is no place; else there is nothing to ask.
pub async fn ask_community(work: &mut UnitOfWork, asker: &Asker) -> store::Result<Option<Message>> {
    if !places::all(&mut work.tx).await?.is_empty() || !asker.is_owner(work).await? {
        return Ok(None);
    }
    naming::ask(&mut work.tx, asker.person.id, Named::Community, work.now).await?;
    let text = texts::naming().say(asker.language);
    Ok(Some(Message::of(text).row(vec![later(asker)])))
}

/// Asks a coordinator for the name of a place.
async fn ask(work: &mut UnitOfWork, asker: &Asker, named: Named) -> Result<Message> {
    let (Named::Place(id) | Named::Below(id)) = named else { return Err(Refusal::OldButton.into()) };
    access::coordinates(work, asker, id).await?;
    let place = places::by_id(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?;
    let name = cut(place.name.in_language(asker.language), NAME);
    naming::ask(&mut work.tx, asker.person.id, named, work.now).await?;
    let text = match named {
        Named::Below(_) => texts::naming_below(&name),
        _ => texts::naming_anew(&name),
    };
    Ok(Message::of(text.say(asker.language)).row(vec![later(asker)]))
}

/// Takes what somebody wrote for a name.
async fn answer(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Option<Reply>> {
    let Some((named, _)) = open(work, asker).await? else { return Ok(None) };
    if place_name::declines(typed) {
        return leave(work, asker).await.map(|message| Some(Reply::Show(message)));
    }
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = place_name::read(&name).unwrap_or(&name);
    if name.encode_utf16().count() > NAME {
        let said = texts::naming_too_long().say(asker.language);
        return Ok(Some(Reply::Show(Message::of(said).row(vec![later(asker)]))));
    }
    match named {
        Named::Community => community(work, asker, name).await,
        Named::Place(id) => rename(work, asker, id, name).await.map(Some),
        Named::Below(id) => found_below(work, asker, id, name).await.map(Some),
        Named::Guest(_)
        | Named::Volunteer(..)
        | Named::Dish(..)
        | Named::Eater(_)
        | Named::OfDish(..)
        | Named::Home(_)
        | Named::Proposal(_) => Ok(None),
    }
}

/// The first place gets its name. Whoever is no owner any more wrote something else.
async fn community(work: &mut UnitOfWork, asker: &Asker, name: &str) -> Result<Option<Reply>> {
    if !asker.is_owner(work).await? {
        return Ok(None);
    }
    naming::stop(&mut work.tx, asker.person.id).await?;
    // Somebody else, or a plan, was faster.
    if !places::all(&mut work.tx).await?.is_empty() {
        let said = texts::naming_done_already().say(asker.language);
        return founding::lead_on(work, asker, said).await.map(Some);
    }
    found(work, asker, None, None, name).await?;
    let said = texts::place_named(name).say(asker.language);
    founding::lead_on(work, asker, said).await.map(Some)
}

/// A place gets another name, which stands on its cards from now on.
async fn rename(work: &mut UnitOfWork, asker: &Asker, id: PlaceId, name: &str) -> Result<Reply> {
    naming::stop(&mut work.tx, asker.person.id).await?;
    access::coordinates(work, asker, id).await?;
    places::rename(&mut work.tx, id, &Name::from(name)).await?;
    for activity in activities::at_place_not_ended_before(&mut work.tx, id, work.now).await? {
        work.card_is_stale(activity.id);
    }
    audit::note(work, asker, id, None, RENAMED, name).await?;
    Ok(Reply::Show(named(asker, id, name, texts::place_renamed(name).say(asker.language))))
}

/// A new place below another.
async fn found_below(work: &mut UnitOfWork, asker: &Asker, above: PlaceId, name: &str) -> Result<Reply> {
    naming::stop(&mut work.tx, asker.person.id).await?;
    access::coordinates(work, asker, above).await?;
    let above = places::by_id(&mut work.tx, above).await?.ok_or(Refusal::OldButton)?;
    let id = found(work, asker, Some(&above), None, name).await?;
    Ok(Reply::Show(named(asker, id, name, texts::place_named(name).say(asker.language))))
}

/// A place has its name; a button leads to who runs it.
fn named(asker: &Asker, id: PlaceId, name: &str, said: Text) -> Message {
    let people = texts::button_people(name).say(asker.language);
    Message::of(said).row(vec![Button::to_do(&people, StaffButton::People(id))])
}

/// Makes a place, below another where there is one; its short name is made of its name where none is given.
pub async fn found(
    work: &mut UnitOfWork,
    asker: &Asker,
    above: Option<&Place>,
    slug: Option<&str>,
    name: &str,
) -> store::Result<PlaceId> {
    let slug = match slug {
        Some(slug) => slug.to_owned(),
        None => free_slug(work, &slug_of(name)).await?,
    };
    let zone = work.settings.zone;
    let id = places::put(&mut work.tx, &Place::below(above, slug, name, zone)).await?;
    audit::note(work, asker, id, None, FOUNDED, name).await?;
    Ok(id)
}

/// That short name, or with the first number behind it that makes it the only one.
async fn free_slug(work: &mut UnitOfWork, slug: &str) -> store::Result<String> {
    let taken: Vec<String> = places::all(&mut work.tx).await?.into_iter().map(|place| place.slug).collect();
    let mut numbered = (2_u32..).map(|number| format!("{slug}-{number}"));
    let mut free = slug.to_owned();
    while taken.contains(&free) {
        free = numbered.next().unwrap_or_default();
    }
    Ok(free)
}

/// A short name for a name: its Latin letters and digits.
fn slug_of(name: &str) -> String {
    let plain = |letter: char| letter.is_ascii_alphanumeric();
    let words: Vec<&str> = name.split(|letter| !plain(letter)).filter(|word| !word.is_empty()).collect();
    let slug: String = words.join("-").to_ascii_lowercase().chars().take(SLUG).collect();
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { SOME_SLUG.to_owned() } else { slug.to_owned() }
}

/// Forgets questions that nobody answered, whoever was to be named.
pub async fn purge(work: &mut UnitOfWork) -> store::Result<()> {
    naming::forget_before(&mut work.tx, work.now - ASKED_FOR).await
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
