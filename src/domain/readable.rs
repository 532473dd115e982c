//! Words of people, without the letters that show nothing and those that turn other words around.
//!
//! What people type is cleaned where it comes in: in what they send, and in a plan. What was kept before that is cleaned where
//! it comes out of the store.

use std::borrow::Cow;

use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

/// The same words, of which nothing changes the order of what stands around them; a letter that shows nothing is a space
/// where a space could be meant, and else nothing.
pub fn clean(typed: &str) -> Cow<'_, str> {
    if !typed.chars().any(|letter| turns_around(letter) || is_blank(letter) || is_nothing(letter)) {
        return Cow::Borrowed(typed);
    }
    let kept = typed.chars().filter(|letter| !turns_around(*letter) && !is_nothing(*letter));
    Cow::Owned(kept.map(|letter| if is_blank(letter) { ' ' } else { letter }).collect())
}

/// The same for words among which there are names that are set apart already: these marks stay.
pub fn in_order(text: &str) -> Cow<'_, str> {
    let is_stray = |letter: char| turns_around(letter) && !matches!(letter, '\u{2068}' | '\u{2069}');
    if text.contains(is_stray) { Cow::Owned(text.replace(is_stray, "")) } else { Cow::Borrowed(text) }
}

/// Whether there is something to read in it.
pub fn says_something(text: &str) -> bool {
    use GeneralCategoryGroup::{Letter, Number, Punctuation, Symbol};
    let is_read = |letter: char| {
        matches!(letter.general_category_group(), Letter | Number | Punctuation | Symbol) && !is_blank(letter)
    };
    text.chars().any(is_read)
}

/// Overrides, embeddings and isolates: they hold until another one ends them, so also in words that are not theirs.
fn turns_around(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Fillers of Hangul, and Braille without a dot.
fn is_blank(letter: char) -> bool {
    matches!(letter, '\u{115f}' | '\u{1160}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}')
}

/// Spaces of no width; joiners are none, for they shape letters and emoji.
fn is_nothing(letter: char) -> bool {
    matches!(letter, '\u{180e}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_of_people_stay_as_they_are() {
        for words in ["合唱练习", "Tea & cake", "دوشنبه‌ها", "👨‍👩‍👧 family", "ज़ेंडर", "दावत\nदो"]
        {
            assert_eq!(clean(words), words);
            assert!(says_something(words));
        }
    }

    #[test]
    fn what_shows_nothing_says_nothing() {
        for blank in
            ["", " ", "\u{3164}", "\u{2800}\u{2800}", "\u{200b}\u{2060}", "\u{feff}", "\u{202e}", "\u{200d}"]
        {
            assert!(!says_something(&clean(blank)), "{blank:?}");
        }
    }

    #[test]
    fn nothing_turns_other_words_around() {
        assert_eq!(
            clean("Tea \u{202e}ekac\u{202c}\u{3164}and\u{200b} \u{2067}more\u{2069}"),
            "Tea ekac and more"
        );
        assert_eq!(in_order("\u{2068}דוד\u{2069} \u{202e}ekac"), "\u{2068}דוד\u{2069} ekac");
    }

    proptest! {
        #[test]
        fn what_is_clean_stays_so(typed in proptest::collection::vec(any::<char>(), 0..60)) {
            let typed = String::from_iter(typed);
            let once = clean(&typed).into_owned();
            prop_assert!(!once.contains(turns_around));
            prop_assert_eq!(clean(&once), once.as_str());
        }
    }
}
