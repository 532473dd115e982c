//! The dishes on the menus of places.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::FromRow;

use super::agenda::Moment;
use super::people::Called;
use super::{Result, Tx, instant, seconds, wire};
use crate::domain::ids::{DishId, PersonId, PlaceId};
use crate::domain::language::Name;
use crate::domain::menu::{DishKind, DishState, Form};
use crate::domain::person_name::PersonName;
use crate::domain::subject::Subject;

/// A dish.
#[derive(Debug, Clone, PartialEq)]
pub struct Dish {
    /// Its number.
    pub id: DishId,
    /// Whose menu it is on.
    pub place: PlaceId,
    /// What kind of service it is.
    pub kind: DishKind,
    /// What it is called.
    pub name: Name,
    /// How many have to want it before it takes place.
    pub threshold: i64,
    /// How many minutes it lasts.
    pub minutes: i64,
    /// Whether it can be ordered.
    pub state: DishState,
    /// How it takes place.
    pub form: Form,
    /// The volunteer who gives it, where one proposed it.
    pub given_by: Option<PersonId>,
}

#[derive(FromRow)]
struct Row {
    id: DishId,
    place_id: PlaceId,
    kind: DishKind,
    name: String,
    threshold: i64,
    minutes: i64,
    state: DishState,
    form: Form,
    given_by: Option<PersonId>,
}

impl Row {
    fn read(self) -> Result<Dish> {
        let name = wire::read(&self.name, "dishes.name", self.id)?;
        let Self { id, place_id: place, kind, threshold, minutes, state, form, given_by, .. } = self;
        Ok(Dish { id, place, kind, name, threshold, minutes, state, form, given_by })
    }
}

/// The columns of one.
macro_rules! dish {
    ($rest:literal) => {
        concat!(
            "SELECT id, place_id, kind, name, threshold, minutes, state, form, given_by FROM dishes ",
            $rest
        )
    };
}

/// A dish to be put on a menu.
#[derive(Debug, Clone, Copy)]
pub struct NewDish<'a> {
    /// What a plan calls it.
    pub slug: Option<&'a str>,
    /// On whose menu.
    pub place: PlaceId,
    /// What kind of service it is.
    pub kind: DishKind,
    /// What it is called.
    pub name: &'a Name,
    /// How many have to want it.
    pub threshold: i64,
    /// How many minutes it lasts.
    pub minutes: i64,
    /// How it takes place.
    pub form: Form,
    /// Who puts it there; none of a plan.
    pub by: Option<PersonId>,
    /// Who gives it, where a volunteer proposed it.
    pub given_by: Option<PersonId>,
}

/// Puts a dish on a menu. One that a plan calls the same becomes as the plan says; whether it can be ordered stays, and
/// how it takes place as long as somebody waits for it.
pub async fn put(tx: &mut Tx, new: &NewDish<'_>, now: DateTime<Utc>) -> Result<DishId> {
    let found = row!(
        (DishId,),
        tx,
        "INSERT INTO dishes (slug, place_id, kind, name, threshold, minutes, state, form, made_by, made_at, given_by)
         VALUES ($1, $2, $3, $4, $5, $6, 'offered', $9, $7, $8, $10)
         ON CONFLICT (slug) DO UPDATE SET place_id = excluded.place_id, kind = excluded.kind, name = excluded.name,
             threshold = excluded.threshold, minutes = excluded.minutes,
             form = CASE WHEN EXISTS (SELECT 1 FROM orders o WHERE o.dish_id = dishes.id AND o.state = 'wanted') THEN dishes.form
                         ELSE excluded.form END
         RETURNING id",
        new.slug,
        new.place,
        new.kind,
        wire::to_column(new.name)?,
        new.threshold,
        new.minutes,
        new.by,
        seconds(now),
        new.form,
        new.given_by
    )?;
    Ok(found.map(|(id,)| id).expect("an insert that returns its row returns one"))
}

/// The dish of that number.
pub async fn by_id(tx: &mut Tx, id: DishId) -> Result<Option<Dish>> {
    row!(Row, tx, dish!("WHERE id = $1"), id)?.map(Row::read).transpose()
}

/// The same; who orders it at the same moment waits until this is done, so that no two orders are both the last one that was missing.
pub async fn locked(tx: &mut Tx, id: DishId) -> Result<Option<Dish>> {
    exec!(tx, "UPDATE dishes SET state = state WHERE id = $1", id)?;
    by_id(tx, id).await
}

/// The dishes on a place's menu that are not gone for good, in the order in which they came.
pub async fn at_place(tx: &mut Tx, place: PlaceId) -> Result<Vec<Dish>> {
    let found = rows!(Row, tx, dish!("WHERE place_id = $1 AND state <> 'retired' ORDER BY id"), place)?;
    found.into_iter().map(Row::read).collect()
}

/// The dishes that can be ordered at some places.
pub async fn offered_at(tx: &mut Tx, places: &[PlaceId]) -> Result<Vec<Dish>> {
    let list = json!(places.iter().map(|place| [place.0]).collect::<Vec<_>>());
    let sql = tx.dialect(one_of!(
        "SELECT id, place_id, kind, name, threshold, minutes, state, form, given_by FROM dishes WHERE place_id",
        "AND state = 'offered' ORDER BY id"
    ));
    let found = rows!(Row, tx, sql, list.to_string())?;
    found.into_iter().map(Row::read).collect()
}

