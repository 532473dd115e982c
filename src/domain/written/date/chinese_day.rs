//! Days in Chinese.

use chrono::Weekday;
use winnow::combinator::{alt, fail, opt, preceded, terminated};
use winnow::prelude::*;
use winnow::token::{one_of, take_while};

use super::super::calendar::{CHINESE_WEEKDAYS, WEEK};
use super::basics::{Number, Read, chinese_number, digits, figure, named, spaces, then, word};
use super::day::{Day, InMonth, Month, Week, Year};
use super::item::{Item, Mention};
use super::part::Part;

/// What a number before it counts, and not a day of the month: a building, a line of the underground.
const COUNTED_BY: &str = "楼线院厅馆桌门房室车厂店坑井文信柜台机船座栋队位人";

/// A day, and what it may say of the hour: 今晚.
pub(super) fn day(input: &mut &str) -> Read<Vec<Item>> {
    alt((
        near,
        skipping,
        in_weeks.map(|day| vec![Item::day(day)]),
        of_week.map(|day| vec![Item::day(day)]),
        several_of_month,
        of_month.map(|day| vec![Item::day(day)]),
        number_of_month,
    ))
    .parse_next(input)
}

/// 今天, 明晚, 大后天.
fn near(input: &mut &str) -> Read<Vec<Item>> {
    const DAYS: &[(&str, i64)] = &[
        ("大前天", -3),
        ("前天", -2),
        ("前日", -2),
        ("昨天", -1),
        ("昨日", -1),
        ("昨晚", -1),
        ("今天", 0),
        ("今日", 0),
        ("明天", 1),
        ("明日", 1),
        ("后天", 2),
        ("大后天", 3),
        ("大大后天", 4),
    ];
    const PARTS: &[(&str, (i64, Part))] = &[
        ("今早", (0, Part::Morning)),
        ("今晚", (0, Part::Evening)),
        ("明早", (1, Part::Morning)),
        ("明晚", (1, Part::Evening)),
        ("后晚", (2, Part::Evening)),
    ];
    const AFTER_START: &[&str] = &["次日", "第二天", "翌日"];
    alt((
        named(DAYS).map(|days| vec![Item::day(Day::Ahead(days))]),
        named(PARTS).map(|(days, part)| vec![Item::day(Day::Ahead(days)), Item::Part(part)]),
        word(AFTER_START).map(|()| vec![Item::day(Day::AfterStart(1))]),
    ))
    .parse_next(input)
}

/// 隔一个周六: one lies between. 隔一周的周六: of the week behind the next, or a week after the coming one.
fn skipping(input: &mut &str) -> Read<Vec<Item>> {
    let skipped = (count, '个', weekday)
        .map(|(count, _, weekday)| vec![Day::Weekday { weekday, week: Week::AfterComing(count.into()) }]);
    let weeks = (count, opt('个'), word(WEEK), opt('的'), weekday).map(|(count, .., weekday)| {
        let week = |weeks: i64| Day::Weekday { weekday, week: Week::After(weeks) };
        vec![week(count.into()), week(i64::from(count) + 1)]
    });
    let days = preceded('隔', alt((weeks, skipped))).parse_next(input)?;
    Ok(vec![Item::Day(Mention { days, weak: false, name: false })])
}

/// 三天后, 两周后, 一个月后, 两个月后的5号.
fn in_weeks(input: &mut &str) -> Read<Day> {
    let count = count.parse_next(input)?;
    let unit = spaces_then_unit.parse_next(input)?;
    (opt(one_of(['之', '以'])), '后').parse_next(input)?;
    let weeks = i64::from(count);
    match unit {
        Unit::Days => Ok(Day::Ahead(i64::from(count))),
        Unit::Months => {
            let numbered = (figure, then(one_of(['日', '号'])));
            let day = opt(preceded((opt('的'), spaces), numbered)).parse_next(input)?;
            Ok(day.map_or(Day::MonthsAhead(count), |(day, _)| Day::OfMonth {
                month: Month::After(count),
                which: InMonth::Day(day.value),
            }))
        }
        Unit::Weeks => {
            let weekday = opt(preceded(opt('的'), weekday)).parse_next(input)?;
            Ok(weekday
                .map_or(Day::Ahead(weeks * 7), |weekday| Day::Weekday { weekday, week: Week::After(weeks) }))
        }
    }
}

