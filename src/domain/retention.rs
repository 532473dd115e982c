//! For how long volunteers' names are kept: what they served counts on without one.

use chrono::TimeDelta;

/// A year, as far as it matters for how long something is kept, in days.
const DAYS_OF_A_YEAR: i64 = 366;

/// For how long names are kept of those who served.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retention {
    /// After the last service of somebody who is in no team any more.
    pub hours: TimeDelta,
    /// After a certificate was issued, on it.
    pub certificates: TimeDelta,
}

/// So many years.
pub fn years(years: i64) -> TimeDelta {
    TimeDelta::days(years * DAYS_OF_A_YEAR)
}

/// How many years that are.
pub fn in_years(kept: TimeDelta) -> i64 {
    kept.num_days() / DAYS_OF_A_YEAR
}

impl Default for Retention {
    fn default() -> Self {
        Self { hours: years(3), certificates: years(10) }
    }
}
