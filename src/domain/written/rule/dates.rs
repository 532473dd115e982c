//! Dates within a rule, and lists of them, which may name their month once.

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use winnow::Parser;
use winnow::combinator::{alt, not, opt, peek, preceded, repeat, separated, terminated};
use winnow::error::EmptyError;
use winnow::token::one_of;

use super::basic::{Read, Tokens, is, list, number, ordinal, separator};
use super::day::day;
use super::token::{Kind, Token, Unit};

/// The most words of one date.
const MOST_WORDS: usize = 12;

/// The text that the words stand in, and when it was written.
#[derive(Debug, Clone, Copy)]
pub struct Source<'t> {
    /// The folded text.
    pub text: &'t str,
    /// The wall's clock.
    pub now: NaiveDateTime,
}

impl<'t> Source<'t> {
    fn words(self, of: &[Token]) -> &'t str {
        let (Some(first), Some(last)) = (of.first(), of.last()) else { return "" };
        self.text.get(first.from..last.to).unwrap_or_default()
    }

    /// The day that these words name, spelled out.
    fn day(self, spelled: &str) -> Option<NaiveDate> {
        day(spelled, self.now)
    }
}

/// Whatever names a single day: as many words as do.
pub fn any_day<'t>(source: Source<'t>) -> impl FnMut(&mut Tokens<'t>) -> Read<NaiveDate> {
    move |tokens| {
        let most = tokens.len().min(MOST_WORDS);
        for length in (1..=most).rev() {
            let (of, rest) = tokens.split_at(length);
            if !sets_apart(source, of)
                && let Some(day) = source.day(source.words(of))
            {
                *tokens = rest;
                return Ok(day);
            }
        }
        Err(EmptyError)
    }
}

/// Whether the words are more than one date. A comma stands in `Fri, 25 Dec, 2026`, too.
fn sets_apart(source: Source<'_>, of: &[Token]) -> bool {
    let sets = |token: &Token| {
        matches!(
            token.kind,
            Kind::Comma | Kind::And | Kind::Except | Kind::Excepted | Kind::Dao | Kind::Until | Kind::From
        )
    };
    let comma_of_a_date = |at: usize| {
        let before = at.checked_sub(1).and_then(|at| of.get(at));
        // A year with 年 behind it begins the next date.
        let ends = |token: &&Token| {
            !source.text.get(token.to..).is_some_and(|rest| rest.trim_start().starts_with('年'))
        };
        let after = of.get(at + 1).filter(ends);
        of[at].kind == Kind::Comma
            && (before.is_some_and(|token| matches!(token.kind, Kind::Weekday(_)))
                || after.is_some_and(|token| matches!(token.kind, Kind::Number(1000..))))
            && after.is_some()
    };
    (0..of.len()).any(|at| sets(&of[at]) && !comma_of_a_date(at))
}

/// Dates of the calendar, with their months.
pub fn dates<'t>(source: Source<'t>) -> impl FnMut(&mut Tokens<'t>) -> Read<Vec<NaiveDate>> {
    move |tokens| {
        let all: Vec<Vec<NaiveDate>> = list(some_dates(source)).parse_next(tokens)?;
        Ok(all.into_iter().flatten().collect())
    }
}

/// A date, or some that share their month.
pub fn some_dates<'t>(source: Source<'t>) -> impl FnMut(&mut Tokens<'t>) -> Read<Vec<NaiveDate>> {
    move |tokens| {
        alt((
            |tokens: &mut Tokens<'t>| english(source, tokens),
            |tokens: &mut Tokens<'t>| american(source, tokens),
            |tokens: &mut Tokens<'t>| single_or_chinese(source, tokens),
        ))
        .parse_next(tokens)
    }
}

fn single<'t>(source: Source<'t>, tokens: &mut Tokens<'t>) -> Read<NaiveDate> {
    let before = *tokens;
    // Trying all lengths is dear, and most words of a rule are near no month at all.
    if !names_month(&before[..before.len().min(MOST_WORDS)]) {
        return Err(EmptyError);
    }
    let day = any_day(source).parse_next(tokens)?;
    let of = &before[..before.len() - tokens.len()];
    // `last day of the month` and `2nd Saturday of the month` are rules, and no dates.
    let has = |kind: fn(Kind) -> bool| of.iter().any(|token| kind(token.kind));
    let counts = has(|kind| matches!(kind, Kind::Ordinal(_))) && has(|kind| matches!(kind, Kind::Weekday(_)));
    let names_day = !has(|kind| kind == Kind::Last) && (!counts || has(|kind| kind == Kind::MonthName));
    if names_month(of) && names_day { Ok(day) } else { Err(EmptyError) }
}

fn names_month(words: &[Token]) -> bool {
    let is_month = |kind| matches!(kind, Kind::MonthName | Kind::RawDate | Kind::Unit(Unit::Month, 1));
    words.iter().any(|token| is_month(token.kind))
}

fn day_number(tokens: &mut Tokens<'_>) -> Read<u32> {
    alt((number, ordinal)).verify(|day| (1..=31).contains(day)).parse_next(tokens)
}

/// `5, 12 and 19 December`.
fn english<'t>(source: Source<'t>, tokens: &mut Tokens<'t>) -> Read<Vec<NaiveDate>> {
    let days = separated(2.., preceded(opt(is(Kind::The)), day_number), separator);
    let month = preceded(opt(is(Kind::Of)), is(Kind::MonthName));
    let year = opt(number.verify(|year| *year >= 1000));
    (days, month, year)
        .verify_map(|(days, month, year): (Vec<u32>, Token, Option<u32>)| {
            let month = source.words(&[month]);
            days.iter().map(|day| source.day(&spelled(*day, month, year))).collect()
        })
        .parse_next(tokens)
}

fn spelled(day: u32, month: &str, year: Option<u32>) -> String {
    year.map_or_else(|| format!("{day} {month}"), |year| format!("{day} {month} {year}"))
}

/// `Dec 5, 12 and 19`.
fn american<'t>(source: Source<'t>, tokens: &mut Tokens<'t>) -> Read<Vec<NaiveDate>> {
    let unnamed = terminated(day_number, peek(not((opt(is(Kind::Of)), is(Kind::MonthName)))));
    let days = separated(2.., unnamed, separator);
    let counted = one_of(|token: Token| matches!(token.kind, Kind::Times));
    terminated((is(Kind::MonthName), days), peek(not(counted)))
        .verify_map(|(month, days): (Token, Vec<u32>)| {
            let month = source.words(&[month]);
            days.iter().map(|day| source.day(&spelled(*day, month, None))).collect()
        })
        .parse_next(tokens)
}

/// A date, or `12月5日、12日、19日`: those after the first are of its month and year.
fn single_or_chinese<'t>(source: Source<'t>, tokens: &mut Tokens<'t>) -> Read<Vec<NaiveDate>> {
    let first = single(source, tokens)?;
    let mark = one_of(|token: Token| matches!(token.kind, Kind::Ri | Kind::Hao));
    let of_month = |day: &u32| source.day(&format!("{}-{:02}-{day:02}", first.year(), first.month()));
    let more = repeat(1.., preceded(separator, terminated(day_number, mark)))
        .verify_map(|more: Vec<u32>| more.iter().map(of_month).collect::<Option<Vec<NaiveDate>>>());
    let more = opt(more).parse_next(tokens)?;
    Ok([vec![first], more.unwrap_or_default()].concat())
}
