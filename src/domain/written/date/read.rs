//! Reads a date with its time, or a day alone.

use chrono::NaiveDate;

use super::item::{self, Item};
use super::sentence::{Atom, Sentence};
use super::text::{Text, Unreadable, Written, decided, meaning};
use super::{part, rest};
use crate::domain::civil_time::Wall;

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
    let written = days(text, wall)?;
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
    decided(meaning(&cut, &said, wall)?, wall.now, false, "")
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
