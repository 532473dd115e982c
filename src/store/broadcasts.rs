//! What coordinators tell all groups below a place.

use std::ops::RangeInclusive;

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use super::{Error, Result, Tx, instant, seconds};
use crate::domain::delivery_key::{DeliveryKey, DeliveryKind};
use crate::domain::ids::{GroupId, MessageId, PersonId, PlaceId};
use crate::domain::subject::Subject;

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Broadcast {
    /// Its number.
    pub id: i64,
    /// The place whose groups, and those below, it goes to.
    pub place_id: PlaceId,
    /// Who sends it; none for somebody who was forgotten.
    pub person_id: Option<PersonId>,
    /// What it says.
    pub body: String,
    /// `draft`, `sending` or `done`.
    pub state: String,
    /// The message in private that counts.
    pub message_id: MessageId,
    /// To how many groups it goes.
    pub groups: i64,
    /// How many of them the message in private tells of.
    pub shown: i64,
}

/// Keeps one that is not sent yet.
pub async fn draft(
    tx: &mut Tx,
    place: PlaceId,
    person: PersonId,
    body: &str,
    now: DateTime<Utc>,
) -> Result<i64> {
    exec!(tx, "DELETE FROM broadcasts WHERE person_id = $1 AND state = 'draft'", person)?;
    let kept = row!(
        (i64,),
        tx,
        "INSERT INTO broadcasts (place_id, person_id, body, state, created_at) VALUES ($1, $2, $3, 'draft', $4)
         RETURNING id",
        place,
        person,
        body,
        seconds(now)
    )?;
    kept.map(|(id,)| id).ok_or_else(|| Error::Corrupt("a broadcast vanished while being kept".to_owned()))
}

/// A person's own, while it is not sent yet.
pub async fn kept(tx: &mut Tx, id: i64, person: PersonId) -> Result<Option<Broadcast>> {
    row!(
        Broadcast,
        tx,
        "SELECT id, place_id, person_id, body, state, message_id, groups, shown FROM broadcasts
         WHERE id = $1 AND person_id = $2 AND state = 'draft'",
        id,
        person
    )
}

/// Throws one away that is not sent yet.
pub async fn drop_draft(tx: &mut Tx, id: i64) -> Result<()> {
    exec!(tx, "DELETE FROM broadcasts WHERE id = $1 AND state = 'draft'", id)?;
    Ok(())
}

/// It is being sent, to so many groups, perhaps only later: until then there is nothing to count.
pub async fn begin(
    tx: &mut Tx,
    id: i64,
    groups: i64,
    message: MessageId,
    later: Option<DateTime<Utc>>,
) -> Result<()> {
    exec!(
        tx,
        "UPDATE broadcasts SET state = 'sending', groups = $2, message_id = $3, counted_at = $4 WHERE id = $1",
        id,
        groups,
        message,
        later.map_or(0, seconds)
    )?;
    tx.touch(Subject::broadcast(id));
    Ok(())
}

/// Those of these numbers that are being sent, and when it was last looked how far they are.
pub async fn under_way(tx: &mut Tx, ids: &RangeInclusive<i64>) -> Result<Vec<(i64, DateTime<Utc>)>> {
    let found = rows!(
        (i64, i64),
        tx,
        "SELECT id, counted_at FROM broadcasts WHERE state = 'sending' AND id BETWEEN $1 AND $2",
        ids.start(),
        ids.end()
    )?;
    Ok(found.into_iter().map(|(id, counted_at)| (id, instant(counted_at))).collect())
}

/// The highest number of one; 0 where there is none.
pub async fn highest(tx: &mut Tx) -> Result<i64> {
    let found = row!((Option<i64>,), tx, "SELECT MAX(id) FROM broadcasts")?;
    Ok(found.and_then(|(id,)| id).unwrap_or(0))
}

/// One that is being sent.
pub async fn sending(tx: &mut Tx, id: i64) -> Result<Option<Broadcast>> {
    row!(
        Broadcast,
        tx,
        "SELECT id, place_id, person_id, body, state, message_id, groups, shown FROM broadcasts
         WHERE id = $1 AND state = 'sending'",
        id
    )
}

/// Those that are not out yet: being looked at, and being sent.
pub async fn open(tx: &mut Tx) -> Result<Vec<Broadcast>> {
    rows!(
        Broadcast,
        tx,
        "SELECT id, place_id, person_id, body, state, message_id, groups, shown FROM broadcasts
         WHERE state IN ('draft', 'sending') ORDER BY id"
    )
}

/// Notes how many groups its message in private tells of.
pub async fn show(tx: &mut Tx, id: i64, shown: i64, done: bool, now: DateTime<Utc>) -> Result<()> {
    let state = if done { "done" } else { "sending" };
    exec!(
        tx,
        "UPDATE broadcasts SET shown = $2, state = $3, counted_at = $4 WHERE id = $1",
        id,
        shown,
        state,
        seconds(now)
    )?;
    tx.touch(Subject::broadcast(id));
    Ok(())
}

/// How each of its messages fares: `waiting`, `sent` or `dropped`, or `resting` where the group is out of reach.
pub async fn fates(tx: &mut Tx, id: i64) -> Result<Vec<(GroupId, String)>> {
    let found = rows!(
        (String, String),
        tx,
        "SELECT o.key, CASE WHEN o.state = 'waiting' AND EXISTS (
                 SELECT 1 FROM linked_groups g WHERE g.chat_id = o.chat_id AND NOT g.reachable)
             THEN 'resting' ELSE o.state END
         FROM outbox o WHERE o.kind = $1 AND o.subject_id = $2 ORDER BY o.id",
        DeliveryKind::Broadcast,
        id
    )?;
    let fate = |(key, state): (String, String)| match DeliveryKey::read(&key)? {
        DeliveryKey::Broadcast(_, group) => Some((group, state)),
        _ => None,
    };
    Ok(found.into_iter().filter_map(fate).collect())
}
