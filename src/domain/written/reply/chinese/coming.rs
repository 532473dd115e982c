//! That somebody comes, or does not, in Chinese.

use winnow::Parser;
use winnow::combinator::{alt, fail, opt, preceded, separated};

use super::super::part::{Read, one, some};
use super::super::said::Said;
use super::neighbour::{is_neighbour, not_coming};
use super::party::kin;
use super::words::{BEFORE, BEHIND, COMES, EXCUSES, FAR, KIN, NOT_COMING, PAIRS, SIGNS_UP, SOFT, TAKES_BACK};

/// `老伴来不了了`, `老伴去`, `我妈也去`.
pub(super) fn of_theirs<'t>(text: &mut &'t str) -> Read<Said<'t>> {
    let whom =
        |text: &mut &'t str| (opt(one(&["我家", "我"])), alt((one(PAIRS), one(KIN)))).void().parse_next(text);
    let maybe = (whom, one(FAR), alt((one(NOT_COMING), one(COMES)))).value(Said::MayChange);
    let away = (whom, some(&["也", "说", "她", "他", "这次", "明天", "又"]), not_coming())
        .value(Said::CompanionAway);
    let comes = (
        whom,
        some(&["也", "要", "会", "想", "一个人"]),
        one(&["来", "去", "参加", "报名", "来的", "去的", "一起", "一起来", "一起去"]),
    )
        .value(Said::TheirsCome);
    let said = alt((maybe, away, comes)).parse_next(text)?;
    some(SOFT).parse_next(text)?;
    Ok(said)
}

/// That some of them do not come, or not with each other: `我和老伴都来不了`, `我不跟老伴一起来了`.
pub(super) fn of_some<'t>(text: &mut &'t str) -> Read<Said<'t>> {
    const AND: &[&str] = &["和", "跟", "与", "同"];
    let us = || one(&["我", "我们"]);
    let all =
        (us(), one(AND), separated(1.., kin, one(AND)), some(&["都", "两个", "俩", "也"]), one(NOT_COMING))
            .map(|(_, _, counts, (), _): (_, _, Vec<i64>, _, _)| {
                Said::TheyAway(1 + counts.iter().sum::<i64>())
            });
    let not_with = (
        opt(us()),
        one(&["不", "没法", "不能"]),
        one(AND),
        with,
        opt(one(&["一起", "一块", "一块儿"])),
        one(&["来", "去", "参加"]),
    )
        .value(Said::NotWith);
    let said = alt((all, not_with)).parse_next(text)?;
    some(SOFT).parse_next(text)?;
    Ok(said)
}

/// Somebody with whom one comes: of theirs, or by a name.
fn with(text: &mut &str) -> Read<()> {
    if kin(text).is_ok() || one(&["她", "他", "他们", "她们", "你们", "你"]).parse_next(text).is_ok()
    {
        return Ok(());
    }
    let ends = text.char_indices().skip(2).take(3).map(|(at, _)| at);
    match ends.filter(|at| is_neighbour(&text[..*at])).last() {
        Some(at) => {
            *text = &text[at..];
            Ok(())
        }
        None => fail.parse_next(text),
    }
}

pub(super) fn away<'t>(text: &mut &'t str) -> Read<Said<'t>> {
    const US: &[&str] = &[
        "我们",
        "我们俩",
        "我们两个",
        "我们俩都",
        "我们两个都",
        "我们都",
        "我们一家",
        "我们两个人都",
        "俩都",
        "我们两口子",
    ];
    const NOT: &[&str] = &["不是不想去", "不是不想来", "不是不去"];
    let us =
        (one(US), some(BEFORE), some(EXCUSES), alt((one(NOT_COMING), one(TAKES_BACK)))).value(Said::AllAway);
    let excused = (some(BEFORE), some(EXCUSES), some(BEFORE), one(NOT_COMING)).value(Said::Away);
    let cancels = (some(BEFORE), some(EXCUSES), some(BEFORE), one(TAKES_BACK)).value(Said::Cancels);
    let was = preceded(
        one(&["之前说", "上次说", "本来说", "本来"]),
        (some(BEFORE), alt((one(NOT_COMING), one(COMES)))),
    )
    .value(Said::Kind);
    let said = alt((was, one(NOT).value(Said::Kind), us, cancels, excused)).parse_next(text)?;
    // What follows belongs to it, or it was no word for not coming at all: `取消静音`.
    some(BEHIND).parse_next(text)?;
    Ok(said)
}

pub(super) fn comes<'t>(text: &mut &'t str) -> Read<Said<'t>> {
    const SURE: &[&str] = &[
        "来",
        "去",
        "能来",
        "能去",
        "会来",
        "会去",
        "也来",
        "也去",
        "要去",
        "要来",
        "必须去",
        "必须来",
        "一定来",
        "一定去",
        "肯定来",
        "肯定去",
        "准时来",
        "来得了",
        "去得了",
        "来得成",
        "去得成",
        "是来得了",
        "是去得了",
    ];
    let begin = *text;
    let signs = (some(BEFORE), one(SIGNS_UP)).value(Said::SignsUp);
    let early = (some(BEFORE), one(COMES)).value(Said::Comes);
    let said = alt((signs, early)).parse_next(text)?;
    let read = &begin[..begin.len() - text.len()];
    some(SOFT).parse_next(text)?;
    let done = begin[read.len()..begin.len() - text.len()].starts_with(['了', '啦']);
    if opt(one(&["吗"])).parse_next(text)?.is_some() && done {
        return Ok(Said::Talk);
    }
    let wants = ["要", "想", "帮", "麻烦", "给", "请"].iter().any(|word| read.contains(word));
    let is_sure = match said {
        // `我报名了` may say that somebody has done so.
        Said::SignsUp => !done || wants || !(read.ends_with("报名") || read.ends_with("参加")),
        // `来吧`, `一起去` call others, and `我来了` says that somebody is there.
        _ => !done && (read.contains('我') || SURE.contains(&begin[..begin.len() - text.len()].trim())),
    };
    Ok(if is_sure { said } else { Said::MayCome })
}
