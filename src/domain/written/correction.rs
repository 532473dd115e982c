//! What says of one thing what it is to be, whatever was asked: `name should be just Tea`, `地点改成二楼`, `time is 3pm`.

use super::fold::without;
use super::notice::helpers::{self, Asked};
use super::{date, ending, fold, shift};
use crate::domain::question::Question;

/// What people call the things that they are asked about.
#[rustfmt::skip]
const CALLED: &[(Question, &[&str])] = &[
    (Question::Title, &["name", "title", "活动名称", "活动名", "名字", "名称", "标题"]),
    (Question::Hour, &["starting time", "start time", "time", "hour", "date", "day", "活动时间", "开始时间", "时间", "日期", "钟点"]),
    (Question::Venue, &["place", "venue", "location", "address", "room", "活动地点", "地点", "地址", "地方", "场地"]),
    (Question::Seats, &["number of seats", "seats", "places", "capacity", "名额", "人数"]),
    (Question::Contact, &["contact", "联系人", "联系电话"]),
    (Question::Fee, &["price", "cost", "fee", "费用", "收费"]),
];
/// What may stand before it.
const BEFORE: &[&str] =
    &["please ", "sorry, ", "no, ", "the ", "its ", "请把", "请", "把", "不对，", "不对,", "活动的"];
/// What begins a wish to change it; then it goes on with `to`.
const CHANGE: &[&str] =
    &["please change ", "change ", "please set ", "set ", "please move ", "move ", "please make ", "make "];
/// What stands between it and what it is to be. The longer ones first.
#[rustfmt::skip]
const TO_BE: &[&str] = &[
    " should be just ", " should just be ", " should only be ", " should be ", " should read ", " needs to be ", " must be ",
    " is to be ", " is just ", " is ", ": ", ":", "应该改成", "应该改为", "应该是", "应该叫", "要改成", "改成", "改为", "改到", "改叫",
    "改在", "换成", "换到", "就叫", "就是", "是", "叫", "：",
];

/// What somebody wants to have otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wish<'t> {
    /// Of which activity, as it is named; empty where none is.
    pub whom: &'t str,
    /// What of it.
    pub of: Question,
    /// What that is to be; [`NOTHING`] where there is to be none.
    pub value: &'t str,
}

