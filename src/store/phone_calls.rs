//! Who is to be told by telephone of the last change of an activity, and who of them was.

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::FromRow;

use super::people::Called;
use super::{Result, Tx, seconds};
use crate::domain::delivery_key::DeliveryKind;
use crate::domain::ids::{ActivityId, ChatId, PersonId, SignupId};
use crate::domain::person_name::PersonName;

/// A sign-up of which no news goes to its own person.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct OutOfReach {
    /// The sign-up.
    pub id: SignupId,
    /// Whoever entered a neighbour; none where the sign-up is a person's own.
    pub entered_by: Option<PersonId>,
    /// The private chat of its person, or of whoever entered the neighbour.
    #[sqlx(rename = "telegram_id")]
    pub chat: ChatId,
    /// Whether the bot may write there.
    pub reachable: bool,
}

/// The sign-ups of an activity whose people expect no news from the group: neighbours, and people who have blocked the bot.
pub async fn out_of_reach(tx: &mut Tx, activity: ActivityId) -> Result<Vec<OutOfReach>> {
    rows!(
        OutOfReach,
        tx,
        "SELECT s.id, s.entered_by, p.telegram_id, p.reachable
         FROM signups s JOIN people p ON p.id = COALESCE(s.person_id, s.entered_by)
         WHERE s.activity_id = $1 AND s.state <> 'cancelled' AND (s.person_id IS NULL OR p.blocked)
         ORDER BY s.turn",
        activity
    )
}

/// Begins a list anew for the news that goes out at that moment, with those sign-ups, in place of the last one.
pub async fn begin(
    tx: &mut Tx,
    activity: ActivityId,
    news_at: DateTime<Utc>,
    signups: &[SignupId],
) -> Result<()> {
    exec!(tx, "DELETE FROM phone_calls WHERE activity_id = $1", activity)?;
    if signups.is_empty() {
        return Ok(());
    }
    let list = json!(signups.iter().map(|id| [id.0]).collect::<Vec<_>>());
    let sql = tx.dialect(listing!(
        "INSERT INTO phone_calls (signup_id, activity_id, news_at)
         SELECT CAST(value ->> 0 AS BIGINT), $2, $3 FROM",
        ""
    ));
    exec!(tx, sql, list.to_string(), activity, seconds(news_at))?;
    Ok(())
}

/// Puts on the lists of its activities whoever is reached no more by news of changes that still waits for them: the sign-up
/// of that chat's person, and those of their neighbours.
pub async fn add_unheard(tx: &mut Tx, chat: ChatId, now: DateTime<Utc>) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO phone_calls (signup_id, activity_id, news_at)
         SELECT s.id, s.activity_id, COALESCE(
             (SELECT MAX(c.news_at) FROM phone_calls c WHERE c.activity_id = s.activity_id), $2)
         FROM people p JOIN signups s ON s.person_id = p.id OR s.entered_by = p.id
         WHERE p.telegram_id = $1 AND s.state <> 'cancelled' AND s.activity_id IN (
             SELECT subject_id FROM outbox WHERE chat_id = $1 AND state = 'waiting' AND kind = $3)
         ON CONFLICT (signup_id) DO NOTHING",
        chat,
        seconds(now),
        DeliveryKind::Changed
    )?;
    Ok(())
}

/// Somebody on a list.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Call {
    /// Their sign-up.
    pub id: SignupId,
    /// The news that they are told of, by its moment in seconds since 1970.
    pub news_at: i64,
    /// How they are called.
    #[sqlx(flatten)]
    pub called: Called,
    /// A neighbour's last four digits.
    pub phone: Option<String>,
    /// For how many they come.
    pub seats: i64,
    /// Who entered a neighbour.
    #[sqlx(rename = "enterer")]
    pub by: Option<PersonName>,
    /// Whether they were told.
    pub told: bool,
}

/// The list of an activity: neighbours first. Whoever has given up, or has signed up since the news, is not on it.
pub async fn list(tx: &mut Tx, activity: ActivityId) -> Result<Vec<Call>> {
    rows!(
        Call,
        tx,
        "SELECT s.id, c.news_at, COALESCE(s.person_id, s.entered_by) AS about, COALESCE(p.name, s.guest, '') AS name,
             COALESCE(p.hide_name, FALSE) AS hide_name, s.phone, s.seats, b.name AS enterer,
             c.called_at IS NOT NULL AS told
         FROM phone_calls c JOIN signups s ON s.id = c.signup_id
         LEFT JOIN people p ON p.id = s.person_id LEFT JOIN people b ON b.id = s.entered_by
         WHERE c.activity_id = $1 AND s.state <> 'cancelled' AND s.created_at <= c.news_at
             AND (s.person_id IS NOT NULL OR s.guest IS NOT NULL)
         ORDER BY CASE WHEN s.person_id IS NULL THEN 0 ELSE 1 END, s.turn",
        activity
    )
}

/// Notes that somebody was told of that news, and by whom, or that they were not. False where they are on no list of it.
pub async fn tick(
    tx: &mut Tx,
    (activity, signup, news_at): (ActivityId, SignupId, i64),
    by: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<bool> {
    let touched = exec!(
        tx,
        "UPDATE phone_calls SET caller_id = $4, called_at = $5
         WHERE activity_id = $1 AND signup_id = $2 AND news_at = $3",
        activity,
        signup,
        news_at,
        by,
        by.map(|_| seconds(now))
    )?;
    Ok(touched > 0)
}
