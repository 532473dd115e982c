//! Changes of activities: what an organiser is about to change, and the last change of each.

use std::ops::RangeInclusive;

use chrono::{DateTime, Utc};

use super::{Result, Tx, instant, seconds, wire};
use crate::domain::change::{Field, Snapshot};
use crate::domain::ids::{ActivityId, PersonId};
use crate::domain::language::Name;
use crate::domain::subject::Subject;
use crate::message::Stamp;

/// What an organiser is asked, and what they answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Editing {
    /// Of which activity.
    pub activity: ActivityId,
    /// What is to be changed.
    pub field: Field,
    /// From what to what, once they have answered.
    pub proposal: Option<(Snapshot, Snapshot)>,
    /// Why it is to be called off, once they have said so.
    pub reason: Option<String>,
    /// When they were asked.
    pub asked_at: DateTime<Utc>,
    /// The stamp of all this but the time.
    pub stamp: Stamp,
}

impl Editing {
    /// Whether they have answered, so that they look at what it leads to.
    pub fn is_answered(&self) -> bool {
        self.proposal.is_some() || self.reason.is_some()
    }
}

/// The last change of an activity.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The activity as people know it.
    pub told: Snapshot,
    /// The activity before the change, unless that was taken back.
    pub before: Option<Snapshot>,
    /// Why, if somebody said so.
    pub reason: Option<Name>,
    /// When.
    pub changed_at: DateTime<Utc>,
    /// When people are told; none where they were.
    pub tell_at: Option<DateTime<Utc>>,
}

/// Notes what a person is asked about an activity, in place of what they were asked before.
pub async fn ask(
    tx: &mut Tx,
    person: PersonId,
    activity: ActivityId,
    field: Field,
    now: DateTime<Utc>,
) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO editing (person_id, activity_id, field, asked_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (person_id) DO UPDATE SET activity_id = excluded.activity_id, field = excluded.field,
             proposal = NULL, reason = NULL, asked_at = excluded.asked_at",
        person,
        activity,
        field,
        seconds(now)
    )?;
    tx.touch(Subject::dialog(person));
    Ok(())
}

/// Keeps what a person answered: what the activity was, and what it is to be.
pub async fn propose(tx: &mut Tx, person: PersonId, proposal: &(Snapshot, Snapshot)) -> Result<()> {
    let proposal = wire::to_column(proposal)?;
    exec!(tx, "UPDATE editing SET proposal = $2 WHERE person_id = $1", person, &proposal)?;
    tx.touch(Subject::dialog(person));
    Ok(())
}

/// Keeps why a person wants to call the activity off.
pub async fn give_reason(tx: &mut Tx, person: PersonId, reason: &str) -> Result<()> {
    exec!(tx, "UPDATE editing SET reason = $2 WHERE person_id = $1", person, reason)?;
    tx.touch(Subject::dialog(person));
    Ok(())
}

/// What a person is asked.
pub async fn editing(tx: &mut Tx, person: PersonId) -> Result<Option<Editing>> {
    let found = row!(
        (ActivityId, Field, Option<String>, Option<String>, i64),
        tx,
        "SELECT activity_id, field, proposal, reason, asked_at FROM editing WHERE person_id = $1",
        person
    )?;
    let Some((activity, field, proposal, reason, asked_at)) = found else { return Ok(None) };
    let written = |column: &Option<String>| column.clone().unwrap_or_default();
    let stamp = Stamp::of(&[&activity.to_string(), field.word(), &written(&proposal), &written(&reason)]);
    let proposal = wire::read_some(proposal.as_deref(), "editing.proposal", person)?;
    Ok(Some(Editing { activity, field, proposal, reason, asked_at: instant(asked_at), stamp }))
}

/// A person is asked nothing any more.
pub async fn stop_asking(tx: &mut Tx, person: PersonId) -> Result<()> {
    exec!(tx, "DELETE FROM editing WHERE person_id = $1", person)?;
    tx.touch(Subject::dialog(person));
    Ok(())
}

/// A person is asked nothing any more; what they have answered waits to be saved, and takes no words from then on.
/// `asked_at` is so long ago that none are waited for.
pub async fn set_aside(tx: &mut Tx, person: PersonId, asked_at: DateTime<Utc>) -> Result<()> {
    exec!(tx, "DELETE FROM editing WHERE person_id = $1 AND proposal IS NULL AND reason IS NULL", person)?;
    exec!(
        tx,
        "UPDATE editing SET asked_at = $2 WHERE person_id = $1 AND asked_at > $2",
        person,
        seconds(asked_at)
    )?;
    tx.touch(Subject::dialog(person));
    Ok(())
}

/// The people of those numbers who have not answered what they are asked about a change, and when each was asked.
pub async fn unanswered(tx: &mut Tx, ids: &RangeInclusive<i64>) -> Result<Vec<(PersonId, DateTime<Utc>)>> {
    let found = rows!(
        (PersonId, i64),
        tx,
        "SELECT person_id, asked_at FROM editing
         WHERE proposal IS NULL AND reason IS NULL AND person_id BETWEEN $1 AND $2",
        ids.start(),
        ids.end()
    )?;
    Ok(found.into_iter().map(|(person, at)| (person, instant(at))).collect())
}

