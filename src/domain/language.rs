//! The languages the bot speaks, and names that exist in some of them.

use std::collections::BTreeMap;

use super::{readable, words};

words! {
    /// A language of texts.
    pub enum Language {
        /// Simplified Chinese, the default.
        Chinese = "zh-CN",
        /// English.
        English = "en",
    }
}

impl Language {
    /// The language nearest to an IETF tag such as `zh-hans` or `en-GB`; none for one that the bot does not speak.
    pub fn nearest(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?;
        match primary.to_ascii_lowercase().as_str() {
            "zh" => Some(Self::Chinese),
            "en" => Some(Self::English),
            _ => None,
        }
    }
}

/// A name as its author gave it: one text for everybody, or one per language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Name {
    /// The same in every language.
    Plain(String),
    /// From `zh` and `en` to the name in that language.
    Translated(BTreeMap<String, String>),
}

impl Name {
    /// The name for a reader of `language`; another language's where that one is missing.
    pub fn in_language(&self, language: Language) -> &str {
        match self {
            Self::Plain(text) => text,
            Self::Translated(texts) => {
                let key = match language {
                    Language::Chinese => "zh",
                    Language::English => "en",
                };
                texts.get(key).or_else(|| texts.values().next()).map_or("", String::as_str)
            }
        }
    }

    /// Whether another name is the same to the readers of some language.
    pub fn is_also(&self, other: &Self) -> bool {
        Language::ALL.iter().any(|language| self.in_language(*language) == other.in_language(*language))
    }

    /// The UTF-16 units of the longest of its texts.
    pub fn units(&self) -> usize {
        let units = |text: &String| text.encode_utf16().count();
        match self {
            Self::Plain(text) => units(text),
            Self::Translated(texts) => texts.values().map(units).max().unwrap_or_default(),
        }
    }

    /// Whether nothing readable is in it.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Plain(text) => !readable::says_something(text),
            Self::Translated(texts) => {
                texts.is_empty() || texts.values().any(|text| !readable::says_something(text))
            }
        }
    }
}

impl From<&str> for Name {
    fn from(text: &str) -> Self {
        Self::Plain(readable::clean(text).into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_falls_back_to_the_language_it_has() {
        let name = Name::Translated([("zh".to_owned(), "蜀绣课".to_owned())].into());
        assert_eq!(name.in_language(Language::English), "蜀绣课");
        assert_eq!(Name::from("Choir").in_language(Language::Chinese), "Choir");
    }

    #[test]
    fn tags_of_phones_are_understood() {
        assert_eq!(Language::nearest("zh-hans"), Some(Language::Chinese));
        assert_eq!(Language::nearest("en_GB"), Some(Language::English));
        assert_eq!(Language::nearest("fr"), None);
    }
}
