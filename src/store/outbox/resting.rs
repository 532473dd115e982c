//! Chats at their pace, and those that do not let the bot write: what waits for them rests.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::{Postgres, QueryBuilder, Sqlite};

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

/// Lets all posts that wait for chats rest until `until`, because these are at their pace; removals are no posts.
pub async fn slow_down(tx: &mut Tx, chats: &[ChatId], until: DateTime<Utc>) -> Result<()> {
    if chats.is_empty() {
        return Ok(());
    }
    let until = seconds(until);
    /// The same statement for either engine.
    macro_rules! update {
        ($engine:ty, $held:expr) => {{
            let mut update = QueryBuilder::<$engine>::new("UPDATE outbox SET held_until = ");
            update.push_bind(until).push(" WHERE state = 'waiting' AND held_until < ").push_bind(until);
            update.push(" AND rank < ").push_bind(Priority::Removal as i64).push(" AND chat_id IN (");
            let mut ids = update.separated(", ");
            for chat in chats {
                ids.push_bind(*chat);
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
