//! What a person wishes to be known of them, and how they are forgotten.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
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
    exec!(tx, "UPDATE series SET organiser_id = NULL WHERE organiser_id = $1", person.id)?;
    exec!(tx, "DELETE FROM drafts WHERE person_id = $1", person.id)?;
    exec!(tx, "DELETE FROM editing WHERE person_id = $1", person.id)?;
    exec!(tx, "DELETE FROM set_aside WHERE person_id = $1", person.id)?;
    exec!(tx, "UPDATE feedback SET person_id = NULL WHERE person_id = $1", person.id)?;
    exec!(tx, "DELETE FROM place_people WHERE person_id = $1", person.id)?;
    exec!(tx, "UPDATE audit SET person_id = NULL, detail = '' WHERE person_id = $1", person.id)?;
    exec!(tx, "UPDATE broadcasts SET person_id = NULL WHERE person_id = $1", person.id)?;
    exec!(tx, "DELETE FROM calendar_entries WHERE person_id = $1", person.id)?;
    exec!(tx, "DELETE FROM group_admins WHERE telegram_id = $1", person.chat)?;
    exec!(tx, "DELETE FROM outbox WHERE chat_id = $1", person.chat)?;
    exec!(tx, "UPDATE outbox SET owner_id = NULL WHERE owner_id = $1", person.chat)?;
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
        "DELETE FROM calendar_entries WHERE activity_id IN (SELECT id FROM activities WHERE ends_at < $1)",
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
        "UPDATE feedback SET person_id = NULL WHERE activity_id IN (SELECT id FROM activities WHERE ends_at < $1)",
        moment
    )?;
    exec!(
        tx,
        "DELETE FROM people WHERE created_at < $1 AND NOT reachable
             AND NOT EXISTS (SELECT 1 FROM signups s WHERE s.person_id = people.id OR s.entered_by = people.id)
             AND NOT EXISTS (SELECT 1 FROM activities a WHERE a.organiser_id = people.id)
             AND NOT EXISTS (SELECT 1 FROM series s WHERE s.organiser_id = people.id)
             AND NOT EXISTS (SELECT 1 FROM calendar_entries c WHERE c.person_id = people.id)
             AND NOT EXISTS (SELECT 1 FROM drafts d WHERE d.person_id = people.id)
             AND NOT EXISTS (SELECT 1 FROM feedback f WHERE f.person_id = people.id)
             AND NOT EXISTS (SELECT 1 FROM editing e WHERE e.person_id = people.id)
             AND NOT EXISTS (SELECT 1 FROM broadcasts b WHERE b.person_id = people.id)
             AND NOT EXISTS (SELECT 1 FROM set_aside w WHERE w.person_id = people.id)
             AND NOT EXISTS (SELECT 1 FROM audit l WHERE l.person_id = people.id)
             AND NOT EXISTS (SELECT 1 FROM place_people r WHERE r.person_id = people.id)
             AND NOT EXISTS (SELECT 1 FROM group_admins g WHERE g.telegram_id = people.telegram_id)",
        moment
    )?;
    Ok(())
}

/// Everything that is kept of a person, for them to read; none who is unknown. Times are RFC 3339, in UTC.
pub async fn known(tx: &mut Tx, person: PersonId, now: DateTime<Utc>) -> Result<Option<Value>> {
    let found = row!(
        (i64, String, Option<String>, bool, bool, bool, i64),
        tx,
        "SELECT telegram_id, name, language, reachable, hide_name, reminders, created_at FROM people WHERE id = $1",
        person
    )?;
    let Some((chat, name, language, reachable, hide_name, reminders, met)) = found else { return Ok(None) };
    let draft = super::activities::draft(tx, person).await?;
    Ok(Some(json!({
        "as_of": now.to_rfc3339(),
        "person": {
            "telegram_id": chat,
            "name": name,
            "language": language,
            "has_started_the_bot": reachable,
            "name_hidden_on_cards": hide_name,
            "reminders": reminders,
            "known_since": moment(met),
        },
        "sign_ups": signups(tx, person).await?,
        "organises": organised(tx, person).await?,
        "admin_of_groups": groups(tx, chat).await?,
        "roles_at_places": roles(tx, person).await?,
        "feedback": feedback(tx, person).await?,
        "log": log(tx, person).await?,
        "draft": draft.and_then(|draft| serde_json::from_str::<Value>(&draft).ok()),
        "waits_to_be_told_what_for": set_aside(tx, person).await?,
        "messages": messages(tx, chat).await?,
    })))
}

fn moment(seconds: i64) -> String {
    super::instant(seconds).to_rfc3339()
}

