//! `/series`: what repeats at the asker's places, and what can be done about it.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use crate::domain::activity::{Activity, ActivityState, LifecycleStep};
use crate::domain::audit_action::AuditAction;
use crate::domain::change::Field;
use crate::domain::civil_time::to_wall;
use crate::domain::ids::{ActivityId, SeriesId};
use crate::domain::language::Language;
use crate::domain::series::{DayChoice, Exception, Occurrence};
use crate::domain::way::Way;
use crate::features::organise::series::reach::{self, SeriesButton};
use crate::features::organise::series::words::SERIES_CHANGED;
use crate::features::organise::series::{make, words};
use crate::features::organise::{call_off, changes, edit};
use crate::i18n::{date, texts, time, when, when_held};
use crate::message::{Button, Message, Text, cut};
use crate::store::series::{self, Kept};
use crate::store::{ledger, places};
use crate::work::pages::Page;
use crate::work::ways;
use crate::work::{Asker, ButtonTable, Command, For, Refusal, Reply, Result, UnitOfWork, access, audit};

/// A series goes on.
const SERIES_RESUMED: AuditAction = AuditAction::of("series-resumed");
/// A series ended.
const SERIES_ENDED: AuditAction = AuditAction::of("series-ended");

/// How many of the next days are shown.
const SHOWN: usize = 5;
/// The most UTF-16 units of a title in a text, and on a button.
const TITLE: usize = 100;
const LABEL: usize = 30;

/// `/series`.
pub const SERIES: Command = Command {
    word: "series",
    who: For::Organisers,
    menu: Some(texts::command_series),
    help: Some(texts::help_series),
    run: |work, asker, _| Box::pin(list(work, asker)),
};

/// The buttons of a series.
pub const BUTTONS: ButtonTable<SeriesButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

async fn press(work: &mut UnitOfWork, asker: &Asker, button: SeriesButton) -> Result<Reply> {
    match button {
        SeriesButton::Day(id, day, choice) => choose_day(work, asker, id, day, choice).await,
        SeriesButton::Run(id, goes_on) => run(work, asker, id, goes_on).await,
        SeriesButton::Show(id) => show(work, asker, id).await,
        SeriesButton::Undo(id, shown) => reach::undo(work, asker, id, shown).await,
    }
}

/// `/series`: the series at the asker's places.
async fn list(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    let places = access::places(work, asker).await?;
    access::in_private(asker)?;
    let language = asker.language;
    let mut buttons = Vec::new();
    for place in places {
        for kept in series::of_place(&mut work.tx, place).await? {
            let title = cut(kept.series.pattern.activity.title.in_language(language), LABEL);
            let rule = words::days(&kept.series.calendar.rule, language);
            let label = texts::button_series(&title, &cut(&rule, LABEL)).say(language);
            buttons.push((!kept.running, vec![Button::to_do(&label, SeriesButton::Show(kept.id))]));
        }
    }
    if buttons.is_empty() {
        return Ok(ways::say(asker, texts::series_none().say(language), Way::New));
    }
    // Those that have ended come last.
    buttons.sort_by_key(|(ended, _)| *ended);
    let mut message = Message::of(texts::series_choose().say(language));
    let page = Page::of(&buttons, asker);
    message.buttons = page.shown.iter().map(|(_, row)| row.clone()).collect();
    Ok(Reply::Show(message.row_of_any(page.turned(asker, Way::Series))))
}

/// One series: its rule, its next days, and a button for each thing that can be done.
async fn show(work: &mut UnitOfWork, asker: &Asker, id: SeriesId) -> Result<Reply> {
    let kept = make::to_change(work, asker, id).await?;
    Ok(Reply::Redraw(shown(work, &kept, asker.language).await?, Text::default()))
}

/// What happens on a day of a series.
enum Fate {
    /// It is entered.
    Made(Box<Activity>),
    /// It will be.
    Ahead(Occurrence),
    /// It is left out.
    Out,
}

