//! Who voted what, and what came out.

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::FromRow;

use super::rows::Called;
use super::{Result, Tx, seconds};
use crate::domain::ids::{PersonId, PlaceId, PollId, SignupId, VoteId};
use crate::domain::person_name::PersonName;
use crate::domain::poll::Outcome;

/// Somebody votes; what they chose before does not count any more.
pub async fn vote(tx: &mut Tx, poll: PollId, person: PersonId, answer: u8, now: DateTime<Utc>) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO votes (poll_id, person_id, answer, voted_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (poll_id, person_id) DO UPDATE SET answer = excluded.answer, voted_at = excluded.voted_at",
        poll,
        person,
        i64::from(answer),
        seconds(now)
    )
    .map(|_| ())
}

/// A neighbour votes at the desk, once. None where one of that name has.
pub async fn vote_at_desk(
    tx: &mut Tx,
    poll: PollId,
    guest: &PersonName,
    by: PersonId,
    answer: u8,
    now: DateTime<Utc>,
) -> Result<Option<VoteId>> {
    let found = row!(
        (VoteId,),
        tx,
        "INSERT INTO votes (poll_id, guest, entered_by, answer, voted_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (poll_id, guest) DO NOTHING RETURNING id",
        poll,
        guest,
        by,
        i64::from(answer),
        seconds(now)
    )?;
    Ok(found.map(|(id,)| id))
}

/// The vote at the desk of that name which somebody entered.
pub async fn entered_by(
    tx: &mut Tx,
    poll: PollId,
    name: &PersonName,
    by: PersonId,
) -> Result<Option<VoteId>> {
    let sql = "SELECT id FROM votes WHERE poll_id = $1 AND LOWER(guest) = LOWER($2) AND entered_by = $3";
    Ok(row!((VoteId,), tx, sql, poll, name, by)?.map(|(id,)| id))
}

/// Whoever entered a vote at the desk takes it back. None where it is not there, or not theirs; else whose it was.
pub async fn take_back(tx: &mut Tx, poll: PollId, vote: VoteId, by: PersonId) -> Result<Option<PersonName>> {
    let found = row!(
        (PersonName,),
        tx,
        "DELETE FROM votes WHERE id = $1 AND poll_id = $2 AND entered_by = $3 RETURNING guest",
        vote,
        poll,
        by
    )?;
    Ok(found.map(|(name,)| name))
}

/// Whether one of that name has voted, by phone or at the desk.
pub async fn has_voted(tx: &mut Tx, poll: PollId, name: &PersonName) -> Result<bool> {
    let found = row!(
        (i64,),
        tx,
        "SELECT v.id FROM votes v LEFT JOIN people p ON p.id = v.person_id
         WHERE v.poll_id = $1 AND (LOWER(v.guest) = LOWER($2) OR LOWER(p.name) = LOWER($2)) LIMIT 1",
        poll,
        name
    )?;
    Ok(found.is_some())
}

/// Whether one of that name has voted at the desk.
pub async fn voted_at_desk(tx: &mut Tx, poll: PollId, name: &PersonName) -> Result<bool> {
    let sql = "SELECT id FROM votes WHERE poll_id = $1 AND guest = $2";
    Ok(row!((i64,), tx, sql, poll, name)?.is_some())
}

/// Counts the votes of a poll for good. Where nobody is to read who chose what, that is forgotten with the same stroke.
pub async fn count(tx: &mut Tx, poll: PollId) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO poll_results (poll_id, answer, votes, desk)
         SELECT poll_id, answer, COUNT(*), COUNT(*) - COUNT(person_id) FROM votes WHERE poll_id = $1
         GROUP BY poll_id, answer",
        poll
    )
    .map(|_| ())
}

/// Forgets who chose what.
pub async fn forget_who(tx: &mut Tx, poll: PollId) -> Result<()> {
    exec!(tx, "DELETE FROM votes WHERE poll_id = $1", poll).map(|_| ())
}

/// What came out of a poll with so many answers that is closed.
pub async fn outcome(tx: &mut Tx, poll: PollId, answers: usize) -> Result<Outcome> {
    let sql = "SELECT answer, votes, desk FROM poll_results WHERE poll_id = $1";
    let mut outcome = Outcome { votes: vec![0; answers], desk: 0 };
    for (answer, votes, desk) in rows!((i64, i64, i64), tx, sql, poll)? {
        let place = usize::try_from(answer).ok().and_then(|number| outcome.votes.get_mut(number));
        if let Some(place) = place {
            *place = votes;
            outcome.desk += desk;
        }
    }
    Ok(outcome)
}

/// Who chose what in a poll that is closed and open to its organisers, by answer; a name where they have one.
pub async fn who(tx: &mut Tx, poll: PollId) -> Result<Vec<(u8, Called)>> {
    #[derive(FromRow)]
    struct Row {
        answer: i64,
        person_id: Option<PersonId>,
        entered_by: Option<PersonId>,
        name: PersonName,
        hide_name: bool,
    }
    let found = rows!(
        Row,
        tx,
        "SELECT v.answer, v.person_id, v.entered_by, COALESCE(v.guest, p.name) AS name,
             COALESCE(p.hide_name, FALSE) AS hide_name
         FROM votes v LEFT JOIN people p ON p.id = v.person_id
         WHERE v.poll_id = $1 AND COALESCE(v.guest, p.name) IS NOT NULL ORDER BY v.answer, v.id",
        poll
    )?;
    let one = |row: Row| {
        let about = row.person_id.or(row.entered_by);
        let called = Called { name: row.name, hide_name: row.hide_name, about };
        (u8::try_from(row.answer).unwrap_or(u8::MAX), called)
    };
    Ok(found.into_iter().map(one).collect())
}

/// Neighbours without a phone who were signed up at some places for what was not over at that moment, the latest first, each
/// name once.
pub async fn neighbours(
    tx: &mut Tx,
    places: &[PlaceId],
    since: DateTime<Utc>,
    most: i64,
) -> Result<Vec<(SignupId, PersonName)>> {
    let sql = tx.dialect(one_of!(
        "SELECT MAX(s.id), s.guest FROM signups s JOIN activities a ON a.id = s.activity_id
         WHERE a.ends_at > $2 AND s.guest IS NOT NULL AND a.place_id",
        "GROUP BY s.guest ORDER BY MAX(s.id) DESC LIMIT $3"
    ));
    rows!((SignupId, PersonName), tx, sql, listed(places), seconds(since), most)
}

/// The neighbour of that sign-up at one of those places.
pub async fn neighbour(tx: &mut Tx, places: &[PlaceId], signup: SignupId) -> Result<Option<PersonName>> {
    let sql = tx.dialect(one_of!(
        "SELECT s.guest FROM signups s JOIN activities a ON a.id = s.activity_id
         WHERE s.id = $2 AND s.guest IS NOT NULL AND a.place_id",
        ""
    ));
    Ok(row!((PersonName,), tx, sql, listed(places), signup)?.map(|(name,)| name))
}

fn listed(places: &[PlaceId]) -> String {
    json!(places.iter().map(|place| [place.0]).collect::<Vec<_>>()).to_string()
}

/// Forgets who chose what in polls that closed before that moment; what came out stays.
pub async fn forget_before(tx: &mut Tx, moment: DateTime<Utc>) -> Result<()> {
    exec!(
        tx,
        "DELETE FROM votes WHERE poll_id IN (SELECT id FROM polls WHERE closed_at < $1)",
        seconds(moment)
    )
    .map(|_| ())
}
