//! What is decided and not yet delivered.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::FromRow;

use super::wire::parcel;
use super::{Result, Tx, instant, seconds};
use crate::domain::ids::{ActivityId, ChatId, MessageId, PersonId, ThreadId};
use crate::message::{Address, Delivery, Priority};

/// Whatever has waited longer than this takes turns with the answers, which else go first.
const PATIENCE: TimeDelta = TimeDelta::seconds(2);
/// Of what has waited too long, the more urgent goes first, as if each rank below had come by so much later.
const RANK_APART: TimeDelta = TimeDelta::seconds(20);
/// Of so many posts in a row in a group that were no answers, the next is an answer, if one waits.
const OTHERS_IN_A_ROW: i64 = 2;
/// How often a group that does not let the bot write is tried.
const LOOKED_AT_EVERY: TimeDelta = TimeDelta::minutes(15);
/// For how long something without an end of its own is kept for a group that does not let the bot write.
const KEPT_FOR_A_GROUP: TimeDelta = TimeDelta::days(7);
/// For how long it is kept for a person who does not.
const KEPT_FOR_A_PERSON: TimeDelta = TimeDelta::days(2);
/// How many answers wait for a person in one chat at most. A further one takes the place of the oldest.
const ANSWERS_WAITING: i64 = 3;

/// A parcel to be delivered, before it is put into the outbox.
#[derive(Debug, Clone)]
pub struct OutboxEntry {
    /// Makes a second insert of the same impossible, for example `remind-soon/12/1764295200/person/7`.
    pub key: String,
    /// Where it goes.
    pub to: Address,
    /// How urgent it is.
    pub rank: Priority,
    /// What it is.
    pub parcel: Delivery,
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
    pub parcel: Delivery,
    /// How often it was claimed, this time included.
    pub attempts: i64,
    /// The version that was claimed: a card that grew stale meanwhile has a later one.
    pub version: i64,
    /// The number under which it stands already, where it was delivered before.
    pub message_id: Option<MessageId>,
    /// Whether it is an answer.
    pub is_answer: bool,
    /// Since when it fails while others go out.
    pub failing_since: Option<DateTime<Utc>>,
}

impl Claimed {
    /// How it is given back when it was not tried at all: nothing that is known of it changes.
    pub fn untried<'a>(&self, held_until: DateTime<Utc>) -> Again<'a> {
        Again { failing_since: self.failing_since, ..Again::from(held_until) }
    }
}

#[derive(FromRow)]
struct ClaimedRow {
    id: i64,
    chat_id: ChatId,
    thread_id: ThreadId,
    rank: i64,
    parcel: String,
    attempts: i64,
    version: i64,
    message_id: Option<MessageId>,
    failing_since: Option<i64>,
}

/// Puts a parcel into the outbox, unless one with its key was ever there. Tells whether it is new.
pub async fn send(tx: &mut Tx, now: DateTime<Utc>, outgoing: &OutboxEntry) -> Result<bool> {
    let parcel = parcel::to_column(&outgoing.parcel)?;
    let entered = row!(
        (i64,),
        tx,
        "INSERT INTO outbox (key, chat_id, thread_id, rank, parcel, ready_at, expires_at, created_at, activity_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $6, $8) ON CONFLICT (key) DO NOTHING RETURNING id",
        &outgoing.key,
        outgoing.to.chat,
        outgoing.to.thread,
        outgoing.rank as i64,
        &parcel,
        seconds(now),
        outgoing.expires.map(seconds),
        outgoing.parcel.about(),
    )?;
    let Some((id,)) = entered else { return Ok(false) };
    note_people(tx, id, &outgoing.parcel).await?;
    Ok(true)
}

/// Notes of whom a parcel speaks, so that it is found when one of them wants to be forgotten.
async fn note_people(tx: &mut Tx, id: i64, parcel: &Delivery) -> Result<()> {
    for person in parcel.concerns() {
        exec!(
            tx,
            "INSERT INTO outbox_people (outbox_id, person_id) SELECT $1, id FROM people WHERE id = $2
             ON CONFLICT DO NOTHING",
            id,
            person
        )?;
    }
    Ok(())
}

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
        exec!(tx, "UPDATE outbox SET asker_id = $2 WHERE key = $1", &outgoing.key, asker)?;
    }
    Ok(())
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

