//! PostedIds, words and spaces at the beginning of some text.

/// Whether a character is one of the Chinese script.
pub(crate) fn is_chinese(char: char) -> bool {
    ('\u{3400}'..'\u{a000}').contains(&char)
}

/// A number in digits or in Chinese, at most four long.
pub(super) fn number(chars: &[char]) -> Option<(u32, usize)> {
    let length = digits(chars);
    if length > 4 {
        return None;
    }
    if length > 0 {
        let digits = chars[..length].iter().filter_map(|digit| digit.to_digit(10));
        return Some((digits.fold(0, |sum, digit| sum * 10 + digit), length));
    }
    let length = chars.iter().take(5).take_while(|char| numeral(**char).is_some()).count();
    let values: Vec<u32> = chars[..length].iter().filter_map(|char| numeral(*char)).collect();
    let value = match values[..] {
        [unit @ 0..=9] | [0, unit @ 0..=9] => unit,
        [10] => 10,
        [10, unit @ 1..=9] => 10 + unit,
        [tens @ 1..=9, 10] => tens * 10,
        [tens @ 1..=9, 10, unit @ 1..=9] => tens * 10 + unit,
        [a @ 1..=9, b @ 0..=9, c @ 0..=9, d @ 0..=9] => a * 1000 + b * 100 + c * 10 + d,
        _ => return None,
    };
    Some((value, length))
}

fn numeral(char: char) -> Option<u32> {
    let place = "零一二三四五六七八九十".chars().position(|numeral| numeral == char);
    match char {
        '〇' => Some(0),
        '两' => Some(2),
        _ => place.and_then(|place| u32::try_from(place).ok()),
    }
}

pub(super) fn digits(chars: &[char]) -> usize {
    chars.iter().take_while(|char| char.is_ascii_digit()).count()
}

pub(super) fn spaces(chars: &[char]) -> usize {
    chars.iter().take_while(|char| char.is_whitespace()).count()
}

pub(super) fn starts(chars: &[char], word: &str) -> bool {
    let mut rest = chars.iter();
    word.chars().all(|char| rest.next() == Some(&char))
}

/// The run of Latin letters at the beginning.
pub(super) fn word(chars: &[char]) -> String {
    chars.iter().take_while(|char| char.is_ascii_alphabetic()).collect()
}

/// The length of these words, one after the other.
pub(super) fn phrase(chars: &[char], words: &[&str]) -> Option<usize> {
    let mut at = 0;
    for expected in words {
        at += spaces(&chars[at..]);
        if word(&chars[at..]) != *expected {
            return None;
        }
        at += expected.len();
    }
    Some(at)
}
