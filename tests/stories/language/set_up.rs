//! What is there before a story begins: places and groups, who runs them, what is planned.

use std::sync::Arc;

use chrono::NaiveDateTime;
use lastmile::clock::{Clock, ManualClock};
use lastmile::domain::civil_time::to_utc;
use lastmile::domain::ids::{ChatId, PlaceId, ThreadId};
use lastmile::domain::language::{Language, Name};
use lastmile::domain::person_name::PersonName;
use lastmile::domain::place::PlaceKind;
use lastmile::domain::role_at_place::RoleAtPlace;
use lastmile::message::Address;
use lastmile::neighbourhood::Neighbourhood;
use lastmile::sandbox::Sandbox;
use lastmile::store::places::{self, Place};
use lastmile::store::{Store, groups, people, roles};

use super::engine::StoreUrl;
use super::world::{Told, World};

/// A centre with a sub-centre below it.
const DISTRICT: &str = r#"
[[place]]
slug = "qingyang"
kind = "centre"
name = { zh = "青羊区", en = "Qingyang" }

[[place]]
slug = "taipinglu"
kind = "sub-centre"
parent = "qingyang"
name = { zh = "太平路", en = "Taipinglu" }
"#;

impl World {
    /// A further place with a linked group.
    pub async fn links_group(&mut self, slug: &str, title: &str) -> Told<i64> {
        let chat = self.sandbox.add_group(title);
        self.links(slug, chat, 0).await?;
        Ok(chat)
    }

    /// Links a chat, or a topic of it, to a place that is made if need be.
    pub async fn links(&mut self, slug: &str, chat: i64, thread: i32) -> Told<()> {
        let id = self.has_place(slug).await?;
        let mut tx = self.store.begin().await?;
        let address = Address { chat: ChatId(chat), thread: ThreadId(thread.into()) };
        groups::link(&mut tx, id, address, self.language).await?;
        tx.commit().await?;
        Ok(())
    }

