//! Volunteers, what they can do, and the teams that they are in.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;
use sqlx::FromRow;

use super::people;
use super::{Result, Tx, instant, seconds};
use crate::domain::ids::{PersonId, PlaceId, VisitId, VolunteerId};
use crate::domain::person_name::PersonName;
use crate::domain::subject::Subject;
use crate::domain::volunteer::{AgeClass, Consent, Occupation, Qualification, Skill, Standing, Team};

/// A volunteer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Volunteer {
    /// Their number.
    pub id: VolunteerId,
    /// Who they are in the messenger; none where an organiser entered them, and for whoever was forgotten.
    pub person: Option<PersonId>,
    /// What they are called; empty for whoever was forgotten.
    pub name: PersonName,
    /// The last digits of their telephone number, where an organiser wrote them.
    pub phone: Option<String>,
    /// What they are.
    pub occupation: Occupation,
    /// How old, as far as rules ask.
    pub age: AgeClass,
    /// When a guardian's consent was recorded.
    pub consent_at: Option<DateTime<Utc>>,
    /// Since when.
    pub joined_at: DateTime<Utc>,
}

impl Volunteer {
    /// How those who run their place read of them.
    pub fn called(&self) -> people::Called {
        people::Called { about: self.person, name: self.name.clone(), hide_name: false }
    }

    /// Whether a guardian's consent was recorded.
    pub fn consent(&self) -> Consent {
        if self.consent_at.is_some() { Consent::Recorded } else { Consent::Missing }
    }
}

#[derive(FromRow)]
struct Row {
    id: VolunteerId,
    person_id: Option<PersonId>,
    name: PersonName,
    phone: Option<String>,
    occupation: Occupation,
    age: AgeClass,
    consent_at: Option<i64>,
    joined_at: i64,
}

impl From<Row> for Volunteer {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            person: row.person_id,
            name: row.name,
            phone: row.phone,
            occupation: row.occupation,
            age: row.age,
            consent_at: row.consent_at.map(instant),
            joined_at: instant(row.joined_at),
        }
    }
}

/// The columns of a volunteer.
macro_rules! volunteer {
    ($rest:literal) => {
        concat!(
            "SELECT v.id, v.person_id, v.name, v.phone, v.occupation, v.age, v.consent_at, v.joined_at FROM volunteers v ",
            $rest
        )
    };
}

/// Somebody who becomes a volunteer.
#[derive(Debug, Clone, Copy)]
pub struct Newcomer<'a> {
    /// Who they are in the messenger, where they have it.
    pub person: Option<PersonId>,
    /// The organiser who enters them, where they do not do so themselves.
    pub entered_by: Option<PersonId>,
    /// What they are called.
    pub name: &'a PersonName,
    /// The last digits of their telephone number.
    pub phone: Option<&'a str>,
    /// What they are.
    pub occupation: Occupation,
    /// How old.
    pub age: AgeClass,
}

/// Enters a volunteer. Whoever is one already says anew what they are.
pub async fn enter(tx: &mut Tx, newcomer: &Newcomer<'_>, now: DateTime<Utc>) -> Result<VolunteerId> {
    let found = row!(
        (VolunteerId,),
        tx,
        "INSERT INTO volunteers (person_id, entered_by, name, phone, occupation, age, joined_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (person_id) DO UPDATE
             SET name = excluded.name, occupation = excluded.occupation, age = excluded.age
         RETURNING id",
        newcomer.person,
        newcomer.entered_by,
        newcomer.name,
        newcomer.phone,
        newcomer.occupation,
        newcomer.age,
        seconds(now)
    )?;
    Ok(found.map_or(VolunteerId(0), |(id,)| id))
}

/// The volunteer of that number.
pub async fn by_id(tx: &mut Tx, id: VolunteerId) -> Result<Option<Volunteer>> {
    Ok(row!(Row, tx, volunteer!("WHERE v.id = $1"), id)?.map(Volunteer::from))
}

