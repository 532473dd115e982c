//! Drafts: what somebody has typed of an activity, one for each person.

use std::ops::RangeInclusive;

use chrono::{DateTime, Utc};

use super::wire::draft::Session;
use super::{Result, Tx, instant, seconds, wire};
use crate::domain::ids::PersonId;
use crate::domain::subject::Subject;
use crate::message::Stamp;

/// Keeps a person's draft, in place of what they had.
pub async fn keep(tx: &mut Tx, person: PersonId, session: &Session, now: DateTime<Utc>) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO drafts (person_id, body, created_at) VALUES ($1, $2, $3)
         ON CONFLICT (person_id) DO UPDATE SET body = excluded.body, created_at = excluded.created_at, rests = FALSE",
        person,
        wire::to_column(session)?,
        seconds(now)
    )?;
    tx.touch(Subject::dialog(person));
    Ok(())
}

/// A person's draft.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Option<Session>> {
    let body = body(tx, person).await?;
    wire::read_some(body.as_deref(), "drafts.body", person)
}

/// A person's draft as it lies there.
pub(super) async fn body(tx: &mut Tx, person: PersonId) -> Result<Option<String>> {
    Ok(row!((String,), tx, "SELECT body FROM drafts WHERE person_id = $1", person)?.map(|(body,)| body))
}

/// The stamp of a person's draft; that of nothing where there is none.
pub async fn stamp(tx: &mut Tx, person: PersonId) -> Result<Stamp> {
    Ok(Stamp::of(&[&body(tx, person).await?.unwrap_or_default()]))
}

/// When a person's draft was last touched.
pub async fn touched(tx: &mut Tx, person: PersonId) -> Result<Option<DateTime<Utc>>> {
    let found = row!((i64,), tx, "SELECT created_at FROM drafts WHERE person_id = $1", person)?;
    Ok(found.map(|(at,)| instant(at)))
}

/// The people of those numbers whose draft does not rest yet, and when each was last touched.
pub async fn awake(tx: &mut Tx, ids: &RangeInclusive<i64>) -> Result<Vec<(PersonId, DateTime<Utc>)>> {
    let found = rows!(
        (PersonId, i64),
        tx,
        "SELECT person_id, created_at FROM drafts WHERE NOT rests AND person_id BETWEEN $1 AND $2",
        ids.start(),
        ids.end()
    )?;
    Ok(found.into_iter().map(|(person, at)| (person, instant(at))).collect())
}

/// The highest number of a person with a draft; 0 where there is none.
pub async fn highest(tx: &mut Tx) -> Result<i64> {
    let found = row!((Option<i64>,), tx, "SELECT MAX(person_id) FROM drafts")?;
    Ok(found.and_then(|(id,)| id).unwrap_or(0))
}

/// Lays a person's draft aside until they come back to it.
pub async fn rest(tx: &mut Tx, person: PersonId) -> Result<()> {
    exec!(tx, "UPDATE drafts SET rests = TRUE WHERE person_id = $1", person)?;
    tx.touch(Subject::dialog(person));
    Ok(())
}

/// Forgets the drafts that were last touched before that moment.
pub async fn drop_before(tx: &mut Tx, moment: DateTime<Utc>) -> Result<()> {
    exec!(tx, "DELETE FROM drafts WHERE created_at < $1", seconds(moment))?;
    Ok(())
}

/// Forgets a person's draft. False where there was none.
pub async fn drop(tx: &mut Tx, person: PersonId) -> Result<bool> {
    tx.touch(Subject::dialog(person));
    Ok(exec!(tx, "DELETE FROM drafts WHERE person_id = $1", person)? > 0)
}
