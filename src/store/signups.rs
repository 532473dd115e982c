//! Sign-ups: seats and the line for them.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::FromRow;

use super::people::{Called, Person};
use super::rosters::{Counts, Tallies};
pub use super::rows::Signup;
use super::{Result, Tx, hours, seconds};
use crate::domain::ids::{ActivityId, PersonId, RoleId, SignupId};
use crate::domain::person_name::PersonName;
use crate::domain::roster::{Party, SignupState, Tally};

/// The columns of a [`Signup`], followed by the rest of the query.
macro_rules! standing {
    ($rest:literal) => {
        concat!(
            "SELECT id, role, state, seats, turn, passed, offered_until, undo_state, undo_until FROM signups ",
            $rest
        )
    };
}

/// Whom a sign-up is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who<'a> {
    /// A person the bot knows.
    Person(PersonId),
    /// Somebody without the messenger, entered by a person.
    Guest {
        /// Their name.
        name: &'a PersonName,
        /// The last four digits of their telephone number.
        phone: Option<&'a str>,
        /// Who entered them.
        by: PersonId,
    },
}

/// A sign-up to be entered.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// For which activity.
    pub activity: ActivityId,
    /// In which role.
    pub role: RoleId,
    /// For whom.
    pub who: Who<'a>,
    /// For how many, companions included.
    pub seats: i64,
    /// Where it stands.
    pub state: SignupState,
    /// Its place in the order of arrival, which nobody had before.
    pub turn: i64,
}

/// A line of the roster, as organisers see it.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct RosterRow {
    /// The sign-up.
    pub id: SignupId,
    /// The person; none for a guest.
    pub person_id: Option<PersonId>,
    /// How they are called.
    #[sqlx(flatten)]
    pub called: Called,
    /// A guest's last four digits.
    pub phone: Option<String>,
    /// In which role.
    pub role: RoleId,
    /// Where it stands.
    pub state: SignupState,
    /// For how many.
    pub seats: i64,
    /// The number it keeps, whoever else cancels.
    pub turn: i64,
    /// Whether they came; none while nobody said.
    pub attended: Option<bool>,
}

/// The columns of a [`RosterRow`], followed by the rest of the query.
macro_rules! seat {
    ($rest:literal) => {
        concat!(
            "SELECT s.id, s.person_id, COALESCE(s.person_id, s.entered_by) AS about,
                 COALESCE(p.name, s.guest, '') AS name, COALESCE(p.hide_name, FALSE) AS hide_name, s.phone, s.role,
                 s.state, s.seats, s.turn, s.attended
             FROM signups s LEFT JOIN people p ON p.id = s.person_id ",
            $rest
        )
    };
}

/// Reads ahead whether people are signed up, each for an activity.
pub async fn read_ahead(tx: &mut Tx, wanted: &[(ActivityId, PersonId)]) -> Result<()> {
    #[derive(FromRow)]
    struct Row {
        activity_id: ActivityId,
        person_id: PersonId,
        #[sqlx(flatten)]
        standing: Signup,
    }
    let list = json!(wanted.iter().map(|(activity, person)| [activity.0, person.0]).collect::<Vec<_>>());
    // PostgreSQL guesses that a list has a hundred rows, and would rather read a whole table than look each of them up; it is
    // made to look them up one by one.
    let sql = tx.dialect([
        "SELECT s.activity_id, s.person_id, s.id, s.role, s.state, s.seats, s.turn, s.passed, s.offered_until,
             s.undo_state, s.undo_until
         FROM json_each($1) AS wanted
         JOIN signups s ON s.activity_id = wanted.value ->> 0 AND s.person_id = wanted.value ->> 1",
        "SELECT s.activity_id, s.person_id, s.id, s.role, s.state, s.seats, s.turn, s.passed, s.offered_until,
             s.undo_state, s.undo_until
         FROM json_array_elements(CAST($1 AS JSON)) AS wanted (value)
         CROSS JOIN LATERAL (
             SELECT * FROM signups s WHERE s.activity_id = CAST(wanted.value ->> 0 AS BIGINT)
                 AND s.person_id = CAST(wanted.value ->> 1 AS BIGINT) LIMIT 1
         ) AS s",
    ]);
    let found = rows!(Row, tx, sql, list.to_string())?;
    let signups = &mut tx.map().signups;
    signups.extend(wanted.iter().map(|key| (*key, None)));
    signups.extend(found.into_iter().map(|row| ((row.activity_id, row.person_id), Some(row.standing))));
    Ok(())
}

