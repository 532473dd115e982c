//! The buttons about a recap, and about who came, which it tells.

use crate::domain::ids::{ActivityId, SignupId};
use crate::message::Stamp;
use crate::work::buttons;

buttons! {
    /// A button about a recap.
    pub enum RecapButton {
        /// Show it as it stands.
        "rs" => Show(activity: ActivityId),
        /// Post it now, with what waits for it or without.
        "r" => PostWith(activity: ActivityId, with: bool, shown: Stamp),
        /// Post it now.
        "r" => Post(activity: ActivityId),
        /// A line is for that other activity.
        "rml" => MoveLineTo(activity: ActivityId, line: i64, other: ActivityId),
        /// Ask for which other activity it is.
        "rml" => MoveLine(activity: ActivityId, line: i64),
        /// The pictures from one number to another are for that other activity.
        "rmp" => MovePicturesTo(activity: ActivityId, first: i64, last: i64, other: ActivityId),
        /// Ask for which other activity they are.
        "rmp" => MovePictures(activity: ActivityId, first: i64, last: i64),
        /// Leave a line out.
        "rl" => DropLine(activity: ActivityId, line: i64),
        /// Take the pictures from one number to another out.
        "rp" => DropPictures(activity: ActivityId, first: i64, last: i64),
        /// Take a picture out.
        "rp" => DropPicture(activity: ActivityId, number: i64),
    }
}

buttons! {
    /// A button about who came.
    pub enum AttendanceButton {
        /// Tick a person as having come, or untick; on the page of the list that is shown.
        "t" => Tick(activity: ActivityId, signup: SignupId, page: u16),
        /// Untick a person who checked in by themselves.
        "tn" => NotHere(activity: ActivityId, signup: SignupId, page: u16),
        /// Tick everybody.
        "ta" => TickAll(activity: ActivityId),
        /// Show another page of the list.
        "tp" => Page(activity: ActivityId, page: u16),
        /// Show who has come so far.
        "tp" => WhoIsHere(activity: ActivityId),
        /// Show the code by which people check in.
        "ci" => CheckIn(activity: ActivityId),
        /// Say that one leaves.
        "cg" => Leave(activity: ActivityId),
    }
}
