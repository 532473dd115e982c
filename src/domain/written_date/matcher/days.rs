//! Matchers for days.

use chrono::Weekday;

use super::super::day::{Day, Month, Week};
use super::super::spoken::Part;
use super::super::token::Kind;
use super::letters::{digits, number, phrase, spaces, starts, word};
use super::link::link;
use super::times::part;

/// A day in its possible readings, whether it may be something else, and its length.
///
/// In a text that is `foreign`, without any Chinese, `3/4` may have the day first.
pub(crate) fn day(chars: &[char], foreign: bool) -> Option<(Vec<Day>, bool, usize)> {
    let sure = |(day, length)| (vec![day], false, length);
    chinese_offset(chars)
        .or_else(|| chinese_weekday(chars))
        .or_else(|| english_day(chars))
        .or_else(|| year_first(chars))
        .or_else(|| chinese_date(chars))
        .or_else(|| day_then_month(chars))
        .map(sure)
        .or_else(|| year_last(chars))
        .or_else(|| day_of_month(chars).map(|(day, length)| (vec![day], true, length)))
        .or_else(|| two_numbers(chars, foreign))
}

fn chinese_offset(chars: &[char]) -> Option<(Day, usize)> {
    const WHOLE: [(&str, i32); 11] = [
        ("大后天", 3),
        ("后天", 2),
        ("后日", 2),
        ("明天", 1),
        ("明日", 1),
        ("今天", 0),
        ("今日", 0),
        ("昨天", -1),
        ("昨日", -1),
        ("前天", -2),
        ("大前天", -3),
    ];
    let whole = WHOLE.iter().find(|(word, _)| starts(chars, word));
    if let Some((word, days)) = whole {
        return Some((Day::Offset(*days), word.chars().count()));
    }
    // 今晚, 明早: the second character is the part of the day.
    let days = match chars.first()? {
        '今' => 0,
        '明' => 1,
        '后' => 2,
        '昨' => -1,
        _ => return None,
    };
    "早晨午晚夜".contains(*chars.get(1)?).then_some((Day::Offset(days), 1))
}

fn chinese_weekday(chars: &[char]) -> Option<(Day, usize)> {
    let (week, mut at) = match chars.first()? {
        '上' => (Week::After(-1), 1),
        '这' | '本' => (Week::After(0), 1),
        '下' if chars.get(1) == Some(&'下') => (Week::After(2), 2),
        '下' => (Week::After(1), 1),
        _ => (Week::Coming, 0),
    };
    if at > 0 && chars.get(at) == Some(&'个') {
        at += 1;
    }
    let name = ["周", "星期", "礼拜"].into_iter().find(|name| starts(&chars[at..], name))?;
    at += name.chars().count();
    let weekday = match chars.get(at)? {
        '一' | '1' => Weekday::Mon,
        '二' | '2' => Weekday::Tue,
        '三' | '3' => Weekday::Wed,
        '四' | '4' => Weekday::Thu,
        '五' | '5' => Weekday::Fri,
        '六' | '6' => Weekday::Sat,
        '日' | '天' | '7' => Weekday::Sun,
        _ => return None,
    };
    let longer_number = chars[at].is_ascii_digit() && chars.get(at + 1).is_some_and(char::is_ascii_digit);
    (!longer_number).then_some((Day::Weekday { weekday, week }, at + 1))
}

fn english_day(chars: &[char]) -> Option<(Day, usize)> {
    let first = word(chars);
    let length = first.len();
    let second_at = length + spaces(chars.get(length..)?);
    let second = word(&chars[second_at..]);
    let offset = match first.as_str() {
        "today" => Some((0, length)),
        // The rest of the word is the part of the day.
        "tonight" => Some((0, 2)),
        "tomorrow" | "tmr" | "tmrw" => Some((1, length)),
        "yesterday" => Some((-1, length)),
        "this" if matches!(second.as_str(), "morning" | "afternoon" | "evening") => Some((0, length)),
        _ => phrase(chars, &["the", "day", "after", "tomorrow"])
            .or_else(|| phrase(chars, &["day", "after", "tomorrow"]))
            .map(|length| (2, length)),
    };
    if let Some((days, length)) = offset {
        return Some((Day::Offset(days), length));
    }
    let week = match first.as_str() {
        "next" => Some(Week::After(1)),
        "this" => Some(Week::After(0)),
        "last" => Some(Week::After(-1)),
        "coming" => Some(Week::Coming),
        _ => None,
    };
    if let Some(week) = week {
        return weekday(&second).map(|weekday| (Day::Weekday { weekday, week }, second_at + second.len()));
    }
    if let Some(weekday) = weekday(&first) {
        let dot = usize::from(chars.get(length) == Some(&'.'));
        return Some((Day::Weekday { weekday, week: Week::Coming }, length + dot));
    }
    month_then_day(chars)
}

fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "mon" | "monday" => Weekday::Mon,
        "tue" | "tues" | "tuesday" => Weekday::Tue,
        "wed" | "weds" | "wednesday" => Weekday::Wed,
        "thu" | "thur" | "thurs" | "thursday" => Weekday::Thu,
        "fri" | "friday" => Weekday::Fri,
        "sat" | "saturday" => Weekday::Sat,
        "sun" | "sunday" => Weekday::Sun,
        _ => return None,
    })
}

/// `2026-11-28`, `2026/11/28`, `2026年11月28日`.
fn year_first(chars: &[char]) -> Option<(Day, usize)> {
    let (year, digits) = number(chars)?;
    let mark = *chars.get(digits).filter(|mark| "-/.年".contains(**mark))?;
    if digits != 4 || (mark != '年' && !chars[0].is_ascii_digit()) {
        return None;
    }
    let year = i32::try_from(year).ok()?;
    let month_at = digits + 1 + spaces(&chars[digits + 1..]);
    if mark == '年' {
        let (day, length) = chinese_date(&chars[month_at..])?;
        let Day::Calendar { month, day, .. } = day else { return None };
        return Some((Day::Calendar { year: Some(year), month, day }, month_at + length));
    }
    let (month, digits) = number(&chars[month_at..])?;
    let second_mark = month_at + digits;
    let (day, digits) = number(chars.get(second_mark + 1..)?)?;
    let end = second_mark + 1 + digits;
    // The T of 2026-11-28T10:00.
    let t = chars.get(end) == Some(&'t') && chars.get(end + 1).is_some_and(char::is_ascii_digit);
    (chars[second_mark] == mark).then_some((
        Day::Calendar { year: Some(year), month: Month::Named(month), day },
        end + usize::from(t),
    ))
}

/// `11月28日`, `十一月二十八号`, `11月28`.
fn chinese_date(chars: &[char]) -> Option<(Day, usize)> {
    let (month, digits) = number(chars)?;
    let mark = digits + spaces(&chars[digits..]);
    if chars.get(mark) != Some(&'月') {
        return None;
    }
    let day_at = mark + 1 + spaces(&chars[mark + 1..]);
    let (day, digits) = number(&chars[day_at..])?;
    let mark = day_at + digits + spaces(&chars[day_at + digits..]);
    let end = if matches!(chars.get(mark), Some('日' | '号')) { mark + 1 } else { day_at + digits };
    Some((Day::Calendar { year: None, month: Month::Named(month), day }, end))
}

/// `28号`, `下个月3号`; but `3号楼` is a building.
fn day_of_month(chars: &[char]) -> Option<(Day, usize)> {
    let months = [
        ("下个月", Month::After(1)),
        ("下月", Month::After(1)),
        ("本月", Month::After(0)),
        ("这个月", Month::After(0)),
    ];
    let named = months.into_iter().find(|(name, _)| starts(chars, name));
    let (at, month) = named.map_or((0, Month::Coming), |(name, month)| (name.chars().count(), month));
    let (day, digits) = number(&chars[at..])?;
    let end = at + digits + 1;
    let place = chars.get(end).is_some_and(|next| "楼线门院馆厅室房桌栋店出口车机".contains(*next));
    let is_day = matches!(chars.get(end - 1), Some('日' | '号')) && (1..=31).contains(&day) && !place;
    is_day.then_some((Day::Calendar { year: None, month, day }, end))
}

/// `28 Nov`, `28th of November 2026`.
fn day_then_month(chars: &[char]) -> Option<(Day, usize)> {
    let (day, mut at) = day_number(chars)?;
    at += spaces(&chars[at..]);
    if word(&chars[at..]) == "of" {
        at += 2 + spaces(&chars[at + 2..]);
    }
    let name = word(&chars[at..]);
    let month = month(&name)?;
    at += name.len();
    let (year, length) = year_after(&chars[at..]);
    Some((Day::Calendar { year, month: Month::Named(month), day }, at + length))
}

/// `Nov 28`, `November 28th, 2026`.
fn month_then_day(chars: &[char]) -> Option<(Day, usize)> {
    let name = word(chars);
    let month = month(&name)?;
    let mut at = name.len() + usize::from(chars.get(name.len()) == Some(&'.'));
    at += spaces(&chars[at..]);
    let (day, length) = day_number(&chars[at..])?;
    // In `Nov 9:30` the number is a time.
    if matches!(chars.get(at + length), Some(':')) {
        return None;
    }
    at += length;
    let (year, length) = year_after(&chars[at..]);
    Some((Day::Calendar { year, month: Month::Named(month), day }, at + length))
}

