//! Wall-clock time: zones with their gaps and overlaps, and crontab lines that run by the clock on the wall.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Datelike, Days, MappedLocalTime, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::{GapInfo, Tz};
use cron::Schedule;

use self::field::{DAY, Field, HOUR, MINUTE, MONTH, WEEKDAY};

mod field;

/// The years that a crontab line is searched in.
const SEARCHED_YEARS: std::ops::RangeInclusive<i32> = 1971..=2099;

/// The clock on a place's wall: what it shows now, and the zone it goes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wall {
    /// What it shows.
    pub now: NaiveDateTime,
    /// Its zone.
    pub zone: Tz,
}

impl Wall {
    /// The clock of a zone at an instant.
    pub fn at(zone: Tz, instant: DateTime<Utc>) -> Self {
        Self { now: to_wall(zone, instant), zone }
    }
}

/// The instant at which the clock on `zone`'s walls shows `wall`.
///
/// A time that the spring gap swallows is the first instant after the gap; a time that the autumn overlap
/// repeats is the earlier of the two.
pub fn to_utc(zone: Tz, wall: NaiveDateTime) -> DateTime<Utc> {
    match zone.from_local_datetime(&wall) {
        MappedLocalTime::Single(instant) => instant.to_utc(),
        MappedLocalTime::Ambiguous(one, other) => one.min(other).to_utc(),
        MappedLocalTime::None => GapInfo::new(&wall, &zone)
            .and_then(|gap| gap.end)
            .map_or_else(|| wall.and_utc(), |after_gap| after_gap.to_utc()),
    }
}

/// What the clock on `zone`'s walls shows at `instant`.
pub fn to_wall(zone: Tz, instant: DateTime<Utc>) -> NaiveDateTime {
    instant.with_timezone(&zone).naive_local()
}

/// When an activity that starts at `starts` is announced: so many days ahead, at the place's hour.
pub fn announce_at(starts: NaiveDateTime, days_ahead: u32, hour: NaiveTime, zone: Tz) -> DateTime<Utc> {
    let day = starts.date().checked_sub_days(Days::new(days_ahead.into())).unwrap_or(starts.date());
    to_utc(zone, day.and_time(hour))
}

/// A five-field crontab line: minute, hour, day, month, weekday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cron {
    text: String,
    /// One schedule, or two that are joined: crontab fires on the day of the month or on the weekday when both are named.
    schedules: Vec<Schedule>,
}

/// Why a crontab line cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CronError {
    /// Not five fields.
    #[error(r#""{text}": expected five fields (minute hour day month weekday), found {found}"#)]
    Fields {
        /// The line.
        text: String,
        /// How many fields it has.
        found: usize,
    },
    /// A field out of its range, or not understood.
    #[error(r#""{text}": {field} must be {expected}, found {found}"#)]
    Value {
        /// The line.
        text: String,
        /// The field's name.
        field: &'static str,
        /// What may stand there.
        expected: &'static str,
        /// What stands there.
        found: String,
    },
    /// A day that no calendar has, such as 30 February.
    #[error(r#""{text}": this day never comes"#)]
    Never {
        /// The line.
        text: String,
    },
}

impl Cron {
    /// The last time on the wall, not after `wall`, that the line names.
    pub fn last_at_or_before(&self, wall: NaiveDateTime) -> Option<NaiveDateTime> {
        let just_after = searchable(wall)? + TimeDelta::seconds(1);
        let last = |schedule: &Schedule| schedule.after(&just_after).next_back();
        self.schedules.iter().filter_map(last).max().map(|found| found.naive_utc())
    }

    /// The first time on the wall, after `wall`, that the line names.
    pub fn next_after(&self, wall: NaiveDateTime) -> Option<NaiveDateTime> {
        let from = searchable(wall)?;
        let next = |schedule: &Schedule| schedule.after(&from).next();
        self.schedules.iter().filter_map(next).min().map(|found| found.naive_utc())
    }

    /// The first instant after `instant` at which the line fires in `zone`.
    ///
    /// Times that a gap swallows fire together right after it; a time that an overlap repeats fires once.
    pub fn next_instant_after(&self, zone: Tz, instant: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let mut wall = to_wall(zone, instant);
        loop {
            wall = self.next_after(wall)?;
            let fires = to_utc(zone, wall);
            // In the second pass through an overlap the wall shows times that fired in the first.
            if fires > instant {
                return Some(fires);
            }
        }
    }
}

