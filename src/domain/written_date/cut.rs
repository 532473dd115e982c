//! Cuts a text into the words that can belong to a date, and what lies between them.

use super::matcher;
use super::token::{Kind, Token};

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
