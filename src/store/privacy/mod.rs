//! What a person wishes to be known of them, and how they are forgotten.

mod contacts;
mod kept;
mod known;
mod ordering;
mod retention;
mod said;
mod texts;
mod volunteering;
mod voting;
mod wishing;

use chrono::{DateTime, Utc};
use sqlx::FromRow;

pub use kept::{By, Kept, OF_PEOPLE, Then, forget, unmeet};
pub use known::known;
pub use retention::forget_volunteers;
pub use said::{Said, said_in_groups, say_in_private, unsay};
pub use texts::{Holds, TEXTS};

use super::{Result, Tx, seconds};
use crate::domain::ids::{ActivityId, PersonId};

/// What a person wishes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromRow)]
pub struct Preferences {
    /// Their name does not stand on cards.
    pub hide_name: bool,
    /// They are reminded in private.
    pub reminders: bool,
}

/// What a person wishes.
pub async fn wishes(tx: &mut Tx, person: PersonId) -> Result<Preferences> {
    let found = row!(Preferences, tx, "SELECT hide_name, reminders FROM people WHERE id = $1", person)?;
    Ok(found.unwrap_or(Preferences { hide_name: false, reminders: true }))
}

/// Keeps what a person wishes.
pub async fn set_wishes(tx: &mut Tx, person: PersonId, wishes: Preferences) -> Result<()> {
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

/// How many neighbours a person has signed up for what is ahead.
pub async fn neighbours_ahead(tx: &mut Tx, person: PersonId, now: DateTime<Utc>) -> Result<i64> {
    let counted = row!(
        (i64,),
        tx,
        "SELECT COUNT(*) FROM signups s JOIN activities a ON a.id = s.activity_id
         WHERE s.entered_by = $1 AND s.guest IS NOT NULL AND s.state <> 'cancelled' AND a.starts_at > $2",
        person,
        seconds(now)
    )?;
    Ok(counted.map_or(0, |(count,)| count))
}

/// The activities on whose cards a person's name may stand, however long they are over: a card can be edited at any time.
pub async fn named_on(tx: &mut Tx, person: PersonId, now: DateTime<Utc>) -> Result<Vec<ActivityId>> {
    let found = rows!(
        (ActivityId,),
        tx,
        "SELECT a.id FROM activities a JOIN signups s ON s.activity_id = a.id
         WHERE s.person_id = $1 AND s.state <> 'cancelled' AND a.state = 'planned'
             AND (a.ends_at > $2 OR EXISTS (SELECT 1 FROM posts p WHERE p.activity_id = a.id AND p.kind = 'card'))
         ORDER BY a.id",
        person,
        seconds(now)
    )?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// The activities on whose cards anything of a person may stand: their name, that of a neighbour whom they signed up, or
/// how to reach them.
pub async fn shown_on(tx: &mut Tx, person: PersonId, now: DateTime<Utc>) -> Result<Vec<ActivityId>> {
    let found = rows!(
        (ActivityId,),
        tx,
        "SELECT a.id FROM activities a
         WHERE (a.contact_id = $1
                 OR EXISTS (SELECT 1 FROM signups s WHERE s.activity_id = a.id AND s.state <> 'cancelled'
                     AND (s.person_id = $1 OR s.entered_by = $1)))
             AND (a.ends_at > $2 OR EXISTS (SELECT 1 FROM posts p WHERE p.activity_id = a.id AND p.kind = 'card'))
         ORDER BY a.id",
        person,
        seconds(now)
    )?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

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
        "DELETE FROM calendar_entries WHERE activity_id IN (SELECT id FROM activities WHERE ends_at < $1)",
        moment
    )?;
    exec!(
        tx,
        "DELETE FROM phone_calls WHERE activity_id IN (SELECT id FROM activities WHERE ends_at < $1)",
        moment
    )?;
    exec!(
        tx,
        "UPDATE signups SET person_id = NULL, guest = NULL, phone = NULL, entered_by = NULL
         WHERE activity_id IN (SELECT id FROM activities WHERE ends_at < $1)
             AND (person_id IS NOT NULL OR guest IS NOT NULL)",
        moment
    )?;
    // A pasted notice may name people.
    exec!(tx, "UPDATE activities SET more = NULL WHERE ends_at < $1 AND more IS NOT NULL", moment)?;
    exec!(
        tx,
        "UPDATE feedback SET person_id = NULL WHERE activity_id IN (SELECT id FROM activities WHERE ends_at < $1)",
        moment
    )?;
    kept::forget_strangers(tx, moment).await
}
