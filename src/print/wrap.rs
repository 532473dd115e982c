//! Where a line of text ends.

use super::font::{Glyph, is_wide};
use super::unit::Mm;

/// What may not begin a line (GB/T 15834 and the usual Latin signs).
const CLOSING: &str = "!),.:;?]}%’”›»…‰℃、。〉》」』】〕〗〙〛〞〟·•！），．：；？］｝％～｠｡｣､—–％";
/// What may not end a line.
const OPENING: &str = "([{‘“‹«〈《「『【〔〖〘〚〝（［｛｟｢￥¥$€£";

/// Cuts glyphs into lines no wider than `width`, at a size of type in points. An empty text is one empty line; a glyph
/// that is wider than the line has a line of its own.
pub(super) fn lines(glyphs: &[Glyph], size: f32, width: Mm) -> Vec<&[Glyph]> {
    glyphs.split(|glyph| glyph.character == '\n').flat_map(|part| wrapped(part, size, width)).collect()
}

/// How wide glyphs are at a size of type in points.
pub(super) fn width(glyphs: &[Glyph], size: f32) -> Mm {
    Mm::of_points(glyphs.iter().map(|glyph| glyph.advance).sum::<f32>() * size)
}

fn wrapped(mut rest: &[Glyph], size: f32, width: Mm) -> Vec<&[Glyph]> {
    let mut lines = Vec::new();
    loop {
        let (line, after) = rest.split_at(first_line(rest, size, width));
        lines.push(trimmed(line));
        if after.is_empty() {
            return lines;
        }
        rest = after;
    }
}

/// How many glyphs the first line takes, with the spaces after it. At least one, so that every text comes to its end.
fn first_line(glyphs: &[Glyph], size: f32, width: Mm) -> usize {
    let room = width.points() / size;
    let mut taken = 0.0;
    let mut last_break = None;
    for (place, glyph) in glyphs.iter().enumerate() {
        if place > 0 && may_break(glyphs[place - 1].character, glyph.character, glyphs.get(place + 1)) {
            last_break = Some(place);
        }
        taken += glyph.advance;
        if taken > room && place > 0 && !is_space(glyph.character) {
            return last_break.unwrap_or(place);
        }
    }
    glyphs.len()
}

/// Whether a line may end between two characters, the second of which is followed by `then`.
fn may_break(before: char, after: char, then: Option<&Glyph>) -> bool {
    if is_space(after) || CLOSING.contains(after) || OPENING.contains(before) {
        return false;
    }
    // A hyphen divides words, not dates and numbers.
    let hyphen = before == '-' && after.is_alphabetic() && then.is_some_and(|g| g.character.is_alphabetic());
    is_space(before) || is_wide(before) || is_wide(after) || hyphen
}

fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\u{3000}')
}

fn trimmed(line: &[Glyph]) -> &[Glyph] {
    let end = line.iter().rposition(|glyph| !is_space(glyph.character)).map_or(0, |last| last + 1);
    &line[..end]
}
