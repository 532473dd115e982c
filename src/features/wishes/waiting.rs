//! What time brings to a wish: those who answer for it are told of it, reminded, and then the places above.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::ids::WishId;
use crate::domain::subject::SubjectKind;
use crate::features::wishes::{telling, words};
use crate::store::{self, wishes};
use crate::work::agenda::Entry;
use crate::work::moments::Source;
use crate::work::{Error, Result, UnitOfWork};

/// For how long it is kept what somebody was asked about a wish.
const ASKED_KEPT: TimeDelta = TimeDelta::days(1);

/// Wishes on the agenda.
pub const AGENDA: Entry = Entry {
    source: Source {
        kind: SubjectKind::Wish,
        moments: |tx, _, ids, _| Box::pin(wishes::due(tx, ids)),
        highest: |tx| Box::pin(wishes::highest(tx)),
    },
    advance: |work, id| Box::pin(advance(work, WishId(id))),
};

async fn advance(work: &mut UnitOfWork, id: WishId) -> store::Result<()> {
    match look_at(work, id).await {
        // What is not there any more is due no more.
        Ok(()) | Err(Error::Refused(_)) => Ok(()),
        Err(Error::Failed(failure)) => Err(failure),
    }
}

async fn look_at(work: &mut UnitOfWork, id: WishId) -> Result<()> {
    let found = wishes::locked(&mut work.tx, id).await?;
    let Some(mut wish) = found.filter(|wish| wish.standing.state.is_open()) else { return Ok(()) };
    let zone = words::place(work, wish.with).await?.zone;
    let by_day = work.settings.rhythm.quiet.waking(zone, work.now);
    if by_day > work.now {
        // What was due while the bot was down waits for the morning.
        return Ok(wishes::keep(&mut work.tx, &wish, Some(by_day), work.now).await?);
    }
    telling::those_who_answer(work, &mut wish).await
}

/// Forgets what was wished by whom, where something has become of it before that moment.
pub async fn forget_before(work: &mut UnitOfWork, moment: DateTime<Utc>) -> store::Result<()> {
    wishes::forget_before(&mut work.tx, moment).await
}

/// Forgets what was asked and not answered.
pub async fn purge(work: &mut UnitOfWork) -> store::Result<()> {
    wishes::forget_asked_before(&mut work.tx, work.now - ASKED_KEPT).await
}
