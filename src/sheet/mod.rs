//! What stands in the spreadsheets that people send: rows and cells with their places, and lists of hours made of them. The
//! only room that names calamine, csv and zip.
//!
//! Files come from anybody's phone, so each is bounded before it is read ([`MOST_BYTES`], [`MOST_ROWS`], [`MOST_COLUMNS`]).

use std::panic::{AssertUnwindSafe, catch_unwind};

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};

mod csv;
pub mod list;
#[cfg(test)]
mod tests;
mod xlsx;

/// The largest file.
pub const MOST_BYTES: usize = 2 << 20;
/// The most rows of a sheet that are read, and the most of a list.
pub const MOST_ROWS: usize = 5_000;
/// The most columns of a sheet that are read.
const MOST_COLUMNS: usize = 64;

/// What stands in a cell.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Words.
    Text(String),
    /// A number.
    Number(f64),
    /// A day, or a time on one.
    Moment(NaiveDateTime),
    /// A time of day, to the minute.
    Clock(NaiveTime),
    /// How long something lasts.
    Lasts(TimeDelta),
}

impl Cell {
    /// A text; one without anything to read is nothing.
    fn text(text: &str) -> Self {
        let text = text.trim();
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }

    /// What people read in it.
    pub fn read(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Moment(moment) if moment.time() == NaiveTime::MIN => moment.date().to_string(),
            Self::Moment(moment) => moment.format("%Y-%m-%d %H:%M").to_string(),
            Self::Clock(time) => time.format("%H:%M").to_string(),
            Self::Lasts(time) => format!("{}:{:02}", time.num_hours(), time.num_minutes() % 60),
        }
    }
}

/// A row in which something stands.
#[derive(Debug, Clone, PartialEq)]
struct Row {
    /// Its number, as spreadsheets count.
    number: u32,
    /// Its cells, from column A.
    cells: Vec<Cell>,
}

/// A sheet.
#[derive(Debug, Clone, Default, PartialEq)]
struct Sheet {
    name: String,
    rows: Vec<Row>,
    /// Whether there are more rows than these.
    is_cut: bool,
}

/// Why nothing can be made of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// It is no spreadsheet, or one that is broken or has a password.
    Broken,
    /// There is too much in it.
    TooMuch,
}

/// Whether a file is one that is read here, by its name.
pub fn is_sheet(name: &str) -> bool {
    xlsx::is_named(name) || name.to_lowercase().ends_with(".csv")
}

/// The sheets in a file.
fn sheets(name: &str, bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    if bytes.len() > MOST_BYTES {
        return Err(Unreadable::TooMuch);
    }
    let read = || match xlsx::is_one(bytes) {
        true => xlsx::read(bytes),
        // One of before, or with a password: it is packed in another way.
        false if xlsx::is_named(name) => Err(Unreadable::Broken),
        false => csv::read(name, bytes),
    };
    // A library that stumbles over a file does so over this file only.
    catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(Unreadable::Broken))
}

/// The letters of a column, counted from none: A to Z, AA and so on.
fn letters(column: usize) -> String {
    let last = char::from(b'A' + u8::try_from(column % 26).unwrap_or_default());
    let before = if column < 26 { String::new() } else { letters(column / 26 - 1) };
    format!("{before}{last}")
}
