//! Series: rules that make activities, four weeks ahead.

use chrono::{DateTime, Days, NaiveDate, Utc};

use crate::domain::activity::Activity;
use crate::domain::change::Snapshot;
use crate::domain::civil_time::{to_utc, to_wall};
use crate::domain::ids::{ActivityId, SeriesId};
use crate::domain::language::Name;
use crate::domain::series::{AHEAD, Occurrence, Recurrence, Series};
use crate::store;
use crate::store::activities::{self, Planned};
use crate::store::places::{self, Place};
use crate::store::series::{self, Kept};
use crate::work::{Asker, Refusal, Result, UnitOfWork, access};

/// Enters the activities of a series that are due, and tells when the next one is.
pub async fn advance(work: &mut UnitOfWork, id: SeriesId) -> store::Result<Option<DateTime<Utc>>> {
    match series::lock(&mut work.tx, id).await? {
        // Another replica may have been here.
        Some(kept) if kept.running && kept.due_at.is_some_and(|due| due <= work.now) => {
            make_due(work, kept).await
        }
        Some(kept) => Ok(kept.due_at.filter(|_| kept.running)),
        None => Ok(None),
    }
}

/// Enters the activities of a series for the next four weeks, as far as they are not, and keeps the series. Tells when
/// it is due again.
pub(super) async fn make_due(work: &mut UnitOfWork, mut kept: Kept) -> store::Result<Option<DateTime<Utc>>> {
    let Some(place) = places::by_id(&mut work.tx, kept.series.pattern.activity.place).await? else {
        return Ok(None);
    };
    let today = to_wall(place.zone, work.now).date();
    let horizon = today + Days::new(AHEAD);
    if kept.running {
        for occurrence in kept.series.calendar.between(kept.made_until, horizon) {
            make(work, &kept, &place, occurrence).await?;
        }
        kept.made_until = kept.made_until.max(horizon);
    }
    let next = kept.series.calendar.next_days(kept.made_until, 1).first().copied();
    let enters = |day: NaiveDate| to_utc(place.zone, (day - Days::new(AHEAD)).into());
    kept.due_at = next.map(enters);
    series::update(&mut work.tx, &kept).await?;
    Ok(kept.due_at)
}

/// Enters one activity of a series; none where it is there already, or would have started.
pub(super) async fn make(
    work: &mut UnitOfWork,
    kept: &Kept,
    place: &Place,
    occurrence: Occurrence,
) -> store::Result<Option<ActivityId>> {
    let made = kept.series.make(occurrence, place.zone, work.now);
    if made.activity.starts_at <= work.now
        || series::made_on(&mut work.tx, kept.id, occurrence.day).await?.is_some()
    {
        return Ok(None);
    }
    let planned = Planned { activity: &made.activity, slug: None, programme: kept.programme };
    let id = activities::insert(&mut work.tx, &planned).await?;
    activities::set_programme_points(&mut work.tx, id, &made.points).await?;
    series::take_in(&mut work.tx, kept.id, occurrence.day, id).await?;
    work.move_schedule();
    Ok(Some(id))
}

/// Begins a series with an activity that was just entered.
pub async fn begin(
    work: &mut UnitOfWork,
    calendar: Recurrence,
    first: ActivityId,
    activity: &Activity,
    points: Vec<Name>,
) -> store::Result<SeriesId> {
    let day = activity.wall_start.date();
    let series = Series { calendar, pattern: Snapshot { activity: activity.clone(), points } };
    let kept = Kept {
        id: SeriesId(0),
        slug: None,
        programme: None,
        series,
        running: true,
        made_until: day,
        due_at: None,
    };
    let id = series::insert(&mut work.tx, &kept).await?;
    series::take_in(&mut work.tx, id, day, first).await?;
    make_due(work, Kept { id, ..kept }).await?;
    Ok(id)
}

/// The series, if the asker runs its place, in private. Nobody else changes it until the work is done.
pub(super) async fn to_change(work: &mut UnitOfWork, asker: &Asker, id: SeriesId) -> Result<Kept> {
    let kept = series::lock(&mut work.tx, id).await?.ok_or(Refusal::UnknownSeries)?;
    access::organiser().in_private().check(work, asker, &kept.series.pattern.activity).await?;
    Ok(kept)
}
