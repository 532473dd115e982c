//! What says with what somebody helps.

use crate::domain::volunteer::Skill;

/// Whether a piece says with what somebody helps, and not who: `厨房`, `kitchen`. Names are written with capitals.
pub(super) fn says_kind(piece: &str) -> bool {
    !piece.contains(char::is_uppercase) && piece.split_whitespace().all(|word| Skill::of_role(word).is_some())
}
