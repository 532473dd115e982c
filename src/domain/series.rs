//! A series: a rule that makes activities, with its exceptions and its end.

use std::collections::BTreeMap;

use chrono::{
    DateTime, Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc, Weekday,
};
use chrono_tz::Tz;

use super::change::Snapshot;
use super::civil_time::Cron;
use super::festival::Festival;
use super::words;

/// How many days ahead the activities of a series are entered.
pub const AHEAD: u64 = 28;
/// The farthest that a rule is searched for its next day: festivals come once a year.
const FARTHEST: u64 = 800;

/// On which days a series has an activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// Every so many weeks, on a weekday: 1 is every week.
    Weekly {
        /// How many weeks lie between two.
        every: u8,
        /// The day of the week.
        weekday: Weekday,
    },
    /// On days of the month; where a month is too short, on its last day.
    DaysOfMonth(Vec<u8>),
    /// On the first, second … of a weekday in the month; 5 is the last.
    WeekdayOfMonth {
        /// Which of them, from 1.
        which: u8,
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

/// The number that stands for the last weekday of a month.
pub const LAST: u8 = 5;

/// What happens to one activity of a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exception {
    /// There is none on that day.
    Skipped,
    /// It is at another time.
    Moved(NaiveDateTime),
}

/// When a series has activities.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recurrence {
    /// The days.
    pub rule: Rule,
    /// The first day it can have one; every second week counts from here.
    pub from: NaiveDate,
    /// The last day it can have one.
    pub until: Option<NaiveDate>,
    /// The hour, unless the rule has hours of its own.
    pub hour: NaiveTime,
    /// Single days that go another way.
    pub exceptions: BTreeMap<NaiveDate, Exception>,
}

/// One activity that a series has: it is known by the day that the rule names, also when it is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Occurrence {
    /// The day by the rule.
    pub day: NaiveDate,
    /// The start on the wall clock.
    pub starts: NaiveDateTime,
}

/// Everything about a series but its number.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// When it has activities.
    pub calendar: Recurrence,
    /// What each of them is like. Its times mean nothing but how they lie to one another.
    pub pattern: Snapshot,
}

words! {
    /// How often something is, among what is offered to tap. Its words can be typed, too.
    pub enum Repetition {
        /// Only once.
        Once = "once",
        /// Every week.
        Weekly = "weekly",
        /// Every second week.
        Fortnightly = "fortnightly",
        /// Two times a month.
        HalfMonthly = "half-monthly",
        /// The same weekday of each month.
        Monthly = "monthly",
    }
}

words! {
    /// What can be done about one day of a series.
    pub enum DayChoice {
        /// Leave it out.
        LeaveOut = "out",
        /// Hold it after all.
        Hold = "in",
        /// Move it.
        Move = "move",
    }
}

words! {
    /// How far a change of one activity of a series reaches.
    pub enum EditScope {
        /// It and those that come after it.
        Following = "following",
        /// All that have not started.
        All = "all",
    }
}

impl Rule {
    /// The rule that repeats on the same weekday.
    pub fn weekly(day: NaiveDate, every: u8) -> Self {
        Self::Weekly { every, weekday: day.weekday() }
    }

    /// The rule that has two a month, the given day being one of them.
    pub fn half_monthly(day: NaiveDate) -> Self {
        let day = u8::try_from(day.day()).unwrap_or(1);
        let first = if day > 15 { day - 15 } else { day };
        Self::DaysOfMonth(vec![first, first + 15])
    }

    /// The rule that has the same weekday of each month: the second Saturday, the last Friday.
    pub fn monthly(day: NaiveDate) -> Self {
        let which = u8::try_from(day.day().div_ceil(7)).unwrap_or(1);
        let is_last = (day + Days::new(7)).month() != day.month();
        Self::WeekdayOfMonth { which: if is_last { LAST } else { which }, weekday: day.weekday() }
    }

