//! Drafts: what somebody has typed of an activity, one for each person.

use chrono::{DateTime, Utc};

use super::wire::draft::Session;
use super::{Result, Tx, instant, seconds, wire};
use crate::domain::ids::PersonId;
use crate::message::Stamp;

/// Keeps a person's draft, in place of what they had.
pub async fn keep(tx: &mut Tx, person: PersonId, session: &Session, now: DateTime<Utc>) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO drafts (person_id, body, created_at) VALUES ($1, $2, $3)
         ON CONFLICT (person_id) DO UPDATE SET body = excluded.body, created_at = excluded.created_at",
        person,
        wire::to_column(session)?,
        seconds(now)
    )?;
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

/// Forgets the drafts that were last touched before that moment.
pub async fn drop_before(tx: &mut Tx, moment: DateTime<Utc>) -> Result<()> {
    exec!(tx, "DELETE FROM drafts WHERE created_at < $1", seconds(moment))?;
    Ok(())
}

/// Forgets a person's draft. False where there was none.
pub async fn drop(tx: &mut Tx, person: PersonId) -> Result<bool> {
    Ok(exec!(tx, "DELETE FROM drafts WHERE person_id = $1", person)? > 0)
}
