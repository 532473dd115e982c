//! Numbers of people as they are written.

use winnow::Parser;
use winnow::combinator::{alt, fail, opt, terminated};
use winnow::error::EmptyError;
use winnow::token::{any, take_while};

use super::super::number::{self, numeral};
use super::part::{Read, one};
use super::text::Plain;

/// Nobody signs up more with one line of talk; what is beyond was not meant so.
const MOST: i64 = 99;
/// What may stand behind a number of people.
const COUNTED: &[&str] = &[
    "人", "个人", "个", "位", "名", "口", "口人", "people", "persons", "person", "of us", "seats", "places",
];

/// A number in digits.
pub(super) fn digits(text: &mut &str) -> Read<i64> {
    let found = take_while(1.., |letter: char| letter.is_ascii_digit())
        .try_map(str::parse::<i64>)
        .parse_next(text)?;
    *text = text.trim_start_matches(' ');
    Ok(found)
}

/// A number of people, in digits or words.
pub(super) fn number(text: &mut &str) -> Read<i64> {
    let numeral = any.verify_map(numeral).verify(|value: &u32| (1..=10).contains(value));
    let numeral = terminated(numeral, take_while(0.., ' '));
    let english = one(number::ENGLISH.split_at(10).0).verify_map(number::english);
    let named = alt((numeral, english)).map(i64::from);
    let read =
        alt((digits, named, one(&["俩", "couple"]).value(2), one(&["仨"]).value(3))).parse_next(text)?;
    if (1..=MOST).contains(&read) { Ok(read) } else { fail.parse_next(text) }
}

/// A number with what is counted behind it, or without.
pub(super) fn counted(text: &mut &str) -> Read<i64> {
    (number, opt(one(COUNTED))).map(|(number, _)| number).parse_next(text)
}

fn of_a_party(text: &str, needs_plus: bool) -> Option<i64> {
    let plain = Plain::of(text);
    let trimmed =
        plain.text.trim_matches(|letter: char| !letter.is_alphanumeric() && !"+-?/#@".contains(letter));
    let rest = match trimmed.strip_prefix('+') {
        Some(rest) => rest.trim_start(),
        None if needs_plus => return None,
        None => trimmed,
    };
    super::part::whole::<i64>(counted.verify(|number| *number <= MOST), rest)
}

/// How many a party is, as it is typed after a word or a command: `2`, `+2`, `2人`, `两位`.
pub fn count(text: &str) -> Option<i64> {
    of_a_party(text, false)
}

/// How many somebody brings, themselves included, as it is written with a plus: `+2`. It is never an answer.
pub fn party(text: &str) -> Option<i64> {
    of_a_party(text, true)
}

/// A number that is needed by a rule, with a word of its own before it.
pub(super) fn after<'t>(words: &'static [&'static str]) -> impl Parser<&'t str, i64, EmptyError> {
    (one(words), counted).map(|(_, number)| number)
}
