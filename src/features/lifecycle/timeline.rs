//! The timeline: every message that will still go out for an activity, to be looked at, held back, sent or left out.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use crate::domain::activity::{Activity, ActivityState, LifecycleStep};
use crate::domain::audit_action::AuditAction;
use crate::domain::civil_time::to_wall;
use crate::domain::ids::ActivityId;
use crate::domain::language::Language;
use crate::domain::several_days::Occasion;
use crate::domain::steering::Steering;
use crate::domain::way::Way;
use crate::features::lifecycle::steps::{self, Ahead};
use crate::features::lifecycle::table::{self, Audience, Preview};
use crate::features::organise::news;
use crate::features::places::broadcast;
use crate::features::signup::waitlist;
use crate::i18n::{date, texts, when};
use crate::message::{Button, Message, Text, cut};
use crate::store::{self, calendar, changes as store_changes, instant, ledger, outbox, signups};
use crate::work::{
    Asker, ButtonTable, Command, For, Refusal, Reply, Result, UnitOfWork, access, audit, buttons, choice,
    which,
};

/// A message was held back.
const HELD: AuditAction = AuditAction::of("held");
/// A message was let go again.
const RELEASED: AuditAction = AuditAction::of("released");
/// A message went out early.
const SENT_NOW: AuditAction = AuditAction::of("sent-now");
/// A message was left out.
const SKIPPED: AuditAction = AuditAction::of("skipped");

/// The most UTF-16 units of a title in an answer.
const TITLE: usize = 100;
/// The most messages that are shown at once: of many days those of the next ones.
const LINES: usize = 20;

/// `/timeline 12`.
pub const TIMELINE: Command = Command {
    word: "timeline",
    who: For::Organisers,
    menu: Some(texts::command_timeline),
    help: Some(texts::help_timeline),
    run: |work, asker, typed| Box::pin(timeline_typed(work, asker, typed)),
};

buttons! {
    /// A button of a timeline.
    pub enum TimelineButton {
        /// Hold the message of one of several days back, let it go, send it now or leave it out.
        "tl" => SteerDay(activity: ActivityId, step: LifecycleStep, steering: Steering, day: NaiveDate),
        /// The same with one that is of no single day.
        "tl" => Steer(activity: ActivityId, step: LifecycleStep, steering: Steering),
        /// Show the message of one of several days.
        "tl" => ComingDay(activity: ActivityId, step: LifecycleStep, day: NaiveDate),
        /// Show one that is of no single day.
        "tl" => Coming(activity: ActivityId, step: LifecycleStep),
        /// Show what will still go out.
        "tl" => Show(activity: ActivityId),
    }
}

/// What they do.
pub const BUTTONS: ButtonTable<TimelineButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

async fn press(work: &mut UnitOfWork, asker: &Asker, button: TimelineButton) -> Result<Reply> {
    match button {
        TimelineButton::Steer(id, step, steering) => steer(work, asker, id, (step, None), steering).await,
        TimelineButton::SteerDay(id, step, steering, day) => {
            steer(work, asker, id, (step, Some(day)), steering).await
        }
        TimelineButton::Coming(id, step) => look(work, asker, id, (step, None)).await,
        TimelineButton::ComingDay(id, step, day) => look(work, asker, id, (step, Some(day))).await,
        TimelineButton::Show(id) => Ok(Reply::Redraw(show(work, asker, id).await?, Text::default())),
    }
}

async fn timeline_typed(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Reply> {
    match which::which(work, asker, typed).await? {
        Some(id) => Ok(Reply::Show(show(work, asker, id).await?)),
        None => choose(work, asker).await,
    }
}

/// `/timeline` without a number: the same activities, and broadcasts that are not out yet.
pub async fn choose(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    let found = choice::to_run(work, asker).await?;
    let (question, none) = (texts::list_choose_timeline(), texts::list_nothing_to_edit());
    let mut reply = choice::choose(
        asker,
        work.now,
        &found,
        &question,
        (&none, Some(Way::New)),
        (Way::GoesOut, TimelineButton::Show),
    );
    for line in broadcast::coming(work, asker).await? {
        match &mut reply {
            Reply::Show(message) => message.text.paragraph(&line),
            Reply::Say(text) => text.paragraph(&line),
            _ => {}
        }
    }
    Ok(reply)
}

/// What a message is that will go out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sending {
    /// It belongs to a step of the activity's life, on that one of several days.
    LifecycleStep(LifecycleStep, Option<NaiveDate>),
    /// The news of a change.
    News,
    /// For organisers: whom to tell of the change by phone.
    PhoneList,
    /// Who has a seat now, or has it no longer.
    Seats,
    /// The activity anew, for those who have it in their calendar.
    CalendarFiles,
    /// A seat that was offered is not any more, and goes to the next in line.
    OfferEnds,
}

