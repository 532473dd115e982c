//! Whether a text tells of something that is moved: its old time stands beside the new one, and which is which is not read here.

use super::super::fold::{Folded, folded};
use super::look::clauses;
use super::moment::moments;

#[rustfmt::skip]
const MOVED: &[&str] = &[
    "原定", "原来", "改到", "改为", "改成", "改在", "改至", "推迟", "延期", "延迟", "延后", "提前到", "提前至", "调整到", "调整为",
    "调整至", "顺延到", "moved to", "moved from", "has moved", "have moved", "rescheduled", "postponed", "brought forward",
    "put back to", "instead of", "changed to", "changed from",
];

/// Whether a sentence of the text says so, and names two times.
pub fn is_moved(text: &str) -> bool {
    let folded = Folded::of(text, &(0..text.len()));
    let whole = folded.text();
    clauses(whole, false).into_iter().any(|sentence| {
        says_moved(&whole[sentence.clone()]) && moments(text, &folded.origin(sentence)).len() > 1
    })
}

/// A name without the word for moving that stands before its new time: `插花课改到`.
pub fn without_moved(name: &str) -> &str {
    let name = name.trim_end();
    let rest = MOVED.iter().find_map(|word| name.strip_suffix(word)).map(str::trim_end);
    rest.filter(|rest| !rest.is_empty()).unwrap_or(name)
}

/// Whether words say that something is moved: they are no name.
pub fn says_moved(words: &str) -> bool {
    let words = folded(words);
    MOVED.iter().any(|word| words.contains(word))
}
