//! Names of people, as they may stand in a message that others read.

use std::fmt;

/// What stands for a name that is hidden, or in which there is nothing to read.
pub const DOT: &str = "●";

/// A person's name on one line, in which nothing can be tapped and nothing turns other words around.
///
/// A name is whatever its person types into the messenger, or types for a neighbour, and the bot says it to others.
/// So it is cleaned once, where it comes in, and once more where it comes out of the store.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PersonName(String);

/// Why a text is no name of a neighbour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoName {
    /// There is nothing to read in it.
    Blank,
    /// It says something: it has links, lines or sentences.
    Sentence,
}

impl PersonName {
    /// The most UTF-16 units of a name that is kept.
    pub const MOST: usize = 60;

    /// The name in whatever was typed. Where nothing can be read, a dot stands for it.
    pub fn read(typed: &str) -> Self {
        Self(cut(&clean(typed), Self::MOST))
    }

    /// The name of a neighbour, as somebody types it for them.
    ///
    /// # Errors
    ///
    /// Where it cannot be the name of anybody.
    pub fn of_neighbour(typed: &str) -> Result<Self, NoName> {
        if says_something(typed.trim()) {
            return Err(NoName::Sentence);
        }
        let name = Self::read(typed);
        if name.0.is_empty() { Err(NoName::Blank) } else { Ok(name) }
    }

    /// The name as it is kept; empty where nothing can be read.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As much of the name as fits into `most` UTF-16 units, ready to stand among other words.
    pub fn within(&self, most: usize) -> String {
        if self.0.is_empty() {
            return DOT.to_owned();
        }
        let shown = cut(&self.0, most);
        // Isolated, a name in a right-to-left script leaves the order of the others as it is.
        if shown.chars().any(is_right_to_left) { format!("\u{2068}{shown}\u{2069}") } else { shown }
    }
}

impl fmt::Display for PersonName {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.within(Self::MOST))
    }
}

/// The most digits of a name: with more of them it is a telephone number, of which the last four are left.
const MOST_DIGITS: usize = 6;
const DIGITS_LEFT: usize = 4;
/// The most marks upon one letter: no living script needs more.
const MOST_MARKS: usize = 2;

/// One line without anything that the messenger makes tappable, and without letters that are there to mislead.
fn clean(typed: &str) -> String {
    let digits = typed.chars().filter(char::is_ascii_digit).count();
    let mut to_drop = if digits > MOST_DIGITS { digits - DIGITS_LEFT } else { 0 };
    let mut out = String::new();
    for letter in typed.chars() {
        if is_invisible(letter) || (is_mark(letter) && !may_be_marked(&out)) {
            continue;
        }
        if letter.is_ascii_digit() && to_drop > 0 {
            to_drop -= 1;
            continue;
        }
        let last = out.chars().next_back();
        if letter.is_whitespace() || letter.is_control() || makes_tappable(letter) || letter == BRAILLE_BLANK
        {
            // Several in a row are one.
            if last.is_some_and(|last| last != ' ') {
                out.push(' ');
            }
        } else if is_joiner(letter) {
            // It shapes letters of some scripts, and emoji; elsewhere it is only there to make two names look alike.
            if last.is_some_and(|last| may_be_joined(last, letter)) {
                out.push(letter);
            }
        } else {
            // `example.com` would be a link, and “J. R.” is what people mean.
            if last == Some('.') && !matches!(letter, '.' | '…') {
                out.push(' ');
            }
            out.push(letter);
        }
    }
    out.trim_end_matches(|letter| letter == ' ' || is_joint(letter)).to_owned()
}

/// Whether what was read so far ends in a letter that has room for one more mark.
fn may_be_marked(out: &str) -> bool {
    let marks = out.chars().rev().take_while(|letter| is_mark(*letter)).count();
    marks < MOST_MARKS && out.chars().rev().nth(marks).is_some_and(|letter| !matches!(letter, ' ' | '.'))
}

/// The letters that begin a mention, a command, a hashtag or an address for the messenger.
fn makes_tappable(letter: char) -> bool {
    matches!(letter, '@' | '/' | '\\' | '#' | '\u{ff03}' | '$')
}

/// A letter that shows nothing and is no white space.
const BRAILLE_BLANK: char = '\u{2800}';
/// From here on there are scripts whose letters are joined, and emoji.
const FIRST_JOINED: char = '\u{590}';

/// Whether a joiner has an effect behind that letter: a joint may follow the form of an emoji, nothing else another one.
fn may_be_joined(last: char, joiner: char) -> bool {
    last >= FIRST_JOINED && !is_joint(last) && (is_joint(joiner) || !is_joiner(last))
}

fn is_joiner(letter: char) -> bool {
    is_joint(letter) || matches!(letter, '\u{fe0e}' | '\u{fe0f}')
}

/// What stands between two letters and is nothing behind the last one.
fn is_joint(letter: char) -> bool {
    matches!(letter, '\u{200c}' | '\u{200d}')
}

