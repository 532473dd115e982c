//! Hello, and the language.

use crate::domain::language::Language;
use crate::i18n::texts;
use crate::message::{Action, Button, Message};
use crate::store::people;
use crate::work::{Asker, Command, For, Reply, Result, UnitOfWork};

/// `/language`.
pub const LANGUAGE: Command = Command {
    word: "language",
    who: For::Residents,
    menu: Some(texts::command_language),
    help: None,
    run: |work, asker, _| Box::pin(language(work, asker)),
};

/// What a person is greeted with.
pub fn hello(language: Language) -> Message {
    Message::of(texts::welcome().say(language)).row(vec![other_language(language, Action::Speak)])
}

/// `/language`: turns to the other language.
pub async fn language(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    let language = other(asker.language);
    people::set_language(&mut work.tx, asker.person.id, language).await?;
    Ok(Reply::Say(texts::language_set().say(language)))
}

/// Speaks a language with the asking person from now on, and greets them in it.
pub async fn speak(work: &mut UnitOfWork, asker: &Asker, language: Language) -> Result<Reply> {
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
