//! What may stand behind how often something is: its end, what is left out, and the hour.

use chrono::{NaiveDate, Weekday};
use winnow::Parser;
use winnow::combinator::{alt, eof, opt, preceded, repeat, terminated};
use winnow::error::EmptyError;
use winnow::token::any;

use super::basic::{Read, Tokens, is, number, unit, weekdays};
use super::dates::{Source, any_day, dates};
use super::token::{Clock, Kind, Token, Unit};

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clause {
    /// The last day.
    Until(NaiveDate),
    /// Some last day that cannot be read.
    UntilUnreadable,
    /// So many times.
    Times(u32),
    /// `3 times` and no more, which behind `daily` could be three times a day.
    PerhapsTimes(u32),
    /// For so long.
    For(u32, Unit),
    /// Not on these days.
    ExceptDays(Vec<NaiveDate>),
    /// Not on these days of the week.
    ExceptWeekdays(Vec<Weekday>),
    /// At that time.
    At(Clock),
}

/// Reads the next clause.
pub fn clause<'t>(source: Source<'t>) -> impl FnMut(&mut Tokens<'t>) -> Read<Clause> {
    move |tokens| {
        let commas: usize = repeat(0.., alt((is(Kind::Comma), is(Kind::Paren)))).parse_next(tokens)?;
        let found = alt((until(source), times(commas > 0), span, except(source), excepted(source), at));
        terminated(found, opt(ends)).parse_next(tokens)
    }
}

/// What may close a sentence.
fn ends(tokens: &mut Tokens<'_>) -> Read<()> {
    let _: usize = repeat(1.., alt((is(Kind::Comma), is(Kind::Paren)))).parse_next(tokens)?;
    eof.value(()).parse_next(tokens)
}

fn until(source: Source<'_>) -> impl Parser<Tokens<'_>, Clause, EmptyError> {
    let end = terminated(any_day(source), opt(is(Kind::Ended))).map(Clause::Until);
    let end = opt(end).map(|end| end.unwrap_or(Clause::UntilUnreadable));
    preceded(alt((is(Kind::Until), is(Kind::Dao))), end)
}

fn times<'t>(stands_apart: bool) -> impl Parser<Tokens<'t>, Clause, EmptyError> {
    let count = || alt((terminated(number, alt((is(Kind::Times), is(Kind::Ci)))), is(Kind::Once).value(1)));
    let sure = preceded(alt((is(Kind::Total), is(Kind::Running), is(Kind::For))), count());
    let counted = (terminated(number, is(Kind::Times)), opt(is(Kind::InAll))).verify_map(
        move |(number, in_all): (u32, Option<Token>)| match in_all {
            Some(_) => Some(Clause::Times(number)),
            None => stands_apart.then_some(Clause::PerhapsTimes(number)),
        },
    );
    alt((terminated(sure, opt(is(Kind::InAll))).map(Clause::Times), counted))
}

fn span(tokens: &mut Tokens<'_>) -> Read<Clause> {
    let begins = alt((is(Kind::Total), is(Kind::Running), is(Kind::For)));
    preceded(begins, (number, unit))
        .verify_map(|(number, (unit, size))| Some(Clause::For(number.checked_mul(size.into())?, unit)))
        .parse_next(tokens)
}

fn except(source: Source<'_>) -> impl Parser<Tokens<'_>, Clause, EmptyError> {
    let begins = (is(Kind::Except), opt(is(Kind::On)), opt(is(Kind::The)));
    preceded(begins, terminated(left_out(source), opt(is(Kind::Outside))))
}

fn excepted(source: Source<'_>) -> impl Parser<Tokens<'_>, Clause, EmptyError> {
    terminated(preceded(opt(is(Kind::Every)), left_out(source)), is(Kind::Excepted))
}

fn left_out(source: Source<'_>) -> impl Parser<Tokens<'_>, Clause, EmptyError> {
    alt((dates(source).map(Clause::ExceptDays), weekdays.map(Clause::ExceptWeekdays)))
}

/// The hour, which an activity has of its own.
fn at(tokens: &mut Tokens<'_>) -> Read<Clause> {
    let clock =
        any.verify_map(|token: Token| if let Kind::Clock(clock) = token.kind { Some(clock) } else { None });
    let bare = number.verify(|hour| *hour < 24);
    let bare = preceded(is(Kind::At), bare)
        .map(|hour| Clock { minutes: hour * 60, exact: !(1..=12).contains(&hour) });
    alt((preceded(opt(is(Kind::At)), clock), bare)).map(Clause::At).parse_next(tokens)
}
