//! A list of hours: who served when, a service a row, below a row of headings in either language.

use chrono::NaiveDateTime;

use super::cell::{MOST_ROWS, Row, Sheet, Unreadable, letters};
use super::file::sheets;
use crate::domain::history::{Columns, History, Mistake};
use heads::{Head, Heads};

mod clock;
mod days;
mod heads;
mod people;
mod rows;
#[cfg(test)]
mod tests;
mod times;

/// How far down the headings may stand, below a title.
const HEADS_WITHIN: usize = 10;

/// Why a file cannot be taken for a list of hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoList {
    /// It is no spreadsheet.
    Broken,
    /// It is too large.
    TooMuch,
    /// It has too many rows.
    TooManyRows,
    /// No sheet of it has headings that are known.
    NoHeads,
    /// There is no row below the headings.
    NoRows,
    /// Something in it cannot be so.
    Mistakes {
        /// The name of the sheet.
        sheet: String,
        /// What, and where; from top to bottom.
        mistakes: Vec<Mistake>,
    },
}

impl From<Unreadable> for NoList {
    fn from(unreadable: Unreadable) -> Self {
        match unreadable {
            Unreadable::Broken => Self::Broken,
            Unreadable::TooMuch => Self::TooMuch,
        }
    }
}

/// The list in a file: that of the first sheet with known headings. Nothing in it is after now.
///
/// # Errors
///
/// Where there is none, or something in it is a mistake; then all of them are told.
pub fn read(name: &str, bytes: &[u8], now: NaiveDateTime) -> Result<History, NoList> {
    let all = sheets(name, bytes)?;
    let found = all.iter().find_map(|sheet| heads_of(sheet).map(|(heads, at)| (sheet, heads, at)));
    let (sheet, heads, at) = found.ok_or(NoList::NoHeads)?;
    let (head, below) = (&sheet.rows[at], &sheet.rows[at + 1..]);
    if sheet.is_cut || below.len() > MOST_ROWS {
        return Err(NoList::TooManyRows);
    }
    let no_list = |mistakes| NoList::Mistakes { sheet: sheet.name.clone(), mistakes };
    let lacking = heads.lacking(head);
    if !lacking.is_empty() {
        return Err(no_list(lacking));
    }
    let rows::Read { services, other_skills, mistakes } = rows::read(below, &heads, now);
    if !mistakes.is_empty() {
        return Err(no_list(mistakes));
    }
    if services.is_empty() {
        return Err(NoList::NoRows);
    }
    let day = heads.column(Head::Day).or(heads.column(Head::From)).unwrap_or_default();
    let name = heads.column(Head::Name).unwrap_or_default();
    let others = all.iter().filter(|other| other.name != sheet.name && !other.rows.is_empty());
    Ok(History {
        sheet: sheet.name.clone(),
        columns: Columns { name: letters(name), day: letters(day) },
        services,
        other_columns: heads.others(head),
        other_sheets: others.map(|sheet| sheet.name.clone()).collect(),
        other_skills,
    })
}

/// The headings of a sheet, and in which of its rows they stand.
fn heads_of(sheet: &Sheet) -> Option<(Heads, usize)> {
    let first = sheet.rows.iter().take(HEADS_WITHIN).enumerate();
    first.into_iter().find_map(|(at, Row { cells, .. })| Heads::of(cells).map(|heads| (heads, at)))
}
