//! The menu: what a place offers, what residents order from it, and the gathering that an order becomes once enough want it.

pub mod at_home;
pub mod browse;
pub mod buttons;
pub mod card;
mod deciding;
mod dish_fields;
mod dish_page;
pub mod dishes;
pub mod gathering;
mod keeping;
pub mod naming;
pub mod order_line;
pub mod ordering;
pub mod paper;
mod proposer;
pub mod proposing;
pub mod waiting;
pub mod words;
