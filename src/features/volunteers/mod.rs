//! Volunteers: how somebody becomes one, who is in a team and is asked to help, and what they served, which nobody has to write
//! down.

mod by_hand;
pub mod called;
pub mod calls;
pub mod certificates;
mod deciders;
mod deciding;
pub mod desk;
pub mod evening;
pub mod history;
pub mod hours;
mod hours_buttons;
pub mod joining;
mod kinds;
mod leading;
mod member;
pub mod missed;
pub mod noting;
pub mod objecting;
pub mod papers;
pub mod phone_link;
mod service_words;
pub mod star_notice;
mod star_words;
pub mod stars;
pub mod table;
pub mod team;
mod team_buttons;
pub mod thanks;
mod thanks_words;
pub mod undecided;
