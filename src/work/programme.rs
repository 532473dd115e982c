//! How the points of a programme are written.

use crate::domain::language::Language;
use crate::i18n::texts;
use crate::message::Text;

/// A point among so many, by its place. One alone is no list, and has no number.
pub fn point(place: usize, of: usize, says: &str, language: Language) -> Text {
    if of == 1 { Text::plain(says) } else { texts::card_point(place + 1, says).say(language) }
}
