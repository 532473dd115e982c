//! Certificates of hours: a volunteer asks, an organiser issues with one tap, and whoever holds one can ask whether it holds.

pub mod buttons;
pub mod checking;
mod issuing;
pub mod paper;
pub mod register;
pub mod requesting;
pub mod taps;
mod words;