/// A person's own sign-up for an activity, given up or not.
pub async fn of_person(tx: &mut Tx, activity: ActivityId, person: PersonId) -> Result<Option<Signup>> {
    if let Some(known) = tx.map().signups.get(&(activity, person)) {
        return Ok(*known);
    }
    row!(Signup, tx, standing!("WHERE activity_id = $1 AND person_id = $2"), activity, person)
}

/// The sign-up of that number.
pub async fn by_id(tx: &mut Tx, id: SignupId) -> Result<Option<Signup>> {
    row!(Signup, tx, standing!("WHERE id = $1"), id)
}

/// The sign-up that keeps that number in an activity's roster.
pub async fn of_turn(tx: &mut Tx, activity: ActivityId, turn: i64) -> Result<Option<Signup>> {
    row!(Signup, tx, standing!("WHERE activity_id = $1 AND turn = $2"), activity, turn)
}

/// The sign-up that is on of a guest whom a person entered, by name.
pub async fn of_guest(
    tx: &mut Tx,
    activity: ActivityId,
    name: &PersonName,
    by: PersonId,
) -> Result<Option<Signup>> {
    #[derive(FromRow)]
    struct Row {
        #[sqlx(flatten)]
        standing: Signup,
        guest: PersonName,
    }
    // Compared as names are read: one that is kept from earlier may be written otherwise. One of the same letters goes
    // before one that is only called the same.
    let theirs = rows!(
        Row,
        tx,
        "SELECT id, role, state, seats, turn, passed, offered_until, undo_state, undo_until, guest
         FROM signups
         WHERE activity_id = $1 AND entered_by = $2 AND guest IS NOT NULL AND state <> 'cancelled' ORDER BY turn",
        activity,
        by
    )?;
    let same = theirs.iter().find(|row| row.guest == *name);
    Ok(same.or_else(|| theirs.iter().find(|row| row.guest.is_called(name))).map(|row| row.standing))
}

/// Whether a person ever signed up for a role in another activity.
pub async fn has_role_beside(tx: &mut Tx, person: PersonId, activity: ActivityId) -> Result<bool> {
    let found = row!(
        (i64,),
        tx,
        "SELECT id FROM signups WHERE person_id = $1 AND activity_id <> $2 AND role <> 0 LIMIT 1",
        person,
        activity
    )?;
    Ok(found.is_some())
}

/// How many seats a person has taken for guests of an activity.
pub async fn guests_of(tx: &mut Tx, activity: ActivityId, by: PersonId) -> Result<i64> {
    let counted = row!(
        (i64,),
        tx,
        "SELECT CAST(COALESCE(SUM(seats), 0) AS BIGINT) FROM signups
         WHERE activity_id = $1 AND entered_by = $2 AND guest IS NOT NULL AND state <> 'cancelled'",
        activity,
        by
    )?;
    Ok(counted.map_or(0, |(count,)| count))
}

/// How full each role of an activity is. A role nobody is in is not among them.
pub async fn tallies(tx: &mut Tx, activity: ActivityId) -> Result<Tallies> {
    Ok(counts(tx, &[activity]).await?.remove(&activity).unwrap_or_default().tallies)
}

