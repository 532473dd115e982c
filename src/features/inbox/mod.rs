//! The inbox: what waits for those who run a place, and since when; and the figures of what is wanted and given.

pub mod figures;
pub mod list;
