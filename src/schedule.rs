//! The schedule: does what is due, sleeps until the next due moment, and catches up after a downtime.
//!
//! What is due is asked of the activities as they stand now, never stored, so a moved activity moves its
//! announcement and its reminders.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;

use crate::clock::SharedClock;
use crate::features::{Settings, Work, life};
use crate::store::{self, Store};

/// The longest sleep: a replica hears of another one's changes within this time.
const LONGEST_SLEEP: TimeDelta = TimeDelta::minutes(1);

/// Drives activities through their lives.
pub struct Schedule {
    store: Store,
    clock: SharedClock,
    settings: Arc<Settings>,
}

impl Schedule {
    /// A schedule over a store.
    pub fn new(store: Store, clock: SharedClock, settings: Arc<Settings>) -> Self {
        Self { store, clock, settings }
    }

    /// Does everything that is due, and tells when the next thing will be.
    pub async fn tick(&self) -> store::Result<Option<DateTime<Utc>>> {
        let mut work = Work::begin(&self.store, &self.settings, self.clock.now()).await?;
        let next = life::advance(&mut work).await?;
        work.commit().await?;
        Ok(next)
    }

    /// Runs until told to stop; `changed` wakes it early, and it wakes `decided` when there may be something to deliver.
    pub async fn run(&self, changed: Arc<Notify>, decided: Arc<Notify>, stop: CancellationToken) {
        loop {
            let next = match self.tick().await {
                Ok(next) => next,
                Err(failure) => {
                    tracing::error!(%failure, "the schedule could not be worked through; it is tried again");
                    None
                }
            };
            decided.notify_one();
            let latest = self.clock.now() + LONGEST_SLEEP;
            let wake_at = next.map_or(latest, |next| next.min(latest));
            tokio::select! {
                () = stop.cancelled() => return,
                () = changed.notified() => {}
                () = self.clock.until(wake_at) => {}
            }
        }
    }
}
