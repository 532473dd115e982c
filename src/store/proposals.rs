//! What volunteers would give themselves. A row lives until it is decided, or taken back: then nothing of it is kept.

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::FromRow;

use super::{Result, Tx, instant, seconds};
use crate::domain::ids::{PersonId, PlaceId, ProposalId};
use crate::domain::menu::Form;

/// What a volunteer would give at a place.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Proposal {
    /// Its number.
    pub id: ProposalId,
    /// Where.
    #[sqlx(rename = "place_id")]
    pub place: PlaceId,
    /// Who.
    #[sqlx(rename = "person_id")]
    pub person: PersonId,
    /// What, in their own words.
    pub words: String,
    /// How it would take place; none before they say it. From then on the organisers are asked.
    pub form: Option<Form>,
}

/// The columns of one.
macro_rules! proposal {
    ($rest:literal) => {
        concat!("SELECT id, place_id, person_id, words, form FROM proposals ", $rest)
    };
}

/// Somebody says what they would give, in place of what they said before and did not send. None where one of theirs is sent.
pub async fn begin(
    tx: &mut Tx,
    person: PersonId,
    place: PlaceId,
    words: &str,
    now: DateTime<Utc>,
) -> Result<Option<ProposalId>> {
    let found = row!(
        (ProposalId,),
        tx,
        "INSERT INTO proposals (place_id, person_id, words, begun_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (person_id, place_id) DO UPDATE SET words = excluded.words, begun_at = excluded.begun_at
             WHERE proposals.sent_at IS NULL
         RETURNING id",
        place,
        person,
        words,
        seconds(now)
    )?;
    Ok(found.map(|(id,)| id))
}

/// The one of that number.
pub async fn by_id(tx: &mut Tx, id: ProposalId) -> Result<Option<Proposal>> {
    row!(Proposal, tx, proposal!("WHERE id = $1"), id)
}

/// What somebody would give at a place.
pub async fn of_person(tx: &mut Tx, person: PersonId, place: PlaceId) -> Result<Option<Proposal>> {
    row!(Proposal, tx, proposal!("WHERE person_id = $1 AND place_id = $2"), person, place)
}

/// It is said how it would take place, and the organisers are asked. False where they are already.
pub async fn send(tx: &mut Tx, id: ProposalId, form: Form, now: DateTime<Utc>) -> Result<bool> {
    let sql = "UPDATE proposals SET form = $2, sent_at = $3 WHERE id = $1 AND sent_at IS NULL";
    Ok(exec!(tx, sql, id, form, seconds(now))? > 0)
}

/// It is decided, or taken back. False where somebody was first.
pub async fn close(tx: &mut Tx, id: ProposalId) -> Result<bool> {
    Ok(exec!(tx, "DELETE FROM proposals WHERE id = $1", id)? > 0)
}

/// Forgets what was begun before that moment, and never sent.
pub async fn forget_before(tx: &mut Tx, moment: DateTime<Utc>) -> Result<()> {
    exec!(tx, "DELETE FROM proposals WHERE sent_at IS NULL AND begun_at <= $1", seconds(moment)).map(|_| ())
}

/// What was sent at some places and is not decided, and when.
pub async fn sent_at(tx: &mut Tx, places: &[PlaceId]) -> Result<Vec<(Proposal, DateTime<Utc>)>> {
    #[derive(FromRow)]
    struct Sent {
        #[sqlx(flatten)]
        proposal: Proposal,
        sent_at: i64,
    }
    let list = json!(places.iter().map(|place| [place.0]).collect::<Vec<_>>()).to_string();
    let sql = tx.dialect(one_of!(
        "SELECT id, place_id, person_id, words, form, sent_at FROM proposals WHERE sent_at IS NOT NULL AND place_id",
        "ORDER BY id"
    ));
    let found = rows!(Sent, tx, sql, list)?;
    Ok(found.into_iter().map(|sent| (sent.proposal, instant(sent.sent_at))).collect())
}
