//! The one way in which a rule reads a single date.

use chrono::{NaiveDate, NaiveDateTime};

use crate::domain::written_date;

/// The day that the text names, if it names a day and nothing else. The last minute of a day is never past.
pub fn day(text: &str, now: NaiveDateTime) -> Option<NaiveDate> {
    let written = written_date::read(&format!("{text} 23:59"), now).ok()?;
    written.rest.is_empty().then(|| written.starts.date())
}
