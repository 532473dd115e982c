//! Whose private chat has the menu of an organiser, and which one it was told last.

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::FromRow;

use super::groups::CONFIRMED_WITHIN;
use super::{Result, Tx, seconds};
use crate::domain::ids::{ChatId, PersonId};
use crate::domain::language::Language;

/// Somebody whose menu is that of an organiser, or is to be.
#[derive(Debug, Clone, FromRow)]
pub struct MenuRow {
    /// Who.
    pub id: PersonId,
    /// Their private chat.
    #[sqlx(rename = "telegram_id")]
    pub chat: ChatId,
    /// Their language, where they chose one.
    pub language: Option<Language>,
    /// Whether the bot may write to them.
    pub reachable: bool,
    /// What their menu was told last; none where it is that of everybody.
    pub shows: Option<String>,
    /// Whether they run a place, or own the bot.
    pub organises: bool,
}

/// Everybody whose menu is that of an organiser, or is to be: `named` are the owners whom the operator names.
pub async fn all(tx: &mut Tx, named: &[ChatId], now: DateTime<Utc>) -> Result<Vec<MenuRow>> {
    let named = json!(named.iter().map(|chat| [chat.0]).collect::<Vec<_>>()).to_string();
    let sql = tx.dialect(one_of!(
        "SELECT p.id, p.telegram_id, p.language, p.reachable, m.shows, o.id IS NOT NULL AS organises
         FROM people p LEFT JOIN menus m ON m.person_id = p.id LEFT JOIN (
             SELECT person_id AS id FROM place_people
             UNION SELECT person_id FROM owners
             UNION SELECT a.id FROM people a JOIN group_admins g ON g.telegram_id = a.telegram_id
                 JOIN linked_groups l ON l.chat_id = g.chat_id JOIN admin_looks k ON k.chat_id = g.chat_id
                 WHERE l.reachable AND k.looked_at > $2
             UNION SELECT n.id FROM people n WHERE n.telegram_id",
        ") o ON o.id = p.id
         WHERE m.person_id IS NOT NULL OR (o.id IS NOT NULL AND p.reachable) ORDER BY p.id"
    ));
    rows!(MenuRow, tx, sql, &named, seconds(now - CONFIRMED_WITHIN))
}

/// Keeps what a menu was told.
pub async fn told(tx: &mut Tx, person: PersonId, shows: &str) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO menus (person_id, shows) SELECT id, $2 FROM people WHERE id = $1
         ON CONFLICT (person_id) DO UPDATE SET shows = excluded.shows",
        person,
        shows
    )?;
    Ok(())
}

/// Somebody's menu is that of everybody again.
pub async fn taken_away(tx: &mut Tx, person: PersonId) -> Result<()> {
    exec!(tx, "DELETE FROM menus WHERE person_id = $1", person)?;
    Ok(())
}
