//! Visits to people at home, and which volunteers were asked to go.

use std::ops::RangeInclusive;

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::FromRow;

use super::agenda::Moment;
use super::people::Person;
use super::{Result, Tx, instant, seconds};
use crate::domain::ids::{ChatId, DishId, OrderId, PersonId, PlaceId, VisitAskId, VisitId};
use crate::domain::menu::OrderState;
use crate::domain::person_name::PersonName;
use crate::domain::subject::Subject;
use crate::domain::visit::{AT_A_TIME, Rating, Stage, Standing, VisitAnswer, Whereabouts};
use crate::domain::volunteer::Skill;

/// A visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// Its number.
    pub id: VisitId,
    /// What was ordered.
    pub order: OrderId,
    /// Which dish.
    pub dish: DishId,
    /// Who ordered it; none who was forgotten.
    pub person: Option<PersonId>,
    /// The neighbour whom it is for; none where it is for themselves.
    pub guest: Option<PersonName>,
    /// Whether the order is open.
    pub is_open: bool,
    /// Whose organisers it comes to where nobody is found.
    pub place: PlaceId,
    /// Where to come, while that is kept.
    pub words: Option<Whereabouts>,
    /// Where it stands.
    pub standing: Standing,
    /// How often volunteers were asked from the start.
    pub turn: i64,
    /// How many minutes the volunteer was there, by their own word.
    pub minutes: Option<i64>,
    /// How it was.
    pub rating: Option<Rating>,
    /// When it was served, or asked about.
    pub served_at: Option<DateTime<Utc>>,
    /// Who goes: what they were asked, and who they are.
    pub taker: Option<(VisitAskId, PersonId)>,
}

#[derive(FromRow)]
struct Row {
    id: VisitId,
    order_id: OrderId,
    dish_id: DishId,
    person_id: Option<PersonId>,
    guest: Option<PersonName>,
    state: OrderState,
    place_id: PlaceId,
    words: Option<String>,
    stage: Stage,
    tries: i64,
    turn: i64,
    minutes: Option<i64>,
    rating: Option<Rating>,
    served_at: Option<i64>,
    ask_id: Option<VisitAskId>,
    taker_id: Option<PersonId>,
}

impl From<Row> for Visit {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            order: row.order_id,
            dish: row.dish_id,
            person: row.person_id,
            guest: row.guest,
            is_open: row.state == OrderState::Wanted,
            place: row.place_id,
            words: row.words.map(Whereabouts::kept),
            standing: Standing { stage: row.stage, tries: row.tries },
            turn: row.turn,
            minutes: row.minutes,
            rating: row.rating,
            served_at: row.served_at.map(instant),
            taker: row.ask_id.zip(row.taker_id),
        }
    }
}

/// The visits for which something holds.
macro_rules! visits {
    ($rest:literal) => {
        concat!(
            "SELECT v.id, v.order_id, o.dish_id, o.person_id, o.guest, o.state, v.place_id, v.words, v.stage, v.tries, v.turn,
                 v.minutes, v.rating, v.served_at, a.id AS ask_id, a.person_id AS taker_id
             FROM visits v JOIN orders o ON o.id = v.order_id
             LEFT JOIN visit_asks a ON a.visit_id = v.id AND a.answer = 'goes' ",
            $rest
        )
    };
}

/// Begins the visit that an order is.
pub async fn begin(
    tx: &mut Tx,
    order: OrderId,
    place: PlaceId,
    due: Option<DateTime<Utc>>,
) -> Result<VisitId> {
    let Standing { stage, tries } = Standing::NEW;
    let found = row!(
        (VisitId,),
        tx,
        "INSERT INTO visits (order_id, place_id, stage, tries, turn, due_at) VALUES ($1, $2, $3, $4, 1, $5) RETURNING id",
        order,
        place,
        stage,
        tries,
        due.map(seconds)
    )?;
    let id = found.map(|(id,)| id).expect("an insert that returns its row returns one");
    tx.touch(Subject::visit(id));
    Ok(id)
}

/// The visit of that number; until this transaction ends nobody else answers for it.
pub async fn locked(tx: &mut Tx, id: VisitId) -> Result<Option<Visit>> {
    exec!(tx, "UPDATE visits SET turn = turn WHERE id = $1", id)?;
    by_id(tx, id).await
}

/// The visit of that number.
pub async fn by_id(tx: &mut Tx, id: VisitId) -> Result<Option<Visit>> {
    Ok(row!(Row, tx, visits!("WHERE v.id = $1"), id)?.map(Visit::from))
}

