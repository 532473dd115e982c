//! Where activities stand in their lives: all that it depends on when one has to be looked at again.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use chrono::{DateTime, NaiveTime, Utc};

use super::ledger::occurrence;
use super::places::parse_hour;
use super::{Result, Tx, activities, instant, seconds};
use crate::domain::activity::{Activity, ActivityState, LifecycleStep};
use crate::domain::ids::{ActivityId, PlaceId};

/// Where an activity stands in its life.
#[derive(Debug, Clone, PartialEq)]
pub struct Lifecycle {
    /// The activity.
    pub activity: Activity,
    /// The hour at which its place announces, where it has one of its own.
    pub announce_hour: Option<NaiveTime>,
    /// The steps that are done.
    pub done: Marks,
    /// The steps that an organiser holds back.
    pub paused: Marks,
    /// When the next offer of a seat ends.
    pub offer_ends: Option<DateTime<Utc>>,
    /// When the next cancellation cannot be taken back any more.
    pub undo_ends: Option<DateTime<Utc>>,
}

/// Steps that are marked, each for one of the activity's starts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marks(Vec<(LifecycleStep, i64)>);

impl Marks {
    /// Whether a step is marked for an activity as it stands, or for a day of it.
    pub fn has(&self, step: LifecycleStep, activity: &Activity) -> bool {
        self.0.contains(&(step, occurrence(activity, step)))
    }
}

/// Where the activities of those numbers stand that are not long over. It takes a fixed number of questions.
pub async fn within(
    tx: &mut Tx,
    ids: &RangeInclusive<i64>,
    not_ended_before: DateTime<Utc>,
) -> Result<Vec<Lifecycle>> {
    let all = activities::numbered(tx, ids, not_ended_before).await?;
    if all.is_empty() {
        return Ok(Vec::new());
    }
    let done = marks(rows!(
        Mark,
        tx,
        "SELECT activity_id, step, starts_at FROM ledger WHERE activity_id BETWEEN $1 AND $2",
        ids.start(),
        ids.end()
    )?);
    let paused = marks(rows!(
        Mark,
        tx,
        "SELECT activity_id, step, starts_at FROM held_steps WHERE activity_id BETWEEN $1 AND $2",
        ids.start(),
        ids.end()
    )?);
    let offers = first_ends(rows!(
        (ActivityId, i64),
        tx,
        "SELECT activity_id, MIN(offered_until) FROM signups
         WHERE activity_id BETWEEN $1 AND $2 AND state = 'offered' AND offered_until IS NOT NULL
         GROUP BY activity_id",
        ids.start(),
        ids.end()
    )?);
    let undos = first_ends(rows!(
        (ActivityId, i64),
        tx,
        "SELECT activity_id, MIN(undo_until) FROM signups
         WHERE activity_id BETWEEN $1 AND $2 AND undo_until IS NOT NULL GROUP BY activity_id",
        ids.start(),
        ids.end()
    )?);
    let hours: HashMap<PlaceId, NaiveTime> = rows!(
        (PlaceId, String),
        tx,
        "SELECT DISTINCT p.id, p.announce_hour FROM activities a JOIN places p ON p.id = a.place_id
         WHERE a.id BETWEEN $1 AND $2 AND p.announce_hour IS NOT NULL",
        ids.start(),
        ids.end()
    )?
    .into_iter()
    .map(|(place, hour)| Ok((place, parse_hour(&hour)?)))
    .collect::<Result<_>>()?;
    Ok(all
        .into_iter()
        .map(|activity| Lifecycle {
            announce_hour: hours.get(&activity.place).copied(),
            done: done.get(&activity.id).cloned().unwrap_or_default(),
            paused: paused.get(&activity.id).cloned().unwrap_or_default(),
            offer_ends: offers.get(&activity.id).copied(),
            undo_ends: undos.get(&activity.id).copied(),
            activity,
        })
        .collect())
}

fn first_ends(found: Vec<(ActivityId, i64)>) -> HashMap<ActivityId, DateTime<Utc>> {
    found.into_iter().map(|(activity, end)| (activity, instant(end))).collect()
}

/// The activities that a place holds, and that start between two moments, by their hour.
pub async fn planned_between(
    tx: &mut Tx,
    place: PlaceId,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<Vec<ActivityId>> {
    let found = rows!(
        (ActivityId,),
        tx,
        "SELECT id FROM activities
         WHERE place_id = $1 AND state = $2 AND starts_at >= $3 AND starts_at < $4 ORDER BY starts_at, id",
        place,
        ActivityState::Planned,
        seconds(from),
        seconds(to)
    )?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// A step of an activity, and for which of its starts.
type Mark = (ActivityId, LifecycleStep, i64);

fn marks(found: Vec<Mark>) -> HashMap<ActivityId, Marks> {
    let mut all: HashMap<ActivityId, Marks> = HashMap::new();
    for (id, step, starts_at) in found {
        all.entry(id).or_default().0.push((step, starts_at));
    }
    all
}
