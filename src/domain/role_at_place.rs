//! Who runs a place, and how they come to do so.

use super::words;

words! {
    /// What a person is at a place, without being an admin of its groups.
    pub enum RoleAtPlace {
        /// Runs the place's activities.
        Organiser = "organiser",
        /// Runs the place and all below it, and makes places and organisers there.
        Coordinator = "coordinator",
    }
}

words! {
    /// What a link that can be used once is for.
    pub enum Purpose {
        /// A group is linked to the place.
        Group = "group",
        /// A person becomes an organiser.
        Organiser = "organiser",
        /// A person becomes a coordinator.
        Coordinator = "coordinator",
    }
}
