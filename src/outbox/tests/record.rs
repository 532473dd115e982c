//! What is recorded together is recorded as if it were alone.

use std::sync::Arc;

use chrono::TimeDelta;
use futures::FutureExt;
use futures::future::join_all;
use proptest::prelude::*;
use sqlx::AssertSqlSafe;

use super::super::gathered::{Handed, Stands};
use super::world::{Mishap, World, outgoing};
use crate::clock::Clock;
use crate::domain::ids::{ChatId, MessageId, ThreadId};
use crate::domain::language::Language;
use crate::domain::person_name::PersonName;
use crate::message::{Address, Delivery, EphemeralReply, Message, PostedIds, Priority, Text, Undelivered};
use crate::store::outbox::{self, Claimed, OutboxEntry};
use crate::store::posts::{Post, RecapPost};
use crate::store::{self, Tx, groups, people};

/// One delivery, in a chat of its own.
#[derive(Debug, Clone)]
struct Case {
    kind: Kind,
    in_group: bool,
    /// Whether the chat let the bot write before.
    reachable: bool,
    /// Whether the parcel is refreshed while it is under way.
    refreshed: bool,
    /// What goes wrong, if anything does.
    failure: Option<Undelivered>,
}

#[derive(Debug, Clone, Copy)]
enum Kind {
    Message,
    Fleeting(u32),
    Whisper,
    Remove,
    Edit,
    Card,
    Recap,
}

fn case() -> impl Strategy<Value = Case> {
    let kinds = [
        Kind::Message,
        Kind::Fleeting(5),
        Kind::Fleeting(60),
        Kind::Whisper,
        Kind::Remove,
        Kind::Edit,
        Kind::Card,
        Kind::Recap,
    ];
    let failures = [
        None,
        None,
        None,
        None,
        Some(Undelivered::TooFast(30)),
        Some(Undelivered::Forbidden("kicked".to_owned())),
        Some(Undelivered::MessageGone),
        Some(Undelivered::Refused("no".to_owned())),
    ];
    let kind = prop::sample::select(kinds.to_vec());
    let failure = prop::sample::select(failures.to_vec());
    (kind, any::<bool>(), any::<bool>(), prop::bool::weighted(0.25), failure).prop_map(
        |(kind, in_group, reachable, refreshed, failure)| {
            let in_group = in_group || matches!(kind, Kind::Card | Kind::Recap);
            Case { kind, in_group, reachable, refreshed, failure }
        },
    )
}

fn message(text: &str) -> Message {
    Message::of(Text::plain(text))
}