#[derive(Clone, Copy)]
enum Unit {
    Days,
    Weeks,
    Months,
}

fn spaces_then_unit(input: &mut &str) -> Read<Unit> {
    const UNITS: &[(&str, Unit)] = &[
        ("天", Unit::Days),
        ("日", Unit::Days),
        ("周", Unit::Weeks),
        ("星期", Unit::Weeks),
        ("个星期", Unit::Weeks),
        ("礼拜", Unit::Weeks),
        ("个礼拜", Unit::Weeks),
        ("个月", Unit::Months),
    ];
    then(named(UNITS)).parse_next(input)
}

/// A count of at most a hundred.
fn count(input: &mut &str) -> Read<u32> {
    figure
        .verify_map(|number: Number| (1..=100).contains(&number.value).then_some(number.value))
        .parse_next(input)
}

/// 周六, 下下周六, 本周日, 下星期的星期六.
fn of_week(input: &mut &str) -> Read<Day> {
    let in_week = (terminated(week, (word(WEEK), opt('的'))), weekday).map(|(week, day)| (Some(week), day));
    let (week, weekday) = alt((in_week, (opt(week), weekday))).parse_next(input)?;
    Ok(Day::Weekday { weekday, week: week.unwrap_or(Week::Coming) })
}

fn week(input: &mut &str) -> Read<Week> {
    let this = word(&["这", "本"]).value(0);
    let again = word(&["再下"]).value(2);
    let next = take_while(1..=6, '下').map(count_of);
    let last = take_while(1..=6, '上').map(|last: &str| -count_of(last));
    terminated(alt((this, again, next, last)), opt('个')).map(Week::After).parse_next(input)
}

fn count_of(repeated: &str) -> i64 {
    i64::try_from(repeated.chars().count()).unwrap_or(1)
}

/// 周六, 星期天, 礼拜一.
pub(super) fn weekday(input: &mut &str) -> Read<Weekday> {
    preceded(word(WEEK), named(CHINESE_WEEKDAYS)).parse_next(input)
}

/// 明年, 2027年, 27年.
fn year(input: &mut &str) -> Read<Year> {
    const YEARS: &[(&str, i32)] = &[
        ("去年", -1),
        ("今年", 0),
        ("本年", 0),
        ("明年", 1),
        ("来年", 1),
        ("次年", 1),
        ("后年", 2),
        ("前年", -2),
    ];
    let number = terminated(figure, then('年')).verify_map(|number: Number| {
        let value = i32::try_from(number.value).ok()?;
        match number.length {
            4 => Some(Year::Number(value)),
            2 if number.digits => Some(Year::Number(2000 + value)),
            _ => None,
        }
    });
    terminated(alt((named(YEARS).map(Year::After), number)), (spaces, opt('的'))).parse_next(input)
}

/// 12月, 明年3月, 下个月, 本月.
fn month(input: &mut &str) -> Read<Month> {
    let number = figure.verify(|number: &Number| number.length <= 2 && (1..=99).contains(&number.value));
    let numbered = (opt(year), terminated(number, then(('月', opt("份")))))
        .map(|(year, number): (_, Number)| Month::Named(year, number.value));
    let this = word(&["本月", "这个月", "这月", "当月"]).value(Month::After(0));
    let next = terminated(take_while(1..=6, '下'), (opt('个'), '月'))
        .map(|next: &str| Month::After(u32::try_from(next.chars().count()).unwrap_or(1)));
    terminated(alt((this, next, numbered)), opt('的')).parse_next(input)
}

