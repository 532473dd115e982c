//! One step of a wish: where it stands after it, and when it is due then.

use std::sync::Arc;

use crate::domain::ids::{PlaceId, WishId};
use crate::domain::wish::{Calendar, WishState};
use crate::features::wishes::words;
use crate::store::places;
use crate::store::wishes::{self, Wish};
use crate::work::{Asker, Refusal, Result, UnitOfWork, access};

/// That becomes of it, and it is kept so. Refused where it cannot.
pub(super) async fn step(work: &mut UnitOfWork, wish: &mut Wish, next: WishState) -> Result<()> {
    wish.standing = wish.standing.becomes(next).ok_or(Refusal::OldButton)?;
    wish.begun_at = work.now;
    keep(work, wish).await
}

/// Keeps a wish as it stands, and when it is due.
pub(super) async fn keep(work: &mut UnitOfWork, wish: &Wish) -> Result<()> {
    let zone = words::place(work, wish.with).await?.zone;
    let settings = Arc::clone(&work.settings);
    let calendar = Calendar { zone, quiet: settings.rhythm.quiet, working_days: &settings.working_days };
    let due = wish.standing.due(wish.begun_at, work.now, calendar);
    wishes::keep(&mut work.tx, wish, due, work.now).await?;
    Ok(())
}

/// The places that answer for a wish: that with which it is, and as many above it as were told of it.
async fn answer_for(work: &mut UnitOfWork, wish: &Wish) -> Result<Vec<PlaceId>> {
    let levels = usize::try_from(wish.standing.levels_told()).unwrap_or(0);
    let mut up = places::up(&mut work.tx, wish.with).await?;
    up.truncate(levels + 1);
    Ok(up)
}

/// A wish for which the asker answers; none where something has become of it already.
pub(super) async fn undecided(work: &mut UnitOfWork, asker: &Asker, id: WishId) -> Result<Option<Wish>> {
    access::in_private(asker)?;
    let runs = access::places(work, asker).await?;
    let wish = wishes::locked(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?;
    if !answer_for(work, &wish).await?.iter().any(|place| runs.contains(place)) {
        return Err(Refusal::OnlyOrganisers.into());
    }
    Ok(Some(wish).filter(|wish| wish.standing.state.is_open()))
}
