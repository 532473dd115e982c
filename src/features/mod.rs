//! What people do with the bot, in rooms by the part of life they serve. A room stands on `work` and on the rooms above it in
//! this list, and never uses what is inside a sibling.

pub mod account;
pub mod attendance;
pub mod calendar;
pub mod card;
pub mod inbox;
pub mod lifecycle;
pub mod menu;
pub mod organise;
pub mod places;
pub mod polls;
pub mod recap;
pub mod signup;
pub mod visits;
pub mod volunteers;
pub mod wishes;
