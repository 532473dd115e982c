//! What organisers do, as the log keeps it.

use super::words;

words! {
    /// What was done.
    pub enum AuditAction {
        /// An activity was put in.
        Published = "published",
        /// An activity was changed.
        Changed = "changed",
        /// An activity was called off.
        CalledOff = "called-off",
        /// A change was taken back.
        Undone = "undone",
        /// A series began.
        SeriesBegun = "series-begun",
        /// Something of a series was changed.
        SeriesChanged = "series-changed",
        /// A series ended.
        SeriesEnded = "series-ended",
        /// A series goes on.
        SeriesResumed = "series-resumed",
        /// Somebody was entered at the desk.
        Added = "added",
        /// Somebody was taken off a list.
        Removed = "removed",
        /// Somebody was given another role.
        Moved = "moved",
        /// It was noted who came.
        Attended = "attended",
        /// A recap was posted.
        Recapped = "recapped",
        /// A picture was taken out of a recap.
        TookOut = "took-out",
        /// A message was held back.
        Held = "held",
        /// A message was let go again.
        Released = "released",
        /// A message went out early.
        SentNow = "sent-now",
        /// A message was left out.
        Skipped = "skipped",
        /// A group was linked.
        Linked = "linked",
        /// A place was made.
        Founded = "founded",
        /// Somebody was invited.
        Invited = "invited",
        /// Somebody took a role at a place.
        Joined = "joined",
        /// Somebody lost a role at a place.
        Dismissed = "dismissed",
        /// An invitation was taken back.
        Revoked = "revoked",
        /// A message to many groups went out.
        Broadcast = "broadcast",
    }
}
