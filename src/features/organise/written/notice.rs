//! Reads a notice that an organiser wrote for another group: nothing of it is lost, and nothing is guessed at.

use crate::domain::civil_time::Wall;
use crate::domain::contact::Contact;
use crate::domain::day_count::DayCount;
use crate::domain::question::{Doubt, Question};
use crate::domain::written;
use crate::domain::written::date::{Unreadable, Written};
use crate::domain::written::notice::{Piece, Seats};
use crate::features::organise::written::draft::{Draft, MOST_SEATS};
use crate::features::organise::written::mistake::{Mistake, TITLE};

pub use crate::domain::written::notice::is_notice;

/// An activity as a notice tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noticed {
    /// What was found. Its start means something once nothing is asked.
    pub draft: Draft,
    /// What is to be asked before it can be shown.
    pub asks: Option<Asks>,
}

/// What a notice leaves open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asks {
    /// Something that it does not say, or not surely.
    Missing(Question),
    /// What it says of the time can be read in several ways.
    Which(Doubt),
}

/// Reads a notice, by the clock on the place's wall. None where it invites nobody, such as one of what is over.
///
/// # Errors
///
/// What it says is too long for a card.
pub fn read_notice(typed: &str, wall: Wall) -> Result<Option<Noticed>, Mistake> {
    if written::notice::tells_only(typed) {
        return Ok(None);
    }
    let notice = written::notice::read(typed);
    let mut draft = Draft::empty(wall.now);
    let mut further: Vec<String> = Vec::new();
    let mut asks = None;
    match time(&notice.when, wall) {
        Found::At(written, used) => {
            draft.take_time(&written);
            further.extend((!written.rest.is_empty()).then(|| written.rest.clone()));
            further.extend(notice.when[used..].iter().map(in_words));
        }
        Found::Again { first, rule, used } => {
            draft.take_time(&first);
            // The rule names each of the days.
            draft.days = DayCount::ONE;
            draft.repeat = Some(rule);
            further.extend(notice.when[used..].iter().map(in_words));
        }
        Found::Doubt(said, problem) => {
            if let Unreadable::Ambiguous(readings) | Unreadable::Disagree(readings) = &problem
                && let Some(first) = readings.first()
            {
                draft.take_time(first);
                if readings.iter().any(|reading| reading.through != first.through) {
                    // On how many days depends on which it is.
                    draft.days = DayCount::ONE;
                }
            }
            asks = Doubt::of(&said, &problem).map(Asks::Which);
        }
        Found::Open(question, rule) => {
            draft.repeat = rule;
            further.extend(notice.when.iter().map(in_words));
            asks = Some(Asks::Missing(question));
        }
    }
    if let Some(ends) = &notice.ends {
        further.push(in_words(ends));
    }
    match notice.title {
        Some(title) if title.encode_utf16().count() <= TITLE => draft.title = title,
        Some(title) => {
            further.insert(0, title);
            asks = asks.or(Some(Asks::Missing(Question::Title)));
        }
        None => asks = asks.or(Some(Asks::Missing(Question::Title))),
    }
    draft.venue = notice.place.map(|place| place.text);
    draft.points = notice.programme;
    draft.contact = notice.contact.as_deref().map(Contact::written);
    if let Some(Seats::Limited(seats)) = notice.seats {
        draft.capacity = Some(i64::from(seats)).filter(|seats| (1..=MOST_SEATS).contains(seats));
    }
    if let Some(companions) = notice.companions {
        draft.rules.companions = i64::from(companions.min(9));
    }
    if let Some(deadline) = &notice.deadline {
        let known = asks.is_none();
        match written::date::deadline(&deadline.text, wall, draft.starts) {
            Ok(closes) if known && closes.is_none_or(|closes| closes <= draft.starts) => {
                draft.closes = closes;
            }
            // It stays in sight where it cannot be kept.
            _ => further.push(in_words(deadline)),
        }
    }
    for words in notice.more.iter().chain(&further) {
        draft.add_more(words);
    }
    draft.more_fits()?;
    Ok(Some(Noticed { draft, asks }))
}

/// A piece with its label.
fn in_words(piece: &Piece) -> String {
    match &piece.label {
        Some(label) if label.is_ascii() => format!("{label}: {}", piece.text),
        Some(label) => format!("{label}：{}", piece.text),
        None => piece.text.clone(),
    }
}

