//! The program as it runs by itself, its loops included: the binary against the sandbox over HTTP, and the same loops
//! on a clock that is ours.

mod bot;
#[path = "../stories/language/engine.rs"]
mod engine;
mod server;

use std::sync::Arc;
use std::time::Duration;

use bot::{Bot, Town, of_others, plan, run, seen, soon};
use chrono::{DateTime, TimeDelta, Utc};
use engine::{Engine, StoreUrl};
use lastmile::app::{self, App};
use lastmile::clock::{Clock, ManualClock};
use lastmile::config::Config;
use lastmile::domain::language::Language;
use lastmile::sandbox::{Fault, Sandbox};
use lastmile::store::{Store, outbox};
use lastmile::telegram::Api;
use secrecy::SecretString;
use server::Server;
use sqlx::{Connection, PgConnection};
use tokio_util::sync::CancellationToken;

#[tokio::test]
async fn a_tap_is_answered_by_the_running_bot_although_a_webhook_was_set() {
    let town = Town::new();
    town.sandbox.set_webhook();
    let _bot = Bot::start(&town, town.command(&["run"]));
    let toast = town.signs_up("An").await;
    assert!(toast.contains("You are in"), "{toast:?}");
    assert_eq!(town.sandbox.mistakes(), []);
}

#[tokio::test]
async fn a_start_with_a_thousand_groups_does_not_ask_them_all_before_a_tap_is_answered() {
    let town = Town::new();
    town.has_groups(1_000);
    town.sandbox.latency(Some(Duration::from_millis(50)));
    let bot = Bot::start(&town, town.command(&["run"]));
    let toast = town.signs_up("An").await;
    let asked = town.sandbox.calls("getChatAdministrators");
    assert!(toast.contains("You are in"), "{toast:?}\n{}", bot.log());
    assert!(asked < 1_000, "all were asked before");
    assert_eq!(town.sandbox.mistakes(), []);
}

#[tokio::test]
async fn the_running_bot_says_you_are_in_only_after_the_commit() {
    let town = Town::new();
    // What hangs on a sign-up breaks a rule that is looked at only at the commit.
    town.has_stored(
        "CREATE TABLE souvenirs (place_id BIGINT REFERENCES places (id) DEFERRABLE INITIALLY DEFERRED);
         CREATE TRIGGER fails AFTER INSERT ON signups BEGIN INSERT INTO souvenirs VALUES (-1); END",
    )
    .await;
    let bot = Bot::start(&town, town.command(&["run"]));
    let an = town.sandbox.add_person("An");
    let toast = town.taps(an).await;
    assert!(toast.contains("went wrong on our side"), "{toast:?}");
    assert_eq!(town.counts("dead_updates").await, 1, "{}", bot.log());
    town.has_stored("DROP TRIGGER fails").await;
    let toast = town.taps(an).await;
    assert!(toast.contains("You are in"), "{toast:?}");
    assert_eq!(town.counts("signups").await, 1);
}

/// A limit of file size makes every write fail with SQLITE_IOERR; nobody need be root for it.
#[tokio::test]
async fn the_bot_goes_on_by_itself_after_a_disk_that_could_not_be_written_to() {
    let town = Town::new();
    let bot = Bot::start(&town, town.command(&["run"]));
    let toast = town.signs_up("An").await;
    assert!(toast.contains("You are in"), "{toast:?}");

    run(&format!("prlimit --pid {} --fsize=0:", bot.pid()));
    let asked = town.sandbox.calls("getUpdates");
    let card = town.card().await;
    let bo = town.sandbox.add_person("Bo");
    let tap = town.sandbox.tap_raw(bo, town.group, card, "s:1");
    soon(town.sandbox.wait_calls("getUpdates", asked + 2)).await;
    assert!(town.sandbox.toast(tap).is_none(), "nothing is told of what is not stored");
    run(&format!("prlimit --pid {} --fsize=unlimited:", bot.pid()));

    let toast = soon(town.sandbox.wait_toast(tap)).await.map(|toast| toast.text).unwrap_or_default();
    assert!(toast.contains("You are in"), "{toast:?}\n{}", bot.log());
    assert!(bot.log().contains("disk I/O error"), "{}", bot.log());
    assert_eq!(town.counts("signups").await, 2);
    assert_eq!(town.counts("dead_updates").await, 0);
}

/// A real server is stopped and started again, as for an upgrade.
#[tokio::test]
async fn the_bot_goes_on_by_itself_after_postgres_was_restarted() {
    let Some(mut server) = Server::start() else { return };
    let town = Town::on(&server.url);
    let bot = Bot::start(&town, town.command(&["run"]));
    let toast = town.signs_up("An").await;
    assert!(toast.contains("You are in"), "{toast:?}");

    server.stops();
    let card = town.card().await;
    let bo = town.sandbox.add_person("Bo");
    let tap = town.sandbox.tap_raw(bo, town.group, card, "s:1");
    town.sandbox.start(bo, None);
    server.is_back();

    let toast = soon(town.sandbox.wait_toast(tap)).await.map(|toast| toast.text).unwrap_or_default();
    assert!(toast.contains("You are in"), "{toast:?}\n{}", bot.log());
    seen(&town.sandbox, |sandbox| sandbox.messages(bo).get(1).cloned()).await;
    let mut store = PgConnection::connect(&server.url).await.expect("the server is back");
    let set_aside: i64 =
        sqlx::query_scalar("SELECT COUNT(*) FROM dead_updates").fetch_one(&mut store).await.expect("a count");
    assert_eq!(set_aside, 0);
}

