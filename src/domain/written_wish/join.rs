//! Words that say that somebody comes, and how many they are.

use std::sync::LazyLock;

use super::around::is_polite;
use super::eye::{Words, clauses, plain};
use super::wish::SignupIntent;

/// Words that say one comes; a number may follow.
const JOIN: &[&str] = &[
    "我要报名",
    "我想报名",
    "想报名",
    "要报名",
    "帮我报名",
    "请帮我报名",
    "我报名",
    "报名参加",
    "报名",
    "我要参加",
    "我想参加",
    "想参加",
    "我参加",
    "参加",
    "接龙",
    "算我一个",
    "加我一个",
    "sign me up for",
    "sign me up",
    "please sign me up",
    "sign us up for",
    "sign us up",
    "sign up for",
    "sign up",
    "signup",
    "i want to sign up",
    "id like to sign up",
    "i would like to sign up",
    "i want to join",
    "id like to join",
    "i would like to join",
    "can i sign up",
    "can i join",
    "count me in",
    "i am in",
    "im in",
    "join",
];
static JOINING: LazyLock<Words> = LazyLock::new(|| Words::of(JOIN.iter().copied()));
/// What may stand behind a number.
static COUNTED: LazyLock<Words> =
    LazyLock::new(|| Words::of(["人", "个人", "个", "位", "名", "people", "persons", "person", "of us"]));
/// Chinese numerals that people write for a handful, from one.
const NUMERALS: &[char] = &['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
/// Nobody signs up more with one line of talk; what is beyond was not meant so.
const MOST: i64 = 99;

/// Reads a plain text that says that somebody comes.
pub(super) fn joins(plain: &str) -> Option<SignupIntent> {
    if plain.starts_with('+') {
        return party(plain).map(|seats| SignupIntent::Join(Some(seats)));
    }
    let rest = JOINING.begin(plain)?;
    if clauses(rest).into_iter().all(is_polite) {
        return Some(SignupIntent::Join(None));
    }
    counted(rest).map(|seats| SignupIntent::Join(Some(seats)))
}

/// How many a plain text says with a plus before it.
pub(super) fn party(plain: &str) -> Option<i64> {
    plain.strip_prefix('+').and_then(counted)
}

/// How many a party is, as it is typed after a word or a command: `2`, `+2`, `2人`, `两位`.
pub fn count(text: &str) -> Option<i64> {
    counted(&plain(text))
}

fn counted(plain: &str) -> Option<i64> {
    let text = plain.trim().trim_start_matches('+').trim_start();
    let digits = text.len() - text.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    let (number, unit) = if digits > 0 {
        (text[..digits].parse().ok()?, &text[digits..])
    } else {
        let first = text.chars().next()?;
        let place = NUMERALS.iter().position(|numeral| *numeral == first);
        let number = if matches!(first, '两' | '俩') { 2 } else { i64::try_from(place?).ok()? + 1 };
        (number, &text[first.len_utf8()..])
    };
    let unit = unit.trim();
    ((1..=MOST).contains(&number) && (unit.is_empty() || COUNTED.has(unit))).then_some(number)
}