/// The visit that an order is; none where it is for a gathering.
pub async fn of_order(tx: &mut Tx, order: OrderId) -> Result<Option<Visit>> {
    Ok(row!(Row, tx, visits!("WHERE v.order_id = $1"), order)?.map(Visit::from))
}

/// What somebody has ordered of a dish of which they have not said where the volunteer is to come.
pub async fn unsaid_of(tx: &mut Tx, person: PersonId, dish: DishId) -> Result<Vec<OrderId>> {
    let found = rows!(
        (OrderId,),
        tx,
        "SELECT o.id FROM orders o JOIN visits v ON v.order_id = o.id
         WHERE o.person_id = $1 AND o.dish_id = $2 AND o.state = 'wanted' AND v.stage = 'unsaid' ORDER BY o.id",
        person,
        dish
    )?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Keeps a visit as it stands now, and when it is due.
pub async fn keep(tx: &mut Tx, visit: &Visit, due: Option<DateTime<Utc>>) -> Result<()> {
    exec!(
        tx,
        "UPDATE visits SET words = $2, stage = $3, tries = $4, turn = $5, minutes = $6, rating = $7, served_at = $8, due_at = $9
         WHERE id = $1",
        visit.id,
        visit.words.as_ref().map(Whereabouts::words),
        visit.standing.stage,
        visit.standing.tries,
        visit.turn,
        visit.minutes,
        visit.rating,
        visit.served_at.map(seconds),
        due.map(seconds)
    )?;
    tx.touch(Subject::visit(visit.id));
    Ok(())
}

/// It waits until then.
pub async fn put_off(tx: &mut Tx, id: VisitId, until: DateTime<Utc>) -> Result<()> {
    exec!(tx, "UPDATE visits SET due_at = $2 WHERE id = $1", id, seconds(until))?;
    tx.touch(Subject::visit(id));
    Ok(())
}

/// A visit is over, and that became of its order.
pub async fn end(tx: &mut Tx, visit: &Visit, became: OrderState, now: DateTime<Utc>) -> Result<()> {
    exec!(
        tx,
        "UPDATE orders SET state = $2, closed_at = $3 WHERE id = $1 AND state = 'wanted'",
        visit.order,
        became,
        seconds(now)
    )?;
    exec!(
        tx,
        "UPDATE visits SET words = NULL, stage = 'over', tries = 0, due_at = NULL, ended_at = $2 WHERE id = $1",
        visit.id,
        seconds(now)
    )?;
    tx.touch(Subject::visit(visit.id));
    Ok(())
}

/// Orders that are not open any more: where to come is forgotten at once, and their visits are looked at.
pub(super) async fn closed(tx: &mut Tx, orders: &[OrderId]) -> Result<()> {
    let list = json!(orders.iter().map(|id| [id.0]).collect::<Vec<_>>()).to_string();
    let sql = tx.dialect(one_of!(
        "UPDATE visits SET words = NULL WHERE stage <> 'over' AND order_id",
        "RETURNING id"
    ));
    for (id,) in rows!((VisitId,), tx, sql, list)? {
        tx.touch(Subject::visit(id));
    }
    Ok(())
}

/// Somebody is forgotten: where they live goes at once, and what they ordered and where they were to go is looked at.
pub(super) async fn forget(tx: &mut Tx, person: PersonId) -> Result<()> {
    let theirs = rows!(
        (VisitId,),
        tx,
        "UPDATE visits SET words = NULL WHERE order_id IN (SELECT id FROM orders WHERE person_id = $1) RETURNING id",
        person
    )?;
    let goes = rows!(
        (VisitId,),
        tx,
        "SELECT visit_id FROM visit_asks WHERE person_id = $1 AND answer = 'goes'",
        person
    )?;
    for (id,) in theirs.into_iter().chain(goes) {
        tx.touch(Subject::visit(id));
    }
    Ok(())
}

/// Forgets who was asked for what was over before that moment.
pub(super) async fn forget_before(tx: &mut Tx, moment: DateTime<Utc>) -> Result<()> {
    exec!(
        tx,
        "UPDATE visit_asks SET person_id = NULL
         WHERE person_id IS NOT NULL AND visit_id IN (SELECT id FROM visits WHERE ended_at < $1)",
        seconds(moment)
    )
    .map(|_| ())
}

/// What a volunteer was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromRow)]
pub struct Ask {
    /// Its number.
    pub id: VisitAskId,
    /// About which visit.
    #[sqlx(rename = "visit_id")]
    pub visit: VisitId,
    /// Who; none who was forgotten.
    #[sqlx(rename = "person_id")]
    pub person: Option<PersonId>,
    /// What they answered.
    pub answer: Option<VisitAnswer>,
}

/// The asks for which something holds.
macro_rules! asks {
    ($rest:literal) => {
        concat!("SELECT id, visit_id, person_id, answer FROM visit_asks ", $rest)
    };
}

/// What somebody was asked, of that number.
pub async fn ask_by_id(tx: &mut Tx, id: VisitAskId) -> Result<Option<Ask>> {
    row!(Ask, tx, asks!("WHERE id = $1"), id)
}

/// Somebody is asked, or says by themselves that they go.
pub async fn ask(
    tx: &mut Tx,
    visit: &Visit,
    person: PersonId,
    answer: Option<VisitAnswer>,
    now: DateTime<Utc>,
) -> Result<VisitAskId> {
    let found = row!(
        (VisitAskId,),
        tx,
        "INSERT INTO visit_asks (visit_id, person_id, turn, asked_at, answer) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (visit_id, turn, person_id) DO UPDATE SET answer = excluded.answer, asked_at = excluded.asked_at
         RETURNING id",
        visit.id,
        person,
        visit.turn,
        seconds(now),
        answer
    )?;
    Ok(found.map(|(id,)| id).expect("an insert that returns its row returns one"))
}

/// Keeps what somebody answered.
pub async fn answer(tx: &mut Tx, ask: VisitAskId, answer: VisitAnswer) -> Result<()> {
    exec!(tx, "UPDATE visit_asks SET answer = $2 WHERE id = $1", ask, answer).map(|_| ())
}

/// Those who have not answered may still, but are not waited for any more.
pub async fn fall_silent(tx: &mut Tx, visit: VisitId) -> Result<()> {
    exec!(tx, "UPDATE visit_asks SET answer = 'silent' WHERE visit_id = $1 AND answer IS NULL", visit)
        .map(|_| ())
}

/// Whether somebody was asked who may still answer in time.
pub async fn is_waited_for(tx: &mut Tx, visit: VisitId) -> Result<bool> {
    let sql = "SELECT id FROM visit_asks WHERE visit_id = $1 AND answer IS NULL LIMIT 1";
    Ok(row!((VisitAskId,), tx, sql, visit)?.is_some())
}

/// Whoever was to go, does not.
pub async fn release(tx: &mut Tx, visit: VisitId) -> Result<()> {
    exec!(tx, "UPDATE visit_asks SET answer = 'went' WHERE visit_id = $1 AND answer = 'goes'", visit)
        .map(|_| ())
}

/// The questions by which somebody goes, or went: their messages may have an address in them.
pub async fn gone_by(tx: &mut Tx, person: PersonId) -> Result<Vec<VisitAskId>> {
    let found = rows!(
        (VisitAskId,),
        tx,
        "SELECT a.id FROM visit_asks a JOIN visits v ON v.id = a.visit_id
         WHERE a.person_id = $1 AND a.answer = 'goes' AND v.words IS NOT NULL",
        person
    )?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Keeps how it was.
pub async fn rate(tx: &mut Tx, visit: VisitId, rating: Rating) -> Result<()> {
    exec!(tx, "UPDATE visits SET rating = $2 WHERE id = $1", visit, rating).map(|_| ())
}

/// Who reads of a visit: what they were asked, where, and what they answered.
pub async fn readers(tx: &mut Tx, visit: VisitId) -> Result<Vec<(VisitAskId, ChatId, Option<VisitAnswer>)>> {
    rows!(
        (VisitAskId, ChatId, Option<VisitAnswer>),
        tx,
        "SELECT a.id, p.telegram_id, a.answer FROM visit_asks a JOIN people p ON p.id = a.person_id
         WHERE a.visit_id = $1 ORDER BY a.id",
        visit
    )
}

/// Who is asked next at a place: grown-ups in its teams who were not asked this time, first those who can do it, then those who
/// were asked the least.
pub async fn next(tx: &mut Tx, visit: &Visit, place: PlaceId, skill: Skill) -> Result<Vec<Person>> {
    rows!(
        Person,
        tx,
        "SELECT p.id, p.telegram_id, p.name, p.hide_name, p.language, p.reachable
         FROM volunteers v JOIN people p ON p.id = v.person_id
         WHERE p.reachable AND v.age = 'adult' AND p.id <> $3
             AND v.id IN (SELECT m.volunteer_id FROM team_members m WHERE m.place_id = $1 AND m.standing = 'in')
             AND NOT EXISTS (SELECT 1 FROM visit_asks a WHERE a.visit_id = $2 AND a.turn = $4 AND a.person_id = p.id)
         ORDER BY (SELECT COUNT(*) FROM volunteer_skills s WHERE s.volunteer_id = v.id AND s.skill = $5) DESC,
             (SELECT COUNT(*) FROM visit_asks a WHERE a.person_id = p.id), v.id LIMIT $6",
        place,
        visit.id,
        visit.person.map_or(0, |id| id.0),
        visit.turn,
        skill,
        AT_A_TIME
    )
}

/// Whether whoever goes is a volunteer no more: since they were asked they left a team, or were put out of it, and they are in
/// none.
macro_rules! is_out {
    () => {
        "(EXISTS (SELECT 1 FROM volunteers o JOIN team_members m ON m.volunteer_id = o.id
              WHERE o.person_id = a.person_id AND m.standing = 'left' AND m.since >= a.asked_at)
          AND NOT EXISTS (SELECT 1 FROM volunteers o JOIN team_members m ON m.volunteer_id = o.id
              WHERE o.person_id = a.person_id AND m.standing IN ('in', 'paused')))"
    };
}

