//! The one way in which a rule reads a single date.

use chrono::{NaiveDate, NaiveDateTime};

use crate::domain::civil_time::Wall;
use crate::domain::written;

/// The day that the text names, if it names a day and nothing else. The last minute of a day is never past.
pub fn day(text: &str, now: NaiveDateTime) -> Option<NaiveDate> {
    // A day alone is the same in every zone.
    written::date::day(text, Wall { now, zone: chrono_tz::UTC }).ok()
}
