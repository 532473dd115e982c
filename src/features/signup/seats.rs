//! Rosters as the asker may see them, and how somebody leaves one.

use crate::domain::ids::ActivityId;
use crate::domain::roster::SignupState;
use crate::store;
use crate::store::signups::{self, Signup};
use crate::work::{Asker, Error, LockedRoster, Refusal, Result, UnitOfWork, access};

/// Takes a sign-up out of its roster. Whoever waits is not moved up yet.
pub async fn leave(work: &mut UnitOfWork, id: ActivityId, own: Signup) -> store::Result<()> {
    signups::set_state(&mut work.tx, own.id, SignupState::Cancelled, None).await?;
    work.count(id, own.role, |tally| tally.leave(own.state, own.seats));
    Ok(())
}

/// The activity, if the asker may know of it: in private every announced one, in a group its place's.
pub async fn visible(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<LockedRoster> {
    let held = work.lock_roster(id).await?;
    let here = asker.group.as_ref().is_some_and(|group| group.place_id == held.activity.place);
    if here || asker.in_private() { Ok(held) } else { Err(Error::Refused(Refusal::UnknownActivity)) }
}

/// The roster of an activity that the asker runs.
pub async fn run_by(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<LockedRoster> {
    let held = work.lock_roster(id).await?;
    access::organiser().check(work, asker, &held.activity).await?;
    Ok(held)
}
