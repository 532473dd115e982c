//! Reads a notice that an organiser wrote for another group: nothing of it is lost, and nothing is guessed at.

use crate::domain::civil_time::Wall;
use crate::domain::contact::Contact;
use crate::domain::day_count::DayCount;
use crate::domain::question::{Doubt, Question};
use crate::domain::written;
use crate::domain::written::date::Unreadable;
use crate::domain::written::notice::{Notice, Piece, Seats};
use crate::features::organise::written::draft::{Draft, MOST_SEATS};
use crate::features::organise::written::found::{Found, LUNAR, as_told, contradicted, in_words, time};
use crate::features::organise::written::mistake::{Mistake, TITLE};
use crate::features::organise::written::repeated::{beginning, ending};
use crate::features::organise::written::rules;

pub use crate::domain::written::notice::{is_notice, tells_of_one};

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
    if let Some(renewed) = written::notice::without_old_time(typed) {
        return read_notice(&renewed, wall);
    }
    let rows = written::notice::rows(typed);
    if rows > 1 {
        return Err(Mistake::Several(rows));
    }
    let notice = written::notice::read(typed);
    let mut draft = Draft::empty(wall.now);
    take_people(&notice, &mut draft)?;
    let mut further: Vec<String> = Vec::new();
    let mut asks = None;
    let is_moved = written::notice::is_moved(typed);
    let is_open = is_moved || is_list_of_several(typed, &notice.when);
    let found = if is_open { Found::Open(None) } else { time(&notice.when, wall) };
    let found = contradicted(found, &notice.others, wall);
    match as_told(typed, found, &notice.when, wall) {
        Found::At(written, used) => {
            draft.take_time(&written);
            further
                .extend(notice.when[..used].iter().filter(|piece| piece.text.contains(LUNAR)).map(in_words));
            further.extend((!written.rest.is_empty()).then(|| written.rest.clone()));
            further.extend(notice.when[used..].iter().map(in_words));
        }
        Found::Again { used, .. } | Found::Days(_, used)
            if notice.more.iter().any(|line| is_term(line, &notice.when[..used], wall)) =>
        {
            further.extend(notice.when.iter().map(in_words));
            asks = Some(Asks::Missing(Question::Day));
        }
        Found::Again { first, rule, used } => {
            draft.take_time(&first);
            // The rule names each of the days.
            draft.days = DayCount::ONE;
            draft.repeat = Some(rule);
            further.extend(notice.when[used..].iter().map(in_words));
        }
        Found::Days(days, used) => {
            draft.take_list(&days);
            further.extend(notice.when[..used].iter().filter(|piece| says_more(piece, wall)).map(in_words));
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
        Found::NoHour(days, used) => {
            draft.take_list(&days);
            further.extend(notice.when[used..].iter().map(in_words));
            asks = Some(Asks::Missing(Question::Hour));
        }
        Found::Open(rule) => {
            draft.repeat = rule;
            further.extend(notice.when.iter().map(in_words));
            asks = Some(Asks::Missing(Question::Day));
        }
    }
    if let Some(ends) = &notice.ends {
        further.push(in_words(ends));
    }
    let titled = |title: String| {
        if is_moved { title } else { written::notice::without_moved(&title).to_owned() }
    };
    match notice.title.map(titled) {
        Some(title) if is_moved && written::notice::says_moved(&title) => further.insert(0, title),
        Some(title) if title.encode_utf16().count() <= TITLE => draft.title = title,
        Some(title) => {
            further.insert(0, title);
            asks = asks.or(Some(Asks::Missing(Question::Title)));
        }
        None => asks = asks.or(Some(Asks::Missing(Question::Title))),
    }
    draft.venue = notice.place.map(|place| place.text);
    if draft.venue.is_none() && written::notice::may_have_place(&draft.title) {
        asks = asks.or(Some(Asks::Missing(Question::Venue)));
    }
    draft.points = notice.programme;
    draft.contact = notice.contact.as_deref().map(Contact::written);
    if let Some(deadline) = &notice.deadline {
        let known = matches!(asks, None | Some(Asks::Missing(Question::Venue)));
        further.extend(take_deadline(deadline, known, &mut draft, wall));
    }
    for words in notice.more.iter().chain(&further) {
        if !draft.more.as_ref().is_some_and(|more| more.contains(words.as_str())) {
            draft.add_more(words);
        }
    }
    draft.more_fits()?;
    Ok(Some(Noticed { draft, asks }))
}

