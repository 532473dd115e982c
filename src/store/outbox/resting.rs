//! Chats at their pace, and those that do not let the bot write: what waits for them rests.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::ids::ChatId;
use crate::message::Priority;
use crate::store::{Result, Tx, seconds};

/// How often a group that does not let the bot write is tried.
const LOOKED_AT_EVERY: TimeDelta = TimeDelta::minutes(15);
/// For how long something without an end of its own is kept for a group that does not let the bot write.
const KEPT_FOR_A_GROUP: TimeDelta = TimeDelta::days(7);
/// For how long it is kept for a person who does not.
const KEPT_FOR_A_PERSON: TimeDelta = TimeDelta::days(2);

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
