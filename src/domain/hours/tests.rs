//! What rows count, by example and by property.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use proptest::prelude::*;
use proptest::sample::Index;

use super::count::{Counted, DAILY};
use super::ledger::{Entry, Row, Says, in_force};
use super::{Class, Span, SpanError, Stretch};
use crate::domain::civil_time::{to_utc, to_wall};
use crate::domain::half_hours::HalfHours;
use crate::domain::ids::HoursRowId;

const SHANGHAI: Tz = chrono_tz::Asia::Shanghai;
const BERLIN: Tz = chrono_tz::Europe::Berlin;

/// What rows count by the usual limit.
fn count(entries: &[Entry]) -> Counted {
    super::count::count(entries, DAILY)
}

/// Rows from one time on a wall to another, numbered from one. Where the second shows the same time as the first or an
/// earlier one, it is the next day's.
fn rows(zone: Tz, day: &str, lines: &[&str]) -> Vec<Entry> {
    let entry = |(id, line): (i64, &&str)| {
        let words: Vec<&str> = line.split(' ').collect();
        let at = |time: &str| to_utc(zone, format!("{day}T{time}:00").parse().unwrap());
        let (from, until) = (at(words[0]), at(words[1]));
        let next_day = if from < until { TimeDelta::zero() } else { TimeDelta::days(1) };
        let until = to_utc(zone, to_wall(zone, until) + next_day);
        let stretch = Stretch {
            span: Span::new(from, until).unwrap(),
            class: Class::from_word(words[2]).unwrap(),
            zone,
        };
        Entry { id: HoursRowId(id), stretch }
    };
    (1..).zip(lines).map(entry).collect()
}

/// Verified and attested hours, and those of each row.
fn told(entries: &[Entry]) -> String {
    let counted = count(entries);
    let rows: Vec<String> =
        counted.by_row().iter().map(|(id, hours)| format!("{id}={}", hours.total())).collect();
    let total = counted.total();
    format!("{}+{} {}", total.verified, total.attested, rows.join(" "))
}

fn of(lines: &[&str]) -> String {
    told(&rows(SHANGHAI, "2026-11-28", lines))
}

/// The table of the district's rules.
#[test]
fn a_row_counts_its_full_half_hours_and_a_day_at_most_eight() {
    let table = [(29, "0"), (30, "0.5"), (89, "1"), (90, "1.5"), (150, "2.5"), (490, "8"), (900, "8")];
    for (minutes, hours) in table {
        let until = format!("{:02}:{:02}", 8 + minutes / 60, minutes % 60);
        assert_eq!(of(&[&format!("08:00 {until} verified")]), format!("{hours}+0 1={hours}"), "{minutes}");
    }
}

#[test]
fn time_in_two_rows_counts_once_and_as_the_better_known() {
    assert_eq!(of(&["09:00 11:00 verified", "10:00 12:00 verified"]), "3+0 1=2 2=1");
    assert_eq!(of(&["09:00 12:00 attested", "10:00 11:00 verified"]), "1+2 1=2 2=1");
    assert_eq!(of(&["09:00 12:00 attested", "09:00 12:00 attested"]), "0+3 1=3 2=0");
}

#[test]
fn rows_without_a_gap_are_rounded_together_and_others_are_not() {
    assert_eq!(of(&["09:00 09:45 verified", "09:45 10:30 verified"]), "1.5+0 1=0.5 2=1");
    assert_eq!(of(&["09:00 09:45 verified", "09:46 10:31 verified"]), "1+0 1=0.5 2=0.5");
    // The half hour that no class fills by itself is an attested one.
    assert_eq!(of(&["09:00 09:45 verified", "09:45 10:30 attested"]), "0.5+1 1=0.5 2=1");
    // A check-in in the midst of what was ticked takes nothing away.
    assert_eq!(of(&["09:00 11:00 attested", "09:45 10:15 verified"]), "0.5+1.5 1=1.5 2=0.5");
}

#[test]
fn a_full_day_is_full_with_verified_hours_first() {
    assert_eq!(of(&["08:00 14:00 attested", "15:00 21:00 verified"]), "6+2 1=2 2=6");
    assert_eq!(
        of(&["08:00 14:00 verified", "15:00 21:00 verified", "22:00 23:00 attested"]),
        "8+0 1=6 2=2 3=0"
    );
}

#[test]
fn another_district_has_another_limit() {
    let rows = rows(SHANGHAI, "2026-11-28", &["08:00 14:00 verified", "15:00 21:00 attested"]);
    let total = |daily| super::count::count(&rows, HalfHours(daily)).total().total();
    assert_eq!([0, 5, 20, 48].map(total), [0, 5, 20, 24].map(HalfHours));
}

