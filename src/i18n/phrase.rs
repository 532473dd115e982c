//! A text in a language: its words are looked up by their key, and its values put in.

use std::sync::LazyLock;

use fluent::types::FluentValue;
use fluent::{FluentArgs, FluentResource};
use fluent_bundle::concurrent::FluentBundle;

use crate::domain::language::Language;
use crate::message::Text;

type Bundle = FluentBundle<FluentResource>;

include!(concat!(env!("OUT_DIR"), "/files.rs"));

static CHINESE: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::Chinese, CHINESE_FILES));
static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::English, ENGLISH_FILES));

/// Makes the texts of some files ready to be said.
pub(super) fn bundle(language: Language, files: &[&str]) -> Bundle {
    let locale = language.word().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    // Isolation marks would stand around every name; the texts keep names apart by themselves.
    bundle.set_use_isolating(false);
    for file in files {
        // They are part of the binary, and the build reads them first, so what parses is all there is.
        let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// A value that stands in a text.
#[derive(Debug, Clone)]
pub enum Value {
    /// What people wrote, the bot's own text, or a word that a text chooses by. It goes in as it is written, so what people
    /// wrote is escaped and never a mark.
    Text(Text),
    /// A number.
    Number(i64),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(Text::plain(text))
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<Text> for Value {
    fn from(text: Text) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<crate::domain::ids::ActivityId> for Value {
    fn from(id: crate::domain::ids::ActivityId) -> Self {
        // An activity's number is a name, not an amount: no thousands separator.
        Self::Text(Text::plain(&id.to_string()))
    }
}

/// A text to be said, not yet in a language.
#[derive(Debug, Clone)]
pub struct Phrase {
    pub(super) key: &'static str,
    pub(super) values: Vec<(&'static str, Value)>,
}

impl Phrase {
    /// The text in a language.
    pub fn say(&self, language: Language) -> Text {
        let bundle = match language {
            Language::Chinese => &*CHINESE,
            Language::English => &*ENGLISH,
        };
        let mut arguments = FluentArgs::with_capacity(self.values.len());
        let mut concerns = Vec::new();
        for (name, value) in &self.values {
            let value = match value {
                Value::Text(text) => {
                    concerns.extend_from_slice(text.concerns());
                    FluentValue::from(text.to_string())
                }
                Value::Number(number) => FluentValue::from(*number),
            };
            arguments.set(*name, value);
        }
        let Some(pattern) = bundle.get_message(self.key).and_then(|message| message.value()) else {
            tracing::error!(key = self.key, language = language.word(), "a text is missing");
            return Text::plain(self.key);
        };
        let mut mistakes = Vec::new();
        let said = bundle.format_pattern(pattern, Some(&arguments), &mut mistakes).into_owned();
        if !mistakes.is_empty() {
            tracing::error!(key = self.key, language = language.word(), ?mistakes, "a text has mistakes");
        }
        Text::marked_up(&said).concerning(concerns)
    }
}
