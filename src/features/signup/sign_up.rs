//! Sign-up: one tap, companions, neighbours without the messenger.

use crate::domain::activity::Activity;
use crate::domain::ids::{ActivityId, RoleId};
use crate::domain::person_name::PersonName;
use crate::domain::role::Role;
use crate::domain::roster::SignupState;
use crate::domain::volunteer::{AgeClass, Consent, Unfit, may_take};
use crate::features::signup::outcome::{Free, Signed, SignupOutcome};
use crate::features::signup::{cancel, questions, seats, undo, waitlist};
use crate::i18n::texts;
use crate::message::cut;
use crate::store::signups::{self, Signup, Who};
use crate::store::{self, volunteers};
use crate::work::{Asker, Error, LockedRoster, Refusal, Result, UnitOfWork, names};

/// The most UTF-16 units of a role's name.
const ROLE: usize = 60;
/// How many neighbours without the messenger a resident may sign up for one activity.
const MOST_GUESTS: i64 = 3;

/// Signs the asking person up: seats if enough are free, else a place in line. Whoever is offered seats takes them.
/// `seats` counts the person and their companions; none leaves a sign-up that stands as it is.
pub async fn sign_up(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    role: RoleId,
    seats: Option<i64>,
) -> Result<Signed> {
    let held = seats::visible(work, asker, id).await?;
    if held.activity.roles().all(|known| known != role) {
        return Err(Refusal::OldButton.into());
    }
    let own = signups::of_person(&mut work.tx, id, asker.person.id).await?;
    if !own.as_ref().is_some_and(|own| own.is_on() && own.role == role) {
        may_help(work, asker, &held.activity, role).await?;
    }
    if let Some(left) = own.filter(|own| own.undo_state.is_some()) {
        return come_back(work, asker, &held, left, role, seats).await;
    }
    let outcome = match own.filter(Signup::is_on) {
        None => return enter(work, asker, &held, role, seats.unwrap_or(1)).await,
        Some(own) if own.role != role && own.state == SignupState::Waiting => {
            return change_role(work, asker, &held, own, role, seats).await;
        }
        Some(own) if own.role != role => return Err(other_role(asker, &held, own)),
        Some(own) if own.state == SignupState::Offered => take_offer(work, asker, &held, own).await?,
        Some(own) => match seats.filter(|seats| *seats != own.seats) {
            Some(seats) => resize(work, asker, &held, own, seats).await?,
            None => already(work, &held, own).await?,
        },
    };
    Ok(Signed::at(&held.activity, outcome))
}

/// A child takes a helper's role once a guardian has agreed, and none that is not for their age; what a paper proves is for
/// those whose paper was seen.
async fn may_help(work: &mut UnitOfWork, asker: &Asker, activity: &Activity, role: RoleId) -> Result<()> {
    let Some(skill) = activity.rules.roles.get(role).and_then(Role::skill) else { return Ok(()) };
    let own = volunteers::of_person(&mut work.tx, asker.person.id).await?;
    let who = own.as_ref().map_or((AgeClass::Adult, Consent::Missing), |own| (own.age, own.consent()));
    let skills = match own.filter(|_| skill.needs_proof()) {
        Some(own) => volunteers::skills(&mut work.tx, own.id).await?,
        None => Vec::new(),
    };
    let refused = may_take(who, &skills, (skill, activity.wall_start.date())).err();
    Err(match refused {
        None => return Ok(()),
        Some(Unfit::TooYoung) => Refusal::NotForChildren,
        Some(Unfit::NoPaper) => Refusal::NoPaper,
    }
    .into())
}