/// The volunteers of those numbers.
pub async fn numbered(tx: &mut Tx, ids: &[VolunteerId]) -> Result<Vec<Volunteer>> {
    let list = json!(ids.iter().map(|id| [id.0]).collect::<Vec<_>>()).to_string();
    let sql = tx.dialect(one_of!(
        "SELECT v.id, v.person_id, v.name, v.phone, v.occupation, v.age, v.consent_at, v.joined_at
         FROM volunteers v WHERE v.id",
        "ORDER BY v.id"
    ));
    Ok(rows!(Row, tx, sql, list)?.into_iter().map(Volunteer::from).collect())
}

/// The volunteer that a person is.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Option<Volunteer>> {
    Ok(row!(Row, tx, volunteer!("WHERE v.person_id = $1"), person)?.map(Volunteer::from))
}

/// The volunteers of a place who were entered by an organiser under that name, with those digits of a telephone number.
pub async fn entered_as(
    tx: &mut Tx,
    place: PlaceId,
    name: &PersonName,
    phone: Option<&str>,
) -> Result<Vec<Volunteer>> {
    let found = rows!(
        Row,
        tx,
        volunteer!(
            "WHERE v.person_id IS NULL AND v.name = $2 AND COALESCE(v.phone, '') = $3
                AND EXISTS (SELECT 1 FROM team_members m WHERE m.volunteer_id = v.id AND m.place_id = $1)
             ORDER BY v.id"
        ),
        place,
        name,
        phone.unwrap_or_default()
    )?;
    Ok(found.into_iter().map(Volunteer::from).collect())
}

/// Everybody who is or was in a team of a place, but for those who were forgotten.
pub async fn of_place(tx: &mut Tx, place: PlaceId) -> Result<Vec<Volunteer>> {
    let found = rows!(
        Row,
        tx,
        volunteer!(
            "WHERE v.name <> '' AND v.id IN (SELECT m.volunteer_id FROM team_members m WHERE m.place_id = $1)
             ORDER BY v.id"
        ),
        place
    )?;
    Ok(found.into_iter().map(Volunteer::from).collect())
}

/// Enters many grown-up residents at once, as an organiser does at the desk: who is called how, by the names and digits given.
/// No two of them have both in common.
pub async fn enter_all(
    tx: &mut Tx,
    called: &[(&PersonName, Option<&str>)],
    by: PersonId,
    now: DateTime<Utc>,
) -> Result<HashMap<(PersonName, Option<String>), VolunteerId>> {
    type Entered = (VolunteerId, PersonName, Option<String>);
    let list = json!(called.iter().map(|(name, phone)| (name.as_str(), phone)).collect::<Vec<_>>());
    let sql = tx.dialect(listing!(
        "INSERT INTO volunteers (name, phone, entered_by, occupation, age, joined_at)
         SELECT value ->> 0, value ->> 1, $2, $3, $4, $5 FROM",
        "ORDER BY 1, 2 RETURNING id, name, phone"
    ));
    let (occupation, age) = (Occupation::Resident, AgeClass::Adult);
    let found = rows!(Entered, tx, sql, list.to_string(), by, occupation, age, seconds(now))?;
    Ok(found.into_iter().map(|(id, name, phone)| ((name, phone), id)).collect())
}

/// Takes many into teams of a place at once, who were never in them.
pub async fn take_in_all(
    tx: &mut Tx,
    place: PlaceId,
    into: &[(VolunteerId, Team)],
    now: DateTime<Utc>,
) -> Result<()> {
    let list = json!(into.iter().map(|(id, team)| (id.0, team.word())).collect::<Vec<_>>());
    let sql = tx.dialect(listing!(
        "INSERT INTO team_members (volunteer_id, place_id, team, standing, since)
         SELECT CAST(value ->> 0 AS BIGINT), $2, value ->> 1, $3, $4 FROM",
        "WHERE TRUE ON CONFLICT DO NOTHING"
    ));
    exec!(tx, sql, list.to_string(), place, Standing::In, seconds(now))?;
    Ok(())
}

/// Numbers of volunteers as a list.
pub(super) fn listed(ids: &[VolunteerId]) -> String {
    json!(ids.iter().map(|id| [id.0]).collect::<Vec<_>>()).to_string()
}

