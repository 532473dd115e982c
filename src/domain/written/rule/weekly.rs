//! Every so many days, and on days of the week.

use std::num::NonZeroU8;

use chrono::{Datelike, NaiveDate, Weekday};
use winnow::Parser;
use winnow::combinator::{alt, opt, preceded};
use winnow::error::EmptyError;

use super::basic::{Gap, Read, Said, Tokens, interval_of, is, list, ordinal, weekday, weekdays};
use super::token::{Kind, Unit};
use crate::domain::series::{EACH, Nth, OneOrMore, Rule, Weekdays};

const SECOND: NonZeroU8 = EACH.saturating_add(1);

/// `every other day`, `每天`.
pub fn daily(tokens: &mut Tokens<'_>) -> Read<Said> {
    let gap = interval_of(Unit::Day).parse_next(tokens)?;
    Ok(gap.said(|every| Rule::Daily { every }))
}

/// `every two weeks on Saturday`, `隔周`: on the weekday of the first day where none is named.
pub fn every_so_many_weeks<'t>(first: NaiveDate) -> impl FnMut(&mut Tokens<'t>) -> Read<Said> {
    move |tokens| {
        let on = (opt(alt((is(Kind::On), is(Kind::De)))), opt(is(Kind::Every)));
        let (gap, named) = (interval_of(Unit::Week), opt(preceded(on, weekdays))).parse_next(tokens)?;
        said(gap, named.unwrap_or_else(|| vec![first.weekday()]))
    }
}

/// `every Saturday`, `Mon-Fri`, `every other Sat`, `隔周六`, `Tuesdays every week`.
pub fn on_weekdays(tokens: &mut Tokens<'_>) -> Read<Said> {
    let every = preceded(opt(is(Kind::On)), opt(is(Kind::Every)));
    // Every other workday would be something else.
    let some = || alt((list(weekday), is(Kind::Weekend).value(vec![Weekday::Sat, Weekday::Sun])));
    let every_other = preceded((opt(is(Kind::On)), is(Kind::Every), is(Kind::Other)), some());
    let every_other = alt((every_other, preceded(is(Kind::Gap), some())));
    let gap = |gap: Option<Gap>| gap.unwrap_or(Gap::Of(EACH));
    let (gap, days) = alt((
        every_other.map(|days| (Gap::Of(SECOND), days)),
        (preceded(every, weekdays), opt(interval_of(Unit::Week))).map(|(days, of)| (gap(of), days)),
    ))
    .parse_next(tokens)?;
    said(gap, days)
}

fn said(gap: Gap, days: Vec<Weekday>) -> Read<Said> {
    let weekdays = Weekdays::of(days).ok_or(EmptyError)?;
    Ok(gap.said(|every| Rule::Weekly { every, weekdays }))
}

/// `every second Saturday`: of the month, or every two weeks.
pub fn every_second(tokens: &mut Tokens<'_>) -> Read<Said> {
    let begins = (opt(is(Kind::On)), opt(alt((is(Kind::Every), is(Kind::The)))));
    let mut nth =
        preceded(begins, (ordinal, opt(is(Kind::Ge)), weekday)).verify_map(|(number, _, weekday)| {
            let every = NonZeroU8::new(u8::try_from(number).ok()?).filter(|every| *every > EACH)?;
            let which = Nth::of(every.get())?;
            Some(Said::Either(
                Rule::Weekly { every, weekdays: weekday.into() },
                Rule::WeekdaysOfMonth { every: EACH, which: which.into(), weekday },
            ))
        });
    nth.parse_next(tokens)
}

/// `双周六`: every two weeks, or in the second and the fourth.
pub fn even_weeks<'t>(first: NaiveDate) -> impl FnMut(&mut Tokens<'t>) -> Read<Said> {
    move |tokens| {
        let week = preceded(is(Kind::Unit(Unit::Week, 1)), opt(preceded(opt(is(Kind::De)), weekday)));
        let mut even = preceded((opt(is(Kind::Every)), is(Kind::Even)), alt((weekday.map(Some), week)));
        let weekday = even.parse_next(tokens)?.unwrap_or_else(|| first.weekday());
        let which = OneOrMore::of([Nth::Second, Nth::Fourth]).ok_or(EmptyError)?;
        Ok(Said::Either(
            Rule::Weekly { every: SECOND, weekdays: weekday.into() },
            Rule::WeekdaysOfMonth { every: EACH, which, weekday },
        ))
    }
}

/// `biweekly`: every two weeks, or twice a week.
pub fn biweekly<'t>(first: NaiveDate) -> impl FnMut(&mut Tokens<'t>) -> Read<Said> {
    move |tokens| {
        let mut named = preceded(is(Kind::Biweekly), opt(preceded(opt(is(Kind::On)), weekdays)));
        let named = named.parse_next(tokens)?;
        let day = first.weekday();
        let once = named.clone().unwrap_or_else(|| vec![day]);
        // Twice a week is, for example, on that day and three days later.
        let twice = named.unwrap_or_else(|| vec![day, day.succ().succ().succ()]);
        let (once, twice) = (Weekdays::of(once).ok_or(EmptyError)?, Weekdays::of(twice).ok_or(EmptyError)?);
        Ok(Said::Either(
            Rule::Weekly { every: SECOND, weekdays: once },
            Rule::Weekly { every: EACH, weekdays: twice },
        ))
    }
}
