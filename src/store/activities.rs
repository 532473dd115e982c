//! Activities and their programme points.

use std::ops::RangeInclusive;

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::FromRow;

use super::codec::{parse_wall, wall};
use super::places::parse_zone;
use super::{Error, Result, Tx, hours, instant, seconds, wire};
use crate::domain::activity::{Activity, ActivityState, LifecycleStep, Theme};
use crate::domain::contact::Contact;
use crate::domain::day_count::DayCount;
use crate::domain::ids::{ActivityId, DishId, PersonId, PlaceId, ProgrammeId};
use crate::domain::language::Name;
use crate::domain::rules::Rules;
use crate::domain::subject::Subject;

#[derive(FromRow)]
struct ActivityRow {
    id: ActivityId,
    place_id: PlaceId,
    organiser_id: Option<PersonId>,
    title: String,
    theme: Option<Theme>,
    zone: String,
    wall_start: String,
    starts_at: i64,
    ends_at: i64,
    closes_at: Option<i64>,
    venue: Option<String>,
    more: Option<String>,
    latitude: Option<f64>,
    longitude: Option<f64>,
    capacity: Option<i64>,
    picture: Option<String>,
    contact: Option<String>,
    contact_id: Option<PersonId>,
    state: ActivityState,
    rules: String,
    created_at: i64,
    programme_id: Option<ProgrammeId>,
    days: i64,
}

impl ActivityRow {
    fn into_activity(self) -> Result<Activity> {
        Ok(Activity {
            id: self.id,
            place: self.place_id,
            organiser: self.organiser_id,
            title: wire::read(&self.title, "activities.title", self.id)?,
            theme: self.theme,
            zone: parse_zone(&self.zone)?,
            wall_start: parse_wall(&self.wall_start)?,
            starts_at: instant(self.starts_at),
            ends_at: instant(self.ends_at),
            days: days(self.days, self.id)?,
            closes_at: self.closes_at.map(instant),
            venue: wire::read_some(self.venue.as_deref(), "activities.venue", self.id)?,
            more: wire::read_some(self.more.as_deref(), "activities.more", self.id)?,
            position: self.latitude.zip(self.longitude),
            capacity: self.capacity,
            picture: self.picture,
            contact: self.contact.map(|text| Contact { text, of: self.contact_id }),
            state: self.state,
            rules: wire::read(&self.rules, "activities.rules", self.id)?,
            created_at: instant(self.created_at),
        })
    }
}

fn days(stored: i64, of: ActivityId) -> Result<DayCount> {
    DayCount::of(stored).ok_or_else(|| Error::Corrupt(format!("activity {of} is on {stored} days")))
}

fn activities(found: Vec<ActivityRow>) -> Result<Vec<Activity>> {
    found.into_iter().map(ActivityRow::into_activity).collect()
}

/// The columns of an [`ActivityRow`], followed by the rest of the query.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT a.id, a.place_id, a.organiser_id, a.title, a.theme, p.zone, a.wall_start, a.starts_at, a.ends_at,
                 a.closes_at, a.venue, a.more, a.latitude, a.longitude, a.capacity, a.picture, a.contact, a.contact_id,
                 a.state, a.rules, a.created_at, a.programme_id, a.days
             FROM activities a JOIN places p ON p.id = a.place_id ",
            $rest
        )
    };
}

/// What is entered or changed, without its number. `slug` is its short name in the plan it was imported from.
#[derive(Debug, Clone)]
pub struct Planned<'a> {
    /// The activity; its number is not looked at.
    pub activity: &'a Activity,
    /// Its short name in a plan.
    pub slug: Option<&'a str>,
    /// The programme it belongs to.
    pub programme: Option<ProgrammeId>,
}

/// The activity of that number.
pub async fn by_id(tx: &mut Tx, id: ActivityId) -> Result<Option<Activity>> {
    row!(ActivityRow, tx, select!("WHERE a.id = $1"), id)?.map(ActivityRow::into_activity).transpose()
}

/// The activity of that short name, with the programme it belongs to.
pub async fn by_slug(tx: &mut Tx, slug: &str) -> Result<Option<(Activity, Option<ProgrammeId>)>> {
    let Some(found) = row!(ActivityRow, tx, select!("WHERE a.slug = $1"), slug)? else { return Ok(None) };
    let programme = found.programme_id;
    Ok(Some((found.into_activity()?, programme)))
}

/// An activity whose roster nobody else can change until the transaction ends.
#[derive(Debug, Clone)]
pub struct Locked {
    /// The activity.
    pub activity: Activity,
    /// The roster's new version.
    pub version: i64,
    /// Whether it is announced, so that residents may know of it.
    pub announced: bool,
    /// Whether it was ordered, so that those who did know of it before.
    pub ordered: bool,
}