#[test]
fn a_night_is_two_days() {
    let night = rows(SHANGHAI, "2026-11-28", &["22:15 01:50 verified"]);
    let days: Vec<String> =
        count(&night).by_day().iter().map(|(day, hours)| format!("{day} {}", hours.total())).collect();
    assert_eq!(days, ["2026-11-28 1.5", "2026-11-29 1.5"]);
    let half_a_night = rows(SHANGHAI, "2026-11-28", &["23:45 00:15 verified"]);
    assert_eq!(told(&half_a_night), "0+0 1=0");
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    assert_eq!(count(&night).on(..day("2026-11-29")).total(), HalfHours(3));
    assert_eq!(count(&night).on(..).total(), HalfHours(6));
}

#[test]
fn hours_are_real_ones_where_clocks_change() {
    // In Berlin the night of 29 March lacks an hour, and that of 25 October has one more.
    assert_eq!(told(&rows(BERLIN, "2026-03-29", &["01:00 04:00 verified"])), "2+0 1=2");
    assert_eq!(told(&rows(BERLIN, "2026-10-25", &["01:00 04:00 verified"])), "4+0 1=4");
    assert_eq!(told(&rows(SHANGHAI, "2026-03-29", &["01:00 04:00 verified"])), "3+0 1=3");
}

#[test]
fn days_that_a_clock_leaves_out_or_begins_twice_are_no_harm() {
    let served = |zone: Tz, from: &str, minutes: i64| {
        let from = from.parse::<DateTime<Utc>>().unwrap();
        let span = Span::new(from, from + TimeDelta::minutes(minutes)).unwrap();
        let entry = Entry { id: HoursRowId(1), stretch: Stretch { span, class: Class::Verified, zone } };
        let days = count(&[entry]).by_day();
        days.iter().map(|(day, hours)| format!("{day} {}", hours.total())).collect::<Vec<_>>()
    };
    // Samoa had no 30 December 2011.
    assert_eq!(
        served(chrono_tz::Pacific::Apia, "2011-12-30T08:00:00Z", 240),
        ["2011-12-29 2", "2011-12-31 2"]
    );
    // In Newfoundland clocks went from a minute past midnight back to a minute past eleven.
    let st_johns = chrono_tz::America::St_Johns;
    assert_eq!(served(st_johns, "2010-11-07T01:30:00Z", 180), ["2010-11-06 1", "2010-11-07 2"]);
    assert_eq!(served(st_johns, "2010-11-07T02:45:00Z", 60), ["2010-11-07 1"]);
}

#[test]
fn time_at_places_with_other_clocks_counts_once_and_a_day_has_one_limit() {
    let mut both = rows(BERLIN, "2026-11-28", &["16:00 20:00 verified"]);
    let mut other = rows(SHANGHAI, "2026-11-28", &["22:00 01:00 verified"]);
    other[0].id = HoursRowId(2);
    both.append(&mut other);
    // From 17:00 in Berlin it is the next day in Shanghai: it is on the earlier day.
    assert_eq!(told(&both), "5+0 1=3 2=2");
    let days: Vec<NaiveDate> = count(&both)
        .by_day()
        .into_iter()
        .filter(|(_, hours)| hours.total() > HalfHours::ZERO)
        .map(|day| day.0)
        .collect();
    assert_eq!(days, ["2026-11-28".parse().unwrap()]);
    let mut long = rows(BERLIN, "2026-11-28", &["09:00 15:00 verified"]);
    let mut early = rows(SHANGHAI, "2026-11-28", &["08:00 14:00 verified"]);
    early[0].id = HoursRowId(2);
    long.append(&mut early);
    assert_eq!(told(&long), "8+0 1=2 2=6");
}

/// The one way in which a row more lowers a sum: it moves half an hour to the day before, out of the midst of an hour.
#[test]
fn time_that_moves_to_another_day_can_leave_a_gap() {
    let mut entries = rows(SHANGHAI, "2026-11-29", &["00:10 01:10 attested"]);
    assert_eq!(told(&entries), "0+1 1=1");
    entries.extend(
        rows(BERLIN, "2026-11-28", &["17:25 17:55 attested"])
            .iter()
            .map(|entry| Entry { id: HoursRowId(2), ..*entry }),
    );
    assert_eq!(told(&entries), "0+0.5 1=0 2=0.5");
}

