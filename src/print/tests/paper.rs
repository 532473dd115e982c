//! Certificates and other documents on paper.

use chrono::{TimeZone, Utc};

use super::sample::{self, LINK};
use super::tools::{codes, said, squeezed, text, text_of_page};
use crate::print::certificate::{Group, Row, Sheet};
use crate::print::{
    Align, Block, Column, Document, Fonts, Meta, Mm, Paper, Printed, Role, Style, Table, Text, Value,
};

/// A certificate may have so many bytes; it is sent to people with little data.
const MOST: usize = 100 * 1024;
/// A name as long as the bot takes them, with characters that GB 2312 has not.
const LONG_NAME: &str = "玥喆堃镕欧阳上官司马诸葛东方皇甫尉迟公孙慕容令狐宇文长孙百里呼延端木轩辕闻人万俟";

fn print(sheet: &Sheet<'_>) -> Printed {
    sheet.print(&Fonts::embedded()).unwrap()
}

fn words_of_group<'a>(group: &Group<'a>) -> Vec<&'a str> {
    let value = |value| match value {
        Value::Words(words) | Value::ToWrite(words) => words,
    };
    let pairs = group.pairs.iter().flat_map(|pair| [pair.label, value(pair.value)]);
    std::iter::once(group.heading).chain(pairs).collect()
}

fn words_of_row<'a>(row: &Row<'a>) -> [&'a str; 4] {
    [row.date, row.what, row.verified, row.attested]
}

fn words_of<'a>(sheet: &Sheet<'a>) -> Vec<&'a str> {
    let groups = [&sheet.person, &sheet.service, &sheet.issuer, &sheet.certificate];
    let rows = [&sheet.hours.heads, &sheet.hours.total].into_iter().chain(&sheet.hours.rows);
    let alone = [sheet.meta.title, sheet.under_title, sheet.hours.heading, sheet.caption, sheet.footer];
    groups.into_iter().flat_map(words_of_group).chain(rows.flat_map(words_of_row)).chain(alone).collect()
}

fn assert_all_words(sheet: &Sheet<'_>) {
    let printed = print(sheet);
    let text = text(&printed.pdf);
    for words in words_of(sheet) {
        assert!(text.contains(&squeezed(words)), "{words:?} is not in the text of the PDF:\n{text}");
    }
    assert!(printed.missing.0.is_empty(), "{:?}", printed.missing);
}

#[test]
fn every_word_is_found_again() {
    assert_all_words(&sample::chinese(6, "王玥喆"));
    assert_all_words(&sample::english(6, "Anna-Lena Łukasiewicz-O’Brien"));
}

#[test]
fn a_name_of_forty_characters_is_wrapped_and_whole() {
    assert_eq!(LONG_NAME.chars().count(), 40);
    assert_all_words(&sample::chinese(2, LONG_NAME));
    let lines = said("pdftotext", &["-raw", "-", "/dev/stdout"], &print(&sample::chinese(2, LONG_NAME)).pdf);
    assert!(!lines.contains(LONG_NAME) && lines.contains(&LONG_NAME[..60]), "{lines}");
}

#[test]
fn fonts_are_embedded_as_subsets_with_their_text() {
    let fonts = said("pdffonts", &["-"], &print(&sample::chinese(6, "王玥喆")).pdf);
    let rows: Vec<&str> = fonts.lines().skip(2).collect();
    assert_eq!(rows.len(), 2, "{fonts}");
    for row in rows {
        assert!(squeezed(row).contains("yesyesyes"), "not embedded, cut and readable: {row}");
    }
}

#[test]
fn sixty_different_rows_stay_small() {
    let texts: Vec<String> = (0..60).map(different).collect();
    let mut sheet = sample::chinese(60, "王玥喆");
    sheet.hours.rows.iter_mut().zip(&texts).for_each(|(row, text)| row.what = text);
    let printed = print(&sheet);
    assert!(printed.pdf.len() <= MOST, "{} bytes", printed.pdf.len());
    assert!(print(&sample::english(60, "Anna")).pdf.len() <= MOST);
}

/// Six ideographs that no other row has, among common ones.
fn different(row: u32) -> String {
    let own = (0..6).filter_map(|place| char::from_u32(0x5200 + row * 6 + place));
    format!("社区{}活动 · 帮厨", own.collect::<String>())
}

