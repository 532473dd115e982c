//! The buttons below a roster, and below what leads to one.

use crate::domain::ids::ActivityId;
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
    }
}
