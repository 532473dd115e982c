//! Quiet hours: the part of a day in which nothing goes out but what cannot wait.

use chrono::{DateTime, Days, MappedLocalTime, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

use super::civil_time::{to_utc, to_wall};

/// What is about an activity that starts within this time cannot wait.
const PRESSING: TimeDelta = TimeDelta::hours(12);
/// What would come in the quiet hours, and has to come before, comes so long before they begin.
const JUST_BEFORE: TimeDelta = TimeDelta::minutes(1);
/// Quiet hours that a change of the clocks lengthens are over after this many days at the latest.
const MOST_DAYS: usize = 3;

/// The quiet hours of every day, by the clock on the place's wall. They are none where both times are the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuietHours {
    /// From when on it is quiet.
    pub from: NaiveTime,
    /// From when on it is not any more.
    pub until: NaiveTime,
}

impl QuietHours {
    /// Whether it is quiet at a time of day.
    pub fn holds(self, time: NaiveTime) -> bool {
        if self.from <= self.until {
            self.from <= time && time < self.until
        } else {
            time >= self.from || time < self.until
        }
    }

    /// The first time on the wall, not before `wall`, at which it is not quiet.
    pub fn next_waking(self, wall: NaiveDateTime) -> NaiveDateTime {
        if !self.holds(wall.time()) {
            return wall;
        }
        let today = wall.date().and_time(self.until);
        if today > wall { today } else { today.checked_add_days(Days::new(1)).unwrap_or(wall) }
    }

    /// The last time on the wall, not after `wall`, at which it is not quiet.
    pub fn last_waking(self, wall: NaiveDateTime) -> NaiveDateTime {
        if !self.holds(wall.time()) {
            return wall;
        }
        let today = wall.date().and_time(self.from);
        let begins = if today <= wall { Some(today) } else { today.checked_sub_days(Days::new(1)) };
        begins.map_or(wall, |begins| begins - JUST_BEFORE)
    }

    /// The first instant, not before `at`, at which it is not quiet in `zone`.
    pub fn waking(self, zone: Tz, at: DateTime<Utc>) -> DateTime<Utc> {
        let mut found = at;
        // Where clocks leave the whole of a day's waking hours out, it is the next day's.
        for _ in 0..MOST_DAYS {
            let wall = to_wall(zone, found);
            let waking = self.next_waking(wall);
            if waking == wall {
                break;
            }
            // In the second pass through an hour that an autumn night repeats, the first is over.
            found = match zone.from_local_datetime(&waking) {
                MappedLocalTime::Ambiguous(one, other) if one.min(other) < found => one.max(other).to_utc(),
                _ => to_utc(zone, waking),
            };
        }
        found
    }

    /// The first instant by which so much time has passed since `at` in which it was not quiet.
    pub fn after_waking(self, zone: Tz, at: DateTime<Utc>, span: TimeDelta) -> DateTime<Utc> {
        let (mut from, mut left) = (self.waking(zone, at), span);
        // A day has some waking time, but for those that a change of the clocks takes it from.
        for _ in 0..=left.num_hours().max(1) * 24 {
            let wall = to_wall(zone, from);
            let tonight = wall.date().and_time(self.from);
            let night = if tonight > wall { tonight } else { tonight + Days::new(1) };
            let night = if self.from == self.until { None } else { Some(to_utc(zone, night)) };
            match night.filter(|night| *night < from + left) {
                None => break,
                Some(night) => {
                    left -= (night - from).max(TimeDelta::zero());
                    from = self.waking(zone, night);
                }
            }
        }
        from + left
    }

    /// Whether what is to be said at `at` about something that starts at `starts` cannot wait for the morning: it starts
    /// soon, or before anybody would hear of it.
    fn is_pressing(self, zone: Tz, at: DateTime<Utc>, starts: DateTime<Utc>) -> bool {
        starts - at <= PRESSING || self.waking(zone, at) >= starts
    }

    /// When something is said about what starts at `starts` that would be said at `at`.
    pub fn unless_pressing(self, zone: Tz, at: DateTime<Utc>, starts: DateTime<Utc>) -> DateTime<Utc> {
        self.unless_it_was_pressing(zone, at, at, starts)
    }

