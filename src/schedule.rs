//! The schedule: does what is due, sleeps until the next due moment, and catches up after a downtime.
//!
//! The agenda says what is due. Each subject is done in a transaction of its own: one that fails is told to the operator and
//! tried again later, and the others go on.

use std::collections::HashMap;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::{DateTime, TimeDelta, Utc};
use futures::FutureExt;
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;

use crate::clock::{SharedClock, Waits};
use crate::dispatch::agenda::{self, AGENDA};
use crate::domain::subject::{Purge, Subject};
use crate::store::{self, Fault, Store, agenda as kept};
use crate::work::moments;
use crate::work::{Settings, UnitOfWork, write_log};

/// The longest sleep: a replica hears of another one's changes within this time.
const LONGEST_SLEEP: TimeDelta = TimeDelta::minutes(1);
/// How long a subject that failed waits: longer each time.
const SUBJECT_WAITS: Waits = Waits::between(TimeDelta::minutes(1), TimeDelta::hours(1));
/// How long the schedule waits for a store that fails: longer each time.
const STORE_WAITS: Waits = Waits::between(TimeDelta::seconds(1), LONGEST_SLEEP);
/// How many subjects that are due are read together.
const READ_TOGETHER: i64 = 200;

/// How often a subject is done in one tick at most.
const MOST_TIMES: u32 = 20;

/// Does what happens by time alone.
pub struct Schedule {
    store: Store,
    clock: SharedClock,
    settings: Arc<Settings>,
    /// Whether it is known that the agenda was made with what this process has.
    is_of_today: AtomicBool,
    /// Whether the store's log of writes is still to be emptied of what was deleted.
    log_waits: AtomicBool,
}

impl Schedule {
    /// A schedule over a store.
    pub fn new(store: Store, clock: SharedClock, settings: Arc<Settings>) -> Self {
        Self {
            store,
            clock,
            settings,
            is_of_today: AtomicBool::new(false),
            log_waits: AtomicBool::new(false),
        }
    }

    /// Does everything that is due, and tells when the next thing will be. Fails where the store does.
    pub async fn tick(&self) -> store::Result<Option<DateTime<Utc>>> {
        if !self.is_of_today.load(Ordering::Relaxed) {
            self.make_anew().await?;
            self.is_of_today.store(true, Ordering::Relaxed);
        }
        if self.log_waits.load(Ordering::Relaxed) {
            self.empty_the_log_again().await?;
        }
        let mut done: HashMap<Subject, (u32, DateTime<Utc>)> = HashMap::new();
        for purges in [false, true] {
            loop {
                let mut tx = self.store.glance().await?;
                let mut due = kept::due(&mut tx, purges, self.clock.now(), READ_TOGETHER).await?;
                drop(tx);
                if due.is_empty() {
                    break;
                }
                // Of one moment: what enters something goes before it.
                due.sort_unstable_by_key(|(subject, at)| (*at, *subject));
                for (subject, at) in due {
                    let (times, last) = done.entry(subject).or_insert((0, DateTime::<Utc>::MIN_UTC));
                    // It can be due a second time in a tick that takes long, but then at a later moment.
                    let is_stuck = *last == at || *times >= MOST_TIMES;
                    (*times, *last) = (*times + 1, at);
                    self.advance(subject, is_stuck).await?;
                }
            }
        }
        kept::next(&mut self.store.glance().await?).await
    }

    /// What failed the last time it was due.
    pub async fn failing(&self) -> store::Result<Vec<String>> {
        let mut tx = self.store.read().await?;
        let failing = kept::failing(&mut tx).await?;
        tx.commit().await?;
        Ok(failing.iter().map(Subject::to_string).collect())
    }

    /// What is on the agenda at another moment than the one that is computed from how it stands.
    pub async fn differing(&self) -> store::Result<Vec<String>> {
        let mut tx = self.store.read().await?;
        let differing = agenda::differences(&mut tx, &self.settings, self.clock.now()).await?;
        tx.commit().await?;
        Ok(differing.iter().map(Subject::to_string).collect())
    }