#[tokio::test]
async fn what_is_under_way_is_delivered_and_noted_before_the_bot_stops() {
    let town = Town::new();
    let mut bot = Bot::start(&town, town.command(&["run"]));
    town.card().await;
    let sent = town.sandbox.calls("sendMessage");
    town.sandbox.fail_next("sendMessage", Fault::Slow(Duration::from_millis(700)), 1);
    let an = town.sandbox.add_person("An");
    town.sandbox.start(an, None);
    soon(town.sandbox.wait_calls("sendMessage", sent + 1)).await;
    bot.terminate();
    assert_eq!(bot.ended().await.code(), Some(0), "{}", bot.log());
    assert_eq!(town.sandbox.messages(an).len(), 2, "what An wrote, and the greeting");
    assert_eq!(town.counts("outbox WHERE state = 'waiting'").await, 0);
    assert_eq!(town.sandbox.undelivered(), 0, "it was acknowledged");
}

#[tokio::test]
async fn nobody_else_can_read_the_store_whatever_the_umask() {
    let town = Town::new();
    let files = ["lastmile.db", "lastmile.db-wal", "lastmile.db-shm"].map(|name| town.file(name));
    std::fs::remove_file(&files[0]).expect("the store goes");
    let imported =
        town.shell("umask 0; \"$LASTMILE\" import plan.toml > /dev/null").status().expect("it runs");
    assert!(imported.success());
    assert_eq!(of_others(&files[0]), 0);

    // One that others could read is tightened, and so are the files beside it.
    run(&format!("chmod 644 {}", files[0].display()));
    let bot = Bot::start(&town, town.shell("umask 0; exec \"$LASTMILE\" run"));
    town.card().await;
    for file in &files {
        assert_eq!(of_others(file), 0, "{}", file.display());
    }
    assert!(bot.log().contains("others could read the store"), "{}", bot.log());
}

/// The bot's own loops on a clock that is ours.
struct House {
    sandbox: Sandbox,
    clock: ManualClock,
    group: i64,
    app: App,
    store: Store,
    _url: StoreUrl,
}

impl House {
    /// A group, and activities that start after so many days; none where PostgreSQL is absent.
    async fn with(engine: Engine, days: &[i64]) -> Option<Self> {
        let url = StoreUrl::make(engine).await?;
        let config = Config { language: Language::English, ..Config::default() };
        let morning: DateTime<Utc> = "2026-11-23T00:00:00Z".parse().expect("a morning");
        let clock = ManualClock::at(morning);
        let sandbox = Sandbox::open(Arc::new(clock.clone())).expect("a sandbox");
        let group = sandbox.add_group("Yusha residents");
        let store = Store::open(&url.url).await.expect("a store");
        store.migrate().await.expect("a schema");
        let plan = plan(group, &clock, days);
        app::import(&config, &store, "plan.toml", &plan, clock.now(), false).await.expect("a plan");
        let api = Api::new(&SecretString::from(sandbox.token()), &sandbox.api_url()).expect("an address");
        let app = App::assemble(&config, store.clone(), Arc::new(clock.clone()), Arc::new(api)).await;
        Some(Self { sandbox, clock, group, app: app.expect("a bot"), store, _url: url })
    }

    /// Time goes on, a second at a time, until so many cards stand in the group and nothing is under way.
    async fn has_cards(&self, count: usize) {
        while self.sandbox.messages(self.group).len() != count || self.something_waits().await {
            tokio::time::sleep(Duration::from_millis(10)).await;
            self.clock.advance_to(self.clock.now() + TimeDelta::seconds(1));
        }
    }

    async fn something_waits(&self) -> bool {
        let mut tx = self.store.read().await.expect("the store is well");
        let next = outbox::next_ready(&mut tx).await.expect("the outbox is read");
        tx.commit().await.expect("nothing is written");
        next.is_some()
    }
}

/// What falls due is delivered without anybody doing anything: the schedule wakes the courier.
async fn what_falls_due_is_delivered(engine: Engine) {
    let Some(house) = House::with(engine, &[6, 7, 8]).await else { return };
    let stop = CancellationToken::new();
    let story = async {
        let an = house.sandbox.add_person("An");
        house.sandbox.start(an, None);
        seen(&house.sandbox, |sandbox| (sandbox.messages(an).len() == 2).then_some(())).await;
        house.has_cards(0).await;
        for (day, cards) in [(3, 1), (4, 2), (5, 3)] {
            // Three days ahead, at nine; what was put in meanwhile is a day's worth.
            house.clock.advance_to(
                "2026-11-23T01:00:01Z".parse::<DateTime<Utc>>().expect("nine") + TimeDelta::days(day),
            );
            house.has_cards(cards).await;
        }
        stop.cancel();
    };
    Box::pin(soon(async { tokio::join!(house.app.run(stop.clone()), story) })).await;
    assert_eq!(house.sandbox.mistakes(), []);
}

#[tokio::test]
async fn what_falls_due_is_delivered_on_sqlite() {
    Box::pin(what_falls_due_is_delivered(Engine::Sqlite)).await;
}

#[tokio::test]
async fn what_falls_due_is_delivered_on_postgres() {
    Box::pin(what_falls_due_is_delivered(Engine::Postgres)).await;
}
