//! What a line only calls for attention with, before it says anything: `【活动预告】`, `Notice:`.

use super::super::fold::folded;
use super::label;
use super::look::{says, spoken};

/// Endings that say what kind of paper it is.
#[rustfmt::skip]
pub(super) const PAPERS: &[&str] = &[
    "报名通知", "活动通知", "招募通知", "倡议书", "邀请函", "招募令", "集结令", "通知书", "温馨提示",
    "通知", "公告", "启事", "小启", "预告", "告示", "通告", "活动报名", "招募", "报名",
];
/// Lines that say nothing but that.
#[rustfmt::skip]
pub(super) const ENGLISH_PAPERS: &[&str] = &[
    "notice of meeting", "notice", "announcement", "invitation", "save the date", "reminder",
    "you are invited", "you're invited", "news", "community notice", "public notice", "event notice",
    "please share", "attention", "important",
];
/// Clauses at the head of a line that only call for attention.
#[rustfmt::skip]
pub(super) const CALLS: &[&str] = &[
    "紧急提醒", "重要通知", "紧急通知", "温馨提醒", "温馨提示", "通知", "好消息", "预告", "活动预告",
    "提醒", "注意啦", "注意", "招募", "活动招募", "活动通知", "活动报名", "报名", "特大喜讯", "喜讯",
    "集合啦", "快来", "转发", "活动", "招募令", "reminder", "save the date", "notice", "last call",
    "invitation", "hello", "hi", "news",
];

/// The length of the call that a line begins with; none where nothing follows, for that may be its name.
pub(super) fn call(line: &str) -> Option<usize> {
    let end = match line.chars().next()? {
        open @ ('【' | '[' | '〖') => open.len_utf8() + line[open.len_utf8()..].find(['】', ']', '〗'])?,
        _ => line.find([':', '：'])?,
    };
    let said = folded(&line[..end]);
    let said = said.trim_matches(|char: char| !says(char));
    let calls = [CALLS, PAPERS, ENGLISH_PAPERS].iter().any(|words| words.contains(&said));
    let behind = &line[end..];
    let length = end + behind.chars().next().map_or(0, char::len_utf8);
    (calls && label::kind(said).is_none() && spoken(behind) > 0).then_some(length)
}

/// A line without the call before it.
pub fn without_call(line: &str) -> &str {
    call(line).map_or(line, |length| line[length..].trim_start())
}
