//! A day in a cell. Only what can be read in one way is: the year comes first and is whole.

use chrono::{NaiveDate, NaiveDateTime};

use super::super::cell::Cell;
use super::clock::clock;
use crate::domain::history::Wants;

/// The first year that anybody can have served in.
const FIRST: i32 = 1950;

/// The day in a cell; with a time, where one stands behind it.
pub(super) fn day(cell: &Cell, today: NaiveDate) -> Result<NaiveDate, Wants> {
    let day = match cell {
        Cell::Moment(moment) => moment.date(),
        Cell::Text(text) => written(text).map(|(day, _)| day)?,
        Cell::Number(number) => in_a_row(&number.to_string()).ok_or(Wants::Day)?,
        Cell::Empty | Cell::Clock(_) | Cell::Lasts(_) => return Err(Wants::Day),
    };
    has_come(day, today)
}

/// A day, where it has come.
pub(super) fn has_come(day: NaiveDate, today: NaiveDate) -> Result<NaiveDate, Wants> {
    if day > today {
        return Err(Wants::NotAhead);
    }
    NaiveDate::from_ymd_opt(FIRST, 1, 1).filter(|first| *first <= day).map(|_| day).ok_or(Wants::Day)
}

/// A day with a time behind it, such as `2026-11-07 09:30`.
pub(super) fn moment(text: &str) -> Option<NaiveDateTime> {
    let (day, rest) = written(text).ok()?;
    clock(rest).map(|time| day.and_time(time))
}

/// The day at the beginning of a text, and what stands behind it: a time, or words without a number such as a weekday.
fn written(text: &str) -> Result<(NaiveDate, &str), Wants> {
    if let Some(day) = in_a_row(text) {
        return Ok((day, ""));
    }
    let mut rest = text;
    let mut parts = Vec::new();
    while parts.len() < 3 {
        let digits = rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len());
        if digits == 0 {
            break;
        }
        parts.push(&rest[..digits]);
        rest = &rest[digits..];
        let is_between = |letter: char| matches!(letter, '-' | '/' | '.' | '年' | '月' | '日' | '号');
        if let Some(next) = rest.strip_prefix(is_between) {
            rest = next;
        } else {
            break;
        }
    }
    let rest = rest.trim_start_matches([' ', 'T']).trim();
    match parts.as_slice() {
        [year, month, day] if year.len() == 4 => {
            let number = |part: &str| part.parse().unwrap_or(0);
            let date = NaiveDate::from_ymd_opt(year.parse().unwrap_or(0), number(month), number(day));
            let ends_there = !rest.contains(|letter: char| letter.is_ascii_digit()) || clock(rest).is_some();
            date.filter(|_| ends_there).map(|date| (date, rest)).ok_or(Wants::Day)
        }
        [one, other, year] if year.len() == 4 && one.len() <= 2 && other.len() <= 2 => Err(Wants::DayOrder),
        [_, _] | [_, _, _] if parts.iter().all(|part| part.len() <= 2) => Err(Wants::WholeYear),
        _ => Err(Wants::Day),
    }
}

/// `20261107`.
fn in_a_row(text: &str) -> Option<NaiveDate> {
    let is_one = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    NaiveDate::parse_from_str(text, "%Y%m%d").ok().filter(|_| is_one)
}
