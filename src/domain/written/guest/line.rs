//! A line out of which one thing after the other is taken.

use std::ops::Range;

use crate::domain::written::fold::Folded;

/// What is left of a line.
pub(super) struct Line(String);

/// Where something stands in a line as it is folded, and what it is.
pub(super) type Found<T> = Option<(Range<usize>, T)>;

impl Line {
    pub(super) fn of(typed: &str) -> Self {
        Self(typed.to_owned())
    }

    /// Takes out what a reader finds first. A comma stays there, for whoever stands on both sides of it are two.
    pub(super) fn take<T>(&mut self, find: impl Fn(&str) -> Found<T>) -> Option<T> {
        let folded = Folded::of(&self.0, &(0..self.0.len()));
        let (at, found) = find(folded.text())?;
        let at = folded.origin(at);
        self.cut(at);
        Some(found)
    }

    /// Takes out what stands there.
    pub(super) fn cut(&mut self, at: Range<usize>) {
        self.0.replace_range(at, ",");
    }

    /// Takes out whatever a reader finds.
    pub(super) fn take_each<T>(&mut self, find: impl Fn(&str) -> Found<T>) -> Vec<T> {
        std::iter::from_fn(|| self.take(&find)).collect()
    }

    /// What is left, as it was written.
    pub(super) fn left(self) -> String {
        self.0
    }

    /// The same, to look at.
    pub(super) fn written(&self) -> &str {
        &self.0
    }
}

/// A word of a line, and where it stands.
pub(super) struct Word<'t> {
    pub(super) text: &'t str,
    pub(super) at: Range<usize>,
}

/// The words of a line, without the signs around them.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let is_between = |letter: char| letter.is_whitespace() || ",;:，；：、。·()（）".contains(letter);
    let mut at = 0;
    let mut all = Vec::new();
    for part in text.split(is_between) {
        let start = at;
        at += part.len() + text[at + part.len()..].chars().next().map_or(0, char::len_utf8);
        if !part.is_empty() {
            all.push(Word { text: part, at: start..start + part.len() });
        }
    }
    all
}
