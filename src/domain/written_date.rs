//! Reads a date and time as people write them in a chat, in Chinese and in English.
//!
//! The text is cut into `token`s; the `day` and the `time` among them give the possible readings, and what is
//! left over is handed back. Words that can mean two times are never guessed at; of several dates in one text the
//! first is read, with the time closest to it.

use chrono::{Datelike, NaiveDateTime, NaiveTime, TimeDelta};

use self::day::{Day, Week};
use self::time::Slot;
use self::token::{Kind, Token};

mod cut;
mod day;
mod matcher;
mod spoken;
mod time;
mod token;

/// What was read from a written date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The start, on the wall clock.
    pub starts: NaiveDateTime,
    /// How long it lasts, when an end was written.
    pub minutes: Option<u32>,
    /// The text without the words of the date, trimmed.
    pub rest: String,
}

/// Why a written date cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// No day is named.
    #[error("no date found")]
    NoDate,
    /// No time of day is named.
    #[error("no time of day found")]
    NoTime,
    /// The words fit several times, all of them ahead, in order.
    #[error("it can mean several times: {0:?}")]
    Ambiguous(Vec<NaiveDateTime>),
    /// The time is over.
    #[error("{0} is past")]
    Past(NaiveDateTime),
    /// A day that no calendar has, such as 30 February.
    #[error("there is no such day")]
    NoSuchDay,
}

/// Reads the date and the time that `text` names, as seen from `now` on the same wall clock.
pub fn read(text: &str, now: NaiveDateTime) -> Result<Written, Unreadable> {
    let tokens = cut::tokens(text);
    let (day_at, days) = chosen_day(&tokens).ok_or(Unreadable::NoDate)?;
    let qualifier = qualifier_of(&tokens, day_at);
    let exists = |days: &[Day]| days.iter().any(|day| day.on(now, 0).is_some());
    if !exists(days) || qualifier.is_some_and(|(_, others)| !exists(others)) {
        return Err(Unreadable::NoSuchDay);
    }
    let mut slot = time::nearest_slot(&tokens, &tokens[day_at]).ok_or(Unreadable::NoTime)?;
    let mut used: Vec<usize> = slot.tokens.clone().chain([day_at]).collect();
    used.extend(qualifier.map(|(at, _)| at));
    if slot.start.part.is_none()
        && let Some((at, part)) = used.iter().find_map(|at| time::part_after(&tokens, *at))
    {
        slot.start.part = Some(part);
        used.push(at);
    }

    let readings = match qualifier {
        Some((_, date)) if is_weekday(days) => reconciled(date, days, &slot, now),
        Some((_, weekday)) => reconciled(days, weekday, &slot, now),
        None => readings(days, &slot, now),
    };
    let (starts, minutes) = decided(readings, now)?;
    Ok(Written { starts, minutes, rest: token::without(text, &tokens, &used) })
}

/// The first day that is surely one, else the first that may be one.
fn chosen_day(tokens: &[Token]) -> Option<(usize, &[Day])> {
    let find = |may_be_weak: bool| {
        tokens.iter().enumerate().find_map(|(at, token)| match &token.kind {
            Kind::Day { days, weak } if may_be_weak || !weak => Some((at, days.as_slice())),
            _ => None,
        })
    };
    find(false).or_else(|| find(true))
}

/// The weekday beside a calendar date, or the date beside a weekday: `11月28日（周六）`.
fn qualifier_of(tokens: &[Token], day_at: usize) -> Option<(usize, &[Day])> {
    let Kind::Day { days: chosen, .. } = &tokens[day_at].kind else { return None };
    let beside = |at: usize| match &tokens[at].kind {
        Kind::Day { days, .. } if is_weekday(days) != is_weekday(chosen) => Some(Some((at, days.as_slice()))),
        Kind::Other | Kind::Day { .. } => Some(None),
        _ => None,
    };
    let after = (day_at + 1..tokens.len()).find_map(beside).flatten();
    after.or_else(|| (0..day_at).rev().find_map(beside).flatten())
}

fn is_weekday(days: &[Day]) -> bool {
    matches!(days, [Day::Weekday { .. }])
}

/// A start and, where an end was written, the minutes up to it.
type Reading = (NaiveDateTime, Option<u32>);

fn readings(days: &[Day], slot: &Slot, now: NaiveDateTime) -> Vec<Reading> {
    let mut readings = Vec::new();
    for start in slot.starts() {
        for day in days {
            let starts = day.on(now, start).and_then(|date| {
                date.and_time(NaiveTime::MIN).checked_add_signed(TimeDelta::minutes(start.into()))
            });
            readings.extend(starts.map(|starts| (starts, slot.minutes_from(start))));
        }
    }
    readings
}

/// The readings of a date that its weekday agrees with; those of both when it agrees with none.
fn reconciled(date: &[Day], weekday: &[Day], slot: &Slot, now: NaiveDateTime) -> Vec<Reading> {
    let (dates, weekdays) = (readings(date, slot, now), readings(weekday, slot, now));
    // Beside a date, a plain `Sat` names the day of the week and not its next occurrence.
    let any_week = matches!(weekday, [Day::Weekday { week: Week::Coming, .. }]);
    let agree = |(date, _): &Reading, (other, _): &Reading| {
        if any_week { date.weekday() == other.weekday() } else { date == other }
    };
    let agreed: Vec<Reading> =
        dates.iter().filter(|date| weekdays.iter().any(|other| agree(date, other))).copied().collect();
    if agreed.is_empty() { dates.into_iter().chain(weekdays).collect() } else { agreed }
}

fn decided(mut readings: Vec<Reading>, now: NaiveDateTime) -> Result<Reading, Unreadable> {
    readings.sort_unstable();
    readings.dedup();
    let latest = readings.last().ok_or(Unreadable::NoSuchDay)?.0;
    readings.retain(|(starts, _)| *starts >= now);
    match readings[..] {
        [] => Err(Unreadable::Past(latest)),
        [only] => Ok(only),
        _ => Err(Unreadable::Ambiguous(readings.into_iter().map(|(starts, _)| starts).collect())),
    }
}

#[cfg(test)]
mod tests;
