//! How written words are looked at: the same words are the same, however they are typed.

use super::super::fold::{is_apostrophe, narrow};

/// Small letters and narrow signs, without apostrophes, with no letter twice in a row, and without what only decorates.
/// Lists of words are read so, too.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars().map(narrow).flat_map(char::to_lowercase) {
        let last = plain.chars().next_back();
        match letter {
            apostrophe if is_apostrophe(apostrophe) => {}
            // Whoever types `canceling` or `cancelling`, `off` or `of`, means the same.
            letter if letter.is_ascii_alphabetic() && last == Some(letter) => {}
            '-' if last.is_some_and(|last| last.is_ascii_alphabetic()) => plain.push(' '),
            ' ' if last == Some(' ') => {}
            letter => plain.push(letter),
        }
    }
    undecorated(&plain).to_owned()
}

/// Without faces, flowers, stops and blanks around it. What asks or counts is no decoration.
fn undecorated(text: &str) -> &str {
    text.trim_matches(|letter: char| !letter.is_alphanumeric() && !"+-?/#@".contains(letter))
}

/// The clauses of a plain text. Between Chinese words a blank is a comma.
pub(super) fn clauses(plain: &str) -> Vec<&str> {
    let mut clauses = Vec::new();
    let mut begin = 0;
    let mut last = None;
    for (at, letter) in plain.char_indices() {
        let next = plain[at + letter.len_utf8()..].chars().next();
        let chinese = |letter: Option<char>| letter.is_some_and(|letter| !letter.is_ascii());
        let ends = ",.;!~\n。、…".contains(letter) || (letter == ' ' && chinese(last) && chinese(next));
        if ends {
            clauses.push(&plain[begin..at]);
            begin = at + letter.len_utf8();
        }
        last = Some(letter);
    }
    clauses.push(&plain[begin..]);
    clauses.into_iter().map(undecorated).filter(|clause| !clause.is_empty()).collect()
}

/// Wordings, to be looked for in plain texts. Where they are letters of ours, they match whole words only.
pub struct Words(Vec<String>);

impl Words {
    /// Those of some lists.
    pub fn of<'w>(lists: impl IntoIterator<Item = &'w str>) -> Self {
        let mut words: Vec<String> = lists.into_iter().map(plain).collect();
        // The longer ones first: they say more than what they begin with.
        words.sort_by_key(|words| std::cmp::Reverse(words.len()));
        Self(words)
    }

    /// Each of the first words followed by each of the second ones.
    pub(super) fn pairs(first: &[&str], second: &[&str]) -> Vec<String> {
        let with = |first: &&str| second.iter().map(|second| format!("{first} {second}")).collect::<Vec<_>>();
        first.iter().flat_map(with).collect()
    }

    /// Whether that is one of them.
    pub(super) fn has(&self, clause: &str) -> bool {
        self.0.iter().any(|words| words == clause)
    }

    /// Whether one of them stands in a text.
    pub(super) fn stand_in(&self, text: &str) -> bool {
        let stands = |words: &String| {
            text.match_indices(words.as_str()).any(|(at, found)| {
                let rest = &text[at + found.len()..];
                !goes_on(&text[..at], found) && !goes_on(found, rest)
            })
        };
        self.0.iter().any(stands)
    }

    /// What follows in a text that begins with one of them.
    pub(super) fn begin<'t>(&self, text: &'t str) -> Option<&'t str> {
        let rest = |words: &String| text.strip_prefix(words.as_str()).filter(|rest| !goes_on(words, rest));
        self.0.iter().find_map(rest).map(undecorated)
    }

    /// What goes before in a text that ends with one of them.
    pub(super) fn end<'t>(&self, text: &'t str) -> Option<&'t str> {
        let rest = |words: &String| text.strip_suffix(words.as_str()).filter(|rest| !goes_on(rest, words));
        self.0.iter().find_map(rest).map(undecorated)
    }
}

/// Whether a word of ours goes on from one text into the next.
fn goes_on(first: &str, second: &str) -> bool {
    let of_word = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_alphabetic());
    of_word(first.chars().next_back()) && of_word(second.chars().next())
}
