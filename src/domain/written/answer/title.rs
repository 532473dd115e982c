//! Which activity somebody means who calls it by a part of its name.

use super::eye::plain;

/// Letters of ours that a word needs to be a name.
const LETTERS: usize = 3;
/// Words that stand in many names, and tell none from another.
#[rustfmt::skip]
const COMMON: &[&str] = &[
    "and", "the", "for", "with", "our", "your", "you", "al", "activity", "day", "time", "group", "clas", "new",
];
/// The same of two Chinese letters each.
#[rustfmt::skip]
const COMMON_PAIRS: &[&str] = &[
    "活动", "报名", "社区", "我们", "一起", "大家", "参加", "时间", "取消", "今天", "明天", "上午", "下午", "晚上",
    "老人", "居民", "小区",
];

/// Whether a text has a part of a name that tells it from others: `the dumplings`, `广场舞`.
pub fn names_title(text: &str, title: &str) -> bool {
    let (text, title) = (plain(text), plain(title));
    let said = words(&text);
    let by_word = words(&title).iter().any(|word| !COMMON.contains(&word.as_str()) && said.contains(word));
    by_word || pairs(&title).iter().any(|pair| !COMMON_PAIRS.contains(&pair.as_str()) && text.contains(pair))
}

/// The words of our letters, of which one and several are the same.
fn words(plain: &str) -> Vec<String> {
    let words = plain.split(|letter: char| !letter.is_ascii_alphanumeric());
    let long = words.filter(|word| word.len() >= LETTERS);
    long.map(|word| word.strip_suffix('s').filter(|one| one.len() >= LETTERS).unwrap_or(word).to_owned())
        .collect()
}

/// Every two Chinese letters that stand side by side.
fn pairs(plain: &str) -> Vec<String> {
    let letters: Vec<char> = plain.chars().collect();
    let chinese = |pair: &&[char]| pair.iter().all(|letter| letter.is_alphabetic() && !letter.is_ascii());
    letters.windows(2).filter(chinese).map(|pair| pair.iter().collect()).collect()
}
