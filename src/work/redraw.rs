//! Which message a tap may give a new face: this is the one place that decides it.
//!
//! Button data goes through people's hands, and so does the number of the message it is said to stand on. So a message
//! is redrawn only where the messenger itself says that it has the tapped button, and where it is the tapping person's:
//! it stands in their private chat, or it is recorded as the answer to a command of theirs. Cards and recaps are neither.

use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::MessageId;
use crate::message::{Delivery, Message, Priority, Text};
use crate::store::outbox::{self, OutboxEntry};
use crate::store::{self, groups};
use crate::work::asker::Asker;
use crate::work::refusal::Refusal;
use crate::work::reply::Reply;
use crate::work::unit::UnitOfWork;

/// A message that may be redrawn. Only this file makes one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Canvas(MessageId);

impl Canvas {
    /// The message's number in its chat.
    pub fn message(self) -> MessageId {
        self.0
    }
}

/// The message that the asker tapped, if it may be redrawn for them.
pub async fn canvas(work: &mut UnitOfWork, asker: &Asker) -> store::Result<Option<Canvas>> {
    let theirs = asker.on_button && (asker.in_private() || answered_them(work, asker).await?);
    Ok(theirs.then_some(Canvas(asker.message)))
}

/// Whether the tapped message of a group answers a command of the asker, or of the group whose admin they are.
async fn answered_them(work: &mut UnitOfWork, asker: &Asker) -> store::Result<bool> {
    let (chat, person) = (asker.at.chat, asker.person.chat);
    match outbox::owner(&mut work.tx, chat, asker.message).await? {
        Some(owner) if owner == person => Ok(true),
        Some(owner) if owner.is_anonymous_admin() => groups::is_admin(&mut work.tx, chat, person).await,
        _ => Ok(false),
    }
}

/// Gives the tapped message its new face, and tells what is left to say. Where it may have none, the message is one of
/// its own in private, and `said` to the asker alone in a group.
pub async fn redraw(
    work: &mut UnitOfWork,
    asker: &Asker,
    message: Message,
    said: &Text,
) -> store::Result<Reply> {
    let Some(Canvas(number)) = canvas(work, asker).await? else {
        return Ok(match (asker.in_private(), said.is_empty()) {
            (true, _) => Reply::Show(message),
            (false, false) => Reply::Say(said.clone()),
            (false, true) => Reply::Say(Refusal::PrivateOnly.phrase().say(asker.language)),
        });
    };
    let outgoing = OutboxEntry {
        key: DeliveryKey::Edit(asker.at.chat, number),
        to: asker.at,
        rank: Priority::Answer,
        parcel: Delivery::Edit(number, message),
        expires: None,
    };
    outbox::refresh(&mut work.tx, work.now, &outgoing).await?;
    Ok(Reply::Nothing)
}
