//! Which updates are handled, so that a repeat does nothing.

use std::collections::{BTreeSet, HashSet};

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::{Result, Tx, seconds};

/// Notes that an update is being handled. False when it already was.
pub async fn first_time(tx: &mut Tx, update_id: i64, now: DateTime<Utc>) -> Result<bool> {
    Ok(first_times(tx, &[update_id], now).await?.contains(&update_id))
}

/// Notes that updates are being handled. Tells those of them that never were.
pub async fn first_times(tx: &mut Tx, update_ids: &[i64], now: DateTime<Utc>) -> Result<HashSet<i64>> {
    let list = json!(update_ids.iter().map(|id| [id]).collect::<Vec<_>>());
    let sql = tx.dialect(listing!(
        "INSERT INTO handled_updates (update_id, handled_at) SELECT CAST(value ->> 0 AS BIGINT), $2 FROM",
        "WHERE TRUE ON CONFLICT DO NOTHING RETURNING update_id"
    ));
    let new = rows!((i64,), tx, sql, list.to_string(), seconds(now))?;
    Ok(new.into_iter().map(|(id,)| id).collect())
}

/// Sets an update aside that could not be handled. It is found by whoever stands in it.
pub async fn quarantine(
    tx: &mut Tx,
    update_id: i64,
    body: &str,
    failure: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO dead_updates (update_id, body, failure, died_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING",
        update_id,
        body,
        failure,
        seconds(now),
    )?;
    let mut people = BTreeSet::new();
    people_in(&serde_json::from_str(body).unwrap_or_default(), &mut people);
    for person in people {
        exec!(
            tx,
            "INSERT INTO dead_update_people (update_id, telegram_id) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            update_id,
            person
        )?;
    }
    Ok(())
}

/// The numbers of everybody in an update: whatever has a first name is a person, and so is a private chat.
fn people_in(value: &Value, people: &mut BTreeSet<i64>) {
    match value {
        Value::Object(fields) => {
            if fields.contains_key("first_name") {
                people.extend(fields.get("id").and_then(Value::as_i64));
            }
            fields.values().for_each(|field| people_in(field, people));
        }
        Value::Array(items) => items.iter().for_each(|item| people_in(item, people)),
        _ => {}
    }
}

/// Forgets updates that were set aside before `moment`.
pub async fn forget_dead_before(tx: &mut Tx, moment: DateTime<Utc>) -> Result<()> {
    exec!(tx, "DELETE FROM dead_updates WHERE died_at < $1", seconds(moment))?;
    Ok(())
}

/// Forgets updates handled before `moment`; the messenger keeps none longer than a day.
pub async fn forget_before(tx: &mut Tx, moment: DateTime<Utc>) -> Result<u64> {
    exec!(tx, "DELETE FROM handled_updates WHERE handled_at < $1", seconds(moment))
}
