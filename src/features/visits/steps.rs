//! One step of a visit: where it stands after it, when it is due then, and who reads of it at once.

use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::{ThreadId, VisitAskId};
use crate::domain::visit::{Event, Stage, VisitAnswer};
use crate::message::{Address, Delivery, Priority};
use crate::store;
use crate::store::dishes::{self, Dish};
use crate::store::outbox::{self, OutboxEntry};
use crate::store::places::{self, Place};
use crate::store::visits::{self, Visit};
use crate::work::{Refusal, Result, UnitOfWork};

/// What a visit is of.
pub(super) async fn dish(work: &mut UnitOfWork, visit: &Visit) -> Result<Dish> {
    Ok(dishes::by_id(&mut work.tx, visit.dish).await?.ok_or(Refusal::OldButton)?)
}

/// The place whose it is.
pub(super) async fn place(work: &mut UnitOfWork, visit: &Visit) -> Result<Place> {
    Ok(places::by_id(&mut work.tx, visit.place).await?.ok_or(Refusal::OldButton)?)
}

/// Takes a step, and keeps the visit as it stands after it. Refused where that cannot happen to it.
pub(super) async fn step(work: &mut UnitOfWork, visit: &mut Visit, event: Event) -> Result<()> {
    let place = place(work, visit).await?;
    visit.standing = visit.standing.after(event).ok_or(Refusal::OldButton)?;
    let due = visit.standing.due(event, work.now, (place.zone, work.settings.rhythm.quiet));
    visits::keep(&mut work.tx, visit, due).await?;
    Ok(())
}

/// How a visit looks to those who were asked; nothing is edited that looks the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Looks {
    /// To whoever goes: whether it is called off, has an address, and is done.
    theirs: (bool, bool, bool),
    /// To everybody else who may still go.
    others: Open,
}

/// How it looks to whoever may still go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Open {
    /// It is asked whether they go.
    Asked,
    /// Somebody else does, or did.
    Gone,
    /// Nobody has to.
    NotNeeded,
}

impl Looks {
    pub(super) fn of(visit: &Visit) -> Self {
        let (is_off, has_words) = (is_off(visit), visit.words.is_some());
        Self { theirs: (is_off, has_words, visit.minutes.is_some()), others: open(visit) }
    }
}

/// Whether it was called off before anybody was there.
pub(super) fn is_off(visit: &Visit) -> bool {
    !visit.is_open && visit.served_at.is_none()
}

/// How it looks to whoever was asked and has not said no.
pub(super) fn open(visit: &Visit) -> Open {
    match visit.standing.stage {
        _ if is_off(visit) => Open::NotNeeded,
        Stage::Asking | Stage::Stuck if visit.words.is_some() => Open::Asked,
        Stage::Taken | Stage::Served | Stage::Over => Open::Gone,
        _ => Open::NotNeeded,
    }
}

/// Has those read how it stands now for whom it looks otherwise than before, where their messages are, and those named.
pub(super) async fn renew(
    work: &mut UnitOfWork,
    visit: &Visit,
    before: Looks,
    also: &[VisitAskId],
    rank: Priority,
) -> store::Result<()> {
    let now = Looks::of(visit);
    let mut all = Vec::new();
    for (ask, chat, answer) in visits::readers(&mut work.tx, visit.id).await? {
        let looks_new = match answer {
            None | Some(VisitAnswer::Silent) => now.others != before.others,
            Some(VisitAnswer::Goes) => now.theirs != before.theirs,
            Some(_) => false,
        };
        if looks_new || also.contains(&ask) {
            all.push(OutboxEntry {
                key: DeliveryKey::Visit(ask),
                to: Address { chat, thread: ThreadId(0) },
                rank,
                parcel: Delivery::Visit(ask),
                expires: None,
            });
        }
    }
    outbox::refresh_all(&mut work.tx, work.now, &all).await
}
