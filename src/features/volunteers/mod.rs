//! Volunteers: how somebody becomes one, who is in a team, and what they served, which nobody has to write down.

pub mod certificates;
pub mod evening;
pub mod hours;
mod hours_buttons;
pub mod joining;
mod member;
pub mod noting;
pub mod objecting;
mod service_words;
mod star_words;
pub mod stars;
pub mod team;
mod team_buttons;
