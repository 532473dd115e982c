//! Who is asked what a place is called.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use super::{Result, Tx, instant, seconds};
use crate::domain::ids::{PersonId, PlaceId};

/// What is to be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// The community, which is the first place.
    Community,
    /// A place that has a name already.
    Place(PlaceId),
    /// A new place below that one.
    Below(PlaceId),
}

#[derive(FromRow)]
struct NamingRow {
    place_id: Option<PlaceId>,
    below_id: Option<PlaceId>,
    asked_at: i64,
}

/// Asks a person for a name, in place of what they were asked before.
pub async fn ask(tx: &mut Tx, person: PersonId, named: Named, now: DateTime<Utc>) -> Result<()> {
    let (place, below) = match named {
        Named::Community => (None, None),
        Named::Place(id) => (Some(id), None),
        Named::Below(id) => (None, Some(id)),
    };
    exec!(
        tx,
        "INSERT INTO naming (person_id, place_id, below_id, asked_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (person_id) DO UPDATE
             SET place_id = excluded.place_id, below_id = excluded.below_id, asked_at = excluded.asked_at",
        person,
        place,
        below,
        seconds(now)
    )?;
    Ok(())
}

/// What a person is asked the name of, and since when.
pub async fn asked(tx: &mut Tx, person: PersonId) -> Result<Option<(Named, DateTime<Utc>)>> {
    let sql = "SELECT place_id, below_id, asked_at FROM naming WHERE person_id = $1";
    let found = row!(NamingRow, tx, sql, person)?;
    Ok(found.map(|row| {
        let named = match (row.place_id, row.below_id) {
            (Some(id), _) => Named::Place(id),
            (None, Some(id)) => Named::Below(id),
            (None, None) => Named::Community,
        };
        (named, instant(row.asked_at))
    }))
}

/// A person is not asked any more.
pub async fn stop(tx: &mut Tx, person: PersonId) -> Result<()> {
    exec!(tx, "DELETE FROM naming WHERE person_id = $1", person)?;
    Ok(())
}

/// Forgets who was asked before that moment.
pub async fn forget_before(tx: &mut Tx, moment: DateTime<Utc>) -> Result<()> {
    exec!(tx, "DELETE FROM naming WHERE asked_at <= $1", seconds(moment))?;
    Ok(())
}
