//! The messages that groups hold for an activity.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use super::{Result, Tx, instant, seconds, wire};
use crate::domain::ids::{ActivityId, ChatId, GroupId, MessageId};
use crate::message::PostedIds;

/// A post in a group.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Post {
    /// Its number in the chat.
    pub message_id: MessageId,
    /// What it shows: a digest of its text and buttons.
    pub shown: String,
}

/// A recap in a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecapPost {
    /// Its numbers in the chat.
    pub numbers: PostedIds,
    /// What it shows, as its courier writes it down; nothing of one that was posted before that was remembered.
    pub shown: String,
    /// When it was posted; none where that is now.
    pub posted_at: Option<DateTime<Utc>>,
}

/// The recap of an activity in a group, if it is posted.
pub async fn recap(tx: &mut Tx, activity: ActivityId, group: GroupId) -> Result<Option<RecapPost>> {
    let found = row!(
        (MessageId, String, String, i64),
        tx,
        "SELECT message_id, album, shown, posted_at FROM posts
         WHERE activity_id = $1 AND group_id = $2 AND kind = 'recap'",
        activity,
        group
    )?;
    let Some((first, album, shown, posted_at)) = found else { return Ok(None) };
    let rest = wire::read(&album, "posts.album", activity)?;
    Ok(Some(RecapPost { numbers: PostedIds { first, rest }, shown, posted_at: Some(instant(posted_at)) }))
}

/// The groups in which a recap of an activity stands.
pub async fn recapped_in(tx: &mut Tx, activity: ActivityId) -> Result<Vec<GroupId>> {
    let found = rows!(
        (GroupId,),
        tx,
        "SELECT group_id FROM posts WHERE activity_id = $1 AND kind = 'recap' ORDER BY group_id",
        activity
    )?;
    Ok(found.into_iter().map(|(group,)| group).collect())
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

/// Remembers a card, or its new face.
pub async fn remember_card(
    tx: &mut Tx,
    activity: ActivityId,
    group: GroupId,
    post: &Post,
    now: DateTime<Utc>,
) -> Result<()> {
    remember(tx, activity, group, "card", post, "[]", now).await
}

/// Remembers a recap as it stands, in place of one that stood there before.
pub async fn remember_recap(
    tx: &mut Tx,
    activity: ActivityId,
    group: GroupId,
    post: &RecapPost,
    now: DateTime<Utc>,
) -> Result<()> {
    let album = wire::to_column(&post.numbers.rest)?;
    let posted_at = post.posted_at.unwrap_or(now);
    let post = Post { message_id: post.numbers.first, shown: post.shown.clone() };
    remember(tx, activity, group, "recap", &post, &album, posted_at).await
}

/// A group that was unlinked while it went out there has no post to remember.
async fn remember(
    tx: &mut Tx,
    activity: ActivityId,
    group: GroupId,
    kind: &str,
    post: &Post,
    album: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO posts (activity_id, group_id, kind, message_id, shown, album, posted_at)
         SELECT $1, $2, $3, $4, $5, $6, $7 WHERE EXISTS (SELECT 1 FROM linked_groups WHERE id = $2)
         ON CONFLICT (activity_id, group_id, kind) DO UPDATE
             SET message_id = excluded.message_id, shown = excluded.shown, album = excluded.album,
                 posted_at = CASE WHEN posts.kind = 'recap' THEN excluded.posted_at ELSE posts.posted_at END",
        activity,
        group,
        kind,
        post.message_id,
        &post.shown,
        album,
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
