//! What is kept of what somebody ordered, and put on menus.

use serde_json::{Value, json};

use crate::domain::ids::PersonId;
use crate::store::{Result, Tx, instant};

/// What they ordered, and what became of it.
pub(super) async fn orders(tx: &mut Tx, person: PersonId) -> Result<Vec<Value>> {
    type Kept = (String, Option<String>, Option<String>, String, i64, Option<i64>);
    let found = rows!(
        Kept,
        tx,
        "SELECT d.name, o.guest, o.phone, o.state, o.ordered_at, o.activity_id
         FROM orders o JOIN dishes d ON d.id = o.dish_id WHERE o.person_id = $1 ORDER BY o.id",
        person
    )?;
    let one = |(dish, guest, phone, state, at, activity): Kept| {
        json!({
            "dish": serde_json::from_str::<Value>(&dish).unwrap_or_default(),
            "for": guest,
            "phone": phone,
            "state": state,
            "ordered": instant(at).to_rfc3339(),
            "became_activity": activity,
        })
    };
    Ok(found.into_iter().map(one).collect())
}

/// What they put on menus.
pub(super) async fn dishes(tx: &mut Tx, person: PersonId) -> Result<Vec<Value>> {
    let found =
        rows!((String, i64), tx, "SELECT name, made_at FROM dishes WHERE made_by = $1 ORDER BY id", person)?;
    let one = |(name, at): (String, i64)| {
        json!({
            "dish": serde_json::from_str::<Value>(&name).unwrap_or_default(),
            "at": instant(at).to_rfc3339(),
        })
    };
    Ok(found.into_iter().map(one).collect())
}
