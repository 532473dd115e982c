//! What is asked of a text, folded or not: what it says, where its clauses end, which number it begins with.

use std::ops::Range;

use super::super::fold::{self, is_chinese};
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

/// What stands in the brackets of a folded text, each without its marks.
pub(super) fn brackets(text: &str) -> Vec<Range<usize>> {
    let ends = |at: usize| text[at..].find(')').map(|end| at + end);
    text.match_indices('(').filter_map(|(at, _)| Some(at + 1..ends(at + 1)?)).collect()
}

/// Words of a clause that speaks to those who read it, and is no part of a name: of a place, or of whom to ask.
#[rustfmt::skip]
const SPEAKS: &[&str] = &[
    "欢迎", "请", "大家", "您", "你", "我们", "咱们", "一起", "记得", "不要", "别忘", "自带", "自备", "携带", "带好", "带上",
    "报名", "接龙", "名额", "仅限", "限", "截止", "免费", "期待", "不见不散", "先到", "额满", "报满", "务必", "随时", "有问题",
];
#[rustfmt::skip]
const SPEAKS_ENGLISH: &[&str] = &[
    "welcome", "please", "bring", "come", "join", "everyone", "everybody", "you", "we", "free", "limited", "places",
    "spaces", "remember", "there", "will", "she", "he", "they", "don't", "max", "only",
];

/// Whether a clause speaks to those who read it.
pub(super) fn speaks(folded: &str) -> bool {
    SPEAKS.iter().any(|word| folded.contains(word))
        || folded
            .split(|char: char| !char.is_alphanumeric() && char != '\'')
            .any(|word| SPEAKS_ENGLISH.contains(&word))
}

/// The stretch of a folded text around a place in it that is a name: it ends where a sentence ends, and before and
/// behind a clause that speaks.
pub(super) fn named(folded: &str, at: usize) -> Range<usize> {
    let ends_sentence = |clause: &str| clause.ends_with(['。', ';', '!', '?', '.', '\n', '❗']);
    let mut all = clauses(folded, true);
    // `社区二楼 欢迎大家`, `Village Hall - please`: a mere gap does as well, before what speaks.
    if let Some(clause) = all.iter().position(|clause| clause.contains(&at)) {
        let inner = all[clause].clone();
        let gap = [" - ", " "].iter().find_map(|gap| {
            folded[at..inner.end]
                .match_indices(gap)
                .map(|(found, _)| at + found)
                .find(|found| opens_speech(folded[found + gap.len()..inner.end].trim_start()))
        });
        if let Some(gap) = gap {
            all[clause].end = gap;
            all.insert(clause + 1, gap..inner.end);
        }
    }
    let Some(own) = all.iter().position(|clause| clause.contains(&at)) else { return 0..folded.len() };
    let (mut first, mut last) = (own, own);
    while first > 0
        && !ends_sentence(&folded[all[first - 1].clone()])
        && !speaks(&folded[all[first - 1].clone()])
    {
        first -= 1;
    }
    while last + 1 < all.len()
        && !ends_sentence(&folded[all[last].clone()])
        && !speaks(&folded[all[last + 1].clone()])
    {
        last += 1;
    }
    all[first].start..all[last].end
}

fn opens_speech(folded: &str) -> bool {
    SPEAKS.iter().any(|word| folded.starts_with(word))
        || SPEAKS_ENGLISH[..6].iter().any(|word| fold::begins(folded, word).is_some())
}
