//! A visit is over: its address goes, and what the volunteer served is noted.

use chrono::TimeDelta;

use crate::domain::hours::{Class, Span, Stretch};
use crate::domain::menu::OrderState;
use crate::domain::visit::{Event, Stage, Standing};
use crate::features::visits::steps::{self, Looks};
use crate::message::Priority;
use crate::store::hours::{self, Served};
use crate::store::visits::{self, Visit};
use crate::store::volunteers;
use crate::work::{Result, UnitOfWork};

/// It was done, taken back or declined.
pub(super) async fn end(work: &mut UnitOfWork, visit: &mut Visit, became: OrderState) -> Result<()> {
    let before = Looks::of(visit);
    finish(work, visit, became, before).await
}

/// The same of what looked like that before.
pub(super) async fn finish(
    work: &mut UnitOfWork,
    visit: &mut Visit,
    became: OrderState,
    before: Looks,
) -> Result<()> {
    visits::end(&mut work.tx, visit, became, work.now).await?;
    visit.standing = visit.standing.after(Event::Ended).unwrap_or(Standing { stage: Stage::Over, tries: 0 });
    (visit.words, visit.is_open) = (None, false);
    steps::renew(work, visit, before, &[], Priority::Refresh).await?;
    Ok(())
}

/// Notes what whoever went has served: by the word of whoever ordered, who did not say that nobody came. Nobody serves themselves.
pub(super) async fn note_hours(work: &mut UnitOfWork, visit: &Visit) -> Result<()> {
    let Some((_, person)) = visit.taker.filter(|(_, person)| Some(*person) != visit.person) else {
        return Ok(());
    };
    let Some(own) = volunteers::of_person(&mut work.tx, person).await? else { return Ok(()) };
    let dish = steps::dish(work, visit).await?;
    let zone = steps::place(work, visit).await?.zone;
    let until = visit.served_at.unwrap_or(work.now);
    let Ok(span) = Span::new(until - TimeDelta::minutes(visit.minutes.unwrap_or(dish.minutes)), until) else {
        return Ok(());
    };
    let served = Served {
        volunteer: own.id,
        place: dish.place,
        activity: None,
        signup: None,
        day: None,
        title: &dish.name,
        skill: Some(dish.kind.skill()),
        role: None,
        stretch: Stretch { span, class: Class::Attested, zone },
    };
    hours::note(&mut work.tx, &served, None, work.now).await?;
    Ok(())
}
