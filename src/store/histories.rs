//! Lists of hours from before the bot, which organisers sent. They belong to their senders, for a day.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use super::{Result, Tx, seconds, wire};
use crate::domain::history::History;
use crate::domain::ids::PersonId;
use crate::domain::language::Language;

/// A file that is to be fetched.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Unfetched {
    /// The number of the list.
    pub id: i64,
    /// Who sent it.
    #[sqlx(rename = "person_id")]
    pub person: PersonId,
    /// In which language they are answered.
    pub language: Language,
    /// The file in the messenger.
    #[sqlx(rename = "file_id")]
    pub file: String,
    /// What it is called.
    pub name: String,
}

/// Keeps that somebody sent a file, in place of one that they sent before.
pub async fn put(
    tx: &mut Tx,
    person: PersonId,
    language: Language,
    (file, name): (&str, &str),
    now: DateTime<Utc>,
) -> Result<()> {
    exec!(tx, "DELETE FROM histories WHERE person_id = $1", person)?;
    exec!(
        tx,
        "INSERT INTO histories (person_id, language, file_id, name, sent_at) VALUES ($1, $2, $3, $4, $5)",
        person,
        language,
        file,
        name,
        seconds(now)
    )?;
    Ok(())
}

/// The files that are to be fetched, the first that was sent first.
pub async fn unfetched(tx: &mut Tx) -> Result<Vec<Unfetched>> {
    rows!(
        Unfetched,
        tx,
        "SELECT id, person_id, language, file_id, name FROM histories WHERE body IS NULL ORDER BY id"
    )
}

/// Keeps what stands in a file. False where its sender has sent another one since.
pub async fn read(tx: &mut Tx, id: i64, history: &History) -> Result<bool> {
    let body = wire::to_column(history)?;
    let touched = exec!(tx, "UPDATE histories SET body = $2 WHERE id = $1 AND body IS NULL", id, body)?;
    Ok(touched > 0)
}

/// The list of that number which a person sent since that moment, as it was read.
pub async fn of_person(
    tx: &mut Tx,
    person: PersonId,
    id: i64,
    since: DateTime<Utc>,
) -> Result<Option<History>> {
    let sql =
        "SELECT body FROM histories WHERE id = $1 AND person_id = $2 AND body IS NOT NULL AND sent_at > $3";
    let found = row!((String,), tx, sql, id, person, seconds(since))?;
    found.map(|(body,)| wire::read(&body, "histories.body", id)).transpose()
}

/// A list is done with. False where it was before.
pub async fn drop(tx: &mut Tx, id: i64) -> Result<bool> {
    Ok(exec!(tx, "DELETE FROM histories WHERE id = $1", id)? > 0)
}

/// Forgets what was sent before that moment.
pub async fn forget_before(tx: &mut Tx, moment: DateTime<Utc>) -> Result<()> {
    exec!(tx, "DELETE FROM histories WHERE sent_at <= $1", seconds(moment))?;
    Ok(())
}
