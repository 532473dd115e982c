//! What people write to the bot of their own accord: they want to know something of an activity, or to come to one.

use std::sync::LazyLock;

use super::around::{ends_in, is_polite, names, says};
use super::asking::asks;
use super::eye::{Words, clauses};

/// The most lines of a question.
const LINES: usize = 2;

/// What the card of an activity tells.
#[rustfmt::skip]
static ON_ITS_CARD: LazyLock<Words> = LazyLock::new(|| {
    Words::of([
        "几点", "几号", "什么时候", "啥时候", "何时", "哪天", "星期几", "多久", "开始", "结束", "在哪", "在那里",
        "哪里", "哪儿", "地点", "地址", "怎么走", "怎么去", "怎么来", "咋走", "咋去", "咋个走", "要带", "带什么",
        "带啥", "带点", "自带", "多少钱", "收费", "免费", "要钱", "交钱", "费用", "报上", "报成功", "报名成功",
        "报好了", "报了没", "报了吗", "名额", "位置", "几个人", "多少人", "谁负责", "找谁", "联系", "为什么取消",
        "为啥取消", "为何取消", "怎么取消了", "怎么又取消",
        "when", "whens", "what time", "how long", "start", "begin", "end", "over", "where", "wheres",
        "address", "location", "how do i get", "how do we get", "bring", "wear", "cost", "fee", "how much",
        "free", "pay", "am i in", "am i on", "am i signed up", "am i still", "do i have a seat",
        "did i sign up", "have i signed up", "how many", "seats", "seat left", "still a seat", "a seat free",
        "any room", "room left", "who do i ask", "whom do i ask", "contact", "why", "canceled", "called off",
    ])
});
/// What is asked for by a word alone.
#[rustfmt::skip]
static ALONE: LazyLock<Words> = LazyLock::new(|| {
    Words::of([
        "时间", "地点", "地址", "费用", "时间地点", "am i in", "am i on the list", "am i signed up", "time",
        "place", "address", "cost", "我报上了没", "报上没",
    ])
});
/// How somebody says that they want to come, before they name to what.
#[rustfmt::skip]
static COME_TO: LazyLock<Words> = LazyLock::new(|| {
    let wish = ["want to", "would like to", "id like to", "wed like to", "like to", "wanna", "can i", "could i",
        "can we", "may i", "how do i", "how can i", "where do i", "where can i"];
    let come = ["sign up", "signup", "register", "join", "come to", "take part", "enrol", "go to"];
    let made = Words::pairs(&wish, &come);
    Words::of(made.iter().map(String::as_str).chain([
        "sign me up for", "sign us up for", "put me down for", "put us down for", "register me for",
        "count me in for", "想报名", "要报名", "想参加", "要参加", "想报", "我要报", "我报名", "报名参加", "给我报",
        "帮我报", "怎么报名", "咋报名", "咋个报名", "哪里报名", "哪儿报名", "可以报名", "能报名", "能不能报名",
        "想来参加", "想去参加",
    ]))
});
/// How an organiser calls an activity off, or anybody what is theirs, before it is named.
#[rustfmt::skip]
static CALL_OFF: LazyLock<Words> = LazyLock::new(|| {
    Words::of([
        "call off", "called off", "cancel", "canceled", "cancelation", "cancle", "取消", "停办", "不办", "办不成", "停一次", "不搞",
    ])
});
/// The same at the end of a clause.
#[rustfmt::skip]
static IS_OFF: LazyLock<Words> = LazyLock::new(|| {
    Words::of([
        "is off", "is now off", "are off", "will be off", "wont take place", "will not take place", "isnt happening", "is not happening",
        "wont happen", "isnt on", "is not on", "停课", "不上课", "不开课", "开不成", "搞不成", "上不成", "不开了", "不上了",
    ])
});
/// What only lays a talk aside.
#[rustfmt::skip]
static NEVER_MIND: LazyLock<Words> = LazyLock::new(|| {
    Words::of([
        "算了", "算了吧", "没事", "没事了", "不弄了", "不搞了", "当我没说", "never mind", "nevermind", "nvm",
        "forget it", "forget about it",
    ])
});

/// What takes back what one did a moment ago.
#[rustfmt::skip]
static MISTAKE: LazyLock<Words> = LazyLock::new(|| {
    Words::of([
        "点错了", "点错", "我点错了", "按错了", "我按错了", "搞错了", "我搞错了", "弄错了", "我弄错了", "整错了", "写错了", "发错了",
        "误点", "误点了", "误触", "手滑", "手滑了", "点错按钮了", "不小心点的", "不小心点到了", "不小心按到了", "撤销", "撤回",
        "撤销一下", "撤回一下", "点到起耍的", "oops", "ops", "undo", "undo that", "undo it", "undo please", "take that back",
        "i take that back", "that was a mistake", "it was a mistake", "my mistake", "by mistake", "that was by mistake",
        "i pressed the wrong button", "wrong button", "pressed the wrong button", "i tapped the wrong button",
        "tapped the wrong button", "wrong one", "i pressed it by mistake", "pressed by mistake", "i didnt mean that",
        "i did not mean that", "i didnt mean to", "that was wrong",
    ])
});

/// Whether a plain text asks what the card of an activity tells.
pub(super) fn asks_about_one(plain: &str) -> bool {
    // A notice has the same words, and asks nothing.
    if plain.lines().count() > LINES {
        return false;
    }
    (asks(plain) && ON_ITS_CARD.stand_in(plain)) || clauses(plain).iter().any(|clause| names(clause, &ALONE))
}

/// Whether a plain text says that its writer wants to come to something that it names.
pub(super) fn comes_to_one(plain: &str) -> bool {
    COME_TO.stand_in(plain)
}

/// Whether a plain text has a word for calling something off.
pub(super) fn is_about_calling_off(plain: &str) -> bool {
    CALL_OFF.stand_in(plain)
}

/// Whether a plain text may say that something is not to take place.
pub(super) fn calls_off(plain: &str) -> bool {
    let is_off = || clauses(plain).iter().any(|clause| ends_in(clause, &IS_OFF));
    (is_about_calling_off(plain) || is_off()) && !asks(plain)
}

/// Whether a plain text has a word for its writer.
pub(super) fn is_of_writer(plain: &str) -> bool {
    const WRITER: &[&str] = &["i", "im", "id", "me", "my", "mine", "we", "us", "our"];
    plain.contains('我')
        || plain.split(|letter: char| !letter.is_ascii_alphanumeric()).any(|word| WRITER.contains(&word))
}

/// Whether a plain text says that there is nothing to be done after all, and no more.
pub(super) fn is_never_mind(plain: &str) -> bool {
    says_only(plain, &NEVER_MIND)
}

/// Whether a plain text says that what its writer did was a mistake, and no more.
pub(super) fn is_mistake(plain: &str) -> bool {
    says_only(plain, &MISTAKE)
}

fn says_only(plain: &str, words: &Words) -> bool {
    let all = clauses(plain);
    !all.is_empty()
        && all.iter().any(|clause| says(clause, words))
        && all.iter().all(|clause| is_polite(clause) || says(clause, words))
}
