//! What was delivered and is not recorded yet.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::oneshot;

use crate::domain::ids::{ActivityId, GroupId, MessageId};
use crate::message::{Address, Delivery};
use crate::store::outbox::Claimed;
use crate::store::posts::{Post, RecapPost};

/// What stands now, and which messages have to go.
#[derive(Debug)]
pub(super) struct Stands {
    pub(super) post: RecapPost,
    pub(super) gone: Vec<MessageId>,
}

/// What became of a parcel that was handed over.
#[derive(Debug)]
pub(super) enum Handed {
    /// There was nothing to show, or nothing tells whether it was seen.
    Nothing,
    /// It stands in the chat under this number.
    Standing(MessageId),
    /// It is a card, which the store remembers.
    Card(ActivityId, GroupId, Post),
    /// It is a recap, which may be mended later.
    Recap(ActivityId, GroupId, Stands),
}

/// What there is to record of one delivery.
#[derive(Debug)]
pub(super) struct Record {
    pub(super) parcel: i64,
    pub(super) version: i64,
    pub(super) to: Address,
    pub(super) handed: Handed,
    /// Whether it proves that the chat lets the bot write.
    pub(super) proves_open: bool,
    pub(super) fading: Option<Fading>,
}

/// An answer to a command is removed after so many seconds, and the command with it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fading {
    pub(super) seconds: u32,
    pub(super) command: Option<MessageId>,
}

/// The records that wait for the next transaction.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    pub(super) waiting: Mutex<Vec<Waiting>>,
    /// Whoever holds it writes what waits.
    pub(super) turn: tokio::sync::Mutex<()>,
}

#[derive(Debug)]
pub(super) struct Waiting {
    pub(super) record: Arc<Record>,
    /// Told once it is in the store. Dropped untold, its delivery records it alone.
    pub(super) is_recorded: oneshot::Sender<()>,
}

impl Gathered {
    pub(super) fn waiting(&self) -> MutexGuard<'_, Vec<Waiting>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// All that waits and is still waited for. Of two deliveries of one parcel the second waits for the next turn.
    pub(super) fn take(&self) -> Vec<Waiting> {
        let mut waiting = self.waiting();
        let mut parcels = HashSet::new();
        let (now, later) = std::mem::take(&mut *waiting)
            .into_iter()
            .filter(|one| !one.is_recorded.is_closed())
            .partition(|one| parcels.insert(one.record.parcel));
        *waiting = later;
        now
    }
}

impl Record {
    pub(super) fn of(claimed: &Claimed, handed: Handed) -> Self {
        let proves_open =
            !matches!(handed, Handed::Nothing) && !matches!(claimed.parcel, Delivery::Remove(_));
        let fading = match &claimed.parcel {
            Delivery::Message(message) => {
                let command = message.reply_to.filter(|_| !claimed.asks_about_words);
                message.fleeting.map(|seconds| Fading { seconds, command })
            }
            _ => None,
        };
        Self { parcel: claimed.id, version: claimed.version, to: claimed.to, handed, proves_open, fading }
    }

    /// The number under which it stands.
    pub(super) fn stands(&self) -> Option<MessageId> {
        match &self.handed {
            Handed::Nothing => None,
            Handed::Standing(message_id) => Some(*message_id),
            Handed::Card(_, _, post) => Some(post.message_id),
            Handed::Recap(_, _, stands) => Some(stands.post.numbers.first),
        }
    }
}
