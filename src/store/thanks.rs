//! The thanks of Volunteers' Day: one row for a place and a year in which volunteers served there.

use std::ops::RangeInclusive;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use sqlx::FromRow;

use super::places::parse_zone;
use super::{Result, Tx, instant, seconds};
use crate::domain::half_hours::HalfHours;
use crate::domain::ids::{PersonId, PlaceId};
use crate::domain::subject::Subject;
use crate::domain::thanks::{ThanksStanding, VolunteersDay};

/// The thanks of a place in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thanks {
    /// Their number.
    pub id: i64,
    /// The place.
    pub place: PlaceId,
    /// The day.
    pub day: VolunteersDay,
    /// How far they are.
    pub standing: ThanksStanding,
    /// What is told of the year, once it is asked.
    pub told: Told,
    /// The words that an organiser wrote in place of the bot's.
    pub words: Option<String>,
    /// Since when somebody is asked for words.
    pub writing_at: Option<DateTime<Utc>>,
}

/// What thanks tell of a year: counts, and nobody's name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Told {
    /// How many people helped.
    pub people: i64,
    /// In how many activities.
    pub activities: i64,
    /// For how long.
    pub hours: HalfHours,
}

#[derive(FromRow)]
struct Row {
    id: i64,
    place_id: PlaceId,
    year: i64,
    standing: ThanksStanding,
    people: i64,
    activities: i64,
    half_hours: i64,
    words: Option<String>,
    writing_at: Option<i64>,
}

impl From<Row> for Thanks {
    fn from(row: Row) -> Self {
        let hours = HalfHours(row.half_hours.try_into().unwrap_or(0));
        Self {
            id: row.id,
            place: row.place_id,
            day: VolunteersDay(row.year.try_into().unwrap_or_default()),
            standing: row.standing,
            told: Told { people: row.people, activities: row.activities, hours },
            words: row.words,
            writing_at: row.writing_at.map(instant),
        }
    }
}

/// The columns of thanks.
macro_rules! thanks {
    ($rest:literal) => {
        concat!(
            "SELECT t.id, t.place_id, t.year, t.standing, t.people, t.activities, t.half_hours, t.words, t.writing_at \
             FROM thanks t ",
            $rest
        )
    };
}

/// Volunteers served at a place in that year: there is something to thank for.
pub async fn expect(tx: &mut Tx, place: PlaceId, day: VolunteersDay) -> Result<()> {
    let entered = row!(
        (i64,),
        tx,
        "INSERT INTO thanks (place_id, year, standing) VALUES ($1, $2, 'waits') ON CONFLICT DO NOTHING RETURNING id",
        place,
        i64::from(day.0)
    )?;
    if let Some((id,)) = entered {
        tx.touch(Subject::thanks(id));
    }
    Ok(())
}

/// Those of these numbers on which something is to be done by time alone, with the zones of their places.
pub async fn due(
    tx: &mut Tx,
    ids: &RangeInclusive<i64>,
) -> Result<Vec<(i64, VolunteersDay, ThanksStanding, Tz)>> {
    let found = rows!(
        (i64, i64, ThanksStanding, String),
        tx,
        "SELECT t.id, t.year, t.standing, p.zone FROM thanks t JOIN places p ON p.id = t.place_id
         WHERE t.standing IN ('waits', 'agreed') AND t.id BETWEEN $1 AND $2 ORDER BY t.id",
        ids.start(),
        ids.end()
    )?;
    let read = |(id, year, standing, zone): (i64, i64, ThanksStanding, String)| {
        Ok((id, VolunteersDay(year.try_into().unwrap_or_default()), standing, parse_zone(&zone)?))
    };
    found.into_iter().map(read).collect()
}

/// The highest number on which something is to be done; 0 where there is none.
pub async fn highest(tx: &mut Tx) -> Result<i64> {
    let found = row!((Option<i64>,), tx, "SELECT MAX(id) FROM thanks WHERE standing IN ('waits', 'agreed')")?;
    Ok(found.and_then(|(id,)| id).unwrap_or(0))
}

/// Those of that number.
pub async fn by_id(tx: &mut Tx, id: i64) -> Result<Option<Thanks>> {
    Ok(row!(Row, tx, thanks!("WHERE t.id = $1"), id)?.map(Thanks::from))
}

/// Those who run the place are asked.
pub async fn ask(tx: &mut Tx, id: i64, told: Told) -> Result<()> {
    exec!(
        tx,
        "UPDATE thanks SET standing = 'asked', people = $2, activities = $3, half_hours = $4 WHERE id = $1",
        id,
        told.people,
        told.activities,
        i64::from(told.hours.0)
    )?;
    tx.touch(Subject::thanks(id));
    Ok(())
}

/// They stand so from now on.
pub async fn set_standing(tx: &mut Tx, id: i64, standing: ThanksStanding) -> Result<()> {
    exec!(tx, "UPDATE thanks SET standing = $2 WHERE id = $1", id, standing)?;
    tx.touch(Subject::thanks(id));
    Ok(())
}

/// Somebody who runs the place has decided. False where somebody was first.
pub async fn settle(tx: &mut Tx, id: i64, standing: ThanksStanding, by: PersonId) -> Result<bool> {
    let touched = exec!(
        tx,
        "UPDATE thanks SET standing = $2, decided_by = $3, writer_id = NULL, writing_at = NULL
         WHERE id = $1 AND standing = 'asked'",
        id,
        standing,
        by
    )?;
    tx.touch(Subject::thanks(id));
    Ok(touched > 0)
}

/// What somebody left out is asked once more. False where nobody did, such as where there was nothing to thank for.
pub async fn ask_again(tx: &mut Tx, id: i64) -> Result<bool> {
    let touched = exec!(
        tx,
        "UPDATE thanks SET standing = 'asked', decided_by = NULL
         WHERE id = $1 AND standing = 'left-out' AND decided_by IS NOT NULL",
        id
    )?;
    tx.touch(Subject::thanks(id));
    Ok(touched > 0)
}

/// Asks somebody for other words, in place of whoever was asked before.
pub async fn ask_words(tx: &mut Tx, id: i64, writer: PersonId, now: DateTime<Utc>) -> Result<()> {
    stop_asking(tx, writer).await?;
    exec!(
        tx,
        "UPDATE thanks SET writer_id = $2, writing_at = $3 WHERE id = $1 AND standing = 'asked'",
        id,
        writer,
        seconds(now)
    )?;
    Ok(())
}

/// Those for which somebody is asked for words.
pub async fn written_by(tx: &mut Tx, writer: PersonId) -> Result<Option<Thanks>> {
    let sql = thanks!("WHERE t.writer_id = $1 AND t.standing = 'asked' ORDER BY t.writing_at DESC LIMIT 1");
    Ok(row!(Row, tx, sql, writer)?.map(Thanks::from))
}

/// Keeps words.
pub async fn set_words(tx: &mut Tx, id: i64, words: &str) -> Result<()> {
    exec!(tx, "UPDATE thanks SET words = $2 WHERE id = $1 AND standing = 'asked'", id, words)?;
    Ok(())
}

/// Somebody is not asked for words any more.
pub async fn stop_asking(tx: &mut Tx, writer: PersonId) -> Result<()> {
    exec!(tx, "UPDATE thanks SET writer_id = NULL, writing_at = NULL WHERE writer_id = $1", writer)?;
    Ok(())
}
