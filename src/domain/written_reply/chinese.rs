//! What Chinese clauses say.

use winnow::Parser;
use winnow::combinator::{alt, eof, fail, opt, peek, preceded, repeat, separated, terminated};
use winnow::error::EmptyError;

use super::About;
use super::chinese_words::*;
use super::number::{after, counted, number};
use super::part::{Read, one, some, whole};
use super::said::Said;

/// What a clause says, one thing after another; none where some of it is none of these.
pub(super) fn clause<'t>(text: &'t str, about: &About<'_>) -> Option<Vec<Said<'t>>> {
    let alone = |words: &[&str], said: Said<'t>| {
        let bare = (one(words), some(SOFT));
        let by_writer = (one(&["我", "我们"]), one(words), some(SOFT));
        whole(alt((bare.void(), by_writer.void())), text).map(|()| vec![said])
    };
    alone(COMES_BY_NO, Said::Glad)
        .or_else(|| alone(STAYS, Said::Stays))
        .or_else(|| alone(MAY_COME, Said::MayCome))
        .or_else(|| alone(MAY_LEAVE, Said::MayLeave))
        .or_else(|| alone(ANNEXES, Said::Kind))
        .or_else(|| alone(&["好", "行", "ok", "吧"], Said::Kind))
        .or_else(|| alone(STILL, Said::Kind))
        .or_else(|| alone(NO, Said::No))
        .or_else(|| alone(FOR_THEM, Said::CancelsForThem))
        .or_else(|| ASKS.iter().any(|word| text.contains(word)).then(|| vec![Said::Talk]))
        .or_else(|| guest(text).map(|said| vec![said]))
        .or_else(|| maybe(text).map(|said| vec![said]))
        .or_else(|| whole(repeat(1.., |text: &mut &'t str| saying(text, about)), text))
        .or_else(|| bare_name(text).map(|name| vec![Said::Name(name)]))
        .or_else(|| text.starts_with(['她', '他']).then(|| vec![Said::Aside]))
}

fn saying<'t>(text: &mut &'t str, about: &About<'_>) -> Read<Said<'t>> {
    alt((
        |text: &mut &'t str| role(text, about),
        |text: &mut &'t str| own_name(text, about),
        alt(((one(EXCUSES), some(SOFT)).value(Said::Excuse), fewer, of_theirs)),
        away,
        more,
        party,
        comes,
        alt((
            (some(LEAD), one(EXCUSES), some(SOFT)).value(Said::Excuse),
            terminated(one(KIND), some(&["啊", "了", "哈"])).value(Said::Kind),
        )),
    ))
    .parse_next(text)
}

/// `我是三号楼的张伟`, `张伟`.
fn own_name<'t>(text: &mut &'t str, about: &About<'_>) -> Read<Said<'t>> {
    let before = *text;
    let rest = text.strip_prefix("我是").unwrap_or(text);
    let of_where = rest.len() != text.len();
    let name = about.own.as_str();
    if name.is_empty() {
        return fail.parse_next(text);
    }
    let found =
        if of_where { rest.find(name).filter(|at| *at <= 30) } else { rest.starts_with(name).then_some(0) };
    let Some(at) = found else { return fail.parse_next(text) };
    *text = &before[before.len() - rest.len() + at + name.len()..];
    Ok(Said::Kind)
}

fn role<'t>(text: &mut &'t str, about: &About<'_>) -> Read<Said<'t>> {
    const BE: &[&str] = &[
        "当",
        "报",
        "做",
        "来当",
        "去当",
        "改当",
        "改成",
        "改为",
        "换成",
        "报名",
        "报名当",
        "可以当",
        "来做",
        "想当",
        "要当",
        "当个",
    ];
    let called = |text: &mut &'t str| about.role(text);
    let before =
        (some(BEFORE), one(BE), opt(one(&["个", "一个"])), called, some(SOFT)).map(|(_, _, _, role, _)| role);
    let behind = (called, one(&["算我一个", "加我一个", "报名", "我来", "我报名", "算我"]), some(SOFT))
        .map(|(role, _, _)| role);
    alt((before, behind, terminated(called, (some(SOFT), eof)))).map(Said::Role).parse_next(text)
}

/// Words that say who the writer is with.
fn kin(text: &mut &str) -> Read<i64> {
    let titled = |text: &mut &str| named(text).map(|_| 1);
    let small = opt(one(&["小", "大"]));
    let several =
        (number, opt(one(&["个", "位"])), opt(one(&["小"])), one(KIN)).map(|(number, _, _, _)| number);
    let one_of_them =
        (opt(one(&["我家", "我"])), opt(one(&["个", "一个", "一位", "位"])), small, one(KIN)).value(1);
    let pair = (opt(one(&["我"])), one(PAIRS)).value(2);
    alt((several, pair, one_of_them, titled)).parse_next(text)
}

/// A surname or two letters with a title: `王爷爷`.
fn named<'t>(text: &mut &'t str) -> Read<&'t str> {
    for letters in 1..=2 {
        let Some(at) = text.char_indices().nth(letters).map(|(at, _)| at) else { continue };
        let mut rest = &text[at..];
        if text[..at]
            .chars()
            .all(|letter| !letter.is_ascii() && !"我你他她的和跟帮给替不来去".contains(letter))
            && one(TITLES).parse_next(&mut rest).is_ok()
        {
            let name = &text[..text.len() - rest.len()];
            *text = rest;
            return Ok(name);
        }
    }
    fail.parse_next(text)
}

