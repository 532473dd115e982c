//! What somebody says is not right about the hours that were noted for them, and what an organiser decides.

use super::words;

words! {
    /// What is not right.
    pub enum Says {
        /// Something; they have not said what.
        Something = "something",
        /// They were not there.
        Absent = "absent",
        /// It was another time.
        OtherTime = "other-time",
        /// Something is missing.
        Missing = "missing",
    }
}

words! {
    /// What an organiser decides.
    pub enum Decision {
        /// It stays as it was noted.
        Stands = "stands",
        /// It is taken back.
        TakenBack = "taken-back",
        /// Another time is noted.
        OtherTime = "other-time",
    }
}
