use chrono::TimeZone;
use chrono_tz::Tz;
use insta::assert_snapshot;
use tempfile::TempDir;

use super::*;
use crate::domain::activity::{Activity, ActivityState};
use crate::domain::ids::{ChatId, PersonId, ThreadId};
use crate::domain::language::Language;
use crate::domain::person_name::PersonName;
use crate::domain::volunteer::{AgeClass, Occupation, Standing, Team};
use crate::message::Address;
use crate::store::activities::Planned;
use crate::store::phone_links::{self, PhoneLink};
use crate::store::volunteers::{self, Newcomer};
use crate::store::{Store, activities, groups, people, places};

const EXAMPLE: &str = include_str!("../../examples/qingyang.toml");
const DEFAULTS: Defaults = Defaults { zone: Tz::Asia__Shanghai, language: Language::Chinese };
const SMALL: &str = r#"
[[place]]
slug = "yusha"
kind = "station"
name = "Yusha"

[[activity]]
slug = "choir"
title = "Choir"
theme = "fun"
place = "yusha"
starts = 2026-11-28T10:00
points = ["Tea", "Songs"]
"#;

/// A store in a folder that goes away with it.
struct World {
    store: Store,
    _folder: TempDir,
}

impl World {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store =
            Store::open(&format!("sqlite:{}", folder.path().join("test.db").display())).await.unwrap();
        store.migrate().await.unwrap();
        Self { store, _folder: folder }
    }

    async fn import_at(&self, now: DateTime<Utc>, text: &str) -> Result<Summary, PlanError> {
        let mut tx = self.store.begin().await.unwrap();
        let summary = import(&mut tx, "plan.toml", text, now, &DEFAULTS).await?;
        tx.take_touched();
        tx.commit().await.unwrap();
        Ok(summary)
    }

    async fn import(&self, text: &str) -> Summary {
        self.import_at(monday(), text).await.unwrap()
    }

    async fn mistakes(&self, text: &str) -> String {
        self.import_at(monday(), text).await.unwrap_err().to_string()
    }

    async fn activity(&self, slug: &str) -> Activity {
        let mut tx = self.store.read().await.unwrap();
        activities::by_slug(&mut tx, slug).await.unwrap().unwrap().0
    }
}

fn monday() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 23, 0, 0, 0).unwrap()
}

/// What a plan alone is told, before it meets the store.
fn parse(text: &str) -> Result<(), Mistakes> {
    let (plan, mut mistakes) = read::read(text);
    mistakes.extend(plan.links.circles(&Known::default()));
    Mistakes::of("plan.toml", mistakes)
}

fn parse_mistakes(text: &str) -> String {
    parse(text).unwrap_err().to_string()
}

/// The small plan with one line replaced by another text.
fn with(line: &str, other: &str) -> String {
    assert!(SMALL.contains(line), "{line}");
    SMALL.replace(line, other)
}

