//! Text that the bot says.

use std::fmt;

use super::limits::TOAST_LIMIT;
use super::markup;
use super::span::{Mark, Span};
use crate::domain::ids::{ChatId, PersonId};
use crate::domain::readable;

/// Text with marks. What people wrote is words in it and never a mark. It knows whose names are in it, so that what the
/// store keeps of it can be found when one of them wants to be forgotten. In a row it is written as in the files of texts
/// ([`markup`]).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    spans: Vec<Span>,
    concerns: Vec<PersonId>,
}

impl From<String> for Text {
    fn from(written: String) -> Self {
        Self::marked_up(&written)
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        markup::write(&text.spans)
    }
}

impl Text {
    /// Text that people wrote: shown as it is, whatever is in it.
    pub fn plain(text: &str) -> Self {
        Self::of(text, Vec::new())
    }

    fn of(text: &str, marks: Vec<Mark>) -> Self {
        // Kept words may turn around what stands behind them, whoever wrote that.
        let text = readable::in_order(text);
        let spans = if text.is_empty() { Vec::new() } else { vec![Span { text: text.into_owned(), marks }] };
        Self { spans, concerns: Vec::new() }
    }

    /// The same, of which only the first lines are seen until somebody taps it.
    pub fn folded(text: &str) -> Self {
        Self::of(text, vec![Mark::Folded])
    }

    /// Text as it is written in the files of texts.
    pub(crate) fn marked_up(written: &str) -> Self {
        Self { spans: markup::read(written), concerns: Vec::new() }
    }

    /// Text that tells its person that it is meant for them, wherever it stands.
    pub fn mention(text: &str, person: ChatId) -> Self {
        Self::of(text, vec![Mark::Link(format!("tg://user?id={person}"))])
    }

    /// The same text, known to be about those people.
    #[must_use]
    pub fn concerning(mut self, people: impl IntoIterator<Item = PersonId>) -> Self {
        self.concerns.extend(people);
        self.concerns.sort_unstable();
        self.concerns.dedup();
        self
    }

    /// Whose names are in it.
    pub fn concerns(&self) -> &[PersonId] {
        &self.concerns
    }

    /// Its pieces.
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// The text as it is read, for places that know no marks: toasts and buttons.
    pub fn read(&self) -> String {
        self.spans.iter().map(|span| span.text.as_str()).collect()
    }

    /// Its length as the messenger counts it.
    pub fn units(&self) -> usize {
        self.spans.iter().map(|span| span.text.encode_utf16().count()).sum()
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// Puts another text behind this one.
    pub fn append(&mut self, more: &Text) {
        for span in &more.spans {
            self.push(&span.text, &span.marks);
        }
        self.concerns.extend(&more.concerns);
    }

    fn push(&mut self, text: &str, marks: &[Mark]) {
        match self.spans.last_mut().filter(|last| last.marks == marks) {
            Some(last) => last.text.push_str(text),
            None => self.spans.push(Span { text: text.to_owned(), marks: marks.to_vec() }),
        }
    }

    /// Puts another text below this one.
    pub fn line(&mut self, line: &Text) {
        if !self.is_empty() {
            self.push("\n", &[]);
        }
        self.append(line);
    }

    /// Leaves a blank line, and puts another text below it.
    pub fn paragraph(&mut self, paragraph: &Text) {
        if !self.is_empty() {
            self.push("\n", &[]);
        }
        self.line(paragraph);
    }
}

/// What a toast shows of a text: the lines that fit.
pub fn toast(text: &Text) -> String {
    let read = text.read();
    let ends = read.match_indices('\n').map(|(end, _)| end).chain([read.len()]);
    let fits = |end: &usize| read[..*end].encode_utf16().count() <= TOAST_LIMIT;
    ends.take_while(fits).last().map_or_else(|| cut(&read, TOAST_LIMIT), |end| read[..end].to_owned())
}

/// As much of a text as fits into `most` UTF-16 units, with an ellipsis where something is left out.
pub fn cut(text: &str, most: usize) -> String {
    if text.encode_utf16().count() <= most {
        return text.to_owned();
    }
    let mut units = 0;
    let mut kept: String = text
        .chars()
        .take_while(|character| {
            units += character.len_utf16();
            units < most
        })
        .collect();
    kept.push('…');
    kept
}

impl fmt::Display for Text {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&markup::write(&self.spans))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_toast_shows_the_lines_that_fit() {
        let (place, reason) = ("You are third.", "x".repeat(190));
        assert_eq!(toast(&Text::plain(&format!("{place}\n{reason}"))), place);
        assert_eq!(toast(&Text::plain(&format!("{place}\nSoon."))), "You are third.\nSoon.");
        assert_eq!(toast(&Text::plain(&"y".repeat(201))).chars().count(), 200);
        assert_eq!(toast(&Text::default()), "");
    }

    proptest! {
        #[test]
        fn what_people_write_is_read_back_as_it_is(text in "\\PC*") {
            prop_assert_eq!(Text::plain(&text).read(), text);
        }
    }
}
