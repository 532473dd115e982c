//! Series: rules that make activities, four weeks ahead.

use std::ops::RangeInclusive;

use chrono::{Days, NaiveDate};

use crate::domain::activity::Activity;
use crate::domain::change::Snapshot;
use crate::domain::civil_time::{to_utc, to_wall};
use crate::domain::ids::{ActivityId, SeriesId};
use crate::domain::language::Name;
use crate::domain::series::{AHEAD, Occurrence, Recurrence, Series};
use crate::domain::subject::{Subject, SubjectKind};
use crate::features::organise::series::days;
use crate::store::activities::{self, Planned};
use crate::store::agenda::Moment;
use crate::store::places::{self, Place};
use crate::store::series::{self, Kept};
use crate::store::{self, Tx};
use crate::work::agenda::Entry;
use crate::work::moments::Source;
use crate::work::{Asker, Refusal, Result, UnitOfWork, access};

/// A series on the agenda.
pub const AGENDA: Entry = Entry {
    source: Source {
        kind: SubjectKind::Series,
        moments: |tx, _, ids, _| Box::pin(moments(tx, ids)),
        highest: |tx| Box::pin(series::highest(tx)),
    },
    advance: |work, id| Box::pin(advance(work, SeriesId(id))),
};

async fn moments(tx: &mut Tx, ids: &RangeInclusive<i64>) -> store::Result<Vec<Moment>> {
    let mut due = series::due(tx, ids).await?;
    due.extend(series::to_tell(tx, ids).await?);
    due.sort_unstable();
    // Of both moments the first.
    due.dedup_by_key(|(id, _)| *id);
    Ok(due.into_iter().map(|(id, due_at)| (Subject::series(id), due_at)).collect())
}

/// Enters the activities of a series that are due, and tells of the days that go another way.
async fn advance(work: &mut UnitOfWork, id: SeriesId) -> store::Result<()> {
    // Another replica may have been here.
    let Some(kept) = series::lock(&mut work.tx, id).await?.filter(|kept| kept.running) else { return Ok(()) };
    let to_tell = series::to_tell(&mut work.tx, &(id.0..=id.0)).await?;
    if to_tell.iter().any(|(_, tell_at)| *tell_at <= work.now) {
        days::tell(work, &kept).await?;
    }
    if kept.due_at.is_some_and(|due| due <= work.now) { make_due(work, kept).await } else { Ok(()) }
}

/// Enters the activities of a series for the next four weeks, as far as they are not, and keeps the series.
pub(super) async fn make_due(work: &mut UnitOfWork, mut kept: Kept) -> store::Result<()> {
    let Some(place) = places::by_id(&mut work.tx, kept.series.pattern.activity.place).await? else {
        return Ok(());
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
    series::update(&mut work.tx, &kept).await
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
