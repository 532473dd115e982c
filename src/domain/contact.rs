//! Whom to ask about an activity, and whose number or name that is.

use super::ids::PersonId;

/// Whom to ask. It knows whose it is, wherever it is copied to: a template, a series, another activity, what is about to
/// be changed. Whoever it is of takes it along when they are forgotten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// What people read.
    pub text: String,
    /// Who gave it; none for the place's own.
    pub of: Option<PersonId>,
}

impl Contact {
    /// One as it is written, which is nobody's yet.
    pub fn written(text: &str) -> Self {
        Self { text: text.to_owned(), of: None }
    }

    /// The same, of that person unless it is somebody's.
    #[must_use]
    pub fn by(self, person: PersonId) -> Self {
        Self { of: self.of.or(Some(person)), ..self }
    }
}
