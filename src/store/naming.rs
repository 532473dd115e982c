//! Who is asked for a name: what a place is called, or whom to enter who has no messenger. A person is asked one thing at a time.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use super::{Result, Tx, instant, seconds};
use crate::domain::ids::{ActivityId, PersonId, PlaceId};
use crate::domain::volunteer::Team;
use crate::message::Stamp;

/// What is to be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// The community, which is the first place.
    Community,
    /// A place that has a name already.
    Place(PlaceId),
    /// A new place below that one.
    Below(PlaceId),
    /// Somebody who is entered on the list of that activity.
    Guest(ActivityId),
    /// Somebody who is entered in that team of a place.
    Volunteer(PlaceId, Team),
}

#[derive(FromRow)]
struct NamingRow {
    place_id: Option<PlaceId>,
    below_id: Option<PlaceId>,
    activity_id: Option<ActivityId>,
    team: Option<Team>,
    asked_at: i64,
}

/// Asks a person for a name, in place of what they were asked before.
pub async fn ask(tx: &mut Tx, person: PersonId, named: Named, now: DateTime<Utc>) -> Result<()> {
    let (place, below, activity, team) = match named {
        Named::Community => (None, None, None, None),
        Named::Place(id) => (Some(id), None, None, None),
        Named::Below(id) => (None, Some(id), None, None),
        Named::Guest(id) => (None, None, Some(id), None),
        Named::Volunteer(id, team) => (Some(id), None, None, Some(team)),
    };
    exec!(
        tx,
        "INSERT INTO naming (person_id, place_id, below_id, activity_id, team, asked_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (person_id) DO UPDATE
             SET place_id = excluded.place_id, below_id = excluded.below_id, activity_id = excluded.activity_id,
                 team = excluded.team, asked_at = excluded.asked_at",
        person,
        place,
        below,
        activity,
        team,
        seconds(now)
    )?;
    Ok(())
}

/// What a person is asked the name of, and since when.
pub async fn asked(tx: &mut Tx, person: PersonId) -> Result<Option<(Named, DateTime<Utc>)>> {
    let sql = "SELECT place_id, below_id, activity_id, team, asked_at FROM naming WHERE person_id = $1";
    let found = row!(NamingRow, tx, sql, person)?;
    Ok(found.map(|row| {
        let named = match (row.place_id, row.below_id, row.activity_id) {
            (.., Some(id)) => Named::Guest(id),
            (Some(id), ..) => row.team.map_or(Named::Place(id), |team| Named::Volunteer(id, team)),
            (None, Some(id), None) => Named::Below(id),
            (None, None, None) => Named::Community,
        };
        (named, instant(row.asked_at))
    }))
}

/// The stamp of what a person is asked.
pub async fn stamp(tx: &mut Tx, person: PersonId) -> Result<Stamp> {
    let found = asked(tx, person).await?;
    Ok(Stamp::of(&[&found.map(|(named, at)| format!("{named:?} {at}")).unwrap_or_default()]))
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
