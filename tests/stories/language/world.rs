//! A town to tell stories in: groups and people in the sandbox, the production bot over real HTTP, a real store, and
//! a clock that is ours.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDateTime;
use futures::future::LocalBoxFuture;
use lastmile::app::App;
use lastmile::clock::ManualClock;
use lastmile::config::Config;
use lastmile::domain::civil_time::to_utc;
use lastmile::domain::language::Language;
use lastmile::sandbox::Sandbox;
use lastmile::store::Store;

use super::engine::{Engine, StoreUrl};
use super::outage::Frail;
use super::transcript::{of_bot, render};

/// What a story comes to, or a step of it.
pub type Told<T> = anyhow::Result<T>;

/// Tells a story on both engines: the same words, the same snapshots.
macro_rules! both_engines {
    ($name:ident, $language:ident, async |$town:ident| $body:block) => {
        mod $name {
            use super::*;
            use $crate::language::{Engine, Language, Told, tell};

            async fn story($town: &mut World) -> Told<()> {
                $body
                Ok(())
            }

            #[test]
            fn on_sqlite() {
                tell(Engine::Sqlite, Language::$language, |t| Box::pin(story(t)));
            }

            #[test]
            fn on_postgres() {
                tell(Engine::Postgres, Language::$language, |t| Box::pin(story(t)));
            }
        }
    };
}
pub(crate) use both_engines;

/// A story. Not generic: what plays it would be compiled once for each of hundreds.
pub type Story = for<'t> fn(&'t mut World) -> LocalBoxFuture<'t, Told<()>>;

/// Plays a story on one engine. Where one process runs all tests, its snapshots are met twice, with the same words.
pub fn tell(engine: Engine, language: Language, story: Story) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    insta::allow_duplicates! { runtime.block_on(play(engine, language, story)) }
}

/// Plays a story in a new town, and fails it when something is left over: a message that nobody read, a request that
/// the sandbox refused, a parcel in the outbox.
async fn play(engine: Engine, language: Language, story: Story) {
    let Some(url) = StoreUrl::make(engine).await else { return };
    let mut town = World::build(engine, url, language).await.expect("the town is built");
    let told = story(&mut town).await;
    if let Err(problem) = told {
        panic!("the story broke off: {problem:#}\n{}", town.transcript());
    }
    town.nothing_is_left().await;
    if let Some(frail) = town.frail.take() {
        frail.ends(&town.store).await;
    }
}

/// A town, and what is known of its story.
pub struct World {
    pub sandbox: Sandbox,
    pub clock: ManualClock,
    pub store: Store,
    pub config: Config,
    pub(super) language: Language,
    pub(super) app: Option<App>,
    pub(super) people: HashMap<String, i64>,
    pub(super) group: i64,
    /// How many messages of the bot were read in each chat.
    pub(super) read: HashMap<i64, usize>,
    /// Methods whose refusal is part of the story.
    tolerated: Vec<&'static str>,
    /// What is due and fails, as the story wants it.
    pub failing: Vec<&'static str>,
    pub engine: Engine,
    pub url: StoreUrl,
    /// The store, if it is one that can fail.
    pub frail: Option<Frail>,
}

/// A chat of a story: by its number, or by its title; a private one by its person's name.
pub trait InChat {
    fn number(&self, town: &World) -> i64;
}

impl InChat for i64 {
    fn number(&self, _: &World) -> i64 {
        *self
    }
}

impl InChat for &str {
    fn number(&self, town: &World) -> i64 {
        town.titled(self)
    }
}

impl World {
    /// One station, Yusha, with one group; it is Monday, 23 November 2026, eight in the morning, in Chengdu.
    async fn build(engine: Engine, url: StoreUrl, language: Language) -> Told<Self> {
        let config = Config { language, ..Config::default() };
        let begins: NaiveDateTime = "2026-11-23T08:00:00".parse()?;
        let clock = ManualClock::at(to_utc(config.timezone, begins));
        let sandbox = Sandbox::open(Arc::new(clock.clone()))?;
        let store = Store::open(&url.url).await?;
        store.migrate().await?;
        let mut town = Self {
            sandbox,
            clock,
            store,
            config,
            language,
            app: None,
            people: HashMap::new(),
            group: 0,
            read: HashMap::new(),
            tolerated: Vec::new(),
            failing: Vec::new(),
            engine,
            url,
            frail: None,
        };
        town.group = town.links_group("yusha", "Yusha residents").await?;
        Ok(town)
    }

    /// The number of a chat.
    #[track_caller]
    pub fn titled(&self, title: &str) -> i64 {
        self.sandbox.titled(title).expect("a chat of that title")
    }

    /// The town's group.
    pub fn group(&self) -> i64 {
        self.group
    }

    /// The town's group has another number now.
    pub fn group_became(&mut self, chat: i64) {
        self.group = chat;
        self.read.insert(chat, 0);
    }

    /// A resident, in the group from the first time they are named.
    pub fn person(&mut self, name: &str) -> i64 {
        if let Some(person) = self.people.get(name) {
            return *person;
        }
        let person = self.sandbox.add_person(name);
        self.sandbox.set_language(person, Some(self.language.word()));
        self.sandbox.join(self.group, person);
        self.people.insert(name.to_owned(), person);
        person
    }

    /// The word of the story's language.
    pub fn word<'w>(&self, english: &'w str, chinese: &'w str) -> &'w str {
        match self.language {
            Language::English => english,
            Language::Chinese => chinese,
        }
    }

    /// The sandbox may refuse that method, as the story wants it.
    pub fn tolerates_refused(&mut self, method: &'static str) {
        self.tolerated.push(method);
    }

    async fn nothing_is_left(&mut self) {
        self.settle().await.expect("the town settles");
        let mut mistakes = self.sandbox.mistakes();
        mistakes.retain(|refusal| !self.tolerated.contains(&refusal.method.as_str()));
        assert!(mistakes.is_empty(), "the sandbox refused {mistakes:?}\n{}", self.transcript());
        let mut failing = self.fails().await.expect("the agenda is read");
        failing.retain(|told| !self.failing.iter().any(|subject| told.starts_with(subject)));
        assert!(failing.is_empty(), "what is due fails: {failing:?}\n{}", self.transcript());
        self.agenda_is_as_computed().await.expect("the agenda is read");
        let chats: Vec<i64> = self.people.values().copied().chain([self.group]).collect();
        for chat in chats {
            let read = self.read.get(&chat).copied().unwrap_or_default();
            let left: Vec<String> = of_bot(&self.sandbox, chat).iter().skip(read).map(render).collect();
            assert!(left.is_empty(), "nobody read in {chat}:\n{}", left.join("\n---\n"));
        }
    }
}
