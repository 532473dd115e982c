//! The smallest parsers: words, numbers and what lies between them.

use winnow::combinator::{alt, fail, not, peek};
use winnow::error::EmptyError;
use winnow::prelude::*;
use winnow::token::{one_of, take_while};

use super::super::fold::begins;
use super::super::number::{english, numeral};

/// What a parser gives. Nobody reads why it gives nothing, and most of them do.
pub(super) type Read<T> = Result<T, EmptyError>;

/// A number as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) value: u32,
    /// How many characters say it.
    pub(super) length: usize,
    /// Whether it is in digits, not in words.
    pub(super) digits: bool,
    /// Whether it begins with a nought, as only a clock shows it.
    pub(super) padded: bool,
}

/// The longest of these words that the input begins with, and what it stands for; a Latin one is whole.
pub(super) fn named<'i, T: Copy>(words: &'static [(&'static str, T)]) -> impl Parser<&'i str, T, EmptyError> {
    move |input: &mut &'i str| longest(input, words.iter().copied())
}

/// One of these words.
pub(super) fn word<'i>(words: &'static [&'static str]) -> impl Parser<&'i str, (), EmptyError> {
    move |input: &mut &'i str| longest(input, words.iter().map(|word| (*word, ())))
}

fn longest<T>(input: &mut &str, words: impl Iterator<Item = (&'static str, T)>) -> Read<T> {
    // Each place of a text is asked for hundreds of words, and nearly all differ in their first letter.
    let first = input.as_bytes().first().copied();
    let words = words.filter(|(word, _)| word.as_bytes().first().copied() == first);
    let found = words.filter_map(|(word, value)| Some((word.len(), value, begins(input, word)?)));
    let Some((_, value, rest)) = found.max_by_key(|(length, ..)| *length) else {
        return fail.parse_next(input);
    };
    *input = rest;
    Ok(value)
}

/// Spaces, none as well.
pub(super) fn spaces(input: &mut &str) -> Read<()> {
    take_while(0.., char::is_whitespace).void().parse_next(input)
}

/// At least one space.
pub(super) fn space(input: &mut &str) -> Read<()> {
    take_while(1.., char::is_whitespace).void().parse_next(input)
}

/// What is there when something follows after spaces.
pub(super) fn then<'i, T>(
    mut parser: impl Parser<&'i str, T, EmptyError>,
) -> impl Parser<&'i str, T, EmptyError> {
    move |input: &mut &'i str| {
        let before = *input;
        spaces.parse_next(input)?;
        parser.parse_next(input).inspect_err(|_| *input = before)
    }
}

/// A number in digits, at most four, that no further digit follows.
pub(super) fn digits(input: &mut &str) -> Read<Number> {
    let text = take_while(1..=4, |char: char| char.is_ascii_digit()).parse_next(input)?;
    peek(not(one_of(|char: char| char.is_ascii_digit()))).parse_next(input)?;
    let value = text.parse().map_err(|_| EmptyError)?;
    Ok(Number { value, length: text.len(), digits: true, padded: text.len() > 1 && text.starts_with('0') })
}

/// A number in Chinese numerals, up to 99 or a year.
pub(super) fn chinese_number(input: &mut &str) -> Read<Number> {
    let text = take_while(1..=5, |letter: char| numeral(letter).is_some()).parse_next(input)?;
    let values: Vec<u32> = text.chars().filter_map(numeral).collect();
    let value = match values[..] {
        [20, unit @ 1..=9] => 20 + unit,
        [unit @ (0..=10 | 20)] | [0, unit @ 0..=9] => unit,
        [10, unit @ 1..=9] => 10 + unit,
        [tens @ 1..=9, 10] => tens * 10,
        [tens @ 1..=9, 10, unit @ 1..=9] => tens * 10 + unit,
        [a @ 1..=9, b @ 0..=9, c @ 0..=9, d @ 0..=9] => a * 1000 + b * 100 + c * 10 + d,
        _ => return fail.parse_next(input),
    };
    Ok(Number { value, length: values.len(), digits: false, padded: false })
}

/// A number in English words: the hours of a clock, and what days and minutes are counted by. Others begin names.
pub(super) fn english_number(input: &mut &str) -> Read<Number> {
    let value = take_while(1.., |letter: char| letter.is_ascii_alphanumeric())
        .verify_map(english)
        .verify(|value: &u32| matches!(value, 1..=12 | 14 | 20 | 30))
        .parse_next(input)?;
    Ok(Number { value, length: 1, digits: false, padded: false })
}

/// A number in any of these ways.
pub(super) fn number(input: &mut &str) -> Read<Number> {
    alt((digits, chinese_number, english_number)).parse_next(input)
}

/// A number in digits or in Chinese.
pub(super) fn figure(input: &mut &str) -> Read<Number> {
    alt((digits, chinese_number)).parse_next(input)
}

/// `st`, `nd`, `rd`, `th`.
pub(super) fn ordinal_end(input: &mut &str) -> Read<()> {
    word(&["st", "nd", "rd", "th"]).parse_next(input)
}
