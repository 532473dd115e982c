//! Dates in digits: the whole run of digits and marks is one date, or none; a pair is never cut out of a longer one.

use winnow::combinator::{alt, fail, opt, peek, preceded};
use winnow::prelude::*;
use winnow::token::{one_of, take_while};

use super::basics::{Number, Read, digits};
use super::day::{Day, Year};
use super::item::{Item, Mention, Pair};
use super::part::{Clock, Form};
use super::zone;

/// `2026-12-05T10:00+09:00`, `2026-12-05`, `5/12/26`, `12/5`.
pub(super) fn dated(input: &mut &str) -> Read<Vec<Item>> {
    let whole = three.map(|days| vec![Item::Day(Mention { days, weak: false, name: false })]);
    alt((stamp, whole, pair, broken)).parse_next(input)
}

/// A date and a time in one word, as programs write them, with the zone where one is there.
fn stamp(input: &mut &str) -> Read<Vec<Item>> {
    let (days, _) = (three, 't').parse_next(input)?;
    let hour = digits.verify(|number: &Number| number.length == 2 && number.value < 24).parse_next(input)?;
    let minute = preceded(':', two_digits).parse_next(input)?;
    opt((':', two_digits)).parse_next(input)?;
    let zone = opt(zone::offset_or_utc).parse_next(input)?;
    let clock = Clock::new(hour.value, minute.value, Form::Padded);
    let mut items = vec![Item::Day(Mention { days, weak: false, name: false }), Item::Time(vec![clock])];
    items.extend(zone.map(Item::Zone));
    Ok(items)
}

fn two_digits(input: &mut &str) -> Read<Number> {
    let text = take_while(2..=2, |char: char| char.is_ascii_digit()).parse_next(input)?;
    let value = text.parse().map_err(|_| winnow::error::EmptyError)?;
    if value > 59 {
        fail.parse_next(input)
    } else {
        Ok(Number { value, length: 2, digits: true, padded: false })
    }
}

/// Three numbers with the same mark between them. Where one of them has four digits it is the year; else the last is,
/// or, with points, the first that cannot be a day.
fn three(input: &mut &str) -> Read<Vec<Day>> {
    let mark = |input: &mut &str| one_of(['-', '/', '.']).parse_next(input);
    let (one, first, two, second, three) = (digits, mark, digits, mark, digits).parse_next(input)?;
    if first != second || goes_on(input) {
        return fail.parse_next(input);
    }
    let year_first = || Some(vec![date(year(one)?, two, three)]);
    let year_last = || {
        let year = year(three)?;
        let (day_first, month_first) = (date(year, two, one), date(year, one, two));
        // With points, and with a day that can be none else, there is one order; else both are in use.
        let mut days: Vec<Day> = match first {
            '.' => vec![day_first],
            _ => [month_first, day_first].into_iter().filter(|day| day.is_possible()).collect(),
        };
        if days.is_empty() {
            days.push(day_first);
        }
        days.dedup();
        Some(days)
    };
    let days = match (one.length, three.length) {
        (4, 1..=2) => year_first(),
        (2, 1..=2) if first == '.' && (one.value > 12 || one.value == year_of_today_like(three, two)) => {
            year_first()
        }
        (1..=2, 2 | 4) => year_last(),
        _ => None,
    };
    match days {
        Some(days) if two.length <= 2 => Ok(days),
        _ => fail.parse_next(input),
    }
}

/// `26.12.5` has the year first: what comes last is too short for one.
fn year_of_today_like(three: Number, two: Number) -> u32 {
    if three.length == 1 || two.value > 12 { u32::MAX } else { 0 }
}

fn year(number: Number) -> Option<i32> {
    let value = i32::try_from(number.value).ok()?;
    match number.length {
        4 => (1900..2200).contains(&value).then_some(value),
        2 => Some(2000 + value),
        _ => None,
    }
}

fn date(year: i32, month: Number, day: Number) -> Day {
    Day::Date { year: Some(Year::Number(year)), month: month.value, day: day.value }
}

/// Whether more digits of the same number follow.
fn goes_on(input: &str) -> bool {
    let mut chars = input.chars();
    match chars.next() {
        Some(next) if next.is_ascii_digit() => true,
        Some('-' | '/' | '.' | ':') => chars.next().is_some_and(|next| next.is_ascii_digit()),
        _ => false,
    }
}

fn short(input: &mut &str) -> Read<Number> {
    digits.verify(|number: &Number| number.length <= 2).parse_next(input)
}

fn pair(input: &mut &str) -> Read<Vec<Item>> {
    let (one, mark, other) = (short, one_of(['-', '/', '.']), short).parse_next(input)?;
    let ends = mark != '-' && peek(end_of_span).parse_next(input).is_ok();
    let counted = input.trim_start().starts_with(['点', '时', '日', '号']);
    if goes_on(input) && !ends || counted || input.starts_with(|next: char| next.is_ascii_alphabetic()) {
        return fail.parse_next(input);
    }
    Ok(vec![Item::Pair(Pair { one, mark, other })])
}

/// What follows the first pair of `12.5-12.7`, `9.30-11am`: days or hours, as what stands beside them says.
fn end_of_span(input: &mut &str) -> Read<()> {
    ('-', short, opt((one_of(['/', '.']), short))).void().parse_next(input)?;
    if goes_on(input) { fail.parse_next(input) } else { Ok(()) }
}

/// A longer run of digits and marks that is no date.
fn broken(input: &mut &str) -> Read<Vec<Item>> {
    let text =
        take_while(1.., |char: char| char.is_ascii_digit() || "-/.:".contains(char)).parse_next(input)?;
    let numbers: Vec<&str> = text.split(['-', '/', '.', ':']).filter(|part| !part.is_empty()).collect();
    let year =
        |part: &&str| part.len() < 4 || part.parse().is_ok_and(|year: u32| (1900..2200).contains(&year));
    // `9-11.30` is a range of hours.
    let one_mark = ['-', '/', '.'].iter().filter(|mark| text.contains(**mark)).count() == 1;
    let like_a_date = numbers.len() == 3
        && numbers.iter().all(|part| part.len() <= 4)
        && numbers.iter().all(year)
        && one_mark
        && !text.contains(':');
    let is_whole = text.ends_with(|last: char| last.is_ascii_digit());
    match numbers.iter().map(|part| part.len()).sum::<usize>() {
        _ if like_a_date && is_whole => Ok(vec![Item::NoDate]),
        // Somebody's telephone.
        7.. if is_whole && !text.contains(':') => Ok(vec![Item::Other]),
        _ => fail.parse_next(input),
    }
}
