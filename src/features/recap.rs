//! After the activity: who came, pictures, and the recap in the groups.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Asker, Refusal, Reply, Result, Work, album, card, check_in, life, log, names, private};
use crate::domain::activity::{Activity, ActivityState, Phase, Step};
use crate::domain::deed::Deed;
use crate::domain::ids::{ActivityId, GroupId, SignupId};
use crate::domain::language::Language;
use crate::i18n::{texts, when};
use crate::message::{Action, Button, CAPTION_LIMIT, Message, Parcel, Rank, Text, cut};
use crate::store::groups::Group;
use crate::store::outbox::Outgoing;
use crate::store::people::Person;
use crate::store::signups::Seat;
use crate::store::{self, Tx, activities, groups, ledger, outbox, people, places, posts, roles, signups};

/// Names on one page of the attendance list: as many as a phone shows without scrolling.
const PAGE: usize = 8;
/// How long what changes a recap that is out is gathered.
const GATHERED: TimeDelta = TimeDelta::minutes(2);
/// The most UTF-16 units of one programme point.
const POINT: usize = 40;
/// The most UTF-16 units of the title in a recap, whose text is the caption of its pictures.
const TITLE: usize = 200;

/// Asks whoever runs an activity who came.
pub async fn ask_attendance(work: &mut Work<'_>, activity: &Activity) -> store::Result<()> {
    if groups::of_place(&mut work.tx, activity.place).await?.is_empty() {
        // Nobody was told of it, and there is nowhere to post a recap.
        return Ok(());
    }
    for person in organisers(work, activity).await? {
        let language = person.language.unwrap_or(work.settings.language);
        let message = attendance_list(work, activity, 0, language).await?;
        let key = format!("ask-attendance/{}/{}", activity.id, person.id);
        work.send(key, private(&person), Rank::Answer, message, None).await?;
    }
    Ok(())
}

/// Whom to ask: who planned it; else the admins of its groups; else the owners. Only people the bot may write to.
pub async fn organisers(work: &mut Work<'_>, activity: &Activity) -> store::Result<Vec<Person>> {
    if let Some(id) = activity.organiser
        && let Some(person) = people::by_id(&mut work.tx, id).await?
        && person.reachable
    {
        return Ok(vec![person]);
    }
    let mut admins = people::reachable_admins(&mut work.tx, activity.place, work.now).await?;
    for organiser in roles::reachable_organisers(&mut work.tx, activity.place).await? {
        if !admins.contains(&organiser) {
            admins.push(organiser);
        }
    }
    if admins.is_empty() {
        return people::reachable_among(&mut work.tx, &work.settings.owners).await;
    }
    Ok(admins)
}

/// Who has signed up, to be ticked.
pub async fn attendance_list(
    work: &mut Work<'_>,
    activity: &Activity,
    page: u16,
    language: Language,
) -> store::Result<Message> {
    let title = cut(activity.title.in_language(language), TITLE);
    let seats = signups::seats(&mut work.tx, activity.id).await?;
    let post = Button::to_do(&texts::button_post_recap().say(language), Action::PostRecap(activity.id));
    if seats.is_empty() {
        return Ok(Message::of(texts::attendance_nobody(&title).say(language))
            .row(vec![album::button(activity.id, language), post])
            .about(activity.id));
    }
    let people: i64 = seats.iter().map(|seat| seat.seats).sum();
    let is_over = activity.phase(work.now) == Phase::Over;
    let is_out = ledger::is_done(&mut work.tx, activity, Step::Recap).await?;
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
        message = message.row(vec![tick_button(activity.id, seat, page_number, language)]);
    }
    let mut turn = Vec::new();
    if page > 0 {
        let back = Action::AttendancePage(activity.id, page_number - 1);
        turn.push(Button::to_do(&texts::button_back().say(language), back));
    }
    if page + 1 < pages {
        let next = Action::AttendancePage(activity.id, page_number + 1);
        turn.push(Button::to_do(&texts::button_next().say(language), next));
    }
    if !turn.is_empty() {
        message = message.row(turn);
    }
    let everyone = Button::to_do(&texts::button_everyone_came().say(language), Action::TickAll(activity.id));
    // There is nothing to report before the end.
    if !is_over {
        return Ok(message.row(vec![everyone]));
    }
    let see = album::button(activity.id, language);
    Ok(message.row(vec![everyone]).row(if is_out { vec![see] } else { vec![see, post] }))
}

