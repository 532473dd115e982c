//! The name inside the sentence that announces it.

use std::ops::Range;

use super::super::super::fold::Folded;
use super::super::look::{chinese, clauses, spoken, trimmed};
use super::super::moment::{Moment, moments};
use super::super::programme::Blocks;
use super::super::sheet::Sheet;
use super::words::EVENTS;

/// Verbs before the name of what takes place.
#[rustfmt::skip]
const HOLD: &[&str] = &[
    "举行", "举办", "召开", "开展", "组织", "主办", "推出", "开设", "办一场", "办一次", "办个", "办一个",
    "搞一场", "搞一次", "搞个", "来一场", "开一场", "放映",
];
/// Verbs before what is talked about or learned.
const TALK: &[&str] = &["讲讲", "聊聊", "谈谈", "教大家", "学做", "学学", "一起学", "一起做"];
/// What may stand between such a verb and the name.
const COUNTS: &[&str] = &["一场", "一次", "一个", "一期", "一堂", "场", "次", "个", "首届", "的", "了"];
/// Behind the quoted name of what takes place.
const GOES_ON: &[&str] = &["将", "在", "于", "定于", "活动", "讲座", "开始", "来", "本周", "下周", "就"];
/// Where such a name ends.
const STOPS: &[&str] = &["的通知", "活动现场", "，", ",", "将于", "将在", "请", "欢迎", "并", "和大家"];
/// Words that invite, before the English name.
#[rustfmt::skip]
const INVITE: &[&str] = &[
    "join us for ", "come along to ", "come to ", "invited to ", "invites you to ", "invite you to ",
    "welcome to ", "is holding ", "are holding ", "is hosting ", "are hosting ", "is showing ",
    "are showing ", "is running ", "are running ", "is having ", "are having ", "is putting on ",
    "are putting on ", "is organising ", "are organising ", "will hold ", "will host ", "will be holding ",
    "will be having ", "there will be ", "there's ", "presents ", "we're having ", "we're holding ",
    "we're running ", "we're hosting ", "hosts ", "time for ", "sign up for ", "come and join ",
];
const ARTICLES: &[&str] =
    &["the ", "our ", "a ", "an ", "its ", "another ", "their ", "this year's ", "annual "];
#[rustfmt::skip]
const ENGLISH_STOPS: &[&str] = &[
    " on ", " at ", " this ", " next ", " every ", " from ", " in the ", " in ", " for ", " with ",
    " where ", " and we", " to be held", ",",
];

/// Finds a name in a folded sentence of which the places of the moments are known.
type Way = fn(&str, &[(usize, usize)]) -> Option<Range<usize>>;

/// The first name that a sentence without label announces.
pub(super) fn find(sheet: &Sheet<'_>, blocks: &Blocks) -> Option<Range<usize>> {
    let lines =
        || sheet.segments.iter().enumerate().filter(|(at, segment)| segment.bare() && !blocks.hold(*at));
    let ways: [Way; 5] = [quoted, held, talked, leading, done];
    for way in ways {
        for (_, segment) in lines() {
            let folded = Folded::of(sheet.text, &segment.value);
            let all = moments(sheet.text, &segment.value);
            for sentence in clauses(folded.text(), false) {
                let words = &folded.text()[sentence.clone()];
                let spots: Vec<(usize, usize)> = all
                    .iter()
                    .filter(|moment| !moment.last)
                    .filter_map(|moment| spot(moment, &folded, &sentence))
                    .collect();
                if let Some(found) = way(words, &spots) {
                    let range = folded.origin(sentence.start + found.start..sentence.start + found.end);
                    let range = trimmed(sheet.text, range, "，。、,.!！；;：:");
                    let count = sheet.words(&range).chars().count();
                    if spoken(sheet.words(&range)) >= 3 && count <= 60 {
                        return Some(range);
                    }
                }
            }
        }
    }
    None
}

fn spot(moment: &Moment, folded: &Folded<'_>, sentence: &Range<usize>) -> Option<(usize, usize)> {
    let (start, end) = (folded.place_of(moment.range.start), folded.place_of(moment.range.end));
    (sentence.contains(&start) && end <= sentence.end).then(|| (start - sentence.start, end - sentence.start))
}