/// What takes something away instead of putting something else in its place.
pub const NOTHING: &str = "-";
/// The most letters of a wish: who writes more tells of something.
const LONGEST: usize = 60;
/// What begins a wish, and is no part of it.
#[rustfmt::skip]
const POLITE: &[&str] = &[
    "please ", "sorry, ", "sorry ", "no, ", "can you ", "could you ", "can we ", "lets ", "let's ", "请", "麻烦", "不好意思，", "不好意思,", "不对，",
    "不对,", "错了，", "写错了，", "时间错了，", "时间写错了，", "地点错了，", "日期错了，", "把", "请把",
];
/// Verbs that take what is named before what it is to be.
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "move ", "change ", "rename ", "postpone ", "reschedule ", "push ", "bring forward ", "put ", "shift ", "set ",
];
/// What a value can be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Time,
    Place,
    Seats,
    Name,
}
use Kind::{Name, Place, Seats, Time};
/// What stands before a value where the thing is not named, and what the value can be. The longer ones first. What may as well say
/// how many somebody brings is none of the seats: `改成两个人`.
#[rustfmt::skip]
const LEADS: &[(&str, &[Kind])] = &[
    ("改名叫", &[Name]), ("改名为", &[Name]), ("改名成", &[Name]), ("改叫", &[Name]),
    ("推迟到", &[Time]), ("提前到", &[Time]), ("延期到", &[Time]), ("延到", &[Time]), ("调整到", &[Time]), ("是", &[Time]),
    ("改到", &[Time, Place]), ("换到", &[Time, Place]), ("挪到", &[Time, Place]), ("移到", &[Time, Place]),
    ("调到", &[Time, Place]), ("改在", &[Time, Place]), ("搬到", &[Place]), ("改成", &[Time]), ("改为", &[Time]),
    ("换成", &[Time]), ("增加到", &[Seats]), ("加到", &[Seats]), ("减少到", &[Seats]), ("减到", &[Seats]),
    ("仅限", &[Seats]), ("限", &[Seats]), ("最多", &[Seats]), ("只收", &[Seats]), ("名额", &[Seats]),
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
const VAGUE: &[&str] = &[
    "next week", "this week", "next month", "the weekend", "下周", "这周", "本周", "下星期", "下个星期", "下礼拜", "下个月", "周末", "another day",
    "改天", "later", "earlier",
];
/// That there is to be no limit.
const NO_LIMIT: &[&str] = &["不限人数", "人数不限", "不限名额", "名额不限", "no limit", "unlimited"];
/// What is counted. Of people it may be said how many somebody brings.
const COUNTED: &[&str] = &["个名额", "个位子", "个座位", "seats", "places", "spots", "spaces"];
/// What asks, or tells of somebody.
#[rustfmt::skip]
const TELLS: &[&str] = &["吗", "几", "什么", "哪", "谁", "没有", "?", "？", "呢"];
/// Whom no activity is called by.
const PEOPLE_SAID: &[&str] = &[
    "i", "we", "he", "she", "they", "you", "it", "that", "this", "我", "我们", "他", "她", "现在", "你", "您",
];

/// What somebody wants to have otherwise, of an activity that they name or of what is in sight. None where a text may be
/// anything else.
pub fn wish(text: &str) -> Option<Wish<'_>> {
    let text = text.trim();
    if text.contains('\n') || text.chars().count() > LONGEST || TELLS.iter().any(|word| text.contains(word)) {
        return None;
    }
    if let Some((of, value)) = read(text) {
        return Some(Wish { whom: "", of, value });
    }
    let bare = std::iter::successors(Some(text), |text| POLITE.iter().find_map(|word| without(text, word)));
    let bare = bare.last()?;
    VERBS
        .iter()
        .find_map(|verb| without(bare, verb).and_then(|rest| by_verb(verb, rest)))
        .or_else(|| cut(bare))
}

/// `move the choir to Sunday`, `change the time of the choir to 4pm`.
fn by_verb<'t>(verb: &str, rest: &'t str) -> Option<Wish<'t>> {
    let (whom, value) = rest.split_once(" to ")?;
    let (whom, value) = (article_off(whom), ended(value));
    let thing = CALLED.iter().find_map(|(of, names)| {
        let behind = names.iter().find_map(|name| without(whom, name))?;
        Some((*of, [" of ", " for "].iter().find_map(|joint| without(behind, joint))?))
    });
    if let Some((of, whom)) = thing {
        return Some(Wish { whom: article_off(whom), of, value });
    }
    let kinds: &[Kind] = match verb {
        "rename " => &[Name],
        "move " | "shift " | "put " => &[Time, Place],
        "change " | "set " => &[Time, Seats],
        _ => &[Time],
    };
    let whom = if ["it", "that", "this"].contains(&whom) { "" } else { whom };
    about(whom, value, kinds)
}

/// The name of an activity, and behind it what of it is to be otherwise; nothing before that where none is named.
fn cut(text: &str) -> Option<Wish<'_>> {
    let starts = text.char_indices().map(|(at, _)| at);
    let begins = |at: &usize| {
        let before = text[..*at].chars().next_back();
        // No word of our letters is cut in two.
        before.is_none_or(|before| {
            !before.is_ascii_alphanumeric()
                || !text[*at..].starts_with(|next: char| next.is_ascii_alphabetic())
        })
    };
    starts.filter(begins).find_map(|at| {
        let (whom, rest) = text.split_at(at);
        behind(named(whom)?, rest)
    })
}

