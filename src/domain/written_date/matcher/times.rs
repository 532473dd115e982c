//! Matchers for times and parts of the day.

use super::super::spoken::{Part, Spoken};
use super::letters::{digits, number, spaces, starts, word};

/// A part of the day; a lone `早` or `晚` only beside a day or an hour.
pub(crate) fn part(chars: &[char], after_day: bool) -> Option<(Part, usize)> {
    const CHINESE: [(&str, Part); 18] = [
        ("凌晨", Part::Dawn),
        ("清晨", Part::Morning),
        ("早晨", Part::Morning),
        ("早上", Part::Morning),
        ("上午", Part::Morning),
        ("中午", Part::Noon),
        ("正午", Part::Noon),
        ("下午", Part::Pm),
        ("午后", Part::Pm),
        ("傍晚", Part::Pm),
        ("晚上", Part::Evening),
        ("晚间", Part::Evening),
        ("夜晚", Part::Evening),
        ("夜里", Part::Evening),
        ("夜间", Part::Evening),
        ("深夜", Part::Evening),
        ("半夜", Part::Midnight),
        ("午夜", Part::Midnight),
    ];
    if let Some((word, part)) = CHINESE.iter().find(|(word, _)| starts(chars, word)) {
        return Some((*part, word.chars().count()));
    }
    let word = word(chars);
    let part = match word.as_str() {
        "a" if starts(chars, "a.m") => return Some((Part::Am, 3 + usize::from(chars.get(3) == Some(&'.')))),
        "p" if starts(chars, "p.m") => return Some((Part::Pm, 3 + usize::from(chars.get(3) == Some(&'.')))),
        "am" => Part::Am,
        "pm" | "afternoon" => Part::Pm,
        "morning" => Part::Morning,
        "noon" => Part::Noon,
        "evening" | "night" => Part::Evening,
        "midnight" => Part::Midnight,
        _ => return lone_part(chars, after_day),
    };
    Some((part, word.len()))
}

fn lone_part(chars: &[char], after_day: bool) -> Option<(Part, usize)> {
    let part = match chars.first()? {
        '早' | '晨' => Part::Morning,
        '午' => Part::Noon,
        '晚' | '夜' => Part::Evening,
        _ => return None,
    };
    let rest = &chars[1..];
    let hour_follows = number(rest).is_some() && !starts(rest, "一点");
    let in_a_word = rest.first().is_some_and(|next| "会点安饭餐饮茶市班操场".contains(*next));
    let after_day = after_day && !in_a_word && !starts(rest, "一点");
    (hour_follows || after_day).then_some((part, 1))
}

/// A time of day, or a number that could be one.
pub(crate) fn time(chars: &[char]) -> Option<(Spoken, usize)> {
    let (hour, length) = number(chars).filter(|(hour, length)| *hour <= 24 && *length <= 3)?;
    let spoken = |minute, bare| {
        let padded = length == 2 && chars[0] == '0' || hour == 0;
        Spoken { hour, minute, padded, bare, part: None }
    };
    let rest = &chars[length..];
    let (spoken, length) = if let Some((minute, more)) = minute_after_mark(rest) {
        (spoken(minute, false), length + more)
    } else if let Some((minute, more)) = minute_after_point(rest) {
        let a_bit = chars[0] == '一' && length == 1 && matches!(rest.get(1), Some('儿' | '点'));
        if a_bit {
            return None;
        }
        (spoken(minute, false), length + more)
    } else {
        let space = spaces(rest);
        let clock = starts(&rest[space..], "o'clock").then_some(space + 7);
        let counted = rest.first().is_some_and(|next| next.is_alphanumeric() && !"到至".contains(*next));
        let suffixed = matches!(part(rest, false), Some((Part::Am | Part::Pm | Part::Noon, _)));
        let range = matches!(rest.first(), Some('到' | '至' | '-'));
        let may_be_hour = if chars[0].is_ascii_digit() { !counted || suffixed } else { range };
        if !may_be_hour && clock.is_none() {
            return None;
        }
        (spoken(0, clock.is_none()), length + clock.unwrap_or(0))
    };
    (spoken.hour < 24 || spoken.minute == 0).then_some((spoken, length))
}

/// `:30`, `:30:00`, or `.30 am`.
fn minute_after_mark(chars: &[char]) -> Option<(u32, usize)> {
    let two = |at: usize| match chars.get(at..)? {
        rest if digits(rest) == 2 => number(rest).filter(|(value, _)| *value < 60).map(|(value, _)| value),
        _ => None,
    };
    let mark = *chars.first()?;
    let minute = two(1)?;
    let seconds = mark == ':' && chars.get(3) == Some(&':') && two(4).is_some();
    let end = if seconds { 6 } else { 3 };
    let suffixed = || {
        let rest = &chars[end..];
        matches!(part(&rest[spaces(rest)..], false), Some((Part::Am | Part::Pm, _)))
    };
    // `9.30 am` is a time, `9.30` alone a price or a date.
    (mark == ':' || mark == '.' && suffixed()).then_some((minute, end))
}

/// `点`, `点半`, `点一刻`, `点30分`, `时`.
fn minute_after_point(chars: &[char]) -> Option<(u32, usize)> {
    let space = spaces(chars);
    if !matches!(chars.get(space), Some('点' | '时')) {
        return None;
    }
    let after_mark = space + 1;
    let rest = &chars[after_mark..];
    let words = [("半", 30), ("一刻", 15), ("1刻", 15), ("三刻", 45), ("3刻", 45), ("整", 0), ("钟", 0)];
    if let Some((word, minute)) = words.iter().find(|(word, _)| starts(rest, word)) {
        return Some((*minute, after_mark + word.chars().count()));
    }
    let past = usize::from(rest.first() == Some(&'过'));
    let Some((minute, length)) = number(&rest[past..]).filter(|(minute, _)| *minute < 60) else {
        return Some((0, after_mark));
    };
    let next = rest.get(past + length);
    let lasts = starts(&rest[past + length..], "分钟");
    let says_minutes = next == Some(&'分') && !lasts;
    let counts = lasts || next.is_some_and(|next| "人个名位点月日号楼小公元到至-.:/".contains(*next));
    match () {
        () if says_minutes => Some((minute, after_mark + past + length + 1)),
        () if length >= 2 && !counts => Some((minute, after_mark + past + length)),
        () => Some((0, after_mark)),
    }
}
