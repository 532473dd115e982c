//! On which of its days a party came to an activity. `signups.attended` says whether it came at all.

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, Utc};

use super::{Result, Tx, hours, seconds};
use crate::domain::ids::{ActivityId, SignupId};

/// Notes that a party has come on that day, and when, where they checked in themselves. False where that was noted already.
pub async fn came(
    tx: &mut Tx,
    activity: ActivityId,
    id: SignupId,
    day: NaiveDate,
    at: Option<DateTime<Utc>>,
) -> Result<bool> {
    let first_at_all = exec!(
        tx,
        "UPDATE signups SET attended = TRUE WHERE id = $1 AND state = 'going' AND NOT COALESCE(attended, FALSE)",
        id
    )?;
    let first_on_that_day = exec!(
        tx,
        "INSERT INTO arrivals (signup_id, day, came_at)
         SELECT id, $2, $3 FROM signups WHERE id = $1 AND state = 'going' ON CONFLICT DO NOTHING",
        id,
        day.to_string(),
        at.map(seconds)
    )?;
    hours::look_again(tx, activity).await?;
    Ok(first_at_all + first_on_that_day > 0)
}

/// Everyone who was ticked as having come at all, and keeps a number from `first` to `last`, came on that day.
pub async fn came_with_turns(
    tx: &mut Tx,
    activity: ActivityId,
    day: NaiveDate,
    first: i64,
    last: i64,
) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO arrivals (signup_id, day)
         SELECT id, $2 FROM signups
         WHERE activity_id = $1 AND state = 'going' AND attended AND turn BETWEEN $3 AND $4
         ON CONFLICT DO NOTHING",
        activity,
        day.to_string(),
        first,
        last
    )?;
    hours::look_again(tx, activity).await
}

/// Turns a tick of one day over, and says whether there was such a seat.
pub async fn tick(tx: &mut Tx, activity: ActivityId, id: SignupId, day: NaiveDate) -> Result<bool> {
    let is_there = row!(
        (i64,),
        tx,
        "SELECT id FROM signups WHERE activity_id = $1 AND id = $2 AND state = 'going'",
        activity,
        id
    )?;
    if is_there.is_none() || came(tx, activity, id, day, None).await? {
        return Ok(is_there.is_some());
    }
    exec!(tx, "DELETE FROM arrivals WHERE signup_id = $1 AND day = $2", id, day.to_string())?;
    exec!(
        tx,
        "UPDATE signups SET attended = EXISTS (SELECT 1 FROM arrivals r WHERE r.signup_id = $1) WHERE id = $1",
        id
    )?;
    hours::look_again(tx, activity).await?;
    Ok(true)
}

/// Whoever has not come was there on no day.
pub async fn drop_of_absent(tx: &mut Tx, activity: ActivityId) -> Result<()> {
    exec!(
        tx,
        "DELETE FROM arrivals WHERE signup_id IN
             (SELECT id FROM signups WHERE activity_id = $1 AND NOT COALESCE(attended, FALSE))",
        activity
    )?;
    Ok(())
}

/// Who came on that day.
pub async fn on(tx: &mut Tx, activity: ActivityId, day: NaiveDate) -> Result<HashSet<SignupId>> {
    let found = rows!(
        (SignupId,),
        tx,
        "SELECT r.signup_id FROM arrivals r JOIN signups s ON s.id = r.signup_id
         WHERE s.activity_id = $1 AND s.attended AND r.day = $2",
        activity,
        day.to_string()
    )?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Notes that whoever checked in leaves now; again, where they say so again. False where they have not checked in on that day.
pub async fn leaves(
    tx: &mut Tx,
    activity: ActivityId,
    id: SignupId,
    day: NaiveDate,
    now: DateTime<Utc>,
) -> Result<bool> {
    let touched = exec!(
        tx,
        "UPDATE arrivals SET left_at = $3 WHERE signup_id = $1 AND day = $2 AND came_at IS NOT NULL",
        id,
        day.to_string(),
        seconds(now)
    )?;
    hours::look_again(tx, activity).await?;
    Ok(touched > 0)
}
