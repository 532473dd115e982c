//! The stars of volunteers: those that they have, and those of which a notice says that they are to have them.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use sqlx::FromRow;

use super::places::parse_zone;
use super::{Result, Tx, instant, seconds};
use crate::domain::half_hours::HalfHours;
use crate::domain::ids::{PersonId, PlaceId, StarNoticeId, VolunteerId};
use crate::domain::person_name::PersonName;
use crate::domain::stars::StarStanding;
use crate::domain::subject::Subject;

/// A star, and how far it is granted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StarNotice {
    /// Its number.
    pub id: StarNoticeId,
    /// Whose star it is.
    pub volunteer: VolunteerId,
    /// Who they are; none who has no messenger, and who was forgotten.
    pub person: Option<PersonId>,
    /// What they are called.
    pub name: PersonName,
    /// Whether others read a dot in place of it.
    pub hide_name: bool,
    /// Who gives notice of it.
    pub place: PlaceId,
    /// Which star it is, from one.
    pub star: u8,
    /// What they had served.
    pub hours: HalfHours,
    /// When notice was given.
    pub noticed_at: DateTime<Utc>,
    /// The last day of the notice.
    pub until: NaiveDate,
    /// How far it is.
    pub standing: StarStanding,
    /// How many have said that it is not right.
    pub objections: i64,
}

#[derive(FromRow)]
struct Row {
    id: StarNoticeId,
    volunteer_id: VolunteerId,
    person_id: Option<PersonId>,
    name: PersonName,
    hide_name: bool,
    place_id: PlaceId,
    star: i64,
    half_hours: i64,
    noticed_at: i64,
    until: String,
    standing: StarStanding,
    objections: i64,
}

impl From<Row> for StarNotice {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            volunteer: row.volunteer_id,
            person: row.person_id,
            name: row.name,
            hide_name: row.hide_name,
            place: row.place_id,
            star: row.star.try_into().unwrap_or(u8::MAX),
            hours: HalfHours(row.half_hours.try_into().unwrap_or(0)),
            noticed_at: instant(row.noticed_at),
            until: row.until.parse().unwrap_or_default(),
            standing: row.standing,
            objections: row.objections,
        }
    }
}

/// The columns of a star.
macro_rules! star {
    ($rest:literal) => {
        concat!(
            "SELECT n.id, n.volunteer_id, v.person_id, v.name, COALESCE(p.hide_name, FALSE) AS hide_name, n.place_id, n.star, n.half_hours, n.noticed_at, n.until, n.standing,
                 (SELECT COUNT(*) FROM star_objections o WHERE o.notice_id = n.id) AS objections
             FROM star_notices n JOIN volunteers v ON v.id = n.volunteer_id
             LEFT JOIN people p ON p.id = v.person_id ",
            $rest
        )
    };
}

/// A star of which notice is given.
#[derive(Debug, Clone, Copy)]
pub struct Noticed {
    /// Whose.
    pub volunteer: VolunteerId,
    /// Which, from one.
    pub star: u8,
    /// What they have served.
    pub hours: HalfHours,
}

/// Gives notice of a star. False where notice of it was given already, and it was not refused; what was said of it then is gone.
pub async fn give_notice(
    tx: &mut Tx,
    place: PlaceId,
    noticed: Noticed,
    until: NaiveDate,
    by: PersonId,
    now: DateTime<Utc>,
) -> Result<bool> {
    exec!(
        tx,
        "DELETE FROM star_objections WHERE notice_id IN (
             SELECT id FROM star_notices WHERE volunteer_id = $1 AND star = $2 AND standing = 'refused')",
        noticed.volunteer,
        i64::from(noticed.star)
    )?;
    let touched = exec!(
        tx,
        "INSERT INTO star_notices (volunteer_id, place_id, star, half_hours, noticed_at, noticed_by, until, standing)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'noticed')
         ON CONFLICT (volunteer_id, star) DO UPDATE
             SET place_id = excluded.place_id, half_hours = excluded.half_hours, noticed_at = excluded.noticed_at,
                 noticed_by = excluded.noticed_by, until = excluded.until, standing = 'noticed', decided_at = NULL,
                 decided_by = NULL
             WHERE star_notices.standing = 'refused'",
        noticed.volunteer,
        place,
        i64::from(noticed.star),
        i64::from(noticed.hours.0),
        seconds(now),
        by,
        until.to_string()
    )?;
    tx.touch(Subject::stars(place));
    Ok(touched > 0)
}

