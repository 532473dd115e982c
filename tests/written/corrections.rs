//! What organisers want to have otherwise, of a draft or of an activity that is out.

use lastmile::domain::written::correction::{self, Wish};
use proptest::prelude::*;

const TABLE: &str = include_str!("corrections.txt");

fn said(text: &str) -> String {
    match correction::wish(text) {
        Some(Wish { whom, of, value }) => format!("{whom} | {} | {value}", of.word()).trim().to_owned(),
        None => "none".to_owned(),
    }
}

fn rows() -> impl Iterator<Item = (String, &'static str)> {
    let rows = TABLE.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    rows.map(|row| row.split_once(" ⇒ ").expect("an arrow"))
        .map(|(text, said)| (text.replace("\\n", "\n"), said))
}

#[test]
fn each_correction_says_of_which_thing_what_it_is_to_be() {
    let wrong: Vec<String> = rows()
        .filter(|(text, expected)| said(text) != *expected)
        .map(|(text, expected)| format!("{text} ⇒ {expected}\n    read as {}", said(&text)))
        .collect();
    assert!(wrong.is_empty(), "{} lines:\n{}", wrong.len(), wrong.join("\n"));
}

proptest! {
    #[test]
    fn nothing_panics(text in "\\PC{0,50}") {
        let _ = correction::wish(&text);
    }

    /// Whatever is cut out of what people write, no letter of the value is made up.
    #[test]
    fn a_value_stands_in_what_was_written(at in 0usize..80, cut in 0usize..40) {
        let all: Vec<(String, &str)> = rows().collect();
        let text: String = all[at % all.len()].0.chars().skip(cut).collect();
        if let Some(wish) = correction::wish(&text) {
            prop_assert!(wish.value == "-" || text.contains(wish.value), "{}", text);
            prop_assert!(text.contains(wish.whom), "{}", text);
        }
    }
}