/// Makes everyone else who would change the activities' rosters wait until this transaction ends. An unknown activity is
/// not among them.
pub async fn lock(tx: &mut Tx, ids: &[ActivityId]) -> Result<Vec<Locked>> {
    #[derive(FromRow)]
    struct Row {
        #[sqlx(flatten)]
        found: ActivityRow,
        roster_version: i64,
        announced: bool,
        ordered: bool,
    }
    let list = json!(ids.iter().map(|id| [id.0]).collect::<Vec<_>>()).to_string();
    if ids.len() > 1 && matches!(tx, Tx::Postgres(_)) {
        // An UPDATE locks its rows in any order, and so two of them may each wait for the other.
        rows!(
            (i64,),
            tx,
            "SELECT id FROM activities
             WHERE id = ANY (ARRAY(SELECT CAST(value ->> 0 AS BIGINT) FROM json_array_elements(CAST($1 AS JSON))))
             ORDER BY id FOR NO KEY UPDATE",
            &list
        )?;
    }
    let sql = tx.dialect(one_of!(
        "UPDATE activities SET roster_version = roster_version + 1
         WHERE id",
        " RETURNING id, place_id, organiser_id, title, theme,
             (SELECT p.zone FROM places p WHERE p.id = activities.place_id) AS zone, wall_start, starts_at, ends_at,
             closes_at, venue, more, latitude, longitude, capacity, picture, contact, contact_id, state, rules,
             created_at, programme_id, days, roster_version,
             EXISTS (SELECT 1 FROM ledger l WHERE l.activity_id = activities.id AND l.step = $2 AND l.starts_at = 0)
                 AS announced,
             EXISTS (SELECT 1 FROM orders o WHERE o.activity_id = activities.id) AS ordered"
    ));
    // An activity is announced once in its life, whenever it starts (`LifecycleStep::taken`).
    let locked = rows!(Row, tx, sql, &list, LifecycleStep::Announce)?;
    let read = |Row { found, roster_version: version, announced, ordered }| {
        Ok(Locked { activity: found.into_activity()?, version, announced, ordered })
    };
    locked.into_iter().map(read).collect()
}

/// Activities of those numbers that are not long over.
pub async fn numbered(
    tx: &mut Tx,
    ids: &RangeInclusive<i64>,
    not_ended_before: DateTime<Utc>,
) -> Result<Vec<Activity>> {
    activities(rows!(
        ActivityRow,
        tx,
        select!("WHERE a.id BETWEEN $1 AND $2 AND a.ends_at >= $3 ORDER BY a.id"),
        ids.start(),
        ids.end(),
        seconds(not_ended_before)
    )?)
}

/// The highest number of an activity; 0 where there is none.
pub async fn highest(tx: &mut Tx) -> Result<i64> {
    let found = row!((Option<i64>,), tx, "SELECT MAX(id) FROM activities")?;
    Ok(found.and_then(|(id,)| id).unwrap_or(0))
}

/// A place's hours or clocks changed: what is due for its activities that are not long over is due at another time.
pub async fn touch_at_place(tx: &mut Tx, place: PlaceId, not_ended_before: DateTime<Utc>) -> Result<()> {
    let sql = "SELECT id FROM activities WHERE place_id = $1 AND ends_at >= $2";
    for (id,) in rows!((ActivityId,), tx, sql, place, seconds(not_ended_before))? {
        tx.touch(Subject::activity(id));
    }
    Ok(())
}

/// Activities that are not long over, cancelled ones among them.
pub async fn not_ended_before(tx: &mut Tx, moment: DateTime<Utc>) -> Result<Vec<Activity>> {
    activities(rows!(
        ActivityRow,
        tx,
        select!("WHERE a.ends_at >= $1 ORDER BY a.starts_at, a.id"),
        seconds(moment)
    )?)
}

/// The same of one place.
pub async fn at_place_not_ended_before(
    tx: &mut Tx,
    place: PlaceId,
    moment: DateTime<Utc>,
) -> Result<Vec<Activity>> {
    activities(rows!(
        ActivityRow,
        tx,
        select!("WHERE a.place_id = $1 AND a.ends_at >= $2 ORDER BY a.starts_at, a.id"),
        place,
        seconds(moment)
    )?)
}