/// `“冬日桌游夜”将在12月4日`: a name in quotes of which something is said.
fn quoted(words: &str, spots: &[(usize, usize)]) -> Option<Range<usize>> {
    if spots.is_empty() {
        return None;
    }
    for (open, close) in [('“', '”'), ('《', '》'), ('"', '"'), ('「', '」')] {
        let Some(start) = words.find(open) else { continue };
        let inner = start + open.len_utf8();
        let Some(end) = words[inner..].find(close).map(|end| inner + end) else { continue };
        let behind = words[end + close.len_utf8()..].trim_start();
        let before = words[..start].trim_end();
        let held = HOLD.iter().chain(COUNTS).any(|verb| before.ends_with(verb))
            && HOLD.iter().any(|verb| before.contains(verb));
        let at = end + close.len_utf8();
        let tail = STOPS
            .iter()
            .chain(GOES_ON.iter().filter(|word| **word != "活动" && **word != "讲座"))
            .chain(&["。", "!", " ", ";"])
            .filter_map(|stop| behind.find(stop))
            .min()
            .unwrap_or(behind.len());
        let noun = spoken(&behind[..tail]);
        if held && (1..=10).contains(&noun) {
            return Some(start..at + (words[at..].len() - behind.len()) + tail);
        }
        // `“小小消防员”体验活动定于12月13日`.
        let goes_on = ["将", "定于", "于", "在"].iter().any(|word| behind[tail..].starts_with(word));
        if goes_on && (1..=10).contains(&noun) {
            return Some(start..at + (words[at..].len() - behind.len()) + tail);
        }
        if (held || GOES_ON.iter().any(|word| behind.starts_with(word))) && end - inner >= 6 {
            return Some(inner..end);
        }
    }
    None
}

/// `举行岁末诗会`, `join us for the Canal Path Clean-up`.
fn held(words: &str, spots: &[(usize, usize)]) -> Option<Range<usize>> {
    if !chinese(words) {
        return invited(words, spots);
    }
    let (at, verb) = HOLD.iter().filter_map(|verb| Some((words.find(verb)?, *verb))).min()?;
    if ["等", "者", "方", "单位"].iter().any(|noun| words[at + verb.len()..].starts_with(noun)) {
        return None;
    }
    let start = behind_counts(words, at + verb.len());
    let rest = &words[start..];
    let stop = STOPS
        .iter()
        .chain(&["。", "!", ";", ":"])
        .filter_map(|stop| rest.find(stop))
        .min()
        .unwrap_or(rest.len());
    let moment = spots
        .iter()
        .map(|(first, _)| *first)
        .filter(|first| *first > start)
        .min()
        .map_or(rest.len(), |first| first - start);
    let end = stop.min(moment);
    let length = spoken(&rest[..end]);
    (3..=24).contains(&length).then(|| start..start + end)
}

fn behind_counts(words: &str, mut at: usize) -> usize {
    while let Some(count) = COUNTS.iter().find(|count| words[at..].starts_with(**count)) {
        at += count.len();
    }
    at
}

fn invited(words: &str, spots: &[(usize, usize)]) -> Option<Range<usize>> {
    let (at, verb) = INVITE.iter().filter_map(|verb| Some((words.find(verb)?, *verb))).min()?;
    let mut start = at + verb.len();
    while let Some(article) = ARTICLES.iter().find(|article| words[start..].starts_with(**article)) {
        start += article.len();
    }
    let rest = &words[start..];
    let stop = ENGLISH_STOPS
        .iter()
        .chain(&[". ", "!", "?", ";", " - "])
        .filter_map(|stop| rest.find(stop))
        .min()
        .unwrap_or(rest.len());
    let moment = spots
        .iter()
        .map(|(first, _)| *first)
        .filter(|first| *first > start)
        .min()
        .map_or(rest.len(), |first| first - start);
    let name = rest[..stop.min(moment)].trim_end_matches(['.', ' ']);
    // What leads to the day that follows.
    let name = [" on", " at", " this", " next", " from"]
        .iter()
        .find_map(|lead| name.strip_suffix(lead))
        .unwrap_or(name);
    (1..=9).contains(&name.split(' ').count()).then(|| start..start + name.len())
}