/// How full each role of some activities is, and how many turns were given. An activity that nobody ever signed up for is
/// not among them.
pub async fn counts(tx: &mut Tx, activities: &[ActivityId]) -> Result<HashMap<ActivityId, Counts>> {
    type Row = (ActivityId, RoleId, SignupState, Option<SignupState>, i64, i64, i64);
    let list = json!(activities.iter().map(|id| [id.0]).collect::<Vec<_>>());
    let sql = tx.dialect(one_of!(
        "SELECT activity_id, role, state, undo_state, CAST(SUM(seats) AS BIGINT), COUNT(*), MAX(turn) FROM signups
         WHERE activity_id",
        " GROUP BY activity_id, role, state, undo_state ORDER BY activity_id, role"
    ));
    let mut all: HashMap<ActivityId, Counts> = HashMap::new();
    for (activity, role, state, undo, seats, parties, last_turn) in rows!(Row, tx, sql, list.to_string())? {
        let counts = all.entry(activity).or_default();
        counts.last_turn = counts.last_turn.max(last_turn);
        let is_held_back = undo.is_some_and(SignupState::has_seats);
        if state == SignupState::Cancelled && !is_held_back {
            continue;
        }
        if counts.tallies.last().is_none_or(|(last, _)| *last != role) {
            counts.tallies.push((role, Tally::default()));
        }
        if let Some((_, tally)) = counts.tallies.last_mut() {
            match state {
                SignupState::Going => tally.going = seats,
                SignupState::Offered => tally.offered = seats,
                SignupState::Waiting => (tally.waiting, tally.parties) = (seats, parties),
                SignupState::Cancelled => tally.held_back += seats,
            }
        }
    }
    Ok(all)
}

/// Puts a party at the end of an activity's line, with the given standing. A person who had cancelled starts anew.
/// The activity must be locked (see [`super::activities::lock`]), so that turns are given one after the other.
///
/// It is written with the others that arrive, at the latest before anything is asked for that may read it.
pub async fn enter(tx: &mut Tx, entry: &Entry<'_>, now: DateTime<Utc>) -> Result<()> {
    let (person, guest, phone, by) = match entry.who {
        Who::Person(person) => (Some(person), None, None, None),
        Who::Guest { name, phone, by } => (None, Some(name.as_str()), phone, Some(by)),
    };
    let key = person.map(|person| (entry.activity, person));
    if key.is_some_and(|key| tx.map().has_entered(key)) {
        // No statement may write a row twice.
        tx.write_out().await?;
    }
    let row = json!([
        entry.activity.0,
        entry.role.0,
        person.map(|person| person.0),
        guest,
        phone,
        by.map(|by| by.0),
        entry.seats,
        entry.state.word(),
        entry.turn,
        seconds(now),
    ]);
    tx.map().enter(key, row);
    Ok(())
}

/// Gives a sign-up another standing; with `offered_until` where that is an offer.
pub async fn set_state(
    tx: &mut Tx,
    id: SignupId,
    state: SignupState,
    offered_until: Option<DateTime<Utc>>,
) -> Result<()> {
    let until = offered_until.map(seconds);
    if tx.map().change(id, |signup| {
        (signup.state, signup.offered_until) = (state, until);
        (signup.undo_state, signup.undo_until) = (None, None);
    }) {
        return Ok(());
    }
    exec!(
        tx,
        "UPDATE signups SET state = $2, offered_until = $3, undo_state = NULL, undo_until = NULL WHERE id = $1",
        id,
        state,
        until
    )?;
    Ok(())
}

/// Gives a sign-up up that stood so; it can be taken back until then.
pub async fn give_up(tx: &mut Tx, id: SignupId, was: SignupState, until: DateTime<Utc>) -> Result<()> {
    let until = seconds(until);
    if tx.map().change(id, |signup| {
        (signup.state, signup.offered_until) = (SignupState::Cancelled, None);
        (signup.undo_state, signup.undo_until) = (Some(was), Some(until));
    }) {
        return Ok(());
    }
    exec!(
        tx,
        "UPDATE signups SET state = 'cancelled', offered_until = NULL, undo_state = $2, undo_until = $3 WHERE id = $1",
        id,
        was,
        until
    )?;
    Ok(())
}

/// The sign-ups of an activity that were given up, and whose time to be taken back is over.
pub async fn let_go(tx: &mut Tx, activity: ActivityId, now: DateTime<Utc>) -> Result<Vec<Signup>> {
    let until = seconds(now);
    rows!(
        Signup,
        tx,
        standing!("WHERE activity_id = $1 AND undo_until <= $2 ORDER BY undo_until, turn"),
        activity,
        until
    )
}

