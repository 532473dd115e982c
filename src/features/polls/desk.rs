//! A neighbour without a phone votes at the desk: the name, then the answer. Who has voted already does not vote again.

use chrono::TimeDelta;

use crate::domain::ids::{PollId, SignupId, VoteId};
use crate::domain::language::Language;
use crate::domain::person_name::PersonName;
use crate::domain::poll::Asks;
use crate::features::polls::buttons::PollButton;
use crate::features::polls::{closing, page, words};
use crate::features::signup::guest;
use crate::i18n::texts;
use crate::message::{Button, Message, Stamp, Text};
use crate::store::polls::{self, Poll};
use crate::store::votes;
use crate::work::{Asker, Refusal, Reply, Result, UnitOfWork, names};

/// The most neighbours to choose from with a tap: of those who were signed up lately.
const OFFERED: i64 = 6;
const LATELY: TimeDelta = TimeDelta::days(90);

/// Asks who votes: a name, or a tap on one of the lists of the asker's places.
pub(super) async fn ask(work: &mut UnitOfWork, asker: &Asker, id: PollId) -> Result<Reply> {
    let (poll, places) = words::asked_at(work, asker, id).await?;
    if !poll.takes_votes(work.now) {
        return page::page(work, asker, &poll).await;
    }
    polls::ask(&mut work.tx, asker.person.id, Asks::Voter, poll.id, work.now).await?;
    let language = asker.language;
    let known = votes::neighbours(&mut work.tx, &places, work.now - LATELY, OFFERED).await?;
    let button = |(signup, name): &(SignupId, PersonName)| {
        Button::to_do(&names::of_neighbour(name, &asker.person), PollButton::Neighbour(poll.id, *signup))
    };
    let mut message = Message::of(texts::poll_desk_who(&poll.question).say(language));
    message.buttons = known.chunks(2).map(|row| row.iter().map(button).collect()).collect();
    Ok(Reply::Show(message.row(vec![page::back(poll.id, language)])))
}

/// A name was written.
pub(super) async fn named(work: &mut UnitOfWork, asker: &Asker, poll: &Poll, typed: &str) -> Result<Reply> {
    if guest::is_nobody_else(typed) {
        closing::stop_asking(work, asker).await?;
        return page::page(work, asker, poll).await;
    }
    match guest::one(typed) {
        Ok(who) => which_answer(work, asker, poll, &who.name).await,
        Err(why) => {
            let message = Message::of(guest::asked_again(why).say(asker.language));
            Ok(Reply::Show(message.row(vec![page::back(poll.id, asker.language)])))
        }
    }
}

/// One of the list was tapped.
pub(super) async fn chosen(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: PollId,
    signup: SignupId,
) -> Result<Reply> {
    let (poll, places) = words::asked_at(work, asker, id).await?;
    let name = votes::neighbour(&mut work.tx, &places, signup).await?.ok_or(Refusal::OldButton)?;
    polls::ask(&mut work.tx, asker.person.id, Asks::Voter, poll.id, work.now).await?;
    which_answer(work, asker, &poll, &name).await
}

async fn which_answer(work: &mut UnitOfWork, asker: &Asker, poll: &Poll, name: &PersonName) -> Result<Reply> {
    let language = asker.language;
    let called = names::of_neighbour(name, &asker.person);
    if votes::has_voted(&mut work.tx, poll.id, name).await? {
        closing::stop_asking(work, asker).await?;
        return twice(work, asker, poll, name).await;
    }
    polls::at_desk(&mut work.tx, asker.person.id, name).await?;
    let mut message = Message::of(texts::poll_desk_what(&poll.question, called).say(language));
    for (number, answer) in (0..).zip(words::answers(poll)) {
        let to = PollButton::DeskVote(poll.id, number, stamp(name));
        message = message.row(vec![Button::to_do(&Text::plain(answer), to)]);
    }
    Ok(Reply::Show(message.row(vec![page::back(poll.id, language)])))
}

fn stamp(name: &PersonName) -> Stamp {
    Stamp::of(&[name.as_str()])
}

/// Whoever is at the desk has chosen. What is said of it does not repeat what: others may look over a shoulder.
pub(super) async fn vote(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: PollId,
    answer: u8,
    who: Stamp,
) -> Result<Reply> {
    let (poll, _) = words::asked_at(work, asker, id).await?;
    let open = polls::asked(&mut work.tx, asker.person.id).await?;
    let open = open.filter(|asking| asking.poll == Some(poll.id) && asking.asks == Asks::Voter);
    let name = open.and_then(|asking| asking.guest).filter(|name| stamp(name) == who);
    let name = name.ok_or(Refusal::NotNewest)?;
    let poll = polls::locked(&mut work.tx, poll.id).await?.ok_or(Refusal::OldButton)?;
    let is_one = poll.answers.as_ref().is_some_and(|answers| answers.get(answer).is_some());
    if !is_one {
        return Err(Refusal::OldButton.into());
    }
    closing::stop_asking(work, asker).await?;
    let language = asker.language;
    if !poll.takes_votes(work.now) {
        return Ok(Reply::Show(
            Message::of(texts::poll_over().say(language)).row(vec![page::back(poll.id, language)]),
        ));
    }
    let called = names::of_neighbour(&name, &asker.person);
    let entered = if votes::has_voted(&mut work.tx, poll.id, &name).await? {
        None
    } else {
        votes::vote_at_desk(&mut work.tx, poll.id, &name, asker.person.id, answer, work.now).await?
    };
    let Some(entered) = entered else { return twice(work, asker, &poll, &name).await };
    let message = another(texts::poll_desk_noted(called).say(language), &poll, asker);
    Ok(Reply::Show(with_undo(message, poll.id, entered, language)))
}

/// One of that name has voted. Whoever entered that vote can take it back, if it was a mistake.
async fn twice(work: &mut UnitOfWork, asker: &Asker, poll: &Poll, name: &PersonName) -> Result<Reply> {
    let language = asker.language;
    let called = names::of_neighbour(name, &asker.person);
    let message = another(texts::poll_desk_twice(called).say(language), poll, asker);
    let entered = votes::entered_by(&mut work.tx, poll.id, name, asker.person.id).await?;
    Ok(Reply::Show(match entered {
        Some(vote) => with_undo(message, poll.id, vote, language),
        None => message,
    }))
}

fn with_undo(mut message: Message, poll: PollId, vote: VoteId, language: Language) -> Message {
    let undo = Button::to_do(&texts::button_undo().say(language), PollButton::TakeBack(poll, vote));
    message.buttons.insert(0, vec![undo]);
    message
}

/// Whoever entered a vote by mistake takes it back, while votes count.
pub(super) async fn take_back(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: PollId,
    vote: VoteId,
) -> Result<Reply> {
    words::asked_at(work, asker, id).await?;
    let poll = polls::locked(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?;
    if !poll.takes_votes(work.now) {
        return page::page(work, asker, &poll).await;
    }
    let name = votes::take_back(&mut work.tx, id, vote, asker.person.id).await?.ok_or(Refusal::OldButton)?;
    let text = texts::poll_desk_taken_back(names::of_neighbour(&name, &asker.person)).say(asker.language);
    Ok(Reply::Show(another(text, &poll, asker)))
}

fn another(text: Text, poll: &Poll, asker: &Asker) -> Message {
    let again = Button::to_do(&texts::button_poll_desk().say(asker.language), PollButton::AskVoter(poll.id));
    Message::of(text).row(vec![again]).row(vec![page::back(poll.id, asker.language)])
}
