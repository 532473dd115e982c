//! What is decided and not yet delivered.

mod claimed;
mod resting;
mod sending;

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

pub use claimed::{Again, Claimed, claim, delivered, drop_parcel, give_back, is_gone, take_turns, untried};
pub use resting::{reopen, rest, shut, slow_down};
pub use sending::{Addressed, OutboxEntry, Terms, send, send_all};

use super::wire::parcel;
use super::{Result, Tx, instant, seconds};
use crate::domain::delivery_key::{DeliveryKey, DeliveryKind};
use crate::domain::ids::{ActivityId, ChatId, MessageId, PersonId, SignupId};
use crate::message::{Delivery, Priority};

/// How many answers wait for a person in one chat at most. A further one takes the place of the oldest.
const ANSWERS_WAITING: i64 = 3;

/// Puts the answer to what somebody did into the outbox. Where too many of theirs wait in that chat, the oldest makes
/// room: what they did last is what they look for an answer to.
pub async fn answer(tx: &mut Tx, now: DateTime<Utc>, outgoing: &OutboxEntry, asker: PersonId) -> Result<()> {
    exec!(
        tx,
        "UPDATE outbox SET state = 'dropped', failure = 'a later answer took its place', asker_id = NULL
         WHERE id IN (
             SELECT id FROM outbox WHERE asker_id = $1 AND chat_id = $2 AND state = 'waiting' AND lease_until <= $3
             ORDER BY id DESC LIMIT 1000 OFFSET $4
         )",
        asker,
        outgoing.to.chat,
        seconds(now),
        ANSWERS_WAITING - 1,
    )?;
    if send(tx, now, outgoing).await? {
        exec!(tx, "UPDATE outbox SET asker_id = $2 WHERE key = $1", outgoing.key.to_string(), asker)?;
    }
    Ok(())
}

/// When the news of seats in an activity goes out, and to which chats, as far as it has not.
pub async fn news_of_seats(tx: &mut Tx, activity: ActivityId) -> Result<Vec<(DateTime<Utc>, ChatId)>> {
    let waiting = rows!(
        (i64, ChatId),
        tx,
        "SELECT ready_at, chat_id FROM outbox WHERE state = 'waiting' AND kind IN ($1, $2) AND subject_id = $3
         ORDER BY ready_at, id",
        DeliveryKind::MovedUp,
        DeliveryKind::Removed,
        activity,
    )?;
    Ok(waiting.into_iter().map(|(ready, chat)| (instant(ready), chat)).collect())
}

/// Drops the news of a seat that waits for its time.
pub async fn drop_news_of_seat(
    tx: &mut Tx,
    activity: ActivityId,
    signup: SignupId,
    now: DateTime<Utc>,
) -> Result<()> {
    exec!(
        tx,
        "UPDATE outbox SET state = 'dropped', failure = 'the seat was given back'
         WHERE state = 'waiting' AND kind = $1 AND subject_id = $2 AND ready_at > $3 AND key LIKE $4",
        DeliveryKind::MovedUp,
        activity,
        seconds(now),
        format!("{}/{activity}/{signup}/%", DeliveryKind::MovedUp.word())
    )?;
    Ok(())
}

/// The keys of the news of freed seats that wait for a chat.
pub async fn seats_to_tell(tx: &mut Tx, chat: ChatId) -> Result<Vec<DeliveryKey>> {
    let waiting = rows!(
        (String,),
        tx,
        "SELECT key FROM outbox WHERE chat_id = $1 AND state = 'waiting' AND kind = $2 ORDER BY id",
        chat,
        DeliveryKind::MovedUp
    )?;
    Ok(waiting.iter().filter_map(|(key,)| DeliveryKey::read(key)).collect())
}

/// Puts a parcel that shows a state into the outbox: one with the same key is replaced and delivered anew.
pub async fn refresh(tx: &mut Tx, now: DateTime<Utc>, outgoing: &OutboxEntry) -> Result<()> {
    refresh_all(tx, now, std::slice::from_ref(outgoing)).await
}

