//! Dates and deadlines.

use chrono::{Datelike, NaiveDateTime};
use lastmile::domain::civil_time::{Wall, to_utc};
use lastmile::domain::language::Language;
use lastmile::domain::written;
use lastmile::domain::written::date::{Unreadable, Written};
use lastmile::i18n::when;

const TABLE: &str = include_str!("dates.txt");

/// Wednesday morning in Shanghai.
fn wall() -> Wall {
    Wall { now: at("2026-11-25 08:30"), zone: chrono_tz::Asia::Shanghai }
}

fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("a time")
}

/// The lines of the sections whose headings begin so, with what their heading says behind that.
fn lines(heading: &str) -> Vec<(&'static str, &'static str, &'static str)> {
    let mut found = Vec::new();
    let mut section = None;
    for line in TABLE.lines() {
        if let Some(named) = line.strip_prefix("== ") {
            section = named.strip_prefix(heading);
        } else if let Some(behind) = section
            && let Some((text, expected)) = line.split_once(" ⇒ ")
        {
            found.push((behind, text, expected));
        }
    }
    found
}

fn minute(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%d %H:%M").to_string()
}

/// What is asked, with the title that each possibility leaves.
fn asked(readings: &[Written]) -> String {
    let times: Vec<String> = readings.iter().map(|written| minute(written.starts)).collect();
    let title = readings.first().map_or("", |written| &written.rest);
    with_title(format!("ask {}", times.join(" or ")), title)
}

fn with_title(said: String, title: &str) -> String {
    if title.is_empty() { said } else { format!("{said} | {title}") }
}

/// What was read, in the words of the table.
fn said(read: &Result<Written, Unreadable>) -> String {
    match read {
        Ok(Written { starts, ends, through, rest, .. }) => {
            let said = match (ends, through) {
                (Some(ends), Some(last)) => {
                    format!("{} to {} through {last}", minute(*starts), ends.format("%H:%M"))
                }
                (Some(ends), None) => format!("{} to {}", minute(*starts), minute(*ends)),
                (None, Some(last)) => format!("{} through {last}", minute(*starts)),
                (None, None) => minute(*starts),
            };
            with_title(said, rest)
        }
        Err(Unreadable::Ambiguous(readings) | Unreadable::Disagree(readings)) => asked(readings),
        Err(_) => "refuse".to_owned(),
    }
}

#[track_caller]
fn all_right(found: impl Iterator<Item = (&'static str, &'static str, String)>) {
    let wrong: Vec<String> = found
        .filter(|(_, expected, said)| said != expected)
        .map(|(text, expected, said)| format!("{text} ⇒ {expected}\n    read as {said}"))
        .collect();
    assert!(wrong.is_empty(), "{} lines:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn dates_are_understood_or_asked() {
    let lines = lines("dates");
    assert!(lines.len() >= 400, "{}", lines.len());
    all_right(
        lines
            .into_iter()
            .map(|(_, text, expected)| (text, expected, said(&written::date::read(text, wall())))),
    );
}

#[test]
fn deadlines_are_understood_or_asked() {
    let lines = lines("deadlines for ");
    assert!(lines.len() >= 100, "{}", lines.len());
    all_right(lines.into_iter().map(|(starts, text, expected)| {
        let starts = at(starts);
        let said = match written::date::deadline(text, wall(), starts) {
            Ok(None) => "none".to_owned(),
            Ok(Some(deadline)) if deadline.at <= starts => minute(deadline.at),
            Err(Unreadable::Ambiguous(readings) | Unreadable::Disagree(readings)) => asked(&readings),
            // What is after the start is refused by whoever knows it.
            Ok(Some(_)) | Err(_) => "refuse".to_owned(),
        };
        (text, expected, said)
    }));
}

/// What was read is written in figures, and read again: the same times and the same title.
#[test]
fn what_was_read_reads_back() {
    for (_, text, _) in lines("dates") {
        let Ok(written) = written::date::read(text, wall()) else { continue };
        let again = written::date::read(&written.in_figures(), wall());
        let expected = Written { converted: false, ..written.clone() };
        assert_eq!(again, Ok(expected), "{text}, written again as {}", written.in_figures());
    }
}

/// What was read is said as cards say it, in both languages, and read again: the same instant.
#[test]
fn what_is_said_of_it_is_read_as_the_same() {
    for (_, text, _) in lines("dates") {
        let Ok(written) = written::date::read(text, wall()) else { continue };
        for language in [Language::Chinese, Language::English] {
            let said = when(written.starts, to_utc(wall().zone, wall().now), language).read();
            let again = written::date::read(&said, wall()).map(|again| again.starts);
            assert_eq!(again, Ok(written.starts), "{text}, said as {said}");
        }
    }
}

#[test]
fn nothing_is_read_outside_of_our_time() {
    for (_, text, _) in lines("") {
        for year in [1969, 1971, 2050, 2099] {
            let now = at(&format!("{year}-11-25 08:30"));
            if let Ok(written) = written::date::read(text, Wall { now, ..wall() }) {
                assert!((1970..2100).contains(&written.starts.year()), "{text}: {written:?}");
            }
        }
    }
}

/// Words that change what a date beside them means, or make it unreadable.
const CHANGES: &[&str] = &[
    "下下",
    "隔周",
    "差",
    "至",
    "后",
    "之后",
    "明年",
    "后年",
    "2028年",
    "每",
    "除",
    "直到",
    "前",
    "之前",
    "weeks",
    "from",
    "until",
    "till",
    "next",
    "next year",
    "in two weeks",
    "UTC",
    "+09:00",
    "before",
    "after",
    "except",
    "every",
    "last",
    "2028",
    "or",
    "not",
];

/// Among them, what says no more of a moment that a year, a zone or a number of hours has fixed already.
const FIXES: &[&str] = &["2028年", "2028", "UTC", "+09:00", "in two weeks"];
const FIXED: &[&str] = &[
    "202",
    "后年",
    "2月29日",
    "小时后",
    "周后",
    "in 2 hours",
    "fortnight",
    "UTC",
    "GMT",
    "Z",
    "+09",
    "每天",
];

#[test]
fn no_word_that_changes_a_date_is_passed_over() {
    let mut passed = Vec::new();
    for (_, text, _) in lines("dates") {
        let Ok(plain) = written::date::read(text, wall()) else { continue };
        // What stands behind the title touches no date, and behind 开始 another clause begins.
        if !text.trim_start().starts_with(&plain.rest) || text.ends_with("开始") {
            continue;
        }
        let is_fixed = FIXED.iter().any(|fixed| text.contains(fixed));
        for word in CHANGES.iter().filter(|word| !(is_fixed && FIXES.contains(*word))) {
            let is_glued =
                !word.is_ascii() && !text.is_ascii() && !word.starts_with(|sign: char| sign.is_ascii_digit());
            let blank = if is_glued { "" } else { " " };
            let behind = format!("{text}{blank}{word}");
            let same = |again: &Written| {
                (again.starts, again.ends, again.through) == (plain.starts, plain.ends, plain.through)
                    && written::date::says_more(&again.rest).is_none()
            };
            if written::date::read(&behind, wall()).as_ref().is_ok_and(same) {
                passed.push(behind);
            }
        }
    }
    assert!(passed.is_empty(), "{} of them:\n{}", passed.len(), passed.join("\n"));
}
