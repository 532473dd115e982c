//! A store in a file, a clock moved by hand, a messenger that keeps what it gets, and one activity in one group.

use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use futures::future::{BoxFuture, pending};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use tokio::sync::{Notify, Semaphore};

use super::super::{Content, Courier};
use crate::clock::{Clock, ManualClock};
use crate::domain::activity::{Activity, ActivityState, Theme};
use crate::domain::day_count::DayCount;
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::{ActivityId, ChatId, GroupId, MessageId, PlaceId, ThreadId, VisitAskId};
use crate::domain::language::{Language, Name};
use crate::domain::place::PlaceKind;
use crate::domain::rules::Rules;
use crate::message::{
    Address, Delivery, Document, EphemeralReply, File, Message, Messenger, PictureChange, PostedIds,
    Priority, Text, Undelivered,
};
use crate::store::outbox::{self, OutboxEntry};
use crate::store::places::Place;
use crate::store::{self, Store, Tx, activities, groups, places};

pub(super) const GROUP: ChatId = ChatId(-100);
pub(super) const AN: ChatId = ChatId(7);
pub(super) const BO: ChatId = ChatId(8);

/// What the messenger was asked to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Call {
    Post(i64, i64, String),
    Edit(i64, i64, String),
}

pub(super) fn post(chat: ChatId, text: &str) -> Call {
    Call::Post(chat.0, 0, text.to_owned())
}

#[derive(Default)]
pub(super) struct Notebook {
    calls: Mutex<Vec<Call>>,
    failures: Mutex<HashMap<i64, VecDeque<Undelivered>>>,
    gates: Mutex<HashMap<i64, Arc<Semaphore>>>,
    at_a_gate: Notify,
    removed: Mutex<Vec<MessageId>>,
    number: AtomicU32,
}

impl Notebook {
    pub(super) fn fails(&self, chat: ChatId, failure: Undelivered) {
        self.failures.lock().unwrap().entry(chat.0).or_default().push_back(failure);
    }

    pub(super) fn gate(&self, chat: ChatId) -> Arc<Semaphore> {
        let gate = Arc::new(Semaphore::new(0));
        self.gates.lock().unwrap().insert(chat.0, gate.clone());
        gate
    }

    /// Until a call waits at a gate.
    pub(super) async fn waiting(&self) {
        self.at_a_gate.notified().await;
    }

    /// How many calls are still to fail.
    pub(super) fn failures_left(&self) -> usize {
        self.failures.lock().unwrap().values().map(VecDeque::len).sum()
    }

    /// The messages that were removed.
    pub(super) fn removed(&self) -> Vec<MessageId> {
        self.removed.lock().unwrap().clone()
    }

    pub(super) fn take(&self) -> Vec<Call> {
        std::mem::take(&mut self.calls.lock().unwrap())
    }

    async fn answer(&self, chat: ChatId, call: Call) -> Result<MessageId, Undelivered> {
        let gate = self.gates.lock().unwrap().get(&chat.0).cloned();
        if let Some(gate) = gate {
            self.at_a_gate.notify_one();
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
    ) -> BoxFuture<'a, Result<PostedIds, Undelivered>> {
        let call = Call::Post(to.chat.0, to.thread.0, message.text.read());
        Box::pin(async move { self.answer(to.chat, call).await.map(PostedIds::from) })
    }

    fn whisper<'a>(
        &'a self,
        to: Address,
        whisper: &'a EphemeralReply,
    ) -> BoxFuture<'a, Result<(), Undelivered>> {
        Box::pin(async move {
            let call = Call::Post(to.chat.0, to.thread.0, whisper.text.read());
            self.answer(to.chat, call).await.map(|_| ())
        })
    }

    fn remove(&self, _: ChatId, message_id: MessageId) -> BoxFuture<'_, Result<(), Undelivered>> {
        self.removed.lock().unwrap().push(message_id);
        Box::pin(async { Ok(()) })
    }

    fn post_file<'a>(
        &'a self,
        to: Address,
        message: &'a Message,
        _: File,
    ) -> BoxFuture<'a, Result<MessageId, Undelivered>> {
        Box::pin(async move { self.post(to, message).await.map(|numbers| numbers.first) })
    }

    fn edit<'a>(
        &'a self,
        chat: ChatId,
        message_id: MessageId,
        message: &'a Message,
        _: PictureChange,
    ) -> BoxFuture<'a, Result<(), Undelivered>> {
        Box::pin(async move {
            self.answer(chat, Call::Edit(chat.0, message_id.0, message.text.read())).await.map(|_| ())
        })
    }
}

