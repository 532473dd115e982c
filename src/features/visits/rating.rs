//! Whoever ordered says how it was. What was not well comes to the organisers.

use crate::domain::ids::VisitId;
use crate::domain::menu::OrderState;
use crate::domain::visit::{Event, Rating, Stage, VisitAnswer};
use crate::features::visits::ending;
use crate::features::visits::steps::{self, Looks};
use crate::i18n::texts;
use crate::message::{Message, Priority, Text};
use crate::store::visits;
use crate::work::{Asker, Refusal, Reply, Result, UnitOfWork};

/// How it was.
pub(super) async fn rate(work: &mut UnitOfWork, asker: &Asker, id: VisitId, how: Rating) -> Result<Reply> {
    let visit = visits::locked(&mut work.tx, id).await?;
    let theirs = visit.filter(|visit| visit.person == Some(asker.person.id) && visit.is_open);
    let mut visit = theirs.filter(|visit| visit.standing.stage == Stage::Served).ok_or(Refusal::OldButton)?;
    let (language, before) = (asker.language, Looks::of(&visit));
    visit.rating = Some(how);
    if how != Rating::Nobody {
        ending::note_hours(work, &visit).await?;
    }
    if !how.is_bad() {
        visits::rate(&mut work.tx, id, how).await?;
        ending::end(work, &mut visit, OrderState::Done).await?;
        return Ok(Reply::Redraw(Message::of(texts::visit_rated_well().say(language)), Text::default()));
    }
    let went = visit.taker.take().map(|(ask, _)| ask);
    if let Some(ask) = went {
        visits::answer(&mut work.tx, ask, VisitAnswer::Went).await?;
    }
    steps::step(work, &mut visit, Event::Rated(how)).await?;
    steps::renew(work, &visit, before, went.as_slice(), Priority::Refresh).await?;
    Ok(Reply::Redraw(Message::of(texts::visit_rated_badly().say(language)), Text::default()))
}