/// Whoever gave it up a moment ago has it again, and then comes with more or fewer. In another role they are new.
async fn come_back(
    work: &mut UnitOfWork,
    asker: &Asker,
    held: &LockedRoster,
    left: Signup,
    role: RoleId,
    seats: Option<i64>,
) -> Result<Signed> {
    if role == left.role {
        let outcome = undo::take_back(work, asker, held, left).await?;
        let Some(seats) = seats.filter(|seats| *seats != left.seats) else {
            return Ok(Signed::at(&held.activity, outcome));
        };
        let held = work.lock_roster(held.activity.id).await?;
        let own = signups::of_person(&mut work.tx, held.activity.id, asker.person.id).await?;
        let own = own.filter(Signup::is_on).ok_or(Refusal::NotIn)?;
        let outcome = resize(work, asker, &held, own, seats).await?;
        return Ok(Signed::at(&held.activity, outcome));
    }
    let seats = seats.unwrap_or(1);
    // Nobody loses what they may take back by asking for what cannot be.
    may_enter(work, asker, &held.activity, role, seats)?;
    seats::let_go(work, held.activity.id, left).await?;
    let held = work.lock_roster(held.activity.id).await?;
    let signed = enter(work, asker, &held, role, seats).await?;
    waitlist::promote_waiting(work, held.activity.id).await?;
    Ok(signed)
}

/// Gives up what the asker has, so that all of their party wait together.
pub(super) async fn wait_together(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    seats: i64,
) -> Result<Signed> {
    let held = seats::visible(work, asker, id).await?;
    let own = signups::of_person(&mut work.tx, id, asker.person.id).await?;
    let own = own.filter(Signup::is_on).ok_or(Refusal::NotIn)?;
    may_enter(work, asker, &held.activity, own.role, seats)?;
    seats::leave(work, id, own).await?;
    let held = work.lock_roster(held.activity.id).await?;
    let signed = enter(work, asker, &held, own.role, seats).await?;
    waitlist::promote_waiting(work, id).await?;
    Ok(signed)
}

