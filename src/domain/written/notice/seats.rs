//! How many can come, and how many each can bring.

use std::ops::Range;

use super::super::fold::{self, Folded, folded};
use super::super::number;
use super::claims::Claims;
use super::label::Kind;
use super::lines::Segment;
use super::look::{self, spoken};
use super::programme::Blocks;
use super::sheet::{Seats, Sheet};

/// Words right before a number that limits.
#[rustfmt::skip]
const LIMITS: &[&str] = &[
    "限", "最多", "不超过", "仅限", "限额", "限报", "限收", "上限", "前", "只收", "只招", "招募", "招",
    "名额", "席位", "座位", "容纳", "容", "只有", "共", "至多", "先到", "limited to", "limit", "limit of",
    "total of", "up to", "max", "max.", "maximum", "maximum of", "a maximum of", "only", "room for",
    "no more than", "at most", "capped at", "holds", "holds up to", "space for", "spaces for",
    "there are only", "just", "first", "can take", "can have", "can host", "can seat", "is", "are", "to",
];
/// Such words that need no counted noun behind the number.
#[rustfmt::skip]
const SURE: &[&str] = &[
    "名额", "席位", "座位", "限额", "人数上限", "limited to", "max", "max.", "maximum", "maximum of",
    "no more than", "capped at", "holds", "holds up to", "limit of",
];
/// What says that there is a limit, before the number that says which: `名额有限（60位）`.
const LIMITED: &[&str] = &[
    "有限",
    "数有限",
    "limited places",
    "limited spaces",
    "limited seats",
    "limited spots",
    "places limited",
    "spaces limited",
    "seats limited",
    "places are limited",
    "spaces are limited",
    "seats are limited",
    "limited numbers",
    "numbers limited",
];
/// Such words, unless something else is counted: `space for 12 cars`.
#[rustfmt::skip]
const SURE_IF_ALONE: &[&str] = &[
    "space for", "spaces for", "room for", "places for", "seats for", "seats", "places", "spaces", "spots",
    "capacity",
];
/// What is counted.
#[rustfmt::skip]
const UNITS: &[&str] = &[
    "人", "名", "位", "组", "户", "席", "对", "个家庭", "个名额", "个座", "个位", "家", "个", "people",
    "spots", "places", "seats", "spaces", "slots", "slot", "tickets", "families", "participants", "persons", "guests",
    "kids", "children", "adults", "residents", "players", "pairs", "couples", "members",
];
/// Such that are more than one person each, or not just any: they stand on the card in the notice's words.
#[rustfmt::skip]
const NO_PERSONS: &[&str] = &[
    "组", "户", "对", "个家庭", "家", "tickets", "families", "kids", "children", "adults", "residents", "players",
    "pairs", "couples", "members",
];
/// Places that are free: a number of them in a clause of its own is the limit.
const PLACES: &[&str] =
    &["places", "spots", "spaces", "seats", "slots", "tickets", "个名额", "个位置", "个位子", "个座位"];
/// What limits from behind.
#[rustfmt::skip]
const BEHIND: &[&str] = &[
    "封顶", "为限", "为止", "以内", "停止", "即止", "截止", "即满", "满员", "满为止", "only", "available",
    "left", "max", "maximum", "at most", "at the most", "tops",
];
/// Before a number that is the share of one, or a least number.
#[rustfmt::skip]
const SHARES: &[&str] = &[
    "每组", "每户", "每家", "每个家庭", "每队", "每人", "每位", "每张", "每票", "每桌", "每栋", "每单元", "一户",
    "一家", "一人", "各家", "各户", "人均", "可带", "可携", "可携带", "带", "陪同", "至少", "不少于", "满", "分", "teams of", "groups of", "at least",
    "minimum", "min", "min.", "bring", "under", "over", "aged", "age",
];
/// What may stand between the one and their share: `每户限报2人`, `一家最多来三位`.
const SHARE_VERBS: &str = "限最多只能仅可以来报名参加领取预约选登记";
/// Behind a number, or what it counts, that is the share of one.
#[rustfmt::skip]
const SHARE_OF: &[&str] = &[
    "per household", "per family", "per person", "per head", "per flat", "per home", "per team", "per group",
    "per table", "per resident", "per booking", "per adult", "per child", "each", "a household", "a family",
    "a head", "a person", "a team", "a table", "a flat", "every household", "every family", "to a team",
    "to a table", "/人", "/户", "/家", "/家庭", "/组", "/队", "/桌", "一组", "一队", "一桌",
];
#[rustfmt::skip]
const UNLIMITED: &[&str] = &[
    "不限", "无限制", "不设上限", "没有限制", "no limit", "unlimited", "not limited", "everyone welcome",
    "as many as",
];

