//! What volunteers say they helped at though nothing is noted of it, and what was decided.

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::FromRow;

use super::{Result, Tx, seconds, wire};
use crate::domain::ids::{ActivityId, MissedServiceId, PersonId, PlaceId, VolunteerId};
use crate::domain::language::Name;
use crate::domain::subject::Subject;

/// That somebody helped at an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromRow)]
pub struct MissedService {
    /// Its number.
    pub id: MissedServiceId,
    /// Who says so.
    #[sqlx(rename = "volunteer_id")]
    pub volunteer: VolunteerId,
    /// At which activity.
    #[sqlx(rename = "activity_id")]
    pub activity: ActivityId,
    /// Whether it is so, as an organiser decided; none while it is open.
    pub helped: Option<bool>,
}

/// The columns of one.
macro_rules! missed {
    ($rest:literal) => {
        concat!("SELECT m.id, m.volunteer_id, m.activity_id, m.helped FROM missed_services m ", $rest)
    };
}

/// Somebody says that they helped at an activity. None where they said so before.
pub async fn say(
    tx: &mut Tx,
    volunteer: VolunteerId,
    activity: ActivityId,
    now: DateTime<Utc>,
) -> Result<Option<MissedServiceId>> {
    let found = row!(
        (MissedServiceId,),
        tx,
        "INSERT INTO missed_services (volunteer_id, activity_id, said_at) VALUES ($1, $2, $3)
         ON CONFLICT (volunteer_id, activity_id) DO NOTHING RETURNING id",
        volunteer,
        activity,
        seconds(now)
    )?;
    Ok(found.map(|(id,)| id))
}

/// The one of that number.
pub async fn by_id(tx: &mut Tx, id: MissedServiceId) -> Result<Option<MissedService>> {
    row!(MissedService, tx, missed!("WHERE m.id = $1"), id)
}

/// What a volunteer has said.
pub async fn of_volunteer(tx: &mut Tx, volunteer: VolunteerId) -> Result<Vec<MissedService>> {
    rows!(MissedService, tx, missed!("WHERE m.volunteer_id = $1 ORDER BY m.id"), volunteer)
}

/// What nobody has decided about yet at those places, the oldest first: who says so, and what of.
pub async fn undecided(tx: &mut Tx, places: &[PlaceId]) -> Result<Vec<(MissedServiceId, VolunteerId, Name)>> {
    let list = json!(places.iter().map(|id| [id.0]).collect::<Vec<_>>()).to_string();
    let sql = tx.dialect(one_of!(
        "SELECT m.id, m.volunteer_id, a.title FROM missed_services m
         JOIN activities a ON a.id = m.activity_id WHERE m.helped IS NULL AND a.place_id",
        "ORDER BY m.id"
    ));
    let found = rows!((MissedServiceId, VolunteerId, String), tx, sql, list)?;
    let read = |(id, whose, title): (MissedServiceId, VolunteerId, String)| {
        Ok((id, whose, wire::read(&title, "activities.title", id)?))
    };
    found.into_iter().map(read).collect()
}

/// Decides what somebody said of an activity, if they did and it is open. False where it is not.
pub async fn decide(
    tx: &mut Tx,
    (volunteer, activity): (VolunteerId, ActivityId),
    helped: bool,
    by: PersonId,
    now: DateTime<Utc>,
) -> Result<bool> {
    let touched = exec!(
        tx,
        "UPDATE missed_services SET helped = $3, decided_at = $4, decided_by = $5
         WHERE volunteer_id = $1 AND activity_id = $2 AND helped IS NULL",
        volunteer,
        activity,
        helped,
        seconds(now),
        by
    )?;
    tx.touch(Subject::volunteer(volunteer));
    Ok(touched > 0)
}

/// The activities of which nothing is noted of somebody, and they have not read that.
pub async fn undisclosed(tx: &mut Tx, volunteer: VolunteerId) -> Result<Vec<ActivityId>> {
    let found = rows!(
        (ActivityId,),
        tx,
        "SELECT activity_id FROM missed_services
         WHERE volunteer_id = $1 AND helped = FALSE AND NOT told ORDER BY id",
        volunteer
    )?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// They have.
pub async fn told(tx: &mut Tx, volunteer: VolunteerId) -> Result<()> {
    exec!(
        tx,
        "UPDATE missed_services SET told = TRUE WHERE volunteer_id = $1 AND helped = FALSE AND NOT told",
        volunteer
    )?;
    Ok(())
}

/// Forgets what was said before that moment.
pub async fn forget_before(tx: &mut Tx, moment: DateTime<Utc>) -> Result<()> {
    exec!(tx, "DELETE FROM missed_services WHERE said_at < $1", seconds(moment))?;
    Ok(())
}
