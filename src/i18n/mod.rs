//! What the bot says, in each reader's language: Fluent files in `locales/`, reached through typed keys.

mod dates;
mod page;
mod phrase;
pub mod texts;

pub use dates::{date, date_in_year, time, when, when_held};
pub use page::page_words;
pub use phrase::{Phrase, Value};

#[cfg(test)]
mod tests;
