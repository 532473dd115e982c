//! Who may do what: every organiser's action by everyone it could come from, as one table.

use std::sync::Arc;

use chrono::TimeDelta;
use lastmile::app;
use lastmile::domain::certificate::Period;
use lastmile::domain::certificate_code::CertificateCode;
use lastmile::domain::half_hours::HalfHours;
use lastmile::domain::hours::count::Hours;
use lastmile::domain::hours::{Class, Span, Stretch};
use lastmile::domain::ids::{ActivityId, ChatId};
use lastmile::domain::language::{Language, Name};
use lastmile::domain::objection::Says;
use lastmile::domain::person_name::PersonName;
use lastmile::domain::role_at_place::RoleAtPlace;
use lastmile::domain::stars::StarStanding;
use lastmile::domain::volunteer::{AgeClass, Occupation, Standing, Team};
use lastmile::features::organise::written::Draft;
use lastmile::store::certificates::{self, Issue};
use lastmile::store::hours::{self, Served};
use lastmile::store::stars::Noticed;
use lastmile::store::volunteers::{self, Newcomer};
use lastmile::store::{certificate_requests, missed_services, objections, people, places, stars, templates};
use lastmile::work::UnitOfWork;

use crate::language::{Told, World};

mod by_buttons;
mod by_words;

const TREE: &str = r#"
[[place]]
slug = "taipinglu"
kind = "sub-centre"
name = "Taipinglu"

[[place]]
slug = "yusha"
kind = "station"
parent = "taipinglu"
name = "Yusha station"
"#;

/// Everyone in the table, in the order of its columns.
const PEOPLE: &[&str] = &["An", "Lin", "Wu", "Mei", "Hui", "Ou"];

/// Whether an answer is a refusal of the person, of the place where it was asked, or none.
fn verdict(answer: &str) -> char {
    match answer {
        "" => '?',
        no if no.contains("Only organisers") => '-',
        no if no.contains("Only the owners") || no.contains("Only coordinators") => '-',
        elsewhere if elsewhere.contains("in private") => 'p',
        _ => 'y',
    }
}

