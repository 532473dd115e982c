//! What was delivered is recorded. On SQLite a commit costs more than all that is in it, so what gathers while one is
//! under way is recorded together by the next.
//!
//! Each delivery puts its record into the queue, and waits until it is told that it is in the store, or it is its turn to
//! write all that has gathered. Where that fails, or whoever writes is cut off, each record is written alone by the
//! delivery that it is of: one that cannot be recorded fails alone, and only it comes back when its lease ends.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use chrono::TimeDelta;
use futures::FutureExt;
use tokio::sync::oneshot;

use super::courier::Courier;
use super::gathered::{Fading, Handed, Record, Waiting};
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::{ChatId, MessageId};
use crate::message::{Address, Delivery, Priority};
use crate::store::outbox::{self, Addressed, Claimed, Terms};
use crate::store::posts;
use crate::store::{self, Tx, groups, people};

/// For how long a removal may be late. Telegram lets a bot remove messages of the last 48 hours (`deleteMessage`).
const STILL_REMOVABLE: TimeDelta = TimeDelta::hours(24);

impl Courier {
    /// Records a delivery, together with whatever else is to be recorded.
    pub(super) async fn record(&self, parcel: &Claimed, handed: Handed) -> store::Result<()> {
        let record = Arc::new(Record::of(parcel, handed));
        let (is_recorded, mut told) = oneshot::channel();
        self.gathered.waiting().push(Waiting { record: Arc::clone(&record), is_recorded });
        loop {
            tokio::select! {
                biased;
                told = &mut told => return match told {
                    Ok(()) => Ok(()),
                    Err(_) => self.record_all(&[record]).await,
                },
                _turn = self.gathered.turn.lock() => self.record_gathered().await,
            }
        }
    }

    /// Records what has gathered by the time a transaction has begun. Whoever is not told records alone.
    async fn record_gathered(&self) {
        if self.gathered.waiting().is_empty() {
            return;
        }
        let mut gathered = Vec::new();
        let recorded = async {
            let mut tx = self.store.begin().await?;
            gathered = self.gathered.take();
            let records: Vec<_> = gathered.iter().map(|one| Arc::clone(&one.record)).collect();
            self.write(&mut tx, &records).await?;
            tx.commit().await
        };
        match AssertUnwindSafe(recorded).catch_unwind().await {
            Ok(Ok(())) => {
                for one in gathered {
                    // Nobody may wait for it any more.
                    let _ = one.is_recorded.send(());
                }
            }
            failed => {
                // Of a panic the log says where.
                if let Ok(Err(error)) = failed {
                    tracing::warn!(%error, "deliveries could not be recorded together");
                }
                // Where no transaction could begin, they wait still.
                if gathered.is_empty() {
                    self.gathered.take();
                }
            }
        }
    }

    /// Records deliveries in a transaction of their own.
    async fn record_all(&self, records: &[Arc<Record>]) -> store::Result<()> {
        let mut tx = self.store.begin().await?;
        self.write(&mut tx, records).await?;
        tx.commit().await
    }

    /// One statement a table, but for cards and recaps, which are few.
    async fn write(&self, tx: &mut Tx, records: &[Arc<Record>]) -> store::Result<()> {
        let open = records.iter().filter(|record| record.proves_open).map(|record| record.to.chat);
        self.find_open(tx, open.collect()).await?;
        let now = self.clock.now();
        for record in records {
            match &record.handed {
                Handed::Card(activity, group, post) => {
                    posts::remember_card(tx, *activity, *group, post, now).await?;
                }
                Handed::Recap(activity, group, stands) => {
                    posts::remember_recap(tx, *activity, *group, &stands.post, now).await?;
                    self.let_go(tx, record.to, &stands.gone).await?;
                }
                Handed::Nothing | Handed::Standing(_) => {}
            }
        }
        let rows = records.iter().map(|record| (record.parcel, record.version, record.stands()));
        outbox::delivered(tx, &rows.collect::<Vec<_>>()).await?;
        self.let_fade(tx, records).await
    }

    /// Chats let the bot write. Those that did not before catch up.
    async fn find_open(&self, tx: &mut Tx, chats: BTreeSet<ChatId>) -> store::Result<()> {
        let (in_groups, private): (Vec<_>, Vec<_>) = chats.into_iter().partition(|chat| chat.is_group());
        let mut news = BTreeSet::from_iter(groups::found_open(tx, &in_groups).await?);
        news.extend(people::found_open(tx, &private).await?);
        for chat in news {
            tracing::info!(%chat, "a chat can be written to again");
            outbox::reopen(tx, chat).await?;
            if chat.is_group() {
                self.content.reachable(tx, chat, self.clock.now()).await?;
            }
        }
        Ok(())
    }

    /// Has answers to commands, and the commands, removed in a while: only now their numbers are known.
    async fn let_fade(&self, tx: &mut Tx, records: &[Arc<Record>]) -> store::Result<()> {
        let mut fading: BTreeMap<u32, Vec<(Address, MessageId, Delivery)>> = BTreeMap::new();
        for record in records {
            if let (Some(Fading { seconds, command }), Some(stands)) = (record.fading, record.stands()) {
                let removal = Delivery::Remove(command.into_iter().chain([stands]).collect());
                fading.entry(seconds).or_default().push((record.to, stands, removal));
            }
        }
        for (seconds, some) in fading {
            let ready = self.clock.now() + TimeDelta::seconds(seconds.into());
            let terms = Terms { ready, rank: Priority::Removal, expires: Some(ready + STILL_REMOVABLE) };
            let all = some.iter().map(|(to, stands, removal)| Addressed {
                key: DeliveryKey::Remove(to.chat, *stands),
                to: *to,
                parcel: removal,
            });
            outbox::send_all(tx, terms, &all.collect::<Vec<_>>()).await?;
        }
        Ok(())
    }
}
