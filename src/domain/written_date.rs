//! Reads a date and time as people write them in a chat, in Chinese and in English.
//!
//! Every word is accounted for: a text is cut into `item`s, what stands together is a `run`, and a run is read whole or not
//! at all. A word that may change what a date means and has no place in it (`until`, 隔, a zone that several countries
//! call their own) makes the date unreadable, and is named; what can mean two times is asked about, never guessed at. Only
//! what is no word about time is handed back, as the rest of the text.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use self::basics::is_chinese;
use self::item::{Item, Piece};
use self::reading::{Nothing, Reading};
use self::sentence::{Atom, Sentence};
use super::civil_time::Wall;

mod basics;
mod chinese_day;
mod day;
mod deadline;
mod english_day;
mod feast;
mod fold;
mod item;
mod numeric;
mod part;
mod reading;
mod rest;
mod run;
mod sentence;
mod stray;
mod times;
mod zone;

pub use self::deadline::deadline;

/// The years in which something can be.
const YEARS: std::ops::Range<i32> = 1970..2100;

/// What was read from a written date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The start, on the wall clock of the place.
    pub starts: NaiveDateTime,
    /// The end, where one was written, on the same clock.
    pub ends: Option<NaiveDateTime>,
    /// The last day, where it is on each of several days.
    pub through: Option<NaiveDate>,
    /// Whether it was written in the time of another zone.
    pub converted: bool,
    /// The text without the words of the date, trimmed.
    pub rest: String,
}

impl Written {
    /// The same in figures, which can be read in one way only.
    pub fn in_figures(&self) -> String {
        let starts = self.starts.format("%Y-%m-%d %H:%M");
        let ends = self.ends.map_or_else(String::new, |ends| ends.format(" - %Y-%m-%d %H:%M").to_string());
        format!("{} {starts}{ends}", self.rest).trim().to_owned()
    }
}

/// Why a written date cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// No day is named.
    #[error("no date found")]
    NoDate,
    /// No time of day is named.
    #[error("no time of day found")]
    NoTime,
    /// The words fit several times, all of them ahead: each as it would be read, in order.
    #[error("it can mean several times")]
    Ambiguous(Vec<Written>),
    /// The day of the week is not that of the date: as it would be read on either day.
    #[error("the date and the day of the week disagree")]
    Disagree(Vec<Written>),
    /// The time is over.
    #[error("{0} is past")]
    Past(NaiveDateTime),
    /// A day that no calendar has, such as 30 February.
    #[error("there is no such day")]
    NoSuchDay,
    /// It comes again and again: `every Saturday`.
    #[error("it is about days that repeat")]
    Repeats,
    /// A word about time, as it was written, that has no place in a date.
    #[error("“{0}” is not understood")]
    Unclear(String),
}

/// A text, cut.
struct Text {
    /// As it was written.
    written: Vec<char>,
    pieces: Vec<Piece>,
    runs: Vec<std::ops::Range<usize>>,
    said: Vec<Sentence>,
}

impl Text {
    fn of(text: &str) -> Self {
        let folded = fold::folded(text);
        let foreign =
            folded.chars().any(|char| char.is_ascii_alphabetic()) && !folded.chars().any(is_chinese);
        let pieces = run::resolved(item::pieces(&folded), foreign);
        let runs = run::runs(&pieces);
        let said = runs.iter().map(|run| sentence::sentence(&pieces, run.clone())).collect();
        Self { written: text.chars().collect(), pieces, runs, said }
    }

    /// Whether a day of that run is surely one, and not part of a name.
    fn is_sure(&self, run: usize) -> bool {
        let is_sure = |at: usize| match &self.pieces[at].item {
            Item::Day(mention) => !(mention.weak && run::begins_name(&self.pieces, at)),
            _ => false,
        };
        self.said[run].within.is_some() || self.said[run].has_time() || self.runs[run].clone().any(is_sure)
    }

    /// The word at that place, as it was written.
    fn word(&self, at: usize) -> String {
        self.written[self.pieces[at].start..self.pieces[at].end].iter().collect()
    }

    /// The run that names the day: one with its time before one without, and a sure one before one that may be a name.
    fn main(&self) -> Option<usize> {
        let dated = || (0..self.runs.len()).filter(|run| self.said[*run].has_day());
        let sure = || dated().filter(|run| self.is_sure(*run));
        let plain = |run: &usize| self.said[*run].stray.is_none();
        sure()
            .find(|run| self.said[*run].has_time() && plain(run))
            .or_else(|| sure().find(|run| self.said[*run].has_time()))
            .or_else(|| sure().next())
            .or_else(|| dated().next())
    }
}

