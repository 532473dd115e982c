//! What stands in the spreadsheets that people send: rows and cells with their places, and lists of hours made of them. The
//! only room that names calamine, csv and zip.
//!
//! Files come from anybody's phone, so each is bounded before it is read (`cell.rs`).

mod cell;
mod csv;
mod file;
pub mod list;
#[cfg(test)]
mod tests;
mod xlsx;

pub use cell::MOST_BYTES;
pub use file::is_sheet;
