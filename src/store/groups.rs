//! Groups linked to places, and who runs them.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

pub use super::rows::Group;
use super::{Result, Tx, claims, instant, seconds};
use crate::domain::ids::{ChatId, GroupId, PlaceId};
use crate::domain::language::Language;
use crate::message::{Address, Priority};

/// For how long it holds what the messenger said of a chat's admins.
pub const CONFIRMED_WITHIN: TimeDelta = TimeDelta::hours(48);

/// Reads ahead what is linked in chats, and what else is of the same places.
pub async fn read_ahead(tx: &mut Tx, chats: &[ChatId]) -> Result<()> {
    let chats: Vec<ChatId> =
        chats.iter().filter(|chat| !tx.map().chats.contains_key(chat)).copied().collect();
    if chats.is_empty() {
        return Ok(());
    }
    let list = json!(chats.iter().map(|chat| [chat.0]).collect::<Vec<_>>());
    let sql = tx.dialect(one_of!(
        "SELECT id, place_id, chat_id, thread_id, language, reachable FROM linked_groups WHERE place_id IN (
             SELECT g.place_id FROM linked_groups g WHERE g.chat_id",
        ") ORDER BY id"
    ));
    let mut in_chats: HashMap<ChatId, Vec<Group>> = chats.iter().map(|chat| (*chat, Vec::new())).collect();
    let mut of_places: HashMap<PlaceId, Vec<Group>> = HashMap::new();
    for group in rows!(Group, tx, sql, list.to_string())? {
        if let Some(in_chat) = in_chats.get_mut(&group.chat_id) {
            in_chat.push(group.clone());
        }
        of_places.entry(group.place_id).or_default().push(group);
    }
    tx.map().chats.extend(in_chats);
    tx.map().places.extend(of_places);
    Ok(())
}

/// The groups of a place. What is for one that does not let the bot write waits in the outbox.
pub async fn of_place(tx: &mut Tx, place: PlaceId) -> Result<Vec<Group>> {
    if let Some(known) = tx.map().places.get(&place) {
        return Ok(known.clone());
    }
    rows!(
        Group,
        tx,
        "SELECT id, place_id, chat_id, thread_id, language, reachable FROM linked_groups
         WHERE place_id = $1 ORDER BY id",
        place
    )
}

/// Every group.
pub async fn all(tx: &mut Tx) -> Result<Vec<Group>> {
    rows!(
        Group,
        tx,
        "SELECT id, place_id, chat_id, thread_id, language, reachable FROM linked_groups ORDER BY id"
    )
}

/// The group of that number.
pub async fn by_id(tx: &mut Tx, id: GroupId) -> Result<Option<Group>> {
    row!(
        Group,
        tx,
        "SELECT id, place_id, chat_id, thread_id, language, reachable FROM linked_groups WHERE id = $1",
        id
    )
}

/// The groups in a chat: one, or one per topic.
pub async fn in_chat(tx: &mut Tx, chat: ChatId) -> Result<Vec<Group>> {
    if let Some(known) = tx.map().chats.get(&chat) {
        return Ok(known.clone());
    }
    let found = rows!(
        Group,
        tx,
        "SELECT id, place_id, chat_id, thread_id, language, reachable FROM linked_groups
         WHERE chat_id = $1 ORDER BY id",
        chat
    )?;
    tx.map().chats.insert(chat, found.clone());
    Ok(found)
}

/// Links a chat or topic to a place. Tells whether anything changed.
pub async fn link(tx: &mut Tx, place: PlaceId, address: Address, language: Language) -> Result<bool> {
    let touched = exec!(
        tx,
        "INSERT INTO linked_groups (place_id, chat_id, thread_id, language, reachable)
         VALUES ($1, $2, $3, $4, TRUE)
         ON CONFLICT (chat_id, thread_id) DO UPDATE
             SET place_id = excluded.place_id, language = excluded.language, reachable = TRUE
             WHERE linked_groups.place_id <> excluded.place_id OR linked_groups.language <> excluded.language
                 OR NOT linked_groups.reachable",
        place,
        address.chat,
        address.thread,
        language,
    )?;
    Ok(touched > 0)
}

/// A chat or topic hears about no place any more: what waits for it is not said, but for answers. Where nothing else of the
/// chat is linked, it is nobody's business who its admins are.
pub async fn unlink(tx: &mut Tx, group: &Group) -> Result<()> {
    exec!(tx, "DELETE FROM linked_groups WHERE id = $1", group.id)?;
    // Nor does a question that is open link it again.
    let claims = "DELETE FROM link_claims WHERE chat_id = $1 AND thread_id = $2";
    exec!(tx, claims, group.chat_id, group.thread_id)?;
    exec!(
        tx,
        "DELETE FROM outbox WHERE chat_id = $1 AND thread_id = $2 AND state = 'waiting' AND rank BETWEEN $3 AND $4",
        group.chat_id,
        group.thread_id,
        Priority::Reminder as i64,
        Priority::Refresh as i64
    )?;
    if in_chat(tx, group.chat_id).await?.is_empty() {
        exec!(tx, "DELETE FROM group_admins WHERE chat_id = $1", group.chat_id)?;
        exec!(tx, "DELETE FROM admin_looks WHERE chat_id = $1", group.chat_id)?;
    }
    Ok(())
}

/// Notes whether the bot may write to a chat. Tells whether that is news.
pub async fn set_reachable(tx: &mut Tx, chat: ChatId, reachable: bool) -> Result<bool> {
    let touched = exec!(
        tx,
        "UPDATE linked_groups SET reachable = $2 WHERE chat_id = $1 AND reachable <> $2",
        chat,
        reachable
    )?;
    Ok(touched > 0)
}

