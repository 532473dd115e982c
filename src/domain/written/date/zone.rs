//! The zone that a time is said in, where it is not the place's own.

use chrono::{FixedOffset, NaiveDateTime, Offset, TimeZone, Utc};
use chrono_tz::Tz;
use winnow::combinator::{alt, fail, not, opt, peek, preceded, terminated};
use winnow::prelude::*;
use winnow::token::{one_of, take_while};

use super::basics::{Number, Read, digits, named, space, then, word};
use crate::domain::civil_time::{to_utc, to_wall};

/// A zone as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zone {
    /// So far east of Greenwich.
    Offset(FixedOffset),
    /// That of a city.
    Of(Tz),
}

impl Zone {
    /// What the clock on the walls of `there` shows when this zone's shows `wall`.
    pub(super) fn wall_in(self, wall: NaiveDateTime, there: Tz) -> Option<NaiveDateTime> {
        let instant = match self {
            Self::Offset(offset) => offset.from_local_datetime(&wall).single()?.to_utc(),
            Self::Of(zone) => to_utc(zone, wall),
        };
        Some(to_wall(there, instant))
    }

    /// How many hours west of Greenwich it is; none for a city.
    pub(super) fn hours_west(self) -> u32 {
        match self {
            Self::Offset(offset) => u32::try_from(offset.utc_minus_local() / 3600).unwrap_or(0),
            Self::Of(_) => 0,
        }
    }

    /// What this zone's clock shows when that of `there` shows `wall`.
    pub(super) fn wall_from(self, wall: NaiveDateTime, there: Tz) -> NaiveDateTime {
        let instant = to_utc(there, wall);
        match self {
            Self::Offset(offset) => instant.with_timezone(&offset).naive_local(),
            Self::Of(zone) => to_wall(zone, instant),
        }
    }
}

/// `UTC`, `GMT+8`, `+09:00`, `Beijing time`, 北京时间.
pub(super) fn zone(input: &mut &str) -> Read<Zone> {
    // `-11:00` is more likely an end.
    if input.starts_with('-') {
        return fail.parse_next(input);
    }
    alt((offset_or_utc, named_zone, city)).parse_next(input)
}

/// `UTC`, `Z`, `UTC+8`, `+09:00`.
pub(super) fn offset_or_utc(input: &mut &str) -> Read<Zone> {
    let of = preceded(word(&["utc", "gmt"]), opt(then(offset)));
    let zulu = word(&["z"]).value(None);
    let alone = full_offset.map(Some);
    let offset = alt((of, zulu, alone)).parse_next(input)?;
    Ok(Zone::Offset(offset.unwrap_or(Utc.fix())))
}

/// `+8`, `-05:00`, `+0530`.
fn offset(input: &mut &str) -> Read<FixedOffset> {
    let hours = (one_of(['+', '-']), digits.verify(|number: &Number| number.length <= 2))
        .map(|(sign, number): (_, Number)| (sign, number.value, 0));
    let short = (one_of(['+', '-']), digits, preceded(':', digits))
        .verify(|(_, hours, minutes): &(_, Number, Number)| hours.length <= 2 && minutes.length == 2)
        .map(|(sign, hours, minutes)| (sign, hours.value, minutes.value));
    let (sign, hours, minutes) = alt((full_parts, short, hours)).parse_next(input)?;
    east(sign, hours, minutes).map_or_else(|| fail.parse_next(input), Ok)
}

fn full_offset(input: &mut &str) -> Read<FixedOffset> {
    let (sign, hours, minutes) = full_parts.parse_next(input)?;
    east(sign, hours, minutes).map_or_else(|| fail.parse_next(input), Ok)
}

fn full_parts(input: &mut &str) -> Read<(char, u32, u32)> {
    let two = |input: &mut &str| {
        take_while(2..=2, |char: char| char.is_ascii_digit())
            .verify_map(|text: &str| text.parse::<u32>().ok())
            .parse_next(input)
    };
    (one_of(['+', '-']), two, preceded(opt(':'), two)).parse_next(input)
}

fn east(sign: char, hours: u32, minutes: u32) -> Option<FixedOffset> {
    let seconds = i32::try_from(hours * 3600 + minutes * 60).ok()?;
    FixedOffset::east_opt(if sign == '-' { -seconds } else { seconds })
        .filter(|_| hours <= 14 && minutes < 60)
}

