//! The days that words can name.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};

/// A day as it is written, before it is known which date it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Day {
    /// Today, tomorrow: so many days from now.
    Offset(i32),
    /// A day of the week.
    Weekday { weekday: Weekday, week: Week },
    /// A date of the calendar.
    Calendar { year: Option<i32>, month: Month, day: u32 },
}

/// Which week a weekday is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Week {
    /// The next such day, today's included while its time is ahead.
    Coming,
    /// So many weeks after the present one, Monday to Sunday.
    After(i32),
}

/// Which month a day of the month is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Month {
    /// By number, 1 to 12.
    Named(u32),
    /// The next month that has the day ahead.
    Coming,
    /// So many months after the present one.
    After(u32),
}

impl Day {
    /// The date meant, as seen from `now`, of something that starts `minutes` after that day's midnight.
    pub(super) fn on(&self, now: NaiveDateTime, minutes: u32) -> Option<NaiveDate> {
        let today = now.date();
        match *self {
            Self::Offset(days) => today.checked_add_signed(TimeDelta::days(days.into())),
            Self::Weekday { weekday, week: Week::Coming } => (0..=8).find_map(|ahead| {
                let date = today.checked_add_days(Days::new(ahead))?;
                let starts =
                    date.and_time(NaiveTime::MIN).checked_add_signed(TimeDelta::minutes(minutes.into()))?;
                (date.weekday() == weekday && starts >= now).then_some(date)
            }),
            Self::Weekday { weekday, week: Week::After(weeks) } => {
                let from_monday = |day: Weekday| i64::from(day.num_days_from_monday());
                let days = from_monday(weekday) - from_monday(today.weekday()) + i64::from(weeks) * 7;
                today.checked_add_signed(TimeDelta::days(days))
            }
            Self::Calendar { year: Some(year), month: Month::Named(month), day } => {
                NaiveDate::from_ymd_opt(year, month, day)
            }
            // Eight years hold a leap day even around 2100.
            Self::Calendar { year: None, month: Month::Named(month), day } => (0..=8)
                .filter_map(|ahead| NaiveDate::from_ymd_opt(today.year().checked_add(ahead)?, month, day))
                .find(|date| *date >= today),
            Self::Calendar { month: Month::Coming, day, .. } => (0..=12)
                .filter_map(|ahead| this_month_plus(today, ahead)?.with_day(day))
                .find(|date| *date >= today),
            Self::Calendar { month: Month::After(months), day, .. } => {
                this_month_plus(today, months)?.with_day(day)
            }
        }
    }
}

/// The first of the month that many months after today's.
fn this_month_plus(today: NaiveDate, months: u32) -> Option<NaiveDate> {
    today.with_day(1)?.checked_add_months(chrono::Months::new(months))
}