/// Notes that the bot may write to chats. Tells of which that is news: of one with several topics several times.
pub async fn found_open(tx: &mut Tx, chats: &[ChatId]) -> Result<Vec<ChatId>> {
    if chats.is_empty() {
        return Ok(Vec::new());
    }
    let list: Vec<_> = chats.iter().map(|chat| [chat.0]).collect();
    let sql = tx.dialect(one_of!(
        "UPDATE linked_groups SET reachable = TRUE
         WHERE NOT reachable AND chat_id",
        " RETURNING chat_id"
    ));
    let news = rows!((ChatId,), tx, sql, json!(list).to_string())?;
    Ok(news.into_iter().map(|(chat,)| chat).collect())
}

/// A group became a supergroup: its new number takes the place of the old one everywhere. Told of it once more, nothing
/// happens.
pub async fn migrate(tx: &mut Tx, from: ChatId, to: ChatId) -> Result<()> {
    // Where somebody has linked the new chat meanwhile, that holds.
    exec!(
        tx,
        "DELETE FROM linked_groups WHERE chat_id = $1
             AND thread_id IN (SELECT thread_id FROM linked_groups WHERE chat_id = $2)",
        from,
        to
    )?;
    let moved = exec!(tx, "UPDATE linked_groups SET chat_id = $2 WHERE chat_id = $1", from, to)?;
    exec!(tx, "UPDATE outbox SET chat_id = $2 WHERE chat_id = $1 AND state = 'waiting'", from, to)?;
    exec!(tx, "DELETE FROM group_admins WHERE chat_id = $1", to)?;
    exec!(tx, "UPDATE group_admins SET chat_id = $2 WHERE chat_id = $1", from, to)?;
    exec!(tx, "DELETE FROM admin_looks WHERE chat_id = $1", to)?;
    exec!(tx, "UPDATE admin_looks SET chat_id = $2 WHERE chat_id = $1", from, to)?;
    claims::migrate(tx, from, to).await?;
    if moved == 0 {
        return Ok(());
    }
    // The posts of the old chat cannot be edited any more: they are left behind, and cards are posted anew.
    exec!(
        tx,
        "DELETE FROM posts WHERE kind = 'card' AND group_id IN (SELECT id FROM linked_groups WHERE chat_id = $1)",
        to
    )?;
    Ok(())
}

/// Replaces what is known of a chat's admins, who were asked for at that moment.
pub async fn set_admins(tx: &mut Tx, chat: ChatId, admins: &[ChatId], now: DateTime<Utc>) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO admin_looks (chat_id, looked_at) VALUES ($1, $2)
         ON CONFLICT (chat_id) DO UPDATE SET looked_at = excluded.looked_at",
        chat,
        seconds(now)
    )?;
    exec!(tx, "DELETE FROM group_admins WHERE chat_id = $1", chat)?;
    for admin in admins {
        set_admin(tx, chat, *admin, true).await?;
    }
    Ok(())
}

/// Every chat with a group in it, and when its admins were last asked for: those never asked first, then the longest ago.
pub async fn last_looks(tx: &mut Tx) -> Result<Vec<(ChatId, Option<DateTime<Utc>>)>> {
    let found = rows!(
        (ChatId, Option<i64>),
        tx,
        "SELECT DISTINCT g.chat_id, l.looked_at FROM linked_groups g
         LEFT JOIN admin_looks l ON l.chat_id = g.chat_id ORDER BY l.looked_at NULLS FIRST, g.chat_id"
    )?;
    Ok(found.into_iter().map(|(chat, looked_at)| (chat, looked_at.map(instant))).collect())
}

/// Notes that a person is, or is no longer, an admin of a chat.
pub async fn set_admin(tx: &mut Tx, chat: ChatId, person: ChatId, is_admin: bool) -> Result<()> {
    if is_admin {
        exec!(
            tx,
            "INSERT INTO group_admins (chat_id, telegram_id) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            chat,
            person
        )?;
    } else {
        exec!(tx, "DELETE FROM group_admins WHERE chat_id = $1 AND telegram_id = $2", chat, person)?;
    }
    Ok(())
}

/// The admins of a chat, in order of their numbers.
pub async fn admins(tx: &mut Tx, chat: ChatId) -> Result<Vec<ChatId>> {
    let found = rows!(
        (ChatId,),
        tx,
        "SELECT telegram_id FROM group_admins WHERE chat_id = $1 ORDER BY telegram_id",
        chat
    )?;
    Ok(found.into_iter().map(|(admin,)| admin).collect())
}

/// Whether a person is an admin of a chat.
pub async fn is_admin(tx: &mut Tx, chat: ChatId, person: ChatId) -> Result<bool> {
    let found = row!(
        (i64,),
        tx,
        "SELECT telegram_id FROM group_admins WHERE chat_id = $1 AND telegram_id = $2",
        chat,
        person
    )?;
    Ok(found.is_some())
}

/// The places whose groups a person is an admin of. A group counts while the bot is in it, and has been told who its
/// admins are within [`CONFIRMED_WITHIN`].
pub async fn places_run_by(tx: &mut Tx, person: ChatId, now: DateTime<Utc>) -> Result<Vec<PlaceId>> {
    let found = rows!(
        (PlaceId,),
        tx,
        "SELECT DISTINCT g.place_id FROM linked_groups g JOIN group_admins a ON a.chat_id = g.chat_id
         JOIN admin_looks l ON l.chat_id = g.chat_id
         WHERE a.telegram_id = $1 AND g.reachable AND l.looked_at > $2 ORDER BY g.place_id",
        person,
        seconds(now - CONFIRMED_WITHIN)
    )?;
    Ok(found.into_iter().map(|(place,)| place).collect())
}
