//! What was wanted and given at some places, in figures. Each is counted from the rows of work that happened; nobody types one.

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::FromRow;

use super::orders::open;
use super::{Result, Tx, instant, seconds};
use crate::domain::ids::PlaceId;
use crate::domain::menu::DishKind;

/// How many there are by what has become of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counted {
    /// Open, whenever they came.
    pub open: i64,
    /// Fulfilled since that moment.
    pub done: i64,
    /// Taken back or declined since then.
    pub ended: i64,
    /// When the oldest open one came.
    pub oldest: Option<DateTime<Utc>>,
}

impl From<Option<(i64, i64, i64, Option<i64>)>> for Counted {
    fn from(row: Option<(i64, i64, i64, Option<i64>)>) -> Self {
        let (open, done, ended, oldest) = row.unwrap_or_default();
        Self { open, done, ended, oldest: oldest.map(instant) }
    }
}

/// What was wanted and given of a kind of service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromRow)]
pub struct Demand {
    /// Which kind.
    pub kind: DishKind,
    /// How many orders came since that moment.
    pub wanted: i64,
    /// How many of these were fulfilled: an activity was made of them, or a volunteer came.
    pub given: i64,
}

fn listed(places: &[PlaceId]) -> String {
    json!(places.iter().map(|place| [place.0]).collect::<Vec<_>>()).to_string()
}

/// The orders at some places: each is open, fulfilled, or neither.
pub async fn orders(tx: &mut Tx, places: &[PlaceId], since: DateTime<Utc>) -> Result<Counted> {
    let sql = tx.dialect(one_of!(
        concat!(
            "SELECT COUNT(CASE WHEN became = 'open' THEN 1 END), COUNT(CASE WHEN became = 'done' AND closed_at > $2 THEN 1 END),
                 COUNT(CASE WHEN became = 'ended' AND closed_at > $2 THEN 1 END), MIN(CASE WHEN became = 'open' THEN ordered_at END)
             FROM (SELECT orders.ordered_at, orders.closed_at, CASE WHEN ",
            open!(),
            " THEN 'open'
                     WHEN orders.state = 'done' OR (orders.state = 'planned' AND a.state <> 'cancelled') THEN 'done'
                     ELSE 'ended' END AS became
                 FROM orders JOIN dishes d ON d.id = orders.dish_id LEFT JOIN activities a ON a.id = orders.activity_id
                 WHERE d.place_id"
        ),
        ") counted"
    ));
    Ok(row!((i64, i64, i64, Option<i64>), tx, sql, listed(places), seconds(since))?.into())
}

/// The wishes at some places.
pub async fn wishes(tx: &mut Tx, places: &[PlaceId], since: DateTime<Utc>) -> Result<Counted> {
    let sql = tx.dialect(one_of!(
        "SELECT COUNT(CASE WHEN due_at IS NOT NULL THEN 1 END),
             COUNT(CASE WHEN state IN ('planned', 'menu', 'poll', 'answered') AND closed_at > $2 THEN 1 END),
             COUNT(CASE WHEN state IN ('declined', 'withdrawn') AND closed_at > $2 THEN 1 END),
             MIN(CASE WHEN due_at IS NOT NULL THEN wished_at END)
         FROM wishes WHERE (due_at IS NOT NULL OR closed_at > $2) AND place_id",
        ""
    ));
    Ok(row!((i64, i64, i64, Option<i64>), tx, sql, listed(places), seconds(since))?.into())
}

/// What was wanted against what was given, by kind; a kind of which nothing was wanted is not among them.
pub async fn demand(tx: &mut Tx, places: &[PlaceId], since: DateTime<Utc>) -> Result<Vec<Demand>> {
    let sql = tx.dialect(one_of!(
        "SELECT d.kind, COUNT(*) AS wanted,
             COUNT(CASE WHEN o.state = 'done' OR (o.state = 'planned' AND a.state <> 'cancelled') THEN 1 END) AS given
         FROM orders o JOIN dishes d ON d.id = o.dish_id LEFT JOIN activities a ON a.id = o.activity_id
         WHERE o.ordered_at > $2 AND o.state <> 'withdrawn' AND d.place_id",
        "GROUP BY d.kind ORDER BY d.kind"
    ));
    rows!(Demand, tx, sql, listed(places), seconds(since))
}
