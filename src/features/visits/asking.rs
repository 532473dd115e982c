//! What time brings to a visit: the next volunteers are asked, both are asked how it went, the address goes, organisers are reminded.

use std::collections::BTreeSet;

use crate::domain::ids::{PersonId, PlaceId, VisitAskId, VisitId};
use crate::domain::menu::OrderState;
use crate::domain::subject::SubjectKind;
use crate::domain::visit::{Event, News, Stage, VisitAnswer, Whereabouts};
use crate::features::menu::words;
use crate::features::visits::steps::{self, Looks};
use crate::features::visits::{ending, telling};
use crate::i18n::texts;
use crate::message::{Message, Priority};
use crate::store;
use crate::store::people::Person;
use crate::store::visits::{self, Visit};
use crate::work::agenda::Entry;
use crate::work::moments::Source;
use crate::work::{Error, Result, UnitOfWork, recipients};

/// Visits on the agenda.
pub const AGENDA: Entry = Entry {
    source: Source {
        kind: SubjectKind::Visit,
        moments: |tx, _, ids, now| Box::pin(visits::due(tx, ids, now)),
        highest: |tx| Box::pin(visits::highest(tx)),
    },
    advance: |work, id| Box::pin(advance(work, id)),
};

/// So many things at most follow from one another at once: whoever was to go is forgotten, nobody is left, the organisers hear.
const AT_ONCE: usize = 4;

async fn advance(work: &mut UnitOfWork, id: i64) -> store::Result<()> {
    for _ in 0..AT_ONCE {
        let Some(mut visit) = visits::locked(&mut work.tx, VisitId(id)).await? else { return Ok(()) };
        match look_at(work, &mut visit).await {
            // What is not there any more is due no more.
            Ok(()) | Err(Error::Refused(_)) => {}
            Err(Error::Failed(failure)) => return Err(failure),
        }
        let due = visits::due(&mut work.tx, &(id..=id), work.now).await?;
        if due.iter().all(|(_, at)| *at > work.now) {
            break;
        }
    }
    Ok(())
}

async fn look_at(work: &mut UnitOfWork, visit: &mut Visit) -> Result<()> {
    if visit.standing.stage == Stage::Over {
        return Ok(());
    }
    if !visit.is_open {
        return taken_back(work, visit).await;
    }
    if visit.standing.stage == Stage::Taken && visit.taker.is_none() {
        return forgotten(work, visit).await;
    }
    if visit.standing.stage == Stage::Taken
        && let Some((ask, _)) = visit.taker
        && visits::is_out(&mut work.tx, ask).await?
    {
        return parted(work, visit, ask).await;
    }
    let zone = steps::place(work, visit).await?.zone;
    let by_day = work.settings.rhythm.quiet.waking(zone, work.now);
    if by_day > work.now {
        return Ok(visits::put_off(&mut work.tx, visit.id, by_day).await?);
    }
    match visit.standing.stage {
        Stage::Unsaid => {
            telling::unsaid(work, visit).await?;
            ending::end(work, visit, OrderState::Withdrawn).await
        }
        Stage::Asking => ask(work, visit).await,
        Stage::Taken => {
            visit.served_at = Some(work.now);
            steps::step(work, visit, Event::Served).await?;
            telling::how(work, visit).await?;
            telling::there(work, visit).await
        }
        Stage::Served if visit.standing.tries == 0 => {
            let before = Looks::of(visit);
            visit.words = None;
            steps::step(work, visit, Event::DayPassed).await?;
            Ok(steps::renew(work, visit, before, &[], Priority::Refresh).await?)
        }
        Stage::Served => unrated(work, visit).await,
        Stage::Stuck => remind(work, visit).await,
        Stage::Over => Ok(()),
    }
}

/// The order was taken back, or what was ordered is not on the menu any more: whoever goes hears it.
async fn taken_back(work: &mut UnitOfWork, visit: &mut Visit) -> Result<()> {
    if let Some((_, person)) = visit.taker.filter(|_| visit.standing.stage == Stage::Taken) {
        telling::tell(work, visit, News::Off, Some(person), |dish, language| {
            Message::of(texts::visit_off(&words::name(dish, language)).say(language))
        })
        .await?;
    }
    // Whoever was there has served, by their own word.
    if visit.minutes.is_some() {
        ending::note_hours(work, visit).await?;
    }
    // Where to come went with the order; it stands in the message until it is edited.
    let had_words = visit.standing.stage != Stage::Unsaid && visit.standing.stage != Stage::Served;
    let words = had_words.then(|| Whereabouts::kept(String::new()));
    let before = Looks::of(&Visit { is_open: true, words, ..visit.clone() });
    ending::finish(work, visit, OrderState::Withdrawn, before).await
}

