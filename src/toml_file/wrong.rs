//! What is wrong about a value.

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
}
