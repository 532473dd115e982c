//! The courier: claims what is ready and lets it be delivered, each chat at its own speed.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use futures::future::{join_all, pending};
use tokio::sync::Notify;
use tokio::task::{JoinError, JoinSet};
use tokio_util::sync::CancellationToken;

use super::content::Content;
use super::gathered::Gathered;
use super::pace::{AT_ONCE, Pace, Throttled, next_second};
use super::reach::Reach;
use crate::clock::SharedClock;
use crate::domain::ids::ChatId;
use crate::message::{Address, Delivery, Messenger};
use crate::store::outbox::{self, Claimed};
use crate::store::{self, Store, Tx};

/// How long a claimed parcel is left to whoever claimed it. Longer than any delivery takes: an album whose text goes
/// out in its stead is two calls.
const LEASE: TimeDelta = TimeDelta::seconds(60);
/// How many parcels are claimed in one transaction at most: what the pace lets out at once. More would come back unsent,
/// and while they are held the urgent ones put in meanwhile would have to wait behind them.
const ROUND: usize = AT_ONCE;
/// How many deliveries are under way at once; more than the pace lets out while one slow call lasts.
const MOST_UNDER_WAY: usize = 512;
/// How long to wait before looking again, when something is ready that somebody else holds or the store failed.
const LOOK_AGAIN: TimeDelta = TimeDelta::seconds(1);
/// How long deliveries that are under way may take when the bot stops.
const LAST_DELIVERIES: Duration = Duration::from_secs(10);

/// What one round did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// How many parcels were claimed, those among them that the pace held back.
    pub claimed: usize,
    /// When there is something to do again; none when the outbox is empty.
    pub next: Option<DateTime<Utc>>,
}

/// Delivers what stands in the outbox.
pub struct Courier {
    pub(super) store: Store,
    pub(super) clock: SharedClock,
    pub(super) messenger: Arc<dyn Messenger>,
    pub(super) content: Arc<dyn Content>,
    pub(super) pace: Pace,
    pub(super) reach: Reach,
    /// Topics found closed, and until when that is taken for granted.
    pub(super) closed_topics: Mutex<HashMap<Address, DateTime<Utc>>>,
    /// What is delivered and not recorded yet.
    pub(super) gathered: Gathered,
}

/// What one transaction claimed.
struct Load {
    admitted: Vec<Claimed>,
    progress: Progress,
    /// Whether there may be more to claim at once.
    more: bool,
}

impl Courier {
    /// A courier for that store and messenger.
    pub fn new(
        store: Store,
        clock: SharedClock,
        messenger: Arc<dyn Messenger>,
        content: Arc<dyn Content>,
    ) -> Self {
        let pace = Pace::new(clock.clone());
        Self {
            store,
            clock,
            messenger,
            content,
            pace,
            reach: Reach::default(),
            closed_topics: Mutex::default(),
            gathered: Gathered::default(),
        }
    }

    /// One round: claims the most urgent of what is ready and delivers it, side by side.
    pub async fn step(&self) -> store::Result<Progress> {
        let load = self.claim(self.room(0)).await?;
        let claimed = load.progress.claimed;
        let outcomes = join_all(load.admitted.iter().map(|parcel| self.deliver(parcel))).await;
        outcomes.into_iter().collect::<store::Result<()>>()?;
        Ok(Progress { claimed, next: self.next_ready().await? })
    }

    /// Delivers until nothing is ready, and tells when something will be. For whoever moves the clock by hand.
    pub async fn drain(&self) -> store::Result<Option<DateTime<Utc>>> {
        loop {
            let progress = self.step().await?;
            if progress.claimed == 0 {
                return Ok(progress.next);
            }
        }
    }

    /// When there is something to do again, always in the future; none when the outbox is empty.
    pub async fn next_ready(&self) -> store::Result<Option<DateTime<Utc>>> {
        Ok(self.look_again(self.next_in_store().await?))
    }

    /// Delivers until it is told to stop. `wake` is notified when something was put into the outbox.
    pub async fn run(self: Arc<Self>, wake: Arc<Notify>, stop: CancellationToken) {
        // Tasks, not futures polled here: a delivery in the middle of a transaction must go on while this loop
        // waits for the one connection that writes, or both would wait for ever.
        let mut under_way = JoinSet::new();
        while !stop.is_cancelled() {
            let room = self.room(under_way.len());
            let next = if room == 0 {
                None
            } else {
                match self.claim(room).await {
                    Ok(load) => {
                        for parcel in load.admitted {
                            let courier = Arc::clone(&self);
                            under_way.spawn(async move { courier.deliver(&parcel).await });
                        }
                        // Deliveries that ended meanwhile are looked at later.
                        if load.more {
                            continue;
                        }
                        load.progress.next
                    }
                    Err(error) => {
                        tracing::error!(%error, "nothing could be claimed from the outbox");
                        Some(self.clock.now() + LOOK_AGAIN)
                    }
                }
            };
            tokio::select! {
                () = stop.cancelled() => {}
                () = wake.notified() => {}
                () = self.sleep(next) => {}
                Some(done) = under_way.join_next() => report(done),
            }
            while let Some(done) = under_way.try_join_next() {
                report(done);
            }
        }
        let last = async {
            while let Some(done) = under_way.join_next().await {
                report(done);
            }
        };
        if tokio::time::timeout(LAST_DELIVERIES, last).await.is_err() {
            tracing::warn!(
                left = under_way.len(),
                "deliveries were cut off; they are made again after a restart"
            );
        }
    }

