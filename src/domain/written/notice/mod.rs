//! Finds what a pasted notice says, piece by piece, in its own words.
//!
//! Organisers have the text already, written for another group. It is cut into segments, a label with its value
//! or a line without one; each piece of an activity is looked for behind its label first and in the running text
//! then. Dates are found and handed on, not read: that is for a stricter reader. What no piece has taken is kept
//! as it stands, so that nothing an organiser wrote is lost.

mod abreast;
mod asides;
mod call;
mod claims;
mod contact;
mod dash;
mod deadline;
mod errand;
pub mod helpers;
mod label;
mod lines;
mod look;
mod moment;
mod moved;
mod phone;
mod place;
mod programme;
mod read;
mod seats;
mod shape;
mod sheet;
mod table;
#[cfg(test)]
mod tests;
mod title;
mod wanted;
mod when;

pub use self::abreast::fields;
pub use self::call::without_call;
pub use self::dash::behind_dash;
pub use self::moved::{is_moved, says_moved, without_moved, without_old_time};
pub use self::read::read;
pub use self::seats::seat_count;
pub use self::shape::{has_field, is_notice, is_of_notice, limits_beside, tells_of_one, tells_only};
pub use self::sheet::{Notice, Piece, Seats};
pub use self::table::rows;

/// Whether the name of an activity may have the place in it: 大慈寺义工茶会.
pub fn may_have_place(title: &str) -> bool {
    place::may_have(title)
}
