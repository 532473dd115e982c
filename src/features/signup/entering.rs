//! Somebody is entered at the desk: as what they come is said and changed with a tap, and nobody stands on a list twice unasked.

use crate::domain::activity::{Activity, Phase};
use crate::domain::audit_action::AuditAction;
use crate::domain::ids::{ActivityId, RoleId};
use crate::domain::person_name::PersonName;
use crate::domain::roster::SignupState;
use crate::domain::volunteer::Standing;
use crate::domain::written::guest::{self, Guest, NoGuest};
use crate::features::signup::roster_buttons::RosterButton;
use crate::features::signup::{moving, removing, role_words, seats, sign_up};
use crate::i18n::texts;
use crate::message::{Button, Message, Text};
use crate::store::signups::{self, RosterRow, Who};
use crate::store::{self, volunteers};
use crate::work::{Asker, LockedRoster, Refusal, Reply, Result, UnitOfWork, access, audit, names};

/// Somebody was entered at the desk.
const ADDED: AuditAction = AuditAction::of("added");

/// What came of it, and what can be done about it.
pub(super) struct Outcome {
    pub(super) text: Text,
    pub(super) buttons: Vec<Vec<Button>>,
}

impl Outcome {
    /// In private.
    pub(super) fn message(self, id: ActivityId) -> Message {
        self.buttons.into_iter().fold(Message::of(self.text), Message::row).about(id)
    }
}

/// Enters whom a line names. Whoever stands on the list by that name and those digits is asked about.
pub(super) async fn enter(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    typed: &str,
) -> Result<std::result::Result<Outcome, NoGuest>> {
    let held = open_list(work, asker, id).await?;
    let guest = match guest::read(typed, &held.activity.rules.roles) {
        Ok(guest) => guest,
        Err(why) => return Ok(Err(why)),
    };
    let roster = signups::roster(&mut work.tx, id).await?;
    if let Some(there) = roster.iter().find(|row| is_same(row, &guest)) {
        return Ok(Ok(already(asker, &held, there, &guest)));
    }
    put(work, asker, &held, &guest).await.map(Ok)
}

/// Another one of the same name as that number has.
pub(super) async fn again(
    work: &mut UnitOfWork,
    asker: &Asker,
    (id, turn): (ActivityId, i64),
    (role, seats): (RoleId, i64),
) -> Result<Reply> {
    access::in_private(asker)?;
    let held = open_list(work, asker, id).await?;
    let (_, there) = seats::numbered(work, id, &turn.to_string()).await?;
    if there.person_id.is_some() || held.activity.roles().all(|known| known != role) {
        return Err(Refusal::OldButton.into());
    }
    let guest = Guest { name: there.called.name, phone: there.phone, seats, role: Some(role) };
    let entered = put(work, asker, &held, &guest).await?;
    Ok(Reply::Redraw(entered.message(id), Text::default()))
}

/// That number comes as something else.
pub(super) async fn come_as(
    work: &mut UnitOfWork,
    asker: &Asker,
    (id, turn): (ActivityId, i64),
    role: RoleId,
) -> Result<Reply> {
    access::in_private(asker)?;
    let held = seats::run_by(work, asker, id).await?;
    if held.activity.roles().all(|known| known != role) {
        return Err(Refusal::OldButton.into());
    }
    let found = seats::numbered(work, id, &turn.to_string()).await?;
    let text = moving::give_role(work, asker, &held, &found, role).await?;
    let held = work.lock_roster(id).await?;
    let (standing, _) = seats::numbered(work, id, &turn.to_string()).await?;
    let buttons = ways_on(asker, &held, (turn, standing.role, standing.seats));
    Ok(Reply::Redraw(Outcome { text, buttons }.message(id), Text::default()))
}

