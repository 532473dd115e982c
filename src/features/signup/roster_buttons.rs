//! The buttons below a roster, and below what leads to one.

use crate::domain::ids::{ActivityId, RoleId};
use crate::work::buttons;

buttons! {
    /// A button of a roster.
    pub enum RosterButton {
        /// Show it.
        "ro" => Show(activity: ActivityId),
        /// Send it as a sheet.
        "x" => Sheet(activity: ActivityId),
        /// Ask whom to enter on it.
        "ra" => Add(activity: ActivityId),
        /// Nobody else is to be entered.
        "rd" => Done(activity: ActivityId),
        /// Show another page of whom to take off it.
        "rw" => WhomPage(activity: ActivityId, page: u16),
        /// Ask whom to take off it.
        "rw" => Whom(activity: ActivityId),
        /// Ask whether that number is to be taken off it.
        "rx" => AskRemove(activity: ActivityId, turn: i64),
        /// Take that number off it.
        "ry" => Remove(activity: ActivityId, turn: i64),
        /// That number comes as something else.
        "re" => As(activity: ActivityId, turn: i64, role: RoleId),
        /// Enter another one of the same name as that number.
        "rb" => Again(activity: ActivityId, turn: i64, role: RoleId, seats: i64),
    }
}