/// The volunteers in a team of a place who have hidden their names.
pub async fn hidden_at(tx: &mut Tx, place: PlaceId) -> Result<HashSet<VolunteerId>> {
    let found = rows!(
        (VolunteerId,),
        tx,
        "SELECT DISTINCT v.id FROM team_members m JOIN volunteers v ON v.id = m.volunteer_id
         JOIN people p ON p.id = v.person_id WHERE m.place_id = $1 AND p.hide_name",
        place
    )?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// The notices in which somebody is named: of which place, and when they were given.
pub async fn notices_naming(tx: &mut Tx, person: PersonId) -> Result<Vec<(PlaceId, DateTime<Utc>)>> {
    let found = rows!(
        (PlaceId, i64),
        tx,
        "SELECT DISTINCT n.place_id, n.noticed_at FROM star_notices n JOIN volunteers v ON v.id = n.volunteer_id
         WHERE v.person_id = $1",
        person
    )?;
    Ok(found.into_iter().map(|(place, at)| (place, instant(at))).collect())
}

/// The star of that number.
pub async fn by_id(tx: &mut Tx, id: StarNoticeId) -> Result<Option<StarNotice>> {
    Ok(row!(Row, tx, star!("WHERE n.id = $1"), id)?.map(StarNotice::from))
}

/// The stars of which a place gave notice at that moment.
pub async fn of_notice(tx: &mut Tx, place: PlaceId, noticed_at: DateTime<Utc>) -> Result<Vec<StarNotice>> {
    let found = rows!(
        Row,
        tx,
        star!("WHERE n.place_id = $1 AND n.noticed_at = $2 ORDER BY v.name, n.id"),
        place,
        seconds(noticed_at)
    )?;
    Ok(found.into_iter().map(StarNotice::from).collect())
}

/// The stars about which a place has still to decide.
pub async fn open_at(tx: &mut Tx, place: PlaceId) -> Result<Vec<StarNotice>> {
    let found = rows!(
        Row,
        tx,
        star!("WHERE n.place_id = $1 AND n.standing IN ('noticed', 'asked') ORDER BY n.until, v.name, n.id"),
        place
    )?;
    Ok(found.into_iter().map(StarNotice::from).collect())
}

/// All stars of those who are in a team of a place.
pub async fn of_members(tx: &mut Tx, place: PlaceId) -> Result<Vec<StarNotice>> {
    let found = rows!(
        Row,
        tx,
        star!(
            "WHERE n.volunteer_id IN (SELECT m.volunteer_id FROM team_members m WHERE m.place_id = $1) ORDER BY n.id"
        ),
        place
    )?;
    Ok(found.into_iter().map(StarNotice::from).collect())
}

/// How many stars a volunteer has.
pub async fn granted(tx: &mut Tx, volunteer: VolunteerId) -> Result<u8> {
    let found = row!(
        (Option<i64>,),
        tx,
        "SELECT MAX(star) FROM star_notices WHERE volunteer_id = $1 AND standing = 'granted'",
        volunteer
    )?;
    Ok(found.and_then(|(star,)| star).and_then(|star| star.try_into().ok()).unwrap_or(0))
}

/// Somebody says that a star is not right. False where they have said so already, or it is too late.
pub async fn object(tx: &mut Tx, id: StarNoticeId, person: PersonId, now: DateTime<Utc>) -> Result<bool> {
    let touched = exec!(
        tx,
        "INSERT INTO star_objections (notice_id, person_id, made_at)
         SELECT id, $2, $3 FROM star_notices WHERE id = $1 AND standing = 'noticed' ON CONFLICT DO NOTHING",
        id,
        person,
        seconds(now)
    )?;
    Ok(touched > 0)
}

/// They take that back. False where they had said nothing.
pub async fn unobject(tx: &mut Tx, id: StarNoticeId, person: PersonId) -> Result<bool> {
    let sql = "DELETE FROM star_objections WHERE notice_id = $1 AND person_id = $2";
    Ok(exec!(tx, sql, id, person)? > 0)
}

/// Who has said that a star is not right.
pub async fn objectors(tx: &mut Tx, id: StarNoticeId) -> Result<Vec<PersonId>> {
    let sql = "SELECT person_id FROM star_objections WHERE notice_id = $1 ORDER BY made_at, person_id";
    Ok(rows!((PersonId,), tx, sql, id)?.into_iter().map(|(person,)| person).collect())
}

/// How far a star is from now on. False where it was decided already.
pub async fn decide(
    tx: &mut Tx,
    notice: &StarNotice,
    standing: StarStanding,
    by: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<bool> {
    let touched = exec!(
        tx,
        "UPDATE star_notices SET standing = $2, decided_at = $3, decided_by = $4
         WHERE id = $1 AND standing IN ('noticed', 'asked')",
        notice.id,
        standing,
        seconds(now),
        by
    )?;
    tx.touch(Subject::stars(notice.place));
    Ok(touched > 0)
}

/// The places of those numbers that have given notice, each with its zone and the last day of the notice that ends first.
pub async fn running(tx: &mut Tx, ids: &RangeInclusive<i64>) -> Result<Vec<(PlaceId, Tz, NaiveDate)>> {
    let found = rows!(
        (PlaceId, String, String),
        tx,
        "SELECT p.id, p.zone, MIN(n.until) FROM star_notices n JOIN places p ON p.id = n.place_id
         WHERE n.standing = 'noticed' AND p.id BETWEEN $1 AND $2 GROUP BY p.id, p.zone ORDER BY p.id",
        ids.start(),
        ids.end()
    )?;
    found
        .into_iter()
        .map(|(place, zone, until)| Ok((place, parse_zone(&zone)?, until.parse().unwrap_or_default())))
        .collect()
}

/// The highest number of a place that has given notice; 0 where there is none.
pub async fn highest(tx: &mut Tx) -> Result<i64> {
    let found =
        row!((Option<i64>,), tx, "SELECT MAX(place_id) FROM star_notices WHERE standing = 'noticed'")?;
    Ok(found.and_then(|(id,)| id).unwrap_or(0))
}
