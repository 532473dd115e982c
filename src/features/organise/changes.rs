//! Changes of an activity: they happen at once, people are told of them together a little later, and for a while the
//! last one can be taken back.

use std::ops::RangeInclusive;

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::activity::{Activity, Phase};
use crate::domain::audit_action::AuditAction;
use crate::domain::change::Snapshot;
use crate::domain::ids::ActivityId;
use crate::domain::language::{Language, Name};
use crate::domain::subject::{Subject, SubjectKind};
use crate::features::attendance::list::attendance_list;
use crate::features::card::EditButton;
use crate::features::menu::gathering;
use crate::features::organise::news::{self, News};
use crate::features::recap::post::{self, Pace};
use crate::features::signup::waitlist;
use crate::i18n::texts;
use crate::message::{Button, Message, Stamp, Text, cut};
use crate::store::activities::{self, Planned};
use crate::store::agenda::Moment;
use crate::store::changes::{self, Change};
use crate::store::{self, Tx, places, signups};
use crate::work::agenda::Entry;
use crate::work::moments::Source;
use crate::work::{Asker, GRACE, Refusal, Reply, Result, UnitOfWork, access, audit};

/// An activity was changed.
pub(super) const CHANGED: AuditAction = AuditAction::of("changed");
/// A change was taken back.
pub(super) const UNDONE: AuditAction = AuditAction::of("undone");

/// For how long a change can be taken back.
const UNDO: TimeDelta = TimeDelta::minutes(10);
/// The most UTF-16 units of a title in an answer.
const TITLE: usize = 200;

/// An activity as it stands.
pub async fn snapshot(work: &mut UnitOfWork, id: ActivityId) -> Result<Snapshot> {
    let activity = activities::by_id(&mut work.tx, id).await?.ok_or(Refusal::UnknownActivity)?;
    let points = activities::programme_points(&mut work.tx, id).await?;
    Ok(Snapshot { activity, points })
}

/// Brings an activity to another state. Seats, reminders and cards follow at once; people are told in a while.
pub async fn apply(
    work: &mut UnitOfWork,
    before: &Snapshot,
    after: &Snapshot,
    reason: Option<&Name>,
) -> store::Result<()> {
    let id = before.activity.id;
    // Whoever signs up at this moment is told, too.
    activities::lock(&mut work.tx, &[id]).await?;
    let programme = activities::programme_of(&mut work.tx, id).await?;
    let planned = Planned { activity: &after.activity, slug: None, programme };
    activities::update(&mut work.tx, id, &planned).await?;
    activities::set_programme_points(&mut work.tx, id, &after.points).await?;
    work.changed(id);
    note(work, before, &after.activity, reason).await?;
    // Whether an activity that is over took place at all is what its recap tells.
    post::mend(work, &after.activity, Pace::AtOnce).await?;
    // What was ordered is wanted again once it is called off, and a menu tells how many want it.
    if before.activity.state != after.activity.state {
        gathering::may_be_open_again(work, &after.activity).await?;
    }
    waitlist::promote_after_change(work, id).await
}

/// Notes a change, of which people are told in a while: when it is not quiet, unless somebody would come in vain.
pub async fn note(
    work: &mut UnitOfWork,
    before: &Snapshot,
    after: &Activity,
    reason: Option<&Name>,
) -> store::Result<()> {
    let id = before.activity.id;
    // What they were not told yet comes with it.
    let last = changes::last(&mut work.tx, id).await?.filter(|last| last.tell_at.is_some());
    let told = last.as_ref().map_or(&before.activity, |last| &last.told.activity);
    let at = work.now + GRACE;
    let tell_at = heard_at(work, told, after, (at, at));
    changes::note(&mut work.tx, id, before, reason, work.now, tell_at).await
}

/// When people are told of a change that was to be told at one moment, and would be at another. It is as pressing as the
/// first of both starts.
fn heard_at(
    work: &UnitOfWork,
    told: &Activity,
    after: &Activity,
    (due, at): (DateTime<Utc>, DateTime<Utc>),
) -> DateTime<Utc> {
    let starts = told.starts_at.min(after.starts_at);
    work.settings.rhythm.quiet.unless_it_was_pressing(after.zone, due, at, starts)
}

/// The button that takes the last change back, and no later one.
pub async fn undo_button(work: &mut UnitOfWork, id: ActivityId, language: Language) -> Result<Button> {
    let change = changes::stamp(&mut work.tx, id).await?.ok_or(Refusal::TooLateToUndo)?;
    Ok(Button::to_do(&texts::button_undo().say(language), EditButton::Undo(id, change)))
}

