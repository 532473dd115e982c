//! Rosters as the asker may see them, and how somebody leaves one.

use chrono::{DateTime, Utc};

use crate::domain::activity::LifecycleStep;
use crate::domain::civil_time::to_wall;
use crate::domain::ids::ActivityId;
use crate::domain::roster::SignupState;
use crate::domain::subject::Subject;
use crate::i18n::when;
use crate::message::{Text, cut};
use crate::store;
use crate::store::signups::{self, RosterRow, Signup};
use crate::store::{outbox, places};
use crate::work::{Asker, Error, LockedRoster, Refusal, Result, UnitOfWork, access, place_words};

/// The most UTF-16 units of a number as it was typed, in an answer.
const NUMBER: usize = 60;

/// Takes a sign-up out of its roster. Whoever waits is not moved up yet.
pub async fn leave(work: &mut UnitOfWork, id: ActivityId, own: Signup) -> store::Result<()> {
    signups::set_state(&mut work.tx, own.id, SignupState::Cancelled, None).await?;
    if own.state.has_seats() {
        forget_waiting_news(work, id, own).await?;
    }
    work.count(id, own.role, |tally| tally.leave(own.state, own.seats));
    Ok(())
}

/// Takes a sign-up out of its roster, and keeps its seats until then for its person.
pub async fn hold_back(
    work: &mut UnitOfWork,
    id: ActivityId,
    own: Signup,
    until: DateTime<Utc>,
) -> store::Result<()> {
    signups::give_up(&mut work.tx, own.id, own.state, until).await?;
    if own.state.has_seats() {
        forget_waiting_news(work, id, own).await?;
    }
    work.tx.touch(Subject::activity(id));
    work.count(id, own.role, |tally| {
        tally.leave(own.state, own.seats);
        tally.held_back += if own.state.has_seats() { own.seats } else { 0 };
    });
    Ok(())
}

/// Puts a sign-up that was held back in its roster again.
pub async fn take_back(
    work: &mut UnitOfWork,
    id: ActivityId,
    own: Signup,
    state: SignupState,
) -> store::Result<()> {
    signups::set_state(&mut work.tx, own.id, state, None).await?;
    work.tx.touch(Subject::activity(id));
    work.count(id, own.role, |tally| {
        tally.held_back -= own.held_back();
        tally.enter(state, own.seats);
    });
    Ok(())
}

/// Keeps nothing back any more for who left. Whoever waits is not moved up yet.
pub async fn let_go(work: &mut UnitOfWork, id: ActivityId, own: Signup) -> store::Result<()> {
    signups::set_state(&mut work.tx, own.id, SignupState::Cancelled, None).await?;
    work.tx.touch(Subject::activity(id));
    work.count(id, own.role, |tally| tally.held_back -= own.held_back());
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
    match work.lock_roster(id).await {
        Ok(held) => {
            access::organiser().check(work, asker, &held.activity).await?;
            Ok(held)
        }
        Err(Error::Refused(Refusal::UnknownActivity)) => Err(not_yet(work, asker, id).await?.into()),
        Err(why) => Err(why),
    }
}

/// Why an activity has no list: whoever runs it reads from when on it has one.
async fn not_yet(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Refusal> {
    let activity = access::organiser().before_its_end().activity(work, asker, id).await?;
    let place = places::by_id(&mut work.tx, activity.place).await?.ok_or(Refusal::UnknownActivity)?;
    let rhythm = place_words::rhythm_at(&work.settings.rhythm, &place);
    let moment = rhythm.due_by(LifecycleStep::Announce, &activity, work.now);
    let soon = || Text::plain("soon");
    let from = moment.filter(|moment| *moment > work.now);
    let from =
        from.map_or_else(soon, |moment| when(to_wall(activity.zone, moment), work.now, asker.language));
    Ok(Refusal::NotAnnounced(id, from))
}

/// The sign-up of a roster's number that is on.
pub async fn numbered(work: &mut UnitOfWork, id: ActivityId, typed: &str) -> Result<(Signup, RosterRow)> {
    let unknown = || Refusal::NoSuchNumber(cut(typed.trim(), NUMBER));
    let turn = typed.trim().trim_start_matches('#').parse().map_err(|_| unknown())?;
    let standing =
        signups::of_turn(&mut work.tx, id, turn).await?.filter(Signup::is_on).ok_or_else(unknown)?;
    let roster = signups::roster(&mut work.tx, id).await?;
    let seat = roster.into_iter().find(|seat| seat.id == standing.id).ok_or_else(unknown)?;
    Ok((standing, seat))
}
