//! What volunteers served: rows that nobody changes. One that does not hold is reversed by a later one.

use std::collections::{BTreeSet, HashMap};
use std::ops::RangeInclusive;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use chrono_tz::Tz;
use serde_json::json;
use sqlx::FromRow;

use super::error::Error;
use super::{Result, Tx, certificates, instant, seconds, thanks, volunteers, wire};
use crate::domain::civil_time::to_wall;
use crate::domain::hours::ledger::{Row, Says};
use crate::domain::hours::{Class, Span, Stretch};
use crate::domain::ids::{ActivityId, HoursRowId, PersonId, PlaceId, RoleId, SignupId, VolunteerId};
use crate::domain::language::Name;
use crate::domain::role::Role;
use crate::domain::rules::Rules;
use crate::domain::subject::Subject;
use crate::domain::thanks::VolunteersDay;
use crate::domain::volunteer::{AgeClass, Skill};

/// A row, with what people read of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Service {
    /// What the rules see of it.
    pub row: Row,
    /// Whose it is.
    pub volunteer: VolunteerId,
    /// Where it was.
    pub place: PlaceId,
    /// At which activity; none where it was entered without one, and where that is gone.
    pub activity: Option<ActivityId>,
    /// From which sign-up it comes.
    pub signup: Option<SignupId>,
    /// On which day of the activity.
    pub day: Option<NaiveDate>,
    /// What it was: the activity's name.
    pub title: Name,
    /// As what.
    pub skill: Option<Skill>,
    /// What the activity calls that, where no skill says it.
    pub role: Option<Name>,
    /// When it was noted.
    pub noted_at: DateTime<Utc>,
    /// Who decided or entered it; none where it was noted by itself.
    pub noted_by: Option<PersonId>,
}

/// A service to be noted.
#[derive(Debug, Clone, PartialEq)]
pub struct Served<'a> {
    /// Whose.
    pub volunteer: VolunteerId,
    /// Where.
    pub place: PlaceId,
    /// At which activity.
    pub activity: Option<ActivityId>,
    /// From which sign-up.
    pub signup: Option<SignupId>,
    /// On which day of the activity.
    pub day: Option<NaiveDate>,
    /// What it was.
    pub title: &'a Name,
    /// As what.
    pub skill: Option<Skill>,
    /// What the activity calls that, where no skill says it.
    pub role: Option<&'a Name>,
    /// From when to when, and how that is known.
    pub stretch: Stretch,
}

#[derive(FromRow)]
struct Kept {
    id: HoursRowId,
    volunteer_id: VolunteerId,
    place_id: PlaceId,
    activity_id: Option<ActivityId>,
    signup_id: Option<SignupId>,
    day: Option<String>,
    title: String,
    skill: Option<Skill>,
    role: Option<String>,
    zone: String,
    from_at: Option<i64>,
    until_at: Option<i64>,
    class: Option<Class>,
    reverses: Option<HoursRowId>,
    noted_at: i64,
    noted_by: Option<PersonId>,
}

/// The columns of a row.
macro_rules! service {
    ($rest:literal) => {
        concat!(
            "SELECT h.id, h.volunteer_id, h.place_id, h.activity_id, h.signup_id, h.day, h.title, h.skill, h.role, h.zone, \
                    h.from_at, h.until_at, h.class, h.reverses, h.noted_at, h.noted_by FROM hours_rows h ",
            $rest
        )
    };
}

