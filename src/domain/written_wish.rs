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
/// Words that say one does not come, without what stands around them.
const CANCEL: &[&str] = &[
    "取消",
    "取消掉",
    "退出",
    "退掉",
    "退",
    "不去",
    "不来",
    "来不了",
    "去不了",
    "来不成",
    "去不成",
    "不能来",
    "不能去",
    "不能参加",
    "没法来",
    "没法去",
    "没法参加",
    "参加不了",
    "不参加",
    "cancel",
    "cancel it",
    "cancel this",
    "cancel my sign-up",
    "cancel my signup",
    "cancel my seat",
    "cancel my place",
    "can't come",
    "cannot come",
    "can not come",
    "can't make it",
    "cannot make it",
    "can't attend",
    "can't be there",
    "not able to come",
    "unable to come",
    "not coming",
    "won't come",
    "won't be coming",
    "won't make it",
    "won't be there",
    "no longer coming",
    "count me out",
    "drop out",
    "sign me off",
    "take me off",
    "take me off the list",
    "remove me",
];
/// What may stand before them, or before another of these, and changes nothing.
const BEFORE: &[&str] = &[
    "我们",
    "我",
    "把",
    "帮我",
    "帮忙",
    "请",
    "麻烦",
    "给我",
    "想",
    "要",
    "得",
    "只好",
    "明天",
    "后天",
    "今天",
    "那天",
    "这次",
    "这周",
    "周六",
    "周日",
    "临时",
    "突然",
    "都",
    "的",
    "i ",
    "i'm ",
    "i am ",
    "we ",
    "we're ",
    "please ",
    "pls ",
    "sorry ",
    "but ",
    "so ",
    "unfortunately ",
    "have to ",
    "need to ",
    "must ",
    "want to ",
    "would like to ",
    "'d like to ",
];
/// What may stand behind them.
const BEHIND: &[&str] = &[
    "了",
    "吧",
    "啦",
    "呀",
    "哦",
    "哈",
    "一下",
    "报名",
    "我的",
    "谢谢",
    "活动",
    "明天",
    "今天",
    "这次",
    " please",
    " pls",
    " thanks",
    " thank you",
    " sorry",
    " tomorrow",
    " today",
    " tonight",
    " then",
    " after all",
    " any more",
    " anymore",
    " this time",
];
/// Clauses that say nothing about coming.
const POLITE: &[&str] = &[
    "",
    "抱歉",
    "对不起",
    "不好意思",
    "很抱歉",
    "谢谢",
    "谢谢您",
    "麻烦您了",
    "麻烦了",
    "您好",
    "你好",
    "有事",
    "家里有事",
    "临时有事",
    "突然有事",
    "我有事",
    "孩子病了",
    "sorry",
    "so sorry",
    "i'm sorry",
    "i am sorry",
    "thanks",
    "thank you",
    "hi",
    "hello",
    "please",
    "unfortunately",
];
/// Words in which a cancellation may be, whatever else is said.
const AWAY: &[&str] = &[
    "取消",
    "退出",
    "退报名",
    "不去了",
    "不来了",
    "来不了",
    "去不了",
    "来不成",
    "去不成",
    "不能来",
    "不能去",
    "不能参加",
    "没法来",
    "没法去",
    "没法参加",
    "参加不了",
    "不参加",
    "不想去",
    "不想来",
];
/// The same in a language with spaces: whole words.
const AWAY_WORDS: &[&str] = &[
    "cancel",
    "can't come",
    "cannot come",
    "can not come",
    "can't make it",
    "cannot make it",
    "can't attend",
    "can't be there",
    "not coming",
    "won't come",
    "won't be coming",
    "won't make it",
    "won't be there",
    "not able to come",
    "unable to come",
    "no longer coming",
    "count me out",
    "drop out",
    "sign me off",
    "take me off",
    "remove me",
];
/// What turns a cancellation into its opposite, or into talk of another one.
const STAYS: &[&str] = &[
    "不要取消",
    "别取消",
    "不取消",
    "没取消",
    "没有取消",
    "取消了吗",
    "取消了没",
    "不退出",
    "don't cancel",
    "do not cancel",
    "not cancel",
    "didn't cancel",
    "never cancel",
];
/// Words in which a question is.
const ASKING: &[&str] = &[
    "吗",
    "怎么",
    "什么",
    "哪里",
    "哪儿",
    "哪天",
    "几点",
    "多少钱",
    "为什么",
    "能不能",
    "可不可以",
    "是不是",
    "有没有",
    "何时",
    "如何",
];
/// Words that end one.
const ASKED: &[&str] = &["呢", "么"];
/// Words that begin one.
const ASKS: &[&str] = &[
    "how", "what", "what's", "when", "where", "where's", "who", "why", "which", "can", "could", "may", "do",
    "does", "did", "is", "are", "should", "shall", "will", "would",
];
/// What may stand behind a number.
const COUNTED: &[&str] = &["", "人", "个人", "个", "位", "名", "people", "persons", "person", "of us"];
/// Chinese numerals that people write for a handful, from one.
const NUMERALS: &[char] = &['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
/// Nobody signs up more with one line of talk; what is beyond was not meant so.
const MOST: i64 = 99;

/// What a text may be beside an answer to what was asked: enough to ask once more, not to act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaning {
    /// It may say that somebody does not come.
    Away,
    /// It may be a question.
    Asks,
}

