//! What organisers write about polls, when they are asked: the question, the answers, until when, what will be done, and who votes at
//! the desk.

use chrono::NaiveDateTime;

use crate::domain::civil_time::{Wall, to_utc};
use crate::domain::poll::{Answers, Asks, ENDS, LONGEST, NoAnswers, PollState};
use crate::domain::written;
use crate::domain::written::date::Unreadable;
use crate::features::polls::{closing, desk, drafting, page, words};
use crate::features::signup::guest;
use crate::i18n::{Phrase, texts};
use crate::message::{Button, Message, Stamp};
use crate::store::polls::{self, Asking, Poll};
use crate::store::{self, places, roles};
use crate::work::{Asked, Asker, Dialog, Reply, Result, UnitOfWork, audit, dialog};

/// What is asked.
pub const DIALOG: Dialog = Dialog {
    asked: |work, asker, _| Box::pin(asked(work, asker)),
    answer: |work, asker, _, text| Box::pin(answer(work, asker, text)),
    stamp: |work, asker, _| Box::pin(stamp(work, asker)),
    leave: |work, asker, _| Box::pin(leave(work, asker)),
};

/// What the asker is asked, while they run the place and it can still be answered; with the poll, if there is one.
async fn open(work: &mut UnitOfWork, asker: &Asker) -> store::Result<Option<(Asking, Option<Poll>)>> {
    let Some(asking) = polls::asked(&mut work.tx, asker.person.id).await? else { return Ok(None) };
    let poll = match asking.poll {
        Some(id) => polls::by_id(&mut work.tx, id).await?,
        None => None,
    };
    let waits = match asking.asks {
        Asks::Voter => asking.guest.is_none() && guest::is_waited_for(asking.at, work.now),
        _ => dialog::waits(asking.at, work.now),
    };
    let fits = match (asking.asks, poll.as_ref()) {
        (Asks::Question, None) => asking.place.is_some(),
        (Asks::Question | Asks::Answers | Asks::Until, Some(poll)) => poll.state == PollState::Draft,
        (Asks::Voter, Some(poll)) => poll.takes_votes(work.now),
        (Asks::Outcome, Some(poll)) => poll.state == PollState::Closed,
        (_, None) => false,
    };
    let Some(place) = poll.as_ref().map(|poll| poll.place).or(asking.place) else { return Ok(None) };
    let own = asker.places(work).await?;
    let may = own.contains(&place)
        || (asking.asks == Asks::Voter
            && roles::branch(&mut work.tx, place).await?.iter().any(|at| own.contains(at)));
    let is_open = waits && fits && may;
    Ok(is_open.then_some((asking, poll)))
}

async fn asked(work: &mut UnitOfWork, asker: &Asker) -> Result<Vec<Asked>> {
    let open = open(work, asker).await?;
    Ok(open.map(|(asking, _)| Asked { about: None, at: asking.at }).into_iter().collect())
}

/// Whether what the asker is asked goes nowhere before they have seen it.
pub async fn is_seen_first(work: &mut UnitOfWork, asker: &Asker) -> store::Result<bool> {
    let open = open(work, asker).await?;
    Ok(open.is_some_and(|(asking, _)| matches!(asking.asks, Asks::Question | Asks::Answers | Asks::Until)))
}

async fn stamp(work: &mut UnitOfWork, asker: &Asker) -> store::Result<Stamp> {
    let open = open(work, asker).await?;
    Ok(Stamp::of(&[&open.map(|(asking, _)| format!("{asking:?}")).unwrap_or_default()]))
}

async fn leave(work: &mut UnitOfWork, asker: &Asker) -> store::Result<Option<Button>> {
    Ok(match open(work, asker).await? {
        Some((_, Some(poll))) if poll.state == PollState::Draft => {
            Some(drafting::back(poll.id, asker.language))
        }
        Some((_, Some(poll))) => Some(page::back(poll.id, asker.language)),
        _ => None,
    })
}

