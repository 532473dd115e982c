//! A series in words.

use std::collections::BTreeSet;
use std::num::NonZeroU8;

use chrono::{Datelike, NaiveDate, NaiveDateTime, Weekday};

use crate::domain::audit_action::AuditAction;
use crate::domain::language::Language;
use crate::domain::series::{Exception, Recurrence, Rule, Weekdays};
use crate::i18n::{date, texts};
use crate::message::Text;

/// Something of a series was changed.
pub(super) const SERIES_CHANGED: AuditAction = AuditAction::of("series-changed");

/// How many of the next days are named.
const NAMED: usize = 3;

/// The most days that are named one by one.
const MOST_NAMED: usize = 12;

/// When a series has activities, as people say it: `every Saturday, until Wed 30 Jun 2027, but not on Sat 12 Dec`. It can
/// be read again by [`crate::domain::written_rule`].
pub fn rule(calendar: &Recurrence, language: Language) -> String {
    rule_after(calendar, NaiveDate::MIN, language)
}

/// The same, of what is left out only what comes after a day.
pub fn rule_after(calendar: &Recurrence, after: NaiveDate, language: Language) -> String {
    let year = calendar.from.year();
    let mut said = match &calendar.rule {
        Rule::Days(days) => dates(days, year, language),
        rule => days(rule, language),
    };
    if let Some(until) = calendar.until {
        said = texts::rule_until(&said, day(until, language)).say(language).read();
    }
    let skipped = calendar.exceptions.iter().filter(|(day, exception)| {
        **day > after && **exception == Exception::Skipped && calendar.until.is_none_or(|until| **day <= until)
    });
    let skipped: Vec<String> =
        skipped.take(MOST_NAMED).map(|(day, _)| in_year(*day, year, language).read()).collect();
    if skipped.is_empty() {
        return said;
    }
    texts::rule_except(&said, &listed(skipped, language)).say(language).read()
}

/// A rule alone.
pub fn days(rule: &Rule, language: Language) -> String {
    let said = match rule {
        Rule::Daily { every } => texts::rule_daily(number(*every)),
        Rule::Weekly { every, weekdays } => texts::rule_weekly(number(*every), &named(*weekdays, language)),
        Rule::DaysOfMonth { every, days } => {
            let days = days.iter().map(|day| texts::rule_day(u32::from(day.number())).say(language).read());
            texts::rule_of_month(number(*every), &listed(days.collect(), language))
        }
        Rule::WeekdaysOfMonth { every, which, weekday } => {
            let which = which.iter().map(|nth| texts::rule_nth(nth.word()).say(language).read());
            let which = listed(which.collect(), language);
            let days = texts::rule_nth_weekday(&which, &weekday_name(*weekday, language));
            texts::rule_of_month(number(*every), &days.say(language).read())
        }
        Rule::Festivals(festivals) => {
            let names = festivals.iter().map(|festival| texts::festival(festival.word()).say(language).read());
            texts::rule_festivals(&listed(names.collect(), language))
        }
        Rule::Days(days) => {
            let year = days.iter().min().map_or(0, Datelike::year);
            return dates(days, year, language);
        }
        Rule::Cron(cron) => texts::rule_cron(&cron.to_string()),
    };
    said.say(language).read()
}

fn number(every: NonZeroU8) -> usize {
    usize::from(every.get())
}

fn dates(days: &[NaiveDate], year: i32, language: Language) -> String {
    let days: BTreeSet<NaiveDate> = days.iter().copied().collect();
    let ends = days.first().zip(days.last());
    let said = match ends {
        Some((first, last)) if days.len() > MOST_NAMED => {
            texts::rule_many_days(days.len(), day(*first, language), day(*last, language))
        }
        _ => {
            let named = days.iter().map(|day| in_year(*day, year, language).read());
            texts::rule_days(&listed(named.collect(), language))
        }
    };
    said.say(language).read()
}

/// Days of the week: `Saturday`, `Monday to Friday`, `Mon, Wed and Fri`.
fn named(weekdays: Weekdays, language: Language) -> String {
    let days: Vec<Weekday> = weekdays.iter().collect();
    let name = |day: &Weekday| weekday_name(*day, language);
    let in_a_row = days.windows(2).all(|pair| pair[0].succ() == pair[1]);
    match days.as_slice() {
        [first, .., last] if in_a_row && days.len() > 2 => {
            texts::rule_weekday_range(&name(first), &name(last)).say(language).read()
        }
        [] | [_] | [_, _] => listed(days.iter().map(name).collect(), language),
        _ => {
            let short = |day: &Weekday| texts::weekday_short(day.number_from_monday()).say(language).read();
            listed(days.iter().map(short).collect(), language)
        }
    }
}

fn weekday_name(day: Weekday, language: Language) -> String {
    texts::weekday(day.number_from_monday()).say(language).read()
}

fn listed(mut parts: Vec<String>, language: Language) -> String {
    let last = parts.pop().unwrap_or_default();
    if parts.is_empty() {
        return last;
    }
    let before = parts.join(&texts::names_separator().say(language).read());
    texts::list_and(&before, &last).say(language).read()
}

/// A day with its year.
fn day(day: NaiveDate, language: Language) -> Text {
    texts::date_in_year(date(day.into(), language), &day.format("%Y").to_string()).say(language)
}

/// A day, with its year where that is another one.
fn in_year(of: NaiveDate, year: i32, language: Language) -> Text {
    if of.year() == year { date(of.into(), language) } else { day(of, language) }
}

/// What a series will be, for whoever is about to begin it: the rule and its next days.
pub fn summary(calendar: &Recurrence, first: NaiveDateTime, language: Language) -> Text {
    let next = calendar.next_days(first.date(), NAMED);
    let days: Vec<String> = next.iter().map(|day| date((*day).into(), language).read()).collect();
    let rule = rule(calendar, language);
    if days.is_empty() {
        return texts::series_once_more(&rule).say(language);
    }
    let days = days.join(&texts::names_separator().say(language).read());
    texts::series_summary(&rule, &days).say(language)
}

/// What is said once a series has begun.
pub fn begun(calendar: &Recurrence, language: Language) -> Text {
    texts::series_begun(&rule(calendar, language)).say(language)
}