/// The seats and the companions.
pub(super) fn find(sheet: &Sheet<'_>, blocks: &Blocks, claims: &mut Claims) -> (Option<Seats>, Option<u32>) {
    let mut seats = None;
    for segment in sheet.segments.iter().filter(|segment| segment.is_of_seats()) {
        let value = Folded::of(sheet.text, &segment.value);
        if let Some((found, only)) = labelled(value.text()) {
            seats = Some(found);
            if only {
                claims.take(segment.value.clone());
            }
            break;
        }
    }
    // Where it is least looked for, behind the label of something else, it says the same.
    let likely = |segment: &Segment| {
        matches!(segment.kind(), None | Some(Kind::Other | Kind::SignUp | Kind::Content | Kind::Contact))
    };
    let (first, last): (Vec<_>, Vec<_>) = (sheet.segments.iter().enumerate())
        .filter(|(at, segment)| !blocks.hold(*at) && segment.kind() != Some(Kind::Roles))
        .map(|(_, segment)| segment)
        .partition(|segment| likely(segment));
    let mut others = first.into_iter().chain(last).map(|segment| folded(sheet.words(&segment.value)));
    let seats = seats.or_else(|| others.find_map(|words| running(&words)).map(Seats::Limited));
    let companions =
        sheet.segments.iter().find_map(|segment| companions(&folded(sheet.words(&segment.value))));
    (seats, companions)
}

/// The value behind a label for seats, and whether it says nothing else.
fn labelled(words: &str) -> Option<(Seats, bool)> {
    let unlimited = UNLIMITED.iter().find(|word| words.contains(**word));
    let found: Vec<Number> = numbers(words).into_iter().filter(|number| number.counts(words)).collect();
    if let Some(word) = unlimited.filter(|_| found.is_empty()) {
        return Some((Seats::Unlimited, spoken(words) == spoken(word)));
    }
    let number = found.iter().find(|number| number.limited(words)).or(found.first())?;
    let only = counts_only(&words[..number.at.start]) && counts_only(number.behind(words));
    Some((Seats::Limited(number.total(words)), only))
}

/// Whether words beside a number say no more than that so many people can come.
fn counts_only(words: &str) -> bool {
    let mut words = words.trim_matches(|char: char| !char.is_alphanumeric());
    while !words.is_empty() {
        let said = LIMITS.iter().chain(UNITS.iter().filter(|unit| !NO_PERSONS.contains(unit)));
        let rest = said.filter_map(|word| fold::begins(words, word)).min_by_key(|rest| rest.len());
        let Some(rest) = rest else { return false };
        words = rest.trim_start_matches(|char: char| !char.is_alphanumeric());
    }
    true
}

