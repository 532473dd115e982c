//! The table as a sheet (XLSX): one for each team, with a line for each volunteer, and of a year one of its months.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

use crate::domain::half_hours::HalfHours;
use crate::domain::hours::count::{DAILY, Hours};
use crate::domain::hours_table::{Column, Field, HoursTable};
use crate::domain::ids::PlaceId;
use crate::domain::language::Language;
use crate::domain::volunteer_number::VolunteerNumber;
use crate::features::volunteers::table::choosing::{may_read, time_name};
use crate::features::volunteers::table::figures::{Figures, Line, SheetOf};
use crate::i18n::texts;
use crate::message::File;
use crate::store::{self, Tx, places, roles};
use crate::work::Settings;

/// The media type of a sheet.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// The most characters of a sheet's name, and those that may not stand in one.
const SHEET_NAME: usize = 31;
const NOT_IN_NAMES: [char; 8] = ['[', ']', ':', '*', '?', '/', '\\', '\''];
/// The row of the columns' titles, below what the table is of and what counts in it.
const HEADS: u32 = 3;

/// Makes a table; none where nothing is in it any more, or whoever asked for it may not read it any more.
pub async fn make(
    tx: &mut Tx,
    settings: &Settings,
    table: HoursTable,
    now: DateTime<Utc>,
) -> store::Result<Option<File>> {
    let HoursTable { reader, whose, time, language } = table;
    if !may_read(tx, settings, reader, whose, now).await? {
        return Ok(None);
    }
    let figures = Figures::of(tx, whose.place()).await?;
    let sheets = figures.sheets(whose, time);
    if sheets.is_empty() {
        return Ok(None);
    }
    let all = places::all(tx).await?;
    let names = all.into_iter().map(|place| (place.id, place.name.in_language(language).to_owned()));
    let has_below = roles::branch(tx, whose.place()).await?.len() > 1;
    let writing = Writing { table, columns: &settings.columns, places: names.collect(), has_below };
    let bytes = writing
        .book(&sheets)
        .map_err(|problem| store::Error::Corrupt(format!("the table of hours {table:?}: {problem}")))?;
    let name = match time.month() {
        0 => format!("hours-{}.xlsx", time.year()),
        month => format!("hours-{}-{month:02}.xlsx", time.year()),
    };
    Ok(Some(File { name, kind: XLSX, bytes }))
}

/// What stands in a cell.
enum Cell {
    Words(String),
    Number(f64),
}

struct Writing<'a> {
    table: HoursTable,
    columns: &'a [Column],
    places: HashMap<PlaceId, String>,
    has_below: bool,
}

