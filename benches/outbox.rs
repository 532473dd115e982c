//! Reminders of one activity: how long 10,000 of them take to enter the outbox, in one transaction, beside the least that
//! as many rows can cost; and how long 5,000 take to go out by the clock, beside what the messenger allows.
//! `cargo bench --bench outbox`
//!
//! On SQLite, and on PostgreSQL, too, where LASTMILE_TEST_POSTGRES tells of a server.

#[path = "../tests/stories/language/engine.rs"]
mod engine;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI32, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use chrono::{DateTime, TimeDelta, Utc};
use futures::future::BoxFuture;
use lastmile::app;
use lastmile::clock::{Clock, ManualClock};
use lastmile::config::Config;
use lastmile::domain::activity::Activity;
use lastmile::domain::ids::{ActivityId, ChatId, GroupId, MessageId, VisitAskId};
use lastmile::domain::several_days::Occasion;
use lastmile::features::lifecycle::remind::{Tier, remind};
use lastmile::message::{
    Address, Document, EphemeralReply, File, Message, Messenger, PictureChange, PostedIds, Undelivered,
};
use lastmile::outbox::{Content, Courier};
use lastmile::store::{self, Store, Tx, activities};
use lastmile::work::UnitOfWork;
use sqlx::{AssertSqlSafe, Postgres, QueryBuilder, Sqlite};

use crate::engine::{Engine, StoreUrl};

/// How many enter the outbox, and how many go out.
const ENTER: u32 = 10_000;
const GO_OUT: u32 = 5_000;
/// How many a second the messenger allows.
const ALLOWED: f64 = 30.0;
/// How often each is measured; the median counts.
const ROUNDS: usize = 5;

/// How many rows are inserted by one statement.
const AT_ONCE: usize = 500;

const ROWS: &str = "SELECT key, kind, subject_id, chat_id, thread_id, rank, parcel, ready_at, expires_at, created_at, activity_id
     FROM outbox ORDER BY id";
const INSERT: &str = "INSERT INTO outbox
     (key, kind, subject_id, chat_id, thread_id, rank, parcel, ready_at, expires_at, created_at, activity_id) ";

/// A row as it was put in.
#[derive(sqlx::FromRow)]
struct Row {
    key: String,
    kind: String,
    subject_id: i64,
    chat_id: i64,
    thread_id: i64,
    rank: i64,
    parcel: String,
    ready_at: i64,
    expires_at: Option<i64>,
    created_at: i64,
    activity_id: Option<i64>,
}

#[tokio::main]
async fn main() -> Result<()> {
    println!(
        "| engine | {ENTER} reminders enter: ms | the same rows bare: ms | ratio | longest wait of a tap: ms |"
    );
    println!("|---|--:|--:|--:|--:|");
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let mut measured = Vec::new();
        for _ in 0..ROUNDS {
            measured.extend(enter(engine).await?);
        }
        let median = |of: fn(&Entered) -> Duration| {
            let mut times: Vec<f64> =
                measured.iter().map(|entered| of(entered).as_secs_f64() * 1e3).collect();
            times.sort_by(f64::total_cmp);
            times.get(times.len() / 2).copied()
        };
        let (Some(took), Some(floor), Some(wait)) =
            (median(|entered| entered.took), median(|entered| entered.floor), median(|entered| entered.wait))
        else {
            continue;
        };
        println!("| {engine:?} | {took:.0} | {floor:.0} | {:.2} | {wait:.0} |", took / floor);
    }
    println!();
    println!(
        "| engine | {GO_OUT} reminders go out: s by the clock | times the ideal | machine's ms a reminder |"
    );
    println!("|---|--:|--:|--:|");
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let Some((by_clock, machine)) = go_out(engine).await? else { continue };
        let ideal = f64::from(GO_OUT) / ALLOWED;
        let each = machine.as_secs_f64() * 1e3 / f64::from(GO_OUT);
        println!("| {engine:?} | {by_clock:.1} | {:.3} | {each:.2} |", by_clock / ideal);
    }
    Ok(())
}

/// What one round took.
struct Entered {
    took: Duration,
    floor: Duration,
    wait: Duration,
}

