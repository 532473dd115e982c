//! Whom to ask.

use serde::{Deserialize, Serialize};

use crate::domain::contact;
use crate::domain::ids::PersonId;

/// `{"text":"Lin, 028-2222","of":7}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Version")]
pub struct Contact {
    text: String,
    of: Option<PersonId>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Version {
    /// Before contacts knew whose they are, only the text stood there.
    Earlier(String),
    Today {
        text: String,
        of: Option<PersonId>,
    },
}

impl From<Version> for Contact {
    fn from(version: Version) -> Self {
        match version {
            Version::Earlier(text) => Self { text, of: None },
            Version::Today { text, of } => Self { text, of },
        }
    }
}

impl From<contact::Contact> for Contact {
    fn from(contact::Contact { text, of }: contact::Contact) -> Self {
        Self { text, of }
    }
}

impl From<Contact> for contact::Contact {
    fn from(Contact { text, of }: Contact) -> Self {
        Self { text, of }
    }
}
