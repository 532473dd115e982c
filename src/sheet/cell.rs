//! Rows and cells, with their places.

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};

/// The largest file.
pub const MOST_BYTES: usize = 2 << 20;
/// The most rows of a sheet that are read, and the most of a list.
pub const MOST_ROWS: usize = 5_000;
/// The most columns of a sheet that are read.
pub(super) const MOST_COLUMNS: usize = 64;

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
    pub(super) fn text(text: &str) -> Self {
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
pub(super) struct Row {
    /// Its number, as spreadsheets count.
    pub(super) number: u32,
    /// Its cells, from column A.
    pub(super) cells: Vec<Cell>,
}

/// A sheet.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Sheet {
    /// What it is called.
    pub(super) name: String,
    /// Its rows, but for empty ones.
    pub(super) rows: Vec<Row>,
    /// Whether there are more rows than these.
    pub(super) is_cut: bool,
}

/// Why nothing can be made of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// It is no spreadsheet, or one that is broken or has a password.
    Broken,
    /// There is too much in it.
    TooMuch,
}

/// The letters of a column, counted from none: A to Z, AA and so on.
pub(super) fn letters(column: usize) -> String {
    let last = char::from(b'A' + u8::try_from(column % 26).unwrap_or_default());
    let before = if column < 26 { String::new() } else { letters(column / 26 - 1) };
    format!("{before}{last}")
}
