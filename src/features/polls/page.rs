//! `/polls`, and the page of a poll for those who run its place. While it runs, it tells no more than anybody knows.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::audit_action::AuditAction;
use crate::domain::ids::{PlaceId, PollId};
use crate::domain::language::Language;
use crate::domain::poll::{Asks, PollState, Readable};
use crate::features::polls::buttons::PollButton;
use crate::features::polls::{closing, words};
use crate::i18n::{Phrase, texts};
use crate::message::{Button, Message, Text};
use crate::store::polls::{self, Poll};
use crate::store::{self, votes};
use crate::work::waiting::Waiting;
use crate::work::ways;
use crate::work::{Asker, Command, For, Refusal, Reply, Result, UnitOfWork, access, audit, names};

/// A poll was closed before its time; it was said what will be done.
const CLOSED: AuditAction = AuditAction::of("poll-closed");
pub(super) const ANSWERED: AuditAction = AuditAction::of("poll-answered");

/// The most polls in the list, and the most names behind one answer.
const LISTED: i64 = 15;
const NAMED: usize = 60;

/// `/polls`.
pub const POLLS: Command = Command {
    word: "polls",
    who: For::Organisers,
    menu: None,
    help: Some(texts::help_polls),
    run: |work, asker, _| Box::pin(list(work, asker)),
};

/// A poll that went out, at a place that the asker runs.
pub(super) async fn published(work: &mut UnitOfWork, asker: &Asker, id: PollId) -> Result<Poll> {
    let poll = words::run_by(work, asker, id).await?;
    if poll.state == PollState::Draft { Err(Refusal::OldButton.into()) } else { Ok(poll) }
}

pub(super) async fn list(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    access::in_private(asker)?;
    let places = access::places(work, asker).await?;
    closing::stop_asking(work, asker).await?;
    let language = asker.language;
    let there = words::with_those_above(work, &places).await?;
    let all = polls::at_places(&mut work.tx, &there, LISTED).await?;
    let text = if all.is_empty() { texts::polls_none() } else { texts::polls_list() };
    let mut message = Message::of(text.say(language));
    for poll in &all {
        let label = texts::button_poll(poll.state.word(), &words::label(poll)).say(language);
        message = message.row(vec![Button::to_do(&label, PollButton::Page(poll.id))]);
    }
    Ok(Reply::Show(message.row(vec![ways::button(crate::domain::way::Way::Poll, language)])))
}

/// For how long it waits to be said what will be done.
const WAITS: TimeDelta = TimeDelta::days(60);

/// What waits at some places, for those who run them.
pub async fn waits(
    work: &mut UnitOfWork,
    places: &[PlaceId],
    language: Language,
) -> store::Result<Vec<Waiting>> {
    let all = polls::unanswered_at(&mut work.tx, places, work.now - WAITS).await?;
    let one = |(poll, since): (Poll, DateTime<Utc>)| {
        let label = words::label(&poll);
        Waiting {
            since,
            place: poll.place,
            what: texts::inbox_poll(&label).say(language),
            button: Button::to_do(
                &texts::button_poll(poll.state.word(), &label).say(language),
                PollButton::Page(poll.id),
            ),
        }
    };
    Ok(all.into_iter().map(one).collect())
}

/// The page of a poll that went out. Whoever has only a desk in it reads what everybody does.
pub(super) async fn page(work: &mut UnitOfWork, asker: &Asker, poll: &Poll) -> Result<Reply> {
    let language = asker.language;
    let row = |label: Phrase, to| vec![Button::to_do(&label.say(language), to)];
    let runs_it = asker.places(work).await?.contains(&poll.place);
    let message = if poll.state == PollState::Closed {
        let mut text = words::result(work, poll, language).await?;
        if runs_it {
            names_behind(work, asker, poll, &mut text).await?;
            Message::of(text).row(vec![closing::answer(poll.id, language)])
        } else {
            Message::of(text)
        }
    } else {
        let place = words::place(work, poll).await?;
        let until = words::until(work, poll, &place, language);
        let text = if runs_it {
            texts::poll_runs(&poll.question, until)
        } else {
            texts::poll_runs_above(&poll.question, place.name.in_language(language), until)
        };
        let message = Message::of(text.say(language))
            .row(row(texts::button_poll_desk(), PollButton::AskVoter(poll.id)));
        if runs_it {
            message
                .row(row(texts::button_poll_print(), PollButton::Print(poll.id)))
                .row(row(texts::button_poll_close(), PollButton::AskClose(poll.id)))
        } else {
            message
        }
    };
    Ok(Reply::Show(message.row(row(texts::button_polls(), PollButton::List))))
}

/// Who chose what, where that is open to organisers.
async fn names_behind(work: &mut UnitOfWork, asker: &Asker, poll: &Poll, text: &mut Text) -> Result<()> {
    let who = votes::who(&mut work.tx, poll.id).await?;
    for (number, answer) in (0..).zip(words::answers(poll)) {
        let of_answer = who.iter().filter(|(of, _)| *of == number).take(NAMED);
        let called: Vec<Text> = of_answer.map(|(_, called)| names::for_staff(called)).collect();
        if !called.is_empty() {
            let names = names::listed(&called, asker.language);
            text.paragraph(&texts::poll_chosen_by(answer, names).say(asker.language));
        }
    }
    Ok(())
}

/// The button that leads there.
pub(super) fn back(id: PollId, language: Language) -> Button {
    Button::to_do(&texts::button_go_back().say(language), PollButton::Page(id))
}

pub(super) async fn ask_close(work: &mut UnitOfWork, asker: &Asker, id: PollId) -> Result<Reply> {
    let poll = published(work, asker, id).await?;
    if poll.state == PollState::Closed {
        return page(work, asker, &poll).await;
    }
    let language = asker.language;
    let yes = Button::to_do(&texts::button_poll_close_now().say(language), PollButton::Close(id));
    let message = Message::of(texts::poll_close_sure(&poll.question).say(language));
    Ok(Reply::Show(message.row(vec![yes]).row(vec![back(id, language)])))
}

pub(super) async fn close(work: &mut UnitOfWork, asker: &Asker, id: PollId) -> Result<Reply> {
    published(work, asker, id).await?;
    let poll = polls::locked(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?;
    if poll.state == PollState::Open {
        closing::close(work, &poll, Some(asker.person.id)).await?;
        audit::note(work, asker, poll.place, None, CLOSED, &poll.question).await?;
    }
    let poll = Poll { state: PollState::Closed, ..poll };
    let shown = page(work, asker, &poll).await?;
    let outcome = votes::outcome(&mut work.tx, id, words::answers(&poll).len()).await?;
    let Reply::Show(mut message) = shown else { return Ok(shown) };
    if poll.outcome.is_none() && outcome.readable() != Readable::Nobody {
        message.text.paragraph(&texts::poll_what_now().say(asker.language));
    }
    Ok(Reply::Show(message))
}

pub(super) async fn ask_outcome(work: &mut UnitOfWork, asker: &Asker, id: PollId) -> Result<Reply> {
    let poll = published(work, asker, id).await?;
    if poll.state != PollState::Closed {
        return page(work, asker, &poll).await;
    }
    polls::ask(&mut work.tx, asker.person.id, Asks::Outcome, id, work.now).await?;
    let text = texts::poll_which_outcome(&poll.question).say(asker.language);
    Ok(Reply::Show(Message::of(text).row(vec![back(id, asker.language)])))
}
