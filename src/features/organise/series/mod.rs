//! Series: rules that make activities, four weeks ahead.

mod days;
pub mod hub;
pub mod make;
pub mod reach;
pub mod words;
