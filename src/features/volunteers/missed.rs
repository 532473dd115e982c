//! Something is missing: somebody helped, and nothing is noted of it. Two taps say at what; an organiser says for how long with
//! one.

use std::collections::HashSet;

use chrono::TimeDelta;

use crate::domain::activity::{Activity, ActivityState};
use crate::domain::audit_action::AuditAction;
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::{ActivityId, MissedServiceId};
use crate::domain::language::Language;
use crate::domain::volunteer::Standing;
use crate::domain::way::Way;
use crate::features::volunteers::by_hand::{self, BACK, noted_at};
use crate::features::volunteers::deciders::{self, not_their_own};
use crate::features::volunteers::hours_buttons::HoursButton;
use crate::features::volunteers::member;
use crate::i18n::{texts, when_held};
use crate::message::{Button, Delivery, Message, Priority, Text, cut};
use crate::store::missed_services::{self, MissedService};
use crate::store::outbox::{self, OutboxEntry};
use crate::store::volunteers::{self, Volunteer};
use crate::store::{self, activities};
use crate::work::pages::Page;
use crate::work::recipients::private;
use crate::work::{Asker, Refusal, Reply, Result, UnitOfWork, audit, ways};

/// It was decided that somebody did not help.
const DECIDED: AuditAction = AuditAction::of("hours-decided");
/// For how long it is kept what somebody said is missing: three times as long as it can be noted.
const KEPT: TimeDelta = TimeDelta::days(90);
/// The most UTF-16 units of a title on a button, and in a text.
const LABEL: usize = 30;
const TITLE: usize = 60;

/// The activities of the last weeks, at the places whose teams somebody is in, of which nothing is noted of them.
async fn open_to(work: &mut UnitOfWork, own: &Volunteer) -> store::Result<Vec<Activity>> {
    let teams = volunteers::memberships(&mut work.tx, own.id).await?;
    let is_in = |standing| matches!(standing, Standing::In | Standing::Paused);
    let places: HashSet<_> =
        teams.iter().filter(|team| is_in(team.standing)).map(|team| team.place).collect();
    let noted = noted_at(work, own.id).await?;
    let mut found = Vec::new();
    for place in places {
        let since = work.now - BACK;
        found.extend(activities::at_place_not_ended_before(&mut work.tx, place, since).await?);
    }
    let is_over =
        |activity: &Activity| activity.state == ActivityState::Planned && activity.ends_at <= work.now;
    found.retain(|activity| is_over(activity) && !noted.contains(&activity.id));
    found.sort_by_key(|activity| (std::cmp::Reverse(activity.ends_at), activity.id));
    Ok(found)
}

/// At what they helped.
pub(super) async fn at_what(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    let own = volunteers::of_person(&mut work.tx, asker.person.id).await?.ok_or(Refusal::OldButton)?;
    let language = asker.language;
    let said = missed_services::of_volunteer(&mut work.tx, own.id).await?;
    let mut found = open_to(work, &own).await?;
    found.retain(|activity| !said.iter().any(|known| known.activity == activity.id));
    if found.is_empty() {
        return Ok(ways::say(asker, texts::missed_nothing().say(language), Way::Hours).in_place());
    }
    let page = Page::of(&found, asker);
    let mut message = Message::of(texts::missed_at_what().say(language));
    for activity in page.shown {
        let title = cut(activity.title.in_language(language), LABEL);
        let label = texts::button_activity(&title, when_held(activity, work.now, language)).say(language);
        message = message.row(vec![Button::to_do(&label, HoursButton::Helped(activity.id))]);
    }
    let message = message.row_of_any(page.turned_by(language, HoursButton::Missed));
    Ok(Reply::Show(message.row(vec![ways::button(Way::Hours, language)])).in_place())
}

