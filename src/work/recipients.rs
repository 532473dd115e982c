//! Whom the bot writes to.

use crate::domain::activity::Activity;
use crate::domain::ids::PlaceId;
use crate::message::Address;
use crate::store::groups::{self, Group};
use crate::store::people::{self, Person};
use crate::store::{self, owners, roles};
use crate::work::unit::UnitOfWork;

/// The private chat of a person.
pub fn private(person: &Person) -> Address {
    Address { chat: person.chat, thread: crate::domain::ids::ThreadId(0) }
}

/// Whom to ask: who planned it; else the admins of its groups; else the owners. Only people the bot may write to.
pub async fn organisers(work: &mut UnitOfWork, activity: &Activity) -> store::Result<Vec<Person>> {
    if let Some(id) = activity.organiser
        && let Some(person) = people::by_id(&mut work.tx, id).await?
        && person.reachable
    {
        return Ok(vec![person]);
    }
    of_place(work, activity.place).await
}

/// Whom to ask about a place: the admins of its groups and its organisers; else the owners. Only people the bot may write to.
pub async fn of_place(work: &mut UnitOfWork, place: PlaceId) -> store::Result<Vec<Person>> {
    let mut admins = people::reachable_admins(&mut work.tx, place, work.now).await?;
    for organiser in roles::reachable_organisers(&mut work.tx, place).await? {
        if !admins.contains(&organiser) {
            admins.push(organiser);
        }
    }
    if admins.is_empty() {
        return owners::reachable(&mut work.tx, &work.settings.owners).await;
    }
    Ok(admins)
}

/// Every group of a place and of all below it, those that are out of reach among them.
pub async fn groups_below(work: &mut UnitOfWork, place: PlaceId) -> store::Result<Vec<Group>> {
    let branch = roles::branch(&mut work.tx, place).await?;
    let mut all = groups::all(&mut work.tx).await?;
    all.retain(|group| branch.contains(&group.place_id));
    Ok(all)
}