/// Wall time in whole seconds, dressed as UTC so that the `cron` crate leaves zones alone.
fn searchable(wall: NaiveDateTime) -> Option<DateTime<Utc>> {
    let whole_seconds = DateTime::from_timestamp(wall.and_utc().timestamp(), 0)?;
    SEARCHED_YEARS.contains(&wall.year()).then_some(whole_seconds)
}

impl fmt::Display for Cron {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl FromStr for Cron {
    type Err = CronError;

    fn from_str(line: &str) -> Result<Self, CronError> {
        let text = line.trim().to_owned();
        let words: Vec<&str> = text.split_whitespace().collect();
        let [minute, hour, day, month, weekday] = words[..] else {
            return Err(CronError::Fields { found: words.len(), text });
        };
        let values = |field: &Field, word: &str| {
            let value = |found| CronError::Value {
                text: text.clone(),
                field: field.name,
                expected: field.expected,
                found,
            };
            field.values(word).map_err(value)
        };
        let minutes = listed(&values(&MINUTE, minute)?);
        let hours = listed(&values(&HOUR, hour)?);
        let days = listed(&values(&DAY, day)?);
        let months = listed(&values(&MONTH, month)?);
        // The crate counts weekdays from 1 = Sunday.
        let weekdays: BTreeSet<u32> = values(&WEEKDAY, weekday)?.iter().map(|day| day % 7 + 1).collect();
        let weekdays = if weekdays.len() == 7 { "*".to_owned() } else { listed(&weekdays) };

        let either_day = !day.starts_with('*') && !weekday.starts_with('*');
        let day_pairs =
            if either_day { vec![(&*days, "*"), ("*", &*weekdays)] } else { vec![(&*days, &*weekdays)] };
        let schedules = day_pairs
            .into_iter()
            .map(|(days, weekdays)| {
                let line = format!("0 {minutes} {hours} {days} {months} {weekdays}");
                Schedule::from_str(&line).map_err(|_| CronError::Never { text: text.clone() })
            })
            .collect::<Result<_, _>>()?;
        let cron = Self { text, schedules };
        match cron.next_after(first_searched()) {
            Some(_) => Ok(cron),
            None => Err(CronError::Never { text: cron.text }),
        }
    }
}

fn first_searched() -> NaiveDateTime {
    DateTime::UNIX_EPOCH.naive_utc() + Days::new(366)
}

fn listed(values: &BTreeSet<u32>) -> String {
    values.iter().map(u32::to_string).collect::<Vec<_>>().join(",")
}

/// The instant at which something ends that lasts so long by the clock on the wall.
pub fn end_at(zone: Tz, wall_start: NaiveDateTime, lasts: TimeDelta) -> DateTime<Utc> {
    let starts_at = to_utc(zone, wall_start);
    let ends_at = to_utc(zone, wall_start + lasts);
    // What lies within the hour that a spring night leaves out still takes its time.
    if ends_at > starts_at { ends_at } else { starts_at + lasts }
}

#[cfg(test)]
mod tests {
    use chrono::Timelike;
    use proptest::prelude::*;

    use super::*;

    const ZONES: [Tz; 4] = [
        chrono_tz::Europe::Berlin,
        chrono_tz::America::New_York,
        chrono_tz::Asia::Shanghai,
        chrono_tz::Australia::Lord_Howe,
    ];

    fn wall(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
    }

    fn utc(text: &str) -> DateTime<Utc> {
        wall(text).and_utc()
    }

    fn cron(line: &str) -> Cron {
        line.parse().unwrap()
    }

    fn firings(line: &str, zone: Tz, from: &str, count: usize) -> Vec<String> {
        let next = |instant: &DateTime<Utc>| cron(line).next_instant_after(zone, *instant);
        std::iter::successors(Some(utc(from)), next)
            .skip(1)
            .take(count)
            .map(|instant| instant.format("%m-%d %H:%M").to_string())
            .collect()
    }

