//! Neighbours without the messenger, as those who entered them hear of them.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use super::rows::Signup;
use super::{Result, Tx, seconds};
use crate::domain::ids::{ActivityId, PersonId, SignupId};
use crate::domain::person_name::PersonName;
use crate::domain::roster::SignupState;

/// A neighbour who is signed up.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Neighbour {
    /// Their sign-up.
    pub id: SignupId,
    /// For which activity.
    pub activity_id: ActivityId,
    /// Who entered them.
    #[sqlx(rename = "entered_by")]
    pub by: PersonId,
    /// What they are called.
    #[sqlx(rename = "guest")]
    pub name: PersonName,
    /// Where they stand.
    pub state: SignupState,
}

/// The neighbours who have a seat in an activity, or wait for one, in order of their turn.
pub async fn of_activity(tx: &mut Tx, activity: ActivityId) -> Result<Vec<Neighbour>> {
    rows!(
        Neighbour,
        tx,
        "SELECT id, activity_id, entered_by, guest, state FROM signups
         WHERE activity_id = $1 AND guest IS NOT NULL AND entered_by IS NOT NULL AND state <> 'cancelled'
         ORDER BY turn",
        activity
    )
}

/// The neighbours whom a person entered for what is not over and takes place, by activity.
pub async fn of_person(tx: &mut Tx, person: PersonId, now: DateTime<Utc>) -> Result<Vec<Neighbour>> {
    rows!(
        Neighbour,
        tx,
        "SELECT s.id, s.activity_id, s.entered_by, s.guest, s.state
         FROM signups s JOIN activities a ON a.id = s.activity_id
         WHERE s.entered_by = $1 AND s.guest IS NOT NULL AND s.state <> 'cancelled'
             AND a.ends_at > $2 AND a.state = 'planned'
         ORDER BY a.starts_at, a.id, s.turn",
        person,
        seconds(now)
    )
}

/// The neighbour of that sign-up, whom a person entered, and how it stands; none of anybody else's.
pub async fn entered_by(
    tx: &mut Tx,
    person: PersonId,
    signup: SignupId,
) -> Result<Option<(Neighbour, Signup)>> {
    #[derive(FromRow)]
    struct Row {
        #[sqlx(flatten)]
        standing: Signup,
        activity_id: ActivityId,
        entered_by: PersonId,
        guest: PersonName,
    }
    let found = row!(
        Row,
        tx,
        "SELECT id, role, state, seats, turn, passed, offered_until, undo_state, undo_until, activity_id,
             entered_by, guest
         FROM signups
         WHERE id = $1 AND entered_by = $2 AND guest IS NOT NULL",
        signup,
        person
    )?;
    Ok(found.map(|row| {
        let Row { standing, activity_id, entered_by, guest } = row;
        let neighbour =
            Neighbour { id: standing.id, activity_id, by: entered_by, name: guest, state: standing.state };
        (neighbour, standing)
    }))
}
