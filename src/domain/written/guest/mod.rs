//! Somebody without the messenger, as an organiser writes them at the desk: `龙䶮喆 73岁 尾号5678 厨房`,
//! `Sam Weller, 73, ends in 5678, kitchen`. What is no part of the name is taken out of the line wherever it stands; what is left
//! is the name, if it can be one.

mod age;
mod kind;
mod line;
mod number;
mod role;
#[cfg(test)]
mod tests;

use kind::says_kind;
use line::Line;

use super::fold;
use crate::domain::ids::RoleId;
use crate::domain::person_name::{NoName, PersonName};
use crate::domain::role::Roles;

/// Somebody at the desk.
#[derive(Debug, PartialEq, Eq)]
pub struct Guest {
    /// How they are called. No number and no age is part of it, for others read it.
    pub name: PersonName,
    /// The last digits of their telephone number.
    pub phone: Option<String>,
    /// For how many.
    pub seats: i64,
    /// As what, where that was written.
    pub role: Option<RoleId>,
}

/// Why a line is nobody at the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoGuest {
    /// There is no name in it.
    Blank,
    /// It names several people.
    Several,
    /// It is no name: it says something, or has numbers that could be anything.
    NoName,
}

/// What ends a sentence. A full stop behind all the rest ends nothing.
const SENTENCE: &[char] = &['。', '？', '?', '！', '!'];
/// What stands between two people.
const BETWEEN: &[char] = &[',', ';', '，', '；', '、', '\n'];
/// The same as a word.
const AND: &[&str] = &[" and ", " & ", "和", "跟", "与", "及"];
/// The most letters of a Chinese name, with a word of respect behind it, and the most words of another one.
const MOST_LETTERS: usize = 7;
const MOST_WORDS: usize = 4;
/// How somebody is called behind their name: `李永和大爷` is one.
#[rustfmt::skip]
const RESPECT: &[&str] = &[
    "大爷", "大妈", "大娘", "大叔", "大姐", "大哥", "婆婆", "奶奶", "爷爷", "叔叔", "阿姨", "老师", "师傅", "主任", "医生", "嬢嬢", "孃孃", "先生", "女士",
    "同志", "老人", "小姐", "师母", "嫂子", "伯伯", "老伯",
];

/// Whoever a line names, with what else it says of them.
///
/// # Errors
///
/// Where it names nobody, or more than one.
pub fn read(typed: &str, roles: &Roles) -> Result<Guest, NoGuest> {
    let typed = typed.trim().trim_end_matches(['。', '.', ' ']);
    if typed.contains(SENTENCE) {
        return Err(NoGuest::NoName);
    }
    let mut line = Line::of(typed);
    line.take_each(age::said);
    let role = role::take(&mut line, roles);
    let said = line.take(number::of_people);
    let phones = line.take_each(number::of_phone);
    let seats = said.or_else(|| line.take(number::alone)).unwrap_or(1);
    line.take_each(age::alone);
    let name = one_name(&line.left())?;
    // With one name, a second number is another of the same person.
    Ok(Guest { name, phone: phones.into_iter().next(), seats, role })
}

/// The one name in what is left.
fn one_name(left: &str) -> Result<PersonName, NoGuest> {
    let all = people(left);
    let mut people = all.clone();
    people.retain(|piece| !says_kind(piece));
    if people.is_empty() {
        // `王司机` is called so.
        people = all;
    }
    let &[name] = people.as_slice() else {
        let are_names = !people.is_empty() && people.iter().all(|piece| may_be_name(piece));
        return Err(match people.len() {
            0 => NoGuest::Blank,
            _ if are_names => NoGuest::Several,
            _ => NoGuest::NoName,
        });
    };
    let name = without_kind(name);
    if name.contains(char::is_numeric) {
        return Err(NoGuest::NoName);
    }
    PersonName::of_neighbour(&name).map_err(|why| match why {
        NoName::Blank => NoGuest::Blank,
        NoName::Sentence => NoGuest::NoName,
    })
}

/// The people in a line, one by one.
fn people(left: &str) -> Vec<&str> {
    let pieces = left.split(BETWEEN).flat_map(|piece| match halves(piece) {
        Some((one, other)) => vec![one, other],
        None => vec![piece],
    });
    pieces.map(trimmed).filter(|piece| piece.contains(char::is_alphanumeric)).collect()
}

/// What is no part of a name at its ends. A bracket may enclose a part of it.
fn trimmed(piece: &str) -> &str {
    let plain = |text| str::trim_matches(text, [' ', '\u{3000}', ':', '：', '-', '·', '/']);
    plain(plain(plain(piece).trim_end_matches(['(', '（'])).trim_start_matches([')', '）']))
}

/// Two people with a word between. `张和平` is one, and so is `李永和大爷`.
fn halves(piece: &str) -> Option<(&str, &str)> {
    AND.iter().find_map(|word| {
        let (one, other) = piece.split_once(word)?;
        let is_chinese =
            |text: &str| text.trim().chars().all(|letter| fold::is_chinese(letter) || letter == ' ');
        let is_apart = |text: &str| text.trim().chars().count() > 1 && !RESPECT.contains(&text.trim());
        let spaced = word.starts_with(' ');
        (spaced || (is_chinese(piece) && is_apart(one) && is_apart(other))).then_some((one, other))
    })
}

/// Whether a piece is as short as a name, without a number.
fn may_be_name(piece: &str) -> bool {
    let letters = piece.chars().filter(|letter| fold::is_chinese(*letter)).count();
    let is_short = letters <= MOST_LETTERS && piece.split_whitespace().count() <= MOST_WORDS;
    is_short && !piece.contains(char::is_numeric)
}

/// A name without what somebody helps with behind a blank: no Chinese name has one.
fn without_kind(name: &str) -> String {
    let words = name.split_whitespace().enumerate();
    let is_kind = |word: &str| word.chars().all(fold::is_chinese) && says_kind(word);
    words.filter(|(at, word)| *at == 0 || !is_kind(word)).map(|(_, word)| word).collect::<Vec<_>>().join(" ")
}