/// What happens when the features hear that a group can be written to again, once.
#[derive(Debug, Clone, Copy)]
pub(super) enum Mishap {
    /// They never come to an end.
    Hang,
    /// They panic.
    Panic,
}

/// Cards that say what they are told to; an empty one is nothing to show.
#[derive(Default)]
pub(super) struct Cards {
    face: Mutex<String>,
    pub(super) mishap: Mutex<Option<Mishap>>,
    pub(super) hangs: Notify,
    pub(super) lost: Mutex<Vec<ChatId>>,
    pub(super) found: Mutex<Vec<ChatId>>,
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

    fn recap<'a>(
        &'a self,
        _: &'a mut Tx,
        _: ActivityId,
        _: GroupId,
    ) -> BoxFuture<'a, store::Result<Option<Message>>> {
        Box::pin(async { Ok(None) })
    }

    fn visit<'a>(&'a self, _: &'a mut Tx, _: VisitAskId) -> BoxFuture<'a, store::Result<Option<Message>>> {
        Box::pin(async { Ok(None) })
    }

    fn file<'a>(
        &'a self,
        _: &'a mut Tx,
        _: Document,
        _: DateTime<Utc>,
    ) -> BoxFuture<'a, store::Result<Option<File>>> {
        Box::pin(async { Ok(None) })
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

    fn reachable<'a>(
        &'a self,
        _: &'a mut Tx,
        chat: ChatId,
        _: DateTime<Utc>,
    ) -> BoxFuture<'a, store::Result<()>> {
        let mishap = self.mishap.lock().unwrap().take();
        Box::pin(async move {
            match mishap {
                Some(Mishap::Hang) => {
                    self.hangs.notify_one();
                    pending::<()>().await;
                }
                Some(Mishap::Panic) => panic!("as the test has it"),
                None => self.found.lock().unwrap().push(chat),
            }
            Ok(())
        })
    }
}

/// A place with one group and one activity.
pub(super) struct World {
    pub(super) store: Store,
    pub(super) clock: ManualClock,
    pub(super) notebook: Arc<Notebook>,
    pub(super) cards: Arc<Cards>,
    pub(super) courier: Arc<Courier>,
    pub(super) activity: ActivityId,
    pub(super) place: PlaceId,
    pub(super) group: GroupId,
    _folder: tempfile::TempDir,
}

fn activity(place: PlaceId, now: DateTime<Utc>) -> Activity {
    let wall_start = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap().and_hms_opt(18, 0, 0).unwrap();
    Activity {
        id: ActivityId(0),
        place,
        organiser: None,
        title: Name::Plain("Calligraphy".to_owned()),
        theme: Some(Theme::Lecture),
        zone: chrono_tz::Asia::Shanghai,
        wall_start,
        starts_at: now + TimeDelta::hours(1),
        ends_at: now + TimeDelta::hours(2),
        days: DayCount::ONE,
        closes_at: None,
        venue: None,
        more: None,
        position: None,
        capacity: None,
        picture: None,
        contact: None,
        state: ActivityState::Planned,
        rules: Rules::default(),
        created_at: now,
    }
}

