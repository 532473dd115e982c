//! Somebody without the messenger, as an organiser writes them at the desk.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::ids::RoleId;
use crate::domain::language::Language;
use crate::domain::role::Roles;
use crate::domain::written;
use crate::work::way_words;

/// The most people who are entered under one name.
const MOST: i64 = 20;
/// The digits that are kept of a telephone number.
const DIGITS: usize = 4;
/// The fewest digits of a whole telephone number.
const WHOLE: usize = 7;
/// What may stand between the digits of one, and before them.
const BETWEEN: &[char] = &[' ', '\u{a0}', '-', '–', '.', '(', ')', '+', '\u{ff0d}'];
/// What may stand between a name and what follows it.
const EDGES: &[char] = &[' ', ',', ';', ':', '\u{ff0c}', '\u{ff1b}', '\u{ff1a}', '、', '。'];
/// What may say that a telephone number follows.
const SAYS_PHONE: &[&str] =
    &["telephone", "phone", "mobile", "tel.", "tel", "联系电话", "电话", "手机号", "手机"];
/// For how long a name is waited for: whoever goes on to something else writes something else.
const WAITS: TimeDelta = TimeDelta::minutes(5);
/// Signs that stand in sentences and in no name.
const NOT_IN_NAMES: [char; 7] = ['，', '。', '？', '?', '！', '!', '\n'];
/// What says that there is nobody else, in both languages.
#[rustfmt::skip]
const DONE: &[&str] = &[
    "done", "none", "that's all", "that’s all", "thats all", "that is all", "nobody", "nobody else", "no one", "no more", "finished", "stop", "never mind",
    "好了", "没有了", "没了", "就这些", "就这样", "不加了", "加完了", "完了", "算了", "不用了",
];

/// Somebody at the desk.
#[derive(Debug, PartialEq, Eq)]
pub struct Guest {
    /// How they are called, as it was written.
    pub name: String,
    /// The last digits of their telephone number.
    pub phone: Option<String>,
    /// For how many.
    pub seats: i64,
    /// As what.
    pub role: RoleId,
}

/// Name, telephone number or its last four digits, how many, and role, in any order after the name.
pub fn read(typed: &str, roles: &Roles) -> Guest {
    let mut guest = Guest { name: typed.trim().to_owned(), phone: None, seats: 1, role: RoleId(0) };
    while let Some(shorter) = take_last(&mut guest, roles) {
        shorter.trim_end_matches(EDGES).clone_into(&mut guest.name);
    }
    guest
}

/// Whether somebody who was asked for a name at that moment may still mean it by what they write.
pub fn is_waited_for(asked_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now < asked_at + WAITS
}

/// Whether an answer says that there is nobody else to enter.
pub fn is_nobody_else(typed: &str) -> bool {
    let plain = typed.trim_matches(|sign: char| !sign.is_alphanumeric()).to_lowercase();
    written::answer::is_no(typed) || DONE.contains(&plain.as_str())
}

/// Whether an answer may be somebody's name: the word on a button, or a sentence, is nobody's, and what is entered is read by
/// others.
pub fn is_answer(guest: &Guest) -> bool {
    way_words::named(&guest.name).next().is_none() && !guest.name.contains(NOT_IN_NAMES)
}

/// Takes what the name ends with that is no part of it; what is left before that.
fn take_last(guest: &mut Guest, roles: &Roles) -> Option<String> {
    let text = guest.name.as_str();
    let role = roles.iter().find_map(|role| {
        let rest = Language::ALL.iter().find_map(|language| without(text, role.name.in_language(*language)));
        rest.map(|rest| (role.id, rest.to_owned()))
    });
    if let Some((role, rest)) = role {
        guest.role = role;
        return Some(rest);
    }
    let last = text.rsplit_once(char::is_whitespace);
    // One figure behind a whole number is how many they are.
    let count = last.filter(|(before, last)| {
        (last.len() == 1 || last.starts_with('+')) && whole_number(before).is_some()
    });
    if count.is_none()
        && let Some((rest, digits)) = whole_number(text)
    {
        let rest = rest.to_owned();
        guest.phone = Some(digits);
        return Some(rest);
    }
    let (rest, last) = last?;
    if last.len() == DIGITS && last.bytes().all(|byte| byte.is_ascii_digit()) {
        guest.phone = Some(last.to_owned());
    } else {
        // `Granny One` is a name; nobody brings a busload.
        let says_how_many =
            last.ends_with(['人', '位', '个', '名']) || last.contains(|char: char| char.is_ascii_digit());
        guest.seats = written::reply::count(last).filter(|seats| says_how_many && *seats <= MOST)?;
    }
    Some(rest.to_owned())
}

/// The telephone number that a text ends with, in whatever groups its digits are written: what stands before it, and its last
/// digits.
fn whole_number(text: &str) -> Option<(&str, String)> {
    let is_part = |char: char| char.is_ascii_digit() || BETWEEN.contains(&char);
    let name = text.trim_end_matches(is_part);
    let begins = |char: char| char.is_ascii_digit() || "+(".contains(char);
    let mut number = text[name.len()..].trim_start_matches(|char| !begins(char));
    // One figure before it is how many they are.
    if let Some((first, rest)) = number.split_once(' ')
        && digits_of(first).len() == 1
        && digits_of(rest).len() >= WHOLE
    {
        number = rest;
    }
    let digits = digits_of(number);
    let last = digits.len().checked_sub(DIGITS).filter(|_| digits.len() >= WHOLE)?;
    let before = text[..text.len() - number.len()].trim_end_matches(EDGES);
    let said = SAYS_PHONE.iter().find(|word| {
        let from = before.len().checked_sub(word.len());
        from.and_then(|from| before.get(from..)).is_some_and(|end| end.eq_ignore_ascii_case(word))
    });
    let before = said.map_or(before, |word| before[..before.len() - word.len()].trim_end_matches(EDGES));
    Some((before, digits[last..].to_owned()))
}

fn digits_of(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// A text without the word it ends with, in capitals or not.
fn without<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let start = text.len().checked_sub(word.len())?;
    let (rest, last) = (text.get(..start)?, text.get(start..)?);
    let apart = rest.ends_with(char::is_whitespace);
    (apart && last.to_lowercase() == word.to_lowercase()).then(|| rest.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_telephone_number_is_no_part_of_a_name() {
        for (typed, name, digits) in [
            ("刘婆婆 13800138000", "刘婆婆", Some("8000")),
            ("刘婆婆13800138000", "刘婆婆", Some("8000")),
            ("王大爷，电话：028-8701-2345", "王大爷", Some("2345")),
            ("Grandma Wang 138 0013 8000", "Grandma Wang", Some("8000")),
            ("Grandma Wang, phone +86 (28) 8701.2345", "Grandma Wang", Some("2345")),
            ("Wang (Room 3) 13800138000", "Wang (Room 3)", Some("8000")),
            ("Grandma Wang 123456", "", None),
            ("Grandma Wang", "", None),
            ("", "", None),
        ] {
            let read = whole_number(typed);
            let expected = digits.map(|digits| (name, digits.to_owned()));
            assert_eq!(read, expected, "{typed}");
        }
    }
}
