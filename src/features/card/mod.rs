//! The card: an activity's announcement with its buttons, kept up to date by edits.

mod content;
mod roster;

pub use content::{CardData, render};
