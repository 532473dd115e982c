//! Signing up: one tap, companions and neighbours, the waitlist, what is asked, and the roster that organisers keep.

pub mod cancel;
pub mod lists;
pub mod outcome;
pub mod questions;
mod role_words;
pub mod roster_admin;
pub mod seats;
pub mod sheet;
pub mod sign_up;
pub mod waitlist;
pub mod why;
pub mod wish;
