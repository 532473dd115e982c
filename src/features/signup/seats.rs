//! Rosters as the asker may see them, and how somebody leaves one.

use crate::domain::ids::ActivityId;
use crate::domain::roster::SignupState;
use crate::store;
use crate::store::outbox;
use crate::store::signups::{self, Signup};
use crate::work::{Asker, Error, LockedRoster, Refusal, Result, UnitOfWork, access};

/// Takes a sign-up out of its roster. Whoever waits is not moved up yet.
pub async fn leave(work: &mut UnitOfWork, id: ActivityId, own: Signup) -> store::Result<()> {
    signups::set_state(&mut work.tx, own.id, SignupState::Cancelled, None).await?;
    if matches!(own.state, SignupState::Going | SignupState::Offered) {
        forget_waiting_news(work, id, own).await?;
    }
    work.count(id, own.role, |tally| tally.leave(own.state, own.seats));
    Ok(())
}

/// What was to be told in the morning of a seat that is given back at night is no news any more.
async fn forget_waiting_news(work: &mut UnitOfWork, id: ActivityId, own: Signup) -> store::Result<()> {
    let held = match work.lock_roster(id).await {
        Ok(held) => held,
        Err(Error::Refused(_)) => return Ok(()),
        Err(Error::Failed(failure)) => return Err(failure),
    };
    let now = work.now;
    if work.settings.rhythm.quiet.waking(held.activity.zone, now) > now {
        outbox::drop_news_of_seat(&mut work.tx, id, own.id, now).await?;
    }
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
