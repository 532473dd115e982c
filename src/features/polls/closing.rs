//! A poll is closed: by itself at its time, or by an organiser before. The votes are counted, and who gave them is forgotten where
//! nobody is to read it.

use std::ops::RangeInclusive;

use chrono::{DateTime, Utc};

use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::{PersonId, PollId};
use crate::domain::poll::{PollState, Readable};
use crate::domain::subject::{Subject, SubjectKind};
use crate::features::polls::buttons::PollButton;
use crate::features::polls::{card, words};
use crate::i18n::texts;
use crate::message::{Button, Delivery, Message, Priority};
use crate::store::agenda::Moment;
use crate::store::outbox::{self, OutboxEntry};
use crate::store::people::{self, Person};
use crate::store::polls::{self, Poll};
use crate::store::{self, Tx, votes};
use crate::work::agenda::Entry;
use crate::work::moments::Source;
use crate::work::recipients::{self, private};
use crate::work::{Asker, Error, Result, UnitOfWork, run_by};

/// For how long what was asked, and drafts, are kept.
const ASKED_KEPT: chrono::TimeDelta = chrono::TimeDelta::days(1);
const DRAFTS_KEPT: chrono::TimeDelta = chrono::TimeDelta::days(7);

/// Closing, on the agenda.
pub const AGENDA: Entry = Entry {
    source: Source {
        kind: SubjectKind::Poll,
        moments: |tx, _, ids, _| Box::pin(moments(tx, ids)),
        highest: |tx| Box::pin(polls::highest(tx)),
    },
    advance: |work, id| Box::pin(advance(work, id)),
};

async fn moments(tx: &mut Tx, ids: &RangeInclusive<i64>) -> store::Result<Vec<Moment>> {
    let due = polls::due(tx, ids).await?;
    Ok(due.into_iter().map(|(id, at)| (Subject::poll(id), at)).collect())
}

async fn advance(work: &mut UnitOfWork, id: i64) -> store::Result<()> {
    let Some(poll) = polls::locked(&mut work.tx, PollId(id)).await? else { return Ok(()) };
    if poll.state != PollState::Open || poll.closes_at > work.now {
        return Ok(());
    }
    match close(work, &poll, None).await {
        Err(Error::Failed(failure)) => Err(failure),
        // Its place is always there.
        Err(Error::Refused(_)) | Ok(()) => Ok(()),
    }
}

/// Counts the votes, shows the result in the groups, and tells whoever asked; but for the one who closes it, who reads it anyway.
pub(super) async fn close(work: &mut UnitOfWork, poll: &Poll, by: Option<PersonId>) -> Result<()> {
    votes::count(&mut work.tx, poll.id).await?;
    let outcome = votes::outcome(&mut work.tx, poll.id, words::answers(poll).len()).await?;
    // Of few votes nobody reads the numbers, and so no names either.
    if poll.secret || !matches!(outcome.readable(), Readable::Counted(_)) {
        votes::forget_who(&mut work.tx, poll.id).await?;
    }
    polls::close(&mut work.tx, poll.id, work.now).await?;
    polls::withdraw_cards(&mut work.tx, poll.id).await?;
    card::show_result(work, poll).await?;
    tell(work, poll, outcome.readable() == Readable::Nobody, by).await
}

/// Tells whoever asked what came out, and asks what will be done.
async fn tell(work: &mut UnitOfWork, poll: &Poll, is_nobody_s: bool, but: Option<PersonId>) -> Result<()> {
    let place = words::place(work, poll).await?;
    let ready = work.settings.rhythm.quiet.waking(place.zone, work.now);
    for person in whom(work, poll).await?.into_iter().filter(|person| Some(person.id) != but) {
        let language = person.language.unwrap_or(work.settings.language);
        let mut text = words::result(work, poll, language).await?;
        if !is_nobody_s {
            text.paragraph(&texts::poll_what_now().say(language));
        }
        let outgoing = OutboxEntry {
            key: DeliveryKey::PollResult(poll.id, person.id),
            to: private(&person),
            rank: Priority::Reminder,
            parcel: Delivery::Message(Message::of(text).row(vec![answer(poll.id, language)])),
            expires: None,
        };
        outbox::send(&mut work.tx, ready, &outgoing).await?;
    }
    Ok(())
}

/// The button by which is said what will be done.
pub(super) fn answer(id: PollId, language: crate::domain::language::Language) -> Button {
    Button::to_do(&texts::button_poll_outcome().say(language), PollButton::AskOutcome(id))
}

/// Who asked, if they still run the place and can be written to; else all who run it.
async fn whom(work: &mut UnitOfWork, poll: &Poll) -> store::Result<Vec<Person>> {
    if let Some(id) = poll.by
        && let Some(person) = people::by_id(&mut work.tx, id).await?
        && person.reachable
        && run_by(work, &person).await?.contains(&poll.place)
    {
        return Ok(vec![person]);
    }
    recipients::of_place(work, poll.place).await
}

/// What will be done is said: every card shows it. Tells on how many.
pub(super) async fn set_outcome(work: &mut UnitOfWork, poll: &Poll, done: &str) -> Result<i64> {
    polls::set_outcome(&mut work.tx, poll.id, done).await?;
    let poll = Poll { outcome: Some(done.to_owned()), ..poll.clone() };
    card::show_result(work, &poll).await
}

/// Forgets what was asked and not answered, and drafts that nobody published.
pub async fn purge(work: &mut UnitOfWork) -> store::Result<()> {
    polls::forget_asked_before(&mut work.tx, work.now - ASKED_KEPT).await?;
    polls::forget_drafts_before(&mut work.tx, work.now - DRAFTS_KEPT).await
}

/// Forgets who chose what in polls of long ago.
pub async fn forget_before(work: &mut UnitOfWork, before: DateTime<Utc>) -> store::Result<()> {
    votes::forget_before(&mut work.tx, before).await
}

/// What is asked of somebody is over.
pub(super) async fn stop_asking(work: &mut UnitOfWork, asker: &Asker) -> store::Result<()> {
    polls::stop_asking(&mut work.tx, asker.person.id).await
}
