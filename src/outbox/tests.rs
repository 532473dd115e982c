//! The courier against a store in a file, a clock moved by hand and a messenger that keeps what it gets.

use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use futures::future::BoxFuture;
use tokio::sync::{Notify, Semaphore};
use tokio_util::sync::CancellationToken;

use super::{Content, Courier};
use crate::clock::{Clock, ManualClock};
use crate::domain::activity::{Activity, ActivityState, Theme};
use crate::domain::ids::{ActivityId, ChatId, GroupId, MessageId, PlaceId, ThreadId};
use crate::domain::language::{Language, Name};
use crate::domain::place::PlaceKind;
use crate::message::{Address, Message, Messenger, Parcel, Rank, Text, Undelivered};
use crate::store::outbox::{self, Outgoing};
use crate::store::places::Place;
use crate::store::{self, Store, Tx, activities, groups, people, places, posts};

const GROUP: ChatId = ChatId(-100);
const AN: ChatId = ChatId(7);
const BO: ChatId = ChatId(8);

/// What the messenger was asked to do.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Call {
    Post(i64, i64, String),
    Edit(i64, i64, String),
}

fn post(chat: ChatId, text: &str) -> Call {
    Call::Post(chat.0, 0, text.to_owned())
}

#[derive(Default)]
struct Notebook {
    calls: Mutex<Vec<Call>>,
    failures: Mutex<HashMap<i64, VecDeque<Undelivered>>>,
    gates: Mutex<HashMap<i64, Arc<Semaphore>>>,
    number: AtomicU32,
}

impl Notebook {
    fn fails(&self, chat: ChatId, failure: Undelivered) {
        self.failures.lock().unwrap().entry(chat.0).or_default().push_back(failure);
    }

    fn gate(&self, chat: ChatId) -> Arc<Semaphore> {
        let gate = Arc::new(Semaphore::new(0));
        self.gates.lock().unwrap().insert(chat.0, gate.clone());
        gate
    }

    fn take(&self) -> Vec<Call> {
        std::mem::take(&mut self.calls.lock().unwrap())
    }

    async fn answer(&self, chat: ChatId, call: Call) -> Result<MessageId, Undelivered> {
        let gate = self.gates.lock().unwrap().get(&chat.0).cloned();
        if let Some(gate) = gate {
            gate.acquire().await.unwrap().forget();
        }
        if let Some(failure) = self.failures.lock().unwrap().get_mut(&chat.0).and_then(VecDeque::pop_front) {
            return Err(failure);
        }
        self.calls.lock().unwrap().push(call);
        Ok(MessageId(i64::from(self.number.fetch_add(1, Ordering::Relaxed)) + 1))
    }
}

impl Messenger for Notebook {
    fn post<'a>(
        &'a self,
        to: Address,
        message: &'a Message,
    ) -> BoxFuture<'a, Result<MessageId, Undelivered>> {
        Box::pin(self.answer(to.chat, Call::Post(to.chat.0, to.thread.0, message.text.read())))
    }

    fn edit<'a>(
        &'a self,
        chat: ChatId,
        message_id: MessageId,
        message: &'a Message,
    ) -> BoxFuture<'a, Result<(), Undelivered>> {
        Box::pin(async move {
            self.answer(chat, Call::Edit(chat.0, message_id.0, message.text.read())).await.map(|_| ())
        })
    }
}

/// Cards that say what they are told to; an empty one is nothing to show.
#[derive(Default)]
struct Cards {
    face: Mutex<String>,
    lost: Mutex<Vec<ChatId>>,
}

impl Content for Cards {
    fn card<'a>(
        &'a self,
        _: &'a mut Tx,
        _: ActivityId,
        _: GroupId,
        _: DateTime<Utc>,
    ) -> BoxFuture<'a, store::Result<Option<Message>>> {
        let face = self.face.lock().unwrap().clone();
        Box::pin(async move { Ok((!face.is_empty()).then(|| Message::of(Text::plain(&face)))) })
    }

    fn unreachable<'a>(
        &'a self,
        _: &'a mut Tx,
        chat: ChatId,
        _: DateTime<Utc>,
    ) -> BoxFuture<'a, store::Result<()>> {
        self.lost.lock().unwrap().push(chat);
        Box::pin(async { Ok(()) })
    }
}

