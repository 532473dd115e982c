//! Everything that is kept of a person, for them to read.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use crate::domain::ids::PersonId;
use crate::domain::retention::Retention;
use crate::store::{Result, Tx, drafts, instant, naming};

/// Everything that is kept of a person, for them to read; none who is unknown. Times are RFC 3339, in UTC.
pub async fn known(
    tx: &mut Tx,
    person: PersonId,
    retention: Retention,
    now: DateTime<Utc>,
) -> Result<Option<Value>> {
    let found = row!(
        (i64, String, Option<String>, bool, bool, bool, bool, i64),
        tx,
        "SELECT telegram_id, name, language, reachable, blocked, hide_name, reminders, created_at FROM people WHERE id = $1",
        person
    )?;
    let Some((chat, name, language, reachable, blocked, hide_name, reminders, met)) = found else {
        return Ok(None);
    };
    let draft = drafts::body(tx, person).await?;
    let mut all = json!({
        "as_of": now.to_rfc3339(),
        "person": {
            "telegram_id": chat,
            "name": name,
            "language": language,
            "has_started_the_bot": reachable,
            "has_blocked_the_bot": blocked,
            "name_hidden_on_cards": hide_name,
            "reminders": reminders,
            "known_since": moment(met),
        },
        "sign_ups": signups(tx, person).await?,
        "orders": super::ordering::orders(tx, person).await?,
        "dishes_put_on_menus": super::ordering::dishes(tx, person).await?,
        "told_by_phone": told_by_phone(tx, person).await?,
        "volunteering": super::volunteering::known(tx, person, retention).await?,
        "volunteers_entered": super::volunteering::entered(tx, person).await?,
        "hours_noted_for_others": super::volunteering::noted(tx, person).await?,
        "stars_noticed": super::volunteering::stars_noticed(tx, person).await?,
        "stars_decided": super::volunteering::stars_decided(tx, person).await?,
        "stars_objected_to": super::volunteering::stars_objected_to(tx, person).await?,
        "thanks_written": super::volunteering::thanks_written(tx, person).await?,
        "thanks_decided": super::volunteering::thanks_decided(tx, person).await?,
        "calls_for_helpers": super::volunteering::calls(tx, person).await?,
        "links_for_volunteers": super::volunteering::links(tx, person).await?,
        "hours_decided": super::volunteering::decided(tx, person).await?,
        "certificates_issued": super::volunteering::issued(tx, person).await?,
        "certificates_asked_for": super::volunteering::asked_for(tx, person).await?,
        "organises": organised(tx, person).await?,
        "contacts": contacts(tx, person).await?,
        "series": series(tx, person).await?,
        "calendar": calendar(tx, person).await?,
        "editing": editing(tx, person).await?,
        "broadcasts": broadcasts(tx, person).await?,
        "admin_of_groups": groups(tx, chat).await?,
        "roles_at_places": roles(tx, person).await?,
        "invitations": invitations(tx, person).await?,
        "links_opened": claims(tx, person).await?,
        "owns_the_bot": owns(tx, person).await?,
        "menu_of_an_organiser": has_menu(tx, person).await?,
        "asked_for_a_name": naming::asked(tx, person).await?.map(|(_, at)| at.to_rfc3339()),
        "list_of_hours": super::volunteering::list_sent(tx, person).await?,
        "feedback": feedback(tx, person).await?,
        "log": log(tx, person).await?,
        "draft": draft.and_then(|draft| serde_json::from_str::<Value>(&draft).ok()),
        "waits_to_be_told_what_for": set_aside(tx, person).await?,
        "messages": messages(tx, chat).await?,
        "named_in_messages": named_in_messages(tx, person).await?,
        "updates_set_aside": dead_updates(tx, chat).await?,
        "codes_tried": codes_tried(tx, chat).await?,
    });
    // The macro takes no more lines.
    all["polls"] = super::voting::known(tx, person).await?;
    all["gives"] = super::ordering::gives(tx, person).await?;
    all["wishes"] = super::wishing::known(tx, person).await?;
    all["visits_asked_for"] = super::ordering::visits_asked_for(tx, person).await?.into();
    Ok(Some(all))
}