    /// A station of that name stands in the town.
    pub async fn has_place(&mut self, slug: &str) -> Told<PlaceId> {
        let mut tx = self.store.begin().await?;
        if let Some(there) = places::by_slug(&mut tx, slug).await? {
            let id = there.id;
            places::put(&mut tx, &Place { zone: self.config.timezone, ..there }).await?;
            tx.commit().await?;
            return Ok(id);
        }
        let place = Place {
            id: PlaceId(0),
            slug: slug.to_owned(),
            kind: PlaceKind::Station,
            parent: None,
            name: match self.language {
                Language::Chinese => Name::from("玉沙社区实践站"),
                Language::English => Name::from("Yusha station"),
            },
            address: None,
            position: None,
            zone: self.config.timezone,
            announce_hour: None,
            contact: None,
        };
        let id = places::put(&mut tx, &place).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// The town lies in another zone, and it is that moment there.
    pub async fn moves_to(&mut self, zone: chrono_tz::Tz, moment: &str) -> Told<()> {
        self.config.timezone = zone;
        self.links("yusha", self.group, 0).await?;
        self.bot_stops();
        let wall = NaiveDateTime::parse_from_str(moment, "%Y-%m-%d %H:%M")?;
        let begins = to_utc(zone, wall);
        // Clocks never run backwards; a town in the past gets a new one, and the sandbox with it.
        self.clock = ManualClock::at(begins);
        self.sandbox = Sandbox::open(Arc::new(self.clock.clone()))?;
        self.people.clear();
        self.group = self.links_group("yusha", "Yusha residents").await?;
        Ok(())
    }

    /// The town is the neighbourhood of the page instead, with its plan, its people and its two groups.
    pub async fn becomes_the_neighbourhood(&mut self) -> Told<()> {
        self.bot_stops();
        self.url = StoreUrl::make(self.engine).await.expect("the engine was there before");
        let store = Store::open(&self.url.url).await?;
        let hood = Neighbourhood::on_the_first_morning_in(store, self.language).await?;
        self.group = hood.yusha;
        self.people = hood.sandbox.people().into_iter().map(|(id, name)| (name, id)).collect();
        (self.sandbox, self.clock, self.store, self.config) =
            (hood.sandbox, hood.clock, hood.store, hood.config);
        self.settle().await
    }

    /// The bot's process ends, and the next one opens another store, with what an earlier version left in it.
    pub fn inherits(&mut self, url: StoreUrl, store: Store) {
        self.bot_stops();
        (self.url, self.store) = (url, store);
    }

    /// A person is an owner of the bot, from before it starts: what they may do hangs on no group.
    pub fn owner(&mut self, name: &str) -> i64 {
        let person = self.person(name);
        self.config.owners.push(ChatId(person));
        self.bot_stops();
        person
    }

    /// A district of two places beside Yusha, and Ou who owns the bot.
    pub async fn has_a_district(&mut self) -> Told<()> {
        self.owner("Ou");
        self.imports(DISTRICT).await?;
        self.starts("Ou").await
    }

    /// Another place, Caotang, with a group that somebody runs.
    pub async fn has_another_group(&mut self, admin: &str) -> Told<i64> {
        let group = self.links_group("caotang", "Caotang residents").await?;
        let admin = self.person(admin);
        self.sandbox.join(group, admin);
        self.sandbox.make_admin(group, admin);
        Ok(group)
    }

    /// A person is given a role at a place, or loses theirs.
    pub async fn gets_role(&mut self, name: &str, slug: &str, role: Option<RoleAtPlace>) -> Told<()> {
        let chat = ChatId(self.person(name));
        let now = self.now();
        let mut tx = self.store.begin().await?;
        let place = places::by_slug(&mut tx, slug).await?.expect("a place").id;
        let person = people::meet(&mut tx, chat, &PersonName::read(name), true, now).await?.id;
        match role {
            Some(role) => roles::give(&mut tx, place, person, role).await?,
            None => roles::take_away(&mut tx, place, person).await.map(|_| ())?,
        }
        tx.commit().await?;
        Ok(())
    }

    /// An admin of the group who has pressed Start.
    pub async fn organiser(&mut self, name: &str) -> Told<i64> {
        let person = self.person(name);
        self.sandbox.make_admin(self.group, person);
        self.starts(name).await?;
        self.app().await?.refresh_admins().await?;
        Ok(person)
    }

    /// An organiser plans an activity from the phone: `/new`, a look at the preview, Publish.
    pub async fn plans(&mut self, organiser: &str, typed: &str) -> Told<()> {
        let person = self.organiser(organiser).await?;
        self.tells(organiser, &format!("/new {typed}")).await?;
        let publish = self.word("Publish", "发布");
        self.taps_in(organiser, person, publish).await?;
        self.skip(person);
        Ok(())
    }

    /// An organiser plans an activity that is announced at once, and everybody has read its card.
    pub async fn announces(&mut self, organiser: &str, typed: &str) -> Told<()> {
        self.plans(organiser, typed).await?;
        self.next();
        Ok(())
    }

    /// The operator imports a plan.
    pub async fn imports(&mut self, plan: &str) -> Told<()> {
        let now = self.clock.now();
        lastmile::app::import(&self.config, &self.store, "plan.toml", plan, now, false).await?;
        self.settle().await
    }

    /// Somebody has signed up for Clay and is asked something; it is read already.
    pub async fn is_asked(&mut self, name: &str) -> Told<i64> {
        let clay = self
            .word(
                "Clay tomorrow 15:00\nquestion: How old is the child?",
                "捏泥人 明天下午3点\n问题：孩子几岁？",
            )
            .to_owned();
        let lin = self.word("Lin", "林老师").to_owned();
        self.plans(&lin, &clay).await?;
        let person = self.signs_up(name).await?;
        self.skip(person);
        self.skip(self.group());
        Ok(person)
    }

    /// Somebody presses Start, and signs up on the newest card.
    pub async fn signs_up(&mut self, name: &str) -> Told<i64> {
        let person = self.person(name);
        self.starts(name).await?;
        let sign_up = self.word("✅ Sign up", "✅ 报名").to_owned();
        self.taps(name, &sign_up).await?;
        Ok(person)
    }
}
