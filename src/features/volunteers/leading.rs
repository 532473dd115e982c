//! Who may see and ask a team: those who run its place, and whoever leads it.

use crate::domain::audit_action::AuditAction;
use crate::domain::ids::{PersonId, PlaceId, VolunteerId};
use crate::domain::volunteer::{Standing, Team};
use crate::store::volunteers::{self, Membership, Volunteer};
use crate::store::{self, Tx};
use crate::work::{Asker, Refusal, Result, UnitOfWork, access};

/// Somebody was taken into a team.
pub(super) const TOOK_IN: AuditAction = AuditAction::of("volunteer-taken-in");

/// The teams that the asker leads.
pub(super) async fn led(work: &mut UnitOfWork, asker: &Asker) -> Result<Vec<Membership>> {
    Ok(led_by(&mut work.tx, asker.person.id).await?)
}

/// The teams that a person leads.
pub(super) async fn led_by(tx: &mut Tx, person: PersonId) -> store::Result<Vec<Membership>> {
    let Some(own) = volunteers::of_person(tx, person).await? else {
        return Ok(Vec::new());
    };
    let mut all = volunteers::memberships(tx, own.id).await?;
    all.retain(|known| known.leads && known.standing == Standing::In);
    Ok(all)
}

/// The places at which the asker may ask a team for something, with the teams.
pub(super) async fn asked(work: &mut UnitOfWork, asker: &Asker) -> Result<Vec<(PlaceId, Team)>> {
    let runs = asker.places(work).await?;
    let all = runs.iter().flat_map(|place| Team::ALL.iter().map(|team| (*place, *team)));
    let mut teams: Vec<(PlaceId, Team)> = all.collect();
    let leads = led(work, asker).await?.into_iter().map(|known| (known.place, known.team));
    teams.extend(leads.filter(|(place, _)| !runs.contains(place)));
    Ok(teams)
}

/// Somebody who is or was in a team of that place, if the asker runs it: nobody is looked up beyond it.
pub(super) async fn known_at(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: VolunteerId,
    place: PlaceId,
) -> Result<Volunteer> {
    asker.must_run(work, place).await?;
    let teams = volunteers::memberships(&mut work.tx, id).await?;
    let known = teams.iter().any(|membership| membership.place == place);
    let volunteer = volunteers::by_id(&mut work.tx, id).await?.filter(|_| known);
    Ok(volunteer.ok_or(Refusal::OldButton)?)
}

/// Somebody who is in that team, was, or asks to be: nobody is looked up beyond it.
pub(super) async fn known_in(
    work: &mut UnitOfWork,
    id: VolunteerId,
    (place, team): (PlaceId, Team),
) -> Result<(Volunteer, Membership)> {
    let membership =
        volunteers::membership(&mut work.tx, id, place, team).await?.ok_or(Refusal::OldButton)?;
    let volunteer = volunteers::by_id(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?;
    Ok((volunteer, membership))
}

/// The same, for whoever runs the place, in private: they decide about somebody.
pub(super) async fn decided_on(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: VolunteerId,
    of: (PlaceId, Team),
) -> Result<(Volunteer, Membership)> {
    access::in_private(asker)?;
    asker.must_run(work, of.0).await?;
    known_in(work, id, of).await
}
