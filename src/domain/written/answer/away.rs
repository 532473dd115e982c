//! Words that say that somebody does not come, or stops what they are at.

use std::sync::LazyLock;

use super::around::{ends_in, is_polite, says};
use super::eye::{Words, clauses};

/// What stands before a word for coming and turns it into its opposite.
const NOT: &[&str] = &[
    "cant",
    "can't be able to",
    "cannot",
    "can not",
    "can no longer",
    "couldnt",
    "could not",
    "wont",
    "will not",
    "will no longer",
    "wont be able to",
    "will not be able to",
    "will no longer be able to",
    "not able to",
    "no longer able to",
    "unable to",
    "not going to",
    "not gonna",
    "no longer",
    "not",
    "dont want to",
    "do not want to",
    "dont think i can",
    "dont think i will",
    "shant",
];
/// Words for coming that mean little else.
const COME: &[&str] = &[
    "come",
    "coming",
    "be coming",
    "attend",
    "attending",
    "be attending",
    "make it",
    "making it",
    "be there",
    "participate",
    "participating",
    "take part",
    "taking part",
    "show up",
];
/// Words for coming that mean much else, unless they end what is said.
const GO: &[&str] = &["go", "going", "be going", "join", "joining", "be joining", "join in", "join you"];
/// What people take back, and what of.
const TAKE_BACK: &[&str] = &["cancel", "cancle", "cancal", "cansel", "withdraw", "undo", "give up"];
const TAKE_OUT: &[&str] = &["remove", "delete", "take off", "drop"];
const MINE: &[&str] = &[
    "my sign up",
    "my signup",
    "my seat",
    "my place",
    "my spot",
    "my registration",
    "my booking",
    "my reservation",
    "my name",
];

/// Wherever they stand.
static ANYWHERE: LazyLock<Words> = LazyLock::new(|| {
    let made =
        [Words::pairs(NOT, COME), Words::pairs(TAKE_BACK, MINE), Words::pairs(TAKE_OUT, MINE)].concat();
    let english = [
        "cancel",
        "cancle",
        "cancal",
        "cansel",
        "canceling",
        "cancel it",
        "cancel this",
        "cancel me",
        "withdraw",
        "withdrawing",
        "unregister",
        "unregister me",
        "deregister",
        "deregister me",
        "drop out",
        "dropping out",
        "back out",
        "backing out",
        "pull out",
        "pulling out",
        "count me out",
        "count us out",
        "sign me off",
        "sign me out",
        "take me off",
        "take me off the list",
        "take my name off",
        "take my name off the list",
        "remove me",
        "remove me from the list",
        "remove us",
        "delete me",
    ];
    let chinese = [
        "取消",
        "取消掉",
        "退出",
        "退报名",
        "退掉",
        "帮我退",
        "退名额",
        "撤销",
        "撤销报名",
        "撤回报名",
        "删掉我",
        "把我删",
        "把我删掉",
        "把我去掉",
        "把我划掉",
        "不参加",
        "不想参加",
        "参加不了",
        "参加不成",
        "不能参加",
        "没法参加",
        "无法参加",
        "不能出席",
        "无法出席",
        "出席不了",
        "不报名",
        "不想报",
        "来不了",
        "去不了",
        "来不成",
        "去不成",
        "到不了",
        "赶不过来",
        "不能来",
        "不能去",
        "没法来",
        "没法去",
        "无法到场",
        "不想去",
        "不想来",
        "不去了",
        "不来了",
        "没空来",
        "没空去",
        "没空参加",
        "没时间来",
        "没时间去",
        "没时间参加",
        "放弃名额",
        "放弃报名",
    ];
    Words::of(made.iter().map(String::as_str).chain(english).chain(chinese))
});
/// Where they end a clause.
static AT_THE_END: LazyLock<Words> = LazyLock::new(|| {
    let made = Words::pairs(NOT, GO);
    Words::of(made.iter().map(String::as_str).chain(["不去", "不来", "不报", "不到场", "im out"]))
});
/// Where they are all that a clause says.
static ALONE: LazyLock<Words> = LazyLock::new(|| Words::of(["退", "退了"]));
/// The same, where they may as well be meant otherwise: they are asked about, and nothing is done by them.
static LEAVE: LazyLock<Words> = LazyLock::new(|| {
    Words::of([
        "算了",
        "放弃",
        "停",
        "停止",
        "停下",
        "不弄了",
        "不搞了",
        "没空",
        "没时间",
        "有事",
        "请假",
        "请个假",
        "never mind",
        "nevermind",
        "nvm",
        "stop",
        "stop it",
        "stop this",
        "quit",
        "exit",
        "abort",
        "forget it",
        "forget about it",
        "no time",
    ])
});
/// What turns a cancellation into its opposite, or into talk of another one.
static STAYS: LazyLock<Words> = LazyLock::new(|| {
    Words::of([
        "为什么取消",
        "为啥取消",
        "为何取消",
        "为什么又取消",
        "怎么取消了",
        "怎么又取消",
        "why is it",
        "why was it",
        "why is the",
        "why was the",
        "why did you cancel",
        "why cancel",
        "why canceled",
        "不要取消",
        "别取消",
        "不取消",
        "没取消",
        "没有取消",
        "取消了吗",
        "取消了没",
        "不退出",
        "不退掉",
        "不放弃",
        "dont cancel",
        "do not cancel",
        "not cancel",
        "didnt cancel",
        "never cancel",
    ])
});
/// A plain no.
static NO: LazyLock<Words> = LazyLock::new(|| {
    Words::of([
        "不",
        "不要",
        "不用",
        "不是",
        "不了",
        "别",
        "否",
        "先不",
        "还是不要",
        "保留",
        "照常",
        "no",
        "nope",
        "no thanks",
        "no thank you",
        "not now",
        "keep it",
    ])
});

/// Whether every part of a plain text says that somebody does not come, or is polite.
pub(super) fn cancels(plain: &str) -> bool {
    let clauses = clauses(plain);
    let away = |clause: &str| [&*ANYWHERE, &*AT_THE_END, &*ALONE].iter().any(|words| says(clause, words));
    clauses.iter().any(|clause| away(clause))
        && clauses.iter().all(|clause| is_polite(clause) || away(clause))
}

/// Whether a plain text may say so.
pub(super) fn may_cancel(plain: &str) -> bool {
    cancels(plain)
        || (!STAYS.stand_in(plain)
            && (ANYWHERE.stand_in(plain) || clauses(plain).iter().any(|clause| ends_in(clause, &AT_THE_END))))
}

/// Whether a plain text may say that somebody stops what they are at.
pub(super) fn leaves(plain: &str) -> bool {
    clauses(plain).iter().any(|clause| says(clause, &LEAVE))
}

/// Whether a plain text says no, and no more.
pub(super) fn is_no(plain: &str) -> bool {
    let clauses = clauses(plain);
    clauses.iter().any(|clause| says(clause, &NO))
        && clauses.iter().all(|clause| is_polite(clause) || says(clause, &NO))
}