fn moment(seconds: i64) -> String {
    instant(seconds).to_rfc3339()
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
        let came = rows!((String,), tx, "SELECT day FROM arrivals WHERE signup_id = $1 ORDER BY day", id)?;
        all.push(json!({
            "activity": serde_json::from_str::<Value>(&title).unwrap_or_default(),
            "starts": moment(starts),
            "for_neighbour": guest,
            "standing": state,
            "seats": seats,
            "attended": attended,
            "came_on": came.into_iter().map(|(day,)| day).collect::<Vec<_>>(),
            "answers": answers.into_iter().map(|(question, answer)| json!({ "question": question, "answer": answer })).collect::<Vec<_>>(),
            "signed_up": moment(at),
        }));
    }
    Ok(all)
}

/// Whom they told of a change by telephone: of which activity, and when.
async fn told_by_phone(tx: &mut Tx, person: PersonId) -> Result<Vec<Value>> {
    let found = rows!(
        (String, i64),
        tx,
        "SELECT a.title, c.called_at FROM phone_calls c JOIN activities a ON a.id = c.activity_id
         WHERE c.caller_id = $1 AND c.called_at IS NOT NULL ORDER BY c.called_at, c.signup_id",
        person
    )?;
    let one = |(title, at): (String, i64)| json!({ "activity": read(&title), "at": moment(at) });
    Ok(found.into_iter().map(one).collect())
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

/// Where people read how to reach them.
async fn contacts(tx: &mut Tx, person: PersonId) -> Result<Vec<Value>> {
    let found = rows!(
        (String, Option<String>),
        tx,
        "SELECT title, contact FROM activities WHERE contact_id = $1 ORDER BY starts_at, id",
        person
    )?;
    let of_activities = found
        .into_iter()
        .map(|(title, contact)| json!({ "in": "activities", "activity": read(&title), "contact": contact }));
    let copied = super::contacts::known(tx, person).await?;
    let copied = copied.into_iter().map(|(table, contact)| json!({ "in": table, "contact": contact }));
    Ok(of_activities.chain(copied).collect())
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
    let one = |(kind, body, at): (String, String, i64)| json!({ kind: read(&body), "sent": moment(at) });
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

async fn invitations(tx: &mut Tx, person: PersonId) -> Result<Vec<Value>> {
    let found = rows!(
        (String, String, i64),
        tx,
        "SELECT p.slug, i.purpose, i.expires_at FROM invitations i JOIN places p ON p.id = i.place_id
         WHERE i.maker_id = $1 ORDER BY i.expires_at, i.id",
        person
    )?;
    let one = |(place, purpose, until): (String, String, i64)| json!({ "place": place, "for": purpose, "until": moment(until) });
    Ok(found.into_iter().map(one).collect())
}

async fn claims(tx: &mut Tx, person: PersonId) -> Result<Vec<i64>> {
    let found =
        rows!((i64,), tx, "SELECT chat_id FROM link_claims WHERE person_id = $1 ORDER BY chat_id", person)?;
    Ok(found.into_iter().map(|(chat,)| chat).collect())
}

async fn owns(tx: &mut Tx, person: PersonId) -> Result<bool> {
    Ok(row!((i64,), tx, "SELECT person_id FROM owners WHERE person_id = $1", person)?.is_some())
}

async fn has_menu(tx: &mut Tx, person: PersonId) -> Result<bool> {
    Ok(row!((i64,), tx, "SELECT person_id FROM menus WHERE person_id = $1", person)?.is_some())
}

async fn codes_tried(tx: &mut Tx, chat: i64) -> Result<Vec<String>> {
    let found =
        rows!((i64,), tx, "SELECT tried_at FROM code_tries WHERE telegram_id = $1 ORDER BY tried_at", chat)?;
    Ok(found.into_iter().map(|(at,)| moment(at)).collect())
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
        "SELECT key, state, parcel, created_at FROM outbox WHERE chat_id = $1 OR owner_id = $1 ORDER BY id",
        chat
    )?;
    let one = |(about, state, parcel, at): (String, String, String, i64)| {
        let parcel = serde_json::from_str::<Value>(&parcel).unwrap_or_default();
        json!({ "about": about, "state": state, "decided": moment(at), "message": parcel })
    };
    Ok(found.into_iter().map(one).collect())
}

async fn series(tx: &mut Tx, person: PersonId) -> Result<Vec<Value>> {
    let found =
        rows!((i64, String), tx, "SELECT id, body FROM series WHERE organiser_id = $1 ORDER BY id", person)?;
    let one = |(number, body): (i64, String)| json!({ "number": number, "series": read(&body) });
    Ok(found.into_iter().map(one).collect())
}

async fn calendar(tx: &mut Tx, person: PersonId) -> Result<Vec<Value>> {
    let found = rows!(
        (String, i64),
        tx,
        "SELECT a.title, a.starts_at FROM calendar_entries c JOIN activities a ON a.id = c.activity_id
         WHERE c.person_id = $1 ORDER BY a.starts_at, a.id",
        person
    )?;
    let one = |(title, starts): (String, i64)| json!({ "activity": read(&title), "starts": moment(starts) });
    Ok(found.into_iter().map(one).collect())
}

async fn editing(tx: &mut Tx, person: PersonId) -> Result<Vec<Value>> {
    let found = rows!(
        (i64, String, Option<String>, Option<String>, i64),
        tx,
        "SELECT activity_id, field, proposal, reason, asked_at FROM editing WHERE person_id = $1",
        person
    )?;
    let one = |(activity, field, proposal, reason, at): (
        i64,
        String,
        Option<String>,
        Option<String>,
        i64,
    )| {
        let proposal = proposal.as_deref().map(read);
        json!({ "activity": activity, "field": field, "proposal": proposal, "reason": reason, "asked": moment(at) })
    };
    Ok(found.into_iter().map(one).collect())
}

async fn broadcasts(tx: &mut Tx, person: PersonId) -> Result<Vec<Value>> {
    let found = rows!(
        (String, String, i64),
        tx,
        "SELECT body, state, created_at FROM broadcasts WHERE person_id = $1 ORDER BY id",
        person
    )?;
    let one = |(text, state, at): (String, String, i64)| json!({ "text": text, "state": state, "written": moment(at) });
    Ok(found.into_iter().map(one).collect())
}

/// The messages to others that name them.
async fn named_in_messages(tx: &mut Tx, person: PersonId) -> Result<Vec<Value>> {
    let found = rows!(
        (String, String, i64),
        tx,
        "SELECT o.key, o.state, o.created_at FROM outbox o JOIN outbox_people n ON n.outbox_id = o.id
         WHERE n.person_id = $1 ORDER BY o.id",
        person
    )?;
    let one = |(about, state, at): (String, String, i64)| json!({ "about": about, "state": state, "decided": moment(at) });
    Ok(found.into_iter().map(one).collect())
}

async fn dead_updates(tx: &mut Tx, chat: i64) -> Result<Vec<Value>> {
    let found = rows!(
        (String, i64),
        tx,
        "SELECT d.body, d.died_at FROM dead_updates d JOIN dead_update_people p ON p.update_id = d.update_id
         WHERE p.telegram_id = $1 ORDER BY d.update_id",
        chat
    )?;
    let one = |(body, at): (String, i64)| json!({ "update": read(&body), "set_aside": moment(at) });
    Ok(found.into_iter().map(one).collect())
}

/// What stands in a column of JSON.
fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_default()
}
