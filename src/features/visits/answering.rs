//! What volunteers answer: they go, or not this time; they were there, or cannot after all. The first who goes, goes.

use crate::domain::ids::VisitAskId;
use crate::domain::visit::{Event, Stage, VisitAnswer};
use crate::domain::volunteer::Standing as InTeam;
use crate::features::visits::steps::{self, Looks};
use crate::features::visits::{face, telling};
use crate::i18n::{Phrase, texts};
use crate::message::Priority;
use crate::store::visits::{self, Ask, Visit};
use crate::store::volunteers;
use crate::work::{Asker, Refusal, Reply, Result, UnitOfWork};

/// What the asker was asked, and the visit; nobody else answers for it meanwhile.
async fn own(work: &mut UnitOfWork, asker: &Asker, id: VisitAskId) -> Result<(Ask, Visit)> {
    let ask = visits::ask_by_id(&mut work.tx, id).await?;
    let ask = ask.filter(|ask| ask.person == Some(asker.person.id)).ok_or(Refusal::OldButton)?;
    let visit = visits::locked(&mut work.tx, ask.visit).await?.ok_or(Refusal::OldButton)?;
    // Somebody may have answered while this waited.
    let ask = visits::ask_by_id(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?;
    Ok((ask, visit))
}

/// The messages are brought up to date, theirs as well, and they read why.
async fn say(
    work: &mut UnitOfWork,
    asker: &Asker,
    visit: &Visit,
    (ask, before): (VisitAskId, Looks),
    text: Phrase,
) -> Result<Reply> {
    steps::renew(work, visit, before, &[ask], Priority::Answer).await?;
    Ok(Reply::Say(text.say(asker.language)))
}

/// I go.
pub(super) async fn go(work: &mut UnitOfWork, asker: &Asker, id: VisitAskId) -> Result<Reply> {
    let (ask, mut visit) = own(work, asker, id).await?;
    let before = Looks::of(&visit);
    if ask.answer == Some(VisitAnswer::Goes) {
        return Ok(Reply::Say(texts::visit_you_go().say(asker.language)));
    }
    if !matches!(ask.answer, None | Some(VisitAnswer::Silent)) {
        return Err(Refusal::OldButton.into());
    }
    let can_go = visit.is_open && visit.words.is_some();
    if !can_go || visit.standing.after(Event::Accepted).is_none() {
        return Ok(Reply::Say(texts::visit_came_late().say(asker.language)));
    }
    let volunteer = volunteers::of_person(&mut work.tx, asker.person.id).await?.ok_or(Refusal::OldButton)?;
    let teams = volunteers::memberships(&mut work.tx, volunteer.id).await?;
    if !teams.iter().any(|team| team.standing == InTeam::In) {
        return Ok(Reply::Say(texts::call_team_left(InTeam::Left.word()).say(asker.language)));
    }
    visits::fall_silent(&mut work.tx, visit.id).await?;
    visits::answer(&mut work.tx, id, VisitAnswer::Goes).await?;
    visit.taker = Some((id, asker.person.id));
    steps::step(work, &mut visit, Event::Accepted).await?;
    telling::comes(work, &visit, &asker.person).await?;
    say(work, asker, &visit, (id, before), texts::visit_you_go()).await
}

/// Not this time. Where nobody is left who may still answer, the next are asked at once.
pub(super) async fn not_now(work: &mut UnitOfWork, asker: &Asker, id: VisitAskId) -> Result<Reply> {
    let (ask, visit) = own(work, asker, id).await?;
    let before = Looks::of(&visit);
    if !matches!(ask.answer, None | Some(VisitAnswer::Silent)) {
        return Err(Refusal::OldButton.into());
    }
    visits::answer(&mut work.tx, id, VisitAnswer::NotNow).await?;
    if visit.standing.stage == Stage::Asking && !visits::is_waited_for(&mut work.tx, visit.id).await? {
        let zone = steps::place(work, &visit).await?.zone;
        let at = work.settings.rhythm.quiet.waking(zone, work.now);
        visits::put_off(&mut work.tx, visit.id, at).await?;
    }
    say(work, asker, &visit, (id, before), texts::call_another_time()).await
}

/// I was there for so many minutes: whoever ordered is asked how it was.
pub(super) async fn done(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: VisitAskId,
    minutes: u16,
) -> Result<Reply> {
    let (_, mut visit) = own(work, asker, id).await?;
    let before = Looks::of(&visit);
    let is_theirs = visit.taker == Some((id, asker.person.id)) && visit.is_open && visit.minutes.is_none();
    let dish = steps::dish(work, &visit).await?;
    if !is_theirs || !face::so_long(&dish).contains(&minutes) {
        return Err(Refusal::OldButton.into());
    }
    let was_asked = visit.standing.stage == Stage::Served;
    visit.minutes = Some(minutes.into());
    visit.served_at = visit.served_at.or(Some(work.now));
    steps::step(work, &mut visit, Event::Served).await?;
    if !was_asked {
        telling::how(work, &visit).await?;
    }
    say(work, asker, &visit, (id, before), texts::visit_thanks()).await
}

/// I cannot go after all: others are asked.
pub(super) async fn back(work: &mut UnitOfWork, asker: &Asker, id: VisitAskId) -> Result<Reply> {
    let (_, mut visit) = own(work, asker, id).await?;
    let before = Looks::of(&visit);
    let is_theirs = visit.taker == Some((id, asker.person.id)) && visit.is_open && visit.minutes.is_none();
    if !is_theirs || visit.standing.after(Event::HandedBack).is_none() {
        return Err(Refusal::OldButton.into());
    }
    visits::answer(&mut work.tx, id, VisitAnswer::Back).await?;
    (visit.taker, visit.served_at) = (None, None);
    steps::step(work, &mut visit, Event::HandedBack).await?;
    telling::others_are_asked(work, &visit).await?;
    say(work, asker, &visit, (id, before), texts::visit_back_noted()).await
}