/// Until when one can sign up; in its words where it cannot be kept, so that it stays in sight.
fn take_deadline(deadline: &Piece, is_start_known: bool, draft: &mut Draft, wall: Wall) -> Option<String> {
    match written::date::deadline(&with_zone(deadline), wall, draft.starts) {
        Ok(closes) if is_start_known && closes.is_none_or(|closes| closes.at <= draft.starts) => {
            draft.closes = closes.map(|closes| closes.at);
            draft.limits_converted = closes.is_some_and(|closes| closes.converted);
            None
        }
        _ => Some(in_words(deadline)),
    }
}

/// Whether a notice is about days that come again, by a rule that is not read from it.
pub fn repeats_somehow(typed: &str) -> bool {
    let now = chrono::NaiveDateTime::default();
    let wall = Wall { now, zone: chrono_tz::UTC };
    let says = |piece: &Piece| written::date::read(&piece.text, wall) == Err(Unreadable::Repeats);
    written::notice::read(typed).when.iter().any(says)
}

/// How many can come, how many each can bring, and whom it needs beside them.
fn take_people(notice: &Notice, draft: &mut Draft) -> Result<(), Mistake> {
    if let Some(line) = &notice.unclear {
        return Err(Mistake::Helpers(line.clone()));
    }
    if let Some(Seats::Limited(seats)) = notice.seats {
        draft.capacity = Some(i64::from(seats)).filter(|seats| (1..=MOST_SEATS).contains(seats));
    }
    if let Some(companions) = notice.companions {
        draft.rules.companions = i64::from(companions.min(9));
    }
    for wanted in &notice.roles {
        rules::add_roles(&wanted.name, vec![wanted.clone()], draft)?;
    }
    Ok(())
}

/// Whether a piece says more than a day and its hours: what a lesson is about, which stays in its words.
fn says_more(piece: &Piece, wall: Wall) -> bool {
    written::date::read(&piece.text, wall).is_ok_and(|written| !written.rest.is_empty())
}

/// The words of a piece, with the zone that stands beside them.
fn with_zone(piece: &Piece) -> String {
    let zone = piece
        .whole
        .split_once(&piece.text)
        .and_then(|(before, behind)| written::date::zone_beside(before, behind));
    zone.map_or(piece.text.clone(), |zone| format!("{} {zone}", piece.text))
}

/// Whether several lines begin with a day each, and none is said to be the time: a list of several activities.
fn is_list_of_several(typed: &str, when: &[Piece]) -> bool {
    const SEVERAL: usize = 3;
    let begins = |line: &&str| {
        let line = line.trim();
        written::date::begins_with_day(line).is_some_and(|behind| {
            behind.chars().any(char::is_alphanumeric)
                && !behind.trim_start().starts_with(['前', '截', '止', '-'])
        })
    };
    when.first().is_some_and(|piece| piece.label.is_none()) && typed.lines().filter(begins).count() >= SEVERAL
}

/// Whether a line that found no field says from when to when something is, or when it is left out.
fn is_term(line: &str, read: &[Piece], wall: Wall) -> bool {
    const TERMS: &[&str] = &[
        "期限",
        "起止",
        "周期",
        "学期",
        "开课",
        "结课",
        "停",
        "term",
        "no class",
        "no session",
        "except",
        "until",
        "dates",
    ];
    let lower = line.to_lowercase();
    let is_bound = beginning(line, wall).or(ending(line, wall)).is_some();
    let is_read = is_bound || read.iter().any(|piece| line.contains(&piece.whole));
    !is_read && TERMS.iter().any(|word| lower.contains(word)) && written::date::says_more(line).is_some()
}
