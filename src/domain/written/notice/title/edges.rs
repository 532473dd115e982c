//! Where a name begins and ends.

use std::ops::Range;

use super::super::super::fold::folded;
use super::super::lines::{Lead, Segment};
use super::super::look::{chinese, spoken, trimmed};
use super::super::moment::moments;
use super::super::sheet::Sheet;

/// The range without pictures and marks at its ends; brackets and quotes that belong to the name stay.
pub(super) fn bare_ends(text: &str, range: Range<usize>) -> Range<usize> {
    let part = &text[range.clone()];
    let opening = |char: char| !char.is_alphanumeric() && !"“\"《「『(（‘'#".contains(char);
    let start = range.start + (part.len() - part.trim_start_matches(opening).len());
    let start = with_bracket(text, range.start, start, range.end);
    let latin = !chinese(part);
    let closing = |char: char| {
        !(char.is_alphanumeric() || "”\"》」』)）’'".contains(char) || (latin && "!?".contains(char)))
    };
    let kept = text[start..range.end].trim_end_matches(closing).len();
    trimmed(text, start..start + kept, "")
}

/// `[Workshop] Dumplings`: what is closed inside a name is opened with it.
fn with_bracket(text: &str, from: usize, start: usize, end: usize) -> usize {
    let opened =
        text[from..start].char_indices().next_back().filter(|(_, char)| matches!(char, '【' | '[' | '〖'));
    let closes =
        text[start..end].find(['】', ']', '〗']).is_some_and(|at| spoken(&text[start + at..end]) > 0);
    opened.filter(|_| closes).map_or(start, |(at, _)| from + at)
}

/// Whether a line greets those it is for.
pub(in super::super) fn greets(words: &str) -> bool {
    let words = folded(words);
    let words = words.trim();
    let last = words.ends_with([':', ',', '!']);
    let english = [
        "dear",
        "hi",
        "hello",
        "hey",
        "good morning",
        "good afternoon",
        "good evening",
        "greetings",
        "to all",
        "attention",
    ];
    if english
        .iter()
        .any(|word| words.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphabetic)))
    {
        return words.split(' ').count() <= 6 || last;
    }
    let short = spoken(words) <= 24;
    let leads = [
        "亲爱的",
        "尊敬的",
        "各位",
        "致",
        "敬爱的",
        "大家好",
        "老伙计",
        "姐妹们",
        "广大",
        "邻居们",
        "朋友们",
        "家人们",
        "同学们",
        "家长们",
        "您好",
        "你好",
        "各楼",
    ];
    short
        && (leads.iter().any(|lead| words.starts_with(lead))
            && (last || words.ends_with('好') || words.ends_with('们'))
            || words.ends_with(':'))
}

/// Whether a segment can hold the name at all.
pub(super) fn open(sheet: &Sheet<'_>, segment: &Segment) -> bool {
    segment.bare() && segment.first && segment.lead != Lead::Number && !greets(sheet.words(&segment.value))
}

/// Whether a text names a moment.
pub(super) fn dated(text: &str, range: &Range<usize>) -> bool {
    !moments(text, range).is_empty()
}
