//! A line of a notice about days that come again: its hours, its rule, and between which days it holds.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, Weekday};

use crate::domain::civil_time::Wall;
use crate::domain::written;
use crate::domain::written::date::Written;

/// The first of them, and the rule that says which the others are.
pub(super) fn repeated(said: &str, wall: Wall) -> Option<(Written, String)> {
    let (hours, words) = written::date::hours_apart(said)?;
    let tomorrow = wall.now.date().succ_opt()?;
    let times = written::date::read(&format!("{tomorrow} {hours}"), wall).ok()?;
    let today = times.starts.checked_sub_days(Days::new(1)).filter(|starts| *starts >= wall.now);
    let span = Span::of(&words, wall);
    let from = span.from.map_or(today.unwrap_or(times.starts), |from| from.and_time(times.starts.time()));
    let rule = span.rule(from, wall)?;
    let calendar = written::rule::read(&rule, from, wall.now).ok()?;
    let first = calendar.first_after(from.date().pred_opt()?)?.day.and_time(times.starts.time());
    // Counted from the first of them, as the draft will be.
    written::rule::read(&rule, first, wall.now).ok()?;
    let ends = times.ends.map(|ends| first + (ends - times.starts));
    Some((Written { starts: first, ends, ..times }, rule))
}

/// What leads to the day on which a series begins, and what follows it.
const BEGINS: &[&str] =
    &["starting from ", "starting on ", "starting ", "starts on ", "starts ", "beginning ", "from "];
const BEGUN: &[&str] = &["第一次", "首次", "第一课", "第一节", "开课", "开班", "开始", "起"];
/// What is said of signing up, and not of the series.
const OF_SIGN_UP: &[&str] = &["报名", "接龙", "sign", "book", "regist", "ticket"];
const LONGEST_DAY: usize = 14;

/// The day on which a series begins, where a notice says it beside the rule: `starting 3 December`, 12月2日第一次课.
pub(super) fn beginning(typed: &str, wall: Wall) -> Option<NaiveDate> {
    let mut clauses = typed.split(['，', ',', '；', ';', '。', '（', '）', '(', ')', '\n']);
    clauses.find_map(|clause| {
        let lower = clause.to_ascii_lowercase();
        if OF_SIGN_UP.iter().any(|word| lower.contains(word)) {
            return None;
        }
        let behind = || {
            let leads = BEGINS.iter().flat_map(|lead| lower.match_indices(lead));
            let free = |at: usize| !lower[..at].ends_with(|last: char| last.is_alphanumeric());
            leads
                .filter(|(at, _)| free(*at))
                .find_map(|(at, lead)| day_among(&clause[at + lead.len()..], true, wall))
        };
        let before = || {
            let trails = BEGUN.iter().flat_map(|trail| clause.match_indices(trail));
            trails.map(|(at, _)| at).find_map(|at| day_among(&clause[..at], false, wall))
        };
        behind().or_else(before).or_else(|| of_next(&lower, wall))
    })
}

/// The first day of the week or the month that comes next, where the series begins in it: 从下周起, `from next week`.
fn of_next(clause: &str, wall: Wall) -> Option<NaiveDate> {
    const WEEK: &[&str] =
        &["下周起", "下星期起", "下周开始", "下星期开始", "from next week", "starting next week"];
    const MONTH: &[&str] =
        &["下个月起", "下月起", "下个月开始", "下月开始", "from next month", "starting next month"];
    let says = |words: &[&str]| words.iter().any(|word| clause.contains(word));
    let today = wall.now.date();
    if says(WEEK) {
        return today.week(Weekday::Mon).last_day().succ_opt();
    }
    if says(MONTH) { today.with_day(1)?.checked_add_months(Months::new(1)) } else { None }
}

/// The day that a text begins or ends with; the longest words for it.
fn day_among(text: &str, begins: bool, wall: Wall) -> Option<NaiveDate> {
    let letters: Vec<char> = text.trim().chars().collect();
    let most = letters.len().min(LONGEST_DAY);
    let piece = |count: usize| {
        let range = if begins { 0..count } else { letters.len() - count..letters.len() };
        letters[range].iter().collect::<String>()
    };
    (2..=most).rev().find_map(|count| written::date::day(&piece(count), wall).ok())
}

/// The first of them that is not before a day.
pub(super) fn not_before(first: &Written, rule: &str, from: NaiveDate, wall: Wall) -> Option<Written> {
    let calendar = written::rule::read(rule, from.and_time(first.starts.time()), wall.now).ok()?;
    let day = calendar.first_after(from.pred_opt()?)?.day;
    let by = day.and_time(first.starts.time()) - first.starts;
    Some(Written { starts: first.starts + by, ends: first.ends.map(|ends| ends + by), ..first.clone() })
}

/// The first and the last day, where `each day` is each of those that stand beside it: （11月28日—29日）两天, 每天上午.
pub(super) fn each_of_those(typed: &str, first: &Written, rule: &str, wall: Wall) -> Option<Written> {
    const DAILY: &[&str] = &["每天", "每日", "daily", "every day", "each day"];
    if !DAILY.contains(&rule.trim().to_lowercase().as_str()) {
        return None;
    }
    let mut parts = typed.split(['，', ',', '；', ';', '。', '（', '）', '(', ')', '：', ':', '\n']);
    let (from, through) = parts.find_map(|part| {
        let days = written::date::days(part, wall).ok()?;
        Some((days.starts.date(), days.through.filter(|last| *last > days.starts.date())?))
    })?;
    let by = from.and_time(first.starts.time()) - first.starts;
    let ends = first.ends.map(|ends| ends + by);
    Some(Written { starts: first.starts + by, ends, through: Some(through), ..first.clone() })
}

