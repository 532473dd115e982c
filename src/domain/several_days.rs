//! An activity on several days: at the same hours by the clock on the wall, on one day after the other.

use std::borrow::Cow;

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::activity::Activity;
use super::civil_time::end_at;
use super::day_count::DayCount;

/// An activity, or one day of it, at which something happens.
#[derive(Debug, Clone, PartialEq)]
pub struct Occasion<'a> {
    /// All of it.
    pub whole: &'a Activity,
    /// The same as if it were on this day only; all of it, where what happens is not about a single day.
    pub activity: Cow<'a, Activity>,
    /// Which of its days it is, from one.
    pub number: u32,
}

impl<'a> Occasion<'a> {
    /// All of an activity.
    pub fn whole(activity: &'a Activity) -> Self {
        Self { whole: activity, activity: Cow::Borrowed(activity), number: 1 }
    }

    /// The day, where it is one of several.
    pub fn day(&self) -> Option<NaiveDate> {
        matches!(self.activity, Cow::Owned(_)).then(|| self.activity.wall_start.date())
    }

    /// Whether it is a day after the first.
    pub fn is_further_day(&self) -> bool {
        self.number > 1
    }
}

impl Activity {
    /// Each of its days.
    pub fn each_day(&self) -> impl Iterator<Item = Occasion<'_>> {
        (1..=self.days.get()).map(|number| self.day(number))
    }

    /// The day that is under way at `now`, or the next one; the last, where all are over.
    pub fn day_at(&self, now: DateTime<Utc>) -> Occasion<'_> {
        let mut days = self.each_day().skip_while(|day| day.activity.ends_at <= now);
        days.next().unwrap_or_else(|| self.day(self.days.get()))
    }

    fn day(&self, number: u32) -> Occasion<'_> {
        if !self.days.several() {
            return Occasion::whole(self);
        }
        let mut day = Self { days: DayCount::ONE, ..self.clone() };
        day.wall_start = self.wall_start + Days::new(u64::from(number.saturating_sub(1)));
        day.starts_at = super::civil_time::to_utc(self.zone, day.wall_start);
        day.ends_at = end_at(self.zone, day.wall_start, self.lasts());
        Occasion { whole: self, activity: Cow::Owned(day), number }
    }
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
    use chrono_tz::Tz;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::activity::{ActivityState, LifecycleStep, SchedulePolicy, Theme};
    use crate::domain::civil_time::{to_utc, to_wall};
    use crate::domain::day_count::MOST_DAYS;
    use crate::domain::ids::{ActivityId, PlaceId};
    use crate::domain::language::Name;
    use crate::domain::quiet::QuietHours;
    use crate::domain::rules::Rules;

    fn policy() -> SchedulePolicy {
        SchedulePolicy {
            days_ahead: 3,
            announce_hour: NaiveTime::from_hms_opt(9, 0, 0).unwrap(),
            evening: "0 19 * * *".parse().unwrap(),
            soon: "*/15 * * * *".parse().unwrap(),
            soon_lead: TimeDelta::hours(2),
            recap_after: TimeDelta::hours(2),
            quiet: QuietHours { from: NaiveTime::MIN, until: NaiveTime::MIN },
        }
    }

    fn on(wall_start: NaiveDateTime, zone: Tz, minutes: i64, days: DayCount) -> Activity {
        Activity {
            id: ActivityId(1),
            place: PlaceId(1),
            organiser: None,
            title: Name::from("Fair"),
            theme: Some(Theme::Fun),
            zone,
            wall_start,
            starts_at: to_utc(zone, wall_start),
            ends_at: days.end_at(zone, wall_start, TimeDelta::minutes(minutes)),
            days,
            closes_at: None,
            venue: None,
            position: None,
            more: None,
            capacity: None,
            picture: None,
            contact: None,
            state: ActivityState::Planned,
            rules: Rules::default(),
            created_at: DateTime::UNIX_EPOCH,
        }
    }

    #[test]
    fn clocks_that_change_between_its_days_change_nothing_on_the_wall() {
        let start = "2026-10-24T10:00:00".parse().unwrap();
        let three = on(start, chrono_tz::Europe::Berlin, 120, DayCount::of(3).unwrap());
        let said: Vec<String> = three
            .each_day()
            .map(|day| format!("{} {}", day.activity.starts_at, day.activity.ends_at))
            .collect();
        assert_eq!(
            said,
            [
                "2026-10-24 08:00:00 UTC 2026-10-24 10:00:00 UTC",
                "2026-10-25 09:00:00 UTC 2026-10-25 11:00:00 UTC",
                "2026-10-26 09:00:00 UTC 2026-10-26 11:00:00 UTC",
            ]
        );
        assert_eq!(three.lasts(), TimeDelta::hours(2));
    }

    proptest! {
        // Up to sixty days are looked at in each.
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn its_days_lie_behind_one_another_and_are_reminded_of_once_each(
            days in 1..=i64::from(MOST_DAYS), begins in 0..700_i64, hour in 0..24_u32, minutes in 1..=1_440_i64,
            zone in prop::sample::select(vec![chrono_tz::Asia::Shanghai, chrono_tz::Europe::Berlin]),
        ) {
            let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + TimeDelta::days(begins);
            // What begins within the hour that a spring night leaves out begins at another.
            let start = first.and_hms_opt(hour, 30, 0).unwrap();
            prop_assume!(!(2..4).contains(&hour));
            let activity = on(start, zone, minutes, DayCount::of(days).unwrap());
            let of: Vec<Occasion<'_>> = activity.each_day().collect();
            prop_assert_eq!(i64::try_from(of.len()).unwrap(), days);
            prop_assert_eq!(of[0].activity.starts_at, activity.starts_at);
            prop_assert_eq!(of[of.len() - 1].activity.ends_at, activity.ends_at);
            for (number, day) in (0..).zip(&of) {
                prop_assert_eq!(day.activity.wall_start, start + TimeDelta::days(number));
                prop_assert_eq!(to_wall(zone, day.activity.starts_at), day.activity.wall_start);
                prop_assert_eq!(day.activity.starts_at, to_utc(zone, day.activity.wall_start));
            }
            for step in [LifecycleStep::RemindEvening, LifecycleStep::RemindSoon] {
                // What begins early is reminded of on the evenings before only.
                let is_early = start.time() < NaiveTime::from_hms_opt(10, 0, 0).unwrap();
                let expected = if is_early && step == LifecycleStep::RemindSoon { 0 } else { days };
                let of_days = step.occasions(&activity);
                let due: Vec<_> =
                    of_days.iter().filter_map(|day| policy().due(step, &day.activity)).collect();
                prop_assert_eq!(i64::try_from(due.len()).unwrap(), expected);
                prop_assert!(due.is_sorted_by(|one, other| one < other));
                prop_assert!(due.iter().zip(&of).all(|(due, day)| *due < day.activity.starts_at));
            }
        }

        #[test]
        fn at_any_time_it_is_one_of_its_days(days in 1..=9_i64, hours in -30..300_i64) {
            let start = "2026-12-05T10:00:00".parse().unwrap();
            let activity = on(start, chrono_tz::Asia::Shanghai, 120, DayCount::of(days).unwrap());
            let now = activity.starts_at + TimeDelta::hours(hours);
            let day = activity.day_at(now);
            let is_last = i64::from(day.number) == days;
            prop_assert!(day.activity.ends_at > now || is_last);
            prop_assert!(day.number == 1 || day.activity.ends_at - TimeDelta::days(1) <= now);
        }
    }
}
