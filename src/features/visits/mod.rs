//! Visits: a volunteer does at one person's home what was ordered from the menu. Who goes reads where, in private and only then.

mod answering;
pub mod asking;
pub mod buttons;
pub mod desk;
mod ending;
pub mod face;
pub mod forgetting;
mod rating;
mod steps;
pub mod taps;
mod telling;
