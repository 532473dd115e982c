//! On which days a series has an activity.

use std::collections::BTreeSet;
use std::num::NonZeroU8;

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday, WeekdaySet};

use crate::domain::civil_time::Cron;
use crate::domain::festival::Festival;
use crate::domain::words;

/// Each time, and none left out.
pub const EACH: NonZeroU8 = NonZeroU8::MIN;

/// On which days a series has an activity. What comes every so many weeks or months counts from the first day that
/// the rule has at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// Every so many days: 1 is every day.
    Daily {
        /// How many days lie between two.
        every: NonZeroU8,
    },
    /// On weekdays, every so many weeks. A week begins on Monday.
    Weekly {
        /// How many weeks lie between two.
        every: NonZeroU8,
        /// The days of the week.
        weekdays: Weekdays,
    },
    /// On days of the month, every so many months; where a month is too short, on its last day.
    DaysOfMonth {
        /// How many months lie between two.
        every: NonZeroU8,
        /// The days.
        days: OneOrMore<DayOfMonth>,
    },
    /// On the first, the second … of a weekday in the month, every so many months.
    WeekdaysOfMonth {
        /// How many months lie between two.
        every: NonZeroU8,
        /// Which of them.
        which: OneOrMore<Nth>,
        /// The day of the week.
        weekday: Weekday,
    },
    /// On festivals, each year.
    Festivals(Vec<Festival>),
    /// On these days.
    Days(Vec<NaiveDate>),
    /// Whenever a crontab line fires; the hour is the line's.
    Cron(Cron),
}

words! {
    /// Which of a weekday in a month.
    pub enum Nth {
        /// The first.
        First = "first",
        /// The second.
        Second = "second",
        /// The third.
        Third = "third",
        /// The fourth.
        Fourth = "fourth",
        /// The fifth: many months have none.
        Fifth = "fifth",
        /// The one before the last.
        LastButOne = "last-but-one",
        /// The last.
        Last = "last",
    }
}

/// Days of the week, one at least.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weekdays(WeekdaySet);

/// A day of the month, from 1 to 31.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DayOfMonth(u8);

/// A set of things in their order that is never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneOrMore<T>(BTreeSet<T>);

impl Nth {
    /// The first for 1, and so on.
    pub fn of(number: u8) -> Option<Self> {
        let from_first = [Self::First, Self::Second, Self::Third, Self::Fourth, Self::Fifth];
        from_first.get(usize::from(number).checked_sub(1)?).copied()
    }

    /// Its day in a month, if the month has one.
    fn day(self, month: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
        let nth = |number| NaiveDate::from_weekday_of_month_opt(month.year(), month.month(), weekday, number);
        let last = || nth(5).or_else(|| nth(4));
        match self {
            Self::First => nth(1),
            Self::Second => nth(2),
            Self::Third => nth(3),
            Self::Fourth => nth(4),
            Self::Fifth => nth(5),
            Self::LastButOne => last()?.checked_sub_days(Days::new(7)),
            Self::Last => last(),
        }
    }
}

impl Weekdays {
    /// Those days; none, where there is none.
    pub fn of(weekdays: impl IntoIterator<Item = Weekday>) -> Option<Self> {
        let set: WeekdaySet = weekdays.into_iter().collect();
        (!set.is_empty()).then_some(Self(set))
    }

    /// From Monday to Sunday.
    pub fn iter(self) -> impl Iterator<Item = Weekday> {
        self.0.iter(Weekday::Mon)
    }

    /// Whether that day is one of them.
    pub const fn contains(self, weekday: Weekday) -> bool {
        self.0.contains(weekday)
    }
}

impl From<Weekday> for Weekdays {
    fn from(weekday: Weekday) -> Self {
        Self(WeekdaySet::single(weekday))
    }
}

impl DayOfMonth {
    /// On this day every month ends, however short it is.
    pub const LAST: Self = Self(31);

    /// That day, where a month can have it.
    pub fn of(day: u8) -> Option<Self> {
        (1..=31).contains(&day).then_some(Self(day))
    }

    /// Its number.
    pub const fn number(self) -> u8 {
        self.0
    }

    fn day(self, month: NaiveDate) -> Option<NaiveDate> {
        month.with_day(u32::from(self.0.min(month.num_days_in_month())))
    }
}

impl<T: Ord> OneOrMore<T> {
    /// Those; none, where there is none.
    pub fn of(all: impl IntoIterator<Item = T>) -> Option<Self> {
        let set: BTreeSet<T> = all.into_iter().collect();
        (!set.is_empty()).then_some(Self(set))
    }

    /// In order.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.0.iter()
    }
}

impl<T: Ord> From<T> for OneOrMore<T> {
    fn from(one: T) -> Self {
        Self(BTreeSet::from([one]))
    }
}

