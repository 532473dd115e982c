//! What is kept of a person as a volunteer, and of what they noted of others.

use serde_json::{Value, json};

use crate::domain::ids::PersonId;
use crate::domain::retention::{self, Retention};
use crate::domain::volunteer::Standing;
use crate::store::{Result, Tx, instant};

/// They as a volunteer: their teams, what they can do, and what they served; none who is none.
pub(super) async fn known(tx: &mut Tx, person: PersonId, retention: Retention) -> Result<Option<Value>> {
    let found = row!(
        (i64, String, String, String, Option<i64>, i64),
        tx,
        "SELECT id, name, occupation, age, consent_at, joined_at FROM volunteers WHERE person_id = $1",
        person
    )?;
    let Some((id, name, occupation, age, consent, joined)) = found else { return Ok(None) };
    let teams = rows!(
        (String, String, String, bool, i64),
        tx,
        "SELECT p.slug, m.team, m.standing, m.leads, m.since FROM team_members m JOIN places p ON p.id = m.place_id
         WHERE m.volunteer_id = $1 ORDER BY p.slug, m.team",
        id
    )?;
    let skills = rows!(
        (String, Option<String>),
        tx,
        "SELECT skill, proven_until FROM volunteer_skills WHERE volunteer_id = $1 ORDER BY skill",
        id
    )?;
    let is_in = teams.iter().any(|(_, _, standing, ..)| standing != Standing::Left.word());
    let last = row!((Option<i64>,), tx, "SELECT MAX(until_at) FROM hours_rows WHERE volunteer_id = $1", id)?;
    let last = last.and_then(|(last,)| last).unwrap_or(joined).max(joined);
    let team = |(place, team, standing, leads, since): (String, String, String, bool, i64)| json!({ "place": place, "team": team, "standing": standing, "leads": leads, "since": moment(since) });
    let skill = |(skill, until): (String, Option<String>)| json!({ "skill": skill, "proven_until": until });
    Ok(Some(json!({
        "name": name,
        "occupation": occupation,
        "age": age,
        "guardian_agreed": consent.map(moment),
        "since": moment(joined),
        "known_until": known_until(is_in, last, retention),
        "teams": teams.into_iter().map(team).collect::<Vec<_>>(),
        "skills": skills.into_iter().map(skill).collect::<Vec<_>>(),
        "stars": stars(tx, id).await?,
        "asked_to_help": asked(tx, id).await?,
        "hours": hours(tx, id).await?,
        "not_right": objections(tx, id).await?,
        "missing": missed(tx, id).await?,
        "certificates": certificates(tx, id, retention).await?,
    })))
}

/// Until when it is known who served: a day, or the rule while they are in a team.
fn known_until(is_in: bool, last: i64, kept: Retention) -> String {
    if is_in {
        let years = retention::in_years(kept.hours);
        return format!("{years} years after the last service, once in no team any more; or /forget");
    }
    (instant(last) + kept.hours).to_rfc3339()
}

async fn hours(tx: &mut Tx, volunteer: i64) -> Result<Vec<Value>> {
    type Kept = (
        i64,
        String,
        Option<String>,
        Option<String>,
        Option<i64>,
        Option<i64>,
        Option<String>,
        Option<i64>,
        i64,
    );
    let found = rows!(
        Kept,
        tx,
        "SELECT id, title, skill, role, from_at, until_at, class, reverses, noted_at FROM hours_rows
         WHERE volunteer_id = $1 ORDER BY id",
        volunteer
    )?;
    let one = |(id, title, skill, role, from, until, class, reverses, noted): Kept| {
        json!({
            "row": id,
            "activity": serde_json::from_str::<Value>(&title).unwrap_or_default(),
            "as": skill,
            "role": role.and_then(|role| serde_json::from_str::<Value>(&role).ok()),
            "from": from.map(moment),
            "until": until.map(moment),
            "known_by": class,
            "takes_back": reverses,
            "noted": moment(noted),
        })
    };
    Ok(found.into_iter().map(one).collect())
}

