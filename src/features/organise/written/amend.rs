//! Reads what an organiser types to change one thing about an activity.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Weekday};

use crate::domain::change::{Field, Snapshot};
use crate::domain::civil_time::Wall;
use crate::domain::contact::Contact;
use crate::domain::language::Name;
use crate::domain::question::Question;
use crate::domain::readable;
use crate::domain::rules::Rules;
use crate::domain::written;
use crate::domain::written::date::{Unreadable, Written};
use crate::features::organise::written::draft::Draft;
use crate::features::organise::written::mistake::{Mistake, TITLE};
use crate::features::organise::written::{read, rules};

pub use crate::domain::written::correction::NOTHING;

/// The words that do the same.
const NONE: &[&str] = &["none", "no", "no limit", "无", "没有", "不限"];

/// Whether that says that there is to be nothing in the place of what was there.
pub fn takes_away(typed: &str) -> bool {
    let typed = typed.trim().to_lowercase();
    typed == NOTHING || NONE.contains(&typed.as_str())
}

/// What is typed as a name, and nothing else.
pub fn title(typed: &str) -> Result<String, Mistake> {
    let typed = typed.trim();
    match typed.encode_utf16().count() {
        _ if !readable::says_something(typed) => Err(Mistake::NoTitle),
        1..=TITLE => Ok(typed.to_owned()),
        length => Err(Mistake::TitleTooLong(length)),
    }
}

/// Changes one thing as typed, by the clock on the place's wall.
pub fn amend(field: Field, typed: &str, of: &Snapshot, wall: Wall) -> Result<Snapshot, Mistake> {
    let typed = match field {
        Field::Title => written::correction::value(Question::Title, typed),
        Field::Venue => written::correction::value(Question::Venue, typed),
        Field::Seats => written::correction::value(Question::Seats, typed),
        _ => typed.trim(),
    };
    let nothing = takes_away(typed);
    let mut after = of.clone();
    let activity = &mut after.activity;
    match field {
        Field::Title => activity.title = Name::from(title(typed)?.as_str()),
        Field::Time => {
            if let Some(by) = written::shift::read(typed) {
                let starts = activity.wall_start + by;
                if starts <= wall.now {
                    return Err(Mistake::Date(typed.to_owned(), Unreadable::Past(starts)));
                }
                activity.move_to(starts, activity.lasts());
                return Ok(after);
            }
            if let Some(ends) = ends(typed, activity.wall_start, wall) {
                let ends = ends.map_err(|problem| Mistake::Date(typed.to_owned(), problem))?;
                activity.move_to(activity.wall_start, ends - activity.wall_start);
                return Ok(after);
            }
            let written = when(typed, activity.wall_start, wall)
                .map_err(|problem| Mistake::Date(typed.to_owned(), problem))?;
            let lasts = activity.lasts();
            activity.days = written.days().unwrap_or(activity.days);
            activity.move_to(written.starts, written.ends.map_or(lasts, |ends| ends - written.starts));
        }
        Field::Venue => activity.venue = (!nothing).then(|| Name::from(typed)),
        Field::Contact => activity.contact = (!nothing).then(|| Contact::written(typed)),
        Field::More if nothing => activity.more = None,
        Field::More => {
            let scratch = Draft { more: Some(typed.to_owned()), ..scratch(of) };
            scratch.more_fits()?;
            activity.more = scratch.more.as_deref().map(Name::from);
        }
        Field::Picture => activity.picture = (!nothing).then(|| typed.to_owned()),
        Field::Seats if nothing => activity.capacity = None,
        Field::Theme if nothing => activity.theme = None,
        Field::Programme if nothing => after.points.clear(),
        Field::Seats => activity.capacity = line("seats", typed, of, wall)?.capacity,
        Field::Theme => activity.theme = line("theme", typed, of, wall)?.theme,
        Field::Programme => {
            let one_line = typed.lines().map(str::trim).collect::<Vec<_>>().join(";");
            let points = line("programme", &one_line, of, wall)?.points;
            after.points = points.iter().map(|point| Name::from(point.as_str())).collect();
        }
        Field::Reason => return Err(Mistake::Line(typed.to_owned())),
        Field::Rules => {
            let draft = with_rules(typed, of, wall)?;
            activity.closes_at = draft
                .closes
                .map(|closes| crate::domain::civil_time::to_utc(activity.zone, closes))
                .or(activity.closes_at);
            activity.rules = draft.rules;
        }
    }
    Ok(after)
}

/// The end where only that is typed, of what starts then: the first such hour behind it.
pub fn ends(typed: &str, starts: NaiveDateTime, wall: Wall) -> Option<Result<NaiveDateTime, Unreadable>> {
    let hour = written::ending::read(typed)?;
    let readings = match hours_on(starts.date(), hour, Wall { now: starts, ..wall }) {
        Ok(one) => vec![one],
        Err(Unreadable::Ambiguous(all)) => all,
        Err(problem) => return Some(Err(problem)),
    };
    let first = readings.iter().map(|one| one.starts).filter(|ends| *ends > starts).min();
    Some(first.ok_or_else(|| Unreadable::Unclear(hour.to_owned())))
}

