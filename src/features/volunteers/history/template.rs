//! An empty list of hours: the headings, and a row that shows how it is written, which is not read.

use rust_xlsxwriter::{Format, Workbook, XlsxError};

use crate::domain::language::Language;
use crate::i18n::texts;
use crate::message::File;
use crate::store;

/// The media type of a sheet.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// The columns, by the words of their texts.
const COLUMNS: [&str; 8] = ["name", "phone", "day", "from", "until", "what", "role", "team"];
/// How a column is formatted whose noughts at the beginning stay.
const AS_TEXT: &str = "@";

/// Makes it.
pub fn make(language: Language) -> store::Result<File> {
    let bytes =
        write(language).map_err(|problem| store::Error::Corrupt(format!("an empty list: {problem}")))?;
    Ok(File { name: "hours.xlsx".to_owned(), kind: XLSX, bytes })
}

fn write(language: Language) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let bold = Format::new().set_bold();
    for (column, word) in (0..).zip(COLUMNS) {
        if word == "phone" {
            sheet.set_column_format(column, &Format::new().set_num_format(AS_TEXT))?;
        }
        sheet.write_with_format(0, column, texts::history_column(word).say(language).read(), &bold)?;
        sheet.write(1, column, texts::history_example(word).say(language).read())?;
    }
    sheet.autofit();
    sheet.set_freeze_panes(1, 0)?;
    book.save_to_buffer()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::list::{NoList, read};

    /// Its headings are known, and its row is none.
    #[test]
    fn an_empty_list_is_empty_and_one_that_is_filled_in_is_read() {
        for language in Language::ALL {
            let file = make(*language).unwrap();
            let today = "2026-11-23T23:00:00".parse().unwrap();
            assert_eq!(read(&file.name, &file.bytes, today), Err(NoList::NoRows));
            let say = |text: fn(&str) -> crate::i18n::Phrase| {
                COLUMNS.map(|word| format!("\"{}\"", text(word).say(*language).read())).join(",")
            };
            let example = say(|word| texts::history_example(word));
            let (_, filled) = example.split_once(' ').unwrap();
            let filled = format!("{}\n\"{filled}", say(|word| texts::history_column(word)));
            let list = read("hours.csv", filled.as_bytes(), today).unwrap();
            assert_eq!((list.services.len(), list.other_columns.len(), list.other_skills.len()), (1, 0, 0));
        }
    }
}
