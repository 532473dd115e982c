//! Series, and the activities that they made.

use std::ops::RangeInclusive;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::FromRow;

use super::{Error, Result, Tx, activities, instant, seconds, wire};
use crate::domain::activity::Activity;
use crate::domain::ids::{ActivityId, PersonId, PlaceId, ProgrammeId, SeriesId};
use crate::domain::series::Series;
use crate::domain::subject::Subject;
use crate::message::Stamp;

/// A series as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// Its number; not looked at where it is entered.
    pub id: SeriesId,
    /// Its short name in the plan it was imported from.
    pub slug: Option<String>,
    /// The programme its activities belong to.
    pub programme: Option<ProgrammeId>,
    /// The rule, and what each activity is like.
    pub series: Series,
    /// Whether it goes on.
    pub running: bool,
    /// The last day whose activity, if there is one, is entered.
    pub made_until: NaiveDate,
    /// When the next activity is to be entered; none where no other is ahead.
    pub due_at: Option<DateTime<Utc>>,
}

#[derive(FromRow)]
struct Row {
    id: SeriesId,
    slug: Option<String>,
    programme_id: Option<ProgrammeId>,
    organiser_id: Option<PersonId>,
    body: String,
    running: bool,
    made_until: String,
    due_at: Option<i64>,
}

impl Row {
    fn into_kept(self) -> Result<Kept> {
        let mut series: Series = wire::read(&self.body, "series.body", self.id)?;
        series.pattern.activity.organiser = self.organiser_id;
        Ok(Kept {
            id: self.id,
            programme: self.programme_id,
            series,
            running: self.running,
            made_until: parse_day(&self.made_until)?,
            due_at: self.due_at.map(instant),
            slug: self.slug,
        })
    }
}

fn parse_day(text: &str) -> Result<NaiveDate> {
    text.parse().map_err(|_| Error::Corrupt(format!("{text:?} is no day")))
}

/// A series as its column holds it. Who organises it stands in a column of its own, so that they can be forgotten.
fn body(series: &Series) -> Result<String> {
    let mut series = series.clone();
    series.pattern.activity.organiser = None;
    wire::to_column(&series)
}

/// The columns of a [`Row`], followed by the rest of the query.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, slug, programme_id, organiser_id, body, running, made_until, due_at FROM series ",
            $rest
        )
    };
}

/// Enters a series.
pub async fn insert(tx: &mut Tx, kept: &Kept) -> Result<SeriesId> {
    let entered = row!(
        (SeriesId,),
        tx,
        "INSERT INTO series (slug, place_id, programme_id, organiser_id, body, running, made_until, due_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id",
        &kept.slug,
        kept.series.pattern.activity.place,
        kept.programme,
        kept.series.pattern.activity.organiser,
        body(&kept.series)?,
        kept.running,
        kept.made_until.to_string(),
        kept.due_at.map(seconds),
    )?;
    let Some((id,)) = entered else {
        return Err(Error::Corrupt("a series vanished while being entered".to_owned()));
    };
    tx.touch(Subject::series(id));
    Ok(id)
}

/// Keeps a series as it is now, under its number.
pub async fn update(tx: &mut Tx, kept: &Kept) -> Result<()> {
    exec!(
        tx,
        "UPDATE series SET place_id = $2, programme_id = $3, body = $4, running = $5, made_until = $6, due_at = $7
         WHERE id = $1",
        kept.id,
        kept.series.pattern.activity.place,
        kept.programme,
        body(&kept.series)?,
        kept.running,
        kept.made_until.to_string(),
        kept.due_at.map(seconds),
    )?;
    tx.touch(Subject::series(kept.id));
    Ok(())
}

/// The series of that number.
pub async fn by_id(tx: &mut Tx, id: SeriesId) -> Result<Option<Kept>> {
    row!(Row, tx, select!("WHERE id = $1"), id)?.map(Row::into_kept).transpose()
}

/// The series of that number, which nobody else changes until this transaction ends.
pub async fn lock(tx: &mut Tx, id: SeriesId) -> Result<Option<Kept>> {
    exec!(tx, "UPDATE series SET running = running WHERE id = $1", id)?;
    by_id(tx, id).await
}

/// The series of that short name.
pub async fn by_slug(tx: &mut Tx, slug: &str) -> Result<Option<Kept>> {
    row!(Row, tx, select!("WHERE slug = $1"), slug)?.map(Row::into_kept).transpose()
}

/// The series of a place, in the order they were entered.
pub async fn of_place(tx: &mut Tx, place: PlaceId) -> Result<Vec<Kept>> {
    let found = rows!(Row, tx, select!("WHERE place_id = $1 ORDER BY id"), place)?;
    found.into_iter().map(Row::into_kept).collect()
}

/// When the next activity of each series of those numbers is to be entered that goes on.
pub async fn due(tx: &mut Tx, ids: &RangeInclusive<i64>) -> Result<Vec<(SeriesId, DateTime<Utc>)>> {
    let found = rows!(
        (SeriesId, i64),
        tx,
        "SELECT id, due_at FROM series WHERE id BETWEEN $1 AND $2 AND running AND due_at IS NOT NULL",
        ids.start(),
        ids.end()
    )?;
    Ok(found.into_iter().map(|(id, due)| (id, instant(due))).collect())
}