/// They say that they helped there.
pub(super) async fn say(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Reply> {
    let own = volunteers::of_person(&mut work.tx, asker.person.id).await?.ok_or(Refusal::OldButton)?;
    let found = open_to(work, &own).await?;
    let activity = found.iter().find(|activity| activity.id == id).ok_or(Refusal::OldButton)?;
    let language = asker.language;
    if let Some(missed) = missed_services::say(&mut work.tx, own.id, id, work.now).await? {
        ask_organisers(work, missed, &own, activity).await?;
    }
    let title = cut(activity.title.in_language(language), TITLE);
    Ok(ways::say(asker, texts::missed_taken(&title).say(language), Way::Hours).in_place())
}

async fn ask_organisers(
    work: &mut UnitOfWork,
    id: MissedServiceId,
    own: &Volunteer,
    activity: &Activity,
) -> store::Result<()> {
    for person in deciders::of(work, own, activity.place, Some(activity.id)).await? {
        let language = person.language.unwrap_or(work.settings.language);
        let outgoing = OutboxEntry {
            key: DeliveryKey::Missed(id, person.id),
            to: private(&person),
            rank: Priority::Reminder,
            parcel: Delivery::Message(question(work, id, own, activity, language)),
            expires: None,
        };
        let ready = work.settings.rhythm.quiet.waking(activity.zone, work.now);
        outbox::send(&mut work.tx, ready, &outgoing).await?;
    }
    Ok(())
}

/// What an organiser is asked: how long, or that it was not so.
fn question(
    work: &UnitOfWork,
    id: MissedServiceId,
    own: &Volunteer,
    activity: &Activity,
    language: Language,
) -> Message {
    let title = cut(activity.title.in_language(language), TITLE);
    let when = when_held(activity, work.now, language);
    let mut message = Message::of(texts::missed_asks(member::name(own), &title, when).say(language));
    message.buttons = by_hand::so_long(own.id, activity, language);
    let no = Button::to_do(&texts::button_missed_not().say(language), HoursButton::NotHelped(id));
    message.row(vec![no])
}

/// What somebody said is missing, for whoever runs the place of it, while it is open.
async fn open(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: MissedServiceId,
) -> Result<(MissedService, Volunteer, Activity)> {
    let missed = missed_services::by_id(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?;
    let activity = activities::by_id(&mut work.tx, missed.activity).await?.ok_or(Refusal::OldButton)?;
    asker.must_run(work, activity.place).await?;
    let volunteer = volunteers::by_id(&mut work.tx, missed.volunteer).await?.ok_or(Refusal::OldButton)?;
    Ok((missed, volunteer, activity))
}

/// Shows an organiser again what they are asked.
pub(super) async fn review(work: &mut UnitOfWork, asker: &Asker, id: MissedServiceId) -> Result<Reply> {
    let (missed, volunteer, activity) = open(work, asker, id).await?;
    if missed.helped.is_some() {
        return Ok(Reply::Show(decided(asker)).in_place());
    }
    Ok(Reply::Show(question(work, id, &volunteer, &activity, asker.language)).in_place())
}

fn decided(asker: &Asker) -> Message {
    Message::of(texts::missed_was_decided().say(asker.language))
}

/// They did not help there.
pub(super) async fn decline(work: &mut UnitOfWork, asker: &Asker, id: MissedServiceId) -> Result<Reply> {
    let (missed, volunteer, activity) = open(work, asker, id).await?;
    not_their_own(asker, &volunteer)?;
    let of = (missed.volunteer, missed.activity);
    if !missed_services::decide(&mut work.tx, of, false, asker.person.id, work.now).await? {
        return Ok(Reply::Redraw(decided(asker), Text::default()));
    }
    audit::note(work, asker, activity.place, Some(activity.id), DECIDED, "").await?;
    let text = texts::missed_declined(member::name(&volunteer)).say(asker.language);
    Ok(Reply::Redraw(Message::of(text), Text::default()))
}

/// Forgets what was said long ago.
pub async fn purge(work: &mut UnitOfWork) -> store::Result<()> {
    missed_services::forget_before(&mut work.tx, work.now - KEPT).await
}
