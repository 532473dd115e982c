//! The card: an activity's announcement with its buttons, kept up to date by edits.

mod buttons;
mod content;
mod more;
mod roster;

pub use buttons::{CalendarButton, SignupButton};
pub use content::{CardData, render};
