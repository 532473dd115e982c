//! Cuts a text into words.

use chrono::Weekday;

use super::super::calendar::{CHINESE_WEEKDAYS, PLURALS, WEEK, WEEKDAYS};
use super::super::number::{self, DOZEN, ORDINALS};
use super::lexicon;
use super::token::{Clock, Kind, Token};

/// The parts of a day: whether it is before noon.
const PARTS: [(&str, bool); 9] = [
    ("凌晨", true),
    ("早上", true),
    ("早晨", true),
    ("上午", true),
    ("中午", false),
    ("下午", false),
    ("傍晚", false),
    ("晚上", false),
    ("晚", false),
];

/// The words of a folded text, in order; blanks are none.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if rest.starts_with(' ') {
            at += 1;
            continue;
        }
        let (kind, length) = next(rest);
        found.push(Token { kind, from: at, to: at + length });
        at += length;
    }
    found
}

/// The longest word that the text begins with.
fn next(text: &str) -> (Kind, usize) {
    let listed = lexicon::words_with(text.chars().next().unwrap_or(' '));
    let listed = listed.iter().filter_map(|(word, kind)| Some((*kind, begins(text, word)?)));
    let others = [weekday(text), clock(text), raw_date(text), number(text), chinese_ordinal(text)];
    let all = listed.chain(others.into_iter().flatten());
    // 周一次 is once a week, and 周周六 a week and its Saturday.
    let all = all.filter(|(kind, length)| {
        let behind = text.get(*length..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
        match kind {
            Kind::Weekday(_) => behind != '次',
            Kind::Adverb(..) => !"一二三四五六日天末".contains(behind),
            _ => true,
        }
    });
    all.max_by_key(|(_, length)| *length).unwrap_or((Kind::Unknown, unknown(text)))
}

/// `Mon`, `Mondays`, `周一`.
fn weekday(text: &str) -> Option<(Kind, usize)> {
    let chinese = WEEK.iter().find_map(|week| Some((text.strip_prefix(week)?, week.len())));
    let chinese = chinese.and_then(|(rest, week)| {
        CHINESE_WEEKDAYS.iter().find_map(|(day, weekday)| Some((*weekday, week + begins(rest, day)?)))
    });
    let english = || WEEKDAYS.iter().find_map(|(name, weekday)| Some((*weekday, begins(text, name)?)));
    let plural = || {
        let days = std::iter::successors(Some(Weekday::Mon), |day| Some(day.succ()));
        PLURALS.iter().zip(days).find_map(|(name, weekday)| Some((weekday, begins(text, name)?)))
    };
    let (weekday, length) = chinese.or_else(english).or_else(plural)?;
    Some((Kind::Weekday(weekday), length))
}

/// How long a word is that the text begins with.
fn begins(text: &str, word: &str) -> Option<usize> {
    let mut letters = text.char_indices();
    for wanted in word.chars() {
        let (_, found) = letters.next()?;
        if found != wanted && !(wanted == ' ' && found == '-') {
            return None;
        }
    }
    let length = letters.next().map_or(text.len(), |(at, _)| at);
    let is_whole = !word.ends_with(|last: char| last.is_ascii_alphanumeric())
        || !text[length..].starts_with(|next: char| next.is_ascii_alphanumeric());
    is_whole.then_some(length)
}

fn unknown(text: &str) -> usize {
    let end = text.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '\'');
    match end.unwrap_or(text.len()) {
        0 => text.chars().next().map_or(1, char::len_utf8),
        length => length,
    }
}

fn digits(text: &str) -> Option<(u32, usize)> {
    let end = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    text[..end].parse().ok().map(|number| (number, end))
}

fn number(text: &str) -> Option<(Kind, usize)> {
    let word =
        |words: &[&str]| words.iter().zip(1..).find_map(|(word, number)| Some((number, begins(text, word)?)));
    if let Some((number, length)) = word(DOZEN) {
        return Some((Kind::Number(number), length));
    }
    if let Some((number, length)) = word(ORDINALS) {
        return Some((Kind::Ordinal(number), length));
    }
    if let Some((number, length)) = digits(text) {
        let ends = ["st", "nd", "rd", "th"].iter().find_map(|end| begins(&text[length..], end));
        return Some(match ends {
            Some(end) => (Kind::Ordinal(number), length + end),
            None => (Kind::Number(number), length),
        });
    }
    numeral(text).map(|(number, length)| (Kind::Numeral(number), length))
}

