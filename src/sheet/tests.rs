//! Files of every kind, and bytes that are none.

use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use super::cell::*;
use super::file::{is_sheet, sheets};

/// The rows of each sheet, as people read them.
fn shown(name: &str, bytes: &[u8]) -> String {
    let sheets = match sheets(name, bytes) {
        Ok(sheets) => sheets,
        Err(unreadable) => return format!("{unreadable:?}"),
    };
    let row = |row: &Row| {
        let cells: Vec<String> = row.cells.iter().map(Cell::read).collect();
        format!("{}: {}", row.number, cells.join("|"))
    };
    let sheet = |sheet: &Sheet| {
        let rows: Vec<String> = sheet.rows.iter().map(row).collect();
        format!("{} {}", sheet.name, rows.join("; "))
    };
    sheets.iter().map(sheet).collect::<Vec<_>>().join("\n")
}

#[test]
fn csv_is_read_as_it_was_saved() {
    for (bytes, read) in [
        (&b"a,b\n1,2\n"[..], "hours 1: a|b; 2: 1|2"),
        (b"a;b\r\n1,5;2\r\n", "hours 1: a|b; 2: 1,5|2"),
        (b"a\tb\r1\t2", "hours 1: a|b; 2: 1|2"),
        // Empty rows are counted, and so are cells of two lines.
        (b"a,b\n\n,\n\"1\n2\",3\n4,5", "hours 1: a|b; 4: 1\n2|3; 5: 4|5"),
        (b"\n\na,b\r\n\r\n1, 2 ", "hours 3: a|b; 5: 1|2"),
        (b"\xef\xbb\xbf\xe5\xa7\x93\xe5\x90\x8d,a", "hours 1: 姓名|a"),
        (b"\xd0\xd5\xc3\xfb,\xca\xb1\xb3\xa4\n", "hours 1: 姓名|时长"),
        (b"", "hours "),
        (b"a,\0", "Broken"),
        (b"%PDF-1.7\xff\xff\xff", "Broken"),
    ] {
        assert_eq!(shown("hours.csv", bytes), read, "{bytes:?}");
    }
}

fn book(fill: impl FnOnce(&mut Workbook)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(&mut book);
    book.save_to_buffer().unwrap()
}

#[test]
fn xlsx_says_what_people_read() {
    let bytes = book(|book| {
        let sheet = book.add_worksheet();
        let shown = |as_what: &str| Format::new().set_num_format(as_what);
        let half_past_nine = ExcelDateTime::from_hms(9, 30, 0).unwrap();
        let day = ExcelDateTime::from_ymd(2026, 11, 7).unwrap();
        sheet.write(1, 1, "Tea").unwrap();
        sheet.write(1, 2, 2.5).unwrap();
        sheet.write_with_format(2, 0, &day, &shown("yyyy/m/d")).unwrap();
        sheet.write_with_format(2, 1, day.and_hms(22, 5, 0).unwrap(), &shown("yyyy-mm-dd hh:mm")).unwrap();
        sheet.write_with_format(2, 2, &half_past_nine, &shown("h:mm")).unwrap();
        sheet.write_with_format(2, 3, &half_past_nine, &shown("[h]:mm")).unwrap();
        sheet.write(4, 70, "far off").unwrap();
        book.add_worksheet().set_name("Empty").unwrap();
        let hidden = book.add_worksheet();
        hidden.write(0, 0, "hidden").unwrap();
        hidden.set_hidden(true);
    });
    assert_eq!(
        shown("any name", &bytes),
        "Sheet1 2: |Tea|2.5; 3: 2026-11-07|2026-11-07 22:05|09:30|9:30\nEmpty "
    );
}

/// Two cells that span the largest table there can be are two cells.
#[test]
fn what_is_far_apart_takes_no_room() {
    let bytes = book(|book| {
        let sheet = book.add_worksheet();
        sheet.write(0, 0, "first").unwrap();
        sheet.write(1_048_575, 16_383, "last").unwrap();
        sheet.write(1_048_575, 0, "below").unwrap();
    });
    assert_eq!(shown("far.xlsx", &bytes), "Sheet1 1: first; 1048576: below");
}

#[test]
fn what_unpacks_to_too_much_is_not_unpacked() {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    writer.start_file("xl/worksheets/sheet1.xml", zip::write::SimpleFileOptions::default()).unwrap();
    let blank = vec![b' '; 1 << 20];
    for _ in 0..20 {
        std::io::Write::write_all(&mut writer, &blank).unwrap();
    }
    let bytes = writer.finish().unwrap().into_inner();
    assert!(bytes.len() < 64 << 10, "{}", bytes.len());
    assert_eq!(sheets("bomb.xlsx", &bytes), Err(Unreadable::TooMuch));
}

#[test]
fn more_rows_than_a_list_has_are_not_kept() {
    let lines = |count: usize| "a,b\n".repeat(count).into_bytes();
    let read = |count| sheets("many.csv", &lines(count)).unwrap().remove(0);
    assert!(!read(MOST_ROWS + 1).is_cut);
    let cut = read(MOST_ROWS + 2);
    assert!(cut.is_cut && cut.rows.len() == MOST_ROWS + 1);
    assert_eq!(sheets("large.csv", &vec![b'a'; MOST_BYTES + 1]), Err(Unreadable::TooMuch));
}

#[test]
fn columns_have_the_letters_of_spreadsheets() {
    assert_eq!([0, 3, 25, 26, 51, 52, 701, 702].map(letters), ["A", "D", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    assert_eq!(sheets("hours.xlsx", b"\xd0\xcf\x11\xe0"), Err(Unreadable::Broken));
    assert!(is_sheet("Hours.XLSX") && is_sheet("时长.csv") && !is_sheet("hours.xls") && !is_sheet("csv"));
}

proptest! {
    #[test]
    fn no_bytes_ever_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = sheets("any.csv", &bytes);
        let _ = sheets("any.xlsx", &[b"PK\x03\x04", bytes.as_slice()].concat());
    }

    #[test]
    fn no_broken_sheet_ever_panics(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20)) {
        let mut bytes = book(|book| {
            book.add_worksheet().write(0, 0, "name").unwrap();
        });
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = sheets("any.xlsx", &bytes);
    }

    #[test]
    fn no_text_ever_panics(text in "[a姓,;\t\"\n\r0-9:/年月. -]{0,80}") {
        let _ = sheets("any.csv", text.as_bytes());
    }
}