impl Sending {
    fn word(self) -> &'static str {
        match self {
            Self::LifecycleStep(step, _) => step.word(),
            Self::News => "changed",
            Self::PhoneList => "phone-list",
            Self::Seats => "seats",
            Self::CalendarFiles => "calendar",
            Self::OfferEnds => "offer-ends",
        }
    }
}

/// A message that will go out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coming {
    /// What it is.
    pub what: Sending,
    /// When.
    pub at: DateTime<Utc>,
    /// To how many people in private.
    pub people: usize,
    /// To how many groups.
    pub groups: usize,
    /// Whether an organiser holds it back.
    pub held: bool,
}

impl Coming {
    /// When it goes out, what it is, and to how many.
    pub fn line(&self, zone: Tz, now: DateTime<Utc>, language: Language) -> Text {
        let at = when(to_wall(zone, self.at), now, language);
        let state = if self.held { "held" } else { "waiting" };
        texts::timeline_line(at, self.what.word(), self.people, self.groups, state).say(language)
    }
}

/// Every message that will still go out for an activity if nothing changes, the next first.
pub async fn coming(work: &mut UnitOfWork, activity: &Activity) -> store::Result<Vec<Coming>> {
    let mut all = news_of_change(work, activity).await?;
    all.extend(news_of_seats(work, activity).await?);
    if activity.state == ActivityState::Planned {
        for Ahead { step, day, at, held } in steps::ahead(work, activity.id).await? {
            let Some(of) = occasion(activity, (step, day)) else { continue };
            let Audience { people, groups } = (table::row(step).audience)(work, &of).await?;
            if people + groups > 0 {
                all.push(Coming { what: Sending::LifecycleStep(step, day), at, people, groups, held });
            }
        }
        all.extend(ends_of_offers(work, activity).await?);
    }
    all.sort_by_key(|coming| coming.at);
    Ok(all)
}

/// A step, and of which of several days it is.
type OfDay = (LifecycleStep, Option<NaiveDate>);

/// What a step is about.
fn occasion(activity: &Activity, (step, day): OfDay) -> Option<Occasion<'_>> {
    step.occasions(activity).into_iter().find(|of| of.day() == day)
}

/// What is decided and waits for its time: whoever moved up, and whoever was taken off the list.
async fn news_of_seats(work: &mut UnitOfWork, activity: &Activity) -> store::Result<Vec<Coming>> {
    let mut all: Vec<Coming> = Vec::new();
    for (ready, chat) in outbox::news_of_seats(&mut work.tx, activity.id).await? {
        let at = ready.max(work.now);
        if all.last().is_none_or(|last| last.at != at) {
            all.push(Coming { what: Sending::Seats, at, people: 0, groups: 0, held: false });
        }
        if let Some(last) = all.last_mut() {
            // Groups have numbers below zero.
            if chat.0 > 0 { last.people += 1 } else { last.groups += 1 }
        }
    }
    Ok(all)
}

/// Offers that nobody answers end, and whoever is next in line is told.
async fn ends_of_offers(work: &mut UnitOfWork, activity: &Activity) -> store::Result<Vec<Coming>> {
    let mut all = Vec::new();
    for offer in signups::offers(&mut work.tx, activity.id).await? {
        let Some(at) = offer.offered_until.map(instant) else { continue };
        let (mut people, mut groups) = (0, 0);
        if signups::holder(&mut work.tx, offer.id).await?.is_some_and(|(person, _)| person.reachable) {
            people += 1;
        }
        for next in waitlist::next_after(work, activity, &offer).await? {
            match signups::holder(&mut work.tx, next).await? {
                Some((person, _)) if person.reachable => people += 1,
                Some(_) => groups += 1,
                None => {}
            }
        }
        if people + groups > 0 {
            all.push(Coming { what: Sending::OfferEnds, at, people, groups, held: false });
        }
    }
    Ok(all)
}

/// What people will be told of a change, and the files that bring their calendars up to date.
async fn news_of_change(work: &mut UnitOfWork, activity: &Activity) -> store::Result<Vec<Coming>> {
    let Some(change) = store_changes::last(&mut work.tx, activity.id).await? else { return Ok(Vec::new()) };
    let Some(at) = change.tell_at else { return Ok(Vec::new()) };
    if !news::differs(&change.told.activity, activity) {
        return Ok(Vec::new());
    }
    let told = news::audience(work, &change, activity).await?;
    let files = calendar::outdated(&mut work.tx, activity.id).await?.len();
    let all = [
        (Sending::News, told.people, told.groups),
        (Sending::PhoneList, told.callers, 0),
        (Sending::CalendarFiles, files, 0),
    ];
    let reaching = all.into_iter().filter(|(_, people, groups)| people + groups > 0);
    Ok(reaching.map(|(what, people, groups)| Coming { what, at, people, groups, held: false }).collect())
}

