//! Whether a text tells of something that is moved: its old time stands beside the new one, and which is which is not
//! read here but where words say so: `moved from Friday 4 December to Friday 11 December`, 原定11月27日，改到12月11日.

use super::super::date;
use super::super::fold::{Folded, folded};
use super::errand::segments;
use super::label::Kind;
use super::look::{clauses, spoken};
use super::moment::moments;

#[rustfmt::skip]
const MOVED: &[&str] = &[
    "has been moved to", "have been moved to", "is moved to", "原定", "原来", "改到", "改为", "改成", "改在", "改至", "推迟", "延期", "延迟", "延后", "提前到", "提前至", "调整到", "调整为",
    "调整至", "顺延到", "moved to", "moved from", "has moved", "have moved", "rescheduled", "postponed", "brought forward",
    "put back to", "instead of", "changed to", "changed from",
];

/// Whether a sentence of the text says so, and names two times.
pub fn is_moved(text: &str) -> bool {
    segments(text).iter().filter(|segment| segment.kind() != Some(Kind::Errand)).any(|segment| {
        let folded = Folded::of(text, &segment.full);
        let whole = folded.text();
        clauses(whole, false).into_iter().any(|sentence| {
            let words = &whole[sentence.clone()];
            says_moved(words)
                && (without_old_time(words).is_some() || moments(text, &folded.origin(sentence)).len() > 1)
        })
    })
}

/// What leads to the old time, which `to` ends.
const FROM: &[&str] =
    &["moved from ", "rescheduled from ", "postponed from ", "changed from ", "brought forward from "];
const OLD: &[&str] = &["原定于", "原定在", "原定", "原计划"];
const NEW: &[&str] = &[
    "改到",
    "改为",
    "改成",
    "改在",
    "改至",
    "推迟到",
    "推迟至",
    "延期到",
    "延期至",
    "提前到",
    "提前至",
    "调整到",
    "调整为",
    "调整至",
    "顺延到",
];

/// The same text without the time that holds no longer; none where words do not say which that is.
pub fn without_old_time(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let from = FROM.iter().find_map(|lead| {
        let start = lower.find(lead)? + lead.len();
        let mut joints =
            lower[start..].match_indices(" to ").map(|(at, to)| (start + at, start + at + to.len()));
        let (end, _) = joints.find(|(_, new)| date::begins_with_day(&text[*new..]).is_some())?;
        is_time(&text[start..end]).then_some(start - "from ".len()..end + 1)
    });
    let old = || {
        OLD.iter().find_map(|word| {
            let start = text.find(word)?;
            let behind = start + word.len();
            let end = NEW.iter().filter_map(|word| text[behind..].find(word)).min()? + behind;
            // `原定11月28日上午的太极拳交流`
            let end = text[behind..end].rfind('的').map_or(end, |of| behind + of + '的'.len_utf8());
            is_time(text[behind..end].trim_end_matches('的')).then_some(start..end)
        })
    };
    let range = from.or_else(old)?;
    Some(format!("{}{}", &text[..range.start], &text[range.end..]))
}

/// Whether words are a day, perhaps with its hours, and nothing else.
fn is_time(words: &str) -> bool {
    let rest = match date::the_day_at(words) {
        Some(day) => format!("{} {}", &words[..day.start], &words[day.end..]),
        // `11月28日（周六）`
        None => match words.find(['(', '（']).and_then(|at| date::the_day_at(&words[..at])) {
            Some(day) => {
                let behind = words.find([')', '）']).map_or("", |at| &words[at..]);
                format!("{} {behind}", &words[..day.start])
            }
            None => return date::days_in(words) > 1 && spoken(words) < 25,
        },
    };
    let rest = date::hours_apart(&rest).map_or(rest, |(_, rest)| rest);
    !rest.chars().any(char::is_alphanumeric)
}

/// A name without the word for moving that stands before its new time, and without the cause: `因场地检修，插花课改到`.
pub fn without_moved(name: &str) -> &str {
    let name = name.trim_end();
    let caused = ["因", "由于"].iter().any(|word| name.starts_with(word));
    let name = name.rsplit_once('，').filter(|_| caused).map_or(name, |(_, name)| name);
    let rest = MOVED.iter().find_map(|word| name.strip_suffix(word)).map(str::trim_end);
    rest.filter(|rest| !rest.is_empty()).unwrap_or(name)
}

/// Whether words say that something is moved: they are no name.
pub fn says_moved(words: &str) -> bool {
    let words = folded(words);
    MOVED.iter().any(|word| words.contains(word))
}
