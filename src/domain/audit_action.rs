//! What organisers do, as the log keeps it.

use std::borrow::Cow;

/// What was done: a word that the log's line knows (`log-line`, in each language). A feature declares its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditAction(Cow<'static, str>);

impl AuditAction {
    /// The action of that word.
    pub const fn of(word: &'static str) -> Self {
        Self(Cow::Borrowed(word))
    }

    /// One that was kept, by this version of the bot or another.
    pub fn kept(word: String) -> Self {
        Self(Cow::Owned(word))
    }

    /// Its word.
    pub fn word(&self) -> &str {
        &self.0
    }
}
