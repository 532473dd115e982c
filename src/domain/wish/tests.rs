use chrono::NaiveTime;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;

const ZONE: Tz = chrono_tz::Asia::Shanghai;

fn quiet() -> QuietHours {
    let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
    QuietHours { from: hour(21), until: hour(8) }
}

fn utc(text: &str) -> DateTime<Utc> {
    to_utc(ZONE, chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap())
}

fn due(standing: Standing, begun: &str, now: &str) -> Option<String> {
    let days = WorkingDays::china();
    let calendar = Calendar { zone: ZONE, quiet: quiet(), working_days: &days };
    let at = standing.due(utc(begun), utc(now), calendar)?;
    Some(to_wall(ZONE, at).format("%Y-%m-%d %H:%M").to_string())
}

#[test]
fn what_may_become_of_what() {
    let table: Vec<String> = WishState::ALL
        .iter()
        .map(|from| {
            let may: Vec<&str> =
                WishState::ALL.iter().filter(|to| from.may_become(**to)).map(|to| to.word()).collect();
            format!("{}: {}", from.word(), may.join(" "))
        })
        .collect();
    insta::assert_snapshot!(table.join("\n"), @"
    new: acknowledged handed-up planned menu poll answered declined withdrawn
    acknowledged: handed-up planned menu poll answered declined withdrawn
    handed-up: acknowledged handed-up planned menu poll answered declined withdrawn
    planned: 
    menu: 
    poll: 
    answered: new
    declined: 
    withdrawn:
    ");
}

#[test]
fn who_is_told_when() {
    let new = |told| Standing { state: WishState::New, told };
    let on_it = |told| Standing { state: WishState::Acknowledged, told };
    // Begun on a Friday.
    for (standing, now, at) in [
        // At once, but by day.
        (new(0), "2026-11-27 15:00", "2026-11-27 15:00"),
        (new(0), "2026-11-27 22:00", "2026-11-28 08:00"),
        // Then after one working day, and after five.
        (new(1), "2026-11-27 15:00", "2026-11-30 15:00"),
        (new(2), "2026-11-30 15:00", "2026-12-04 15:00"),
        // Then five more, and more and more seldom.
        (new(3), "2026-12-04 15:00", "2026-12-11 15:00"),
        (new(4), "2026-12-04 15:00", "2026-12-18 15:00"),
        (new(5), "2026-11-27 15:00", "2026-12-25 15:00"),
        // Whoever could not be told in time has a working day all the same.
        (new(1), "2026-12-08 09:00", "2026-12-09 09:00"),
        (new(2), "2026-12-03 16:00", "2026-12-04 16:00"),
        (new(2), "2026-12-08 09:00", "2026-12-09 09:00"),
        (on_it(1), "2026-11-27 15:00", "2026-12-11 15:00"),
        (on_it(2), "2026-12-11 15:00", "2026-12-18 15:00"),
    ] {
        assert_eq!(due(standing, "2026-11-27 15:00", now).as_deref(), Some(at), "{standing:?} {now}");
    }
    // National Day is a week of holidays.
    assert_eq!(due(new(1), "2026-09-30 15:00", "2026-09-30 15:00").as_deref(), Some("2026-10-08 15:00"));
    assert_eq!(
        due(Standing { state: WishState::Answered, told: 0 }, "2026-11-27 15:00", "2026-11-27 15:00"),
        None
    );
}

#[test]
fn an_answer_can_be_none_once_a_week() {
    let then = utc("2026-11-27 15:00");
    assert!(may_say_not_yet(None, then));
    assert!(!may_say_not_yet(Some(then), utc("2026-12-04 14:59")));
    assert!(may_say_not_yet(Some(then), utc("2026-12-04 15:00")));
}

#[test]
fn a_wish_has_words_and_an_end() {
    assert_eq!(WishWords::read(" a bench \n").unwrap().words(), "a bench");
    assert_eq!(WishWords::read("… !"), Err(NoWish::Empty));
    assert_eq!(WishWords::read(&"好".repeat(501)), Err(NoWish::TooLong(501)));
    assert!(WishWords::read(&"好".repeat(500)).is_ok());
    assert_eq!(format!("{:?}", WishWords::read("a bench")), "Ok(WishWords(…))");
}

proptest! {
    #[test]
    fn whatever_happens_each_open_wish_is_due_by_day(
        steps in prop::collection::vec((select(WishState::ALL), any::<bool>(), 0_i64..20_000), 0..30),
    ) {
        let days = WorkingDays::china();
        let calendar = Calendar { zone: ZONE, quiet: quiet(), working_days: &days };
        let mut standing = Standing::NEW;
        let (mut begun, mut now) = (utc("2026-11-27 15:00"), utc("2026-11-27 15:00"));
        for (next, is_told, minutes) in steps {
            now += TimeDelta::minutes(minutes);
            if is_told && standing.state.is_open() {
                standing = standing.told_once_more();
            } else if let Some(after) = standing.becomes(next) {
                prop_assert!(standing.state.may_become(next));
                (standing, begun) = (after, now);
            }
            let due = standing.due(begun, now, calendar);
            prop_assert_eq!(due.is_some(), standing.state.is_open());
            if let Some(due) = due {
                prop_assert!(due >= now && !quiet().holds(to_wall(ZONE, due).time()));
                prop_assert!(standing.told == 0 || due > now);
            }
            prop_assert!(standing.levels_told() <= standing.levels() && standing.levels() <= standing.told);
        }
    }
}
