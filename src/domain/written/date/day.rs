//! The days that words can name, before it is known which date each is.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};
use tyme4rs::tyme::lunar::LunarDay;

use crate::domain::festival::Festival;

/// The farthest that a day is looked for: a leap day around 2100 is eight years off.
const YEARS: i32 = 8;

/// A day as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Day {
    /// Today, tomorrow: so many days from now.
    Ahead(i64),
    /// So many months from now, on the same day of the month.
    MonthsAhead(u32),
    /// So many months after the coming one of a weekday.
    MonthsAfter(u32, Weekday),
    /// So many days after the start: the next day, in an end.
    AfterStart(i64),
    /// A day of the week.
    Weekday { weekday: Weekday, week: Week },
    /// A date of the calendar; the next one ahead where no year is named.
    Date { year: Option<Year>, month: u32, day: u32 },
    /// A day of some month.
    OfMonth { month: Month, which: InMonth },
    /// A festival; the next one.
    Festival(Festival),
    /// A date of the lunar calendar; the next one.
    Lunar { month: u32, day: u32 },
}

/// Which week a weekday is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Week {
    /// The next such day, today's included while its time is ahead.
    Coming,
    /// So many weeks after that.
    AfterComing(i64),
    /// So many weeks after the present one, Monday to Sunday.
    After(i64),
}

/// A year as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Year {
    Number(i32),
    /// So many years after the present one.
    After(i32),
}

/// A month as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Month {
    /// The next that has the day ahead.
    Coming,
    /// So many after the present one.
    After(u32),
    /// By number, 1 to 12, perhaps of a year.
    Named(Option<Year>, u32),
}

/// Which day of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum InMonth {
    Day(u32),
    Last,
    /// The first, second … of a weekday.
    Nth(u8, Weekday),
    LastWeekday(Weekday),
}

impl Year {
    pub(super) fn of(self, today: NaiveDate) -> i32 {
        match self {
            Self::Number(year) => year,
            Self::After(years) => today.year().saturating_add(years),
        }
    }
}

impl Day {
    /// Whether some month may have such a day.
    pub(super) fn is_possible(self) -> bool {
        matches!(self, Self::Date { month: 1..=12, day: 1..=31, .. })
    }

    pub(super) fn is_weekday(self) -> bool {
        matches!(self, Self::Weekday { .. })
    }

    /// The date meant, as seen from `now`, of something that starts `minutes` after that day's midnight.
    pub(super) fn on(self, now: NaiveDateTime, minutes: u32) -> Option<NaiveDate> {
        let today = now.date();
        match self {
            Self::Ahead(days) | Self::AfterStart(days) => {
                today.checked_add_signed(TimeDelta::try_days(days)?)
            }
            Self::MonthsAhead(months) => today.checked_add_months(Months::new(months)),
            Self::MonthsAfter(months, weekday) => {
                coming(weekday, now, minutes)?.checked_add_months(Months::new(months))
            }
            Self::Weekday { weekday, week: Week::Coming } => coming(weekday, now, minutes),
            Self::Weekday { weekday, week: Week::AfterComing(weeks) } => {
                coming(weekday, now, minutes)?.checked_add_signed(TimeDelta::try_weeks(weeks)?)
            }
            Self::Weekday { weekday, week: Week::After(weeks) } => {
                let from_monday = |day: Weekday| i64::from(day.num_days_from_monday());
                let days = from_monday(weekday) - from_monday(today.weekday());
                today.checked_add_signed(TimeDelta::try_days(days.checked_add(weeks.checked_mul(7)?)?)?)
            }
            Self::Date { year: Some(year), month, day } => {
                NaiveDate::from_ymd_opt(year.of(today), month, day)
            }
            Self::Date { year: None, month, day } => {
                ahead(today, |year| NaiveDate::from_ymd_opt(year, month, day))
            }
            Self::OfMonth { month: Month::Coming, which } => (0..=12)
                .filter_map(|ahead| which.of(first_of_month(today, ahead)?))
                .find(|date| *date >= today),
            Self::OfMonth { month: Month::After(months), which } => which.of(first_of_month(today, months)?),
            Self::OfMonth { month: Month::Named(Some(year), month), which } => {
                which.of(NaiveDate::from_ymd_opt(year.of(today), month, 1)?)
            }
            Self::OfMonth { month: Month::Named(None, month), which } => {
                ahead(today, |year| which.of(NaiveDate::from_ymd_opt(year, month, 1)?))
            }
            Self::Festival(festival) => {
                let farthest = today.checked_add_signed(TimeDelta::days(800))?;
                festival.days(today, farthest).first().copied()
            }
            Self::Lunar { month, day } => {
                // A lunar year begins in the common one of its number; what is late in it falls into the next.
                let found =
                    (-1..=YEARS).filter_map(|years| lunar(today.year().checked_add(years)?, month, day));
                let next = found.filter(|date| *date >= today).min();
                // A month may be a day short: what this year does not have is not what somebody means for another.
                next.filter(|date| *date - today < TimeDelta::days(400))
            }
        }
    }
}

impl InMonth {
    fn of(self, first: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Day(day) => first.with_day(day),
            Self::Last => first.with_day(u32::from(first.num_days_in_month())),
            Self::Nth(which, weekday) => {
                NaiveDate::from_weekday_of_month_opt(first.year(), first.month(), weekday, which)
            }
            Self::LastWeekday(weekday) => {
                let last = Self::Last.of(first)?;
                last.checked_sub_days(Days::new(u64::from(last.weekday().days_since(weekday))))
            }
        }
    }
}

fn coming(weekday: Weekday, now: NaiveDateTime, minutes: u32) -> Option<NaiveDate> {
    (0..=8).find_map(|ahead| {
        let date = now.date().checked_add_days(Days::new(ahead))?;
        let starts = date.and_time(NaiveTime::MIN).checked_add_signed(TimeDelta::minutes(minutes.into()))?;
        (date.weekday() == weekday && starts >= now).then_some(date)
    })
}

/// The next date of that kind that is not past.
fn ahead(today: NaiveDate, in_year: impl Fn(i32) -> Option<NaiveDate>) -> Option<NaiveDate> {
    (0..=YEARS).filter_map(|ahead| in_year(today.year().checked_add(ahead)?)).find(|date| *date >= today)
}

/// The first of the month that many months after today's.
fn first_of_month(today: NaiveDate, months: u32) -> Option<NaiveDate> {
    today.with_day(1)?.checked_add_months(Months::new(months))
}

fn lunar(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    // The crate's tables end there, and it panics for a month that is none.
    if !(1900..2200).contains(&year) || !(1..=12).contains(&month) {
        return None;
    }
    let date =
        LunarDay::new(isize::try_from(year).ok()?, isize::try_from(month).ok()?, usize::try_from(day).ok()?);
    let solar = date.ok()?.get_solar_day();
    let (year, month, day) = (solar.get_year(), solar.get_month(), solar.get_day());
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}
