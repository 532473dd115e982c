//! The words of the page in the browser, which its scripts find by their keys.

use std::collections::BTreeMap;

use fluent::FluentResource;
use fluent_syntax::ast::Entry;

use super::phrase::bundle;
use crate::domain::language::Language;

/// Every word of the page by its key. None of them takes a value.
pub fn page_words(language: Language) -> BTreeMap<String, String> {
    let source = match language {
        Language::Chinese => include_str!("../../locales/zh-CN/page.ftl"),
        Language::English => include_str!("../../locales/en/page.ftl"),
    };
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
    let keys = resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message.id.name.to_owned()),
        _ => None,
    });
    let bundle = bundle(language, &[source]);
    let word = |key: String| {
        let pattern = bundle.get_message(&key)?.value()?;
        let said = bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned();
        Some((key, said))
    };
    keys.filter_map(word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_the_same_words() {
        let keys = |language| page_words(language).into_keys().collect::<Vec<_>>();
        assert_eq!(keys(Language::Chinese), keys(Language::English));
    }

    #[test]
    fn the_scripts_use_the_words_that_there_are() {
        let scripts = [
            include_str!("../page/front/page.js"),
            include_str!("../page/front/common.js"),
            include_str!("../page/front/column.js"),
            include_str!("../page/front/message.js"),
            include_str!("../page/front/rail.js"),
        ]
        .concat();
        let words = page_words(Language::English);
        let used = scripts.split("word('").skip(1).filter_map(|rest| Some(rest.split_once('\'')?.0));
        let unknown: Vec<&str> = used.filter(|key| !words.contains_key(*key)).collect();
        assert!(unknown.is_empty(), "no file in locales/ has {unknown:?}");
        // The server names a role, what a chat tells, and a sort of parcel.
        let server = [include_str!("../page/view.rs"), include_str!("../page/rail.rs")].concat();
        let said = |key: &str| {
            let named = format!("\"{}\"", key.trim_start_matches("parcel-"));
            scripts.contains(&format!("'{key}'")) || server.contains(&named)
        };
        let unused: Vec<&String> = words.keys().filter(|key| !said(key)).collect();
        assert!(unused.is_empty(), "nothing says {unused:?}");
    }
}
