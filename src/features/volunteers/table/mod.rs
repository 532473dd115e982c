//! Hours as a table: whoever runs a place, or leads a team, gets what was served there in a month or a year as a sheet.

pub mod buttons;
pub mod choosing;
pub mod figures;
pub mod sheet;
