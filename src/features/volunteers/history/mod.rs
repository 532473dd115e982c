//! Hours from before the bot: an organiser sends a list as a spreadsheet, reads what would come of it, and takes it over with a
//! tap, all of it or nothing.
//!
//! A file is fetched after the batch in which it came, so it holds nobody up: `sent` keeps that it is there, the messenger's room
//! fetches it, `fetched` answers, `taking` does what the buttons say.

mod buttons;
pub mod fetched;
pub mod sent;
pub mod taking;
pub mod template;
mod words;

pub(super) use words::how;
