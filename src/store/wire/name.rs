//! Names in one language, or in several.

use std::collections::BTreeMap;

use serde::de::Error;
use serde::{Deserialize, Serialize};

use super::stored::Stored;
use crate::domain::{language, readable};

/// `"Choir"`, or `{"zh":"合唱团","en":"Choir"}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged, expecting = "a text, or a table such as { zh = \"…\", en = \"…\" }")]
pub enum Name {
    Plain(String),
    Translated(BTreeMap<String, String>),
}

impl Stored for language::Name {
    type Format = Name;

    fn parse(text: &str) -> serde_json::Result<Name> {
        serde_json::from_str(text).map_err(|error| Error::custom(format!("{text:?} is no name: {error}")))
    }
}

impl From<language::Name> for Name {
    fn from(name: language::Name) -> Self {
        match name {
            language::Name::Plain(text) => Self::Plain(text),
            language::Name::Translated(texts) => Self::Translated(texts),
        }
    }
}

impl From<Name> for language::Name {
    fn from(name: Name) -> Self {
        match name {
            // What was kept before words were cleaned where they come in.
            Name::Plain(text) => Self::from(text.as_str()),
            Name::Translated(texts) => {
                let clean = |(key, text): (String, String)| (key, readable::clean(&text).into_owned());
                Self::Translated(texts.into_iter().map(clean).collect())
            }
        }
    }
}

/// Names, the one way or the other.
pub(super) fn all<A: Into<B>, B>(names: Vec<A>) -> Vec<B> {
    names.into_iter().map(Into::into).collect()
}
