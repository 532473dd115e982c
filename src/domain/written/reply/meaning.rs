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
    /// To sign others up.
    For {
        /// Whether the writer comes as well.
        writer: bool,
        /// Whom.
        others: Vec<Other>,
    },
    /// To come as something.
    Role(RoleId),
    /// Not to come.
    Leave,
    /// That others do not come, as their names were written.
    LeaveFor(Vec<String>),
    /// Half of something.
    Ask(Doubt),
    /// That they have come, by a code.
    CheckIn(String),
    /// That they have come, without one.
    Here,
    /// Nothing: it is talk.
    Nothing,
}

/// Somebody else who is to be signed up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Other {
    /// Their name, as it was written.
    pub name: String,
    /// For how many.
    pub seats: i64,
}

/// What is not sure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// Whether they come.
    Join,
    /// Whether they give it up.
    Leave,
    /// Whether a neighbour does whom they have signed up, as the name was written.
    LeaveFor(String),
    /// How many they are.
    Number,
}
