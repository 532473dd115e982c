//! Reads how often something is, as people write it in a chat, in Chinese and in English.

use chrono::{NaiveDate, NaiveDateTime, Weekday};

use super::civil_time::Wall;
use super::festival::Festival;
use super::series::{LAST, Rule};
use super::written_date;

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenRule {
    /// The days.
    pub rule: Rule,
    /// The last day, if one was written.
    pub until: Option<NaiveDate>,
}

/// Why a written rule cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum UnreadableRule {
    /// It says no rule that we know.
    #[error("no rule found")]
    NoRule,
    /// `every second Saturday`: of the month, or every two weeks.
    #[error("it can mean two rules")]
    Ambiguous,
    /// The end cannot be read, or is before the first day.
    #[error("no end found")]
    NoEnd,
}

/// The words for festivals, in both languages, beside those of [`Festival::word`].
const FESTIVALS: &[(Festival, &[&str])] = &[
    (Festival::NewYear, &["元旦", "新年", "new year", "new year's day"]),
    (Festival::Laba, &["腊八", "腊八节"]),
    (Festival::SpringEve, &["除夕", "大年三十", "new year's eve", "spring festival eve"]),
    (Festival::Spring, &["春节", "过年", "spring festival", "chinese new year", "lunar new year"]),
    (Festival::Lantern, &["元宵", "元宵节", "lantern festival"]),
    (Festival::LeiFeng, &["学雷锋日", "雷锋日", "学雷锋纪念日", "lei feng day", "lei feng"]),
    (Festival::Women, &["妇女节", "三八", "三八节", "women's day"]),
    (Festival::Qingming, &["清明", "清明节", "tomb sweeping day", "tomb-sweeping day"]),
    (Festival::Labour, &["劳动节", "五一", "五一节", "labour day", "labor day", "may day"]),
    (Festival::Children, &["儿童节", "六一", "六一节", "children's day"]),
    (Festival::DragonBoat, &["端午", "端午节", "dragon boat", "dragon boat festival"]),
    (Festival::Qixi, &["七夕", "七夕节", "double seventh"]),
    (Festival::MidAutumn, &["中秋", "中秋节", "mid autumn", "mid-autumn festival", "moon festival"]),
    (Festival::National, &["国庆", "国庆节", "national day"]),
    (Festival::DoubleNinth, &["重阳", "重阳节", "double ninth", "double ninth festival"]),
    (Festival::WinterSolstice, &["冬至", "冬至节", "winter solstice"]),
];
/// What stands before the last day.
const UNTIL: [&str; 5] = [" until ", " till ", "直到", "截至", "到"];
/// What separates the parts of a list.
const COMMAS: [char; 6] = [',', ';', '、', '\u{ff0c}', '\u{ff1b}', '和'];

/// Reads a rule for something that is at `first` for the first time; `now` is the same wall's clock.
pub fn read(text: &str, first: NaiveDateTime, now: NaiveDateTime) -> Result<WrittenRule, UnreadableRule> {
    let text = text.trim().to_lowercase();
    let split = UNTIL.iter().find_map(|word| text.split_once(word));
    let (head, tail) = split.map_or((text.as_str(), None), |(head, tail)| (head, Some(tail)));
    let until = tail.map(|tail| end(tail, first, now)).transpose()?;
    let rule = rule(head.trim(), first, now)?;
    Ok(WrittenRule { rule, until })
}

/// The last day of a series, as written.
pub fn end(text: &str, first: NaiveDateTime, now: NaiveDateTime) -> Result<NaiveDate, UnreadableRule> {
    let text = text.trim().trim_end_matches("为止");
    let day = day(text, now).ok_or(UnreadableRule::NoEnd)?;
    if day < first.date() { Err(UnreadableRule::NoEnd) } else { Ok(day) }
}

fn rule(text: &str, first: NaiveDateTime, now: NaiveDateTime) -> Result<Rule, UnreadableRule> {
    if let Ok(cron) = text.parse() {
        return Ok(Rule::Cron(cron));
    }
    if let Some(festivals) = festivals(text) {
        return Ok(Rule::Festivals(festivals));
    }
    if let Some(rule) = chinese(text, first.date()) {
        return Ok(rule);
    }
    if let Some(rule) = english(text, first.date())? {
        return Ok(rule);
    }
    let dated = |part: &str| day(part, now).filter(|_| part.contains(|letter: char| letter.is_numeric()));
    let days: Option<Vec<NaiveDate>> = parts(text).map(dated).collect();
    days.filter(|days| !days.is_empty()).map(Rule::Days).ok_or(UnreadableRule::NoRule)
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(COMMAS)
        .flat_map(|part| part.split(" and "))
        .map(|part| part.trim().trim_start_matches("and "))
        .filter(|part| !part.is_empty())
}

fn day(text: &str, now: NaiveDateTime) -> Option<NaiveDate> {
    written_date::day(text, Wall { now, zone: chrono_tz::UTC }).ok()
}

