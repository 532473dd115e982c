//! The private chat: hello, help, and the language.

use super::{Asker, Reply, Result, Work, calendar, check_in, lists, organise, people as staff, questions};
use crate::domain::ids::ActivityId;
use crate::domain::language::Language;
use crate::features::card::CardData;
use crate::i18n::texts;
use crate::message::{Action, Button, Message, Text};
use crate::store::people;

/// `/start`, with what the link that led here carried: `a12` for activity 12, `draft` for one's draft, `mine` for
/// one's sign-ups, `h471123` to check in.
pub async fn start(work: &mut Work<'_>, asker: &Asker, payload: &str) -> Result<Reply> {
    if payload == "draft" {
        return organise::preview(work, asker).await;
    }
    if payload == lists::MINE_LINK {
        return lists::mine(work, asker).await;
    }
    if let Some(code) = payload.strip_prefix(staff::PERSON_LINK) {
        return staff::accept(work, asker, code).await;
    }
    if let Some(code) = payload.strip_prefix(check_in::LINK) {
        return check_in::arrive(work, asker, code).await;
    }
    let language = asker.language;
    let id = payload.strip_prefix('a').and_then(|number| number.parse().ok()).map(ActivityId);
    if let Some(id) = id
        && let Ok(activity) = work.announced(id).await
        && let Some(data) = CardData::read(&mut work.tx, work.settings, id).await?
    {
        questions::ask(work, asker, &activity).await?;
        let phase = activity.phase(work.now);
        let mut message = data.without_buttons(work.settings, phase, language).about(id);
        if phase == crate::domain::activity::Phase::Open {
            message.buttons = data.sign_up_buttons(language);
            message = message.row(vec![calendar::button(id, language)]);
        }
        // A caption has no room for a greeting beside the card.
        if message.pictures.is_empty() {
            let mut text = texts::welcome().say(language);
            text.paragraph(&message.text);
            message.text = text;
        }
        return Ok(Reply::Show(message));
    }
    Ok(Reply::Show(hello(language)))
}

fn hello(language: Language) -> Message {
    Message::of(texts::welcome().say(language)).row(vec![other_language(language, Action::Speak)])
}

/// `/help`.
pub async fn help(work: &mut Work<'_>, asker: &Asker) -> Result<Reply> {
    Ok(Reply::Show(Message::of(help_text(work, asker).await?)))
}

/// What the asker can do.
pub async fn help_text(work: &mut Work<'_>, asker: &Asker) -> Result<Text> {
    let mut text = texts::help_resident().say(asker.language);
    if !asker.places(work).await?.is_empty() {
        text.paragraph(&texts::help_organiser().say(asker.language));
    }
    if !asker.coordinated(work).await?.is_empty() {
        text.line(&texts::help_coordinator().say(asker.language));
    }
    if asker.is_owner(work.settings) {
        text.line(&texts::help_owner().say(asker.language));
    }
    Ok(text)
}

/// `/language`: turns to the other language.
pub async fn language(work: &mut Work<'_>, asker: &Asker) -> Result<Reply> {
    let language = other(asker.language);
    people::set_language(&mut work.tx, asker.person.id, language).await?;
    Ok(Reply::Say(texts::language_set().say(language)))
}

/// Speaks a language with the asking person from now on, and greets them in it.
pub async fn speak(work: &mut Work<'_>, asker: &Asker, language: Language) -> Result<Reply> {
    people::set_language(&mut work.tx, asker.person.id, language).await?;
    Ok(Reply::Redraw(hello(language), texts::language_set().say(language)))
}

fn other(language: Language) -> Language {
    match language {
        Language::Chinese => Language::English,
        Language::English => Language::Chinese,
    }
}

/// The button that turns to the other language.
pub fn other_language(language: Language, speak: fn(Language) -> Action) -> Button {
    Button::to_do(&texts::button_language().say(language), speak(other(language)))
}
