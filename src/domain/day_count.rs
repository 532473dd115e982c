//! On how many days in a row something is.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::civil_time::end_at;

/// The most days on which one activity can be.
pub const MOST_DAYS: u32 = 60;

/// On how many days in a row something is: from one to [`MOST_DAYS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "u32")]
pub struct DayCount(u32);

impl DayCount {
    /// As nearly everything is.
    pub const ONE: Self = Self(1);

    /// So many days, if something can be on so many.
    pub fn of(days: i64) -> Option<Self> {
        u32::try_from(days).ok().filter(|days| (1..=MOST_DAYS).contains(days)).map(Self)
    }

    /// Whether it is more than one.
    pub fn several(self) -> bool {
        self != Self::ONE
    }

    /// The number.
    pub fn get(self) -> u32 {
        self.0
    }

    /// How long it is from the start on the first day to that on the last, by the clock on the wall.
    pub fn beyond_the_first(self) -> TimeDelta {
        TimeDelta::days(i64::from(self.0) - 1)
    }

    /// The instant at which the last of so many days ends, each of which lasts so long by the clock on the wall.
    pub fn end_at(self, zone: Tz, wall_start: NaiveDateTime, lasts: TimeDelta) -> DateTime<Utc> {
        end_at(zone, wall_start + self.beyond_the_first(), lasts)
    }
}

impl TryFrom<i64> for DayCount {
    type Error = String;

    fn try_from(days: i64) -> Result<Self, Self::Error> {
        Self::of(days).ok_or_else(|| format!("nothing is on {days} days"))
    }
}

impl From<DayCount> for u32 {
    fn from(DayCount(days): DayCount) -> Self {
        days
    }
}

impl Default for DayCount {
    fn default() -> Self {
        Self::ONE
    }
}
