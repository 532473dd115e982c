//! What organisers decide where nobody was found, or where it was not well.

use crate::domain::audit_action::AuditAction;
use crate::domain::ids::{DishId, PlaceId, VisitId};
use crate::domain::language::Language;
use crate::domain::menu::OrderState;
use crate::domain::visit::{Event, News, Rating, Stage, VisitAnswer};
use crate::features::menu::words;
use crate::features::visits::buttons::VisitButton;
use crate::features::visits::steps::{self, Looks};
use crate::features::visits::{asking, ending, face, telling};
use crate::i18n::{Phrase, texts};
use crate::message::{Button, Message, Priority, Text};
use crate::store::naming::{self, Named};
use crate::store::visits::{self, Visit};
use crate::store::{self, dishes};
use crate::work::waiting::Waiting;
use crate::work::{Asker, Refusal, Reply, Result, UnitOfWork, access, audit};

/// It cannot be that a volunteer comes.
const CLOSED: AuditAction = AuditAction::of("visit-closed");

/// A visit of a place that the asker runs; none where it is decided already.
async fn undecided(work: &mut UnitOfWork, asker: &Asker, id: VisitId) -> Result<Option<Visit>> {
    access::places(work, asker).await?;
    let visit = visits::locked(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?;
    asker.must_run(work, visit.place).await?;
    Ok(Some(visit).filter(|visit| visit.is_open && visit.standing.stage == Stage::Stuck))
}

fn said(asker: &Asker, text: &Phrase) -> Reply {
    Reply::Redraw(Message::of(text.say(asker.language)), Text::default())
}

/// What waits at some places, for those who run them.
pub async fn waits(
    work: &mut UnitOfWork,
    places: &[PlaceId],
    language: Language,
) -> store::Result<Vec<Waiting>> {
    let stuck = visits::stuck_at(&mut work.tx, places).await?;
    let ids: Vec<DishId> = stuck.iter().map(|(_, dish, _)| *dish).collect();
    let known = dishes::of_ids(&mut work.tx, &ids).await?;
    let mut all = Vec::new();
    for (id, dish, since) in stuck {
        let Some(dish) = known.iter().find(|known| known.id == dish) else { continue };
        let what = texts::inbox_visit(&words::name(dish, language)).say(language);
        let button = Button::to_do(&what, VisitButton::Decide(id));
        all.push(Waiting { since, place: dish.place, what, button });
    }
    Ok(all)
}

/// Shows what is to be decided.
pub(super) async fn show(work: &mut UnitOfWork, asker: &Asker, id: VisitId) -> Result<Reply> {
    let Some(visit) = undecided(work, asker, id).await? else {
        return Ok(said(asker, &texts::visit_decided()));
    };
    let dish = steps::dish(work, &visit).await?;
    let Some(whom) = visit.person else { return Err(Refusal::OldButton.into()) };
    let who = face::called(&mut work.tx, &visit, whom).await?;
    Ok(Reply::Show(telling::all_that_can_be(&visit, &dish, who, asker.language)))
}

/// Volunteers are asked from the start. Where it is not known any more where to come, whoever ordered is asked first.
pub(super) async fn again(work: &mut UnitOfWork, asker: &Asker, id: VisitId) -> Result<Reply> {
    let Some(mut visit) = undecided(work, asker, id).await? else {
        return Ok(said(asker, &texts::visit_decided()));
    };
    visit.turn += 1;
    if asking::next(work, &visit).await?.is_empty() {
        let message = telling::decision(&visit, &texts::visit_nobody_to_ask(), asker.language);
        return Ok(Reply::Redraw(message, Text::default()));
    }
    (visit.rating, visit.minutes, visit.served_at) = (None, None, None);
    if visit.words.is_some() {
        steps::step(work, &mut visit, Event::AskAgain).await?;
        return Ok(said(asker, &texts::visit_asked_again()));
    }
    steps::step(work, &mut visit, Event::SayAgain).await?;
    if let Some(person) = visit.person {
        naming::ask(&mut work.tx, person, Named::Home(visit.order), work.now).await?;
    }
    telling::orderer(work, &visit, News::Again, |name| texts::visit_where(name)).await?;
    Ok(said(asker, &texts::visit_asked_again()))
}

/// An organiser goes.
pub(super) async fn myself(work: &mut UnitOfWork, asker: &Asker, id: VisitId) -> Result<Reply> {
    let Some(mut visit) = undecided(work, asker, id).await? else {
        return Ok(said(asker, &texts::visit_decided()));
    };
    let before = Looks::of(&visit);
    (visit.rating, visit.minutes, visit.served_at) = (None, None, None);
    let ask = visits::ask(&mut work.tx, &visit, asker.person.id, Some(VisitAnswer::Goes), work.now).await?;
    visit.taker = Some((ask, asker.person.id));
    steps::step(work, &mut visit, Event::Accepted).await?;
    telling::comes(work, &visit, &asker.person).await?;
    steps::renew(work, &visit, before, &[ask], Priority::Answer).await?;
    Ok(said(asker, &texts::visit_you_go()))
}

/// It cannot be, and whoever ordered hears it; or it is settled with them.
pub(super) async fn close(work: &mut UnitOfWork, asker: &Asker, id: VisitId) -> Result<Reply> {
    let Some(mut visit) = undecided(work, asker, id).await? else {
        return Ok(said(asker, &texts::visit_decided()));
    };
    let dish = steps::dish(work, &visit).await?;
    let became = if visit.rating == Some(Rating::Sad) { OrderState::Done } else { OrderState::Declined };
    if became == OrderState::Declined {
        telling::orderer(work, &visit, News::Declined, |name| texts::visit_declined(name)).await?;
    }
    ending::end(work, &mut visit, became).await?;
    audit::note(work, asker, dish.place, None, CLOSED, &words::name(&dish, asker.language)).await?;
    Ok(said(asker, &texts::visit_closed()))
}
