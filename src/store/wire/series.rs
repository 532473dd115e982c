//! A series: when it has activities, and what they are like.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

use super::activity::Snapshot;
use super::stored::Stored;
use crate::domain::civil_time::{Cron, CronError};
use crate::domain::festival::Festival;
use crate::domain::series;

/// `{"calendar":{…},"pattern":{…}}`.
#[derive(Serialize, Deserialize)]
pub struct Series {
    calendar: Recurrence,
    pattern: Snapshot,
}

#[derive(Serialize, Deserialize)]
struct Recurrence {
    rule: Rule,
    from: NaiveDate,
    until: Option<NaiveDate>,
    hour: NaiveTime,
    #[serde(default)]
    exceptions: BTreeMap<NaiveDate, Exception>,
}

/// `{"weekly":{"every":2,"weekday":"Sat"}}`, `{"days-of-month":[1,16]}` and so on.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Rule {
    Weekly { every: u8, weekday: Weekday },
    DaysOfMonth(Vec<u8>),
    WeekdayOfMonth { which: u8, weekday: Weekday },
    Festivals(Vec<Festival>),
    Days(Vec<NaiveDate>),
    Cron(Line),
}

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
        Self { rule: rule.into(), from, until, hour, exceptions }
    }
}

impl From<Recurrence> for series::Recurrence {
    fn from(calendar: Recurrence) -> Self {
        let Recurrence { rule, from, until, hour, exceptions } = calendar;
        let exceptions = exceptions.into_iter().map(|(day, exception)| (day, exception.into())).collect();
        Self { rule: rule.into(), from, until, hour, exceptions }
    }
}

impl From<series::Rule> for Rule {
    fn from(rule: series::Rule) -> Self {
        match rule {
            series::Rule::Weekly { every, weekday } => Self::Weekly { every, weekday },
            series::Rule::DaysOfMonth(days) => Self::DaysOfMonth(days),
            series::Rule::WeekdayOfMonth { which, weekday } => Self::WeekdayOfMonth { which, weekday },
            series::Rule::Festivals(festivals) => Self::Festivals(festivals),
            series::Rule::Days(days) => Self::Days(days),
            series::Rule::Cron(line) => Self::Cron(Line(line)),
        }
    }
}

impl From<Rule> for series::Rule {
    fn from(rule: Rule) -> Self {
        match rule {
            Rule::Weekly { every, weekday } => Self::Weekly { every, weekday },
            Rule::DaysOfMonth(days) => Self::DaysOfMonth(days),
            Rule::WeekdayOfMonth { which, weekday } => Self::WeekdayOfMonth { which, weekday },
            Rule::Festivals(festivals) => Self::Festivals(festivals),
            Rule::Days(days) => Self::Days(days),
            Rule::Cron(Line(line)) => Self::Cron(line),
        }
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
