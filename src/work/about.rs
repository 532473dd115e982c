//! Which activity a message is about.

use crate::domain::ids::{ActivityId, ChatId, MessageId};
use crate::message::Address;
use crate::store::{self, outbox, posts};
use crate::work::asker::Asker;
use crate::work::error::Result;
use crate::work::unit::UnitOfWork;

/// The activity that the message is about which the asker answered.
pub async fn replied_to(work: &mut UnitOfWork, asker: &Asker) -> Result<Option<ActivityId>> {
    let Some(message) = asker.reply_to else { return Ok(None) };
    Ok(subject(work, asker.at.chat, message).await?)
}

/// Whether what somebody wrote is said to all: it answers nothing, or a message of the bot, and no neighbour.
pub async fn is_to_all(
    work: &mut UnitOfWork,
    at: Address,
    reply_to: Option<MessageId>,
) -> store::Result<bool> {
    match reply_to {
        None => Ok(true),
        // What answers nothing in a topic is said to answer its first message.
        Some(MessageId(first)) if first == at.thread.0 => Ok(true),
        Some(message) => outbox::is_ours(&mut work.tx, at.chat, message).await,
    }
}

/// The activity that a message of the bot in a chat is about: a card, a recap, a reminder, or news of it.
pub async fn subject(
    work: &mut UnitOfWork,
    chat: ChatId,
    message: MessageId,
) -> store::Result<Option<ActivityId>> {
    match posts::activity_of(&mut work.tx, chat, message).await? {
        Some(id) => Ok(Some(id)),
        None => outbox::about(&mut work.tx, chat, message).await,
    }
}
