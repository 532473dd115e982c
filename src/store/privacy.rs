//! What a person wishes to be known of them, and how they are forgotten.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use super::people::Person;
use super::{Result, Tx, seconds};
use crate::domain::ids::{ActivityId, PersonId};

/// What a person wishes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromRow)]
pub struct Wishes {
    /// Their name does not stand on cards.
    pub hide_name: bool,
    /// They are reminded in private.
    pub reminders: bool,
}

/// What a person wishes.
pub async fn wishes(tx: &mut Tx, person: PersonId) -> Result<Wishes> {
    let found = row!(Wishes, tx, "SELECT hide_name, reminders FROM people WHERE id = $1", person)?;
    Ok(found.unwrap_or(Wishes { hide_name: false, reminders: true }))
}

/// Keeps what a person wishes.
pub async fn set_wishes(tx: &mut Tx, person: PersonId, wishes: Wishes) -> Result<()> {
    exec!(
        tx,
        "UPDATE people SET hide_name = $2, reminders = $3 WHERE id = $1",
        person,
        wishes.hide_name,
        wishes.reminders
    )?;
    Ok(())
}

/// The activities ahead that a person has a sign-up for.
pub async fn ahead(tx: &mut Tx, person: PersonId, now: DateTime<Utc>) -> Result<Vec<ActivityId>> {
    let found = rows!(
        (ActivityId,),
        tx,
        "SELECT a.id FROM activities a JOIN signups s ON s.activity_id = a.id
         WHERE s.person_id = $1 AND s.state <> 'cancelled' AND a.starts_at > $2 AND a.state = 'planned'
         ORDER BY a.id",
        person,
        seconds(now)
    )?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Removes a person, and everything that tells who they are. Their sign-ups stay and count, for nobody.
pub async fn forget(tx: &mut Tx, person: &Person) -> Result<()> {
    exec!(
        tx,
        "DELETE FROM answers WHERE signup_id IN (SELECT id FROM signups WHERE person_id = $1)",
        person.id
    )?;
    exec!(tx, "UPDATE signups SET person_id = NULL WHERE person_id = $1", person.id)?;
    exec!(tx, "UPDATE signups SET entered_by = NULL WHERE entered_by = $1", person.id)?;
    exec!(tx, "UPDATE activities SET organiser_id = NULL WHERE organiser_id = $1", person.id)?;
    exec!(tx, "DELETE FROM drafts WHERE person_id = $1", person.id)?;
    exec!(tx, "DELETE FROM group_admins WHERE telegram_id = $1", person.chat)?;
    exec!(tx, "DELETE FROM outbox WHERE chat_id = $1", person.chat)?;
    // What was said of them elsewhere is out; its key stays, so that it is not said twice.
    let named = format!("%{}%", person.name);
    exec!(
        tx,
        "UPDATE outbox SET parcel = $2 WHERE state <> 'waiting' AND parcel LIKE $1",
        &named,
        FORGOTTEN
    )?;
    let theirs = format!("%{}%", person.chat);
    exec!(tx, "DELETE FROM dead_updates WHERE body LIKE $1", &theirs)?;
    exec!(tx, "DELETE FROM people WHERE id = $1", person.id)?;
    Ok(())
}

/// A parcel in which nothing is left.
const FORGOTTEN: &str = r#"{"Message":{"text":""}}"#;

/// Forgets who took part in activities that ended before that moment, and people of whom nothing else is known.
/// Whoever has started the bot stays, for otherwise it could not write to them any more.
pub async fn forget_before(tx: &mut Tx, moment: DateTime<Utc>) -> Result<()> {
    let moment = seconds(moment);
    exec!(
        tx,
        "DELETE FROM answers WHERE signup_id IN (
             SELECT s.id FROM signups s JOIN activities a ON a.id = s.activity_id WHERE a.ends_at < $1)",
        moment
    )?;
    exec!(
        tx,
        "UPDATE signups SET person_id = NULL, guest = NULL, phone = NULL, entered_by = NULL
         WHERE activity_id IN (SELECT id FROM activities WHERE ends_at < $1)
             AND (person_id IS NOT NULL OR guest IS NOT NULL)",
        moment
    )?;
    exec!(
        tx,
        "DELETE FROM people WHERE created_at < $1 AND NOT reachable
             AND NOT EXISTS (SELECT 1 FROM signups s WHERE s.person_id = people.id OR s.entered_by = people.id)
             AND NOT EXISTS (SELECT 1 FROM activities a WHERE a.organiser_id = people.id)
             AND NOT EXISTS (SELECT 1 FROM drafts d WHERE d.person_id = people.id)
             AND NOT EXISTS (SELECT 1 FROM group_admins g WHERE g.telegram_id = people.telegram_id)",
        moment
    )?;
    Ok(())
}
