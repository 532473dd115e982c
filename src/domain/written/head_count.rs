//! How many people are meant by what stands behind `/signup 12`: `2`, `+2`, `2人`, `two`, `两位`.

use super::fold::{is_chinese, narrow};
use super::number;
use super::reply;

/// What stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeadCount {
    /// So many people.
    People(i64),
    /// A number, and none of people: `0`, `-1`, `2.5`.
    NoCount,
    /// Words, such as a neighbour's name.
    Words,
}

/// Numbers that are none of people.
const NONE: &[&str] =
    &["zero", "none", "nobody", "half", "零", "〇", "半", "没有", "零个", "半个", "零人", "半人"];
/// What may stand behind a number.
const UNITS: &[&str] = &["people", "persons", "person", "of us", "个人", "人", "个", "位", "名"];

/// Reads what was typed.
pub fn read(typed: &str) -> HeadCount {
    let plain: String = typed.trim().chars().map(narrow).flat_map(char::to_lowercase).collect();
    // Where signs are looked through, a minus would be one of them.
    let is_below = plain.starts_with(['-', '−', '–']);
    if let Some(people) = reply::count(typed).filter(|_| !is_below) {
        return HeadCount::People(people);
    }
    let bare = UNITS.iter().find_map(|unit| plain.strip_suffix(unit)).unwrap_or(&plain).trim();
    let word = bare.trim_start_matches('+').trim();
    if let Some(at) = number::DOZEN.iter().position(|known| *known == word) {
        return i64::try_from(at + 1).map_or(HeadCount::NoCount, HeadCount::People);
    }
    if NONE.contains(&plain.as_str()) || NONE.contains(&word) || is_figures(bare) {
        return HeadCount::NoCount;
    }
    HeadCount::Words
}

/// Whether it is written in figures: nobody is called so.
fn is_figures(text: &str) -> bool {
    let is_sign = |letter: char| "+-−–.,/*%\u{3002}".contains(letter) || letter.is_whitespace();
    text.contains(char::is_numeric) && text.chars().all(|letter| is_sign(letter) || is_figure(letter))
}

/// A digit; Chinese numerals are letters, and stand in names.
fn is_figure(letter: char) -> bool {
    letter.is_numeric() && !is_chinese(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_people_are_read() {
        for (typed, people) in [
            ("2", 2),
            ("+2", 2),
            ("2人", 2),
            ("２", 2),
            ("2 people", 2),
            ("two", 2),
            ("Two people", 2),
            ("+ three", 3),
            ("twelve", 12),
            ("两", 2),
            ("两位", 2),
            ("三个人", 3),
            ("十", 10),
        ] {
            assert_eq!(read(typed), HeadCount::People(people), "{typed}");
        }
    }

    #[test]
    fn what_is_no_number_of_people_is_no_name() {
        for typed in [
            "0", "-1", "−1", "2.5", "2,5", "1/2", "+0", "0人", "2.5人", "０", "100", "3-2-501", "½", "zero",
            "零", "半个",
        ] {
            assert_eq!(read(typed), HeadCount::NoCount, "{typed}");
        }
    }

    #[test]
    fn names_are_words() {
        for typed in ["Grandma Wang", "An 2", "七七", "张三", "Li (3-2-501)", "Onesimus", "Ten Hag", "王5678"]
        {
            assert_eq!(read(typed), HeadCount::Words, "{typed}");
        }
    }
}
