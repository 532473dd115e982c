//! What stands beside the name of a place: hours, what is done there, what is called so as well.

use std::ops::Range;

use super::super::super::fold::folded;
use super::super::lines::AROUND;
use super::super::look::trimmed;
use super::{ENDINGS, NO_PLACES};

/// `10-12, hall`: hours that only the day above makes hours are no part of the place.
pub(super) fn behind_hours(text: &str, range: Range<usize>) -> Range<usize> {
    let words = &text[range.clone()];
    let hours = words.len()
        - words.trim_start_matches(|char: char| char.is_ascii_digit() || "-–.: ".contains(char)).len();
    let is_hours = words[..hours].contains(['-', '–']) && words[hours..].starts_with([',', '，']);
    if is_hours { trimmed(text, range.start + hours..range.end, AROUND) } else { range }
}

/// Whether what may be a place may as well be what is held there: `Film club`, `Repair café`.
pub(in super::super) fn is_also_held(words: &str) -> bool {
    const HELD: &[&str] = &["club", "market", "shop", "café", "cafe", "school", "kitchen", "workshop"];
    let words = folded(words);
    HELD.iter().any(|word| words.trim().ends_with(word)) && !words.starts_with("the ")
}

/// Where the place ends that words begin with, before what is done there: `社区门口发汤圆`, `南门上车`. Only such verbs as begin no
/// name: `图书馆开放日`.
pub(in super::super) fn before_doing(words: &str) -> Option<usize> {
    #[rustfmt::skip]
    const DOING: &[&str] = &[
        "发", "分", "包", "做", "学做", "放映", "放电影", "剪", "写", "打", "唱", "跳", "送", "领", "吃", "喝", "上车", "出发", "下棋",
    ];
    const ROOMS: &[&str] = &["大厅", "活动室", "教室", "会议室", "礼堂", "多功能厅"];
    let places = || ENDINGS.iter().filter(|end| end.chars().count() > 1).chain(ROOMS);
    let is_place = |name: &str| {
        places().any(|end| name.ends_with(end)) && !NO_PLACES.iter().any(|no| name.ends_with(no))
    };
    let ends = words.char_indices().map(|(at, _)| at).skip(2).take(10);
    ends.into_iter().find(|at| {
        let (name, doing) = words.split_at(*at);
        is_place(name) && !name.contains([' ', ',']) && DOING.iter().any(|verb| doing.starts_with(verb))
    })
}