/// A store in which so many people have signed up for one activity; none where PostgreSQL is absent.
struct Town {
    url: StoreUrl,
    store: Store,
    config: Config,
    activity: Activity,
}

impl Town {
    async fn of(engine: Engine, people: u32) -> Result<Option<Self>> {
        let Some(url) = StoreUrl::make(engine).await else { return Ok(None) };
        let store = Store::open(&url.url).await?;
        store.migrate().await?;
        let config = Config::default();
        let plan = "[[place]]\nslug = \"park\"\nkind = \"station\"\nname = \"The park\"\n\n[[activity]]\nslug = \"tea\"\n\
                    title = \"Tea\"\ntheme = \"fun\"\nplace = \"park\"\nstarts = \"2026-11-29T18:00\"\nminutes = 90\n";
        app::import(&config, &store, "plan.toml", plan, start(), false).await?;
        let numbers =
            format!("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {people})");
        let mut tx = store.begin().await?;
        // Their numbers in the messenger come in no order.
        run(
            &mut tx,
            format!(
                "{numbers} INSERT INTO people (telegram_id, name, language, reachable, created_at)
                 SELECT 100000 + CAST(i AS BIGINT) * 7919 % 1000003, 'Resident', CASE i % 3 WHEN 0 THEN 'en' ELSE 'zh-CN' END,
                     TRUE, 0 FROM n"
            ),
        )
        .await?;
        run(
            &mut tx,
            "INSERT INTO signups (activity_id, person_id, state, turn, created_at)
             SELECT a.id, p.id, 'going', p.id, 0 FROM activities a, people p"
                .to_owned(),
        )
        .await?;
        let activity = activities::by_id(&mut tx, ActivityId(1)).await?.context("it was just imported")?;
        tx.commit().await?;
        Ok(Some(Self { url, store, config, activity }))
    }

    async fn remind(&self) -> Result<()> {
        let settings = Arc::new(app::settings(&self.config, "bot".to_owned()));
        let mut work = UnitOfWork::begin(&self.store, &settings, start()).await?;
        remind(&mut work, &Occasion::whole(&self.activity), Tier::Evening).await?;
        work.commit().await?;
        Ok(())
    }
}

fn start() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::days(20_785)
}

async fn run(tx: &mut Tx, sql: String) -> Result<u64> {
    Ok(match tx {
        Tx::Sqlite(held) => sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut **held).await?.rows_affected(),
        Tx::Postgres(held) => sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut **held).await?.rows_affected(),
    })
}

/// The reminders enter while others write; then the same rows go in once more, and nothing else is done.
async fn enter(engine: Engine) -> Result<Option<Entered>> {
    let Some(town) = Town::of(engine, ENTER).await? else { return Ok(None) };
    let others = Arc::new(AtomicBool::new(true));
    let writing = tokio::spawn(longest_wait(town.store.clone(), others.clone()));
    // They have begun.
    tokio::time::sleep(Duration::from_millis(50)).await;
    let begun = now();
    town.remind().await?;
    let took = now() - begun;
    others.store(false, Ordering::Relaxed);
    let wait = writing.await??;

    let mut tx = town.store.begin().await?;
    let rows: Vec<Row> = match &mut tx {
        Tx::Sqlite(held) => sqlx::query_as(ROWS).fetch_all(&mut **held).await?,
        Tx::Postgres(held) => sqlx::query_as(ROWS).fetch_all(&mut **held).await?,
    };
    let gone = run(&mut tx, "DELETE FROM outbox".to_owned()).await?;
    ensure!(gone == u64::from(ENTER), "{gone} had entered");
    tx.commit().await?;
    let begun = now();
    insert(&town.store, &rows).await?;
    let floor = now() - begun;
    town.store.close().await;
    drop(town.url);
    Ok(Some(Entered { took, floor, wait }))
}

