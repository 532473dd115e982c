//! The people the bot has met.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use serde_json::json;

use super::groups::CONFIRMED_WITHIN;
pub use super::rows::{Called, Person};
use super::{Error, Result, Tx, seconds};
use crate::domain::ids::{ActivityId, ChatId, PersonId, PlaceId};
use crate::domain::language::Language;
use crate::domain::person_name::PersonName;

/// Somebody who is met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Met {
    /// Their private chat.
    pub chat: ChatId,
    /// Their name, as the messenger shows it.
    pub name: PersonName,
    /// Whether a private message proves that the bot may write to them.
    pub reachable: bool,
}

/// Remembers a person, or their new name. `reachable` is only ever raised here: a private message proves it.
pub async fn meet(
    tx: &mut Tx,
    chat: ChatId,
    name: &PersonName,
    reachable: bool,
    now: DateTime<Utc>,
) -> Result<Person> {
    let as_met = |person: &&Person| person.name == *name && person.reachable >= reachable;
    if let Some(known) = tx.map().people.get(&chat).filter(as_met) {
        return Ok(known.clone());
    }
    let met = Met { chat, name: name.clone(), reachable };
    let person = meet_all(tx, vec![met], Named::Now, now).await?.get(&chat).cloned();
    person.ok_or_else(|| Error::Corrupt("a person vanished while being met".to_owned()))
}

/// Whether people who are met under another name have it from now on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// They do.
    Now,
    /// Not before their turn comes: what happens until then tells of them by the name that they had.
    Later,
}

/// Remembers people, each of whom is met once, in the order of their numbers: whoever else meets them at the same time does
/// so in the same order.
pub async fn meet_all(
    tx: &mut Tx,
    mut met: Vec<Met>,
    named: Named,
    now: DateTime<Utc>,
) -> Result<&HashMap<ChatId, Person>> {
    met.sort_unstable_by_key(|met| met.chat);
    let list: Vec<_> = met.iter().map(|met| (met.chat.0, met.name.as_str(), met.reachable)).collect();
    let sql = tx.dialect(listing!(
        "INSERT INTO people (telegram_id, name, reachable, created_at)
         SELECT CAST(value ->> 0 AS BIGINT), value ->> 1, CAST(value ->> 2 AS BOOLEAN), $2 FROM",
        "WHERE TRUE ON CONFLICT (telegram_id) DO UPDATE
             SET name = CASE WHEN $3 THEN excluded.name ELSE people.name END,
             reachable = people.reachable OR excluded.reachable, blocked = people.blocked AND NOT excluded.reachable
         RETURNING id, telegram_id, name, hide_name, language, reachable"
    ));
    let people = rows!(Person, tx, sql, json!(list).to_string(), seconds(now), named == Named::Now)?;
    let known = &mut tx.map().people;
    known.extend(people.into_iter().map(|person| (person.chat, person)));
    Ok(known)
}

/// The person of that number.
pub async fn by_id(tx: &mut Tx, id: PersonId) -> Result<Option<Person>> {
    row!(
        Person,
        tx,
        "SELECT id, telegram_id, name, hide_name, language, reachable FROM people WHERE id = $1",
        id
    )
}

/// The person of that private chat, if the bot has met them.
pub async fn in_chat(tx: &mut Tx, chat: ChatId) -> Result<Option<Person>> {
    if let Some(known) = tx.map().people.get(&chat) {
        return Ok(Some(known.clone()));
    }
    row!(
        Person,
        tx,
        "SELECT id, telegram_id, name, hide_name, language, reachable FROM people WHERE telegram_id = $1",
        chat
    )
}

/// Notes that a person can, or cannot, be written to in private; whoever could and cannot any more has blocked the bot. Tells
/// whether that is news.
pub async fn set_reachable(tx: &mut Tx, chat: ChatId, reachable: bool) -> Result<bool> {
    let touched = exec!(
        tx,
        "UPDATE people SET reachable = $2, blocked = NOT $2 WHERE telegram_id = $1 AND reachable <> $2",
        chat,
        reachable
    )?;
    Ok(touched > 0)
}

/// Notes that people can be written to in private. Tells of whom that is news.
pub async fn found_open(tx: &mut Tx, chats: &[ChatId]) -> Result<Vec<ChatId>> {
    if chats.is_empty() {
        return Ok(Vec::new());
    }
    let list: Vec<_> = chats.iter().map(|chat| [chat.0]).collect();
    let sql = tx.dialect(one_of!(
        "UPDATE people SET reachable = TRUE, blocked = FALSE
         WHERE NOT reachable AND telegram_id",
        " RETURNING telegram_id"
    ));
    let news = rows!((ChatId,), tx, sql, json!(list).to_string())?;
    Ok(news.into_iter().map(|(chat,)| chat).collect())
}

/// Notes the language a person chose.
pub async fn set_language(tx: &mut Tx, id: PersonId, language: Language) -> Result<()> {
    exec!(tx, "UPDATE people SET language = $2 WHERE id = $1", id, language)?;
    Ok(())
}

/// The admins of a place's groups whom the bot may write to; only of groups that count, as for
/// [`places_run_by`](super::groups::places_run_by).
pub async fn reachable_admins(tx: &mut Tx, place: PlaceId, now: DateTime<Utc>) -> Result<Vec<Person>> {
    rows!(
        Person,
        tx,
        "SELECT DISTINCT p.id, p.telegram_id, p.name, p.hide_name, p.language, p.reachable FROM people p
         JOIN group_admins a ON a.telegram_id = p.telegram_id
         JOIN linked_groups g ON g.chat_id = a.chat_id
         JOIN admin_looks l ON l.chat_id = g.chat_id
         WHERE g.place_id = $1 AND g.reachable AND l.looked_at > $2 AND p.reachable ORDER BY p.id",
        place,
        seconds(now - CONFIRMED_WITHIN)
    )
}

/// The admins of a chat, as far as they are known, whom the bot may write to.
pub async fn reachable_admins_of(tx: &mut Tx, chat: ChatId) -> Result<Vec<Person>> {
    rows!(
        Person,
        tx,
        "SELECT p.id, p.telegram_id, p.name, p.hide_name, p.language, p.reachable FROM people p
         JOIN group_admins a ON a.telegram_id = p.telegram_id
         WHERE a.chat_id = $1 AND p.reachable ORDER BY p.id",
        chat
    )
}

/// Those of the given people in the messenger whom the bot has met and may write to.
pub async fn reachable_among(tx: &mut Tx, chats: &[ChatId]) -> Result<Vec<Person>> {
    let mut found = Vec::new();
    for chat in chats {
        found.extend(row!(
            Person,
            tx,
            "SELECT id, telegram_id, name, hide_name, language, reachable FROM people WHERE telegram_id = $1 AND reachable",
            chat.0
        )?);
    }
    Ok(found)
}

/// Who has a seat in an activity, or signed up a neighbour who has one, and wants to be reminded in private, in order of
/// their first turn.
pub async fn to_remind(tx: &mut Tx, activity: ActivityId) -> Result<Vec<Person>> {
    rows!(
        Person,
        tx,
        "SELECT p.id, p.telegram_id, p.name, p.hide_name, p.language, p.reachable FROM people p
         JOIN (SELECT COALESCE(person_id, entered_by) AS reader, MIN(turn) AS turn FROM signups
               WHERE activity_id = $1 AND state = 'going' GROUP BY COALESCE(person_id, entered_by)) s ON s.reader = p.id
         WHERE p.reachable AND p.reminders ORDER BY s.turn",
        activity
    )
}