/// `/timeline 12`.
async fn show(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Message> {
    let activity = steered(work, asker, id).await?;
    let language = asker.language;
    let title = cut(activity.title.in_language(language), TITLE);
    let all = coming(work, &activity).await?;
    if all.is_empty() {
        return Ok(Message::of(texts::timeline_empty(&title).say(language)).about(id));
    }
    let mut message = Message::of(texts::timeline_title(&title).say(language)).about(id);
    let beyond = all.len().saturating_sub(LINES);
    for coming in all.into_iter().take(LINES) {
        message.text.paragraph(&coming.line(activity.zone, work.now, language));
        if let Sending::LifecycleStep(step, day) = coming.what {
            let mut label = texts::button_coming(step.word()).say(language);
            let mut look = TimelineButton::Coming(id, step);
            if let Some(day) = day {
                let of_day = date(day.into(), work.now, language);
                label = texts::button_coming_day(label, of_day).say(language);
                look = TimelineButton::ComingDay(id, step, day);
            }
            message = message.row(vec![Button::to_do(&label, look)]);
        }
    }
    if beyond > 0 {
        message.text.paragraph(&texts::card_more_points(beyond).say(language));
    }
    Ok(message)
}

/// One message before it goes out, with what can be done about it.
async fn look(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, (step, day): OfDay) -> Result<Reply> {
    let activity = steered(work, asker, id).await?;
    let (found, of) = still_to_come(work, &activity, (step, day)).await?;
    let language = asker.language;
    let at = when(to_wall(activity.zone, found.at), work.now, language);
    let state = if found.held { "held" } else { "waiting" };
    let mut text = texts::timeline_line(at, step.word(), found.people, found.groups, state).say(language);
    let audience = Audience { people: found.people, groups: found.groups };
    let preview = Preview { of: &of, at: found.at, audience, language };
    for preview in (table::row(step).preview)(work, &preview).await? {
        text.paragraph(&preview);
    }
    let steer = |steering: Steering| {
        let label = texts::button_steer(steering.word()).say(language);
        match day {
            Some(day) => Button::to_do(&label, TimelineButton::SteerDay(id, step, steering, day)),
            None => Button::to_do(&label, TimelineButton::Steer(id, step, steering)),
        }
    };
    let mut buttons = vec![steer(if found.held { Steering::Release } else { Steering::Hold })];
    if can_go_now(work, &of.activity, step).await? {
        buttons.push(steer(Steering::Now));
    }
    if step != LifecycleStep::Announce {
        buttons.push(steer(Steering::Skip));
    }
    let back = Button::to_do(&texts::button_go_back().say(language), TimelineButton::Show(id));
    Ok(Reply::Redraw(Message::of(text).row(buttons).row(vec![back]).about(id), Text::default()))
}

/// A message that will still go out, and what it is about.
async fn still_to_come<'a>(
    work: &mut UnitOfWork,
    activity: &'a Activity,
    (step, day): OfDay,
) -> Result<(Coming, Occasion<'a>)> {
    let what = Sending::LifecycleStep(step, day);
    let found = coming(work, activity).await?.into_iter().find(|coming| coming.what == what);
    let found = found.ok_or(Refusal::OldButton)?;
    let of = occasion(activity, (step, day)).ok_or(Refusal::OldButton)?;
    Ok((found, of))
}

/// Whether a message makes sense before its time.
async fn can_go_now(work: &mut UnitOfWork, activity: &Activity, step: LifecycleStep) -> store::Result<bool> {
    let announced = ledger::is_done(&mut work.tx, activity, LifecycleStep::Announce).await?;
    Ok(step.may_go(activity, announced, work.now))
}

/// Holds a message back, lets it go again, sends it now, or leaves it out.
async fn steer(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    (step, day): OfDay,
    steering: Steering,
) -> Result<Reply> {
    let activity = steered(work, asker, id).await?;
    let (_, of) = still_to_come(work, &activity, (step, day)).await?;
    let allowed = match steering {
        Steering::Hold | Steering::Release => true,
        Steering::Now => can_go_now(work, &of.activity, step).await?,
        Steering::Skip => step != LifecycleStep::Announce,
    };
    if !allowed {
        return Err(Refusal::OldButton.into());
    }
    let deed = match steering {
        Steering::Hold => {
            ledger::pause_step(&mut work.tx, &of.activity, step).await?;
            HELD
        }
        Steering::Release => {
            ledger::resume_step(&mut work.tx, &of.activity, step).await?;
            RELEASED
        }
        Steering::Now | Steering::Skip => {
            ledger::resume_step(&mut work.tx, &of.activity, step).await?;
            let first = ledger::first_time(&mut work.tx, &of.activity, step, work.now).await?;
            if first && steering == Steering::Now {
                (table::row(step).run)(work, &of).await?;
            }
            if steering == Steering::Now { SENT_NOW } else { SKIPPED }
        }
    };
    audit::note(work, asker, activity.place, Some(id), deed, step.word()).await?;
    let said = texts::steered(steering.word()).say(asker.language);
    Ok(Reply::Redraw(show(work, asker, id).await?, said))
}

/// The activity, if the asker runs it: in private.
async fn steered(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Activity> {
    access::organiser().in_private().activity(work, asker, id).await
}