impl Rule {
    /// The rule that repeats on the same weekday.
    pub fn weekly(day: NaiveDate, every: NonZeroU8) -> Self {
        Self::Weekly { every, weekdays: day.weekday().into() }
    }

    /// The rule that has two a month, the given day being one of them.
    pub fn half_monthly(day: NaiveDate) -> Self {
        let day = u8::try_from(day.day()).unwrap_or(1);
        let first = if day > 15 { day - 15 } else { day };
        Self::DaysOfMonth {
            every: EACH,
            days: OneOrMore(BTreeSet::from([DayOfMonth(first), DayOfMonth(first + 15)])),
        }
    }

    /// The rule that has the same weekday of a month: the second Saturday, the last Friday.
    pub fn monthly(day: NaiveDate, every: NonZeroU8) -> Self {
        let is_last = (day + Days::new(7)).month() != day.month();
        let counted = u8::try_from(day.day().div_ceil(7)).ok().and_then(Nth::of);
        let which = counted.filter(|_| !is_last).unwrap_or(Nth::Last);
        Self::WeekdaysOfMonth { every, which: which.into(), weekday: day.weekday() }
    }

    /// The starts that the rule names from one day to another, both included, in order and each once. It begins to
    /// count at `begins`, and what has no hour of its own is at `hour`.
    pub(super) fn starts(
        &self,
        begins: NaiveDate,
        hour: NaiveTime,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Vec<NaiveDateTime> {
        let from = from.max(begins);
        let days = match self {
            Self::Daily { every } => stepped(begins, *every, from, to),
            Self::Weekly { every, weekdays } => {
                let first = days_from(begins).take(7).find(|day| weekdays.contains(day.weekday()));
                let Some(counts_from) = first.map(monday) else { return Vec::new() };
                let is_its_week =
                    |day: &NaiveDate| (monday(*day) - counts_from).num_weeks() % i64::from(every.get()) == 0;
                let days = days_from(from).take_while(|day| *day <= to);
                days.filter(|day| weekdays.contains(day.weekday())).filter(is_its_week).collect()
            }
            Self::DaysOfMonth { every, days } => {
                let in_month = |month| days.iter().filter_map(|day| day.day(month)).collect();
                in_months(*every, begins, from, to, in_month)
            }
            Self::WeekdaysOfMonth { every, which, weekday } => {
                let in_month = |month| which.iter().filter_map(|nth| nth.day(month, *weekday)).collect();
                in_months(*every, begins, from, to, in_month)
            }
            Self::Festivals(festivals) => {
                festivals.iter().flat_map(|festival| festival.days(from, to)).collect()
            }
            Self::Days(days) => days.clone(),
            Self::Cron(cron) => {
                let before = from.and_time(NaiveTime::MIN) - TimeDelta::seconds(1);
                let firings = std::iter::successors(cron.next_after(before), |last| cron.next_after(*last));
                return firings.take_while(|start| start.date() <= to).collect();
            }
        };
        let within = days.into_iter().filter(|day| (from..=to).contains(day));
        let mut starts: Vec<NaiveDateTime> = within.map(|day| day.and_time(hour)).collect();
        starts.sort_unstable();
        starts.dedup();
        starts
    }
}

fn days_from(day: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    std::iter::successors(Some(day), NaiveDate::succ_opt)
}

fn monday(day: NaiveDate) -> NaiveDate {
    day - Days::new(day.weekday().num_days_from_monday().into())
}

/// The days from `from` to `to` that are so many days apart, counted from `begins`.
fn stepped(begins: NaiveDate, every: NonZeroU8, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
    let step = TimeDelta::days(every.get().into());
    let ahead = (begins - from).num_days().rem_euclid(step.num_days());
    let next = from.checked_add_signed(TimeDelta::days(ahead));
    std::iter::successors(next, |day| day.checked_add_signed(step)).take_while(|day| *day <= to).collect()
}

/// The days of every so many months, counted from the first month that has one on `begins` or later.
fn in_months(
    every: NonZeroU8,
    begins: NaiveDate,
    from: NaiveDate,
    to: NaiveDate,
    days: impl Fn(NaiveDate) -> Vec<NaiveDate>,
) -> Vec<NaiveDate> {
    let counts = |month: &NaiveDate| days(*month).iter().any(|day| *day >= begins);
    // A fifth Saturday is never more than a few months away.
    let Some(counts_from) = months(begins).take(12).find(counts) else { return Vec::new() };
    let number = |month: NaiveDate| i64::from(month.year()) * 12 + i64::from(month.month0());
    let is_its_month =
        |month: &NaiveDate| (number(*month) - number(counts_from)) % i64::from(every.get()) == 0;
    months(from).take_while(|month| *month <= to).filter(is_its_month).flat_map(days).collect()
}

/// The first days of the months, from a day's on.
fn months(from: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    std::iter::successors(from.with_day(1), |month| month.checked_add_months(Months::new(1)))
}