fn tick_button(activity: ActivityId, seat: &Seat, page: u16, language: Language) -> Button {
    let name = names::party(names::on_button(&seat.called), seat.seats);
    let label =
        if seat.attended == Some(true) { texts::button_came(name) } else { texts::button_absent(name) };
    Button::to_do(&label.say(language), Action::Tick(activity, seat.id, page))
}

/// Ticks a person, or unticks.
pub async fn tick(
    work: &mut Work<'_>,
    asker: &Asker,
    id: ActivityId,
    signup: SignupId,
    page: u16,
) -> Result<Reply> {
    let activity = to_tick(work, asker, id).await?;
    if !signups::tick(&mut work.tx, id, signup).await? {
        return Err(Refusal::OldButton.into());
    }
    log::note(work, asker, activity.place, Some(id), Deed::Attended, "").await?;
    mend(work, &activity, Pace::Gathered).await?;
    redraw(work, asker, &activity, page).await
}

/// Ticks everyone.
pub async fn tick_all(work: &mut Work<'_>, asker: &Asker, id: ActivityId) -> Result<Reply> {
    let activity = to_tick(work, asker, id).await?;
    signups::tick_all(&mut work.tx, id).await?;
    log::note(work, asker, activity.place, Some(id), Deed::Attended, "").await?;
    mend(work, &activity, Pace::Gathered).await?;
    redraw(work, asker, &activity, 0).await
}

/// Shows another page of the list.
pub async fn turn_page(work: &mut Work<'_>, asker: &Asker, id: ActivityId, page: u16) -> Result<Reply> {
    let activity = to_tick(work, asker, id).await?;
    redraw(work, asker, &activity, page).await
}

async fn redraw(work: &mut Work<'_>, asker: &Asker, activity: &Activity, page: u16) -> Result<Reply> {
    let message = attendance_list(work, activity, page, asker.language).await?;
    let count = signed_up(&mut work.tx, activity).await?;
    let came = signups::attendance(&mut work.tx, activity.id).await?.unwrap_or(0);
    Ok(Reply::Redraw(message, texts::attendance_ticked(came, count).say(asker.language)))
}

/// How many have a seat, companions included, in whatever role.
async fn signed_up(tx: &mut Tx, activity: &Activity) -> store::Result<i64> {
    let tallies = signups::tallies(tx, activity.id).await?;
    Ok(tallies.iter().map(|(_, tally)| tally.going).sum())
}

/// Posts the recap without waiting any longer.
pub async fn post_now(work: &mut Work<'_>, asker: &Asker, id: ActivityId) -> Result<Reply> {
    let activity = to_recap(work, asker, id).await?;
    if !ledger::first_time(&mut work.tx, &activity, Step::Recap, work.now).await? {
        return Err(Refusal::RecapDone.into());
    }
    post(work, &activity).await?;
    log::note(work, asker, activity.place, Some(id), Deed::Recapped, "").await?;
    let title = cut(activity.title.in_language(asker.language), TITLE);
    let done = Message::of(texts::attendance_is_done(&title).say(asker.language));
    let done = done.row(vec![album::button(id, asker.language)]).about(id);
    Ok(Reply::Redraw(done, texts::recap_posted().say(asker.language)))
}

/// The activity, if people can have come to it, not too long ago, and the asker runs it.
pub async fn to_tick(work: &mut Work<'_>, asker: &Asker, id: ActivityId) -> Result<Activity> {
    let activity = activities::by_id(&mut work.tx, id).await?.ok_or(Refusal::UnknownActivity)?;
    asker.must_run(work, activity.place).await?;
    if activity.state == ActivityState::Cancelled {
        return Err(Refusal::CalledOff.into());
    }
    if work.now < check_in::opens(&activity) {
        return Err(Refusal::NotBegun.into());
    }
    if is_settled(&activity, work.now) {
        return Err(Refusal::RecapStays.into());
    }
    Ok(activity)
}

/// Whether it was so long ago that nothing is added to its recap any more.
pub fn is_settled(activity: &Activity, now: DateTime<Utc>) -> bool {
    now >= activity.ends_at + life::RECAP_WINDOW
}

/// The activity, if it is over, not yet recapped, and the asker runs it.
async fn to_recap(work: &mut Work<'_>, asker: &Asker, id: ActivityId) -> Result<Activity> {
    let activity = activities::by_id(&mut work.tx, id).await?.ok_or(Refusal::UnknownActivity)?;
    asker.must_run(work, activity.place).await?;
    if activity.phase(work.now) != Phase::Over {
        return Err(Refusal::NotOver.into());
    }
    if ledger::is_done(&mut work.tx, &activity, Step::Recap).await? {
        return Err(Refusal::RecapDone.into());
    }
    Ok(activity)
}

