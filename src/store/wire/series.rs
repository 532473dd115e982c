//! A series: when it has activities, and what they are like.

use std::collections::BTreeMap;
use std::num::NonZeroU8;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

use super::activity::Snapshot;
use super::stored::Stored;
use crate::domain::civil_time::{Cron, CronError};
use crate::domain::festival::Festival;
use crate::domain::series::{self, DayOfMonth, EACH, Nth, OneOrMore, Weekdays};

/// `{"calendar":{…},"pattern":{…}}`.
#[derive(Serialize, Deserialize)]
pub struct Series {
    calendar: Recurrence,
    pattern: Snapshot,
}

#[derive(Serialize, Deserialize)]
struct Recurrence {
    rule: Possible,
    from: NaiveDate,
    until: Option<NaiveDate>,
    hour: NaiveTime,
    #[serde(default)]
    exceptions: BTreeMap<NaiveDate, Exception>,
}

/// `{"weekly":{"every":2,"weekday":"Sat"}}`, `{"days-of-month":[1,16]}` and so on. What could always be said is written
/// as ever, so that an earlier version reads it; what is newer has a name of its own.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Rule {
    Daily { every: NonZeroU8 },
    Weekly { every: NonZeroU8, weekday: Weekday },
    WeeklyOn { every: NonZeroU8, weekdays: Vec<Weekday> },
    DaysOfMonth(Vec<u8>),
    DaysOfMonths { every: NonZeroU8, days: Vec<u8> },
    WeekdayOfMonth { which: u8, weekday: Weekday },
    WeekdaysOfMonths { every: NonZeroU8, which: Vec<Nth>, weekday: Weekday },
    Festivals(Vec<Festival>),
    Days(Vec<NaiveDate>),
    Cron(Line),
}

/// A rule that names days.
#[derive(Clone, Serialize, Deserialize)]
#[serde(try_from = "Rule", into = "Rule")]
struct Possible(series::Rule);

/// The number that stood, and stands, for the last weekday of a month.
const LAST: u8 = 5;

/// Why a rule that is written cannot be one.
#[derive(Debug, thiserror::Error)]
#[error("the rule names no day")]
struct NoDay;

/// `"skipped"`, or `{"moved":"2026-12-20T15:00:00"}`.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Exception {
    Skipped,
    Moved(NaiveDateTime),
}

/// A crontab line, as it was written.
#[derive(Clone, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
struct Line(Cron);

impl TryFrom<String> for Line {
    type Error = CronError;

    fn try_from(text: String) -> Result<Self, CronError> {
        text.parse().map(Self)
    }
}

impl From<Line> for String {
    fn from(line: Line) -> Self {
        line.0.to_string()
    }
}

impl Stored for series::Series {
    type Format = Series;
}

impl From<series::Series> for Series {
    fn from(series::Series { calendar, pattern }: series::Series) -> Self {
        Self { calendar: calendar.into(), pattern: pattern.into() }
    }
}

impl From<Series> for series::Series {
    fn from(Series { calendar, pattern }: Series) -> Self {
        Self { calendar: calendar.into(), pattern: pattern.into() }
    }
}

impl From<series::Recurrence> for Recurrence {
    fn from(calendar: series::Recurrence) -> Self {
        let series::Recurrence { rule, from, until, hour, exceptions } = calendar;
        let exceptions = exceptions.into_iter().map(|(day, exception)| (day, exception.into())).collect();
        Self { rule: Possible(rule), from, until, hour, exceptions }
    }
}

impl From<Recurrence> for series::Recurrence {
    fn from(calendar: Recurrence) -> Self {
        let Recurrence { rule: Possible(rule), from, until, hour, exceptions } = calendar;
        let exceptions = exceptions.into_iter().map(|(day, exception)| (day, exception.into())).collect();
        Self { rule, from, until, hour, exceptions }
    }
}

impl From<Possible> for Rule {
    fn from(Possible(rule): Possible) -> Self {
        match rule {
            series::Rule::Daily { every } => Self::Daily { every },
            series::Rule::Weekly { every, weekdays } => {
                let weekdays: Vec<Weekday> = weekdays.iter().collect();
                match weekdays[..] {
                    [weekday] => Self::Weekly { every, weekday },
                    _ => Self::WeeklyOn { every, weekdays },
                }
            }
            series::Rule::DaysOfMonth { every, days } => {
                let days = days.iter().map(|day| day.number()).collect();
                if every == EACH { Self::DaysOfMonth(days) } else { Self::DaysOfMonths { every, days } }
            }
            series::Rule::WeekdaysOfMonth { every, which, weekday } => {
                let which: Vec<Nth> = which.iter().copied().collect();
                match which[..] {
                    [one] if every == EACH && number(one).is_some() => {
                        Self::WeekdayOfMonth { which: number(one).unwrap_or(LAST), weekday }
                    }
                    _ => Self::WeekdaysOfMonths { every, which, weekday },
                }
            }
            series::Rule::Festivals(festivals) => Self::Festivals(festivals),
            series::Rule::Days(days) => Self::Days(days),
            series::Rule::Cron(line) => Self::Cron(Line(line)),
        }
    }
}

/// The number of those that have always had one.
fn number(nth: Nth) -> Option<u8> {
    (1..LAST).find(|number| Nth::of(*number) == Some(nth)).or((nth == Nth::Last).then_some(LAST))
}

impl TryFrom<Rule> for Possible {
    type Error = NoDay;

    fn try_from(rule: Rule) -> Result<Self, NoDay> {
        let days_of_month = |every, days: Vec<u8>| {
            let days: Option<Vec<DayOfMonth>> = days.into_iter().map(DayOfMonth::of).collect();
            Some(series::Rule::DaysOfMonth { every, days: OneOrMore::of(days?)? })
        };
        Ok(Self(match rule {
            Rule::Daily { every } => series::Rule::Daily { every },
            Rule::Weekly { every, weekday } => series::Rule::Weekly { every, weekdays: weekday.into() },
            Rule::WeeklyOn { every, weekdays } => {
                series::Rule::Weekly { every, weekdays: Weekdays::of(weekdays).ok_or(NoDay)? }
            }
            Rule::DaysOfMonth(days) => days_of_month(EACH, days).ok_or(NoDay)?,
            Rule::DaysOfMonths { every, days } => days_of_month(every, days).ok_or(NoDay)?,
            Rule::WeekdayOfMonth { which, weekday } => {
                let which = if which == LAST { Some(Nth::Last) } else { Nth::of(which) };
                series::Rule::WeekdaysOfMonth { every: EACH, which: which.ok_or(NoDay)?.into(), weekday }
            }
            Rule::WeekdaysOfMonths { every, which, weekday } => {
                series::Rule::WeekdaysOfMonth { every, which: OneOrMore::of(which).ok_or(NoDay)?, weekday }
            }
            Rule::Festivals(festivals) => series::Rule::Festivals(festivals),
            Rule::Days(days) => series::Rule::Days(days),
            Rule::Cron(Line(line)) => series::Rule::Cron(line),
        }))
    }
}

impl From<series::Exception> for Exception {
    fn from(exception: series::Exception) -> Self {
        match exception {
            series::Exception::Skipped => Self::Skipped,
            series::Exception::Moved(to) => Self::Moved(to),
        }
    }
}

impl From<Exception> for series::Exception {
    fn from(exception: Exception) -> Self {
        match exception {
            Exception::Skipped => Self::Skipped,
            Exception::Moved(to) => Self::Moved(to),
        }
    }
}
