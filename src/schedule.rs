//! The schedule: does what is due, sleeps until the next due moment, and catches up after a downtime.
//!
//! What is due is asked of the activities as they stand now, never stored, so a moved activity moves its
//! announcement and its reminders. Each subject that is due is done in a transaction of its own: one that fails is told
//! to the operator and tried again later, and the others go on.

use std::collections::BTreeMap;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use futures::FutureExt;
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;

use crate::clock::{SharedClock, Waits};
use crate::dispatch::due::{self, Kind, Purge, Subject};
use crate::store::{self, Fault, Store};
use crate::work::{Settings, UnitOfWork, write_log};

/// The longest sleep: a replica hears of another one's changes within this time.
const LONGEST_SLEEP: TimeDelta = TimeDelta::minutes(1);
/// How long a subject that failed waits: longer each time.
const SUBJECT_WAITS: Waits = Waits::between(TimeDelta::minutes(1), TimeDelta::hours(1));
/// How long the schedule waits for a store that fails: longer each time.
const STORE_WAITS: Waits = Waits::between(TimeDelta::seconds(1), LONGEST_SLEEP);

/// Drives activities through their lives.
pub struct Schedule {
    store: Store,
    clock: SharedClock,
    settings: Arc<Settings>,
    failing: Mutex<BTreeMap<Subject, Failing>>,
}

/// A subject that failed the last time.
struct Failing {
    waits: Waits,
    again_at: DateTime<Utc>,
    why: String,
}

/// What a tick is about.
#[derive(Default)]
struct Tick {
    next: Option<DateTime<Utc>>,
    due: Vec<Subject>,
}

impl Tick {
    fn again(&mut self, when: Option<DateTime<Utc>>) {
        self.next = [self.next, when].into_iter().flatten().min();
    }
}

impl Schedule {
    /// A schedule over a store.
    pub fn new(store: Store, clock: SharedClock, settings: Arc<Settings>) -> Self {
        Self { store, clock, settings, failing: Mutex::default() }
    }

    /// Does everything that is due, and tells when the next thing will be. Fails where the store does.
    pub async fn tick(&self) -> store::Result<Option<DateTime<Utc>>> {
        let mut tick = Tick::default();
        for kind in Kind::ALL {
            let mut tx = self.store.read().await?;
            let found = due::find(&mut tx, kind, &self.settings, self.clock.now()).await?;
            tx.commit().await?;
            tick.again(found.next);
            for subject in &found.due {
                let when = match self.waits_until(*subject) {
                    Some(again_at) => Some(again_at),
                    None => self.advance(*subject).await?,
                };
                tick.again(when);
            }
            tick.due.extend(found.due);
        }
        // What is not due any more, because somebody mended or removed it, is no trouble either.
        self.troubles().retain(|subject, _| tick.due.contains(subject));
        Ok(tick.next)
    }

    /// What failed the last time it was due, and why.
    pub fn failing(&self) -> Vec<String> {
        self.troubles().iter().map(|(subject, failing)| format!("{subject}: {}", failing.why)).collect()
    }

    async fn advance(&self, subject: Subject) -> store::Result<Option<DateTime<Utc>>> {
        let done = AssertUnwindSafe(self.advance_alone(subject)).catch_unwind().await;
        match done.unwrap_or_else(|_| Err(store::Error::Panicked)) {
            Ok(next) => {
                if self.troubles().remove(&subject).is_some() {
                    tracing::info!(%subject, "it is done now");
                }
                Ok(next)
            }
            Err(failure) if failure.fault() == Fault::Store => Err(failure),
            Err(failure) => {
                // A subject is blamed only while all else can be written.
                self.store.is_well(self.clock.now()).await?;
                Ok(Some(self.note_failure(subject, &failure)))
            }
        }
    }

    async fn advance_alone(&self, subject: Subject) -> store::Result<Option<DateTime<Utc>>> {
        let mut work = UnitOfWork::begin(&self.store, &self.settings, self.clock.now()).await?;
        let next = due::advance(&mut work, subject).await?;
        work.commit().await?;
        if subject == Subject::Purge(Purge::Log) {
            write_log::emptied(&self.store).await?;
        }
        Ok(next)
    }

    /// Until when a subject is left alone because it failed.
    fn waits_until(&self, subject: Subject) -> Option<DateTime<Utc>> {
        let again_at = self.troubles().get(&subject)?.again_at;
        (again_at > self.clock.now()).then_some(again_at)
    }

    fn note_failure(&self, subject: Subject, failure: &store::Error) -> DateTime<Utc> {
        let mut troubles = self.troubles();
        let entered = troubles.entry(subject).or_insert_with(|| Failing {
            waits: SUBJECT_WAITS,
            again_at: DateTime::UNIX_EPOCH,
            why: String::new(),
        });
        // The operator is told once, not at every try.
        if entered.waits.failures() == 0 {
            tracing::error!(%subject, %failure, "what is due fails; it is tried again, and the rest goes on");
        } else {
            tracing::debug!(%subject, %failure, "what is due fails again");
        }
        entered.why = failure.to_string();
        entered.again_at = self.clock.now() + entered.waits.after_failure();
        entered.again_at
    }

    fn troubles(&self) -> MutexGuard<'_, BTreeMap<Subject, Failing>> {
        self.failing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Runs until told to stop; `changed` wakes it early, and it wakes `decided` when there may be something to deliver.
    pub async fn run(&self, changed: Arc<Notify>, decided: Arc<Notify>, stop: CancellationToken) {
        let mut waits = STORE_WAITS;
        loop {
            let next = match self.tick().await {
                Ok(next) => {
                    waits.succeeded();
                    next
                }
                Err(failure) => {
                    tracing::error!(%failure, "the schedule cannot be worked through; it is tried again");
                    Some(self.clock.now() + waits.after_failure())
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
