//! The words by which somebody says that a thing is to be otherwise.

use Kind::{Name, Place, Seats, Time};

use crate::domain::question::Question;

/// What people call the things that they are asked about.
#[rustfmt::skip]
pub(super) const CALLED: &[(Question, &[&str])] = &[
    (Question::Title, &["name", "title", "活动名称", "活动名", "名字", "名称", "标题"]),
    (Question::Hour, &["starting time", "start time", "time", "hour", "date", "day", "活动时间", "开始时间", "时间", "日期", "钟点"]),
    (Question::Venue, &["place", "venue", "location", "address", "room", "活动地点", "地点", "地址", "地方", "场地"]),
    (Question::Seats, &["number of seats", "seats", "places", "capacity", "名额", "人数"]),
    (Question::Contact, &["contact", "联系人", "联系电话"]),
    (Question::Fee, &["price", "cost", "fee", "费用", "收费"]),
];
/// What may stand before it.
pub(super) const BEFORE: &[&str] =
    &["please ", "sorry, ", "no, ", "the ", "its ", "请把", "请", "把", "不对，", "不对,", "活动的"];
/// What begins a wish to change it; then it goes on with `to`.
pub(super) const CHANGE: &[&str] =
    &["please change ", "change ", "please set ", "set ", "please move ", "move ", "please make ", "make "];
/// What stands between it and what it is to be. The longer ones first.
#[rustfmt::skip]
pub(super) const TO_BE: &[&str] = &[
    " should be just ", " should just be ", " should only be ", " should be ", " should read ", " needs to be ", " must be ",
    " is to be ", " is just ", " is ", ": ", ":", "应该改成", "应该改为", "应该是", "应该叫", "要改成", "改成", "改为", "改到", "改叫",
    "改在", "换成", "换到", "就叫", "就是", "是", "叫", "：",
];
/// What begins a wish, and is no part of it.
#[rustfmt::skip]
pub(super) const POLITE: &[&str] = &[
    "please ", "sorry, ", "sorry ", "can you ", "could you ", "can we ", "lets ", "let's ", "请", "麻烦", "不好意思，", "不好意思,", "错了，", "写错了，", "时间错了，", "时间写错了，", "地点错了，", "日期错了，", "把", "请把",
];
/// What says that something said before is wrong.
pub(super) const DENIALS: &[&str] = &["no, ", "不对，", "不对,", "不是，", "不，", "不,"];
/// What leads to words that are to stand there as well. The longer ones first.
#[rustfmt::skip]
pub(super) const ADDS: &[&str] = &[
    "再加一条：", "再加一条:", "再加一句：", "再加一句:", "加一条：", "加一条:", "加一条，", "加一句：", "加一句:", "加一句，", "补充一句：", "补充一条：",
    "补充：", "补充:", "备注加上：", "备注加：", "add a line: ", "add a note: ", "also add: ", "also add that ", "add: ", "add to it: ",
];
/// What leads to the day until which one can sign up. The longer ones first.
#[rustfmt::skip]
pub(super) const CLOSES: &[&str] = &[
    "报名截止时间改到", "报名截止时间改成", "报名截止改到", "报名截止改成", "报名截止到", "截止时间改到", "截止时间改成", "截止日期改到", "截止日期改成",
    "截止改到", "报名到", "报名截止：", "报名截止:", "报名截止", "截止到", "截止：", "截止",
    "sign-up deadline is ", "deadline is now ", "deadline is ", "deadline: ", "deadline ", "sign-up closes ", "sign-ups close ", "sign up closes ",
    "sign up by ", "sign-up by ", "closes on ", "closes ", "book by ",
];
/// What leads to the hour at which it begins.
#[rustfmt::skip]
pub(super) const BEGINS: &[&str] = &[
    "should start ", "will start ", "now starts ", "starts ", "start ", "should begin ", "begins ", "begin ", "starting ",
];
/// Verbs that take what is named before what it is to be.
#[rustfmt::skip]
pub(super) const VERBS: &[&str] = &[
    "move ", "change ", "rename ", "postpone ", "reschedule ", "push ", "bring forward ", "put ", "shift ", "set ",
];
/// What a value can be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Time,
    Place,
    Seats,
    Name,
}
/// What stands before a value where the thing is not named, and what the value can be. The longer ones first. What may as well say
/// how many somebody brings is none of the seats: `改成两个人`.
#[rustfmt::skip]
pub(super) const LEADS: &[(&str, &[Kind])] = &[
    ("改名叫", &[Name]), ("改名为", &[Name]), ("改名成", &[Name]), ("改叫", &[Name]),
    ("推迟到", &[Time]), ("提前到", &[Time]), ("延期到", &[Time]), ("延到", &[Time]), ("调整到", &[Time]), ("是", &[Time]),
    ("改到", &[Time, Place]), ("换到", &[Time, Place]), ("挪到", &[Time, Place]), ("移到", &[Time, Place]),
    ("调到", &[Time, Place]), ("改在", &[Time, Place]), ("搬到", &[Place]), ("改成", &[Time]), ("改为", &[Time]),
    ("换成", &[Time]), ("增加到", &[Seats]), ("加到", &[Seats]), ("减少到", &[Seats]), ("减到", &[Seats]),
    ("仅限", &[Seats]), ("限", &[Seats]), ("最多", &[Seats]), ("只收", &[Seats]), ("就收", &[Seats]), ("只要", &[Seats]), ("只招", &[Seats]),
    ("名额", &[Seats]),
    ("call it ", &[Name]), ("rename it to ", &[Name]), ("rename to ", &[Name]), ("rename it ", &[Name]),
    ("it is now in ", &[Place]), ("its now in ", &[Place]), ("is now in ", &[Place]), ("is in ", &[Place]), ("will be in ", &[Place]),
    ("now in ", &[Place]), ("is now at ", &[Time, Place]), ("is at ", &[Time, Place]), ("will be at ", &[Time, Place]),
    ("now at ", &[Time, Place]), ("it is now on ", &[Time]), ("is now on ", &[Time]), ("is on ", &[Time]), ("will be on ", &[Time]),
    ("now on ", &[Time]), ("is now ", &[Time]), ("has moved to ", &[Time, Place]), ("is moved to ", &[Time, Place]),
    ("moved to ", &[Time, Place]), ("move it to ", &[Time, Place]), ("move to ", &[Time, Place]), ("make it ", &[Time]),
    ("make that ", &[Time]), ("change it to ", &[Time]), ("changed to ", &[Time]), ("change to ", &[Time]),
    ("increase to ", &[Seats]), ("reduce to ", &[Seats]), ("limited to ", &[Seats]), ("limit to ", &[Seats]), ("up to ", &[Seats]),
    ("only ", &[Seats]), ("maximum ", &[Seats]), ("max. ", &[Seats]), ("max ", &[Seats]),
];
/// Times in which nothing can be: none is a place either.
#[rustfmt::skip]
pub(super) const VAGUE: &[&str] = &[
    "next week", "this week", "next month", "the weekend", "下周", "这周", "本周", "下星期", "下个星期", "下礼拜", "下个月", "周末", "another day",
    "改天", "later", "earlier",
];
/// That there is to be no limit.
pub(super) const NO_LIMIT: &[&str] =
    &["不限人数", "人数不限", "不限名额", "名额不限", "no limit", "unlimited"];
