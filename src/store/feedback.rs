//! How people found an activity.

use chrono::{DateTime, Utc};

use super::people::Person;
use super::{Result, Tx, seconds};
use crate::domain::ids::{ActivityId, PersonId};

/// Whom to ask: those who came, unless they say that they did not; where nobody noted who did, those who had a seat. Only people the bot may write to.
pub async fn to_ask(tx: &mut Tx, activity: ActivityId) -> Result<Vec<Person>> {
    rows!(
        Person,
        tx,
        "SELECT p.id, p.telegram_id, p.name, p.hide_name, p.language, p.reachable FROM people p
         JOIN signups s ON s.person_id = p.id
         WHERE s.activity_id = $1 AND s.state = 'going' AND p.reachable AND (s.attended
             OR NOT EXISTS (SELECT 1 FROM signups o WHERE o.activity_id = $1 AND o.attended))
             AND NOT EXISTS (SELECT 1 FROM hours_rows h JOIN objections b ON b.row_id = h.id
                 WHERE h.signup_id = s.id AND b.says = 'absent')
         ORDER BY s.turn",
        activity
    )
}

/// Keeps how a person found an activity, in place of what they said before. False for somebody who had no seat in it, or
/// was noted as absent.
pub async fn give(
    tx: &mut Tx,
    activity: ActivityId,
    person: PersonId,
    face: i64,
    now: DateTime<Utc>,
) -> Result<bool> {
    let touched = exec!(
        tx,
        "INSERT INTO feedback (activity_id, person_id, face, given_at)
         SELECT $1, $2, $3, $4 WHERE EXISTS (
             SELECT 1 FROM signups WHERE activity_id = $1 AND person_id = $2 AND state = 'going'
                 AND COALESCE(attended, TRUE))
         ON CONFLICT (activity_id, person_id) DO UPDATE SET face = excluded.face, given_at = excluded.given_at",
        activity,
        person,
        face,
        seconds(now)
    )?;
    Ok(touched > 0)
}

/// How many gave each face. Who was noted as absent after they gave theirs does not count; who was forgotten does.
pub async fn counts(tx: &mut Tx, activity: ActivityId) -> Result<Vec<(i64, i64)>> {
    rows!(
        (i64, i64),
        tx,
        "SELECT face, COUNT(*) FROM feedback f
         LEFT JOIN signups s ON s.activity_id = f.activity_id AND s.person_id = f.person_id
         WHERE f.activity_id = $1 AND (f.person_id IS NULL OR (s.state = 'going' AND COALESCE(s.attended, TRUE)))
         GROUP BY face ORDER BY face",
        activity
    )
}
