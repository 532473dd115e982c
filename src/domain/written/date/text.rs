//! A text that is cut, and what it can mean.

use std::ops::Range;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::super::fold::{folded, is_chinese};
use super::item::{Item, Piece};
use super::reading::{self, Nothing, Reading};
use super::sentence::{self, Atom, Each, Sentence};
use super::zone::Zone;
use super::{cut, run};
use crate::domain::civil_time::Wall;
use crate::domain::day_count::{DayCount, MOST_DAYS};

/// The years in which something can be.
const YEARS: std::ops::Range<i32> = 1970..2100;

/// What was read from a written date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The start, on the wall clock of the place.
    pub starts: NaiveDateTime,
    /// The end, where one was written, on the same clock.
    pub ends: Option<NaiveDateTime>,
    /// The last day, where it was written on how many it is.
    pub through: Option<NaiveDate>,
    /// Whether it was written in the time of another zone.
    pub converted: bool,
    /// The text without the words of the date, trimmed.
    pub rest: String,
}

impl Written {
    /// On how many days it is, where that was written.
    pub fn days(&self) -> Option<DayCount> {
        DayCount::of((self.through? - self.starts.date()).num_days() + 1)
    }

    /// The same in figures, which can be read in one way only.
    pub fn in_figures(&self) -> String {
        let first = self.starts.date();
        if let Some(last) = self.through.filter(|last| *last > first) {
            let starts = self.starts.format("%H:%M");
            let ends = self.ends.map_or_else(String::new, |ends| ends.format(" - %H:%M").to_string());
            return format!("{} {first} - {last} {starts}{ends}", self.rest).trim().to_owned();
        }
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
pub(super) struct Text {
    /// As it was written.
    pub(super) written: Vec<char>,
    pub(super) pieces: Vec<Piece>,
    pub(super) runs: Vec<Range<usize>>,
    pub(super) said: Vec<Sentence>,
}

impl Text {
    pub(super) fn of(text: &str) -> Self {
        let folded = folded(text);
        let foreign =
            folded.chars().any(|char| char.is_ascii_alphabetic()) && !folded.chars().any(is_chinese);
        let pieces = run::resolved(&cut::pieces(&folded), foreign);
        let runs = run::runs(&pieces);
        let said = runs.iter().map(|run| sentence::sentence(&pieces, run.clone())).collect();
        Self { written: text.chars().collect(), pieces, runs, said }
    }

    /// Whether a day of that run is surely one, and not part of a name.
    pub(super) fn is_sure(&self, run: usize) -> bool {
        let is_sure = |at: usize| match &self.pieces[at].item {
            Item::Day(mention) => !(mention.weak && run::begins_name(&self.pieces, at)),
            _ => false,
        };
        self.said[run].within.is_some() || self.said[run].has_time() || self.runs[run].clone().any(is_sure)
    }

    /// Whether a festival stands there as the beginning of a name: 冬至包汤圆.
    pub(super) fn names_festival(&self, at: usize) -> bool {
        matches!(&self.pieces[at].item, Item::Day(mention) if mention.name)
            && run::begins_name(&self.pieces, at)
    }

    /// The word at that place, as it was written.
    pub(super) fn word(&self, at: usize) -> String {
        self.written[self.pieces[at].start..self.pieces[at].end].iter().collect()
    }

    /// The run that names the day: one with its time before one without, and a sure one before one that may be a name.
    pub(super) fn main(&self) -> Option<usize> {
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

/// What a sentence can mean on the wall clock of the place, and whether a date and a weekday disagree.
pub(super) fn meaning(cut: &Text, said: &Sentence, wall: Wall) -> Result<(Vec<Reading>, bool), Unreadable> {
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
    let mut said = said.clone();
    if let Some((year, _)) = said.year {
        said.in_year(year);
    }
    let said = &said;
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
    if let Some((year, at)) = said.year {
        readings.retain(|reading| reading.starts.year() == year);
        if readings.is_empty() {
            return Err(Unreadable::Unclear(cut.word(at)));
        }
    }
    if let Some((city, at)) = said.city {
        // The clocks there show the same: it says where it is.
        let is_here =
            |reading: &Reading| Zone::Of(city).wall_in(reading.starts, wall.zone) == Some(reading.starts);
        if !readings.iter().all(is_here) {
            return Err(Unreadable::Unclear(cut.word(at)));
        }
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
            if !(1..=MOST_DAYS).contains(&days) || reading.through.is_some_and(|known| Some(known) != last) {
                return Err(unclear());
            }
            reading.through = last;
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
    // `每天16点（周三停）` comes again, and has no first day.
    let listed = said.each == Some(Each::OfThose) && said.atoms.contains(&Atom::Or);
    if said.each.is_some() && !listed && readings.iter().all(|reading| reading.through.is_none()) {
        return Err(Unreadable::Repeats);
    }
    let into_the_next = |reading: &Reading| {
        let lasts = reading.ends.map_or(TimeDelta::zero(), |ends| ends - reading.starts);
        reading.through.is_some_and(|last| last > reading.starts.date()) && lasts > TimeDelta::days(1)
    };
    if readings.iter().any(into_the_next) {
        return Err(unclear());
    }
    readings.retain(|reading| {
        let (ends, through) = (reading.ends.map(|ends| ends.year()), reading.through.map(|last| last.year()));
        [Some(reading.starts.year()), ends, through].into_iter().flatten().all(|year| YEARS.contains(&year))
    });
    if readings.is_empty() { Err(Unreadable::NoSuchDay) } else { Ok((readings, disagree)) }
}

/// The one reading that is ahead.
pub(super) fn decided(
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
    // `12/05/2026`: whichever of day and month stands first, no other year is meant, so the one that is past is no guess.
    let ahead: Vec<Reading> = readings.iter().filter(|reading| reading.starts >= now).copied().collect();
    readings.retain(|reading| {
        reading.starts >= now || ahead.iter().any(|other| is_in_other_order(reading, other))
    });
    match &readings[..] {
        [] => Err(Unreadable::Past(latest)),
        [only] => Ok(written(only)),
        several => Err(Unreadable::Ambiguous(several.iter().map(written).collect())),
    }
}

/// Whether the dates of two readings are the same figures, with day and month in another order.
fn is_in_other_order(one: &Reading, other: &Reading) -> bool {
    let (one, other) = (one.starts.date(), other.starts.date());
    (one.year(), one.month(), one.day()) == (other.year(), other.day(), other.month())
}

/// The last minute of a day.
pub(super) fn last_minute(date: NaiveDate) -> NaiveDateTime {
    date.and_time(NaiveTime::MIN) + TimeDelta::minutes(24 * 60 - 1)
}
