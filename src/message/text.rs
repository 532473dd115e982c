//! Text that the bot says.

use std::fmt;

use super::limits::TOAST_LIMIT;
use crate::domain::ids::{ChatId, PersonId};

/// Text in which everything people wrote is escaped and only the bot's own markup stands. It knows whose names are in
/// it, so that what the store keeps of it can be found when one of them wants to be forgotten.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    markup: String,
    concerns: Vec<PersonId>,
}

impl From<String> for Text {
    fn from(markup: String) -> Self {
        Self { markup, concerns: Vec::new() }
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.markup
    }
}

impl Text {
    /// Text that people wrote: shown as it is, whatever is in it.
    pub fn plain(text: &str) -> Self {
        html_escape::encode_double_quoted_attribute(text).into_owned().into()
    }

    /// Text with the bot's own markup in it: `<b>`, `<i>` and `<a href>`.
    pub(crate) fn marked_up(markup: String) -> Self {
        markup.into()
    }

    /// Text that tells its person that it is meant for them, wherever it stands.
    pub fn mention(text: &str, person: ChatId) -> Self {
        let words = html_escape::encode_double_quoted_attribute(text);
        Self::marked_up(format!("<a href=\"tg://user?id={person}\">{words}</a>"))
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

    /// The text as markup.
    pub fn markup(&self) -> &str {
        &self.markup
    }

    /// The text as it is read, for places that know no markup: toasts and buttons.
    pub fn read(&self) -> String {
        let mut bare = String::with_capacity(self.markup.len());
        let mut inside = false;
        for character in self.markup.chars() {
            match character {
                '<' => inside = true,
                '>' => inside = false,
                other if !inside => bare.push(other),
                _ => {}
            }
        }
        html_escape::decode_html_entities(&bare).into_owned()
    }

    /// Its length as the messenger counts it.
    pub fn units(&self) -> usize {
        self.read().encode_utf16().count()
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.markup.is_empty()
    }

    /// Puts another text behind this one.
    pub fn append(&mut self, more: &Text) {
        self.markup.push_str(&more.markup);
        self.concerns.extend(&more.concerns);
    }

    /// Puts another text below this one.
    pub fn line(&mut self, line: &Text) {
        if !self.markup.is_empty() {
            self.markup.push('\n');
        }
        self.append(line);
    }

    /// Leaves a blank line, and puts another text below it.
    pub fn paragraph(&mut self, paragraph: &Text) {
        if !self.markup.is_empty() {
            self.markup.push('\n');
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
        out.write_str(&self.markup)
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
