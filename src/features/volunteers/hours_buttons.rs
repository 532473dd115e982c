//! The buttons about hours.

use crate::domain::ids::{HoursRowId, ObjectionId};
use crate::domain::objection::{Decision, Says};
use crate::work::buttons;

buttons! {
    /// A button about hours.
    pub enum HoursButton {
        /// Show a page of them.
        "vh" => Page(page: u16),
        /// Ask which of them is not right.
        "vw" => Which,
        /// This is not right.
        "vo" => Object(row: HoursRowId),
        /// What about it is not right.
        "vs" => Say(row: HoursRowId, says: Says),
        /// It stays, or is taken back.
        "vd" => Decide(objection: ObjectionId, decision: Decision),
        /// It was so many half hours.
        "vt" => OtherTime(objection: ObjectionId, half_hours: u8),
    }
}
