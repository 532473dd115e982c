//! The codes by which people say that they have come.

use chrono::{DateTime, Utc};

use super::{Result, Tx, seconds};
use crate::domain::ids::{ActivityId, ChatId};

/// The code of an activity, if it has one.
pub async fn code_of(tx: &mut Tx, activity: ActivityId) -> Result<Option<String>> {
    let found = row!((String,), tx, "SELECT code FROM check_in_codes WHERE activity_id = $1", activity)?;
    Ok(found.map(|(code,)| code))
}

/// Gives an activity a code, unless it has one or another activity has this. Tells whether it did.
pub async fn give_code(tx: &mut Tx, activity: ActivityId, code: &str) -> Result<bool> {
    let given = exec!(
        tx,
        "INSERT INTO check_in_codes (code, activity_id) VALUES ($1, $2) ON CONFLICT DO NOTHING",
        code,
        activity
    )?;
    Ok(given > 0)
}

/// The activity of a code.
pub async fn activity_of(tx: &mut Tx, code: &str) -> Result<Option<ActivityId>> {
    let found = row!((ActivityId,), tx, "SELECT activity_id FROM check_in_codes WHERE code = $1", code)?;
    Ok(found.map(|(id,)| id))
}

/// How many codes of a person did not work since that moment.
pub async fn tries(tx: &mut Tx, person: ChatId, since: DateTime<Utc>) -> Result<i64> {
    let found = row!(
        (i64,),
        tx,
        "SELECT COUNT(*) FROM code_tries WHERE telegram_id = $1 AND tried_at > $2",
        person,
        seconds(since)
    )?;
    Ok(found.map_or(0, |(tries,)| tries))
}

/// Notes that a person's code did not work.
pub async fn note_try(tx: &mut Tx, person: ChatId, now: DateTime<Utc>) -> Result<()> {
    exec!(tx, "INSERT INTO code_tries (telegram_id, tried_at) VALUES ($1, $2)", person, seconds(now))?;
    Ok(())
}

/// Forgets the codes that did not work before that moment.
pub async fn forget_tries_before(tx: &mut Tx, moment: DateTime<Utc>) -> Result<()> {
    exec!(tx, "DELETE FROM code_tries WHERE tried_at < $1", seconds(moment))?;
    Ok(())
}

/// Forgets the codes of activities that ended before that moment.
pub async fn forget_before(tx: &mut Tx, moment: DateTime<Utc>) -> Result<()> {
    exec!(
        tx,
        "DELETE FROM check_in_codes WHERE activity_id IN (SELECT id FROM activities WHERE ends_at < $1)",
        seconds(moment)
    )?;
    Ok(())
}

/// Where somebody was noted as having come, everybody else with a seat has not.
pub async fn note_absent(tx: &mut Tx, activity: ActivityId) -> Result<()> {
    exec!(
        tx,
        "UPDATE signups SET attended = FALSE WHERE activity_id = $1 AND state = 'going' AND attended IS NULL
             AND EXISTS (SELECT 1 FROM signups o WHERE o.activity_id = $1 AND o.attended)",
        activity
    )?;
    Ok(())
}