    /// The starts that the rule names from one day to another, both included, in order and each once.
    fn starts(&self, calendar: &Recurrence, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDateTime> {
        let days: Vec<NaiveDate> = match self {
            Self::Weekly { every, weekday } => {
                let first = calendar.from + Days::new(days_until(calendar.from, *weekday));
                let step = TimeDelta::weeks(i64::from((*every).max(1)));
                let missed = (from - first).num_days().max(0);
                let skip = (missed + step.num_days() - 1) / step.num_days();
                let begins = first.checked_add_signed(step * i32::try_from(skip).unwrap_or(i32::MAX));
                std::iter::successors(begins, |day| day.checked_add_signed(step))
                    .take_while(|day| *day <= to)
                    .collect()
            }
            Self::DaysOfMonth(days) => {
                let in_month = |month: NaiveDate| {
                    let last = last_day(month);
                    days.iter().filter_map(move |day| month.with_day(u32::from(*day).min(last)))
                };
                months(from, to).flat_map(in_month).collect()
            }
            Self::WeekdayOfMonth { which, weekday } => {
                let nth = |month: NaiveDate, which: u8| {
                    NaiveDate::from_weekday_of_month_opt(month.year(), month.month(), *weekday, which)
                };
                months(from, to)
                    .filter_map(|month| {
                        let found = nth(month, *which);
                        if *which == LAST { found.or_else(|| nth(month, LAST - 1)) } else { found }
                    })
                    .collect()
            }
            Self::Festivals(festivals) => {
                festivals.iter().flat_map(|festival| festival.days(from, to)).collect()
            }
            Self::Days(days) => days.clone(),
            Self::Cron(cron) => {
                let before = from.and_time(NaiveTime::MIN) - TimeDelta::seconds(1);
                let firings = std::iter::successors(cron.next_after(before), |last| cron.next_after(*last));
                let firings: Vec<_> = firings.take_while(|start| start.date() <= to).collect();
                return firings;
            }
        };
        let mut starts: Vec<NaiveDateTime> = days
            .into_iter()
            .filter(|day| (from..=to).contains(day))
            .map(|day| day.and_time(calendar.hour))
            .collect();
        starts.sort_unstable();
        starts.dedup();
        starts
    }
}

fn days_until(day: NaiveDate, weekday: Weekday) -> u64 {
    u64::from(weekday.days_since(day.weekday()))
}

/// The first days of the months from one day's to another's.
fn months(from: NaiveDate, to: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    std::iter::successors(from.with_day(1), |month| month.checked_add_months(Months::new(1)))
        .take_while(move |month| *month <= to)
}

fn last_day(month: NaiveDate) -> u32 {
    u32::from(month.num_days_in_month())
}

impl Recurrence {
    /// The activities whose day by the rule lies after one day and not after another, in order. A day has one at
    /// most, so that a series never floods a group.
    pub fn between(&self, after: NaiveDate, to: NaiveDate) -> Vec<Occurrence> {
        let Some(next) = after.succ_opt() else { return Vec::new() };
        let from = next.max(self.from);
        let to = self.until.map_or(to, |until| until.min(to));
        if from > to {
            return Vec::new();
        }
        let mut starts = self.rule.starts(self, from, to);
        starts.dedup_by_key(|starts| starts.date());
        let occurrence = |start: NaiveDateTime| {
            let day = start.date();
            match self.exceptions.get(&day) {
                None => Some(Occurrence { day, starts: start }),
                Some(Exception::Moved(starts)) => Some(Occurrence { day, starts: *starts }),
                Some(Exception::Skipped) => None,
            }
        };
        starts.into_iter().filter_map(occurrence).collect()
    }

    /// The next few days by the rule after a day, with those that are left out.
    pub fn next_days(&self, after: NaiveDate, count: usize) -> Vec<NaiveDate> {
        let plain = Self { exceptions: BTreeMap::new(), ..self.clone() };
        let within = |horizon: u64| {
            let found = plain.between(after, after + Days::new(horizon));
            found.iter().map(|one| one.day).take(count).collect::<Vec<_>>()
        };
        let near = within(2 * AHEAD);
        if near.len() == count { near } else { within(FARTHEST) }
    }

    /// The hour of what begins at `starts`: a crontab line has its own.
    pub fn hour_of(&self, starts: NaiveDateTime) -> NaiveDateTime {
        match self.rule {
            Rule::Cron(_) => starts,
            _ => starts.date().and_time(self.hour),
        }
    }

