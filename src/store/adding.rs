//! Who is asked whom they want to enter on a list.

use chrono::{DateTime, Utc};

use super::{Result, Tx, instant, seconds};
use crate::domain::ids::{ActivityId, PersonId};

/// Asks a person whom to enter there, in place of what they were asked before.
pub async fn ask(tx: &mut Tx, person: PersonId, activity: ActivityId, now: DateTime<Utc>) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO adding (person_id, activity_id, asked_at) VALUES ($1, $2, $3)
         ON CONFLICT (person_id) DO UPDATE
             SET activity_id = excluded.activity_id, asked_at = excluded.asked_at",
        person,
        activity,
        seconds(now)
    )?;
    Ok(())
}

/// On which list a person is asked to enter somebody, and since when.
pub async fn asked(tx: &mut Tx, person: PersonId) -> Result<Option<(ActivityId, DateTime<Utc>)>> {
    let sql = "SELECT activity_id, asked_at FROM adding WHERE person_id = $1";
    let found = row!((ActivityId, i64), tx, sql, person)?;
    Ok(found.map(|(activity, at)| (activity, instant(at))))
}

/// A person is not asked any more.
pub async fn stop(tx: &mut Tx, person: PersonId) -> Result<()> {
    exec!(tx, "DELETE FROM adding WHERE person_id = $1", person)?;
    Ok(())
}

/// Forgets who was asked before that moment.
pub async fn forget_before(tx: &mut Tx, moment: DateTime<Utc>) -> Result<()> {
    exec!(tx, "DELETE FROM adding WHERE asked_at <= $1", seconds(moment))?;
    Ok(())
}