/// Inserts rows, and does nothing else.
async fn insert(store: &Store, rows: &[Row]) -> Result<()> {
    let mut tx = store.begin().await?;
    for some in rows.chunks(AT_ONCE) {
        macro_rules! insert {
            ($engine:ty, $held:expr) => {{
                let mut insert = QueryBuilder::<$engine>::new(INSERT);
                insert.push_values(some, |mut to, row| {
                    to.push_bind(&row.key).push_bind(&row.kind).push_bind(row.subject_id);
                    to.push_bind(row.chat_id)
                        .push_bind(row.thread_id)
                        .push_bind(row.rank)
                        .push_bind(&row.parcel);
                    to.push_bind(row.ready_at).push_bind(row.expires_at).push_bind(row.created_at);
                    to.push_bind(row.activity_id);
                });
                insert.build().execute(&mut **$held).await?;
            }};
        }
        match &mut tx {
            Tx::Sqlite(held) => insert!(Sqlite, held),
            Tx::Postgres(held) => insert!(Postgres, held),
        }
    }
    tx.commit().await?;
    Ok(())
}

/// How long a small write takes at most.
async fn longest_wait(store: Store, goes_on: Arc<AtomicBool>) -> store::Result<Duration> {
    let mut longest = Duration::ZERO;
    while goes_on.load(Ordering::Relaxed) {
        let begun = now();
        store.is_well(start()).await?;
        longest = longest.max(now() - begun);
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    Ok(longest)
}

/// How long it takes until all are out: by a clock that is moved by hand, and by the machine's.
async fn go_out(engine: Engine) -> Result<Option<(f64, Duration)>> {
    let Some(town) = Town::of(engine, GO_OUT).await? else { return Ok(None) };
    town.remind().await?;
    let clock = ManualClock::at(start());
    let all = Arc::new(All::default());
    let courier = Courier::new(town.store.clone(), Arc::new(clock.clone()), all.clone(), all.clone());
    let begun = now();
    while let Some(next) = courier.drain().await? {
        clock.advance_to(next);
    }
    let machine = now() - begun;
    ensure!(all.0.load(Ordering::Relaxed) == i32::try_from(GO_OUT)?, "not all went out");
    Ok(Some(((clock.now() - start()).as_seconds_f64(), machine)))
}

/// Takes whatever it is given.
#[derive(Default)]
struct All(AtomicI32);

impl All {
    fn take<T: Send + 'static>(
        &self,
        made: impl FnOnce(MessageId) -> T,
    ) -> BoxFuture<'static, Result<T, Undelivered>> {
        let number = self.0.fetch_add(1, Ordering::Relaxed) + 1;
        let made = made(MessageId(number.into()));
        Box::pin(async move { Ok(made) })
    }
}

impl Messenger for All {
    fn post<'a>(&'a self, _: Address, _: &'a Message) -> BoxFuture<'a, Result<PostedIds, Undelivered>> {
        self.take(PostedIds::from)
    }

    fn post_file<'a>(
        &'a self,
        _: Address,
        _: &'a Message,
        _: File,
    ) -> BoxFuture<'a, Result<MessageId, Undelivered>> {
        self.take(|number| number)
    }

    fn whisper<'a>(&'a self, _: Address, _: &'a EphemeralReply) -> BoxFuture<'a, Result<(), Undelivered>> {
        self.take(|_| ())
    }

    fn remove(&self, _: ChatId, _: MessageId) -> BoxFuture<'_, Result<(), Undelivered>> {
        self.take(|_| ())
    }

    fn edit<'a>(
        &'a self,
        _: ChatId,
        _: MessageId,
        _: &'a Message,
        _: PictureChange,
    ) -> BoxFuture<'a, Result<(), Undelivered>> {
        self.take(|_| ())
    }
}

/// No reminder asks for anything of it.
impl Content for All {
    fn card<'a>(
        &'a self,
        _: &'a mut Tx,
        _: ActivityId,
        _: GroupId,
        _: DateTime<Utc>,
    ) -> BoxFuture<'a, store::Result<Option<Message>>> {
        Box::pin(async { Ok(None) })
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
        _: ChatId,
        _: DateTime<Utc>,
    ) -> BoxFuture<'a, store::Result<()>> {
        Box::pin(async { Ok(()) })
    }

    fn reachable<'a>(
        &'a self,
        _: &'a mut Tx,
        _: ChatId,
        _: DateTime<Utc>,
    ) -> BoxFuture<'a, store::Result<()>> {
        Box::pin(async { Ok(()) })
    }
}

/// The time of the measurements.
#[expect(clippy::disallowed_methods, reason = "a benchmark measures the machine's own time")]
fn now() -> Instant {
    Instant::now()
}