async fn answer(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Option<Reply>> {
    let Some((asking, poll)) = open(work, asker).await? else { return Ok(None) };
    let typed = typed.trim();
    if written::answer::is_never_mind(typed) {
        return never_mind(work, asker, poll.as_ref()).await.map(Some);
    }
    let reply = match (asking.asks, asking.place, poll) {
        (Asks::Question, _, Some(poll)) => other_question(work, asker, poll, typed).await,
        (Asks::Question, Some(place), None) => drafting::put_question(work, asker, place, typed).await,
        (Asks::Answers, _, Some(poll)) => answers(work, asker, poll, typed).await,
        (Asks::Until, _, Some(poll)) => until(work, asker, poll, typed).await,
        (Asks::Outcome, _, Some(poll)) => outcome(work, asker, &poll, typed).await,
        (Asks::Voter, _, Some(poll)) => desk::named(work, asker, &poll, typed).await,
        (_, _, None) => return Ok(None),
    };
    reply.map(Some)
}

/// The asker has thought better of it: all stays as it is.
async fn never_mind(work: &mut UnitOfWork, asker: &Asker, poll: Option<&Poll>) -> Result<Reply> {
    closing::stop_asking(work, asker).await?;
    let mut message = Message::of(texts::all_right().say(asker.language));
    if let Some(poll) = poll {
        let is_draft = poll.state == PollState::Draft;
        let back = if is_draft { drafting::back } else { page::back };
        message = message.row(vec![back(poll.id, asker.language)]);
    }
    Ok(Reply::Show(message))
}

async fn other_question(work: &mut UnitOfWork, asker: &Asker, poll: Poll, typed: &str) -> Result<Reply> {
    match words::too_long(typed, asker) {
        Some(message) => Ok(Reply::Show(message.row(vec![drafting::back(poll.id, asker.language)]))),
        None => drafting::put(work, asker, Poll { question: typed.to_owned(), ..poll }).await,
    }
}

async fn answers(work: &mut UnitOfWork, asker: &Asker, poll: Poll, typed: &str) -> Result<Reply> {
    let problem: Phrase = match Answers::read(typed) {
        Ok(answers) => return drafting::put(work, asker, Poll { answers: Some(answers), ..poll }).await,
        Err(NoAnswers::TooFew) => texts::poll_too_few(),
        Err(NoAnswers::TooMany) => texts::poll_too_many(),
        Err(NoAnswers::TooLong(answer)) => texts::poll_answer_too_long(&answer),
    };
    let message = Message::of(problem.say(asker.language));
    Ok(Reply::Show(drafting::below_answers(message, poll.id, asker.language)))
}

async fn until(work: &mut UnitOfWork, asker: &Asker, poll: Poll, typed: &str) -> Result<Reply> {
    let Some(place) = places::by_id(&mut work.tx, poll.place).await? else { return Ok(Reply::Nothing) };
    let wall = Wall::at(place.zone, work.now);
    let problem = match ending(typed, wall) {
        Ok(at) if at <= wall.now => texts::poll_until_past(),
        Err(Unreadable::Past(_)) => texts::poll_until_past(),
        Ok(at) if at <= wall.now + LONGEST => {
            let closes_at = to_utc(place.zone, at);
            return drafting::put(work, asker, Poll { closes_at, ..poll }).await;
        }
        Ok(_) | Err(_) => texts::poll_until_unclear(),
    };
    let message = Message::of(problem.say(asker.language));
    Ok(Reply::Show(drafting::until_buttons(message, poll.id, asker)))
}

/// A deadline is read as one, by its own words; it belongs to nothing that starts. A day alone, and a part of one such as
/// `tomorrow evening`, ends as the buttons say, and not at midnight.
fn ending(typed: &str, wall: Wall) -> std::result::Result<NaiveDateTime, Unreadable> {
    let read = written::date::deadline(typed, wall, wall.now + LONGEST);
    let at = match read {
        Ok(Some(deadline)) => deadline.at,
        Err(past @ Unreadable::Past(_)) => return Err(past),
        Ok(None) | Err(_) => {
            let day = written::date::without_hour(typed, wall)?;
            if !day.rest.trim().is_empty() {
                return Err(Unreadable::Unclear(day.rest));
            }
            day.starts
        }
    };
    Ok(if written::date::is_without_hour(at) { at.date().and_time(ENDS) } else { at })
}

async fn outcome(work: &mut UnitOfWork, asker: &Asker, poll: &Poll, typed: &str) -> Result<Reply> {
    if let Some(message) = words::too_long(typed, asker) {
        return Ok(Reply::Show(message.row(vec![page::back(poll.id, asker.language)])));
    }
    let cards = closing::set_outcome(work, poll, typed).await?;
    closing::stop_asking(work, asker).await?;
    audit::note(work, asker, poll.place, None, page::ANSWERED, &poll.question).await?;
    let mut text = texts::poll_outcome_noted(cards).say(asker.language);
    let poll = Poll { outcome: Some(typed.to_owned()), ..poll.clone() };
    text.paragraph(&words::result(work, &poll, asker.language).await?);
    Ok(Reply::Show(Message::of(text).row(vec![page::back(poll.id, asker.language)])))
}