impl Writing<'_> {
    fn book(&self, sheets: &[(SheetOf, Vec<Line<'_>>)]) -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        let mut taken = Vec::new();
        for (of, lines) in sheets {
            let name = sheet_name(&self.called(*of), &taken);
            self.sheet(book.add_worksheet().set_name(&name)?, *of, lines)?;
            taken.push(name.to_lowercase());
        }
        book.save_to_buffer()
    }

    fn language(&self) -> Language {
        self.table.language
    }

    fn sheet(&self, sheet: &mut Worksheet, of: SheetOf, lines: &[Line<'_>]) -> Result<(), XlsxError> {
        let language = self.language();
        let bold = Format::new().set_bold();
        let columns = self.columns_of(of);
        for (number, column) in (0..).zip(&columns) {
            let usual = || texts::table_column(column.field.word()).say(language).read();
            let title =
                column.title.as_ref().map_or_else(usual, |title| title.in_language(language).to_owned());
            sheet.write_string_with_format(HEADS, number, title, &bold)?;
        }
        for (row, line) in (HEADS + 1..).zip(lines) {
            for (number, column) in (0..).zip(&columns) {
                match self.cell(column.field, line) {
                    // What looks like a formula stays what it is: somebody's name.
                    Cell::Words(words) => sheet.write_string(row, number, words)?,
                    Cell::Number(value) => sheet.write_number(row, number, value)?,
                };
            }
        }
        let last = (HEADS + 1..).zip(lines).last().map_or(HEADS, |(row, _)| row) + 1;
        for (number, column) in (0..).zip(&columns) {
            if let Some(sum) = sum(column.field, lines) {
                sheet.write_number_with_format(last, number, sum, &bold)?;
            }
        }
        if let Some((number, _)) = (0..).zip(&columns).find(|(_, column)| sum(column.field, &[]).is_none()) {
            sheet.write_string_with_format(last, number, texts::table_sum().say(language).read(), &bold)?;
        }
        // The columns are as wide as what stands in them, and not as what stands above them.
        sheet.autofit();
        let title =
            texts::table_title(&self.place(self.table.whose.place()), time_name(self.table.time, language));
        sheet.write_string_with_format(
            0,
            0,
            format!("{} · {}", title.say(language).read(), self.called(of)),
            &bold,
        )?;
        let reach = if self.has_below { "all" } else { "one" };
        let note = texts::table_counts(&self.place(self.table.whose.place()), reach, &DAILY.to_string());
        sheet.write_string(1, 0, note.say(language).read())?;
        sheet.set_freeze_panes(HEADS + 1, 0)?;
        Ok(())
    }

    /// The columns of a sheet: that of the months says which, whatever the operator left out.
    fn columns_of(&self, of: SheetOf) -> Vec<Column> {
        let says_when = self.columns.iter().any(|column| column.field == Field::Month);
        let when = (of == SheetOf::Months && !says_when).then(|| Column::from(Field::Month));
        when.into_iter().chain(self.columns.iter().cloned()).collect()
    }

    fn place(&self, id: PlaceId) -> String {
        self.places.get(&id).cloned().unwrap_or_default()
    }

    /// What a sheet is called. Of a table with several places the teams say which.
    fn called(&self, of: SheetOf) -> String {
        let language = self.language();
        match of {
            SheetOf::Team(place, team) if place == self.table.whose.place() => {
                texts::table_team(team.word()).say(language).read()
            }
            SheetOf::Team(place, team) => {
                format!("{} {}", texts::table_team(team.word()).say(language).read(), self.place(place))
            }
            SheetOf::Others => texts::table_others().say(language).read(),
            SheetOf::Months => texts::table_months().say(language).read(),
        }
    }

    fn cell(&self, field: Field, line: &Line<'_>) -> Cell {
        let language = self.language();
        let volunteer = line.volunteer;
        Cell::Words(match field {
            Field::Verified => return Cell::Number(in_hours(line.hours.verified)),
            Field::Attested => return Cell::Number(in_hours(line.hours.attested)),
            Field::Hours => return Cell::Number(in_hours(line.hours.total())),
            Field::Services => return Cell::Number(how_many(line.services)),
            // Whoever was forgotten has neither a name nor a number by which others could know them.
            Field::Name if volunteer.name.as_str().is_empty() => "–".to_owned(),
            Field::Number if volunteer.name.as_str().is_empty() => String::new(),
            Field::Name => volunteer.name.to_string(),
            Field::Number => {
                VolunteerNumber::of(volunteer.id.0).map_or_else(String::new, |it| it.to_string())
            }
            Field::Phone => volunteer.phone.clone().unwrap_or_default(),
            Field::Place => once(line.teams.iter().map(|(place, _)| self.place(*place))),
            Field::Team => {
                once(line.teams.iter().map(|(_, team)| texts::table_team(team.word()).say(language).read()))
            }
            Field::Month if line.time.month() == 0 => line.time.year().to_string(),
            Field::Month => format!("{}-{:02}", line.time.year(), line.time.month()),
            Field::FirstDay => line.first.to_string(),
            Field::LastDay => line.last.to_string(),
        })
    }
}

/// What a column comes to; none where nothing can be added up.
fn sum(field: Field, lines: &[Line<'_>]) -> Option<f64> {
    let hours = |of: fn(Hours) -> HalfHours| in_hours(lines.iter().map(|line| of(line.hours)).sum());
    match field {
        Field::Verified => Some(hours(|hours| hours.verified)),
        Field::Attested => Some(hours(|hours| hours.attested)),
        Field::Hours => Some(hours(Hours::total)),
        Field::Services => Some(how_many(lines.iter().map(|line| line.services).sum())),
        _ => None,
    }
}

fn in_hours(HalfHours(half_hours): HalfHours) -> f64 {
    f64::from(half_hours) / 2.0
}

fn how_many(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

/// Words with commas between them, each once.
fn once(words: impl Iterator<Item = String>) -> String {
    let mut found: Vec<String> = Vec::new();
    for word in words {
        if !found.contains(&word) {
            found.push(word);
        }
    }
    found.join(", ")
}

/// A name that a sheet may have and that no other one has.
fn sheet_name(wanted: &str, taken: &[String]) -> String {
    let clean: String =
        wanted.chars().map(|sign| if NOT_IN_NAMES.contains(&sign) { ' ' } else { sign }).collect();
    let cut = |most: usize| clean.chars().take(most).collect::<String>().trim().to_owned();
    let numbered = (2..).map(|number: usize| {
        let end = format!(" {number}");
        format!("{}{end}", cut(SHEET_NAME - end.len()))
    });
    let is_free = |name: &String| !name.is_empty() && !taken.contains(&name.to_lowercase());
    std::iter::once(cut(SHEET_NAME)).chain(numbered).find(is_free).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheets_name_is_one_that_it_may_have() {
        assert_eq!(sheet_name("Helpers", &[]), "Helpers");
        assert_eq!(sheet_name("Helpers", &["helpers".to_owned()]), "Helpers 2");
        assert_eq!(sheet_name("Helpers [a/b]: 'x'?", &[]), "Helpers  a b    x");
        let long = "志愿者 ".repeat(10);
        let name = sheet_name(&long, &[]);
        assert!(name.chars().count() <= SHEET_NAME && !name.ends_with(' '));
        assert!(sheet_name(&long, &[name.to_lowercase()]).ends_with(" 2"));
    }
}
