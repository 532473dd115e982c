//! *That was a mistake*, said a moment after: what its person did last is taken back.

use crate::domain::ids::{ActivityId, PersonId, PlaceId};
use crate::features::signup::outcome::{self, Signed};
use crate::features::signup::{seats, several, undo};
use crate::store::latest::{self, Latest};
use crate::store::{self, activities, signups};
use crate::work::{Asker, Refusal, Reply, Result, UnitOfWork};

/// Takes back what the asker did last, if it was a moment ago: they say that it was a mistake. None where there is nothing to be
/// taken back, or it was not `about` that.
pub async fn take_back(
    work: &mut UnitOfWork,
    asker: &Asker,
    about: Option<ActivityId>,
) -> Result<Option<Reply>> {
    let place = asker.group.as_ref().map(|group| group.place_id);
    let (own, entered): (Vec<_>, Vec<_>) =
        latest(work, asker.person.id, place, about).await?.into_iter().partition(|done| done.guest.is_none());
    let own = match own.first() {
        Some(own) => Some(take_back_own(work, asker, own).await?),
        None => None,
    };
    let Some(first) = entered.first() else { return Ok(own) };
    let guests: Vec<_> = entered
        .iter()
        .filter_map(|done| done.guest.as_ref())
        .map(|guest| guest.as_str().to_owned())
        .collect();
    let theirs = several::cancel(work, asker, first.activity_id, &guests).await?;
    Ok(Some(match (own, theirs) {
        (Some(Reply::Show(mut own)), Reply::Show(theirs)) => {
            own.text.line(&theirs.text);
            Reply::Show(own)
        }
        (_, theirs) => theirs,
    }))
}

async fn take_back_own(work: &mut UnitOfWork, asker: &Asker, done: &Latest) -> Result<Reply> {
    let id = done.activity_id;
    if !done.is_given_up() {
        return undo::cancel(work, asker, id).await;
    }
    let held = seats::visible(work, asker, id).await?;
    let own = signups::of_person(&mut work.tx, id, asker.person.id).await?.ok_or(Refusal::NotIn)?;
    let outcome = undo::take_back(work, asker, &held, own).await?;
    Ok(outcome::say(work.now, asker, &Signed::at(&held.activity, outcome)))
}

/// Whether somebody did something a moment ago that can be taken back, at that place.
pub async fn is_open(
    work: &mut UnitOfWork,
    person: PersonId,
    place: PlaceId,
    about: Option<ActivityId>,
) -> store::Result<bool> {
    Ok(!latest(work, person, Some(place), about).await?.is_empty())
}

async fn latest(
    work: &mut UnitOfWork,
    person: PersonId,
    place: Option<PlaceId>,
    about: Option<ActivityId>,
) -> store::Result<Vec<Latest>> {
    let latest = latest::of_person(&mut work.tx, person, undo::UNDO, work.now).await?;
    let Some(done) = latest.first() else { return Ok(latest) };
    let activity = activities::by_id(&mut work.tx, done.activity_id).await?;
    let is_here = activity.is_some_and(|activity| {
        place.is_none_or(|place| activity.place == place) && about.is_none_or(|about| activity.id == about)
    });
    Ok(if is_here { latest } else { Vec::new() })
}
