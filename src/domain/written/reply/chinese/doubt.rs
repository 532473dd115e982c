//! What is half said in Chinese: `可能去不了`, `下雨我就不去了`.

use winnow::Parser;
use winnow::combinator::{alt, opt};

use super::super::number::number;
use super::super::part::{led, one, some, whole};
use super::super::said::Said;
use super::neighbour::is_neighbour;
use super::party::kin;
use super::words::{
    BEFORE, BEFORE_A_MISTAKE, BEHIND, COMES, FAR, ILLS, IS_FREE, IS_WELL, KIN, MISREAD, MISTAKES, NOT_COMING,
    SIGNS_UP, SOFT,
};

/// That what the writer did or said before was a mistake: `刚才点错了`, `误点了取消`, `看错日子了`.
pub(super) fn mistaken(text: &str) -> Option<Said<'static>> {
    let behind = || (some(MISTAKES), some(&["了", "取消", "按钮"]), some(SOFT));
    let tapped = (led(BEFORE_A_MISTAKE, one(MISTAKES)), behind()).value(Said::Mistaken);
    let misread = (led(BEFORE_A_MISTAKE, one(MISREAD)), behind()).value(Said::Kind);
    whole(alt((tapped, misread)), text)
}

/// That what was in the way is over: `腿好了`, `孩子感冒好了`.
pub(super) fn is_over(text: &str) -> Option<Said<'static>> {
    let whose = || (some(&["我", "我的", "我家", "现在"]), opt(one(KIN)), some(&["的"]));
    let well = (whose(), alt((one(ILLS).void(), one(KIN).void())), one(IS_WELL)).void();
    let free = (some(&["我", "现在", "那天"]), one(IS_FREE)).void();
    whole((alt((well, free)), some(SOFT)), text).map(|_| Said::Kind)
}

/// `把我的名额让给张阿姨`: whether that is to be done, and how, is not said.
pub(super) fn hands_over(text: &str) -> Option<Said<'static>> {
    const SEATS: &[&str] = &["名额", "位子", "位置", "座位"];
    let mut whom = text;
    (some(&["把", "我的", "我"]), one(SEATS), one(&["让给", "转给", "送给", "给", "留给"]))
        .parse_next(&mut whom)
        .ok()?;
    is_neighbour(whom.trim_end_matches(['吧', '了', '啦'])).then_some(Said::MayLeave)
}

/// What is half of it: `可能去不了`, `下雨我就不去了`, `还有位子的话我报一个`.
pub(super) fn maybe(text: &str) -> Option<Said<'static>> {
    let lead = || {
        (
            some(&["我", "我们", "那天", "明天", "这次", "就", "也", "那", "要是", "如果"]),
            one(FAR),
            some(BEFORE),
        )
            .void()
    };
    let may_leave = (lead(), opt(one(&["我们"])), one(NOT_COMING), some(SOFT)).value(Said::MayLeave);
    let not_sure = (
        some(&["我", "我们", "也", "还"]),
        one(&["不一定", "不确定", "不知道"]),
        some(&["能", "能不能", "可以"]),
        one(COMES),
        some(SOFT),
    )
        .value(Said::MayLeave);
    let may_change = (
        lead(),
        alt((
            (
                one(&["多带", "再带", "带", "少", "多", "再加", "多来", "少来"]),
                alt(((number, opt(one(&["个", "个人", "位"]))).void(), kin.void())),
            )
                .void(),
            one(&["老伴"]).void(),
        )),
        some(SOFT),
    )
        .value(Said::MayChange);
    let may_come = (lead(), alt((one(COMES), one(SIGNS_UP))), some(SOFT)).value(Said::MayCome);
    let asks_more = (
        some(&["我", "请问"]),
        one(&["能", "可以", "能不能", "可不可以"]),
        one(&["再加", "再带", "多带", "带", "加"]),
        number,
        one(&["个", "个人", "位", "人"]),
        some(BEHIND),
    )
        .value(Said::MayChange);
    whole(alt((not_sure, may_leave, may_change, may_come, asks_more)), text).or_else(|| conditional(text))
}

pub(super) fn conditional(text: &str) -> Option<Said<'static>> {
    let (condition, rest) = if let Some(split) = text.split_once("的话") {
        split
    } else {
        let begins = [
            "下雨",
            "要是下雨",
            "如果下雨",
            "天气不好",
            "要是",
            "如果",
            "有位子",
            "有名额",
            "有空位",
            "还有位子",
            "还有名额",
            "有座位",
        ];
        let begin = begins.iter().find(|begin| text.starts_with(**begin))?;
        (*begin, text.get(begin.len()..)?)
    };
    if condition.is_empty() {
        return None;
    }
    let lead = || some(&["我", "我们", "就", "也", "那", "要"]);
    let away = (lead(), one(NOT_COMING), some(SOFT)).value(Said::MayLeave);
    let comes = (lead(), alt((one(SIGNS_UP), one(COMES))), some(SOFT)).value(Said::MayCome);
    whole(alt((away, comes)), rest)
}
