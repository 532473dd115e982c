//! Polls: an organiser asks the neighbours of all their groups, each votes once, and nobody reads a count before it is closed.

pub mod asking;
pub mod ballot;
pub mod buttons;
mod card;
pub mod closing;
mod desk;
pub mod drafting;
pub mod from_wish;
pub mod page;
pub mod running;
pub mod voting;
mod words;
