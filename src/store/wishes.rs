//! What residents wish for, who wishes the same, and who is asked something about a wish.

use std::ops::RangeInclusive;

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::FromRow;

use super::agenda::Moment;
use super::people::Person;
use super::{Result, Tx, instant, seconds};
use crate::domain::ids::{PersonId, PlaceId, WishId};
use crate::domain::menu::DishKind;
use crate::domain::subject::Subject;
use crate::domain::wish::{Standing, WishAsks, WishState, WishWords, Wished};
use crate::message::Stamp;

/// A wish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// Its number.
    pub id: WishId,
    /// Where it was wished.
    pub place: PlaceId,
    /// Which place answers for it.
    pub with: PlaceId,
    /// Who wished it; none who was forgotten.
    pub person: Option<PersonId>,
    /// What is wished; nothing, once it is forgotten.
    pub what: Option<Wished>,
    /// Where it stands.
    pub standing: Standing,
    /// Since when.
    pub wished_at: DateTime<Utc>,
    /// Since when it is with that place, or was not answered after all.
    pub begun_at: DateTime<Utc>,
    /// When whoever wished it said the last time that an answer was none.
    pub not_yet_at: Option<DateTime<Utc>>,
    /// How many others wish the same.
    pub echoes: i64,
}

#[derive(FromRow)]
struct Row {
    id: WishId,
    place_id: PlaceId,
    with_id: PlaceId,
    person_id: Option<PersonId>,
    words: Option<String>,
    voice: Option<String>,
    state: WishState,
    told: i64,
    wished_at: i64,
    begun_at: i64,
    not_yet_at: Option<i64>,
    echoes: i64,
}

fn wished(words: Option<String>, voice: Option<String>) -> Option<Wished> {
    words.map(|words| Wished::Words(WishWords::kept(words))).or(voice.map(Wished::Voice))
}

/// The words of a wish, and its file.
fn columns(what: Option<&Wished>) -> (Option<&str>, Option<&str>) {
    match what {
        None => (None, None),
        Some(Wished::Words(words)) => (Some(words.words()), None),
        Some(Wished::Voice(file)) => (None, Some(file)),
    }
}

impl From<Row> for Wish {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            place: row.place_id,
            with: row.with_id,
            person: row.person_id,
            what: wished(row.words, row.voice),
            standing: Standing { state: row.state, told: row.told },
            wished_at: instant(row.wished_at),
            begun_at: instant(row.begun_at),
            not_yet_at: row.not_yet_at.map(instant),
            echoes: row.echoes,
        }
    }
}

/// The columns of one.
macro_rules! wish {
    ($rest:literal) => {
        concat!(
            "SELECT w.id, w.place_id, w.with_id, w.person_id, w.words, w.voice, w.state, w.told, w.wished_at, w.begun_at,
                 w.not_yet_at, (SELECT COUNT(*) FROM wish_echoes e WHERE e.wish_id = w.id) AS echoes
             FROM wishes w ",
            $rest
        )
    };
}

/// Somebody wishes for something at a place, whose organisers are told at once.
pub async fn put(
    tx: &mut Tx,
    (person, place): (PersonId, PlaceId),
    what: &Wished,
    now: DateTime<Utc>,
) -> Result<WishId> {
    let (words, voice) = columns(Some(what));
    let found = row!(
        (WishId,),
        tx,
        "INSERT INTO wishes (place_id, with_id, person_id, words, voice, state, told, wished_at, begun_at, due_at)
         VALUES ($1, $1, $2, $3, $4, $5, $6, $7, $7, $7) RETURNING id",
        place,
        person,
        words,
        voice,
        Standing::NEW.state,
        Standing::NEW.told,
        seconds(now)
    )?;
    let id = found.map(|(id,)| id).expect("an insert that returns its row returns one");
    tx.touch(Subject::wish(id));
    Ok(id)
}

