//! Reads a date and time as people write them in a chat, in Chinese and in English.
//!
//! Every word is accounted for: a text is cut into `item`s, what stands together is a `run`, and a run is read whole or not
//! at all. A word that may change what a date means and has no place in it (`until`, 隔, a zone that several countries
//! call their own) makes the date unreadable, and is named; what can mean two times is asked about, never guessed at. Only
//! what is no word about time is handed back, as the rest of the text.

mod asking;
mod basics;
mod chinese_day;
mod cut;
mod day;
mod deadline;
mod english_day;
mod feast;
mod item;
mod numeric;
mod part;
mod read;
mod reading;
mod rest;
mod run;
mod sentence;
mod stray;
mod text;
mod times;
mod zone;

pub use self::asking::bare;
pub use self::deadline::{Deadline, deadline};
pub use self::read::{
    begins_with_day, day, days, days_in, hours_apart, is_of_other_week, is_of_week, is_on, is_without_hour,
    list, list_without_hour, read, read_alone, says_more, says_only_days, the_day_at, without_hour,
    zone_beside,
};
pub use self::text::{Unreadable, Written};
pub use self::times::minutes;

#[cfg(test)]
mod tests;