/// What shows nothing: fillers, marks of direction, joints between words, tags.
fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0d}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffd}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Marks that stand upon the letter before them, as many as one likes.
fn is_mark(letter: char) -> bool {
    matches!(letter,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// Whether a text is more than a name: it has lines, a link, a mention, a command, or ends a sentence.
fn says_something(typed: &str) -> bool {
    let ends_sentence = |letter: char| "!?\u{ff01}\u{ff1f}\u{3002}".contains(letter);
    typed.contains(['\n', '\r', '\u{2028}', '\u{2029}', '@', '/', '\\', '#', '\u{ff03}', '$'])
        || typed.contains(ends_sentence)
        || typed
            .split_whitespace()
            .any(|word| word.to_ascii_lowercase().starts_with("www.") || is_address(word))
}

/// Whether a word looks like `example.com`: small letters on both sides of a dot.
fn is_address(word: &str) -> bool {
    let mut parts = word.split('.').rev();
    let Some(last) = parts.next() else { return false };
    let is_end = last.chars().count() > 1 && last.chars().all(char::is_lowercase);
    is_end && parts.next().is_some_and(|before| before.ends_with(char::is_alphanumeric))
}

/// As much as fits into `most` UTF-16 units, with an ellipsis where something is left out.
fn cut(text: &str, most: usize) -> String {
    if text.encode_utf16().count() <= most {
        return text.to_owned();
    }
    let mut units = 1;
    let fits = |letter: &char| {
        units += letter.len_utf16();
        units <= most
    };
    let kept: String = text.chars().take_while(fits).collect();
    format!("{}…", kept.trim_end_matches(|letter| letter == ' ' || is_joint(letter)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(typed: &str) -> String {
        PersonName::read(typed).to_string()
    }

    #[test]
    fn names_of_people_stay_as_they_are() {
        for name in [
            "张桂兰",
            "Lin",
            "Grandma Wang (3-2-501)",
            "O’Neill & <b>",
            "José",
            "Nguyễn",
            "👨‍👩‍👧 Li",
            "❤️",
            "An 2",
        ] {
            assert_eq!(read(name), name);
            assert!(PersonName::of_neighbour(name).is_ok(), "{name}");
        }
        assert_eq!(read("J.R.R. Tolkien"), "J. R. R. Tolkien");
        assert_eq!(read("Dr.Wang"), "Dr. Wang");
        assert_eq!(read("דוד"), "\u{2068}דוד\u{2069}");
    }

    #[test]
    fn a_name_is_one_line_in_which_nothing_can_be_tapped() {
        assert_eq!(
            read("Yoga is off\nNew: https://evil.example/x"),
            "Yoga is off New: https: evil. example x"
        );
        assert_eq!(read("@lihua /start #tag t.me/spam"), "lihua start tag t. me spam");
        assert_eq!(read("An\t\u{2028} \u{a0}Bo"), "An Bo");
        // A telephone number is nobody's name; its last digits tell neighbours of one name apart.
        assert_eq!(read("Wang 138 1234 5678"), "Wang 5678");
    }

    #[test]
    fn blanks_and_marks_of_direction_have_no_effect() {
        for blank in
            ["\u{3164}", "\u{2800}", "\u{200b}\u{2060}", "\u{202e}", "\u{ad}\u{feff}", " \u{300}", "\u{200d}"]
        {
            assert_eq!(read(blank), DOT, "{blank:?}");
            assert_eq!(PersonName::of_neighbour(blank), Err(NoName::Blank), "{blank:?}");
        }
        assert_eq!(read("\u{202e}nA\u{202c} \u{2800}\u{3164}Bo\u{200d}"), "nA Bo");
        assert_eq!(read(&format!("A{}", "\u{301}".repeat(50))), "A\u{301}\u{301}");
    }

    #[test]
    fn what_says_something_is_no_name() {
        for typed in [
            "Yoga is off\nNew",
            "see https://x.y",
            "www.x.y",
            "come to example.com",
            "@lihua",
            "/start",
            "It is off!",
            "改期了。",
        ] {
            assert_eq!(PersonName::of_neighbour(typed), Err(NoName::Sentence), "{typed}");
        }
    }

    /// Letters of every kind that a name could do harm with.
    fn typed() -> impl Strategy<Value = String> {
        let harm = "[@/#$.:\\\\ a-z0-9\n\t\u{3164}\u{2800}\u{202e}\u{200b}\u{200d}\u{fe0f}\u{301}\u{ff03}王דA😀]{0,90}";
        prop_oneof![harm, "\\PC{0,150}"]
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_one_harmless_line(typed in typed()) {
            let name = PersonName::read(&typed);
            let kept = name.as_str();
            prop_assert!(!kept.contains(|letter: char| makes_tappable(letter) || letter.is_control()));
            prop_assert!(!kept.chars().any(|letter| is_invisible(letter) || letter == BRAILLE_BLANK));
            prop_assert!(kept.chars().all(|letter| !letter.is_whitespace() || letter == ' '));
            prop_assert_eq!(kept.trim(), kept);
            prop_assert!(kept.encode_utf16().count() <= PersonName::MOST);
            prop_assert!(kept.chars().filter(char::is_ascii_digit).count() <= MOST_DIGITS);
            for (dot, _) in kept.match_indices('.') {
                prop_assert!(kept[dot + 1..].chars().next().is_none_or(|next| matches!(next, ' ' | '.' | '…')));
            }
            prop_assert!(!name.to_string().is_empty());
            prop_assert_eq!(PersonName::read(kept), name.clone(), "reading a kept name changes nothing");
        }

        #[test]
        fn a_name_is_cut_at_what_there_is_room_for(typed in typed(), most in 2_usize..60) {
            let shown = PersonName::read(&typed).within(most);
            let bare = shown.trim_matches(|letter| matches!(letter, '\u{2068}' | '\u{2069}'));
            prop_assert!(bare.encode_utf16().count() <= most, "{shown:?}");
        }
    }
}
