//! A series in words.

use std::collections::BTreeSet;
use std::num::NonZeroU8;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Utc, Weekday};

use crate::domain::audit_action::AuditAction;
use crate::domain::language::Language;
use crate::domain::series::{Exception, Recurrence, Rule, Weekdays};
use crate::i18n::{date, date_in_year, texts};
use crate::message::Text;

/// Something of a series was changed.
pub(super) const SERIES_CHANGED: AuditAction = AuditAction::of("series-changed");

/// How many of the next days are named.
const NAMED: usize = 3;

/// The most days that are named one by one.
const MOST_NAMED: usize = 12;

/// When a series has activities, as people say it: `every Saturday, until Wed 30 Jun 2027, but not on Sat 12 Dec`. It can
/// be read again by [`crate::domain::written::rule`].
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
        **day > after
            && **exception == Exception::Skipped
            && calendar.until.is_none_or(|until| **day <= until)
    });
    let skipped: Vec<String> =
        skipped.take(MOST_NAMED).map(|(day, _)| in_year(*day, year, language).read()).collect();
    if skipped.is_empty() {
        return said;
    }
    texts::rule_except(&said, &listed(skipped, language)).say(language).read()
}

/// The same, with the day of the first.
pub fn with_first(calendar: &Recurrence, language: Language) -> String {
    let said = rule(calendar, language);
    let before = calendar.from.pred_opt().unwrap_or(calendar.from);
    match calendar.first_after(before) {
        Some(first) => texts::rule_with_first(&said, day(first.starts.date(), language)).say(language).read(),
        None => said,
    }
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
            let names =
                festivals.iter().map(|festival| texts::festival(festival.word()).say(language).read());
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
    date_in_year(day.into(), language)
}

/// A day, with its year where that is another one.
fn in_year(of: NaiveDate, year: i32, language: Language) -> Text {
    // As people say it in that year.
    let then = NaiveDateTime::from(of).and_utc();
    if of.year() == year { date(of.into(), then, language) } else { day(of, language) }
}

