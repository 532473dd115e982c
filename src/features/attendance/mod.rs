//! Who came: by a code that is held up, by ticks, and by numbers.

pub mod by_number;
pub mod check_in;
pub mod code;
pub mod list;
mod numbers;
mod opening;
mod today;
