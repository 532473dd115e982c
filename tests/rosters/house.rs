//! A store with a place, a group and people in it, which any number of processes may open.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use lastmile::config::Config;
use lastmile::dispatch::agenda;
use lastmile::domain::activity::{Activity, ActivityState, LifecycleStep, Theme};
use lastmile::domain::civil_time::to_wall;
use lastmile::domain::day_count::DayCount;
use lastmile::domain::ids::{ActivityId, ChatId, MessageId, PlaceId, ThreadId};
use lastmile::domain::language::{Language, Name};
use lastmile::domain::person_name::PersonName;
use lastmile::domain::place::PlaceKind;
use lastmile::domain::rules::Rules;
use lastmile::message::Address;
use lastmile::print::Fonts;
use lastmile::store::activities::Planned;
use lastmile::store::people::{self, Person};
use lastmile::store::places::{self, Place};
use lastmile::store::{Store, activities, groups, ledger, signups};
use lastmile::work::{Asker, Settings, private};

use crate::engine::{Engine, StoreUrl};

/// The group of the place.
pub const GROUP: Address = Address { chat: ChatId(-100), thread: ThreadId(0) };

/// A store of its own, and who is in it.
pub struct House {
    pub settings: Arc<Settings>,
    pub people: Vec<Person>,
    pub place: PlaceId,
    config: Config,
    store: StoreUrl,
}

impl House {
    /// A house with that many people, every second of whom the bot may write to; none where the engine is absent.
    pub async fn build(engine: Engine, people: i64) -> Option<Self> {
        let url = StoreUrl::make(engine).await?;
        let config = Config::default();
        let settings = Arc::new(Settings {
            rhythm: config.rhythm.clone(),
            owners: Vec::new(),
            zone: config.timezone,
            language: Language::English,
            bot_username: "bot".to_owned(),
            keep: chrono::TimeDelta::days(365),
            retention: config.retention,
            tidy_after: None,
            map_url: config.map_url.clone(),
            fonts: Arc::new(Fonts::embedded()),
            sources: agenda::sources(),
            search_url: config.search_url.clone(),
            stars: config.stars.clone(),
            columns: config.columns.clone(),
            working_days: config.working_days.clone(),
        });
        let store = Store::open(&url.url).await.expect("a store");
        store.migrate().await.expect("a schema");
        let mut tx = store.begin().await.expect("a transaction");
        let place = Place {
            id: PlaceId(0),
            slug: "yusha".to_owned(),
            kind: PlaceKind::Station,
            parent: None,
            name: Name::from("Yusha station"),
            address: None,
            position: None,
            zone: config.timezone,
            announce_hour: None,
            contact: None,
        };
        let place = places::put(&mut tx, &place).await.expect("a place");
        groups::link(&mut tx, place, GROUP, Language::English).await.expect("a group");
        let mut met = Vec::new();
        for number in 1..=people {
            let name = format!("Person {number}");
            let reachable = number % 2 == 0;
            let person =
                people::meet(&mut tx, ChatId(number), &PersonName::read(&name), reachable, Self::morning())
                    .await;
            met.push(person.expect("a person"));
        }
        tx.take_touched();
        tx.commit().await.expect("a commit");
        store.close().await;
        Some(Self { settings, people: met, place, config, store: url })
    }

    /// When everything begins.
    pub fn morning() -> DateTime<Utc> {
        DateTime::from_timestamp(1_795_392_000, 0).expect("a morning")
    }

    /// The store as one more process opens it, which knows nothing of the others.
    pub async fn open(&self) -> Store {
        Store::open(&self.store.url).await.expect("the store opens")
    }

    /// An activity at the place that starts so many days after that moment.
    pub fn tea(&self, now: DateTime<Utc>, days: i64, rules: Rules) -> Activity {
        let starts_at = now + TimeDelta::days(days);
        Activity {
            id: ActivityId(0),
            place: self.place,
            organiser: None,
            title: Name::from("Tea"),
            theme: Some(Theme::Fun),
            zone: self.config.timezone,
            wall_start: to_wall(self.config.timezone, starts_at),
            starts_at,
            ends_at: starts_at + TimeDelta::hours(2),
            days: DayCount::ONE,
            closes_at: None,
            venue: None,
            more: None,
            position: None,
            capacity: None,
            picture: None,
            contact: None,
            state: ActivityState::Planned,
            rules,
            created_at: now,
        }
    }

    /// An announced activity that starts after that many days.
    pub async fn announces(
        &self,
        store: &Store,
        days: i64,
        capacity: Option<i64>,
        rules: Rules,
    ) -> ActivityId {
        let now = Self::morning();
        let activity = Activity { capacity, ..self.tea(now, days, rules) };
        let mut tx = store.begin().await.expect("a transaction");
        let planned = Planned { activity: &activity, slug: None, programme: None };
        let id = activities::insert(&mut tx, &planned).await.expect("an activity");
        let activity = Activity { id, ..activity };
        ledger::first_time(&mut tx, &activity, LifecycleStep::Announce, now).await.expect("an announcement");
        tx.take_touched();
        tx.commit().await.expect("a commit");
        id
    }

    /// One of the people, asking in private.
    pub fn asker(&self, who: usize) -> Asker {
        let person = self.people[who % self.people.len()].clone();
        Asker {
            at: private(&person),
            person,
            group: None,
            as_group: false,
            message: MessageId(1),
            on_button: true,
            picture: None,
            reply_to: None,
            page: 0,
            language: Language::English,
        }
    }

    /// Everyone who is in, is asked, or waits, in order of their turn.
    pub async fn roster(&self, store: &Store, id: ActivityId) -> Vec<signups::RosterRow> {
        let mut tx = store.read().await.expect("a transaction");
        signups::roster(&mut tx, id).await.expect("a roster")
    }
}
