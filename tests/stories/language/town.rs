//! A town to tell stories in: groups and people in the sandbox, the production bot over real HTTP, a real store, and
//! a clock that is ours.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use futures::future::LocalBoxFuture;
use lastmile::app::App;
use lastmile::clock::{Clock, ManualClock};
use lastmile::config::Config;
use lastmile::domain::civil_time::to_utc;
use lastmile::domain::ids::{ChatId, PlaceId, ThreadId};
use lastmile::domain::language::{Language, Name};
use lastmile::domain::place::PlaceKind;
use lastmile::message::Address;
use lastmile::neighbourhood::Neighbourhood;
use lastmile::sandbox::{Press, Sandbox};
use lastmile::store::places::{self, Place};
use lastmile::store::{Store, groups};
use lastmile::telegram::Api;
use secrecy::SecretString;

use super::engine::{Engine, StoreUrl};
use super::outage::Frail;
use super::transcript::{mentioned, of_bot, render, transcript};

/// What a step of a story comes to.
pub type Step<T> = anyhow::Result<T>;

/// Tells a story on both engines: the same words, the same snapshots.
macro_rules! both_engines {
    ($name:ident, $language:ident, async |$town:ident| $body:block) => {
        mod $name {
            use super::*;

            async fn story($town: &mut Town) -> $crate::language::Step<()> {
                $body
                Ok(())
            }

            #[test]
            fn on_sqlite() {
                $crate::language::tell($crate::language::Engine::Sqlite, $crate::language::Language::$language, |t| Box::pin(story(t)));
            }

            #[test]
            fn on_postgres() {
                $crate::language::tell($crate::language::Engine::Postgres, $crate::language::Language::$language, |t| Box::pin(story(t)));
            }
        }
    };
}
pub(crate) use both_engines;

/// A story. Not generic: what plays it would be compiled once for each of hundreds.
pub type Story = for<'t> fn(&'t mut Town) -> LocalBoxFuture<'t, Step<()>>;

/// Plays a story on one engine. Where one process runs all tests, its snapshots are met twice, with the same words.
pub fn tell(engine: Engine, language: Language, story: Story) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    insta::allow_duplicates! { runtime.block_on(play(engine, language, story)) }
}

/// Plays a story in a new town, and fails it when something is left over: a message that nobody read, a request that
/// the sandbox refused, a parcel in the outbox.
async fn play(engine: Engine, language: Language, story: Story) {
    let Some(url) = StoreUrl::make(engine).await else { return };
    let mut town = Town::build(engine, url, language).await.expect("the town is built");
    let told = story(&mut town).await;
    if let Err(problem) = told {
        panic!("the story broke off: {problem:#}\n{}", town.transcript());
    }
    town.nothing_is_left().await;
    if let Some(frail) = town.frail.take() {
        frail.ends(&town.store).await;
    }
}

/// A clock that is moved by hand is moved by so much at least.
const FINEST_STEP: TimeDelta = TimeDelta::milliseconds(40);

/// A town.
pub struct Town {
    pub sandbox: Sandbox,
    pub clock: ManualClock,
    pub store: Store,
    pub config: Config,
    language: Language,
    app: Option<App>,
    people: HashMap<String, i64>,
    group: i64,
    /// How many messages of the bot were read in each chat.
    read: HashMap<i64, usize>,
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
    fn number(&self, town: &Town) -> i64;
}

impl InChat for i64 {
    fn number(&self, _: &Town) -> i64 {
        *self
    }
}

impl InChat for &str {
    fn number(&self, town: &Town) -> i64 {
        town.titled(self)
    }
}

