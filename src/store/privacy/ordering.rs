//! What is kept of what somebody ordered, and put on menus.

use serde_json::{Value, json};

use crate::domain::ids::PersonId;
use crate::store::{Result, Tx, instant};

/// What they ordered, and what became of it.
pub(super) async fn orders(tx: &mut Tx, person: PersonId) -> Result<Vec<Value>> {
    type Kept =
        (String, Option<String>, Option<String>, String, i64, Option<i64>, Option<String>, Option<String>);
    let found = rows!(
        Kept,
        tx,
        "SELECT d.name, o.guest, o.phone, o.state, o.ordered_at, o.activity_id, v.words, v.rating
         FROM orders o JOIN dishes d ON d.id = o.dish_id LEFT JOIN visits v ON v.order_id = o.id WHERE o.person_id = $1 ORDER BY o.id",
        person
    )?;
    let one = |(dish, guest, phone, state, at, activity, home, rating): Kept| {
        json!({
            "dish": serde_json::from_str::<Value>(&dish).unwrap_or_default(),
            "for": guest,
            "phone": phone,
            "state": state,
            "ordered": instant(at).to_rfc3339(),
            "became_activity": activity,
            "where_to_come": home,
            "how_it_was": rating,
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

/// What they give, and would give where organisers put it on the menu.
pub(super) async fn gives(tx: &mut Tx, person: PersonId) -> Result<Value> {
    let dishes = rows!((String,), tx, "SELECT name FROM dishes WHERE given_by = $1 ORDER BY id", person)?;
    let dishes = dishes.iter().map(|(name,)| serde_json::from_str::<Value>(name).unwrap_or_default());
    let proposed = rows!(
        (String, Option<String>, i64),
        tx,
        "SELECT words, form, begun_at FROM proposals WHERE person_id = $1 ORDER BY id",
        person
    )?;
    let one = |(words, form, at): (String, Option<String>, i64)| json!({ "words": words, "form": form, "said": instant(at).to_rfc3339() });
    Ok(json!({
        "dishes": dishes.collect::<Vec<_>>(),
        "proposed": proposed.into_iter().map(one).collect::<Vec<_>>(),
    }))
}

/// Which visits they were asked to make, and what they answered. Whom to is not theirs to keep.
pub(super) async fn visits_asked_for(tx: &mut Tx, person: PersonId) -> Result<Vec<Value>> {
    let found = rows!(
        (String, i64, Option<String>),
        tx,
        "SELECT d.name, a.asked_at, a.answer FROM visit_asks a JOIN visits v ON v.id = a.visit_id
         JOIN orders o ON o.id = v.order_id JOIN dishes d ON d.id = o.dish_id WHERE a.person_id = $1 ORDER BY a.id",
        person
    )?;
    let one = |(dish, at, answer): (String, i64, Option<String>)| {
        json!({
            "dish": serde_json::from_str::<Value>(&dish).unwrap_or_default(),
            "asked": instant(at).to_rfc3339(),
            "answer": answer,
        })
    };
    Ok(found.into_iter().map(one).collect())
}
