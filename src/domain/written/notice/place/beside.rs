//! How the name of a place ends, and what stands beside it: hours, what is done there, what is called so as well.

use std::ops::Range;

use super::super::super::fold::folded;
use super::super::lines::AROUND;
use super::super::look::{spoken, trimmed};

/// How the Chinese name of a place ends.
#[rustfmt::skip]
pub(super) const ENDINGS: &[&str] = &[
    "室", "厅", "楼", "馆", "阁", "中心", "广场", "公园", "大学", "中学", "门口", "大门", "南门", "北门", "东门", "西门",
    "操场", "学校", "小学", "店", "亭", "院", "花园", "堂", "车站", "站", "层", "场", "轩", "吧", "旁",
    "下", "社区", "基地", "湖边", "河边", "岸", "食堂", "空地", "会所", "工坊", "里", "处", "区", "口",
    "架空层", "家", "坊", "宫", "街", "大道", "路口", "草坪", "步道", "长廊", "码头", "桥头", "桥下", "咖啡",
    "书房", "号", "房", "服务站", "驿站", "坝子头", "院坝头", "坝子", "院坝", "活动点", "睦邻点", "边", "大院", "教学点", "图书角",
];
/// Words that end as the name of a place does, and are none.
#[rustfmt::skip]
pub(super) const NO_PLACES: &[&str] = &[
    "入场", "开场", "散场", "到场", "进场", "退场", "离场", "收场", "登场", "当场", "大家", "专家", "国家", "人家", "作家",
    "书法家", "画家", "全家", "自家", "回家", "在家", "这里", "那里", "哪里", "心里", "家里", "身边", "这边", "那边", "一边",
    "一下", "线下", "当下", "以下", "上下", "人口", "好处", "来吧", "去吧", "见吧", "好吧", "账号", "报名处", "来社区", "进社区",
];
/// `10-12, hall`: hours that only the day above makes hours are no part of the place.
pub(super) fn behind_hours(text: &str, range: Range<usize>) -> Range<usize> {
    let words = &text[range.clone()];
    let hours = words.len()
        - words.trim_start_matches(|char: char| char.is_ascii_digit() || "-–.: ".contains(char)).len();
    let is_hours = words[..hours].contains(['-', '–']) && words[hours..].starts_with([',', '，']);
    if is_hours { trimmed(text, range.start + hours..range.end, AROUND) } else { range }
}

/// What is said before a place that those who read it know, and behind one.
const KNOWN: &[&str] = &[
    "还是在",
    "还是",
    "仍在",
    "老地方——",
    "老地方—",
    "老地方:",
    "老地方：",
    "老地方，",
    "老地方,",
    "老地方 ",
];
const POINTS: &[&str] = &["那里", "那儿", "那边", "那点"];
const SAME: &[&str] = &["same venue (", "same place (", "usual place (", "usual venue ("];

/// The name alone: `还是浣花溪公园北门`, `same venue (Methodist Hall)`, `凉亭那里`.
pub(super) fn alone(text: &str, range: Range<usize>) -> Range<usize> {
    let words = &text[range.clone()];
    let lower = words.to_ascii_lowercase();
    if let Some(lead) = SAME.iter().find(|lead| lower.starts_with(**lead))
        && let Some(length) = words[lead.len()..].find(')')
    {
        let start = range.start + lead.len();
        return start..start + length;
    }
    let rest = KNOWN.iter().find_map(|lead| words.strip_prefix(lead)).filter(|rest| spoken(rest) > 1);
    let start = range.end - rest.unwrap_or(words).len();
    let kept = POINTS.iter().find_map(|tail| text[start..range.end].strip_suffix(tail));
    let kept = kept.filter(|kept| spoken(kept) > 1).map_or(range.end, |kept| start + kept.len());
    start..kept
}

/// Whether a name may have the place in it: `大慈寺义工茶会`. Only such endings as are part of the name of one place.
pub(in super::super) fn may_have(name: &str) -> bool {
    const OF_ONE: &[char] = &['寺', '庙', '祠', '观', '院'];
    const NONE: &[&str] =
        &["医院", "法院", "养老院", "电影院", "学院", "医学院", "住院", "参观", "乐观", "美观"];
    let letters: Vec<(usize, char)> = name.char_indices().collect();
    letters.iter().enumerate().any(|(count, (at, letter))| {
        let head = &name[..at + letter.len_utf8()];
        (2..=4).contains(&count)
            && OF_ONE.contains(letter)
            && count + 1 < letters.len()
            && !NONE.iter().any(|word| head.ends_with(word))
    })
}

/// Whether words name no place though they have a word of one: what money is for, what it costs.
pub(super) fn is_of_money(words: &str) -> bool {
    words.contains("aid of ") || words.contains(['£', '$', '€'])
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
