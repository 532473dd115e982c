//! Whom volunteers were asked to help by, at what, and what they answered.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::FromRow;

use super::agenda::Moment;
use super::{Result, Tx, instant, seconds};
use crate::domain::ids::{ActivityId, PersonId, RoleId, VolunteerId};
use crate::domain::subject::Subject;
use crate::domain::volunteer::{CallAnswer, Team};

/// A call for helpers, as it goes to one of them.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Call {
    /// Its number.
    pub id: i64,
    /// Who is asked.
    #[sqlx(rename = "volunteer_id")]
    pub volunteer: VolunteerId,
    /// To what.
    #[sqlx(rename = "activity_id")]
    pub activity: ActivityId,
    /// As what.
    pub role: RoleId,
    /// As one of which team.
    pub team: Team,
    /// Whether they were asked; until the morning they are not.
    pub asked: bool,
}

/// The columns of a call.
macro_rules! call {
    ($rest:literal) => {
        concat!("SELECT c.id, c.volunteer_id, c.activity_id, c.role, c.team, c.asked FROM calls c ", $rest)
    };
}

/// What a volunteer is to be asked.
#[derive(Debug, Clone, Copy)]
pub struct NewCall {
    /// Who is asked.
    pub volunteer: VolunteerId,
    /// To what.
    pub activity: ActivityId,
    /// As what.
    pub role: RoleId,
    /// As one of which team.
    pub team: Team,
    /// Who asks.
    pub by: PersonId,
    /// When.
    pub ask_at: DateTime<Utc>,
    /// Which day it is then at the place.
    pub day: NaiveDate,
}

/// Puts a call down. False for whoever was asked for the same, or for something else on that day.
pub async fn put(tx: &mut Tx, call: &NewCall) -> Result<bool> {
    let found = row!(
        (i64,),
        tx,
        "INSERT INTO calls (volunteer_id, activity_id, role, team, called_by, ask_at, day)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id",
        call.volunteer,
        call.activity,
        call.role,
        call.team,
        call.by,
        seconds(call.ask_at),
        call.day.to_string()
    )?;
    if let Some((id,)) = found {
        tx.touch(Subject::call(id));
    }
    Ok(found.is_some())
}

/// Who cannot be asked on that day: they were asked for the same before, or for something else on it.
pub async fn spent(
    tx: &mut Tx,
    activity: ActivityId,
    role: RoleId,
    day: NaiveDate,
) -> Result<HashSet<VolunteerId>> {
    let found = rows!(
        (VolunteerId,),
        tx,
        "SELECT volunteer_id FROM calls WHERE (activity_id = $1 AND role = $2) OR day = $3",
        activity,
        role,
        day.to_string()
    )?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// The call of that number.
pub async fn by_id(tx: &mut Tx, id: i64) -> Result<Option<Call>> {
    row!(Call, tx, call!("WHERE c.id = $1"), id)
}

/// The call that somebody was asked by.
pub async fn of(
    tx: &mut Tx,
    volunteer: VolunteerId,
    activity: ActivityId,
    role: RoleId,
) -> Result<Option<Call>> {
    row!(
        Call,
        tx,
        call!("WHERE c.volunteer_id = $1 AND c.activity_id = $2 AND c.role = $3 AND c.asked"),
        volunteer,
        activity,
        role
    )
}

/// What a volunteer was asked of what is still ahead, and has not said that they come.
pub async fn open_to(tx: &mut Tx, volunteer: VolunteerId, now: DateTime<Utc>) -> Result<Vec<Call>> {
    rows!(
        Call,
        tx,
        call!(
            "JOIN activities a ON a.id = c.activity_id
             WHERE c.volunteer_id = $1 AND c.asked AND COALESCE(c.answer, '') <> 'comes' AND a.starts_at > $2 AND a.state = 'planned'
             ORDER BY c.id"
        ),
        volunteer,
        seconds(now)
    )
}

/// Somebody is asked now.
pub async fn ask(tx: &mut Tx, id: i64) -> Result<()> {
    exec!(tx, "UPDATE calls SET asked = TRUE WHERE id = $1", id)?;
    tx.touch(Subject::call(id));
    Ok(())
}

/// A call that nobody hears any more: whom it was for has not been asked.
pub async fn drop(tx: &mut Tx, id: i64) -> Result<()> {
    exec!(tx, "DELETE FROM calls WHERE id = $1", id)?;
    tx.touch(Subject::call(id));
    Ok(())
}

/// Keeps what somebody answered.
pub async fn answer(tx: &mut Tx, id: i64, answer: CallAnswer) -> Result<()> {
    exec!(tx, "UPDATE calls SET answer = $2 WHERE id = $1", id, answer)?;
    Ok(())
}

/// When those are to be asked by the calls of those numbers who have not been.
pub async fn due(tx: &mut Tx, ids: &RangeInclusive<i64>) -> Result<Vec<Moment>> {
    let found = rows!(
        (i64, i64),
        tx,
        "SELECT id, ask_at FROM calls WHERE id BETWEEN $1 AND $2 AND NOT asked ORDER BY id",
        ids.start(),
        ids.end()
    )?;
    Ok(found.into_iter().map(|(id, at)| (Subject::call(id), instant(at))).collect())
}

/// The highest number of a call; 0 where there is none.
pub async fn highest(tx: &mut Tx) -> Result<i64> {
    let found = row!((Option<i64>,), tx, "SELECT MAX(id) FROM calls")?;
    Ok(found.and_then(|(id,)| id).unwrap_or(0))
}

/// How often somebody was asked since then, and to how many of these they came.
pub async fn counts(tx: &mut Tx, volunteer: VolunteerId, since: DateTime<Utc>) -> Result<(i64, i64)> {
    let found = row!(
        (i64, i64),
        tx,
        "SELECT COUNT(*), COUNT(s.id) FROM calls c JOIN volunteers v ON v.id = c.volunteer_id
         LEFT JOIN signups s ON s.activity_id = c.activity_id AND s.person_id = v.person_id AND s.role = c.role
             AND s.state = 'going' AND s.attended
         WHERE c.volunteer_id = $1 AND c.asked AND c.ask_at >= $2",
        volunteer,
        seconds(since)
    )?;
    Ok(found.unwrap_or_default())
}

/// Who was asked since then.
pub async fn called_since(tx: &mut Tx, since: DateTime<Utc>) -> Result<HashSet<VolunteerId>> {
    let found = rows!(
        (VolunteerId,),
        tx,
        "SELECT DISTINCT volunteer_id FROM calls WHERE asked AND ask_at >= $1",
        seconds(since)
    )?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Forgets who was asked before that moment.
pub async fn forget_before(tx: &mut Tx, moment: DateTime<Utc>) -> Result<()> {
    exec!(tx, "DELETE FROM calls WHERE asked AND ask_at < $1", seconds(moment))?;
    Ok(())
}
