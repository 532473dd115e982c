//! What joins the parts of a date.

use super::super::token::Kind;
use super::letters::word;

/// A word, a mark or a space that joins the parts of a date.
pub(crate) fn link(chars: &[char]) -> Option<(Kind, usize)> {
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