/// The same with many, each of which has a key of its own.
pub async fn refresh_all(tx: &mut Tx, now: DateTime<Utc>, all: &[OutboxEntry]) -> Result<()> {
    if all.is_empty() {
        return Ok(());
    }
    let sql = tx.dialect(listing!(
        "INSERT INTO outbox (key, kind, subject_id, chat_id, thread_id, rank, parcel, expires_at, activity_id, ready_at,
             created_at)
         SELECT value ->> 0, value ->> 1, CAST(value ->> 2 AS BIGINT), CAST(value ->> 3 AS BIGINT),
             CAST(value ->> 4 AS BIGINT), CAST(value ->> 5 AS BIGINT), value ->> 6, CAST(value ->> 7 AS BIGINT),
             CAST(value ->> 8 AS BIGINT), $2, $2 FROM",
        "WHERE TRUE
         ON CONFLICT (key) DO UPDATE SET state = 'waiting', parcel = excluded.parcel, attempts = 0,
             activity_id = excluded.activity_id, chat_id = excluded.chat_id,
             message_id = CASE WHEN outbox.chat_id = excluded.chat_id THEN outbox.message_id END,
             thread_id = excluded.thread_id, version = outbox.version + 1,
             rank = CASE WHEN outbox.state = 'waiting' THEN outbox.rank ELSE excluded.rank END,
             ready_at = CASE WHEN outbox.state = 'waiting' THEN outbox.ready_at ELSE excluded.ready_at END,
             expires_at = excluded.expires_at, failing_since = NULL,
             held_until = CASE WHEN outbox.state = 'waiting' THEN outbox.held_until ELSE 0 END
         RETURNING key, id, ready_at <= $2 AND held_until <= $2 AND lease_until <= $2"
    ));
    let row = |entry: &OutboxEntry| {
        let key = &entry.key;
        let parcel = parcel::to_column(&entry.parcel)?;
        let (to, expires, about) = (entry.to, entry.expires.map(seconds), entry.parcel.about());
        let (kind, rank) = (key.kind().word(), entry.rank as i64);
        let about = about.map(|id| id.0);
        Ok(json!([
            key.to_string(),
            kind,
            key.subject(),
            to.chat.0,
            to.thread.0,
            rank,
            parcel,
            expires,
            about
        ]))
    };
    let list = Value::Array(all.iter().map(row).collect::<Result<_>>()?).to_string();
    // It reads nothing that the identity map holds back, and a card that waits already wakes nobody.
    let put = run_past!(
        &mut *tx,
        sqlx::query_as::<_, (String, i64, bool)>(sql).bind(&list).bind(seconds(now)),
        fetch_all
    )?;
    let put: HashMap<String, (i64, bool)> =
        put.into_iter().map(|(key, id, ready)| (key, (id, ready))).collect();
    tx.map().delivers |= put.values().any(|(_, ready)| *ready);
    let mut named = Vec::new();
    for entry in all {
        if let Some((id, _)) = put.get(&entry.key.to_string()) {
            named.extend(entry.parcel.concerns().into_iter().map(|person| (*id, person)));
        }
    }
    if named.is_empty() { Ok(()) } else { sending::note_people(tx, &named).await }
}

/// Says whose command a parcel answers in a group: they may have the message redrawn.
pub async fn own(tx: &mut Tx, key: &DeliveryKey, owner: ChatId) -> Result<()> {
    exec!(tx, "UPDATE outbox SET owner_id = $2 WHERE key = $1", key.to_string(), owner)?;
    Ok(())
}

/// Whose command a message of a group answers; none where it answers nobody's.
pub async fn owner(tx: &mut Tx, chat: ChatId, message: MessageId) -> Result<Option<ChatId>> {
    let found = row!(
        (ChatId,),
        tx,
        "SELECT owner_id FROM outbox WHERE chat_id = $1 AND message_id = $2 AND owner_id IS NOT NULL",
        chat,
        message
    )?;
    Ok(found.map(|(owner,)| owner))
}

/// Whether a parcel with that key was ever put in, as far back as is kept.
pub async fn has(tx: &mut Tx, key: &DeliveryKey) -> Result<bool> {
    Ok(row!((i64,), tx, "SELECT id FROM outbox WHERE key = $1", key.to_string())?.is_some())
}

/// The message that a parcel has become, as far back as is kept; none before it is delivered.
pub async fn message_of(tx: &mut Tx, key: &DeliveryKey) -> Result<Option<MessageId>> {
    let sql = "SELECT message_id FROM outbox WHERE key = $1";
    let found = row!((Option<MessageId>,), tx, sql, key.to_string())?;
    Ok(found.and_then(|(message,)| message))
}

/// Has a parcel that was put in delivered anew at `ready`, or earlier if it still waits. False where there is none.
pub async fn again(
    tx: &mut Tx,
    key: &DeliveryKey,
    parcel: &Delivery,
    rank: Priority,
    ready: DateTime<Utc>,
) -> Result<bool> {
    let parcel = parcel::to_column(parcel)?;
    let touched = exec!(
        tx,
        "UPDATE outbox SET parcel = $2, version = version + 1, attempts = 0,
             rank = CASE WHEN state = 'waiting' THEN rank ELSE $3 END,
             ready_at = CASE WHEN state = 'waiting' THEN ready_at ELSE $4 END, state = 'waiting'
         WHERE key = $1 AND state <> 'dropped'",
        key.to_string(),
        &parcel,
        rank as i64,
        seconds(ready)
    )?;
    Ok(touched > 0)
}