#[tokio::test]
async fn the_example_imports_cleanly_and_a_second_time_changes_nothing() {
    let world = World::new().await;
    assert_snapshot!(world.import(EXAMPLE).await, @"
    places: 10 added, 0 changed, 0 unchanged
    groups: 2 added, 0 changed, 0 unchanged
    programmes: 18 added, 0 changed, 0 unchanged
    activities: 19 added, 0 changed, 0 unchanged
    series: 4 added, 0 changed, 0 unchanged
    volunteers: 5 added, 0 changed, 0 unchanged
    services: 4 added, 0 changed, 0 unchanged
    ");
    let again = world.import(EXAMPLE).await;
    assert_snapshot!(again, @"
    places: 0 added, 0 changed, 10 unchanged
    groups: 0 added, 0 changed, 2 unchanged
    programmes: 0 added, 0 changed, 18 unchanged
    activities: 0 added, 0 changed, 19 unchanged
    series: 0 added, 0 changed, 4 unchanged
    volunteers: 0 added, 0 changed, 5 unchanged
    services: 0 added, 0 changed, 4 unchanged
    ");
    assert!(again.changed.is_empty());

    let activity = world.activity("embroidery").await;
    assert_eq!(activity.starts_at.to_string(), "2026-11-29 06:00:00 UTC");
    assert_eq!(activity.wall_end().to_string(), "2026-11-29 16:00:00");
    assert_eq!(activity.capacity, Some(12));
    let mut tx = world.store.read().await.unwrap();
    let points = activities::programme_points(&mut tx, activity.id).await.unwrap();
    assert_eq!(points.len(), 3);
    let yusha = places::by_slug(&mut tx, "yusha").await.unwrap().unwrap();
    let above = places::by_id(&mut tx, yusha.parent.unwrap()).await.unwrap().unwrap();
    assert_eq!(above.slug, "taipinglu");
}

#[tokio::test]
async fn volunteers_are_entered_once_and_nothing_said_in_chat_is_taken_away() {
    let world = World::new().await;
    let wang = |rest: &str| {
        format!("{SMALL}\n[[volunteer]]\nname = \"Wang Fang\"\nphone = \"0412\"\nplace = \"yusha\"\n{rest}")
    };
    let counts = |summary: Summary| {
        let Counts { added, changed, unchanged } = summary.volunteers;
        (added, changed, unchanged)
    };
    let first = wang("teams = [\"volunteers\"]\nskills = [\"kitchen\"]\n");
    assert_eq!(counts(world.import(&first).await), (1, 0, 0));
    assert_eq!(counts(world.import(&first).await), (0, 0, 1));
    let more = wang(
        "teams = [\"volunteers\", \"culture\"]\nskills = [\"kitchen\", \"music\"]\nyou = \"elder\"\nleads = [\"culture\"]\n",
    );
    assert_eq!(counts(world.import(&more).await), (0, 1, 0));
    assert_eq!(counts(world.import(&more).await), (0, 0, 1));
    let mut tx = world.store.begin().await.unwrap();
    let yusha = places::by_slug(&mut tx, "yusha").await.unwrap().unwrap().id;
    let members = volunteers::known_at(&mut tx, &[yusha]).await.unwrap();
    assert_eq!(members.len(), 2);
    assert_eq!(members.iter().map(|member| member.membership.leads).collect::<Vec<_>>(), [true, false]);
    let wang = members[0].volunteer.clone();
    assert_eq!((wang.phone.as_deref(), wang.occupation), (Some("0412"), Occupation::Elder));
    // They leave a team, and join their own account, where they are called otherwise.
    let of = (yusha, Team::Culture);
    volunteers::set_standing(&mut tx, wang.id, of, Standing::Left, monday()).await.unwrap();
    let person =
        people::meet(&mut tx, ChatId(7), &PersonName::read("Fangfang"), true, monday()).await.unwrap();
    let link = PhoneLink { id: 1, volunteer: wang.id, place: yusha, maker: person.id, opened_by: None };
    phone_links::join(&mut tx, &link, person.id).await.unwrap();
    tx.take_touched();
    tx.commit().await.unwrap();
    assert_eq!(counts(world.import(&more).await), (0, 0, 1));
    let mut tx = world.store.read().await.unwrap();
    let members = volunteers::known_at(&mut tx, &[yusha]).await.unwrap();
    let stands = members.iter().map(|member| (member.volunteer.person, member.membership.standing));
    let stands: Vec<_> = stands.collect();
    assert_eq!(stands, [(Some(person.id), Standing::Left), (Some(person.id), Standing::In)]);
}

#[tokio::test]
async fn who_was_entered_at_the_desk_is_the_one_in_the_plan() {
    let world = World::new().await;
    world.import(SMALL).await;
    let mut tx = world.store.begin().await.unwrap();
    let yusha = places::by_slug(&mut tx, "yusha").await.unwrap().unwrap().id;
    let name = PersonName::read("Wang Fang");
    let newcomer = Newcomer {
        person: None,
        entered_by: None,
        name: &name,
        phone: None,
        occupation: Occupation::Resident,
        age: AgeClass::Adult,
    };
    let id = volunteers::enter(&mut tx, &newcomer, monday()).await.unwrap();
    volunteers::set_standing(&mut tx, id, (yusha, Team::Volunteers), Standing::In, monday()).await.unwrap();
    tx.take_touched();
    tx.commit().await.unwrap();
    let plan = format!(
        "{SMALL}\n[[volunteer]]\nname = \"Wang Fang\"\nplace = \"yusha\"\nteams = [\"volunteers\"]\n"
    );
    let Counts { added, changed, unchanged } = world.import(&plan).await.volunteers;
    assert_eq!((added, changed, unchanged), (0, 0, 1));
}

#[tokio::test]
async fn changing_one_field_changes_one_activity() {
    let world = World::new().await;
    world.import(EXAMPLE).await;
    let summary = world.import(&EXAMPLE.replace("capacity = 12", "capacity = 14")).await;
    assert_snapshot!(summary, @"
    places: 0 added, 0 changed, 10 unchanged
    groups: 0 added, 0 changed, 2 unchanged
    programmes: 0 added, 0 changed, 18 unchanged
    activities: 0 added, 1 changed, 18 unchanged
    series: 0 added, 0 changed, 4 unchanged
    volunteers: 0 added, 0 changed, 5 unchanged
    services: 0 added, 0 changed, 4 unchanged
    ");
    let activity = world.activity("embroidery").await;
    assert_eq!(summary.changed, [activity.id]);
    assert_eq!(activity.capacity, Some(14));
}

#[tokio::test]
async fn every_field_that_changes_is_seen() {
    for (line, other) in [
        (r#"title = "Choir""#, r#"title = { zh = "合唱", en = "Choir" }"#),
        (r#"theme = "fun""#, r#"theme = "lecture""#),
        ("starts = 2026-11-28T10:00", r#"starts = "2026-11-28 10:30""#),
        (r#"points = ["Tea", "Songs"]"#, r#"points = ["Songs", "Tea"]"#),
        (r#"points = ["Tea", "Songs"]"#, ""),
        (r#"slug = "choir""#, "slug = \"choir\"\nminutes = 60"),
        (r#"slug = "choir""#, "slug = \"choir\"\ndays = 3"),
        (r#"slug = "choir""#, "slug = \"choir\"\ncloses = 2026-11-27T18:00:00"),
        (r#"slug = "choir""#, "slug = \"choir\"\nvenue = \"Hall\""),
        (r#"slug = "choir""#, "slug = \"choir\"\nmore = { zh = \"请带杯子\", en = \"Bring a cup\" }"),
        (r#"slug = "choir""#, "slug = \"choir\"\nlatitude = 30.67\nlongitude = 104"),
        (r#"slug = "choir""#, "slug = \"choir\"\ncapacity = 12"),
        (r#"slug = "choir""#, "slug = \"choir\"\npicture = \"https://example.org/choir.jpg\""),
        (r#"slug = "choir""#, "slug = \"choir\"\ncontact = \"Lin\""),
        (r#"slug = "choir""#, "slug = \"choir\"\ncompanions = 0"),
        (r#"slug = "choir""#, "slug = \"choir\"\nwaitlist = \"offer\""),
        (r#"slug = "choir""#, "slug = \"choir\"\nopens = 2026-11-26T09:00:00"),
        (r#"slug = "choir""#, "slug = \"choir\"\ncancel_by = 2026-11-27T09:00:00"),
        (r#"slug = "choir""#, "slug = \"choir\"\nminimum = 8\ndecide = 2026-11-27T09:00:00"),
        (r#"slug = "choir""#, "slug = \"choir\"\nquestions = [\"How old is the child?\"]"),
        (r#"slug = "choir""#, "slug = \"choir\"\nrole = [{ name = \"helpers\", seats = 5 }]"),
    ] {
        let world = World::new().await;
        world.import(SMALL).await;
        let changed = with(line, other);
        let summary = world.import(&changed).await;
        assert_eq!(summary.activities, Counts { changed: 1, ..Counts::default() }, "{other}");
        assert_eq!(summary.changed.len(), 1, "{other}");
        let again = world.import(&changed).await;
        assert_eq!(again.activities, Counts { unchanged: 1, ..Counts::default() }, "{other}");
        assert_eq!(world.import(SMALL).await.activities.changed, 1, "back from {other}");
    }
}

#[tokio::test]
async fn who_entered_it_and_when_and_whether_it_was_called_off_stay() {
    let world = World::new().await;
    world.import(SMALL).await;
    let mut before = world.activity("choir").await;
    let mut tx = world.store.begin().await.unwrap();
    let programme = activities::programme_of(&mut tx, before.id).await.unwrap();
    before.picture = Some("AgACAgUAAx".to_owned());
    before.state = ActivityState::Cancelled;
    let planned = Planned { activity: &before, slug: Some("choir"), programme };
    activities::update(&mut tx, before.id, &planned).await.unwrap();
    tx.take_touched();
    tx.commit().await.unwrap();

    let later = monday() + chrono::TimeDelta::days(1);
    let summary =
        world.import_at(later, &with(r#"title = "Choir""#, r#"title = "Big choir""#)).await.unwrap();
    assert_eq!(summary.changed, [before.id]);
    before.title = "Big choir".into();
    before.state = ActivityState::Cancelled;
    before.picture = Some("AgACAgUAAx".to_owned());
    assert_eq!(world.activity("choir").await, before);
}

#[tokio::test]
async fn an_activity_entered_in_the_chat_keeps_its_organiser() {
    let world = World::new().await;
    world.import(SMALL).await;
    let template = world.activity("choir").await;
    let mut tx = world.store.begin().await.unwrap();
    let lin = people::meet(&mut tx, ChatId(7), &PersonName::read("Lin"), true, monday()).await.unwrap();
    let organiser: Option<PersonId> = Some(lin.id);
    let activity = Activity { organiser, ..template };
    let planned = activities::Planned { activity: &activity, slug: Some("tea"), programme: None };
    activities::insert(&mut tx, &planned).await.unwrap();
    tx.take_touched();
    tx.commit().await.unwrap();
    let summary = world.import(&with(r#"slug = "choir""#, r#"slug = "tea""#)).await;
    assert_eq!(summary.activities.changed, 1, "its points");
    assert_eq!(world.activity("tea").await.organiser, organiser);
}

#[tokio::test]
async fn parents_may_stand_below_their_children_or_in_the_store() {
    let world = World::new().await;
    let summary = world
        .import(
            r#"
            place = [
                { slug = "c", kind = "station", parent = "b", name = "C" },
                { slug = "b", kind = "sub-centre", parent = "a", name = "B" },
                { slug = "a", kind = "centre", name = "A" },
            ]"#,
        )
        .await;
    assert_eq!(summary.places.added, 3);
    let more = r#"place = [{ slug = "d", kind = "station", parent = "b", name = "D" }]"#;
    assert_eq!(world.import(more).await.places.added, 1);
    // The store is asked for circles, too.
    let circle = r#"place = [{ slug = "a", kind = "centre", parent = "c", name = "A" }]"#;
    assert_snapshot!(world.mistakes(circle).await, @"plan.toml:1: place.parent: a → c → b → a goes round in a circle");
}

#[tokio::test]
async fn a_place_that_changed_makes_the_cards_of_its_activities_stale() {
    let world = World::new().await;
    world.import(SMALL).await;
    let id = world.activity("choir").await.id;
    let summary = world.import(&with(r#"name = "Yusha""#, r#"name = "Yusha station""#)).await;
    assert_eq!(summary.activities.unchanged, 1);
    assert_eq!(summary.changed, [id]);
}

#[tokio::test]
async fn several_days_end_on_the_last_also_where_the_zone_changes() {
    let world = World::new().await;
    world.import(&with(r#"slug = "choir""#, "slug = \"choir\"\ndays = 3")).await;
    let ends = |activity: &Activity| (activity.days.get(), activity.ends_at.to_string());
    assert_eq!(ends(&world.activity("choir").await), (3, "2026-11-30 04:00:00 UTC".to_owned()));
    world
        .import("place = [{ slug = \"yusha\", kind = \"station\", name = \"Yusha\", zone = \"Asia/Tokyo\" }]")
        .await;
    assert_eq!(ends(&world.activity("choir").await), (3, "2026-11-30 03:00:00 UTC".to_owned()));
}

#[tokio::test]
async fn where_the_zone_of_a_place_changes_the_wall_clock_stays() {
    let world = World::new().await;
    world.import(&with(r#"slug = "choir""#, "slug = \"choir\"\ncloses = 2026-11-28T09:00:00")).await;
    let place_alone =
        "place = [{ slug = \"yusha\", kind = \"station\", name = \"Yusha\", zone = \"Asia/Tokyo\" }]";
    let summary = world.import(place_alone).await;
    let activity = world.activity("choir").await;
    assert_eq!(summary.changed, [activity.id]);
    assert_eq!(activity.wall_start.to_string(), "2026-11-28 10:00:00");
    assert_eq!(activity.starts_at.to_string(), "2026-11-28 01:00:00 UTC");
    assert_eq!(activity.ends_at.to_string(), "2026-11-28 03:00:00 UTC");
    assert_eq!(activity.closes().to_string(), "2026-11-28 00:00:00 UTC");
}

#[tokio::test]
async fn what_an_activity_was_before_is_from_before_its_place_changed_too() {
    let world = World::new().await;
    world.import(SMALL).await;
    let before = world.activity("choir").await;
    let moved = with(r#"name = "Yusha""#, "name = \"Yusha\"\nzone = \"Asia/Tokyo\"");
    let summary = world.import(&moved.replace("Choir", "Big choir")).await;
    assert_eq!(summary.before[&before.id].activity, before);
}

#[tokio::test]
async fn a_group_keeps_the_language_that_was_chosen_in_it() {
    let world = World::new().await;
    let plan = format!("{SMALL}\n[[group]]\nplace = \"yusha\"\nchat = -100\nthread = 5\n");
    assert_eq!(world.import(&plan).await.groups.added, 1);
    let english = format!("{plan}language = \"en\"\n");
    assert_eq!(world.import(&english).await.groups.changed, 1);
    assert_eq!(world.import(&plan).await.groups.unchanged, 1);
    let mut tx = world.store.read().await.unwrap();
    let found = groups::all(&mut tx).await.unwrap();
    assert_eq!(found[0].language, Language::English);
    assert_eq!(found[0].address(), Address { chat: ChatId(-100), thread: ThreadId(5) });
}

#[tokio::test]
async fn a_programme_is_meant_by_its_slug_or_one_of_its_names() {
    let world = World::new().await;
    let programme =
        "[[programme]]\nname = { zh = \"合唱团\", en = \"The choir!\" }\nsponsor = \"residents\"\n";
    for name in ["合唱团", "The choir!", "the-choir"] {
        let plan = with(r#"slug = "choir""#, &format!("slug = \"choir\"\nprogramme = \"{name}\""));
        world.import(&format!("{plan}\n{programme}")).await;
        let mut tx = world.store.read().await.unwrap();
        let (_, found) = activities::by_slug(&mut tx, "choir").await.unwrap().unwrap();
        assert_eq!(found, Some(places::programmes(&mut tx).await.unwrap()[0].0), "{name}");
        // The next time the programme may be in the store alone.
        drop(tx);
        assert_eq!(world.import(&plan).await.activities.unchanged, 1);
    }
}

#[tokio::test]
async fn a_plan_with_one_mistake_leaves_the_store_empty() {
    let world = World::new().await;
    let said = world.mistakes(&EXAMPLE.replace("capacity = 80", "capacity = 0")).await;
    assert_snapshot!(said, @"plan.toml:256: activity.capacity: found 0, expected a whole number from 1");
    let said = world.mistakes(&EXAMPLE.replace("place = \"sidaojie\"", "place = \"sidaojei\"")).await;
    assert_snapshot!(said, @r#"plan.toml:216: activity.place: "sidaojei" is no place in this file or in the store; did you mean "sidaojie"?"#);
    let mut tx = world.store.read().await.unwrap();
    assert!(places::all(&mut tx).await.unwrap().is_empty());
    assert!(groups::all(&mut tx).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_dry_run_tells_the_same_and_leaves_nothing() {
    let world = World::new().await;
    let mut tx = world.store.begin().await.unwrap();
    let dry = import(&mut tx, "plan.toml", EXAMPLE, monday(), &DEFAULTS).await.unwrap();
    drop(tx);
    assert_eq!(world.import(EXAMPLE).await, dry);
}

#[tokio::test]
async fn all_mistakes_are_told_at_once_each_with_its_line() {
    let world = World::new().await;
    assert_snapshot!(world.mistakes(include_str!("mistakes.toml")).await, @r#"
    plan.toml:4: place.kind: found "shop", expected one of "centre", "sub-centre", "station"
    plan.toml:5: place.name: found a blank name, expected a text, or a table such as { zh = "…", en = "…" }
    plan.toml:6: place.parent: "qingyan" is no place in this file or in the store; did you mean "qingyang"?
    plan.toml:7: place.zone: "Asia/Chengdu" is no IANA time zone; expected for example "Asia/Shanghai"
    plan.toml:8: place.announce_hour: found "9 o'clock", expected an hour of the day, such as "09:00"
    plan.toml:9: place.latitude: found 91.5, expected degrees from -90 to 90
    plan.toml:11: place.opened: found "yesterday", expected a day such as 2019-01-22
    plan.toml:14: place.slug: place "yusha" stands already in line 3
    plan.toml:16: place.name: found a table with the key fr, expected a text, or a table such as { zh = "…", en = "…" }
    plan.toml:17: place.latitude: stands without longitude; expected both or neither
    plan.toml:23: place.manager: unknown key; known are slug, kind, name, parent, address, latitude, longitude, zone, announce_hour, contact, opened
    plan.toml:26: group.place: "yushaa" is no place in this file or in the store; did you mean "yusha"?
    plan.toml:27: group.chat: found 1001000000001, expected the number of a group, which is below zero, such as -1001000000001
    plan.toml:28: group.language: found "fr", expected one of "zh-CN", "en"
    plan.toml:29: group.thread: found -1, expected a whole number from 1 to 2147483647
    plan.toml:35: group.place: missing, expected the short name of a place
    plan.toml:36: group.chat: group "-1001000000001" stands already in line 33
    plan.toml:40: programme.sponsor: found "nobody", expected one of "department", "social-organisation", "residents"
    plan.toml:43: programme.name: programme "choir" stands already in line 39
    plan.toml:45: programme.place: "caotang" is no place in this file or in the store
    plan.toml:47: programme.sponsor: missing, expected who runs it, such as "residents"
    plan.toml:48: programme.slug: found "big choir", expected a short name of letters, digits and hyphens, such as "parent-child"
    plan.toml:53: activity.title: found a blank name, expected a text, or a table such as { zh = "…", en = "…" }
    plan.toml:54: activity.theme: found "sport", expected one of "lecture", "appraise", "help", "fun", "celebrate"
    plan.toml:56: activity.starts: found "2026-11-31T10:00", expected a day and a time on the wall, such as "2026-11-28T10:00"
    plan.toml:57: activity.minutes: found 0, expected a whole number from 1 to 10080
    plan.toml:58: activity.capacity: found 0, expected a whole number from 1
    plan.toml:59: activity.picture: found "choir.jpg", expected a web address such as "https://example.org/picture.jpg"
    plan.toml:60: activity.programme: "chior" is no programme in this file or in the store; did you mean "choir"?
    plan.toml:61: activity.points: found 3, expected a text, or a table such as { zh = "…", en = "…" }
    plan.toml:61: activity.points: found a blank name, expected a text, or a table such as { zh = "…", en = "…" }
    plan.toml:64: activity.slug: activity "embroidery" stands already in line 52
    plan.toml:69: activity.closes: sign-up closes 2026-11-29T14:30, after the start 2026-11-29T14:00; expected the start or earlier
    plan.toml:70: activity.minutes: found 10081, expected a whole number from 1 to 10080
    plan.toml:71: activity.capasity: unknown key, did you mean capacity? Known are slug, title, theme, place, starts, minutes, days, closes, venue, latitude, longitude, capacity, picture, contact, programme, points, more, opens, cancel_by, minimum, decide, companions, waitlist, late, questions, role
    plan.toml:73: activity.place: missing, expected the short name of a place
    plan.toml:73: activity.slug: missing, expected a short name such as "parent-child"
    plan.toml:74: activity.title: found a text of 202 characters, expected at most 200
    plan.toml:75: activity.starts: found 2026-11-29T14:00:00Z, expected a day and a time on the wall, such as "2026-11-28T10:00"
    plan.toml:76: activity.latitude: found "north", expected degrees from -90 to 90
    plan.toml:76: activity.latitude: stands without longitude; expected both or neither
    plan.toml:77: activity.contact: found 28, expected a text such as "…" that is not blank
    plan.toml:85: activity.days: found 61, expected a whole number from 1 to 60
    plan.toml:94: activity.minutes: each day lasts 1441 minutes, into the next; expected 1440 minutes or less beside days
    plan.toml:97: volunteer.name: found "See https://example.org", expected a name, such as "Wang Fang"
    plan.toml:98: volunteer.phone: found "13800000412", expected the last four digits of a telephone number, such as "0412"
    plan.toml:99: volunteer.place: "yushaa" is no place in this file or in the store; did you mean "yusha"?
    plan.toml:100: volunteer.teams: found "helpers", expected one of "lecturers", "volunteers", "culture"
    plan.toml:101: volunteer.you: found "retired", expected one of "office", "firm", "student", "elder", "resident", "pupil", "child", "small-child"
    plan.toml:102: volunteer.skills: found "cooking", expected one of "helping", "kitchen", "lecture", "first-aid", "music", "handicraft", "repairs", "haircuts", "care-visits", "children", "phone-help", "driving", "translation"
    plan.toml:105: volunteer.name: missing, expected what they are called, such as "Wang Fang"
    plan.toml:106: volunteer.phone: found 412, expected the last four digits of a telephone number, such as "0412"
    plan.toml:108: volunteer.teams: no team, expected at least one
    plan.toml:114: volunteer.leads: "culture" is none of their teams; expected one of them
    plan.toml:116: volunteer.teams: missing, expected a list such as ["volunteers"]
    plan.toml:117: volunteer.name: volunteer "Wang Fang (yusha)" stands already in line 111
    plan.toml:119: volunteer.team: unknown key, did you mean teams? Known are name, phone, place, teams, you, skills, leads
    plan.toml:126: volunteer.leads: only grown-ups lead a team
    "#);
}

#[tokio::test]
async fn mistakes_in_the_rules_of_a_sign_up_have_their_line_too() {
    let world = World::new().await;
    let rules = "slug = \"choir\"\ncompanions = 50\nwaitlist = \"maybe\"\nopens = 2026-11-29T09:00:00\n\
                 questions = [\"a\", \"b\", \"c\", \"d\"]\nrole = [{ name = \"cooks\", seats = 0 }, { seat = 1 }]";
    assert_snapshot!(world.mistakes(&with(r#"slug = "choir""#, rules)).await, @r#"
    plan.toml:9: activity.companions: found 50, expected a whole number from 0 to 9
    plan.toml:10: activity.waitlist: found "maybe", expected one of "move-up", "offer"
    plan.toml:11: activity.opens: 2026-11-29T09:00 is after the start 2026-11-28T10:00; expected the start or earlier
    plan.toml:12: activity.questions: 4 questions; expected at most 3
    plan.toml:13: activity.role.name: missing, expected a name such as "Choir" or { zh = "合唱", en = "Choir" }
    plan.toml:13: activity.role.seat: unknown key, did you mean seats? Known are name, seats, kind
    plan.toml:13: activity.role.seats: found 0, expected a whole number from 1
    "#);
}

#[tokio::test]
async fn what_else_there_is_to_say_may_be_long_and_no_longer() {
    let world = World::new().await;
    let more = |length: usize| {
        let words = "长\n".repeat(length / 2);
        with(r#"slug = "choir""#, &format!("slug = \"choir\"\nmore = \"\"\"\n{words}长\"\"\""))
    };
    assert_snapshot!(world.mistakes(&more(1_500)).await, @"plan.toml:9: activity.more: found a text of 1501 characters, expected at most 1500");
    assert_snapshot!(world.mistakes(&with(r#"slug = "choir""#, "slug = \"choir\"\nmore = 3")).await, @r#"plan.toml:9: activity.more: found 3, expected a text, or a table such as { zh = "…", en = "…" }"#);
    world.import(&more(1_498)).await;
    let kept = world.activity("choir").await.more.expect("it has something to say");
    assert_eq!(kept.in_language(Language::Chinese).lines().count(), 750);
}

#[test]
fn a_plan_is_read_without_the_store() {
    assert!(parse(SMALL).is_ok());
    let unknown_place = with(r#"place = "yusha""#, r#"place = "caotang""#);
    assert!(parse(&unknown_place).is_ok(), "the store may know it");
    assert_snapshot!(parse_mistakes("[[place]\nslug = 'a'\n[[activity]]\ntitle = Choir\n"), @r#"
    plan.toml:1: this is not TOML: unclosed array table, expected `]`
    plan.toml:4: this is not TOML: string values must be quoted, expected literal string
    "#);
    assert_snapshot!(parse_mistakes("place = 3\nactivities = []\n[group]\nchat = 1\n"), @"
    plan.toml:1: place: found 3, expected sections [[place]]
    plan.toml:2: activities: unknown key, did you mean activity? Known are place, group, programme, activity, series, volunteer, service
    plan.toml:3: group: found a table, expected sections [[group]]
    ");
}

#[test]
fn circles_are_told_once() {
    let place = |slug: &str, parent: &str| {
        format!("[[place]]\nslug = \"{slug}\"\nkind = \"station\"\nname = \"x\"\nparent = \"{parent}\"\n")
    };
    let text = [place("d", "a"), place("a", "b"), place("b", "c"), place("c", "a"), place("e", "e")].concat();
    assert_snapshot!(parse_mistakes(&text), @r#"
    plan.toml:10: place.parent: a → b → c → a goes round in a circle
    plan.toml:25: place.parent: e → e goes round in a circle
    "#);
}
