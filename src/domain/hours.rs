//! Volunteers' hours: what was served, kept to the minute, and what it counts.
//!
//! What is kept is a ledger of rows that nobody changes ([`ledger`]). A row comes from who was there and when
//! ([`presence`]), and what the rows that are in force come to is computed anew each time ([`count`]).

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;

use super::words;

pub mod count;
pub mod ledger;
pub mod presence;
#[cfg(test)]
mod tests;

/// The longest that one stretch can be: what is longer is a mistake, or several services.
pub const LONGEST: TimeDelta = TimeDelta::hours(24);

words! {
    /// How it is known that somebody served. What counts more comes first.
    pub enum Class {
        /// They checked in themselves.
        Verified = "verified",
        /// An organiser ticked that they were there.
        Attested = "attested",
    }
}

/// From one instant to a later one, both in whole minutes, and at most [`LONGEST`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Span {
    from: DateTime<Utc>,
    until: DateTime<Utc>,
}

/// Why two instants make no span.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SpanError {
    /// Nothing lies between them.
    #[error("it ends before it has lasted a minute")]
    Empty,
    /// Too much does.
    #[error("it lasts longer than 24 hours")]
    TooLong,
}

impl Span {
    /// From one instant to another. Seconds are cut off on both sides: it lasts as long as the two times say that people read.
    pub fn new(from: DateTime<Utc>, until: DateTime<Utc>) -> Result<Self, SpanError> {
        let (from, until) = (whole_minute(from), whole_minute(until));
        if from >= until {
            return Err(SpanError::Empty);
        }
        if until - from > LONGEST {
            return Err(SpanError::TooLong);
        }
        Ok(Self { from, until })
    }

    /// When it begins.
    pub fn from(self) -> DateTime<Utc> {
        self.from
    }

    /// When it is over.
    pub fn until(self) -> DateTime<Utc> {
        self.until
    }

    /// How long it really lasts, whatever clocks on walls did meanwhile.
    pub fn lasts(self) -> TimeDelta {
        self.until - self.from
    }
}

/// An instant without its seconds.
fn whole_minute(instant: DateTime<Utc>) -> DateTime<Utc> {
    let seconds = instant.timestamp();
    DateTime::from_timestamp(seconds - seconds.rem_euclid(60), 0).unwrap_or(instant)
}

/// A service without a break, at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// When it was.
    pub span: Span,
    /// How that is known.
    pub class: Class,
    /// By which clock its days begin: the place's.
    pub zone: Tz,
}
