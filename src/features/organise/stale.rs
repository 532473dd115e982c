//! What the words of a card still say of an activity that is to be otherwise: a notice has its day, its place and its seats in
//! its own words, too.

use chrono::{NaiveDate, NaiveTime};

use crate::domain::activity::Activity;
use crate::domain::civil_time::Wall;
use crate::domain::language::{Language, Name};
use crate::domain::written::date::{self, Unreadable, Written};
use crate::domain::written::notice::{self, Seats};
use crate::features::organise::written::hours_on;

/// The lines that a change makes untrue.
pub fn lines<'m>(more: &'m str, before: &Activity, after: &Activity) -> Vec<&'m str> {
    more.lines().filter(|line| is_stale(line, before, after)).collect()
}

/// The words without those lines; none where nothing is left.
pub fn without(more: &Name, before: &Activity, after: &Activity) -> Option<Name> {
    let kept = |text: &str| {
        let kept: Vec<&str> = text.lines().filter(|line| !is_stale(line, before, after)).collect();
        kept.join("\n")
    };
    let rest = match more {
        Name::Plain(text) => Name::Plain(kept(text)),
        Name::Translated(texts) => {
            Name::Translated(texts.iter().map(|(key, text)| (key.clone(), kept(text))).collect())
        }
    };
    (!rest.is_blank()).then_some(rest)
}

fn is_stale(line: &str, before: &Activity, after: &Activity) -> bool {
    says_time(line, before, after) || says_place(line, before, after) || says_seats(line, before, after)
}

/// Whether a line has the day or the hour that it was at before, of those that are others now.
fn says_time(line: &str, before: &Activity, after: &Activity) -> bool {
    let (was, is) = (before.wall_start, after.wall_start);
    let other_day = |day: Option<NaiveDate>| day == Some(was.date()) && was.date() != is.date();
    let other_hour = |hour: Option<NaiveTime>| hour == Some(was.time()) && was.time() != is.time();
    said(line, before)
        .into_iter()
        .any(|(day, hour)| other_day(day) || other_hour(hour) && day.is_none_or(|day| day == was.date()))
}

/// The days and hours that a line names, as its writer saw them: the day of the activity was ahead.
fn said(line: &str, before: &Activity) -> Vec<(Option<NaiveDate>, Option<NaiveTime>)> {
    let day = before.wall_start.date();
    let wall = Wall { now: day.and_time(NaiveTime::MIN), zone: before.zone };
    let whole = |written: &Written| (Some(written.starts.date()), Some(written.starts.time()));
    let hour = |written: &Written| (None, Some(written.starts.time()));
    match date::read(line, wall) {
        Ok(written) => vec![whole(&written)],
        Err(Unreadable::Ambiguous(all) | Unreadable::Disagree(all)) => all.iter().map(whole).collect(),
        Err(Unreadable::NoTime) => {
            let day = date::without_hour(line, wall);
            day.map(|day| vec![(Some(day.starts.date()), None)]).unwrap_or_default()
        }
        Err(Unreadable::NoDate) => {
            match date::hours_apart(line).map(|(hours, _)| hours_on(day, &hours, wall)) {
                Some(Ok(written)) => vec![hour(&written)],
                Some(Err(Unreadable::Ambiguous(all))) => all.iter().map(hour).collect(),
                _ => Vec::new(),
            }
        }
        Err(_) => Vec::new(),
    }
}

fn says_place(line: &str, before: &Activity, after: &Activity) -> bool {
    let (Some(was), is) = (&before.venue, &after.venue) else { return false };
    is.as_ref() != Some(was)
        && Language::ALL.iter().any(|language| {
            let name = was.in_language(*language);
            let goes_on = is.as_ref().is_some_and(|is| is.in_language(*language).contains(name));
            name.chars().count() >= 2 && line.contains(name) && !goes_on
        })
}

fn says_seats(line: &str, before: &Activity, after: &Activity) -> bool {
    before.capacity != after.capacity
        && matches!(notice::read(line).seats, Some(Seats::Limited(seats)) if before.capacity == Some(seats.into()))
}