/// `读诗会，12月6日晚上7点`, `Our next coffee morning is on Tuesday`: what the sentence begins with.
fn leading(words: &str, spots: &[(usize, usize)]) -> Option<Range<usize>> {
    let before = &words[..spots.iter().map(|(first, _)| *first).filter(|first| *first > 0).min()?];
    let skipped = before.len() - before.trim_start().len();
    if chinese(words) {
        let name = words[..words.find(',')?].trim();
        let spoken_to = ["们", "啦", "请", "大家", "您", "注意"].iter().any(|word| name.contains(word));
        // One sign such as 班 ends too many other words.
        let clear = |event: &&&str| spoken(event) > 1 || ["会", "赛", "展", "营"].contains(*event);
        let event =
            EVENTS.iter().filter(clear).any(|event| name.ends_with(event) && spoken(event) < spoken(name));
        return (event && !spoken_to && spoken(name) <= 14).then(|| skipped..skipped + name.len());
    }
    let mut name = before.trim_end();
    for tail in ["on", "at", "this", "next"] {
        name = name.strip_suffix(tail).filter(|rest| rest.ends_with(' ')).unwrap_or(name).trim_end();
    }
    let verbs = [
        " is",
        " are",
        " takes place",
        " will be",
        " will be held",
        " will take place",
        " is happening",
        " happens",
        " meets",
        " is being held",
    ];
    // `Litter pick, Saturday 10am`: only a name stands before the date.
    let words_of =
        ["we", "you", "i", "it", "there", "please", "is", "are", "will", "join", "come", "see", "meet"];
    let lone = name.trim_end_matches(',').trim_start();
    if skipped == 0
        && lone.len() > 5
        && lone.split(' ').count() <= 8
        && !lone.contains([',', '!', ':'])
        && !lone.split(' ').any(|word| words_of.contains(&word))
    {
        return Some(0..lone.len());
    }
    let name = verbs.iter().rev().find_map(|verb| name.strip_suffix(verb))?;
    let article = ["our next ", "the next ", "our ", "the ", "this month's ", "a ", "this year's "]
        .iter()
        .find_map(|lead| name.trim_start().strip_prefix(lead));
    let name = article?;
    let start = before.find(name)?;
    (1..=8).contains(&name.split(' ').count()).then(|| start..start + name.len())
}

/// `讲讲怎么写好“福”字`.
fn talked(words: &str, _: &[(usize, usize)]) -> Option<Range<usize>> {
    let (at, verb) = TALK.iter().filter_map(|verb| Some((words.find(verb)?, *verb))).min()?;
    let start = at + verb.len();
    let end = words[start..].find([',', '。', '!', ';']).map_or(words.len(), |end| start + end);
    (3..=20).contains(&spoken(&words[start..end])).then_some(start..end)
}

/// `星期天早8点咱们照旧爬凤凰山`: what all do then.
fn done(words: &str, spots: &[(usize, usize)]) -> Option<Range<usize>> {
    // `我们在社区小厨房一起包馄饨`.
    let together =
        spots.first().and_then(|(_, last)| Some(last + words[*last..].find("一起")? + "一起".len()));
    if let Some(start) = together.filter(|start| words[..*start].contains("们")) {
        let end = words[start..].find([',', '。', '!', ';']).map_or(words.len(), |end| start + end);
        if (3..=12).contains(&spoken(&words[start..end])) {
            return Some(start..end);
        }
    }
    let (_, last) = spots.iter().rev().find(|(_, last)| {
        let behind = words[*last..].trim_start();
        ["咱们", "我们", "大家", "咱", "一起"].iter().any(|who| behind.starts_with(who))
    })?;
    let end = words[*last..].find([',', '。', '!', ';']).map_or(words.len(), |end| last + end);
    let mut what = words[*last..end].trim();
    while let Some(rest) =
        ["咱们", "我们", "大家", "咱", "一起", "照旧", "照常", "还是", "再", "继续", "去", "都", "来"]
            .iter()
            .find_map(|word| what.strip_prefix(word))
    {
        what = rest;
    }
    let start = end
        - (words[*last..end].trim_end().len() - (words[*last..end].trim_end().len() - what.len()))
        - (words[*last..end].len() - words[*last..end].trim_end().len());
    let meets = ["集合", "见", "在", "到"].iter().any(|word| what.starts_with(word) || what.ends_with(word));
    (!meets && (3..=12).contains(&spoken(what))).then(|| start..start + what.len())
}
