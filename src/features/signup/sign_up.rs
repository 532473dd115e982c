//! Sign-up: one tap, companions, and an answer that says where one stands.

use crate::domain::activity::{Activity, Phase};
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::{ActivityId, RoleId};
use crate::domain::person_name::PersonName;
use crate::domain::roster::SignupState;
use crate::features::card::SignupButton;
use crate::features::signup::{questions, seats, waitlist, why};
use crate::i18n::{Phrase, texts, when};
use crate::message::{Message, Priority, Text, cut};
use crate::store::signups::{self, Entry, Signup, Who};
use crate::store::{self, set_aside};
use crate::work::recipients::{self, private};
use crate::work::{
    Asker, ButtonTable, Error, LockedRoster, Refusal, Reply, Result, UnitOfWork, access, names,
};

/// The most UTF-16 units of a title in a toast, which holds 200 in all.
const TITLE: usize = 60;
/// How many neighbours without the messenger one resident may sign up for one activity.
const MOST_GUESTS: i64 = 3;

/// The buttons of a card.
pub const BUTTONS: ButtonTable<SignupButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

async fn press(work: &mut UnitOfWork, asker: &Asker, button: SignupButton) -> Result<Reply> {
    match button {
        SignupButton::SignUpAs(id, role) => sign_up(work, asker, id, role, None).await,
        SignupButton::SignUp(id) => sign_up(work, asker, id, RoleId(0), None).await,
        SignupButton::More(id) => more(work, asker, id).await,
        SignupButton::Fewer(id) => fewer(work, asker, id).await,
        SignupButton::Why(id) => why::why(work, asker, id).await,
        SignupButton::Cancel(id) => cancel(work, asker, id).await,
        SignupButton::GiveBack(id) => give_back_in_private(work, asker, id).await,
    }
}

/// Signs the asking person up: seats if enough are free, else a place in line. Whoever is offered seats takes them.
/// `seats` counts the person and their companions; none leaves a sign-up that stands as it is.
pub async fn sign_up(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    role: RoleId,
    seats: Option<i64>,
) -> Result<Reply> {
    let held = seats::visible(work, asker, id).await?;
    if held.activity.roles().all(|known| known != role) {
        return Err(Refusal::OldButton.into());
    }
    let own = signups::of_person(&mut work.tx, id, asker.person.id).await?;
    let said = match own.filter(Signup::is_on) {
        None => return Ok(Reply::Say(enter(work, asker, &held, role, seats.unwrap_or(1)).await?)),
        Some(own) if own.role != role => return Err(other_role(asker, &held, own)),
        Some(own) if own.state == SignupState::Offered => take_offer(work, asker, &held, own).await?,
        Some(own) => match seats.filter(|seats| *seats != own.seats) {
            Some(seats) => resize(work, asker, &held, own, seats).await?,
            None => already(work, asker, &held, own).await?,
        },
    };
    Ok(Reply::Say(said.say(asker.language)))
}

