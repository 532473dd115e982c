//! Reads a date with its time, or a day alone.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use super::day::{Day, Week};
use super::item::{self, Item};
use super::sentence::{Atom, Sentence};
use super::text::{Text, Unreadable, Written, decided, meaning};
use super::{asking, part, rest};
use crate::domain::civil_time::Wall;

/// Reads the date and the time that `text` names, as seen from a clock on the wall.
///
/// # Errors
///
/// What is missing, or in doubt, or not understood.
pub fn read(text: &str, wall: Wall) -> Result<Written, Unreadable> {
    read_at(text, wall, None)
}

/// Reads the day that `text` names, or the days, where its hour is still to be asked: the times in it are those of the
/// day's last minute. A part of the day, such as `evening`, is no hour, and moves nothing into the night after it.
///
/// # Errors
///
/// What is missing, or in doubt, or not understood.
pub fn without_hour(text: &str, wall: Wall) -> Result<Written, Unreadable> {
    read_at(text, wall, Some(last_minute()))
}

/// The hour and the minute at which a day without an hour is read: what is still to come of today is not past.
const LAST_MINUTE: (u32, u32) = (23, 59);

fn last_minute() -> part::Clock {
    part::Clock::new(LAST_MINUTE.0, LAST_MINUTE.1, part::Form::Padded)
}

/// Whether a moment is that at which a day without an hour is read.
pub fn is_without_hour(moment: NaiveDateTime) -> bool {
    (moment.hour(), moment.minute()) == LAST_MINUTE
}

/// Reads a day with its time; where none is named, with the one given.
fn read_at(text: &str, wall: Wall, unnamed: Option<part::Clock>) -> Result<Written, Unreadable> {
    let cut = Text::of(text);
    let Some(main) = cut.main() else { return Err(no_day(&cut)) };
    let mut said = cut.said[main].clone();
    let mut used = vec![main];
    if !said.has_time() {
        let start = cut.runs[main].start;
        let timed = (0..cut.runs.len()).filter(|run| cut.said[*run].has_time() && !cut.said[*run].has_day());
        if let Some(nearest) = timed.min_by_key(|run| cut.runs[*run].start.abs_diff(start)) {
            join(&mut said, &cut.said[nearest]);
            used.push(nearest);
        }
    }
    if let Some(clock) = unnamed.filter(|_| !said.has_time()) {
        said.part = None;
        said.atoms.push(Atom::Time(vec![clock]));
    }
    // Another day elsewhere in the text: the weekday of a date, or a second date.
    let mut others: Vec<Sentence> = Vec::new();
    for run in (0..cut.runs.len()).filter(|run| *run != main) {
        let other = &cut.said[run];
        // Beside a date a festival is what the title is about.
        if !said.is_festival() && other.is_festival() {
            continue;
        }
        if other.has_day() && cut.is_sure(run) && other.stray.is_none() {
            if agrees(&mut said, other) {
                used.push(run);
            } else {
                others.push(other.clone());
            }
        } else if other.atoms.is_empty()
            && other.lasts.is_some()
            && said.lasts.is_none()
            && other.stray.is_none()
        {
            said.lasts = other.lasts;
            used.push(run);
        }
    }
    let mut meant = meaning(&cut, &said, wall)?;
    for other in others {
        let mut other = other;
        if !other.has_time() {
            other.atoms.extend(said.atoms.iter().filter(|atom| matches!(atom, Atom::Time(_))).cloned());
        }
        if let Ok((readings, _)) = meaning(&cut, &other, wall) {
            meant.0.extend(readings);
        }
    }
    let rest = rest::rest(&cut.written, &cut.pieces, used.iter().map(|run| cut.runs[*run].clone()));
    decided(meant, wall.now, said.zone.is_some(), &rest)
}

/// Reads a date and its time where nothing else may stand there, but for words that only ask for it, such as 改到.
///
/// # Errors
///
/// What is missing, or in doubt, or not understood; the words that are no part of the date, too.
pub fn read_alone(text: &str, wall: Wall) -> Result<Written, Unreadable> {
    let written = read(asking::bare(text), wall)?;
    if asking::only_asks(&written.rest) { Ok(written) } else { Err(Unreadable::Unclear(written.rest)) }
}

