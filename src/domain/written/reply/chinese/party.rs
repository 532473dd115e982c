//! How many come, in Chinese: in all, so many more, so many fewer.

use winnow::Parser;
use winnow::combinator::{alt, eof, not, opt, peek, separated};
use winnow::error::EmptyError;

use super::super::number::{after, counted, number};
use super::super::part::{Read, one, some};
use super::super::said::Said;
use super::kin::own_kin;
use super::neighbour::named;
use super::words::{KIND, LEAD, MANY, NOT_COMING, SOFT};

/// Words that say who the writer is with.
pub(super) fn kin(text: &mut &str) -> Read<i64> {
    alt((own_kin, |text: &mut &str| named(text).map(|_| 1))).parse_next(text)
}

/// Who comes along: `带老伴`, `再加两个孙子`.
fn brings<'t>(text: &mut &'t str) -> Read<Said<'t>> {
    let along = one(&["和", "跟", "与", "同", "还有", "加", "带", "带着", "带上"]);
    (
        opt(one(&["我", "我们"])),
        opt(one(&["会", "要", "想", "能"])),
        opt(one(&["再", "多", "还要", "还", "也"])).map(|more| more.is_some()),
        one(&[
            "带",
            "带上",
            "带着",
            "带个",
            "带一个",
            "加个",
            "带一位",
            "加",
            "加上",
            "外加",
            "算上",
            "还加",
            "另加",
            "捎上",
        ]),
        (opt(along), kin).map(|(_, count)| count),
        some(&["来", "去", "一起来", "一起去", "一起", "参加", "也"]),
    )
        .map(|(_, _, more, _, count, ())| Said::Brings(count, more))
        .parse_next(text)
}

/// `算我和老伴`, `把我和孩子加上`.
fn led<'t>(text: &mut &'t str) -> Read<Said<'t>> {
    (
        one(&["把", "算", "算上", "加", "加上", "带上", "报", "报上", "给", "帮", "替"]),
        one(&["我"]),
        and(),
        separated(1.., kin, and()),
        some(&["都", "也", "一起"]),
        opt(one(&["加上", "算上", "写上", "报上", "加进去", "算进去"])),
    )
        .map(|(_, _, _, counts, (), _): (_, _, _, Vec<i64>, _, _)| {
            Said::Named(1 + counts.iter().sum::<i64>())
        })
        .parse_next(text)
}

/// What joins two people.
fn and<'t>() -> impl Parser<&'t str, &'t str, EmptyError> {
    one(&["和", "跟", "与", "同", "同埋", "带", "带着", "带上", "、", "还有"])
}

pub(super) fn party<'t>(text: &mut &'t str) -> Read<Said<'t>> {
    const TOGETHER: &[&str] = &[
        "一起",
        "一块",
        "一块儿",
        "都",
        "两个",
        "两个人",
        "俩",
        "来",
        "去",
        "要",
        "会",
        "报名",
        "参加",
        "想",
        "也",
        "一共",
        "都来",
        "都去",
        "报",
        "一齐",
    ];
    let all = (one(&["我"]), and(), separated(1.., kin, one(&["和", "跟", "还有", "加"])), some(TOGETHER))
        .map(|(_, _, counts, ()): (_, _, Vec<i64>, _)| Said::Named(1 + counts.iter().sum::<i64>()));
    let many = (
        alt((
            (one(&["我"]), one(&["和", "跟", "与", "带", "带着"]), one(MANY)).void(),
            (opt(one(&["我们", "我"])), one(MANY)).void(),
        )),
        some(TOGETHER),
    )
        .value(Said::WeCome);
    let we = (
        opt(one(&["我们", "咱们", "咱", "我家", "我们家", "咱家", "我们屋头", "我屋头", "我们屋里"])),
        alt((
            one(&["我俩", "娘俩", "爷俩", "姐妹俩", "兄弟俩", "姐俩", "哥俩"]).value(2),
            one(&["两口子", "老两口", "夫妻俩", "夫妻两个", "母子俩", "母女俩", "父子俩"]).value(2),
            (number, one(&["个人", "人", "口", "口人"])).map(|(number, _)| number),
            one(&["俩", "两个"]).value(2),
            one(&["仨", "三个"]).value(3),
            (one(&["一家"]), number, opt(one(&["口", "口人", "个人"]))).map(|(_, number, _)| number),
            (number, one(&["大"]), number, one(&["小"])).map(|(big, _, small, _)| big + small),
        )),
        some(TOGETHER),
    )
        .map(|(_, number, ())| Said::Party(number));
    let vague = (number, opt(one(&["、"])), number, one(&["个人", "个", "人", "位"]), some(TOGETHER))
        .value(Said::MayChange);
    let only_writer = (
        some(LEAD),
        opt(one(&["就", "只有", "只", "还是", "现在", "只来", "就来", "只去", "就去"])),
        opt(one(&["我", "是"])),
        one(&["一个人", "自己", "我自己", "一人", "我一个"]),
        some(&["来", "去", "参加", "报名", "了", "也", "报"]),
    )
        .value(Said::Party(1));
    let set = (
        some(LEAD),
        opt(one(&["我", "我们", "我家", "我们家", "我们屋头", "我屋头", "我们屋里"])),
        alt((
            after(&["改成", "改为", "一共", "总共", "共", "变成", "改到", "报", "报名", "要报", "要报名"]),
            (opt(one(&["给我", "帮我", "给我们", "帮我们", "要"])), after(&["留", "占"]))
                .map(|(_, number)| number),
            (some(&["还是", "现在", "是", "来"]), number, one(&["人", "个人", "位", "名", "个", "口人"]))
                .map(|((), number, _)| number),
        )),
        opt(one(&["名额", "位子", "位置", "名", "座位", "座"])),
        some(&["来", "去", "一起", "参加", "报名"]),
    )
        .map(|((), _, number, _, ())| Said::Party(number));
    let me_with = (
        one(&["我"]),
        one(&["带", "带着", "带上"]),
        kin,
        one(&["来", "去", "一起来", "一起去", "参加", "报名", "一起报名"]),
    )
        .map(|(_, _, count, _)| Said::Named(1 + count));
    let and_also = (one(&["还有", "和", "跟", "加上"]), kin, some(TOGETHER))
        .map(|(_, count, ())| Said::Brings(count, false));
    // It may be with the writer or without.
    let along = (opt(one(&["我", "我们"])), one(&["带", "带上"]), number, one(&["个人", "人"]))
        .value(Said::MayChange);
    // `就带一个`, beside that they are fewer.
    let only_along = (one(&["就带", "只带", "就只带"]), number, one(&["个", "位", "个人"]), opt(own_kin))
        .map(|(_, number, _, _)| Said::Brings(number, false));
    let not_that = (one(&["不是"]), number, one(&["个", "个人", "人", "位"])).value(Said::Kind);
    let said = alt((
        alt((we, many)),
        alt((not_that, along, only_along, vague, all, led, me_with)),
        alt((and_also, only_writer, set, brings)),
        (opt(one(&["我们", "咱们"])), one(&["不止"]), counted).value(Said::MayChange),
        (one(&["我们", "咱们"]), some(TOGETHER), peek(eof)).value(Said::WeCome),
    ))
    .parse_next(text)?;
    some(SOFT).parse_next(text)?;
    Ok(said)
}

