//! By how much something is to be later or earlier: `推迟半小时`, `half an hour earlier`.

use chrono::TimeDelta;

use super::fold;
use super::number::{self, numeral};

const LATER: &[&str] = &["推迟", "延后", "延迟", "往后推", "往后挪", "晚"];
const EARLIER: &[&str] = &["提前", "往前提", "往前挪", "早"];
/// What is counted, in minutes. The longer ones first.
const UNITS: &[(&str, i64)] = &[
    ("分钟", 1),
    ("刻钟", 15),
    ("个小时", 60),
    ("小时", 60),
    ("个钟头", 60),
    ("天", 24 * 60),
    ("个星期", 7 * 24 * 60),
    ("个礼拜", 7 * 24 * 60),
    ("星期", 7 * 24 * 60),
    ("周", 7 * 24 * 60),
];
const ENGLISH_UNITS: &[(&str, i64)] =
    &[("minute", 1), ("min", 1), ("hour", 60), ("day", 24 * 60), ("week", 7 * 24 * 60)];
/// What follows upon the day that it has.
const FOLLOWING: &[(&[&str], i64)] = &[
    (&["the day after", "the next day", "the following day"], 24 * 60),
    (&["the week after", "the following week"], 7 * 24 * 60),
];
/// The most days by which something is moved so.
const MOST_DAYS: i64 = 60;
const MOST_COUNTED: i64 = 10_000;

/// By how much: later is more than nothing. None where a text says anything else.
pub fn read(text: &str) -> Option<TimeDelta> {
    let folded = fold::folded(text.trim());
    let text = folded.trim_end_matches(['吧', '了', '.', '!', '。']).trim();
    let minutes = chinese(text).or_else(|| english(text))?;
    (minutes.abs() <= MOST_DAYS * 24 * 60).then(|| TimeDelta::minutes(minutes))
}

fn chinese(text: &str) -> Option<i64> {
    let led = |words: &[&str]| words.iter().find_map(|word| text.strip_prefix(word));
    let (sign, long) = led(LATER).map(|long| (1, long)).or_else(|| Some((-1, led(EARLIER)?)))?;
    if let Some(unit) = long.strip_prefix('半') {
        return Some(sign * unit_of(unit)? / 2);
    }
    let digits = long.len() - long.trim_start_matches(|char: char| char.is_ascii_digit()).len();
    let (count, rest) = match digits {
        0 => {
            let first = long.chars().next()?;
            (i64::from(numeral(first)?), &long[first.len_utf8()..])
        }
        digits => (long[..digits].parse().ok()?, &long[digits..]),
    };
    let count = Some(count).filter(|count: &i64| *count < MOST_COUNTED)?;
    // `一个半小时`
    if let Some(unit) = rest.strip_prefix("个半") {
        return Some(sign * (count * 2 + 1) * unit_of(unit)? / 2);
    }
    Some(sign * count * unit_of(rest)?)
}

fn unit_of(word: &str) -> Option<i64> {
    UNITS.iter().find(|(unit, _)| *unit == word).map(|(_, minutes)| *minutes)
}

fn english(text: &str) -> Option<i64> {
    if let Some((_, unit)) = FOLLOWING.iter().find(|(words, _)| words.contains(&text)) {
        return Some(*unit);
    }
    let (sign, long) = text
        .strip_suffix(" later")
        .map(|long| (1, long))
        .or_else(|| Some((-1, text.strip_suffix(" earlier")?)))?;
    let long = long.strip_prefix("by ").unwrap_or(long);
    if long == "half an hour" {
        return Some(sign * 30);
    }
    let (count, unit) = long.split_once(' ')?;
    let count = match count {
        "a" | "an" => 1,
        count => count.parse().ok().or_else(|| number::english(count).map(i64::from))?,
    };
    let unit = unit.strip_suffix('s').unwrap_or(unit);
    let (_, minutes) = ENGLISH_UNITS.iter().find(|(name, _)| *name == unit)?;
    (count < MOST_COUNTED).then(|| sign * count * minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn later_and_earlier() {
        for (text, minutes) in [
            ("推迟半小时", Some(30)),
            ("推迟半个小时吧", Some(30)),
            ("延后一个半小时", Some(90)),
            ("提前15分钟", Some(-15)),
            ("提前一刻钟", Some(-15)),
            ("推迟两天", Some(2880)),
            ("推迟一周", Some(10_080)),
            ("晚一个小时", Some(60)),
            ("half an hour later", Some(30)),
            ("an hour earlier", Some(-60)),
            ("30 minutes later", Some(30)),
            ("two days later", Some(2880)),
            ("the day after", Some(1440)),
            ("the following week", Some(10_080)),
            ("推迟到周日", None),
            ("推迟", None),
            ("晚上", None),
            ("推迟999999999999天", None),
            ("推迟9999999999999999999分钟", None),
            ("提前9223372036854775807周", None),
            ("later", None),
            ("99999999999999999999 days later", None),
        ] {
            assert_eq!(read(text), minutes.map(TimeDelta::minutes), "{text}");
        }
    }
}
