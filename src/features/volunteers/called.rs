//! Who is asked to help: one message in private, by day, while helpers are missing; the first who come are taken.

use std::ops::RangeInclusive;

use chrono::TimeDelta;

use crate::domain::activity::{Activity, Phase};
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::{ActivityId, RoleId};
use crate::domain::language::Language;
use crate::domain::role::Role;
use crate::domain::subject::SubjectKind;
use crate::domain::volunteer::{CallAnswer, Standing as InTeam};
use crate::domain::way::Way;
use crate::domain::written;
use crate::domain::written::answer::Leaning;
use crate::domain::written::reply::Standing;
use crate::features::card::CallButton;
use crate::features::signup::{reply, sign_up};
use crate::i18n::{texts, time, when_held};
use crate::message::{Button, Delivery, Message, Priority, Text, cut};
use crate::store::agenda::Moment;
use crate::store::calls::{self, Call};
use crate::store::outbox::{self, OutboxEntry};
use crate::store::people::{self, Person};
use crate::store::signups::{self, Signup};
use crate::store::{self, Tx, activities, volunteers};
use crate::work::agenda::Entry;
use crate::work::moments::Source;
use crate::work::recipients::private;
use crate::work::{Asker, Error, Refusal, Reply, Result, UnitOfWork, ways};

/// For how long it is kept who was asked, and what they answered; so far back it is told.
pub(super) const KEPT: TimeDelta = TimeDelta::days(90);
/// The most UTF-16 units of a title, and of a role's name.
const TITLE: usize = 60;
const ROLE: usize = 40;

/// The calls on the agenda.
pub const AGENDA: Entry = Entry {
    source: Source {
        kind: SubjectKind::Call,
        moments: |tx, _, ids, _| Box::pin(moments(tx, ids)),
        highest: |tx| Box::pin(calls::highest(tx)),
    },
    advance: |work, id| Box::pin(ask(work, id)),
};

async fn moments(tx: &mut Tx, ids: &RangeInclusive<i64>) -> store::Result<Vec<Moment>> {
    calls::due(tx, ids).await
}

/// How many helpers are missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Missing {
    /// So many.
    Some(i64),
    /// As many as like to come.
    Any,
}

impl Missing {
    /// Their number, where there is one.
    pub(super) fn count(self) -> Option<i64> {
        match self {
            Self::Some(count) => Some(count),
            Self::Any => None,
        }
    }
}

/// How many of a role are missing; none where enough have come forward.
pub(super) async fn missing(
    work: &mut UnitOfWork,
    activity: &Activity,
    role: &Role,
) -> store::Result<Option<Missing>> {
    let held = match work.lock_roster(activity.id).await {
        Ok(held) => held,
        Err(Error::Refused(_)) => return Ok(None),
        Err(Error::Failed(failure)) => return Err(failure),
    };
    let tally = held.tally(role.id);
    if !tally.has_room(1, role.seats) {
        return Ok(None);
    }
    Ok(Some(tally.free(role.seats).map_or(Missing::Any, Missing::Some)))
}

/// What is asked; none where nobody is missing as that.
pub(super) async fn wording(
    work: &mut UnitOfWork,
    activity: &Activity,
    role: RoleId,
    language: Language,
) -> store::Result<Option<Text>> {
    let Some(role) = activity.rules.roles.get(role).filter(|role| role.skill().is_some()) else {
        return Ok(None);
    };
    let Some(missing) = missing(work, activity, role).await? else { return Ok(None) };
    let title = cut(activity.title.in_language(language), TITLE);
    let name = cut(role.name.in_language(language), ROLE);
    // On several days its hours are said with the days.
    let ends = if activity.days.several() { Text::plain("none") } else { time(activity.wall_end()) };
    let count = missing.count().unwrap_or_default();
    let asks = texts::call_asks(&title, when_held(activity, work.now, language), ends, &name, count);
    Ok(Some(asks.say(language)))
}

/// Asks somebody, if it is still worth asking.
async fn ask(work: &mut UnitOfWork, id: i64) -> store::Result<()> {
    let Some(call) = calls::by_id(&mut work.tx, id).await?.filter(|call| !call.asked) else {
        return Ok(());
    };
    let Some((activity, person, message)) = still_asks(work, &call).await? else {
        return calls::drop(&mut work.tx, id).await;
    };
    calls::ask(&mut work.tx, id).await?;
    let outgoing = OutboxEntry {
        key: DeliveryKey::Call(call.activity, call.role, call.volunteer),
        to: private(&person),
        rank: Priority::Reminder,
        parcel: Delivery::Message(message),
        expires: Some(activity.starts_at),
    };
    let ready = work.settings.rhythm.quiet.waking(activity.zone, work.now);
    outbox::send(&mut work.tx, ready, &outgoing).await.map(|_| ())
}