    #[test]
    fn a_gap_ends_and_an_overlap_begins_the_hour() {
        let [berlin, new_york, _, lord_howe] = ZONES;
        assert_eq!(to_utc(berlin, wall("2026-03-29 02:30")), utc("2026-03-29 01:00"));
        assert_eq!(to_utc(berlin, wall("2026-10-25 02:30")), utc("2026-10-25 00:30"));
        assert_eq!(to_utc(new_york, wall("2026-03-08 02:00")), utc("2026-03-08 07:00"));
        assert_eq!(to_utc(lord_howe, wall("2026-10-04 02:10")), utc("2026-10-03 15:30"));
        assert_eq!(to_utc(chrono_tz::Pacific::Apia, wall("2011-12-30 12:00")), utc("2011-12-30 10:00"));
    }

    #[test]
    fn announced_at_the_places_hour_across_the_change() {
        let nine = NaiveTime::from_hms_opt(9, 0, 0).unwrap();
        let starts = wall("2026-03-30 14:00");
        assert_eq!(announce_at(starts, 3, nine, ZONES[0]), utc("2026-03-27 08:00"));
        assert_eq!(announce_at(starts, 0, nine, ZONES[0]), utc("2026-03-30 07:00"));
    }

    #[test]
    fn weekdays_are_crontabs() {
        for line in ["0 9 * * 0", "0 9 * * 7", "0 9 * * Sun", "0 9 * * sunday"] {
            assert_eq!(
                cron(line).next_after(wall("2026-11-23 00:00")),
                Some(wall("2026-11-29 09:00")),
                "{line}"
            );
        }
        for (line, days) in [
            ("0 9 * * Mon-Fri", "23 24 25 26 27 30"),
            ("0 9 * * 1-5", "23 24 25 26 27 30"),
            ("0 9 * * 0-6/2", "24 26 28 29 01 03"),
            ("0 9 * * Sat-Sun", "28 29 05 06 12 13"),
            ("0 9 13 * Fri", "27 04 11 13 18 25"),
            ("0 9 */2 * Fri", "27 11 25 01 15 29"),
            ("0 9 1,15 Nov-Dec *", "01 15 01 15 01 15"),
        ] {
            let fires =
                std::iter::successors(Some(wall("2026-11-23 00:00")), |last| cron(line).next_after(*last));
            let found: Vec<String> = fires.skip(1).take(6).map(|day| day.format("%d").to_string()).collect();
            assert_eq!(found.join(" "), days, "{line}");
        }
    }

    #[test]
    fn a_swallowed_time_fires_after_the_gap_and_a_repeated_one_once() {
        assert_eq!(
            firings("30 2 * * *", ZONES[0], "2026-03-28 00:00", 3),
            ["03-28 01:30", "03-29 01:00", "03-30 00:30"]
        );
        assert_eq!(
            firings("30 2 * * *", ZONES[0], "2026-10-24 00:00", 3),
            ["10-24 00:30", "10-25 00:30", "10-26 01:30"]
        );
        assert_eq!(
            firings("*/30 2,3 * * *", ZONES[0], "2026-03-29 00:00", 2),
            ["03-29 01:00", "03-29 01:30"]
        );
    }

