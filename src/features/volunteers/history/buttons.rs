//! The buttons of a list of hours.

use crate::domain::ids::PlaceId;
use crate::message::Stamp;
use crate::work::buttons;

buttons! {
    /// A button about a list of hours.
    pub enum HistoryButton {
        /// Explain how a list is written, and send an empty one.
        "yh" => How,
        /// Show what would come of a list at a place.
        "yp" => At(list: i64, place: PlaceId),
        /// Take it over.
        "yt" => TakeOver(list: i64, place: PlaceId, shown: Stamp),
        /// Leave it.
        "yl" => Leave(list: i64),
    }
}
