//! Names of people, as they may stand in a message that others read.

use std::fmt;

use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory};

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
        let name = cut(&clean(typed), Self::MOST);
        Self(if name.chars().any(is_readable) { name } else { String::new() })
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

    /// Whether two names are the same to people: in capitals or not, in narrow letters or wide ones.
    pub fn is_called(&self, other: &Self) -> bool {
        let plain = |name: &Self| name.0.chars().map(narrow).flat_map(char::to_lowercase).collect::<String>();
        plain(self) == plain(other)
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

/// The most digits of a name, in whatever script: with more of them it is a telephone number, of which the last four
/// are left.
const MOST_DIGITS: usize = 6;
const DIGITS_LEFT: usize = 4;
/// The most marks upon one letter: Burmese and Tibetan need four, other living scripts fewer.
const MOST_MARKS: usize = 4;
/// The same of marks that can stand upon a letter of any script.
const MOST_COMMON_MARKS: usize = 2;

/// One line without anything that the messenger makes tappable, and without letters that are there to mislead.
fn clean(typed: &str) -> String {
    let digits = typed.chars().filter(|letter| is_digit(*letter)).count();
    let mut to_drop = if digits > MOST_DIGITS { digits - DIGITS_LEFT } else { 0 };
    let mut out = String::new();
    for letter in typed.chars() {
        if is_invisible(letter) || (is_mark(letter) && !may_be_marked(&out, letter)) {
            continue;
        }
        if is_digit(letter) && to_drop > 0 {
            to_drop -= 1;
            continue;
        }
        let last = out.chars().next_back();
        if letter.is_whitespace() || letter.is_control() || makes_tappable(letter) || is_blank(letter) {
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

/// Whether what was read so far ends in a letter that has room for that mark: no script repeats one upon a letter. A joiner
/// between marks makes no new letter.
fn may_be_marked(out: &str, mark: char) -> bool {
    let behind: Vec<char> =
        out.chars().rev().take_while(|letter| is_mark(*letter) || is_joiner(*letter)).collect();
    let marks = behind.iter().filter(|letter| is_mark(**letter)).count();
    let most = if is_common_mark(mark) { MOST_COMMON_MARKS } else { MOST_MARKS };
    let upon = out.chars().rev().nth(behind.len());
    marks < most && !behind.contains(&mark) && upon.is_some_and(|letter| !matches!(letter, ' ' | '.'))
}

/// The letters that begin a mention, a command, a hashtag or an address for the messenger.
fn makes_tappable(letter: char) -> bool {
    matches!(letter, '@' | '/' | '\\' | '#' | '\u{ff03}' | '$')
}

/// Letters and signs that show nothing and are no white space: of Braille, Egyptian hieroglyphs and notes.
fn is_blank(letter: char) -> bool {
    matches!(letter, '\u{2800}' | '\u{13441}' | '\u{13442}' | '\u{1d159}')
}

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

/// What shows nothing, or nothing that two phones agree on: fillers, marks of direction, joints between words, tags, and
/// letters of somebody's own.
fn is_invisible(letter: char) -> bool {
    use GeneralCategory::{Format, PrivateUse};
    let of_no_use = matches!(letter.general_category(), Format | PrivateUse) && !is_joiner(letter);
    of_no_use
        || matches!(letter,
            '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0d}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffd}'
            | '\u{e0000}'..='\u{e0fff}')
}

/// Marks that stand with the letter before them, as many as one likes.
fn is_mark(letter: char) -> bool {
    letter.general_category_group() == GeneralCategoryGroup::Mark && !is_joiner(letter)
}

/// Marks that can stand upon a letter of any script.
fn is_common_mark(letter: char) -> bool {
    matches!(letter,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

/// A digit or number of any script.
fn is_digit(letter: char) -> bool {
    letter.general_category_group() == GeneralCategoryGroup::Number
}

/// Whether there is something to read in it. What Unicode does not know is a box at best, and the ellipsis is ours.
fn is_readable(letter: char) -> bool {
    use GeneralCategoryGroup::{Letter, Number, Punctuation, Symbol};
    matches!(letter.general_category_group(), Letter | Number | Punctuation | Symbol) && letter != '…'
}

/// A full-width letter of Chinese keyboards as its narrow sister.
fn narrow(letter: char) -> char {
    match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        other => other,
    }
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
            // Scripts that stand more than one mark upon a letter.
            "น้ำผึ้ง",
            "မြွှာ",
            "བསྒྲུབས",
            "ज़ेंडर",
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
        for (typed, left) in [
            ("Wang 138 1234 5678", "Wang 5678"),
            ("王１３８１２３４５６７８", "王５６７８"),
            ("علي ٠١٢٣٤٥٦٧٨٩", "\u{2068}علي ٦٧٨٩\u{2069}"),
            ("Li १२३४५६७८९", "Li ६७८९"),
            ("Li ➊➋➌➍➎➏➐➑", "Li ➎➏➐➑"),
        ] {
            assert_eq!(read(typed), left);
        }
    }

    #[test]
    fn blanks_and_marks_of_direction_have_no_effect() {
        for blank in [
            "\u{3164}",
            "\u{2800}",
            "\u{200b}\u{2060}",
            "\u{202e}",
            "\u{ad}\u{feff}",
            " \u{300}",
            "\u{200d}",
            "\u{1d159}",
            "\u{13441}\u{13442}",
            "\u{e000}\u{f8ff}\u{10fffd}",
            "\u{e49}\u{64b}",
            "\u{378}\u{fffe}",
        ] {
            assert_eq!(read(blank), DOT, "{blank:?}");
            assert_eq!(PersonName::of_neighbour(blank), Err(NoName::Blank), "{blank:?}");
        }
        assert_eq!(read("\u{202e}nA\u{202c} \u{2800}\u{3164}Bo\u{200d}"), "nA Bo");
        assert_eq!(read(&format!("A{}", "\u{301}".repeat(50))), "A\u{301}");
        assert_eq!(read(&format!("A{}", "\u{301}\u{302}\u{303}".repeat(20))), "A\u{301}\u{302}");
        for marks in ["\u{e47}", "\u{e48}\u{e49}\u{e4a}\u{e4b}\u{e4c}", "\u{e47}\u{200d}"] {
            let stacked = read(&format!("ก{}", marks.repeat(20)));
            assert!(stacked.chars().filter(|letter| is_mark(*letter)).count() <= MOST_MARKS, "{stacked}");
        }
    }

    #[test]
    fn a_name_is_the_same_in_capitals_and_in_wide_letters() {
        let is_called = |one, other| PersonName::read(one).is_called(&PersonName::read(other));
        for typed in ["grandma wang", "GRANDMA WANG", "Ｇｒａｎｄｍａ　Ｗａｎｇ", "grandma  Wang"]
        {
            assert!(is_called("Grandma Wang", typed), "{typed}");
        }
        assert!(is_called("Ольга", "ОЛЬГА"));
        assert!(!is_called("Grandma Wang", "Grandpa Wang"));
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
        let of_scripts =
            "[กณ\u{e47}-\u{e4e}م\u{64b}-\u{652}0-9０-９٠-٩\u{e000}\u{1d159}\u{13441}\u{378}\u{200d} .]{0,90}";
        prop_oneof![
            harm,
            of_scripts,
            "\\PC{0,150}",
            proptest::collection::vec(any::<char>(), 0..90).prop_map(String::from_iter)
        ]
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_one_harmless_line(typed in typed()) {
            let name = PersonName::read(&typed);
            let kept = name.as_str();
            prop_assert!(!kept.contains(|letter: char| makes_tappable(letter) || letter.is_control()));
            prop_assert!(!kept.chars().any(|letter| is_invisible(letter) || is_blank(letter)));
            prop_assert!(kept.is_empty() || kept.chars().any(is_readable), "there is something to read");
            let bare: Vec<char> = kept.chars().filter(|letter| !is_joiner(*letter)).collect();
            prop_assert!(bare.split(|letter| !is_mark(*letter)).all(|marks| marks.len() <= MOST_MARKS));
            prop_assert!(kept.chars().all(|letter| !letter.is_whitespace() || letter == ' '));
            prop_assert_eq!(kept.trim(), kept);
            prop_assert!(kept.encode_utf16().count() <= PersonName::MOST);
            prop_assert!(kept.chars().filter(|letter| is_digit(*letter)).count() <= MOST_DIGITS);
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