    #[test]
    fn what_is_wrong_is_said() {
        for (line, said) in [
            ("0 25 * * *", r#""0 25 * * *": hour must be 0-23, found 25"#),
            ("0 9 * *", r#""0 9 * *": expected five fields (minute hour day month weekday), found 4"#),
            ("@daily", r#""@daily": expected five fields (minute hour day month weekday), found 1"#),
            ("0 9 * * 8", r#""0 9 * * 8": weekday must be 0-7 (0 and 7 are Sunday) or Mon-Sun, found 8"#),
            ("0 9 * Foo *", r#""0 9 * Foo *": month must be 1-12 or Jan-Dec, found Foo"#),
            ("*/0 9 * * *", r#""*/0 9 * * *": minute must be 0-59, found step 0"#),
            ("1, 9 * * *", r#""1, 9 * * *": minute must be 0-59, found nothing"#),
            ("0 17-9 * * *", r#""0 17-9 * * *": hour must be 0-23, found 17-9"#),
            ("0 9 30 2 *", r#""0 9 30 2 *": this day never comes"#),
        ] {
            assert_eq!(line.parse::<Cron>().unwrap_err().to_string(), said);
        }
    }

    #[test]
    fn a_line_keeps_its_text() {
        let read: Cron = " 0 9 * * Mon-Fri ".parse().unwrap();
        assert_eq!(read.to_string(), "0 9 * * Mon-Fri");
    }

    #[test]
    fn times_out_of_every_calendar_have_no_next() {
        let daily = cron("0 9 * * *");
        for wall in [NaiveDateTime::MIN, NaiveDateTime::MAX] {
            assert_eq!((daily.next_after(wall), daily.last_at_or_before(wall)), (None, None));
        }
    }

    fn any_wall() -> impl Strategy<Value = NaiveDateTime> {
        // 1980 to 2035, in minutes.
        (5_260_000_i64..34_186_000)
            .prop_map(|minutes| DateTime::UNIX_EPOCH.naive_utc() + TimeDelta::minutes(minutes))
    }

    fn any_cron() -> impl Strategy<Value = Cron> {
        let minute = prop_oneof![
            Just("*/15".to_owned()),
            Just("0,30".to_owned()),
            (0..60u32).prop_map(|m| m.to_string())
        ];
        let hour =
            prop_oneof![Just("*".to_owned()), Just("1-3".to_owned()), (0..24u32).prop_map(|h| h.to_string())];
        let day =
            prop_oneof![Just("*".to_owned()), Just("*/2".to_owned()), (1..29u32).prop_map(|d| d.to_string())];
        let weekday = prop_oneof![Just("*"), Just("Sun"), Just("1-5"), Just("0-6/2")];
        (minute, hour, day, weekday).prop_map(|(m, h, d, w)| format!("{m} {h} {d} * {w}").parse().unwrap())
    }

    /// A plain reading of the line, minute by minute, to hold the schedules against.
    fn names(cron: &Cron, wall: NaiveDateTime) -> bool {
        let words: Vec<&str> = cron.text.split(' ').collect();
        let in_field = |field: &Field, word: &str, value: u32| field.values(word).unwrap().contains(&value);
        let day = in_field(&DAY, words[2], wall.day());
        let weekday = in_field(&WEEKDAY, words[4], wall.weekday().num_days_from_sunday());
        let either = !words[2].starts_with('*') && !words[4].starts_with('*');
        in_field(&MINUTE, words[0], wall.minute())
            && in_field(&HOUR, words[1], wall.hour())
            && if either { day || weekday } else { day && weekday }
    }

    proptest! {
        #[test]
        fn next_and_last_agree(cron in any_cron(), wall in any_wall()) {
            let next = cron.next_after(wall).unwrap();
            prop_assert!(next > wall && names(&cron, next));
            prop_assert_eq!(cron.last_at_or_before(next), Some(next));
            let before = next - TimeDelta::minutes(1);
            let last = cron.last_at_or_before(before).unwrap();
            prop_assert!(last <= wall && names(&cron, last));
            prop_assert_eq!(cron.next_after(last), Some(next));
        }

        #[test]
        fn nothing_is_skipped_in_between(cron in any_cron(), wall in any_wall()) {
            let next = cron.next_after(wall).unwrap();
            let mut minute = wall + TimeDelta::minutes(1);
            while minute < next.min(wall + TimeDelta::days(3)) {
                prop_assert!(!names(&cron, minute), "{} was skipped", minute);
                minute += TimeDelta::minutes(1);
            }
        }

        #[test]
        fn each_wall_time_fires_once_and_never_in_a_gap(
            cron in any_cron(), start in any_wall(), zone in prop::sample::select(&ZONES), change in 0..2_usize,
        ) {
            // Half of the runs start at a night of change.
            let year = start.year();
            let changes = [format!("{year}-03-29 00:00"), format!("{year}-10-24 12:00")];
            let start = if start.minute() % 2 == 0 { start } else { wall(&changes[change]) };
            let mut instant = to_utc(zone, start);
            let mut named = to_wall(zone, instant);
            for _ in 0..40 {
                let fires = cron.next_instant_after(zone, instant).unwrap();
                prop_assert!(fires > instant);
                let shown = to_wall(zone, fires);
                prop_assert_eq!(to_utc(zone, shown), fires, "the first of an overlap");
                // Every wall time up to here has fired, each at its own instant or together after a gap.
                while let Some(next) = cron.next_after(named).filter(|next| *next <= shown) {
                    prop_assert!(to_utc(zone, next) == fires);
                    named = next;
                }
                prop_assert!(names(&cron, shown) || GapInfo::new(&named, &zone).is_some());
                instant = fires;
            }
        }
    }
}