async fn signups(tx: &mut Tx, person: PersonId) -> Result<Vec<Value>> {
    let found = rows!(
        (i64, String, i64, Option<String>, String, i64, Option<bool>, i64),
        tx,
        "SELECT s.id, a.title, a.starts_at, s.guest, s.state, s.seats, s.attended, s.created_at
         FROM signups s JOIN activities a ON a.id = s.activity_id
         WHERE s.person_id = $1 OR s.entered_by = $1 ORDER BY a.starts_at, s.id",
        person
    )?;
    let mut all = Vec::new();
    for (id, title, starts, guest, state, seats, attended, at) in found {
        let answers = rows!(
            (i64, Option<String>),
            tx,
            "SELECT question + 1, answer FROM answers WHERE signup_id = $1 ORDER BY question",
            id
        )?;
        all.push(json!({
            "activity": serde_json::from_str::<Value>(&title).unwrap_or_default(),
            "starts": moment(starts),
            "for_neighbour": guest,
            "standing": state,
            "seats": seats,
            "attended": attended,
            "answers": answers.into_iter().map(|(question, answer)| json!({ "question": question, "answer": answer })).collect::<Vec<_>>(),
            "signed_up": moment(at),
        }));
    }
    Ok(all)
}

async fn organised(tx: &mut Tx, person: PersonId) -> Result<Vec<Value>> {
    let found = rows!(
        (String, i64),
        tx,
        "SELECT title, starts_at FROM activities WHERE organiser_id = $1 ORDER BY starts_at, id",
        person
    )?;
    let one = |(title, starts): (String, i64)| json!({ "activity": serde_json::from_str::<Value>(&title).unwrap_or_default(), "starts": moment(starts) });
    Ok(found.into_iter().map(one).collect())
}

async fn roles(tx: &mut Tx, person: PersonId) -> Result<Vec<Value>> {
    let found = rows!(
        (String, String),
        tx,
        "SELECT p.slug, r.role FROM place_people r JOIN places p ON p.id = r.place_id
         WHERE r.person_id = $1 ORDER BY p.slug",
        person
    )?;
    let one = |(place, role): (String, String)| json!({ "place": place, "role": role });
    Ok(found.into_iter().map(one).collect())
}

async fn feedback(tx: &mut Tx, person: PersonId) -> Result<Vec<Value>> {
    let found = rows!(
        (String, i64, i64),
        tx,
        "SELECT a.title, f.face, f.given_at FROM feedback f JOIN activities a ON a.id = f.activity_id
         WHERE f.person_id = $1 ORDER BY f.given_at, f.id",
        person
    )?;
    let one = |(title, face, at): (String, i64, i64)| json!({ "activity": serde_json::from_str::<Value>(&title).unwrap_or_default(), "face": face, "given": moment(at) });
    Ok(found.into_iter().map(one).collect())
}

async fn set_aside(tx: &mut Tx, person: PersonId) -> Result<Vec<Value>> {
    let found = rows!(
        (String, String, i64),
        tx,
        "SELECT kind, body, put_at FROM set_aside WHERE person_id = $1 ORDER BY id",
        person
    )?;
    let one = |(kind, body, at): (String, String, i64)| json!({ kind: serde_json::from_str::<Value>(&body).unwrap_or_default(), "sent": moment(at) });
    Ok(found.into_iter().map(one).collect())
}

async fn log(tx: &mut Tx, person: PersonId) -> Result<Vec<Value>> {
    let found = rows!(
        (i64, String, Option<i64>, String),
        tx,
        "SELECT at, deed, activity_id, detail FROM audit WHERE person_id = $1 ORDER BY id",
        person
    )?;
    let one = |(at, deed, activity, detail): (i64, String, Option<i64>, String)| json!({ "at": moment(at), "deed": deed, "activity": activity, "detail": detail });
    Ok(found.into_iter().map(one).collect())
}

async fn groups(tx: &mut Tx, chat: i64) -> Result<Vec<i64>> {
    let found =
        rows!((i64,), tx, "SELECT chat_id FROM group_admins WHERE telegram_id = $1 ORDER BY chat_id", chat)?;
    Ok(found.into_iter().map(|(chat,)| chat).collect())
}

async fn messages(tx: &mut Tx, chat: i64) -> Result<Vec<Value>> {
    let found = rows!(
        (String, String, String, i64),
        tx,
        "SELECT key, state, parcel, created_at FROM outbox WHERE chat_id = $1 ORDER BY id",
        chat
    )?;
    let one = |(about, state, parcel, at): (String, String, String, i64)| {
        let parcel = serde_json::from_str::<Value>(&parcel).unwrap_or_default();
        json!({ "about": about, "state": state, "decided": moment(at), "message": parcel })
    };
    Ok(found.into_iter().map(one).collect())
}