/// The list that the asker runs, while somebody can be entered there.
async fn open_list(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<LockedRoster> {
    let held = seats::run_by(work, asker, id).await?;
    match held.activity.phase(work.now) {
        Phase::Over => Err(Refusal::Over.into()),
        Phase::Cancelled => Err(Refusal::CalledOff.into()),
        Phase::Upcoming | Phase::Open | Phase::Closed | Phase::Running => Ok(held),
    }
}

async fn put(work: &mut UnitOfWork, asker: &Asker, held: &LockedRoster, guest: &Guest) -> Result<Outcome> {
    let (activity, id) = (&held.activity, held.activity.id);
    let theirs = if guest.role.is_none() { role_of_volunteer(work, held, guest).await? } else { None };
    let role = guest.role.or(theirs).unwrap_or(RoleId(0));
    let who = Who::Guest { name: &guest.name, phone: guest.phone.as_deref(), by: asker.person.id };
    let entered = sign_up::seat_or_queue(work, held, role, who, guest.seats).await?;
    let called = names::of_neighbour(&guest.name, &asker.person);
    let said = match entered.state {
        SignupState::Waiting => {
            texts::added_waiting(entered.free.too_few(), guest.seats, called, entered.ahead)
        }
        _ => texts::added(called, guest.seats),
    };
    let mut text = said.say(asker.language);
    if !activity.rules.roles.is_empty() {
        let name = role_words::role_name(activity, role, asker.language);
        let known = match role {
            RoleId(0) => "guest",
            _ if theirs.is_some() => "yes",
            _ => "no",
        };
        text.line(&texts::added_as(&name, known).say(asker.language));
    }
    if let Some(phone) = &guest.phone {
        text.line(&texts::added_phone(phone).say(asker.language));
    }
    audit::note(work, asker, activity.place, Some(id), ADDED, "").await?;
    let held = work.lock_roster(id).await?;
    Ok(Outcome { text, buttons: ways_on(asker, &held, (entered.turn, role, guest.seats)) })
}

/// The role of helpers that has room, if there is one such, for a volunteer of the place.
async fn role_of_volunteer(
    work: &mut UnitOfWork,
    held: &LockedRoster,
    guest: &Guest,
) -> store::Result<Option<RoleId>> {
    let activity = &held.activity;
    let helpers = activity.rules.roles.iter().filter(|role| role.skill().is_some()).map(|role| role.id);
    let mut free = helpers.filter(|role| has_room(held, *role, guest.seats));
    let (Some(role), None) = (free.next(), free.next()) else { return Ok(None) };
    let phone = guest.phone.as_deref();
    for known in volunteers::entered_as(&mut work.tx, activity.place, &guest.name, phone).await? {
        let teams = volunteers::memberships(&mut work.tx, known.id).await?;
        let is_in = |standing| matches!(standing, Standing::In | Standing::Paused);
        if teams.iter().any(|team| team.place == activity.place && is_in(team.standing)) {
            return Ok(Some(role));
        }
    }
    Ok(None)
}

fn has_room(held: &LockedRoster, role: RoleId, seats: i64) -> bool {
    held.tally(role).has_room(seats, held.activity.seats_of(role))
}

/// Whether somebody on the list was entered by the same name, with the same digits.
fn is_same(row: &RosterRow, guest: &Guest) -> bool {
    let is_called = |name: &PersonName| name.is_called(&guest.name);
    row.person_id.is_none() && is_called(&row.called.name) && row.phone == guest.phone
}

/// Somebody of that name and those digits is on the list: whether it is the same.
fn already(asker: &Asker, held: &LockedRoster, there: &RosterRow, guest: &Guest) -> Outcome {
    let (activity, id) = (&held.activity, held.activity.id);
    let name = names::of_neighbour(&guest.name, &asker.person);
    let role = role_named(activity, there.role, asker);
    let text = texts::added_already(name, there.turn, &role).say(asker.language);
    let mut buttons = as_what(asker, held, (there.turn, there.role, there.seats));
    let other = RosterButton::Again(id, there.turn, guest.role.unwrap_or(RoleId(0)), guest.seats);
    buttons.push(vec![Button::to_do(&texts::button_somebody_else().say(asker.language), other)]);
    Outcome { text, buttons }
}

/// The name of a role where there are several; `none` where everybody takes part.
fn role_named(activity: &Activity, role: RoleId, asker: &Asker) -> String {
    if activity.rules.roles.is_empty() {
        return "none".to_owned();
    }
    role_words::role_name(activity, role, asker.language)
}

/// What can be done about whoever was entered just now.
fn ways_on(asker: &Asker, held: &LockedRoster, entered: (i64, RoleId, i64)) -> Vec<Vec<Button>> {
    let mut buttons = as_what(asker, held, entered);
    buttons.push(vec![removing::off_again(asker, held.activity.id, entered.0)]);
    buttons
}

/// As what else they can come: a button for each role that has room.
fn as_what(asker: &Asker, held: &LockedRoster, (turn, role, seats): (i64, RoleId, i64)) -> Vec<Vec<Button>> {
    let activity = &held.activity;
    let others = activity.roles().filter(|other| *other != role && has_room(held, *other, seats));
    let button = |other: RoleId| {
        let name = role_words::role_name(activity, other, asker.language);
        let label = if other == RoleId(0) { texts::button_takes_part() } else { texts::button_as(&name) };
        vec![Button::to_do(&label.say(asker.language), RosterButton::As(activity.id, turn, other))]
    };
    others.map(button).collect()
}
