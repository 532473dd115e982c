//! Buttons come before commands: no text tells anybody to type one, but where that is all that helps.

use std::path::Path;

use crate::domain::language::Language;

/// The texts that name a command all the same, and why.
const NAMED: &[(&str, &str)] = &[
    ("attend-how", "whoever typed the command is shown how it is written"),
    ("seats-how", "whoever typed the command is shown how it is written"),
    ("add-how", "whoever typed the command is shown how it is written"),
    ("move-how", "whoever typed the command is shown how it is written"),
    ("broadcast-how", "whoever typed the command is shown how it is written"),
    ("link-unknown", "whoever typed the command is shown how it is written"),
    (
        "new-how",
        "whoever typed the command in a group, where there are no questions, is shown how it is written",
    ),
    ("refusal-no-name", "whoever typed the command is shown how it is written"),
    ("refusal-no-count", "whoever typed the command is shown how it is written"),
    ("places-how", "what is done once in a year, by those who coordinate"),
    ("seats-beyond", "somebody is taken off by the number on the list"),
    ("certificate-which", "whoever typed the command is shown how it is written"),
    ("unlinked", "a group is linked by what is sent in it"),
    ("refusal-not-linked", "a group is linked by what is sent in it"),
];

/// Whether a text names a command: a slash, and a word behind it that is no part of an address.
fn names_a_command(text: &str) -> bool {
    text.match_indices('/').any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let word = text[at + 1..].chars().take_while(char::is_ascii_lowercase).count();
        word >= 3 && before.is_none_or(|before| !before.is_alphanumeric() && !"/:.<".contains(before))
    })
}

/// Every text of a language, with all its variants, below its key.
fn written(language: Language) -> Vec<(String, String)> {
    let folder = match language {
        Language::Chinese => "locales/zh-CN",
        Language::English => "locales/en",
    };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut texts: Vec<(String, String)> = Vec::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let source = std::fs::read_to_string(file.unwrap().path()).unwrap();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            match line.split_once(" =").filter(|_| !line.starts_with([' ', '}'])) {
                Some((key, text)) => texts.push((key.to_owned(), text.to_owned())),
                None => texts.last_mut().into_iter().for_each(|(_, text)| *text += line),
            }
        }
    }
    texts
}

#[test]
fn no_text_tells_anybody_to_type_a_command() {
    for language in Language::ALL {
        let texts = written(*language);
        assert!(texts.len() > 500, "{} texts are read", texts.len());
        for (key, text) in texts {
            let is_menu = key.starts_with("command-") || key.starts_with("help-");
            let is_named = NAMED.iter().any(|(named, _)| *named == key);
            assert!(is_menu || is_named || !names_a_command(&text), "{language:?}, {key}: {text}");
        }
    }
}

#[test]
fn each_that_is_named_does_name_one() {
    let texts: Vec<_> = Language::ALL.iter().flat_map(|language| written(*language)).collect();
    for (named, why) in NAMED {
        let names = texts.iter().any(|(key, text)| key == named && names_a_command(text));
        assert!(names, "{named}: {why}");
    }
}