impl Kept {
    fn read(self) -> Result<Service> {
        let corrupt = |what: &str| Error::Corrupt(format!("hours_rows {}: {what}", self.id));
        let says = match (self.reverses, self.from_at, self.until_at, self.class) {
            (Some(row), ..) => Says::Reverses(row),
            (None, Some(from), Some(until), Some(class)) => {
                let span =
                    Span::new(instant(from), instant(until)).map_err(|error| corrupt(&error.to_string()))?;
                let zone: Tz = self.zone.parse().map_err(|_| corrupt("its zone is none"))?;
                Says::Served(Stretch { span, class, zone })
            }
            _ => return Err(corrupt("it says neither what was served nor what it reverses")),
        };
        Ok(Service {
            row: Row { id: self.id, says },
            volunteer: self.volunteer_id,
            place: self.place_id,
            activity: self.activity_id,
            signup: self.signup_id,
            day: self.day.and_then(|day| day.parse().ok()),
            title: wire::read(&self.title, "hours_rows.title", self.id)?,
            skill: self.skill,
            role: self.role.map(|role| wire::read(&role, "hours_rows.role", self.id)).transpose()?,
            noted_at: instant(self.noted_at),
            noted_by: self.noted_by,
        })
    }
}

/// Notes what somebody served; tells the number of the row.
pub async fn note(
    tx: &mut Tx,
    served: &Served<'_>,
    by: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<HoursRowId> {
    let Stretch { span, class, zone } = served.stretch;
    let found = row!(
        (HoursRowId,),
        tx,
        "INSERT INTO hours_rows (volunteer_id, place_id, activity_id, signup_id, day, title, skill, role, zone,
             from_at, until_at, class, noted_at, noted_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING id",
        served.volunteer,
        served.place,
        served.activity,
        served.signup,
        served.day.map(|day| day.to_string()),
        wire::to_column(served.title)?,
        served.skill,
        served.role.map(wire::to_column).transpose()?,
        zone.name(),
        seconds(span.from()),
        seconds(span.until()),
        class,
        seconds(now),
        by
    )?;
    written(tx, &[served.volunteer]).await?;
    let year = to_wall(zone, span.from()).year();
    thanks::expect(tx, served.place, VolunteersDay(year)).await?;
    Ok(found.map_or(HoursRowId(0), |(id,)| id))
}

/// Takes a row back, by another one.
pub async fn reverse(tx: &mut Tx, service: &Service, by: Option<PersonId>, now: DateTime<Utc>) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO hours_rows (volunteer_id, place_id, activity_id, signup_id, day, title, skill, role, zone, reverses,
             noted_at, noted_by)
         SELECT volunteer_id, place_id, activity_id, signup_id, day, title, skill, role, zone, id, $2, $3
         FROM hours_rows WHERE id = $1",
        service.row.id,
        seconds(now),
        by
    )?;
    written(tx, &[service.volunteer]).await
}

/// Something was written into volunteers' ledgers: they are to read of it, and what was certified may not hold any more.
async fn written(tx: &mut Tx, whose: &[VolunteerId]) -> Result<()> {
    for volunteer in whose {
        tx.touch(Subject::volunteer(*volunteer));
    }
    let certified = certificates::not_settled(tx, whose).await?;
    let of: BTreeSet<VolunteerId> = certified.iter().map(|certificate| certificate.volunteer).collect();
    if of.is_empty() {
        return Ok(());
    }
    let ledgers = ledgers(tx, &of.into_iter().collect::<Vec<_>>()).await?;
    for of_one in certified.chunk_by(|one, next| one.volunteer == next.volunteer) {
        let ledger = ledgers.get(&of_one[0].volunteer).map(Vec::as_slice).unwrap_or_default();
        certificates::compare(tx, of_one, ledger).await?;
    }
    Ok(())
}

/// The ledgers of some volunteers: of each all rows, in the order in which they were written.
pub async fn ledgers(tx: &mut Tx, whose: &[VolunteerId]) -> Result<HashMap<VolunteerId, Vec<Row>>> {
    let sql = tx.dialect(one_of!(
        "SELECT h.id, h.volunteer_id, h.place_id, h.activity_id, h.signup_id, h.day, h.title, h.skill, h.role, h.zone,
             h.from_at, h.until_at, h.class, h.reverses, h.noted_at, h.noted_by
         FROM hours_rows h WHERE h.volunteer_id",
        "ORDER BY h.id"
    ));
    let mut found: HashMap<VolunteerId, Vec<Row>> = HashMap::new();
    for kept in rows!(Kept, tx, sql, volunteers::listed(whose))? {
        let service = kept.read()?;
        found.entry(service.volunteer).or_default().push(service.row);
    }
    Ok(found)
}

