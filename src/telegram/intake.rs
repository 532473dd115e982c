//! Intake: fetches updates, handles them, and acknowledges them only then.
//!
//! A batch is handled in one transaction, which is what makes a burst fast and keeps everyone's order; if anything in
//! it fails, the batch is undone and its updates are handled one by one, so that one broken update stops no other. While
//! the store itself fails, nothing is acknowledged and nothing is held against an update or its person.
//! No request to the messenger is made while a transaction is open.

use std::collections::BTreeSet;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::TimeDelta;
use futures::{FutureExt, StreamExt};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::admins::Admins;
use super::api::{Api, CallError};
use super::flood::Flood;
use super::incoming;
use crate::clock::{SharedClock, Waits};
use crate::dispatch::event::{Event, Known, Toast, What};
use crate::dispatch::events;
use crate::domain::ids::ChatId;
use crate::i18n::texts;
use crate::store::{self, Fault, Store, updates};
use crate::work::{Committed, Refusal, Settings, UnitOfWork};

/// The most updates in one answer (Bot API, `getUpdates`).
const BATCH: u32 = 100;
/// How long one poll waits for something to happen, in seconds.
const LONG_POLL: u32 = 50;
/// How often an update is tried before it is set aside.
const TRIES: u32 = 3;
/// How many answers to taps are under way at once.
const ANSWERS_AT_ONCE: usize = 256;
/// How long the intake rests after a poll or a store that failed: longer each time.
const RESTS: Waits = Waits::between(TimeDelta::seconds(1), TimeDelta::seconds(15));
/// The kinds of updates the bot asks for; members' are off by default.
const KINDS: &[&str] = &["message", "callback_query", "my_chat_member", "chat_member"];

#[derive(Serialize)]
struct GetUpdates {
    offset: i64,
    limit: u32,
    timeout: u32,
    allowed_updates: &'static [&'static str],
}

#[derive(Deserialize)]
struct Fetched<'a> {
    #[serde(borrow)]
    result: Vec<&'a RawValue>,
}

/// One update, read, with its text for the table of dead updates.
struct Received {
    event: Event,
    body: Box<RawValue>,
    /// Whether its person has not done too much of late.
    admitted: bool,
}

/// The way in.
pub struct Intake {
    api: Arc<Api>,
    store: Store,
    clock: SharedClock,
    settings: Arc<Settings>,
    /// Woken when an activity or a group changed, which moves what is due.
    to_do: Arc<Notify>,
    /// Woken when something was handled: there may be something to deliver.
    to_deliver: Arc<Notify>,
    offset: AtomicI64,
    flood: Flood,
}

/// What a batch led to.
#[derive(Debug, Default)]
pub struct Handled {
    /// How many updates were in it.
    pub updates: usize,
    /// The answers to its taps, to be given now.
    pub toasts: Vec<Toast>,
    /// The chats whose admins are to be asked for: those that have just changed.
    pub admins_of: BTreeSet<ChatId>,
    /// Whether something is due at another time than before.
    pub moves_schedule: bool,
    /// Whether the store failed, so that what is left of the batch has to come again.
    pub stuck: bool,
}

impl Intake {
    /// An intake that begins with whatever the messenger still holds.
    pub fn new(
        api: Arc<Api>,
        store: Store,
        clock: SharedClock,
        settings: Arc<Settings>,
        to_do: Arc<Notify>,
        to_deliver: Arc<Notify>,
    ) -> Self {
        let flood = Flood::new(Arc::clone(&clock));
        Self { api, store, clock, settings, to_do, to_deliver, offset: AtomicI64::new(0), flood }
    }

    /// Fetches what has happened, waiting up to `timeout` seconds, and handles it.
    pub async fn fetch_and_handle(&self, timeout: u32) -> Result<Handled, CallError> {
        let batch = self.fetch(timeout).await?;
        Ok(self.handle(batch).await)
    }

    /// Fetches what has happened. Updates are acknowledged by the next fetch after they are handled, so whatever is
    /// not handled when the process ends comes again.
    async fn fetch(&self, timeout: u32) -> Result<Vec<Received>, CallError> {
        let offset = self.offset.load(Ordering::Relaxed);
        let request = GetUpdates { offset, limit: BATCH, timeout, allowed_updates: KINDS };
        let body = self.api.call_raw("getUpdates", &request).await?;
        let fetched: Fetched<'_> = serde_json::from_slice(&body)
            .map_err(|mistake| CallError::OutOfReach(format!("getUpdates: {mistake}")))?;
        Ok(fetched
            .result
            .into_iter()
            .filter_map(|raw| {
                let event = incoming::read(raw)?;
                let admitted = match &event.what {
                    What::Did { who, .. } => self.flood.admits(who.chat, event.update_id),
                    _ => true,
                };
                Some(Received { event, body: raw.to_owned(), admitted })
            })
            .collect())
    }

    async fn handle(&self, batch: Vec<Received>) -> Handled {
        if batch.is_empty() {
            return Handled::default();
        }
        let handled = self.handle_batch(&batch).await;
        if let Some(last) = batch.iter().take(handled.updates).map(|received| received.event.update_id).max()
        {
            self.offset.fetch_max(last + 1, Ordering::Relaxed);
            self.flood.acknowledged_before(last + 1);
        }
        self.to_deliver.notify_one();
        if handled.moves_schedule || !handled.admins_of.is_empty() {
            self.to_do.notify_one();
        }
        handled
    }

