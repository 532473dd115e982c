//! What the parts of the grammar are made of.

use std::num::NonZeroU8;

use chrono::Weekday;
use winnow::Parser;
use winnow::combinator::{alt, not, opt, peek, preceded, separated, terminated};
use winnow::error::EmptyError;
use winnow::token::{any, one_of};

use super::token::{Kind, Token, Unit};
use crate::domain::series::Rule;

/// The words that are left to read.
pub type Tokens<'t> = &'t [Token];
/// What a part of the grammar gives.
pub type Read<T> = Result<T, EmptyError>;

/// What was read of how often something is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// One rule.
    One(Rule),
    /// It can mean either.
    Either(Rule, Rule),
}

/// How many of a unit lie between two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// So many.
    Of(NonZeroU8),
    /// `每隔两周`: two, or two between.
    Either(NonZeroU8, NonZeroU8),
}

impl Gap {
    /// What is said by a rule of such a gap.
    pub fn said(self, rule: impl Fn(NonZeroU8) -> Rule) -> Said {
        match self {
            Self::Of(every) => Said::One(rule(every)),
            Self::Either(one, other) => Said::Either(rule(one), rule(other)),
        }
    }
}

/// A word of that kind.
pub fn is<'t>(kind: Kind) -> impl Parser<Tokens<'t>, Token, EmptyError> {
    one_of(move |token: Token| token.kind == kind)
}

/// What sets the parts of a list apart.
pub fn separator(tokens: &mut Tokens<'_>) -> Read<()> {
    alt(((is(Kind::Comma), opt(is(Kind::And))).void(), is(Kind::And).void())).parse_next(tokens)
}

/// `4`, `four`, `四`.
pub fn number(tokens: &mut Tokens<'_>) -> Read<u32> {
    any.verify_map(|token: Token| match token.kind {
        Kind::Number(number) | Kind::Numeral(number) => Some(number),
        _ => None,
    })
    .parse_next(tokens)
}

/// `2nd`, `第二`.
pub fn ordinal(tokens: &mut Tokens<'_>) -> Read<u32> {
    any.verify_map(|token: Token| if let Kind::Ordinal(number) = token.kind { Some(number) } else { None })
        .parse_next(tokens)
}

/// `一` as in 最后一天, 最后一个.
pub fn one(tokens: &mut Tokens<'_>) -> Read<()> {
    number.verify(|number| *number == 1).void().parse_next(tokens)
}

/// `days`, `个月`, `quarter`: a unit, and how many of it one is.
pub fn unit(tokens: &mut Tokens<'_>) -> Read<(Unit, u8)> {
    preceded(
        opt(is(Kind::Ge)),
        any.verify_map(|token: Token| match token.kind {
            Kind::Unit(unit, size) => Some((unit, size)),
            Kind::Ri => Some((Unit::Day, 1)),
            _ => None,
        }),
    )
    .parse_next(tokens)
}

/// The most of a unit that may lie between two.
fn most(unit: Unit) -> u32 {
    match unit {
        Unit::Day => 200,
        Unit::Week => 52,
        Unit::Month => 24,
    }
}

fn gap(unit: Unit, number: u32) -> Option<NonZeroU8> {
    NonZeroU8::new(u8::try_from(number).ok().filter(|_| number <= most(unit))?)
}

/// `every four weeks`, `每两个月一次`, `fortnightly`, `隔天`.
pub fn interval(tokens: &mut Tokens<'_>) -> Read<(Unit, Gap)> {
    let adverb = any.verify_map(|token: Token| match token.kind {
        Kind::Adverb(unit, size) => Some((unit, Gap::Of(gap(unit, size.into())?))),
        _ => None,
    });
    let times = alt((is(Kind::Other).value(2), number, ordinal.verify(|nth| *nth > 1)));
    let every = preceded((opt(is(Kind::Once)), is(Kind::Every)), (opt(times), unit)).verify_map(
        |(times, (unit, size)): (Option<u32>, _)| {
            let times = times.unwrap_or(1).checked_mul(size.into())?;
            Some((unit, Gap::Of(gap(unit, times)?)))
        },
    );
    let between = preceded(is(Kind::Gap), (opt(number), unit)).verify_map(|(times, (unit, size))| {
        let size = u32::from(size);
        let times = times.unwrap_or(1);
        let of = |times: u32| gap(unit, times.checked_mul(size)?);
        let gap = if times == 1 { Gap::Of(of(2)?) } else { Gap::Either(of(times)?, of(times + 1)?) };
        Some((unit, gap))
    });
    terminated(alt((adverb, every, between)), opt(is(Kind::Once))).parse_next(tokens)
}