#[test]
fn a_span_has_a_minute_at_least_and_a_day_at_most() {
    let at = |second: i64| DateTime::UNIX_EPOCH + TimeDelta::seconds(second);
    assert_eq!(Span::new(at(59), at(60)).unwrap().lasts(), TimeDelta::minutes(1));
    assert_eq!(Span::new(at(-1), at(0)).unwrap().from(), at(-60));
    assert_eq!(Span::new(at(60), at(119)), Err(SpanError::Empty));
    assert_eq!(Span::new(at(60), at(0)), Err(SpanError::Empty));
    assert!(Span::new(at(0), at(86_459)).is_ok());
    assert_eq!(Span::new(at(0), at(86_460)), Err(SpanError::TooLong));
}

/// The half hours of each day, by class.
fn by_day(counted: &Counted) -> BTreeMap<NaiveDate, (u32, u32)> {
    let days = counted.by_day().into_iter().map(|(day, hours)| (day, (hours.verified.0, hours.attested.0)));
    days.filter(|(_, hours)| *hours != (0, 0)).collect()
}

/// Midnight of the day before clocks change in Berlin, in spring or in autumn, or of an ordinary one.
fn beginning() -> impl Strategy<Value = DateTime<Utc>> {
    let days = ["2026-03-28T00:00:00Z", "2026-10-24T00:00:00Z", "2026-11-27T00:00:00Z"];
    prop::sample::select(days.map(|day| day.parse().unwrap()).to_vec())
}

/// Up to ten rows within three days, by the minute: many overlap, touch or cross midnight.
fn entries(zones: &'static [Tz]) -> impl Strategy<Value = Vec<Entry>> {
    let minutes = prop_oneof![1_i64..=100, 1_i64..=1_440];
    let one = (0_i64..4_000, minutes, any::<bool>(), prop::sample::select(zones));
    (beginning(), prop::collection::vec(one, 0..10)).prop_map(|(beginning, drawn)| {
        let entry = |(id, (from, minutes, verified, zone))| {
            let from = beginning + TimeDelta::minutes(from);
            let span = Span::new(from, from + TimeDelta::minutes(minutes)).unwrap();
            let class = if verified { Class::Verified } else { Class::Attested };
            Entry { id: HoursRowId(id), stretch: Stretch { span, class, zone } }
        };
        (1..).zip(drawn).map(entry).collect()
    })
}

/// Rows at one place.
fn at_one_place() -> impl Strategy<Value = Vec<Entry>> {
    prop_oneof![entries(&[BERLIN]), entries(&[SHANGHAI])]
}

/// Rows at places with other clocks as well.
fn anywhere() -> impl Strategy<Value = Vec<Entry>> {
    prop_oneof![at_one_place(), entries(&[BERLIN, SHANGHAI, chrono_tz::Pacific::Apia])]
}

/// The same rows, and the same in another order.
fn in_two_orders() -> impl Strategy<Value = (Vec<Entry>, Vec<Entry>)> {
    anywhere().prop_flat_map(|entries| (Just(entries.clone()), Just(entries).prop_shuffle()))
}

/// The half hours of each day by class, found by looking at each minute.
fn minute_by_minute(entries: &[Entry]) -> BTreeMap<NaiveDate, (u32, u32)> {
    let mut known = BTreeMap::<DateTime<Utc>, (Class, NaiveDate)>::new();
    for Entry { stretch, .. } in entries {
        let each =
            std::iter::successors(Some(stretch.span.from()), |minute| Some(*minute + TimeDelta::minutes(1)));
        for minute in each.take_while(|minute| *minute < stretch.span.until()) {
            let here = (stretch.class, to_wall(stretch.zone, minute).date());
            known.entry(minute).and_modify(|best| *best = here.min(*best)).or_insert(here);
        }
    }
    let minutes: Vec<_> = known.into_iter().collect();
    let mut days = BTreeMap::<NaiveDate, (u32, u32)>::new();
    for run in minutes.chunk_by(|one, next| next.0 - one.0 == TimeDelta::minutes(1) && one.1.1 == next.1.1) {
        let half_hours = |minutes: usize| u32::try_from(minutes / 30).unwrap();
        let verified = half_hours(run.iter().filter(|minute| minute.1.0 == Class::Verified).count());
        let day = days.entry(run[0].1.1).or_default();
        *day = (day.0 + verified, day.1 + half_hours(run.len()) - verified);
    }
    for (verified, attested) in days.values_mut() {
        *verified = DAILY.0.min(*verified);
        *attested = (DAILY.0 - *verified).min(*attested);
    }
    days.retain(|_, hours| *hours != (0, 0));
    days
}

