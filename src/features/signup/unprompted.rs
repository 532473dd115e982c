//! What people write into a group without answering a card. Where it fits one activity of the group, it is done as a reply to
//! its card; where it fits several, they are asked which; all else is talk.

use crate::domain::activity::Phase;
use crate::domain::ids::{PersonId, PlaceId};
use crate::domain::person_name::PersonName;
use crate::domain::written::reply::{Reply as Meant, Unprompted, unprompted};
use crate::features::signup::reply::{act, read_by};
use crate::features::signup::which_one::{self, Fit, comes};
use crate::store::signups::{self, Signup};
use crate::store::{self, activities};
use crate::work::{Asker, Reply, Result, UnitOfWork};

/// Where words stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Below {
    /// Below nothing that is about one activity.
    Nothing,
    /// Below the card of one, where they mean nothing: what they are for, they name.
    AnotherCard,
}

/// Whether words into a group of a place are for something there.
pub async fn is_for_something(
    work: &mut UnitOfWork,
    person: Option<PersonId>,
    name: &PersonName,
    place: PlaceId,
    (text, below): (&str, Below),
) -> store::Result<bool> {
    Ok(!fitting(work, person, name, place, (text, below)).await?.is_empty())
}

/// Does what was written into a group of a place, or asks; none where it is talk.
pub async fn hear(
    work: &mut UnitOfWork,
    asker: &Asker,
    place: PlaceId,
    (text, below): (&str, Below),
) -> Result<Option<Reply>> {
    let person = &asker.person;
    let mut fits = fitting(work, Some(person.id), &person.name, place, (text, below)).await?;
    match (fits.len(), fits.pop()) {
        (1, Some(fit)) => act(work, asker, fit.activity.id, fit.meant).await,
        (_, Some(last)) => {
            fits.push(last);
            which_one::ask(work, asker, &fits).await.map(Some)
        }
        (_, None) => Ok(None),
    }
}

/// The activities that words are for: those that they name, or all of them.
async fn fitting(
    work: &mut UnitOfWork,
    person: Option<PersonId>,
    name: &PersonName,
    place: PlaceId,
    (text, below): (&str, Below),
) -> store::Result<Vec<Fit>> {
    let (mut named, mut unnamed) = (Vec::new(), Vec::new());
    for activity in activities::ahead(&mut work.tx, Some(place), work.now).await? {
        let Unprompted { meant, is_named } =
            read_by(work, person, name, &activity, (unprompted, text)).await?;
        if meant == Meant::Nothing {
            continue;
        }
        let may_be = below == Below::Nothing && (activity.phase(work.now) == Phase::Open || !comes(&meant));
        match (is_named, may_be) {
            (true, _) => named.push(Fit { activity, meant }),
            (false, true) => unnamed.push(Fit { activity, meant }),
            (false, false) => {}
        }
    }
    let mut fits = if named.is_empty() { unnamed } else { named };
    if let (Some(person), [_, _, ..]) = (person, fits.as_slice()) {
        fits = not_yet(work, person, fits).await?;
    }
    Ok(fits)
}

/// Whoever wants to come means what they have not signed up for.
async fn not_yet(work: &mut UnitOfWork, person: PersonId, fits: Vec<Fit>) -> store::Result<Vec<Fit>> {
    let (mut out, mut all) = (Vec::new(), Vec::new());
    for fit in fits {
        let own = signups::of_person(&mut work.tx, fit.activity.id, person).await?.filter(Signup::is_on);
        let is_out = own.is_none() && comes(&fit.meant);
        if is_out { &mut out } else { &mut all }.push(fit);
    }
    Ok(if out.is_empty() { all } else { out })
}
