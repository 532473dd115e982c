//! How often something is: the ways to say it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use winnow::Parser;
use winnow::combinator::{opt, preceded};
use winnow::token::any;

use super::basic::{Read, Said, Tokens, is, list, separator};
use super::dates::{Source, some_dates};
use super::token::{Kind, Token};
use super::{monthly, weekly};
use crate::domain::festival::Festival;
use crate::domain::series::Rule;

/// One way to say how often something is.
type Way<'w, 't> = &'w mut dyn FnMut(&mut Tokens<'t>) -> Read<Said>;

/// How often something is, in every way in which the words begin with that; each with the words behind it.
pub fn heads<'t>(source: Source<'t>, first: NaiveDate, tokens: Tokens<'t>) -> Vec<(Said, Tokens<'t>)> {
    let mut ways: [Way<'_, 't>; 13] = [
        &mut weekly::daily,
        &mut weekly::every_so_many_weeks(first),
        &mut weekly::on_weekdays,
        &mut weekly::every_second,
        &mut weekly::even_weeks(first),
        &mut weekly::biweekly(first),
        &mut monthly::every_so_many_months(first),
        &mut monthly::of_month,
        &mut monthly::of_no_month,
        &mut monthly::month_end,
        &mut monthly::half_monthly(first),
        &mut monthly::bimonthly(first),
        &mut festivals,
    ];
    let mut found = on_dates(source, tokens);
    for way in &mut ways {
        let mut rest = tokens;
        if let Ok(said) = way(&mut rest) {
            found.push((said, rest));
        }
    }
    found
}

/// Dates: all that stand there first, then fewer, for the last of them may be those that are left out.
fn on_dates<'t>(source: Source<'t>, tokens: Tokens<'t>) -> Vec<(Said, Tokens<'t>)> {
    let mut found = Vec::new();
    let mut days = Vec::new();
    let mut rest = tokens;
    let mut next = preceded(opt(is(Kind::On)), some_dates(source)).parse_next(&mut rest);
    while let Ok(more) = next {
        days.extend(more);
        // Whoever names a day twice leaves it out the second time.
        let distinct: BTreeSet<&NaiveDate> = days.iter().collect();
        if distinct.len() == days.len() {
            found.push((Said::One(Rule::Days(days.clone())), rest));
        }
        next = preceded(separator, some_dates(source)).parse_next(&mut rest);
    }
    found.reverse();
    found
}

/// `Dragon Boat, Mid-Autumn`, `节日：端午、中秋`.
fn festivals(tokens: &mut Tokens<'_>) -> Read<Said> {
    let begins = (opt((is(Kind::Festivals), opt(is(Kind::Colon)))), opt(is(Kind::On)));
    let named = any.verify_map(|token: Token| match token.kind {
        Kind::Festival(festival) => Some(festival),
        _ => None,
    });
    let one = preceded((opt(is(Kind::Every)), opt(is(Kind::The))), named);
    let all: Vec<Festival> = preceded(begins, list(one)).parse_next(tokens)?;
    Ok(Said::One(Rule::Festivals(all)))
}
