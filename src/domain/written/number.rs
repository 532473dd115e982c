//! Words for numbers, in both languages. What may stand around them is for each reader to say.

/// English numbers from one.
pub const ENGLISH: &[&str] = &[
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];
/// As many of them as a clock has hours.
pub const DOZEN: &[&str] = ENGLISH.split_at(12).0;
/// English numbers in order, from the first.
pub const ORDINALS: &[&str] = &["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];

/// The number of an English word.
pub fn english(word: &str) -> Option<u32> {
    const TENS: &[&str] = &["thirty", "forty", "fifty", "sixty"];
    let place = |words: &[&str]| words.iter().position(|known| *known == word);
    let value = place(ENGLISH).map(|at| at + 1).or_else(|| place(TENS).map(|at| at * 10 + 30))?;
    u32::try_from(value).ok()
}

/// The value of a Chinese figure, from nought to nine.
pub fn digit(letter: char) -> Option<u32> {
    if letter == '两' {
        return Some(2);
    }
    let at = "〇一二三四五六七八九".chars().position(|figure| figure == letter);
    at.or((letter == '零').then_some(0)).and_then(|at| u32::try_from(at).ok())
}

/// The same with the numerals for ten and twenty.
pub fn numeral(letter: char) -> Option<u32> {
    match letter {
        '十' => Some(10),
        '廿' => Some(20),
        _ => digit(letter),
    }
}