fn festivals(text: &str) -> Option<Vec<Festival>> {
    let text = ["festivals", "节日"].iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text);
    let text = text.trim_start_matches([':', '\u{ff1a}', ' ']);
    let named = |part: &str| {
        let part = part.trim_start_matches('每').trim_start_matches("every ");
        let words = FESTIVALS.iter().find(|(_, words)| words.contains(&part)).map(|(found, _)| *found);
        words.or_else(|| Festival::from_word(part))
    };
    let found: Option<Vec<Festival>> = parts(text).map(named).collect();
    found.filter(|found| !found.is_empty())
}

fn chinese(text: &str, first: NaiveDate) -> Option<Rule> {
    let text = text.replace(char::is_whitespace, "");
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let text = text.trim_end_matches("一次").trim_end_matches("1次");
    let weekday = chinese_weekday(text);
    if has(&["半月", "半个月"]) {
        return Some(Rule::half_monthly(first));
    }
    if has(&["每月", "每个月", "月月"]) {
        if let Some(weekday) = weekday {
            let which = ["第一", "第二", "第三", "第四", "最后"].iter().position(|word| text.contains(word));
            let digits = ["第1", "第2", "第3", "第4"].iter().position(|word| text.contains(word));
            let which = u8::try_from(which.or(digits)? + 1).ok()?;
            return Some(Rule::WeekdayOfMonth { which, weekday });
        }
        let (_, days) = text.split_once('月')?;
        let days: Vec<u8> = days.split(['日', '号']).filter_map(chinese_number).collect();
        return Some(if days.is_empty() { Rule::monthly(first) } else { Rule::DaysOfMonth(days) });
    }
    let every = match () {
        () if has(&["隔周", "隔一周", "双周", "两周", "2周", "两个星期", "隔星期"]) => 2,
        () if has(&["三周", "3周"]) => 3,
        () if has(&["每周", "每星期", "每礼拜", "每逢周", "每个周", "每个星期", "每个礼拜", "周周"]) => {
            1
        }
        () if parts(text).count() == 1 && text.chars().count() <= 3 && weekday.is_some() => 1,
        () => return None,
    };
    Some(weekday.map_or_else(|| Rule::weekly(first, every), |weekday| Rule::Weekly { every, weekday }))
}

fn chinese_weekday(text: &str) -> Option<Weekday> {
    let days = ["一", "二", "三", "四", "五", "六", "日"];
    let index = days
        .iter()
        .position(|day| ["周", "星期", "礼拜"].iter().any(|week| text.contains(&format!("{week}{day}"))));
    let sunday = ["周天", "星期天", "礼拜天"].iter().any(|word| text.contains(word)).then_some(6);
    Weekday::try_from(u8::try_from(index.or(sunday)?).ok()?).ok()
}

/// A day of the month in figures or in Chinese numerals, up to 31.
fn chinese_number(text: &str) -> Option<u8> {
    let text = text.trim_matches(|edge: char| !edge.is_numeric() && !"一二三四五六七八九十".contains(edge));
    let one = |text: &str| {
        "一二三四五六七八九".chars().position(|digit| text == digit.to_string()).map(|at| at + 1)
    };
    let number = if let Ok(number) = text.parse() {
        number
    } else if let Some((tens, ones)) = text.split_once('十') {
        let tens = if tens.is_empty() { 1 } else { one(tens)? };
        tens * 10 + if ones.is_empty() { 0 } else { one(ones)? }
    } else {
        one(text)?
    };
    u8::try_from(number).ok().filter(|number| (1..=31).contains(number))
}

fn english(text: &str, first: NaiveDate) -> Result<Option<Rule>, UnreadableRule> {
    let words: Vec<&str> =
        text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let has = |any: &[&str]| words.iter().any(|word| any.contains(word));
    let weekday = words.iter().find_map(|word| english_weekday(word));
    let which = words.iter().find_map(|word| ordinal(word));
    let is_of_month = has(&["month", "monthly", "months"]);
    if (is_of_month && has(&["half", "twice"])) || has(&["semimonthly"]) {
        return Ok(Some(Rule::half_monthly(first)));
    }
    if let Some(weekday) = weekday.filter(|_| is_of_month) {
        return Ok(which.map(|which| Rule::WeekdayOfMonth { which, weekday }));
    }
    let days: Vec<u8> = words.iter().filter_map(|word| day_of_month(word)).collect();
    if !days.is_empty() && weekday.is_none() && (is_of_month || has(&["every"])) && !has(&["weeks", "week"]) {
        return Ok(Some(Rule::DaysOfMonth(days)));
    }
    if is_of_month {
        return Ok(Some(Rule::monthly(first)));
    }
    let weeks = has(&["week", "weeks"]);
    let every = match () {
        () if has(&["fortnightly", "biweekly", "fortnight", "other"]) => 2,
        () if weeks && has(&["two", "2", "second", "2nd"]) => 2,
        () if weeks && has(&["three", "3"]) => 3,
        () if weekday.is_some() && which.is_some() => return Err(UnreadableRule::Ambiguous),
        () if weeks || has(&["weekly"]) => 1,
        () if weekday.is_some() && (words.len() == 1 || has(&["every", "each"])) => 1,
        () => return Ok(None),
    };
    Ok(Some(weekday.map_or_else(|| Rule::weekly(first, every), |weekday| Rule::Weekly { every, weekday })))
}

