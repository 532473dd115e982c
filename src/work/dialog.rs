//! What a feature declares of what it asks people, who may answer in their own words.

use chrono::{DateTime, TimeDelta, Utc};
use futures::future::BoxFuture;

use super::asker::Asker;
use super::error::Result;
use super::reply::Reply;
use super::unit::UnitOfWork;
use crate::domain::ids::ActivityId;
use crate::message::{Button, Stamp};
use crate::store;

/// Finds what the asker is asked and can answer with that text.
pub type Ask = for<'a> fn(&'a mut UnitOfWork, &'a Asker, &'a str) -> BoxFuture<'a, Result<Vec<Asked>>>;
/// Takes a text for the answer to what is asked about that activity; none where nothing is asked.
pub type Take = for<'a> fn(
    &'a mut UnitOfWork,
    &'a Asker,
    Option<ActivityId>,
    &'a str,
) -> BoxFuture<'a, Result<Option<Reply>>>;
/// Tells something of what the asker is asked about that activity.
pub type Tell<T> =
    for<'a> fn(&'a mut UnitOfWork, &'a Asker, Option<ActivityId>) -> BoxFuture<'a, store::Result<T>>;

/// A dialog of a feature. Where what is asked lies in the store is the feature's own.
pub struct Dialog {
    /// What is asked.
    pub asked: Ask,
    /// What is done with an answer.
    pub answer: Take,
    /// The stamp of what is asked, and of what is known of its answer.
    pub stamp: Tell<Stamp>,
    /// The button by which whoever does not want to answer leaves it; none where there is no need of one.
    pub leave: Tell<Option<Button>>,
}

/// For how long what is asked waits for an answer.
pub const WAITS: TimeDelta = TimeDelta::hours(2);

/// Whether what was asked, or touched, at that moment still takes what its person writes.
pub fn waits(at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now < at + WAITS
}

/// A moment so long ago that what was asked then takes nothing any more.
pub fn long_ago(now: DateTime<Utc>) -> DateTime<Utc> {
    now - WAITS
}

/// Something that is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// The activity that it is about, if there is one already.
    pub about: Option<ActivityId>,
    /// When it was asked, or last touched: what was asked last is what is answered.
    pub at: DateTime<Utc>,
}