/// Whether whoever was asked so is a volunteer no more.
pub async fn is_out(tx: &mut Tx, ask: VisitAskId) -> Result<bool> {
    let sql = concat!("SELECT a.id FROM visit_asks a WHERE a.id = $1 AND ", is_out!());
    Ok(row!((i64,), tx, sql, ask)?.is_some())
}

/// When the visits of those numbers have to be looked at. What was taken back, and what nobody goes to any more, is at once.
pub async fn due(tx: &mut Tx, ids: &RangeInclusive<i64>, now: DateTime<Utc>) -> Result<Vec<Moment>> {
    let found = rows!(
        (i64, i64),
        tx,
        concat!(
            "SELECT v.id, CASE WHEN o.state <> 'wanted' OR (v.stage = 'taken' AND (a.person_id IS NULL OR ",
            is_out!(),
            "))
                 THEN $3 ELSE v.due_at END
             FROM visits v JOIN orders o ON o.id = v.order_id
             LEFT JOIN visit_asks a ON a.visit_id = v.id AND a.answer = 'goes'
             WHERE v.id BETWEEN $1 AND $2 AND v.stage <> 'over' ORDER BY v.id"
        ),
        ids.start(),
        ids.end(),
        seconds(now)
    )?;
    Ok(found.into_iter().map(|(id, at)| (Subject::visit(VisitId(id)), instant(at))).collect())
}

