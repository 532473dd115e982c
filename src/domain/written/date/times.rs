//! Times of day, and how long something lasts.

use winnow::combinator::{alt, fail, not, opt, peek, preceded, terminated};
use winnow::prelude::*;
use winnow::token::{any, one_of, take_while};

use super::super::fold::{self, is_chinese};
use super::super::number::digit;
use super::basics::{Number, Read, digits, english_number, figure, named, number, space, spaces, then, word};
use super::item::Item;
use super::part::{Clock, Form, Part};

/// A part of the day in Chinese; a lone 早 or 晚 only beside a day or an hour.
pub(super) fn chinese_part(input: &mut &str, after_day: bool) -> Read<Part> {
    const PARTS: &[(&str, Part)] = &[
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
    const LONE: &[(&str, Part)] = &[
        ("早", Part::Morning),
        ("晨", Part::Morning),
        ("午", Part::Noon),
        ("晚", Part::Evening),
        ("夜", Part::Evening),
    ];
    let lone = |input: &mut &str| {
        let part = named(LONE).parse_next(input)?;
        let hour_follows = peek(then(hour)).parse_next(input).is_ok() && !input.starts_with("一点");
        let in_a_word = input.starts_with(|next: char| "会点安饭餐饮茶市班操场教霞".contains(next));
        if hour_follows || (after_day && !in_a_word) { Ok(part) } else { fail.parse_next(input) }
    };
    alt((named(PARTS), lone)).parse_next(input)
}

/// `am`, `p.m.`, `noon`.
pub(super) fn half(input: &mut &str) -> Read<Part> {
    const HALVES: &[(&str, Part)] = &[
        ("am", Part::Am),
        ("a.m.", Part::Am),
        ("a.m", Part::Am),
        ("pm", Part::Pm),
        ("p.m.", Part::Pm),
        ("p.m", Part::Pm),
        ("noon", Part::Noon),
        ("midday", Part::Noon),
        ("midnight", Part::Midnight),
    ];
    named(HALVES).parse_next(input)
}

/// `morning`, `evening`.
pub(super) fn english_part(input: &mut &str) -> Read<Part> {
    const PARTS: &[(&str, Part)] = &[
        ("morning", Part::Morning),
        ("afternoon", Part::Pm),
        ("evening", Part::Evening),
        ("night", Part::Evening),
    ];
    named(PARTS).parse_next(input)
}

/// A time of day; two where it is said between two: 七八点.
pub(super) fn clock(input: &mut &str) -> Read<Vec<Clock>> {
    let one = alt((to_the_hour, past_the_hour, point, shown, with_half, o_clock));
    alt((between_two, one.map(|clock| vec![clock]))).parse_next(input)
}

/// 七八点, 三四点半.
fn between_two(input: &mut &str) -> Read<Vec<Clock>> {
    let one = |input: &mut &str| -> Read<u32> {
        let figure = any.verify(|letter: &char| *letter != '两').verify_map(digit);
        figure.verify(|value: &u32| *value > 0).parse_next(input)
    };
    let (first, second) = (one, one).verify(|(first, second)| first + 1 == *second).parse_next(input)?;
    let minute = minute_after_point.parse_next(input)?;
    Ok([first, second].map(|hour| Clock::new(hour, minute, Form::Said)).to_vec())
}

/// 差一刻十点, `quarter to ten`, `ten to nine`.
fn to_the_hour(input: &mut &str) -> Read<Clock> {
    let quarter = word(&["一刻", "1刻"]).value(15);
    let minutes = terminated(figure, then(word(&["分钟", "分"]))).map(|number: Number| number.value);
    let chinese = (preceded('差', alt((quarter, minutes))), spaces, figure, then(word(&["点钟", "点"])));
    let chinese = chinese.map(|(less, (), hour, ())| (less, hour));
    let few = alt((
        word(&["a quarter", "quarter"]).value(15),
        terminated(number, opt((space, word(&["minutes"])))).map(|number: Number| number.value),
    ));
    let english = (few, (space, word(&["to"]), space), number).map(|(less, _, hour)| (less, hour));
    let (less, hour) = alt((chinese, english)).parse_next(input)?;
    let half = opt(then(half)).parse_next(input)?;
    // In `ten to 12` it is more likely ten o'clock.
    let fits =
        (1..=24).contains(&hour.value) && matches!(less, 5 | 10 | 15 | 20 | 25) || !hour.digits && less < 60;
    if !fits || hour.digits && less != 15 {
        return fail.parse_next(input);
    }
    Ok(Clock { less, part: half, ..Clock::new(hour.value, 0, Form::Said) })
}

/// `half past nine`, `quarter past ten`, `ten past nine`.
fn past_the_hour(input: &mut &str) -> Read<Clock> {
    let few = alt((
        word(&["half"]).value(30),
        word(&["a quarter", "quarter"]).value(15),
        english_number.map(|number: Number| number.value),
    ));
    let (minute, _, hour) = (few, (space, word(&["past"]), space), number).parse_next(input)?;
    if hour.value > 24 || minute >= 60 {
        return fail.parse_next(input);
    }
    Ok(Clock::new(hour.value, minute, Form::Said))
}

/// 10点, 9点一刻, 十点零五分, 10时30分.
fn point(input: &mut &str) -> Read<Clock> {
    let hour = hour.parse_next(input)?;
    let form = if hour.padded || hour.value == 0 { Form::Padded } else { Form::Said };
    let a_bit = !hour.digits && hour.value == 1 && input.starts_with(['点', '时']);
    let minute = minute_after_point.parse_next(input)?;
    let less = if minute == 0 { opt(short_of_the_hour).parse_next(input)?.unwrap_or(0) } else { 0 };
    if a_bit && input.starts_with(['儿', '点']) || hour.value == 24 && minute > 0 {
        return fail.parse_next(input);
    }
    Ok(Clock { less, ..Clock::new(hour.value, minute, form) })
}

/// 差五分, 欠一刻, behind an hour.
fn short_of_the_hour(input: &mut &str) -> Read<u32> {
    let quarter = word(&["一刻", "1刻"]).value(15);
    let minutes = terminated(figure, then(word(&["分钟", "分"]))).map(|number: Number| number.value);
    preceded((spaces, one_of(['差', '缺', '欠', '少'])), alt((quarter, minutes)))
        .verify(|less| *less < 60)
        .parse_next(input)
}

fn hour(input: &mut &str) -> Read<Number> {
    figure.verify(|number: &Number| number.value <= 24 && number.length <= 3).parse_next(input)
}

/// 点, 点半, 点一刻, 点30分, 时.
fn minute_after_point(input: &mut &str) -> Read<u32> {
    const WORDS: &[(&str, u32)] =
        &[("半", 30), ("一刻", 15), ("1刻", 15), ("三刻", 45), ("3刻", 45), ("整", 0), ("钟", 0)];
    then(one_of(['点', '时'])).parse_next(input)?;
    if let Ok(minute) = named(WORDS).parse_next(input) {
        return Ok(minute);
    }
    let before = *input;
    opt('过').parse_next(input)?;
    let Ok(number) = figure.verify(|number: &Number| number.value < 60).parse_next(input) else {
        *input = before;
        return Ok(0);
    };
    if input.starts_with('分') && !input.starts_with("分钟") {
        any.parse_next(input)?;
        return Ok(number.value);
    }
    let counts = input.starts_with("分钟")
        || input.starts_with(|next: char| "人个名位点月日号楼小公元到至-.:/年周天届组".contains(next));
    if number.length >= 2 && !counts {
        return Ok(number.value);
    }
    *input = before;
    Ok(0)
}

/// `15:30`, `9:30:00`, `10:30 am`, `9.30 am`.
fn shown(input: &mut &str) -> Read<Clock> {
    let hour = digits.verify(|number: &Number| number.length <= 2 && number.value <= 24).parse_next(input)?;
    let mark = one_of([':', '.']).parse_next(input)?;
    let minute =
        digits.verify(|number: &Number| number.length == 2 && number.value < 60).parse_next(input)?;
    let seconds =
        opt(preceded(':', digits.verify(|number: &Number| number.length == 2))).parse_next(input)?;
    let further = |input: &mut &str| {
        (one_of([':', '/', '.']), one_of(|c: char| c.is_ascii_digit())).void().parse_next(input)
    };
    peek(not(further)).parse_next(input)?;
    let half = opt(then(half)).parse_next(input)?;
    let is_time = mark == ':' || seconds.is_none() && matches!(half, Some(Part::Am | Part::Pm));
    if !is_time || hour.value == 24 && minute.value > 0 {
        return fail.parse_next(input);
    }
    let form = if hour.padded || hour.value == 0 { Form::Padded } else { Form::Shown };
    Ok(Clock { part: half, ..Clock::new(hour.value, minute.value, form) })
}

/// `10am`, `ten pm`, `12 noon`.
fn with_half(input: &mut &str) -> Read<Clock> {
    let hour = alt((digits, english_number))
        .verify(|number: &Number| number.value <= 24 && number.length <= 2)
        .parse_next(input)?;
    let half = then(half).parse_next(input)?;
    Ok(Clock { part: Some(half), ..Clock::new(hour.value, 0, Form::Bare) })
}

/// `ten o'clock`.
fn o_clock(input: &mut &str) -> Read<Clock> {
    let hour =
        alt((digits, english_number)).verify(|number: &Number| number.value <= 24).parse_next(input)?;
    then(word(&["o'clock", "oclock"])).parse_next(input)?;
    Ok(Clock::new(hour.value, 0, Form::Said))
}

/// A number that may be an hour.
pub(super) fn bare(input: &mut &str) -> Read<Clock> {
    let hour = number.verify(|number: &Number| number.value <= 24 && number.length <= 2).parse_next(input)?;
    let counted = input.starts_with(|next: char| is_chinese(next) && !"到至点时".contains(next));
    if counted || input.starts_with(|next: char| next.is_ascii_alphanumeric()) {
        return fail.parse_next(input);
    }
    let form = if hour.padded || hour.value == 0 { Form::Padded } else { Form::Bare };
    Ok(Clock::new(hour.value, 0, form))
}

/// In so many minutes: 两小时后, `in half an hour`.
pub(super) fn within(input: &mut &str) -> Read<Item> {
    let chinese = terminated(chinese_length, (opt(one_of(['之', '以'])), '后'));
    let english = preceded((word(&["in"]), space), english_length);
    alt((chinese, english)).map(Item::Within).parse_next(input)
}

/// How long something lasts: 两个半小时, `for 3 hours`, `90 minutes`, `for 3 days`.
pub(super) fn lasting(input: &mut &str) -> Read<Item> {
    const DAYS: &[&str] = &["day", "days"];
    let days = (word(&["for"]), preceded(space, number), preceded(space, word(DAYS)))
        .map(|((), number, ())| Item::LastsDays(number.value));
    let lead = opt(terminated(word(&["for", "lasting", "lasts"]), space));
    let minutes = alt((
        preceded(opt(word(&["共", "历时", "为时", "时长"])), chinese_length),
        preceded(lead, english_length),
    ));
    alt((days, minutes.map(Item::Lasts))).parse_next(input)
}

/// Minutes in Chinese: 两小时, 一个半小时, 1.5小时, 90分钟, 三刻钟.
fn chinese_length(input: &mut &str) -> Read<u32> {
    let hour = || then((opt('个'), word(&["小时", "钟头"]))).void();
    let half_hour = preceded('半', hour()).value(30);
    let and_half =
        (figure, then(word(&["个半"])), word(&["小时", "钟头"])).map(|(number, ..)| number.value * 60 + 30);
    let decimal =
        terminated((digits, preceded('.', digits)), hour()).verify_map(|(whole, part): (Number, Number)| {
            (part.value == 5 && part.length == 1).then_some(whole.value * 60 + 30)
        });
    let hours = terminated(figure, hour()).map(|number: Number| number.value * 60);
    let and_minutes = (hours, opt(minutes_in_chinese)).map(|(hours, minutes)| hours + minutes.unwrap_or(0));
    let quarters = terminated(figure, word(&["刻钟"])).map(|number: Number| number.value * 15);
    alt((half_hour, and_half, decimal, and_minutes, minutes_in_chinese, quarters))
        .verify(|minutes| (1..=14 * 24 * 60).contains(minutes))
        .parse_next(input)
}

fn minutes_in_chinese(input: &mut &str) -> Read<u32> {
    terminated(figure, then(word(&["分钟"]))).map(|number: Number| number.value).parse_next(input)
}

/// Minutes in English: `3 hours`, `an hour and a half`, `two and a half hours`, `half an hour`, `2h`.
fn english_length(input: &mut &str) -> Read<u32> {
    const HOURS: &[&str] = &["hour", "hours", "hrs", "hr", "h"];
    const MINUTES: &[&str] = &["minute", "minutes", "mins", "min"];
    let half = || (space, word(&["and a half"])).void();
    let half_hour = word(&["half an hour"]).value(30);
    let an_hour = preceded(word(&["an hour", "one hour", "1 hour"]), opt(half()))
        .map(|half| if half.is_some() { 90 } else { 60 });
    let and_half =
        terminated(number, (half(), space, word(HOURS))).map(|number: Number| number.value * 60 + 30);
    let decimal = terminated((digits, preceded('.', digits)), then(word(HOURS))).verify_map(
        |(whole, part): (Number, Number)| {
            (part.value == 5 && part.length == 1).then_some(whole.value * 60 + 30)
        },
    );
    let glued =
        terminated(take_while(1..=2, |char: char| char.is_ascii_digit()), word(&["hours", "hrs", "hr", "h"]))
            .verify_map(|hours: &str| hours.parse::<u32>().ok().map(|hours| hours * 60));
    let hours = terminated(number, then(word(HOURS))).map(|number: Number| number.value * 60);
    let minutes = || terminated(number, then(word(MINUTES))).map(|number: Number| number.value);
    let both = (alt((hours, glued)), opt(preceded((spaces, opt((word(&["and"]), space))), minutes())))
        .map(|(hours, minutes)| hours + minutes.unwrap_or(0));
    alt((half_hour, an_hour, and_half, decimal, both, minutes()))
        .verify(|minutes| (1..=14 * 24 * 60).contains(minutes))
        .parse_next(input)
}

/// How many minutes a text says, and no more: `45`, `an hour and a half`, 一个半小时.
pub fn minutes(text: &str) -> Option<u32> {
    let folded = fold::folded(text.trim());
    let mut rest = folded.trim_end_matches(['.', '。', '吧']).trim();
    if let Ok(count) = rest.parse() {
        return Some(count);
    }
    match lasting(&mut rest) {
        Ok(Item::Lasts(minutes)) if rest.is_empty() => Some(minutes),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_long_something_takes_is_read_alone() {
        for (text, expected) in [
            ("45", Some(45)),
            ("45 min", Some(45)),
            ("an hour and a half", Some(90)),
            ("２小时", Some(120)),
            ("一个半小时", Some(90)),
            ("四十五分钟吧", Some(45)),
            ("long", None),
            ("45 or 60", None),
        ] {
            assert_eq!(minutes(text), expected, "{text}");
        }
    }
}
