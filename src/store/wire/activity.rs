//! An activity as it stood at some moment, with its programme.

use chrono::{DateTime, NaiveDateTime, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::contact::Contact;
use super::days;
use super::name::{self, Name};
use super::rules::Rules;
use super::stored::Stored;
use crate::domain::activity::{self, ActivityState, Theme};
use crate::domain::change;
use crate::domain::day_count::DayCount;
use crate::domain::ids::{ActivityId, PersonId, PlaceId};

/// `{"activity":{…},"points":["Fold","Fly"]}`.
#[derive(Serialize, Deserialize)]
pub struct Snapshot {
    activity: Activity,
    points: Vec<Name>,
}

/// What is to be changed from what to what: `[{…},{…}]`.
#[derive(Serialize, Deserialize)]
pub struct Proposal(Snapshot, Snapshot);

#[derive(Serialize, Deserialize)]
struct Activity {
    id: ActivityId,
    place: PlaceId,
    organiser: Option<PersonId>,
    title: Name,
    /// One with a theme is written as when each had one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    theme: Option<Theme>,
    zone: Tz,
    wall_start: NaiveDateTime,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    #[serde(default, skip_serializing_if = "days::are_usual")]
    days: DayCount,
    closes_at: Option<DateTime<Utc>>,
    venue: Option<Name>,
    /// Rows from before there was such a thing have none; those without it are written as before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    more: Option<Name>,
    position: Option<(f64, f64)>,
    capacity: Option<i64>,
    picture: Option<String>,
    contact: Option<Contact>,
    state: ActivityState,
    rules: Rules,
    created_at: DateTime<Utc>,
}

impl Stored for change::Snapshot {
    type Format = Snapshot;
}

impl Stored for (change::Snapshot, change::Snapshot) {
    type Format = Proposal;
}

impl From<change::Snapshot> for Snapshot {
    fn from(change::Snapshot { activity, points }: change::Snapshot) -> Self {
        Self { activity: activity.into(), points: name::all(points) }
    }
}

impl From<Snapshot> for change::Snapshot {
    fn from(Snapshot { activity, points }: Snapshot) -> Self {
        Self { activity: activity.into(), points: name::all(points) }
    }
}

impl From<(change::Snapshot, change::Snapshot)> for Proposal {
    fn from((before, after): (change::Snapshot, change::Snapshot)) -> Self {
        Self(before.into(), after.into())
    }
}

impl From<Proposal> for (change::Snapshot, change::Snapshot) {
    fn from(Proposal(before, after): Proposal) -> Self {
        (before.into(), after.into())
    }
}

/// The one from the other, field by field; a field that only one of them has does not compile.
macro_rules! from {
    ($from:ty => $to:ty) => {
        impl From<$from> for $to {
            fn from(other: $from) -> Self {
                type Other = $from;
                let Other {
                    id,
                    place,
                    organiser,
                    title,
                    theme,
                    zone,
                    wall_start,
                    starts_at,
                    ends_at,
                    days,
                    closes_at,
                    venue,
                    more,
                    position,
                    capacity,
                    picture,
                    contact,
                    state,
                    rules,
                    created_at,
                } = other;
                Self {
                    id,
                    place,
                    organiser,
                    title: title.into(),
                    theme,
                    zone,
                    wall_start,
                    starts_at,
                    ends_at,
                    days,
                    closes_at,
                    venue: venue.map(Into::into),
                    more: more.map(Into::into),
                    position,
                    capacity,
                    picture,
                    contact: contact.map(Into::into),
                    state,
                    rules: rules.into(),
                    created_at,
                }
            }
        }
    };
}

from!(activity::Activity => Activity);
from!(Activity => activity::Activity);
