//! Finds the stretches of a text that name a day or a time, without reading what they mean.

use std::ops::Range;

use self::token::Token;
use super::super::fold::Folded;

mod token;

/// A stretch of the text that names a day, a time or both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Moment {
    /// Where it stands in the whole text.
    pub range: Range<usize>,
    /// Whether it names a day.
    pub day: bool,
    /// Whether it names a time of day.
    pub time: bool,
    /// Whether it is said to be the last moment: `by Friday`, `周五前`.
    pub last: bool,
}

impl Moment {
    /// Whether it says both the day and the time.
    pub(super) fn whole(&self) -> bool {
        self.day && self.time
    }
}

#[derive(Debug, Clone, Copy)]
struct Word {
    token: Token,
    start: usize,
    end: usize,
}

/// What makes a moment the last one, in front of it and behind it.
#[rustfmt::skip]
const LAST_BEFORE: &[&str] = &[
    "by", "before", "no later than", "not later than", "deadline", "closes", "close", "closes on",
    "close on", "ends on", "registration ends", "sign-up ends", "sign up ends", "booking ends", "by the end of", "latest", "截至", "截止", "截止到", "截止于", "即日起至",
    "即日起到", "即日-", "即日起-", "最晚", "最迟",
];
const LAST_BEHIND: &[&str] =
    &["前", "之前", "以前", "止", "截止", "为止", "截至", "关闭", "停止", "at the latest", "latest"];
/// What follows an hour at which people only come in.
#[rustfmt::skip]
const ENTRY: &[&str] = &[
    "签到", "入场", "检票", "集合", "进场", "候场", "报到", "for coffee", "arrival", "doors",
    "registration", "check-in",
];
/// What a number behind it counts or names, so that it is no hour.
#[rustfmt::skip]
const NAMED_BY_NUMBER: &[&str] = &[
    "room", "rm", "no.", "no", "building", "block", "floor", "flat", "unit", "bus", "stop", "gate", "plot",
    "tower", "line", "level", "age", "ages", "aged", "hall", "lift", "apartment", "house", "under", "over",
    "number", "page", "max", "max.", "maximum", "limited to", "room for", "space for", "spaces for", "places for", "seats",
    "限", "名额", "第", "$", "¥", "￥", "€", "£", "rmb", "×", "x",
];

/// All moments of a part of the text, in order.
pub(super) fn moments(text: &str, range: &Range<usize>) -> Vec<Moment> {
    let folded = Folded::of(text, range);
    in_folded(&folded, text)
}

/// The same, where the part is folded already.
pub(super) fn in_folded(folded: &Folded<'_>, text: &str) -> Vec<Moment> {
    let (whole, mut at) = (folded.text(), 0);
    let mut found = Vec::new();
    let mut run: Vec<Word> = Vec::new();
    while at < whole.len() {
        if let Some(word) = word_at(whole, at, run.last()).filter(|word| !doubtful(word, folded, text)) {
            at = word.end;
            run.push(word);
            continue;
        }
        found.extend(moment(folded, &run));
        run.clear();
        at += whole[at..].chars().next().map_or(1, char::len_utf8);
    }
    found.extend(moment(folded, &run));
    found
}

fn word_at(whole: &str, at: usize, before: Option<&Word>) -> Option<Word> {
    let rest = &whole[at..];
    let previous = whole[..at].chars().next_back();
    let first = rest.chars().next()?;
    let touches = before.is_none_or(|word| word.end != at || matches!(word.token, Token::Count));
    if first.is_ascii_alphanumeric() && touches && previous.is_some_and(|char| char.is_ascii_alphanumeric()) {
        return None;
    }
    // `草堂路12号` is an address.
    if first.is_ascii_digit() && previous.is_some_and(|char| ".第$¥￥€£#路街巷".contains(char)) {
        return None;
    }
    let (token, length) = token::token(rest)?;
    let end = at + length;
    let next = whole[end..].chars().next();
    let last = rest[..length].chars().next_back()?;
    let runs_on = next.is_some_and(|next| {
        (last.is_ascii_alphabetic() && next.is_ascii_alphanumeric())
            || (last.is_ascii_digit() && next.is_ascii_alphanumeric() && next != 't')
    });
    if runs_on {
        return None;
    }
    // `Room 3`, `Room 1.3`
    let plain = rest[..length].bytes().all(|letter| letter.is_ascii_digit() || letter == b'.');
    let numbered = (matches!(token, Token::Count) || matches!(token, Token::Day) && plain)
        && NAMED_BY_NUMBER.iter().any(|word| {
            whole[..at].trim_end_matches([' ', ':']).ends_with(word) && !whole[..at].ends_with("at ")
        });
    let bit = &rest[..length] == "一点" && !before.is_some_and(|word| matches!(word.token, Token::Part));
    (!numbered && !bit).then_some(Word { token, start: at, end })
}

