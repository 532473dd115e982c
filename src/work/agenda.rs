//! What a feature declares of what happens by time alone.

use futures::future::BoxFuture;

use super::moments::Source;
use super::unit::UnitOfWork;
use crate::store;

/// Does what is due of the subject of that number. Where nothing is any more, it does nothing.
pub type Advance = for<'a> fn(&'a mut UnitOfWork, i64) -> BoxFuture<'a, store::Result<()>>;

/// What a feature has on the agenda.
pub struct Entry {
    /// Its subjects, and when they have to be looked at again.
    pub source: Source,
    /// What is done then, in a transaction of its own.
    pub advance: Advance,
}