/// What somebody has said that they go and do at people's homes.
pub async fn taken_by(tx: &mut Tx, person: PersonId) -> Result<Vec<DishId>> {
    let found = rows!(
        (DishId,),
        tx,
        "SELECT o.dish_id FROM visit_asks a JOIN visits v ON v.id = a.visit_id JOIN orders o ON o.id = v.order_id
         WHERE a.person_id = $1 AND a.answer = 'goes' AND v.stage = 'taken' AND o.state = 'wanted' ORDER BY v.id",
        person
    )?;
    Ok(found.into_iter().map(|(dish,)| dish).collect())
}

/// The highest number of a visit; 0 where there is none.
pub async fn highest(tx: &mut Tx) -> Result<i64> {
    let found = row!((Option<i64>,), tx, "SELECT MAX(id) FROM visits")?;
    Ok(found.and_then(|(id,)| id).unwrap_or(0))
}

/// The visits at some places that those who run them have to decide about, and since when they are ordered.
pub async fn stuck_at(tx: &mut Tx, places: &[PlaceId]) -> Result<Vec<(VisitId, DishId, DateTime<Utc>)>> {
    let list = json!(places.iter().map(|place| [place.0]).collect::<Vec<_>>()).to_string();
    let sql = tx.dialect(one_of!(
        "SELECT v.id, o.dish_id, o.ordered_at FROM visits v JOIN orders o ON o.id = v.order_id
         WHERE v.stage = 'stuck' AND o.state = 'wanted' AND v.place_id",
        "ORDER BY v.id"
    ));
    let found = rows!((VisitId, DishId, i64), tx, sql, list)?;
    Ok(found.into_iter().map(|(visit, dish, at)| (visit, dish, instant(at))).collect())
}