/// `sun` and `weds` are days only with a capital letter or a number beside them.
fn doubtful(word: &Word, folded: &Folded<'_>, text: &str) -> bool {
    let part = &folded.text()[word.start..word.end];
    let short = ["sun", "sat", "mon", "wed", "weds", "fri", "thu", "tue"].contains(&part);
    let origin = folded.origin(word.start..word.end);
    let digit_next = folded.text()[word.end..].trim_start().starts_with(|next: char| next.is_ascii_digit());
    short
        && !digit_next
        && text.get(origin).is_some_and(|part| part.starts_with(|first: char| first.is_lowercase()))
}

/// The moment among the words of one run: what only joins is cut off at its ends.
fn moment(folded: &Folded<'_>, run: &[Word]) -> Option<Moment> {
    let whole = folded.text();
    let strong = |word: &Word| matches!(word.token, Token::Day | Token::Time);
    let mut first = run.iter().position(strong)?;
    // `2 and` before `4 pm`, `1, 8 and` before `15 December`, `上午` before a bare hour.
    while let Some(before) = linked_before(whole, run, first) {
        first = before;
    }
    let mut last = run.iter().rposition(strong)?;
    let behind = whole[run[last].end..].trim_start().trim_start_matches("开始").trim_start_matches('起');
    if last > first
        && ENTRY.iter().any(|word| behind.starts_with(word))
        && matches!(run[last].token, Token::Time)
    {
        let cut = run[..last].iter().rposition(|word| matches!(&whole[word.start..word.end], "(" | ","));
        if let Some(kept) =
            cut.and_then(|cut| run[..cut].iter().rposition(strong)).filter(|kept| *kept >= first)
        {
            last = kept;
            return Some(built(folded, run, first, last));
        }
    }
    let mut kept = last;
    for at in last + 1..run.len() {
        match run[at].token {
            Token::Tail | Token::Part => kept = at,
            Token::Count if ends_with_any(&whole[..run[at].start], &["at ", "@", "from ", "-", "to "]) => {
                kept = at;
            }
            _ => {}
        }
    }
    Some(built(folded, run, first, kept))
}

fn linked_before(whole: &str, run: &[Word], first: usize) -> Option<usize> {
    // `8 and 15 December` are two days; in `20 - Sat` only one is.
    let named = &run[first];
    if matches!(named.token, Token::Day)
        && !whole[named.start..].starts_with(|next: char| next.is_ascii_digit())
    {
        return None;
    }
    let mut at = first;
    let mut joined = false;
    while at > 0 {
        at -= 1;
        let word = &run[at];
        match word.token {
            Token::Joint => joined = true,
            Token::Filler if matches!(&whole[word.start..word.end], " " | ",") => {}
            Token::Filler if &whole[word.start..word.end] == "between" => return Some(at),
            Token::Count
                if joined
                    || at + 1 < first
                        && run[at + 1..first].iter().all(|w| whole[w.start..w.end].trim().len() <= 1) =>
            {
                return (joined || matches!(run[first].token, Token::Count)).then_some(at);
            }
            Token::Part if !whole[word.start..word.end].is_ascii() => return Some(at),
            _ => return None,
        }
    }
    None
}

fn built(folded: &Folded<'_>, run: &[Word], first: usize, last: usize) -> Moment {
    let whole = folded.text();
    let (start, mut end) = (run[first].start, run[last].end);
    let part = &whole[start..end];
    if part.matches('(').count() > part.matches(')').count() {
        let closed = whole[end..].starts_with(')');
        end += usize::from(closed);
    }
    let before = whole[..start].trim_end_matches([' ', ':', '于', '在', '至', '到', '-', '为', '是']);
    // `截止时间为12月4日`.
    let before = ["时间", "日期", "日"].iter().find_map(|word| before.strip_suffix(word)).unwrap_or(before);
    let before_all = whole[..start].trim_end();
    let behind = whole[end..].trim_start();
    let word_before = |word: &str| {
        let ends = |text: &str| {
            text.strip_suffix(word)
                .is_some_and(|rest| !word.is_ascii() || !rest.ends_with(|char: char| char.is_alphabetic()))
        };
        ends(before) || ends(before_all) || ends(before.trim_end_matches("on").trim_end())
    };
    // `12月4日18点（东京时间）报名截止`.
    let behind = match behind.strip_prefix('(').and_then(|inner| inner.split_once(')')) {
        Some((_, beyond)) => beyond.trim_start(),
        None => behind,
    };
    let closing = ["报名", "登记", "接龙", "预约"].iter().find_map(|word| behind.strip_prefix(word));
    let last_word = closing
        .into_iter()
        .chain([behind])
        .any(|behind| LAST_BEHIND.iter().any(|word| behind.starts_with(word)))
        && !behind.starts_with("前后")
        && !behind.starts_with("前往");
    let words = &run[first..=last];
    Moment {
        range: folded.origin(start..end),
        day: words.iter().any(|word| matches!(word.token, Token::Day)),
        time: words.iter().any(|word| matches!(word.token, Token::Time))
            || (matches!(words.last(), Some(Word { token: Token::Count, .. })) && words.len() > 1),
        last: last_word || LAST_BEFORE.iter().any(|word| word_before(word)),
    }
}

fn ends_with_any(text: &str, ends: &[&str]) -> bool {
    ends.iter().any(|end| text.ends_with(end))
}