/// The wish of that number.
pub async fn by_id(tx: &mut Tx, id: WishId) -> Result<Option<Wish>> {
    Ok(row!(Row, tx, wish!("WHERE w.id = $1"), id)?.map(Wish::from))
}

/// The same; until this transaction ends nobody else decides about it.
pub async fn locked(tx: &mut Tx, id: WishId) -> Result<Option<Wish>> {
    exec!(tx, "UPDATE wishes SET told = told WHERE id = $1", id)?;
    by_id(tx, id).await
}

/// Keeps where a wish stands now, with whom it is, and when it is due.
pub async fn keep(tx: &mut Tx, wish: &Wish, due: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Result<()> {
    let closed = if wish.standing.state.is_open() { None } else { Some(seconds(now)) };
    exec!(
        tx,
        "UPDATE wishes SET with_id = $2, state = $3, told = $4, begun_at = $5, due_at = $6, not_yet_at = $7, closed_at = $8
         WHERE id = $1",
        wish.id,
        wish.with,
        wish.standing.state,
        wish.standing.told,
        seconds(wish.begun_at),
        due.map(seconds),
        wish.not_yet_at.map(seconds),
        closed
    )?;
    tx.touch(Subject::wish(wish.id));
    Ok(())
}

/// How many wishes of somebody are open at a place.
pub async fn open_of(tx: &mut Tx, person: PersonId, place: PlaceId) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM wishes WHERE person_id = $1 AND place_id = $2 AND due_at IS NOT NULL";
    Ok(row!((i64,), tx, sql, person, place)?.map_or(0, |(count,)| count))
}

/// The places at which somebody has wished for something, or wishes what others do.
pub async fn places_of(tx: &mut Tx, person: PersonId) -> Result<Vec<PlaceId>> {
    let found = rows!(
        (PlaceId,),
        tx,
        "SELECT place_id FROM wishes WHERE person_id = $1
         UNION SELECT w.place_id FROM wish_echoes e JOIN wishes w ON w.id = e.wish_id WHERE e.person_id = $1
         ORDER BY place_id",
        person
    )?;
    Ok(found.into_iter().map(|(place,)| place).collect())
}

fn list(places: &[PlaceId]) -> String {
    json!(places.iter().map(|place| [place.0]).collect::<Vec<_>>()).to_string()
}

/// What is wished at some places and still open, the newest first.
pub async fn open_at(tx: &mut Tx, places: &[PlaceId]) -> Result<Vec<Wish>> {
    let sql = tx.dialect(one_of!(
        "SELECT w.id, w.place_id, w.with_id, w.person_id, w.words, w.voice, w.state, w.told, w.wished_at, w.begun_at,
             w.not_yet_at, (SELECT COUNT(*) FROM wish_echoes e WHERE e.wish_id = w.id) AS echoes
         FROM wishes w WHERE w.due_at IS NOT NULL AND w.place_id",
        "ORDER BY w.id DESC"
    ));
    Ok(rows!(Row, tx, sql, list(places))?.into_iter().map(Wish::from).collect())
}

/// What waits for some places to answer, what has waited longest first. [`Wish::begun_at`] says since when.
pub async fn waiting(tx: &mut Tx, places: &[PlaceId]) -> Result<Vec<Wish>> {
    let sql = tx.dialect(one_of!(
        "SELECT w.id, w.place_id, w.with_id, w.person_id, w.words, w.voice, w.state, w.told, w.wished_at, w.begun_at,
             w.not_yet_at, (SELECT COUNT(*) FROM wish_echoes e WHERE e.wish_id = w.id) AS echoes
         FROM wishes w WHERE w.due_at IS NOT NULL AND w.with_id",
        "ORDER BY w.begun_at, w.id"
    ));
    Ok(rows!(Row, tx, sql, list(places))?.into_iter().map(Wish::from).collect())
}