/// The day with which words say that it begins: 12月2日第一次课.
fn begun(part: &str, wall: Wall) -> Option<NaiveDate> {
    let day = BEGUN
        .iter()
        .find_map(|word| part.trim_end_matches('课').strip_suffix(word.trim_end_matches('课')))?;
    written::date::day(day, wall).ok()
}

/// The day on which words say that it is over: 1月20日结束, `ends 20 January`.
fn over(part: &str, wall: Wall) -> Option<NaiveDate> {
    const BEHIND: &[&str] = &["结束", "结课", "结业", "为止"];
    const BEFORE: &[&str] = &["ends on ", "ends ", "ending on ", "ending ", "until "];
    let lower = part.to_ascii_lowercase();
    let behind =
        || BEFORE.iter().find(|word| lower.starts_with(**word)).and_then(|word| part.get(word.len()..));
    let day = BEHIND.iter().find_map(|word| part.strip_suffix(word)).or_else(behind)?;
    written::date::day(day, wall).ok()
}

/// The day on which the series is over, where a notice says it beside the rule.
pub(super) fn ending(typed: &str, wall: Wall) -> Option<NaiveDate> {
    let mut clauses = typed.split(['，', ',', '；', ';', '。', '（', '）', '(', ')', '\n']);
    clauses.find_map(|clause| over(clause.trim(), wall))
}

/// A rule that holds until a day. None where that is not the last of as many times as it says itself.
pub(super) fn bounded(rule: &str, until: NaiveDate, from: NaiveDateTime, wall: Wall) -> Option<String> {
    let bounded =
        if rule.is_ascii() { format!("{rule} until {until}") } else { format!("{rule}，到{until}") };
    if written::rule::read(&bounded, from, wall.now).is_ok() {
        return Some(bounded);
    }
    let calendar = written::rule::read(rule, from, wall.now).ok()?;
    let is_last =
        calendar.first_after(until.pred_opt()?)?.day == until && calendar.first_after(until).is_none();
    is_last.then(|| rule.to_owned())
}

/// A part in the words of a rule: 共8次课.
fn in_rule(part: &str) -> String {
    let part = part.split_whitespace().collect::<Vec<_>>().join(" ");
    let counted = ["次课", "节课", "堂课"].iter().find_map(|end| part.strip_suffix(end));
    counted.map_or(part.clone(), |count| format!("{count}次"))
}

/// How many times it is by what a notice calls it: `6 week course`.
pub(super) fn times_of_course(typed: &str) -> Option<u32> {
    let lower = typed.to_ascii_lowercase().replace('-', " ");
    ["week course", "weeks course", "week class", "week block", "week programme"].iter().find_map(|word| {
        let before = lower[..lower.find(word)?].trim_end();
        before.rsplit(' ').next()?.parse().ok().filter(|times| (2..=52).contains(times))
    })
}

/// A rule, and between which days it holds.
struct Span {
    words: Vec<String>,
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
}

impl Span {
    /// Takes what names the first day, or the first and the last, out of the words.
    fn of(words: &str, wall: Wall) -> Self {
        let mut span = Self { words: Vec::new(), from: None, until: None };
        let words = ["from ", "starting ", "until ", "ends ", "ending "]
            .iter()
            .fold(words.replace('起', "起,"), |words, word| {
                words.replace(&format!(" {word}"), &format!(", {word}"))
            });
        for part in words.split(['，', ',', '；', ';', '（', '）', '(', ')', '\n']).map(str::trim) {
            if part.is_empty() {
                continue;
            }
            let lower = part.to_lowercase();
            let begins = ["starting on ", "starting from ", "starting ", "from ", "beginning ", "自", "从"]
                .iter()
                .find(|word| lower.starts_with(**word));
            let ends = ["起", "开始"].iter().find(|word| lower.ends_with(**word));
            let bare = begins.and_then(|word| part.get(word.len()..)).unwrap_or(part);
            let bare = ends.map_or(bare, |word| bare.trim_end_matches(word)).trim();
            if let Some(until) = over(part, wall).filter(|_| span.until.is_none()) {
                span.until = Some(until);
                continue;
            }
            if let Some(from) = begun(part, wall).filter(|_| span.from.is_none()) {
                span.from = Some(from);
                continue;
            }
            match written::date::days(bare, wall) {
                Ok(Written { starts, through: Some(last), .. }) if span.until.is_none() => {
                    (span.from, span.until) = (Some(starts.date()), Some(last));
                }
                Ok(Written { starts, through: None, .. })
                    if begins.or(ends).is_some() && span.from.is_none() =>
                {
                    span.from = Some(starts.date());
                }
                _ => match part.strip_prefix('至').map(|until| written::date::day(until, wall)) {
                    Some(Ok(until)) if span.until.is_none() => span.until = Some(until),
                    _ => span.words.push(in_rule(part)),
                },
            }
        }
        span
    }

    fn rule(&self, from: NaiveDateTime, wall: Wall) -> Option<String> {
        let words = self.words.join(", ");
        match self.until {
            Some(until) => bounded(&words, until, from, wall),
            None => Some(words),
        }
    }
}
