//! How polls read.

use crate::domain::civil_time::to_wall;
use crate::domain::ids::{PlaceId, PollId};
use crate::domain::language::Language;
use crate::domain::poll::{Outcome, PollState, Readable, WORDS, bar};
use crate::i18n::{texts, when};
use crate::message::{Message, Text, cut};
use crate::store::places::{self, Place};
use crate::store::polls::{self, Poll};
use crate::store::{roles, votes};
use crate::work::{Asker, Refusal, Result, UnitOfWork, access};

/// An answer longer than this may not be read whole on a button, and stands in the text, too.
const ON_BUTTON: usize = 24;
/// The most UTF-16 units of a question on a button.
const LABEL: usize = 40;

/// The place of a poll.
pub(super) async fn place(work: &mut UnitOfWork, poll: &Poll) -> Result<Place> {
    Ok(places::by_id(&mut work.tx, poll.place).await?.ok_or(Refusal::OldButton)?)
}

/// A poll of a place that the asker runs.
pub(super) async fn run_by(work: &mut UnitOfWork, asker: &Asker, id: PollId) -> Result<Poll> {
    access::in_private(asker)?;
    access::places(work, asker).await?;
    let poll = polls::by_id(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?;
    asker.must_run(work, poll.place).await?;
    Ok(poll)
}

/// A poll that went out and is asked at places that the asker runs, and at which: at its own, or at those below, where they have
/// a desk.
pub(super) async fn asked_at(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: PollId,
) -> Result<(Poll, Vec<PlaceId>)> {
    access::in_private(asker)?;
    let mut own = access::places(work, asker).await?;
    let poll = polls::by_id(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?;
    let branch = roles::branch(&mut work.tx, poll.place).await?;
    own.retain(|place| branch.contains(place));
    if own.is_empty() {
        return Err(Refusal::OnlyOrganisers.into());
    }
    if poll.state == PollState::Draft {
        return Err(Refusal::OldButton.into());
    }
    Ok((poll, own))
}

/// These places and all above them: what is asked there reaches their neighbours, too.
pub(super) async fn with_those_above(work: &mut UnitOfWork, places: &[PlaceId]) -> Result<Vec<PlaceId>> {
    let known = places::all(&mut work.tx).await?;
    let above = |id: &PlaceId| known.iter().find(|place| place.id == *id).and_then(|place| place.parent);
    let mut all: Vec<PlaceId> = places.to_vec();
    for place in places {
        all.extend(std::iter::successors(above(place), above));
    }
    all.sort_unstable();
    all.dedup();
    Ok(all)
}

/// What neighbours choose from.
pub(super) fn answers(poll: &Poll) -> &[String] {
    poll.answers.as_ref().map_or(&[], |answers| answers.all())
}

/// Until when it runs, by the clock of its place.
pub(super) fn until(work: &UnitOfWork, poll: &Poll, place: &Place, language: Language) -> Text {
    when(to_wall(place.zone, poll.closes_at), work.now, language)
}

/// Whether it is secret, as texts are told.
pub(super) fn secret(poll: &Poll) -> &'static str {
    if poll.secret { "yes" } else { "no" }
}

/// The question on a button.
pub(super) fn label(poll: &Poll) -> String {
    cut(&poll.question, LABEL)
}

/// Lines for the answers, where they may not be read whole on buttons, or there are none.
pub(super) fn listed(text: &mut Text, poll: &Poll, with_buttons: bool) {
    let all = answers(poll);
    if !with_buttons || all.iter().any(|answer| answer.chars().count() > ON_BUTTON) {
        for answer in all {
            text.line(&Text::plain(&format!("▫️ {answer}")));
        }
    }
}

/// What came out of a closed poll, as everybody reads it.
pub(super) async fn result(work: &mut UnitOfWork, poll: &Poll, language: Language) -> Result<Text> {
    let all = answers(poll);
    let outcome = votes::outcome(&mut work.tx, poll.id, all.len()).await?;
    Ok(said(poll, &outcome, language))
}

fn said(poll: &Poll, outcome: &Outcome, language: Language) -> Text {
    let all = answers(poll);
    let mut text = texts::poll_result(&poll.question).say(language);
    match outcome.readable() {
        Readable::Nobody => text.line(&texts::poll_nobody().say(language)),
        Readable::Few => text.line(&texts::poll_few().say(language)),
        Readable::Counted(voters) => {
            for (answer, votes) in all.iter().zip(&outcome.votes) {
                text.line(&Text::plain(answer));
                text.line(&Text::plain(&format!("{} {votes}", bar(*votes, voters))));
            }
            text.line(&texts::poll_voters(voters, outcome.desk).say(language));
        }
    }
    if let Some(done) = &poll.outcome {
        text.paragraph(&texts::poll_outcome(done).say(language));
    }
    text
}

/// What is said where what was written is too long for a card.
pub(super) fn too_long(typed: &str, asker: &Asker) -> Option<Message> {
    let length = typed.chars().count();
    (length > WORDS).then(|| Message::of(texts::poll_too_long(length, WORDS).say(asker.language)))
}