    /// Makes all moments anew where they were made with something else than what this process has: other hours, other
    /// rules of time zones. A few at a time, so that nobody waits for it.
    async fn make_anew(&self) -> store::Result<()> {
        let basis = agenda::basis(&self.settings);
        let mut tx = self.store.begin().await?;
        kept::drop_unknown(&mut tx).await?;
        kept::hurry(&mut tx, self.clock.now()).await?;
        let found = kept::basis(&mut tx).await?;
        tx.commit().await?;
        if found.as_ref() == Some(&basis) {
            return Ok(());
        }
        for entry in AGENDA {
            let mut tx = self.store.read().await?;
            let highest = agenda::highest(&mut tx, entry).await?;
            tx.commit().await?;
            for ids in agenda::numbers(highest) {
                let mut tx = self.store.begin().await?;
                moments::derive(&mut tx, &entry.source, &self.settings.rhythm, &ids, self.clock.now())
                    .await?;
                tx.commit().await?;
            }
        }
        let mut tx = self.store.begin().await?;
        kept::set_basis(&mut tx, &basis).await?;
        tx.commit().await
    }

    async fn advance(&self, subject: Subject, is_stuck: bool) -> store::Result<()> {
        let mut tries = 0;
        let done = AssertUnwindSafe(self.advance_alone(subject, is_stuck, &mut tries)).catch_unwind().await;
        match done.unwrap_or(Err(store::Error::Panicked)) {
            Ok(()) => Ok(()),
            Err(failure) if failure.fault() == Fault::Store => Err(failure),
            Err(failure) => {
                // A subject is blamed only while all else can be written.
                self.store.is_well(self.clock.now()).await?;
                self.note_failure(subject, tries, &failure).await
            }
        }
    }

    /// Does what is due of a subject, and tells in `tries` how often in a row it has failed before. What is stuck is due
    /// however often it is done.
    async fn advance_alone(&self, subject: Subject, is_stuck: bool, tries: &mut u32) -> store::Result<()> {
        let mut work = UnitOfWork::begin(&self.store, &self.settings, self.clock.now()).await?;
        // Another replica may have been quicker.
        let Some(failed) = kept::claim(&mut work.tx, subject, work.now).await? else { return Ok(()) };
        *tries = failed;
        if is_stuck {
            return Err(store::Error::Corrupt("it is still due after it was done".to_owned()));
        }
        if let Some(entry) = AGENDA.iter().find(|entry| entry.source.kind == subject.kind) {
            (entry.advance)(&mut work, subject.id).await?;
        }
        work.reconsider(subject);
        work.commit().await?;
        if subject == Subject::purge(Purge::Log) {
            self.log_waits.store(true, Ordering::Relaxed);
            write_log::emptied(&self.store).await?;
            self.log_waits.store(false, Ordering::Relaxed);
        }
        if failed > 0 {
            tracing::info!(%subject, "it is done now");
        }
        Ok(())
    }

    /// The log could not be emptied, and it may not have been possible to note so: now it is.
    async fn empty_the_log_again(&self) -> store::Result<()> {
        let mut work = UnitOfWork::begin(&self.store, &self.settings, self.clock.now()).await?;
        write_log::to_be_emptied(&mut work).await?;
        work.commit().await?;
        self.log_waits.store(false, Ordering::Relaxed);
        Ok(())
    }

    async fn note_failure(&self, subject: Subject, tries: u32, failure: &store::Error) -> store::Result<()> {
        // The operator is told once, not at every try.
        if tries == 0 {
            tracing::error!(%subject, %failure, "what is due fails; it is tried again, and the rest goes on");
        } else {
            tracing::debug!(%subject, %failure, "what is due fails again");
        }
        let again_at = self.clock.now() + SUBJECT_WAITS.after(tries);
        let mut tx = self.store.begin().await?;
        kept::put_off(&mut tx, subject, tries.saturating_add(1), again_at).await?;
        tx.commit().await
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
