//! What is no part of a single date.

use super::days::day;
use super::letters::{digits, is_chinese, spaces, starts, word};

/// What stands at the beginning: a run of letters, a run of digits with its unit, or one character.
pub(crate) fn anything(chars: &[char]) -> usize {
    let letter = |char: &char| char.is_alphabetic() && !is_chinese(*char);
    let digits = digits(chars);
    let letters = chars[digits..].iter().take_while(|char| letter(char)).count();
    (digits + letters).max(1)
}

/// A day that comes again and again, `每周六` or `every Saturday`: it names no single date.
pub(crate) fn repeated_day(chars: &[char]) -> Option<usize> {
    let prefix = if chars.first() == Some(&'每') {
        let month = ["个月", "月"].iter().find(|month| starts(&chars[1..], month));
        1 + month.map_or(0, |month| month.chars().count())
    } else if word(chars) == "every" {
        5 + spaces(&chars[5..])
    } else {
        return None;
    };
    day(&chars[prefix..], false).map(|(_, _, length)| prefix + length)
}
