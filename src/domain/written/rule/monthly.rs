//! On days of the month, and on weekdays of it.

use std::num::NonZeroU8;

use chrono::{NaiveDate, Weekday};
use winnow::Parser;
use winnow::combinator::{alt, opt, peek, preceded, repeat, terminated};
use winnow::error::EmptyError;
use winnow::token::one_of;

use super::basic::{
    Gap, Read, Said, Tokens, interval_of, is, list, number, one, ordinal, separator, unit, weekday,
};
use super::token::{Kind, Token, Unit};
use crate::domain::series::{DayOfMonth, EACH, Nth, OneOrMore, Rule};

/// Which days of a month.
enum Days {
    /// By their numbers.
    Numbered(OneOrMore<DayOfMonth>),
    /// By the weekday.
    Weekday(OneOrMore<Nth>, Weekday),
}

impl Days {
    fn every(&self, every: NonZeroU8) -> Rule {
        match self {
            Self::Numbered(days) => Rule::DaysOfMonth { every, days: days.clone() },
            Self::Weekday(which, weekday) => {
                Rule::WeekdaysOfMonth { every, which: which.clone(), weekday: *weekday }
            }
        }
    }
}

/// `monthly`, `every 3 months on the last Friday`, `每月5号`: as the first day has it where no day is named.
pub fn every_so_many_months<'t>(first: NaiveDate) -> impl FnMut(&mut Tokens<'t>) -> Read<Said> {
    move |tokens| {
        let on = opt(alt((is(Kind::On), is(Kind::De))));
        let (gap, days) = (interval_of(Unit::Month), opt(preceded(on, days))).parse_next(tokens)?;
        Ok(gap.said(|every| {
            days.as_ref().map_or_else(|| Rule::monthly(first, every), |days| days.every(every))
        }))
    }
}

/// `first and third Saturday of the month`, `the 5th of every other month`.
pub fn of_month(tokens: &mut Tokens<'_>) -> Read<Said> {
    let begins = (opt(is(Kind::On)), opt(is(Kind::Every)));
    let the_month = (is(Kind::Of), opt(is(Kind::The)), is(Kind::Unit(Unit::Month, 1)));
    let months = alt((the_month.value(Gap::Of(EACH)), preceded(opt(is(Kind::Of)), interval_of(Unit::Month))));
    let (days, gap) = (preceded(begins, days), months).parse_next(tokens)?;
    Ok(gap.said(|every| days.every(every)))
}

/// `every 1st and 15th`, `last Friday`: of the month, though it does not say so. One alone, such as the second Saturday,
/// could be every so many weeks.
pub fn of_no_month(tokens: &mut Tokens<'_>) -> Read<Said> {
    let begins = (opt(is(Kind::On)), opt(is(Kind::Every)));
    let days = preceded(begins, days).verify(|days| match days {
        Days::Numbered(days) => days.iter().count() > 1,
        Days::Weekday(which, _) => {
            which.iter().count() > 1
                || which.iter().any(|nth| matches!(nth, Nth::First | Nth::LastButOne | Nth::Last))
        }
    });
    days.map(|days| Said::One(days.every(EACH))).parse_next(tokens)
}

/// `每月底`, `end of the month`.
pub fn month_end(tokens: &mut Tokens<'_>) -> Read<Said> {
    let begins = (opt(alt((is(Kind::On), is(Kind::At)))), opt(is(Kind::The)));
    alt(((is(Kind::Every), is(Kind::MonthEnd)).void(), (begins, is(Kind::EndOfMonth)).void()))
        .value(Said::One(Rule::DaysOfMonth { every: EACH, days: DayOfMonth::LAST.into() }))
        .parse_next(tokens)
}

/// `half-monthly`, `每半个月一次`.
pub fn half_monthly<'t>(first: NaiveDate) -> impl FnMut(&mut Tokens<'t>) -> Read<Said> {
    move |tokens| {
        (is(Kind::HalfMonthly), opt(is(Kind::Once)))
            .map(|_| Said::One(Rule::half_monthly(first)))
            .parse_next(tokens)
    }
}

/// `bimonthly`: every two months, or twice a month.
pub fn bimonthly<'t>(first: NaiveDate) -> impl FnMut(&mut Tokens<'t>) -> Read<Said> {
    move |tokens| {
        is(Kind::Bimonthly)
            .map(|_| Said::Either(Rule::monthly(first, EACH.saturating_add(1)), Rule::half_monthly(first)))
            .parse_next(tokens)
    }
}

fn days(tokens: &mut Tokens<'_>) -> Read<Days> {
    let weekdays = (which, weekday).map(|(which, weekday)| Days::Weekday(which, weekday));
    alt((weekdays, numbered.map(Days::Numbered))).parse_next(tokens)
}

/// `first and third`, `第一、三个`, `倒数第二个`.
fn which(tokens: &mut Tokens<'_>) -> Read<OneOrMore<Nth>> {
    let more = repeat(0.., preceded(separator, alt((nth, bare_nth))));
    let (first, more): (Nth, Vec<Nth>) = (nth, more).parse_next(tokens)?;
    OneOrMore::of(more.into_iter().chain([first])).ok_or(EmptyError)
}

fn nth(tokens: &mut Tokens<'_>) -> Read<Nth> {
    let last =
        alt((is(Kind::LastButOne).value(Nth::LastButOne), (is(Kind::Last), opt(one)).value(Nth::Last)));
    let counted = ordinal.verify_map(|number| Nth::of(u8::try_from(number).ok()?));
    preceded(opt(is(Kind::The)), terminated(alt((last, counted)), opt(is(Kind::Ge)))).parse_next(tokens)
}

/// `三个`, behind 第一、.
fn bare_nth(tokens: &mut Tokens<'_>) -> Read<Nth> {
    terminated(number, opt(is(Kind::Ge)))
        .verify_map(|number| Nth::of(u8::try_from(number).ok()?))
        .parse_next(tokens)
}

/// `1st, 15th and the last day`, `1、15日`, `最后一天`.
fn numbered(tokens: &mut Tokens<'_>) -> Read<OneOrMore<DayOfMonth>> {
    let last = (is(Kind::Last), opt(one), unit.verify(|unit| *unit == (Unit::Day, 1)));
    let last = alt((last.void(), is(Kind::MonthEnd).void())).value(DayOfMonth::LAST);
    let of = |number: u32| DayOfMonth::of(u8::try_from(number).ok()?);
    let counted = terminated(ordinal, opt(is(Kind::Unit(Unit::Day, 1)))).verify_map(of);
    let mark = one_of(|token: Token| matches!(token.kind, Kind::Ri | Kind::Hao)).void();
    // A number in a list may leave its 日 to the next one.
    let mark = alt((mark, peek((separator, number, alt((is(Kind::Ri), is(Kind::Hao))))).void()));
    let figure = terminated(number, mark).verify_map(of);
    let day = preceded(opt(is(Kind::The)), alt((last, counted, figure)));
    list(day).verify_map(|days: Vec<DayOfMonth>| OneOrMore::of(days)).parse_next(tokens)
}