impl World {
    /// Claims a parcel of each kind, with more waiting behind it, and tells what came of it.
    async fn under_way(&self, cases: &[Case]) -> Vec<(Claimed, Result<Handed, Undelivered>)> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await.unwrap();
        let mut handed = Vec::new();
        let mut sent = Vec::new();
        for (number, case) in (1..).zip(cases) {
            let chat = ChatId(if case.in_group { -1_000 - number } else { 1_000 + number });
            let mut group = self.group;
            if case.in_group {
                for thread in [0, 5] {
                    let topic = Address { chat, thread: ThreadId(thread) };
                    groups::link(&mut tx, self.place, topic, Language::English).await.unwrap();
                }
                groups::set_reachable(&mut tx, chat, case.reachable).await.unwrap();
                group = groups::in_chat(&mut tx, chat).await.unwrap().remove(0).id;
            } else {
                people::meet(&mut tx, chat, &PersonName::read("An"), true, now).await.unwrap();
                people::set_reachable(&mut tx, chat, case.reachable).await.unwrap();
            }
            let stands = MessageId(100 + number);
            let mut fleeting = message("answer");
            fleeting.reply_to = Some(MessageId(3));
            let (parcel, outcome) = match case.kind {
                Kind::Message => (Delivery::Message(message("soon")), Handed::Standing(stands)),
                Kind::Fleeting(seconds) => {
                    fleeting.fleeting = Some(seconds);
                    (Delivery::Message(fleeting), Handed::Standing(stands))
                }
                Kind::Whisper => {
                    let (tap, text) = ("1".to_owned(), Text::plain("no"));
                    (Delivery::EphemeralReply(EphemeralReply { person: chat, tap, text }), Handed::Nothing)
                }
                Kind::Remove => (Delivery::Remove(vec![MessageId(9)]), Handed::Nothing),
                Kind::Edit => (Delivery::Edit(stands, message("now")), Handed::Standing(stands)),
                Kind::Card => (
                    Delivery::Card(self.activity, group),
                    Handed::Card(
                        self.activity,
                        group,
                        Post { message_id: stands, shown: number.to_string() },
                    ),
                ),
                Kind::Recap => {
                    let numbers = PostedIds { first: stands, rest: vec![MessageId(number)] };
                    let post = RecapPost { numbers, shown: number.to_string(), posted_at: None };
                    let stands = Stands { post, gone: vec![MessageId(8), MessageId(9)] };
                    (Delivery::RecapOf(self.activity, group), Handed::Recap(self.activity, group, stands))
                }
            };
            let first = OutboxEntry { parcel, ..outgoing(chat, Priority::Answer, "first") };
            outbox::send(&mut tx, now, &first).await.unwrap();
            outbox::send(&mut tx, now, &outgoing(chat, Priority::Refresh, "behind")).await.unwrap();
            handed.push(case.failure.clone().map_or(Ok(outcome), Err));
            sent.push(first);
        }
        let mut claimed = outbox::claim(&mut tx, now, TimeDelta::seconds(60), 1_000).await.unwrap();
        claimed.sort_unstable_by_key(|claimed| claimed.id);
        for (case, first) in cases.iter().zip(&sent) {
            outbox::rest(&mut tx, first.to.chat, now + TimeDelta::days(1)).await.unwrap();
            if case.refreshed {
                outbox::again(&mut tx, &first.key, &first.parcel, Priority::Answer, now).await.unwrap();
            }
        }
        tx.take_touched();
        tx.commit().await.unwrap();
        assert_eq!(claimed.len(), cases.len());
        claimed.into_iter().zip(handed).collect()
    }

    async fn messages(&self, many: usize) -> Vec<(Claimed, Handed)> {
        let case =
            Case { kind: Kind::Message, in_group: false, reachable: true, refreshed: false, failure: None };
        let under_way = self.under_way(&vec![case; many]).await;
        under_way.into_iter().map(|(claimed, handed)| (claimed, handed.unwrap())).collect()
    }

    async fn end(&self, claimed: &Claimed, handed: Result<Handed, Undelivered>) -> store::Result<()> {
        match handed {
            Ok(handed) => self.courier.record(claimed, handed).await,
            Err(failure) => self.courier.settle(claimed, failure).await,
        }
    }

    async fn tell(&self, sql: String) {
        let mut tx = self.store.begin().await.unwrap();
        match &mut tx {
            Tx::Sqlite(held) => drop(sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut **held).await.unwrap()),
            Tx::Postgres(held) => drop(sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut **held).await.unwrap()),
        }
        tx.commit().await.unwrap();
    }

    async fn ask(&self, sql: &'static str) -> Vec<String> {
        let mut tx = self.store.read().await.unwrap();
        match &mut tx {
            Tx::Sqlite(held) => sqlx::query_scalar(sql).fetch_all(&mut **held).await.unwrap(),
            Tx::Postgres(held) => sqlx::query_scalar(sql).fetch_all(&mut **held).await.unwrap(),
        }
    }

    /// All that a delivery may change.
    async fn state(&self) -> Vec<Vec<String>> {
        let mut found: Vec<_> = self.cards.found.lock().unwrap().iter().map(ToString::to_string).collect();
        found.sort_unstable();
        vec![
            self.ask(
                "SELECT key || ' ' || state || ' ' || COALESCE(CAST(message_id AS TEXT), '-') || ' v' || version
                     || ' ' || attempts || ' ' || lease_until || ' ' || held_until || ' ' || ready_at || ' ' || rank
                     || ' ' || COALESCE(CAST(expires_at AS TEXT), '-') || ' ' || COALESCE(failure, '-')
                     || ' ' || COALESCE(CAST(failing_since AS TEXT), '-') || ' ' || parcel
                 FROM outbox ORDER BY key",
            )
            .await,
            self.ask("SELECT telegram_id || ' ' || CASE WHEN reachable THEN 'open' ELSE 'shut' END FROM people ORDER BY telegram_id")
                .await,
            self.ask(
                "SELECT chat_id || ' ' || thread_id || ' ' || CASE WHEN reachable THEN 'open' ELSE 'shut' END
                 FROM linked_groups ORDER BY chat_id, thread_id",
            )
            .await,
            self.ask("SELECT group_id || ' ' || kind || ' ' || message_id || ' ' || shown || ' ' || album || ' ' || posted_at FROM posts ORDER BY group_id, kind")
                .await,
            found,
        ]
    }

    /// How each parcel that was claimed stands.
    async fn firsts(&self) -> Vec<String> {
        self.ask(
            "SELECT state || CASE WHEN lease_until > 0 THEN ', leased' ELSE '' END FROM outbox
             WHERE key LIKE '%first' ORDER BY id",
        )
        .await
    }
}

