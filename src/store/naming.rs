//! Who is asked for a name: what a place is called, or whom to enter who has no messenger. A person is asked one thing at a time.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use super::{Result, Tx, instant, seconds};
use crate::domain::ids::{ActivityId, DishId, OrderId, PersonId, PlaceId};
use crate::domain::menu::{DishField, DishKind};
use crate::domain::volunteer::Team;
use crate::message::Stamp;

/// What is to be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// The community, which is the first place.
    Community,
    /// A place that has a name already.
    Place(PlaceId),
    /// A new place below that one.
    Below(PlaceId),
    /// Somebody who is entered on the list of that activity.
    Guest(ActivityId),
    /// Somebody who is entered in that team of a place.
    Volunteer(PlaceId, Team),
    /// A new dish of that kind on the menu of a place.
    Dish(PlaceId, DishKind),
    /// What a volunteer would give at that place.
    Proposal(PlaceId),
    /// The neighbour whom that dish is for.
    Eater(DishId),
    /// Something of that dish.
    OfDish(DishId, DishField),
    /// Where a volunteer is to come with what was ordered, and whom to call.
    Home(OrderId),
}

#[derive(FromRow)]
struct NamingRow {
    place_id: Option<PlaceId>,
    below_id: Option<PlaceId>,
    activity_id: Option<ActivityId>,
    team: Option<Team>,
    dish_id: Option<DishId>,
    dish_kind: Option<DishKind>,
    dish_field: Option<DishField>,
    order_id: Option<OrderId>,
    proposes: bool,
    asked_at: i64,
}

/// Asks a person for a name, in place of what they were asked before.
pub async fn ask(tx: &mut Tx, person: PersonId, named: Named, now: DateTime<Utc>) -> Result<()> {
    let (mut place, mut below, mut activity, mut team) = (None, None, None, None);
    let (mut dish, mut kind, mut field, mut order) = (None, None, None, None);
    let proposes = matches!(named, Named::Proposal(_));
    match named {
        Named::Community => {}
        Named::Place(id) | Named::Proposal(id) => place = Some(id),
        Named::Below(id) => below = Some(id),
        Named::Guest(id) => activity = Some(id),
        Named::Volunteer(id, of) => (place, team) = (Some(id), Some(of)),
        Named::Dish(id, of) => (place, kind) = (Some(id), Some(of)),
        Named::Eater(id) => dish = Some(id),
        Named::OfDish(id, of) => (dish, field) = (Some(id), Some(of)),
        Named::Home(id) => order = Some(id),
    }
    exec!(
        tx,
        "INSERT INTO naming (person_id, place_id, below_id, activity_id, team, dish_id, dish_kind, dish_field, order_id,
             proposes, asked_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         ON CONFLICT (person_id) DO UPDATE
             SET place_id = excluded.place_id, below_id = excluded.below_id, activity_id = excluded.activity_id,
                 team = excluded.team, dish_id = excluded.dish_id, dish_kind = excluded.dish_kind,
                 dish_field = excluded.dish_field,
                 order_id = excluded.order_id, proposes = excluded.proposes,
                 asked_at = excluded.asked_at",
        person,
        place,
        below,
        activity,
        team,
        dish,
        kind,
        field,
        order,
        proposes,
        seconds(now)
    )?;
    Ok(())
}

/// What a person is asked the name of, and since when.
pub async fn asked(tx: &mut Tx, person: PersonId) -> Result<Option<(Named, DateTime<Utc>)>> {
    let sql =
        "SELECT place_id, below_id, activity_id, team, dish_id, dish_kind, dish_field, order_id, proposes, asked_at
         FROM naming WHERE person_id = $1";
    let found = row!(NamingRow, tx, sql, person)?;
    Ok(found.map(|row| {
        let named = match row {
            NamingRow { order_id: Some(id), .. } => Named::Home(id),
            NamingRow { dish_id: Some(id), dish_field: Some(field), .. } => Named::OfDish(id, field),
            NamingRow { dish_id: Some(id), .. } => Named::Eater(id),
            NamingRow { activity_id: Some(id), .. } => Named::Guest(id),
            NamingRow { place_id: Some(id), team: Some(team), .. } => Named::Volunteer(id, team),
            NamingRow { place_id: Some(id), dish_kind: Some(kind), .. } => Named::Dish(id, kind),
            NamingRow { place_id: Some(id), proposes: true, .. } => Named::Proposal(id),
            NamingRow { place_id: Some(id), .. } => Named::Place(id),
            NamingRow { below_id: Some(id), .. } => Named::Below(id),
            NamingRow { .. } => Named::Community,
        };
        (named, instant(row.asked_at))
    }))
}

/// The stamp of what a person is asked.
pub async fn stamp(tx: &mut Tx, person: PersonId) -> Result<Stamp> {
    let found = asked(tx, person).await?;
    Ok(Stamp::of(&[&found.map(|(named, at)| format!("{named:?} {at}")).unwrap_or_default()]))
}

/// A person is not asked any more.
pub async fn stop(tx: &mut Tx, person: PersonId) -> Result<()> {
    exec!(tx, "DELETE FROM naming WHERE person_id = $1", person)?;
    Ok(())
}

/// Forgets who was asked before that moment.
pub async fn forget_before(tx: &mut Tx, moment: DateTime<Utc>) -> Result<()> {
    exec!(tx, "DELETE FROM naming WHERE asked_at <= $1", seconds(moment))?;
    Ok(())
}
