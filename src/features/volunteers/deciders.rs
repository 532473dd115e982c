//! Who decides about hours.

use crate::domain::ids::{ActivityId, PlaceId};
use crate::store::people::Person;
use crate::store::volunteers::Volunteer;
use crate::store::{self, activities, owners};
use crate::work::recipients;
use crate::work::{Asker, Refusal, Result, UnitOfWork};

/// Who decides about a volunteer's hours: those who ran the activity; where that is gone, those who run the place; where there
/// is nobody else, the owners. Nobody decides about their own.
pub(super) async fn of(
    work: &mut UnitOfWork,
    volunteer: &Volunteer,
    place: PlaceId,
    activity: Option<ActivityId>,
) -> store::Result<Vec<Person>> {
    let activity = match activity {
        Some(id) => activities::by_id(&mut work.tx, id).await?,
        None => None,
    };
    let mut found = match &activity {
        Some(activity) => recipients::organisers(work, activity).await?,
        None => Vec::new(),
    };
    let is_other = |person: &Person| Some(person.id) != volunteer.person;
    found.retain(is_other);
    if found.is_empty() {
        found = recipients::of_place(work, place).await?;
        found.retain(is_other);
    }
    if found.is_empty() {
        found = owners::reachable(&mut work.tx, &work.settings.owners).await?;
        found.retain(is_other);
    }
    Ok(found)
}

/// Nobody decides about their own hours.
pub(super) fn not_their_own(asker: &Asker, volunteer: &Volunteer) -> Result<()> {
    if volunteer.person == Some(asker.person.id) {
        return Err(Refusal::OwnHours.into());
    }
    Ok(())
}
