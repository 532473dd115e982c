//! What stands in the line of a name or a time, and is about something else, is a line of its own:
//! `地点：社区二楼，欢迎大家一起来`, `Sat 12 Dec, 10am (max 12 people)`.

use std::ops::Range;

use super::super::fold::Folded;
use super::abreast;
use super::deadline::about_sign_up;
use super::label::Kind;
use super::lines::{AROUND, Segment};
use super::look::{brackets, clauses, named, trimmed};
use super::moment::moments;
use super::phone::phone;
use super::seats;

/// A line up to this long has a name in it, and no story.
const SHORT: usize = 70;

/// The segments, each with its asides behind it.
pub(super) fn apart(text: &str, segments: Vec<Segment>) -> Vec<Segment> {
    segments.into_iter().flat_map(|segment| split(text, segment)).collect()
}

fn split(text: &str, segment: Segment) -> Vec<Segment> {
    let folded = Folded::of(text, &segment.value);
    let Some((kept, aside)) = found(&segment, &folded, text) else { return vec![segment] };
    // An exclamation is part of a title, and of no place.
    let marks = if segment.bare() { AROUND.to_owned() } else { format!("{AROUND}!！") };
    let kept = trimmed(text, folded.origin(kept), &marks);
    let aside = trimmed(text, folded.origin(aside), &format!("{AROUND}()（）[]【】"));
    if kept.is_empty() || aside.is_empty() {
        return vec![segment];
    }
    // Where the aside comes first, its label still leads the line.
    let full = if aside.start < kept.start { segment.full.clone() } else { segment.full.start..aside.start };
    let aside = abreast::segment(text, segment.line, aside);
    vec![Segment { full: trimmed(text, full, ""), value: kept, ..segment }, aside]
}

/// What of a line is its own, and what is not.
fn found(segment: &Segment, folded: &Folded<'_>, text: &str) -> Option<(Range<usize>, Range<usize>)> {
    let words = folded.text();
    let behind = |at: usize| (0..at, at..words.len());
    let about_else = |part: &Range<usize>| is_limit(text, folded, part);
    let bracket = || {
        let range = brackets(words).into_iter().rfind(about_else)?;
        (range.end + 1 >= words.trim_end().len()).then(|| behind(range.start - 1))
    };
    match segment.kind() {
        // `电脑室 每课限16人`
        Some(Kind::Place) => bracket()
            .or_else(|| {
                let gaps = words.match_indices(' ').map(|(at, _)| at);
                let at = gaps.into_iter().find(|at| seats::running(&words[*at + 1..]).is_some())?;
                seats::running(&words[..at]).is_none().then(|| behind(at))
            })
            .or_else(|| Some(behind(named(words, 0).end))),
        Some(Kind::Contact | Kind::Phone) => {
            let near = phone(words)?.start;
            Some(behind(named(words, near).end))
        }
        // `Cost: 2 pounds. RSVP to Ann 5550 1234`: the second label needs no colon.
        Some(Kind::Other | Kind::Seats) => {
            let near = phone(words)?.start;
            let clause = clauses(words, true).into_iter().find(|clause| clause.contains(&near))?;
            (clause.start > 0).then(|| behind(clause.start))
        }
        Some(Kind::When | Kind::Meet | Kind::Gather) => bracket().or_else(|| {
            let parts = clauses(words, true);
            let at = parts.iter().position(about_else).filter(|_| parts.len() > 1)?;
            let part = parts[at].clone();
            Some(if at == 0 { (part.end..words.len(), part) } else { behind(part.start) })
        }),
        None | Some(Kind::Title | Kind::Subject) if words.chars().count() <= SHORT => bracket(),
        _ => None,
    }
}

/// Whether a part is about how many may come, or until when one can sign up.
fn is_limit(text: &str, folded: &Folded<'_>, part: &Range<usize>) -> bool {
    let words = &folded.text()[part.clone()];
    let closes = || {
        let found = moments(text, &folded.origin(part.clone()));
        found.iter().any(|moment| moment.day && moment.last) && about_sign_up(words)
    };
    seats::running(words).is_some() || closes()
}