impl World {
    pub(super) async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("t.db").display());
        Self::at(&url, folder).await
    }

    /// One on PostgreSQL; none where it is absent.
    pub(super) async fn on_postgres() -> Option<Self> {
        let Ok(server) = std::env::var("LASTMILE_TEST_POSTGRES") else {
            eprintln!("PostgreSQL is absent: this was NOT tried on it");
            return None;
        };
        let schema = format!("outbox_{}_{:016x}", std::process::id(), rand::random::<u64>());
        let mut connection = PgConnection::connect(&server).await.unwrap();
        sqlx::raw_sql(AssertSqlSafe(format!("CREATE SCHEMA {schema}")))
            .execute(&mut connection)
            .await
            .unwrap();
        connection.close().await.unwrap();
        let mark = if server.contains('?') { '&' } else { '?' };
        let url = format!("{server}{mark}options=-csearch_path%3D{schema}");
        Some(Self::at(&url, tempfile::tempdir().unwrap()).await)
    }

    async fn at(url: &str, folder: tempfile::TempDir) -> Self {
        let store = Store::open(url).await.unwrap();
        store.migrate().await.unwrap();
        let now = "2026-11-28T09:00:00Z".parse().unwrap();
        let clock = ManualClock::at(now);
        let mut tx = store.begin().await.unwrap();
        let place = Place {
            id: PlaceId(0),
            slug: "yusha".to_owned(),
            kind: PlaceKind::Station,
            parent: None,
            name: Name::Plain("Yusha".to_owned()),
            address: None,
            position: None,
            zone: chrono_tz::Asia::Shanghai,
            announce_hour: None,
            contact: None,
        };
        let place = places::put(&mut tx, &place).await.unwrap();
        let address = Address { chat: GROUP, thread: ThreadId(5) };
        groups::link(&mut tx, place, address, Language::English).await.unwrap();
        let group = groups::in_chat(&mut tx, GROUP).await.unwrap().remove(0).id;
        let planned = activities::Planned { activity: &activity(place, now), slug: None, programme: None };
        let activity = activities::insert(&mut tx, &planned).await.unwrap();
        tx.take_touched();
        tx.commit().await.unwrap();
        let (notebook, cards) = (Arc::<Notebook>::default(), Arc::<Cards>::default());
        let courier = Courier::new(store.clone(), Arc::new(clock.clone()), notebook.clone(), cards.clone());
        let courier = Arc::new(courier);
        Self { store, clock, notebook, cards, courier, activity, place, group, _folder: folder }
    }

    pub(super) async fn put(&self, outgoing: OutboxEntry) {
        let mut tx = self.store.begin().await.unwrap();
        outbox::send(&mut tx, self.clock.now(), &outgoing).await.unwrap();
        tx.take_touched();
        tx.commit().await.unwrap();
    }

    pub(super) async fn say(&self, chat: ChatId, rank: Priority, text: &str) {
        self.put(outgoing(chat, rank, text)).await;
    }

    pub(super) async fn refresh(&self, face: &str) {
        face.clone_into(&mut self.cards.face.lock().unwrap());
        let mut tx = self.store.begin().await.unwrap();
        let card = OutboxEntry {
            key: DeliveryKey::Card(self.activity, self.group),
            to: Address { chat: GROUP, thread: ThreadId(0) },
            rank: Priority::Refresh,
            parcel: Delivery::Card(self.activity, self.group),
            expires: None,
        };
        outbox::refresh(&mut tx, self.clock.now(), &card).await.unwrap();
        tx.take_touched();
        tx.commit().await.unwrap();
    }

    /// Drains, and moves the clock to whatever comes next, until `moment`.
    pub(super) async fn until(&self, moment: DateTime<Utc>) -> Vec<Call> {
        while let Some(next) = self.courier.drain().await.unwrap().filter(|next| *next <= moment) {
            assert!(next > self.clock.now(), "the clock would stand still");
            self.clock.advance_to(next);
        }
        self.clock.advance_to(moment);
        self.notebook.take()
    }

    pub(super) async fn after(&self, seconds: i64) -> Vec<Call> {
        self.until(self.clock.now() + TimeDelta::seconds(seconds)).await
    }
}

pub(super) fn outgoing(chat: ChatId, rank: Priority, text: &str) -> OutboxEntry {
    OutboxEntry {
        key: DeliveryKey::Whisper(format!("{chat}/{text}")),
        to: Address { chat, thread: ThreadId(0) },
        rank,
        parcel: Delivery::Message(Message::of(Text::plain(text))),
        expires: None,
    }
}
