//! Changes that reach further than one activity of a series.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use crate::domain::change::{Field, Snapshot};
use crate::domain::ids::{ActivityId, SeriesId};
use crate::domain::series::{DayChoice, EditScope, Rule};
use crate::features::organise::changes;
use crate::features::organise::changes::UNDONE;
use crate::features::organise::series::make;
use crate::features::organise::series::words::SERIES_CHANGED;
use crate::i18n::texts;
use crate::message::{Button, Message, Stamp, cut};
use crate::store::{self, changes as store_changes, series};
use crate::work::{Asker, Refusal, Reply, Result, UnitOfWork, audit, buttons};

/// For how long a change can be taken back, as with a single activity.
const UNDO: TimeDelta = TimeDelta::minutes(10);
/// The most UTF-16 units of a title in an answer.
const TITLE: usize = 100;

buttons! {
    /// A button about a series.
    pub enum SeriesButton {
        /// Do something about one of its days.
        "sr" => Day(series: SeriesId, day: NaiveDate, choice: DayChoice),
        /// Let it go on, or end it.
        "sr" => Run(series: SeriesId, goes_on: bool),
        /// Show it.
        "sr" => Show(series: SeriesId),
        /// Take its last change back.
        "su" => Undo(series: SeriesId, shown: Stamp),
    }
}

/// Whether a change of one activity can be made for others of its series, too. Another day cannot: the rule has the
/// days.
pub async fn can_reach(
    work: &mut UnitOfWork,
    field: Field,
    before: &Snapshot,
    after: &Snapshot,
) -> store::Result<bool> {
    let Some((id, _)) = series::of_activity(&mut work.tx, before.activity.id).await? else {
        return Ok(false);
    };
    let Some(kept) = series::by_id(&mut work.tx, id).await? else { return Ok(false) };
    let same_day = before.activity.wall_start.date() == after.activity.wall_start.date();
    let own_hours = matches!(kept.series.calendar.rule, Rule::Cron(_));
    Ok(kept.running && (field != Field::Time || (same_day && !own_hours)))
}

/// How far a change of one activity can reach, with the first day for each. Where none is ahead before it, all that are to come are
/// those that follow.
pub async fn further(
    work: &mut UnitOfWork,
    of: ActivityId,
) -> store::Result<Vec<(EditScope, NaiveDateTime)>> {
    let Some((id, day)) = series::of_activity(&mut work.tx, of).await? else { return Ok(Vec::new()) };
    let ahead = series::ahead(&mut work.tx, id, work.now).await?;
    let first = ahead.iter().map(|(day, _)| *day).min().unwrap_or(day).min(day);
    let mut found = vec![(EditScope::Following, day.and_time(NaiveTime::MIN))];
    if first < day {
        found.push((EditScope::All, first.and_time(NaiveTime::MIN)));
    }
    Ok(found)
}

/// Makes a change that one activity had for others of its series, and for those to come.
pub async fn carry(
    work: &mut UnitOfWork,
    asker: &Asker,
    field: Field,
    after: &Snapshot,
    reach: EditScope,
) -> Result<Reply> {
    let of = after.activity.id;
    let (id, day) = series::of_activity(&mut work.tx, of).await?.ok_or(Refusal::OldButton)?;
    let mut kept = make::to_change(work, asker, id).await?;
    let previous = kept.series.clone();
    let was_at = kept.series.calendar.hour;
    let mut changed = 1;
    for (other_day, activity) in series::ahead(&mut work.tx, id, work.now).await? {
        if activity.id == of || (reach == EditScope::Following && other_day < day) {
            continue;
        }
        // One that was moved by itself stays where it was moved to.
        if field == Field::Time && activity.wall_start != other_day.and_time(was_at) {
            continue;
        }
        changed += usize::from(carry_to(work, field, after, activity.id).await?);
    }
    field.carry(after, &mut kept.series.pattern);
    if field == Field::Time {
        kept.series.calendar.hour = after.activity.wall_start.time();
    }
    series::update(&mut work.tx, &kept).await?;
    let change = series::remember(&mut work.tx, id, &previous, work.now).await?;
    let place = kept.series.pattern.activity.place;
    audit::note(work, asker, place, Some(of), SERIES_CHANGED, field.word()).await?;
    let title = cut(after.activity.title.in_language(asker.language), TITLE);
    let text = texts::series_saved(&title, changed).say(asker.language);
    let undo = Button::to_do(&texts::button_undo().say(asker.language), SeriesButton::Undo(id, change));
    let show = Button::to_do(&texts::button_show_series().say(asker.language), SeriesButton::Show(id));
    Ok(Reply::Redraw(Message::of(text.clone()).row(vec![undo, show]), text))
}

async fn carry_to(work: &mut UnitOfWork, field: Field, from: &Snapshot, to: ActivityId) -> Result<bool> {
    let before = changes::snapshot(work, to).await?;
    let mut after = before.clone();
    field.carry(from, &mut after);
    if before == after {
        return Ok(false);
    }
    changes::apply(work, &before, &after, None).await?;
    Ok(true)
}

/// Takes the last change of a series back, in all its activities, if it is the one that was shown.
pub async fn undo(work: &mut UnitOfWork, asker: &Asker, id: SeriesId, shown: Stamp) -> Result<Reply> {
    let mut kept = make::to_change(work, asker, id).await?;
    let last = series::recall(&mut work.tx, id, shown).await?;
    let (previous, changed_at) = last.ok_or(Refusal::NotNewest)?;
    if work.now - changed_at > UNDO {
        return Err(Refusal::TooLateToUndo.into());
    }
    for (_, activity) in series::ahead(&mut work.tx, id, work.now).await? {
        let last = store_changes::last(&mut work.tx, activity.id).await?;
        // What was changed since then by itself stays.
        if let Some(before) = last.filter(|last| last.changed_at == changed_at).and_then(|last| last.before) {
            let now = changes::snapshot(work, activity.id).await?;
            changes::apply(work, &now, &before, None).await?;
            store_changes::taken_back(&mut work.tx, activity.id).await?;
        }
    }
    let organiser = kept.series.pattern.activity.organiser;
    kept.series = previous;
    kept.series.pattern.activity.organiser = organiser;
    series::update(&mut work.tx, &kept).await?;
    let pattern = &kept.series.pattern.activity;
    let title = cut(pattern.title.in_language(asker.language), TITLE);
    audit::note(work, asker, pattern.place, None, UNDONE, &title).await?;
    let text = texts::undone(&title).say(asker.language);
    Ok(Reply::Redraw(Message::of(text.clone()), text))
}