pub(super) fn more<'t>(text: &mut &'t str) -> Read<Said<'t>> {
    const UNITS: &[&str] = &["个", "个人", "位", "人", "名", "个名额", "个位子", "位朋友", "个朋友"];
    let bare = (one(&["加"]), number, peek(alt((eof.void(), one(SOFT).void(), one(KIND).void()))))
        .map(|(_, number, ())| Said::Plus(number));
    let several =
        (some(LEAD), one(&["再加", "多加", "再来", "再报", "加"]), one(&["几个", "几个人", "几位", "几人"]))
            .value(Said::Several);
    let more = (
        some(LEAD),
        opt(one(&["帮我", "给我", "请帮我", "我"])),
        one(&[
            "再加",
            "再多",
            "多",
            "再报",
            "多报",
            "再多报",
            "再来",
            "多加",
            "加",
            "再多加",
            "多来",
            "多带",
            "再带",
        ]),
        number,
        one(UNITS),
        // Who comes along may be said: `再加两个孙子`.
        not(own_kin),
    )
        .map(|((), _, _, number, _, ())| Said::More(number));
    let said = alt((bare, several, more)).parse_next(text)?;
    some(SOFT).parse_next(text)?;
    Ok(said)
}

pub(super) fn fewer<'t>(text: &mut &'t str) -> Read<Said<'t>> {
    const UNITS: &[&str] = &["个", "个人", "位", "人", "名", "个名额"];
    let minus = (one(&["减"]), number, opt(one(UNITS))).map(|(_, number, _)| Said::Fewer(number));
    let less = (
        some(LEAD),
        opt(one(&["我们", "我们家", "我家", "咱们", "咱家"])),
        one(&["少", "减", "取消", "减少", "退", "少来", "退掉"]),
        alt(((number, one(UNITS), opt(own_kin)).map(|(number, _, _)| number), own_kin)),
    )
        .map(|((), _, _, number)| Said::Fewer(number));
    // `两个孙子只来一个`
    let only_some = (own_kin, one(&["只来", "只能来", "只去", "就来"]), number, one(UNITS))
        .map(|(all, _, some, _)| all - some)
        .verify(|fewer: &i64| *fewer > 0)
        .map(Said::Fewer);
    let one_of_us = (
        one(&["我们", "我们家", "咱们"]),
        opt(one(&["有", "当中有", "里有"])),
        number,
        one(UNITS),
        one(NOT_COMING),
    )
        .map(|(_, _, number, _, _)| Said::Fewer(number));
    // Without a word for a change it may say who was never to come.
    let not_bringing = (
        opt(one(&["我", "我们"])),
        one(&["不带", "带不了", "没法带", "不能带"]),
        kin,
        opt(peek(one(&["了"]))),
    )
        .map(
            |(_, _, count, changes)| {
                if changes.is_some() { Said::Without(count) } else { Said::CompanionAway }
            },
        );
    let all = (
        opt(one(&["我们"])),
        one(&["两个都", "俩都", "两个人都", "都", "两个名额都"]),
        one(&["取消", "退", "退了"]),
    )
        .value(Said::AllAway);
    let said = alt((all, only_some, one_of_us, not_bringing, minus, less)).parse_next(text)?;
    some(SOFT).parse_next(text)?;
    Ok(said)
}
