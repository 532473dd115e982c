//! What somebody did last to a sign-up, their own or that of a neighbour whom they entered.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::FromRow;

use super::{Result, Tx, seconds};
use crate::domain::ids::{ActivityId, PersonId};
use crate::domain::person_name::PersonName;

/// What was done last.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Latest {
    /// For which activity.
    pub activity_id: ActivityId,
    /// The neighbour; none where it is the person's own.
    pub guest: Option<PersonName>,
    /// Until when a cancellation can be taken back; none where they signed up.
    undo_until: Option<i64>,
    done_at: i64,
}

impl Latest {
    /// Whether it was given up.
    pub fn is_given_up(&self) -> bool {
        self.undo_until.is_some()
    }
}

/// What a person did last, if it was within that time: several things, where they did them at once.
pub async fn of_person(
    tx: &mut Tx,
    person: PersonId,
    within: TimeDelta,
    now: DateTime<Utc>,
) -> Result<Vec<Latest>> {
    let mut found = rows!(
        Latest,
        tx,
        "SELECT activity_id, guest, undo_until,
             CASE WHEN undo_until IS NULL THEN created_at ELSE undo_until - $3 END AS done_at
         FROM signups
         WHERE (person_id = $1 OR (entered_by = $1 AND person_id IS NULL))
             AND (undo_until > $2 OR (state <> 'cancelled' AND created_at >= $2 - $3))
         ORDER BY done_at DESC, activity_id, turn",
        person,
        seconds(now),
        within.num_seconds()
    )?;
    if let Some(first) = found.first().cloned() {
        found.retain(|done| (done.done_at, done.activity_id) == (first.done_at, first.activity_id));
    }
    Ok(found)
}