    /// The first activity after a day.
    pub fn first_after(&self, after: NaiveDate) -> Option<Occurrence> {
        let day = self.next_days(after, 1).first().copied()?;
        self.between(day.pred_opt()?, day).first().copied().or_else(|| self.first_after(day))
    }
}

impl Series {
    /// The activity that one occurrence is, at a place with that zone.
    pub fn make(&self, occurrence: Occurrence, zone: Tz, now: DateTime<Utc>) -> Snapshot {
        let mut made = self.pattern.clone();
        let lasts = made.activity.lasts();
        (made.activity.zone, made.activity.created_at) = (zone, now);
        made.activity.move_to(occurrence.starts, lasts);
        made
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn ten() -> NaiveTime {
        NaiveTime::from_hms_opt(10, 0, 0).unwrap()
    }

    fn calendar(rule: Rule, from: &str) -> Recurrence {
        Recurrence { rule, from: day(from), until: None, hour: ten(), exceptions: BTreeMap::new() }
    }

    fn listed(calendar: &Recurrence, after: &str, to: &str) -> String {
        let found = calendar.between(day(after), day(to));
        found.iter().map(|one| one.starts.format("%m-%d").to_string()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn each_rule_has_its_days() {
        let [saturday, friday] = [Weekday::Sat, Weekday::Fri];
        for (rule, days) in [
            (
                Rule::Weekly { every: 1, weekday: saturday },
                "12-05 12-12 12-19 12-26 01-02 01-09 01-16 01-23 01-30",
            ),
            (Rule::Weekly { every: 2, weekday: saturday }, "12-05 12-19 01-02 01-16 01-30"),
            (Rule::DaysOfMonth(vec![1, 15]), "12-01 12-15 01-01 01-15"),
            (Rule::DaysOfMonth(vec![31]), "11-30 12-31 01-31"),
            (Rule::WeekdayOfMonth { which: 2, weekday: saturday }, "12-12 01-09"),
            (Rule::WeekdayOfMonth { which: LAST, weekday: friday }, "12-25 01-29"),
            (Rule::Festivals(vec![Festival::Laba, Festival::NewYear]), "01-01 01-15"),
            (Rule::Days(vec![day("2026-12-24"), day("2026-12-06")]), "12-06 12-24"),
            (Rule::Cron("0 9,14 20 * *".parse().unwrap()), "12-20 01-20"),
        ] {
            let of = calendar(rule, "2026-11-29");
            assert_eq!(listed(&of, "2026-11-23", "2027-01-31"), days, "{:?}", of.rule);
        }
    }

    #[test]
    fn rules_are_guessed_from_the_first_day() {
        assert_eq!(Rule::half_monthly(day("2026-12-31")), Rule::DaysOfMonth(vec![16, 31]));
        let last = Rule::WeekdayOfMonth { which: LAST, weekday: Weekday::Sat };
        assert_eq!(Rule::monthly(day("2026-12-26")), last);
        let fourth = Rule::WeekdayOfMonth { which: 4, weekday: Weekday::Sat };
        assert_eq!(Rule::monthly(day("2027-01-23")), fourth);
    }

    #[test]
    fn one_is_skipped_one_is_moved_and_it_ends() {
        let mut of = calendar(Rule::weekly(day("2026-12-05"), 1), "2026-12-05");
        of.until = Some(day("2026-12-26"));
        of.exceptions.insert(day("2026-12-12"), Exception::Skipped);
        let moved = day("2026-12-20").and_time(ten());
        of.exceptions.insert(day("2026-12-19"), Exception::Moved(moved));
        assert_eq!(listed(&of, "2026-11-01", "2027-03-01"), "12-05 12-20 12-26");
        assert_eq!(
            of.first_after(day("2026-12-05")),
            Some(Occurrence { day: day("2026-12-19"), starts: moved })
        );
        assert_eq!(of.next_days(day("2026-12-05"), 9).len(), 3);
        assert_eq!(of.first_after(day("2026-12-26")), None);
    }

    fn any_rule() -> impl Strategy<Value = Rule> {
        let weekday = (0..7_u8).prop_map(|day| Weekday::try_from(day).unwrap());
        prop_oneof![
            (1..4_u8, weekday.clone()).prop_map(|(every, weekday)| Rule::Weekly { every, weekday }),
            prop::collection::vec(1..32_u8, 1..3).prop_map(Rule::DaysOfMonth),
            (1..6_u8, weekday).prop_map(|(which, weekday)| Rule::WeekdayOfMonth { which, weekday }),
            prop::sample::subsequence(Festival::ALL, 1..4).prop_map(Rule::Festivals),
            prop::sample::select(vec!["0 9 1,15 * *", "30 14 * * Fri", "0 8-18 * * *"])
                .prop_map(|line| Rule::Cron(line.parse().unwrap())),
        ]
    }

    fn any_day() -> impl Strategy<Value = NaiveDate> {
        (0..9_000_u64).prop_map(|days| day("2015-01-01") + Days::new(days))
    }

    proptest! {
        #[test]
        fn however_time_is_cut_the_same_days_come(
            rule in any_rule(), from in any_day(), cuts in prop::collection::vec(1..60_u64, 1..8),
        ) {
            let of = Recurrence { from, ..calendar(rule, "2015-01-01") };
            let begins = from - Days::new(1);
            let mut pieces = Vec::new();
            let mut at = begins;
            for cut in cuts {
                let next = at + Days::new(cut);
                pieces.extend(of.between(at, next));
                at = next;
            }
            prop_assert_eq!(&pieces, &of.between(begins, at));
            prop_assert!(pieces.is_sorted_by(|one, other| one.day < other.day));
            prop_assert!(pieces.iter().all(|one| one.day >= from));
        }

        #[test]
        fn every_second_week_stays_on_its_weeks(from in any_day(), every in 1..4_u8, days in 30..400_u64) {
            let of = Recurrence { from, ..calendar(Rule::weekly(from, every), "2015-01-01") };
            for one in of.between(from, from + Days::new(days)) {
                prop_assert_eq!((one.day - from).num_days() % (7 * i64::from(every)), 0);
            }
        }

        #[test]
        fn a_month_has_one_of_each_named_weekday(from in any_day(), which in 1..6_u8, of_week in 0..7_u8) {
            let weekday = Weekday::try_from(of_week).unwrap();
            let of = Recurrence { from, ..calendar(Rule::WeekdayOfMonth { which, weekday }, "2015-01-01") };
            let month = (from + Months::new(1)).with_day(1).unwrap();
            let found = of.between(month.pred_opt().unwrap(), month + Months::new(1) - Days::new(1));
            prop_assert_eq!(found.len(), 1);
            prop_assert_eq!(found[0].day.weekday(), weekday);
        }
    }
}