fn behind<'t>(whom: &'t str, rest: &'t str) -> Option<Wish<'t>> {
    let whole = ended(rest);
    if NO_LIMIT.contains(&fold::folded(whole).as_str()) {
        return Some(Wish { whom, of: Question::Seats, value: NOTHING });
    }
    if let Some((of, value)) = thing(rest).filter(|_| !whom.is_empty()) {
        return Some(Wish { whom, of, value });
    }
    if shift::read(whole).is_some() || ending::read(whole).is_some_and(is_hour) {
        return Some(Wish { whom, of: Question::Hour, value: whole });
    }
    if is_of_seats(whole) && COUNTED.iter().any(|word| fold::folded(whole).ends_with(word)) {
        return Some(Wish { whom, of: Question::Seats, value: whole });
    }
    LEADS.iter().find_map(|(lead, kinds)| {
        let value = ended(without(rest, lead)?);
        // `时间错了，是周日`
        if *lead == "是" && !whom.is_empty() {
            return None;
        }
        about(whom, value, kinds)
    })
}

/// The thing that a value is for, of those that it can be for.
fn about<'t>(whom: &'t str, value: &'t str, kinds: &[Kind]) -> Option<Wish<'t>> {
    if value.is_empty() {
        return None;
    }
    let is_time = is_time(value);
    let fits = |kind: &Kind| match kind {
        Time => is_time,
        Seats => !is_time && is_of_seats(value),
        Place => !is_time && value.chars().count() >= 2,
        Name => true,
    };
    let of = match kinds.iter().find(|kind| fits(kind))? {
        Time => Question::Hour,
        Seats => Question::Seats,
        Place => Question::Venue,
        Name => Question::Title,
    };
    Some(Wish { whom, of, value })
}

/// Whether a value says a day or an hour.
fn is_time(value: &str) -> bool {
    let is_vague = || VAGUE.contains(&fold::folded(value).as_str());
    date::days_in(value) > 0
        || date::hours_apart(value).is_some()
        || shift::read(value).is_some()
        || is_vague()
}

/// Whether words say an hour, or a number that may be one.
fn is_hour(value: &str) -> bool {
    date::hours_apart(value).is_some() || value.chars().all(|char| char.is_ascii_digit())
}

/// Whether a value says how many, and no more.
fn is_of_seats(value: &str) -> bool {
    let counts =
        value.starts_with(|first: char| first.is_ascii_digit() || super::number::numeral(first).is_some());
    counts && super::notice::seat_count(value).is_some()
}

/// The name that stands before, without what belongs to it; none where it may be anything else.
fn named(before: &str) -> Option<&str> {
    let name = before.trim().trim_end_matches([':', '：', ',', '，']).trim();
    let name = ["活动", "的"].iter().find_map(|tail| name.strip_suffix(tail)).unwrap_or(name);
    let name = article_off(name);
    let is_clause = name.contains([',', '，', '。', '.', '！', '!', ';', '；']) || name.starts_with("原定");
    let first = name.split(' ').next().unwrap_or_default().to_lowercase();
    let is_somebody = PEOPLE_SAID.contains(&first.as_str());
    let is_free = name.is_empty() && before.trim().is_empty();
    (is_free || !name.is_empty() && !is_clause && !is_somebody && !is_time(name)).then_some(name)
}

fn article_off(name: &str) -> &str {
    ["the ", "our ", "this "].iter().find_map(|article| without(name, article)).unwrap_or(name)
}

/// A value without what ends a wish.
fn ended(value: &str) -> &str {
    let value = value.trim().trim_end_matches(['。', '.', '！', '!']).trim();
    let value = [" instead", " please", " now", "吧", "了"]
        .iter()
        .find_map(|tail| value.strip_suffix(tail))
        .unwrap_or(value);
    value.trim()
}

/// The thing, and what it is to be. None where a text may be anything else.
pub fn read(text: &str) -> Option<(Question, &str)> {
    let text = text.trim();
    if text.contains('\n') {
        return None;
    }
    if let Some(Asked::For(_)) = helpers::read(text) {
        return Some((Question::Helpers, text));
    }
    let wish = CHANGE.iter().find_map(|word| without(text, word));
    let bare = wish.unwrap_or(text);
    let bare = std::iter::successors(Some(bare), |text| BEFORE.iter().find_map(|word| without(text, word)));
    let bare = bare.last()?;
    if wish.is_some() { joined(bare, &[" to "]) } else { thing(bare) }
}

