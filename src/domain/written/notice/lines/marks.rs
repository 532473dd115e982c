//! What stands in front of a line or behind its label: list numbers, brackets, colons and dashes.

use std::ops::Range;

use super::super::super::fold::Folded;
use super::super::look;
use super::super::look::chinese;

/// The stretches that may be a label, each with where its value begins, the likeliest first.
pub(super) fn heads(line: &str) -> Vec<(Range<usize>, usize)> {
    /// No label is longer.
    const LONGEST: usize = 28;
    let mut heads = Vec::new();
    for (open, close) in [
        ('【', '】'),
        ('[', ']'),
        ('「', '」'),
        ('〖', '〗'),
        ('『', '』'),
        ('(', ')'),
        ('（', '）'),
        ('<', '>'),
    ] {
        if let Some(end) = line.strip_prefix(open).and_then(|inner| inner.find(close)) {
            let start = open.len_utf8();
            heads.push((start..start + end, start + end + close.len_utf8()));
        }
    }
    let near = line.char_indices().take(LONGEST);
    for (at, char) in near {
        let behind = at + char.len_utf8();
        match char {
            ':' | '：' | '﹕' | '∶' | '？' | '-' | '–' | '—' | '=' | '>' | '→' | '丨' => {
                heads.push((0..at, behind));
            }
            '?' => heads.push((0..behind, behind)),
            // Only Chinese words stand with a mere blank before their value.
            ' ' | '\u{3000}' if chinese(&line[..at]) && !line[behind..].trim().is_empty() => {
                heads.push((0..at, behind));
            }
            '*' | '_' if at > 0 => heads.push((0..at, behind)),
            _ => {}
        }
    }
    if line.chars().count() <= LONGEST {
        heads.push((0..line.len(), line.len()));
    }
    heads
}

/// Whether a mark opens a bracket, a quotation or a price, and so belongs to the words behind it.
pub(super) fn opens(char: char) -> bool {
    matches!(
        char,
        '【' | '['
            | '「'
            | '〖'
            | '『'
            | '('
            | '（'
            | '“'
            | '"'
            | '《'
            | '\''
            | '‘'
            | '$'
            | '¥'
            | '￥'
            | '<'
    )
}

/// Whether a sign is a number in a circle.
pub(super) fn circled(char: char) -> bool {
    ('\u{2460}'..='\u{249b}').contains(&char)
        || ('\u{3220}'..='\u{3229}').contains(&char)
        || ('\u{2776}'..='\u{2793}').contains(&char)
}

/// The length of a list number at the start: `一、`, `1.`, `（1）`, `①`, `1️⃣`.
pub(in super::super) fn numbering(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    if circled(first) {
        return Some(first.len_utf8());
    }
    let folded =
        Folded::of(text, &(0..text.len().min(text.char_indices().nth(8).map_or(text.len(), |(at, _)| at))));
    let inner = folded.text();
    let bracketed = inner.strip_prefix('(');
    let (value, length) = look::number(bracketed.unwrap_or(inner))?;
    let behind = &bracketed.unwrap_or(inner)[length..];
    if value > 50 {
        return None;
    }
    let closing = behind.chars().next()?;
    let width = usize::from(bracketed.is_some()) + length;
    let after = &behind[closing.len_utf8()..];
    let fits = match closing {
        ')' | '\u{fe0f}' | '\u{20e3}' => true,
        '、' => bracketed.is_none(),
        '.' => bracketed.is_none() && !after.starts_with(|next: char| next.is_ascii_digit()),
        _ => false,
    };
    if !fits {
        return None;
    }
    let mut end = width + closing.len_utf8();
    while inner[end..].starts_with(['\u{fe0f}', '\u{20e3}']) {
        end += 3;
    }
    Some(folded.origin(end..end).start)
}