/// The interval where it is of that unit.
pub fn interval_of<'t>(wanted: Unit) -> impl Parser<Tokens<'t>, Gap, EmptyError> {
    interval.verify_map(move |(unit, gap)| (unit == wanted).then_some(gap))
}

/// Days of the week: `Mon, Wed and Fri`, `周一至周五`, `一三五`, `weekends`.
pub fn weekdays(tokens: &mut Tokens<'_>) -> Read<Vec<Weekday>> {
    let more = alt((preceded(separator, some_weekdays), preceded(opt(separator), digits)));
    let more = winnow::combinator::repeat(0.., more).fold(Vec::new, |mut all, days: Vec<Weekday>| {
        all.extend(days);
        all
    });
    let (mut first, more) = (some_weekdays, more).parse_next(tokens)?;
    first.extend(more);
    // Whoever names a day twice means something else.
    let is_twice = |day: &Weekday| first.iter().filter(|other| *other == day).count() > 1;
    if first.iter().any(is_twice) { Err(EmptyError) } else { Ok(first) }
}

fn some_weekdays(tokens: &mut Tokens<'_>) -> Read<Vec<Weekday>> {
    let to = alt((is(Kind::To), is(Kind::Dao)));
    let range = (weekday, to, alt((weekday, digit))).map(|(from, _, to)| through(from, to));
    let workdays = is(Kind::Workdays).map(|_| through(Weekday::Mon, Weekday::Fri));
    let weekend = is(Kind::Weekend).map(|_| through(Weekday::Sat, Weekday::Sun));
    alt((range, weekday.map(|day| vec![day]), workdays, weekend)).parse_next(tokens)
}

/// A weekday by its name.
pub fn weekday(tokens: &mut Tokens<'_>) -> Read<Weekday> {
    any.verify_map(|token: Token| if let Kind::Weekday(day) = token.kind { Some(day) } else { None })
        .parse_next(tokens)
}

fn digits(tokens: &mut Tokens<'_>) -> Read<Vec<Weekday>> {
    let to = alt((is(Kind::To), is(Kind::Dao)));
    (digit, opt(preceded(to, digit)))
        .map(|(from, to)| to.map_or_else(|| vec![from], |to| through(from, to)))
        .parse_next(tokens)
}

/// `三` after 周一: a weekday, unless it counts something.
fn digit(tokens: &mut Tokens<'_>) -> Read<Weekday> {
    let counted = alt((
        unit.void(),
        one_of(|token: Token| matches!(token.kind, Kind::Ci | Kind::Hao | Kind::MonthEnd | Kind::Once))
            .void(),
    ));
    let day = any.verify_map(|token: Token| match token.kind {
        Kind::Numeral(number @ 1..=6) => Weekday::try_from(u8::try_from(number - 1).ok()?).ok(),
        Kind::Ri => Some(Weekday::Sun),
        _ => None,
    });
    terminated(day, peek(not(counted))).parse_next(tokens)
}

fn through(from: Weekday, to: Weekday) -> Vec<Weekday> {
    std::iter::successors(Some(from), |day| (*day != to).then(|| day.succ())).collect()
}

/// A list of what is set apart by commas and “and”.
pub fn list<'t, T>(
    part: impl Parser<Tokens<'t>, T, EmptyError>,
) -> impl Parser<Tokens<'t>, Vec<T>, EmptyError> {
    separated(1.., part, separator)
}
