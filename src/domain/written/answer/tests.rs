//! What people write, as they write it.

use proptest::prelude::*;

use super::*;

#[test]
fn what_may_cancel() {
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
        "cant come",
        "I cant make it",
        "wont come",
        "I will not be able to come",
        "I don't think I can make it",
        "please withdraw my registration",
        "unregister me",
        "dropping out",
        "cancle",
        "canceling, sorry",
        "Cancelling sorry",
        "CANCELL",
        "can\u{b4}t come",
        "can`t come",
        "won't attend",
        "no longer able to attend",
        "please take my name off",
        "My mother is ill so I am not going",
        "我不想参加了",
        "不报名了",
        "我不去",
        "不来",
        "孩子发烧我们不去",
        "退掉",
        "帮我退了",
        "退一下",
        "把我删掉",
        "撤销报名",
        "参加不成",
        "不能出席",
        "我来不了了 帮我取消",
        "\u{ff23}\u{ff21}\u{ff2e}\u{ff23}\u{ff25}\u{ff2c}",
    ] {
        assert_eq!(leaning(text), Some(Leaning::Away), "{text}");
    }
}

#[test]
fn what_may_ask() {
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
        "whats the address",
        "where\u{2019}s the hall",
        "wheres the hall",
        "any parking",
        "在哪",
        "地址在哪",
        "咋走",
        "几号",
        "有停车位没有",
        "收费不",
    ] {
        assert_eq!(leaning(text), Some(Leaning::Asks), "{text}");
    }
}

#[test]
fn what_is_as_good_an_answer_as_any() {
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
        "May 5",
        "没什么",
        "什么都吃",
        "以前有\u{ff0c}现在没有",
        "还不",
        "ok",
        "好的",
        "the bus stop",
        "471123",
    ] {
        assert_eq!(leaning(text), None, "{text}");
    }
}

#[test]
fn what_stops_refuses_and_is_only_kind() {
    for (leaning, texts) in [
        (
            Leaning::Leaves,
            &["never mind", "Nevermind!", "stop", "forget it", "算了", "放弃", "没空了", "请假"][..],
        ),
        (
            Leaning::Refuses,
            &["none of your business", "It's none of your business!", "别问了", "我不想说", "skip"],
        ),
        (Leaning::Greets, &["hello", "Hello!", "你好", "您好\u{ff01}", "在吗"]),
        (Leaning::Thanks, &["thank you", "thanks!", "谢谢🙏", "hello, thank you"]),
    ] {
        for text in texts {
            assert_eq!(super::leaning(text), Some(leaning), "{text}");
        }
    }
}

#[test]
fn a_plain_no() {
    for no in ["no", "No, thanks", "不要", "不用了", "不了\u{ff0c}谢谢"] {
        assert!(is_no(no), "{no}");
    }
    for other in ["", "not yet", "no dogs", "不吃辣", "thanks"] {
        assert!(!is_no(other), "{other}");
    }
}

/// A wording that cancels.
fn cancelling() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "I can't come",
        "cancel, sorry",
        "won't make it",
        "unregister me",
        "我来不了",
        "退掉",
    ])
}

proptest! {
    #[test]
    fn nothing_panics(text in "\\PC{0,40}") {
        let _ = (is_no(&text), leaning(&text));
    }

    #[test]
    fn however_it_is_typed_it_is_the_same(
        text in cancelling(),
        apostrophe in prop::sample::select(vec!["", "'", "\u{2019}", "\u{b4}", "`"]),
        wide: bool,
        doubled in 0usize..20,
        flower in prop::sample::select(vec!["", "!", "\u{3002}", " 🙏"]),
    ) {
        let mut letters: Vec<char> = text.replace('\'', apostrophe).to_uppercase().chars().collect();
        if let Some(letter) = letters.get(doubled).copied().filter(char::is_ascii_alphabetic) {
            letters.insert(doubled, letter);
        }
        let widen = |letter: char| match letter {
            '!'..='~' if wide => char::from_u32(u32::from(letter) + 0xfee0).unwrap_or(letter),
            other => other,
        };
        let typed: String = letters.into_iter().map(widen).chain(flower.chars()).collect();
        prop_assert_eq!(leaning(&typed), Some(Leaning::Away), "{}", typed);
    }

    #[test]
    fn reading_twice_is_reading_once(text in "\\PC{0,40}") {
        let once = eye::plain(&text);
        prop_assert_eq!(eye::plain(&once), once);
    }
}

#[test]
fn why_something_is_cancelled_is_a_question() {
    for text in ["why is it cancelled", "Why was the choir cancelled?", "为什么取消了", "怎么取消了\u{ff1f}"]
    {
        assert_eq!(leaning(text), Some(Leaning::Asks), "{text}");
        assert!(asks_about_one(text), "{text}");
    }
}

