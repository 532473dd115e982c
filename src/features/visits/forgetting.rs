//! Somebody is forgotten who goes, or went, to a neighbour: no address stays in their chat.

use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::{MessageId, PersonId};
use crate::domain::language::Language;
use crate::i18n::texts;
use crate::message::{Address, Delivery, Message, Priority};
use crate::store::outbox::{self, OutboxEntry};
use crate::store::{self, visits};
use crate::work::UnitOfWork;

/// The messages of somebody who is to be forgotten in which an address stands.
pub async fn addresses_with(work: &mut UnitOfWork, person: PersonId) -> store::Result<Vec<MessageId>> {
    let mut found = Vec::new();
    for ask in visits::gone_by(&mut work.tx, person).await? {
        found.extend(outbox::message_of(&mut work.tx, &DeliveryKey::Visit(ask)).await?);
    }
    Ok(found)
}

/// Takes the addresses out of those messages.
pub async fn take_out(
    work: &mut UnitOfWork,
    to: Address,
    messages: &[MessageId],
    language: Language,
) -> store::Result<()> {
    for message in messages {
        let text = texts::visit_address_gone().say(language);
        let outgoing = OutboxEntry {
            key: DeliveryKey::Edit(to.chat, *message),
            to,
            rank: Priority::Answer,
            parcel: Delivery::Edit(*message, Message::of(text)),
            expires: None,
        };
        outbox::refresh(&mut work.tx, work.now, &outgoing).await?;
    }
    Ok(())
}
