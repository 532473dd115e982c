//! A neighbour votes, with a tap in a group. One vote a person over all groups, and the last tap counts.

use crate::domain::ids::PollId;
use crate::features::polls::buttons::VoteButton;
use crate::features::polls::words;
use crate::i18n::texts;
use crate::store::{polls, roles, votes};
use crate::work::{Asker, ButtonTable, Refusal, Reply, Result, UnitOfWork};

/// What the buttons of a card do.
pub const BUTTONS: ButtonTable<VoteButton> = ButtonTable {
    press: |work, asker, VoteButton::Vote(poll, answer)| Box::pin(vote(work, asker, poll, answer)),
};

async fn vote(work: &mut UnitOfWork, asker: &Asker, id: PollId, answer: u8) -> Result<Reply> {
    // Only who can tap in one of its groups votes.
    let group = asker.group.as_ref().filter(|_| !asker.as_group).ok_or(Refusal::OldButton)?;
    let poll = polls::locked(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?;
    let chosen = poll.answers.as_ref().and_then(|answers| answers.get(answer)).ok_or(Refusal::OldButton)?;
    if !roles::branch(&mut work.tx, poll.place).await?.contains(&group.place_id) {
        return Err(Refusal::OldButton.into());
    }
    let language = asker.language;
    if !poll.takes_votes(work.now) {
        return Ok(Reply::Say(texts::poll_over().say(language)));
    }
    if votes::voted_at_desk(&mut work.tx, id, &asker.person.name).await? {
        return Ok(Reply::Say(texts::poll_voted_at_desk().say(language)));
    }
    votes::vote(&mut work.tx, id, asker.person.id, answer, work.now).await?;
    let place = words::place(work, &poll).await?;
    Ok(Reply::Say(texts::poll_voted(chosen, words::until(work, &poll, &place, language)).say(language)))
}
