//! Words around a time that only ask for it: `make it 4 pm please, same day`.

use super::super::fold;

/// What may stand before a time.
#[rustfmt::skip]
const BEFORE: &[&str] = &[
    "改到", "改成", "改为", "改在", "改", "换到", "换成", "挪到", "调到", "定在", "定", "那就", "就", "请", "好的", "好", "是", "时间", "同一天", "当天",
    "please", "move to", "move it to", "change to", "change it to", "make it", "make that", "it is", "it's", "it’s", "ok", "let's say",
    "let’s say", "same day", "on the same day", "sorry", "no",
];
/// What may stand behind one.
#[rustfmt::skip]
const BEHIND: &[&str] = &[
    "吧", "好了", "就好", "就行", "就可以", "谢谢", "开始", "请", "同一天", "当天",
    "please", "pls", "thanks", "thank you", "same day", "the same day", "on the same day", "instead",
];
/// What a last part begins with that says which time is not meant.
const INSTEAD_OF: &[&str] = &["not ", "instead of ", "rather than ", "不是", "不要", "而不是"];

fn trimmed(text: &str) -> &str {
    text.trim_matches(|edge: char| edge.is_whitespace() || ",.;:!，。；：！、".contains(edge))
}

/// A time as written, without the words that only ask for it, and without the one that it is not. All of it, where nothing
/// else would be left.
pub fn bare(text: &str) -> &str {
    let mut bare = trimmed(text);
    while let Some(shorter) = shorter(bare).map(trimmed).filter(|shorter| !shorter.is_empty()) {
        bare = shorter;
    }
    bare
}

fn shorter(text: &str) -> Option<&str> {
    let begins = |words: &&str| without(text, words, true);
    let ends = |words: &&str| without(text, words, false);
    let instead = || {
        let at = text.rfind([',', '\u{ff0c}'])?;
        let last = trimmed(&text[at..]).to_lowercase();
        INSTEAD_OF.iter().any(|words| last.starts_with(words)).then(|| &text[..at])
    };
    BEFORE.iter().find_map(begins).or_else(|| BEHIND.iter().find_map(ends)).or_else(instead)
}

/// A text without the words that it begins or ends with. Latin letters are no part of another word.
fn without<'t>(text: &'t str, words: &str, at_start: bool) -> Option<&'t str> {
    let cut = if at_start { words.len() } else { text.len().checked_sub(words.len())? };
    let (before, behind) = text.split_at_checked(cut)?;
    let (taken, rest) = if at_start { (before, behind) } else { (behind, before) };
    let next = if at_start { rest.chars().next() } else { rest.chars().next_back() };
    let apart = !words.is_ascii() || next.is_some_and(|next| !next.is_alphanumeric());
    (taken.eq_ignore_ascii_case(words) && apart).then_some(rest)
}

/// Whether that is nothing but such words.
pub(super) fn only_asks(rest: &str) -> bool {
    let rest = fold::folded(rest);
    let says = |char: char| char.is_alphanumeric() || "+<>~".contains(char);
    let rest = rest.trim_matches(|char| !says(char));
    rest.is_empty() || BEFORE.contains(&rest) || BEHIND.contains(&rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_around_a_time_go_and_nothing_of_it_does() {
        for (written, time) in [
            ("改到三点", "三点"),
            ("改成下午三点吧", "下午三点"),
            ("那就周六上午10点吧，谢谢！", "周六上午10点"),
            ("改到三点，不是两点", "三点"),
            ("make it 4 pm please, same day", "4 pm"),
            ("thurs 10am please, not 9", "thurs 10am"),
            ("It’s Sat 10:00, thank you", "Sat 10:00"),
            ("noon", "noon"),
            ("okay", "okay"),
            ("12月5日 10:00", "12月5日 10:00"),
            ("Sat 10:00-11:30", "Sat 10:00-11:30"),
            ("please", "please"),
            ("", ""),
        ] {
            assert_eq!(bare(written), time, "{written}");
        }
    }
}