/// A place with one group and one activity.
struct World {
    store: Store,
    clock: ManualClock,
    notebook: Arc<Notebook>,
    cards: Arc<Cards>,
    courier: Arc<Courier>,
    activity: ActivityId,
    group: GroupId,
    _folder: tempfile::TempDir,
}

fn activity(place: PlaceId, now: DateTime<Utc>) -> Activity {
    let wall_start = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap().and_hms_opt(18, 0, 0).unwrap();
    Activity {
        id: ActivityId(0),
        place,
        organiser: None,
        title: Name::One("Calligraphy".to_owned()),
        theme: Theme::Lecture,
        zone: chrono_tz::Asia::Shanghai,
        wall_start,
        starts_at: now + TimeDelta::hours(1),
        ends_at: now + TimeDelta::hours(2),
        closes_at: None,
        venue: None,
        position: None,
        capacity: None,
        picture: None,
        contact: None,
        state: ActivityState::Planned,
        created_at: now,
    }
}

impl World {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&format!("sqlite:{}", folder.path().join("t.db").display())).await.unwrap();
        store.migrate().await.unwrap();
        let now = "2026-11-28T09:00:00Z".parse().unwrap();
        let clock = ManualClock::at(now);
        let mut tx = store.begin().await.unwrap();
        let place = Place {
            slug: "yusha".to_owned(),
            kind: PlaceKind::Station,
            parent: None,
            name: Name::One("Yusha".to_owned()),
            address: None,
            position: None,
            zone: chrono_tz::Asia::Shanghai,
            announce_hour: None,
            contact: None,
        };
        let place = places::put(&mut tx, &place).await.unwrap();
        let address = Address { chat: GROUP, thread: ThreadId(5) };
        groups::link(&mut tx, place, address, Language::En).await.unwrap();
        let group = groups::in_chat(&mut tx, GROUP).await.unwrap().remove(0).id;
        let planned = activities::Planned { activity: &activity(place, now), slug: None, programme: None };
        let activity = activities::insert(&mut tx, &planned).await.unwrap();
        tx.commit().await.unwrap();
        let (notebook, cards) = (Arc::<Notebook>::default(), Arc::<Cards>::default());
        let courier = Courier::new(store.clone(), Arc::new(clock.clone()), notebook.clone(), cards.clone());
        let courier = Arc::new(courier);
        Self { store, clock, notebook, cards, courier, activity, group, _folder: folder }
    }

    async fn put(&self, outgoing: Outgoing) {
        let mut tx = self.store.begin().await.unwrap();
        outbox::send(&mut tx, self.clock.now(), &outgoing).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn say(&self, chat: ChatId, rank: Rank, text: &str) {
        self.put(outgoing(chat, rank, text)).await;
    }

    async fn refresh(&self, face: &str) {
        face.clone_into(&mut self.cards.face.lock().unwrap());
        let mut tx = self.store.begin().await.unwrap();
        let card = Outgoing {
            key: "card".to_owned(),
            to: Address { chat: GROUP, thread: ThreadId(0) },
            rank: Rank::Refresh,
            parcel: Parcel::Card(self.activity, self.group),
            expires: None,
        };
        outbox::refresh(&mut tx, self.clock.now(), &card).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// Drains, and moves the clock to whatever comes next, until `moment`.
    async fn until(&self, moment: DateTime<Utc>) -> Vec<Call> {
        while let Some(next) = self.courier.drain().await.unwrap().filter(|next| *next <= moment) {
            assert!(next > self.clock.now(), "the clock would stand still");
            self.clock.advance_to(next);
        }
        self.clock.advance_to(moment);
        self.notebook.take()
    }

    async fn after(&self, seconds: i64) -> Vec<Call> {
        self.until(self.clock.now() + TimeDelta::seconds(seconds)).await
    }
}

fn outgoing(chat: ChatId, rank: Rank, text: &str) -> Outgoing {
    Outgoing {
        key: format!("{chat}/{text}"),
        to: Address { chat, thread: ThreadId(0) },
        rank,
        parcel: Parcel::Message(Message::of(Text::plain(text))),
        expires: None,
    }
}

#[tokio::test]
async fn within_a_chat_the_most_urgent_goes_first() {
    let world = World::new().await;
    world.say(GROUP, Rank::Announcement, "new").await;
    world.say(GROUP, Rank::Reminder, "soon").await;
    world.say(GROUP, Rank::Answer, "yes").await;
    assert_eq!(world.after(0).await, [post(GROUP, "yes")]);
    assert_eq!(world.after(10).await, [post(GROUP, "soon"), post(GROUP, "new")]);
    assert_eq!(world.courier.drain().await.unwrap(), None);
}

#[tokio::test]
async fn a_slow_chat_never_holds_another() {
    let world = World::new().await;
    let gate = world.notebook.gate(GROUP);
    let (wake, stop) = (Arc::new(Notify::new()), CancellationToken::new());
    let running = tokio::spawn(world.courier.clone().run(wake.clone(), stop.clone()));
    world.say(GROUP, Rank::Answer, "slow").await;
    world.say(GROUP, Rank::Answer, "behind it").await;
    for number in 0..20 {
        world.say(ChatId(1_000 + number), Rank::Refresh, "quick").await;
    }
    wake.notify_one();
    let mut quick = 0;
    while quick < 20 {
        tokio::time::sleep(std::time::Duration::from_millis(2)).await;
        world.clock.advance_to(world.clock.now() + TimeDelta::milliseconds(50));
        quick += world.notebook.take().len();
    }
    // What was under way when the bot stops is still delivered.
    stop.cancel();
    gate.add_permits(1);
    running.await.unwrap();
    assert_eq!(world.notebook.take(), [post(GROUP, "slow")]);
}

#[tokio::test]
async fn too_fast_lets_that_chat_alone_rest() {
    let world = World::new().await;
    world.notebook.fails(AN, Undelivered::TooFast(30));
    world.say(AN, Rank::Answer, "one").await;
    world.say(BO, Rank::Answer, "other").await;
    assert_eq!(world.after(1).await, [post(BO, "other")]);
    world.say(AN, Rank::Answer, "two, put in meanwhile").await;
    assert_eq!(world.after(28).await, []);
    assert_eq!(world.after(5).await, [post(AN, "one"), post(AN, "two, put in meanwhile")]);
}

#[tokio::test]
async fn a_thousand_refreshes_make_a_handful_of_edits_and_an_unchanged_card_none() {
    let world = World::new().await;
    world.refresh("0 going").await;
    let mut calls = world.after(0).await;
    for going in 1..=1_000 {
        world.refresh(&format!("{going} going")).await;
        if going % 100 == 0 {
            calls.extend(world.after(1).await);
        }
    }
    calls.extend(world.after(60).await);
    assert_eq!(calls.first(), Some(&post(GROUP, "0 going")));
    assert_eq!(calls.last(), Some(&Call::Edit(GROUP.0, 1, "1000 going".to_owned())));
    assert!(calls.len() < 12, "{calls:?}");
    world.refresh("1000 going").await;
    assert_eq!(world.after(60).await, []);
    world.refresh("").await;
    assert_eq!(world.after(60).await, []);
}

#[tokio::test]
async fn a_card_that_is_gone_is_posted_anew() {
    let world = World::new().await;
    world.refresh("0 going").await;
    world.after(10).await;
    world.notebook.fails(GROUP, Undelivered::MessageGone);
    world.refresh("1 going").await;
    assert_eq!(world.after(10).await, [post(GROUP, "1 going")]);
}

#[tokio::test]
async fn a_group_that_became_a_supergroup_is_followed() {
    let world = World::new().await;
    world.refresh("0 going").await;
    world.say(GROUP, Rank::Refresh, "later").await;
    world.notebook.fails(GROUP, Undelivered::Migrated(ChatId(-200)));
    assert_eq!(world.after(10).await, [post(ChatId(-200), "0 going"), post(ChatId(-200), "later")]);
    let mut tx = world.store.read().await.unwrap();
    assert_eq!(groups::by_id(&mut tx, world.group).await.unwrap().unwrap().chat_id, ChatId(-200));
}

#[tokio::test]
async fn a_closed_topic_sends_its_posts_to_the_chat_itself() {
    let world = World::new().await;
    let to = Address { chat: GROUP, thread: ThreadId(5) };
    world.notebook.fails(GROUP, Undelivered::TopicClosed);
    world.put(Outgoing { to, ..outgoing(GROUP, Rank::Answer, "one") }).await;
    world.put(Outgoing { to, ..outgoing(GROUP, Rank::Answer, "two") }).await;
    assert_eq!(world.after(60).await, [post(GROUP, "one"), post(GROUP, "two")]);
}

#[tokio::test]
async fn a_person_who_blocked_the_bot_is_marked_and_left_alone() {
    let world = World::new().await;
    let mut tx = world.store.begin().await.unwrap();
    people::meet(&mut tx, AN, "An", true, world.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    world.notebook.fails(AN, Undelivered::Forbidden("blocked".to_owned()));
    world.say(AN, Rank::Answer, "one").await;
    world.say(AN, Rank::Answer, "two").await;
    assert_eq!(world.after(600).await, []);
    let mut tx = world.store.read().await.unwrap();
    assert!(people::reachable_among(&mut tx, &[AN]).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_group_that_threw_the_bot_out_is_told_of_once() {
    let world = World::new().await;
    for _ in 0..2 {
        world.notebook.fails(GROUP, Undelivered::Forbidden("kicked".to_owned()));
        world.refresh("0 going").await;
        assert_eq!(world.after(10).await, []);
    }
    assert_eq!(*world.cards.lost.lock().unwrap(), [GROUP]);
    let mut tx = world.store.read().await.unwrap();
    assert!(!groups::by_id(&mut tx, world.group).await.unwrap().unwrap().reachable);
}

#[tokio::test]
async fn what_is_out_of_reach_is_tried_twelve_times() {
    let world = World::new().await;
    for _ in 0..11 {
        world.notebook.fails(AN, Undelivered::OutOfReach("502".to_owned()));
    }
    world.say(AN, Rank::Answer, "at last").await;
    assert_eq!(world.after(7_200).await, [post(AN, "at last")]);
    for _ in 0..12 {
        world.notebook.fails(BO, Undelivered::OutOfReach("502".to_owned()));
    }
    world.say(BO, Rank::Answer, "never").await;
    assert_eq!(world.after(7_200).await, []);
    assert_eq!(world.courier.drain().await.unwrap(), None);
}

#[tokio::test]
async fn what_makes_no_sense_any_more_is_not_sent() {
    let world = World::new().await;
    let expires = Some(world.clock.now() + TimeDelta::minutes(5));
    world.put(Outgoing { expires, ..outgoing(AN, Rank::Reminder, "starts in 5 minutes") }).await;
    world.clock.advance_to(world.clock.now() + TimeDelta::minutes(6));
    assert_eq!(world.after(60).await, []);
    assert_eq!(world.courier.drain().await.unwrap(), None);
}

#[tokio::test]
async fn what_was_claimed_and_not_recorded_is_delivered_when_its_lease_ends() {
    let world = World::new().await;
    world.say(AN, Rank::Answer, "one").await;
    world.say(AN, Rank::Answer, "two").await;
    let gate = world.notebook.gate(AN);
    let killed = tokio::time::timeout(std::time::Duration::from_millis(100), world.courier.step()).await;
    assert!(killed.is_err());
    gate.add_permits(9);
    assert_eq!(world.after(58).await, []);
    assert_eq!(world.after(5).await, [post(AN, "one"), post(AN, "two")]);
}

#[tokio::test]
async fn a_recap_is_posted_once_and_remembered() {
    let world = World::new().await;
    let recap = Message::of(Text::plain("12 came"));
    let parcel = Parcel::Recap(world.group, world.activity, recap);
    world.put(Outgoing { parcel, ..outgoing(GROUP, Rank::Announcement, "recap") }).await;
    assert_eq!(world.after(60).await, [post(GROUP, "12 came")]);
    let mut tx = world.store.read().await.unwrap();
    let found = posts::activity_of(&mut tx, GROUP, MessageId(1)).await.unwrap();
    assert_eq!(found, Some(world.activity));
}
