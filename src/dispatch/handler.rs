//! Handles updates, wherever they come from.
//!
//! A batch is handled in one transaction, which is what makes a burst fast and keeps everyone's order; if anything in
//! it fails, the batch is undone and its updates are handled one by one, so that one broken update stops no other. While
//! the store itself fails, nothing is held against an update or its person.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::batch::{self, Arrived};
use super::event::Toast;
use super::events;
use crate::domain::ids::ChatId;
use crate::i18n::texts;
use crate::store::{self, Fault, Store, updates};
use crate::work::{Committed, Settings, UnitOfWork};

/// How often an update is tried before it is set aside.
const TRIES: u32 = 3;

/// One update, read, with its text for the table of dead updates.
#[derive(Debug, Clone)]
pub struct Received {
    /// What happened.
    pub arrived: Arrived,
    /// The update as the messenger wrote it.
    pub body: String,
}

/// What a batch led to.
#[derive(Debug, Default)]
pub struct Handled {
    /// How many of its updates are done with; all, unless the store failed.
    pub updates: usize,
    /// The answers to its taps, to be given now.
    pub toasts: Vec<Toast>,
    /// The chats whose admins are to be asked for: those that have just changed.
    pub admins_of: BTreeSet<ChatId>,
    /// Whether something is due at another time than before.
    pub moves_schedule: bool,
    /// Whether there may be something to deliver.
    pub delivers: bool,
    /// Whether the store failed, so that what is left of the batch has to come again.
    pub stuck: bool,
}

/// Handles updates over a store.
pub struct Handler {
    store: Store,
    settings: Arc<Settings>,
}

impl Handler {
    /// A handler over that store.
    pub fn new(store: Store, settings: Arc<Settings>) -> Self {
        Self { store, settings }
    }

    /// Handles a batch, each update once.
    pub async fn handle(&self, batch: &[Received], now: DateTime<Utc>) -> Handled {
        let updates = batch.len();
        let mut handled = Handled::default();
        let mut done = self.handle_together(batch, now).await;
        if done.as_ref().is_err_and(store::Error::is_contention) {
            done = self.handle_together(batch, now).await;
        }
        match done {
            Ok((toasts, Committed { moves_schedule, delivers, admins_of })) => {
                Handled { updates, toasts, admins_of, moves_schedule, delivers, ..handled }
            }
            Err(failure) if failure.fault() == Fault::Store => {
                tracing::error!(%failure, "the store fails; updates wait until it is back");
                // Where only the answer to the commit was lost, there is something to deliver.
                Handled { stuck: true, delivers: true, ..Handled::default() }
            }
            Err(failure) => {
                tracing::warn!(%failure, updates, "a batch failed; its updates are handled one by one");
                for received in batch {
                    match self.handle_alone(received, now).await {
                        Ok((toasts, committed)) => {
                            handled.toasts.extend(toasts);
                            handled.moves_schedule |= committed.moves_schedule;
                            handled.delivers |= committed.delivers;
                            handled.admins_of.extend(committed.admins_of);
                        }
                        Err(failure) => {
                            tracing::error!(%failure, "the store fails; updates wait until it is back");
                            handled.stuck = true;
                            break;
                        }
                    }
                    handled.updates += 1;
                }
                handled
            }
        }
    }

    /// Handles updates in one transaction: all of them, or none.
    async fn handle_together(
        &self,
        batch: &[Received],
        now: DateTime<Utc>,
    ) -> store::Result<(Vec<Toast>, Committed)> {
        let mut work = UnitOfWork::begin(&self.store, &self.settings, now).await?;
        let arrived: Vec<&Arrived> = batch.iter().map(|received| &received.arrived).collect();
        let toasts = batch::handle(&mut work, &arrived).await?;
        Ok((toasts, work.commit().await?))
    }

    /// Handles one update, trying again if it fails, and sets it aside in the end. Fails where it is the store's fault:
    /// then the update must come again, with all its tries.
    async fn handle_alone(
        &self,
        received: &Received,
        now: DateTime<Utc>,
    ) -> store::Result<(Vec<Toast>, Committed)> {
        let update_id = received.arrived.event.update_id;
        let mut last = String::new();
        for _ in 0..TRIES {
            match self.handle_together(std::slice::from_ref(received), now).await {
                Ok(done) => return Ok(done),
                Err(failure) if failure.fault() == Fault::Store => return Err(failure),
                Err(failure) => last = failure.to_string(),
            }
            // It may still be the store's, in words that nobody knew: nobody is blamed while that cannot be written to.
            self.store.is_well(now).await?;
        }
        let committed = self.quarantine(received, &last, now).await?;
        tracing::error!(update_id, failure = last, "an update is set aside in dead_updates");
        let apology = texts::failure().say(self.settings.language).read();
        let toasts = received.arrived.event.silent_toast().map(|toast| Toast { text: apology, ..toast });
        Ok((toasts.into_iter().collect(), committed))
    }

    async fn quarantine(
        &self,
        received: &Received,
        failure: &str,
        now: DateTime<Utc>,
    ) -> store::Result<Committed> {
        let mut work = UnitOfWork::begin(&self.store, &self.settings, now).await?;
        updates::quarantine(&mut work.tx, received.arrived.event.update_id, &received.body, failure, now)
            .await?;
        events::apologise(&mut work, &received.arrived.event).await?;
        work.commit().await
    }
}
