//! Makes a function for each text in `locales/`, so that a misspelt key or a forgotten value does not compile. It stops the
//! build where a text is missing in a language, stands twice, or cannot be read.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use fluent_syntax::ast::{Comment, Entry, Expression, InlineExpression, Pattern, PatternElement};

/// The languages as their folders are called; the order of values is that of the first, unless its comment says another.
const LANGUAGES: [&str; 2] = ["en", "zh-CN"];
/// The words of the page in the browser are found by their keys, not by functions.
const PAGE: &str = "page.ftl";
/// What a comment begins with that says in which order a text takes its values.
const TAKES: &str = "Takes ";

/// One text of a language.
struct Written {
    file: String,
    values: Vec<String>,
    /// The order that its comment asks for.
    takes: Option<Vec<String>>,
    words: String,
}

fn main() {
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo names the folder");
    let locales = Path::new(&root).join("locales");
    println!("cargo:rerun-if-changed={}", locales.display());
    let [first, second] = LANGUAGES.map(|language| texts(&locales.join(language)));
    let mut out = String::new();
    let mut known = String::new();
    for (key, text) in &first {
        let other = second
            .get(key)
            .unwrap_or_else(|| panic!("{key} of {} is missing in {}", text.file, LANGUAGES[1]));
        assert_eq!(text.file, other.file, "{key} stands in another file in {}", LANGUAGES[1]);
        let mut values = text.values.clone();
        values.extend(other.values.iter().filter(|value| !text.values.contains(value)).cloned());
        if let Some(takes) = &text.takes {
            let mut sorted = (takes.clone(), values.clone());
            sorted.0.sort();
            sorted.1.sort();
            assert_eq!(
                sorted.0, sorted.1,
                "{key} takes {takes:?} by its comment, and {values:?} by its words"
            );
            values.clone_from(takes);
        }
        function(&mut out, key, text, &values);
        let file = text.file.trim_end_matches(".ftl");
        writeln!(known, "    ({file:?}, {key:?}, &{values:?}),").expect("a string takes everything");
    }
    for (key, text) in &second {
        assert!(first.contains_key(key), "{key} of {} is missing in {}", text.file, LANGUAGES[0]);
    }
    writeln!(out, "/// Every text: its room, its key, and its values.\n#[cfg(test)]\npub(super) const KEYS: &[(&str, &str, &[&str])] = &[\n{known}];")
        .expect("a string takes everything");
    let folder = env::var("OUT_DIR").expect("cargo names the folder");
    fs::write(Path::new(&folder).join("texts.rs"), out).expect("the functions are written");
    fs::write(Path::new(&folder).join("files.rs"), files(&locales)).expect("the list is written");
}

/// The texts of a language by their keys.
fn texts(folder: &Path) -> BTreeMap<String, Written> {
    let mut found = BTreeMap::new();
    for file in names(folder) {
        let source = fs::read_to_string(folder.join(&file)).expect("a file of texts");
        let resource = fluent_syntax::parser::parse(source.as_str())
            .unwrap_or_else(|(_, mistakes)| panic!("{}: {mistakes:?}", folder.join(&file).display()));
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let pattern = message.value.as_ref().expect("a text has words");
            let mut values = Vec::new();
            in_pattern(pattern, &mut values);
            let read = Written {
                file: file.clone(),
                values,
                takes: message.comment.as_ref().and_then(takes),
                words: source[..]
                    .to_owned()
                    .lines()
                    .find(|line| line.starts_with(&format!("{} =", message.id.name)))
                    .unwrap_or_default()
                    .to_owned(),
            };
            let before = found.insert(message.id.name.to_owned(), read);
            assert!(before.is_none(), "{} stands twice in {}", message.id.name, folder.display());
        }
    }
    found
}

/// The files of texts in a folder, in order.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap_or_else(|failure| panic!("{}: {failure}", folder.display()));
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let of_texts = paths.filter(|path| path.extension().is_some_and(|ending| ending == "ftl"));
    let mut names: Vec<String> =
        of_texts.filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned())).collect();
    names.retain(|name| name != PAGE);
    names.sort();
    names
}

fn takes(comment: &Comment<&str>) -> Option<Vec<String>> {
    let order = comment.content.iter().find_map(|line| line.strip_prefix(TAKES))?;
    Some(order.split_whitespace().map(|value| value.trim_start_matches('$').to_owned()).collect())
}

fn in_pattern(pattern: &Pattern<&str>, found: &mut Vec<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression(expression: &Expression<&str>, found: &mut Vec<String>) {
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

fn in_inline(inline: &InlineExpression<&str>, found: &mut Vec<String>) {
    match inline {
        InlineExpression::VariableReference { id } if found.iter().all(|known| known != id.name) => {
            found.push(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => in_expression(expression, found),
        _ => {}
    }
}

/// A function that makes the phrase of a text.
fn function(out: &mut String, key: &str, text: &Written, values: &[String]) {
    let name = key.replace('-', "_");
    let arguments: Vec<String> = values.iter().map(|value| format!("{value}: impl Into<Value>")).collect();
    let given: Vec<String> = values.iter().map(|value| format!("({value:?}, {value}.into())")).collect();
    write!(
        out,
        "/// `{}`\npub fn {name}({}) -> Phrase {{\n    Phrase {{ key: {key:?}, values: vec![{}] }}\n}}\n\n",
        text.words.replace('`', "'"),
        arguments.join(", "),
        given.join(", "),
    )
    .expect("a string takes everything");
}

/// The files of each language, to be part of the program.
fn files(locales: &Path) -> String {
    let mut out = String::new();
    for (name, language) in ["ENGLISH_FILES", "CHINESE_FILES"].iter().zip(LANGUAGES) {
        let folder = locales.join(language);
        let all: Vec<String> = names(&folder)
            .iter()
            .map(|file| format!("include_str!(r#\"{}\"#)", folder.join(file).display()))
            .collect();
        writeln!(out, "const {name}: &[&str] = &[{}];", all.join(", ")).expect("a string takes everything");
    }
    out
}
