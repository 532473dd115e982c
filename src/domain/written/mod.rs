//! Reads what people write: a reader for each thing that is written, on one floor of characters and words.

pub mod answer;
mod calendar;
pub mod correction;
pub mod date;
pub mod ending;
mod fold;
pub mod guest;
pub mod head_count;
pub mod notice;
mod number;
pub mod place_name;
pub mod reply;
pub mod rule;
pub mod shift;
