//! Giving a sign-up back.

use crate::domain::activity::Activity;
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::{ActivityId, SignupId};
use crate::domain::person_name::PersonName;
use crate::domain::roster::SignupState;
use crate::features::signup::outcome::{Signed, SignupOutcome};
use crate::features::signup::{seats, waitlist};
use crate::i18n::texts;
use crate::message::{Delivery, Message, Priority, Text, cut};
use crate::store::outbox::OutboxEntry;
use crate::store::signups::{self, Signup};
use crate::store::{self, neighbours};
use crate::work::recipients::{self, private};
use crate::work::{Asker, LockedRoster, Refusal, Result, UnitOfWork, names};

/// The most UTF-16 units of a title.
const TITLE: usize = 60;

/// The asking person's own sign-up, which they can give back.
pub(super) async fn to_give_back(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Signup> {
    let own = signups::of_person(&mut work.tx, id, asker.person.id).await?;
    if let Some(own) = own.filter(Signup::is_on) {
        return Ok(own);
    }
    let theirs = neighbours::of_activity(&mut work.tx, id).await?;
    let entered = theirs.iter().any(|neighbour| neighbour.by == asker.person.id);
    Err(if entered { Refusal::OnlyNeighbours } else { Refusal::NotIn }.into())
}

/// Gives back the sign-up of a neighbour whom the asker signed up.
pub async fn cancel_guest(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    name: &PersonName,
) -> Result<Signed> {
    let held = seats::visible(work, asker, id).await?;
    let theirs = signups::of_guest(&mut work.tx, id, name, asker.person.id).await?;
    let theirs = theirs.ok_or_else(|| Refusal::NoSuchGuest(name.clone()))?;
    let outcome = give_back(work, &held, theirs, names::of_neighbour(name, &asker.person)).await?;
    Ok(Signed::at(&held.activity, outcome))
}

/// Gives back what a neighbour has whom the asker signed up, by the number of that sign-up.
pub(super) async fn give_back_neighbours(
    work: &mut UnitOfWork,
    asker: &Asker,
    signup: SignupId,
) -> Result<Text> {
    let entered = neighbours::entered_by(&mut work.tx, asker.person.id, signup).await?;
    let (neighbour, standing) = entered.ok_or(Refusal::OldButton)?;
    let held = seats::visible(work, asker, neighbour.activity_id).await?;
    if !standing.is_on() {
        return Err(Refusal::NoSuchGuest(neighbour.name).into());
    }
    let name = names::of_neighbour(&neighbour.name, &asker.person);
    let outcome = give_back(work, &held, standing, name.clone()).await?;
    let said = Signed::at(&held.activity, outcome).said(work.now, asker.language);
    Ok(texts::named(name, said).say(asker.language))
}

async fn give_back(
    work: &mut UnitOfWork,
    held: &LockedRoster,
    own: Signup,
    name: Text,
) -> Result<SignupOutcome> {
    let activity = &held.activity;
    if let Some(refusal) = Refusal::of_giving_back(activity, work.now) {
        return Err(refusal.into());
    }
    seats::leave(work, activity.id, own).await?;
    if own.state == SignupState::Going && activity.is_late_to_cancel(work.now) {
        tell_of_late_cancel(work, activity, own, own.seats, &name).await?;
    }
    waitlist::promote_waiting(work, activity.id).await?;
    Ok(if own.state == SignupState::Waiting { SignupOutcome::LeftLine } else { SignupOutcome::GaveBack })
}

/// After the cut-off a seat is hard to fill: the organiser hears of so many that were given back.
pub(super) async fn tell_of_late_cancel(
    work: &mut UnitOfWork,
    activity: &Activity,
    own: Signup,
    seats: i64,
    name: &Text,
) -> store::Result<()> {
    for organiser in recipients::organisers(work, activity).await? {
        let language = organiser.language.unwrap_or(work.settings.language);
        let title = cut(activity.title.in_language(language), TITLE);
        let (text, key) = if seats == own.seats {
            let key = DeliveryKey::LateCancel(own.id, own.turn, organiser.id);
            (texts::late_cancel(name.clone(), &title, seats), key)
        } else {
            let key = DeliveryKey::LateFewer(own.id, own.turn, own.seats - seats, organiser.id);
            (texts::late_fewer(name.clone(), &title, seats), key)
        };
        let text = text.say(language);
        let to = private(&organiser);
        let parcel = Delivery::Message(Message::of(text).about(activity.id));
        let expires = Some(activity.ends_at);
        work.send_news(activity, &OutboxEntry { key, to, rank: Priority::Reminder, parcel, expires }).await?;
    }
    Ok(())
}
