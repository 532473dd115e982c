//! What people reply in their own words to a card, a reminder or news of an activity. A clause is read by a grammar that has
//! to consume all of it: what is left over makes it talk among neighbours. What is sure is done; what is half sure is
//! asked; all else is left alone.
//!
//! No grammar has every wording. What it lacks is not done, and that is the side to err on.

mod about;
mod arrival;
mod chinese;
mod day;
mod decide;
mod english;
mod list;
mod meaning;
mod mention;
mod number;
mod others;
mod part;
mod question;
mod reading;
mod said;
mod standing;
mod text;
mod unprompted;

pub use about::About;
pub use meaning::{Doubt, Other, Reply};
pub use number::{count, party};
pub use reading::{away_by_name, is_writer, read};
pub use standing::Standing;
pub use unprompted::{Unprompted, unprompted};