/// Gives a sign-up another size.
pub async fn set_seats(tx: &mut Tx, id: SignupId, seats: i64) -> Result<()> {
    if tx.map().change(id, |signup| signup.seats = seats) {
        return Ok(());
    }
    exec!(tx, "UPDATE signups SET seats = $2 WHERE id = $1", id, seats)?;
    Ok(())
}

/// Gives a sign-up another role and standing; its place in the order of arrival stays.
pub async fn set_role(tx: &mut Tx, id: SignupId, role: RoleId, state: SignupState) -> Result<()> {
    exec!(
        tx,
        "UPDATE signups SET role = $2, state = $3, offered_until = NULL, passed = 0 WHERE id = $1",
        id,
        role,
        state
    )?;
    Ok(())
}

/// Notes how often a waiting party was passed.
pub async fn set_passed(tx: &mut Tx, id: SignupId, passed: i64) -> Result<()> {
    exec!(tx, "UPDATE signups SET passed = $2 WHERE id = $1", id, passed)?;
    Ok(())
}

/// The front of a role's line, in order of arrival.
pub async fn front(tx: &mut Tx, activity: ActivityId, role: RoleId, most: i64) -> Result<Vec<Party>> {
    let found = rows!(
        (SignupId, i64, i64),
        tx,
        "SELECT id, seats, passed FROM signups WHERE activity_id = $1 AND role = $2 AND state = 'waiting'
         ORDER BY turn LIMIT $3",
        activity,
        role,
        most
    )?;
    Ok(found.into_iter().map(|(id, seats, passed)| Party { id, seats, passed }).collect())
}

/// How many people of its role wait before a sign-up, companions counted.
pub async fn ahead_of(tx: &mut Tx, activity: ActivityId, standing: &Signup) -> Result<i64> {
    let found = row!(
        (i64,),
        tx,
        "SELECT CAST(COALESCE(SUM(seats), 0) AS BIGINT) FROM signups
         WHERE activity_id = $1 AND role = $2 AND state = 'waiting' AND turn < $3",
        activity,
        standing.role,
        standing.turn
    )?;
    Ok(found.map_or(0, |(count,)| count))
}

/// Whom to tell of a sign-up: its person, or whoever entered the guest, with the guest's name.
pub async fn holder(tx: &mut Tx, id: SignupId) -> Result<Option<(Person, Option<PersonName>)>> {
    #[derive(FromRow)]
    struct Row {
        #[sqlx(flatten)]
        person: Person,
        guest: Option<PersonName>,
    }
    let found = row!(
        Row,
        tx,
        "SELECT p.id, p.telegram_id, p.name, p.hide_name, p.language, p.reachable, s.guest
         FROM signups s JOIN people p ON p.id = COALESCE(s.person_id, s.entered_by) WHERE s.id = $1",
        id
    )?;
    Ok(found.map(|row| (row.person, row.guest)))
}

/// The offers of an activity that are not answered, whichever ends first at the front.
pub async fn offers(tx: &mut Tx, activity: ActivityId) -> Result<Vec<Signup>> {
    rows!(
        Signup,
        tx,
        standing!("WHERE activity_id = $1 AND state = 'offered' ORDER BY offered_until, turn"),
        activity
    )
}

