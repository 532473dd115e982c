//! What a reply asks for.

use crate::domain::ids::RoleId;

/// What a reply asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// To come, so many in all.
    Join(i64),
    /// So many more than before.
    More(i64),
    /// So many fewer than before.
    Fewer(i64),
    /// To sign somebody else up.
    For {
        /// Whom, as it was written.
        name: String,
        /// For how many.
        seats: i64,
    },
    /// To come as something.
    Role(RoleId),
    /// Not to come.
    Leave,
    /// That somebody else does not come, as their name was written.
    LeaveFor(String),
    /// Half of something.
    Ask(Doubt),
    /// That they have come, by a code.
    CheckIn(String),
    /// That they have come, without one.
    Here,
    /// Nothing: it is talk.
    Nothing,
}

/// What is not sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// Whether they come.
    Join,
    /// Whether they give it up.
    Leave,
    /// How many they are.
    Number,
}
