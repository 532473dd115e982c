//! Hours that an organiser notes by hand: for whoever helped and was on no list. An activity, how long, done.

use std::collections::HashSet;

use chrono::TimeDelta;

use crate::domain::activity::{Activity, ActivityState};
use crate::domain::audit_action::AuditAction;
use crate::domain::half_hours::HalfHours;
use crate::domain::hours::{Class, Span, Stretch};
use crate::domain::ids::{ActivityId, HoursRowId, PlaceId, VolunteerId};
use crate::domain::language::Language;
use crate::domain::role::Role;
use crate::domain::volunteer::may_serve;
use crate::domain::way::Way;
use crate::features::volunteers::deciders::not_their_own;
use crate::features::volunteers::leading::known_at;
use crate::features::volunteers::member;
use crate::features::volunteers::service_words::Account;
use crate::features::volunteers::team_buttons::DeskButton;
use crate::i18n::{texts, when_held};
use crate::message::{Button, Message, cut};
use crate::store::hours::{self, Served};
use crate::store::volunteers::Volunteer;
use crate::store::{self, activities, missed_services};
use crate::work::pages::MOST;
use crate::work::{Asker, Refusal, Reply, Result, UnitOfWork, audit, ways};

/// Hours were noted by hand.
const NOTED: AuditAction = AuditAction::of("hours-noted");
/// What was noted by hand was taken back.
const TAKEN_BACK: AuditAction = AuditAction::of("hours-taken-back");
/// How far back hours can be noted.
pub(super) const BACK: TimeDelta = TimeDelta::days(30);
/// The most half hours that a day counts.
const LONGEST: u8 = 16;
/// The least that is offered, and how much more than the activity lasted: whoever clears up stays longer.
const LEAST: u32 = 4;
const AFTER: u32 = 2;
/// The most UTF-16 units of a title on a button, and in an answer.
const LABEL: usize = 30;
const TITLE: usize = 60;

/// At which activity somebody helped: the last ones of the place for which nothing is noted of them.
pub(super) async fn at_what(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: VolunteerId,
    place: PlaceId,
) -> Result<Reply> {
    let volunteer = known_at(work, asker, id, place).await?;
    not_their_own(asker, &volunteer)?;
    let language = asker.language;
    let noted = noted_at(work, id).await?;
    let since = work.now - BACK;
    let mut found = activities::at_place_not_ended_before(&mut work.tx, place, since).await?;
    found.retain(|activity| is_over(work, activity) && !noted.contains(&activity.id));
    let name = member::name(&volunteer);
    if found.is_empty() {
        return Ok(ways::say(asker, texts::by_hand_nothing(name).say(language), Way::Team));
    }
    let mut message = Message::of(texts::by_hand_at_what(name).say(language));
    for activity in found.iter().rev().take(MOST) {
        let title = cut(activity.title.in_language(language), LABEL);
        let label = texts::button_activity(&title, when_held(activity, work.now, language)).say(language);
        message = message.row(vec![Button::to_do(&label, DeskButton::HowLong(id, activity.id))]);
    }
    Ok(Reply::Show(message))
}

fn is_over(work: &UnitOfWork, activity: &Activity) -> bool {
    activity.state == ActivityState::Planned && activity.ends_at <= work.now
}

/// The activities at which something is noted of somebody that holds.
pub(super) async fn noted_at(work: &mut UnitOfWork, id: VolunteerId) -> store::Result<HashSet<ActivityId>> {
    let rows = hours::of_volunteer(&mut work.tx, id).await?;
    Ok(Account::of(&rows).standing.iter().filter_map(|service| service.activity).collect())
}

/// An activity at which it can be noted that somebody helped, and they.
async fn open(
    work: &mut UnitOfWork,
    asker: &Asker,
    (id, at): (VolunteerId, ActivityId),
) -> Result<(Volunteer, Activity)> {
    let activity = activities::by_id(&mut work.tx, at).await?.ok_or(Refusal::UnknownActivity)?;
    let volunteer = known_at(work, asker, id, activity.place).await?;
    if !is_over(work, &activity) || activity.ends_at < work.now - BACK {
        return Err(Refusal::OldButton.into());
    }
    Ok((volunteer, activity))
}

/// For how long.
pub(super) async fn how_long(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: VolunteerId,
    at: ActivityId,
) -> Result<Reply> {
    let (volunteer, activity) = open(work, asker, (id, at)).await?;
    let language = asker.language;
    let title = cut(activity.title.in_language(language), TITLE);
    let text = texts::by_hand_how_long(member::name(&volunteer), &title).say(language);
    let mut message = Message::of(text);
    message.buttons = so_long(id, &activity, language);
    Ok(Reply::Show(message))
}

