//! Wall-clock time: zones with their gaps and overlaps, and crontab lines that run by the clock on the wall.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Datelike, Days, MappedLocalTime, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::{GapInfo, Tz};
use cron::Schedule;
use serde::Deserialize;

/// The years that a crontab line is searched in.
const SEARCHED_YEARS: std::ops::RangeInclusive<i32> = 1971..=2099;

/// The instant at which the clock on `zone`'s walls shows `wall`.
///
/// A time that the spring gap swallows is the first instant after the gap; a time that the autumn overlap
/// repeats is the earlier of the two.
pub fn to_utc(zone: Tz, wall: NaiveDateTime) -> DateTime<Utc> {
    match zone.from_local_datetime(&wall) {
        MappedLocalTime::Single(instant) => instant.to_utc(),
        MappedLocalTime::Ambiguous(one, other) => one.min(other).to_utc(),
        MappedLocalTime::None => GapInfo::new(&wall, &zone)
            .and_then(|gap| gap.end)
            .map_or_else(|| wall.and_utc(), |after_gap| after_gap.to_utc()),
    }
}

/// What the clock on `zone`'s walls shows at `instant`.
pub fn to_wall(zone: Tz, instant: DateTime<Utc>) -> NaiveDateTime {
    instant.with_timezone(&zone).naive_local()
}

/// When an activity that starts at `starts` is announced: so many days ahead, at the place's hour.
pub fn announce_at(starts: NaiveDateTime, days_ahead: u32, hour: NaiveTime, zone: Tz) -> DateTime<Utc> {
    let day = starts.date().checked_sub_days(Days::new(days_ahead.into())).unwrap_or(starts.date());
    to_utc(zone, day.and_time(hour))
}

/// A five-field crontab line: minute, hour, day, month, weekday.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Cron {
    text: String,
    /// One schedule, or two that are joined: crontab fires on the day of the month or on the weekday when both are named.
    schedules: Vec<Schedule>,
}

/// Why a crontab line cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CronError {
    /// Not five fields.
    #[error(r#""{text}": expected five fields (minute hour day month weekday), found {found}"#)]
    Fields {
        /// The line.
        text: String,
        /// How many fields it has.
        found: usize,
    },
    /// A field out of its range, or not understood.
    #[error(r#""{text}": {field} must be {expected}, found {found}"#)]
    Value {
        /// The line.
        text: String,
        /// The field's name.
        field: &'static str,
        /// What may stand there.
        expected: &'static str,
        /// What stands there.
        found: String,
    },
    /// A day that no calendar has, such as 30 February.
    #[error(r#""{text}": this day never comes"#)]
    Never {
        /// The line.
        text: String,
    },
}

impl Cron {
    /// The last time on the wall, not after `wall`, that the line names.
    pub fn last_at_or_before(&self, wall: NaiveDateTime) -> Option<NaiveDateTime> {
        let just_after = searchable(wall)? + TimeDelta::seconds(1);
        let last = |schedule: &Schedule| schedule.after(&just_after).next_back();
        self.schedules.iter().filter_map(last).max().map(|found| found.naive_utc())
    }

    /// The first time on the wall, after `wall`, that the line names.
    pub fn next_after(&self, wall: NaiveDateTime) -> Option<NaiveDateTime> {
        let from = searchable(wall)?;
        let next = |schedule: &Schedule| schedule.after(&from).next();
        self.schedules.iter().filter_map(next).min().map(|found| found.naive_utc())
    }

    /// The first instant after `instant` at which the line fires in `zone`.
    ///
    /// Times that a gap swallows fire together right after it; a time that an overlap repeats fires once.
    pub fn next_instant_after(&self, zone: Tz, instant: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let mut wall = to_wall(zone, instant);
        loop {
            wall = self.next_after(wall)?;
            let fires = to_utc(zone, wall);
            // In the second pass through an overlap the wall shows times that fired in the first.
            if fires > instant {
                return Some(fires);
            }
        }
    }
}

/// Wall time in whole seconds, dressed as UTC so that the `cron` crate leaves zones alone.
fn searchable(wall: NaiveDateTime) -> Option<DateTime<Utc>> {
    let whole_seconds = DateTime::from_timestamp(wall.and_utc().timestamp(), 0)?;
    SEARCHED_YEARS.contains(&wall.year()).then_some(whole_seconds)
}

impl fmt::Display for Cron {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl TryFrom<String> for Cron {
    type Error = CronError;

    fn try_from(text: String) -> Result<Self, CronError> {
        text.parse()
    }
}

impl FromStr for Cron {
    type Err = CronError;