/// Activities ahead that are planned and announced, of one place or of all, soonest first.
pub async fn ahead(tx: &mut Tx, place: Option<PlaceId>, now: DateTime<Utc>) -> Result<Vec<Activity>> {
    let mut found = activities(rows!(
        ActivityRow,
        tx,
        select!(
            "WHERE a.starts_at > $1 AND a.state = 'planned'
                 AND EXISTS (SELECT 1 FROM ledger l WHERE l.activity_id = a.id AND l.step = 'announce')
             ORDER BY a.starts_at, a.id"
        ),
        seconds(now)
    )?)?;
    found.retain(|activity| place.is_none_or(|place| place == activity.place));
    Ok(found)
}

/// What a person has signed up for and that is not over, soonest first.
pub async fn of_person(tx: &mut Tx, person: PersonId, now: DateTime<Utc>) -> Result<Vec<Activity>> {
    activities(rows!(
        ActivityRow,
        tx,
        select!(
            "JOIN signups s ON s.activity_id = a.id
             WHERE s.person_id = $1 AND s.state <> 'cancelled' AND a.ends_at > $2 AND a.state = 'planned'
             ORDER BY a.starts_at, a.id"
        ),
        person,
        seconds(now)
    )?)
}

/// What is ahead that a person has signed up for, or has signed up a neighbour for, the next first.
pub async fn of_household(tx: &mut Tx, person: PersonId, now: DateTime<Utc>) -> Result<Vec<Activity>> {
    activities(rows!(
        ActivityRow,
        tx,
        select!(
            "WHERE a.id IN (
                 SELECT activity_id FROM signups WHERE person_id = $1 AND state <> 'cancelled'
                 UNION SELECT activity_id FROM signups
                     WHERE entered_by = $1 AND guest IS NOT NULL AND state <> 'cancelled'
             ) AND a.ends_at > $2 AND a.state = 'planned' ORDER BY a.starts_at, a.id"
        ),
        person,
        seconds(now)
    )?)
}

/// What is not over, called off or not, and has a list of whom to tell by telephone, the next first.
pub async fn with_phone_calls(tx: &mut Tx, now: DateTime<Utc>) -> Result<Vec<Activity>> {
    activities(rows!(
        ActivityRow,
        tx,
        select!(
            "WHERE a.ends_at > $1 AND EXISTS (SELECT 1 FROM phone_calls c WHERE c.activity_id = a.id)
             ORDER BY a.starts_at, a.id"
        ),
        seconds(now)
    )?)
}

/// Enters an activity.
pub async fn insert(tx: &mut Tx, planned: &Planned<'_>) -> Result<ActivityId> {
    let activity = planned.activity;
    let title = wire::to_column(&activity.title)?;
    let venue = activity.venue.as_ref().map(wire::to_column).transpose()?;
    let more = activity.more.as_ref().map(wire::to_column).transpose()?;
    let entered = row!(
        (ActivityId,),
        tx,
        "INSERT INTO activities
             (slug, programme_id, place_id, organiser_id, title, theme, wall_start, minutes, starts_at, ends_at,
              closes_at, venue, latitude, longitude, capacity, picture, contact, state, rules, created_at,
              contact_id, more, days)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
              $22, $23)
         RETURNING id",
        planned.slug,
        planned.programme,
        activity.place,
        activity.organiser,
        &title,
        activity.theme,
        wall(activity.wall_start),
        activity.lasts().num_minutes(),
        seconds(activity.starts_at),
        seconds(activity.ends_at),
        activity.closes_at.map(seconds),
        &venue,
        activity.position.map(|(latitude, _)| latitude),
        activity.position.map(|(_, longitude)| longitude),
        activity.capacity,
        &activity.picture,
        activity.contact.as_ref().map(|contact| &contact.text),
        activity.state,
        wire::to_column(&activity.rules)?,
        seconds(activity.created_at),
        activity.contact.as_ref().and_then(|contact| contact.of),
        &more,
        i64::from(activity.days.get()),
    )?;
    let Some((id,)) = entered else {
        return Err(Error::Corrupt("an activity vanished while being entered".to_owned()));
    };
    tx.touch(Subject::activity(id));
    Ok(id)
}

