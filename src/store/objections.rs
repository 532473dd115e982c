//! What volunteers say is not right about their hours, what was decided, and what they have read of it.

use std::ops::RangeInclusive;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::FromRow;

use super::{Result, Tx, instant, seconds};
use crate::domain::ids::{ActivityId, HoursRowId, ObjectionId, PersonId, VolunteerId};
use crate::domain::objection::{Decision, Says};
use crate::domain::subject::Subject;

/// That a row is not right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromRow)]
pub struct Objection {
    /// Its number.
    pub id: ObjectionId,
    /// Whose hours it is about.
    #[sqlx(rename = "volunteer_id")]
    pub volunteer: VolunteerId,
    /// The row.
    #[sqlx(rename = "row_id")]
    pub row: HoursRowId,
    /// What is not right.
    pub says: Says,
    /// What was decided; none while it is open.
    pub decision: Option<Decision>,
}

/// The columns of an objection.
macro_rules! objection {
    ($rest:literal) => {
        concat!("SELECT o.id, o.volunteer_id, o.row_id, o.says, o.decision FROM objections o ", $rest)
    };
}

/// Says that a row is not right, or says more exactly what is not. None where it was decided already.
pub async fn object(
    tx: &mut Tx,
    volunteer: VolunteerId,
    row: HoursRowId,
    says: Says,
    now: DateTime<Utc>,
) -> Result<Option<ObjectionId>> {
    let found = row!(
        (ObjectionId,),
        tx,
        "INSERT INTO objections (volunteer_id, row_id, says, made_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (row_id) DO UPDATE SET says = excluded.says WHERE objections.decided_at IS NULL
         RETURNING id",
        volunteer,
        row,
        says,
        seconds(now)
    )?;
    Ok(found.map(|(id,)| id))
}

/// The objection of that number.
pub async fn by_id(tx: &mut Tx, id: ObjectionId) -> Result<Option<Objection>> {
    row!(Objection, tx, objection!("WHERE o.id = $1"), id)
}

/// The objection about a row.
pub async fn of_row(tx: &mut Tx, row: HoursRowId) -> Result<Option<Objection>> {
    row!(Objection, tx, objection!("WHERE o.row_id = $1"), row)
}

/// The objections of a volunteer.
pub async fn of_volunteer(tx: &mut Tx, volunteer: VolunteerId) -> Result<Vec<Objection>> {
    rows!(Objection, tx, objection!("WHERE o.volunteer_id = $1 ORDER BY o.id"), volunteer)
}

/// The objections of a volunteer that were decided, and of which they have not read.
pub async fn undisclosed(tx: &mut Tx, volunteer: VolunteerId) -> Result<Vec<Objection>> {
    rows!(
        Objection,
        tx,
        objection!("WHERE o.volunteer_id = $1 AND o.decided_at IS NOT NULL AND NOT o.told ORDER BY o.id"),
        volunteer
    )
}

/// The rows of an activity about which something was decided.
pub async fn decided_at(tx: &mut Tx, activity: ActivityId) -> Result<Vec<HoursRowId>> {
    let found = rows!(
        (HoursRowId,),
        tx,
        "SELECT o.row_id FROM objections o JOIN hours_rows h ON h.id = o.row_id
         WHERE h.activity_id = $1 AND o.decided_at IS NOT NULL",
        activity
    )?;
    Ok(found.into_iter().map(|(row,)| row).collect())
}

/// Decides one that is open. False where somebody was first.
pub async fn decide(
    tx: &mut Tx,
    objection: &Objection,
    decision: Decision,
    by: PersonId,
    now: DateTime<Utc>,
) -> Result<bool> {
    let touched = exec!(
        tx,
        "UPDATE objections SET decision = $2, decided_at = $3, decided_by = $4
         WHERE id = $1 AND decided_at IS NULL",
        objection.id,
        decision,
        seconds(now),
        by
    )?;
    tx.touch(Subject::volunteer(objection.volunteer));
    Ok(touched > 0)
}

/// What a volunteer has not read yet, and when they last read something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Untold {
    /// The volunteer.
    pub volunteer: VolunteerId,
    /// The place of the first thing that they have not read, by whose clock their day is.
    pub zone: String,
    /// When the first of it happened.
    pub since: DateTime<Utc>,
    /// On which day they last read something.
    pub told_on: Option<NaiveDate>,
}

/// The volunteers of those numbers who can be written to, and have something to read.
pub async fn untold(tx: &mut Tx, ids: &RangeInclusive<i64>) -> Result<Vec<Untold>> {
    let found = rows!(
        (VolunteerId, String, i64, Option<String>),
        tx,
        "SELECT v.id, MIN(h.zone), MIN(CASE WHEN h.id > v.told_row THEN h.noted_at ELSE o.decided_at END), v.told_on
         FROM volunteers v JOIN people p ON p.id = v.person_id AND p.reachable
         JOIN hours_rows h ON h.volunteer_id = v.id
         LEFT JOIN objections o ON o.row_id = h.id AND o.decided_at IS NOT NULL AND NOT o.told
         WHERE v.id BETWEEN $1 AND $2 AND (h.id > v.told_row OR o.id IS NOT NULL)
         GROUP BY v.id, v.told_on ORDER BY v.id",
        ids.start(),
        ids.end()
    )?;
    let day = |text: Option<String>| text.and_then(|text| text.parse().ok());
    Ok(found
        .into_iter()
        .map(|(volunteer, zone, at, on)| Untold { volunteer, zone, since: instant(at), told_on: day(on) })
        .collect())
}

/// Up to which row a volunteer has read.
pub async fn told_row(tx: &mut Tx, volunteer: VolunteerId) -> Result<HoursRowId> {
    let found = row!((HoursRowId,), tx, "SELECT told_row FROM volunteers WHERE id = $1", volunteer)?;
    Ok(found.map_or(HoursRowId(0), |(row,)| row))
}

/// A volunteer has read everything up to that row, on that day.
pub async fn told(tx: &mut Tx, volunteer: VolunteerId, row: HoursRowId, on: NaiveDate) -> Result<()> {
    exec!(
        tx,
        "UPDATE volunteers SET told_row = $2, told_on = $3 WHERE id = $1",
        volunteer,
        row,
        on.to_string()
    )?;
    exec!(
        tx,
        "UPDATE objections SET told = TRUE WHERE volunteer_id = $1 AND decided_at IS NOT NULL AND NOT told",
        volunteer
    )?;
    tx.touch(Subject::volunteer(volunteer));
    Ok(())
}

/// The highest number of a volunteer; 0 where there is none.
pub async fn highest(tx: &mut Tx) -> Result<i64> {
    let found = row!((Option<i64>,), tx, "SELECT MAX(id) FROM volunteers")?;
    Ok(found.and_then(|(id,)| id).unwrap_or(0))
}