/// What a series will be, for whoever is about to begin it: the rule and its next days.
pub fn summary(calendar: &Recurrence, first: NaiveDateTime, now: DateTime<Utc>, language: Language) -> Text {
    let first = calendar.first_after(first.date());
    let next = std::iter::successors(first, |one| calendar.first_after(one.day)).take(NAMED);
    let days: Vec<String> = next.map(|one| date(one.day.into(), now, language).read()).collect();
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

#[cfg(test)]
mod tests {
    use chrono::Days;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::festival::Festival;
    use crate::domain::series::{DayOfMonth, EACH, Nth, OneOrMore};
    use crate::domain::written;

    fn calendar(text: &str) -> Recurrence {
        let first: NaiveDateTime = "2026-12-05T10:00:00".parse().unwrap();
        written::rule::read(text, first, first - Days::new(10))
            .unwrap_or_else(|problem| panic!("{text}: {problem}"))
    }

    #[test]
    fn rules_are_said_as_people_say_them() {
        let said: Vec<String> = [
            "Saturdays",
            "Tue and Thu",
            "Mon, Wed, Fri",
            "workdays",
            "every other day",
            "every day but not on Sundays",
            "every 4 weeks",
            "每两周的周六、周日",
            "last day of the month",
            "1st and 15th of each month",
            "1st and last day of each month",
            "first and third Saturday of the month",
            "every other month",
            "quarterly",
            "second to last Friday of the month",
            "Dragon Boat, Mid-Autumn",
            "5, 12 and 19 December, 2 Jan",
            "every Saturday until 2027-06-30 except 12 Dec",
            "every Saturday except 19 Dec, 2 Jan, 4 times",
        ]
        .iter()
        .map(|text| {
            let calendar = calendar(text);
            [Language::English, Language::Chinese].map(|language| rule(&calendar, language)).join(" | ")
        })
        .collect();
        insta::assert_snapshot!(said.join("\n"), @"
        every Saturday | 每周六
        every Tuesday and Thursday | 每周二、周四
        every Mon, Wed and Fri | 每周一、周三、周五
        every Monday to Friday | 每周一至周五
        every 2 days | 每 2 天
        every Monday to Saturday | 每周一至周六
        every 4 weeks on Saturday | 每 4 周的周六
        every 2 weeks on Saturday and Sunday | 每 2 周的周六、周日
        on the last day of each month | 每月最后一天
        on the 1st and the 15th of each month | 每月1日、15日
        on the 1st and the last day of each month | 每月1日、最后一天
        on the first and third Saturday of each month | 每月第一个、第三个周六
        every second month on the first Saturday | 每 2 个月的第一个周六
        every 3 months on the first Saturday | 每 3 个月的第一个周六
        on the second to last Friday of each month | 每月倒数第二个周五
        on the Dragon Boat Festival and Mid-Autumn | 逢端午节、中秋节
        on Sat 5 Dec, Sat 12 Dec, Sat 19 Dec and Sat 2 Jan 2027 | 12月5日（周六）、12月12日（周六）、12月19日（周六）、2027年1月2日（周六）
        every Saturday, until Wed 30 Jun 2027, but not on Sat 12 Dec | 每周六，到2027年6月30日（周三）为止，12月12日（周六）除外
        every Saturday, until Sat 9 Jan 2027, but not on Sat 19 Dec and Sat 2 Jan 2027 | 每周六，到2027年1月9日（周六）为止，12月19日（周六）、2027年1月2日（周六）除外
        ");
    }

    fn number() -> impl Strategy<Value = NonZeroU8> {
        (1..14_u8).prop_map(|number| NonZeroU8::new(number).unwrap_or(EACH))
    }

    fn any_rule() -> impl Strategy<Value = Rule> {
        let weekday = || (0..7_u8).prop_map(|day| Weekday::try_from(day).unwrap());
        prop_oneof![
            number().prop_map(|every| Rule::Daily { every }),
            (number(), prop::collection::vec(weekday(), 1..6))
                .prop_map(|(every, days)| Rule::Weekly { every, weekdays: Weekdays::of(days).unwrap() }),
            (number(), prop::collection::vec(1..32_u8, 1..5)).prop_map(|(every, days)| {
                let days = OneOrMore::of(days.into_iter().filter_map(DayOfMonth::of)).unwrap();
                Rule::DaysOfMonth { every, days }
            }),
            (number(), prop::sample::subsequence(Nth::ALL, 1..4), weekday()).prop_map(
                |(every, which, weekday)| {
                    Rule::WeekdaysOfMonth { every, which: OneOrMore::of(which).unwrap(), weekday }
                }
            ),
            prop::sample::subsequence(Festival::ALL, 1..6).prop_map(Rule::Festivals),
            prop::collection::vec(0..500_u64, 1..9).prop_map(|days| {
                let begins = NaiveDate::from_ymd_opt(2027, 12, 31).unwrap();
                Rule::Days(days.into_iter().map(|day| begins + Days::new(day)).collect())
            }),
        ]
    }

    proptest! {
        #[test]
        fn what_is_said_is_read_as_the_same_days(
            rule_alone in any_rule(), from in 0..365_u64, left_out in prop::collection::vec(0..20_usize, 0..4),
            ends in prop::option::of(0..900_u64),
        ) {
            let from = NaiveDate::from_ymd_opt(2027, 1, 1).unwrap() + Days::new(from);
            let before = from.pred_opt().unwrap();
            let hour = chrono::NaiveTime::from_hms_opt(10, 0, 0).unwrap();
            let mut of = Recurrence { rule: rule_alone, from, until: None, hour, exceptions: [].into() };
            let days = of.next_days(before, 20);
            let first = *days.first().unwrap();
            of.until = ends.map(|more| first + Days::new(more));
            let within = days.iter().filter(|day| **day != first && of.until.is_none_or(|until| **day <= until));
            let within: Vec<NaiveDate> = within.copied().collect();
            of.exceptions = left_out.iter().filter_map(|at| Some((*within.get(*at)?, Exception::Skipped))).collect();
            for language in [Language::English, Language::Chinese] {
                let said = rule(&of, language);
                let read = written::rule::read(&said, from.and_time(hour), from.and_time(hour));
                let far = from + Days::new(2000);
                prop_assert_eq!(read.map(|read| read.between(before, far)), Ok(of.between(before, far)), "{}", said);
            }
        }
    }
}
