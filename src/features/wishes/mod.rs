//! Wishes: a resident says what they wish for, those who run the place say what becomes of it, and everybody who wishes it hears.

mod answered;
pub mod asking;
pub mod buttons;
pub mod deciding;
mod desk;
pub mod forgetting;
pub mod list;
mod steps;
pub mod taps;
mod telling;
pub mod waiting;
pub mod wishing;
pub mod words;
