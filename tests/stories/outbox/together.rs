//! What is written for many at once is what would be written one by one.

use chrono::{DateTime, TimeDelta, Utc};
use lastmile::domain::delivery_key::DeliveryKey;
use lastmile::domain::ids::{ChatId, PersonId, ThreadId};
use lastmile::domain::person_name::PersonName;
use lastmile::message::{Address, Delivery, Message, Priority, Text};
use lastmile::store::outbox::{Addressed, OutboxEntry, Terms, send, send_all};
use lastmile::store::{Store, Tx, people};

use crate::language::{Told, World, both_engines};

/// More than one statement writes, by several; and some of everything.
const MANY: usize = 1_500;

/// All that is in the outbox, and of whom it speaks, in the order in which it came.
async fn kept(store: &Store) -> Told<Vec<(String, String, i64, String, Option<i64>)>> {
    const SQL: &str = "SELECT o.key, o.parcel, o.chat_id, o.kind || ' ' || COALESCE(o.subject_id, 0) || ' ' || o.thread_id || ' '
             || o.rank || ' ' || o.ready_at || ' ' || COALESCE(o.expires_at, 0) || ' ' || o.created_at || ' ' || o.state
             || ' ' || COALESCE(o.activity_id, 0), n.person_id
         FROM outbox o LEFT JOIN outbox_people n ON n.outbox_id = o.id ORDER BY o.id, n.person_id";
    let mut tx = store.read().await?;
    Ok(match &mut tx {
        Tx::Sqlite(held) => sqlx::query_as(SQL).fetch_all(&mut **held).await?,
        Tx::Postgres(held) => sqlx::query_as(SQL).fetch_all(&mut **held).await?,
    })
}

fn key(number: usize) -> DeliveryKey {
    // Some come twice in one list, and some were there before.
    let number = if number.is_multiple_of(7) { number / 2 } else { number };
    DeliveryKey::Whisper(format!("tap {number}"))
}

fn to(number: usize) -> Address {
    Address { chat: ChatId(1_000 + i64::try_from(number % 90).expect("it is small")), thread: ThreadId(0) }
}

/// Of nobody, of one, of two, and of somebody who has gone.
fn parcels(known: &[PersonId]) -> Vec<Delivery> {
    let of = |people: &[PersonId]| {
        let text = Text::plain(&format!("of {}", people.len())).concerning(people.iter().copied());
        Delivery::Message(Message::of(text))
    };
    vec![of(&[]), of(&known[..1]), of(known), of(&[known[0], PersonId(999_999)]), of(&[])]
}

async fn some_are_there(store: &Store, now: DateTime<Utc>) -> Told<Vec<PersonId>> {
    let mut tx = store.begin().await?;
    let mut known = Vec::new();
    for number in 1..=2 {
        let name = PersonName::read("Somebody");
        known.push(people::meet(&mut tx, ChatId(number), &name, true, now).await?.id);
    }
    for number in (0..MANY).step_by(100) {
        let parcel = parcels(&known).remove(1);
        let earlier =
            OutboxEntry { key: key(number), to: to(number), rank: Priority::Answer, parcel, expires: None };
        send(&mut tx, now - TimeDelta::hours(1), &earlier).await?;
    }
    tx.take_touched();
    tx.commit().await?;
    Ok(known)
}

async fn nobody_is_written_to(store: &Store) -> Told<()> {
    let mut tx = store.begin().await?;
    for table in ["DELETE FROM outbox_people", "DELETE FROM outbox"] {
        match &mut tx {
            Tx::Sqlite(held) => sqlx::query(table).execute(&mut **held).await?.rows_affected(),
            Tx::Postgres(held) => sqlx::query(table).execute(&mut **held).await?.rows_affected(),
        };
    }
    Ok(tx.commit().await?)
}

both_engines!(many_at_once_are_written_as_one_by_one, English, async |t| {
    let now = t.now();
    let terms = Terms { ready: now, rank: Priority::Reminder, expires: Some(now + TimeDelta::hours(3)) };
    let known = some_are_there(&t.store, now).await?;
    let parcels = parcels(&known);
    let parcel = |number: usize| &parcels[number % parcels.len()];

    let mut tx = t.store.begin().await?;
    let all: Vec<Addressed<'_>> = (0..MANY)
        .map(|number| Addressed { key: key(number), to: to(number), parcel: parcel(number) })
        .collect();
    let new = send_all(&mut tx, terms, &all).await?;
    assert_eq!(send_all(&mut tx, terms, &all).await?, 0, "all are there");
    assert_eq!(send_all(&mut tx, terms, &[]).await?, 0);
    tx.commit().await?;
    let together = kept(&t.store).await?;

    nobody_is_written_to(&t.store).await?;
    assert_eq!(some_are_there(&t.store, now).await?, known);
    let mut tx = t.store.begin().await?;
    let mut entered = 0;
    for number in 0..MANY {
        let Terms { rank, expires, .. } = terms;
        let one =
            OutboxEntry { key: key(number), to: to(number), rank, parcel: parcel(number).clone(), expires };
        entered += u64::from(send(&mut tx, now, &one).await?);
    }
    tx.commit().await?;
    assert_eq!(new, entered);
    assert_eq!(together, kept(&t.store).await?);
    nobody_is_written_to(&t.store).await?;
});