/// One more companion; whoever was not signed up comes with one.
pub async fn more(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Reply> {
    let own = signups::of_person(&mut work.tx, id, asker.person.id).await?.filter(Signup::is_on);
    let (role, seats) = own.map_or((RoleId(0), 1), |own| (own.role, own.seats));
    sign_up(work, asker, id, role, Some(seats + 1)).await
}

/// One companion less.
pub async fn fewer(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Reply> {
    let own = signups::of_person(&mut work.tx, id, asker.person.id).await?.filter(Signup::is_on);
    let own = own.ok_or(Refusal::NotIn)?;
    if own.seats == 1 {
        return Err(Refusal::Alone.into());
    }
    sign_up(work, asker, id, own.role, Some(own.seats - 1)).await
}

/// The role of the asker's sign-up; taking part, where they have none.
pub async fn role_of(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> store::Result<RoleId> {
    let own = signups::of_person(&mut work.tx, id, asker.person.id).await?;
    Ok(own.filter(Signup::is_on).map_or(RoleId(0), |own| own.role))
}

/// Signs up a neighbour who has no messenger.
pub async fn sign_up_guest(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    name: &str,
) -> Result<Reply> {
    let held = seats::visible(work, asker, id).await?;
    let name = neighbour(id, name)?;
    if let Some(refusal) = Refusal::of_phase(&held.activity, work.now, asker.language) {
        return Err(refusal.into());
    }
    let by = asker.person.id;
    if let Some(there) = signups::of_guest(&mut work.tx, id, &name, by).await? {
        let said = already(work, asker, &held, there).await?.say(asker.language);
        return Ok(Reply::Say(
            texts::named(names::of_neighbour(&name, &asker.person), said).say(asker.language),
        ));
    }
    if signups::guests_of(&mut work.tx, id, by).await? >= MOST_GUESTS {
        return Err(Refusal::TooManyGuests(MOST_GUESTS).into());
    }
    let who = Who::Guest { name: &name, phone: None, by };
    let (state, place) = seat_or_queue(work, &held, RoleId(0), who, 1).await?;
    let said = said_of_entry(asker, &held.activity, RoleId(0), 1, state, place, true).say(asker.language);
    Ok(Reply::Say(texts::named(names::of_neighbour(&name, &asker.person), said).say(asker.language)))
}

/// The neighbour's name, or why it is none.
fn neighbour(id: ActivityId, typed: &str) -> Result<PersonName> {
    PersonName::of_neighbour(typed).map_err(|_| Refusal::NoName(id).into())
}

/// Gives the asking person's sign-up back, and lets the line move up.
pub async fn cancel(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Reply> {
    let held = seats::visible(work, asker, id).await?;
    let own = signups::of_person(&mut work.tx, id, asker.person.id).await?;
    let own = own.filter(Signup::is_on).ok_or(Refusal::NotIn)?;
    let said = give_back(work, asker, &held, own, names::for_staff(&asker.person.called())).await?;
    Ok(Reply::Say(said.say(asker.language)))
}

/// Gives the asker's sign-up back, as they were asked in private; their words were for that.
async fn give_back_in_private(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Reply> {
    access::in_private(asker)?;
    let reply = cancel(work, asker, id).await?;
    set_aside::drop_words(&mut work.tx, asker.person.id).await?;
    Ok(match reply {
        Reply::Say(text) => Reply::Redraw(Message::of(text.clone()).about(id), text),
        other => other,
    })
}

/// Gives back the sign-up of a neighbour whom the asker signed up.
pub async fn cancel_guest(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, name: &str) -> Result<Reply> {
    let held = seats::visible(work, asker, id).await?;
    let name = PersonName::read(name);
    let theirs = signups::of_guest(&mut work.tx, id, &name, asker.person.id).await?;
    let theirs = theirs.ok_or_else(|| Refusal::NoSuchGuest(name.clone()))?;
    let called = names::of_neighbour(&name, &asker.person);
    let said = give_back(work, asker, &held, theirs, called).await?.say(asker.language);
    Ok(Reply::Say(texts::named(names::of_neighbour(&name, &asker.person), said).say(asker.language)))
}

async fn give_back(
    work: &mut UnitOfWork,
    asker: &Asker,
    held: &LockedRoster,
    own: Signup,
    name: Text,
) -> Result<Phrase> {
    let activity = &held.activity;
    match activity.phase(work.now) {
        Phase::Upcoming | Phase::Open | Phase::Closed => {}
        Phase::Running | Phase::Over => return Err(Refusal::Over.into()),
        Phase::Cancelled => return Err(Refusal::CalledOff.into()),
    }
    seats::leave(work, activity.id, own).await?;
    if own.state == SignupState::Going && activity.is_late_to_cancel(work.now) {
        tell_of_late_cancel(work, activity, own, &name).await?;
    }
    waitlist::promote_waiting(work, activity.id).await?;
    let title = short_title(asker, activity);
    Ok(match own.state {
        SignupState::Waiting => texts::cancelled_waiting(&title),
        _ => texts::cancelled(&title),
    })
}

/// After the cut-off a seat is hard to fill: the organiser hears of it.
async fn tell_of_late_cancel(
    work: &mut UnitOfWork,
    activity: &Activity,
    own: Signup,
    name: &Text,
) -> store::Result<()> {
    for organiser in recipients::organisers(work, activity).await? {
        let language = organiser.language.unwrap_or(work.settings.language);
        let title = cut(activity.title.in_language(language), TITLE);
        let text = texts::late_cancel(name.clone(), &title, own.seats).say(language);
        let key = DeliveryKey::LateCancel(own.id, own.turn, organiser.id);
        let to = private(&organiser);
        let message = Message::of(text).about(activity.id);
        work.send(key, to, Priority::Reminder, message, Some(activity.ends_at)).await?;
    }
    Ok(())
}

async fn enter(
    work: &mut UnitOfWork,
    asker: &Asker,
    held: &LockedRoster,
    role: RoleId,
    seats: i64,
) -> Result<Text> {
    let activity = &held.activity;
    if let Some(refusal) = Refusal::of_phase(activity, work.now, asker.language) {
        return Err(refusal.into());
    }
    must_fit(activity, role, seats)?;
    let who = Who::Person(asker.person.id);
    let (state, place) = seat_or_queue(work, held, role, who, seats).await?;
    let reachable = asker.person.reachable;
    questions::ask(work, asker, activity).await?;
    // One hint at a time: a question leads to the same button as the reminders.
    let asked_later = !activity.rules.questions.is_empty() && !reachable;
    let said = said_of_entry(asker, activity, role, seats, state, place, reachable || asked_later);
    let mut said = said.say(asker.language);
    if asked_later {
        said.line(&texts::question_waits().say(asker.language));
    }
    Ok(said)
}

/// Enters a party, and tells what it got; for one that waits with its place in line.
pub async fn seat_or_queue(
    work: &mut UnitOfWork,
    held: &LockedRoster,
    role: RoleId,
    who: Who<'_>,
    seats: i64,
) -> Result<(SignupState, i64)> {
    let id = held.activity.id;
    let tally = held.tally(role);
    let state = tally.newcomer(seats, held.activity.seats_of(role));
    let entry = Entry { activity: id, role, who, seats, state };
    let signup = signups::enter(&mut work.tx, &entry, work.now).await?;
    work.count(id, role, |tally| tally.enter(state, seats));
    // Seats may be free that those who wait are too many for.
    let seated = state == SignupState::Waiting && waitlist::promote_for(work, id, Some(signup)).await?;
    Ok(if seated { (SignupState::Going, 0) } else { (state, tally.parties + 1) })
}

fn said_of_entry(
    asker: &Asker,
    activity: &Activity,
    role: RoleId,
    seats: i64,
    state: SignupState,
    place: i64,
    reminded: bool,
) -> Phrase {
    let mut title = short_title(asker, activity);
    if state == SignupState::Waiting {
        if let Some(role) = activity.rules.role(role) {
            title = format!("{title} · {}", cut(role.name.in_language(asker.language), TITLE));
        }
        return texts::waiting(&title, place);
    }
    let begins = when(activity.wall_start, asker.language);
    let role = role_word(asker, activity, role);
    if reminded {
        texts::signed_up(&title, begins, seats - 1, seats, &role)
    } else {
        texts::signed_up_unreachable(&title, begins, seats - 1, seats, &role)
    }
}

async fn take_offer(
    work: &mut UnitOfWork,
    asker: &Asker,
    held: &LockedRoster,
    own: Signup,
) -> Result<Phrase> {
    let activity = &held.activity;
    if !matches!(activity.phase(work.now), Phase::Open | Phase::Closed) {
        return Err(Refusal::Over.into());
    }
    signups::set_state(&mut work.tx, own.id, SignupState::Going, None).await?;
    work.count(activity.id, own.role, |tally| {
        tally.leave(SignupState::Offered, own.seats);
        tally.enter(SignupState::Going, own.seats);
    });
    let reachable = asker.person.reachable;
    Ok(said_of_entry(asker, activity, own.role, own.seats, SignupState::Going, 0, reachable))
}

/// Gives a party another size. Who has seats never loses them by asking for more.
async fn resize(
    work: &mut UnitOfWork,
    asker: &Asker,
    held: &LockedRoster,
    own: Signup,
    seats: i64,
) -> Result<Phrase> {
    let activity = &held.activity;
    let more = seats - own.seats;
    let capacity = activity.seats_of(own.role);
    if more > 0 {
        if let Some(refusal) = Refusal::of_phase(activity, work.now, asker.language) {
            return Err(refusal.into());
        }
        must_fit(activity, own.role, seats)?;
        let tally = held.tally(own.role);
        if own.state == SignupState::Going && !tally.has_room(more, capacity) {
            let free = if tally.parties > 0 { 0 } else { tally.free(capacity).unwrap_or_default() };
            return Err(Refusal::NoRoom(free).into());
        }
    } else if !matches!(activity.phase(work.now), Phase::Open | Phase::Closed) || seats < 1 {
        return Err(Refusal::Over.into());
    }
    signups::set_seats(&mut work.tx, own.id, seats).await?;
    work.count(activity.id, own.role, |tally| {
        tally.leave(own.state, own.seats);
        tally.enter(own.state, seats);
    });
    if more < 0 {
        waitlist::promote_waiting(work, activity.id).await?;
    }
    Ok(texts::party_changed(&short_title(asker, activity), seats))
}

fn must_fit(activity: &Activity, role: RoleId, seats: i64) -> Result<()> {
    let most = activity.rules.companions;
    if seats < 1 || seats - 1 > most {
        return Err(Refusal::TooManyCompanions(most).into());
    }
    match activity.seats_of(role) {
        Some(capacity) if seats > capacity => Err(Refusal::PartyTooLarge(capacity).into()),
        _ => Ok(()),
    }
}

async fn already(work: &mut UnitOfWork, asker: &Asker, held: &LockedRoster, own: Signup) -> Result<Phrase> {
    let title = short_title(asker, &held.activity);
    if own.state == SignupState::Waiting {
        let ahead = signups::ahead_of(&mut work.tx, held.activity.id, &own).await?;
        return Ok(texts::already_waiting(&title, ahead + 1));
    }
    let begins = when(held.activity.wall_start, asker.language);
    Ok(texts::already_in(&title, begins, own.companions(), own.seats))
}

fn other_role(asker: &Asker, held: &LockedRoster, own: Signup) -> Error {
    let role = held.activity.rules.role(own.role);
    let role = role.map_or_else(
        || texts::role_participant().say(asker.language).read(),
        |role| role.name.in_language(asker.language).to_owned(),
    );
    Refusal::OtherRole(cut(&role, TITLE)).into()
}

/// A role's name for a text that leaves taking part unsaid.
pub fn role_word(asker: &Asker, activity: &Activity, role: RoleId) -> String {
    let role = activity.rules.role(role);
    role.map_or_else(|| "none".to_owned(), |role| cut(role.name.in_language(asker.language), TITLE))
}

fn short_title(asker: &Asker, activity: &Activity) -> String {
    cut(activity.title.in_language(asker.language), TITLE)
}