impl World {
    async fn everyone_is_there(&mut self) -> Told<()> {
        self.owner("Ou");
        self.imports(TREE).await?;
        self.has_another_group("Lin").await?;
        self.plans("Mei", "Tea tomorrow 15:00\nat: yusha\nseats: 10\nrepeat: weekly").await?;
        for name in PEOPLE {
            self.starts(name).await?;
        }
        self.says("An", "/signup 1").await?;
        self.gets_role("Wu", "yusha", Some(RoleAtPlace::Organiser)).await?;
        self.gets_role("Hui", "taipinglu", Some(RoleAtPlace::Coordinator)).await?;
        self.has_stored(
            "INSERT INTO dishes (place_id, kind, name, threshold, minutes, state, made_at)
             SELECT id, 'hair', '\"Haircut\"', 6, 60, 'offered', 0 FROM places WHERE slug = 'yusha';
             INSERT INTO polls (place_id, question, answers, secret, closes_at, state, made_at, closed_at)
             SELECT id, 'Tea?', 'Yes', TRUE, 0, 'closed', 0, 0 FROM places WHERE slug = 'yusha';
             INSERT INTO orders (dish_id, state, ordered_at) SELECT MIN(id), 'wanted', 0 FROM dishes;
             INSERT INTO visits (order_id, place_id, words, stage, tries, turn, due_at)
                 SELECT MIN(o.id), MIN(p.id), 'Flat 4', 'stuck', 1, 1, 1900000000 FROM orders o, places p WHERE p.slug = 'yusha';
             INSERT INTO wishes (place_id, with_id, words, state, told, wished_at, begun_at, due_at)
                 SELECT id, id, 'A bench', 'new', 1, 1795391000, 1795391000, 1900000000 FROM places WHERE slug = 'yusha';
             INSERT INTO agenda (subject_kind, subject_id, at, tries) SELECT 'visit', id, due_at, 0 FROM visits;
             INSERT INTO agenda (subject_kind, subject_id, at, tries) SELECT 'wish', id, due_at, 0 FROM wishes",
        )
        .await?;
        let settings = Arc::new(app::settings(&self.config, "lastmile_bot".to_owned()));
        let mut work = UnitOfWork::begin(&self.store, &settings, self.now()).await?;
        let tx = &mut work.tx;
        let place = places::by_slug(tx, "yusha").await?.expect("a place").id;
        let usual = Draft::empty("2026-11-28T10:00:00".parse()?);
        // Nobody is the volunteer who was entered at the desk.
        let name = PersonName::read("Grandma Zhao");
        let newcomer = Newcomer {
            person: None,
            entered_by: None,
            name: &name,
            phone: None,
            occupation: Occupation::Resident,
            age: AgeClass::Adult,
        };
        let volunteer = volunteers::enter(tx, &newcomer, self.now()).await?;
        volunteers::set_standing(tx, volunteer, (place, Team::Volunteers), Standing::Asked, self.now())
            .await?;
        let from = self.now() - TimeDelta::hours(3);
        let served = Served {
            volunteer,
            place,
            activity: None,
            signup: None,
            day: None,
            title: &Name::from("Tea"),
            skill: None,
            role: None,
            stretch: Stretch {
                span: Span::new(from, from + TimeDelta::hours(2))?,
                class: Class::Attested,
                zone: chrono_tz::Asia::Shanghai,
            },
        };
        let row = hours::note(tx, &served, None, self.now()).await?;
        objections::object(tx, volunteer, row, Says::Absent, self.now()).await?;
        missed_services::say(tx, volunteer, ActivityId(1), self.now()).await?;
        templates::keep(tx, place, "Choir", &usual.into()).await?;
        let days = from.date_naive()..=from.date_naive();
        let hours = Hours { attested: HalfHours(4), ..Hours::default() };
        let lin = people::in_chat(tx, ChatId(self.person("Lin"))).await?.expect("Lin").id;
        let issue = Issue {
            volunteer,
            place,
            code: &CertificateCode::of("abcdefghij0123456789").expect("a code"),
            name: &name,
            language: Language::English,
            period: Period::All,
            days: &days,
            hours,
            up_to: row,
            by: lin,
            on: from.date_naive(),
        };
        certificates::issue(tx, &issue, self.now()).await?;
        let request = certificate_requests::begin(tx, volunteer, place, Period::All, lin, self.now()).await?;
        certificate_requests::send(tx, request, &name, self.now()).await?;
        let noticed = Noticed { volunteer, star: 1, hours: HalfHours(200) };
        stars::give_notice(tx, place, noticed, from.date_naive(), lin, self.now()).await?;
        let notice = stars::open_at(tx, place).await?.remove(0);
        stars::decide(tx, &notice, StarStanding::Asked, None, self.now()).await?;
        work.commit().await?;
        Ok(())
    }

    /// The news of what was called off comes a minute later.
    async fn everyone_is_done(&mut self) -> Told<()> {
        self.until("2026-11-23 12:00").await?;
        self.skip(self.group());
        for name in PEOPLE {
            let person = self.person(name);
            self.skip(person);
        }
        Ok(())
    }

    /// What a person is answered to a command in private.
    async fn asks(&mut self, name: &str, command: &str) -> Told<char> {
        self.tells(name, command).await?;
        let person = self.person(name);
        Ok(verdict(&self.face(person)))
    }

    /// What an admin is answered who writes as the group.
    async fn asks_as_the_group(&mut self, command: &str) -> Told<char> {
        let group = self.group();
        self.sandbox.say_anonymously(group, command);
        self.settle().await?;
        Ok(verdict(&self.face(group)))
    }

    /// What a person is answered who sends a button's data, or forges it.
    async fn presses(&mut self, name: &str, data: &str) -> Told<char> {
        let person = self.person(name);
        let tap = self.sandbox.tap_raw(person, person, 1, data);
        self.tolerates_refused("editMessageText");
        self.settle().await?;
        let toast = self.sandbox.toast(tap).map(|toast| toast.text).unwrap_or_default();
        // No words: the tapped message, or another one, is the answer.
        self.skip(person);
        Ok(if toast.is_empty() { 'y' } else { verdict(&toast) })
    }
}
