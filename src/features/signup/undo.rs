//! *Cancel* may be a mistake, tapped or written: for two minutes it can be taken back, and the seats go to nobody else.

use chrono::TimeDelta;

use crate::domain::activity::{Activity, Phase};
use crate::domain::ids::{ActivityId, RoleId};
use crate::domain::roster::SignupState;
use crate::features::card::SignupButton;
use crate::features::signup::outcome::{self, Signed, SignupOutcome};
use crate::features::signup::{cancel, seats, waitlist};
use crate::i18n::texts;
use crate::message::{Button, Message, Text, cut};
use crate::store::signups::{self, Signup};
use crate::store::{self, set_aside};
use crate::work::{Asker, Error, LockedRoster, Refusal, Reply, Result, UnitOfWork, access, names};

/// How long a cancellation can be taken back.
pub(super) const UNDO: TimeDelta = TimeDelta::minutes(2);
/// The most UTF-16 units of a title.
const TITLE: usize = 60;

/// Gives the asker's sign-up back, as they wrote.
pub async fn cancel(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Reply> {
    Ok(match cancel_by_tap(work, asker, id).await? {
        Reply::Say(text) => outcome::answered(asker, id, text),
        other => other,
    })
}

/// The same, as they tapped. In private a button takes it back; in a group a toast says how.
pub async fn cancel_by_tap(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Reply> {
    let (signed, role) = give_up(work, asker, id).await?;
    let mut text = signed.said(work.now, asker.language);
    if asker.in_private() {
        return Ok(Reply::Show(with_undo(text, &signed.activity, asker)));
    }
    text.line(&how_to_undo(work, asker, &signed.activity, role).await?);
    Ok(Reply::Say(text))
}

/// The same, where they were asked whether to.
pub(super) async fn cancel_where_asked(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
) -> Result<Reply> {
    let (signed, role) = give_up(work, asker, id).await?;
    let mut text = signed.said(work.now, asker.language);
    if asker.in_private() {
        return Ok(Reply::Redraw(with_undo(text.clone(), &signed.activity, asker), text));
    }
    text.line(&how_to_undo(work, asker, &signed.activity, role).await?);
    Ok(Reply::Redraw(Message::of(text.clone()).about(id), text))
}

/// The same, as they were asked in private; their words were for that.
pub(super) async fn give_back_in_private(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
) -> Result<Reply> {
    access::in_private(asker)?;
    let (signed, _) = give_up(work, asker, id).await?;
    let text = signed.said(work.now, asker.language);
    set_aside::drop_words(&mut work.tx, asker.person.id).await?;
    Ok(Reply::Redraw(with_undo(text.clone(), &signed.activity, asker), text))
}

/// In a group no button can stand below a toast: the card's own buttons and a reply to it do the same.
async fn how_to_undo(
    work: &mut UnitOfWork,
    asker: &Asker,
    activity: &Activity,
    role: RoleId,
) -> Result<Text> {
    let language = asker.language;
    // What stands on the card, which speaks the language of its group.
    let on_card = asker.group.as_ref().map_or(language, |group| group.language);
    Ok(match activity.phase(work.now) {
        Phase::Open if role == RoleId(0) => {
            let held = work.lock_roster(activity.id).await?;
            let is_full = held.tally(role).is_full(activity.capacity);
            let button = if is_full { texts::button_join_line() } else { texts::button_sign_up() };
            texts::undo_by_tap(button.say(on_card)).say(language)
        }
        Phase::Open => texts::undo_by_role().say(language),
        _ => texts::undo_by_reply().say(language),
    })
}

fn with_undo(text: Text, activity: &Activity, asker: &Asker) -> Message {
    let undo = Button::to_do(&texts::button_undo().say(asker.language), SignupButton::Undo(activity.id));
    Message::of(text).row(vec![undo]).about(activity.id)
}

async fn give_up(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<(Signed, RoleId)> {
    let held = seats::visible(work, asker, id).await?;
    let activity = &held.activity;
    let own = cancel::to_give_back(work, asker, id).await?;
    if let Some(refusal) = Refusal::of_giving_back(activity, work.now) {
        return Err(refusal.into());
    }
    seats::hold_back(work, id, own, (work.now + UNDO).min(activity.starts_at)).await?;
    let outcome =
        if own.state == SignupState::Waiting { SignupOutcome::LeftLine } else { SignupOutcome::GaveBack };
    Ok((Signed::at(activity, outcome), own.role))
}

/// *Undo*: the sign-up stands again as it did.
pub async fn undo(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Reply> {
    let held = seats::visible(work, asker, id).await?;
    let own = signups::of_person(&mut work.tx, id, asker.person.id).await?;
    let own = own.ok_or(Refusal::NotIn)?;
    if !own.is_on() && own.undo_state.is_none() {
        if matches!(held.activity.phase(work.now), Phase::Running | Phase::Over | Phase::Cancelled) {
            return Err(Refusal::of_phase(&held.activity, work.now, asker.language)
                .unwrap_or(Refusal::Over)
                .into());
        }
        let title = cut(held.activity.title.in_language(asker.language), TITLE);
        let text = texts::undo_over(&title).say(asker.language);
        let again = Button::to_do(&texts::button_sign_up().say(asker.language), SignupButton::SignUp(id));
        return Ok(Reply::Redraw(Message::of(text.clone()).row(vec![again]).about(id), text));
    }
    let outcome = take_back(work, asker, &held, own).await?;
    let text = Signed::at(&held.activity, outcome).said(work.now, asker.language);
    Ok(Reply::Redraw(Message::of(text.clone()).about(id), text))
}

/// Gives a person back what they gave up a moment ago; whoever is on the roster already stands as they do.
pub(super) async fn take_back(
    work: &mut UnitOfWork,
    asker: &Asker,
    held: &LockedRoster,
    own: Signup,
) -> Result<SignupOutcome> {
    let activity = &held.activity;
    if let Some(was) = own.undo_state {
        // Nobody else could have had the seats meanwhile, so it is no matter whether others can still sign up.
        if let Some(refusal) = Refusal::of_giving_back(activity, work.now) {
            return Err(refusal.into());
        }
        // Whoever takes a cancelled offer back wants the seats.
        let state = if was == SignupState::Waiting { SignupState::Waiting } else { SignupState::Going };
        seats::take_back(work, activity.id, own, state).await?;
        // Seats may have been freed while they were out of the line.
        let arrived = Some(own.turn).filter(|_| state == SignupState::Waiting);
        if waitlist::promote_for(work, activity.id, arrived).await? || state == SignupState::Going {
            let (role, seats) = (own.role, own.seats);
            return Ok(SignupOutcome::Seated { role, seats, reminded: asker.person.reachable });
        }
    } else if own.state != SignupState::Waiting {
        return Ok(SignupOutcome::AlreadySeated { seats: own.seats });
    }
    let ahead = signups::ahead_of(&mut work.tx, activity.id, &own).await?;
    Ok(SignupOutcome::AlreadyWaiting { ahead })
}

/// What cannot be taken back any more goes to the next in line; so late, the organiser hears of it as of any cancellation.
pub async fn let_go(work: &mut UnitOfWork, activity: &Activity) -> store::Result<()> {
    // Whoever takes it back at the last moment is first.
    if let Err(Error::Failed(failure)) = work.lock_roster(activity.id).await {
        return Err(failure);
    }
    for own in signups::let_go(&mut work.tx, activity.id, work.now).await? {
        seats::let_go(work, activity.id, own).await?;
        let Some((person, _)) = signups::holder(&mut work.tx, own.id).await? else { continue };
        if own.undo_state == Some(SignupState::Going) && activity.is_late_to_cancel(work.now) {
            let name = names::for_staff(&person.called());
            cancel::tell_of_late_cancel(work, activity, own, own.seats, &name).await?;
        }
    }
    waitlist::promote_waiting(work, activity.id).await
}
