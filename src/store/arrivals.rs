//! On which of its days a party came to an activity. `signups.attended` says whether it came at all.

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, Utc};

use super::{Result, Tx, hours, instant, seconds};
use crate::domain::ids::{ActivityId, SignupId};

/// Notes that a party has come on that day, and when, where they checked in themselves. False where that was noted already.
pub async fn came(
    tx: &mut Tx,
    activity: ActivityId,
    id: SignupId,
    day: NaiveDate,
    at: Option<DateTime<Utc>>,
) -> Result<bool> {
    put_back(tx, id, day).await?;
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
        "INSERT INTO arrivals (signup_id, day, came_at, left_at)
         SELECT u.signup_id, u.day, u.came_at, u.left_at FROM unticked u JOIN signups s ON s.id = u.signup_id
         WHERE s.activity_id = $1 AND s.state = 'going' AND s.attended AND s.turn BETWEEN $3 AND $4 AND u.day = $2
         ON CONFLICT DO NOTHING",
        activity,
        day.to_string(),
        first,
        last
    )?;
    forget_put_back(tx, activity).await?;
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
    if is_there.is_none() {
        return Ok(false);
    }
    let came_at_all = row!((i64,), tx, "SELECT id FROM signups WHERE id = $1 AND attended", id)?;
    let on_that_day = row!(
        (String,),
        tx,
        "SELECT day FROM arrivals WHERE signup_id = $1 AND day = $2",
        id,
        day.to_string()
    )?;
    if came_at_all.is_none() || on_that_day.is_none() {
        came(tx, activity, id, day, None).await?;
        return Ok(true);
    }
    exec!(
        tx,
        "INSERT INTO unticked (signup_id, day, came_at, left_at)
         SELECT signup_id, day, came_at, left_at FROM arrivals
         WHERE signup_id = $1 AND day = $2 AND came_at IS NOT NULL ON CONFLICT DO NOTHING",
        id,
        day.to_string()
    )?;
    exec!(tx, "DELETE FROM arrivals WHERE signup_id = $1 AND day = $2", id, day.to_string())?;
    exec!(
        tx,
        "UPDATE signups SET attended = EXISTS (SELECT 1 FROM arrivals r WHERE r.signup_id = $1) WHERE id = $1",
        id
    )?;
    hours::look_again(tx, activity).await?;
    Ok(true)
}

/// What somebody checked in with on that day, and an organiser unticked, is as it was.
async fn put_back(tx: &mut Tx, id: SignupId, day: NaiveDate) -> Result<()> {
    let put_back = exec!(
        tx,
        "INSERT INTO arrivals (signup_id, day, came_at, left_at)
         SELECT signup_id, day, came_at, left_at FROM unticked WHERE signup_id = $1 AND day = $2
         ON CONFLICT (signup_id, day) DO UPDATE SET came_at = excluded.came_at, left_at = excluded.left_at",
        id,
        day.to_string()
    )?;
    if put_back > 0 {
        exec!(tx, "DELETE FROM unticked WHERE signup_id = $1 AND day = $2", id, day.to_string())?;
    }
    Ok(())
}

/// After it was noted who came at all: whoever has not was there on no day, and whoever has, and was on none, on those on which
/// they checked in.
pub async fn follow(tx: &mut Tx, activity: ActivityId) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO unticked (signup_id, day, came_at, left_at)
         SELECT signup_id, day, came_at, left_at FROM arrivals WHERE came_at IS NOT NULL AND signup_id IN
             (SELECT id FROM signups WHERE activity_id = $1 AND NOT COALESCE(attended, FALSE))
         ON CONFLICT DO NOTHING",
        activity
    )?;
    exec!(
        tx,
        "DELETE FROM arrivals WHERE signup_id IN
             (SELECT id FROM signups WHERE activity_id = $1 AND NOT COALESCE(attended, FALSE))",
        activity
    )?;
    exec!(
        tx,
        "INSERT INTO arrivals (signup_id, day, came_at, left_at)
         SELECT signup_id, day, came_at, left_at FROM unticked WHERE signup_id IN
             (SELECT s.id FROM signups s WHERE s.activity_id = $1 AND s.attended
                 AND NOT EXISTS (SELECT 1 FROM arrivals r WHERE r.signup_id = s.id))
         ON CONFLICT DO NOTHING",
        activity
    )?;
    forget_put_back(tx, activity).await?;
    hours::look_again(tx, activity).await
}

/// What was put back is not kept apart any more.
async fn forget_put_back(tx: &mut Tx, activity: ActivityId) -> Result<()> {
    exec!(
        tx,
        "DELETE FROM unticked WHERE signup_id IN (SELECT id FROM signups WHERE activity_id = $1) AND EXISTS
             (SELECT 1 FROM arrivals r WHERE r.signup_id = unticked.signup_id AND r.day = unticked.day)",
        activity
    )?;
    Ok(())
}

/// When somebody who is ticked checked in by themselves: on that day, or first of all.
pub async fn checked_in(tx: &mut Tx, id: SignupId, day: Option<NaiveDate>) -> Result<Option<DateTime<Utc>>> {
    let day = day.map(|day| day.to_string());
    let found = row!(
        (i64,),
        tx,
        "SELECT r.came_at FROM arrivals r JOIN signups s ON s.id = r.signup_id
         WHERE r.signup_id = $1 AND s.attended AND r.came_at IS NOT NULL AND r.day = COALESCE($2, r.day)
         ORDER BY r.day LIMIT 1",
        id,
        day
    )?;
    Ok(found.map(|(at,)| instant(at)))
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