/// What is counted. Of people it may be said how many somebody brings.
pub(super) const COUNTED: &[&str] = &["个名额", "个位子", "个座位", "seats", "places", "spots", "spaces"];
/// What asks, or tells of somebody.
#[rustfmt::skip]
pub(super) const TELLS: &[&str] = &["吗", "几", "什么", "哪", "谁", "没有", "?", "？", "呢"];
/// Whom no activity is called by.
pub(super) const PEOPLE_SAID: &[&str] = &[
    "i", "we", "he", "she", "they", "you", "it", "that", "this", "我", "我们", "他", "她", "现在", "你", "您",
];
/// What begins an answer that says what the thing asked about is to be, and is no part of it.
#[rustfmt::skip]
pub(super) const TO: &[(Question, &[&str])] = &[
    (Question::Title, &[
        "改名叫", "改名为", "改名成", "改叫", "改成", "改为", "换成", "就叫", "名字叫", "call it ", "rename it to ", "rename it ",
        "rename to ", "renamed to ", "change it to ", "changed to ", "change to ",
    ]),
    (Question::Venue, &[
        "换到", "换成", "改到", "改在", "改成", "改为", "搬到", "移到", "挪到", "moved to ", "move to ", "move it to ", "its moved to ",
        "it's moved to ", "change to ", "changed to ", "change it to ", "now in ", "now at ",
    ]),
    (Question::Seats, &[
        "改成", "改为", "改到", "换成", "加到", "增加到", "减到", "减少到", "make it ", "change to ", "changed to ", "change it to ",
        "increase to ", "increase it to ", "reduce to ", "reduce it to ",
    ]),
];