fn party<'t>(text: &mut &'t str) -> Read<Said<'t>> {
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
    ];
    let and = one(&["和", "跟", "与", "同", "带", "带着", "带上", "、", "还有"]);
    let along = one(&["和", "跟", "与", "同", "还有", "加", "带", "带着", "带上"]);
    let along_with = (opt(along), kin).map(|(_, count)| count);
    let all = (one(&["我"]), and, separated(1.., kin, one(&["和", "跟", "还有", "加"])), some(TOGETHER))
        .map(|(_, _, counts, _): (_, _, Vec<i64>, _)| Said::Named(1 + counts.iter().sum::<i64>()));
    let many = (
        alt((
            (one(&["我"]), one(&["和", "跟", "与", "带", "带着"]), one(MANY)).void(),
            (opt(one(&["我们", "我"])), one(MANY)).void(),
        )),
        some(TOGETHER),
    )
        .value(Said::WeCome);
    let we = (
        opt(one(&["我们", "咱们", "咱"])),
        alt((
            one(&["两口子", "老两口", "夫妻俩", "夫妻两个", "母子俩", "母女俩", "父子俩"]).value(2),
            one(&["俩", "两个", "两人", "两个人"]).value(2),
            one(&["仨", "三个", "三人"]).value(3),
            (one(&["一家"]), number, opt(one(&["口", "口人", "个人"]))).map(|(_, number, _)| number),
            (number, one(&["大"]), number, one(&["小"])).map(|(big, _, small, _)| big + small),
        )),
        some(TOGETHER),
    )
        .map(|(_, number, _)| Said::Party(number));
    let vague = (number, opt(one(&["、"])), number, one(&["个人", "个", "人", "位"]), some(TOGETHER))
        .value(Said::MayChange);
    let alone = (
        some(LEAD),
        opt(one(&["就", "只有", "只", "还是", "现在"])),
        opt(one(&["我", "是"])),
        one(&["一个人", "自己", "我自己", "一人", "我一个"]),
        some(&["来", "去", "参加", "报名", "了"]),
    )
        .value(Said::Party(1));
    let set = (
        some(LEAD),
        opt(one(&["我", "我们"])),
        alt((
            after(&["改成", "改为", "一共", "总共", "共", "变成", "改到", "报", "报名", "要报", "要报名"]),
            (some(&["还是", "现在", "是", "来"]), number, one(&["人", "个人", "位", "名", "个", "口人"]))
                .map(|((), number, _)| number),
        )),
        opt(one(&["名额", "位子", "位置"])),
        some(&["来", "去", "一起", "参加", "报名"]),
    )
        .map(|(_, _, number, _, _)| Said::Party(number));
    let brings = (
        opt(one(&["我", "我们"])),
        opt(one(&["会", "要", "想", "能"])),
        opt(one(&["再", "多", "还要", "还", "也"])).map(|more| more.is_some()),
        one(&["带", "带上", "带着", "带个", "带一个", "加个", "带一位"]),
        along_with,
        some(&["来", "去", "一起来", "一起去", "一起", "参加", "也"]),
    )
        .map(|(_, _, more, _, count, _)| Said::Brings(count, more));
    let me_with = (
        one(&["我"]),
        one(&["带", "带着", "带上"]),
        kin,
        one(&["来", "去", "一起来", "一起去", "参加", "报名", "一起报名"]),
    )
        .map(|(_, _, count, _)| Said::Named(1 + count));
    let and_also = (one(&["还有", "和", "跟", "加上"]), kin, some(TOGETHER))
        .map(|(_, count, _)| Said::Brings(count, false));
    let not_that = (one(&["不是"]), number, one(&["个", "个人", "人", "位"])).value(Said::Kind);
    let said = alt((
        alt((we, many)),
        alt((not_that, vague, all, me_with)),
        alt((and_also, alone, set, brings)),
        (opt(one(&["我们", "咱们"])), one(&["不止"]), counted).value(Said::MayChange),
        (one(&["我们", "咱们"]), some(TOGETHER), peek(eof)).value(Said::WeCome),
    ))
    .parse_next(text)?;
    some(SOFT).parse_next(text)?;
    Ok(said)
}