/// What somebody is asked; none where the activity does not need them any more, or they are not to be asked.
async fn still_asks(
    work: &mut UnitOfWork,
    call: &Call,
) -> store::Result<Option<(Activity, Person, Message)>> {
    let Some(activity) = activities::by_id(&mut work.tx, call.activity).await? else { return Ok(None) };
    if activity.phase(work.now) != Phase::Open {
        return Ok(None);
    }
    if !stands(work, call, &activity).await?.is_called() {
        return Ok(None);
    }
    let known = volunteers::by_id(&mut work.tx, call.volunteer).await?.and_then(|known| known.person);
    let Some(person) = known else { return Ok(None) };
    let Some(person) = people::by_id(&mut work.tx, person).await?.filter(|person| person.reachable) else {
        return Ok(None);
    };
    let own = signups::of_person(&mut work.tx, activity.id, person.id).await?;
    if own.as_ref().is_some_and(Signup::is_on) {
        return Ok(None);
    }
    let language = person.language.unwrap_or(work.settings.language);
    let Some(text) = wording(work, &activity, call.role, language).await? else { return Ok(None) };
    let (come, not) =
        (CallButton::Come(call.activity, call.role), CallButton::NotThisTime(call.activity, call.role));
    let message = Message::of(text).about(activity.id).row(vec![
        Button::to_do(&texts::button_call_come().say(language), come),
        Button::to_do(&texts::button_call_not_this_time().say(language), not),
    ]);
    Ok(Some((activity, person, message)))
}

/// Where somebody who was called stands now in the team that was asked.
async fn stands(work: &mut UnitOfWork, call: &Call, activity: &Activity) -> store::Result<InTeam> {
    let known = volunteers::membership(&mut work.tx, call.volunteer, activity.place, call.team).await?;
    Ok(known.map_or(InTeam::Left, |known| known.standing))
}

/// The call that the asker was asked by.
async fn own(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, role: RoleId) -> Result<Call> {
    let own = volunteers::of_person(&mut work.tx, asker.person.id).await?.ok_or(Refusal::OldButton)?;
    Ok(calls::of(&mut work.tx, own.id, id, role).await?.ok_or(Refusal::OldButton)?)
}

/// They come, if nobody was first.
pub(super) async fn come(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    role: RoleId,
) -> Result<Reply> {
    let call = own(work, asker, id, role).await?;
    let held = work.lock_roster(id).await?;
    let activity = &held.activity;
    let language = asker.language;
    // Whoever is not in the team now is not taken at their old word. Whoever pauses can go on, and answer again.
    let standing = stands(work, &call, activity).await?;
    if !standing.is_called() {
        let text = texts::call_team_left(standing.word()).say(language);
        let reply = Reply::Show(Message::of(text).row(vec![ways::button(Way::Volunteer, language)]));
        return Ok(if standing == InTeam::Left { reply.in_place() } else { reply });
    }
    let on = signups::of_person(&mut work.tx, id, asker.person.id).await?.is_some_and(|own| own.is_on());
    let is_planned = Refusal::of_phase(activity, work.now, language).is_none();
    if !on && is_planned && !held.tally(role).has_room(1, activity.seats_of(role)) {
        return Ok(Reply::Redraw(Message::of(texts::call_came_late().say(language)), Text::default()));
    }
    sign_up::sign_up(work, asker, id, role, None).await?;
    calls::answer(&mut work.tx, call.id, CallAnswer::Comes).await?;
    let title = cut(activity.title.in_language(language), TITLE);
    let name = activity.rules.roles.get(role).map_or("", |role| role.name.in_language(language));
    let text = texts::call_comes(&title, when_held(activity, work.now, language), &cut(name, ROLE));
    let message = Message::of(text.say(language)).row(vec![ways::button(Way::Mine, language)]).about(id);
    Ok(Reply::Redraw(message, Text::default()))
}

/// Another time.
pub(super) async fn not_this_time(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    role: RoleId,
) -> Result<Reply> {
    let call = own(work, asker, id, role).await?;
    calls::answer(&mut work.tx, call.id, CallAnswer::NotThisTime).await?;
    let text = texts::call_another_time().say(asker.language);
    Ok(Reply::Redraw(Message::of(text), Text::default()))
}

/// What somebody writes who was asked to help and has not said that they come, in reply to that, or after it: they come, or do
/// not.
pub async fn answered(
    work: &mut UnitOfWork,
    asker: &Asker,
    about: Option<ActivityId>,
    text: &str,
) -> Result<Option<Reply>> {
    use written::reply::Reply as Meant;
    let Some(own) = volunteers::of_person(&mut work.tx, asker.person.id).await? else { return Ok(None) };
    let mut open = calls::open_to(&mut work.tx, own.id, work.now).await?;
    open.retain(|call| about.is_none_or(|id| id == call.activity));
    let [call] = open.as_slice() else { return Ok(None) };
    let (id, role) = (call.activity, call.role);
    let is_away = matches!(written::answer::leaning(text), Some(Leaning::Away | Leaning::Refuses));
    let comes = match reply::of_nothing(&asker.person.name, text, Standing::Out) {
        Meant::Join(1) | Meant::Role(_) => Some(true),
        _ => written::answer::comes_to_help(text).or(is_away.then_some(false)),
    };
    let said = match comes {
        Some(true) => come(work, asker, id, role).await?,
        Some(false) => not_this_time(work, asker, id, role).await?,
        None => return Ok(None),
    };
    Ok(Some(match said {
        Reply::Redraw(message, _) => Reply::Show(message),
        other => other,
    }))
}

/// Forgets who was asked long ago, and what they answered.
pub async fn purge(work: &mut UnitOfWork) -> store::Result<()> {
    calls::forget_before(&mut work.tx, work.now - KEPT).await
}
