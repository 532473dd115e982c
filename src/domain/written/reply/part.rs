//! The smallest parts of the grammar: wordings, one after another.

use winnow::Parser;
use winnow::combinator::{eof, fail, repeat, repeat_till};
use winnow::error::EmptyError;

/// What a part reads, or that it is not there.
pub(super) type Read<T> = Result<T, EmptyError>;

/// The longest of these that a text begins with, and the blanks behind it. Letters of ours match whole words only.
pub(super) fn one<'t>(words: &[&str]) -> impl Parser<&'t str, &'t str, EmptyError> {
    move |text: &mut &'t str| {
        let fits = |word: &&&str| text.strip_prefix(**word).is_some_and(|rest| !goes_on(word, rest));
        let longest = words.iter().filter(fits).map(|word| word.len()).max();
        let Some(length) = longest else { return fail.parse_next(text) };
        let (word, rest) = text.split_at(length);
        *text = rest.trim_start_matches(' ');
        Ok(word)
    }
}

/// Any number of these, one after another.
pub(super) fn some<'t>(words: &[&str]) -> impl Parser<&'t str, (), EmptyError> {
    repeat(0.., one(words))
}

/// Something, and words before it that change nothing: it is looked for before each of them.
pub(super) fn led<'t, T>(
    words: &[&str],
    what: impl Parser<&'t str, T, EmptyError>,
) -> impl Parser<&'t str, T, EmptyError> {
    repeat_till(0.., one(words), what).map(|((), what)| what)
}

/// What the whole of a text is.
pub(super) fn whole<'t, T>(part: impl Parser<&'t str, T, EmptyError>, text: &'t str) -> Option<T> {
    (part, eof).map(|(read, _)| read).parse(text).ok()
}

/// Whether a word of ours goes on from one text into the next.
fn goes_on(first: &str, second: &str) -> bool {
    let of_word = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_alphanumeric());
    let ends_in_digit = first.ends_with(|letter: char| letter.is_ascii_digit());
    let begins_with_digit = second.starts_with(|letter: char| letter.is_ascii_digit());
    of_word(first.chars().next_back())
        && of_word(second.chars().next())
        && (ends_in_digit == begins_with_digit)
}