/// All the days of a list, each with the hours of all: `5 and 12 December, 10-11am`. None where it is no list, or a choice.
pub fn list(text: &str, wall: Wall) -> Option<Vec<Written>> {
    list_at(text, wall, None)
}

/// All the days of a list of which the hour is still to be asked, as [`without_hour`] reads one.
pub fn list_without_hour(text: &str, wall: Wall) -> Option<Vec<Written>> {
    list_at(text, wall, Some(last_minute()))
}

fn list_at(text: &str, wall: Wall, unnamed: Option<part::Clock>) -> Option<Vec<Written>> {
    let cut = Text::of(text);
    let main = cut.main()?;
    let said = &cut.said[main];
    let days: Vec<&item::Mention> = said
        .atoms
        .iter()
        .filter_map(|atom| if let Atom::Day(mention, _) = atom { Some(mention) } else { None })
        .collect();
    let plain = days.iter().all(|mention| mention.days.len() == 1);
    let Err(Unreadable::Ambiguous(readings)) = read_at(text, wall, unnamed) else { return None };
    let distinct = readings.windows(2).all(|pair| pair[0].starts.date() < pair[1].starts.date());
    let alike = |written: &Written| {
        written.starts.time() == readings[0].starts.time()
            && written.ends.map(|ends| ends.time()) == readings[0].ends.map(|ends| ends.time())
    };
    let each = said.lists && plain && distinct && days.len() == readings.len();
    (each && readings.iter().all(alike)).then_some(readings)
}

/// The first word of a text that would change the date beside it: another day, a zone, that it comes again.
pub fn says_more(text: &str) -> Option<String> {
    let cut = Text::of(text);
    let changes = |item: &Item| {
        matches!(
            item,
            Item::Day(_)
                | Item::Zone(_)
                | Item::Repeated
                | Item::Again
                | Item::NoDate
                | Item::LastsDays(_)
                | Item::Year(_)
        )
    };
    let at = (0..cut.pieces.len()).find(|at| changes(&cut.pieces[*at].item) && !cut.names_festival(*at));
    at.map(|at| cut.word(at))
}

/// The words of a zone right before or behind a stretch of text, with nothing but marks between: `（东京时间）`, ` UTC+9`.
pub fn zone_beside(before: &str, behind: &str) -> Option<String> {
    let (before, behind) = (Text::of(before), Text::of(behind));
    let says = |cut: &Text, piece: &item::Piece| {
        cut.written[piece.start..piece.end].iter().any(|char| char.is_alphanumeric())
    };
    let last = before.pieces.iter().rfind(|piece| says(&before, piece)).map(|piece| (&before, piece));
    let first = behind.pieces.iter().find(|piece| says(&behind, piece)).map(|piece| (&behind, piece));
    let is_zone = |(_, piece): &(&Text, &item::Piece)| matches!(piece.item, Item::Zone(_) | Item::City(_));
    let (cut, zone) = [first, last].into_iter().flatten().find(is_zone)?;
    Some(cut.written[zone.start..zone.end].iter().collect())
}

/// How many days a text names.
pub fn days_in(text: &str) -> usize {
    let cut = Text::of(text);
    let is_day = |at: &usize| matches!(cut.pieces[*at].item, Item::Day(_)) && !cut.names_festival(*at);
    (0..cut.pieces.len()).filter(is_day).count()
}

/// Whether a text says no more than days, if anything.
pub fn says_only_days(text: &str) -> bool {
    let cut = Text::of(text);
    let plain = |item: &Item| {
        matches!(item, Item::Day(_) | Item::Gap | Item::Link | Item::At | Item::To | Item::Dash | Item::And)
    };
    cut.pieces.iter().all(|piece| plain(&piece.item))
}

