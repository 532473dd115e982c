//! XLSX. What is packed in it is measured before it is read, for a small file can unpack to more than a machine has; and cells
//! are read one by one, for two of them can span a table of billions.

use std::io::{self, Cursor, Read};

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};
use zip::ZipArchive;

use super::cell::{Cell, MOST_COLUMNS, MOST_ROWS, Row, Sheet, Unreadable};

/// How a package of files begins, as which a sheet is saved.
const PACKAGE: &[u8] = b"PK\x03\x04";
/// How much all of it may unpack to: a list of five thousand rows takes some three millions.
const MOST_UNPACKED: u64 = 16 << 20;
/// The most files in it, and the most sheets that are looked at.
const MOST_PARTS: usize = 500;
const MOST_SHEETS: usize = 20;
/// The last day that a cell can be, counted from 1900.
const LAST_DAY: f64 = 2_958_466.0;

/// Whether a file is such a package.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    bytes.starts_with(PACKAGE)
}

/// Whether a file is called like one.
pub(super) fn is_named(name: &str) -> bool {
    name.to_lowercase().ends_with(".xlsx")
}

/// The sheets that people see in it.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    measure(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| Unreadable::Broken)?;
    let seen = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible);
    let names: Vec<String> = seen.map(|sheet| sheet.name.clone()).take(MOST_SHEETS).collect();
    names.into_iter().map(|name| one(&mut book, name)).collect()
}

/// Unpacks everything to nowhere, as far as it may go: what a package says of its own size is said by whoever made it.
fn measure(bytes: &[u8]) -> Result<(), Unreadable> {
    let mut package = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Broken)?;
    if package.len() > MOST_PARTS {
        return Err(Unreadable::TooMuch);
    }
    let mut room = MOST_UNPACKED;
    for part in 0..package.len() {
        let part = package.by_index(part).map_err(|_| Unreadable::Broken)?;
        let unpacked = io::copy(&mut part.take(room + 1), &mut io::sink()).map_err(|_| Unreadable::Broken)?;
        room = room.checked_sub(unpacked).ok_or(Unreadable::TooMuch)?;
    }
    Ok(())
}

fn one(book: &mut Xlsx<Cursor<&[u8]>>, name: String) -> Result<Sheet, Unreadable> {
    let mut cells = book.worksheet_cells_reader(&name).map_err(|_| Unreadable::Broken)?;
    let mut sheet = Sheet { name, ..Sheet::default() };
    while let Some(found) = cells.next_cell().map_err(|_| Unreadable::Broken)? {
        let (row, column) = found.get_position();
        let (number, column) = (row.saturating_add(1), usize::try_from(column).unwrap_or(usize::MAX));
        let cell = cell_of(found.get_value());
        if column >= MOST_COLUMNS || cell == Cell::Empty {
            continue;
        }
        if sheet.rows.last().is_none_or(|last| last.number != number) {
            if sheet.rows.len() > MOST_ROWS {
                sheet.is_cut = true;
                break;
            }
            sheet.rows.push(Row { number, cells: Vec::new() });
        }
        if let Some(last) = sheet.rows.last_mut() {
            if last.cells.len() <= column {
                last.cells.resize(column + 1, Cell::Empty);
            }
            last.cells[column] = cell;
        }
    }
    Ok(sheet)
}

fn cell_of(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::Int(number) => Cell::text(&number.to_string()),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Cell::text(text),
        DataRef::SharedString(text) => Cell::text(text),
        DataRef::Bool(yes) => Cell::text(&yes.to_string()),
        DataRef::Error(error) => Cell::text(&error.to_string()),
        DataRef::DateTime(time) => moment_of(*time),
    }
}

/// A day, a time, or how long: spreadsheets keep all of them as a number of days, to which how it is shown gives a meaning.
fn moment_of(time: ExcelDateTime) -> Cell {
    let days = time.as_f64();
    if !(0.0..LAST_DAY).contains(&days) {
        return Cell::Number(days);
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "it was looked at that it is a few million days at most"
    )]
    let minutes = TimeDelta::minutes((days * 1_440.0).round() as i64);
    if time.is_duration() {
        return Cell::Lasts(minutes);
    }
    if days < 1.0 {
        return Cell::Clock(NaiveTime::MIN + minutes);
    }
    let (year, month, day, hour, minute, second, _) = time.to_ymd_hms_milli();
    let date = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into());
    let time = NaiveTime::from_hms_opt(hour.into(), minute.into(), second.into());
    date.zip(time).map_or(Cell::Number(days), |(date, time)| Cell::Moment(to_the_minute(date.and_time(time))))
}

/// The nearest minute: half past nine is kept as some seconds before or after it.
fn to_the_minute(moment: NaiveDateTime) -> NaiveDateTime {
    let nearest = moment + TimeDelta::seconds(30);
    nearest - TimeDelta::seconds(nearest.second().into())
}
