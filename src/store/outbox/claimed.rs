//! What a courier claims, and what comes of it.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;
use sqlx::{FromRow, Postgres, QueryBuilder, Sqlite};

use crate::domain::delivery_key::DeliveryKind;
use crate::domain::ids::{ChatId, MessageId, ThreadId};
use crate::message::{Address, Delivery, Priority};
use crate::store::wire::parcel;
use crate::store::{Result, Tx, instant, seconds};

/// Whatever has waited longer than this takes turns with the answers, which else go first.
const PATIENCE: TimeDelta = TimeDelta::seconds(2);
/// Of what has waited too long, the more urgent goes first, as if each rank below had come by so much later.
const RANK_APART: TimeDelta = TimeDelta::seconds(20);
/// Of so many posts in a row in a group that were no answers, the next is an answer, if one waits.
const OTHERS_IN_A_ROW: i64 = 2;

/// A parcel that a courier has claimed.
#[derive(Debug, Clone)]
pub struct Claimed {
    /// Its number.
    pub id: i64,
    /// Where it goes.
    pub to: Address,
    /// What it is.
    pub parcel: Delivery,
    /// How often it was claimed, this time included.
    pub attempts: i64,
    /// The version that was claimed: a card that grew stale meanwhile has a later one.
    pub version: i64,
    /// The number under which it stands already, where it was delivered before.
    pub message_id: Option<MessageId>,
    /// Whether it is an answer.
    pub is_answer: bool,
    /// Whether it asks somebody about words of theirs, which stay where they are.
    pub asks_about_words: bool,
    /// Since when it fails while others go out.
    pub failing_since: Option<DateTime<Utc>>,
}

#[derive(FromRow)]
struct ClaimedRow {
    id: i64,
    chat_id: ChatId,
    thread_id: ThreadId,
    rank: i64,
    parcel: String,
    kind: String,
    attempts: i64,
    version: i64,
    message_id: Option<MessageId>,
    failing_since: Option<i64>,
}

/// Claims what is ready until `lease`: in each chat one parcel, and none where one is under way. Removals have a lane
/// of their own in each chat, for they are no posts.
///
/// There are three classes: what has waited beyond its patience and is no answer (0), answers (1), and all else (2). In
/// a chat the lowest class goes first; where a group has had too many others in a row, its answers do. Over all, the
/// first two classes take turns, so that neither a flood of answers nor a backlog of others keeps the other class waiting;
/// whose turn it is in a group changes nothing about its place among the chats.
pub async fn claim(tx: &mut Tx, now: DateTime<Utc>, lease: TimeDelta, most: i64) -> Result<Vec<Claimed>> {
    let claimed = rows!(
        ClaimedRow,
        tx,
        "UPDATE outbox SET lease_until = $2, attempts = attempts + 1
         WHERE lease_until <= $1 AND state = 'waiting' AND id IN (
             SELECT id FROM (
                 SELECT id, class, ROW_NUMBER() OVER (PARTITION BY class ORDER BY urgency, id) AS turn FROM (
                     SELECT id, class, urgency, lease_until, ROW_NUMBER() OVER (
                         PARTITION BY chat_id, removal
                         ORDER BY CASE WHEN lease_until > $1 THEN 0 ELSE 1 END,
                             CASE WHEN class = 0 AND others >= $6 THEN 2 ELSE class END, urgency, id
                     ) AS place
                     FROM (
                         SELECT o.id, o.chat_id, o.lease_until, COALESCE(l.others, 0) AS others,
                             CASE WHEN o.rank = $4 THEN 1 ELSE 0 END AS removal,
                             CASE WHEN o.rank = 0 THEN 1
                                  WHEN o.ready_at <= $5 THEN 0
                                  ELSE 2 END AS class,
                             CASE WHEN o.rank > 0 AND o.ready_at <= $5 THEN o.ready_at + o.rank * $7
                                  ELSE o.rank END AS urgency
                         FROM outbox o LEFT JOIN lanes l ON l.chat_id = o.chat_id
                         WHERE o.state = 'waiting' AND o.ready_at <= $1 AND o.held_until <= $1
                     ) AS ready
                 ) AS lanes
                 WHERE place = 1 AND lease_until <= $1
             ) AS heads
             ORDER BY CASE class WHEN 2 THEN 1 ELSE 0 END, turn, class LIMIT $3
         )
         RETURNING id, chat_id, thread_id, rank, parcel, kind, attempts, version, message_id, failing_since",
        seconds(now),
        seconds(now + lease),
        most,
        Priority::Removal as i64,
        seconds(now - PATIENCE),
        OTHERS_IN_A_ROW,
        RANK_APART.num_seconds(),
    )?;
    let mut readable = Vec::with_capacity(claimed.len());
    for row in claimed {
        match parcel::read(&row.parcel) {
            Ok(parcel) => readable.push(Claimed {
                id: row.id,
                to: Address { chat: row.chat_id, thread: row.thread_id },
                parcel,
                attempts: row.attempts,
                version: row.version,
                message_id: row.message_id,
                asks_about_words: row.kind == DeliveryKind::HalfSure.word(),
                is_answer: row.rank == Priority::Answer as i64,
                failing_since: row.failing_since.map(instant),
            }),
            Err(mistake) => {
                // One parcel that nobody can read must not keep the others from their people.
                tracing::error!(outbox = row.id, %mistake, "a parcel cannot be read and is dropped");
                let failure = format!("unreadable: {mistake}");
                exec!(
                    tx,
                    "UPDATE outbox SET lease_until = 0, state = 'dropped', failure = $2 WHERE id = $1",
                    row.id,
                    &failure
                )?;
            }
        }
    }
    Ok(readable)
}

