//! Sign-up: one tap, a fair line, and an answer that says where one stands.

use super::{Asker, Error, Held, Refusal, Reply, Result, Work, card, private};
use crate::domain::activity::{Activity, Phase};
use crate::domain::ids::ActivityId;
use crate::domain::roster::SignupState;
use crate::i18n::{texts, when};
use crate::message::{Message, Rank, Text, cut};
use crate::store::people::Person;
use crate::store::{self, groups, places, signups};

/// The most UTF-16 units of a title in a toast, which holds 200 in all.
const TITLE: usize = 60;

/// Signs the asking person up: a seat if one is free, else a place in line.
pub async fn sign_up(work: &mut Work<'_>, asker: &Asker, id: ActivityId) -> Result<Reply> {
    let Held { activity, tally } = visible(work, asker, id).await?;
    let language = asker.language;
    let title = cut(activity.title.in_language(language), TITLE);
    let begins = when(activity.wall_start, language);
    let before = signups::state(&mut work.tx, id, asker.person.id).await?;
    match before {
        Some(SignupState::Going) => return Ok(Reply::Say(texts::already_in(&title, begins).say(language))),
        Some(SignupState::Waiting) => {
            let place = signups::ahead_of(&mut work.tx, id, asker.person.id).await? + 1;
            return Ok(Reply::Say(texts::already_waiting(&title, place).say(language)));
        }
        Some(SignupState::Cancelled) | None => {}
    }
    if let Some(refusal) = Refusal::of_phase(activity.phase(work.now), activity.contact.as_deref()) {
        return Err(refusal.into());
    }
    let state = tally.newcomer(activity.capacity);
    signups::enter(&mut work.tx, id, asker.person.id, state, work.now).await?;
    work.entered(id, state);
    let said = match state {
        SignupState::Going if asker.person.reachable => texts::signed_up(&title, begins),
        SignupState::Going => texts::signed_up_unreachable(&title, begins),
        _ => texts::waiting(&title, tally.waiting + 1),
    };
    Ok(Reply::Say(said.say(language)))
}

/// Gives the asking person's sign-up back, and lets the first in line move up.
pub async fn cancel(work: &mut Work<'_>, asker: &Asker, id: ActivityId) -> Result<Reply> {
    let Held { activity, .. } = visible(work, asker, id).await?;
    let state = match signups::state(&mut work.tx, id, asker.person.id).await? {
        Some(state @ (SignupState::Going | SignupState::Waiting)) => state,
        Some(SignupState::Cancelled) | None => return Err(Refusal::NotIn.into()),
    };
    match activity.phase(work.now) {
        Phase::Open | Phase::Closed => {}
        Phase::Running | Phase::Over => return Err(Refusal::Over.into()),
        Phase::Cancelled => return Err(Refusal::CalledOff.into()),
    }
    signups::leave(&mut work.tx, id, asker.person.id).await?;
    work.changed(id);
    let title = cut(activity.title.in_language(asker.language), TITLE);
    let said = if state == SignupState::Waiting {
        texts::cancelled_waiting(&title)
    } else {
        texts::cancelled(&title)
    };
    move_up(work, &activity).await?;
    Ok(Reply::Say(said.say(asker.language)))
}

/// Fills free seats from the line, first come first served, and tells each who moved up.
pub async fn move_up(work: &mut Work<'_>, activity: &Activity) -> store::Result<()> {
    let tally = signups::tally(&mut work.tx, activity.id).await?;
    for _ in 0..tally.to_move_up(activity.capacity) {
        let Some(person) = signups::seat_first_in_line(&mut work.tx, activity.id).await? else { break };
        work.changed(activity.id);
        tell_moved_up(work, activity, &person).await?;
    }
    Ok(())
}

async fn tell_moved_up(work: &mut Work<'_>, activity: &Activity, person: &Person) -> store::Result<()> {
    // A person can move up, cancel, and move up again: the time tells the news apart.
    let key = format!("moved-up/{}/{}/{}", activity.id, person.id, work.now.timestamp_millis());
    let expires = Some(activity.starts_at);
    if person.reachable {
        let language = person.language.unwrap_or(work.settings.language);
        let Some(place) = places::by_id(&mut work.tx, activity.place).await? else { return Ok(()) };
        let text = texts::moved_up(
            activity.title.in_language(language),
            when(activity.wall_start, language),
            card::where_to(activity, &place, language).as_str(),
            activity.id,
        );
        let message = Message::of(text.say(language));
        work.send(key, private(person), Rank::Reminder, message, expires).await?;
    } else if let Some(group) = groups::of_place(&mut work.tx, activity.place).await?.first() {
        let title = activity.title.in_language(group.language);
        let text = texts::moved_up_group(&person.name, title).say(group.language);
        work.send(key, group.address(), Rank::Reminder, Message::of(text), expires).await?;
    }
    Ok(())
}

/// The activity, if the asker may know of it: in private every announced one, in a group its place's.
async fn visible(work: &mut Work<'_>, asker: &Asker, id: ActivityId) -> Result<Held> {
    let held = work.hold(id).await?;
    let here = asker.group.as_ref().is_some_and(|group| group.place_id == held.activity.place);
    if here || asker.in_private() { Ok(held) } else { Err(Error::Refused(Refusal::UnknownActivity)) }
}

/// An answer to a command in a group names the person it is for.
pub fn in_group(asker: &Asker, text: Text) -> Text {
    if asker.in_private() { text } else { texts::named(&asker.person.name, text).say(asker.language) }
}
