//! Reads an activity as an organiser types it after `/new`: the name with its date, then lines for the rest.

mod amend;
pub mod details;
mod draft;
mod found;
mod mistake;
mod notice;
mod read;
mod repeated;
mod rules;

pub use amend::{NOTHING, amend, ends, hours_on, is_converted, is_hour, on_day, takes_away, title, when};
pub use draft::{Draft, MOST_SEATS};
pub use mistake::Mistake;
pub use notice::{Asks, Noticed, is_notice, read_notice, repeats_somehow, tells_of_one};
pub use read::{amend_draft, read};
pub use rules::{MOST_COMPANIONS, add_helpers};