/// How many seats somebody answers who is asked for their number: `三十个`, `six please`. None where words are left over.
pub fn seat_count(answer: &str) -> Option<u32> {
    const KINDLY: &[&str] =
        &["please", "pls", "thanks", "thank you", "谢谢", "吧", "就好", "就行", "seat", "座", "个座位"];
    let words = folded(answer.trim());
    let kind = |char: char| char.is_whitespace() || ",.!。".contains(char);
    let bare = words.trim_end_matches(kind);
    let bare = KINDLY.iter().find_map(|word| bare.strip_suffix(word)).unwrap_or(bare).trim_matches(kind);
    if bare.contains(['-', '+']) {
        return None;
    }
    match &numbers(bare)[..] {
        [number] => {
            let beside = [&bare[..number.at.start], number.behind(bare)];
            beside.into_iter().all(counts_only).then_some(number.value)
        }
        _ => number::english(bare),
    }
}

/// Whether words have a number of people in them.
pub(super) fn is_number(words: &str) -> bool {
    numbers(words).iter().any(|number| number.counts(words))
}

/// A limit in the running text.
pub(super) fn running(words: &str) -> Option<u32> {
    let limits = |number: &Number| number.value >= 2 && number.limits(words);
    numbers(words)
        .into_iter()
        .filter(|number| number.counts(words))
        .find(limits)
        .map(|number| number.total(words))
}

struct Number {
    at: Range<usize>,
    value: u32,
}

impl Number {
    fn before<'a>(&self, words: &'a str) -> &'a str {
        words[..self.at.start].trim_end_matches([' ', ':', '*'])
    }

    fn behind<'a>(&self, words: &'a str) -> &'a str {
        words[self.at.end..].trim_start()
    }

    /// What is counted, and what stands behind it.
    fn counted<'a>(&self, words: &'a str) -> (Option<&'static str>, &'a str) {
        let behind = self.behind(words);
        let unit = UNITS.iter().filter(|unit| begins(behind, unit)).max_by_key(|unit| unit.len()).copied();
        (unit, unit.map_or(behind, |unit| behind[unit.len()..].trim_start()))
    }

    /// Whether it says in the running text how many may come.
    fn limits(&self, words: &str) -> bool {
        let (before, (unit, after)) = (self.before(words), self.counted(words));
        let noun = unit.is_some_and(|unit| unit != "个");
        let closed = BEHIND.iter().any(|word| begins(after, word));
        let ends_here = !after.starts_with(char::is_alphanumeric);
        let alone = ends_here || unit.is_some() || closed;
        let sure = SURE.iter().any(|word| ends(before, word))
            || alone && SURE_IF_ALONE.iter().any(|word| ends(before, word));
        let mut leads = LIMITS.iter().filter(|word| !["is", "are", "to"].contains(*word));
        // `前20位报名的居民有礼品` limits nothing but the presents.
        let first = ["前", "first"].iter().any(|word| ends(before, word)) && !(ends_here || closed);
        let limited = self.limited(words) && (leads.any(|word| ends(before, word)) || self.verb(words));
        let own_clause = before.is_empty() || before.ends_with([',', '。', ';', '!', '.', '(', '|', '-']);
        let places = PLACES.iter().any(|places| begins(self.behind(words), places));
        let bare = before.trim_end_matches(['(', ',', ' ', '-']);
        let told = bare.len() < before.len() && LIMITED.iter().any(|word| ends(bare, word));
        sure || told && (noun || ends_here)
            || limited && unit.is_some() && !first
            || closed && (noun || begins(after, "at most"))
            || places && (own_clause && ends_here || !words.is_ascii())
            || noun && before.is_empty() && after.is_empty()
    }

    fn limited(&self, words: &str) -> bool {
        LIMITS.iter().any(|word| ends(self.before(words), word)) || self.verb(words)
    }

    /// `最多收20个`, `只招20名`.
    fn verb(&self, words: &str) -> bool {
        let verb = self.before(words).strip_suffix(['要', '收', '招', '来', '约', '到']);
        verb.is_some_and(|before| ["最多", "只", "仅", "限"].iter().any(|word| before.ends_with(word)))
    }

    /// Whether it can count people at all, and not each one's share, their age or a price.
    fn counts(&self, words: &str) -> bool {
        let (before, behind) = (self.before(words), self.behind(words));
        // `满12人停止` is a limit, `满12人开班` is none.
        let full = ["停止", "截止", "为止", "即止"].iter().any(|word| behind.contains(word))
            && before.ends_with('满');
        let bare = before.trim_end_matches(|char| SHARE_VERBS.contains(char));
        let after = self.counted(words).1;
        let share = !full && SHARES.iter().any(|word| ends(before, word) || ends(bare, word))
            || SHARE_OF.iter().any(|word| begins(behind, word) || begins(after, word));
        let other = [
            "岁", "周岁", "元", "点", "月", "日", "号", ":", "首", "块", "%", "小时", "分钟", "yuan",
            "years", "am", "pm", "次", "张", "件", "言", "/",
        ];
        let priced = before.ends_with(['¥', '￥', '$', '€', '£', '第']);
        let dated = before.ends_with(['月', ':', '/']) && !words.contains("名额");
        !share
            && !priced
            && !dated
            && self.value > 0
            && self.value < 10_000
            && !other.iter().any(|word| behind.starts_with(word))
    }

    /// `男女各15名` is two times fifteen.
    fn total(&self, words: &str) -> u32 {
        let each = self.before(words).ends_with('各') && words[..self.at.start].contains("男女");
        if each { self.value * 2 } else { self.value }
    }
}

