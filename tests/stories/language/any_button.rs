//! Any button at all. What there can be is what the features declare, so that none can be missing from a list.

use std::collections::{BTreeMap, BTreeSet};

use lastmile::dispatch::buttons::{self, BUTTONS};
use lastmile::message::{CallbackData, Form};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

/// How many choices a button needs at most: its kind, that of what is in it, and its numbers.
const CHOICES: usize = 8;
/// How many buttons a test looks at.
const MANY: usize = 4_000;
/// What means “this”, and so has a stamp in each of its buttons; `n` has one where a draft goes on.
const STAMPED: [&str; 8] = ["a", "drop", "es", "ob", "pub", "su", "u", "yt"];

/// The data of a button that a feature declares.
pub fn data(button: impl Into<CallbackData>) -> String {
    button.into().as_str().to_owned()
}

/// A word that a button's data begins with, and what stands behind it.
type Declared = (&'static str, &'static [Form]);

/// All buttons of a table.
fn of_table(form: Form) -> &'static [Declared] {
    match form {
        Form::OneOf(all) => all,
        _ => panic!("buttons are told apart by a word"),
    }
}

/// All buttons of all features.
pub fn declared() -> impl Iterator<Item = Declared> {
    BUTTONS.iter().flat_map(|table| of_table(table.form())).copied()
}

/// The data of any button, with small numbers more often than not.
pub fn any_button() -> impl Strategy<Value = String> {
    any_of(declared().collect())
}

fn any_of(all: Vec<Declared>) -> impl Strategy<Value = String> {
    prop::collection::vec(any::<u64>(), CHOICES)
        .prop_map(move |choices| {
            let mut choices = Choices(choices.into_iter());
            let (word, parts) = all[choices.below(all.len())];
            let mut data = vec![word.to_owned()];
            for part in parts {
                choices.write(*part, &mut data);
            }
            data.join(":")
        })
        .prop_filter("no button has room for it", |data| CallbackData::try_from(data.clone()).is_ok())
}

/// Makes a button out of choices.
struct Choices(std::vec::IntoIter<u64>);

impl Choices {
    fn next(&mut self) -> u64 {
        self.0.next().unwrap_or(0)
    }

    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next()).unwrap_or(0) % most.max(1)
    }

    /// A number that something may have, or none at all.
    fn number(&mut self) -> i64 {
        let choice = self.next();
        let small = i64::try_from(choice >> 8 & 7).unwrap_or(0);
        match choice & 7 {
            0..=2 => 1,
            3 => 2,
            4..=6 => small,
            _ => choice.cast_signed(),
        }
    }

    fn write(&mut self, form: Form, data: &mut Vec<String>) {
        match form {
            Form::Number(least, most) => data.push(self.number().clamp(least, most).to_string()),
            Form::Day => data.push(format!("2026-12-{:02}", 1 + self.below(28))),
            Form::Stamp => data.push(format!("{:08x}", self.next() >> 32)),
            Form::Word(words) => data.push(words[self.below(words.len())].to_owned()),
            Form::OneOf(all) => {
                let (word, parts) = all[self.below(all.len())];
                data.push(word.to_owned());
                for part in parts {
                    self.write(*part, data);
                }
            }
        }
    }
}

/// Many of these buttons, the same in each run.
fn many(all: Vec<Declared>) -> impl Iterator<Item = String> {
    let (mut runner, any) = (TestRunner::deterministic(), any_of(all));
    std::iter::repeat_with(move || any.new_tree(&mut runner).expect("a button").current()).take(MANY)
}

/// What each table makes of that data.
fn readings(data: &str) -> Vec<String> {
    let Ok(data) = CallbackData::try_from(data.to_owned()) else { return Vec::new() };
    BUTTONS.iter().filter_map(|table| table.again(&data)).map(|again| again.as_str().to_owned()).collect()
}

fn word_of(data: &str) -> &str {
    data.split(':').next().unwrap_or_default()
}

#[test]
fn no_two_tables_have_a_word_in_common() {
    let mut homes = BTreeMap::new();
    for (home, table) in BUTTONS.iter().enumerate() {
        for (word, _) in of_table(table.form()) {
            assert_eq!(*homes.entry(word).or_insert(home), home, "{word:?} begins buttons of two tables");
        }
    }
}

#[test]
fn every_button_is_read_by_one_table_as_the_same() {
    let mut words = BTreeSet::new();
    for data in many(declared().collect()) {
        assert_eq!(readings(&data), [data.as_str()]);
        words.insert(word_of(&data).to_owned());
    }
    assert_eq!(words, declared().map(|(word, _)| word.to_owned()).collect());
}

#[test]
fn every_button_of_before_is_read_as_the_same() {
    for line in include_str!("../earlier/rows_and_data.txt").lines() {
        let (_, data) = line.split_once('\t').expect("a tab");
        assert_eq!(readings(data), [data]);
    }
}

#[test]
fn what_means_this_is_nothing_without_its_stamp() {
    let is_stamped = |(_, parts): &Declared| matches!(parts.last(), Some(Form::Stamp));
    let bare: Vec<_> =
        declared().filter(|button| STAMPED.contains(&button.0) && !is_stamped(button)).collect();
    assert!(bare.is_empty(), "{bare:?}");
    let stamped: Vec<_> = declared().filter(is_stamped).collect();
    assert!(stamped.iter().any(|(word, _)| *word == "n"));
    for data in many(stamped) {
        let (without, _) = data.rsplit_once(':').expect("a colon");
        assert_eq!(readings(without), [""; 0], "{data}");
    }
}

proptest! {
    #[test]
    fn forged_data_never_panics(data in "\\PC{0,64}", word in any_button(), rest in "[0-9a-z:+-]{0,40}") {
        for forged in [data, format!("{}:{rest}", word_of(&word))] {
            if let Ok(forged) = CallbackData::try_from(forged) {
                let _ = buttons::of(&forged);
            }
        }
    }
}
