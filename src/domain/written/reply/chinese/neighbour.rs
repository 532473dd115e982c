//! Somebody else's name, in Chinese, and what is to be done for them.

use winnow::Parser;
use winnow::combinator::{alt, fail, opt};
use winnow::error::EmptyError;

use super::super::number::counted;
use super::super::part::{Read, one, some, whole};
use super::super::said::Said;
use super::words::{BEHIND, KIN, LEAD, NO_NAMES, NOT_COMING, PAIRS, SOFT, SURNAMES, TAKES_BACK, TITLES};

/// A surname or two letters with a title: `王爷爷`.
pub(super) fn named<'t>(text: &mut &'t str) -> Read<&'t str> {
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

/// Somebody else: `帮我妈报一个`, `取消李奶奶的名额`.
pub(super) fn guest(text: &str) -> Option<Said<'_>> {
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
                .map(|((), _, seats, _, ())| Some(seats));
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
pub(super) fn bare_name(text: &str) -> Option<&str> {
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
pub(in crate::domain::written::reply) fn people_of(name: &str) -> i64 {
    if PAIRS.iter().any(|pair| name.ends_with(pair)) { 2 } else { 1 }
}
