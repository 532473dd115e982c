//! Intake: fetches updates, handles them, and acknowledges them only then.
//!
//! While the store itself fails, nothing is acknowledged. No request to the messenger is made while a transaction is open.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use tokio::sync::{Notify, mpsc};
use tokio_util::sync::CancellationToken;

use super::admins::Admins;
use super::answers;
use super::api::{Api, CallError};
use super::files::Files;
use super::flood::Flood;
use super::incoming;
use super::menus::Menus;
use crate::clock::{SharedClock, Waits};
use crate::dispatch::batch::Arrived;
use crate::dispatch::event::{Act, Toast, What};
use crate::dispatch::handler::{Handled, Handler, Received};
use crate::store::Store;
use crate::work::Settings;

/// The most updates in one answer (Bot API, `getUpdates`).
const BATCH: u32 = 100;
/// How long one poll waits for something to happen, in seconds.
const LONG_POLL: u32 = 50;
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

fn is_file(what: &What) -> bool {
    matches!(what, What::Did { act: Act::File { .. }, .. })
}

/// The way in.
pub struct Intake {
    api: Arc<Api>,
    handler: Handler,
    clock: SharedClock,
    /// Woken when an activity or a group changed, which moves what is due.
    to_do: Arc<Notify>,
    /// Woken when something was handled: there may be something to deliver.
    to_deliver: Arc<Notify>,
    offset: AtomicI64,
    flood: Flood,
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
        let handler = Handler::new(store, settings);
        Self { api, handler, clock, to_do, to_deliver, offset: AtomicI64::new(0), flood }
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
                Some(Received { arrived: Arrived { event, admitted }, body: raw.get().to_owned() })
            })
            .collect())
    }

    async fn handle(&self, batch: Vec<Received>) -> Handled {
        if batch.is_empty() {
            return Handled::default();
        }
        let handled = self.handler.handle(&batch, self.clock.now()).await;
        if let Some(last) =
            batch.iter().take(handled.updates).map(|received| received.arrived.event.update_id).max()
        {
            self.offset.fetch_max(last + 1, Ordering::Relaxed);
            self.flood.acknowledged_before(last + 1);
        }
        if handled.delivers {
            self.to_deliver.notify_one();
        }
        if handled.moves_schedule || !handled.admins_of.is_empty() {
            self.to_do.notify_one();
        }
        handled
    }

    /// Answers taps, and waits until it is done.
    pub async fn answer(&self, toasts: Vec<Toast>) {
        let (say, said) = mpsc::unbounded_channel();
        for toast in toasts {
            // Whoever hears is below.
            let _ = say.send(toast);
        }
        drop(say);
        answers::answer(&self.api, said).await;
    }

    /// Runs until told to stop. A batch under way is finished, and so are its answers.
    pub async fn run(&self, stop: CancellationToken, admins: &Admins, menus: &Menus, files: &Files) {
        let (say, said) = mpsc::unbounded_channel();
        let api = Arc::clone(&self.api);
        let answers = tokio::spawn(async move { answers::answer(&api, said).await });
        let mut rests = RESTS;
        loop {
            let fetched = tokio::select! {
                biased;
                () = stop.cancelled() => break,
                fetched = self.fetch(LONG_POLL) => fetched,
            };
            let rest = match fetched {
                Ok(batch) => {
                    let has_file = batch.iter().any(|received| is_file(&received.arrived.event.what));
                    let handled = self.handle(batch).await;
                    if has_file {
                        files.look_soon();
                    }
                    admins.ask_soon(handled.admins_of);
                    menus.look_soon();
                    for toast in handled.toasts {
                        // It is heard until `say` is dropped.
                        let _ = say.send(toast);
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
        drop(say);
        if let Err(failure) = answers.await {
            tracing::error!(%failure, "answers to taps broke off");
        }
    }

    /// Waits a while. False when told to stop meanwhile.
    async fn rests(&self, rest: TimeDelta, stop: &CancellationToken) -> bool {
        tokio::select! {
            () = stop.cancelled() => false,
            () = self.clock.until(self.clock.now() + rest) => true,
        }
    }
}
