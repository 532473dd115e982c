//! What somebody wants of an activity.

/// What somebody wants of the activity whose card they answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignupIntent {
    /// To come, for so many people in all; as it stands, or alone, where no number was said.
    Join(Option<i64>),
    /// Not to come.
    Cancel,
}