/// Takes the last change of an activity back, if it is the one that was shown.
pub async fn undo(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, shown: Stamp) -> Result<Reply> {
    let now = snapshot(work, id).await?;
    access::organiser().check(work, asker, &now.activity).await?;
    if changes::stamp(&mut work.tx, id).await?.is_some_and(|last| last != shown) {
        return Err(Refusal::NotNewest.into());
    }
    let last = changes::last(&mut work.tx, id).await?.ok_or(Refusal::TooLateToUndo)?;
    let before = last.before.filter(|_| work.now - last.changed_at <= UNDO).ok_or(Refusal::TooLateToUndo)?;
    apply(work, &now, &before, None).await?;
    changes::taken_back(&mut work.tx, id).await?;
    audit::note(work, asker, before.activity.place, Some(id), UNDONE, "").await?;
    let title = cut(before.activity.title.in_language(asker.language), TITLE);
    let text = texts::undone(&title).say(asker.language);
    // What is over again has its list of who came.
    let message = match before.activity.phase(work.now) {
        Phase::Over => attendance_list(work, &before.activity, 0, asker.language).await?,
        _ => Message::of(text.clone()),
    };
    Ok(Reply::Redraw(message, text))
}

/// Forgets the changes that cannot be taken back any more.
pub async fn purge(work: &mut UnitOfWork) -> store::Result<()> {
    changes::forget_told_before(&mut work.tx, work.now - UNDO).await
}

/// The news of a change on the agenda.
pub const AGENDA: Entry = Entry {
    source: Source {
        kind: SubjectKind::News,
        moments: |tx, _, ids, _| Box::pin(moments(tx, ids)),
        highest: |tx| Box::pin(changes::highest(tx)),
    },
    advance: |work, id| Box::pin(tell_of(work, ActivityId(id))),
};

async fn moments(tx: &mut Tx, ids: &RangeInclusive<i64>) -> store::Result<Vec<Moment>> {
    let untold = changes::untold(tx, ids).await?;
    Ok(untold.into_iter().map(|(id, tell_at)| (Subject::news(id), tell_at)).collect())
}

/// Tells people of a change they have not heard of, if it is time.
async fn tell_of(work: &mut UnitOfWork, id: ActivityId) -> store::Result<()> {
    let Some(tell_at) = changes::tell_at(&mut work.tx, id).await? else { return Ok(()) };
    if tell_at > work.now {
        return Ok(());
    }
    let change = changes::last(&mut work.tx, id).await?;
    let activity = activities::by_id(&mut work.tx, id).await?;
    if let (Some(change), Some(activity)) = (change, activity.filter(|activity| work.now < activity.ends_at))
    {
        // The bot may have been down when it was time.
        let heard_at = heard_at(work, &change.told.activity, &activity, (tell_at, work.now));
        if heard_at > work.now {
            return changes::put_off(&mut work.tx, id, heard_at).await;
        }
        news::tell(work, &change, &activity, tell_at).await?;
    }
    changes::told(&mut work.tx, id).await
}

/// What people will be told if a change is made: none where it does not concern them.
pub async fn foretell(
    work: &mut UnitOfWork,
    before: &Snapshot,
    after: &Snapshot,
    language: Language,
) -> store::Result<Option<(usize, Text)>> {
    // What they were not told yet comes with it.
    let last = changes::last(&mut work.tx, before.activity.id).await?;
    let told = last.filter(|last| last.tell_at.is_some()).map_or_else(|| before.clone(), |last| last.told);
    if !news::differs(&told.activity, &after.activity) {
        return Ok(None);
    }
    let Some(place) = places::by_id(&mut work.tx, after.activity.place).await? else { return Ok(None) };
    let people = signups::everyone(&mut work.tx, before.activity.id).await?.len();
    let change = Change { told, before: None, reason: None, changed_at: work.now, tell_at: None };
    let news = News { change: &change, activity: &after.activity, place: &place, now: work.now };
    Ok(Some((people, news.for_person(language))))
}

/// When people are told of the last change, where that is not in a minute, for it is quiet.
pub async fn told_later(work: &mut UnitOfWork, id: ActivityId) -> store::Result<Option<DateTime<Utc>>> {
    let tell_at = changes::tell_at(&mut work.tx, id).await?;
    Ok(tell_at.filter(|tell_at| *tell_at > work.now + GRACE))
}

/// How many people signed up for an activity.
pub async fn concerned(work: &mut UnitOfWork, id: ActivityId) -> store::Result<usize> {
    Ok(signups::everyone(&mut work.tx, id).await?.len())
}