/// The same in two worlds.
async fn together_and_apart(together: &World, apart: &World, cases: &[Case]) {
    let under_way = together.under_way(cases).await;
    let ends =
        under_way.into_iter().map(|(claimed, handed)| async move { together.end(&claimed, handed).await });
    assert!(join_all(ends).await.iter().all(Result::is_ok));
    for (claimed, handed) in apart.under_way(cases).await {
        apart.end(&claimed, handed).await.unwrap();
    }
    assert_eq!(together.state().await, apart.state().await);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn what_is_recorded_together_stands_as_if_recorded_apart(cases in prop::collection::vec(case(), 2..40)) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async { together_and_apart(&World::new().await, &World::new().await, &cases).await });
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn so_it_is_on_postgres(cases in prop::collection::vec(case(), 10..60)) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let (Some(together), Some(apart)) = (World::on_postgres().await, World::on_postgres().await) else {
                return;
            };
            together_and_apart(&together, &apart, &cases).await;
        });
    }
}

#[tokio::test]
async fn one_that_cannot_be_recorded_fails_alone() {
    for world in [Some(World::new().await), World::on_postgres().await].into_iter().flatten() {
        let under_way = world.messages(7).await;
        let id = under_way[3].0.id;
        let tx = world.store.begin().await.unwrap();
        let trigger = match tx {
            Tx::Sqlite(_) => format!(
                "CREATE TRIGGER poison BEFORE UPDATE ON outbox WHEN NEW.id = {id}
                 BEGIN SELECT RAISE(ABORT, 'poisoned'); END"
            ),
            Tx::Postgres(_) => format!(
                "CREATE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'poisoned'; END $$;
                 CREATE TRIGGER poison BEFORE UPDATE ON outbox FOR EACH ROW WHEN (NEW.id = {id})
                     EXECUTE FUNCTION poison()"
            ),
        };
        drop(tx);
        world.tell(trigger).await;
        let records = under_way.into_iter().map(|(claimed, handed)| {
            let courier = Arc::clone(&world.courier);
            async move { courier.record(&claimed, handed).await }
        });
        let recorded: Vec<_> = join_all(records).await.iter().map(Result::is_ok).collect();
        assert_eq!(recorded, [true, true, true, false, true, true, true]);
        let states = world.firsts().await;
        assert_eq!(states, ["sent", "sent", "sent", "waiting, leased", "sent", "sent", "sent"]);
    }
}

/// A delivery that opens a group and meets a mishap, and some others.
async fn with_a_mishap(world: &World, mishap: Mishap) -> Vec<(Claimed, Handed)> {
    let opens =
        Case { kind: Kind::Message, in_group: true, reachable: false, refreshed: false, failure: None };
    let other = Case { in_group: false, reachable: true, ..opens.clone() };
    *world.cards.mishap.lock().unwrap() = Some(mishap);
    let under_way = world.under_way(&[opens, other.clone(), other.clone(), other]).await;
    under_way.into_iter().map(|(claimed, handed)| (claimed, handed.unwrap())).collect()
}

#[tokio::test]
async fn whoever_is_cut_off_while_writing_loses_no_record_of_others() {
    let world = World::new().await;
    let mut under_way = with_a_mishap(&world, Mishap::Hang).await;
    let others = under_way.split_off(1);
    let (claimed, handed) = under_way.remove(0);
    // All gather while somebody else writes.
    let writing = world.store.begin().await.unwrap();
    let mut first = Box::pin(world.courier.record(&claimed, handed));
    assert!(first.as_mut().now_or_never().is_none());
    let records = others.into_iter().map(|(claimed, handed)| {
        let courier = &world.courier;
        async move { courier.record(&claimed, handed).await }
    });
    let mut others = Box::pin(join_all(records));
    assert!(others.as_mut().now_or_never().is_none());
    writing.commit().await.unwrap();
    tokio::select! {
        done = &mut first => panic!("it hangs: {done:?}"),
        () = world.cards.hangs.notified() => {}
    }
    drop(first);
    assert!(others.await.iter().all(Result::is_ok));
    assert_eq!(world.firsts().await, ["waiting, leased", "sent", "sent", "sent"]);
}

#[tokio::test]
async fn a_panic_while_writing_loses_no_record() {
    let world = World::new().await;
    let under_way = with_a_mishap(&world, Mishap::Panic).await;
    let records = under_way.into_iter().map(|(claimed, handed)| {
        let courier = Arc::clone(&world.courier);
        async move { courier.record(&claimed, handed).await }
    });
    assert!(join_all(records).await.iter().all(Result::is_ok));
    assert_eq!(world.firsts().await, ["sent"; 4]);
}
