//! The buttons about hours: their volunteer's, and those of the organiser who decides.

use crate::domain::ids::{ActivityId, HoursRowId, MissedServiceId, ObjectionId};
use crate::domain::objection::{Decision, Says};
use crate::work::buttons;

buttons! {
    /// A button about hours.
    pub enum HoursButton {
        /// Show a page of them.
        "vh" => Page(page: u16),
        /// Ask which of them is not right; a page of them.
        "vw" => WhichOn(page: u16),
        /// The same, from the latest on.
        "vw" => Which,
        /// This is not right.
        "vo" => Object(row: HoursRowId),
        /// What about it is not right.
        "vs" => Say(row: HoursRowId, says: Says),
        /// It stays, or is taken back.
        "vd" => Decide(objection: ObjectionId, decision: Decision),
        /// It was so many half hours.
        "vt" => OtherTime(objection: ObjectionId, half_hours: u8),
        /// Ask at what somebody helped of which nothing is noted.
        "vm" => Missed(page: u16),
        /// They helped there.
        "vc" => Helped(activity: ActivityId),
        /// They did not, says an organiser.
        "vn" => NotHelped(missed: MissedServiceId),
        /// Show a page of what organisers have not decided about.
        "vu" => Undecided(page: u16),
        /// Show one of it: what is not right.
        "vr" => Review(objection: ObjectionId),
        /// Show one of it: what is missing.
        "vk" => ReviewMissed(missed: MissedServiceId),
    }
}
