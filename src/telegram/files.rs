//! Files that people sent, and that are kept to be fetched: one after the other, beside everything else. A batch of updates does
//! not wait for them, and no transaction is open meanwhile. What is not fetched when the process ends is fetched at the next start.

use std::sync::Arc;

use chrono::TimeDelta;
use tokio::sync::Notify;
use tokio::task::spawn_blocking;
use tokio_util::sync::CancellationToken;

use super::api::{Api, CallError};
use crate::clock::SharedClock;
use crate::features::volunteers::history::fetched::{self, Fetched, MOST_BYTES, Read};
use crate::store::histories::{self, Unfetched};
use crate::store::{self, Fault, Store};
use crate::work::{Error, Settings, UnitOfWork};

/// When it is looked again, where the store failed.
const AGAIN: TimeDelta = TimeDelta::minutes(1);

/// Fetches files, and has them answered.
pub struct Files {
    api: Arc<Api>,
    store: Store,
    clock: SharedClock,
    settings: Arc<Settings>,
    /// Woken when a file was answered.
    to_deliver: Arc<Notify>,
    /// Woken when there may be a file.
    woken: Notify,
}

impl Files {
    /// Nothing was fetched yet.
    pub fn new(
        api: Arc<Api>,
        store: Store,
        clock: SharedClock,
        settings: Arc<Settings>,
        to_deliver: Arc<Notify>,
    ) -> Self {
        Self { api, store, clock, settings, to_deliver, woken: Notify::new() }
    }

    /// Has it looked for files.
    pub fn look_soon(&self) {
        self.woken.notify_one();
    }

    /// Runs until told to stop.
    pub async fn run(&self, stop: CancellationToken) {
        self.look_soon();
        loop {
            tokio::select! {
                () = stop.cancelled() => return,
                () = self.woken.notified() => {}
            }
            let rest = match self.look().await {
                Ok(rest) => rest,
                Err(failure) => {
                    tracing::error!(%failure, "files that were sent cannot be looked at");
                    Some(AGAIN)
                }
            };
            let Some(rest) = rest else { continue };
            self.look_soon();
            tokio::select! {
                () = stop.cancelled() => return,
                () = self.clock.until(self.clock.now() + rest) => {}
            }
        }
    }

    /// Fetches and answers what there is. When to go on, where the messenger wants a rest.
    pub async fn look(&self) -> store::Result<Option<TimeDelta>> {
        let mut tx = self.store.read().await?;
        let all = histories::unfetched(&mut tx).await?;
        drop(tx);
        for file in all {
            let fetched = match self.api.download(&file.file, MOST_BYTES).await {
                Ok(Some(bytes)) => Fetched::Bytes(bytes),
                Ok(None) => Fetched::TooLarge,
                Err(CallError::TooFast(seconds)) => return Ok(Some(TimeDelta::seconds(seconds.into()))),
                Err(failure) => {
                    tracing::warn!(%failure, "a file that was sent cannot be fetched");
                    Fetched::Failed
                }
            };
            self.answer(file, fetched).await?;
        }
        Ok(None)
    }

    async fn answer(&self, file: Unfetched, fetched: Fetched) -> store::Result<()> {
        let (settings, now, named) = (Arc::clone(&self.settings), self.clock.now(), file.clone());
        let read = spawn_blocking(move || fetched::read(&named, &fetched, &settings, now)).await;
        let read = read.unwrap_or(Read::Nothing("broken"));
        match self.answer_with(&file, read).await {
            // What is wrong is wrong with this file: the others are not kept waiting for it.
            Err(failure) if failure.fault() != Fault::Store => {
                tracing::error!(%failure, "a file that was sent cannot be answered");
                self.answer_with(&file, Read::Nothing("broken")).await
            }
            done => done,
        }
    }

    async fn answer_with(&self, file: &Unfetched, read: Read) -> store::Result<()> {
        let mut work = UnitOfWork::begin(&self.store, &self.settings, self.clock.now()).await?;
        match fetched::answer(&mut work, file, read).await {
            Ok(()) | Err(Error::Refused(_)) => {}
            Err(Error::Failed(failure)) => return Err(failure),
        }
        if work.commit().await?.delivers {
            self.to_deliver.notify_one();
        }
        Ok(())
    }
}
