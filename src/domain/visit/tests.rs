//! Histories of visits.

use chrono::NaiveTime;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;

fn quiet() -> QuietHours {
    let time = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
    QuietHours { from: time(21), until: time(8) }
}

fn any_event() -> impl Strategy<Value = Event> {
    let rated = select(Rating::ALL).prop_map(Event::Rated);
    let plain = select(vec![
        Event::Ordered,
        Event::Said,
        Event::Asked,
        Event::Silence,
        Event::NobodyLeft,
        Event::Accepted,
        Event::HandedBack,
        Event::Served,
        Event::DayPassed,
        Event::Unrated { was_there: true },
        Event::Unrated { was_there: false },
        Event::Reminded,
        Event::AskAgain,
        Event::SayAgain,
        Event::Ended,
    ]);
    prop_oneof![5 => plain, 1 => rated]
}

#[test]
fn three_times_nothing_and_the_organisers_hear() {
    let mut visit = Standing::NEW.after(Event::Said).unwrap();
    for event in
        [Event::Asked, Event::Silence, Event::Asked, Event::Accepted, Event::HandedBack, Event::Asked]
    {
        visit = visit.after(event).unwrap();
        assert_eq!(
            visit.owner(),
            Some(if event == Event::Accepted { Owner::Volunteer } else { Owner::Team })
        );
    }
    visit = visit.after(Event::Silence).unwrap();
    assert_eq!(visit.owner(), Some(Owner::Organisers));
    // Whoever was asked may still come.
    assert_eq!(visit.after(Event::Accepted).unwrap().stage, Stage::Taken);
}

#[test]
fn where_to_come_has_words_and_a_number() {
    let good = ["3栋2单元401，13800000000", "Flat 4, 12 Mill Lane, 07700 900-888", "四单元 028 8888 8888"];
    let bad = ["", "3栋2单元401", "13800000000", "Flat 4, 12 Mill Lane", "yes"];
    for typed in good {
        let read = Whereabouts::read(typed).expect(typed);
        assert_eq!((read.words(), format!("{read:?}").as_str()), (typed, "Whereabouts(…)"));
    }
    for typed in bad {
        assert_eq!(Whereabouts::read(typed), None, "{typed}");
    }
    assert_eq!(Whereabouts::read(&format!("Lane 13800000000 {}", "a".repeat(300))), None);
}

proptest! {
    #[test]
    fn each_open_visit_has_an_owner_and_a_due_time(
        histories in prop::collection::vec(prop::collection::vec((any_event(), 0_i64..4_000), 0..60), 1..20),
    ) {
        let zone = chrono_tz::Asia::Shanghai;
        let ordered = histories.len();
        let (mut open, mut over) = (0, 0);
        for history in histories {
            let mut now = DateTime::from_timestamp(1_795_391_000, 0).unwrap();
            let mut visit = Standing::NEW;
            for (event, minutes) in history {
                now += TimeDelta::minutes(minutes);
                let Some(next) = visit.after(event) else { continue };
                prop_assert_ne!(visit.stage, Stage::Over);
                visit = next;
                let due = visit.due(event, now, (zone, quiet()));
                prop_assert_eq!(visit.owner().is_some(), due.is_some());
                prop_assert_eq!(due.is_none(), visit.stage == Stage::Over);
                if let Some(due) = due {
                    prop_assert!(due >= now && due - now <= TimeDelta::days(9), "{due}");
                    prop_assert_eq!(quiet().waking(zone, due), due, "it is by day");
                }
                prop_assert!(visit.stage != Stage::Asking || visit.tries < TRIES);
            }
            if visit.owner().is_some() { open += 1 } else { over += 1 }
        }
        prop_assert_eq!(ordered, open + over);
    }
}