async fn stars(tx: &mut Tx, volunteer: i64) -> Result<Vec<Value>> {
    let found = rows!(
        (i64, String, i64),
        tx,
        "SELECT star, standing, noticed_at FROM star_notices WHERE volunteer_id = $1 ORDER BY star",
        volunteer
    )?;
    let one = |(star, standing, at): (i64, String, i64)| json!({ "star": star, "standing": standing, "noticed": moment(at) });
    Ok(found.into_iter().map(one).collect())
}

async fn objections(tx: &mut Tx, volunteer: i64) -> Result<Vec<Value>> {
    let found = rows!(
        (i64, String, i64, Option<String>, Option<i64>),
        tx,
        "SELECT row_id, says, made_at, decision, decided_at FROM objections WHERE volunteer_id = $1 ORDER BY id",
        volunteer
    )?;
    let one = |(row, says, made, decision, decided): (i64, String, i64, Option<String>, Option<i64>)| json!({ "row": row, "says": says, "made": moment(made), "decision": decision, "decided": decided.map(moment) });
    Ok(found.into_iter().map(one).collect())
}

async fn missed(tx: &mut Tx, volunteer: i64) -> Result<Vec<Value>> {
    let found = rows!(
        (i64, i64, Option<bool>),
        tx,
        "SELECT activity_id, said_at, helped FROM missed_services WHERE volunteer_id = $1 ORDER BY id",
        volunteer
    )?;
    let one = |(activity, said, helped): (i64, i64, Option<bool>)| json!({ "activity": activity, "said": moment(said), "helped": helped });
    Ok(found.into_iter().map(one).collect())
}

async fn certificates(tx: &mut Tx, volunteer: i64, retention: Retention) -> Result<Vec<Value>> {
    type Kept = (i64, i64, i64, String, String, String, i64, i64, i64, String, Option<String>);
    let found = rows!(
        Kept,
        tx,
        "SELECT place_id, issued_year, serial, name, first_day, last_day, verified, attested, issued_at, state, reason
         FROM certificates WHERE volunteer_id = $1 ORDER BY id",
        volunteer
    )?;
    let one = |(place, year, serial, name, first, last, verified, attested, issued, state, reason): Kept| {
        json!({
            "place": place,
            "year": year,
            "number": serial,
            "name": name,
            "name_known_until": (instant(issued) + retention.certificates).to_rfc3339(),
            "from": first,
            "until": last,
            "half_hours_checked_in": verified,
            "half_hours_noted": attested,
            "issued": moment(issued),
            "state": state,
            "reason": reason,
        })
    };
    Ok(found.into_iter().map(one).collect())
}

/// The list of hours that they sent, and that is not taken over.
pub(super) async fn list_sent(tx: &mut Tx, person: PersonId) -> Result<Option<Value>> {
    let found = row!((String, i64), tx, "SELECT name, sent_at FROM histories WHERE person_id = $1", person)?;
    Ok(found.map(|(name, at)| json!({ "file": name, "sent": moment(at) })))
}

/// How many certificates they issued.
pub(super) async fn issued(tx: &mut Tx, person: PersonId) -> Result<i64> {
    count(tx, "SELECT COUNT(*) FROM certificates WHERE issued_by = $1", person).await
}

/// The certificates that they ask for.
pub(super) async fn asked_for(tx: &mut Tx, person: PersonId) -> Result<Vec<Value>> {
    let found = rows!(
        (Option<String>, i64, Option<i64>),
        tx,
        "SELECT name, begun_at, sent_at FROM certificate_requests WHERE person_id = $1 ORDER BY id",
        person
    )?;
    let one = |(name, begun, sent): (Option<String>, i64, Option<i64>)| json!({ "name": name, "begun": moment(begun), "organisers_asked": sent.map(moment) });
    Ok(found.into_iter().map(one).collect())
}

