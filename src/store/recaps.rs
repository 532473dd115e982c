//! What stands in the recap of an activity: its pictures, and its lines.

use super::{Error, Result, Tx};
use crate::domain::ids::ActivityId;

/// Adds a picture to an activity's recap; the same one twice is one. Tells how many there are.
pub async fn add_picture(tx: &mut Tx, id: ActivityId, file: &str) -> Result<i64> {
    exec!(
        tx,
        "INSERT INTO recap_pictures (activity_id, file_id, position)
         VALUES ($1, $2, (SELECT COALESCE(MAX(position) + 1, 0) FROM recap_pictures WHERE activity_id = $1))
         ON CONFLICT DO NOTHING",
        id,
        file
    )?;
    let counted = row!((i64,), tx, "SELECT COUNT(*) FROM recap_pictures WHERE activity_id = $1", id)?;
    Ok(counted.map_or(0, |(count,)| count))
}

/// The pictures of an activity's recap with their numbers, in the order in which they came.
pub async fn pictures(tx: &mut Tx, id: ActivityId) -> Result<Vec<(i64, String)>> {
    rows!(
        (i64, String),
        tx,
        "SELECT position, file_id FROM recap_pictures WHERE activity_id = $1 ORDER BY position",
        id
    )
}

/// Takes a picture out of an activity's recap. False where it was not in it.
pub async fn drop_picture(tx: &mut Tx, id: ActivityId, number: i64) -> Result<bool> {
    let touched =
        exec!(tx, "DELETE FROM recap_pictures WHERE activity_id = $1 AND position = $2", id, number)?;
    Ok(touched > 0)
}

/// Adds a line to an activity's recap, and tells its number.
pub async fn add_line(tx: &mut Tx, id: ActivityId, line: &str) -> Result<i64> {
    let added = row!(
        (i64,),
        tx,
        "INSERT INTO recap_lines (activity_id, line) VALUES ($1, $2) RETURNING id",
        id,
        line
    )?;
    added.map(|(id,)| id).ok_or_else(|| Error::Corrupt("a line vanished while being added".to_owned()))
}

/// Takes a line out of an activity's recap. False where it was not in it.
pub async fn drop_line(tx: &mut Tx, id: ActivityId, line: i64) -> Result<bool> {
    Ok(exec!(tx, "DELETE FROM recap_lines WHERE activity_id = $1 AND id = $2", id, line)? > 0)
}

/// A line of an activity's recap.
pub async fn line(tx: &mut Tx, id: ActivityId, line: i64) -> Result<Option<String>> {
    let sql = "SELECT line FROM recap_lines WHERE activity_id = $1 AND id = $2";
    Ok(row!((String,), tx, sql, id, line)?.map(|(line,)| line))
}

/// The lines of an activity's recap, in the order in which they came.
pub async fn lines(tx: &mut Tx, id: ActivityId) -> Result<Vec<String>> {
    let found = rows!((String,), tx, "SELECT line FROM recap_lines WHERE activity_id = $1 ORDER BY id", id)?;
    Ok(found.into_iter().map(|(line,)| line).collect())
}
