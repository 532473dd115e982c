use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::texts::KEYS;

/// The messages of a locale with the names of their arguments.
fn messages(locale: &str) -> BTreeMap<String, BTreeSet<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(locale).join("bot.ftl");
    let source = std::fs::read_to_string(path).unwrap();
    let resource = fluent_syntax::parser::parse(source.as_str())
        .unwrap_or_else(|(_, mistakes)| panic!("{locale}: {mistakes:?}"));
    let mut found = BTreeMap::new();
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            let mut arguments = BTreeSet::new();
            in_pattern(message.value.as_ref().unwrap(), &mut arguments);
            let before = found.insert(message.id.name.to_owned(), arguments);
            assert!(before.is_none(), "{locale}: {} stands twice", message.id.name);
        }
    }
    found
}

fn in_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            match expression {
                Expression::Inline(inline) => in_inline(inline, found),
                Expression::Select { selector, variants } => {
                    in_inline(selector, found);
                    for variant in variants {
                        in_pattern(&variant.value, found);
                    }
                }
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = expression.as_ref() {
                in_inline(inner, found);
            }
        }
        _ => {}
    }
}

#[test]
fn every_language_has_every_text_with_the_same_arguments() {
    for locale in ["zh-CN", "en"] {
        let mut messages = messages(locale);
        for (_, key, arguments) in KEYS {
            let written = messages.remove(*key).unwrap_or_else(|| panic!("{locale}: {key} is missing"));
            let declared: BTreeSet<String> = arguments.iter().map(|name| (*name).to_owned()).collect();
            assert!(written.is_subset(&declared), "{locale}: {key} uses {written:?}, it gets {declared:?}");
        }
        assert!(messages.is_empty(), "{locale}: nobody says {:?}", messages.keys());
    }
}

#[test]
fn every_argument_is_used_by_some_language() {
    let (chinese, english) = (messages("zh-CN"), messages("en"));
    for (_, key, arguments) in KEYS {
        for argument in *arguments {
            let used = chinese[*key].contains(*argument) || english[*key].contains(*argument);
            assert!(used, "{key}: no language says ${argument}");
        }
    }
}

#[test]
fn every_text_is_said_somewhere() {
    fn sources(folder: &Path, out: &mut String) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                sources(&path, out);
            } else if !path.ends_with("i18n/texts.rs") {
                out.push_str(&std::fs::read_to_string(path).unwrap());
            }
        }
    }
    let mut source = String::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut source);
    for (name, key, _) in KEYS {
        assert!(source.contains(&format!("texts::{name}")), "nobody says {key}");
    }
}
