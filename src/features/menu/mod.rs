//! The menu: what a place offers, what residents order from it, and the gathering that an order becomes once enough want it.

pub mod at_home;
pub mod browse;
pub mod buttons;
pub mod card;
mod dish_page;
pub mod dishes;
pub mod eater;
pub mod gathering;
pub mod ordering;
pub mod words;