fn more<'t>(text: &mut &'t str) -> Read<Said<'t>> {
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
            "再带",
        ]),
        number,
        one(UNITS),
    )
        .map(|(_, _, _, number, _)| Said::More(number));
    let said = alt((bare, several, more)).parse_next(text)?;
    some(SOFT).parse_next(text)?;
    Ok(said)
}

fn fewer<'t>(text: &mut &'t str) -> Read<Said<'t>> {
    const UNITS: &[&str] = &["个", "个人", "位", "人", "名", "个名额"];
    let minus = (one(&["减"]), number, opt(one(UNITS))).map(|(_, number, _)| Said::Fewer(number));
    let less = (some(LEAD), one(&["少", "减", "取消", "减少", "退", "少来", "退掉"]), number, one(UNITS))
        .map(|(_, _, number, _)| Said::Fewer(number));
    let one_of_us = (
        one(&["我们", "我们家", "咱们"]),
        opt(one(&["有", "当中有", "里有"])),
        number,
        one(UNITS),
        one(NOT_COMING),
    )
        .map(|(_, _, number, _, _)| Said::Fewer(number));
    let not_bringing = (opt(one(&["我", "我们"])), one(&["不带", "带不了"]), kin, peek(one(&["了"])))
        .map(|(_, _, count, _)| Said::Fewer(count));
    let all = (
        opt(one(&["我们"])),
        one(&["两个都", "俩都", "两个人都", "都", "两个名额都"]),
        one(&["取消", "退", "退了"]),
    )
        .value(Said::AllAway);
    let said = alt((all, one_of_us, not_bringing, minus, less)).parse_next(text)?;
    some(SOFT).parse_next(text)?;
    Ok(said)
}

/// `老伴来不了了`, `老伴去`, `我妈也去`.
fn of_theirs<'t>(text: &mut &'t str) -> Read<Said<'t>> {
    let whom = |text: &mut &'t str| (opt(one(&["我家", "我"])), one(KIN)).void().parse_next(text);
    let maybe = (whom, one(FAR), alt((one(NOT_COMING), one(COMES)))).value(Said::MayChange);
    let away = (whom, some(&["也", "说", "她", "他", "这次", "明天", "又"]), one(NOT_COMING))
        .value(Said::CompanionAway);
    let comes =
        (whom, some(&["也", "要", "会", "想", "一个人"]), one(&["来", "去", "参加", "报名", "来的", "去的"]))
            .value(Said::TheirsCome);
    let said = alt((maybe, away, comes)).parse_next(text)?;
    some(SOFT).parse_next(text)?;
    Ok(said)
}

fn away<'t>(text: &mut &'t str) -> Read<Said<'t>> {
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

fn comes<'t>(text: &mut &'t str) -> Read<Said<'t>> {
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

/// What is half of it: `可能去不了`, `下雨我就不去了`, `还有位子的话我报一个`.
fn maybe(text: &str) -> Option<Said<'static>> {
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

fn conditional(text: &str) -> Option<Said<'static>> {
    let (condition, rest) = match text.split_once("的话") {
        Some((condition, rest)) => (condition, rest),
        None => {
            let begins = ["下雨", "要是下雨", "如果下雨", "天气不好", "要是", "如果"];
            let begin = begins.iter().find(|begin| text.starts_with(**begin))?;
            (*begin, text.get(begin.len()..)?)
        }
    };
    if condition.is_empty() {
        return None;
    }
    let lead = || some(&["我", "我们", "就", "也", "那", "要"]);
    let away = (lead(), one(NOT_COMING), some(SOFT)).value(Said::MayLeave);
    let comes = (lead(), alt((one(SIGNS_UP), one(COMES))), some(SOFT)).value(Said::MayCome);
    whole(alt((away, comes)), rest)
}