fn city(input: &mut &str) -> Read<Zone> {
    const CHINESE: &[(&str, Tz)] = &[
        ("北京", Tz::Asia__Shanghai),
        ("上海", Tz::Asia__Shanghai),
        ("香港", Tz::Asia__Hong_Kong),
        ("台北", Tz::Asia__Taipei),
        ("东京", Tz::Asia__Tokyo),
        ("首尔", Tz::Asia__Seoul),
        ("新加坡", Tz::Asia__Singapore),
        ("曼谷", Tz::Asia__Bangkok),
        ("悉尼", Tz::Australia__Sydney),
        ("伦敦", Tz::Europe__London),
        ("巴黎", Tz::Europe__Paris),
        ("柏林", Tz::Europe__Berlin),
        ("莫斯科", Tz::Europe__Moscow),
        ("纽约", Tz::America__New_York),
        ("洛杉矶", Tz::America__Los_Angeles),
        ("多伦多", Tz::America__Toronto),
    ];
    let chinese = terminated(named(CHINESE), word(&["时间"]));
    let english = |input: &mut &str| {
        let before = *input;
        let name =
            take_while(1..=24, |char: char| char.is_ascii_lowercase() || char == ' ').parse_next(input)?;
        let Some((city, _)) = name.split_once(" time") else { return fail.parse_next(input) };
        let length = city.len() + " time".len();
        let whole = !before[length..].starts_with(|next: char| next.is_ascii_alphanumeric());
        let Some(zone) = zone_of(city).filter(|_| whole) else { return fail.parse_next(input) };
        *input = &before[length..];
        Ok(zone)
    };
    alt((chinese, english)).map(Zone::Of).parse_next(input)
}

/// `Asia/Tokyo`.
fn named_zone(input: &mut &str) -> Read<Zone> {
    let name = take_while(3.., |char: char| char.is_ascii_alphanumeric() || "/_-+".contains(char));
    let of_name = |name: &str| {
        let is_it = |zone: &&Tz| zone.name().contains('/') && zone.name().eq_ignore_ascii_case(name);
        chrono_tz::TZ_VARIANTS.iter().find(is_it).copied()
    };
    name.verify_map(of_name).map(Zone::Of).parse_next(input)
}

/// What can stand right behind a time, and there is no word of the title: `Z`, `+09`, `-0500`.
pub(super) fn behind_time(input: &mut &str) -> Read<Zone> {
    let hours = preceded('+', digits.verify(|number: &Number| number.length == 2));
    let hours = hours.map(|number: Number| ('+', number.value, 0));
    let west = preceded(
        peek((one_of(['+', '-']), take_while(4..=4, |char: char| char.is_ascii_digit()))),
        full_parts,
    );
    let east_of_it = full_parts.verify(|(sign, ..)| *sign == '+');
    let offset =
        alt((west, east_of_it, hours)).verify_map(|(sign, hours, minutes)| east(sign, hours, minutes));
    let further =
        |input: &mut &str| one_of(|c: char| c.is_ascii_alphanumeric() || c == ':').void().parse_next(input);
    let zulu = word(&["z"]).map(|()| Utc.fix());
    terminated(alt((zulu, offset)), not(further)).map(Zone::Offset).parse_next(input)
}

/// A city behind a time, with nothing else behind it: it may be where it is, or whose clock is meant.
pub(super) fn city_alone(input: &mut &str) -> Read<Tz> {
    // Names of zones that are words of every day.
    const WORDS: &[&str] = &["center", "reunion", "general", "south", "north", "west", "easter"];
    let before = *input;
    opt((word(&["in"]), space)).parse_next(input)?;
    let name = take_while(3..=24, |char: char| char.is_ascii_lowercase() || char == ' ').parse_next(input)?;
    let name = name.trim_end();
    let ends = input.chars().all(|char| !char.is_alphanumeric());
    let Some(zone) = zone_of(name).filter(|_| ends && !WORDS.contains(&name)) else {
        *input = before;
        return fail.parse_next(input);
    };
    Ok(zone)
}

/// The zone that the tz database names after a city.
fn zone_of(city: &str) -> Option<Tz> {
    if city == "beijing" {
        return Some(Tz::Asia__Shanghai);
    }
    let is_it = |zone: &&Tz| {
        let name = zone.name().rsplit('/').next().unwrap_or_default();
        zone.name().contains('/')
            && !zone.name().starts_with("Etc/")
            && name.replace('_', " ").eq_ignore_ascii_case(city)
    };
    chrono_tz::TZ_VARIANTS.iter().find(is_it).copied()
}

/// Short names that several zones have, and countries that have several zones.
pub(super) fn unknown(input: &mut &str) -> Read<()> {
    const SHORT: &[&str] = &[
        "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "bst", "ist", "cet", "cest", "jst", "aest",
        "hkt", "kst", "sgt", "msk", "nzst", "nzdt", "aedt", "acst", "awst", "wet", "eet", "eest",
    ];
    const COUNTRIES: &[&str] =
        &["美国", "英国", "加拿大", "澳大利亚", "澳洲", "欧洲", "俄罗斯", "欧美", "国外", "海外"];
    alt((word(SHORT), (word(COUNTRIES), word(&["时间"])).void())).parse_next(input)
}

/// `Narnia time`, behind a time.
pub(super) fn of_nowhere(input: &mut &str) -> Read<()> {
    (take_while(1.., |char: char| char.is_ascii_lowercase()), space, word(&["time"])).void().parse_next(input)
}
