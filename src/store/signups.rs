//! Sign-ups: seats and the line for them.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use super::people::Person;
use super::{Result, Tx, seconds};
use crate::domain::ids::{ActivityId, PersonId};
use crate::domain::roster::{SignupState, Tally};

/// Someone with a seat, as the organiser's list shows them.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Seat {
    /// Who.
    pub person_id: PersonId,
    /// Their name.
    pub name: String,
    /// Whether they came; none while nobody said.
    pub attended: Option<bool>,
}

/// Where a person stands in an activity; none who never signed up.
pub async fn state(tx: &mut Tx, activity: ActivityId, person: PersonId) -> Result<Option<SignupState>> {
    let found = row!(
        (SignupState,),
        tx,
        "SELECT state FROM signups WHERE activity_id = $1 AND person_id = $2",
        activity,
        person
    )?;
    Ok(found.map(|(state,)| state))
}

/// How many have a seat and how many wait.
pub async fn tally(tx: &mut Tx, activity: ActivityId) -> Result<Tally> {
    let counts = rows!(
        (SignupState, i64),
        tx,
        "SELECT state, COUNT(*) FROM signups WHERE activity_id = $1 AND state <> 'cancelled' GROUP BY state",
        activity
    )?;
    let mut tally = Tally::default();
    for (state, count) in counts {
        match state {
            SignupState::Going => tally.going = count,
            SignupState::Waiting => tally.waiting = count,
            SignupState::Cancelled => {}
        }
    }
    Ok(tally)
}

/// Puts a person at the end of an activity's line, with the given standing. One who had cancelled starts anew.
/// The activity must be locked (see [`super::activities::lock`]), so that turns are given one after the other.
pub async fn enter(
    tx: &mut Tx,
    activity: ActivityId,
    person: PersonId,
    state: SignupState,
    now: DateTime<Utc>,
) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO signups (activity_id, person_id, state, turn, created_at)
         VALUES ($1, $2, $3, (SELECT COALESCE(MAX(turn), 0) + 1 FROM signups WHERE activity_id = $1), $4)
         ON CONFLICT (activity_id, person_id) DO UPDATE
             SET state = excluded.state, turn = excluded.turn, attended = NULL, created_at = excluded.created_at",
        activity,
        person,
        state,
        seconds(now),
    )?;
    Ok(())
}

/// Gives a person's sign-up back.
pub async fn leave(tx: &mut Tx, activity: ActivityId, person: PersonId) -> Result<()> {
    exec!(
        tx,
        "UPDATE signups SET state = 'cancelled' WHERE activity_id = $1 AND person_id = $2",
        activity,
        person
    )?;
    Ok(())
}

/// Seats the first of those who wait, and tells who it is.
pub async fn seat_first_in_line(tx: &mut Tx, activity: ActivityId) -> Result<Option<Person>> {
    row!(
        Person,
        tx,
        "UPDATE signups SET state = 'going' WHERE id = (
             SELECT id FROM signups WHERE activity_id = $1 AND state = 'waiting' ORDER BY turn LIMIT 1
         )
         RETURNING person_id AS id,
             (SELECT telegram_id FROM people WHERE people.id = person_id) AS telegram_id,
             (SELECT name FROM people WHERE people.id = person_id) AS name,
             (SELECT language FROM people WHERE people.id = person_id) AS language,
             (SELECT reachable FROM people WHERE people.id = person_id) AS reachable",
        activity
    )
}

/// How many stand before a waiting person.
pub async fn ahead_of(tx: &mut Tx, activity: ActivityId, person: PersonId) -> Result<i64> {
    let found = row!(
        (i64,),
        tx,
        "SELECT COUNT(*) FROM signups WHERE activity_id = $1 AND state = 'waiting'
         AND turn < (SELECT turn FROM signups WHERE activity_id = $1 AND person_id = $2)",
        activity,
        person
    )?;
    Ok(found.map_or(0, |(count,)| count))
}

/// Everyone with a seat, in order of their turn.
pub async fn seats(tx: &mut Tx, activity: ActivityId) -> Result<Vec<Seat>> {
    rows!(
        Seat,
        tx,
        "SELECT s.person_id, p.name, s.attended FROM signups s JOIN people p ON p.id = s.person_id
         WHERE s.activity_id = $1 AND s.state = 'going' ORDER BY s.turn",
        activity
    )
}

/// Everyone who has a seat or waits for one, with their standing.
pub async fn everyone(tx: &mut Tx, activity: ActivityId) -> Result<Vec<(Person, SignupState)>> {
    #[derive(FromRow)]
    struct Row {
        #[sqlx(flatten)]
        person: Person,
        state: SignupState,
    }
    let found = rows!(
        Row,
        tx,
        "SELECT p.id, p.telegram_id, p.name, p.language, p.reachable, s.state
         FROM signups s JOIN people p ON p.id = s.person_id
         WHERE s.activity_id = $1 AND s.state <> 'cancelled' ORDER BY s.turn",
        activity
    )?;
    Ok(found.into_iter().map(|row| (row.person, row.state)).collect())
}

/// Turns a person's tick over, and says whether there was such a seat.
pub async fn tick(tx: &mut Tx, activity: ActivityId, person: PersonId) -> Result<bool> {
    let touched = exec!(
        tx,
        "UPDATE signups SET attended = NOT COALESCE(attended, FALSE)
         WHERE activity_id = $1 AND person_id = $2 AND state = 'going'",
        activity,
        person
    )?;
    Ok(touched > 0)
}

/// Ticks everyone who has a seat.
pub async fn tick_all(tx: &mut Tx, activity: ActivityId) -> Result<()> {
    exec!(tx, "UPDATE signups SET attended = TRUE WHERE activity_id = $1 AND state = 'going'", activity)?;
    Ok(())
}

/// How many came; none while nobody ticked anybody.
pub async fn attendance(tx: &mut Tx, activity: ActivityId) -> Result<Option<i64>> {
    let (came,) = row!(
        (i64,),
        tx,
        "SELECT COUNT(*) FROM signups WHERE activity_id = $1 AND state = 'going' AND attended",
        activity
    )?
    .unwrap_or_default();
    let (asked,) = row!(
        (i64,),
        tx,
        "SELECT COUNT(*) FROM signups WHERE activity_id = $1 AND attended IS NOT NULL",
        activity
    )?
    .unwrap_or_default();
    Ok((asked > 0).then_some(came))
}