/// The rules as they are, with what those lines change.
fn with_rules(typed: &str, of: &Snapshot, wall: Wall) -> Result<Draft, Mistake> {
    let mut draft = scratch(of);
    for line in typed.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !rules::read(line, &mut draft, wall)? {
            return Err(Mistake::Line(line.to_owned()));
        }
    }
    Ok(draft)
}

/// The clock from which a new time is read. A mere `Thu` is that of the week in which the activity was, not of this one.
fn seen_from(typed: &str, was: NaiveDateTime, wall: Wall) -> Wall {
    let monday = was.date().week(Weekday::Mon).first_day().and_time(NaiveTime::MIN);
    if written::date::is_of_week(typed) { Wall { now: wall.now.max(monday), ..wall } } else { wall }
}

/// The new time as it is typed. `next Thu` is that after this week, or that after the week in which the activity was.
pub fn when(typed: &str, was: NaiveDateTime, wall: Wall) -> Result<Written, Unreadable> {
    let from_here = when_seen(typed, was, seen_from(typed, was, wall));
    if !written::date::is_of_other_week(typed) {
        return from_here;
    }
    let there = Wall { now: wall.now.max(was.date().and_time(NaiveTime::MIN)), ..wall };
    match (from_here, when_seen(typed, was, there)) {
        (Ok(one), Ok(other)) if one.starts != other.starts => Err(Unreadable::Ambiguous(vec![one, other])),
        (from_here, _) => from_here,
    }
}

/// Where only hours are written, the day stays; where only days are, the hour does.
fn when_seen(typed: &str, was: NaiveDateTime, wall: Wall) -> Result<Written, Unreadable> {
    match written::date::read_alone(typed, wall) {
        Err(Unreadable::NoDate) => hours_on(was.date(), typed, wall),
        Err(Unreadable::NoTime) => match written::date::days(typed, wall) {
            Ok(days) => {
                let starts = days.starts.date().and_time(was.time());
                if starts < wall.now { Err(Unreadable::Past(starts)) } else { Ok(Written { starts, ..days }) }
            }
            // A part of the day is no hour.
            Err(_) => Err(Unreadable::NoTime),
        },
        read => read,
    }
}

/// On another day at the hour that it has, where a part of a day is written and no hour: that is asked next.
pub fn on_day(typed: &str, of: &Snapshot, wall: Wall) -> Option<Snapshot> {
    let was = of.activity.wall_start;
    let day = written::date::without_hour(typed, seen_from(typed, was, wall)).ok()?;
    let mut after = of.clone();
    after.activity.move_to(day.starts.date().and_time(was.time()), of.activity.lasts());
    day.rest.is_empty().then_some(after)
}

/// Whether only an hour is written, which goes with the day that was given before.
pub fn is_hour(typed: &str, day: NaiveDate, wall: Wall) -> bool {
    let read = hours_on(day, typed, wall);
    written::date::days_in(typed) == 0 && matches!(read, Ok(_) | Err(Unreadable::Ambiguous(_)))
}

/// Hours alone, on that day. A number is one, and what can be meant twice is asked back.
pub fn hours_on(day: NaiveDate, typed: &str, wall: Wall) -> Result<Written, Unreadable> {
    let typed = written::date::bare(typed);
    // Written as people write it in that language, so that an hour that can be meant twice is asked back.
    let form = if typed.is_ascii() { "%d %b %Y" } else { "%Y年%m月%d日" };
    let hour = if is_number(typed) { format!("{typed}点") } else { typed.to_owned() };
    let read = written::date::read_alone(&format!("{} {hour}", day.format(form)), wall);
    read.map_err(|problem| match problem {
        // What is quoted is what was written.
        Unreadable::Unclear(words) if !typed.contains(&words) => Unreadable::Unclear(typed.to_owned()),
        problem => problem,
    })
}

fn is_number(typed: &str) -> bool {
    let all = |is: fn(char) -> bool| typed.chars().all(is);
    matches!(typed.chars().count(), 1..=3)
        && (all(|char| char.is_ascii_digit()) || all(|char| "一二三四五六七八九十两".contains(char)))
}

/// Whether a time is written as clocks elsewhere show it.
pub fn is_converted(field: Field, typed: &str, of: &Snapshot, wall: Wall) -> bool {
    match field {
        Field::Time => when(typed, of.activity.wall_start, wall).is_ok_and(|written| written.converted),
        Field::Rules => with_rules(typed, of, wall).is_ok_and(|draft| draft.limits_converted),
        _ => false,
    }
}

fn line(label: &str, typed: &str, of: &Snapshot, wall: Wall) -> Result<Draft, Mistake> {
    let mut draft = scratch(of);
    read::amend_draft(label, typed, &mut draft, wall)?;
    Ok(draft)
}

/// A draft to read single lines into.
fn scratch(of: &Snapshot) -> Draft {
    let activity = &of.activity;
    Draft {
        theme: activity.theme,
        capacity: activity.capacity,
        rules: Rules::clone(&activity.rules),
        ..Draft::empty(activity.wall_start)
    }
}