/// The dishes of those numbers.
pub async fn of_ids(tx: &mut Tx, ids: &[DishId]) -> Result<Vec<Dish>> {
    let list = json!(ids.iter().map(|id| [id.0]).collect::<Vec<_>>());
    let sql = tx.dialect(one_of!(
        "SELECT id, place_id, kind, name, threshold, minutes, state, form, given_by FROM dishes WHERE id",
        "ORDER BY id"
    ));
    let found = rows!(Row, tx, sql, list.to_string())?;
    found.into_iter().map(Row::read).collect()
}

/// The dishes that plans have put on menus, each with what its plan calls it.
pub async fn planned(tx: &mut Tx) -> Result<Vec<(String, Dish)>> {
    #[derive(FromRow)]
    struct Planned {
        slug: String,
        #[sqlx(flatten)]
        row: Row,
    }
    let sql = "SELECT slug, id, place_id, kind, name, threshold, minutes, state, form, given_by FROM dishes WHERE slug IS NOT NULL";
    let found = rows!(Planned, tx, sql)?;
    found.into_iter().map(|planned| Ok((planned.slug, planned.row.read()?))).collect()
}

/// The places on whose menu there is something.
pub async fn places(tx: &mut Tx) -> Result<Vec<PlaceId>> {
    let found = rows!(
        (PlaceId,),
        tx,
        "SELECT DISTINCT place_id FROM dishes WHERE state = 'offered' ORDER BY place_id"
    )?;
    Ok(found.into_iter().map(|(place,)| place).collect())
}

/// Who gives the dishes of a place that volunteers proposed, as long as they are in one of its teams.
pub async fn givers(tx: &mut Tx, place: PlaceId) -> Result<HashMap<DishId, Called>> {
    let found = rows!(
        (DishId, PersonId, PersonName, bool),
        tx,
        "SELECT d.id, p.id, p.name, p.hide_name FROM dishes d JOIN people p ON p.id = d.given_by
         WHERE d.place_id = $1 AND EXISTS (SELECT 1 FROM volunteers v JOIN team_members m ON m.volunteer_id = v.id
             WHERE v.person_id = p.id AND m.place_id = d.place_id AND m.standing IN ('in', 'paused'))",
        place
    )?;
    let called = |(dish, person, name, hide_name)| (dish, Called { about: Some(person), name, hide_name });
    Ok(found.into_iter().map(called).collect())
}

/// A dish can be ordered, or cannot.
pub async fn set_state(tx: &mut Tx, id: DishId, state: DishState) -> Result<()> {
    exec!(tx, "UPDATE dishes SET state = $2 WHERE id = $1", id, state).map(|_| ())
}

/// It is called otherwise.
pub async fn rename(tx: &mut Tx, id: DishId, name: &Name) -> Result<()> {
    exec!(tx, "UPDATE dishes SET name = $2 WHERE id = $1", id, wire::to_column(name)?).map(|_| ())
}

/// So many have to want it.
pub async fn set_threshold(tx: &mut Tx, id: DishId, threshold: i64) -> Result<()> {
    exec!(tx, "UPDATE dishes SET threshold = $2 WHERE id = $1", id, threshold).map(|_| ())
}

/// It lasts so many minutes.
pub async fn set_minutes(tx: &mut Tx, id: DishId, minutes: i64) -> Result<()> {
    exec!(tx, "UPDATE dishes SET minutes = $2 WHERE id = $1", id, minutes).map(|_| ())
}

/// It takes place so; who offered it otherwise has not offered that.
pub async fn set_form(tx: &mut Tx, id: DishId, form: Form) -> Result<()> {
    exec!(tx, "UPDATE dishes SET form = $2, given_by = NULL WHERE id = $1", id, form).map(|_| ())
}

/// Somebody waits for it: whoever runs its place is asked about that at `at` at the latest.
pub async fn due_by(tx: &mut Tx, id: DishId, at: DateTime<Utc>) -> Result<()> {
    exec!(
        tx,
        "UPDATE dishes SET due_at = $2 WHERE id = $1 AND (due_at IS NULL OR due_at > $2)",
        id,
        seconds(at)
    )?;
    tx.touch(Subject::dish(id));
    Ok(())
}

/// They are asked at that moment, and not before; none where nobody waits for it.
pub async fn set_due(tx: &mut Tx, id: DishId, at: Option<DateTime<Utc>>) -> Result<()> {
    exec!(tx, "UPDATE dishes SET due_at = $2 WHERE id = $1", id, at.map(seconds))?;
    tx.touch(Subject::dish(id));
    Ok(())
}

/// The dishes of those numbers that somebody has to be asked about, and when. A visit is due by itself.
pub async fn due(tx: &mut Tx, ids: &RangeInclusive<i64>) -> Result<Vec<Moment>> {
    let found = rows!(
        (DishId, i64),
        tx,
        "SELECT id, due_at FROM dishes WHERE id BETWEEN $1 AND $2 AND due_at IS NOT NULL AND form = 'gathering' ORDER BY id",
        ids.start(),
        ids.end()
    )?;
    Ok(found.into_iter().map(|(id, at)| (Subject::dish(id), instant(at))).collect())
}

/// The highest number of a dish; 0 where there is none.
pub async fn highest(tx: &mut Tx) -> Result<i64> {
    let found = row!((Option<i64>,), tx, "SELECT MAX(id) FROM dishes")?;
    Ok(found.and_then(|(id,)| id).unwrap_or(0))
}
