//! Contacts in columns of JSON: each knows whose it is, so they are found wherever they were copied to.

use serde_json::{Map, Value};
use sqlx::AssertSqlSafe;

use super::texts::{Holds, TEXTS};
use crate::domain::ids::PersonId;
use crate::store::{Error, Result, Tx};

/// The columns that contacts can stand in.
fn columns() -> impl Iterator<Item = (&'static str, &'static str)> {
    TEXTS.iter().filter(|(.., holds)| *holds == Holds::Contacts).map(|(table, column, _)| (*table, *column))
}

/// What stands in a column, each text once.
async fn texts(tx: &mut Tx, table: &str, column: &str) -> Result<Vec<(String, Value)>> {
    let sql = format!("SELECT DISTINCT {column} FROM {table} WHERE {column} IS NOT NULL");
    let read = |(text,): (String,)| {
        let value = serde_json::from_str(&text);
        value.map(|value| (text, value)).map_err(|error| Error::Corrupt(format!("{table}.{column}: {error}")))
    };
    rows!((String,), tx, AssertSqlSafe(sql))?.into_iter().map(read).collect()
}

/// Takes the contacts of those people out of every column, and what says that they organise something. There are few rows
/// in these tables, and whoever is forgotten is so once.
pub(super) async fn forget(tx: &mut Tx, people: &[PersonId]) -> Result<()> {
    if people.is_empty() {
        return Ok(());
    }
    for (table, column) in columns() {
        for (text, mut value) in texts(tx, table, column).await? {
            if take_out(&mut value, people) {
                let sql = format!("UPDATE {table} SET {column} = $2 WHERE {column} = $1");
                exec!(tx, AssertSqlSafe(sql), &text, value.to_string())?;
            }
        }
    }
    Ok(())
}

/// Where contacts of a person stand, and what they say.
pub(super) async fn known(tx: &mut Tx, person: PersonId) -> Result<Vec<(&'static str, String)>> {
    let mut found = Vec::new();
    for (table, column) in columns() {
        for (_, value) in texts(tx, table, column).await? {
            collect(&value, person, &mut |text| found.push((table, text.to_owned())));
        }
    }
    found.dedup();
    Ok(found)
}

/// Whose the contact in an object is.
fn contact_of(object: &Map<String, Value>) -> Option<PersonId> {
    object.get("contact")?.get("of")?.as_i64().map(PersonId)
}

fn take_out(value: &mut Value, people: &[PersonId]) -> bool {
    match value {
        Value::Object(object) => {
            let organiser = object.get("organiser").and_then(Value::as_i64).map(PersonId);
            let mut changed = false;
            for (key, whose) in [("contact", contact_of(object)), ("organiser", organiser)] {
                if whose.is_some_and(|whose| people.contains(&whose)) {
                    object.insert(key.to_owned(), Value::Null);
                    changed = true;
                }
            }
            for inner in object.values_mut() {
                changed |= take_out(inner, people);
            }
            changed
        }
        // All of them, and not only up to the first that has one.
        Value::Array(all) => {
            all.iter_mut().map(|inner| take_out(inner, people)).filter(|found| *found).count() > 0
        }
        _ => false,
    }
}

fn collect(value: &Value, person: PersonId, found: &mut impl FnMut(&str)) {
    match value {
        Value::Object(object) => {
            if contact_of(object) == Some(person)
                && let Some(text) = object["contact"]["text"].as_str()
            {
                found(text);
            }
            object.values().for_each(|inner| collect(inner, person, found));
        }
        Value::Array(all) => all.iter().for_each(|inner| collect(inner, person, found)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_contact_goes_and_others_stay() {
        let of = |person: i64| json!({ "contact": { "text": "8888", "of": person }, "organiser": person });
        let mut value =
            json!([{ "activity": of(7) }, { "pattern": { "activity": of(70) } }, { "contact": "old" }]);
        assert!(take_out(&mut value, &[PersonId(7)]));
        let nobody = json!({ "contact": null, "organiser": null });
        let left =
            json!([{ "activity": nobody }, { "pattern": { "activity": of(70) } }, { "contact": "old" }]);
        assert_eq!(value, left);
        assert!(!take_out(&mut value, &[PersonId(7)]));
        let mut found = Vec::new();
        collect(&value, PersonId(70), &mut |text| found.push(text.to_owned()));
        assert_eq!(found, ["8888"]);
    }
}
