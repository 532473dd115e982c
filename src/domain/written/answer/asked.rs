//! What somebody answers who is asked whether they come to help, and what only says that a message was read.

use std::sync::LazyLock;

use super::around::{is_polite, says};
use super::asking::asks;
use super::away::{cancels, is_no};
use super::eye::{Words, clauses};

/// What agrees, and may as well lead to a no: `好的，不过那天我没空`.
#[rustfmt::skip]
static AGREES: LazyLock<Words> = LazyLock::new(|| {
    Words::of([
        "yes", "yes please", "yep", "yeah", "ok", "okay", "sure", "of course", "no problem", "gladly", "will do", "great", "lovely",
        "好", "好的", "好嘞", "好的呀", "可以", "可以的", "行", "行的", "没问题", "没得问题", "莫得问题", "要得", "成", "当然", "当然可以",
        "巴适", "嗯", "嗯嗯", "是的", "对",
    ])
});
/// What says that they come.
#[rustfmt::skip]
static COMES: LazyLock<Words> = LazyLock::new(|| {
    Words::of([
        "来", "去", "能来", "能去", "可以来", "可以去", "来帮忙", "去帮忙", "能帮忙", "可以帮忙", "会来", "会去", "到", "准时到", "一定到", "一定来",
        "愿意", "愿意来", "愿意去", "有空", "有时间", "得空", "得行", "报名", "算我一个", "加我一个", "没问题的", "到时候来", "到时候见",
        "i can", "can", "can come", "can do", "can do it", "can do that", "can help", "will", "will come", "will help", "will be there", "ill come",
        "ill be there", "ill help", "ill do it", "happy to", "happy to help", "happy to come", "glad to", "glad to help", "love to", "love to help",
        "id love to", "id love to help", "would love to", "be there", "count me in", "im in", "in", "free", "im free", "am free", "available",
        "up for it", "see you there", "see you then",
    ])
});
/// What says that they do not.
#[rustfmt::skip]
static NOT: LazyLock<Words> = LazyLock::new(|| {
    Words::of([
        "不行", "不得行", "没空", "莫得空", "没得空", "不得空", "没时间", "莫得时间", "没得时间", "有事", "来不到", "去不到", "去不成", "来不成",
        "走不开", "走不脱", "忙", "很忙", "太忙", "要上班", "要加班", "不在家", "在外地", "出差", "要出差", "要带孙子", "不方便", "不得来", "不得去",
        "下次吧", "下次来", "下次", "下次再来", "下回吧", "改天吧", "找别人吧",
        "cant", "cannot", "can not", "i cant", "cant help", "cant do it", "cant do that", "cant make that", "not today", "not this time",
        "another time", "next time", "maybe next time", "busy", "too busy", "working", "away", "no time", "have no time", "not free", "not available",
        "unavailable", "ill pass",
    ])
});
/// What only says that something was read.
#[rustfmt::skip]
static READ: LazyLock<Words> = LazyLock::new(|| {
    Words::of([
        "收到", "已收到", "看到", "知道", "晓得", "明白", "懂", "了解", "清楚", "记住", "记到", "记下", "好", "好的", "好好", "好好好", "好嘞", "好滴",
        "行", "可以", "要得", "没问题", "莫得问题", "没得问题", "对头", "嗯", "嗯嗯", "哦", "哦哦", "到时候见", "明天见", "到时见", "不见不散",
        "准时到", "一定到", "ok", "okay", "okie", "k", "noted", "got it", "received", "understood", "will do", "see you", "see you there", "see you then",
        "see you soon", "see you tomorrow", "see you on the day", "fine", "thats fine", "all right", "alright", "great", "perfect", "lovely", "cool",
        "good", "very good", "sure", "i see", "read it", "cant wait",
    ])
});

/// Whether somebody who was asked to help comes; none where their words say neither, or ask something.
pub(super) fn comes_to_help(plain: &str) -> Option<bool> {
    let clauses = clauses(plain);
    let is = |words: &'static LazyLock<Words>| move |clause: &&str| says(clause, words);
    let not = |clause: &&str| is(&NOT)(clause) || is_no(clause) || cancels(clause);
    let known = |clause: &&str| is_polite(clause) || is(&AGREES)(clause) || is(&COMES)(clause) || not(clause);
    if asks(plain) || !clauses.iter().all(known) {
        return None;
    }
    let comes = clauses.iter().any(|clause| is(&COMES)(clause) && !not(clause));
    match (clauses.iter().any(not), comes) {
        (true, false) => Some(false),
        (true, true) => None,
        (false, _) => clauses.iter().any(|clause| is(&AGREES)(clause) || is(&COMES)(clause)).then_some(true),
    }
}

/// Whether a plain text says that something was read, and no more.
pub(super) fn notes(plain: &str) -> bool {
    let clauses = clauses(plain);
    let read = |clause: &&str| says(clause, &READ);
    clauses.iter().any(read) && clauses.iter().all(|clause| is_polite(clause) || read(clause))
}
