//! What an organiser can do about a message before it goes out.

use super::words;

words! {
    /// What is done.
    pub enum Steering {
        /// It waits until it is let go.
        Hold = "hold",
        /// It goes when it would have gone.
        Release = "release",
        /// It goes now.
        Now = "now",
        /// It does not go at all.
        Skip = "skip",
    }
}