/// 12月5日, 下月底, 本月最后一个周五; 月底 alone.
fn of_month(input: &mut &str) -> Read<Day> {
    let alone = word(&["月底", "月末"]).value(Day::OfMonth { month: Month::After(0), which: InMonth::Last });
    let which = alt((in_month, day_number.map(|(day, _)| InMonth::Day(day))));
    let of = (month, preceded(spaces, which));
    alt((alone, of.map(|(month, which)| day_of(month, which)))).parse_next(input)
}

/// 底, 最后一天, 第二个周日, 最后一个周五.
pub(super) fn in_month(input: &mut &str) -> Read<InMonth> {
    let end = word(&["底", "末", "最后一天"]).value(InMonth::Last);
    let nth = (word(&["第"]), figure, word(&["个"]), weekday).verify_map(
        |((), which, (), weekday): ((), Number, (), _)| {
            let which = u8::try_from(which.value).ok().filter(|which| (1..=5).contains(which));
            Some(InMonth::Nth(which?, weekday))
        },
    );
    let last = preceded(word(&["最后一个"]), weekday).map(InMonth::LastWeekday);
    alt((end, nth, last)).parse_next(input)
}

/// A day of the month; a month by its number makes it a date.
fn day_of(month: Month, which: InMonth) -> Day {
    match (month, which) {
        (Month::Named(year, month), InMonth::Day(day)) => Day::Date { year, month, day },
        _ => Day::OfMonth { month, which },
    }
}

/// The number of a day, and whether it says that it is one: 5, 5日, 五号.
fn day_number(input: &mut &str) -> Read<(u32, bool)> {
    let number =
        figure.verify(|number: &Number| number.length <= 3 && number.value < 100).parse_next(input)?;
    let said = opt(then(one_of(['日', '号']))).parse_next(input)?.is_some();
    Ok((number.value, said))
}

/// 12月5-7日, 12月5日至7日, 12月5日、12日、19日.
fn several_of_month(input: &mut &str) -> Read<Vec<Item>> {
    let month = month.parse_next(input)?;
    let (first, _) = preceded(spaces, day_number).parse_next(input)?;
    let to = then(word(&["-", "到", "至"])).value(true);
    let and = then(word(&["、", ",", "和", "及"])).value(false);
    let joint = alt((to, and)).parse_next(input)?;
    let mut numbered = |input: &mut &str| {
        let (day, said) = then(day_number).parse_next(input)?;
        if said { Ok(day) } else { fail.parse_next(input) }
    };
    let mut days = vec![first, numbered.parse_next(input)?];
    let mut further = preceded(then(word(&["、", ",", "和", "及"])), numbered);
    if !joint {
        loop {
            let before = *input;
            let Ok(day) = further.parse_next(input) else {
                *input = before;
                break;
            };
            days.push(day);
        }
    }
    let joint = if joint { Item::To } else { Item::And };
    let mut items = Vec::new();
    for day in days {
        if !items.is_empty() {
            items.push(joint.clone());
        }
        items.push(Item::day(day_of(month, InMonth::Day(day))));
    }
    Ok(items)
}

/// 28号: the next such day. It is a building or a line where more of a name follows.
fn number_of_month(input: &mut &str) -> Read<Vec<Item>> {
    let number = alt((digits, chinese_number)).verify(|number: &Number| (1..=31).contains(&number.value));
    let (number, unit) = (number, then(one_of(['日', '号']))).parse_next(input)?;
    let next = input.chars().next();
    let counts = match unit {
        '号' => next.is_some_and(|next| COUNTED_BY.contains(next)),
        _ => next.is_some_and(|next| "游语报本".contains(next)),
    };
    if counts {
        return fail.parse_next(input);
    }
    let day = Day::OfMonth { month: Month::Coming, which: InMonth::Day(number.value) };
    Ok(vec![Item::Day(Mention { days: vec![day], weak: true, name: false })])
}
