//! What lies in columns of JSON. Each format is a plain struct here that says exactly what stands in the row, and is turned
//! into what the domain knows, and back. So a field of the domain can have another name, or another shape, and what was
//! written before is read as it was meant.
//!
//! A struct here changes only with what it writes:
//!
//! - A field that joins has `#[serde(default)]`: what it means where a row does not have it, stands beside it. A row whose
//!   value is the usual one should go on being written without it (`skip_serializing_if`).
//! - A field that has gone stays as long as rows can have it; it is read and left out.
//! - Anything else is another version. The struct of before keeps its shape, as `Earlier…`, and is only read;
//!   `Stored::parse` of its family tells them apart, as in `draft.rs` and `parcel.rs`; `contact.rs` does so for a part of a row.
//!
//! What a version writes is added to `tests/stories/earlier/formats.txt`, whose lines are read and written again by a test:
//! byte for byte, for a stamp is made of the text of a row (`message/stamp.rs`). Parts without a struct of their own
//! are numbers and words that stand in other columns, too (`domain/ids.rs`, the enums of `words!`), and what `chrono`
//! writes: days and times as in ISO 8601, names of zones and weekdays. `privacy/contacts.rs` finds people in all this by
//! the names `contact`, `of` and `organiser`.

mod activity;
mod contact;
mod days;
pub mod draft;
mod earlier_buttons;
mod history;
mod message;
mod name;
pub(super) mod parcel;
mod rules;
mod series;
mod stored;
#[cfg(test)]
mod tests;

pub use contact::Contact;
pub use message::face;
pub use rules::Rules;
pub(super) use stored::{read, read_some, to_column};