async fn fates(work: &mut UnitOfWork, kept: &Kept) -> Result<BTreeMap<NaiveDate, Fate>> {
    let place = places::by_id(&mut work.tx, kept.series.pattern.activity.place).await?;
    let zone = place.map_or(kept.series.pattern.activity.zone, |place| place.zone);
    let now = to_wall(zone, work.now);
    let calendar = &kept.series.calendar;
    let mut fates = BTreeMap::new();
    if kept.running {
        for day in calendar.next_days(now.date() - Days::new(1), SHOWN + 1) {
            let occurrence = day.pred_opt().and_then(|before| calendar.between(before, day).first().copied());
            match occurrence {
                Some(occurrence) if occurrence.starts <= now => {}
                Some(occurrence) => drop(fates.insert(day, Fate::Ahead(occurrence))),
                None => drop(fates.insert(day, Fate::Out)),
            }
        }
    }
    for (day, activity) in series::ahead(&mut work.tx, kept.id, work.now).await? {
        let is_on = activity.state == ActivityState::Planned;
        fates.insert(day, if is_on { Fate::Made(Box::new(activity)) } else { Fate::Out });
    }
    while fates.len() > SHOWN {
        fates.pop_last();
    }
    Ok(fates)
}

/// The message that shows a series.
pub async fn shown(work: &mut UnitOfWork, kept: &Kept, language: Language) -> Result<Message> {
    let fates = fates(work, kept).await?;
    let pattern = &kept.series.pattern.activity;
    let title = cut(pattern.title.in_language(language), TITLE);
    let place = places::by_id(&mut work.tx, pattern.place).await?;
    let place = place.map_or_else(String::new, |place| place.name.in_language(language).to_owned());
    // What is left out stands in the list below.
    let listed = fates.keys().next_back().copied().unwrap_or(work.now.date_naive());
    let rule = words::rule_after(&kept.series.calendar, listed, language);
    let hour = time(kept.series.calendar.hour_of(pattern.wall_start));
    let mut text = texts::series_title(&title, &rule, hour, &cut(&place, TITLE)).say(language);
    if !kept.running {
        text.paragraph(&texts::series_ended_note().say(language));
    }
    let mut lines = Text::default();
    let mut rows = Vec::new();
    for (day, fate) in &fates {
        let named = date((*day).into(), work.now, language);
        let line = match fate {
            Fate::Made(activity) if activity.wall_start.date() == *day => {
                texts::series_day_made(when_held(activity, work.now, language), activity.id)
            }
            Fate::Made(activity) => {
                texts::series_day_moved(named.clone(), when_held(activity, work.now, language))
            }
            Fate::Ahead(one) if one.starts.date() == *day => {
                texts::series_day(when(one.starts, work.now, language))
            }
            Fate::Ahead(one) => texts::series_day_moved(named.clone(), when(one.starts, work.now, language)),
            Fate::Out => texts::series_day_out(named.clone()),
        };
        lines.line(&line.say(language));
        let choice = |label: Text, choice| Button::to_do(&label, SeriesButton::Day(kept.id, *day, choice));
        rows.push(match fate {
            Fate::Out => vec![choice(texts::button_hold_day(named).say(language), DayChoice::Hold)],
            Fate::Made(_) | Fate::Ahead(_) => vec![
                choice(texts::button_leave_out(named.clone()).say(language), DayChoice::LeaveOut),
                choice(texts::button_move_day(named).say(language), DayChoice::Move),
            ],
        });
    }
    text.paragraph(&if fates.is_empty() { texts::series_no_days().say(language) } else { lines });
    let end = if kept.running { texts::button_end_series() } else { texts::button_resume_series() };
    rows.push(vec![Button::to_do(&end.say(language), SeriesButton::Run(kept.id, !kept.running))]);
    let mut message = Message::of(text);
    message.buttons = rows;
    Ok(message)
}

