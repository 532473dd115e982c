//! What volunteers say is not right about their hours, what was decided, and what they have read of it.

use std::ops::RangeInclusive;

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;
use sqlx::FromRow;

use super::{Result, Tx, instant, seconds, wire};
use crate::domain::ids::{ActivityId, HoursRowId, ObjectionId, PersonId, PlaceId, VolunteerId};
use crate::domain::language::Name;
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

/// The objections that nobody has decided about yet at those places, the oldest first: whose they are, and what of.
pub async fn undecided(tx: &mut Tx, places: &[PlaceId]) -> Result<Vec<(ObjectionId, VolunteerId, Name)>> {
    let list = json!(places.iter().map(|id| [id.0]).collect::<Vec<_>>()).to_string();
    let sql = tx.dialect(one_of!(
        "SELECT o.id, o.volunteer_id, h.title FROM objections o
         JOIN hours_rows h ON h.id = o.row_id WHERE o.decided_at IS NULL AND h.place_id",
        "ORDER BY o.id"
    ));
    let found = rows!((ObjectionId, VolunteerId, String), tx, sql, list)?;
    let read = |(id, whose, title): (ObjectionId, VolunteerId, String)| {
        Ok((id, whose, wire::read(&title, "hours_rows.title", id)?))
    };
    found.into_iter().map(read).collect()
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
        "SELECT v.id, MIN(n.zone), MIN(n.at), v.told_on FROM (
             SELECT h.volunteer_id, h.zone, h.noted_at AS at
             FROM volunteers r JOIN hours_rows h ON h.volunteer_id = r.id AND h.id > r.told_row
             WHERE r.id BETWEEN $1 AND $2
             UNION ALL
             SELECT o.volunteer_id, h.zone, o.decided_at
             FROM objections o JOIN hours_rows h ON h.id = o.row_id
             WHERE o.volunteer_id BETWEEN $1 AND $2 AND o.decided_at IS NOT NULL AND NOT o.told
             UNION ALL
             SELECT m.volunteer_id, w.zone, m.decided_at
             FROM missed_services m JOIN activities a ON a.id = m.activity_id JOIN places w ON w.id = a.place_id
             WHERE m.volunteer_id BETWEEN $1 AND $2 AND m.helped = FALSE AND NOT m.told
         ) n JOIN volunteers v ON v.id = n.volunteer_id JOIN people p ON p.id = v.person_id AND p.reachable
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
