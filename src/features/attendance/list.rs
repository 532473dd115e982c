//! Who came: the list that organisers tick.

use std::collections::HashSet;

use chrono::{DateTime, Utc};

use crate::domain::activity::{Activity, ActivityState, LifecycleStep, Phase};
use crate::domain::audit_action::AuditAction;
use crate::domain::civil_time::to_wall;
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::{ActivityId, SignupId};
use crate::domain::language::Language;
use crate::features::attendance::opening;
use crate::features::card::EditButton;
use crate::features::recap::buttons::{AttendanceButton, RecapButton};
use crate::features::recap::content;
use crate::features::recap::post::{self, Pace};
use crate::features::recap::preview;
use crate::i18n::{texts, time, when};
use crate::message::{Button, Message, Priority, Text, cut};
use crate::store::signups::{self, RosterRow};
use crate::store::{self, arrivals, groups, ledger};
use crate::work::recipients::{self, private};
use crate::work::{Asker, Refusal, Reply, Result, UnitOfWork, access, audit, names};

/// It was noted who came.
pub(super) const ATTENDED: AuditAction = AuditAction::of("attended");

/// The most UTF-16 units of the title above the list.
const TITLE: usize = 200;
/// Names on one page of the attendance list: as many as a phone shows without scrolling.
const PAGE: usize = 8;

/// Asks whoever runs an activity who came.
pub async fn ask_attendance(work: &mut UnitOfWork, activity: &Activity) -> store::Result<()> {
    if groups::of_place(&mut work.tx, activity.place).await?.is_empty() {
        // Nobody was told of it, and there is nowhere to post a recap.
        return Ok(());
    }
    for person in recipients::organisers(work, activity).await? {
        let language = person.language.unwrap_or(work.settings.language);
        let message = attendance_list(work, activity, 0, language).await?;
        let key = DeliveryKey::AskAttendance(activity.id, person.id);
        work.send(key, private(&person), Priority::Answer, message, None).await?;
    }
    Ok(())
}

/// Who has signed up, to be ticked.
pub async fn attendance_list(
    work: &mut UnitOfWork,
    activity: &Activity,
    page: u16,
    language: Language,
) -> store::Result<Message> {
    let title = cut(activity.title.in_language(language), TITLE);
    let seats = signups::seats(&mut work.tx, activity.id).await?;
    let came = came(work, activity, &seats).await?;
    let post = Button::to_do(&texts::button_post_recap().say(language), RecapButton::Post(activity.id));
    if seats.is_empty() {
        return Ok(Message::of(texts::attendance_nobody(&title).say(language))
            .row(vec![preview::button(activity.id, language), post])
            .about(activity.id));
    }
    let people: i64 = seats.iter().map(|seat| seat.seats).sum();
    let is_over = activity.phase(work.now) == Phase::Over;
    let is_out = ledger::is_done(&mut work.tx, activity, LifecycleStep::Recap).await?;
    let ask = match (is_over, is_out) {
        (false, _) => texts::attendance_now(&title, people),
        (true, false) => texts::attendance_ask(&title, people),
        (true, true) => texts::attendance_late(&title, people),
    };
    let mut message = Message::of(ask.say(language)).about(activity.id);
    let pages = seats.chunks(PAGE).count();
    let page = usize::from(page).min(pages - 1);
    let page_number = u16::try_from(page).unwrap_or(u16::MAX);
    for seat in seats.iter().skip(page * PAGE).take(PAGE) {
        message =
            message.row(vec![tick_button(activity.id, seat, came.contains(&seat.id), page_number, language)]);
    }
    let mut turn = Vec::new();
    if page > 0 {
        let back = AttendanceButton::Page(activity.id, page_number - 1);
        turn.push(Button::to_do(&texts::button_back().say(language), back));
    }
    if page + 1 < pages {
        let next = AttendanceButton::Page(activity.id, page_number + 1);
        turn.push(Button::to_do(&texts::button_next().say(language), next));
    }
    if !turn.is_empty() {
        message = message.row(turn);
    }
    let everyone =
        Button::to_do(&texts::button_everyone_came().say(language), AttendanceButton::TickAll(activity.id));
    // There is nothing to report before the end.
    if !is_over {
        return Ok(message.row(vec![everyone]));
    }
    let see = preview::button(activity.id, language);
    let never = Button::to_do(&texts::button_never_was().say(language), EditButton::AskNeverWas(activity.id));
    let recap = if is_out { vec![see] } else { vec![see, post] };
    Ok(message.row(vec![everyone]).row(recap).row(vec![never]))
}

/// Who is ticked: until the end those who came on the last day, after it those who came at all.
async fn came(
    work: &mut UnitOfWork,
    activity: &Activity,
    seats: &[RosterRow],
) -> store::Result<HashSet<SignupId>> {
    match opening::ticked_day(activity, work.now) {
        Some(day) => arrivals::on(&mut work.tx, activity.id, day).await,
        None => Ok(seats.iter().filter(|seat| seat.attended == Some(true)).map(|seat| seat.id).collect()),
    }
}