/// Notes what kind of post takes the next place in each of those groups, none of which comes twice.
pub async fn take_turns(tx: &mut Tx, turns: &[(ChatId, bool)]) -> Result<()> {
    if turns.is_empty() {
        return Ok(());
    }
    /// The same statement for either engine.
    macro_rules! upsert {
        ($engine:ty, $held:expr) => {{
            let mut upsert = QueryBuilder::<$engine>::new("INSERT INTO lanes (chat_id, others) ");
            upsert.push_values(turns, |mut row, (group, is_answer)| {
                row.push_bind(group).push_bind(i64::from(!is_answer));
            });
            upsert.push(
                " ON CONFLICT (chat_id) DO UPDATE
                  SET others = CASE WHEN excluded.others = 0 THEN 0 ELSE lanes.others + 1 END",
            );
            let outcome = upsert.build().execute(&mut **$held).await;
            $held.note(outcome).map(|_| ())
        }};
    }
    match tx {
        Tx::Sqlite(held) => upsert!(Sqlite, held),
        Tx::Postgres(held) => upsert!(Postgres, held),
    }
}

/// Gives parcels back that were not tried at all: nothing that is known of them changes.
pub async fn untried(tx: &mut Tx, parcels: &[i64], held_until: DateTime<Utc>) -> Result<()> {
    if parcels.is_empty() {
        return Ok(());
    }
    /// The same statement for either engine.
    macro_rules! update {
        ($engine:ty, $held:expr) => {{
            let mut update = QueryBuilder::<$engine>::new(
                "UPDATE outbox SET lease_until = 0, attempts = attempts - 1, held_until = ",
            );
            update.push_bind(seconds(held_until)).push(" WHERE id IN (");
            let mut ids = update.separated(", ");
            for id in parcels {
                ids.push_bind(*id);
            }
            update.push(")");
            let outcome = update.build().execute(&mut **$held).await;
            $held.note(outcome).map(|_| ())
        }};
    }
    match tx {
        Tx::Sqlite(held) => update!(Sqlite, held),
        Tx::Postgres(held) => update!(Postgres, held),
    }
}

/// Records deliveries: of each parcel its number, the version that was claimed, and the number under which it stands. One
/// that was refreshed meanwhile waits again. No parcel comes twice.
pub async fn delivered(tx: &mut Tx, parcels: &[(i64, i64, Option<MessageId>)]) -> Result<()> {
    let sql = tx.dialect(listing!(
        "UPDATE outbox SET lease_until = 0, attempts = 0, failure = NULL, failing_since = NULL, asker_id = NULL,
             message_id = COALESCE(done.message_id, outbox.message_id),
             state = CASE WHEN outbox.version = done.version THEN 'sent' ELSE 'waiting' END
         FROM (SELECT CAST(value ->> 0 AS BIGINT) AS id, CAST(value ->> 1 AS BIGINT) AS version,
             CAST(value ->> 2 AS BIGINT) AS message_id FROM",
        ") AS done WHERE outbox.id = done.id"
    ));
    exec!(tx, sql, json!(parcels).to_string())?;
    Ok(())
}

/// When a parcel that was given back is tried again, and what came of this try.
#[derive(Debug, Clone, Copy)]
pub struct Again<'a> {
    /// Until when it is held.
    pub held_until: DateTime<Utc>,
    /// What was the matter, if anything was.
    pub failure: Option<&'a str>,
    /// Whether the try counts: something was wrong with this parcel.
    pub counts: bool,
    /// Since when it fails while others go out.
    pub failing_since: Option<DateTime<Utc>>,
}

impl<'a> Again<'a> {
    /// As soon as may be from that moment on; nothing was wrong with it.
    pub fn from(held_until: DateTime<Utc>) -> Self {
        Self { held_until, failure: None, counts: false, failing_since: None }
    }

    /// The same, with what was the matter.
    #[must_use]
    pub fn because(self, failure: &'a str) -> Self {
        Self { failure: Some(failure), ..self }
    }

    /// The same, as a try that counts.
    #[must_use]
    pub fn counted(self) -> Self {
        Self { counts: true, ..self }
    }
}

/// Gives a parcel back, to be tried again.
pub async fn give_back(tx: &mut Tx, claimed: &Claimed, again: Again<'_>) -> Result<()> {
    exec!(
        tx,
        "UPDATE outbox SET lease_until = 0, held_until = $2, failure = COALESCE($3, failure), attempts = attempts - $4,
             failing_since = $5
         WHERE id = $1",
        claimed.id,
        seconds(again.held_until),
        again.failure,
        i64::from(!again.counts),
        again.failing_since.map(seconds),
    )?;
    Ok(())
}

/// A message is not there any more: what it showed is posted anew.
pub async fn is_gone(tx: &mut Tx, claimed: &Claimed) -> Result<()> {
    exec!(tx, "UPDATE outbox SET message_id = NULL WHERE id = $1", claimed.id)?;
    Ok(())
}

/// Gives a parcel up, with the reason.
pub async fn drop_parcel(tx: &mut Tx, claimed: &Claimed, failure: &str) -> Result<()> {
    exec!(
        tx,
        "UPDATE outbox SET lease_until = 0, state = 'dropped', failure = $2, asker_id = NULL WHERE id = $1",
        claimed.id,
        failure,
    )?;
    Ok(())
}
