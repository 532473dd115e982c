//! The table of notices that was written without knowing how they are read.

use std::sync::LazyLock;

use serde::Deserialize;

use super::super::{Notice, Seats, is_notice, read, tells_only};

#[derive(Deserialize)]
struct Table {
    notice: Vec<Expected>,
}

/// A notice and what a careful person takes from it.
#[derive(Deserialize)]
pub(super) struct Expected {
    pub(super) name: String,
    pub(super) text: String,
    outcome: String,
    title: Option<String>,
    starts: Option<String>,
    place: Option<String>,
    #[serde(default)]
    programme: Vec<String>,
    seats: Option<u32>,
    deadline: Option<String>,
    contact: Option<String>,
    fee: Option<String>,
    age: Option<String>,
    bring: Option<String>,
    whom: Option<String>,
    #[serde(default)]
    kept: Vec<String>,
}

pub(super) fn table() -> &'static [Expected] {
    static TABLE: LazyLock<Table> = LazyLock::new(|| {
        toml::from_str(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/written/notices.toml")))
            .unwrap()
    });
    &TABLE.notice
}

/// What a notice misses, field by field.
fn missing(expected: &Expected, notice: &Notice) -> Vec<String> {
    let mut missing = Vec::new();
    let mut check = |field: &str, fits: bool, got: String| {
        if !fits {
            missing.push(format!("{field}: {got}"));
        }
    };
    if expected.outcome == "refuse" {
        check("refuse", tells_only(&expected.text), String::new());
        return missing;
    }
    let contains = |text: Option<&str>, wanted: &Option<String>| {
        wanted.as_ref().is_none_or(|wanted| text.is_some_and(|text| text.contains(wanted.as_str())))
    };
    let place = notice.place.as_ref().map(|piece| piece.text.as_str());
    check("notice", is_notice(&expected.text), String::new());
    check("title", notice.title == expected.title, format!("{:?}", notice.title));
    check("place", contains(place, &expected.place), format!("{place:?}"));
    check("contact", contains(notice.contact.as_deref(), &expected.contact), format!("{:?}", notice.contact));
    let seats = match notice.seats {
        Some(Seats::Limited(seats)) => Some(seats),
        _ => None,
    };
    check("seats", seats == expected.seats, format!("{:?}", notice.seats));
    let points = expected.programme.len() == notice.programme.len() || expected.programme.is_empty();
    let held =
        expected.programme.iter().zip(&notice.programme).all(|(point, got)| got.ends_with(point.as_str()));
    check("programme", points && held, format!("{:?}", notice.programme));
    check(
        "deadline",
        notice.deadline.is_some() == expected.deadline.is_some(),
        format!("{:?}", notice.deadline),
    );
    let everything = everything(notice);
    let parts = [&expected.fee, &expected.age, &expected.bring, &expected.whom];
    for part in parts.into_iter().flatten().chain(&expected.kept) {
        check("kept", everything.contains(part.as_str()), part.clone());
    }
    check("when", expected.starts.is_none() || !notice.when.is_empty(), String::new());
    missing
}

/// All words of a notice, a line each.
pub(super) fn everything(notice: &Notice) -> String {
    let mut words: Vec<&str> = notice.title.iter().chain(&notice.contact).map(String::as_str).collect();
    let pieces = [&notice.place, &notice.deadline, &notice.ends].into_iter().flatten().chain(&notice.when);
    for piece in pieces {
        words.extend([piece.label.as_deref().unwrap_or_default(), &piece.text]);
    }
    words.extend(notice.programme.iter().chain(&notice.more).map(String::as_str));
    let seats = match notice.seats {
        Some(Seats::Limited(seats)) => seats.to_string(),
        _ => String::new(),
    };
    words.push(&seats);
    words.join("\n")
}

#[test]
fn the_table_is_read() {
    let wrong: Vec<String> = table()
        .iter()
        .flat_map(|expected| {
            let missing = missing(expected, &read(&expected.text));
            missing.into_iter().map(|miss| format!("{} {miss}", expected.name))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_pieces_for_the_time_are_those_of_the_activity() {
    let lines = include_str!("when.txt").lines().filter(|line| !line.starts_with('#'));
    for (line, expected) in lines.zip(table()) {
        let notice = read(&expected.text);
        let pieces: Vec<&str> = notice.when.iter().map(|piece| piece.text.as_str()).collect();
        let ends = notice.ends.map(|piece| format!(" | {}", piece.text)).unwrap_or_default();
        assert_eq!(format!("{} ⇒ {}{ends}", expected.name, pieces.join(" + ")).trim(), line.trim());
    }
}