/// Whoever was to go was forgotten: others are asked.
async fn forgotten(work: &mut UnitOfWork, visit: &mut Visit) -> Result<()> {
    let before = Looks::of(visit);
    visits::release(&mut work.tx, visit.id).await?;
    steps::step(work, visit, Event::HandedBack).await?;
    steps::renew(work, visit, before, &[], Priority::Refresh).await?;
    telling::others_are_asked(work, visit).await
}

/// Whoever was to go is no volunteer any more: nothing of the address stays with them, and others are asked.
async fn parted(work: &mut UnitOfWork, visit: &mut Visit, ask: VisitAskId) -> Result<()> {
    let before = Looks::of(visit);
    visits::answer(&mut work.tx, ask, VisitAnswer::Back).await?;
    visit.taker = None;
    steps::step(work, visit, Event::HandedBack).await?;
    steps::renew(work, visit, before, &[ask], Priority::Refresh).await?;
    telling::others_are_asked(work, visit).await
}

/// Nobody says how it was. The volunteer's word that they were there is taken then; without it, the organisers ask.
async fn unrated(work: &mut UnitOfWork, visit: &mut Visit) -> Result<()> {
    let was_there = visit.minutes.is_some();
    if was_there {
        ending::note_hours(work, visit).await?;
        return ending::end(work, visit, OrderState::Done).await;
    }
    let before = Looks::of(visit);
    let went = visit.taker.take().map(|(ask, _)| ask);
    visits::release(&mut work.tx, visit.id).await?;
    steps::step(work, visit, Event::Unrated { was_there }).await?;
    Ok(steps::renew(work, visit, before, went.as_slice(), Priority::Refresh).await?)
}

/// Asks the next: those of the place, then those of the place above it.
async fn ask(work: &mut UnitOfWork, visit: &mut Visit) -> Result<()> {
    if visits::is_waited_for(&mut work.tx, visit.id).await? {
        visits::fall_silent(&mut work.tx, visit.id).await?;
        steps::step(work, visit, Event::Silence).await?;
        if visit.standing.stage == Stage::Stuck {
            return Ok(());
        }
    }
    let next = next(work, visit).await?;
    if next.is_empty() {
        return steps::step(work, visit, Event::NobodyLeft).await;
    }
    let before = Looks::of(visit);
    let mut asked = Vec::new();
    for person in &next {
        asked.push(visits::ask(&mut work.tx, visit, person.id, None, work.now).await?);
    }
    steps::step(work, visit, Event::Asked).await?;
    Ok(steps::renew(work, visit, before, &asked, Priority::Reminder).await?)
}

/// Who is asked next: of the place, and once all of those were, of the place above it.
pub(super) async fn next(work: &mut UnitOfWork, visit: &Visit) -> Result<Vec<Person>> {
    let dish = steps::dish(work, visit).await?;
    let place = steps::place(work, visit).await?;
    let skill = dish.kind.skill();
    let next = visits::next(&mut work.tx, visit, place.id, skill).await?;
    Ok(match place.parent {
        Some(above) if next.is_empty() => visits::next(&mut work.tx, visit, above, skill).await?,
        _ => next,
    })
}

/// Those who run the place hear of it; once they did not answer, those of the place above as well.
async fn remind(work: &mut UnitOfWork, visit: &mut Visit) -> Result<()> {
    let place = steps::place(work, visit).await?;
    let mut all: BTreeSet<PersonId> = of(work, place.id).await?;
    if let Some(above) = place.parent.filter(|_| visit.standing.tries > 0) {
        all.extend(of(work, above).await?);
    }
    for organiser in all {
        telling::stuck(work, visit, organiser).await?;
    }
    // Where somebody was there, or should have been, it is not that nobody was found.
    if visit.standing.tries == 0 && visit.rating.is_none() && visit.served_at.is_none() {
        telling::orderer(work, visit, News::Sought, |name| texts::visit_sought(name)).await?;
    }
    steps::step(work, visit, Event::Reminded).await
}

async fn of(work: &mut UnitOfWork, place: PlaceId) -> Result<BTreeSet<PersonId>> {
    Ok(recipients::of_place(work, place).await?.into_iter().map(|person| person.id).collect())
}
