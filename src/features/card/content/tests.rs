use std::str::FromStr;
use std::sync::Arc;

use chrono::{DateTime, NaiveDateTime, TimeDelta};
use proptest::prelude::*;

use super::*;
use crate::domain::activity::{ActivityState, SchedulePolicy, Theme};
use crate::domain::civil_time::Cron;
use crate::domain::contact::Contact;
use crate::domain::day_count::DayCount;
use crate::domain::ids::{PlaceId, RoleId};
use crate::domain::person_name::PersonName;
use crate::domain::place::PlaceKind;
use crate::domain::quiet::QuietHours;
use crate::domain::readable;
use crate::domain::retention::Retention;
use crate::domain::roster::Tally;
use crate::domain::rules::{MOST_ROLES, Rules};
use crate::domain::stars::Thresholds;
use crate::domain::working_days::WorkingDays;
use crate::message::Mark;
use crate::print::Fonts;
use crate::store::people::Called;

fn settings() -> Settings {
    let cron = |line| Cron::from_str(line).unwrap();
    Settings {
        rhythm: SchedulePolicy {
            days_ahead: 3,
            announce_hour: chrono::NaiveTime::MIN,
            evening: cron("0 19 * * *"),
            soon: cron("*/15 * * * *"),
            soon_lead: TimeDelta::hours(2),
            recap_after: TimeDelta::hours(3),
            quiet: QuietHours { from: chrono::NaiveTime::MIN, until: chrono::NaiveTime::MIN },
        },
        owners: Vec::new(),
        zone: chrono_tz::Asia::Shanghai,
        language: Language::Chinese,
        bot_username: "lastmile_bot".to_owned(),
        keep: TimeDelta::days(365),
        retention: Retention::default(),
        tidy_after: None,
        map_url: "https://map.example/{latitude},{longitude}?name={name}".to_owned(),
        fonts: Arc::new(Fonts::embedded()),
        sources: Vec::new(),
        search_url: "https://map.example/search?q={name}".to_owned(),
        stars: Thresholds::default(),
        columns: Vec::new(),
        working_days: WorkingDays::default(),
    }
}

/// As many roles as there can be, each with a long name.
fn rules(text: &str) -> Rules {
    let role = (Name::from(text), Some(100_000));
    Rules { roles: vec![role; MOST_ROLES].into_iter().collect(), ..Rules::default() }
}

/// Full rosters, with as many long names as are ever read.
fn rosters(text: &str) -> Vec<RoleRoster> {
    let tally = Tally { going: 99_999, offered: 0, held_back: 0, waiting: 99_999, parties: 99_999 };
    let called = Called { about: None, name: PersonName::read(text), hide_name: false };
    let names = vec![(called, 4); usize::try_from(MOST_NAMES).unwrap()];
    let roles = 0..=i64::try_from(MOST_ROLES).unwrap();
    roles.map(|role| RoleRoster { role: RoleId(role), tally, names: names.clone() }).collect()
}

fn card(text: &str, points: usize, picture: bool) -> CardData {
    let wall: NaiveDateTime = "2026-11-28T10:00:00".parse().unwrap();
    let zone = chrono_tz::Asia::Shanghai;
    let starts_at = crate::domain::civil_time::to_utc(zone, wall);
    CardData {
        activity: Activity {
            id: ActivityId(i64::MAX),
            place: PlaceId(1),
            organiser: None,
            title: Name::from(text),
            theme: Some(Theme::Celebrate),
            zone,
            wall_start: wall,
            starts_at,
            ends_at: starts_at + TimeDelta::days(40),
            days: DayCount::ONE,
            closes_at: Some(starts_at),
            venue: Some(Name::from(text)),
            more: None,
            position: Some((30.123_456_789, 104.123_456_789)),
            capacity: Some(100_000),
            picture: picture.then(|| "file".to_owned()),
            contact: Some(Contact::written(text)),
            state: ActivityState::Planned,
            rules: rules(text),
            created_at: DateTime::UNIX_EPOCH,
        },
        place: Place {
            id: PlaceId(1),
            slug: "yusha".to_owned(),
            kind: PlaceKind::Station,
            parent: None,
            name: Name::from(text),
            address: Some(Name::from(text)),
            position: None,
            zone,
            announce_hour: None,
            contact: None,
        },
        points: vec![Name::from(text); points],
        rosters: rosters(text),
        short_notice: true,
    }
}