#[test]
fn what_the_card_tells() {
    for text in [
        "what time is it exactly and where is the big room?",
        "where is it?",
        "when does it start",
        "should I bring something? can I still bring my sister",
        "how many seats are left?",
        "am I in?",
        "合唱是几点\u{ff1f}",
        "在哪里\u{ff1f}",
        "要带啥子东西不\u{ff1f}",
        "我报上了吗",
        "地点在哪",
        "几点开始\u{ff1f}",
        "多少钱",
    ] {
        assert!(asks_about_one(text), "{text}");
    }
    for text in
        ["人工", "is my dog welcome?", "one of my kids is ill, we are only two now", "王奶奶唱了老歌。"]
    {
        assert!(!asks_about_one(text), "{text}");
    }
}

#[test]
fn who_wants_to_come_names_to_what() {
    for text in [
        "I want to sign up for the dumplings",
        "我要报名广场舞",
        "你好\u{ff0c}我想报名参加合唱",
        "想参加合唱",
    ] {
        assert!(comes_to_one(text), "{text}");
    }
    for text in ["大家都来参加了\u{ff0c}很热闹", "We sang and danced"] {
        assert!(!comes_to_one(text), "{text}");
    }
    assert!(names_title("sign up for the dumpling", "Tea and Dumplings"));
    assert!(names_title("我要报名广场舞", "晚间广场舞"));
    assert!(names_title("合唱是几点", "合唱排练"));
    assert!(!names_title("where is the room", "Tea and dumplings"));
    assert!(!names_title("明天下午的活动", "下午活动"));
}

#[test]
fn what_is_laid_aside_and_what_is_called_off() {
    for text in ["never mind", "Never mind, thanks!", "算了", "算了\u{ff0c}谢谢"] {
        assert!(is_never_mind(text), "{text}");
    }
    for text in ["thanks", "算了不去了", "请假"] {
        assert!(!is_never_mind(text), "{text}");
    }
    for text in ["取消合唱", "please call off the choir on saturday, the hall is flooded"] {
        assert!(calls_off(text), "{text}");
    }
    assert!(!calls_off("为什么取消合唱"));
}

#[test]
fn what_stands_on_a_button_is_found_among_polite_words() {
    let fun = Words::of(["🎈 Fun"]);
    for text in ["fun", "Fun!", "fun i suppose", "🎈 Fun", "fun, please"] {
        assert!(is_called(text, &fun), "{text}");
    }
    let on = Words::of(["What’s on", "有什么活动"]);
    for text in [
        "whats on",
        "what's on?",
        "hello, what's on this week please",
        "最近有什么活动",
        "你好\u{ff0c}有什么活动吗",
    ] {
        assert!(is_called(text, &on), "{text}");
    }
    for text in ["we had fun", "what's on the card is wrong", "thanks", ""] {
        assert!(!is_called(text, &fun) && !is_called(text, &on), "{text}");
    }
}

#[test]
fn whoever_is_asked_to_help_says_yes_or_no() {
    for (comes, texts) in [
        (
            Some(true),
            &[
                "可以，我来",
                "行，我来",
                "好的，我可以",
                "没问题，我去",
                "莫得问题，我来嘛",
                "我来帮忙",
                "我有空",
                "要得",
                "👍好的",
                "Yes, I can come",
                "Sure, happy to help",
                "OK",
                "I'd love to!",
                "no problem, I'll be there",
            ][..],
        ),
        (
            Some(false),
            &[
                "不好意思，我去不了",
                "对不起，那天我没空",
                "这次不行，下次来",
                "我不得空",
                "走不脱哦",
                "No, I'm busy",
                "Sorry, not this time",
                "I can't, sorry",
                "thanks, maybe next time",
            ],
        ),
        (
            None,
            &[
                "我考虑一下",
                "几点开始？",
                "可以晚点来吗",
                "maybe",
                "我先问问老伴",
                "yes but only until 3",
                "谢谢",
                "来，但是我没空",
            ],
        ),
    ] {
        for text in texts {
            assert_eq!(super::comes_to_help(text), comes, "{text}");
        }
    }
}

#[test]
fn words_that_something_was_read_are_no_wish() {
    for text in [
        "晓得了",
        "要得",
        "OK",
        "see you there",
        "收到",
        "好的，收到，谢谢",
        "知道了哈",
        "ok noted, thanks",
        "到时候见",
    ] {
        assert!(super::notes(text), "{text}");
    }
    for text in [
        "谢谢",
        "好的，我不来了",
        "收到，几点开始",
        "我要两个位置",
        "ok sign me up",
        "知道几点吗",
        "see you there if I can",
    ] {
        assert!(!super::notes(text), "{text}");
    }
}

#[test]
fn what_is_off_is_called_off() {
    for text in [
        "the paper cutting is off, teacher ill",
        "剪纸课停课",
        "周六的活动都取消",
        "yoga is not happening",
        "the walk won't take place",
    ] {
        assert!(super::calls_off(text), "{text}");
    }
    for text in
        ["is the paper cutting off?", "the offer is good", "the talk is on", "take your shoes off", "停课吗"]
    {
        assert!(!super::calls_off(text), "{text}");
    }
}