/// The highest number of a person who is asked about a change; 0 where there is none.
pub async fn highest_asked(tx: &mut Tx) -> Result<i64> {
    let found = row!((Option<i64>,), tx, "SELECT MAX(person_id) FROM editing")?;
    Ok(found.and_then(|(id,)| id).unwrap_or(0))
}

/// Nobody is asked any more what they were asked before that moment.
pub async fn stop_asking_before(tx: &mut Tx, moment: DateTime<Utc>) -> Result<()> {
    exec!(tx, "DELETE FROM editing WHERE asked_at < $1", seconds(moment))?;
    Ok(())
}

/// Notes a change. Where people were not told of an earlier one yet, they will be told of both as one.
pub async fn note(
    tx: &mut Tx,
    id: ActivityId,
    before: &Snapshot,
    reason: Option<&Name>,
    now: DateTime<Utc>,
    tell_at: DateTime<Utc>,
) -> Result<()> {
    let before = wire::to_column(before)?;
    let reason = reason.map(wire::to_column).transpose()?;
    exec!(
        tx,
        "INSERT INTO changes (activity_id, told, before, reason, changed_at, tell_at)
         VALUES ($1, $2, $2, $3, $4, $5)
         ON CONFLICT (activity_id) DO UPDATE SET
             told = CASE WHEN changes.tell_at IS NULL THEN excluded.told ELSE changes.told END,
             before = excluded.before, reason = excluded.reason, changed_at = excluded.changed_at,
             tell_at = excluded.tell_at",
        id,
        &before,
        &reason,
        seconds(now),
        seconds(tell_at)
    )?;
    tx.touch(Subject::news(id));
    Ok(())
}

/// The last change of an activity.
pub async fn last(tx: &mut Tx, id: ActivityId) -> Result<Option<Change>> {
    let found = row!(
        (String, Option<String>, Option<String>, i64, Option<i64>),
        tx,
        "SELECT told, before, reason, changed_at, tell_at FROM changes WHERE activity_id = $1",
        id
    )?;
    let Some((told, before, reason, changed_at, tell_at)) = found else { return Ok(None) };
    Ok(Some(Change {
        told: wire::read(&told, "changes.told", id)?,
        before: wire::read_some(before.as_deref(), "changes.before", id)?,
        reason: wire::read_some(reason.as_deref(), "changes.reason", id)?,
        changed_at: instant(changed_at),
        tell_at: tell_at.map(instant),
    }))
}

/// The stamp of the last change of an activity.
pub async fn stamp(tx: &mut Tx, id: ActivityId) -> Result<Option<Stamp>> {
    let found =
        row!((Option<String>, i64), tx, "SELECT before, changed_at FROM changes WHERE activity_id = $1", id)?;
    Ok(found.map(|(before, changed_at)| Stamp::of(&[&before.unwrap_or_default(), &changed_at.to_string()])))
}

/// The activities of those numbers with changes that nobody was told of yet, and when they will be.
pub async fn untold(tx: &mut Tx, ids: &RangeInclusive<i64>) -> Result<Vec<(ActivityId, DateTime<Utc>)>> {
    let found = rows!(
        (ActivityId, i64),
        tx,
        "SELECT activity_id, tell_at FROM changes
         WHERE activity_id BETWEEN $1 AND $2 AND tell_at IS NOT NULL",
        ids.start(),
        ids.end()
    )?;
    Ok(found.into_iter().map(|(id, tell_at)| (id, instant(tell_at))).collect())
}

/// The highest number of an activity that was changed; 0 where there is none.
pub async fn highest(tx: &mut Tx) -> Result<i64> {
    let found = row!((Option<i64>,), tx, "SELECT MAX(activity_id) FROM changes")?;
    Ok(found.and_then(|(id,)| id).unwrap_or(0))
}

/// When people are to be told of the last change of an activity; none where they were.
pub async fn tell_at(tx: &mut Tx, id: ActivityId) -> Result<Option<DateTime<Utc>>> {
    let found = row!((Option<i64>,), tx, "SELECT tell_at FROM changes WHERE activity_id = $1", id)?;
    Ok(found.and_then(|(tell_at,)| tell_at).map(instant))
}

/// People are told later.
pub async fn put_off(tx: &mut Tx, id: ActivityId, tell_at: DateTime<Utc>) -> Result<()> {
    exec!(tx, "UPDATE changes SET tell_at = $2 WHERE activity_id = $1", id, seconds(tell_at))?;
    tx.touch(Subject::news(id));
    Ok(())
}

/// People have been told.
pub async fn told(tx: &mut Tx, id: ActivityId) -> Result<()> {
    exec!(tx, "UPDATE changes SET tell_at = NULL WHERE activity_id = $1", id)?;
    tx.touch(Subject::news(id));
    Ok(())
}

/// Forgets the changes made before that moment that people were told of.
pub async fn forget_told_before(tx: &mut Tx, moment: DateTime<Utc>) -> Result<()> {
    exec!(tx, "DELETE FROM changes WHERE tell_at IS NULL AND changed_at < $1", seconds(moment))?;
    Ok(())
}

/// A change that was taken back cannot be taken back again.
pub async fn taken_back(tx: &mut Tx, id: ActivityId) -> Result<()> {
    exec!(tx, "UPDATE changes SET before = NULL WHERE activity_id = $1", id)?;
    Ok(())
}
