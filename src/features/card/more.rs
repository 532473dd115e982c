//! What else an organiser has to say, below the programme: folded where it is long, and told where the rest is where a
//! caption has no room for it.

use crate::message::{Text, cut};

/// What is longer than these lines or letters is folded; phones show as many lines of what is folded.
const LINES: usize = 3;
const LETTERS: usize = 200;
/// The least of it that is worth beginning with.
const BEGINNING: usize = 40;
/// What is cut anyway leaves so much room for the names of those who come.
const NAMES: usize = 120;

/// The words, as far as `room` UTF-16 units go; below what is cut stands where to read on.
pub(super) fn fitted(words: &str, room: usize, read_on: &Text) -> Text {
    if words.encode_utf16().count() <= room {
        return set_apart(words);
    }
    let kept = room.saturating_sub(NAMES + read_on.units() + 1);
    let mut text = if kept < BEGINNING { Text::default() } else { set_apart(&cut(words, kept)) };
    text.line(read_on);
    text
}

fn set_apart(words: &str) -> Text {
    if words.lines().count() > LINES || words.chars().count() > LETTERS {
        Text::folded(words)
    } else {
        Text::plain(words)
    }
}