/// Takes a parcel out again that was put off, and never tried; nobody needs it any more.
pub async fn withdraw(tx: &mut Tx, key: &DeliveryKey) -> Result<()> {
    exec!(tx, "DELETE FROM outbox WHERE key = $1 AND state = 'waiting' AND attempts = 0", key.to_string())?;
    Ok(())
}

/// Has a parcel that was put off, and never tried, delivered now.
pub async fn hurry(tx: &mut Tx, key: &DeliveryKey, now: DateTime<Utc>) -> Result<()> {
    exec!(
        tx,
        "UPDATE outbox SET ready_at = $2 WHERE key = $1 AND state = 'waiting' AND attempts = 0 AND ready_at > $2",
        key.to_string(),
        seconds(now)
    )?;
    Ok(())
}

/// The activity that a message of the bot in a chat is about, as it looks now.
pub async fn about(tx: &mut Tx, chat: ChatId, message: MessageId) -> Result<Option<ActivityId>> {
    let found = row!(
        (ActivityId,),
        tx,
        "SELECT activity_id FROM outbox
         WHERE chat_id = $1 AND message_id = $2 AND activity_id IS NOT NULL ORDER BY id DESC LIMIT 1",
        chat,
        message
    )?;
    Ok(found.map(|(activity,)| activity))
}

/// Whether a message of a chat is the bot's, as far back as is kept.
pub async fn is_ours(tx: &mut Tx, chat: ChatId, message: MessageId) -> Result<bool> {
    let found = row!(
        (i64,),
        tx,
        "SELECT id FROM outbox WHERE chat_id = $1 AND message_id = $2 LIMIT 1",
        chat,
        message
    )?;
    Ok(found.is_some())
}

/// The activity that the bot's last message in a chat is about; none where it is about none.
pub async fn last_about(tx: &mut Tx, chat: ChatId) -> Result<Option<ActivityId>> {
    let found = row!(
        (Option<ActivityId>,),
        tx,
        "SELECT activity_id FROM outbox WHERE chat_id = $1 AND message_id IS NOT NULL
         ORDER BY message_id DESC, id DESC LIMIT 1",
        chat
    )?;
    Ok(found.and_then(|(activity,)| activity))
}

/// Drops what stopped making sense while it waited. Tells how many.
pub async fn drop_expired(tx: &mut Tx, now: DateTime<Utc>) -> Result<u64> {
    exec!(
        tx,
        "UPDATE outbox SET state = 'dropped', failure = 'expired', asker_id = NULL
         WHERE state = 'waiting' AND lease_until <= $1 AND expires_at <= $1",
        seconds(now),
    )
}

/// A parcel that waits, or was given up.
#[derive(Debug, Clone)]
pub struct Undone {
    /// When it is ready, or was the last time.
    pub ready: DateTime<Utc>,
    /// Where it goes.
    pub chat: ChatId,
    /// What it is; none if nobody can read it.
    pub parcel: Option<Delivery>,
    /// Whether it was given up.
    pub dropped: bool,
    /// Why it did not get there so far.
    pub failure: Option<String>,
}

/// What waits, the next first, and then what was given up, the latest first; `most` of them.
pub async fn undone(tx: &mut Tx, most: i64) -> Result<Vec<Undone>> {
    let rows = rows!(
        (i64, ChatId, String, bool, Option<String>),
        tx,
        "SELECT ready_at, chat_id, parcel, state = 'dropped', failure FROM outbox WHERE state <> 'sent'
         ORDER BY state DESC, CASE WHEN state = 'waiting' THEN ready_at ELSE -ready_at END, id LIMIT $1",
        most,
    )?;
    let undone = rows.into_iter().map(|(ready, chat, parcel, dropped, failure)| Undone {
        ready: instant(ready),
        chat,
        parcel: parcel::read(&parcel).ok(),
        dropped,
        failure,
    });
    Ok(undone.collect())
}

/// When the next parcel becomes ready, or its rest or lease ends; none when the outbox is empty.
pub async fn next_ready(tx: &mut Tx) -> Result<Option<DateTime<Utc>>> {
    let next = row!(
        (Option<i64>,),
        tx,
        "SELECT MIN(CASE WHEN lease_until > ready_at AND lease_until > held_until THEN lease_until
                         WHEN held_until > ready_at THEN held_until
                         ELSE ready_at END)
         FROM outbox WHERE state = 'waiting'"
    )?;
    Ok(next.and_then(|(moment,)| moment).map(super::instant))
}

/// Forgets what was delivered or dropped and was put in before `moment`. The ledger still knows what was done.
pub async fn forget_before(tx: &mut Tx, moment: DateTime<Utc>) -> Result<u64> {
    exec!(tx, "DELETE FROM outbox WHERE state <> 'waiting' AND created_at < $1", seconds(moment))
}