/// A number below a hundred in characters. A list of digits, as in 周一三五, is several.
fn numeral(text: &str) -> Option<(u32, usize)> {
    let digit = |text: &str| {
        let first = text.chars().next()?;
        number::digit(first).filter(|value| *value > 0).map(|value| (value, first.len_utf8()))
    };
    let (tens, length) = digit(text).unwrap_or((1, 0));
    let Some(rest) = text[length..].strip_prefix('十') else { return digit(text) };
    let (ones, more) = digit(rest).unwrap_or((0, 0));
    Some((tens * 10 + ones, length + '十'.len_utf8() + more))
}

fn chinese_ordinal(text: &str) -> Option<(Kind, usize)> {
    let rest = text.strip_prefix('第')?;
    let (number, length) = numeral(rest).or_else(|| digits(rest))?;
    Some((Kind::Ordinal(number), '第'.len_utf8() + length))
}

/// Figures with what sets the parts of a date apart.
fn raw_date(text: &str) -> Option<(Kind, usize)> {
    let end = text.find(|letter: char| !letter.is_ascii_digit() && !"-/.".contains(letter));
    let found = text[..end.unwrap_or(text.len())].trim_end_matches(['-', '/', '.']);
    let is_date = found.starts_with(|first: char| first.is_ascii_digit()) && found.contains(['-', '/', '.']);
    is_date.then_some((Kind::RawDate, found.len()))
}

/// `10:00`, `10am`, `10.30 pm`, `上午10点半`.
fn clock(text: &str) -> Option<(Kind, usize)> {
    let part = PARTS.iter().find(|(word, _)| text.starts_with(word));
    let after_part = part.map_or(text, |(word, _)| text[word.len()..].trim_start());
    let (hour, length) = digits(after_part).or_else(|| numeral(after_part))?;
    let rest = &after_part[length..];
    let (minute, rest) = minutes(rest).or(Some((0, rest)).filter(|(_, rest)| half_of_day(rest).is_some()))?;
    let (half, rest) = half_of_day(rest).map_or((None, rest), |(is_morning, rest)| (Some(is_morning), rest));
    let half = half.or(part.map(|(_, is_morning)| *is_morning));
    let hour = match half {
        Some(true) if hour == 12 => 0,
        Some(false) if hour < 11 || (hour == 11 && part.is_none_or(|(word, _)| *word != "中午")) => {
            hour + 12
        }
        _ => hour,
    };
    let minutes = hour * 60 + minute;
    let exact = half.is_some() || !(1..=12).contains(&hour);
    (hour < 24 && minute < 60).then_some((Kind::Clock(Clock { minutes, exact }), text.len() - rest.len()))
}

/// The minutes behind an hour: `:30`, `点半`.
fn minutes(text: &str) -> Option<(u32, &str)> {
    if let Some(rest) = text.strip_prefix([':', '.']) {
        let (minute, length) = digits(rest).filter(|(_, length)| *length == 2)?;
        let rest = &rest[length..];
        // 12.05 is a date rather than a time, unless it says so.
        return (text.starts_with(':') || half_of_day(rest).is_some()).then_some((minute, rest));
    }
    let rest = text.strip_prefix("点钟").or_else(|| text.strip_prefix('点'))?;
    for (word, minute) in [("整", 0), ("半", 30), ("一刻", 15), ("三刻", 45)] {
        if let Some(rest) = rest.strip_prefix(word) {
            return Some((minute, rest));
        }
    }
    let minute = digits(rest).or_else(|| numeral(rest));
    let minute = minute.and_then(|(minute, length)| Some((minute, rest[length..].strip_prefix('分')?)));
    Some(minute.unwrap_or((0, rest)))
}

/// Whether it is the morning, where the text begins with that.
fn half_of_day(text: &str) -> Option<(bool, &str)> {
    let text = text.trim_start();
    [("am", true), ("a.m.", true), ("pm", false), ("p.m.", false)]
        .iter()
        .find_map(|(word, is_morning)| Some((*is_morning, &text[begins(text, word)?..])))
}
