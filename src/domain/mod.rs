//! The rules of the neighbourhood: no I/O, no clock, no messenger, no SQL.

pub mod activity;
pub mod calendar;
pub mod ids;
pub mod language;
pub mod place;
pub mod roster;
pub mod written_date;
mod words;

pub(crate) use words::words;
