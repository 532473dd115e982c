//! A group that the bot was put into and that belongs to no place: it reads one line, and nothing else comes of it.

use chrono::TimeDelta;

use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::{ChatId, ThreadId};
use crate::i18n::texts;
use crate::message::{Address, Delivery, Message, Priority};
use crate::store::outbox::{self, OutboxEntry};
use crate::store::{self, groups};
use crate::work::UnitOfWork;

/// For how long the line waits: a link that puts the bot into a group has its command follow at once, and its answer is
/// the line then.
const AWAITED: TimeDelta = TimeDelta::seconds(20);
/// For how long the line is of use.
const FRESH: TimeDelta = TimeDelta::hours(1);

/// The bot was put into a group.
pub async fn arrive(work: &mut UnitOfWork, chat: ChatId) -> store::Result<()> {
    if !groups::in_chat(&mut work.tx, chat).await?.is_empty() {
        return Ok(());
    }
    let outgoing = OutboxEntry {
        key: DeliveryKey::Unlinked(chat),
        to: Address { chat, thread: ThreadId(0) },
        rank: Priority::Refresh,
        parcel: Delivery::Message(Message::of(texts::group_unlinked().say(work.settings.language))),
        expires: Some(work.now + FRESH),
    };
    outbox::send(&mut work.tx, work.now + AWAITED, &outgoing).await.map(|_| ())
}

/// A group is told something else: the line is not needed.
pub async fn is_answered(work: &mut UnitOfWork, chat: ChatId) -> store::Result<()> {
    outbox::withdraw(&mut work.tx, &DeliveryKey::Unlinked(chat)).await
}
