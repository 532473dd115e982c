//! Rules as they are written, with the days that they name.

use std::fmt::Write as _;

use chrono::{Days, NaiveDateTime};
use lastmile::domain::written;
use lastmile::domain::written::rule::UnreadableRule;
use proptest::prelude::*;

/// The table; its texts are read by whoever changes the reader.
const TABLE: &str = include_str!("dates.txt");
/// How many days tell two rules apart.
const MANY: usize = 40;
/// How many days of each rule stand there.
const SHOWN: usize = 5;
fn now() -> NaiveDateTime {
    "2026-11-25T08:30:00".parse().expect("a moment")
}

fn first() -> NaiveDateTime {
    "2026-12-05T10:00:00".parse().expect("a moment")
}

fn table() -> impl Iterator<Item = (&'static str, &'static str)> {
    let (_, rules) = TABLE.split_once("== rules from 2026-12-05 10:00\n").expect("the rules");
    let rules = rules.split("\n== ").next().expect("a section");
    rules.lines().filter_map(|line| line.split_once(" ⇒ "))
}

/// The first days by what is written, with a dot where the last one is among them.
fn days(text: &str) -> String {
    listed(text, SHOWN)
}

fn listed(text: &str, shown: usize) -> String {
    let calendar = match written::rule::read(text, first(), now()) {
        Ok(calendar) => calendar,
        Err(UnreadableRule::Ambiguous(_)) => return "ask".to_owned(),
        Err(_) => return "refuse".to_owned(),
    };
    let far = first().date() + Days::new(6 * 366);
    let found = calendar.between(first().date() - Days::new(1), far);
    let mut said: Vec<String> = found.iter().take(shown).map(|one| one.day.to_string()).collect();
    if found.len() <= shown {
        said.push(".".to_owned());
    }
    said.join(" ")
}

#[test]
fn each_rule_names_its_days() {
    let mut wrong = String::new();
    for (text, expected) in table() {
        let found = days(text);
        // An end may come right behind the last of five days, or much later.
        let found_at_most = found.trim_end_matches(" .");
        let is_right = found == expected
            || (found_at_most == expected && found_at_most.matches(' ').count() == SHOWN - 1);
        if !is_right {
            let _ = writeln!(wrong, "{text} ⇒ {expected}, found {found}");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// Words that change what is meant, wherever they stand.
const WORDS_OF_TIME: &[&str] = &[
    "下",
    "上",
    "隔",
    "除",
    "到",
    "约",
    "不",
    "半",
    "双",
    "每隔",
    "第二个",
    "从",
    "一",
    "except",
    "until",
    "not",
    "next",
    "half",
    "second",
    "about",
    "other",
    "from",
    "bi",
    "last",
    "two",
    "twice",
];

#[test]
fn no_word_of_time_is_passed_over() {
    let mut passed = String::new();
    for (text, expected) in table() {
        let plain = listed(text, MANY);
        if matches!(expected, "ask" | "refuse") {
            continue;
        }
        for word in WORDS_OF_TIME {
            let blank = if word.is_ascii() { " " } else { "" };
            for changed in [format!("{word}{blank}{text}"), format!("{text}{blank}{word}")] {
                if listed(&changed, MANY) == plain && plain != "refuse" {
                    let _ = writeln!(passed, "{changed} ⇒ {plain}");
                }
            }
        }
    }
    assert!(passed.is_empty(), "\n{passed}");
}

fn words() -> Vec<String> {
    let cut = |text: &str| text.split([' ', '，', '、']).map(str::to_owned).collect::<Vec<_>>();
    table().flat_map(|(text, _)| cut(text)).collect()
}

proptest! {
    #[test]
    fn whatever_is_written_never_panics(text in "\\PC{0,60}") {
        let _ = written::rule::read(&text, first(), now());
    }

    #[test]
    fn whatever_words_are_put_together_never_panic(
        words in prop::collection::vec(prop::sample::select(words()), 0..12), blanks in any::<bool>(),
    ) {
        let text = words.join(if blanks { " " } else { "" });
        if let Err(UnreadableRule::NotUnderstood(part)) = written::rule::read(&text, first(), now()) {
            prop_assert!(!part.is_empty() && text.contains(&part), "{part:?} of {text:?}");
        }
    }
}
