//! What is decided and not yet delivered.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::FromRow;

use super::{Error, Result, Tx, instant, seconds};
use crate::domain::ids::{ActivityId, ChatId, MessageId, ThreadId};
use crate::message::{Address, Parcel, Rank};

/// A parcel to be delivered, before it is put into the outbox.
#[derive(Debug, Clone)]
pub struct Outgoing {
    /// Makes a second insert of the same impossible, for example `remind-soon/12/1764295200/person/7`.
    pub key: String,
    /// Where it goes.
    pub to: Address,
    /// How urgent it is.
    pub rank: Rank,
    /// What it is.
    pub parcel: Parcel,
    /// After this it makes no sense any more.
    pub expires: Option<DateTime<Utc>>,
}

/// A parcel that a courier has claimed.
#[derive(Debug, Clone)]
pub struct Claimed {
    /// Its number.
    pub id: i64,
    /// Where it goes.
    pub to: Address,
    /// What it is.
    pub parcel: Parcel,
    /// How often it was claimed, this time included.
    pub attempts: i64,
    /// The version that was claimed: a card that grew stale meanwhile has a later one.
    pub version: i64,
    /// The number under which it stands already, where it was delivered before.
    pub message_id: Option<MessageId>,
}

#[derive(FromRow)]
struct ClaimedRow {
    id: i64,
    chat_id: ChatId,
    thread_id: ThreadId,
    parcel: String,
    attempts: i64,
    version: i64,
    message_id: Option<MessageId>,
}

fn to_column(parcel: &Parcel) -> Result<String> {
    serde_json::to_string(parcel).map_err(|error| Error::Corrupt(error.to_string()))
}

/// Puts a parcel into the outbox, unless one with its key was ever there. Tells whether it is new.
pub async fn send(tx: &mut Tx, now: DateTime<Utc>, outgoing: &Outgoing) -> Result<bool> {
    let parcel = to_column(&outgoing.parcel)?;
    let touched = exec!(
        tx,
        "INSERT INTO outbox (key, chat_id, thread_id, rank, parcel, ready_at, expires_at, created_at, activity_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $6, $8) ON CONFLICT (key) DO NOTHING",
        &outgoing.key,
        outgoing.to.chat,
        outgoing.to.thread,
        outgoing.rank as i64,
        &parcel,
        seconds(now),
        outgoing.expires.map(seconds),
        outgoing.parcel.about(),
    )?;
    Ok(touched > 0)
}

/// When the news of seats in an activity goes out, and to which chats, as far as it has not.
pub async fn news_of_seats(tx: &mut Tx, activity: ActivityId) -> Result<Vec<(DateTime<Utc>, ChatId)>> {
    let waiting = rows!(
        (i64, ChatId),
        tx,
        "SELECT ready_at, chat_id FROM outbox WHERE state = 'waiting' AND (key LIKE $1 OR key LIKE $2)
         ORDER BY ready_at, id",
        format!("moved-up/{activity}/%"),
        format!("removed/{activity}/%"),
    )?;
    Ok(waiting.into_iter().map(|(ready, chat)| (instant(ready), chat)).collect())
}

/// Puts a parcel that shows a state into the outbox: one with the same key is replaced and delivered anew.
pub async fn refresh(tx: &mut Tx, now: DateTime<Utc>, outgoing: &Outgoing) -> Result<()> {
    let parcel = to_column(&outgoing.parcel)?;
    exec!(
        tx,
        "INSERT INTO outbox (key, chat_id, thread_id, rank, parcel, ready_at, expires_at, created_at, activity_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $6, $8)
         ON CONFLICT (key) DO UPDATE SET state = 'waiting', parcel = excluded.parcel, attempts = 0,
             activity_id = excluded.activity_id, chat_id = excluded.chat_id, thread_id = excluded.thread_id, version = outbox.version + 1,
             rank = CASE WHEN outbox.state = 'waiting' THEN outbox.rank ELSE excluded.rank END,
             ready_at = CASE WHEN outbox.state = 'waiting' THEN outbox.ready_at ELSE excluded.ready_at END,
             expires_at = excluded.expires_at",
        &outgoing.key,
        outgoing.to.chat,
        outgoing.to.thread,
        outgoing.rank as i64,
        &parcel,
        seconds(now),
        outgoing.expires.map(seconds),
        outgoing.parcel.about(),
    )?;
    Ok(())
}

