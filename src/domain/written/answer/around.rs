//! What may stand around the words that matter, and changes nothing.

use std::sync::LazyLock;

use super::eye::Words;

/// What may stand before them, or before another of these.
static BEFORE: LazyLock<Words> = LazyLock::new(|| {
    Words::of([
        "我们",
        "我",
        "这个",
        "这",
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
        "还是",
        "那就",
        "就",
        "那",
        "明天",
        "后天",
        "今天",
        "今晚",
        "明晚",
        "那天",
        "这次",
        "这周",
        "下周",
        "周六",
        "周日",
        "上午",
        "下午",
        "晚上",
        "临时",
        "突然",
        "实在",
        "恐怕",
        "都",
        "的",
        "i",
        "im",
        "i am",
        "we",
        "were",
        "we are",
        "please",
        "pls",
        "plz",
        "sorry",
        "but",
        "so",
        "unfortunately",
        "actually",
        "afraid",
        "have to",
        "need to",
        "must",
        "want to",
        "would like to",
        "id like to",
        "wed like to",
        "oh",
        "well",
        "ok",
        "just",
        "just to",
        "lets",
        "better",
    ])
});
/// What may stand behind them.
static BEHIND: LazyLock<Words> = LazyLock::new(|| {
    Words::of([
        "了",
        "吧",
        "啦",
        "呀",
        "哦",
        "哈",
        "啊",
        "呗",
        "嘛",
        "嘞",
        "噻",
        "三",
        "一下",
        "报名",
        "我的",
        "名额",
        "谢谢",
        "活动",
        "这个",
        "明天",
        "今天",
        "这次",
        "please",
        "pls",
        "plz",
        "thanks",
        "thank you",
        "sorry",
        "tomorrow",
        "today",
        "tonight",
        "then",
        "now",
        "after all",
        "any more",
        "anymore",
        "this time",
        "that day",
        "on that day",
        "那天",
    ])
});
/// What may stand before the name of something that is to be shown, or chosen, and behind it.
#[rustfmt::skip]
static SHOW: LazyLock<Words> = LazyLock::new(|| {
    Words::of([
        "show", "show me", "see", "look at", "open", "go to", "take me to", "can i see", "could i see", "may i see",
        "can you show me", "could you show me", "where are", "where is", "the", "at", "in", "to", "make it", "with",
        "say", "maybe", "perhaps", "and", "看", "看看", "看一下", "看一看", "查", "查看", "查一下", "打开", "点", "去",
        "到", "在", "选", "选择", "让我看看", "能看", "可以看", "大概", "应该是", "算", "是", "最近", "看下", "问一下",
    ])
});
#[rustfmt::skip]
static AFTER_SHOWN: LazyLock<Words> = LazyLock::new(|| {
    Words::of([
        "i supose", "i suppose", "i think", "i guess", "probably", "maybe", "it is", "here", "list", "吗", "呢", "的",
        "在哪", "在哪里", "看看", "就行", "就好", "就可以", "好了", "这里", "this week", "next week", "these days",
    ])
});
/// Clauses that say nothing.
static POLITE: LazyLock<Words> = LazyLock::new(|| {
    Words::of([
        "抱歉",
        "对不起",
        "不好意思",
        "很抱歉",
        "麻烦您了",
        "麻烦了",
        "有事",
        "家里有事",
        "临时有事",
        "突然有事",
        "我有事",
        "孩子病了",
        "sorry",
        "so sorry",
        "im sorry",
        "i am sorry",
        "please",
        "unfortunately",
        "no",
    ])
});
static GREETING: LazyLock<Words> = LazyLock::new(|| {
    Words::of([
        "你好",
        "您好",
        "你们好",
        "大家好",
        "早上好",
        "上午好",
        "中午好",
        "下午好",
        "晚上好",
        "嗨",
        "哈喽",
        "在吗",
        "在不在",
        "hi",
        "hi there",
        "hello",
        "hello there",
        "hey",
        "hey there",
        "good morning",
        "good afternoon",
        "good evening",
        "good day",
    ])
});
static THANKS: LazyLock<Words> = LazyLock::new(|| {
    Words::of([
        "谢谢",
        "谢谢你",
        "谢谢您",
        "谢谢你们",
        "谢谢啦",
        "谢谢了",
        "谢了",
        "多谢",
        "非常感谢",
        "感谢",
        "辛苦了",
        "thanks",
        "thanks a lot",
        "many thanks",
        "thank you",
        "thank you very much",
        "thank you so much",
        "thx",
        "ty",
        "cheers",
    ])
});

/// Whether a clause says one of these, and nothing else that matters.
pub(super) fn says(clause: &str, words: &Words) -> bool {
    let mut rest = clause;
    loop {
        if words.has(rest) {
            return true;
        }
        match BEFORE.begin(rest).or_else(|| BEHIND.end(rest)) {
            Some(shorter) => rest = shorter,
            None => return false,
        }
    }
}

/// Whether a clause names one of these, as somebody does who wants to be shown it, or chooses it.
pub(super) fn names(clause: &str, words: &Words) -> bool {
    let mut before = Some(clause.trim_end_matches(['?', ' ']));
    // What begins or ends like a polite word may be the name itself, so each cut is looked at.
    while let Some(rest) = before {
        let mut behind = Some(rest);
        while let Some(rest) = behind {
            if words.has(rest) {
                return true;
            }
            behind = AFTER_SHOWN.end(rest).or_else(|| BEHIND.end(rest));
        }
        before = SHOW.begin(rest).or_else(|| BEFORE.begin(rest));
    }
    false
}

/// Whether a clause ends in one of these, but for what may stand behind.
pub(super) fn ends_in(clause: &str, words: &Words) -> bool {
    let mut rest = clause;
    loop {
        if words.end(rest).is_some() {
            return true;
        }
        match BEHIND.end(rest) {
            Some(shorter) => rest = shorter,
            None => return false,
        }
    }
}

/// Whether a clause says nothing, but kindly.
pub(super) fn is_polite(clause: &str) -> bool {
    POLITE.has(clause) || greets(clause) || thanks(clause)
}

/// Whether it is a greeting.
pub(super) fn greets(clause: &str) -> bool {
    GREETING.has(clause)
}

/// Whether it thanks.
pub(super) fn thanks(clause: &str) -> bool {
    THANKS.has(clause)
}