fn numbers(words: &str) -> Vec<Number> {
    let mut found: Vec<Number> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let rest = &words[at..];
        let previous = words[..at].chars().next_back();
        let inside = previous.is_some_and(|char| char.is_ascii_alphanumeric());
        let next = english(rest).or_else(|| look::number(rest));
        match next.filter(|_| !inside) {
            Some((value, length)) => {
                // `15-20人` is up to twenty.
                let joined = found.last().is_some_and(|last| words[last.at.end..at] == *"-");
                if joined {
                    found.pop();
                }
                found.push(Number { at: at..at + length, value });
                at += length;
            }
            None => at += rest.chars().next().map_or(1, char::len_utf8),
        }
    }
    found
}

/// The English number that a text begins with, and its length. `one` is mostly an article.
fn english(text: &str) -> Option<(u32, usize)> {
    let end = text.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(text.len());
    Some((number::english(&text[..end]).filter(|value| *value > 1)?, end))
}

fn begins(text: &str, word: &str) -> bool {
    fold::begins(text, word).is_some()
}

fn ends(text: &str, word: &str) -> bool {
    text.strip_suffix(word)
        .is_some_and(|rest| !word.is_ascii() || !rest.ends_with(|char: char| char.is_ascii_alphanumeric()))
}

/// `每人可带一名家属`, `may bring one guest`.
fn companions(words: &str) -> Option<u32> {
    #[rustfmt::skip]
    const LEADS: &[&str] = &[
        "可携带", "可带", "可携", "允许带", "可以带", "可另带", "bring up to", "may bring", "can bring",
        "welcome to bring", "plus",
    ];
    #[rustfmt::skip]
    const GUESTS: &[&str] = &[
        "家属", "家人", "同伴", "朋友", "孩子", "小孩", "儿童", "亲友", "人", "老人", "guest", "guests",
        "friend", "friends", "companion", "companions",
    ];
    LEADS.iter().find_map(|lead| {
        let rest = &words[words.find(lead)? + lead.len()..];
        let rest = rest.trim_start().trim_start_matches("最多").trim_start_matches("up to").trim_start();
        let article = rest.strip_prefix("a ").or_else(|| rest.strip_prefix("one ")).map(|rest| (1, rest));
        let (value, behind) = article.or_else(|| {
            english(rest).or_else(|| look::number(rest)).map(|(value, length)| (value, &rest[length..]))
        })?;
        let behind = behind.trim_start().trim_start_matches(['名', '位', '个']).trim_start();
        GUESTS.iter().any(|guest| begins(behind, guest)).then_some(value)
    })
}
