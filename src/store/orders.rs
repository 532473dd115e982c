//! What residents order, for themselves or for a neighbour without a phone.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::FromRow;

use super::people::Person;
use super::{Result, Tx, dishes, instant, seconds, visits};
use crate::domain::ids::{ActivityId, DishId, OrderId, PersonId, PlaceId};
use crate::domain::menu::{FEW_WAIT, OrderState};
use crate::domain::person_name::PersonName;

/// An order.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Order {
    /// Its number; a later one has a higher.
    pub id: OrderId,
    /// Of which dish.
    #[sqlx(rename = "dish_id")]
    pub dish: DishId,
    /// Who ordered; none who was forgotten.
    #[sqlx(rename = "person_id")]
    pub person: Option<PersonId>,
    /// The neighbour whom it is for; none where it is for themselves.
    pub guest: Option<PersonName>,
    /// The last digits of that neighbour's telephone number.
    pub phone: Option<String>,
    /// What became of it.
    pub state: OrderState,
}

/// Whether an order is open: it waits, or its activity was called off, and whoever ordered had neither given their seat in it
/// back nor ordered again since.
macro_rules! open {
    () => {
        "(orders.state = 'wanted' OR (orders.state = 'planned'
             AND orders.person_id IS NOT NULL
             AND orders.activity_id IN (SELECT id FROM activities WHERE state = 'cancelled')
             AND NOT EXISTS (SELECT 1 FROM signups s
                 WHERE s.activity_id = orders.activity_id AND s.state = 'cancelled'
                     AND ((orders.guest IS NULL AND s.person_id = orders.person_id)
                         OR (s.entered_by = orders.person_id AND s.guest = orders.guest)))
             AND NOT EXISTS (SELECT 1 FROM orders later
                 WHERE later.person_id = orders.person_id AND later.dish_id = orders.dish_id
                     AND COALESCE(later.guest, '') = COALESCE(orders.guest, '') AND later.id > orders.id)))"
    };
}

pub(super) use open;

/// The open orders for which more holds.
macro_rules! orders {
    ($rest:literal) => {
        concat!(
            "SELECT id, dish_id, person_id, guest, phone, state FROM orders WHERE ",
            open!(),
            " AND ",
            $rest
        )
    };
}

/// Somebody orders a dish; who runs its place hears of it in time. None where the same order is open.
pub async fn order(
    tx: &mut Tx,
    dish: DishId,
    person: PersonId,
    guest: Option<(&PersonName, Option<&str>)>,
    now: DateTime<Utc>,
) -> Result<Option<OrderId>> {
    let found = row!(
        (OrderId,),
        tx,
        "INSERT INTO orders (dish_id, person_id, guest, phone, state, ordered_at) VALUES ($1, $2, $3, $4, 'wanted', $5)
         ON CONFLICT DO NOTHING RETURNING id",
        dish,
        person,
        guest.map(|(name, _)| name),
        guest.and_then(|(_, phone)| phone),
        seconds(now)
    )?;
    dishes::due_by(tx, dish, now + FEW_WAIT).await?;
    Ok(found.map(|(id,)| id))
}

/// The open orders of a dish, in the order in which they came.
pub async fn open_of(tx: &mut Tx, dish: DishId) -> Result<Vec<Order>> {
    rows!(Order, tx, orders!("dish_id = $1 ORDER BY id"), dish)
}

/// What somebody has ordered and is open, at whatever place.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Order>> {
    rows!(Order, tx, orders!("person_id = $1 ORDER BY id"), person)
}

/// The places whose menus somebody has open orders from.
pub async fn places_of(tx: &mut Tx, person: PersonId) -> Result<Vec<PlaceId>> {
    let found = rows!(
        (PlaceId,),
        tx,
        concat!(
            "SELECT DISTINCT place_id FROM dishes WHERE id IN (SELECT dish_id FROM orders WHERE person_id = $1 AND ",
            open!(),
            ") ORDER BY place_id"
        ),
        person
    )?;
    Ok(found.into_iter().map(|(place,)| place).collect())
}

/// How many open orders each dish of a place has; a dish without any is not among them.
pub async fn counts(tx: &mut Tx, place: PlaceId) -> Result<HashMap<DishId, i64>> {
    let found = rows!(
        (DishId, i64),
        tx,
        concat!(
            "SELECT dish_id, COUNT(*) FROM orders WHERE dish_id IN (SELECT id FROM dishes WHERE place_id = $1) AND ",
            open!(),
            " GROUP BY dish_id"
        ),
        place
    )?;
    Ok(found.into_iter().collect())
}

/// Whoever ordered takes it back. False where it is not open, or not theirs.
pub async fn withdraw(tx: &mut Tx, id: OrderId, person: PersonId, now: DateTime<Utc>) -> Result<bool> {
    let found = row!(
        (DishId,),
        tx,
        concat!(
            "UPDATE orders SET state = 'withdrawn', closed_at = $3 WHERE id = $1 AND person_id = $2 AND ",
            open!(),
            " RETURNING dish_id"
        ),
        id,
        person,
        seconds(now)
    )?;
    let Some((dish,)) = found else { return Ok(false) };
    visits::closed(tx, &[id]).await?;
    if first(tx, dish).await?.is_none() {
        dishes::set_due(tx, dish, None).await?;
    }
    Ok(true)
}

