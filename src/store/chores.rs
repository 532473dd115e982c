//! What is done once in a while.

use chrono::{DateTime, TimeDelta, Utc};

use super::codec::{instant, seconds};
use super::error::Result;
use super::transaction::Tx;

/// Whether a chore was not done for that long; if so, it counts as done now.
pub async fn is_due(tx: &mut Tx, name: &str, every: TimeDelta, now: DateTime<Utc>) -> Result<bool> {
    let touched = exec!(
        tx,
        "INSERT INTO chores (name, done_at) VALUES ($1, $2)
         ON CONFLICT (name) DO UPDATE SET done_at = excluded.done_at WHERE chores.done_at <= $3",
        name,
        seconds(now),
        seconds(now - every)
    )?;
    Ok(touched > 0)
}

/// Notes that a chore is done.
pub async fn note_done(tx: &mut Tx, name: &str, now: DateTime<Utc>) -> Result<()> {
    is_due(tx, name, TimeDelta::zero(), now).await.map(|_| ())
}

/// A chore is to be done again, however lately it was.
pub async fn is_needed(tx: &mut Tx, name: &str) -> Result<()> {
    exec!(tx, "DELETE FROM chores WHERE name = $1", name)?;
    Ok(())
}

/// When each chore was done last.
pub async fn done(tx: &mut Tx) -> Result<Vec<(String, DateTime<Utc>)>> {
    let found = rows!((String, i64), tx, "SELECT name, done_at FROM chores")?;
    Ok(found.into_iter().map(|(name, done_at)| (name, instant(done_at))).collect())
}