/// Whether a day that a text names is one of these; none where it names no day. A mere weekday is that of any week.
pub fn is_on(text: &str, now: NaiveDateTime, days: &RangeInclusive<NaiveDate>) -> Option<bool> {
    let cut = Text::of(text);
    let fits = |day: &Day| match day {
        Day::Weekday { weekday, week: Week::Coming } => {
            days.start().iter_days().take_while(|one| one <= days.end()).any(|one| one.weekday() == *weekday)
        }
        day => day.on(now.date().and_time(NaiveTime::MIN), 0).is_some_and(|day| days.contains(&day)),
    };
    let mut named = cut.pieces.iter().filter_map(named_day).peekable();
    named.peek()?;
    Some(named.any(|mention| mention.days.iter().any(fits)))
}

/// Where the one day stands that a text names, with the words that lead to it; none where it names none, or several.
pub fn the_day_at(text: &str) -> Option<std::ops::Range<usize>> {
    let cut = Text::of(text);
    let mut named = (0..cut.pieces.len()).filter(|at| named_day(&cut.pieces[*at]).is_some());
    let (at, None) = (named.next()?, named.next()) else { return None };
    let is_link = |at: usize| matches!(cut.pieces[at].item, Item::Link | Item::At);
    let leads = (0..at).rev().take_while(|at| is_link(*at) || cut.pieces[*at].item == Item::Gap);
    let first = leads.filter(|at| is_link(*at)).last().unwrap_or(at);
    let byte = |chars: usize| cut.written[..chars].iter().map(|char| char.len_utf8()).sum::<usize>();
    Some(byte(cut.pieces[first].start)..byte(cut.pieces[at].end))
}

/// The day that a piece surely names: a number, or the beginning of a name, may be none.
fn named_day(piece: &item::Piece) -> Option<&item::Mention> {
    let Item::Day(mention) = &piece.item else { return None };
    let is_sure = !mention.weak || mention.days.iter().all(|day| day.is_weekday());
    (is_sure && !mention.name).then_some(mention)
}

/// Whether the days that a text names are days of some week, and no more is said of which: `Thu`, not `next Thu`.
pub fn is_of_week(text: &str) -> bool {
    all_days(text, |day| matches!(day, Day::Weekday { week: Week::Coming, .. }))
}

/// Whether they are days of a week that is counted from another one: `next Thu`.
pub fn is_of_other_week(text: &str) -> bool {
    all_days(text, |day| matches!(day, Day::Weekday { week: Week::After(_) | Week::AfterComing(_), .. }))
}

fn all_days(text: &str, is: fn(&Day) -> bool) -> bool {
    let mentions: Vec<item::Mention> = Text::of(text)
        .pieces
        .into_iter()
        .filter_map(|piece| if let Item::Day(mention) = piece.item { Some(mention) } else { None })
        .collect();
    !mentions.is_empty() && mentions.iter().all(|mention| mention.days.iter().all(is))
}

/// What stands behind the day that a text begins with.
pub fn begins_with_day(text: &str) -> Option<String> {
    let cut = Text::of(text);
    let first = cut.pieces.first().filter(|piece| matches!(piece.item, Item::Day(_)))?;
    Some(cut.written[first.end..].iter().collect())
}

/// A text in two: the hours in it, which stand together, and all else.
pub fn hours_apart(text: &str) -> Option<(String, String)> {
    let cut = Text::of(text);
    let is_hour = |at: usize| matches!(cut.pieces[at].item, Item::Time(_) | Item::Part(_));
    let first = (0..cut.pieces.len()).find(|at| is_hour(*at))?;
    let last = (0..cut.pieces.len()).rfind(|at| is_hour(*at))?;
    let joins = |piece: &item::Piece| {
        matches!(
            piece.item,
            Item::Time(_) | Item::Part(_) | Item::To | Item::Until | Item::Dash | Item::Gap | Item::And
        )
    };
    if !cut.pieces[first..=last].iter().all(joins) {
        return None;
    }
    let (start, end) = (cut.pieces[first].start, cut.pieces[last].end);
    let words = |range: std::ops::Range<usize>| cut.written[range].iter().collect::<String>();
    let before = words(0..start);
    // What leads to an hour goes with it.
    let before = before.trim_end();
    let before =
        ["at", "from", "between", "@"].iter().find_map(|word| before.strip_suffix(word)).unwrap_or(before);
    Some((words(start..end), format!("{before} {}", words(end..cut.written.len()))))
}