    /// How many parcels may be claimed beside those under way. Out of reach, one at a time is tried.
    fn room(&self, under_way: usize) -> usize {
        let (most, at_once) = if self.reach.is_lost() { (1, 1) } else { (MOST_UNDER_WAY, ROUND) };
        at_once.min(most.saturating_sub(under_way))
    }

    /// Until when nobody is served; none if somebody may be.
    fn paused_until(&self) -> Option<DateTime<Utc>> {
        self.pace.paused_until().max(self.reach.paused_until(self.clock.now()))
    }

    /// Claims what is ready, drops what expired and gives back what the pace holds back, in one transaction.
    async fn claim(&self, most: usize) -> store::Result<Load> {
        let next = self.next_in_store().await?;
        let now = self.clock.now();
        if self.paused_until().is_some() || next.is_none_or(|ready| ready > now) {
            let progress = Progress { claimed: 0, next: self.look_again(next) };
            return Ok(Load { admitted: Vec::new(), progress, more: false });
        }
        let most = most.min(self.pace.places());
        let mut tx = self.store.begin().await?;
        let expired = outbox::drop_expired(&mut tx, now).await?;
        if expired > 0 {
            tracing::info!(expired, "parcels expired before they could be delivered");
        }
        let parcels = outbox::claim(&mut tx, now, LEASE, i64::try_from(most).unwrap_or(i64::MAX)).await?;
        let claimed = parcels.len();
        let admitted = self.admit(&mut tx, parcels, now).await?;
        let next = outbox::next_ready(&mut tx).await?;
        tx.commit().await?;
        let progress = Progress { claimed, next: self.look_again(next) };
        // What is ready after the pace's pause is in `next`.
        let more = claimed > 0 && claimed == most && self.paused_until().is_none();
        Ok(Load { admitted, progress, more })
    }

    /// Keeps what the pace admits, and gives back what it holds back: each by one statement for a round.
    async fn admit(
        &self,
        tx: &mut Tx,
        parcels: Vec<Claimed>,
        now: DateTime<Utc>,
    ) -> store::Result<Vec<Claimed>> {
        let mut admitted = Vec::with_capacity(parcels.len());
        let mut turns = Vec::new();
        let mut again: BTreeMap<DateTime<Utc>, (Vec<i64>, Vec<ChatId>)> = BTreeMap::new();
        for parcel in parcels {
            let chat = parcel.to.chat;
            let is_post = !matches!(parcel.parcel, Delivery::Remove(_));
            match if is_post { self.pace.admit(chat) } else { self.pace.admit_removal(chat) } {
                Ok(()) => {
                    // Of each chat one post is claimed, so none is here twice.
                    if is_post && chat.is_group() {
                        turns.push((chat, parcel.is_answer));
                    }
                    admitted.push(parcel);
                }
                Err(Throttled::Chat(until)) => {
                    let until = next_second(until);
                    self.pace.slow_down(chat, until);
                    let (given_back, slowed) = again.entry(until).or_default();
                    given_back.push(parcel.id);
                    slowed.push(chat);
                }
                // It stays ready: the round after the pause takes the most urgent first.
                Err(Throttled::Everyone(_)) => again.entry(now).or_default().0.push(parcel.id),
            }
        }
        outbox::take_turns(tx, &turns).await?;
        for (until, (given_back, slowed)) in again {
            outbox::untried(tx, &given_back, until).await?;
            outbox::slow_down(tx, &slowed, until).await?;
        }
        Ok(admitted)
    }

    async fn next_in_store(&self) -> store::Result<Option<DateTime<Utc>>> {
        outbox::next_ready(&mut self.store.glance().await?).await
    }

    /// When to look again, if the store says that something is ready at `next`.
    fn look_again(&self, next: Option<DateTime<Utc>>) -> Option<DateTime<Utc>> {
        let now = self.clock.now();
        let next = next?;
        if let Some(until) = self.paused_until() {
            return Some(next.max(until));
        }
        // Ready and yet not claimed: it stands behind a delivery that is under way, here or in another replica.
        Some(if next > now { next } else { now + LOOK_AGAIN })
    }

    async fn sleep(&self, until: Option<DateTime<Utc>>) {
        match until {
            Some(moment) => self.clock.until(moment).await,
            None => pending().await,
        }
    }
}

impl fmt::Debug for Courier {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Courier").field("pace", &self.pace).finish_non_exhaustive()
    }
}

/// A delivery that could not be recorded is made again when its lease ends.
fn report(done: Result<store::Result<()>, JoinError>) {
    match done {
        Ok(Ok(())) => {}
        Ok(Err(error)) => tracing::error!(%error, "a delivery could not be recorded"),
        Err(error) => tracing::error!(%error, "a delivery broke off"),
    }
}