/// Takes the seats that are kept for the asker. Nobody gets in line by it.
pub(super) async fn take_kept(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Signed> {
    let own = signups::of_person(&mut work.tx, id, asker.person.id).await?;
    let own = own.filter(|own| matches!(own.state, SignupState::Offered | SignupState::Going));
    let own = own.ok_or(Refusal::NotOffered)?;
    sign_up(work, asker, id, own.role, None).await
}

/// One companion less.
pub async fn fewer(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Signed> {
    let own = signups::of_person(&mut work.tx, id, asker.person.id).await?.filter(Signup::is_on);
    let own = own.ok_or(Refusal::NotIn)?;
    if own.seats == 1 {
        return Err(Refusal::Alone.into());
    }
    sign_up(work, asker, id, own.role, Some(own.seats - 1)).await
}

/// The role of the asker's sign-up, also of one that they gave up a moment ago; taking part, where they have none.
pub async fn role_of(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> store::Result<RoleId> {
    let own = signups::of_person(&mut work.tx, id, asker.person.id).await?;
    let own = own.filter(|own| own.is_on() || own.undo_state.is_some());
    Ok(own.map_or(RoleId(0), |own| own.role))
}

/// Signs up a neighbour who has no messenger, with whoever comes along.
pub async fn sign_up_guest(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    name: &PersonName,
    seats: i64,
) -> Result<Signed> {
    let held = seats::visible(work, asker, id).await?;
    if let Some(refusal) = Refusal::of_phase(&held.activity, work.now, asker.language) {
        return Err(refusal.into());
    }
    let by = asker.person.id;
    if let Some(there) = signups::of_guest(&mut work.tx, id, name, by).await? {
        return Ok(Signed::at(&held.activity, already(work, &held, there).await?));
    }
    let is_too_many = signups::guests_of(&mut work.tx, id, by).await? + seats > MOST_GUESTS;
    // Whoever runs the place enters as many as there are, in whatever way they say so.
    if is_too_many && !asker.places(work).await?.contains(&held.activity.place) {
        return Err(Refusal::TooManyGuests(MOST_GUESTS).into());
    }
    must_fit(asker, &held.activity, RoleId(0), seats)?;
    let who = Who::Guest { name, phone: None, by };
    let entered = seat_or_queue(work, &held, RoleId(0), who, seats).await?;
    Ok(Signed::at(&held.activity, outcome(RoleId(0), seats, &entered, true)))
}

/// The neighbour's name, or why it is none.
pub fn neighbour(id: ActivityId, typed: &str) -> Result<PersonName> {
    PersonName::of_neighbour(typed).map_err(|_| Refusal::NoName(id).into())
}

async fn enter(
    work: &mut UnitOfWork,
    asker: &Asker,
    held: &LockedRoster,
    role: RoleId,
    seats: i64,
) -> Result<Signed> {
    let activity = &held.activity;
    may_enter(work, asker, activity, role, seats)?;
    let who = Who::Person(asker.person.id);
    let entered = seat_or_queue(work, held, role, who, seats).await?;
    let reachable = asker.person.reachable;
    questions::ask(work, asker, activity).await?;
    // One hint at a time: a question leads to the same button as the reminders.
    let question_waits = !activity.rules.questions.is_empty() && !reachable;
    let outcome = outcome(role, seats, &entered, reachable || question_waits);
    let first_help = is_first_help(work, asker, activity, role).await?;
    Ok(Signed { question_waits, first_help, ..Signed::at(activity, outcome) })
}

/// Whether somebody who is no volunteer takes a helper's role for the first time: they read once that hours can be noted.
async fn is_first_help(
    work: &mut UnitOfWork,
    asker: &Asker,
    activity: &Activity,
    role: RoleId,
) -> store::Result<bool> {
    let helps = activity.rules.roles.get(role).is_some_and(|role| role.skill().is_some());
    if !helps
        || !asker.in_private()
        || signups::has_role_beside(&mut work.tx, asker.person.id, activity.id).await?
    {
        return Ok(false);
    }
    Ok(volunteers::of_person(&mut work.tx, asker.person.id).await?.is_none())
}

/// What a party got.
pub struct Entered {
    /// The number that it has on the list.
    pub turn: i64,
    /// Whether it has seats or waits.
    pub state: SignupState,
    /// How many people wait before them.
    pub ahead: i64,
    /// The seats that are free all the same, where it waits.
    pub free: Free,
}

/// Enters a party, and tells what it got.
pub async fn seat_or_queue(
    work: &mut UnitOfWork,
    held: &LockedRoster,
    role: RoleId,
    who: Who<'_>,
    seats: i64,
) -> Result<Entered> {
    let id = held.activity.id;
    let tally = held.tally(role);
    let capacity = held.activity.seats_of(role);
    let state = tally.newcomer(seats, capacity);
    let turn = work.enter(id, role, who, seats, state).await?;
    // Seats may be free that those who wait are too many for.
    let seated = state == SignupState::Waiting && waitlist::promote_for(work, id, Some(turn)).await?;
    if seated || state != SignupState::Waiting {
        return Ok(Entered { turn, state: SignupState::Going, ahead: 0, free: Free::None });
    }
    let free = match tally.free(capacity).unwrap_or_default() {
        0 => Free::None,
        _ if tally.parties > 0 => Free::Kept,
        free => Free::TooFew(free),
    };
    Ok(Entered { turn, state, ahead: tally.waiting, free })
}

fn outcome(role: RoleId, seats: i64, entered: &Entered, reminded: bool) -> SignupOutcome {
    match entered.state {
        SignupState::Waiting => {
            SignupOutcome::Waiting { role, ahead: entered.ahead, free: entered.free, seats }
        }
        _ => SignupOutcome::Seated { role, seats, reminded },
    }
}

/// Whoever waits for one role takes a free seat in another; where that is full, too, they keep their place in line.
async fn change_role(
    work: &mut UnitOfWork,
    asker: &Asker,
    held: &LockedRoster,
    own: Signup,
    role: RoleId,
    seats: Option<i64>,
) -> Result<Signed> {
    let activity = &held.activity;
    let seats = seats.unwrap_or(own.seats);
    may_enter(work, asker, activity, role, seats)?;
    if !held.tally(role).has_room(seats, activity.seats_of(role)) {
        return Err(Refusal::RoleFull {
            role: role_name(asker, activity, role),
            seats: activity.seats_of(role).unwrap_or_default(),
            other: role_name(asker, activity, own.role),
        }
        .into());
    }
    seats::leave(work, activity.id, own).await?;
    let signed = enter(work, asker, held, role, seats).await?;
    waitlist::promote_waiting(work, activity.id).await?;
    Ok(signed)
}

async fn take_offer(
    work: &mut UnitOfWork,
    asker: &Asker,
    held: &LockedRoster,
    own: Signup,
) -> Result<SignupOutcome> {
    let activity = &held.activity;
    // What is offered can be taken until the start, also where nobody else can sign up any more.
    let refusal = Refusal::of_phase(activity, work.now, asker.language);
    if let Some(refusal) = refusal.filter(|refusal| !matches!(refusal, Refusal::Closed(_))) {
        return Err(refusal.into());
    }
    signups::set_state(&mut work.tx, own.id, SignupState::Going, None).await?;
    work.count(activity.id, own.role, |tally| {
        tally.leave(SignupState::Offered, own.seats);
        tally.enter(SignupState::Going, own.seats);
    });
    Ok(SignupOutcome::Seated { role: own.role, seats: own.seats, reminded: asker.person.reachable })
}

/// Gives a party another size. Who has seats never loses them by asking for more.
async fn resize(
    work: &mut UnitOfWork,
    asker: &Asker,
    held: &LockedRoster,
    own: Signup,
    seats: i64,
) -> Result<SignupOutcome> {
    let activity = &held.activity;
    let more = seats - own.seats;
    let capacity = activity.seats_of(own.role);
    if more > 0 {
        if let Some(refusal) = Refusal::of_phase(activity, work.now, asker.language) {
            return Err(refusal.into());
        }
        must_fit(asker, activity, own.role, seats)?;
        let tally = held.tally(own.role);
        if own.state == SignupState::Going && !tally.has_room(more, capacity) {
            let free = if tally.parties > 0 { 0 } else { tally.free(capacity).unwrap_or_default() };
            return Err(Refusal::NoRoom(free).into());
        }
    } else if seats < 1 {
        return Err(Refusal::NoCount(activity.id).into());
    } else if let Some(refusal) = Refusal::of_giving_back(activity, work.now) {
        return Err(refusal.into());
    }
    signups::set_seats(&mut work.tx, own.id, seats).await?;
    work.count(activity.id, own.role, |tally| {
        tally.leave(own.state, own.seats);
        tally.enter(own.state, seats);
    });
    if more < 0 {
        if own.state == SignupState::Going && activity.is_late_to_cancel(work.now) {
            let name = names::for_staff(&asker.person.called());
            cancel::tell_of_late_cancel(work, activity, own, -more, &name).await?;
        }
        // Fewer may find room at once; their own answer tells them.
        if waitlist::promote_for(work, activity.id, Some(own.turn)).await? {
            return Ok(SignupOutcome::Seated { role: own.role, seats, reminded: asker.person.reachable });
        }
    }
    Ok(SignupOutcome::Resized { seats })
}

/// Refuses whoever cannot be entered now, whatever is free: it is not the time, or they are too many.
fn may_enter(work: &UnitOfWork, asker: &Asker, activity: &Activity, role: RoleId, seats: i64) -> Result<()> {
    if let Some(refusal) = Refusal::of_phase(activity, work.now, asker.language) {
        return Err(refusal.into());
    }
    must_fit(asker, activity, role, seats)
}

fn must_fit(asker: &Asker, activity: &Activity, role: RoleId, seats: i64) -> Result<()> {
    let most = activity.rules.companions;
    if seats < 1 || seats - 1 > most {
        return Err(Refusal::TooManyCompanions(most).into());
    }
    match activity.seats_of(role) {
        Some(most) if seats > most => Err(match role {
            RoleId(0) => Refusal::PartyTooLarge(most),
            role => Refusal::FewNeeded { role: role_name(asker, activity, role), seats: most },
        }
        .into()),
        _ => Ok(()),
    }
}

async fn already(work: &mut UnitOfWork, held: &LockedRoster, own: Signup) -> Result<SignupOutcome> {
    if own.state == SignupState::Waiting {
        let ahead = signups::ahead_of(&mut work.tx, held.activity.id, &own).await?;
        return Ok(SignupOutcome::AlreadyWaiting { ahead });
    }
    Ok(SignupOutcome::AlreadySeated { seats: own.seats })
}

fn other_role(asker: &Asker, held: &LockedRoster, own: Signup) -> Error {
    Refusal::OtherRole(role_name(asker, &held.activity, own.role)).into()
}

fn role_name(asker: &Asker, activity: &Activity, role: RoleId) -> String {
    let role = activity.rules.roles.get(role);
    let name = role.map_or_else(
        || texts::role_participant().say(asker.language).read(),
        |role| role.name.in_language(asker.language).to_owned(),
    );
    cut(&name, ROLE)
}