/// Posts the recap in every group of the place, with what is known when it is delivered.
pub async fn post(work: &mut Work<'_>, activity: &Activity) -> store::Result<()> {
    store::check_in::note_absent(&mut work.tx, activity.id).await?;
    for group in groups::of_place(&mut work.tx, activity.place).await? {
        outbox::send(&mut work.tx, work.now, &outgoing(activity.id, &group, Rank::Announcement)).await?;
    }
    Ok(())
}

fn outgoing(id: ActivityId, group: &Group, rank: Rank) -> Outgoing {
    let parcel = Parcel::RecapOf(id, group.id);
    Outgoing { key: format!("recap/{id}/{}", group.id), to: group.address(), rank, parcel, expires: None }
}

/// When a recap that stands is mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// In a while, so that what comes by and by is one mend.
    Gathered,
    /// At once: somebody does not want to be seen.
    AtOnce,
}

/// Brings the recaps that are out up to date. Where none is, there is nothing to do.
pub async fn mend(work: &mut Work<'_>, activity: &Activity, pace: Pace) -> store::Result<()> {
    if !ledger::is_done(&mut work.tx, activity, Step::Recap).await? {
        return Ok(());
    }
    store::check_in::note_absent(&mut work.tx, activity.id).await?;
    let ready = if pace == Pace::AtOnce { work.now } else { work.now + GATHERED };
    let stands = posts::recapped_in(&mut work.tx, activity.id).await?;
    for group in groups::of_place(&mut work.tx, activity.place).await? {
        let outgoing = outgoing(activity.id, &group, Rank::Refresh);
        let known =
            outbox::again(&mut work.tx, &outgoing.key, &outgoing.parcel, outgoing.rank, ready).await?;
        if !known && stands.contains(&group.id) {
            // It was posted so long ago that the outbox has forgotten it, or could not be mended the last time.
            outbox::refresh(&mut work.tx, ready, &outgoing).await?;
        }
        if pace == Pace::AtOnce {
            outbox::hurry(&mut work.tx, &outgoing.key, work.now).await?;
        }
    }
    Ok(())
}

/// The recap as a group reads it; none where the activity or the group is gone.
pub async fn render(tx: &mut Tx, id: ActivityId, group: GroupId) -> store::Result<Option<Message>> {
    let Some(group) = groups::by_id(tx, group).await? else { return Ok(None) };
    let Some(activity) = activities::by_id(tx, id).await? else { return Ok(None) };
    recap(tx, &activity, group.language).await.map(Some)
}

/// The recap as it stands: the day in a few words, who came, and the pictures.
pub async fn recap(tx: &mut Tx, activity: &Activity, language: Language) -> store::Result<Message> {
    let pictures = activities::recap_pictures(tx, activity.id).await?;
    let pictures = pictures.into_iter().map(|(_, file)| file).collect();
    let came = signups::attendance(tx, activity.id).await?;
    let going = signed_up(tx, activity).await?;
    let mut text = texts::recap_title(&cut(activity.title.in_language(language), TITLE)).say(language);
    if let Some(place) = places::by_id(tx, activity.place).await? {
        let where_to = card::where_to(activity, &place, language);
        text.line(&texts::recap_when(when(activity.wall_start, language), &where_to).say(language));
    }
    match came {
        Some(came) => text.line(&texts::recap_came(came).say(language)),
        // Nobody said who came, and nobody had signed up: there is no number worth telling.
        None if going == 0 => {}
        None => text.line(&texts::recap_signed_up(going).say(language)),
    }
    for line in activities::recap_lines(tx, activity.id).await? {
        text.paragraph(&Text::plain(&line));
    }
    append_points(tx, activity, &mut text, language).await?;
    text.paragraph(&texts::recap_thanks().say(language));
    Ok(Message { text, pictures, ..Message::default() })
}

/// What it was: the programme, as much of it as a caption has room for beside the thanks.
async fn append_points(
    tx: &mut Tx,
    activity: &Activity,
    text: &mut Text,
    language: Language,
) -> store::Result<()> {
    let points = activities::programme_points(tx, activity.id).await?;
    let thanks = texts::recap_thanks().say(language).units();
    for (index, point) in points.iter().enumerate() {
        let line = texts::card_point(index + 1, &cut(point.in_language(language), POINT)).say(language);
        if text.units() + line.units() + thanks + 4 > CAPTION_LIMIT {
            break;
        }
        if index == 0 { text.paragraph(&line) } else { text.line(&line) }
    }
    Ok(())
}