/// Leaves a day of a series out, holds it after all, or asks when it is instead.
async fn choose_day(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: SeriesId,
    day: NaiveDate,
    choice: DayChoice,
) -> Result<Reply> {
    let mut kept = make::to_change(work, asker, id).await?;
    let made = series::made_on(&mut work.tx, id, day).await?;
    if made.is_none() && !kept.series.calendar.next_days(day - Days::new(1), 1).contains(&day) {
        return Err(Refusal::OldButton.into());
    }
    match choice {
        DayChoice::LeaveOut => {
            if let Some(activity) = made
                && !leave_out(work, activity).await?
            {
                // People know of it: they are owed a reason.
                return Ok(Reply::Show(call_off::ask(work, asker, activity).await?));
            }
            kept.series.calendar.exceptions.insert(day, Exception::Skipped);
            series::update(&mut work.tx, &kept).await?;
        }
        DayChoice::Hold => {
            if kept.series.calendar.exceptions.remove(&day).is_some() {
                series::update(&mut work.tx, &kept).await?;
            }
            match made {
                Some(activity) => reinstate_day(work, activity).await?,
                None if day <= kept.made_until => drop(enter(work, &kept, day).await?),
                None => {}
            }
        }
        DayChoice::Move => {
            let activity = match made {
                Some(activity) => activity,
                None => enter(work, &kept, day).await?.ok_or(Refusal::OldButton)?,
            };
            return edit::ask(work, asker, activity, Field::Time).await;
        }
    }
    let place = kept.series.pattern.activity.place;
    let detail = date(day.into(), work.now, asker.language).read();
    audit::note(work, asker, place, made, SERIES_CHANGED, &detail).await?;
    Ok(Reply::Redraw(shown(work, &kept, asker.language).await?, Text::default()))
}

/// Takes an activity that nobody knows of out of the calendar. False where people know of it.
async fn leave_out(work: &mut UnitOfWork, id: ActivityId) -> Result<bool> {
    let before = changes::snapshot(work, id).await?;
    let is_known = ledger::is_done(&mut work.tx, &before.activity, LifecycleStep::Announce).await?
        || changes::concerned(work, id).await? > 0;
    if !is_known && before.activity.state == ActivityState::Planned {
        let mut after = before.clone();
        after.activity.state = ActivityState::Cancelled;
        changes::apply(work, &before, &after, None).await?;
    }
    Ok(!is_known || before.activity.state == ActivityState::Cancelled)
}

async fn reinstate_day(work: &mut UnitOfWork, id: ActivityId) -> Result<()> {
    let before = changes::snapshot(work, id).await?;
    if before.activity.starts_at <= work.now {
        return Err(Refusal::Over.into());
    }
    let mut after = before.clone();
    after.activity.state = ActivityState::Planned;
    Ok(changes::apply(work, &before, &after, None).await?)
}

/// Enters the activity of a day before its time.
async fn enter(work: &mut UnitOfWork, kept: &Kept, day: NaiveDate) -> Result<Option<ActivityId>> {
    let pattern = &kept.series.pattern.activity;
    let Some(place) = places::by_id(&mut work.tx, pattern.place).await? else { return Ok(None) };
    let before = day.pred_opt().ok_or(Refusal::OldButton)?;
    let occurrence = kept.series.calendar.between(before, day).first().copied().ok_or(Refusal::OldButton)?;
    Ok(make::make(work, kept, &place, occurrence).await?)
}

/// Ends a series, or lets it go on. What is in the calendar stays there.
async fn run(work: &mut UnitOfWork, asker: &Asker, id: SeriesId, goes_on: bool) -> Result<Reply> {
    let mut kept = make::to_change(work, asker, id).await?;
    kept.running = goes_on;
    make::make_due(work, kept).await?;
    let kept = make::to_change(work, asker, id).await?;
    let pattern = &kept.series.pattern.activity;
    let deed = if goes_on { SERIES_RESUMED } else { SERIES_ENDED };
    let (place, title) = (pattern.place, pattern.title.in_language(asker.language).to_owned());
    audit::note(work, asker, place, None, deed, &title).await?;
    let said = if goes_on { texts::series_goes_on() } else { texts::series_ended() };
    let toast = said.say(asker.language);
    Ok(Reply::Redraw(shown(work, &kept, asker.language).await?, toast))
}