/// Reads the date and the time that `text` names, as seen from a clock on the wall.
///
/// # Errors
///
/// What is missing, or in doubt, or not understood.
pub fn read(text: &str, wall: Wall) -> Result<Written, Unreadable> {
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
    // Another day elsewhere in the text: the weekday of a date, or a second date.
    let mut others: Vec<Sentence> = Vec::new();
    for run in (0..cut.runs.len()).filter(|run| *run != main) {
        let other = &cut.said[run];
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

/// Reads a day, and nothing but a day.
///
/// # Errors
///
/// What is in doubt, or not understood; the times in it are those of the day's last minute.
pub fn day(text: &str, wall: Wall) -> Result<NaiveDate, Unreadable> {
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
    said.atoms.push(Atom::Time(vec![part::Clock::new(23, 59, part::Form::Padded)]));
    let written = decided(meaning(&cut, &said, wall)?, wall.now, false, "")?;
    match written.through {
        None => Ok(written.starts.date()),
        Some(_) => Err(Unreadable::Unclear(text.trim().to_owned())),
    }
}

fn no_day(cut: &Text) -> Unreadable {
    let mut said = cut.said.iter();
    if said.any(|said| said.repeats) {
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

/// What a sentence can mean on the wall clock of the place, and whether a date and a weekday disagree.
fn meaning(cut: &Text, said: &Sentence, wall: Wall) -> Result<(Vec<Reading>, bool), Unreadable> {
    if said.repeats {
        return Err(Unreadable::Repeats);
    }
    if said.no_date {
        return Err(Unreadable::NoSuchDay);
    }
    if let Some(at) = said.stray {
        return Err(Unreadable::Unclear(cut.word(at)));
    }
    let unclear = || Unreadable::Unclear(cut.written.iter().collect::<String>().trim().to_owned());
    if let Some(minutes) = said.within {
        let starts = wall.now.checked_add_signed(TimeDelta::minutes(minutes.into())).ok_or_else(unclear)?;
        if !said.atoms.is_empty() || !YEARS.contains(&starts.year()) {
            return Err(unclear());
        }
        return Ok((vec![Reading { starts, ends: None, through: None }], false));
    }
    let now = said.zone.map_or(wall.now, |zone| zone.wall_from(wall.now, wall.zone));
    let (mut readings, disagree) = reading::readings(said, now).map_err(|nothing| match nothing {
        Nothing::NoDay => Unreadable::NoDate,
        Nothing::NoTime => Unreadable::NoTime,
        Nothing::NoSuchDay => Unreadable::NoSuchDay,
        Nothing::Unclear => unclear(),
    })?;
    if said.part.is_some() {
        return Err(unclear());
    }
    for reading in &mut readings {
        if let Some(minutes) = said.lasts {
            let ends = reading.starts.checked_add_signed(TimeDelta::minutes(minutes.into()));
            if reading.ends.is_some_and(|known| Some(known) != ends) {
                return Err(unclear());
            }
            reading.ends = ends;
        }
        if let Some(days) = said.lasts_days {
            let last = reading.starts.date().checked_add_signed(TimeDelta::days(i64::from(days) - 1));
            if days == 0 || reading.through.is_some_and(|known| Some(known) != last) {
                return Err(unclear());
            }
            reading.through = last.filter(|_| days > 1);
        }
        if let Some(zone) = said.zone {
            if reading.through.is_some() {
                return Err(unclear());
            }
            let there = |wall_there| zone.wall_in(wall_there, wall.zone);
            reading.starts = there(reading.starts).ok_or_else(unclear)?;
            reading.ends = reading.ends.and_then(there);
        }
    }
    readings.retain(|reading| YEARS.contains(&reading.starts.year()));
    if readings.is_empty() { Err(Unreadable::NoSuchDay) } else { Ok((readings, disagree)) }
}

/// The one reading that is ahead.
fn decided(
    (mut readings, disagree): (Vec<Reading>, bool),
    now: NaiveDateTime,
    converted: bool,
    rest: &str,
) -> Result<Written, Unreadable> {
    let written = |Reading { starts, ends, through }: &Reading| Written {
        starts: *starts,
        ends: *ends,
        through: *through,
        converted,
        rest: rest.to_owned(),
    };
    readings.sort_unstable();
    // The same start with several ends: the first is meant.
    readings.dedup_by_key(|reading| reading.starts);
    let latest = readings.last().ok_or(Unreadable::NoSuchDay)?.starts;
    if disagree && latest >= now {
        return Err(Unreadable::Disagree(readings.iter().map(written).collect()));
    }
    readings.retain(|reading| reading.starts >= now);
    match &readings[..] {
        [] => Err(Unreadable::Past(latest)),
        [only] => Ok(written(only)),
        several => Err(Unreadable::Ambiguous(several.iter().map(written).collect())),
    }
}

/// The last minute of a day.
fn last_minute(date: NaiveDate) -> NaiveDateTime {
    date.and_time(NaiveTime::MIN) + TimeDelta::minutes(24 * 60 - 1)
}

#[cfg(test)]
mod tests;
