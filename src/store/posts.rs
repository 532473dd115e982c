//! The messages that groups hold for an activity.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use super::{Result, Tx, seconds};
use crate::domain::ids::{ActivityId, ChatId, GroupId, MessageId};

/// A post in a group.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Post {
    /// Its number in the chat.
    pub message_id: MessageId,
    /// What it shows: a digest of its text and buttons.
    pub shown: String,
}

/// The card of an activity in a group, if it is posted.
pub async fn card(tx: &mut Tx, activity: ActivityId, group: GroupId) -> Result<Option<Post>> {
    row!(
        Post,
        tx,
        "SELECT message_id, shown FROM posts WHERE activity_id = $1 AND group_id = $2 AND kind = 'card'",
        activity,
        group
    )
}

/// Remembers a post, or its new face. `kind` is `card` or `recap`.
pub async fn remember(
    tx: &mut Tx,
    activity: ActivityId,
    group: GroupId,
    kind: &str,
    post: &Post,
    now: DateTime<Utc>,
) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO posts (activity_id, group_id, kind, message_id, shown, posted_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (activity_id, group_id, kind) DO UPDATE
             SET message_id = excluded.message_id, shown = excluded.shown",
        activity,
        group,
        kind,
        post.message_id,
        &post.shown,
        seconds(now),
    )?;
    Ok(())
}

/// Forgets a card that is gone from its group, so that it is posted anew.
pub async fn forget_card(tx: &mut Tx, activity: ActivityId, group: GroupId) -> Result<()> {
    exec!(
        tx,
        "DELETE FROM posts WHERE activity_id = $1 AND group_id = $2 AND kind = 'card'",
        activity,
        group
    )?;
    Ok(())
}

/// The activity whose card, or recap, is that message of that chat.
pub async fn activity_of(tx: &mut Tx, chat: ChatId, message: MessageId) -> Result<Option<ActivityId>> {
    let found = row!(
        (ActivityId,),
        tx,
        "SELECT p.activity_id FROM posts p JOIN linked_groups g ON g.id = p.group_id
         WHERE p.message_id = $1 AND g.chat_id = $2",
        message,
        chat
    )?;
    Ok(found.map(|(activity,)| activity))
}

/// Whether an activity's card stands in a chat.
pub async fn stands_in(tx: &mut Tx, activity: ActivityId, chat: ChatId) -> Result<bool> {
    let found = row!(
        (i64,),
        tx,
        "SELECT p.message_id FROM posts p JOIN linked_groups g ON g.id = p.group_id
         WHERE p.activity_id = $1 AND g.chat_id = $2 AND p.kind = 'card'",
        activity,
        chat
    )?;
    Ok(found.is_some())
}