/// Says how old somebody is.
pub async fn set_age(tx: &mut Tx, id: VolunteerId, age: AgeClass) -> Result<()> {
    exec!(tx, "UPDATE volunteers SET age = $2 WHERE id = $1", id, age)?;
    Ok(())
}

/// Records that a guardian has consented.
pub async fn record_consent(tx: &mut Tx, id: VolunteerId, now: DateTime<Utc>) -> Result<()> {
    exec!(tx, "UPDATE volunteers SET consent_at = $2 WHERE id = $1", id, seconds(now))?;
    Ok(())
}

/// Notes that somebody can do something, and until when a paper proves it.
pub async fn add_skill(tx: &mut Tx, id: VolunteerId, has: Qualification) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO volunteer_skills (volunteer_id, skill, proven_until) VALUES ($1, $2, $3)
         ON CONFLICT (volunteer_id, skill) DO UPDATE
             SET proven_until = COALESCE(excluded.proven_until, volunteer_skills.proven_until)",
        id,
        has.skill,
        has.proven_until.map(|day| day.to_string())
    )?;
    Ok(())
}

/// Notes that a paper proves what somebody can do, and until when; without a day, that none does.
pub async fn prove(tx: &mut Tx, id: VolunteerId, has: Qualification) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO volunteer_skills (volunteer_id, skill, proven_until) VALUES ($1, $2, $3)
         ON CONFLICT (volunteer_id, skill) DO UPDATE SET proven_until = excluded.proven_until",
        id,
        has.skill,
        has.proven_until.map(|day| day.to_string())
    )?;
    Ok(())
}

/// Notes that somebody does not do something any more.
pub async fn drop_skill(tx: &mut Tx, id: VolunteerId, skill: Skill) -> Result<()> {
    exec!(tx, "DELETE FROM volunteer_skills WHERE volunteer_id = $1 AND skill = $2", id, skill)?;
    Ok(())
}

/// What somebody can do.
pub async fn skills(tx: &mut Tx, id: VolunteerId) -> Result<Vec<Qualification>> {
    let found = rows!(
        (Skill, Option<String>),
        tx,
        "SELECT skill, proven_until FROM volunteer_skills WHERE volunteer_id = $1 ORDER BY skill",
        id
    )?;
    let day = |text: Option<String>| text.and_then(|text| text.parse::<NaiveDate>().ok());
    Ok(found.into_iter().map(|(skill, until)| Qualification { skill, proven_until: day(until) }).collect())
}

/// What somebody is in a team.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromRow)]
pub struct Membership {
    /// Where the team is.
    #[sqlx(rename = "place_id")]
    pub place: PlaceId,
    /// Which it is.
    pub team: Team,
    /// Where they stand in it.
    pub standing: Standing,
    /// Whether they lead it.
    pub leads: bool,
}

/// Somebody in a team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub volunteer: Volunteer,
    /// What they are in it.
    pub membership: Membership,
}

#[derive(FromRow)]
struct Joined {
    #[sqlx(flatten)]
    volunteer: Row,
    #[sqlx(flatten)]
    membership: Membership,
}

impl Joined {
    fn member(self) -> Member {
        Member { volunteer: self.volunteer.into(), membership: self.membership }
    }
}

/// The teams that somebody is in, or was.
pub async fn memberships(tx: &mut Tx, id: VolunteerId) -> Result<Vec<Membership>> {
    rows!(
        Membership,
        tx,
        "SELECT place_id, team, standing, leads FROM team_members WHERE volunteer_id = $1 ORDER BY place_id, team",
        id
    )
}

/// What somebody is in a team.
pub async fn membership(
    tx: &mut Tx,
    id: VolunteerId,
    place: PlaceId,
    team: Team,
) -> Result<Option<Membership>> {
    row!(
        Membership,
        tx,
        "SELECT place_id, team, standing, leads FROM team_members
         WHERE volunteer_id = $1 AND place_id = $2 AND team = $3",
        id,
        place,
        team
    )
}

