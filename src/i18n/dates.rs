//! Dates and times as each language writes them.

use chrono::{DateTime, Datelike, NaiveDateTime, TimeDelta, Timelike, Utc};

use super::texts;
use crate::domain::activity::Activity;
use crate::domain::language::Language;
use crate::message::Text;

/// A day that is further away than this could be taken for the one of that name which is nearer, and so has its year: some
/// eleven months.
const SAYS_ITS_YEAR: TimeDelta = TimeDelta::days(335);

/// A day with its weekday, as people say it at `now`: `11月28日（周六）`, `Sat 28 Nov`; with its year where without it another
/// one would come to mind: `Tue 29 Feb 2028`.
pub fn date(moment: NaiveDateTime, now: DateTime<Utc>, language: Language) -> Text {
    if says_its_year(moment, now) { date_in_year(moment, language) } else { day(moment, language) }
}

fn says_its_year(moment: NaiveDateTime, now: DateTime<Utc>) -> bool {
    // Zones differ by hours, and this is about months.
    (moment - now.naive_utc()).abs() > SAYS_ITS_YEAR
}

/// The same, always with its year.
pub fn date_in_year(moment: NaiveDateTime, language: Language) -> Text {
    texts::date_in_year(day(moment, language), &moment.year().to_string()).say(language)
}

fn day(moment: NaiveDateTime, language: Language) -> Text {
    texts::date(moment.month(), moment.day(), moment.weekday().number_from_monday()).say(language)
}

/// A time of day: `10:00`.
pub fn time(moment: NaiveDateTime) -> Text {
    Text::plain(&format!("{:02}:{:02}", moment.hour(), moment.minute()))
}

/// A day and a time: `11月28日（周六）10:00`, `Sat 28 Nov, 10:00`.
pub fn when(moment: NaiveDateTime, now: DateTime<Utc>, language: Language) -> Text {
    texts::date_time(date(moment, now, language), time(moment)).say(language)
}

/// When an activity is, as people say it at `now`: its start; on several days, all of them with their hours: `Sat 5 – Mon 7
/// Dec, each day 10:00–12:00`.
pub fn when_held(activity: &Activity, now: DateTime<Utc>, language: Language) -> Text {
    let first = activity.wall_start;
    if !activity.days.several() {
        return when(first, now, language);
    }
    let last = first + activity.days.beyond_the_first();
    let ends = first + activity.lasts();
    texts::each_day(dates(first, last, now, language), time(first), time(ends)).say(language)
}

/// From one day to another.
fn dates(first: NaiveDateTime, last: NaiveDateTime, now: DateTime<Utc>, language: Language) -> Text {
    let with_year = says_its_year(first, now) || says_its_year(last, now);
    let date = |moment| if with_year { date_in_year(moment, language) } else { day(moment, language) };
    if (first.year(), first.month()) != (last.year(), last.month()) {
        return texts::dates(date(first), date(last)).say(language);
    }
    // The month is said once: behind both days in English, before them in Chinese.
    let short = |moment: NaiveDateTime| {
        texts::date_short(moment.day(), moment.weekday().number_from_monday()).say(language)
    };
    texts::dates_in_month(date(first), short(first), date(last), short(last)).say(language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_says_its_year_where_another_one_could_be_meant() {
        let now = "2026-11-23T09:00:00Z".parse().unwrap();
        for (moment, english, chinese) in [
            ("2026-11-28T10:00:00", "Sat 28 Nov, 10:00", "11月28日（周六）10:00"),
            ("2027-01-02T10:00:00", "Sat 2 Jan, 10:00", "1月2日（周六）10:00"),
            ("2027-10-24T09:00:00", "Sun 24 Oct, 09:00", "10月24日（周日）09:00"),
            ("2027-10-25T10:00:00", "Mon 25 Oct 2027, 10:00", "2027年10月25日（周一）10:00"),
            ("2027-11-27T10:00:00", "Sat 27 Nov 2027, 10:00", "2027年11月27日（周六）10:00"),
            ("2028-02-29T10:00:00", "Tue 29 Feb 2028, 10:00", "2028年2月29日（周二）10:00"),
            ("2026-01-03T10:00:00", "Sat 3 Jan, 10:00", "1月3日（周六）10:00"),
            ("2025-11-28T10:00:00", "Fri 28 Nov 2025, 10:00", "2025年11月28日（周五）10:00"),
        ] {
            let moment: NaiveDateTime = moment.parse().unwrap();
            assert_eq!(when(moment, now, Language::English).read(), english);
            assert_eq!(when(moment, now, Language::Chinese).read(), chinese);
        }
    }
}