/// Reads a day, and nothing but a day.
///
/// # Errors
///
/// What is in doubt, or not understood; the times in it are those of the day's last minute.
pub fn day(text: &str, wall: Wall) -> Result<NaiveDate, Unreadable> {
    let written = match days(text, wall) {
        // Nothing ends on a day that is past.
        Err(Unreadable::Ambiguous(all)) => {
            let ahead: Vec<Written> = all.into_iter().filter(|one| one.starts >= wall.now).collect();
            <[Written; 1]>::try_from(ahead).map(|[one]| one).map_err(Unreadable::Ambiguous)?
        }
        read => read?,
    };
    match written.through {
        Some(last) if last > written.starts.date() => Err(Unreadable::Unclear(text.trim().to_owned())),
        _ => Ok(written.starts.date()),
    }
}

/// Reads a day, or the first and the last of several, and nothing else.
///
/// # Errors
///
/// What is in doubt, or not understood; the times in it are those of the day's last minute.
pub fn days(text: &str, wall: Wall) -> Result<Written, Unreadable> {
    let text = asking::bare(text);
    let cut = Text::of(text);
    let [run] = &cut.runs[..] else { return Err(Unreadable::NoDate) };
    let outside = |at: &usize| !run.contains(at) && cut.pieces[*at].item != Item::Gap;
    if let Some(at) = (0..cut.pieces.len()).find(outside) {
        return Err(Unreadable::Unclear(cut.word(at)));
    }
    let mut said = cut.said[0].clone();
    if !said.has_day() {
        return Err(Unreadable::NoDate);
    }
    if said.has_time() || said.lasts.is_some() || said.zone.is_some() {
        return Err(Unreadable::Unclear(text.trim().to_owned()));
    }
    said.atoms.push(Atom::Time(vec![last_minute()]));
    decided(meaning(&cut, &said, wall)?, wall.now, false, "")
}

fn no_day(cut: &Text) -> Unreadable {
    let mut said = cut.said.iter();
    if said.any(|said| said.repeats || said.each.is_some()) {
        return Unreadable::Repeats;
    }
    if cut.said.iter().any(|said| said.no_date) {
        return Unreadable::NoSuchDay;
    }
    match cut.said.iter().filter(|said| said.has_time()).find_map(|said| said.stray) {
        Some(at) => Unreadable::Unclear(cut.word(at)),
        None => Unreadable::NoDate,
    }
}

/// Gives a sentence that has a day the time of another one.
fn join(said: &mut Sentence, time: &Sentence) {
    let part = said.part;
    said.atoms.extend(time.atoms.iter().cloned().map(|atom| match atom {
        Atom::Time(clocks) => Atom::Time(
            clocks.into_iter().map(|clock| part::Clock { part: clock.part.or(part), ..clock }).collect(),
        ),
        other => other,
    }));
    said.part = None;
    said.lasts = said.lasts.or(time.lasts);
    said.zone = said.zone.or(time.zone);
    said.city = said.city.or(time.city);
    said.year = said.year.or(time.year);
    said.repeats |= time.repeats;
    said.each = said.each.or(time.each);
    said.stray = said.stray.or(time.stray);
}

/// Whether the other names the weekday of this one's date, or its date, or the same; it is noted then.
fn agrees(said: &mut Sentence, other: &Sentence) -> bool {
    let [Atom::Day(mention, None)] = &other.atoms[..] else { return false };
    let of_week = |mention: &item::Mention| mention.days.iter().all(|day| day.is_weekday());
    let mut days = said.atoms.iter_mut().filter_map(|atom| match atom {
        Atom::Day(day, agrees) => Some((day, agrees)),
        _ => None,
    });
    match (days.next(), days.next()) {
        (Some((day, agrees @ None)), None) if of_week(day) != of_week(mention) => {
            *agrees = Some(mention.clone());
            true
        }
        (Some((day, _)), None) => day == mention,
        _ => false,
    }
}
