//! Reads a notice that an organiser wrote for another group: nothing of it is lost, and nothing is guessed at.

use crate::domain::civil_time::Wall;
use crate::domain::contact::Contact;
use crate::domain::day_count::DayCount;
use crate::domain::question::{Doubt, Question};
use crate::domain::written;
use crate::domain::written::date::{Unreadable, Written};
use crate::domain::written::notice::{Notice, Piece, Seats};
use crate::features::organise::written::draft::{Draft, MOST_SEATS};
use crate::features::organise::written::mistake::{Mistake, TITLE};
use crate::features::organise::written::repeated::{beginning, each_of_those, not_before, repeated};
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

/// A line of so many characters at the most is no paragraph.
const SHORT: usize = 70;

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
    match as_told(typed, found, &notice.when, wall) {
        Found::At(written, used) => {
            draft.take_time(&written);
            further
                .extend(notice.when[..used].iter().filter(|piece| piece.text.contains(LUNAR)).map(in_words));
            further.extend((!written.rest.is_empty()).then(|| written.rest.clone()));
            further.extend(notice.when[used..].iter().map(in_words));
        }
        Found::Again { used, .. } | Found::Days(_, used)
            if notice.more.iter().any(|line| is_term(line, &notice.when[..used])) =>
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
    match notice.title {
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
        match written::date::deadline(&with_zone(deadline), wall, draft.starts) {
            Ok(closes) if known && closes.is_none_or(|closes| closes.at <= draft.starts) => {
                draft.closes = closes.map(|closes| closes.at);
                draft.limits_converted = closes.is_some_and(|closes| closes.converted);
            }
            // It stays in sight where it cannot be kept.
            _ => further.push(in_words(deadline)),
        }
    }
    for words in notice.more.iter().chain(&further) {
        if !draft.more.as_ref().is_some_and(|more| more.contains(words.as_str())) {
            draft.add_more(words);
        }
    }
    draft.more_fits()?;
    Ok(Some(Noticed { draft, asks }))
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
    /// It is on each of those days; so many pieces say it.
    Days(Vec<Written>, usize),
    /// It is on that day, or those, and the hour is to be asked; so many pieces say it.
    NoHour(Vec<Written>, usize),
    /// Day and hour are to be asked; with the rule, if one was found.
    Open(Option<String>),
}

/// The day and the time may stand apart: the best piece is read first, then with those behind it.
fn time(pieces: &[Piece], wall: Wall) -> Found {
    if let Some(first) = pieces.first()
        && says_more_beside(first)
    {
        // The hour may stand in another line.
        let others = pieces[1..].iter().map(|piece| piece.text.as_str());
        let hours = others.filter(|text| written::date::says_more(text).is_none());
        let said: Vec<&str> = std::iter::once(first.whole.as_str()).chain(hours).collect();
        return whole_line(&said.join(" "), said.len(), wall);
    }
    let mut open = Found::Open(None);
    for used in 1..=pieces.len() {
        let said = pieces[..used].iter().map(|piece| piece.text.as_str()).collect::<Vec<_>>().join(" ");
        match written::date::read(&said, wall) {
            Ok(written) if written::date::says_more(&written.rest).is_some() => {
                return whole_line(&said, used, wall);
            }
            Ok(written) => return several(written, &pieces[used..], used, wall),
            // Another day in another line is that of something else, and its hour, too.
            Err(Unreadable::Ambiguous(_) | Unreadable::Disagree(_))
                if used > 1 && written::date::says_more(&pieces[used - 1].text).is_some() =>
            {
                break;
            }
            Err(problem @ (Unreadable::Ambiguous(_) | Unreadable::Disagree(_))) => {
                return one_after_another(&said, used, wall).unwrap_or(Found::Doubt(said, problem));
            }
            Err(Unreadable::Repeats) => return again(&said, used, wall),
            Err(problem) => {
                if let Some(found) = said_in_line(&pieces[0], wall).filter(|_| used == 1) {
                    return found;
                }
                if problem == Unreadable::NoTime {
                    open = without_hour(&said, used, wall);
                }
            }
        }
    }
    open
}

/// A day without an hour, or several.
fn without_hour(said: &str, used: usize, wall: Wall) -> Found {
    match written::date::without_hour(said, wall) {
        Ok(day) if is_all(said, &day, wall) => Found::NoHour(vec![day], used),
        Ok(day) => Found::NoHour(vec![day], 0),
        Err(_) => match written::date::list_without_hour(said, wall) {
            Some(days) if days[0].rest.is_empty() => Found::NoHour(days, used),
            _ => Found::Open(None),
        },
    }
}

/// What comes again, with what the rest of the notice says of its days.
fn as_told(typed: &str, found: Found, pieces: &[Piece], wall: Wall) -> Found {
    let (first, rule, used) = match found {
        Found::Again { first, rule, used } => (first, rule, used),
        Found::Open(None) => return on_each(typed, pieces, wall).unwrap_or(Found::Open(None)),
        other => return other,
    };
    if let Some(days) = each_of_those(typed, &first, &rule, wall) {
        return Found::At(days, used);
    }
    let from = beginning(typed, wall).filter(|from| *from > first.starts.date());
    let later = from.and_then(|from| not_before(&first, &rule, from, wall));
    Found::Again { first: later.unwrap_or(first), rule, used }
}