/// Says whose command a parcel answers in a group: they may have the message redrawn.
pub async fn own(tx: &mut Tx, key: &str, owner: ChatId) -> Result<()> {
    exec!(tx, "UPDATE outbox SET owner_id = $2 WHERE key = $1", key, owner)?;
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

/// Has a parcel that was put in delivered anew at `ready`, or earlier if it still waits. False where there is none.
pub async fn again(
    tx: &mut Tx,
    key: &str,
    parcel: &Parcel,
    rank: Rank,
    ready: DateTime<Utc>,
) -> Result<bool> {
    let parcel = to_column(parcel)?;
    let touched = exec!(
        tx,
        "UPDATE outbox SET parcel = $2, version = version + 1, attempts = 0,
             rank = CASE WHEN state = 'waiting' THEN rank ELSE $3 END,
             ready_at = CASE WHEN state = 'waiting' THEN ready_at ELSE $4 END, state = 'waiting'
         WHERE key = $1 AND state <> 'dropped'",
        key,
        &parcel,
        rank as i64,
        seconds(ready)
    )?;
    Ok(touched > 0)
}

/// Has a parcel that was put off, and never tried, delivered now.
pub async fn hurry(tx: &mut Tx, key: &str, now: DateTime<Utc>) -> Result<()> {
    exec!(
        tx,
        "UPDATE outbox SET ready_at = $2 WHERE key = $1 AND state = 'waiting' AND attempts = 0 AND ready_at > $2",
        key,
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

/// Claims what is ready until `lease`: in each chat the most urgent parcel, and none where one is under way.
pub async fn claim(tx: &mut Tx, now: DateTime<Utc>, lease: TimeDelta, most: i64) -> Result<Vec<Claimed>> {
    let claimed = rows!(
        ClaimedRow,
        tx,
        "UPDATE outbox SET lease_until = $2, attempts = attempts + 1
         WHERE lease_until <= $1 AND state = 'waiting' AND id IN (
             SELECT id FROM (
                 SELECT id, rank, lease_until, ROW_NUMBER() OVER (
                     PARTITION BY chat_id ORDER BY CASE WHEN lease_until > $1 THEN 0 ELSE 1 END, rank, id
                 ) AS place
                 FROM outbox WHERE state = 'waiting' AND ready_at <= $1
             ) AS lanes
             WHERE place = 1 AND lease_until <= $1 ORDER BY rank, id LIMIT $3
         )
         RETURNING id, chat_id, thread_id, parcel, attempts, version, message_id",
        seconds(now),
        seconds(now + lease),
        most,
    )?;
    let mut readable = Vec::with_capacity(claimed.len());
    for row in claimed {
        match serde_json::from_str(&row.parcel) {
            Ok(parcel) => readable.push(Claimed {
                id: row.id,
                to: Address { chat: row.chat_id, thread: row.thread_id },
                parcel,
                attempts: row.attempts,
                version: row.version,
                message_id: row.message_id,
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

/// Records a delivery. A parcel that was refreshed meanwhile waits again.
pub async fn delivered(tx: &mut Tx, claimed: &Claimed, message_id: Option<MessageId>) -> Result<()> {
    exec!(
        tx,
        "UPDATE outbox SET lease_until = 0, attempts = 0, failure = NULL, message_id = $3,
             state = CASE WHEN version = $2 THEN 'sent' ELSE 'waiting' END
         WHERE id = $1",
        claimed.id,
        claimed.version,
        message_id,
    )?;
    Ok(())
}

/// Gives a parcel back, to be tried again at `ready`. `counts` tells whether the try was one.
pub async fn give_back(
    tx: &mut Tx,
    claimed: &Claimed,
    ready: DateTime<Utc>,
    failure: Option<&str>,
    counts: bool,
) -> Result<()> {
    exec!(
        tx,
        "UPDATE outbox SET lease_until = 0, ready_at = $2, failure = $3, attempts = attempts - $4 WHERE id = $1",
        claimed.id,
        seconds(ready),
        failure,
        i64::from(!counts),
    )?;
    Ok(())
}

/// Lets everything that waits for a chat rest until `ready`.
pub async fn rest(tx: &mut Tx, chat: ChatId, ready: DateTime<Utc>) -> Result<()> {
    exec!(
        tx,
        "UPDATE outbox SET ready_at = $2 WHERE chat_id = $1 AND state = 'waiting' AND ready_at < $2",
        chat,
        seconds(ready),
    )?;
    Ok(())
}

/// Gives a parcel up, with the reason.
pub async fn drop_parcel(tx: &mut Tx, claimed: &Claimed, failure: &str) -> Result<()> {
    exec!(
        tx,
        "UPDATE outbox SET lease_until = 0, state = 'dropped', failure = $2 WHERE id = $1",
        claimed.id,
        failure,
    )?;
    Ok(())
}

/// Drops what stopped making sense while it waited. Tells how many.
pub async fn drop_expired(tx: &mut Tx, now: DateTime<Utc>) -> Result<u64> {
    exec!(
        tx,
        "UPDATE outbox SET state = 'dropped', failure = 'expired'
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
    pub parcel: Option<Parcel>,
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
        parcel: serde_json::from_str(&parcel).ok(),
        dropped,
        failure,
    });
    Ok(undone.collect())
}

/// When the next parcel becomes ready, or its lease ends; none when the outbox is empty.
pub async fn next_ready(tx: &mut Tx) -> Result<Option<DateTime<Utc>>> {
    let next = row!(
        (Option<i64>,),
        tx,
        "SELECT MIN(CASE WHEN lease_until > ready_at THEN lease_until ELSE ready_at END)
         FROM outbox WHERE state = 'waiting'"
    )?;
    Ok(next.and_then(|(moment,)| moment).map(super::instant))
}

/// Drops everything that waits for a chat, with the reason.
pub async fn drop_lane(tx: &mut Tx, chat: ChatId, failure: &str) -> Result<()> {
    exec!(
        tx,
        "UPDATE outbox SET state = 'dropped', failure = $2, lease_until = 0
         WHERE chat_id = $1 AND state = 'waiting'",
        chat,
        failure,
    )?;
    Ok(())
}

/// Forgets what was delivered or dropped and was put in before `moment`. The ledger still knows what was done.
pub async fn forget_before(tx: &mut Tx, moment: DateTime<Utc>) -> Result<u64> {
    exec!(tx, "DELETE FROM outbox WHERE state <> 'waiting' AND created_at < $1", seconds(moment))
}