/// The offers to a person of what has not begun, each with the role.
pub async fn offered_to(
    tx: &mut Tx,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<Vec<(ActivityId, RoleId)>> {
    rows!(
        (ActivityId, RoleId),
        tx,
        "SELECT s.activity_id, s.role FROM signups s JOIN activities a ON a.id = s.activity_id
         WHERE s.person_id = $1 AND s.state = 'offered' AND a.state = 'planned' AND a.starts_at > $2
         ORDER BY s.offered_until, s.id",
        person,
        seconds(now)
    )
}

/// Everyone with a seat, in order of their turn.
pub async fn seats(tx: &mut Tx, activity: ActivityId) -> Result<Vec<RosterRow>> {
    rows!(
        RosterRow,
        tx,
        seat!("WHERE s.activity_id = $1 AND s.state = 'going' ORDER BY s.role, s.turn"),
        activity
    )
}

/// Everyone who has a seat, is offered one or waits for one, in order of their turn.
pub async fn roster(tx: &mut Tx, activity: ActivityId) -> Result<Vec<RosterRow>> {
    rows!(
        RosterRow,
        tx,
        seat!("WHERE s.activity_id = $1 AND s.state <> 'cancelled' ORDER BY s.role, s.turn"),
        activity
    )
}

/// The names of the first who have a seat in a role, with how many seats each has.
pub async fn first_names(
    tx: &mut Tx,
    activity: ActivityId,
    role: RoleId,
    most: i64,
) -> Result<Vec<(Called, i64)>> {
    #[derive(FromRow)]
    struct Row {
        #[sqlx(flatten)]
        called: Called,
        seats: i64,
    }
    let named = rows!(
        Row,
        tx,
        "SELECT COALESCE(s.person_id, s.entered_by) AS about, COALESCE(p.name, s.guest, '') AS name,
             COALESCE(p.hide_name, FALSE) AS hide_name, s.seats
         FROM signups s LEFT JOIN people p ON p.id = s.person_id
         WHERE s.activity_id = $1 AND s.role = $2 AND s.state = 'going' ORDER BY s.turn LIMIT $3",
        activity,
        role,
        most
    )?;
    Ok(named.into_iter().map(|row| (row.called, row.seats)).collect())
}

/// Everyone known to the bot who has a seat or waits for one, each once; with those who entered guests.
pub async fn everyone(tx: &mut Tx, activity: ActivityId) -> Result<Vec<Person>> {
    rows!(
        Person,
        tx,
        "SELECT DISTINCT p.id, p.telegram_id, p.name, p.hide_name, p.language, p.reachable
         FROM signups s JOIN people p ON p.id = COALESCE(s.person_id, s.entered_by)
         WHERE s.activity_id = $1 AND s.state <> 'cancelled' ORDER BY p.id",
        activity
    )
}

/// Turns a tick over, and says whether there was such a seat.
pub async fn tick(tx: &mut Tx, activity: ActivityId, id: SignupId) -> Result<bool> {
    let touched = exec!(
        tx,
        "UPDATE signups SET attended = NOT COALESCE(attended, FALSE)
         WHERE activity_id = $1 AND id = $2 AND state = 'going'",
        activity,
        id
    )?;
    hours::look_again(tx, activity).await?;
    Ok(touched > 0)
}

/// The numbers that are kept by those who have a seat.
pub async fn turns(tx: &mut Tx, activity: ActivityId) -> Result<BTreeSet<i64>> {
    let found =
        rows!((i64,), tx, "SELECT turn FROM signups WHERE activity_id = $1 AND state = 'going'", activity)?;
    Ok(found.into_iter().map(|(turn,)| turn).collect())
}

/// Ticks those who have a seat and keep a number from `first` to `last`.
pub async fn tick_turns(tx: &mut Tx, activity: ActivityId, first: i64, last: i64) -> Result<()> {
    exec!(
        tx,
        "UPDATE signups SET attended = TRUE
         WHERE activity_id = $1 AND turn BETWEEN $2 AND $3 AND state = 'going'",
        activity,
        first,
        last
    )?;
    hours::look_again(tx, activity).await
}

/// Ticks everyone who has a seat.
pub async fn tick_all(tx: &mut Tx, activity: ActivityId) -> Result<()> {
    exec!(tx, "UPDATE signups SET attended = TRUE WHERE activity_id = $1 AND state = 'going'", activity)?;
    hours::look_again(tx, activity).await
}

/// How many came, companions included; none while nobody ticked anybody.
pub async fn attendance(tx: &mut Tx, activity: ActivityId) -> Result<Option<i64>> {
    let (asked, came) = row!(
        (i64, i64),
        tx,
        "SELECT COUNT(attended), CAST(COALESCE(SUM(CASE WHEN attended THEN seats ELSE 0 END), 0) AS BIGINT)
         FROM signups WHERE activity_id = $1 AND state = 'going'",
        activity
    )?
    .unwrap_or_default();
    Ok((asked > 0).then_some(came))
}