/// For what they were asked, and what they answered.
async fn asked(tx: &mut Tx, volunteer: i64) -> Result<Vec<Value>> {
    let found = rows!(
        (String, i64, Option<String>),
        tx,
        "SELECT a.title, c.ask_at, c.answer FROM calls c JOIN activities a ON a.id = c.activity_id
         WHERE c.volunteer_id = $1 ORDER BY c.id",
        volunteer
    )?;
    let one = |(title, at, answer): (String, i64, Option<String>)| json!({ "activity": serde_json::from_str::<Value>(&title).unwrap_or_default(), "at": moment(at), "answer": answer });
    Ok(found.into_iter().map(one).collect())
}

/// How often they asked volunteers to help.
pub(super) async fn calls(tx: &mut Tx, person: PersonId) -> Result<i64> {
    count(tx, "SELECT COUNT(*) FROM calls WHERE called_by = $1", person).await
}

/// How many links they made for volunteers whom they entered, or opened.
pub(super) async fn links(tx: &mut Tx, person: PersonId) -> Result<i64> {
    count(tx, "SELECT COUNT(*) FROM phone_links WHERE maker_id = $1 OR opened_by = $1", person).await
}

/// How many volunteers they entered.
pub(super) async fn entered(tx: &mut Tx, person: PersonId) -> Result<i64> {
    count(tx, "SELECT COUNT(*) FROM volunteers WHERE entered_by = $1", person).await
}

/// How many rows of hours they noted for others.
pub(super) async fn noted(tx: &mut Tx, person: PersonId) -> Result<i64> {
    count(tx, "SELECT COUNT(*) FROM hours_rows WHERE noted_by = $1", person).await
}

/// About how many rows of hours they decided.
pub(super) async fn decided(tx: &mut Tx, person: PersonId) -> Result<i64> {
    let sql = "SELECT (SELECT COUNT(*) FROM objections WHERE decided_by = $1)
        + (SELECT COUNT(*) FROM missed_services WHERE decided_by = $1)";
    count(tx, sql, person).await
}

/// Of how many stars they gave notice.
pub(super) async fn stars_noticed(tx: &mut Tx, person: PersonId) -> Result<i64> {
    count(tx, "SELECT COUNT(*) FROM star_notices WHERE noticed_by = $1", person).await
}

/// About how many stars they decided.
pub(super) async fn stars_decided(tx: &mut Tx, person: PersonId) -> Result<i64> {
    count(tx, "SELECT COUNT(*) FROM star_notices WHERE decided_by = $1", person).await
}

/// Since when they are asked for the words of a place's thanks.
pub(super) async fn thanks_written(tx: &mut Tx, person: PersonId) -> Result<Vec<String>> {
    let sql = "SELECT writing_at FROM thanks WHERE writer_id = $1 AND writing_at IS NOT NULL ORDER BY id";
    Ok(rows!((i64,), tx, sql, person)?.into_iter().map(|(at,)| moment(at)).collect())
}

/// How many places' thanks they decided about.
pub(super) async fn thanks_decided(tx: &mut Tx, person: PersonId) -> Result<i64> {
    count(tx, "SELECT COUNT(*) FROM thanks WHERE decided_by = $1", person).await
}

/// When they said that a star is not right.
pub(super) async fn stars_objected_to(tx: &mut Tx, person: PersonId) -> Result<Vec<String>> {
    let sql = "SELECT made_at FROM star_objections WHERE person_id = $1 ORDER BY made_at, notice_id";
    Ok(rows!((i64,), tx, sql, person)?.into_iter().map(|(at,)| moment(at)).collect())
}

async fn count(tx: &mut Tx, sql: &'static str, person: PersonId) -> Result<i64> {
    Ok(row!((i64,), tx, sql, person)?.map_or(0, |(count,)| count))
}

fn moment(seconds: i64) -> String {
    instant(seconds).to_rfc3339()
}
