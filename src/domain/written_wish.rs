//! What people answer to a card: `+1`, `报名 2人`, `cancel`. Whatever else they write is talk among neighbours.

/// What somebody wants of the activity whose card they answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// To come, for so many people in all; as it stands, or alone, where no number was said.
    Join(Option<i64>),
    /// Not to come.
    Cancel,
}

/// Words that say one comes; a number may follow. The longer stand before what they begin with.
const JOIN: &[&str] = &[
    "我要报名",
    "我想报名",
    "我报名",
    "报名参加",
    "报名",
    "我要参加",
    "我参加",
    "参加",
    "接龙",
    "sign me up for",
    "sign me up",
    "sign us up for",
    "sign up for",
    "sign up",
    "signup",
    "count me in",
    "i am in",
    "i'm in",
    "join",
];
/// Words that say one does not.
const CANCEL: &[&str] = &[
    "取消报名",
    "取消",
    "退出报名",
    "退出",
    "我不去了",
    "不去了",
    "我不来了",
    "不来了",
    "我来不了",
    "来不了",
    "我去不了",
    "去不了",
    "cancel",
    "please cancel",
    "cancel please",
    "cancel my sign-up",
    "i can't come",
    "can't come",
    "i cannot come",
    "cannot come",
    "not coming",
    "i'm not coming",
];
/// What may stand behind a number.
const COUNTED: &[&str] = &["", "人", "个人", "个", "位", "名", "people", "persons", "person", "of us"];
/// Chinese numerals that people write for a handful, from one.
const NUMERALS: &[char] = &['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
/// Nobody signs up more with one line of talk; what is beyond was not meant so.
const MOST: i64 = 99;

/// Reads an answer; none where it does not clearly say one of the two.
pub fn read(text: &str) -> Option<Wish> {
    let text = plain(text);
    if CANCEL.contains(&text.as_str()) {
        return Some(Wish::Cancel);
    }
    if let Some(number) = text.strip_prefix('+') {
        return count(number).map(|seats| Wish::Join(Some(seats)));
    }
    let rest = JOIN.iter().find_map(|word| text.strip_prefix(word))?.trim_start();
    let rest = rest.strip_prefix('+').unwrap_or(rest);
    if rest.is_empty() {
        return Some(Wish::Join(None));
    }
    count(rest).map(|seats| Wish::Join(Some(seats)))
}

/// How many a party is, as it is typed after a word or a command: `2`, `+2`, `2人`, `两位`.
pub fn count(text: &str) -> Option<i64> {
    let text = text.trim().trim_start_matches('+').trim_start();
    let digits = text.len() - text.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    let (number, unit) = if digits > 0 {
        (text[..digits].parse().ok()?, &text[digits..])
    } else {
        let first = text.chars().next()?;
        let place = NUMERALS.iter().position(|numeral| *numeral == first);
        let number = if matches!(first, '两' | '俩') { 2 } else { i64::try_from(place?).ok()? + 1 };
        (number, &text[first.len_utf8()..])
    };
    ((1..=MOST).contains(&number) && COUNTED.contains(&unit.trim())).then_some(number)
}

/// Small letters, narrow digits and signs, and nothing that only decorates.
fn plain(text: &str) -> String {
    let narrow = |letter: char| match letter {
        '\u{ff10}'..='\u{ff19}' | '\u{ff0b}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        '\u{2795}' => '+',
        '\u{2019}' => '\'',
        '\u{3000}' => ' ',
        other => other,
    };
    let text: String = text.chars().map(narrow).collect();
    let decorates = |letter: char| {
        letter.is_whitespace() || "!.,~\u{ff01}\u{3002}\u{ff0c}\u{ff5e}🙏👍😊🙋".contains(letter)
    };
    text.to_lowercase().trim_matches(decorates).to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_people_answer() {
        let all = |seats| Some(Wish::Join(Some(seats)));
        for (text, wish) in [
            ("+1", all(1)),
            ("\u{ff0b}\u{ff13}", all(3)),
            ("+ 2 人", all(2)),
            ("➕2", all(2)),
            ("报名", Some(Wish::Join(None))),
            ("报名\u{ff01}", Some(Wish::Join(None))),
            ("我要报名 2人", all(2)),
            ("报名两位", all(2)),
            ("报名三个人🙏", all(3)),
            ("接龙+2", all(2)),
            ("Sign up 2", all(2)),
            ("sign us up for 4 people", all(4)),
            ("Count me in!", Some(Wish::Join(None))),
            ("取消", Some(Wish::Cancel)),
            ("我来不了\u{3002}", Some(Wish::Cancel)),
            ("I can\u{2019}t come", Some(Wish::Cancel)),
            ("Cancel", Some(Wish::Cancel)),
        ] {
            assert_eq!(read(text), wish, "{text}");
        }
    }

    #[test]
    fn talk_is_left_alone() {
        for text in [
            "",
            "+",
            "+0",
            "+1000",
            "+1 day?",
            "报名截止了吗",
            "怎么报名",
            "报名2月开始吗",
            "取消了吗?",
            "join the club",
            "1",
            "2人",
            "signing up is easy",
            "don't cancel",
            "好的",
            "-1",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_panics(text in "\\PC{0,40}") {
            let _ = read(&text);
        }

        #[test]
        fn every_number_of_people_is_read_back(seats in 1i64..=99) {
            prop_assert_eq!(read(&format!("+{seats}")), Some(Wish::Join(Some(seats))));
            prop_assert_eq!(read(&format!("报名 {seats}人")), Some(Wish::Join(Some(seats))));
        }
    }
}