/// Somebody wishes the same, or does not any more. Tells whether they do now.
pub async fn echo(tx: &mut Tx, wish: WishId, person: PersonId, now: DateTime<Utc>) -> Result<bool> {
    if exec!(tx, "DELETE FROM wish_echoes WHERE wish_id = $1 AND person_id = $2", wish, person)? > 0 {
        return Ok(false);
    }
    let sql = "INSERT INTO wish_echoes (wish_id, person_id, said_at) VALUES ($1, $2, $3)";
    exec!(tx, sql, wish, person, seconds(now)).map(|_| true)
}

/// Which wishes of others somebody shares.
pub async fn echoed_by(tx: &mut Tx, person: PersonId) -> Result<Vec<WishId>> {
    let found = rows!(
        (WishId,),
        tx,
        "SELECT wish_id FROM wish_echoes WHERE person_id = $1 ORDER BY wish_id",
        person
    )?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Who hears what becomes of a wish, and can be written to: whoever wished it, and who wishes the same.
pub async fn hearers(tx: &mut Tx, wish: WishId) -> Result<Vec<Person>> {
    rows!(
        Person,
        tx,
        "SELECT p.id, p.telegram_id, p.name, p.hide_name, p.language, p.reachable FROM people p
         WHERE p.reachable AND p.id IN (SELECT w.person_id FROM wishes w WHERE w.id = $1
             UNION SELECT e.person_id FROM wish_echoes e WHERE e.wish_id = $1) ORDER BY p.id",
        wish
    )
}

/// The open wishes of somebody.
pub async fn open_of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Wish>> {
    let sql = wish!("WHERE w.person_id = $1 AND w.due_at IS NOT NULL ORDER BY w.id");
    Ok(rows!(Row, tx, sql, person)?.into_iter().map(Wish::from).collect())
}

/// Somebody is forgotten: what they wished is nobody's and has no words, and what was open is taken back.
pub(super) async fn forget(tx: &mut Tx, person: PersonId) -> Result<()> {
    let forgotten = rows!(
        (WishId,),
        tx,
        "UPDATE wishes SET person_id = NULL, words = NULL, voice = NULL, due_at = NULL,
             state = CASE WHEN due_at IS NULL THEN state ELSE 'withdrawn' END,
             closed_at = COALESCE(closed_at, wished_at)
         WHERE person_id = $1 RETURNING id",
        person
    )?;
    for (id,) in forgotten {
        tx.touch(Subject::wish(id));
    }
    Ok(())
}

/// What has become of something before that moment is forgotten: what it was, whose, and who wished the same.
pub async fn forget_before(tx: &mut Tx, moment: DateTime<Utc>) -> Result<()> {
    exec!(
        tx,
        "DELETE FROM wish_echoes WHERE wish_id IN (SELECT id FROM wishes WHERE closed_at < $1)",
        seconds(moment)
    )?;
    exec!(
        tx,
        "UPDATE wishes SET person_id = NULL, words = NULL, voice = NULL WHERE closed_at < $1
             AND (person_id IS NOT NULL OR words IS NOT NULL OR voice IS NOT NULL)",
        seconds(moment)
    )
    .map(|_| ())
}

/// When those who answer for the wishes of those numbers have to be told of them.
pub async fn due(tx: &mut Tx, ids: &RangeInclusive<i64>) -> Result<Vec<Moment>> {
    let sql = "SELECT id, due_at FROM wishes WHERE id BETWEEN $1 AND $2 AND due_at IS NOT NULL ORDER BY id";
    let found = rows!((WishId, i64), tx, sql, ids.start(), ids.end())?;
    Ok(found.into_iter().map(|(id, at)| (Subject::wish(id), instant(at))).collect())
}

/// The highest number of a wish; 0 where there is none.
pub async fn highest(tx: &mut Tx) -> Result<i64> {
    let found = row!((Option<i64>,), tx, "SELECT MAX(id) FROM wishes")?;
    Ok(found.and_then(|(id,)| id).unwrap_or(0))
}

/// What somebody is asked about a wish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asking {
    /// What they wish for; at that place, if it is said.
    Wish(Option<PlaceId>),
    /// At which place this is wished, which they have said.
    Place(Wished),
    /// What the answer is.
    Answer(WishId),
    /// Why it cannot be.
    Reason(WishId),
    /// What the dish of that kind is called that is made of it.
    Dish(WishId, DishKind),
}

