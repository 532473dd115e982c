//! Words that ask something, and words that would rather not say.

use std::sync::LazyLock;

use super::around::says;
use super::eye::{Words, clauses};

/// Words in which a question is.
static IN_IT: LazyLock<Words> = LazyLock::new(|| {
    Words::of([
        "?",
        "吗",
        "怎么",
        "咋",
        "什么",
        "啥",
        "哪",
        "几点",
        "几号",
        "多少钱",
        "多久",
        "多远",
        "为什么",
        "能不能",
        "可不可以",
        "可以不可以",
        "是不是",
        "有没有",
        "要不要",
        "用不用",
        "行不行",
        "好不好",
        "何时",
        "如何",
    ])
});
/// The same words where they ask nothing.
const NOTHING_ASKED: &[&str] = &[
    "没什么",
    "没有什么",
    "什么都",
    "什么也",
    "没啥",
    "啥都",
    "啥也",
    "哪都",
    "哪里都",
    "哪儿都",
    "哪天都",
    "怎么都",
    "几点都",
    "几号都",
];
/// Words that begin a question, where more follows.
static BEGIN: LazyLock<Words> = LazyLock::new(|| {
    Words::of([
        "how",
        "hows",
        "what",
        "whats",
        "when",
        "whens",
        "where",
        "wheres",
        "who",
        "whos",
        "why",
        "which",
        "can i",
        "can we",
        "can you",
        "can my",
        "can the",
        "could",
        "may i",
        "may we",
        "do i",
        "do we",
        "do you",
        "do they",
        "does",
        "did",
        "is",
        "are",
        "should",
        "shall",
        "will it",
        "will there",
        "will you",
        "will we",
        "will the",
        "would",
        "any parking",
        "any fee",
        "any cost",
        "any food",
        "any tea",
        "any toilet",
        "any bus",
        "any lift",
        "any chance",
        "any news",
        "any seats",
        "any places",
        "any room",
    ])
});
/// What is asked for by its name alone.
static NAMED: LazyLock<Words> = LazyLock::new(|| {
    Words::of([
        "address",
        "the address",
        "location",
        "the location",
        "parking",
        "any parking",
        "any food",
        "any tea",
        "any toilet",
        "any fee",
        "any cost",
        "any news",
        "any seats",
        "what time",
        "地址",
        "地点",
        "停车",
        "停车位",
    ])
});
/// Words of who would rather not say.
static REFUSING: LazyLock<Words> = LazyLock::new(|| {
    Words::of([
        "跳过",
        "略过",
        "不填",
        "不写",
        "别问",
        "不要问",
        "别再问",
        "不想说",
        "不愿说",
        "不愿意说",
        "不想回答",
        "不回答",
        "不告诉你",
        "不告诉你们",
        "不方便说",
        "不便透露",
        "保密",
        "隐私",
        "这是隐私",
        "个人隐私",
        "与你无关",
        "跟你无关",
        "和你无关",
        "不关你的事",
        "不关你事",
        "关你什么事",
        "问这个干嘛",
        "问这干嘛",
        "none of your business",
        "not your business",
        "its none of your business",
        "that is none of your business",
        "thats none of your business",
        "mind your own business",
        "dont ask",
        "do not ask",
        "stop asking",
        "dont ask me",
        "dont want to say",
        "do not want to say",
        "dont want to answer",
        "do not want to answer",
        "prefer not to say",
        "prefer not to answer",
        "rather not say",
        "rather not answer",
        "id rather not say",
        "would rather not say",
        "wont tell you",
        "not telling",
        "not telling you",
        "no comment",
        "skip",
        "skip it",
        "skip this",
        "thats private",
        "that is private",
        "private",
    ])
});

/// Whether a plain text may ask something.
pub(super) fn asks(plain: &str) -> bool {
    let text = NOTHING_ASKED.iter().fold(plain.to_owned(), |text, words| text.replace(words, ""));
    IN_IT.stand_in(&text) || clauses(&text).into_iter().any(clause_asks)
}

fn clause_asks(clause: &str) -> bool {
    let begins = BEGIN.begin(clause).is_some_and(|rest| !rest.is_empty());
    begins || says(clause, &NAMED) || asks_by_its_end(clause)
}

/// `收费不`, `有停车位没有`, `我的孩子呢`.
fn asks_by_its_end(clause: &str) -> bool {
    if clause.ends_with(['呢', '么']) {
        return true;
    }
    let before = |end: &str| clause.strip_suffix(end).unwrap_or_default();
    let there_is = before("没有").contains('有');
    let or_not = before("不");
    there_is || (or_not.chars().count() >= 2 && !or_not.ends_with(['也', '还', '都', '就', '是', '从']))
}

/// Whether a plain text would rather not say.
pub(super) fn refuses(plain: &str) -> bool {
    clauses(plain).iter().any(|clause| says(clause, &REFUSING))
}
