//! An activity for people's own calendar: an `.ics` file, sent anew when it is moved or called off.

use chrono::{DateTime, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use icalendar::{Alarm, Calendar, CalendarDateTime, Component, Event, EventLike, EventStatus};

use crate::domain::activity::{Activity, ActivityState};
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::ActivityId;
use crate::domain::language::Language;
use crate::domain::several_days::Occasion;
use crate::domain::way::Way;
use crate::features::card::CalendarButton;
use crate::features::signup::seats;
use crate::i18n::texts;
use crate::message::{Document, File, Message, Priority, cut};
use crate::store::{self, Tx, activities, calendar, places};
use crate::work::recipients::private;
use crate::work::{
    Asker, ButtonTable, Command, For, Reply, Result, UnitOfWork, access, choice, place_words, which,
};

/// The most UTF-16 units of a title in an answer.
const TITLE: usize = 100;
/// Where the event begins in a file.
const EVENT: &str = "BEGIN:VEVENT";
/// The most octets of a line without its break (RFC 5545, 3.1), how lines end, and what stands where one goes on.
const LINE: usize = 75;
const BREAK: &str = "\r\n";
const CONTINUED: &str = "\r\n ";
/// How long before the start the phone rings.
const ALARM: TimeDelta = TimeDelta::hours(1);

/// `/calendar 12`.
pub const CALENDAR: Command = Command {
    word: "calendar",
    who: For::Residents,
    menu: None,
    help: None,
    run: |work, asker, typed| Box::pin(typed_after(work, asker, typed)),
};

/// What it does.
pub const BUTTONS: ButtonTable<CalendarButton> =
    ButtonTable { press: |work, asker, CalendarButton::Send(id)| Box::pin(send(work, asker, id)) };

async fn typed_after(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Reply> {
    match which::which(work, asker, typed).await? {
        Some(id) => send(work, asker, id).await,
        None => choose(work, asker).await,
    }
}

/// `/calendar` without a number: one's sign-ups to tap.
pub async fn choose(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    let found = activities::of_person(&mut work.tx, asker.person.id, work.now).await?;
    Ok(choice::choose(
        asker,
        work.now,
        &found,
        &texts::list_choose_calendar(),
        (&texts::mine_empty(), Some(Way::WhatsOn)),
        (Way::Calendar, CalendarButton::Send),
    ))
}

/// `/calendar 12`: the activity as a file for the phone's calendar, in private.
async fn send(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Reply> {
    access::in_private(asker)?;
    let held = seats::visible(work, asker, id).await?;
    calendar::note(&mut work.tx, id, asker.person.id).await?;
    let title = cut(held.activity.title.in_language(asker.language), TITLE);
    let text = texts::calendar(&title).say(asker.language);
    let document = Some(Document::Calendar(id, asker.language));
    Ok(Reply::Show(Message { document, ..Message::of(text).about(id) }))
}

/// Sends the activity anew to those who have an older state of it in their calendar.
pub async fn bring_up_to_date(work: &mut UnitOfWork, activity: &Activity) -> store::Result<()> {
    let sequence = calendar::sequence(&mut work.tx, activity.id).await?;
    let people = calendar::outdated(&mut work.tx, activity.id).await?;
    let own = work.settings.language;
    let hearers = people.iter().map(|person| {
        let key = DeliveryKey::Calendar(activity.id, sequence, person.id);
        (key, private(person), person.language.unwrap_or(own))
    });
    let says = |language| {
        let title = cut(activity.title.in_language(language), TITLE);
        let document = Some(Document::Calendar(activity.id, language));
        let said = match activity.state {
            ActivityState::Planned => texts::calendar_changed(&title),
            ActivityState::Cancelled => texts::calendar_called_off(&title),
        };
        Message { document, ..Message::of(said.say(language)).about(activity.id) }
    };
    work.send_all(hearers.collect(), Priority::Reminder, Some(activity.ends_at), says).await?;
    for person in people {
        calendar::note(&mut work.tx, activity.id, person.id).await?;
    }
    Ok(())
}

/// Makes the file; none for an unknown activity.
pub async fn make(
    tx: &mut Tx,
    id: ActivityId,
    language: Language,
    now: DateTime<Utc>,
) -> store::Result<Option<File>> {
    let Some(activity) = activities::by_id(tx, id).await? else { return Ok(None) };
    let Some(place) = places::by_id(tx, activity.place).await? else { return Ok(None) };
    let sequence = calendar::sequence(tx, id).await?;
    let where_to = place_words::where_to(&activity, &place, language);
    let written = write(&activity, &where_to, language, sequence, now);
    Ok(Some(File { name: format!("activity-{id}.ics"), kind: "text/calendar", bytes: written.into_bytes() }))
}

fn write(
    activity: &Activity,
    where_to: &str,
    language: Language,
    sequence: i64,
    now: DateTime<Utc>,
) -> String {
    let title = activity.title.in_language(language);
    let called_off = activity.state == ActivityState::Cancelled;
    // A number may be another centre's, too; with the moment it was entered it is nobody else's.
    let uid = format!("{}-{}@lastmile", activity.id, activity.created_at.timestamp());
    // On several days it is one event that repeats: moved or called off, it is so in all of them.
    let first = activity.each_day().next().unwrap_or_else(|| Occasion::whole(activity)).activity;
    let mut event = Event::new();
    event
        .uid(&uid)
        .timestamp(now)
        .sequence(u32::try_from(sequence).unwrap_or(u32::MAX))
        .summary(title)
        .location(where_to)
        .starts(on_the_wall(activity, first.starts_at))
        .ends(on_the_wall(activity, first.ends_at))
        .status(if called_off { EventStatus::Cancelled } else { EventStatus::Confirmed });
    if activity.days.several() {
        event.add_property("RRULE", format!("FREQ=DAILY;COUNT={}", activity.days.get()));
    }
    if let Some((latitude, longitude)) = activity.position {
        event.add_property("GEO", format!("{latitude};{longitude}"));
    }
    if !called_off {
        let mut alarm = Alarm::display(title, -ALARM);
        alarm.uid(&format!("{uid}-alarm")).timestamp(now);
        event.alarm(alarm.done());
    }
    let mut file = Calendar::empty();
    file.append_property(("VERSION", "2.0"))
        .append_property(("PRODID", "-//lastmile//activities//EN"))
        .append_property(("CALSCALE", "GREGORIAN"))
        .append_property(("METHOD", if called_off { "CANCEL" } else { "PUBLISH" }))
        .push(event.done());
    // The crate gives every component an identity and a time stamp, which a time zone must not have.
    folded(&file.to_string().replacen(EVENT, &(zone_of(activity) + EVENT), 1))
}

/// The same file, no line of which is longer than calendars need to read. The crate counts one octet too few.
fn folded(file: &str) -> String {
    let mut out = String::with_capacity(file.len() + file.len() / LINE);
    for line in file.replace(CONTINUED, "").split_terminator(BREAK) {
        let mut octets = 0;
        for letter in line.chars() {
            if octets + letter.len_utf8() > LINE {
                out.push_str(CONTINUED);
                octets = 1;
            }
            out.push(letter);
            octets += letter.len_utf8();
        }
        out.push_str(BREAK);
    }
    out
}

/// A moment by the clock on the place's wall; in UTC where clocks change while the activity lasts.
fn on_the_wall(activity: &Activity, moment: DateTime<Utc>) -> CalendarDateTime {
    let zone = activity.zone;
    if offset(zone, moment) != offset(zone, activity.starts_at) {
        return CalendarDateTime::Utc(moment);
    }
    let date_time = moment.with_timezone(&zone).naive_local();
    CalendarDateTime::WithTimezone { date_time, tzid: zone.name().to_owned() }
}

/// Seconds east of Greenwich.
fn offset(zone: Tz, moment: DateTime<Utc>) -> i32 {
    zone.offset_from_utc_datetime(&moment.naive_utc()).fix().local_minus_utc()
}

/// The activity's zone as it is then: all that is needed to place it, with the changes of clocks between its days.
fn zone_of(activity: &Activity) -> String {
    let zone = activity.zone;
    let mut told = offset(zone, activity.starts_at);
    let mut lines = vec!["BEGIN:VTIMEZONE".to_owned(), format!("TZID:{}", zone.name())];
    lines.extend(from_then_on("19700101T000000", told, told));
    for moment in changes_of_clocks(activity) {
        let next = offset(zone, moment);
        let shown = moment.naive_utc() + TimeDelta::seconds(told.into());
        lines.extend(from_then_on(&shown.format("%Y%m%dT%H%M%S").to_string(), told, next));
        told = next;
    }
    lines.push("END:VTIMEZONE".to_owned());
    lines.into_iter().map(|line| line + BREAK).collect()
}

/// That a zone is so far from Greenwich from a moment on, as its clocks show that before they are changed.
fn from_then_on(begins: &str, before: i32, after: i32) -> [String; 5] {
    let written = |seconds: i32| {
        let sign = if seconds < 0 { '-' } else { '+' };
        format!("{sign}{:02}{:02}", seconds.abs() / 3_600, seconds.abs() / 60 % 60)
    };
    [
        "BEGIN:STANDARD".to_owned(),
        format!("DTSTART:{begins}"),
        format!("TZOFFSETFROM:{}", written(before)),
        format!("TZOFFSETTO:{}", written(after)),
        "END:STANDARD".to_owned(),
    ]
}

/// When clocks change between the first start of an activity on several days and its end: to the minute.
fn changes_of_clocks(activity: &Activity) -> Vec<DateTime<Utc>> {
    let at = |moment| offset(activity.zone, moment);
    let last = if activity.days.several() { activity.ends_at } else { activity.starts_at };
    let mut changes = Vec::new();
    let mut hour = activity.starts_at;
    while hour < last {
        let next = hour + TimeDelta::hours(1);
        let minutes = (1..=60).map(|minute| hour + TimeDelta::minutes(minute));
        changes.extend(
            (at(hour) != at(next))
                .then(|| minutes.into_iter().find(|moment| at(*moment) != at(hour)))
                .flatten(),
        );
        hour = next;
    }
    changes
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_line_is_too_long_and_none_is_changed(summary in "\\PC{0,300}", place in "[长é😀a ]{0,200}") {
            let mut file = Calendar::empty();
            file.push(Event::new().summary(&summary).location(&place).done());
            let file = file.to_string();
            let folded = folded(&file);
            for line in folded.split(BREAK) {
                prop_assert!(line.len() <= LINE, "{} octets: {line}", line.len());
            }
            prop_assert_eq!(folded.replace(CONTINUED, ""), file.replace(CONTINUED, ""));
        }
    }
}
