//! Cuts a text into the words that can belong to a date, and what lies between them.

use super::day::Day;
use super::matcher;
use super::time::{Part, Spoken};

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

/// The whole text, cut; each matcher in turn is tried at each place.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let chars: Vec<char> = text.chars().map(folded).collect();
    let foreign =
        chars.iter().any(char::is_ascii_alphabetic) && !chars.iter().copied().any(matcher::is_chinese);
    let mut tokens: Vec<Token> = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let after_day = tokens.last().is_some_and(|token| matches!(token.kind, Kind::Day { .. }));
        let (kind, length) = next(&chars[at..], foreign, after_day);
        let end = at + length.max(1);
        tokens.push(Token { kind, start: at, end, latin: chars[at].is_ascii_alphabetic() });
        at = end;
    }
    tokens
}

fn next(chars: &[char], foreign: bool, after_day: bool) -> (Kind, usize) {
    if let Some(length) = matcher::repeated_day(chars) {
        return (Kind::Other, length);
    }
    if let Some((days, weak, length)) = matcher::day(chars, foreign) {
        return (Kind::Day { days, weak }, length);
    }
    if let Some((part, length)) = matcher::part(chars, after_day) {
        return (Kind::Part(part), length);
    }
    if let Some((spoken, length)) = matcher::time(chars) {
        return (Kind::Time(spoken), length);
    }
    if let Some(found) = matcher::link(chars) {
        return found;
    }
    (Kind::Other, matcher::anything(chars))
}

/// One shape for characters that are written in several: full width, dashes, traditional.
fn folded(char: char) -> char {
    match char {
        '\u{ff01}'..='\u{ff5e}' => {
            let narrow = char::from_u32(char as u32 - 0xfee0).unwrap_or(char);
            if narrow == '~' { '-' } else { narrow.to_ascii_lowercase() }
        }
        '\u{3000}' | '\u{a0}' | '\u{202f}' => ' ',
        '–' | '—' | '−' | '~' | '〜' => '-',
        '’' => '\'',
        '點' => '点',
        '時' => '时',
        '號' => '号',
        '週' => '周',
        '禮' => '礼',
        '兩' => '两',
        '這' => '这',
        '後' => '后',
        '個' => '个',
        '鐘' => '钟',
        _ => char.to_ascii_lowercase(),
    }
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