/// What a notice says of the time.
enum Found {
    /// It is then; so many pieces say it.
    At(Written, usize),
    /// It is then for the first time, and again by a rule.
    Again { first: Written, rule: String, used: usize },
    /// The words can be read in several ways.
    Doubt(String, Unreadable),
    /// That is to be asked; with the rule, if one was found.
    Open(Question, Option<String>),
}

/// The day and the time may stand apart: the best piece is read first, then with those behind it.
fn time(pieces: &[Piece], wall: Wall) -> Found {
    let mut open = Found::Open(Question::Day, None);
    for used in 1..=pieces.len() {
        let said = pieces[..used].iter().map(|piece| piece.text.as_str()).collect::<Vec<_>>().join(" ");
        match written::date::read(&said, wall) {
            Ok(written) => return several(written, &pieces[used..], used, wall),
            Err(problem @ (Unreadable::Ambiguous(_) | Unreadable::Disagree(_))) => {
                return one_after_another(&problem).unwrap_or(Found::Doubt(said, problem));
            }
            Err(Unreadable::Repeats) => return again(&said, used, wall),
            Err(Unreadable::NoTime) => open = Found::Open(Question::Hour, None),
            Err(_) => {}
        }
    }
    match open {
        // The day is known; only the hour is asked.
        Found::Open(Question::Hour, rule) if day(pieces, wall).is_none() => Found::Open(Question::Day, rule),
        open => open,
    }
}

/// Several days with the same hour, such as `5, 12 and 19 December`, are a series.
fn one_after_another(problem: &Unreadable) -> Option<Found> {
    let Unreadable::Ambiguous(readings) = problem else { return None };
    let [first, second, _, ..] = &readings[..] else { return None };
    let apart = first.starts.date() != second.starts.date();
    let alike = readings.iter().all(|reading| reading.starts.time() == first.starts.time());
    let days: Vec<String> = readings.iter().map(|reading| reading.starts.date().to_string()).collect();
    (apart && alike).then(|| Found::Again { first: first.clone(), rule: days.join(", "), used: 1 })
}

/// A date, and those that further pieces say: on several days it is a series; twice on one day, or beside a range of days, it is
/// asked which.
fn several(first: Written, behind: &[Piece], used: usize, wall: Wall) -> Found {
    let mut all = vec![first];
    all.extend(behind.iter().map_while(|piece| written::date::read(&piece.text, wall).ok()));
    all.sort_by_key(|written| written.starts);
    all.dedup_by_key(|written| written.starts);
    let first = all[0].clone();
    let hour =
        |written: &Written| (written.starts.time(), written.ends.map(|ends| ends.time()), written.through);
    if all.len() == 1 {
        return Found::At(first, used);
    }
    if first.through.is_some() || all.iter().any(|written| hour(written) != hour(&first)) {
        return Found::Doubt(in_words(&behind[0]), Unreadable::Ambiguous(all));
    }
    let days: Vec<String> = all.iter().map(|written| written.starts.date().to_string()).collect();
    Found::Again { first, rule: days.join(", "), used }
}

/// The day that the pieces name, where they name nothing else.
fn day(pieces: &[Piece], wall: Wall) -> Option<chrono::NaiveDate> {
    pieces.iter().find_map(|piece| written::date::day(&piece.text, wall).ok())
}

/// Each Thursday: the coming one is the first, and the rule is what says so.
fn again(said: &str, used: usize, wall: Wall) -> Found {
    const EACH: [&str; 6] = ["每逢", "每个", "每", "逢", "every ", "each "];
    let mut once = said.to_lowercase();
    for each in EACH {
        once = once.replace(each, "");
    }
    for day in ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] {
        once = once.replace(&format!("{day}s"), day);
    }
    let first = written::date::read(&once, wall).ok();
    let starts = first.as_ref().map_or(wall.now, |first| first.starts);
    // The rule is the longest beginning that is one: the hours stand behind it.
    let ends = said.char_indices().map(|(at, char)| at + char.len_utf8()).rev();
    let rule = ends
        .map(|end| said[..end].trim_end_matches(|edge: char| !edge.is_alphanumeric()))
        .find(|rule| written::rule::read(rule, starts, wall.now).is_ok())
        .map(str::to_owned);
    match (first, rule) {
        (Some(first), Some(rule)) if first.rest.is_empty() => Found::Again { first, rule, used },
        (_, rule) => Found::Open(Question::Day, rule),
    }
}
