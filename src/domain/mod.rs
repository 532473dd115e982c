//! The rules of the neighbourhood: no I/O, no clock, no messenger, no SQL.

pub mod activity;
pub mod audit_action;
pub mod change;
pub mod civil_time;
pub mod contact;
pub mod day_count;
pub mod delivery_key;
pub mod festival;
pub mod ids;
pub mod language;
pub mod lifecycle;
pub mod person_name;
pub mod place;
pub mod question;
pub mod quiet;
pub mod readable;
pub mod role;
pub mod role_at_place;
pub mod roster;
pub mod rules;
pub mod series;
pub mod several_days;
pub mod steering;
pub mod subject;
pub mod way;
mod words;
pub mod written;

pub(crate) use words::words;