proptest! {
    #[test]
    fn no_day_is_over_its_limit_and_all_sums_are_the_same(entries in anywhere()) {
        let counted = count(&entries);
        let days = counted.by_day();
        prop_assert!(days.values().all(|hours| hours.total() <= DAILY));
        let total = counted.total();
        let of_days: HalfHours = days.values().map(|hours| hours.total()).sum();
        let of_rows: HalfHours = counted.by_row().values().map(|hours| hours.total()).sum();
        let of_shares: HalfHours = counted.shares().iter().map(|share| share.counted).sum();
        prop_assert_eq!((of_days, of_rows, of_shares), (total.total(), total.total(), total.total()));
        let known: Vec<HoursRowId> = entries.iter().map(|entry| entry.id).collect();
        prop_assert_eq!(counted.by_row().into_keys().collect::<Vec<_>>(), known, "each row is listed");
        for share in counted.shares() {
            let entry = entries.iter().find(|entry| entry.id == share.row).unwrap();
            prop_assert_eq!(share.class, entry.stretch.class);
        }
    }

    #[test]
    fn time_counts_once(entries in anywhere()) {
        prop_assert_eq!(by_day(&count(&entries)), minute_by_minute(&entries));
    }

    #[test]
    fn the_order_of_rows_does_not_matter((entries, shuffled) in in_two_orders()) {
        prop_assert_eq!(count(&entries), count(&shuffled));
    }

    #[test]
    fn a_row_in_two_touching_parts_counts_the_same(entries in anywhere(), which in any::<Index>(), at in 1..1_440_i64) {
        prop_assume!(!entries.is_empty());
        let whole = entries[which.index(entries.len())];
        let cut = whole.stretch.span.from() + TimeDelta::minutes(at);
        prop_assume!(cut < whole.stretch.span.until());
        let part = |id, from, until| Entry { id, stretch: Stretch { span: Span::new(from, until).unwrap(), ..whole.stretch } };
        let mut parts: Vec<Entry> = entries.iter().copied().filter(|entry| entry.id != whole.id).collect();
        parts.push(part(whole.id, whole.stretch.span.from(), cut));
        parts.push(part(HoursRowId(99), cut, whole.stretch.span.until()));
        prop_assert_eq!(by_day(&count(&parts)), by_day(&count(&entries)));
    }

    #[test]
    fn a_row_a_second_time_counts_nothing(entries in anywhere(), which in any::<Index>()) {
        prop_assume!(!entries.is_empty());
        let mut twice = entries.clone();
        twice.push(Entry { id: HoursRowId(99), ..entries[which.index(entries.len())] });
        prop_assert_eq!(by_day(&count(&twice)), by_day(&count(&entries)));
    }

    /// At places whose clocks differ this does not hold: see above.
    #[test]
    fn one_more_row_lowers_neither_the_sum_nor_the_verified_hours(entries in at_one_place()) {
        if let Some((_, fewer)) = entries.split_last() {
            let (before, after) = (count(fewer).by_day(), count(&entries).by_day());
            for (day, hours) in before {
                prop_assert!(after[&day].total() >= hours.total());
                prop_assert!(after[&day].verified >= hours.verified);
            }
        }
    }

    #[test]
    fn a_reversal_leaves_what_the_others_count_and_one_of_all_nothing(entries in anywhere(), which in any::<Index>()) {
        let served = |entry: &Entry| Row { id: entry.id, says: Says::Served(entry.stretch) };
        let reversal = |entry: &Entry| Row { id: HoursRowId(100 + entry.id.0), says: Says::Reverses(entry.id) };
        let mut rows: Vec<Row> = entries.iter().map(served).collect();
        prop_assert_eq!(in_force(&rows), entries.clone());
        if !entries.is_empty() {
            let one = entries[which.index(entries.len())];
            rows.push(reversal(&one));
            let others: Vec<Entry> = entries.iter().copied().filter(|entry| entry.id != one.id).collect();
            prop_assert_eq!(count(&in_force(&rows)), count(&others));
        }
        rows.extend(entries.iter().map(reversal));
        prop_assert_eq!(count(&in_force(&rows)), Counted::default());
    }

    /// Shanghai's clocks have not changed since 1991: rows count what they would by a clock without a zone that shows the same.
    #[test]
    fn where_clocks_never_change_hours_are_those_on_the_wall(entries in entries(&[SHANGHAI])) {
        let on_the_wall = |entry: &Entry| {
            let wall = |instant| to_wall(SHANGHAI, instant).and_utc();
            let span = entry.stretch.span;
            let span = Span::new(wall(span.from()), wall(span.until())).unwrap();
            Entry { stretch: Stretch { span, zone: chrono_tz::UTC, ..entry.stretch }, ..*entry }
        };
        let walls: Vec<Entry> = entries.iter().map(on_the_wall).collect();
        prop_assert_eq!(count(&entries), count(&walls));
    }
}
