//! A series in words.

use chrono::{DateTime, NaiveDateTime, Utc};

use crate::domain::audit_action::AuditAction;
use crate::domain::language::Language;
use crate::domain::series::{Recurrence, Rule};
use crate::i18n::{date, date_in_year, texts};
use crate::message::Text;

/// Something of a series was changed.
pub(super) const SERIES_CHANGED: AuditAction = AuditAction::of("series-changed");

/// How many of the next days are named.
const NAMED: usize = 3;

/// A rule as people say it, with its end: `every Saturday, until Wed 30 Jun`.
pub(super) fn rule(calendar: &Recurrence, language: Language) -> String {
    let said = match &calendar.rule {
        Rule::Weekly { every, weekday } => {
            texts::rule_weekly(usize::from(*every), weekday.number_from_monday())
        }
        Rule::DaysOfMonth(days) => {
            let days: Vec<String> = days.iter().map(u8::to_string).collect();
            texts::rule_days_of_month(&listed(&days, language))
        }
        Rule::WeekdayOfMonth { which, weekday } => {
            texts::rule_weekday_of_month(usize::from(*which), weekday.number_from_monday())
        }
        Rule::Festivals(festivals) => {
            let names: Vec<String> = festivals
                .iter()
                .map(|festival| texts::festival(festival.word()).say(language).read())
                .collect();
            texts::rule_festivals(&listed(&names, language))
        }
        Rule::Days(days) => texts::rule_days(days.len()),
        Rule::Cron(cron) => texts::rule_cron(&cron.to_string()),
    };
    let said = said.say(language).read();
    match calendar.until {
        Some(until) => texts::rule_until(&said, date_in_year(until.into(), language)).say(language).read(),
        None => said,
    }
}

fn listed(parts: &[String], language: Language) -> String {
    parts.join(&texts::names_separator().say(language).read())
}

/// What a series will be, for whoever is about to begin it: the rule and its next days.
pub fn summary(calendar: &Recurrence, first: NaiveDateTime, now: DateTime<Utc>, language: Language) -> Text {
    let next = calendar.next_days(first.date(), NAMED);
    let days: Vec<String> = next.iter().map(|day| date((*day).into(), now, language).read()).collect();
    let rule = rule(calendar, language);
    if days.is_empty() {
        return texts::series_once_more(&rule).say(language);
    }
    texts::series_summary(&rule, &listed(&days, language)).say(language)
}

/// What is said once a series has begun.
pub fn begun(calendar: &Recurrence, language: Language) -> Text {
    texts::series_begun(&rule(calendar, language)).say(language)
}
