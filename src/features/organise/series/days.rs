//! A day of a series that is left out or moved: the groups are told when it would have been announced.

use chrono::{Days, NaiveDate, NaiveDateTime};

use crate::domain::activity::{Activity, ActivityState, LifecycleStep};
use crate::domain::civil_time::{to_utc, to_wall};
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::series::{Exception, Recurrence};
use crate::i18n::{date, texts, when};
use crate::message::{Message, Priority, cut};
use crate::store::places::{self, Place};
use crate::store::series::{self, Kept};
use crate::store::{self, activities, groups, ledger};
use crate::work::{UnitOfWork, place_words};

/// How many days are looked at: more than are ever announced ahead.
const LOOKED_AT: usize = 100;
/// The most UTF-16 units of a title.
const TITLE: usize = 100;

/// What is to be told of a day.
enum Told {
    /// There is none.
    Out,
    /// It is at another time.
    Moved(NaiveDateTime),
}

/// Tells the groups of the days whose announcement would have been due since the last look.
pub(super) async fn tell(work: &mut UnitOfWork, kept: &Kept) -> store::Result<()> {
    let pattern = &kept.series.pattern.activity;
    let Some(place) = places::by_id(&mut work.tx, pattern.place).await? else { return Ok(()) };
    let rhythm = place_words::rhythm_at(&work.settings.rhythm, &place);
    let told = series::told_until(&mut work.tx, kept.id).await?;
    let today = to_wall(place.zone, work.now).date();
    let yesterday = today - Days::new(1);
    let mut last = told.map_or(yesterday, |told| told.max(yesterday));
    let mut next = None;
    for day in kept.series.calendar.next_days(last, LOOKED_AT) {
        let usual = rhythm.announces(day.and_time(pattern.wall_start.time()), place.zone);
        if usual > work.now {
            next = Some(usual);
            break;
        }
        // What was due before anybody looked, of a series that has just begun, is as it was planned.
        if told.is_some() {
            tell_of(work, kept, &place, day).await?;
        }
        last = day;
    }
    series::set_told(&mut work.tx, kept.id, last, next).await
}

async fn tell_of(work: &mut UnitOfWork, kept: &Kept, place: &Place, day: NaiveDate) -> store::Result<()> {
    let Some(told) = of(work, kept, day).await? else { return Ok(()) };
    let expires = match told {
        Told::Out => day.and_time(kept.series.pattern.activity.wall_start.time()),
        Told::Moved(starts) => starts,
    };
    let expires = to_utc(place.zone, expires);
    if expires <= work.now {
        return Ok(());
    }
    let groups = groups::of_place(&mut work.tx, place.id).await?;
    let hearers = groups
        .iter()
        .map(|group| (DeliveryKey::SeriesDay(kept.id, day, group.id), group.address(), group.language));
    let (title, now) = (&kept.series.pattern.activity.title, work.now);
    let next = next_after(&kept.series.calendar, day);
    let says = |language| {
        let title = cut(title.in_language(language), TITLE);
        let named = date(day.into(), now, language);
        Message::of(match told {
            Told::Moved(starts) => {
                texts::series_day_instead(&title, when(starts, now, language), named).say(language)
            }
            Told::Out => {
                let mut text = texts::series_none_on(&title, named).say(language);
                if let Some(next) = next {
                    text.line(&texts::series_next_on(when(next, now, language)).say(language));
                }
                text
            }
        })
    };
    work.send_all(hearers.collect(), Priority::Announcement, Some(expires), says).await
}

/// When the next one is that takes place.
fn next_after(calendar: &Recurrence, day: NaiveDate) -> Option<NaiveDateTime> {
    calendar.first_after(day).map(|next| next.starts)
}

/// What is to be told of a day; nothing where it is as ever, or where people have heard of it already.
async fn of(work: &mut UnitOfWork, kept: &Kept, day: NaiveDate) -> store::Result<Option<Told>> {
    if let Some(id) = series::made_on(&mut work.tx, kept.id, day).await? {
        let Some(activity) = activities::by_id(&mut work.tx, id).await? else { return Ok(None) };
        if ledger::is_done(&mut work.tx, &activity, LifecycleStep::Announce).await? {
            return Ok(None);
        }
        return Ok(of_made(&activity, day));
    }
    Ok(match kept.series.calendar.exceptions.get(&day) {
        Some(Exception::Skipped) => Some(Told::Out),
        Some(Exception::Moved(starts)) if starts.date() != day => Some(Told::Moved(*starts)),
        Some(Exception::Moved(_)) | None => None,
    })
}

fn of_made(activity: &Activity, day: NaiveDate) -> Option<Told> {
    match activity.state {
        ActivityState::Cancelled => Some(Told::Out),
        ActivityState::Planned if activity.wall_start.date() != day => Some(Told::Moved(activity.wall_start)),
        ActivityState::Planned => None,
    }
}