    /// The same of what was to be said at `due` and was missed: it is as pressing as it was then, and a night does not make it
    /// more so.
    pub fn unless_it_was_pressing(
        self,
        zone: Tz,
        due: DateTime<Utc>,
        at: DateTime<Utc>,
        starts: DateTime<Utc>,
    ) -> DateTime<Utc> {
        let waking = self.waking(zone, at);
        if self.is_pressing(zone, due, starts) || waking >= starts { at } else { waking }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ZONES: [Tz; 3] =
        [chrono_tz::Europe::Berlin, chrono_tz::Asia::Shanghai, chrono_tz::Australia::Lord_Howe];

    fn quiet(from: &str, until: &str) -> QuietHours {
        let time = |text| NaiveTime::parse_from_str(text, "%H:%M").unwrap();
        QuietHours { from: time(from), until: time(until) }
    }

    fn wall(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
    }

    fn utc(text: &str) -> DateTime<Utc> {
        wall(text).and_utc()
    }

    #[test]
    fn the_night_is_quiet_and_the_day_is_not() {
        let night = quiet("21:00", "08:00");
        let cases = [
            ("2026-11-27 20:59", "2026-11-27 20:59", "2026-11-27 20:59"),
            ("2026-11-27 21:00", "2026-11-28 08:00", "2026-11-27 20:59"),
            ("2026-11-28 03:00", "2026-11-28 08:00", "2026-11-27 20:59"),
            ("2026-11-28 07:59", "2026-11-28 08:00", "2026-11-27 20:59"),
            ("2026-11-28 08:00", "2026-11-28 08:00", "2026-11-28 08:00"),
        ];
        for (at, next, last) in cases {
            assert_eq!(
                (night.next_waking(wall(at)), night.last_waking(wall(at))),
                (wall(next), wall(last)),
                "{at}"
            );
        }
        let noon = quiet("12:00", "14:00");
        assert_eq!(noon.next_waking(wall("2026-11-27 13:00")), wall("2026-11-27 14:00"));
        assert_eq!(noon.last_waking(wall("2026-11-27 13:00")), wall("2026-11-27 11:59"));
        let none = quiet("08:00", "08:00");
        assert_eq!(none.next_waking(wall("2026-11-27 08:00")), wall("2026-11-27 08:00"));
    }

    #[test]
    fn clocks_that_change_keep_the_hour_on_the_wall() {
        let [berlin, ..] = ZONES;
        let night = quiet("21:00", "08:00");
        // The night before clocks go forward is an hour shorter, and the one before they go back longer.
        assert_eq!(night.waking(berlin, utc("2026-03-28 20:30")), utc("2026-03-29 06:00"));
        assert_eq!(night.waking(berlin, utc("2026-10-24 19:30")), utc("2026-10-25 07:00"));
        let until_the_gap = quiet("21:00", "02:30");
        assert_eq!(until_the_gap.waking(berlin, utc("2026-03-28 22:00")), utc("2026-03-29 01:00"));
        let until_the_overlap = quiet("21:00", "02:30");
        assert_eq!(until_the_overlap.waking(berlin, utc("2026-10-24 22:00")), utc("2026-10-25 00:30"));
        assert_eq!(until_the_overlap.waking(berlin, utc("2026-10-25 01:15")), utc("2026-10-25 01:30"));
    }

    #[test]
    fn waking_time_goes_on_in_the_morning() {
        let night = quiet("21:00", "08:00");
        let zone = chrono_tz::UTC;
        let two = |at| night.after_waking(zone, utc(at), TimeDelta::hours(2));
        assert_eq!(two("2026-11-27 10:00"), utc("2026-11-27 12:00"));
        assert_eq!(two("2026-11-27 19:00"), utc("2026-11-27 21:00"));
        assert_eq!(two("2026-11-27 20:15"), utc("2026-11-28 09:15"));
        assert_eq!(two("2026-11-27 23:00"), utc("2026-11-28 10:00"));
        let none = quiet("08:00", "08:00");
        assert_eq!(
            none.after_waking(zone, utc("2026-11-27 23:00"), TimeDelta::hours(2)),
            utc("2026-11-28 01:00")
        );
    }

    #[test]
    fn what_starts_soon_cannot_wait() {
        let night = quiet("21:00", "08:00");
        let at = utc("2026-11-27 22:00");
        let goes = |starts| night.unless_pressing(chrono_tz::UTC, at, utc(starts));
        assert_eq!(goes("2026-11-28 08:30"), at);
        assert_eq!(goes("2026-11-28 10:00"), at);
        assert_eq!(goes("2026-11-28 15:00"), utc("2026-11-28 08:00"));
        // It would be over before anybody heard.
        let long = quiet("12:00", "11:00");
        assert_eq!(long.unless_pressing(chrono_tz::UTC, at, utc("2026-11-28 10:30")), at);
    }

    proptest! {
        #[test]
        fn nobody_is_woken_and_nothing_comes_too_early(
            zone in prop::sample::select(ZONES.to_vec()),
            // The years 2020 to 2030, by the minute.
            minute in 26_297_280_i64..31_556_160,
            from in 0_u32..1_440,
            until in 0_u32..1_440,
        ) {
            let time = |minutes: u32| NaiveTime::from_num_seconds_from_midnight_opt(minutes * 60, 0).unwrap();
            let hours = QuietHours { from: time(from), until: time(until) };
            let at = DateTime::from_timestamp(minute * 60, 0).unwrap();
            let waking = hours.waking(zone, at);
            prop_assert!(waking >= at);
            prop_assert!(!hours.holds(to_wall(zone, waking).time()), "{waking}");
            prop_assert!(waking - at <= TimeDelta::hours(49), "{waking}");
            prop_assert_eq!(hours.waking(zone, waking), waking);
            let wall = to_wall(zone, at);
            prop_assert!(hours.next_waking(wall) >= wall && !hours.holds(hours.next_waking(wall).time()));
            let last = hours.last_waking(wall);
            prop_assert!(last <= wall);
            prop_assert!(!hours.holds(last.time()), "{last}");
        }
    }
}