/// Keeps where somebody stands in a team. Whoever is out leads it no more.
pub async fn set_standing(
    tx: &mut Tx,
    id: VolunteerId,
    (place, team): (PlaceId, Team),
    standing: Standing,
    now: DateTime<Utc>,
) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO team_members (volunteer_id, place_id, team, standing, since) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (volunteer_id, place_id, team) DO UPDATE
             SET standing = excluded.standing, since = excluded.since,
                 leads = team_members.leads AND excluded.standing IN ('in', 'paused')",
        id,
        place,
        team,
        standing,
        seconds(now)
    )?;
    if standing == Standing::Left {
        let goes = rows!(
            (VisitId,),
            tx,
            "SELECT a.visit_id FROM volunteers v JOIN visit_asks a ON a.person_id = v.person_id AND a.answer = 'goes'
             WHERE v.id = $1",
            id
        )?;
        for (visit,) in goes {
            tx.touch(Subject::visit(visit));
        }
    }
    Ok(())
}

/// Lets somebody lead a team that they are in, or no more.
pub async fn set_leads(
    tx: &mut Tx,
    id: VolunteerId,
    (place, team): (PlaceId, Team),
    leads: bool,
) -> Result<()> {
    exec!(
        tx,
        "UPDATE team_members SET leads = $4
         WHERE volunteer_id = $1 AND place_id = $2 AND team = $3 AND standing IN ('in', 'paused')",
        id,
        place,
        team,
        leads
    )?;
    Ok(())
}

/// Everybody who is in a team of those places or asks to be, by place, team and name.
pub async fn members(tx: &mut Tx, places: &[PlaceId]) -> Result<Vec<Member>> {
    let list = json!(places.iter().map(|id| [id.0]).collect::<Vec<_>>()).to_string();
    let sql = tx.dialect(one_of!(
        "SELECT v.id, v.person_id, v.name, v.phone, v.occupation, v.age, v.consent_at, v.joined_at,
             m.place_id, m.team, m.standing, m.leads
         FROM team_members m JOIN volunteers v ON v.id = m.volunteer_id
         WHERE m.standing <> 'left' AND m.place_id",
        "ORDER BY m.place_id, m.team, v.name, v.id"
    ));
    Ok(rows!(Joined, tx, sql, list)?.into_iter().map(Joined::member).collect())
}

