//! How old somebody is: nobody reads it on a list.

use super::line::{Found, Word, words};
use super::number::is_of_address;
use crate::domain::written::number;

/// Chinese figures of which an age is written.
const FIGURES: &str = "〇零一二两三四五六七八九十百0123456789";
/// What stands before an age, and behind it.
const BEFORE: &[&str] = &["今年", "现年", "年龄", "年纪", "已经", "快", "满", "虚岁", "有", ":", "是"];
const BEHIND: &[&str] = &["多", "半", "了", "的"];
/// What follows on an age.
const YEARS: &[&str] = &["years", "year", "yrs", "yr", "y/o", "y.o.", "y.o", "yo"];
const MORE_TENS: &[&str] = &["seventy", "eighty", "ninety", "hundred"];
/// A number that stands alone is how many they are up to the first, and an age from there on to the last.
const MOST_PEOPLE: u32 = 20;
const OLDEST: u32 = 120;

/// An age with a word that says so: `73岁`, `七十三岁`, `aged 73`, `73 years old`.
pub(super) fn said(text: &str) -> Found<()> {
    chinese(text).or_else(|| english(text))
}

/// A number that nobody can be so many with: `Sam Weller, 73`.
pub(super) fn alone(text: &str) -> Found<()> {
    let words = words(text);
    let at = words.iter().enumerate().position(|(at, word)| {
        let is_age = word.text.parse().is_ok_and(|years: u32| years > MOST_PEOPLE && years <= OLDEST);
        is_age && !is_of_address(at.checked_sub(1).map(|before| words[before].text))
    })?;
    Some((words[at].at.clone(), ()))
}

fn chinese(text: &str) -> Found<()> {
    text.match_indices('岁').find_map(|(at, years)| {
        let before = text[..at].trim_end_matches(['周', '多', ' ']);
        let number = before.trim_end_matches(|letter| FIGURES.contains(letter));
        let figures = &before[number.len()..];
        // `何百岁` is a name.
        if figures.is_empty() || figures == "百" {
            return None;
        }
        let mut start = number.trim_end_matches(' ');
        while let Some(rest) = BEFORE.iter().find_map(|word| start.strip_suffix(word)) {
            start = rest.trim_end();
        }
        let rest = &text[at + years.len()..];
        let behind = BEHIND.iter().find(|word| rest.starts_with(**word)).map_or(0, |word| word.len());
        Some((start.len()..at + years.len() + behind, ()))
    })
}

fn english(text: &str) -> Found<()> {
    let words = words(text);
    (0..words.len()).find_map(|first| {
        let rest = &words[first..];
        let many = aged(rest).or_else(|| so_many_years(rest))?;
        Some((rest[0].at.start..rest[many - 1].at.end, ()))
    })
}

/// `aged 73`, `age seventy three`: how many words that is.
fn aged(words: &[Word]) -> Option<usize> {
    let says = matches!(words.first()?.text, "aged" | "age");
    let numbers = figures(&words[1..]);
    (says && numbers > 0).then_some(numbers + 1)
}

/// `73 years old`, `73-year-old`, `seventy-three years`: how many words that is.
fn so_many_years(words: &[Word]) -> Option<usize> {
    let first = words.first()?.text;
    let digits = first.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let unit = digits.trim_start_matches('-').trim_end_matches("-old");
    let glued = digits.len() < first.len() && YEARS.contains(&unit);
    let numbers = if glued { 0 } else { figures(words) };
    let follows = |at: usize| words.get(at).map(|word| word.text.trim_end_matches("-old"));
    let has_unit = glued || (numbers > 0 && follows(numbers).is_some_and(|word| YEARS.contains(&word)));
    let many = numbers + 1;
    has_unit.then(|| many + usize::from(follows(many) == Some("old")))
}

/// How many words of a number they begin with.
fn figures(words: &[Word]) -> usize {
    let is_figure = |part: &str| {
        let is_year = part.len() <= 3 && !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        is_year || number::english(part).is_some() || MORE_TENS.contains(&part)
    };
    words.iter().take_while(|word| word.text.split('-').all(is_figure)).count()
}
