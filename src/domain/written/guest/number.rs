//! Telephone numbers, and how many somebody comes with.

use super::line::{Found, Word, words};
use crate::domain::written::reply;

/// The digits that are kept of a telephone number.
const DIGITS: usize = 4;
/// The fewest digits of a whole telephone number.
const WHOLE: usize = 7;
/// The most people who are entered under one name.
const MOST: i64 = 20;
/// What may stand between the digits of one, and before them.
const BETWEEN: &[char] = &[' ', '-', '.', '(', ')', '+'];
/// What says that a telephone number follows; the longer ones first.
#[rustfmt::skip]
const SAYS_PHONE: &[&str] = &[
    "最后四位", "联系电话", "后四位", "末四位", "手机号", "尾号", "尾数", "电话", "手机", "号码", "telephone", "phone", "mobile", "tel.", "tel", "ends in",
    "ends with", "ending in", "ending with", "ending", "last four digits", "last 4 digits", "last four", "last 4", "last digits", "digits",
];
/// What may stand beside such a word.
const FILLS: &[&str] =
    &["是", "为", "的", "number", "no.", "is", "are", "the", "her", "his", "their", "with"];
/// Signs that may stand there.
const SIGNS: &[char] = &[' ', ',', ';', ':', '，', '、', '(', '*', '…'];
/// What follows on a number of a house, a room or a year.
const OF_PLACES: &[char] = &['年', '号', '室', '栋', '楼', '房', '单', '弄', '幢', '-', '#', '/'];
/// What stands before one.
const ADDRESS: &[&str] =
    &["room", "flat", "apartment", "apt", "unit", "block", "floor", "no.", "born", "house"];

/// Whether a number behind that word is one of an address, or of a year.
pub(super) fn is_of_address(before: Option<&str>) -> bool {
    before.is_some_and(|word| ADDRESS.contains(&word))
}

/// The last digits of a telephone number: of a whole one, in whatever groups it is written, or the four that are kept.
pub(super) fn of_phone(text: &str) -> Found<String> {
    let (start, end, digits) = whole(text).or_else(|| last_four(text))?;
    let end = end + if text[end..].starts_with("结尾") { "结尾".len() } else { 0 };
    Some((before_it(&text[..start])..end, digits))
}

/// How many they are, with a word or a sign that says so: `两人`, `3 people`, `+2`.
pub(super) fn of_people(text: &str) -> Found<i64> {
    let words = words(text);
    counted(&words).or_else(|| {
        let at = words.iter().enumerate().position(|(at, word)| {
            let more = words
                .get(at + 1)
                .is_some_and(|next| next.text.starts_with(|sign: char| sign.is_ascii_digit()));
            let says = word.text.ends_with(['人', '位', '个', '名']) || (word.text.starts_with('+') && !more);
            says && people(word.text).is_some()
        })?;
        Some((words[at].at.clone(), people(words[at].text)?))
    })
}

/// How many they are where it is the only number that is left: `Grandma Wang 2`. `Granny One` is a name.
pub(super) fn alone(text: &str) -> Found<i64> {
    let words = words(text);
    words.iter().enumerate().find_map(|(at, word)| {
        let is_number = word.text.bytes().all(|byte| byte.is_ascii_digit());
        let before = at.checked_sub(1).map(|before| words[before].text);
        let count = people(word.text).filter(|_| is_number && !is_of_address(before))?;
        Some((word.at.clone(), count))
    })
}

/// `3 people`.
fn counted(words: &[Word]) -> Found<i64> {
    words.windows(2).find_map(|pair| {
        let is_unit = matches!(pair[1].text, "people" | "persons" | "person" | "seats" | "seat" | "places");
        let count = people(pair[0].text).filter(|_| is_unit)?;
        Some((pair[0].at.start..pair[1].at.end, count))
    })
}

/// Nobody brings a busload.
fn people(word: &str) -> Option<i64> {
    reply::count(word).filter(|seats| *seats <= MOST)
}

/// A whole telephone number: where it stands, and its last digits.
fn whole(text: &str) -> Option<(usize, usize, String)> {
    let is_part = |letter: char| letter.is_ascii_digit() || BETWEEN.contains(&letter);
    let mut from = 0;
    while let Some(at) = text[from..].find(is_part) {
        let start = from + at;
        let end = text[start..].find(|letter| !is_part(letter)).map_or(text.len(), |end| start + end);
        let run =
            text[start..end].trim_start_matches(|sign: char| !sign.is_ascii_digit() && !"+(".contains(sign));
        let first = end - run.len();
        let run = run.trim_end_matches(BETWEEN);
        let digits = digits_of(run);
        if digits.len() >= WHOLE {
            let (skip, run) = without_count(run);
            let digits = digits_of(run);
            return Some((
                first + skip,
                first + skip + run.len(),
                digits[digits.len() - DIGITS..].to_owned(),
            ));
        }
        from = end;
    }
    None
}

/// One figure before a whole number, or behind it, is how many they are.
fn without_count(run: &str) -> (usize, &str) {
    let is_count = |one: &str, rest: &str| digits_of(one).len() == 1 && digits_of(rest).len() >= WHOLE;
    if let Some((first, rest)) = run.split_once(' ').filter(|(first, rest)| is_count(first, rest)) {
        return (first.len() + 1, rest);
    }
    match run.rsplit_once(' ').filter(|(rest, last)| is_count(last, rest)) {
        Some((rest, _)) => (0, rest.trim_end_matches(BETWEEN)),
        None => (0, run),
    }
}

/// Four digits that stand for themselves.
fn last_four(text: &str) -> Option<(usize, usize, String)> {
    let mut from = 0;
    while let Some(at) = text[from..].find(|sign: char| sign.is_ascii_digit()) {
        let start = from + at;
        let end =
            text[start..].find(|sign: char| !sign.is_ascii_digit()).map_or(text.len(), |end| start + end);
        let is_place = text[end..].starts_with(OF_PLACES)
            || text[..start].ends_with(['-', '#', '/'])
            || is_of_address(words(&text[..start]).last().map(|word| word.text));
        if end - start == DIGITS && !is_place {
            return Some((start, end, text[start..end].to_owned()));
        }
        from = end;
    }
    None
}

/// Where the words begin that say that a telephone number follows.
fn before_it(before: &str) -> usize {
    let (mut start, mut rest) = (before.len(), before);
    loop {
        let bare = rest.trim_end_matches(SIGNS);
        let said = SAYS_PHONE.iter().find_map(|word| without(bare, word));
        let Some(shorter) = said.or_else(|| FILLS.iter().find_map(|word| without(bare, word))) else {
            return start;
        };
        rest = shorter;
        if said.is_some() || start < before.len() {
            start = shorter.len();
        }
    }
}

/// A text without the word that it ends with.
fn without<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let rest = text.strip_suffix(word)?;
    let is_glued = word.is_ascii() && rest.ends_with(|letter: char| letter.is_ascii_alphanumeric());
    (!is_glued).then_some(rest)
}

fn digits_of(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}
