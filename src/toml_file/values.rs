//! What a value in a file must look like to be understood.

use std::fmt::Display;
use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};
use chrono_tz::Tz;
use toml::de::DeValue;
use url::Url;

use super::wrong::Wrong;
use crate::domain::civil_time::{Cron, CronError};
use crate::domain::language::Name;
use crate::domain::readable;

/// The most characters a name or a line of text may have.
const LONGEST_TEXT: usize = 200;
/// Years in which an activity can be: others are slips of the finger.
const YEARS: RangeInclusive<i32> = 2000..=2100;
const A_NAME: &str = r#"a text, or a table such as { zh = "…", en = "…" }"#;

/// A text that is not blank, without the blanks around it.
pub(crate) fn text(value: &DeValue<'_>) -> Result<String, Wrong> {
    let text = value.as_str().map(tidy).filter(|text| readable::says_something(text));
    let text = text.ok_or_else(|| Wrong::expected(r#"a text such as "…" that is not blank"#))?;
    not_too_long(&text, LONGEST_TEXT)?;
    Ok(text)
}

/// Without what shows nothing or turns words around, and without the blanks around it.
fn tidy(text: &str) -> String {
    readable::clean(text).trim().to_owned()
}

fn not_too_long(text: &str, most: usize) -> Result<(), Wrong> {
    let length = text.chars().count();
    if length <= most {
        return Ok(());
    }
    Err(Wrong::Said(format!("found a text of {length} characters, expected at most {most}")))
}

/// A name in one language or several.
pub(crate) fn name(value: &DeValue<'_>) -> Result<Name, Wrong> {
    let name = in_languages(value)?;
    match &name {
        Name::Plain(text) => not_too_long(text, LONGEST_TEXT)?,
        Name::Translated(texts) => texts.values().try_for_each(|text| not_too_long(text, LONGEST_TEXT))?,
    }
    Ok(name)
}

/// Words of several lines, in one language or several; `most` counts as messengers do, in UTF-16 units.
pub(crate) fn words(most: usize) -> impl Fn(&DeValue<'_>) -> Result<Name, Wrong> {
    move |value| {
        let words = in_languages(value)?;
        let length = words.units();
        if length <= most {
            return Ok(words);
        }
        Err(Wrong::Said(format!("found a text of {length} characters, expected at most {most}")))
    }
}

fn in_languages(value: &DeValue<'_>) -> Result<Name, Wrong> {
    let name = match value {
        DeValue::String(text) => Name::Plain(tidy(text)),
        DeValue::Table(texts) => {
            let mut translated = std::collections::BTreeMap::new();
            for (language, text) in texts {
                let language: &str = language.get_ref();
                let text = text.get_ref().as_str().filter(|_| matches!(language, "zh" | "en"));
                let text = text.ok_or_else(|| {
                    Wrong::Said(format!("found a table with the key {language}, expected {A_NAME}"))
                })?;
                translated.insert(language.to_owned(), tidy(text));
            }
            Name::Translated(translated)
        }
        _ => return Err(Wrong::expected(A_NAME)),
    };
    if name.is_blank() {
        return Err(Wrong::Said(format!("found a blank name, expected {A_NAME}")));
    }
    Ok(name)
}

/// A short name: letters, digits and hyphens.
pub(crate) fn slug(value: &DeValue<'_>) -> Result<String, Wrong> {
    let fits = |text: &&str| {
        !text.is_empty()
            && text.chars().count() <= LONGEST_TEXT
            && text.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_'))
    };
    let expected =
        || Wrong::expected(r#"a short name of letters, digits and hyphens, such as "parent-child""#);
    value.as_str().filter(fits).map(str::to_owned).ok_or_else(expected)
}

/// A whole number within bounds.
pub(crate) fn whole(bounds: RangeInclusive<i64>) -> impl Fn(&DeValue<'_>) -> Result<i64, Wrong> {
    move |value| {
        let number = value
            .as_integer()
            .and_then(|digits| i64::from_str_radix(digits.as_str(), digits.radix()).ok())
            .filter(|number| bounds.contains(number));
        number.ok_or_else(|| {
            Wrong::Expected(match (*bounds.start(), *bounds.end()) {
                (i64::MIN, last) => format!("a whole number up to {last}"),
                (first, i64::MAX) => format!("a whole number from {first}"),
                (first, last) => format!("a whole number from {first} to {last}"),
            })
        })
    }
}

/// Degrees of latitude or longitude, up to `most` either way.
pub(crate) fn degrees(most: f64) -> impl Fn(&DeValue<'_>) -> Result<f64, Wrong> {
    move |value| {
        let number = match value {
            DeValue::Float(digits) => digits.as_str().parse().ok(),
            DeValue::Integer(digits) => digits.as_str().parse().ok(),
            _ => None,
        };
        let number = number.filter(|number: &f64| number.abs() <= most);
        number.ok_or_else(|| Wrong::Expected(format!("degrees from -{most} to {most}")))
    }
}

/// One word of a closed list.
pub(crate) fn one_of<T: Copy>(
    all: &'static [T],
    word: fn(T) -> &'static str,
) -> impl Fn(&DeValue<'_>) -> Result<T, Wrong> {
    move |value| {
        let found = value.as_str().and_then(|text| all.iter().copied().find(|one| word(*one) == text));
        found.ok_or_else(|| {
            let words: Vec<String> = all.iter().map(|one| format!("\"{}\"", word(*one))).collect();
            Wrong::Expected(format!("one of {}", words.join(", ")))
        })
    }
}

/// One word of a closed list, made by the `words!` macro.
macro_rules! word {
    ($type:ident) => {
        $crate::toml_file::values::one_of($type::ALL, $type::word)
    };
}
pub(crate) use word;

/// A time zone.
pub(crate) fn zone(value: &DeValue<'_>) -> Result<Tz, Wrong> {
    const EXPECTED: &str = r#"expected for example "Asia/Shanghai""#;
    let text = value.as_str().ok_or_else(|| Wrong::expected(r#"a time zone such as "Asia/Shanghai""#))?;
    text.parse().map_err(|_| Wrong::Said(format!("{text:?} is no IANA time zone; {EXPECTED}")))
}

/// A text, or a date or time written without quotation marks.
fn written(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(text) => Some(text.trim().to_owned()),
        DeValue::Datetime(moment) => Some(moment.to_string()),
        _ => None,
    }
}

/// A day: `2026-10-01`, with or without quotes.
pub(crate) fn day(value: &DeValue<'_>) -> Result<NaiveDate, Wrong> {
    let day = written(value).and_then(|text| text.parse().ok());
    day.ok_or_else(|| Wrong::expected("a day such as 2026-10-01"))
}

/// A day and a time on the wall.
pub(crate) fn wall_time(value: &DeValue<'_>) -> Result<NaiveDateTime, Wrong> {
    let formats = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"];
    let text = written(value).unwrap_or_default().replacen(' ', "T", 1);
    formats
        .iter()
        .find_map(|format| NaiveDateTime::parse_from_str(&text, format).ok())
        .filter(|time| YEARS.contains(&time.year()))
        .ok_or_else(|| Wrong::expected(r#"a day and a time on the wall, such as "2026-11-28T10:00""#))
}

/// Yes or no.
pub(crate) fn yes_or_no(value: &DeValue<'_>) -> Result<bool, Wrong> {
    value.as_bool().ok_or_else(|| Wrong::expected("true or false"))
}

/// An hour of the day.
pub(crate) fn hour(value: &DeValue<'_>) -> Result<NaiveTime, Wrong> {
    let text = written(value).unwrap_or_default();
    ["%H:%M", "%H:%M:%S"]
        .iter()
        .find_map(|format| NaiveTime::parse_from_str(&text, format).ok())
        .ok_or_else(|| Wrong::expected(r#"an hour of the day, such as "09:00""#))
}

/// A crontab line.
pub(crate) fn cron(value: &DeValue<'_>) -> Result<Cron, Wrong> {
    let line = value.as_str().ok_or_else(|| Wrong::expected(r#"a crontab line such as "0 19 * * *""#))?;
    line.parse().map_err(|error: CronError| said(&error))
}

/// Our own sentence about a value.
fn said(error: &impl Display) -> Wrong {
    Wrong::Said(error.to_string())
}

/// An address on the web.
pub(crate) fn web_address(value: &DeValue<'_>) -> Result<String, Wrong> {
    value
        .as_str()
        .filter(|text| Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "http" | "https")))
        .map(str::to_owned)
        .ok_or_else(|| Wrong::expected(r#"a web address such as "https://example.org/picture.jpg""#))
}

/// An address on the web with places in braces that are filled in, all of `needed` and any of `allowed`.
pub(crate) fn template(
    needed: &'static [&'static str],
    allowed: &'static [&'static str],
) -> impl Fn(&DeValue<'_>) -> Result<String, Wrong> {
    move |value| {
        let text = web_address(value)?;
        let holes: Vec<&str> =
            text.split('{').skip(1).map(|rest| rest.split_once('}').map_or(rest, |(hole, _)| hole)).collect();
        let known = |hole: &&str| needed.contains(hole) || allowed.contains(hole);
        if let Some(unknown) = holes.iter().find(|hole| !known(hole)) {
            let all: Vec<String> = needed.iter().chain(allowed).map(|hole| format!("{{{hole}}}")).collect();
            return Err(Wrong::Said(format!("{{{unknown}}} is not known; known are {}", all.join(", "))));
        }
        match needed.iter().find(|hole| !holes.contains(hole)) {
            Some(missing) => Err(Wrong::Expected(format!("a web address with {{{missing}}} in it"))),
            None => Ok(text),
        }
    }
}