/// A service from before the bot: at no activity, and known by an organiser's word.
#[derive(Debug, Clone, PartialEq)]
pub struct Earlier {
    /// Whose.
    pub volunteer: VolunteerId,
    /// What it was.
    pub title: Name,
    /// As what.
    pub skill: Option<Skill>,
    /// From when to when.
    pub span: Span,
}

/// Notes many services from before the bot at once, at a place whose clock is that.
pub async fn note_earlier(
    tx: &mut Tx,
    (place, zone): (PlaceId, Tz),
    earlier: &[Earlier],
    by: PersonId,
    now: DateTime<Utc>,
) -> Result<()> {
    let mut list = Vec::with_capacity(earlier.len());
    for Earlier { volunteer, title, skill, span } in earlier {
        let (from, until) = (seconds(span.from()), seconds(span.until()));
        list.push(json!([volunteer.0, wire::to_column(title)?, skill.map(Skill::word), from, until]));
    }
    let sql = tx.dialect(listing!(
        "INSERT INTO hours_rows (volunteer_id, title, skill, from_at, until_at, place_id, zone, class, noted_at, noted_by)
         SELECT CAST(value ->> 0 AS BIGINT), value ->> 1, value ->> 2, CAST(value ->> 3 AS BIGINT),
             CAST(value ->> 4 AS BIGINT), $2, $3, $4, $5, $6 FROM",
        "ORDER BY 4, 1"
    ));
    let class = Class::Attested;
    exec!(tx, sql, json!(list).to_string(), place, zone.name(), class, seconds(now), by)?;
    let this_year = to_wall(zone, now).year();
    if earlier.iter().any(|service| to_wall(zone, service.span.from()).year() == this_year) {
        thanks::expect(tx, place, VolunteersDay(this_year)).await?;
    }
    let whose: BTreeSet<VolunteerId> = earlier.iter().map(|service| service.volunteer).collect();
    written(tx, &whose.into_iter().collect::<Vec<_>>()).await
}

/// The row of that number.
pub async fn by_id(tx: &mut Tx, id: HoursRowId) -> Result<Option<Service>> {
    row!(Kept, tx, service!("WHERE h.id = $1"), id)?.map(Kept::read).transpose()
}

/// All rows of a volunteer, in the order in which they were written.
pub async fn of_volunteer(tx: &mut Tx, volunteer: VolunteerId) -> Result<Vec<Service>> {
    let found = rows!(Kept, tx, service!("WHERE h.volunteer_id = $1 ORDER BY h.id"), volunteer)?;
    found.into_iter().map(Kept::read).collect()
}

/// All rows of those who are in a team of a place, wherever they served, in the order in which they were written.
pub async fn of_members(tx: &mut Tx, place: PlaceId) -> Result<Vec<Service>> {
    let found = rows!(
        Kept,
        tx,
        service!(
            "WHERE h.volunteer_id IN (
                 SELECT m.volunteer_id FROM team_members m WHERE m.place_id = $1 AND m.standing IN ('in', 'paused'))
             ORDER BY h.id"
        ),
        place
    )?;
    found.into_iter().map(Kept::read).collect()
}