fn month(word: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let is_named =
        |full: &&str| word == *full || word == &full[..3] || (*full == "september" && word == "sept");
    (1..).zip(MONTHS).find_map(|(number, full)| is_named(&full).then_some(number))
}

/// One or two digits, perhaps with `st`, `nd`, `rd` or `th`.
fn day_number(chars: &[char]) -> Option<(u32, usize)> {
    let length = digits(chars);
    let (day, _) = number(chars).filter(|_| (1..=2).contains(&length))?;
    let ordinal = matches!(word(&chars[length..]).as_str(), "st" | "nd" | "rd" | "th");
    Some((day, length + if ordinal { 2 } else { 0 }))
}

fn year_after(chars: &[char]) -> (Option<i32>, usize) {
    let comma = usize::from(chars.first() == Some(&','));
    let at = comma + spaces(&chars[comma..]);
    let year = number(&chars[at..]).filter(|(year, length)| *length == 4 && (1900..2200).contains(year));
    let year = year.filter(|_| chars[at].is_ascii_digit() && chars.get(at + 4) != Some(&':'));
    match year.and_then(|(year, _)| i32::try_from(year).ok()) {
        Some(year) => (Some(year), at + 4),
        None => (None, 0),
    }
}

/// `28.11.2026`, `28/11/2026`, `11/28/2026`.
fn year_last(chars: &[char]) -> Option<(Vec<Day>, bool, usize)> {
    let (one, mark, other, length) = pair(chars)?;
    let (year, digits) = number(chars.get(length + 1..)?)?;
    if chars[length] != mark || digits != 4 || !chars[length + 1].is_ascii_digit() {
        return None;
    }
    let year = Some(i32::try_from(year).ok()?);
    let days = either_order(one, other, year, mark != '.', true);
    (!days.is_empty()).then_some((days, false, length + 1 + digits))
}

/// `11-28`, `11/28`, `11.28`, where what follows fits a date.
fn two_numbers(chars: &[char], foreign: bool) -> Option<(Vec<Day>, bool, usize)> {
    let (one, mark, other, length) = pair(chars)?;
    let rest = &chars[length..];
    let end = spaces(rest);
    let next = &rest[end..];
    let fits = match next.first() {
        None | Some(',' | '(' | '-' | '@') => true,
        Some('.') => mark == '.',
        Some(char) if char.is_ascii_digit() => end > 0,
        Some(_) => {
            let suffix = matches!(part(next, false), Some((Part::Am | Part::Pm, _)));
            let linked = matches!(link(next), Some((Kind::At | Kind::Link, _)));
            !suffix && (linked || part(next, true).is_some() || english_or_chinese_weekday(next))
        }
    };
    let days = either_order(one, other, None, true, mark == '/' && foreign);
    (fits && !days.is_empty()).then_some((days, true, length))
}

fn english_or_chinese_weekday(chars: &[char]) -> bool {
    let day = chinese_weekday(chars).or_else(|| english_day(chars));
    matches!(day, Some((Day::Weekday { .. }, _)))
}

/// Two short numbers with a mark between them.
fn pair(chars: &[char]) -> Option<(u32, char, u32, usize)> {
    let length = digits(chars);
    let mark = *chars.get(length).filter(|mark| "-/.".contains(**mark))?;
    let second = digits(&chars[length + 1..]);
    let short = 1..=2;
    let fits = short.contains(&length) && short.contains(&second);
    let end = length + 1 + second;
    (fits && chars.get(end) != Some(&':')).then_some((
        number(chars)?.0,
        mark,
        number(&chars[length + 1..])?.0,
        end,
    ))
}

/// The dates that two numbers can be: month first, unless only day first is possible or both are in use.
fn either_order(one: u32, other: u32, year: Option<i32>, month_first: bool, both: bool) -> Vec<Day> {
    let date = |month, day| {
        let possible = (1..=12).contains(&month) && (1..=31).contains(&day);
        possible.then_some(Day::Calendar { year, month: Month::Named(month), day })
    };
    let (us, european) = (date(one, other), date(other, one));
    let (first, second) = if month_first { (us, european) } else { (european, us) };
    let mut days: Vec<Day> = first.into_iter().chain(second).collect();
    days.dedup();
    if !both || !month_first {
        days.truncate(1);
    }
    days
}