fn english_weekday(word: &str) -> Option<Weekday> {
    word.strip_suffix('s').filter(|one| one.ends_with("day")).unwrap_or(word).parse().ok()
}

fn ordinal(word: &str) -> Option<u8> {
    let words: [&[&str]; 5] =
        [&["first", "1st"], &["second", "2nd"], &["third", "3rd"], &["fourth", "4th"], &["last"]];
    let at = words.iter().position(|words| words.contains(&word))?;
    u8::try_from(at + 1).ok().map(|which| which.min(LAST))
}

fn day_of_month(word: &str) -> Option<u8> {
    let number = ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word);
    number.parse().ok().filter(|number| (1..=31).contains(number))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Monday.
    fn now() -> NaiveDateTime {
        "2026-11-23T09:00:00".parse().unwrap()
    }

    /// The first Saturday of December.
    fn first() -> NaiveDateTime {
        "2026-12-05T10:00:00".parse().unwrap()
    }

    fn rule(text: &str) -> Rule {
        read(text, first(), now()).unwrap_or_else(|problem| panic!("{text}: {problem}")).rule
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn rules_are_read_as_people_write_them() {
        use Weekday::{Fri, Sat, Sun, Wed};
        let weekly = |every, weekday| Rule::Weekly { every, weekday };
        let of_month = |which, weekday| Rule::WeekdayOfMonth { which, weekday };
        for (texts, expected) in [
            (
                &[
                    "weekly",
                    "every week",
                    "Every Saturday",
                    "saturdays",
                    "Sat",
                    "周六",
                    "每周",
                    "每周六",
                    "每个星期六",
                ][..],
                weekly(1, Sat),
            ),
            (&["every wednesday", "weekly on wed", "每周三", "每礼拜三"], weekly(1, Wed)),
            (&["每周日", "每星期天", "every Sunday"], weekly(1, Sun)),
            (
                &[
                    "every second week",
                    "every two weeks",
                    "every 2 weeks",
                    "fortnightly",
                    "every other saturday",
                    "隔周",
                    "每两周",
                    "每隔一周的周六",
                    "双周周六",
                ],
                weekly(2, Sat),
            ),
            (&["half-monthly", "twice a month", "每半月", "每半个月一次"], Rule::DaysOfMonth(vec![5, 20])),
            (
                &["every 1st and 15th", "monthly on the 1st and 15th", "每月1日和15日", "每月一号、十五号"],
                Rule::DaysOfMonth(vec![1, 15]),
            ),
            (&["monthly", "every month", "每月", "每个月一次"], of_month(1, Sat)),
            (&["2nd Saturday of the month", "每月第二个周六", "每个月第2个星期六"], of_month(2, Sat)),
            (&["last friday of every month", "每月最后一个周五"], of_month(LAST, Fri)),
            (
                &[
                    "Dragon Boat, Mid-Autumn and Double Ninth",
                    "端午、中秋、重阳",
                    "节日:端午节,中秋节,重阳节",
                ],
                Rule::Festivals(vec![Festival::DragonBoat, Festival::MidAutumn, Festival::DoubleNinth]),
            ),
            (
                &["2026-12-05, 2026-12-24", "12月5日、12月24日", "5 Dec and 24 Dec"],
                Rule::Days(vec![day("2026-12-05"), day("2026-12-24")]),
            ),
            (&["30 14 1,15 * *"], Rule::Cron("30 14 1,15 * *".parse().unwrap())),
        ] {
            for text in texts {
                assert_eq!(rule(text), expected, "{text}");
            }
        }
    }

    #[test]
    fn an_end_may_stand_behind() {
        for text in
            ["every Saturday until 2027-06-30", "每周六到2027年6月30日", "每周六 直到 2027年6月30日为止"]
        {
            let read = read(text, first(), now()).unwrap();
            assert_eq!(read.until, Some(day("2027-06-30")), "{text}");
        }
        assert_eq!(read("weekly until 2026-12-01", first(), now()), Err(UnreadableRule::NoEnd));
        assert_eq!(read("weekly until dawn", first(), now()), Err(UnreadableRule::NoEnd));
    }

    #[test]
    fn what_can_mean_two_rules_is_asked_back() {
        assert_eq!(read("every second Saturday", first(), now()), Err(UnreadableRule::Ambiguous));
        for text in ["", "often", "tomorrow", "有空就来", "0 25 * * *"] {
            assert_eq!(read(text, first(), now()), Err(UnreadableRule::NoRule), "{text}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_written_never_panics(text in "\\PC{0,60}") {
            let _ = read(&text, first(), now());
        }
    }
}
