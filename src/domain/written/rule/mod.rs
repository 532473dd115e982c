//! Reads how often something is, as people write it in a chat, in Chinese and in English.
//!
//! A text is folded and cut into words, and a grammar has to use every one of them: what it leaves over is named in the
//! refusal, never passed over. First comes how often, then its end, what is left out, and the hour, in any order.

use chrono::{NaiveDate, NaiveDateTime};
use winnow::Parser;

use self::dates::Source;
use self::settle::{Settling, Unfit};
use self::token::{Kind, Token};
use super::fold::{self, Folded};
use crate::domain::civil_time::Cron;
use crate::domain::series::{Recurrence, Rule};

mod basic;
mod clause;
mod dates;
mod day;
mod head;
mod lexer;
mod lexicon;
mod monthly;
mod settle;
#[cfg(test)]
mod tests;
mod token;
mod weekly;

/// Why a written rule cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UnreadableRule {
    /// It says no rule that we know.
    #[error("no rule found")]
    NoRule,
    /// These words of it are not understood.
    #[error("{0:?} is not understood")]
    NotUnderstood(String),
    /// `every second Saturday`: of the month, or every two weeks.
    #[error("it can mean two rules")]
    Ambiguous(Box<(Rule, Rule)>),
    /// These words name a time that the activity is not at.
    #[error("{0:?} is another time than that of the first")]
    OtherHour(String),
    /// It leaves out a day on which there is none.
    #[error("there is none on {0}")]
    NoneOn(NaiveDate),
    /// The end cannot be read, or is before the first day.
    #[error("no end found")]
    NoEnd,
}

/// Reads a rule for something that is at `first` for the first time; `now` is the same wall's clock.
pub fn read(text: &str, first: NaiveDateTime, now: NaiveDateTime) -> Result<Recurrence, UnreadableRule> {
    let folded = folded(text);
    if let Some(calendar) = crontab(folded.text(), first, now) {
        return calendar;
    }
    let tokens = lexer::tokens(folded.text());
    let source = Source { text: folded.text(), now };
    let mut farthest: Option<(usize, UnreadableRule)> = None;
    for (said, rest) in head::heads(source, first.date(), &tokens) {
        match whole(&folded, source, first, said, rest) {
            Ok(calendar) => return Ok(calendar),
            Err((left, problem)) => {
                if farthest.as_ref().is_none_or(|(least, _)| left < *least) {
                    farthest = Some((left, problem));
                }
            }
        }
    }
    Err(farthest.map_or_else(|| unknown(&folded, &tokens), |(_, problem)| problem))
}

/// The text as it is read: a blank is a blank. `12/5~12/6` is two dates, and `12/5-12/6` may be one.
fn folded(text: &str) -> Folded<'_> {
    let text = text.trim();
    let letter = |letter: char| if letter.is_whitespace() { ' ' } else { fold::letter(letter) };
    Folded::by(letter, text, &(0..text.len()))
}

/// The last day of a series, as written.
pub fn end(text: &str, first: NaiveDateTime, now: NaiveDateTime) -> Result<NaiveDate, UnreadableRule> {
    let folded = folded(text);
    let text = folded.text().trim_end_matches("为止").trim();
    let day = day::day(text, now).ok_or(UnreadableRule::NoEnd)?;
    if day < first.date() { Err(UnreadableRule::NoEnd) } else { Ok(day) }
}

/// A crontab line, with an end or without.
fn crontab(
    text: &str,
    first: NaiveDateTime,
    now: NaiveDateTime,
) -> Option<Result<Recurrence, UnreadableRule>> {
    let (line, until) = text.split_once(" until ").map_or((text, None), |(line, until)| (line, Some(until)));
    let cron: Cron = line.trim().parse().ok()?;
    let until = until.map(|until| end(until, first, now)).transpose();
    Some(until.and_then(|until| {
        let mut calendar =
            Settling::of(Rule::Cron(cron), first).finish().map_err(|_| UnreadableRule::NoRule)?;
        calendar.until = until;
        Ok(calendar)
    }))
}

/// The days, if the rest of the words are clauses to the last one. Else what is wrong, and before how many words.
fn whole<'t>(
    folded: &Folded<'_>,
    source: Source<'t>,
    first: NaiveDateTime,
    said: basic::Said,
    mut rest: &'t [Token],
) -> Result<Recurrence, (usize, UnreadableRule)> {
    let (rule, other) = match said {
        basic::Said::One(rule) => (rule, None),
        basic::Said::Either(rule, other) => (rule, Some(other)),
    };
    let mut settling = Settling::of(rule.clone(), first);
    while !rest.is_empty() && !is_over(rest) {
        let mut behind = rest;
        let Ok(clause) = clause::clause(source).parse_next(&mut behind) else {
            return Err((rest.len(), left_over(folded, rest, rest.len())));
        };
        if let Err(unfit) = settling.take(clause) {
            return Err((rest.len(), problem(unfit, folded, rest, rest.len() - behind.len())));
        }
        rest = behind;
    }
    if let Some(other) = other {
        return Err((0, UnreadableRule::Ambiguous(Box::new((rule, other)))));
    }
    settling.finish().map_err(|unfit| (0, problem(unfit, folded, rest, 0)))
}

/// Whether only a full stop is left.
fn is_over(rest: &[Token]) -> bool {
    rest.iter().all(|token| matches!(token.kind, Kind::Comma | Kind::Paren))
}

fn problem(unfit: Unfit, folded: &Folded<'_>, rest: &[Token], length: usize) -> UnreadableRule {
    match unfit {
        Unfit::End => UnreadableRule::NoEnd,
        Unfit::NoneOn(day) => UnreadableRule::NoneOn(day),
        Unfit::Hour => match left_over(folded, rest, length) {
            UnreadableRule::NotUnderstood(words) => UnreadableRule::OtherHour(words),
            problem => problem,
        },
        Unfit::Clause => left_over(folded, rest, length),
    }
}

/// The words up to the next comma, of so many.
fn left_over(folded: &Folded<'_>, rest: &[Token], length: usize) -> UnreadableRule {
    let sets_apart = |token: &&Token| matches!(token.kind, Kind::Comma | Kind::Paren);
    let words = rest.iter().take(length).skip_while(sets_apart).take_while(|token| !sets_apart(token));
    named(folded, &words.copied().collect::<Vec<_>>())
}

/// The first words that nobody knows, where there are others that say how often.
fn unknown(folded: &Folded<'_>, tokens: &[Token]) -> UnreadableRule {
    let is_unknown = |token: &&Token| token.kind == Kind::Unknown;
    let says_nothing = |token: &Token| {
        use Kind::{A, And, Comma, Of, On, Paren, The, Unknown};
        matches!(token.kind, A | And | Comma | Of | On | Paren | The | Unknown)
    };
    if tokens.iter().all(says_nothing) {
        return UnreadableRule::NoRule;
    }
    let words = tokens.iter().skip_while(|token| !is_unknown(token)).take_while(is_unknown);
    named(folded, &words.copied().collect::<Vec<_>>())
}

fn named(folded: &Folded<'_>, words: &[Token]) -> UnreadableRule {
    let words =
        words.first().zip(words.last()).map(|(first, last)| folded.written(first.from..last.to).trim());
    match words.filter(|words| words.contains(char::is_alphanumeric)) {
        Some(words) => UnreadableRule::NotUnderstood(words.to_owned()),
        None => UnreadableRule::NoRule,
    }
}
