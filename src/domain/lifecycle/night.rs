//! At night no step wakes anybody.

use proptest::prelude::*;

use super::*;
use crate::domain::activity::{ActivityState, Theme};
use crate::domain::civil_time::end_at;
use crate::domain::day_count::DayCount;
use crate::domain::ids::{ActivityId, PlaceId};
use crate::domain::language::Name;
use crate::domain::quiet::QuietHours;
use crate::domain::rules::Rules;

fn policy() -> SchedulePolicy {
    let time = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
    SchedulePolicy {
        days_ahead: 3,
        announce_hour: time(9),
        evening: "0 19 * * *".parse().unwrap(),
        soon: "*/15 * * * *".parse().unwrap(),
        soon_lead: TimeDelta::minutes(120),
        recap_after: TimeDelta::minutes(180),
        quiet: QuietHours { from: time(21), until: time(8) },
    }
}

proptest! {
    #[test]
    fn no_step_wakes_anybody_but_for_what_starts_soon(
        start in 0_i64..366 * 96,
        quarters in 1_i64..48,
        known_before in 0_i64..14 * 96,
        missed_for in 0_i64..7 * 96,
        announce in 0_u32..24,
        evening in 0_u32..24,
    ) {
        let zone = chrono_tz::Europe::Berlin;
        let quarter = TimeDelta::minutes(15);
        let start = NaiveDateTime::default() + TimeDelta::days(365 * 56) + quarter * i32::try_from(start).unwrap();
        let activity = some_activity(zone, start, quarter * i32::try_from(quarters).unwrap(), known_before);
        let mut policy = policy();
        policy.announce_hour = NaiveTime::from_hms_opt(announce, 0, 0).unwrap();
        policy.evening = format!("0 {evening} * * *").parse().unwrap();
        for step in LifecycleStep::ALL.iter().filter(|step| step.rule().hush != Hush::Silent) {
            let Some(due) = policy.due(*step, &activity) else { continue };
            let late = due + quarter * i32::try_from(missed_for).unwrap();
            let taken = policy.due_by(*step, &activity, late).unwrap();
            prop_assert!(taken >= late);
            for at in [due, taken] {
                let sleeps = policy.quiet.holds(to_wall(zone, at).time());
                let may = step.rule().hush == Hush::UnlessPressing;
                // A night that begins a waking day before the start and one that ends after it.
                let soon = activity.starts_at - at <= TimeDelta::hours(12);
                prop_assert!(!sleeps || (may && soon), "{step:?} at {at}");
            }
        }
        if let Some(soon) = policy.due(LifecycleStep::RemindSoon, &activity) {
            prop_assert!(start.time() >= FIRST_SOON && soon < activity.starts_at);
        }
        let evening = policy.due(LifecycleStep::RemindEvening, &activity).unwrap();
        prop_assert_eq!(to_wall(zone, evening).date(), start.date().pred_opt().unwrap());
        let asked = policy.due(LifecycleStep::AskAttendance, &activity).unwrap();
        prop_assert!(policy.due(LifecycleStep::Recap, &activity).unwrap() >= asked + policy.recap_after);
    }
}

fn some_activity(zone: Tz, start: NaiveDateTime, lasts: TimeDelta, known_before: i64) -> Activity {
    let starts_at = to_utc(zone, start);
    Activity {
        id: ActivityId(1),
        place: PlaceId(1),
        organiser: None,
        title: Name::from("Tea"),
        theme: Some(Theme::Fun),
        zone,
        wall_start: start,
        starts_at,
        days: DayCount::ONE,
        ends_at: end_at(zone, start, lasts),
        closes_at: None,
        venue: None,
        position: None,
        more: None,
        capacity: None,
        picture: None,
        contact: None,
        state: ActivityState::Planned,
        rules: Rules { minimum: Some(3), ..Rules::default() },
        created_at: starts_at - TimeDelta::minutes(15 * known_before),
    }
}