/// All rows of those who served at one of those places, wherever the rows are of, in the order in which they were written.
pub async fn of_those_who_served(tx: &mut Tx, places: &[PlaceId]) -> Result<Vec<Service>> {
    let list = json!(places.iter().map(|id| [id.0]).collect::<Vec<_>>()).to_string();
    let sql = tx.dialect(one_of!(
        "SELECT h.id, h.volunteer_id, h.place_id, h.activity_id, h.signup_id, h.day, h.title, h.skill, h.role, h.zone,
             h.from_at, h.until_at, h.class, h.reverses, h.noted_at, h.noted_by
         FROM hours_rows h WHERE h.volunteer_id IN (SELECT o.volunteer_id FROM hours_rows o WHERE o.place_id",
        ") ORDER BY h.id"
    ));
    rows!(Kept, tx, sql, list)?.into_iter().map(Kept::read).collect()
}

/// All rows that come from an activity, in the order in which they were written.
pub async fn of_activity(tx: &mut Tx, activity: ActivityId) -> Result<Vec<Service>> {
    let found = rows!(Kept, tx, service!("WHERE h.activity_id = $1 ORDER BY h.id"), activity)?;
    found.into_iter().map(Kept::read).collect()
}

/// Who was noted as having come to an activity in a role, and is a volunteer: a row for each of its days.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Helped {
    /// The volunteer.
    #[sqlx(rename = "volunteer_id")]
    pub volunteer: VolunteerId,
    /// Their sign-up.
    #[sqlx(rename = "signup_id")]
    pub signup: SignupId,
    /// In which role.
    pub role: RoleId,
    /// How old they are.
    pub age: AgeClass,
    /// Whether a guardian's consent was recorded.
    pub consented: bool,
    /// On which day; none where it is known only that they came.
    pub day: Option<String>,
    /// When they checked in; none where an organiser ticked them.
    pub came_at: Option<i64>,
    /// When they said that they left.
    pub left_at: Option<i64>,
}

/// Who helped at an activity: those with a role who came, and who are in a team; of those whom organisers entered, who has
/// the name and the digits of one in a team of the place.
pub async fn helped(tx: &mut Tx, activity: ActivityId) -> Result<Vec<Helped>> {
    rows!(
        Helped,
        tx,
        "SELECT v.id AS volunteer_id, s.id AS signup_id, s.role, v.age, v.consent_at IS NOT NULL AS consented,
             r.day, r.came_at, r.left_at
         FROM signups s JOIN volunteers v ON v.person_id = s.person_id
         LEFT JOIN arrivals r ON r.signup_id = s.id
         WHERE s.activity_id = $1 AND s.role <> 0 AND s.state = 'going' AND s.attended
             AND EXISTS (SELECT 1 FROM team_members m WHERE m.volunteer_id = v.id AND m.standing IN ('in', 'paused'))
         UNION ALL
         SELECT MIN(v.id), s.id, s.role, MIN(v.age), MIN(v.consent_at) IS NOT NULL, r.day, r.came_at, r.left_at
         FROM signups s JOIN activities a ON a.id = s.activity_id
         JOIN team_members m ON m.place_id = a.place_id AND m.standing IN ('in', 'paused')
         JOIN volunteers v ON v.id = m.volunteer_id AND v.person_id IS NULL AND v.name = s.guest
             AND COALESCE(v.phone, '') = COALESCE(s.phone, '')
         LEFT JOIN arrivals r ON r.signup_id = s.id
         WHERE s.activity_id = $1 AND s.person_id IS NULL AND s.role <> 0 AND s.state = 'going' AND s.attended
         GROUP BY s.id, s.role, r.day, r.came_at, r.left_at HAVING MIN(v.id) = MAX(v.id)
         ORDER BY 2, 6",
        activity
    )
}

/// Who came to an activity in a role, is in no team and has not asked to be, and can be written to.
pub async fn helped_in_no_team(tx: &mut Tx, activity: ActivityId) -> Result<Vec<(PersonId, RoleId)>> {
    rows!(
        (PersonId, RoleId),
        tx,
        "SELECT s.person_id, s.role FROM signups s JOIN people p ON p.id = s.person_id AND p.reachable
         WHERE s.activity_id = $1 AND s.role <> 0 AND s.state = 'going' AND s.attended
             AND NOT EXISTS (SELECT 1 FROM volunteers v JOIN team_members m ON m.volunteer_id = v.id
                 WHERE v.person_id = s.person_id AND m.standing <> 'left')
         ORDER BY s.id",
        activity
    )
}

