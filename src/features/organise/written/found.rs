//! When it is by what a notice says of the time, or what of that is to be asked.

use crate::domain::civil_time::Wall;
use crate::domain::written;
use crate::domain::written::date::{Unreadable, Written};
use crate::domain::written::notice::Piece;
use crate::features::organise::written::repeated::{
    beginning, bounded, each_of_those, ending, not_before, repeated, times_of_course,
};

/// A line of so many characters at the most is no paragraph.
const SHORT: usize = 70;
const HALF_A_YEAR: chrono::Days = chrono::Days::new(183);
/// Days of the lunar calendar say more than the dates that they are.
pub(super) const LUNAR: [char; 5] = ['历', '腊', '正', '冬', '初'];

/// What a notice says of the time.
pub(super) enum Found {
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
pub(super) fn time(pieces: &[Piece], wall: Wall) -> Found {
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
            Err(Unreadable::Repeats) => return again(&with_bracket(said, &pieces[used - 1]), used, wall),
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

/// What is said, with the bracket right behind it that limits its days: `(no class 21 & 28 Dec)`.
fn with_bracket(said: String, piece: &Piece) -> String {
    let behind = piece.whole.split_once(&piece.text).map_or("", |(_, behind)| behind.trim_start());
    let inner = behind.strip_prefix(['(', '（']).and_then(|inner| inner.split_once([')', '）']));
    let limits = |inner: &str| LIMITS.iter().any(|word| inner.to_lowercase().contains(word));
    match inner {
        Some((inner, _)) if limits(inner) => format!("{said}, {inner}"),
        _ => said,
    }
}

/// A day that another one in the running text contradicts is asked: nothing says which of them is the activity's.
pub(super) fn contradicted(found: Found, others: &[Piece], wall: Wall) -> Found {
    let Found::At(written, used) = found else { return found };
    let mut all: Vec<Written> = others.iter().filter_map(|piece| other_day(piece, &written, wall)).collect();
    if all.is_empty() {
        return Found::At(written, used);
    }
    all.push(written);
    all.sort_by_key(|written| written.starts);
    all.dedup_by_key(|written| written.starts);
    let said = others.iter().map(|piece| piece.text.as_str()).collect::<Vec<_>>().join(" ");
    Found::Doubt(said, Unreadable::Ambiguous(all))
}

/// What a piece says, if it is another day that is ahead; without an hour of its own it has the same.
fn other_day(piece: &Piece, written: &Written, wall: Wall) -> Option<Written> {
    let own = written.starts.date()..=written.through.unwrap_or(written.starts.date());
    if written::date::is_on(&piece.text, wall.now, &own) == Some(true) {
        return None;
    }
    let other = written::date::read(&piece.text, wall).ok().or_else(|| {
        let day = written::date::days(&piece.text, wall).ok()?;
        Some(Written { starts: day.starts.date().and_time(written.starts.time()), ends: None, ..day })
    })?;
    // What is half a year away was before: `the last talk on 14 November`.
    let is_near = other.starts < wall.now + HALF_A_YEAR;
    (is_near && !own.contains(&other.starts.date())).then_some(other)
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
pub(super) fn as_told(typed: &str, found: Found, pieces: &[Piece], wall: Wall) -> Found {
    let (first, rule, used) = match found {
        Found::Again { first, rule, used } => (first, rule, used),
        Found::Open(None) => return on_each(typed, pieces, wall).unwrap_or(Found::Open(None)),
        other => return other,
    };
    if let Some(days) = each_of_those(typed, &first, &rule, wall) {
        return Found::At(days, used);
    }
    let rule = match times_of_course(typed).map(|times| format!("{rule}, {times} times")) {
        Some(counted) if written::rule::read(&counted, first.starts, wall.now).is_ok() => counted,
        _ => rule,
    };
    let from = beginning(typed, wall).filter(|from| *from > first.starts.date());
    let later = from.and_then(|from| not_before(&first, &rule, from, wall));
    let first = later.unwrap_or(first);
    match ending(typed, wall) {
        // A series without its end is another one.
        Some(until) => bounded(&rule, until, first.starts, wall)
            .map_or(Found::Open(None), |rule| Found::Again { first, rule, used }),
        None => Found::Again { first, rule, used },
    }
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

/// A piece with its label.
pub(super) fn in_words(piece: &Piece) -> String {
    match &piece.label {
        Some(label) if label.is_ascii() => format!("{label}: {}", piece.text),
        Some(label) => format!("{label}：{}", piece.text),
        None => piece.text.clone(),
    }
}
