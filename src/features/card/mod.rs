//! The card: an activity's announcement with its buttons, kept up to date by edits.

mod buttons;
mod call_buttons;
mod content;
mod edit_buttons;
mod more;
mod roster;

pub use buttons::{CalendarButton, SignupButton};
pub use call_buttons::CallButton;
pub use content::{CardData, render};
pub use edit_buttons::{EditButton, RuleChoice};
