//! Festivals and the days of the lunar calendar.

use winnow::combinator::{alt, opt, preceded, terminated};
use winnow::prelude::*;

use super::basics::{Number, Read, chinese_number, figure, named, spaces, then, word};
use super::day::Day;
use super::item::Mention;
use crate::domain::festival::Festival;

/// What festivals are called, in both languages.
const FESTIVALS: &[(&str, Festival)] = &[
    ("元旦", Festival::NewYear),
    ("new year's day", Festival::NewYear),
    ("new year", Festival::NewYear),
    ("腊八", Festival::Laba),
    ("除夕", Festival::SpringEve),
    ("大年三十", Festival::SpringEve),
    ("年三十", Festival::SpringEve),
    ("春节", Festival::Spring),
    ("spring festival", Festival::Spring),
    ("chinese new year", Festival::Spring),
    ("lunar new year", Festival::Spring),
    ("元宵", Festival::Lantern),
    ("lantern festival", Festival::Lantern),
    ("妇女节", Festival::Women),
    ("三八", Festival::Women),
    ("women's day", Festival::Women),
    ("清明", Festival::Qingming),
    ("tomb sweeping day", Festival::Qingming),
    ("劳动节", Festival::Labour),
    ("五一", Festival::Labour),
    ("labour day", Festival::Labour),
    ("may day", Festival::Labour),
    ("儿童节", Festival::Children),
    ("六一", Festival::Children),
    ("children's day", Festival::Children),
    ("端午", Festival::DragonBoat),
    ("dragon boat festival", Festival::DragonBoat),
    ("dragon boat", Festival::DragonBoat),
    ("七夕", Festival::Qixi),
    ("中秋", Festival::MidAutumn),
    ("mid-autumn festival", Festival::MidAutumn),
    ("mid-autumn", Festival::MidAutumn),
    ("mid autumn festival", Festival::MidAutumn),
    ("国庆", Festival::National),
    ("national day", Festival::National),
    ("重阳", Festival::DoubleNinth),
    ("double ninth festival", Festival::DoubleNinth),
    ("double ninth", Festival::DoubleNinth),
    ("冬至", Festival::WinterSolstice),
    ("winter solstice", Festival::WinterSolstice),
];

/// Days of the common calendar with a name of their own: month and day.
const NAMED_DAYS: &[(&str, (u32, u32))] = &[
    ("圣诞节", (12, 25)),
    ("圣诞", (12, 25)),
    ("平安夜", (12, 24)),
    ("跨年夜", (12, 31)),
    ("情人节", (2, 14)),
    ("教师节", (9, 10)),
    ("christmas day", (12, 25)),
    ("christmas eve", (12, 24)),
    ("christmas", (12, 25)),
    ("boxing day", (12, 26)),
    ("new year's eve", (12, 31)),
    ("halloween", (10, 31)),
    ("valentine's day", (2, 14)),
];

pub(super) fn feast(input: &mut &str) -> Read<Mention> {
    alt((festival, lunar)).parse_next(input)
}

fn festival(input: &mut &str) -> Read<Mention> {
    let festival = terminated(named(FESTIVALS), opt((opt('节'), opt(word(&["当天", "当日"])))));
    let day = named(NAMED_DAYS).map(|(month, day)| Day::Date { year: None, month, day });
    let day = alt((day, festival.map(Day::Festival))).parse_next(input)?;
    Ok(Mention { days: vec![day], weak: true, name: true })
}

/// 大年初一, 正月十五, 农历八月十五; 八月十五 may be of either calendar.
fn lunar(input: &mut &str) -> Read<Mention> {
    const MONTHS: &[(&str, u32)] = &[("正月", 1), ("冬月", 11), ("腊月", 12)];
    let new_year = preceded(word(&["大年", "年"]), preceded('初', chinese_number))
        .map(|number: Number| (1, number.value, true));
    let own = (named(MONTHS), lunar_day).map(|(month, day)| (month, day, true));
    let numbered = || {
        (terminated(figure, then('月')), preceded(spaces, lunar_day))
            .map(|(month, day): (Number, _)| (month.value, day))
    };
    let said =
        preceded((word(&["农历", "阴历", "旧历"]), spaces), alt(((named(MONTHS), lunar_day), numbered())))
            .map(|(month, day)| (month, day, true));
    let either = (terminated(chinese_number, '月'), lunar_day)
        .map(|(month, day): (Number, _)| (month.value, day, false));
    let (month, day, sure) = alt((new_year, said, own, either)).parse_next(input)?;
    if input.starts_with(['日', '号']) && !sure {
        return winnow::combinator::fail.parse_next(input);
    }
    let mut days = vec![Day::Lunar { month, day }];
    if !sure {
        days.push(Day::Date { year: None, month, day });
    }
    Ok(Mention { days, weak: true, name: false })
}

/// 初五, 十五, 廿三, 三十.
fn lunar_day(input: &mut &str) -> Read<u32> {
    let day = preceded(opt('初'), chinese_number).verify(|number: &Number| (1..=31).contains(&number.value));
    day.map(|number: Number| number.value).parse_next(input)
}