/// Somebody else: `帮我妈报一个`, `取消李奶奶的名额`.
fn guest(text: &str) -> Option<Said<'_>> {
    const SIGN: &[&str] = &[
        "报名",
        "报个名",
        "报一个",
        "报上",
        "报上名",
        "留个名额",
        "留个位子",
        "留个位置",
        "占个位",
        "占个位子",
        "报一个名",
        "报一下名",
        "登记",
        "登记一下",
        "报一位",
        "加一个",
        "占个名额",
        "留一个名额",
        "留一个位子",
    ];
    let mut whom = |text: &mut &str| -> Read<()> {
        (some(LEAD), one(&["帮", "给", "替", "为", "再帮", "再给", "再替"])).void().parse_next(text)
    };
    let mut rest = text;
    if whom.parse_next(&mut rest).is_ok() {
        for (at, _) in rest.char_indices().skip(1).take(16) {
            let (name, behind) = rest.split_at(at);
            let one_of = (some(&["也", "再", "都"]), one(SIGN), some(BEHIND)).value(None);
            let counted = (
                some(&["也", "再"]),
                one(&["报", "留", "报名", "占"]),
                counted,
                opt(one(&["名额", "位子", "位置"])),
                some(BEHIND),
            )
                .map(|(_, _, seats, _, _)| Some(seats));
            if let Some(seats) = whole(alt((one_of, counted)), behind) {
                let name = name.rsplit_once('的').map_or(name, |(_, name)| name);
                return is_neighbour(name).then_some(Said::Guest(name, seats));
            }
        }
    }
    for (at, _) in rest.char_indices().skip(1).take(12) {
        let (name, behind) = rest.split_at(at);
        if rest.len() < text.len()
            && is_neighbour(name)
            && whole((one(TAKES_BACK), some(SOFT)), behind).is_some()
        {
            return Some(Said::GuestLeaves(name));
        }
    }
    let mut rest = text;
    let lead = (some(LEAD), some(&["帮我", "我要"]), one(&["取消", "删掉", "把", "去掉"])).void();
    let mut lead = lead;
    if Parser::<_, _, EmptyError>::parse_next(&mut lead, &mut rest).is_ok() {
        for (at, _) in rest.char_indices().skip(1).take(16).chain([(rest.len(), ' ')]) {
            let (name, behind) = rest.split_at(at);
            let ends = (
                opt(one(&["的"])),
                opt(one(&["报名", "名额", "位子"])),
                opt(one(&["取消", "删掉", "去掉", "划掉", "退掉"])),
                some(SOFT),
            );
            if is_neighbour(name) && whole(ends, behind).is_some() {
                return Some(Said::GuestLeaves(name));
            }
        }
    }
    let mut rest = text;
    if let Ok(name) = Parser::<_, _, EmptyError>::parse_next(&mut named, &mut rest)
        && whole((some(&["说", "她", "他", "这次", "明天"]), one(NOT_COMING), some(SOFT)), rest).is_some()
    {
        return Some(Said::GuestAway(name));
    }
    None
}

/// A name that stands alone.
fn bare_name(text: &str) -> Option<&str> {
    let long = (2..=4).contains(&text.chars().count());
    (long && is_neighbour(text)).then_some(text)
}

/// Whether these letters name somebody: they end in a title or a word for kin, or begin with a surname.
pub(super) fn is_neighbour(name: &str) -> bool {
    let letters = name.chars().count();
    let ends = TITLES.iter().chain(KIN).chain(PAIRS).any(|title| name.ends_with(title));
    let wide = name.chars().all(|letter| !letter.is_ascii());
    let is_word = NO_NAMES.iter().any(|word| name.starts_with(word))
        || name.contains(['我', '不', '了', '吗', '和', '跟', '带', '来', '去']) && !name.starts_with('我');
    let surname = name.chars().next().is_some_and(|first| SURNAMES.contains(first));
    wide && !is_word
        && letters <= 6
        && !matches!(name, "我" | "自己" | "大家")
        && (ends || (surname && (2..=3).contains(&letters)))
}

/// How many a name stands for.
pub(super) fn people_of(name: &str) -> i64 {
    if PAIRS.iter().any(|pair| name.ends_with(pair)) { 2 } else { 1 }
}
