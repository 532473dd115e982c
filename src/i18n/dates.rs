//! Dates and times as each language writes them.

use chrono::{Datelike, NaiveDateTime, Timelike};

use super::texts;
use crate::domain::language::Language;
use crate::message::Text;

/// A day with its weekday: `11月28日(周六)`, `Sat 28 Nov`.
pub fn date(moment: NaiveDateTime, language: Language) -> Text {
    texts::date(moment.month(), moment.day(), moment.weekday().number_from_monday()).say(language)
}

/// A time of day: `10:00`.
pub fn time(moment: NaiveDateTime) -> Text {
    Text::plain(&format!("{:02}:{:02}", moment.hour(), moment.minute()))
}

/// A day and a time: `11月28日(周六)10:00`, `Sat 28 Nov, 10:00`.
pub fn when(moment: NaiveDateTime, language: Language) -> Text {
    texts::date_time(date(moment, language), time(moment)).say(language)
}