/// The days that stand beside `each day`, where their line cannot be read as a whole: 本周六、日（11月28日—29日），每天上午10点.
fn on_each(typed: &str, pieces: &[Piece], wall: Wall) -> Option<Found> {
    pieces.iter().find_map(|piece| {
        let (first, rule) = repeated(&piece.text, wall)?;
        Some(Found::At(each_of_those(typed, &first, &rule, wall)?, pieces.len()))
    })
}

/// What the whole line of a piece says where the piece alone says too little: `5 Dec, 2 till 4`.
fn said_in_line(piece: &Piece, wall: Wall) -> Option<Found> {
    match written::date::read(&piece.whole, wall) {
        Ok(written) if is_line(piece) && written::date::says_more(&written.rest).is_none() => {
            Some(Found::At(written, 1))
        }
        Err(problem @ (Unreadable::Ambiguous(_) | Unreadable::Disagree(_))) if is_line(piece) => {
            let said = piece.whole.clone();
            Some(one_after_another(&said, 1, wall).unwrap_or(Found::Doubt(said, problem)))
        }
        _ => None,
    }
}

/// Whether a piece stands in a line about the time; a paragraph may name other days of other things.
fn is_line(piece: &Piece) -> bool {
    piece.label.is_some() || piece.whole.chars().count() <= SHORT
}

/// What limits a rule beside it, and is no day itself.
#[rustfmt::skip]
const LIMITS: &[&str] = &[
    "停", "除", "休", "闭", "关门", "不上", "不开", "不办", "except", "excluding", "not ", "closed", "no class", "no session", "skip", " off",
];

/// Whether the line of a piece says more of the days than the piece does.
fn says_more_beside(piece: &Piece) -> bool {
    let Some(at) = piece.whole.find(&piece.text) else { return false };
    let (before, behind) = (&piece.whole[..at], &piece.whole[at + piece.text.len()..]);
    let repeats = written::date::read(
        &piece.text,
        Wall { now: chrono::NaiveDateTime::default(), zone: chrono_tz::UTC },
    );
    let limits = repeats == Err(Unreadable::Repeats)
        && LIMITS.iter().any(|word| piece.whole.to_lowercase().contains(word));
    let days = written::date::days_in(&piece.whole) > written::date::days_in(&piece.text);
    is_line(piece)
        && (limits
            || piece.label.is_some() && days
            || [before, behind].iter().any(|beside| written::date::says_more(beside).is_some()))
}

/// A line of the time, read whole: nothing that says something of the days is left out.
fn whole_line(said: &str, used: usize, wall: Wall) -> Found {
    if let Some(found) = one_after_another(said, used, wall) {
        return found;
    }
    match written::date::read(said, wall) {
        Ok(written) if written::date::says_more(&written.rest).is_none() => Found::At(written, used),
        Err(problem @ (Unreadable::Ambiguous(_) | Unreadable::Disagree(_))) => {
            Found::Doubt(said.to_owned(), problem)
        }
        Ok(_) | Err(_) => again(said, used, wall),
    }
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
fn is_term(line: &str, read: &[Piece]) -> bool {
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
    let is_read = read.iter().any(|piece| line.contains(&piece.whole));
    !is_read && TERMS.iter().any(|word| lower.contains(word)) && written::date::says_more(line).is_some()
}

/// Days of the lunar calendar say more than the dates that they are.
const LUNAR: [char; 5] = ['历', '腊', '正', '冬', '初'];

/// Whether the words name a day and nothing more, so that the card says all of them once it has that day.
fn is_all(said: &str, day: &Written, wall: Wall) -> bool {
    day.rest.is_empty() && !said.contains(LUNAR) && written::date::days(said, wall).is_ok()
}

/// Several days with the same hours, such as `5, 12 and 19 December`, are a series.
fn one_after_another(said: &str, used: usize, wall: Wall) -> Option<Found> {
    Some(Found::Days(written::date::list(said, wall)?, used))
}

/// A date, and those that further pieces say: on several days it is a series; twice on one day, or beside a range of days, it is
/// asked which.
fn several(first: Written, behind: &[Piece], used: usize, wall: Wall) -> Found {
    let mut all = vec![first];
    all.extend(behind.iter().map_while(|piece| written::date::read(&piece.text, wall).ok()));
    let said = used + all.len() - 1;
    all.sort_by_key(|written| written.starts);
    all.dedup_by_key(|written| written.starts);
    let hour =
        |written: &Written| (written.starts.time(), written.ends.map(|ends| ends.time()), written.through);
    let first = &all[0];
    if all.len() > 1 && (first.through.is_some() || all.iter().any(|written| hour(written) != hour(first))) {
        return Found::Doubt(in_words(&behind[0]), Unreadable::Ambiguous(all));
    }
    match &all[..] {
        [only] => Found::At(only.clone(), used),
        _ => Found::Days(all, said),
    }
}

/// Each Thursday: the coming one is the first, and the rule is what says so. All words but the hours belong to the rule, with
/// its limits: one that is not understood is asked about, for a series without its end is another one.
fn again(said: &str, used: usize, wall: Wall) -> Found {
    repeated(said, wall).map_or(Found::Open(None), |(first, rule)| Found::Again { first, rule, used })
}
