//! The words of a text that can belong to a date, and the text without them.

use super::day::Day;
use super::spoken::{Part, Spoken};

/// A piece of the text, from one character to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) start: usize,
    pub(super) end: usize,
    /// It begins with a Latin letter.
    pub(super) latin: bool,
}

/// What a piece of text is to a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// A day in its possible readings; a weak one, such as `11/28`, may be something else.
    Day { days: Vec<Day>, weak: bool },
    /// A part of the day.
    Part(Part),
    /// A time of day, or a number that could be one.
    Time(Spoken),
    /// Between a start and an end.
    To { dash: bool },
    /// The word `at`, which makes a number a time.
    At,
    /// Another word that only links.
    Link,
    /// Space and punctuation.
    Gap,
    /// Anything else.
    Other,
}

/// The text without the tokens that were used, and without the marks that joined them to the rest.
pub(super) fn without(text: &str, tokens: &[Token], used: &[usize]) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut pieces = vec![String::new()];
    for (at, token) in tokens.iter().enumerate() {
        if used.contains(&at) {
            pieces.push(String::new());
        } else if let Some(piece) = pieces.last_mut() {
            piece.extend(&chars[token.start..token.end]);
        }
    }
    let last = pieces.len() - 1;
    let mut rest = String::new();
    for (at, piece) in pieces.iter().enumerate() {
        let mut piece = piece.as_str();
        if at > 0 {
            piece = piece.trim_start_matches(joins);
        }
        if at < last {
            piece = without_link(piece.trim_end_matches(joins)).trim_end_matches(joins);
        }
        // Brackets that held nothing but the date.
        if piece.starts_with([')', '）']) && rest.ends_with(['(', '（']) {
            rest.pop();
            piece = piece.trim_start_matches([')', '）']).trim_start_matches(joins);
            rest.truncate(rest.trim_end_matches(joins).len());
        }
        let held = rest.ends_with(['(', '（']) || piece.starts_with([')', '）']);
        if !rest.is_empty() && !piece.trim().is_empty() && !held {
            rest.push(' ');
        }
        rest.push_str(piece);
    }
    rest.trim().to_owned()
}

fn joins(char: char) -> bool {
    char.is_whitespace() || ",，、.。;；:：-–—~～|·@的".contains(char)
}

/// The piece before a date without its last `on`, `at` or `from`.
fn without_link(piece: &str) -> &str {
    let word_at = piece
        .rfind(|char: char| !char.is_ascii_alphabetic())
        .map_or(0, |at| at + piece[at..].chars().next().map_or(0, char::len_utf8));
    let is_link = ["on", "at", "from", "the", "of", "in"]
        .iter()
        .any(|link| piece[word_at..].eq_ignore_ascii_case(link));
    if is_link { &piece[..word_at] } else { piece }
}
