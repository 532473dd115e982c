//! A poll in groups: one card in each, with a button for every answer. Votes never edit it, so that it tells nothing; once the
//! poll is closed it has the result.

use crate::domain::delivery_key::DeliveryKey;
use crate::domain::language::Language;
use crate::features::polls::buttons::VoteButton;
use crate::features::polls::words;
use crate::i18n::texts;
use crate::message::{Address, Button, Delivery, Message, Priority, Text};
use crate::store::groups::Group;
use crate::store::outbox::{self, OutboxEntry, Terms};
use crate::store::places::Place;
use crate::store::polls::{self, Poll};
use crate::work::{Result, UnitOfWork};

/// The card while neighbours vote.
pub(super) fn face(work: &UnitOfWork, poll: &Poll, place: &Place, language: Language) -> Message {
    let until = words::until(work, poll, place, language);
    let mut text = texts::poll_card(&poll.question, words::secret(poll), until).say(language);
    words::listed(&mut text, poll, true);
    let mut message = Message::of(text);
    for (number, answer) in (0..).zip(words::answers(poll)) {
        let button = Button::to_do(&Text::plain(answer), VoteButton::Vote(poll.id, number));
        message = message.row(vec![button]);
    }
    message
}

/// Puts the cards into groups.
pub(super) async fn send(work: &mut UnitOfWork, poll: &Poll, place: &Place, groups: &[Group]) -> Result<()> {
    let hearers = groups
        .iter()
        .map(|group| (DeliveryKey::Poll(poll.id, group.id), group.address(), group.language))
        .collect();
    let ready = work.settings.rhythm.quiet.waking(place.zone, work.now);
    let terms = Terms { ready, rank: Priority::Announcement, expires: Some(poll.closes_at) };
    let faces: Vec<(Language, Message)> =
        Language::ALL.iter().map(|language| (*language, face(work, poll, place, *language))).collect();
    let says = |language| {
        faces.iter().find(|(of, _)| *of == language).map(|(_, message)| message.clone()).unwrap_or_default()
    };
    work.send_all_on(terms, hearers, says).await?;
    Ok(())
}

/// Has every card show what came out, and what will be done. Tells how many there are.
pub(super) async fn show_result(work: &mut UnitOfWork, poll: &Poll) -> Result<i64> {
    let cards = polls::cards(&mut work.tx, poll.id).await?;
    let mut edits = Vec::with_capacity(cards.len());
    for card in &cards {
        let text = words::result(work, poll, card.language).await?;
        edits.push(OutboxEntry {
            key: DeliveryKey::Edit(card.chat, card.message),
            to: Address { chat: card.chat, thread: card.thread },
            rank: Priority::Refresh,
            parcel: Delivery::Edit(card.message, Message::of(text)),
            expires: None,
        });
    }
    outbox::refresh_all(&mut work.tx, work.now, &edits).await?;
    Ok(i64::try_from(cards.len()).unwrap_or(i64::MAX))
}
