//! Signing up: one tap, companions and neighbours, the waitlist, what is asked, and the roster that organisers keep.

pub mod adding;
pub mod cancel;
pub mod card_buttons;
mod guest;
pub mod half_sure;
pub mod lists;
pub mod neighbours;
pub mod outcome;
pub mod page;
pub mod phone_list;
mod phone_words;
pub mod questions;
pub mod reply;
mod role_words;
pub mod roster_admin;
pub mod roster_buttons;
pub mod seats;
mod several;
pub mod sheet;
pub mod sign_up;
mod together;
pub mod typed;
pub mod undo;
pub mod unprompted;
pub mod waitlist;
pub mod why;
