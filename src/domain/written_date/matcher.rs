//! Small matchers: each looks at the beginning of some text and says what it found and how long it is.

use super::token::Kind;

use self::letters::{digits, spaces, starts, word};

pub(super) use self::days::day;
pub(super) use self::letters::is_chinese;
pub(super) use self::times::{part, time};

mod days;
mod letters;
mod times;

/// What stands at the beginning: a run of letters, a run of digits with its unit, or one character.
pub(super) fn anything(chars: &[char]) -> usize {
    let letter = |char: &char| char.is_alphabetic() && !is_chinese(*char);
    let digits = digits(chars);
    let letters = chars[digits..].iter().take_while(|char| letter(char)).count();
    (digits + letters).max(1)
}

/// A word, a mark or a space that joins the parts of a date.
pub(super) fn link(chars: &[char]) -> Option<(Kind, usize)> {
    let first = *chars.first()?;
    let word = word(chars);
    let kind = match word.as_str() {
        "at" => Kind::At,
        "on" | "the" | "of" | "in" | "from" => Kind::Link,
        "to" | "till" | "until" => Kind::To { dash: false },
        _ if !word.is_empty() => return None,
        _ => match first {
            '@' => Kind::At,
            '到' | '至' => Kind::To { dash: false },
            '-' => Kind::To { dash: true },
            _ if first.is_whitespace() || ",()（）、.的".contains(first) => Kind::Gap,
            _ => return None,
        },
    };
    Some((kind, word.len().max(1)))
}

/// A day that comes again and again, `每周六` or `every Saturday`: it names no single date.
pub(super) fn repeated_day(chars: &[char]) -> Option<usize> {
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
