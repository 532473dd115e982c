//! Hello, and the language.

use crate::domain::language::Language;
use crate::i18n::texts;
use crate::message::{Button, CallbackData, Message};
use crate::store::people;
use crate::work::ways;
use crate::work::{Asker, ButtonTable, Command, For, Reply, Result, UnitOfWork, buttons};

/// `/language`.
pub const LANGUAGE: Command = Command {
    word: "language",
    who: For::Residents,
    menu: Some(texts::command_language),
    help: None,
    run: |work, asker, _| Box::pin(language(work, asker)),
};

buttons! {
    /// A button about the language.
    pub enum LanguageButton {
        /// Speak it with the tapping person.
        "l" => Speak(language: Language),
    }
}

/// What it does.
pub const BUTTONS: ButtonTable<LanguageButton> = ButtonTable {
    press: |work, asker, LanguageButton::Speak(language)| Box::pin(speak(work, asker, language)),
};

/// What a person is greeted with: where they begin, and the other language.
pub async fn hello(work: &mut UnitOfWork, asker: &Asker, language: Language) -> Result<Message> {
    let mut hello = Message::of(texts::welcome().say(language));
    hello.buttons = ways::home(!asker.places(work).await?.is_empty(), language);
    Ok(hello.row(vec![other_language(language, LanguageButton::Speak)]))
}

/// `/language`: turns to the other language.
pub async fn language(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    let language = other(asker.language);
    people::set_language(&mut work.tx, asker.person.id, language).await?;
    Ok(Reply::Say(texts::language_set().say(language)))
}

/// Speaks a language with the asking person from now on, and greets them in it.
async fn speak(work: &mut UnitOfWork, asker: &Asker, language: Language) -> Result<Reply> {
    people::set_language(&mut work.tx, asker.person.id, language).await?;
    let hello = hello(work, asker, language).await?;
    Ok(Reply::Redraw(hello, texts::language_set().say(language)))
}

fn other(language: Language) -> Language {
    match language {
        Language::Chinese => Language::English,
        Language::English => Language::Chinese,
    }
}

/// The button that turns to the other language.
pub fn other_language<B: Into<CallbackData>>(language: Language, speak: fn(Language) -> B) -> Button {
    Button::to_do(&texts::button_language().say(language), speak(other(language)))
}
