//! A series: a rule that makes activities, with its exceptions and its end.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use chrono_tz::Tz;

pub use self::rule::{DayOfMonth, EACH, Nth, OneOrMore, Rule, Weekdays};
use super::change::Snapshot;
use super::day_count::DayCount;
use super::words;

mod rule;

/// How many days ahead the activities of a series are entered.
pub const AHEAD: u64 = 28;
/// The farthest that a rule is searched for its next days: festivals come once a year.
const FARTHEST: u64 = 1200;
/// How many days of a rule are looked at for whether they are far enough apart.
const LOOKED_AT: usize = 30;

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
    /// The first day it can have one.
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
        let mut starts = self.rule.starts(self.from, self.hour, from, to);
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

    /// Whether one that is on so many days goes on when the next begins. Only the first few are looked at: rules repeat.
    pub fn overlaps(&self, days: DayCount) -> bool {
        let before = self.from.pred_opt().unwrap_or(self.from);
        let next = if days.several() { self.next_days(before, LOOKED_AT) } else { Vec::new() };
        next.windows(2).any(|pair| pair[1] - pair[0] <= days.beyond_the_first())
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
    use std::num::NonZeroU8;

    use chrono::{Datelike, Months, Weekday};
    use proptest::prelude::*;

    use super::*;
    use crate::domain::festival::Festival;

    fn every(number: u8) -> NonZeroU8 {
        NonZeroU8::new(number).unwrap()
    }

    fn weekly(each: u8, weekdays: &[Weekday]) -> Rule {
        Rule::Weekly { every: every(each), weekdays: Weekdays::of(weekdays.iter().copied()).unwrap() }
    }

    fn days_of_month(each: u8, days: &[u8]) -> Rule {
        let days = OneOrMore::of(days.iter().filter_map(|day| DayOfMonth::of(*day))).unwrap();
        Rule::DaysOfMonth { every: every(each), days }
    }

    fn nth(each: u8, which: &[Nth], weekday: Weekday) -> Rule {
        Rule::WeekdaysOfMonth {
            every: every(each),
            which: OneOrMore::of(which.iter().copied()).unwrap(),
            weekday,
        }
    }

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
            (weekly(1, &[saturday]), "12-05 12-12 12-19 12-26 01-02 01-09 01-16 01-23 01-30"),
            // From a Sunday on: the first week is that of the first Saturday.
            (weekly(2, &[saturday]), "12-05 12-19 01-02 01-16 01-30"),
            (weekly(4, &[Weekday::Tue, saturday]), "12-01 12-05 12-29 01-02 01-26 01-30"),
            (Rule::Daily { every: every(20) }, "11-29 12-19 01-08 01-28"),
            (days_of_month(1, &[1, 15]), "12-01 12-15 01-01 01-15"),
            (days_of_month(1, &[31]), "11-30 12-31 01-31"),
            (days_of_month(2, &[1, 15]), "12-01 12-15"),
            (nth(1, &[Nth::Second], saturday), "12-12 01-09"),
            (nth(1, &[Nth::First, Nth::Third], saturday), "12-05 12-19 01-02 01-16"),
            (nth(1, &[Nth::Fifth], saturday), "01-30"),
            (nth(1, &[Nth::Last], friday), "12-25 01-29"),
            (nth(1, &[Nth::LastButOne], friday), "12-18 01-22"),
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
        assert_eq!(Rule::half_monthly(day("2026-12-31")), days_of_month(1, &[16, 31]));
        let last = nth(1, &[Nth::Last], Weekday::Sat);
        assert_eq!(Rule::monthly(day("2026-12-26"), EACH), last);
        let fourth = nth(1, &[Nth::Fourth], Weekday::Sat);
        assert_eq!(Rule::monthly(day("2027-01-23"), EACH), fourth);
    }

    #[test]
    fn one_is_skipped_one_is_moved_and_it_ends() {
        let mut of = calendar(Rule::weekly(day("2026-12-05"), EACH), "2026-12-05");
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
            (1..9_u8).prop_map(|each| Rule::Daily { every: every(each) }),
            (1..4_u8, prop::collection::vec(weekday.clone(), 1..4))
                .prop_map(|(each, days)| weekly(each, &days)),
            (1..4_u8, prop::collection::vec(1..32_u8, 1..3))
                .prop_map(|(each, days)| days_of_month(each, &days)),
            (1..4_u8, prop::sample::subsequence(Nth::ALL, 1..4), weekday)
                .prop_map(|(each, which, weekday)| nth(each, &which, weekday)),
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
        fn every_second_week_stays_on_its_weeks(from in any_day(), each in 1..4_u8, days in 30..400_u64) {
            let of = Recurrence { from, ..calendar(Rule::weekly(from, every(each)), "2015-01-01") };
            for one in of.between(from, from + Days::new(days)) {
                prop_assert_eq!((one.day - from).num_days() % (7 * i64::from(each)), 0);
            }
        }

        #[test]
        fn a_series_that_begins_on_its_first_day_is_the_same(rule in any_rule(), from in any_day()) {
            let of = Recurrence { from, ..calendar(rule, "2015-01-01") };
            let first = of.first_after(from - Days::new(1)).unwrap().day;
            let later = Recurrence { from: first, ..of.clone() };
            let to = first + Days::new(400);
            prop_assert_eq!(of.between(from - Days::new(1), to), later.between(from - Days::new(1), to));
        }

        #[test]
        fn a_month_has_one_of_each_named_weekday(
            from in any_day(), which in prop::sample::select(Nth::ALL), of_week in 0..7_u8,
        ) {
            prop_assume!(which != Nth::Fifth);
            let weekday = Weekday::try_from(of_week).unwrap();
            let of = Recurrence { from, ..calendar(nth(1, &[which], weekday), "2015-01-01") };
            let month = (from + Months::new(1)).with_day(1).unwrap();
            let found = of.between(month.pred_opt().unwrap(), month + Months::new(1) - Days::new(1));
            prop_assert_eq!(found.len(), 1);
            prop_assert_eq!(found[0].day.weekday(), weekday);
        }
    }
}
