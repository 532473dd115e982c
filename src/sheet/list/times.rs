//! When a service was, and how long: from and until, or a length.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::super::cell::Cell;
use super::clock::clock;
use super::days;
use crate::domain::history::Wants;
use crate::domain::hours::LONGEST;

/// The longest that somebody serves from one day into the next, where only times of day are written: what would be longer is
/// rather a slip of two that were exchanged.
const OVER_MIDNIGHT: TimeDelta = TimeDelta::hours(12);

/// A time in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    /// By the clock only.
    Clock(NaiveTime),
    /// `24:00`.
    Midnight,
    /// With its day.
    Moment(NaiveDateTime),
}

fn at(cell: &Cell) -> Option<At> {
    match cell {
        Cell::Clock(time) => Some(At::Clock(*time)),
        Cell::Moment(moment) => Some(At::Moment(*moment)),
        Cell::Lasts(time) if *time == TimeDelta::hours(24) => Some(At::Midnight),
        Cell::Lasts(time) => (*time < TimeDelta::hours(24)).then(|| At::Clock(NaiveTime::MIN + *time)),
        Cell::Text(text) if text.replace('：', ":") == "24:00" => Some(At::Midnight),
        Cell::Text(text) => clock(text).map(At::Clock).or_else(|| days::moment(text).map(At::Moment)),
        Cell::Empty | Cell::Number(_) => None,
    }
}

/// When it began; on the day of the row, where that is told apart.
pub(super) fn from(cell: &Cell, day: Option<NaiveDate>) -> Result<NaiveDateTime, Wants> {
    match (at(cell).ok_or(Wants::Time)?, day) {
        (At::Clock(time), Some(day)) => Ok(day.and_time(time)),
        (At::Clock(_), None) => Err(Wants::Day),
        (At::Moment(moment), Some(day)) if moment.date() != day => Err(Wants::SameDay),
        (At::Moment(moment), _) => Ok(moment),
        (At::Midnight, _) => Err(Wants::Time),
    }
}

/// When it ended: after it began, by a day at most. Where only the time of day is written, it may be in the next day.
pub(super) fn until(cell: &Cell, from: NaiveDateTime) -> Result<NaiveDateTime, Wants> {
    let next = from.date().checked_add_days(Days::new(1)).ok_or(Wants::Day)?;
    let until = match at(cell).ok_or(Wants::Time)? {
        At::Clock(time) if time > from.time() => from.date().and_time(time),
        At::Clock(time) => {
            let until = next.and_time(time);
            if until - from > OVER_MIDNIGHT {
                return Err(Wants::Later);
            }
            until
        }
        At::Midnight => next.and_time(NaiveTime::MIN),
        At::Moment(moment) => moment,
    };
    match until - from {
        lasts if lasts < TimeDelta::minutes(1) => Err(Wants::Later),
        lasts if lasts > LONGEST => Err(Wants::UpToADay),
        _ => Ok(until),
    }
}

/// How long it was, where a plain number means so many minutes.
pub(super) fn length(cell: &Cell, unit: f64) -> Result<TimeDelta, Wants> {
    const HOUR: f64 = 60.0;
    const UNITS: [(&str, f64); 9] = [
        ("小时", HOUR),
        ("hours", HOUR),
        ("hour", HOUR),
        ("h", HOUR),
        ("分钟", 1.0),
        ("分", 1.0),
        ("minutes", 1.0),
        ("mins", 1.0),
        ("min", 1.0),
    ];
    let minutes = match cell {
        Cell::Number(number) => number * unit,
        Cell::Lasts(time) => return fits(*time),
        Cell::Clock(time) => return fits(*time - NaiveTime::MIN),
        Cell::Text(text) => {
            if let Some(time) = clock(text) {
                return fits(time - NaiveTime::MIN);
            }
            let text = text.to_lowercase();
            let said =
                UNITS.iter().find_map(|(word, unit)| text.strip_suffix(word).map(|rest| (rest, *unit)));
            let (number, unit) = said.unwrap_or((&text, unit));
            number.trim().parse::<f64>().map_err(|_| Wants::Length)? * unit
        }
        Cell::Empty | Cell::Moment(_) => return Err(Wants::Length),
    };
    if !minutes.is_finite() || minutes < 0.0 {
        return Err(Wants::Length);
    }
    if minutes > 1_440.0 {
        return Err(Wants::UpToADay);
    }
    #[expect(clippy::cast_possible_truncation, reason = "it was looked at that it is a day at most")]
    fits(TimeDelta::minutes(minutes.round() as i64))
}

fn fits(time: TimeDelta) -> Result<TimeDelta, Wants> {
    if time > LONGEST {
        return Err(Wants::UpToADay);
    }
    if time < TimeDelta::minutes(1) { Err(Wants::Length) } else { Ok(time) }
}