/// A button for each time that somebody may have helped.
pub(super) fn so_long(id: VolunteerId, activity: &Activity, language: Language) -> Vec<Vec<Button>> {
    let lasted = HalfHours::within(activity.ends_at - activity.starts_at).0 + AFTER;
    let most = u8::try_from(lasted.max(LEAST)).unwrap_or(LONGEST).min(LONGEST);
    let button = |halves: u8| {
        let hours = HalfHours(u32::from(halves)).to_string();
        let label = texts::button_so_long(&hours).say(language);
        Button::to_do(&label, DeskButton::Note(id, activity.id, halves))
    };
    let buttons: Vec<Button> = (1..=most).map(button).collect();
    buttons.chunks(4).map(<[Button]>::to_vec).collect()
}

/// Notes it, once for an activity.
pub(super) async fn note(
    work: &mut UnitOfWork,
    asker: &Asker,
    (id, at): (VolunteerId, ActivityId),
    halves: u8,
) -> Result<Reply> {
    let (volunteer, activity) = open(work, asker, (id, at)).await?;
    let language = asker.language;
    not_their_own(asker, &volunteer)?;
    let name = member::name(&volunteer);
    if may_serve(volunteer.age, volunteer.consent()).is_err() {
        return Ok(Reply::Show(Message::of(texts::member_no_consent().say(language))));
    }
    if noted_at(work, id).await?.contains(&at) {
        return Ok(ways::say(asker, texts::by_hand_already(name).say(language), Way::Team));
    }
    if !(1..=LONGEST).contains(&halves) {
        return Err(Refusal::OldButton.into());
    }
    let from = activity.starts_at;
    let span = Span::new(from, from + TimeDelta::minutes(30 * i64::from(halves)));
    let role = activity.rules.roles.iter().find(|role| role.skill().is_some());
    let served = Served {
        volunteer: id,
        place: activity.place,
        activity: Some(at),
        signup: None,
        day: None,
        title: &activity.title,
        skill: role.and_then(Role::skill),
        role: role.and_then(Role::own_name),
        stretch: Stretch {
            span: span.map_err(|_| Refusal::OldButton)?,
            class: Class::Attested,
            zone: activity.zone,
        },
    };
    let row = hours::note(&mut work.tx, &served, Some(asker.person.id), work.now).await?;
    missed_services::decide(&mut work.tx, (id, at), true, asker.person.id, work.now).await?;
    audit::note(work, asker, activity.place, Some(at), NOTED, "").await?;
    let hours = HalfHours(u32::from(halves)).to_string();
    let title = cut(activity.title.in_language(language), TITLE);
    let mut text = texts::by_hand_noted(&hours, name, &title).say(language);
    let rows = hours::of_volunteer(&mut work.tx, id).await?;
    if let Some(cut) = Account::of(&rows).cut(row, language) {
        text.line(&cut);
    }
    let more = DeskButton::Helped(id, activity.place);
    let more = Button::to_do(&texts::button_note_hours().say(language), more);
    let mistake = Button::to_do(&texts::button_mistake().say(language), DeskButton::Mistake(row));
    let ways_on = vec![more, ways::button(Way::Team, language)];
    Ok(Reply::Show(Message::of(text).row(vec![mistake]).row(ways_on)))
}

/// What was just noted was a mistake: it is taken back, by whoever noted it.
pub(super) async fn take_back(work: &mut UnitOfWork, asker: &Asker, row: HoursRowId) -> Result<Reply> {
    let service = hours::by_id(&mut work.tx, row).await?.ok_or(Refusal::OldButton)?;
    let volunteer = known_at(work, asker, service.volunteer, service.place).await?;
    let rows = hours::of_volunteer(&mut work.tx, volunteer.id).await?;
    let is_theirs = service.noted_by == Some(asker.person.id) && work.now < service.noted_at + BACK;
    if !is_theirs || Account::of(&rows).service(row).is_none() {
        return Err(Refusal::OldButton.into());
    }
    hours::reverse(&mut work.tx, &service, Some(asker.person.id), work.now).await?;
    audit::note(work, asker, service.place, service.activity, TAKEN_BACK, "").await?;
    let language = asker.language;
    let title = cut(service.title.in_language(language), TITLE);
    let text = texts::by_hand_taken_back(member::name(&volunteer), &title).say(language);
    let again = DeskButton::Helped(volunteer.id, service.place);
    let again = Button::to_do(&texts::button_note_hours().say(language), again);
    Ok(Reply::Show(Message::of(text).row(vec![again, ways::button(Way::Team, language)])))
}
