//! Who may say what they would give: whoever is in a team of the place.

use crate::domain::ids::{PersonId, PlaceId};
use crate::domain::menu::Form;
use crate::domain::volunteer::{AgeClass, Standing};
use crate::features::menu::buttons::ProposalButton;
use crate::i18n::texts;
use crate::message::Button;
use crate::store::{self, volunteers};
use crate::work::{Asker, UnitOfWork};

/// How the asker may give something there: at people's homes only grown-ups; not at all who is in none of its teams.
pub(super) async fn forms(
    work: &mut UnitOfWork,
    asker: &Asker,
    place: PlaceId,
) -> store::Result<&'static [Form]> {
    let Some(volunteer) = volunteers::of_person(&mut work.tx, asker.person.id).await? else { return Ok(&[]) };
    let all = volunteers::memberships(&mut work.tx, volunteer.id).await?;
    let is_in = all.iter().any(|one| one.place == place && one.standing == Standing::In);
    Ok(match volunteer.age {
        AgeClass::Adult if is_in => Form::ALL,
        _ if is_in => &[Form::Gathering],
        _ => &[],
    })
}

/// Whether somebody is in a team of that place.
pub(super) async fn is_in(work: &mut UnitOfWork, person: PersonId, place: PlaceId) -> store::Result<bool> {
    let Some(volunteer) = volunteers::of_person(&mut work.tx, person).await? else { return Ok(false) };
    let all = volunteers::memberships(&mut work.tx, volunteer.id).await?;
    Ok(all.iter().any(|one| one.place == place && matches!(one.standing, Standing::In | Standing::Paused)))
}

/// The button that leads there.
pub(super) fn button(place: PlaceId, asker: &Asker) -> Button {
    Button::to_do(&texts::button_propose().say(asker.language), ProposalButton::Begin(place))
}