/// Those who served at one of those places, in a team or not.
pub async fn who_served(tx: &mut Tx, places: &[PlaceId]) -> Result<Vec<Volunteer>> {
    let list = json!(places.iter().map(|id| [id.0]).collect::<Vec<_>>()).to_string();
    let sql = tx.dialect(one_of!(
        "SELECT v.id, v.person_id, v.name, v.phone, v.occupation, v.age, v.consent_at, v.joined_at FROM volunteers v
         WHERE v.id IN (SELECT h.volunteer_id FROM hours_rows h WHERE h.place_id",
        ") ORDER BY v.id"
    ));
    Ok(rows!(Row, tx, sql, list)?.into_iter().map(Volunteer::from).collect())
}

/// Says what somebody is.
pub async fn set_occupation(tx: &mut Tx, id: VolunteerId, occupation: Occupation) -> Result<()> {
    exec!(tx, "UPDATE volunteers SET occupation = $2 WHERE id = $1", id, occupation)?;
    Ok(())
}

/// Everybody who is in a team of those places, was, or asks to be.
pub async fn known_at(tx: &mut Tx, places: &[PlaceId]) -> Result<Vec<Member>> {
    let list = json!(places.iter().map(|id| [id.0]).collect::<Vec<_>>()).to_string();
    let sql = tx.dialect(one_of!(
        "SELECT v.id, v.person_id, v.name, v.phone, v.occupation, v.age, v.consent_at, v.joined_at,
             m.place_id, m.team, m.standing, m.leads
         FROM team_members m JOIN volunteers v ON v.id = m.volunteer_id WHERE m.place_id",
        "ORDER BY v.id, m.place_id, m.team"
    ));
    Ok(rows!(Joined, tx, sql, list)?.into_iter().map(Joined::member).collect())
}

/// What those can do.
pub async fn skills_at(tx: &mut Tx, places: &[PlaceId]) -> Result<Vec<(VolunteerId, Skill)>> {
    let list = json!(places.iter().map(|id| [id.0]).collect::<Vec<_>>()).to_string();
    let sql = tx.dialect(one_of!(
        "SELECT s.volunteer_id, s.skill FROM volunteer_skills s
         WHERE s.volunteer_id IN (SELECT m.volunteer_id FROM team_members m WHERE m.place_id",
        ") ORDER BY s.volunteer_id, s.skill"
    ));
    rows!((VolunteerId, Skill), tx, sql, list)
}

/// What a plan calls a volunteer: who they are to whoever writes it, whatever they are called by now.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Called {
    /// Where they are in a team.
    pub place: PlaceId,
    /// Their name.
    pub name: PersonName,
    /// The last digits of their telephone number.
    pub phone: Option<String>,
}

/// Who the volunteers of earlier plans became, at those places.
pub async fn planned(tx: &mut Tx, places: &[PlaceId]) -> Result<Vec<(Called, VolunteerId)>> {
    let list = json!(places.iter().map(|id| [id.0]).collect::<Vec<_>>()).to_string();
    let sql = tx.dialect(one_of!(
        "SELECT p.place_id, p.name, p.phone, p.volunteer_id FROM planned_volunteers p WHERE p.place_id",
        "ORDER BY p.volunteer_id"
    ));
    let found = rows!((PlaceId, PersonName, String, VolunteerId), tx, sql, list)?;
    let read = |(place, name, phone, id): (PlaceId, PersonName, String, VolunteerId)| {
        (Called { place, name, phone: (!phone.is_empty()).then_some(phone) }, id)
    };
    Ok(found.into_iter().map(read).collect())
}

/// Keeps who a volunteer of a plan became.
pub async fn plan(tx: &mut Tx, called: &Called, id: VolunteerId) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO planned_volunteers (place_id, name, phone, volunteer_id) VALUES ($1, $2, $3, $4)
         ON CONFLICT (place_id, name, phone) DO UPDATE SET volunteer_id = excluded.volunteer_id",
        called.place,
        &called.name,
        called.phone.as_deref().unwrap_or_default(),
        id
    )?;
    Ok(())
}

/// Since when somebody asks to be in a team at each of some places, and how many do.
pub async fn asking_at(tx: &mut Tx, places: &[PlaceId]) -> Result<Vec<(PlaceId, i64, DateTime<Utc>)>> {
    let list = json!(places.iter().map(|place| [place.0]).collect::<Vec<_>>()).to_string();
    let sql = tx.dialect(one_of!(
        "SELECT place_id, COUNT(*), MIN(since) FROM team_members WHERE standing = 'asked' AND place_id",
        "GROUP BY place_id ORDER BY place_id"
    ));
    let found = rows!((PlaceId, i64, i64), tx, sql, list)?;
    Ok(found.into_iter().map(|(place, count, at)| (place, count, instant(at))).collect())
}

/// The same of what was said about hours and is not decided.
pub async fn undecided_at(tx: &mut Tx, places: &[PlaceId]) -> Result<Vec<(PlaceId, i64, DateTime<Utc>)>> {
    let list = json!(places.iter().map(|place| [place.0]).collect::<Vec<_>>()).to_string();
    let sql = tx.dialect(one_of!(
        "SELECT place_id, COUNT(*), MIN(at) FROM (
             SELECT h.place_id, o.made_at AS at FROM objections o JOIN hours_rows h ON h.id = o.row_id
                 WHERE o.decided_at IS NULL
             UNION ALL
             SELECT a.place_id, m.said_at FROM missed_services m JOIN activities a ON a.id = m.activity_id
                 WHERE m.helped IS NULL) said
         WHERE place_id",
        "GROUP BY place_id ORDER BY place_id"
    ));
    let found = rows!((PlaceId, i64, i64), tx, sql, list)?;
    Ok(found.into_iter().map(|(place, count, at)| (place, count, instant(at))).collect())
}