impl Town {
    /// One station, Yusha, with one group; it is Monday, 23 November 2026, eight in the morning, in Chengdu.
    async fn build(engine: Engine, url: StoreUrl, language: Language) -> Step<Self> {
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

    /// A further place with a linked group.
    pub async fn links_group(&mut self, slug: &str, title: &str) -> Step<i64> {
        let chat = self.sandbox.add_group(title);
        self.links(slug, chat, 0).await?;
        Ok(chat)
    }

    /// Links a chat, or a topic of it, to a place that is made if need be.
    pub async fn links(&mut self, slug: &str, chat: i64, thread: i32) -> Step<()> {
        let id = self.has_place(slug).await?;
        let mut tx = self.store.begin().await?;
        let address = Address { chat: ChatId(chat), thread: ThreadId(thread.into()) };
        groups::link(&mut tx, id, address, self.language).await?;
        tx.commit().await?;
        Ok(())
    }

    /// A station of that name stands in the town.
    pub async fn has_place(&mut self, slug: &str) -> Step<PlaceId> {
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
    pub async fn moves_to(&mut self, zone: chrono_tz::Tz, moment: &str) -> Step<()> {
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
    pub async fn becomes_the_neighbourhood(&mut self) -> Step<()> {
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

    /// The number of a chat.
    #[track_caller]
    pub fn titled(&self, title: &str) -> i64 {
        self.sandbox.titled(title).expect("a chat of that title")
    }

    /// The time in the town.
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
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

    /// A person is an owner of the bot, from before it starts: what they may do hangs on no group.
    pub fn owner(&mut self, name: &str) {
        let person = self.person(name);
        self.config.owners.push(ChatId(person));
        self.bot_stops();
    }

    /// An admin of the group who has pressed Start.
    pub async fn organiser(&mut self, name: &str) -> Step<i64> {
        let person = self.person(name);
        self.sandbox.make_admin(self.group, person);
        self.starts(name).await?;
        self.app().await?.refresh_admins().await?;
        Ok(person)
    }

    /// An organiser plans an activity from the phone: `/new`, a look at the preview, Publish.
    pub async fn plans(&mut self, organiser: &str, typed: &str) -> Step<()> {
        let person = self.organiser(organiser).await?;
        self.tells(organiser, &format!("/new {typed}")).await?;
        let publish = self.word("Publish", "发布");
        self.taps_in(organiser, person, publish).await?;
        self.skip(person);
        Ok(())
    }

    /// The operator imports a plan.
    pub async fn imports(&mut self, plan: &str) -> Step<()> {
        let now = self.clock.now();
        lastmile::app::import(&self.config, &self.store, "plan.toml", plan, now, false).await?;
        self.settle().await
    }

    /// The word of the story's language.
    pub fn word<'w>(&self, english: &'w str, chinese: &'w str) -> &'w str {
        match self.language {
            Language::English => english,
            Language::Chinese => chinese,
        }
    }

    async fn app(&mut self) -> Step<&App> {
        if self.app.is_none() {
            let token = SecretString::from(self.sandbox.token());
            let api = Arc::new(Api::new(&token, &self.sandbox.api_url())?);
            let clock = Arc::new(self.clock.clone());
            self.app = Some(App::assemble(&self.config, self.store.clone(), clock, api).await?);
        }
        Ok(self.app.as_ref().expect("the bot was just started"))
    }

    /// Everything that is to happen now happens, up to a few seconds on.
    pub async fn settle(&mut self) -> Step<()> {
        let clock = self.clock.clone();
        let soon = clock.now() + TimeDelta::seconds(5);
        self.app().await?.live_until(&clock, soon).await
    }

    /// So much time passes, in steps as fine as the bot's own: the pace is measured by it.
    pub async fn passes(&mut self, time: TimeDelta) -> Step<()> {
        let (clock, end) = (self.clock.clone(), self.clock.now() + time);
        loop {
            let next = self.app().await?.settle().await?;
            if clock.now() >= end {
                return Ok(());
            }
            let least = clock.now() + FINEST_STEP;
            clock.advance_to(next.unwrap_or(end).max(least).min(end));
        }
    }

    /// Only hears what has happened, and decides; nothing is delivered yet.
    pub async fn hears(&mut self) -> Step<()> {
        let app = self.app().await?;
        while app.listen().await? > 0 {}
        app.decide().await?;
        Ok(())
    }

    /// When something is due again, once all that is due now is done.
    pub async fn next_due(&mut self) -> Step<Option<DateTime<Utc>>> {
        Ok(self.app().await?.decide().await?)
    }

    /// The bot's process ends, here and now; the next step starts it anew on the same store.
    pub fn bot_stops(&mut self) {
        self.app = None;
    }

    /// Time passes until a moment on the wall clock, `2026-11-25 09:00` or `2026-11-25 09:00:30`, from one due moment
    /// to the next.
    pub async fn until(&mut self, moment: &str) -> Step<()> {
        let wall = NaiveDateTime::parse_from_str(moment, "%Y-%m-%d %H:%M:%S")
            .or_else(|_| NaiveDateTime::parse_from_str(moment, "%Y-%m-%d %H:%M"))?;
        let moment = to_utc(self.config.timezone, wall);
        let clock = self.clock.clone();
        self.app().await?.live_until(&clock, moment).await?;
        self.settle().await
    }

    /// What is due and fails.
    pub async fn fails(&self) -> Step<Vec<String>> {
        match &self.app {
            Some(app) => Ok(app.failing().await?),
            None => Ok(Vec::new()),
        }
    }

    /// Whatever was done, the agenda is what is computed from the subjects as they stand.
    pub async fn agenda_is_as_computed(&self) -> Step<()> {
        if let Some(app) = &self.app {
            let mut differing = app.differing().await?;
            differing.retain(|subject| !self.failing.contains(&subject.as_str()));
            assert!(
                differing.is_empty(),
                "on the agenda at another time: {differing:?}\n{}",
                self.transcript()
            );
        }
        Ok(())
    }

    /// Time passes while the bot is down.
    pub fn bot_is_down_until(&mut self, moment: &str) -> Step<()> {
        self.bot_stops();
        let wall = NaiveDateTime::parse_from_str(moment, "%Y-%m-%d %H:%M")?;
        self.clock.advance_to(to_utc(self.config.timezone, wall));
        Ok(())
    }

    /// A person presses Start; the greeting is not part of the story.
    pub async fn starts(&mut self, name: &str) -> Step<()> {
        let person = self.person(name);
        self.sandbox.start(person, None);
        self.settle().await?;
        self.skip(person);
        Ok(())
    }

    /// A person taps a button in the group, by what stands on it; tells the toast.
    pub async fn taps(&mut self, name: &str, label: &str) -> Step<String> {
        self.taps_in(name, self.group, label).await
    }

    /// A person taps a button in a chat; tells the toast.
    pub async fn taps_in(&mut self, name: &str, chat: impl InChat, label: &str) -> Step<String> {
        self.taps_on(name, chat, "", label).await
    }

    /// A person taps a button of a message that says something.
    pub async fn taps_on(&mut self, name: &str, chat: impl InChat, words: &str, label: &str) -> Step<String> {
        let person = self.person(name);
        let chat = chat.number(self);
        let message = self
            .sandbox
            .with_button(chat, words, label)
            .ok_or_else(|| anyhow::anyhow!("no button {label:?} in {chat}\n{}", self.transcript()))?;
        let tap = self.sandbox.tap(person, chat, message.id, label)?;
        self.settle().await?;
        Ok(self.sandbox.toast(tap).map(|toast| toast.text).unwrap_or_default())
    }

    /// What a button of a person's private chat sends, on the latest message that says something.
    pub fn data(&mut self, name: &str, words: &str, label: &str) -> Step<String> {
        let person = self.person(name);
        let seen = self.sandbox.with_button(person, words, label);
        let buttons = seen.into_iter().flat_map(|seen| seen.buttons.into_iter().flatten());
        buttons
            .filter(|button| button.label.contains(label))
            .find_map(|button| if let Press::Data(data) = button.press { Some(data) } else { None })
            .ok_or_else(|| anyhow::anyhow!("no button {label:?} on {words:?}\n{}", self.transcript()))
    }

    /// A person writes in the group.
    pub async fn says(&mut self, name: &str, text: &str) -> Step<()> {
        let person = self.person(name);
        self.sandbox.say(person, self.group, text, None, None);
        self.settle().await
    }

    /// A person answers the card in the group.
    pub async fn replies_to_card(&mut self, name: &str, text: &str) -> Step<()> {
        let person = self.person(name);
        let card = self
            .sandbox
            .messages(self.group)
            .into_iter()
            .rev()
            .find(|seen| seen.edits > 0 || !seen.buttons.is_empty());
        let card = card.ok_or_else(|| anyhow::anyhow!("there is no card"))?.id;
        self.sandbox.say(person, self.group, text, Some(card), None);
        self.settle().await
    }

    /// A person answers, in the group, the latest message of the bot that says something.
    pub async fn replies_in_group(&mut self, name: &str, words: &str, text: &str) -> Step<()> {
        let (person, group) = (self.person(name), self.group);
        let found = of_bot(&self.sandbox, group).into_iter().rev().find(|seen| seen.text.contains(words));
        let found = found.ok_or_else(|| anyhow::anyhow!("nothing says {words:?}\n{}", self.transcript()))?;
        self.sandbox.say(person, group, text, Some(found.id), None);
        self.settle().await
    }

    /// A person writes to the bot in private.
    pub async fn tells(&mut self, name: &str, text: &str) -> Step<()> {
        let person = self.person(name);
        self.sandbox.say(person, person, text, None, None);
        self.settle().await
    }

    /// A person sends the bot a picture in private.
    pub async fn sends_picture(&mut self, name: &str) -> Step<()> {
        let person = self.person(name);
        self.sandbox.send_photo(person, person, None, None);
        self.settle().await
    }

    /// A person sends the bot a picture in private, with words below it.
    pub async fn sends_picture_with(&mut self, name: &str, caption: &str) -> Step<()> {
        let person = self.person(name);
        self.sandbox.send_photo(person, person, Some(caption), None);
        self.settle().await
    }

    /// A person sends the bot something in private, by the messenger's word for its kind; several of one album.
    pub async fn sends(&mut self, name: &str, kind: &str, album: Option<&str>) -> Step<()> {
        let person = self.person(name);
        self.sandbox.push_update(serde_json::json!({"message": {
            "message_id": 9_000, "date": 0, "chat": {"id": person, "type": "private"}, "media_group_id": album,
            "from": {"id": person, "is_bot": false, "first_name": name}, kind: {},
        }}));
        self.settle().await
    }

    /// A person sends pictures in private, all at once.
    pub async fn sends_album(&mut self, name: &str, pictures: usize) -> Step<()> {
        let person = self.person(name);
        let album = format!("album {}", self.sandbox.messages(person).len());
        for _ in 0..pictures {
            self.sandbox.send_photo(person, person, None, Some(&album));
        }
        self.settle().await
    }

    /// A person sends pictures in private and says that they are for the recap that is asked about.
    pub async fn puts_pictures(&mut self, name: &str, pictures: usize) -> Step<()> {
        self.sends_album(name, pictures).await?;
        let yes = self.word("Yes, put it in", "是的，放进去");
        self.taps_in(name, name, yes).await.map(|_| ())
    }

    /// A person answers, in private, the latest message of the bot that says something.
    pub async fn answers(&mut self, name: &str, words: &str, text: &str) -> Step<()> {
        let (person, message) = self.said_to(name, words)?;
        self.sandbox.say(person, person, text, Some(message), None);
        self.settle().await
    }

    /// The same, with a picture.
    pub async fn answers_with_picture(&mut self, name: &str, words: &str) -> Step<()> {
        let (person, message) = self.said_to(name, words)?;
        self.sandbox.answer_with_photo(person, person, message);
        self.settle().await
    }

    fn said_to(&mut self, name: &str, words: &str) -> Step<(i64, i32)> {
        let person = self.person(name);
        let found = of_bot(&self.sandbox, person).into_iter().rev().find(|seen| seen.text.contains(words));
        let found = found.ok_or_else(|| anyhow::anyhow!("nothing says {words:?}\n{}", self.transcript()))?;
        Ok((person, found.id))
    }

    /// The next message of the bot in the group that nobody has read, as it looks now.
    #[track_caller]
    pub fn next(&mut self) -> String {
        self.next_in(self.group)
    }

    /// The next unread message of the bot in a person's private chat.
    #[track_caller]
    pub fn private(&mut self, name: &str) -> String {
        let person = self.person(name);
        self.next_in(person)
    }

    /// The next unread message of the bot in a chat.
    #[track_caller]
    pub fn next_in(&mut self, chat: i64) -> String {
        let unread = self.read.entry(chat).or_default();
        let Some(seen) = of_bot(&self.sandbox, chat).into_iter().nth(*unread) else {
            panic!("nothing more was written in {chat}\n{}", transcript(&self.sandbox));
        };
        *unread += 1;
        render(&seen)
    }

    /// Whom the last message of the bot in the group mentions.
    pub fn mentioned(&self) -> Vec<i64> {
        of_bot(&self.sandbox, self.group).last().map(mentioned).unwrap_or_default()
    }

    /// The latest message of a chat as it looks now, which nobody needs to read any more.
    pub fn face(&mut self, chat: i64) -> String {
        self.skip(chat);
        of_bot(&self.sandbox, chat).last().map(render).unwrap_or_default()
    }

    /// What only that person was told in the group.
    pub fn whispers(&mut self, name: &str) -> Vec<String> {
        let person = self.person(name);
        let told = self.sandbox.whispers(self.group);
        told.iter().filter(|seen| seen.only_for == Some(person)).map(render).collect()
    }

    /// What stands in the last document that the bot sent to a person.
    pub fn document(&mut self, name: &str) -> Vec<u8> {
        let person = self.person(name);
        let seen = self.sandbox.messages(person);
        let document =
            seen.iter().rev().find_map(|seen| seen.document.as_ref()).expect("there is a document");
        self.sandbox.document(&document.file).expect("it can be opened").into()
    }

    /// The last picture that the bot sent to a person, as it was uploaded.
    pub fn picture(&mut self, name: &str) -> Vec<u8> {
        let person = self.person(name);
        let seen = self.sandbox.messages(person);
        let picture = seen.iter().rev().find_map(|seen| seen.photos.last()).expect("there is a picture");
        self.sandbox.document(picture).expect("it was uploaded").into()
    }

    /// How many messages of the bot in the group nobody has read.
    pub fn unread(&self) -> usize {
        of_bot(&self.sandbox, self.group).len() - self.read.get(&self.group).copied().unwrap_or_default()
    }

    /// The number of the card in the group.
    #[track_caller]
    pub fn card_id(&self) -> i32 {
        of_bot(&self.sandbox, self.group).first().expect("there is a card").id
    }

    /// The card in the group as it looks now.
    #[track_caller]
    pub fn card(&self) -> String {
        let cards = of_bot(&self.sandbox, self.group);
        // In a story's group the card is the first thing the bot ever wrote.
        render(cards.first().expect("there is a card"))
    }

    /// Nobody needs to read anything that was written so far.
    pub fn has_read_everything(&mut self) {
        let chats: Vec<i64> = self.sandbox.chats().iter().map(|chat| chat.id).collect();
        for chat in chats {
            self.skip(chat);
        }
    }

    /// Nobody needs to read what was written in a chat so far.
    pub fn skip(&mut self, chat: i64) {
        self.read.insert(chat, of_bot(&self.sandbox, chat).len());
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

    /// Everything that stands in the chats, for a story that broke off.
    pub fn transcript(&self) -> String {
        transcript(&self.sandbox)
    }
}