/// The hours of an activity are to be looked at: who came to it, or when it was, is not as it was. One in which nobody has a
/// role has none.
pub async fn look_again(tx: &mut Tx, activity: ActivityId) -> Result<()> {
    let put = exec!(
        tx,
        "INSERT INTO hours_due (activity_id) SELECT id FROM activities WHERE id = $1
             AND (EXISTS (SELECT 1 FROM signups WHERE activity_id = $1 AND role <> 0)
                 OR EXISTS (SELECT 1 FROM hours_rows WHERE activity_id = $1))
         ON CONFLICT DO NOTHING",
        activity
    )?;
    if put > 0 {
        tx.touch(Subject::hours(activity));
    }
    Ok(())
}

/// Whether somebody has come as a helper since that moment.
pub async fn has_helped(tx: &mut Tx, person: PersonId, not_ended_before: DateTime<Utc>) -> Result<bool> {
    let came = rows!(
        (ActivityId, String, RoleId),
        tx,
        "SELECT a.id, a.rules, s.role FROM signups s JOIN activities a ON a.id = s.activity_id
         WHERE s.person_id = $1 AND s.role <> 0 AND s.attended AND a.ends_at >= $2",
        person,
        seconds(not_ended_before)
    )?;
    for (activity, rules, role) in came {
        let rules: Rules = wire::read(&rules, "activities.rules", activity)?;
        if rules.roles.get(role).and_then(Role::skill).is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The same of all activities since that moment to which somebody came in a role.
pub async fn look_again_at_theirs(
    tx: &mut Tx,
    volunteer: VolunteerId,
    not_ended_before: DateTime<Utc>,
) -> Result<()> {
    let found = rows!(
        (ActivityId,),
        tx,
        "INSERT INTO hours_due (activity_id)
         SELECT a.id FROM volunteers v JOIN signups s ON s.person_id = v.person_id
         JOIN activities a ON a.id = s.activity_id
         WHERE v.id = $1 AND s.role <> 0 AND s.attended AND a.ends_at >= $2
         UNION
         SELECT a.id FROM volunteers v JOIN team_members m ON m.volunteer_id = v.id
         JOIN activities a ON a.place_id = m.place_id
         JOIN signups s ON s.activity_id = a.id AND s.person_id IS NULL AND s.guest = v.name
         WHERE v.id = $1 AND v.person_id IS NULL AND s.role <> 0 AND s.attended AND a.ends_at >= $2
         ON CONFLICT DO NOTHING RETURNING activity_id",
        volunteer,
        seconds(not_ended_before)
    )?;
    for (activity,) in found {
        tx.touch(Subject::hours(activity));
    }
    Ok(())
}

/// The hours of an activity were looked at.
pub async fn looked(tx: &mut Tx, activity: ActivityId) -> Result<()> {
    exec!(tx, "DELETE FROM hours_due WHERE activity_id = $1", activity)?;
    tx.touch(Subject::hours(activity));
    Ok(())
}

/// The activities of those numbers whose hours are to be looked at: their zone, and when they end.
pub async fn due(tx: &mut Tx, ids: &RangeInclusive<i64>) -> Result<Vec<ActivityId>> {
    let found = rows!(
        (ActivityId,),
        tx,
        "SELECT activity_id FROM hours_due WHERE activity_id BETWEEN $1 AND $2 ORDER BY activity_id",
        ids.start(),
        ids.end()
    )?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// The highest number of an activity whose hours are to be looked at; 0 where there is none.
pub async fn highest_due(tx: &mut Tx) -> Result<i64> {
    let found = row!((Option<i64>,), tx, "SELECT MAX(activity_id) FROM hours_due")?;
    Ok(found.and_then(|(id,)| id).unwrap_or(0))
}