#[test]
fn a_long_table_goes_on_with_its_header() {
    let printed = print(&sample::chinese(60, "王玥喆"));
    assert_eq!(printed.pages, 3);
    for page in 1..=3 {
        let text = text_of_page(&printed.pdf, page);
        assert!(text.contains("日期活动与内容签到时数确认时数"), "page {page} has no header:\n{text}");
        assert!(text.contains(&format!("{page}/3")), "page {page} has no number:\n{text}");
    }
    assert!(text_of_page(&printed.pdf, 3).contains("证明编号"));
}

#[test]
fn the_code_is_read_from_paper() {
    assert_eq!(codes(&print(&sample::english(6, "Anna")).pdf), [LINK]);
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert_eq!(print(&sample::chinese(60, "王玥喆")), print(&sample::chinese(60, "王玥喆")));
}

#[test]
fn programs_learn_title_author_date_and_structure() {
    let info = said("pdfinfo", &["-isodates", "-"], &print(&sample::chinese(6, "王玥喆")).pdf);
    for line in [
        "Title:志愿服务记录证明",
        "Author:玉沙社区新时代文明实践站",
        "CreationDate:2026-11-20T01:30:00Z",
        "Tagged:yes",
        "Pagesize:595.276x841.89pts(A4)",
    ] {
        assert!(squeezed(&info).contains(line), "no {line} in:\n{info}");
    }
}

#[test]
fn structure_names_headings_cells_and_the_code() {
    let structure = said("pdfinfo", &["-struct-text", "-"], &print(&sample::english(6, "Anna")).pdf);
    for line in ["H1 ", "H2 ", "Lbl ", "LBody ", "TH:\n", "TD\n", "Figure"] {
        assert!(structure.contains(line), "no {line} in:\n{structure}");
    }
    assert_eq!(structure.matches("TR\n").count(), 8, "header, six rows and total:\n{structure}");
}

fn small<'a>(paper: Paper, blocks: Vec<Block<'a>>, footer: Option<&'a str>) -> Document<'a> {
    let created = Utc.with_ymd_and_hms(2026, 11, 20, 0, 0, 0).unwrap();
    let meta = Meta { title: "t", author: "a", language: "en", created };
    Document { meta, paper, margin: Mm(15.0), framed: false, footer, blocks }
}

fn paragraph(text: &str) -> Block<'_> {
    Block::Text(Text { role: Role::Body, text, style: Style::BODY })
}

#[test]
fn half_a_sheet_lies() {
    let printed = small(Paper::A5Landscape, vec![paragraph("a")], None).print(&Fonts::embedded()).unwrap();
    let info = said("pdfinfo", &["-"], &printed.pdf);
    assert!(squeezed(&info).contains("Pagesize:595.276x419.528pts"), "{info}");
}

#[test]
fn a_document_of_nothing_has_a_page() {
    let white = || vec![Block::Space(Mm(900.0))];
    let numbered = small(Paper::A4, white(), Some("")).print(&Fonts::embedded()).unwrap();
    assert_eq!((numbered.pages, text(&numbered.pdf).as_str()), (1, "1/1"));
    let bare = small(Paper::A4, white(), None).print(&Fonts::embedded()).unwrap();
    assert_eq!((bare.pages, text(&bare.pdf).as_str()), (1, ""));
}

#[test]
fn a_cell_higher_than_a_page_goes_on() {
    let long = "很长的内容。".repeat(2_000);
    let column = Column { head: "抬头", width: None, align: Align::Start };
    let table = Table::new([column, column], [["短", long.as_str()]]).with_total(["合计", "1"]);
    let printed = small(Paper::A4, vec![Block::Table(table)], None).print(&Fonts::embedded()).unwrap();
    assert!(printed.pages > 3);
    let text = text(&printed.pdf);
    assert_eq!(text.matches("抬头抬头").count(), printed.pages, "a header on every page");
    assert_eq!(text.matches('很').count(), 2_000);
}

#[test]
fn a_footer_too_long_ends_in_dots() {
    let long = "玉沙社区新时代文明实践站".repeat(20);
    let printed = small(Paper::A4, vec![paragraph("a")], Some(&long)).print(&Fonts::embedded()).unwrap();
    assert!(text(&printed.pdf).contains("…"));
}

#[test]
fn what_no_font_has_is_reported_and_stays_in_the_text() {
    let printed = small(Paper::A4, vec![paragraph("𝄞a🙂b🙂")], None).print(&Fonts::embedded()).unwrap();
    assert_eq!(printed.missing.0, ['𝄞', '🙂']);
    assert!(text(&printed.pdf).contains("𝄞a🙂b🙂"));
}