/// Brings the activity of that number up to date; who entered it, and when, stays.
pub async fn update(tx: &mut Tx, id: ActivityId, planned: &Planned<'_>) -> Result<()> {
    let activity = planned.activity;
    let title = wire::to_column(&activity.title)?;
    let venue = activity.venue.as_ref().map(wire::to_column).transpose()?;
    let more = activity.more.as_ref().map(wire::to_column).transpose()?;
    exec!(
        tx,
        "UPDATE activities SET programme_id = $2, place_id = $3, title = $4, theme = $5, wall_start = $6,
             minutes = $7, starts_at = $8, ends_at = $9, closes_at = $10, venue = $11, latitude = $12,
             longitude = $13, capacity = $14, picture = $15, contact = $16, state = $17, rules = $18,
             contact_id = (SELECT p.id FROM people p WHERE p.id = $19), more = $20, days = $21,
             sequence = sequence + CASE WHEN place_id = $3 AND title = $4 AND starts_at = $8 AND ends_at = $9 AND days = $21
                 AND COALESCE(venue, '') = COALESCE($11, '') AND state = $17 THEN 0 ELSE 1 END
         WHERE id = $1",
        id,
        planned.programme,
        activity.place,
        &title,
        activity.theme,
        wall(activity.wall_start),
        activity.lasts().num_minutes(),
        seconds(activity.starts_at),
        seconds(activity.ends_at),
        activity.closes_at.map(seconds),
        &venue,
        activity.position.map(|(latitude, _)| latitude),
        activity.position.map(|(_, longitude)| longitude),
        activity.capacity,
        &activity.picture,
        activity.contact.as_ref().map(|contact| &contact.text),
        activity.state,
        wire::to_column(&activity.rules)?,
        activity.contact.as_ref().and_then(|contact| contact.of),
        &more,
        i64::from(activity.days.get()),
    )?;
    tx.touch(Subject::activity(id));
    hours::look_again(tx, id).await
}

/// What is ahead and was made of a dish of the menu, soonest first.
pub async fn made_of(tx: &mut Tx, dish: DishId, now: DateTime<Utc>) -> Result<Vec<Activity>> {
    activities(rows!(
        ActivityRow,
        tx,
        select!(
            "WHERE a.id IN (SELECT activity_id FROM orders WHERE dish_id = $1) AND a.starts_at > $2 AND a.state = 'planned'
             ORDER BY a.starts_at, a.id"
        ),
        dish,
        seconds(now)
    )?)
}

/// The places at which a person has signed up for something, the latest first.
pub async fn places_of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<PlaceId>> {
    let found = rows!(
        (PlaceId,),
        tx,
        "SELECT a.place_id FROM signups s JOIN activities a ON a.id = s.activity_id
         WHERE s.person_id = $1 OR s.entered_by = $1 GROUP BY a.place_id ORDER BY MAX(a.starts_at) DESC, a.place_id",
        person
    )?;
    Ok(found.into_iter().map(|(place,)| place).collect())
}

/// The programme that an activity belongs to.
pub async fn programme_of(tx: &mut Tx, id: ActivityId) -> Result<Option<ProgrammeId>> {
    let found = row!((Option<ProgrammeId>,), tx, "SELECT programme_id FROM activities WHERE id = $1", id)?;
    Ok(found.and_then(|(programme,)| programme))
}

/// Sets the rules of an activity's sign-up.
pub async fn set_rules(tx: &mut Tx, id: ActivityId, rules: &Rules) -> Result<()> {
    let rules = wire::to_column(rules)?;
    exec!(tx, "UPDATE activities SET rules = $2, sequence = sequence + 1 WHERE id = $1", id, &rules)?;
    tx.touch(Subject::activity(id));
    hours::look_again(tx, id).await
}

/// Moves an activity to other instants; the clock on its wall shows what it showed.
pub async fn set_times(
    tx: &mut Tx,
    id: ActivityId,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    closes_at: Option<DateTime<Utc>>,
) -> Result<()> {
    exec!(
        tx,
        "UPDATE activities SET starts_at = $2, ends_at = $3, closes_at = $4, sequence = sequence + 1 WHERE id = $1",
        id,
        seconds(starts_at),
        seconds(ends_at),
        closes_at.map(seconds),
    )?;
    tx.touch(Subject::activity(id));
    hours::look_again(tx, id).await
}

/// What will happen at an activity, in order.
pub async fn programme_points(tx: &mut Tx, id: ActivityId) -> Result<Vec<Name>> {
    rows!((String,), tx, "SELECT text FROM programme_points WHERE activity_id = $1 ORDER BY position", id)?
        .into_iter()
        .map(|(text,)| wire::read(&text, "programme_points.text", id))
        .collect()
}

/// Replaces what will happen at an activity.
pub async fn set_programme_points(tx: &mut Tx, id: ActivityId, points: &[Name]) -> Result<()> {
    exec!(tx, "DELETE FROM programme_points WHERE activity_id = $1", id)?;
    for (position, point) in (1i64..).zip(points) {
        let text = wire::to_column(point)?;
        exec!(
            tx,
            "INSERT INTO programme_points (activity_id, position, text) VALUES ($1, $2, $3)",
            id,
            position,
            &text
        )?;
    }
    Ok(())
}