/// A thing that a text begins with, and what it is to be.
fn thing(text: &str) -> Option<(Question, &str)> {
    joined(text, TO_BE)
}

fn joined<'t>(text: &'t str, joints: &[&str]) -> Option<(Question, &'t str)> {
    CALLED.iter().find_map(|(of, names)| {
        let behind = names.iter().find_map(|name| without(text, name))?;
        let value = joints.iter().find_map(|joint| without(behind, joint))?;
        let value = value.trim().trim_end_matches(['。', '.', '！', '!']).trim_end_matches('吧').trim();
        (!value.is_empty()).then_some((*of, value))
    })
}

/// What begins an answer that says what the thing asked about is to be, and is no part of it.
#[rustfmt::skip]
const TO: &[(Question, &[&str])] = &[
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

/// What somebody answers who is asked what that is to be, without the words that say no more than that it is changed.
pub fn value(of: Question, answer: &str) -> &str {
    let answer = answer.trim();
    if let Some((_, value)) = read(answer).filter(|(said, _)| *said == of) {
        return value;
    }
    let leads = TO.iter().find(|(question, _)| *question == of).map_or(&[][..], |(_, leads)| leads);
    let value = leads.iter().find_map(|lead| without(answer, lead)).map(str::trim);
    value.map(|value| value.trim_end_matches('吧')).filter(|value| !value.is_empty()).unwrap_or(answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_and_what_it_is_to_be() {
        for (text, of, value) in [
            ("name should be just Tea", Question::Title, "Tea"),
            ("The title is Winter Tea.", Question::Title, "Winter Tea"),
            ("please change the name to Tea and Cake", Question::Title, "Tea and Cake"),
            ("time is 3pm", Question::Hour, "3pm"),
            ("change the time to Sat 3pm", Question::Hour, "Sat 3pm"),
            ("place should be Hall 2", Question::Venue, "Hall 2"),
            ("seats: 6 please", Question::Seats, "6 please"),
            ("名字改成茶话会", Question::Title, "茶话会"),
            ("地点改成二楼吧", Question::Venue, "二楼"),
            ("请把时间改到下午三点", Question::Hour, "下午三点"),
            ("名额：30", Question::Seats, "30"),
        ] {
            assert_eq!(read(text), Some((of, value)), "{text}");
        }
    }

    #[test]
    fn an_answer_without_the_words_for_a_change() {
        for (of, answer, value) in [
            (Question::Venue, "换到社区礼堂一楼", "社区礼堂一楼"),
            (Question::Venue, "改在三楼吧", "三楼"),
            (Question::Venue, "moved to the library", "the library"),
            (Question::Venue, "Move it to Hall 2", "Hall 2"),
            (Question::Venue, "地点改成礼堂", "礼堂"),
            (Question::Title, "改名叫窗花剪纸课", "窗花剪纸课"),
            (Question::Title, "call it Paper art", "Paper art"),
            (Question::Seats, "改成20个人", "20个人"),
            (Question::Seats, "make it 20", "20"),
            // What names, or is the place itself.
            (Question::Title, "Make it yourself", "Make it yourself"),
            (Question::Venue, "Hall 2", "Hall 2"),
            (Question::Venue, "换到", "换到"),
        ] {
            assert_eq!(super::value(of, answer), value, "{answer}");
        }
    }

    #[test]
    fn what_may_be_a_name_or_a_sentence_is_none() {
        for text in [
            "Time to sing",
            "Name that tune",
            "Tea Sat 10am",
            "地方戏",
            "时间胶囊",
            "Make a lantern",
            "Change of season",
            "Place names of our town",
            "名字的故事",
            "",
            "name is",
            "Tea\ntime is 3pm",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
