//! Which updates are handled, so that a repeat does nothing.

use chrono::{DateTime, Utc};

use super::{Result, Tx, seconds};

/// Notes that an update is being handled. False when it already was.
pub async fn first_time(tx: &mut Tx, update_id: i64, now: DateTime<Utc>) -> Result<bool> {
    let touched = exec!(
        tx,
        "INSERT INTO handled_updates (update_id, handled_at) VALUES ($1, $2) ON CONFLICT DO NOTHING",
        update_id,
        seconds(now),
    )?;
    Ok(touched > 0)
}

/// Sets an update aside that could not be handled.
pub async fn bury(tx: &mut Tx, update_id: i64, body: &str, failure: &str, now: DateTime<Utc>) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO dead_updates (update_id, body, failure, died_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING",
        update_id,
        body,
        failure,
        seconds(now),
    )?;
    Ok(())
}

/// Forgets updates handled before `moment`; the messenger keeps none longer than a day.
pub async fn forget_before(tx: &mut Tx, moment: DateTime<Utc>) -> Result<u64> {
    exec!(tx, "DELETE FROM handled_updates WHERE handled_at < $1", seconds(moment))
}