    async fn handle_batch(&self, batch: &[Received]) -> Handled {
        let updates = batch.len();
        let mut handled = Handled::default();
        match self.handle_together(batch).await {
            Ok((toasts, Committed { moves_schedule, admins_of })) => {
                Handled { updates, toasts, admins_of, moves_schedule, ..handled }
            }
            Err(failure) if failure.fault() == Fault::Store => {
                tracing::error!(%failure, "the store fails; updates wait until it is back");
                Handled { stuck: true, ..Handled::default() }
            }
            Err(failure) => {
                tracing::warn!(%failure, updates, "a batch failed; its updates are handled one by one");
                for received in batch {
                    match self.handle_alone(received).await {
                        Ok((toasts, committed)) => {
                            handled.toasts.extend(toasts);
                            handled.moves_schedule |= committed.moves_schedule;
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
    async fn handle_together(&self, batch: &[Received]) -> store::Result<(Vec<Toast>, Committed)> {
        let mut work = UnitOfWork::begin(&self.store, &self.settings, self.clock.now()).await?;
        let mut known = Known::default();
        let mut toasts = Vec::new();
        for received in batch {
            let event = received.event.clone();
            if !received.admitted {
                let text = Refusal::TooMany.phrase().say(self.settings.language).read();
                toasts.extend(silent_toast(&event).map(|toast| Toast { text, ..toast }));
                events::hold_back(&mut work, &event).await?;
            } else if updates::first_time(&mut work.tx, event.update_id, work.now).await? {
                let handled =
                    AssertUnwindSafe(events::handle(&mut work, &mut known, event)).catch_unwind().await;
                toasts.extend(handled.unwrap_or_else(|_| Err(store::Error::Panicked))?);
            } else {
                // A repeat does nothing; its tap is answered all the same, so that no spinner stays.
                toasts.extend(silent_toast(&event));
            }
        }
        Ok((toasts, work.commit().await?))
    }

    /// Handles one update, trying again if it fails, and sets it aside in the end. Fails where it is the store's fault:
    /// then the update must come again, with all its tries.
    async fn handle_alone(&self, received: &Received) -> store::Result<(Vec<Toast>, Committed)> {
        let update_id = received.event.update_id;
        let mut last = String::new();
        for _ in 0..TRIES {
            match self.handle_together(std::slice::from_ref(received)).await {
                Ok(done) => return Ok(done),
                Err(failure) if failure.fault() == Fault::Store => return Err(failure),
                Err(failure) => last = failure.to_string(),
            }
            // It may still be the store's, in words that nobody knew: nobody is blamed while that cannot be written to.
            self.store.is_well(self.clock.now()).await?;
        }
        self.quarantine(received, &last).await?;
        tracing::error!(update_id, failure = last, "an update is set aside in dead_updates");
        let apology = texts::failure().say(self.settings.language).read();
        let toasts = silent_toast(&received.event).map(|toast| Toast { text: apology, ..toast });
        Ok((toasts.into_iter().collect(), Committed::default()))
    }

    async fn quarantine(&self, received: &Received, failure: &str) -> store::Result<()> {
        let mut work = UnitOfWork::begin(&self.store, &self.settings, self.clock.now()).await?;
        let now = work.now;
        updates::quarantine(&mut work.tx, received.event.update_id, received.body.get(), failure, now)
            .await?;
        events::apologise(&mut work, &received.event).await?;
        work.commit().await.map(|_| ())
    }

    /// Answers taps, many at once.
    pub async fn answer(api: &Api, toasts: Vec<Toast>) {
        futures::stream::iter(toasts)
            .for_each_concurrent(ANSWERS_AT_ONCE, |toast| async move {
                // The sign-up stands whether or not its toast arrives: an answer lost is not tried again.
                if let Err(failure) = api.answer_tap(&toast.tap, &toast.text).await {
                    tracing::warn!(%failure, "a tap could not be answered");
                }
            })
            .await;
    }

    /// Runs until told to stop. A batch under way is finished, and so are its answers.
    pub async fn run(&self, stop: CancellationToken, admins: &Admins) {
        let answers = TaskTracker::new();
        let mut rests = RESTS;
        loop {
            let fetched = tokio::select! {
                biased;
                () = stop.cancelled() => break,
                fetched = self.fetch(LONG_POLL) => fetched,
            };
            let rest = match fetched {
                Ok(batch) => {
                    let handled = self.handle(batch).await;
                    admins.ask_soon(handled.admins_of);
                    if !handled.toasts.is_empty() {
                        let api = Arc::clone(&self.api);
                        answers.spawn(async move { Self::answer(&api, handled.toasts).await });
                    }
                    handled.stuck.then(|| rests.after_failure())
                }
                Err(failure) => {
                    tracing::warn!(%failure, "updates cannot be fetched");
                    Some(match failure {
                        CallError::TooFast(seconds) => TimeDelta::seconds(seconds.into()),
                        _ => rests.after_failure(),
                    })
                }
            };
            match rest {
                None => rests.succeeded(),
                Some(rest) if self.rests(rest, &stop).await => {}
                Some(_) => break,
            }
        }
        answers.close();
        answers.wait().await;
    }

    /// Waits a while. False when told to stop meanwhile.
    async fn rests(&self, rest: TimeDelta, stop: &CancellationToken) -> bool {
        tokio::select! {
            () = stop.cancelled() => false,
            () = self.clock.until(self.clock.now() + rest) => true,
        }
    }
}

fn silent_toast(event: &Event) -> Option<Toast> {
    match &event.what {
        What::Did { tap: Some(tap), .. } => Some(Toast { tap: tap.clone(), text: String::new() }),
        _ => None,
    }
}
