//! A new activity, step by step: one question at a time with buttons for the usual answers, until the preview.
//!
//! What is known so far stands in the store, so the questions go on after a restart, for a week.

mod ask;
pub mod by_words;
mod called;
pub mod change;
pub mod from_menu;
pub mod from_wish;
pub mod notice;
mod refused;
pub mod step;
mod take;
mod templates;
pub mod typed;
pub mod wizard;

pub use ask::which_is_meant;
