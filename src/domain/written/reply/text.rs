//! How a text is looked at: the same words are the same however they are typed, and a piece of them is found again as it
//! was typed.

use std::ops::Range;

use winnow::stream::Offset;

use super::super::fold;

/// A text in small letters, narrow signs and simplified characters, without apostrophes and without what decorates.
pub(super) struct Plain<'t> {
    typed: &'t str,
    /// What is read.
    pub(super) text: String,
    /// Where each byte of it stands in what was typed, and where it ends there.
    at: Vec<(usize, usize)>,
}

/// A part of a text that says one thing, or several without a stop.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clause<'t> {
    pub(super) text: &'t str,
    /// Whether it ends with a question mark.
    pub(super) asks: bool,
}

impl<'t> Plain<'t> {
    pub(super) fn of(typed: &'t str) -> Self {
        let mut plain = Self { typed, text: String::with_capacity(typed.len()), at: Vec::new() };
        for (at, letter) in typed.char_indices() {
            let end = at + letter.len_utf8();
            let last = plain.text.chars().next_back();
            match standard(fold::letter(letter)) {
                apostrophe if fold::is_apostrophe(apostrophe) => {}
                // Faces and flowers say nothing beyond what is said.
                face if is_decoration(face) => plain.push('\u{1}', at, end),
                '-' if last.is_some_and(|last| last.is_ascii_alphabetic()) => plain.push(' ', at, end),
                ' ' if last.is_none_or(|last| last == ' ' || last == '\n') => {}
                small => plain.push(small, at, end),
            }
        }
        plain
    }

    fn push(&mut self, letter: char, at: usize, end: usize) {
        self.text.push(letter);
        self.at.resize(self.text.len(), (at, end));
    }

    /// The same without a part of it.
    pub(super) fn without(&self, part: Range<usize>) -> Self {
        let mut rest = Self { typed: self.typed, text: self.text.clone(), at: self.at.clone() };
        rest.text.replace_range(part.clone(), "");
        rest.at.drain(part);
        rest
    }

    /// A piece of the plain text as it was typed.
    pub(super) fn as_typed(&self, piece: &str) -> &'t str {
        let begin = piece.offset_from(&self.text.as_str());
        let last = begin + piece.len().saturating_sub(1);
        let (Some((from, _)), Some((_, to))) = (self.at.get(begin), self.at.get(last)) else { return "" };
        self.typed.get(*from..*to).unwrap_or_default()
    }

    /// Its clauses; the items of a list stay in one. Between Chinese words a blank is a comma.
    pub(super) fn clauses(&self) -> Vec<Clause<'_>> {
        let text = self.text.as_str();
        let mut clauses = Vec::new();
        let (mut begin, mut last) = (0, None);
        for (at, letter) in text.char_indices() {
            let next = text[at + letter.len_utf8()..].chars().next();
            let wide = |letter: Option<char>| letter.is_some_and(|letter| !letter.is_ascii());
            let number = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
            let stops = ",.;:!?~\n\u{1}\u{3002}\u{2026}()\u{201c}\u{201d}\"".contains(letter);
            let blank = letter == ' ' && wide(last) && (wide(next) || number(next));
            if stops || blank {
                clauses.push(Clause { text: &text[begin..at], asks: letter == '?' });
                begin = at + letter.len_utf8();
            }
            last = Some(letter);
        }
        clauses.push(Clause { text: &text[begin..], asks: false });
        let trimmed = clauses.into_iter().map(|clause| Clause { text: clause.text.trim(), ..clause });
        let mut spoken: Vec<Clause<'_>> = Vec::new();
        for clause in trimmed.flat_map(joined_by_words) {
            match spoken.last_mut() {
                // A mark that stands alone belongs to what it follows: `报名🙏？`.
                Some(last) if clause.text.is_empty() => last.asks |= clause.asks,
                None if clause.text.is_empty() => {}
                _ => spoken.push(clause),
            }
        }
        spoken
    }
}

/// A word that joins two clauses where the second one asks for something; else it joins two people.
const AND: &str = " and ";
const ALSO: &[&str] = &["add ", "also add ", "please ", "sign up ", "put ", "can you ", "could you "];
/// Words that join two clauses.
const BETWEEN: &[&str] = &[" but ", " so its ", " so it is ", " because ", " cause ", " cos ", " as i "];

fn joined_by_words(clause: Clause<'_>) -> Vec<Clause<'_>> {
    for word in ["but ", "and "] {
        if let Some(rest) = clause.text.strip_prefix(word) {
            return joined_by_words(Clause { text: rest.trim_start(), ..clause });
        }
    }
    let between = BETWEEN.iter().find_map(|word| clause.text.split_once(word));
    let also = || {
        let mut joints = clause
            .text
            .match_indices(AND)
            .map(|(at, and)| (&clause.text[..at], &clause.text[at + and.len()..]));
        joints.find(|(_, second)| ALSO.iter().any(|word| second.starts_with(word)))
    };
    let Some((first, second)) = between.or_else(also) else { return vec![clause] };
    let mut all = joined_by_words(Clause { text: first.trim(), asks: false });
    all.extend(joined_by_words(Clause { text: second.trim(), asks: clause.asks }));
    all
}

/// Letters of the north and the south that say what others say elsewhere.
fn standard(letter: char) -> char {
    match letter {
        '俺' => '我',
        '哋' => '们',
        '唔' => '不',
        '嚟' => '来',
        '喇' => '啦',
        other => other,
    }
}

/// Whether it is a picture, or something that shapes one. A raised hand and a cross say something.
fn is_decoration(letter: char) -> bool {
    !matches!(letter, '\u{1f64b}' | '\u{270b}' | '\u{274c}')
        && matches!(letter, '\u{200d}' | '\u{fe0e}' | '\u{fe0f}' | '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}' | '\u{e0020}'..='\u{e007f}')
}
