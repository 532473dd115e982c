//! What is asked of a text, folded or not: what it says, where its clauses end, which number it begins with.

use std::ops::Range;

use super::super::fold::is_chinese;
use super::super::number::digit;

/// Whether a character says something, as opposed to marks, spaces and pictures.
pub(super) fn says(char: char) -> bool {
    char.is_alphanumeric() && !('\u{2460}'..='\u{24ff}').contains(&char)
}

/// How many characters of a text say something.
pub(super) fn spoken(text: &str) -> usize {
    text.chars().filter(|char| says(*char)).count()
}

/// Whether a text is mostly Chinese.
pub(super) fn chinese(text: &str) -> bool {
    text.chars().any(is_chinese)
}

/// The range without the blanks and the given marks at its ends.
pub(super) fn trimmed(text: &str, range: Range<usize>, marks: &str) -> Range<usize> {
    let edge = |char: char| char.is_whitespace() || marks.contains(char);
    let Some(part) = text.get(range.clone()) else { return range.start..range.start };
    let start = range.start + (part.len() - part.trim_start_matches(edge).len());
    let kept = part.trim_matches(edge).len();
    start..start + kept
}

/// The number that a folded text begins with, in digits or Chinese figures, and its length.
pub(super) fn number(text: &str) -> Option<(u32, usize)> {
    let digits = text.len() - text.trim_start_matches(|char: char| char.is_ascii_digit()).len();
    if digits > 0 {
        return Some((text[..digits].parse().ok()?, digits));
    }
    let (mut total, mut last, mut length) = (0_u32, None, 0);
    for char in text.chars().take(7) {
        match char {
            '十' => total += last.take().unwrap_or(1) * 10,
            '百' => total += last.take()? * 100,
            '廿' => total += 20,
            _ => match digit(char) {
                Some(value) => last = Some(value),
                None => break,
            },
        }
        length += char.len_utf8();
    }
    (length > 0).then_some((total + last.unwrap_or(0), length))
}

/// Cuts a folded text at sentence ends and, if wanted, at commas; the parts keep their places.
pub(super) fn clauses(text: &str, commas: bool) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let (mut start, mut depth) = (0, 0_i32);
    let mut chars = text.char_indices().peekable();
    while let Some((at, char)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        match char {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        let ends = matches!(char, '。' | ';' | '!' | '?' | '\n' | '❗')
            || (char == '.' && next.is_none_or(char::is_whitespace) && !abbreviation(&text[..at]))
            || (commas && char == ',' && depth <= 0);
        if ends {
            parts.push(start..at + char.len_utf8());
            start = at + char.len_utf8();
            depth = 0;
        }
    }
    if start < text.len() {
        parts.push(start..text.len());
    }
    parts
}

/// Whether the full stop behind `before` belongs to a short form such as `p.m.` or `no.`.
fn abbreviation(before: &str) -> bool {
    let word = before.rsplit(|char: char| char.is_whitespace()).next().unwrap_or_default();
    ["a.m", "p.m", "no", "mr", "mrs", "ms", "dr", "st", "approx", "max", "min", "tel"].contains(&word)
        || word.parse::<u32>().is_ok_and(|_| before.trim() == word)
}