/// When it is to be looked next whether a day of each series of those numbers goes another way; at once, where it never was.
pub async fn to_tell(tx: &mut Tx, ids: &RangeInclusive<i64>) -> Result<Vec<(SeriesId, DateTime<Utc>)>> {
    let found = rows!(
        (SeriesId, i64),
        tx,
        "SELECT id, COALESCE(tell_at, 0) FROM series
         WHERE id BETWEEN $1 AND $2 AND running AND (told_until IS NULL OR tell_at IS NOT NULL)",
        ids.start(),
        ids.end()
    )?;
    Ok(found.into_iter().map(|(id, tell_at)| (id, instant(tell_at))).collect())
}

/// The last day of a series of which its groups were told, as far as there was something to tell; none where nobody looked.
pub async fn told_until(tx: &mut Tx, id: SeriesId) -> Result<Option<NaiveDate>> {
    let found = row!((Option<String>,), tx, "SELECT told_until FROM series WHERE id = $1", id)?;
    found.and_then(|(day,)| day).map(|day| parse_day(&day)).transpose()
}

/// The groups were told of the days of a series until that one, and it is looked again at that moment.
pub async fn set_told(
    tx: &mut Tx,
    id: SeriesId,
    until: NaiveDate,
    next: Option<DateTime<Utc>>,
) -> Result<()> {
    exec!(
        tx,
        "UPDATE series SET told_until = $2, tell_at = $3 WHERE id = $1",
        id,
        until.to_string(),
        next.map(seconds)
    )?;
    tx.touch(Subject::series(id));
    Ok(())
}

/// A series has other days now: it is looked at once which comes next.
pub async fn look_anew(tx: &mut Tx, id: SeriesId) -> Result<()> {
    exec!(tx, "UPDATE series SET told_until = NULL, tell_at = NULL WHERE id = $1", id)?;
    tx.touch(Subject::series(id));
    Ok(())
}

/// The highest number of a series; 0 where there is none.
pub async fn highest(tx: &mut Tx) -> Result<i64> {
    let found = row!((Option<i64>,), tx, "SELECT MAX(id) FROM series")?;
    Ok(found.and_then(|(id,)| id).unwrap_or(0))
}

/// Keeps what a series was like before a change, so that it can be taken back; tells the stamp of that change.
pub async fn remember(tx: &mut Tx, id: SeriesId, previous: &Series, now: DateTime<Utc>) -> Result<Stamp> {
    let previous = body(previous)?;
    exec!(tx, "UPDATE series SET previous = $2, changed_at = $3 WHERE id = $1", id, &previous, seconds(now))?;
    Ok(stamp_of(&previous, seconds(now)))
}

fn stamp_of(previous: &str, changed_at: i64) -> Stamp {
    Stamp::of(&[previous, &changed_at.to_string()])
}

/// What a series was like before its last change, and when that was, if it is the change with that stamp. It is told
/// once.
pub async fn recall(tx: &mut Tx, id: SeriesId, change: Stamp) -> Result<Option<(Series, DateTime<Utc>)>> {
    let found = row!(
        (String, i64),
        tx,
        "SELECT previous, changed_at FROM series WHERE id = $1 AND previous IS NOT NULL AND changed_at IS NOT NULL",
        id
    )?;
    let Some((body, at)) = found.filter(|(body, at)| stamp_of(body, *at) == change) else { return Ok(None) };
    exec!(tx, "UPDATE series SET previous = NULL WHERE id = $1", id)?;
    Ok(Some((wire::read(&body, "series.previous", id)?, instant(at))))
}

/// Says that an activity is the one that a series has on a day.
pub async fn take_in(tx: &mut Tx, id: SeriesId, day: NaiveDate, activity: ActivityId) -> Result<()> {
    exec!(
        tx,
        "UPDATE activities SET series_id = $1, series_day = $2 WHERE id = $3",
        id,
        day.to_string(),
        activity
    )?;
    Ok(())
}

/// The activity that a series has on a day, if it is entered.
pub async fn made_on(tx: &mut Tx, id: SeriesId, day: NaiveDate) -> Result<Option<ActivityId>> {
    let found = row!(
        (ActivityId,),
        tx,
        "SELECT id FROM activities WHERE series_id = $1 AND series_day = $2",
        id,
        day.to_string()
    )?;
    Ok(found.map(|(id,)| id))
}

/// The activities of a series that have not started, with their days, in the order of those; called-off ones too.
pub async fn ahead(tx: &mut Tx, id: SeriesId, now: DateTime<Utc>) -> Result<Vec<(NaiveDate, Activity)>> {
    let days = rows!(
        (String, ActivityId),
        tx,
        "SELECT series_day, id FROM activities WHERE series_id = $1 AND starts_at > $2 ORDER BY series_day",
        id,
        seconds(now)
    )?;
    let mut found = Vec::new();
    for (day, activity) in days {
        if let Some(activity) = activities::by_id(tx, activity).await? {
            found.push((parse_day(&day)?, activity));
        }
    }
    Ok(found)
}

/// The series that an activity belongs to, and its day in it.
pub async fn of_activity(tx: &mut Tx, id: ActivityId) -> Result<Option<(SeriesId, NaiveDate)>> {
    let found = row!(
        (SeriesId, String),
        tx,
        "SELECT series_id, series_day FROM activities WHERE id = $1 AND series_id IS NOT NULL",
        id
    )?;
    found.map(|(series, day)| Ok((series, parse_day(&day)?))).transpose()
}
