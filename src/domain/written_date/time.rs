//! The times of day that words can name, and their ends.

use std::ops::Range;

use super::spoken::{NOON, Part, Spoken};
use super::token::{Kind, Token};

/// A time in the text, with its end where one is written.
#[derive(Debug, Clone)]
pub(super) struct Slot {
    pub(super) start: Spoken,
    end: Option<Spoken>,
    /// The tokens that say it.
    pub(super) tokens: Range<usize>,
}

impl Slot {
    /// The minutes after midnight at which it can start.
    pub(super) fn starts(&self) -> Vec<u32> {
        let Spoken { hour, minute, part, bare, .. } = self.start;
        let readings = self.start.readings();
        let Some(end) = self.end.filter(|end| end.part.is_some() && part.is_none()) else { return readings };
        // `2-4pm`: the end says which half of the day is meant.
        if readings.len() == 1 && !(bare && hour <= 12 && end.says_half_of_day()) {
            return readings;
        }
        let half = hour % 12 * 60 + minute;
        let halves = [half, half + NOON];
        let ends = end.readings_as_end();
        let before_end = ends.iter().find_map(|end| halves.into_iter().rfind(|start| start < end));
        before_end.map_or(readings, |start| vec![start])
    }

    /// How long it lasts when it starts at that minute of the day.
    pub(super) fn minutes_from(&self, start: u32) -> Option<u32> {
        self.end?.readings_as_end().into_iter().find(|end| *end > start).map(|end| end - start)
    }
}

/// The time that is written closest to `day`.
pub(super) fn nearest_slot(tokens: &[Token], day: &Token) -> Option<Slot> {
    let mut slots = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let slot = slot_at(tokens, at);
        at = slot.as_ref().map_or(at + 1, |slot| slot.tokens.end);
        slots.extend(slot);
    }
    slots.into_iter().min_by_key(|slot| {
        let (first, last) = (&tokens[slot.tokens.start], &tokens[slot.tokens.end - 1]);
        if first.start >= day.end { first.start - day.end } else { day.start.saturating_sub(last.end) }
    })
}

/// The part of the day right after the token at `at`: `tomorrow morning`.
pub(super) fn part_after(tokens: &[Token], at: usize) -> Option<(usize, Part)> {
    let next = after_gap(tokens, at + 1);
    let Kind::Day { .. } = tokens[at].kind else { return None };
    match tokens.get(next)?.kind {
        Kind::Part(part) => Some((next, part)),
        _ => None,
    }
}

fn slot_at(tokens: &[Token], at: usize) -> Option<Slot> {
    let before = tokens[..at].iter().rev().find(|token| token.kind != Kind::Gap);
    let after_at = before.is_some_and(|token| token.kind == Kind::At);
    let (start, next) = spoken_at(tokens, at, true)?;
    let end = end_at(tokens, next);
    // A number alone is a time only when something beside it says so.
    let said = !start.bare
        || start.part.is_some()
        || after_at
        || end.as_ref().is_some_and(|(end, _)| !end.bare || end.part.is_some());
    let after = end.map_or(next, |(_, after)| after);
    said.then_some(Slot { start, end: end.map(|(end, _)| end), tokens: at..after })
}

fn end_at(tokens: &[Token], at: usize) -> Option<(Spoken, usize)> {
    let to = after_gap(tokens, at);
    let Kind::To { dash } = tokens.get(to)?.kind else { return None };
    let end = after_gap(tokens, to + 1);
    // `10am - 12 people` has no end; `10am-12` and `10am to 12` have.
    let number_may_end = !dash || (to == at && end == to + 1);
    spoken_at(tokens, end, number_may_end)
}

fn spoken_at(tokens: &[Token], at: usize, number_alone: bool) -> Option<(Spoken, usize)> {
    let time_at = |at: usize| match tokens.get(at)?.kind {
        Kind::Time(spoken) => Some(spoken),
        _ => None,
    };
    if let Kind::Part(part) = tokens.get(at)?.kind {
        let next = after_gap(tokens, at + 1);
        return match (time_at(next), part) {
            (Some(spoken), _) => Some((Spoken { part: Some(part), ..spoken }, next + 1)),
            (None, Part::Noon | Part::Midnight) => {
                Some((Spoken { hour: 12, minute: 0, padded: false, bare: false, part: Some(part) }, at + 1))
            }
            (None, _) => None,
        };
    }
    let spoken = time_at(at)?;
    if let Some((part, next)) = part_said_after(tokens, at + 1) {
        return Some((Spoken { part: Some(part), ..spoken }, next));
    }
    (number_alone || !spoken.bare).then_some((spoken, at + 1))
}

/// `am` after a time, or `in the morning`; but in `8:00 morning walk` the walk has the morning.
fn part_said_after(tokens: &[Token], at: usize) -> Option<(Part, usize)> {
    let next = after_gap(tokens, at);
    let linked = tokens.get(at..next)?.iter().any(|token| matches!(token.kind, Kind::Link | Kind::At));
    match tokens.get(next)? {
        Token { kind: Kind::Part(part), latin: true, .. } => {
            let suffix = matches!(part, Part::Am | Part::Pm | Part::Noon | Part::Midnight);
            (suffix || linked).then_some((*part, next + 1))
        }
        _ => None,
    }
}

/// The first token from `at` on that says something.
fn after_gap(tokens: &[Token], at: usize) -> usize {
    let says = |token: &Token| !matches!(token.kind, Kind::Gap | Kind::Link | Kind::At);
    tokens.iter().skip(at).position(says).map_or(tokens.len(), |gap| at + gap)
}
