//! What is wrong about a value.

use toml::de::DeValue;

/// Why a value cannot be used.
#[derive(Debug)]
pub(crate) enum Wrong {
    /// It is something else than what belongs there.
    Expected(String),
    /// The whole sentence.
    Said(String),
}

impl Wrong {
    /// Something else belongs there.
    pub(crate) fn expected(what: &str) -> Self {
        Self::Expected(what.to_owned())
    }

    /// The same of a value that stands within the one that is read: the sentence says itself what was found.
    pub(crate) fn within(self, found: &DeValue<'_>) -> Self {
        match (self, found.as_str()) {
            (Self::Expected(what), Some(text)) => Self::Said(format!("found {text:?}, expected {what}")),
            (Self::Expected(what), None) => Self::Said(format!("expected {what}")),
            (said, _) => said,
        }
    }
}