/// Asks somebody something, in place of what they were asked before.
pub async fn ask(tx: &mut Tx, person: PersonId, asking: &Asking, now: DateTime<Utc>) -> Result<()> {
    let (mut place, mut wish, mut kind, mut what) = (None, None, None, None);
    let asks = match asking {
        Asking::Wish(at) => {
            place = *at;
            WishAsks::Wish
        }
        Asking::Place(wished) => {
            what = Some(wished);
            WishAsks::Wish
        }
        Asking::Answer(id) => {
            wish = Some(*id);
            WishAsks::Answer
        }
        Asking::Reason(id) => {
            wish = Some(*id);
            WishAsks::Reason
        }
        Asking::Dish(id, of) => {
            (wish, kind) = (Some(*id), Some(*of));
            WishAsks::Dish
        }
    };
    let (words, voice) = columns(what);
    exec!(
        tx,
        "INSERT INTO wish_asking (person_id, asks, place_id, wish_id, dish_kind, words, voice, asked_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (person_id) DO UPDATE SET asks = excluded.asks, place_id = excluded.place_id, wish_id = excluded.wish_id,
             dish_kind = excluded.dish_kind, words = excluded.words, voice = excluded.voice, asked_at = excluded.asked_at",
        person,
        asks,
        place,
        wish,
        kind,
        words,
        voice,
        seconds(now)
    )
    .map(|_| ())
}

/// What somebody is asked, and since when.
pub async fn asked(tx: &mut Tx, person: PersonId) -> Result<Option<(Asking, DateTime<Utc>)>> {
    #[derive(FromRow)]
    struct AskingRow {
        asks: WishAsks,
        place_id: Option<PlaceId>,
        wish_id: Option<WishId>,
        dish_kind: Option<DishKind>,
        words: Option<String>,
        voice: Option<String>,
        asked_at: i64,
    }
    let sql = "SELECT asks, place_id, wish_id, dish_kind, words, voice, asked_at FROM wish_asking WHERE person_id = $1";
    let Some(row) = row!(AskingRow, tx, sql, person)? else { return Ok(None) };
    let asking = match (row.asks, row.wish_id, row.dish_kind) {
        (WishAsks::Wish, ..) => {
            wished(row.words, row.voice).map_or(Asking::Wish(row.place_id), Asking::Place)
        }
        (WishAsks::Answer, Some(wish), _) => Asking::Answer(wish),
        (WishAsks::Reason, Some(wish), _) => Asking::Reason(wish),
        (WishAsks::Dish, Some(wish), Some(kind)) => Asking::Dish(wish, kind),
        (WishAsks::Answer | WishAsks::Reason | WishAsks::Dish, ..) => return Ok(None),
    };
    Ok(Some((asking, instant(row.asked_at))))
}

/// The stamp of what somebody is asked.
pub async fn stamp(tx: &mut Tx, person: PersonId) -> Result<Stamp> {
    let found = asked(tx, person).await?;
    Ok(Stamp::of(&[&found.map(|(asking, at)| format!("{asking:?} {at}")).unwrap_or_default()]))
}

/// Somebody is not asked any more.
pub async fn stop_asking(tx: &mut Tx, person: PersonId) -> Result<()> {
    exec!(tx, "DELETE FROM wish_asking WHERE person_id = $1", person).map(|_| ())
}

/// Forgets what was asked before that moment.
pub async fn forget_asked_before(tx: &mut Tx, moment: DateTime<Utc>) -> Result<()> {
    exec!(tx, "DELETE FROM wish_asking WHERE asked_at <= $1", seconds(moment)).map(|_| ())
}