/// When the first of a dish's open orders came; none where there is none.
pub async fn first(tx: &mut Tx, dish: DishId) -> Result<Option<DateTime<Utc>>> {
    let sql =
        concat!("SELECT ordered_at FROM orders WHERE dish_id = $1 AND ", open!(), " ORDER BY id LIMIT 1");
    Ok(row!((i64,), tx, sql, dish)?.map(|(at,)| instant(at)))
}

/// Who has ordered a dish, each once.
pub async fn orderers(tx: &mut Tx, dish: DishId) -> Result<Vec<Person>> {
    rows!(
        Person,
        tx,
        concat!(
            "SELECT id, telegram_id, name, hide_name, language, reachable FROM people WHERE id IN (
                 SELECT person_id FROM orders WHERE dish_id = $1 AND ",
            open!(),
            ") ORDER BY id"
        ),
        dish
    )
}

/// The dish that an activity was made of, and how many of its orders are open.
pub async fn open_again(tx: &mut Tx, activity: ActivityId) -> Result<Option<(DishId, i64)>> {
    row!(
        (DishId, i64),
        tx,
        concat!(
            "SELECT dish_id, COUNT(*) FROM orders WHERE dish_id IN (SELECT dish_id FROM orders WHERE activity_id = $1) AND ",
            open!(),
            " GROUP BY dish_id ORDER BY dish_id LIMIT 1"
        ),
        activity
    )
}

/// An open order with what it is of.
#[derive(Debug, FromRow)]
pub struct Ordered {
    /// Of which dish.
    #[sqlx(rename = "dish_id")]
    pub dish: DishId,
    /// The neighbour whom it is for; none where it is for themselves.
    pub guest: Option<PersonName>,
    /// How many want the dish.
    pub wanted: i64,
}

/// What somebody has ordered and is open, each with how many want it.
pub async fn ordered_by(tx: &mut Tx, person: PersonId) -> Result<Vec<Ordered>> {
    rows!(
        Ordered,
        tx,
        concat!(
            "SELECT mine.dish_id, mine.guest, (SELECT COUNT(*) FROM orders WHERE orders.dish_id = mine.dish_id AND ",
            open!(),
            ") AS wanted FROM (SELECT id, dish_id, guest FROM orders WHERE person_id = $1 AND ",
            open!(),
            ") mine ORDER BY mine.id"
        ),
        person
    )
}

/// The gatherings at some places that enough want: how many do, and since when the first of them.
pub async fn enough_at(tx: &mut Tx, places: &[PlaceId]) -> Result<Vec<(DishId, i64, DateTime<Utc>)>> {
    let list = json!(places.iter().map(|place| [place.0]).collect::<Vec<_>>()).to_string();
    let sql = tx.dialect(one_of!(
        concat!(
            "SELECT d.id, COUNT(orders.id), MIN(orders.ordered_at) FROM dishes d JOIN orders ON orders.dish_id = d.id
             WHERE d.form = 'gathering' AND d.due_at IS NOT NULL AND ",
            open!(),
            " AND d.place_id"
        ),
        "GROUP BY d.id, d.threshold HAVING COUNT(orders.id) >= d.threshold ORDER BY d.id"
    ));
    let found = rows!((DishId, i64, i64), tx, sql, list)?;
    Ok(found.into_iter().map(|(dish, count, since)| (dish, count, instant(since))).collect())
}

/// Whether an activity was ordered.
pub async fn became(tx: &mut Tx, activity: ActivityId) -> Result<bool> {
    let found = row!((i64,), tx, "SELECT id FROM orders WHERE activity_id = $1 LIMIT 1", activity)?;
    Ok(found.is_some())
}

/// The open orders of a dish become that activity.
pub async fn plan(tx: &mut Tx, dish: DishId, activity: ActivityId, now: DateTime<Utc>) -> Result<()> {
    exec!(
        tx,
        concat!(
            "UPDATE orders SET state = 'planned', activity_id = $2, closed_at = $3 WHERE dish_id = $1 AND ",
            open!()
        ),
        dish,
        activity,
        seconds(now)
    )?;
    dishes::set_due(tx, dish, None).await
}

/// The open orders of a dish are declined: it is not on the menu any more.
pub async fn decline(tx: &mut Tx, dish: DishId, now: DateTime<Utc>) -> Result<()> {
    let declined = rows!(
        (OrderId,),
        tx,
        concat!(
            "UPDATE orders SET state = 'declined', closed_at = $2 WHERE dish_id = $1 AND ",
            open!(),
            " RETURNING id"
        ),
        dish,
        seconds(now)
    )?;
    dishes::set_due(tx, dish, None).await?;
    visits::closed(tx, &declined.into_iter().map(|(id,)| id).collect::<Vec<_>>()).await
}

/// Forgets whose orders were closed before that moment; that there were such stays.
pub async fn forget_before(tx: &mut Tx, moment: DateTime<Utc>) -> Result<()> {
    exec!(
        tx,
        "UPDATE orders SET person_id = NULL, guest = NULL, phone = NULL
         WHERE closed_at < $1 AND (person_id IS NOT NULL OR guest IS NOT NULL)",
        seconds(moment)
    )?;
    visits::forget_before(tx, moment).await
}