    fn from_str(line: &str) -> Result<Self, CronError> {
        let text = line.trim().to_owned();
        let words: Vec<&str> = text.split_whitespace().collect();
        let [minute, hour, day, month, weekday] = words[..] else {
            return Err(CronError::Fields { found: words.len(), text });
        };
        let values = |field: &Field, word: &str| {
            let value = |found| CronError::Value {
                text: text.clone(),
                field: field.name,
                expected: field.expected,
                found,
            };
            field.values(word).map_err(value)
        };
        let minutes = listed(&values(&MINUTE, minute)?);
        let hours = listed(&values(&HOUR, hour)?);
        let days = listed(&values(&DAY, day)?);
        let months = listed(&values(&MONTH, month)?);
        // The crate counts weekdays from 1 = Sunday.
        let weekdays: BTreeSet<u32> = values(&WEEKDAY, weekday)?.iter().map(|day| day % 7 + 1).collect();
        let weekdays = if weekdays.len() == 7 { "*".to_owned() } else { listed(&weekdays) };

        let either_day = !day.starts_with('*') && !weekday.starts_with('*');
        let day_pairs =
            if either_day { vec![(&*days, "*"), ("*", &*weekdays)] } else { vec![(&*days, &*weekdays)] };
        let schedules = day_pairs
            .into_iter()
            .map(|(days, weekdays)| {
                let line = format!("0 {minutes} {hours} {days} {months} {weekdays}");
                Schedule::from_str(&line).map_err(|_| CronError::Never { text: text.clone() })
            })
            .collect::<Result<_, _>>()?;
        let cron = Self { text, schedules };
        match cron.next_after(first_searched()) {
            Some(_) => Ok(cron),
            None => Err(CronError::Never { text: cron.text }),
        }
    }
}

fn first_searched() -> NaiveDateTime {
    NaiveDateTime::UNIX_EPOCH + Days::new(366)
}

fn listed(values: &BTreeSet<u32>) -> String {
    values.iter().map(u32::to_string).collect::<Vec<_>>().join(",")
}

/// One of the five fields.
struct Field {
    name: &'static str,
    expected: &'static str,
    min: u32,
    max: u32,
    /// Names in full, in the order of their numbers from `min`.
    names: &'static [&'static str],
}

const MINUTE: Field = Field { name: "minute", expected: "0-59", min: 0, max: 59, names: &[] };
const HOUR: Field = Field { name: "hour", expected: "0-23", min: 0, max: 23, names: &[] };
const DAY: Field = Field { name: "day", expected: "1-31", min: 1, max: 31, names: &[] };
const MONTH: Field = Field {
    name: "month",
    expected: "1-12 or Jan-Dec",
    min: 1,
    max: 12,
    names: &[
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ],
};
const WEEKDAY: Field = Field {
    name: "weekday",
    expected: "0-7 (0 and 7 are Sunday) or Mon-Sun",
    min: 0,
    max: 7,
    names: &["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"],
};

impl Field {
    /// The numbers that `word` stands for, or the part of it that cannot be understood.
    fn values(&self, word: &str) -> Result<BTreeSet<u32>, String> {
        let mut values = BTreeSet::new();
        for part in word.split(',') {
            let (span, step) = match part.split_once('/') {
                Some((span, step)) => (span, Some(step)),
                None => (part, None),
            };
            let (first, last) = self.span(span, step.is_some()).ok_or_else(|| shown(span))?;
            let step = match step {
                Some(step) => {
                    step.parse().ok().filter(|step| *step > 0).ok_or_else(|| format!("step {}", shown(step)))?
                }
                None => 1,
            };
            values.extend((first..=last).step_by(step));
        }
        Ok(values)
    }

    fn span(&self, span: &str, stepped: bool) -> Option<(u32, u32)> {
        if span == "*" {
            return Some((self.min, self.max));
        }
        let Some((first, last)) = span.split_once('-') else {
            let value = self.value(span)?;
            return Some((value, if stepped { self.max } else { value }));
        };
        let (first, last) = (self.value(first)?, self.value(last)?);
        // A week that ends on Sunday, as in Sat-Sun.
        let last = if self.max == 7 && last == 0 && first > 0 { 7 } else { last };
        (first <= last).then_some((first, last))
    }

    fn value(&self, word: &str) -> Option<u32> {
        if let Ok(number) = word.parse() {
            return (self.min..=self.max).contains(&number).then_some(number);
        }
        let name = word.to_lowercase();
        let is_named = |full: &&str| name.len() >= 3 && full.starts_with(&name);
        (self.min..).zip(self.names).find_map(|(number, full)| is_named(full).then_some(number))
    }
}

fn shown(found: &str) -> String {
    if found.is_empty() { "nothing".to_owned() } else { found.to_owned() }
}

#[cfg(test)]
#[path = "calendar_tests.rs"]
mod tests;