/// The keys of the news of freed seats that wait for a chat.
pub async fn seats_to_tell(tx: &mut Tx, chat: ChatId) -> Result<Vec<String>> {
    let waiting = rows!(
        (String,),
        tx,
        "SELECT key FROM outbox WHERE chat_id = $1 AND state = 'waiting' AND key LIKE 'moved-up/%' ORDER BY id",
        chat
    )?;
    Ok(waiting.into_iter().map(|(key,)| key).collect())
}

/// A message is not there any more: what it showed is posted anew.
pub async fn is_gone(tx: &mut Tx, claimed: &Claimed) -> Result<()> {
    exec!(tx, "UPDATE outbox SET message_id = NULL WHERE id = $1", claimed.id)?;
    Ok(())
}

/// Puts a parcel that shows a state into the outbox: one with the same key is replaced and delivered anew.
pub async fn refresh(tx: &mut Tx, now: DateTime<Utc>, outgoing: &OutboxEntry) -> Result<()> {
    let parcel = parcel::to_column(&outgoing.parcel)?;
    let entered = row!(
        (i64,),
        tx,
        "INSERT INTO outbox (key, chat_id, thread_id, rank, parcel, ready_at, expires_at, created_at, activity_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $6, $8)
         ON CONFLICT (key) DO UPDATE SET state = 'waiting', parcel = excluded.parcel, attempts = 0,
             activity_id = excluded.activity_id, chat_id = excluded.chat_id,
             message_id = CASE WHEN outbox.chat_id = excluded.chat_id THEN outbox.message_id END,
             thread_id = excluded.thread_id, version = outbox.version + 1,
             rank = CASE WHEN outbox.state = 'waiting' THEN outbox.rank ELSE excluded.rank END,
             ready_at = CASE WHEN outbox.state = 'waiting' THEN outbox.ready_at ELSE excluded.ready_at END,
             expires_at = excluded.expires_at, failing_since = NULL,
             held_until = CASE WHEN outbox.state = 'waiting' THEN outbox.held_until ELSE 0 END
         RETURNING id",
        &outgoing.key,
        outgoing.to.chat,
        outgoing.to.thread,
        outgoing.rank as i64,
        &parcel,
        seconds(now),
        outgoing.expires.map(seconds),
        outgoing.parcel.about(),
    )?;
    if let Some((id,)) = entered {
        note_people(tx, id, &outgoing.parcel).await?;
    }
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

/// Whether a parcel with that key was ever put in, as far back as is kept.
pub async fn has(tx: &mut Tx, key: &str) -> Result<bool> {
    Ok(row!((i64,), tx, "SELECT id FROM outbox WHERE key = $1", key)?.is_some())
}

/// Has a parcel that was put in delivered anew at `ready`, or earlier if it still waits. False where there is none.
pub async fn again(
    tx: &mut Tx,
    key: &str,
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

/// Claims what is ready until `lease`: in each chat one parcel, and none where one is under way. Removals have a lane
/// of their own in each chat, for they are no posts.
///
/// There are three kinds: what has waited beyond its patience and is no answer (0), answers (1), and all else (2). In
/// a chat the lowest kind goes first; where a group has had too many others in a row, its answers do. Over all, the
/// first two kinds take turns, so that neither a flood of answers nor a backlog of others keeps the other kind waiting;
/// whose turn it is in a group changes nothing about its place among the chats.
pub async fn claim(tx: &mut Tx, now: DateTime<Utc>, lease: TimeDelta, most: i64) -> Result<Vec<Claimed>> {
    let claimed = rows!(
        ClaimedRow,
        tx,
        "UPDATE outbox SET lease_until = $2, attempts = attempts + 1
         WHERE lease_until <= $1 AND state = 'waiting' AND id IN (
             SELECT id FROM (
                 SELECT id, kind, ROW_NUMBER() OVER (PARTITION BY kind ORDER BY urgency, id) AS turn FROM (
                     SELECT id, kind, urgency, lease_until, ROW_NUMBER() OVER (
                         PARTITION BY chat_id, removal
                         ORDER BY CASE WHEN lease_until > $1 THEN 0 ELSE 1 END,
                             CASE WHEN kind = 0 AND others >= $6 THEN 2 ELSE kind END, urgency, id
                     ) AS place
                     FROM (
                         SELECT o.id, o.chat_id, o.lease_until, COALESCE(l.others, 0) AS others,
                             CASE WHEN o.rank = $4 THEN 1 ELSE 0 END AS removal,
                             CASE WHEN o.rank = 0 THEN 1
                                  WHEN o.ready_at <= $5 THEN 0
                                  ELSE 2 END AS kind,
                             CASE WHEN o.rank > 0 AND o.ready_at <= $5 THEN o.ready_at + o.rank * $7
                                  ELSE o.rank END AS urgency
                         FROM outbox o LEFT JOIN lanes l ON l.chat_id = o.chat_id
                         WHERE o.state = 'waiting' AND o.ready_at <= $1 AND o.held_until <= $1
                     ) AS ready
                 ) AS lanes
                 WHERE place = 1 AND lease_until <= $1
             ) AS heads
             ORDER BY CASE kind WHEN 2 THEN 1 ELSE 0 END, turn, kind LIMIT $3
         )
         RETURNING id, chat_id, thread_id, rank, parcel, attempts, version, message_id, failing_since",
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

/// Notes what kind of post takes the next place in a group.
pub async fn takes_turn(tx: &mut Tx, group: ChatId, is_answer: bool) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO lanes (chat_id, others) VALUES ($1, $2)
         ON CONFLICT (chat_id) DO UPDATE
             SET others = CASE WHEN excluded.others = 0 THEN 0 ELSE lanes.others + 1 END",
        group,
        i64::from(!is_answer),
    )?;
    Ok(())
}

/// Records a delivery. A parcel that was refreshed meanwhile waits again.
pub async fn delivered(tx: &mut Tx, claimed: &Claimed, message_id: Option<MessageId>) -> Result<()> {
    exec!(
        tx,
        "UPDATE outbox SET lease_until = 0, attempts = 0, failure = NULL, failing_since = NULL, asker_id = NULL,
             message_id = COALESCE($3, message_id), state = CASE WHEN version = $2 THEN 'sent' ELSE 'waiting' END
         WHERE id = $1",
        claimed.id,
        claimed.version,
        message_id,
    )?;
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

/// Lets everything that waits for a chat rest until `until`.
pub async fn rest(tx: &mut Tx, chat: ChatId, until: DateTime<Utc>) -> Result<()> {
    exec!(
        tx,
        "UPDATE outbox SET held_until = $2 WHERE chat_id = $1 AND state = 'waiting' AND held_until < $2",
        chat,
        seconds(until),
    )?;
    Ok(())
}

/// Lets all posts that wait for a chat rest until `until`, because it is at its pace; removals are no posts.
pub async fn slow_down(tx: &mut Tx, chat: ChatId, until: DateTime<Utc>) -> Result<()> {
    exec!(
        tx,
        "UPDATE outbox SET held_until = $2
         WHERE chat_id = $1 AND state = 'waiting' AND held_until < $2 AND rank < $3",
        chat,
        seconds(until),
        Priority::Removal as i64,
    )?;
    Ok(())
}

/// A chat does not let the bot write: what waits for it rests, a group until it is tried again, a person until they
/// come back. It does not wait for ever.
pub async fn shut(tx: &mut Tx, chat: ChatId, now: DateTime<Utc>) -> Result<()> {
    let is_group = chat.is_group();
    let ends = now + if is_group { KEPT_FOR_A_GROUP } else { KEPT_FOR_A_PERSON };
    rest(tx, chat, if is_group { now + LOOKED_AT_EVERY } else { ends }).await?;
    exec!(
        tx,
        "UPDATE outbox SET expires_at = $2 WHERE chat_id = $1 AND state = 'waiting' AND expires_at IS NULL",
        chat,
        seconds(ends),
    )?;
    Ok(())
}

/// A chat may let the bot write again: what waits for it is ready.
pub async fn reopen(tx: &mut Tx, chat: ChatId) -> Result<()> {
    exec!(
        tx,
        "UPDATE outbox SET held_until = 0 WHERE chat_id = $1 AND state = 'waiting' AND held_until > 0",
        chat
    )?;
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
