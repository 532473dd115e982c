//! What people write into a group without answering anything. It may be about anything: only words that are for signing up,
//! or the name of an activity, make it more than talk, and much that is sure below a card is half sure here.

use super::about::About;
use super::list;
use super::meaning::{Doubt, Reply};
use super::mention;
use super::part::{self, one, some};
use super::reading::{read, says_away};
use super::standing::Standing;
use super::text::Plain;

/// The most letters of it: who tells more talks.
const LONGEST: usize = 120;
/// Words that are for signing up and little else; of two words, both.
const EXPLICIT: &[&str] = &["报名", "报个名", "报一个名", "报上名", "register"];
const EXPLICIT_PAIRS: &[(&str, &str)] = &[("sign", "up"), ("signing", "up"), ("put", "down")];
/// The same where an activity is named.
const WITH_A_NAME: &[&str] = &[
    "报",
    "参加",
    "算我",
    "算上我",
    "加我",
    "加上我",
    "带我",
    "带上我",
    "留个",
    "留一个",
    "占个",
    "登记",
    "count",
    "add",
    "join",
    "book",
    "save",
    "reserve",
];
/// What neighbours say to each other of anything.
const SAID_OF_ANYTHING: &[&str] =
    &["不来", "不去", "不参加", "退", "退了", "out", "cant", "not going", "not coming"];

/// What words into a group mean for an activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unprompted {
    /// What is meant.
    pub meant: Reply,
    /// Whether they name the activity.
    pub is_named: bool,
}

/// Reads what was written into a group and answers nothing.
pub fn unprompted(written: &str, about: &About<'_>) -> Unprompted {
    let plain = Plain::of(written);
    if written.chars().count() > LONGEST {
        return Unprompted { meant: Reply::Nothing, is_named: false };
    }
    let is_named = mention::names_it(&plain, about);
    let is_told = is_named || mention::without_name(&plain, about).is_some();
    let is_list = list::read(written, about).is_some();
    let is_explicit =
        !is_list && (is_explicit(&plain.text) || (is_told && has_one(&plain.text, WITH_A_NAME)));
    let meant = match (read(written, about), is_explicit, is_named) {
        (sure @ (Reply::Join(_) | Reply::For { .. } | Reply::Role(_)), true, _) => sure,
        (Reply::Join(1), false, true) => Reply::Ask(Doubt::Join),
        (Reply::Join(_), false, true) => Reply::Ask(Doubt::Number),
        (change @ (Reply::More(_) | Reply::Fewer(_)), _, true) => change,
        (Reply::Leave, _, _) if about.standing == Standing::Out => Reply::Nothing,
        (Reply::Leave, explicit, named) if explicit || named => Reply::Leave,
        (Reply::Leave, ..) => doubtful(&plain, about),
        (Reply::LeaveFor(names), ..) if names.iter().all(|name| about.has_entered(&Plain::of(name).text)) => {
            Reply::LeaveFor(names)
        }
        (of_neighbour @ Reply::Ask(Doubt::LeaveFor(_)), ..) => of_neighbour,
        (ask @ Reply::Ask(Doubt::Number), explicit, named) if explicit || named => ask,
        (ask @ Reply::Ask(_), _, true) => ask,
        (Reply::Ask(Doubt::Leave), ..) if says_away(&plain, about) => Reply::Ask(Doubt::Leave),
        _ => Reply::Nothing,
    };
    Unprompted { meant, is_named: is_told }
}

/// Words for not coming that may be about anything else.
fn doubtful(plain: &Plain<'_>, about: &About<'_>) -> Reply {
    let text = plain.text.trim_matches(|letter: char| !letter.is_alphanumeric());
    let is_weak = part::whole((some(&["我", "i", "im"]), one(SAID_OF_ANYTHING)), text).is_some();
    if is_weak || about.standing == Standing::Out { Reply::Nothing } else { Reply::Ask(Doubt::Leave) }
}

fn is_explicit(text: &str) -> bool {
    let has = |word: &str| has_one(text, &[word]);
    has_one(text, EXPLICIT) || EXPLICIT_PAIRS.iter().any(|(first, second)| has(first) && has(second))
}

/// Whether one of these stands in a text; of our letters, as a word.
fn has_one(text: &str, words: &[&str]) -> bool {
    let spoken =
        |word: &&str| text.split(|letter: char| !letter.is_ascii_alphanumeric()).any(|one| one == *word);
    words.iter().any(|word| if word.is_ascii() { spoken(word) } else { text.contains(word) })
}
