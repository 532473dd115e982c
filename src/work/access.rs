//! Who may do what, and where: the one guard of what is not everybody's.

use super::asker::Asker;
use super::error::Result;
use super::refusal::Refusal;
use super::unit::UnitOfWork;
use crate::domain::activity::{Activity, Phase};
use crate::domain::ids::{ActivityId, PlaceId};
use crate::store::activities;

/// Refuses in a group what is nobody else's business.
pub fn in_private(asker: &Asker) -> Result<()> {
    if asker.in_private() { Ok(()) } else { Err(Refusal::PrivateOnly.into()) }
}

/// The places that the asker runs; refuses whoever runs none.
pub async fn places(work: &mut UnitOfWork, asker: &Asker) -> Result<Vec<PlaceId>> {
    let places = asker.places(work).await?;
    if places.is_empty() { Err(Refusal::OnlyOrganisers.into()) } else { Ok(places) }
}

/// Refuses unless the asker coordinates a place.
pub async fn coordinates(work: &mut UnitOfWork, asker: &Asker, place: PlaceId) -> Result<()> {
    let places = asker.coordinated(work).await?;
    if places.contains(&place) { Ok(()) } else { Err(Refusal::OnlyCoordinators.into()) }
}

/// What has to hold before somebody does something to an activity: they run its place, and what is asked further.
#[derive(Debug, Clone, Copy)]
pub struct Guard {
    in_private: bool,
    when: When,
}

#[derive(Debug, Clone, Copy)]
enum When {
    Always,
    BeforeItsEnd,
    OnceItHasBegun,
}

/// Whoever runs its place.
pub fn organiser() -> Guard {
    Guard { in_private: false, when: When::Always }
}

impl Guard {
    /// And in private.
    #[must_use]
    pub fn in_private(self) -> Self {
        Self { in_private: true, ..self }
    }

    /// And while it is to come, or on.
    #[must_use]
    pub fn before_its_end(self) -> Self {
        Self { when: When::BeforeItsEnd, ..self }
    }

    /// And once it is on, or over.
    #[must_use]
    pub fn once_it_has_begun(self) -> Self {
        Self { when: When::OnceItHasBegun, ..self }
    }

    /// The activity, where all of it holds.
    pub async fn activity(self, work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Activity> {
        let activity = activities::by_id(&mut work.tx, id).await?.ok_or(Refusal::UnknownActivity)?;
        self.check(work, asker, &activity).await?;
        Ok(activity)
    }

    /// Refuses where something of it does not hold for an activity.
    pub async fn check(self, work: &mut UnitOfWork, asker: &Asker, activity: &Activity) -> Result<()> {
        asker.must_run(work, activity.place).await?;
        if self.in_private {
            in_private(asker)?;
        }
        match (self.when, activity.phase(work.now)) {
            (When::BeforeItsEnd | When::OnceItHasBegun, Phase::Cancelled) => Err(Refusal::CalledOff.into()),
            (When::BeforeItsEnd, Phase::Over) => Err(Refusal::Over.into()),
            (When::OnceItHasBegun, Phase::Upcoming | Phase::Open | Phase::Closed) => {
                Err(Refusal::NotOver.into())
            }
            _ => Ok(()),
        }
    }
}