proptest! {
    #[test]
    fn a_card_fits_whatever_is_written_on_it(text in "\\PC{0,400}", points in 0usize..80, picture: bool) {
        let card = card(&text, points, picture);
        let limit = if picture { CAPTION_LIMIT } else { TEXT_LIMIT };
        for language in Language::ALL {
            let message = card.message(&settings(), DateTime::UNIX_EPOCH, *language);
            prop_assert!(message.text.units() <= limit, "{} > {limit}", message.text.units());
        }
    }

    #[test]
    fn nothing_is_lost_of_what_else_there_is_to_say(
        text in "\\PC{0,400}",
        words in "(\\PC|\n){1,700}",
        points in 0usize..80,
        picture: bool,
    ) {
        let mut card = card(&text, points, picture);
        let words = readable::clean(&words).into_owned();
        card.activity.more = Some(Name::from(words.as_str()));
        for language in Language::ALL {
            let message = card.message(&settings(), DateTime::UNIX_EPOCH, *language);
            let limit = if picture { CAPTION_LIMIT } else { CARD };
            prop_assert!(message.text.units() <= limit);
            let read_on = card.read_on(&settings(), *language).read();
            let read = message.text.read();
            prop_assert!(read.contains(&words) || (picture && read.contains(&read_on)), "{read}");
            let private = card.to_read_on(&settings(), Phase::Open, DateTime::UNIX_EPOCH, false, *language);
            prop_assert!(private.text.read().contains(&words));
            let limit = if private.pictures.is_empty() { CARD } else { CAPTION_LIMIT };
            prop_assert!(private.text.units() <= limit);
        }
    }
}

/// What is folded on a card on which that stands, and what leads to the rest.
fn folded_and_linked(words: &str, picture: bool) -> (String, String) {
    let mut card = card("Tea", 3, picture);
    card.activity.more = Some(Name::from(words));
    let message = card.message(&settings(), DateTime::UNIX_EPOCH, Language::English);
    let marked = |is: fn(&Mark) -> bool| {
        let found = message.text.spans().iter().filter(|span| span.marks.iter().any(is));
        found.map(|span| span.text.as_str()).collect()
    };
    (
        marked(|mark| *mark == Mark::Folded),
        marked(|mark| matches!(mark, Mark::Link(to) if to.contains("?start=a"))),
    )
}

#[test]
fn what_is_long_is_folded() {
    let none = (String::new(), String::new());
    for short in ["Bring a cup", "one\ntwo\nthree", &"长".repeat(200)] {
        assert_eq!(folded_and_linked(short, false), none, "{short}");
    }
    for long in ["one\ntwo\nthree\nfour", &"长".repeat(201), &"long ".repeat(300)] {
        assert_eq!(folded_and_linked(long, false), (long.to_owned(), String::new()));
    }
}

#[test]
fn below_a_picture_it_is_said_where_the_rest_is() {
    let (folded, link) = folded_and_linked(&"长".repeat(1_000), true);
    assert!(folded.starts_with("长") && folded.ends_with("长…"), "{folded}");
    assert_eq!(link, "Read the rest in private");
}

#[test]
fn a_long_programme_is_cut_with_how_much_more_there_is() {
    let message =
        card(&"长".repeat(100), 80, false).message(&settings(), DateTime::UNIX_EPOCH, Language::English);
    assert!(message.text.read().contains("… and "), "{}", message.text.read());
}