fn tick_button(activity: ActivityId, seat: &RosterRow, came: bool, page: u16, language: Language) -> Button {
    let name = names::party(names::on_button(&seat.called), seat.seats);
    let label = if came { texts::button_came(name) } else { texts::button_absent(name) };
    Button::to_do(&label.say(language), AttendanceButton::Tick(activity, seat.id, page))
}

/// Ticks a person, or unticks. Whoever checked in by themselves is unticked only once that is meant.
pub async fn tick(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    signup: SignupId,
    page: u16,
) -> Result<Reply> {
    let activity = to_tick(work, asker, id).await?;
    match checked_in(work, &activity, signup).await? {
        Some(at) => ask_whether_here(work, asker, &activity, (signup, at), page).await,
        None => turn_over(work, asker, &activity, signup, page).await,
    }
}

/// Unticks somebody who checked in by themselves. What they checked in with is kept, for whoever ticks them again.
pub async fn not_here(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    signup: SignupId,
    page: u16,
) -> Result<Reply> {
    let activity = to_tick(work, asker, id).await?;
    match checked_in(work, &activity, signup).await? {
        Some(_) => turn_over(work, asker, &activity, signup, page).await,
        None => redraw(work, asker, &activity, page).await,
    }
}

/// When whoever is ticked checked in by themselves.
async fn checked_in(
    work: &mut UnitOfWork,
    activity: &Activity,
    signup: SignupId,
) -> store::Result<Option<DateTime<Utc>>> {
    arrivals::checked_in(&mut work.tx, signup, opening::ticked_day(activity, work.now)).await
}

async fn ask_whether_here(
    work: &mut UnitOfWork,
    asker: &Asker,
    activity: &Activity,
    (signup, at): (SignupId, DateTime<Utc>),
    page: u16,
) -> Result<Reply> {
    let seats = signups::seats(&mut work.tx, activity.id).await?;
    let seat = seats.iter().find(|seat| seat.id == signup).ok_or(Refusal::OldButton)?;
    let language = asker.language;
    let at = to_wall(activity.zone, at);
    let at = if activity.days.several() { when(at, work.now, language) } else { time(at) };
    let text = texts::attendance_checked_in(names::for_staff(&seat.called), at).say(language);
    let not_here = AttendanceButton::NotHere(activity.id, signup, page);
    let not_here = Button::to_do(&texts::button_not_here().say(language), not_here);
    let stays = AttendanceButton::Page(activity.id, page);
    let stays = Button::to_do(&texts::button_stays_ticked().say(language), stays);
    let message = Message::of(text).row(vec![stays]).row(vec![not_here]).about(activity.id);
    Ok(Reply::Redraw(message, Text::default()))
}

async fn turn_over(
    work: &mut UnitOfWork,
    asker: &Asker,
    activity: &Activity,
    signup: SignupId,
    page: u16,
) -> Result<Reply> {
    let id = activity.id;
    let there = match opening::ticked_day(activity, work.now) {
        Some(day) => arrivals::tick(&mut work.tx, id, signup, day).await?,
        None => signups::tick(&mut work.tx, id, signup).await?,
    };
    arrivals::follow(&mut work.tx, id).await?;
    if !there {
        return Err(Refusal::OldButton.into());
    }
    audit::note(work, asker, activity.place, Some(id), ATTENDED, "").await?;
    post::mend(work, activity, Pace::Gathered).await?;
    redraw(work, asker, activity, page).await
}

/// Ticks everyone.
pub async fn tick_all(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Reply> {
    let activity = to_tick(work, asker, id).await?;
    signups::tick_all(&mut work.tx, id).await?;
    match opening::ticked_day(&activity, work.now) {
        Some(day) => arrivals::came_with_turns(&mut work.tx, id, day, 0, i64::MAX).await?,
        None => arrivals::follow(&mut work.tx, id).await?,
    }
    audit::note(work, asker, activity.place, Some(id), ATTENDED, "").await?;
    post::mend(work, &activity, Pace::Gathered).await?;
    redraw(work, asker, &activity, 0).await
}

/// Shows another page of the list.
pub async fn turn_page(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, page: u16) -> Result<Reply> {
    let activity = to_tick(work, asker, id).await?;
    redraw(work, asker, &activity, page).await
}

async fn redraw(work: &mut UnitOfWork, asker: &Asker, activity: &Activity, page: u16) -> Result<Reply> {
    let message = attendance_list(work, activity, page, asker.language).await?;
    let count = content::signed_up(&mut work.tx, activity).await?;
    let came = signups::attendance(&mut work.tx, activity.id).await?.unwrap_or(0);
    Ok(Reply::Redraw(message, texts::attendance_ticked(came, count).say(asker.language)))
}

/// The activity, if people can have come to it, not too long ago, and the asker runs it.
pub async fn to_tick(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Activity> {
    let activity = access::organiser().activity(work, asker, id).await?;
    if activity.state == ActivityState::Cancelled {
        return Err(Refusal::CalledOff.into());
    }
    if work.now < opening::first_opens(&activity) {
        return Err(Refusal::NotBegun.into());
    }
    if post::is_settled(&activity, work.now) {
        return Err(Refusal::RecapStays.into());
    }
    Ok(activity)
}
