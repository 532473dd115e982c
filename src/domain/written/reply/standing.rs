//! What a writer is to an activity.

/// What the writer is to the activity when they write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// They have not signed up.
    Out,
    /// They have, with so many seats in all.
    In(i64),
}
