//! Which steps of an activity's life are done.

use chrono::{DateTime, Utc};

use super::{Result, Tx, seconds};
use crate::domain::activity::{Activity, LifecycleStep};
use crate::domain::ids::ActivityId;
use crate::domain::lifecycle::Taken;
use crate::domain::subject::Subject;

/// Notes that a step is done. False when it already was: then somebody else, or an earlier run, did it.
pub async fn first_time(
    tx: &mut Tx,
    activity: &Activity,
    step: LifecycleStep,
    now: DateTime<Utc>,
) -> Result<bool> {
    let touched = exec!(
        tx,
        "INSERT INTO ledger (activity_id, step, starts_at, done_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING",
        activity.id,
        step,
        occurrence(activity, step),
        seconds(now),
    )?;
    tx.touch(Subject::activity(activity.id));
    Ok(touched > 0)
}

/// Whether a step is done.
pub async fn is_done(tx: &mut Tx, activity: &Activity, step: LifecycleStep) -> Result<bool> {
    let found = row!(
        (i64,),
        tx,
        "SELECT done_at FROM ledger WHERE activity_id = $1 AND step = $2 AND starts_at = $3",
        activity.id,
        step,
        occurrence(activity, step),
    )?;
    Ok(found.is_some())
}

/// The activities whose recap is decided, of those that did not end before a moment.
pub async fn recapped(tx: &mut Tx, since: DateTime<Utc>) -> Result<Vec<ActivityId>> {
    let found = rows!(
        (ActivityId,),
        tx,
        "SELECT l.activity_id FROM ledger l JOIN activities a ON a.id = l.activity_id
         WHERE a.ends_at >= $1 AND l.step = 'recap'",
        seconds(since)
    )?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Holds a step back.
pub async fn pause_step(tx: &mut Tx, activity: &Activity, step: LifecycleStep) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO held_steps (activity_id, step, starts_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        activity.id,
        step,
        occurrence(activity, step)
    )?;
    tx.touch(Subject::activity(activity.id));
    Ok(())
}

/// Lets a step go again. False where it was not held back.
pub async fn resume_step(tx: &mut Tx, activity: &Activity, step: LifecycleStep) -> Result<bool> {
    let touched = exec!(
        tx,
        "DELETE FROM held_steps WHERE activity_id = $1 AND step = $2 AND starts_at = $3",
        activity.id,
        step,
        occurrence(activity, step)
    )?;
    tx.touch(Subject::activity(activity.id));
    Ok(touched > 0)
}

/// Of which of an activity's starts a row of a step speaks, of one of its days where the step is taken on each; 0 for a step that is taken once in its life.
pub(super) fn occurrence(activity: &Activity, step: LifecycleStep) -> i64 {
    match step.taken() {
        Taken::Once => 0,
        Taken::ForEachStart | Taken::ForEachDay => seconds(activity.starts_at),
    }
}