/// What a text may be that was sent while something was asked; none where it is as good an answer as any. Words that
/// are neither, such as a plain no, are left to the question.
pub fn leaning(text: &str) -> Option<Leaning> {
    let text = plain(text);
    let stays = STAYS.iter().any(|words| text.contains(words));
    let away = AWAY.iter().any(|words| text.contains(words))
        || AWAY_WORDS.iter().any(|words| stands_in(&text, words));
    if away && !stays {
        return Some(Leaning::Away);
    }
    let first = text.split([' ', ',']).next().unwrap_or_default();
    let asks = text.contains(['?', '\u{ff1f}'])
        || ASKING.iter().any(|words| text.contains(words))
        || ASKED.iter().any(|word| text.ends_with(word))
        || (ASKS.contains(&first) && text.contains(' '));
    asks.then_some(Leaning::Asks)
}

/// Whether a text has these words in it, and not only as parts of others.
fn stands_in(text: &str, words: &str) -> bool {
    let part = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '\'');
    text.match_indices(words).any(|(at, _)| {
        !part(text[..at].chars().next_back()) && !part(text[at + words.len()..].chars().next())
    })
}

/// Whether every part of a text says that somebody does not come, or is polite.
fn cancels(text: &str) -> bool {
    let mut cancels = false;
    for clause in text.split([',', '.', ';', '!', '\n', '\u{ff0c}', '\u{3002}', '\u{ff1b}', '\u{ff01}', '、'])
    {
        let clause = plain(clause);
        if POLITE.contains(&clause.as_str()) {
            continue;
        }
        if !CANCEL.contains(&bare(&clause)) {
            return false;
        }
        cancels = true;
    }
    cancels
}

/// A clause without what may stand around what it says.
fn bare(clause: &str) -> &str {
    let mut rest = clause;
    while !CANCEL.contains(&rest) {
        let shorter = BEFORE
            .iter()
            .find_map(|word| rest.strip_prefix(word))
            .or_else(|| BEHIND.iter().find_map(|word| rest.strip_suffix(word)));
        match shorter {
            Some(shorter) => rest = shorter.trim(),
            None => break,
        }
    }
    rest
}

/// Reads an answer; none where it does not clearly say one of the two.
pub fn read(text: &str) -> Option<Wish> {
    if cancels(&plain(text)) {
        return Some(Wish::Cancel);
    }
    let text = plain(text);
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
            ("我来不了了\u{ff0c}帮我取消", Some(Wish::Cancel)),
            ("不好意思\u{ff0c}我明天去不了了", Some(Wish::Cancel)),
            ("帮我取消一下报名\u{ff0c}谢谢", Some(Wish::Cancel)),
            ("我要取消报名", Some(Wish::Cancel)),
            ("取消我的报名", Some(Wish::Cancel)),
            ("Sorry, I can't make it tomorrow.", Some(Wish::Cancel)),
            ("please cancel my sign-up", Some(Wish::Cancel)),
            ("I have to cancel, sorry!", Some(Wish::Cancel)),
            ("I'm not coming any more", Some(Wish::Cancel)),
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
            "不要取消",
            "取消了一个朋友的约会",
            "老王来不了",
            "Is it true that you cancel?",
            "I can't come up with a name",
            "好的",
            "-1",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn what_may_be_no_answer() {
        for text in [
            "我来不了了\u{ff0c}帮我取消",
            "取消",
            "老王来不了",
            "孩子病了\u{ff0c}我们不去了吧",
            "怎么取消\u{ff1f}",
            "I can't come",
            "My child is ill, we won't be there",
            "could you cancel my sign-up?",
            "how do I cancel",
        ] {
            assert_eq!(leaning(text), Some(Leaning::Away), "{text}");
        }
        for text in [
            "几点开始",
            "要带什么",
            "可以带狗吗",
            "取消了吗",
            "我的孩子呢",
            "怎么走",
            "How do I get there",
            "what shall I bring?",
            "Is there tea",
            "Was it cancelled?",
        ] {
            assert_eq!(leaning(text), Some(Leaning::Asks), "{text}");
        }
        for text in [
            "5",
            "6岁",
            "no",
            "No.",
            "没有",
            "不吃辣",
            "不用",
            "none",
            "Nothing",
            "not yet",
            "don't cancel",
            "不要取消",
            "She is five",
            "Peanuts, and she cannot eat eggs",
            "I can",
            "Cancelled flights made us late",
            "来得了",
            "会来的",
            "上午10点",
            "Whatever you like",
            "Willow",
        ] {
            assert_eq!(leaning(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_panics(text in "\\PC{0,40}") {
            let _ = (read(&text), leaning(&text));
        }

        #[test]
        fn every_number_of_people_is_read_back(seats in 1i64..=99) {
            prop_assert_eq!(read(&format!("+{seats}")), Some(Wish::Join(Some(seats))));
            prop_assert_eq!(read(&format!("报名 {seats}人")), Some(Wish::Join(Some(seats))));
        }
    }
}
