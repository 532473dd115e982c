//! Cuts a text into its pieces.

use winnow::combinator::{alt, not, opt, preceded, terminated};
use winnow::prelude::*;
use winnow::token::one_of;

use super::super::calendar::PLURALS;
use super::super::fold::is_chinese;
use super::super::number::numeral;
use super::basics::{Number, Read, digits, number, space, spaces, word};
use super::item::{Item, Piece, Touch};
use super::numeric::dated;
use super::part::Part;
use super::stray::stray;
use super::{chinese_day, english_day, feast, times, zone};

/// The whole text, folded before, as pieces without a gap between them.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut rest, mut at, mut before) = (text, 0, None::<char>);
    while let Some(first) = rest.chars().next() {
        let (items, length) = next(rest, before, &pieces);
        let taken = &rest[..length];
        let end = at + taken.chars().count();
        let latin = first.is_ascii_alphabetic();
        for item in items {
            pieces.push(Piece { item, start: at, end, latin });
        }
        before = taken.chars().next_back();
        (rest, at) = (&rest[length..], end);
    }
    pieces
}

/// What the text begins with, and how many bytes of it. Several items may be one word: `tonight`.
fn next(text: &str, before: Option<char>, pieces: &[Piece]) -> (Vec<Item>, usize) {
    let first = text.chars().next().unwrap_or(' ');
    let last = pieces.last();
    let after_item = last.is_some_and(|piece| piece.item.is_of_date());
    // A number is not cut out of a longer one, nor a weekday out of 一周六次.
    let cut = before.is_some_and(|before| {
        before.is_ascii_alphanumeric() && first.is_ascii_alphanumeric()
            || !after_item
                && (numeral(before).is_some() || before == '第')
                && (numeral(first).is_some() || first == '周')
            || !after_item && before.is_ascii_digit() && numeral(first).is_some()
    });
    if let Some(found) = behind_time(text, pieces) {
        return found;
    }
    if !cut && let Some(found) = dated_word(text, pieces) {
        return found;
    }
    if first.is_whitespace() || ",()[]【】、。.;:|·\"".contains(first) {
        return (vec![Item::Gap], first.len_utf8());
    }
    let apart = alt((year.map(Item::Year), again.value(Item::Again), stray.map(Item::Stray)));
    let apart = alt((apart, times::bare.map(Item::Bare)));
    if !cut && let Some((item, length)) = parsed(apart, text) {
        return (vec![item], length);
    }
    let length = other(text);
    // A telephone's number is no part of a date.
    let short = length <= 4 && text[..length].bytes().all(|byte| byte.is_ascii_digit());
    (vec![if short && !cut { Item::Number } else { Item::Other }], length)
}

/// What is about the zone of the time before it: `Z`, `+09`, `-0500`, `in Berlin`.
fn behind_time(text: &str, pieces: &[Piece]) -> Option<(Vec<Item>, usize)> {
    let said = pieces.iter().rev().find(|piece| !matches!(piece.item, Item::Gap))?;
    let Item::Time(clocks) = &said.item else { return None };
    if let Some((zone, length)) = parsed(zone::behind_time, text) {
        // `9:00-0930` is a range.
        let ends =
            text.starts_with('-') && zone.hours_west() >= clocks.iter().map(|clock| clock.hour).min()?;
        return Some((vec![if ends { Item::Stray(Touch::Always) } else { Item::Zone(zone) }], length));
    }
    let is_glued = matches!(pieces.last(), Some(Piece { item: Item::Time(_), .. }));
    parsed(zone::city_alone, text)
        .filter(|_| !is_glued)
        .map(|(zone, length)| (vec![Item::City(zone)], length))
}

/// A year that stands apart from its date: `in 2028`, 2027年, `'27`.
fn year(input: &mut &str) -> Read<i32> {
    let long = digits.verify(|number: &Number| number.length == 4).map(|number: Number| number.value);
    let short = |input: &mut &str| {
        digits
            .verify(|number: &Number| number.length == 2)
            .map(|number: Number| 2000 + number.value)
            .parse_next(input)
    };
    let long = terminated(long, opt('年'));
    let short = alt((preceded('\'', short), terminated(short, '年')));
    let goes_on = |input: &mut &str| {
        one_of(|next: char| next.is_alphanumeric() || ":/-.".contains(next)).void().parse_next(input)
    };
    terminated(alt((long, short)), not(goes_on))
        .verify_map(|year| i32::try_from(year).ok().filter(|year| (1970..2100).contains(year)))
        .parse_next(input)
}

/// `weekly`, `x4`, `for 4 weeks`, 共4次, `6 sessions`: how often it is.
fn again(input: &mut &str) -> Read<()> {
    const WORDS: &[&str] = &[
        "weekly",
        "fortnightly",
        "biweekly",
        "bi-weekly",
        "monthly",
        "quarterly",
        "yearly",
        "annually",
        "repeating",
        "recurring",
        "隔周",
        "隔天",
        "隔月",
        "双周",
        "单周",
    ];
    const TIMES: &[&str] =
        &["times", "sessions", "classes", "lessons", "meetings", "次", "场", "节课", "课时"];
    const UNITS: &[&str] = &[
        "weeks",
        "months",
        "years",
        "weekends",
        "fortnights",
        "周",
        "个月",
        "个星期",
        "星期",
        "年",
        "期",
        "天",
    ];
    let lead = || {
        let english = terminated(word(&["for", "a total of"]), space);
        alt((english, terminated(word(&["共", "连续", "连办", "为期", "持续", "一共"]), spaces)))
    };
    let times = (opt(lead()), number, spaces, alt((word(TIMES), word(PLURALS))));
    let units = (lead(), number, spaces, word(UNITS));
    let counted = alt((times.void(), units.void()));
    let cross = (one_of(['x', '×', '*']), digits.verify(|number: &Number| number.length <= 2));
    alt((terminated(word(WORDS), not(names)), cross.void(), counted.void())).parse_next(input)
}

/// The next word of a name that begins with how often it is: `weekly meeting`, 每月读书会.
fn names(input: &mut &str) -> Read<()> {
    // What says how often it is, and when.
    const SAYS: &str = "都举办进开有固定照循的一两二三四五六七八九十日天末初上下早晚中午几内第";
    const WORDS: &[&str] = &[
        "at", "in", "on", "from", "until", "till", "for", "starting", "and", "or", "the", "each", "every",
        "except", "to", "through", "by", "with", "this", "next", "noon", "if", "as", "but", "not",
    ];
    let chinese = one_of(|letter: char| is_chinese(letter) && !SAYS.contains(letter)).void();
    let date = alt((english_day::day.void(), part.void(), word(WORDS), word(PLURALS)));
    let english = (space, not(date), one_of(|letter: char| letter.is_ascii_alphabetic())).void();
    alt((chinese, english)).parse_next(input)
}

fn dated_word(text: &str, pieces: &[Piece]) -> Option<(Vec<Item>, usize)> {
    let said = pieces.iter().rev().find(|piece| !matches!(piece.item, Item::Gap));
    let after_day = matches!(said, Some(Piece { item: Item::Day(_), .. }));
    let after_time = matches!(said, Some(Piece { item: Item::Time(_), .. }));
    if let Some(((), length)) = parsed(repeated, text) {
        return Some((vec![Item::Repeated], length));
    }
    if let Some(((), length)) = parsed(word(&["from now"]), text) {
        return Some((vec![Item::Stray(Touch::Always)], length));
    }
    if after_time && zone_like(text) {
        return parsed(zone::of_nowhere, text).map(|((), length)| (vec![Item::Stray(Touch::Always)], length));
    }
    parsed(of_date, text).or_else(|| {
        let part = |input: &mut &str| times::chinese_part(input, after_day);
        parsed(part, text).map(|(part, length)| (vec![Item::Part(part)], length))
    })
}

fn of_date(input: &mut &str) -> Read<Vec<Item>> {
    let single = alt((times::within, times::lasting, times::clock.map(Item::Time)));
    let day = alt((feast::feast.map(|mention| vec![Item::Day(mention)]), chinese_day::day, english_day::day));
    let further = alt((zone::zone.map(Item::Zone), part.map(Item::Part), joint));
    let within = times::within.map(|item| vec![item]);
    alt((within, day, single.map(|item| vec![item]), dated, further.map(|item| vec![item]))).parse_next(input)
}

fn part(input: &mut &str) -> Read<Part> {
    alt((times::half, times::english_part)).parse_next(input)
}

/// Whether behind a time a zone is named that nobody knows.
fn zone_like(text: &str) -> bool {
    parsed(zone::zone, text).is_none() && parsed(zone::of_nowhere, text).is_some()
}

/// What joins the parts of a date.
fn joint(input: &mut &str) -> Read<Item> {
    alt((
        word(&["at", "@"]).value(Item::At),
        word(&["from", "从", "自"]).value(Item::Open),
        word(&["between"]).value(Item::Between),
        word(&["on", "in", "the", "of", "的", "于", "在"]).value(Item::Link),
        alt((
            word(&["to", "through", "到", "至"]).value(Item::To),
            word(&["until", "till", "til", "'til"]).value(Item::Until),
            word(&["-"]).value(Item::Dash),
        )),
        word(&["or", "/", "或者", "或"]).value(Item::Or),
        word(&["and", "&", "+", "和", "及"]).value(Item::And),
        word(&["each day", "every day", "daily", "每天", "每日", "天天"]).value(Item::Each),
        word(&["开始", "准时", "sharp", "promptly", "prompt", "starting", "starts", "start", "o'clock"])
            .value(Item::Noise),
    ))
    .parse_next(input)
}

/// 每周六, 每月第一个周六, `every Saturday`, `Saturdays`, `first Saturday of every month`.
fn repeated(input: &mut &str) -> Read<()> {
    let each = word(&["每逢", "每个", "每", "逢"]);
    let unit = terminated(word(&["周", "星期", "月", "个月", "两周"]), not(names));
    let chinese = preceded(each, alt((chinese_day::day.void(), unit)));
    let every = (word(&["every", "each"]), winnow::token::take_while(1.., ' '));
    let english = preceded(every, alt((english_day::day.void(), word(&["week", "month", "fortnight"]))));
    let month = (word(&["每个月", "每月"]), opt('的'), chinese_day::in_month).void();
    let of_month = word(&["of every month", "of each month", "every month", "each month"]);
    let named = (english_day::which_weekday, space, of_month).void();
    alt((month, chinese, english, named, word(PLURALS))).parse_next(input)
}

/// How many bytes of the text the parser takes, and what it finds.
fn parsed<'t, T>(
    mut parser: impl Parser<&'t str, T, winnow::error::EmptyError>,
    text: &'t str,
) -> Option<(T, usize)> {
    let mut rest = text;
    let found = parser.parse_next(&mut rest).ok()?;
    let length = text.len() - rest.len();
    (length > 0).then_some((found, length))
}

/// What stands at the beginning: a run of letters and digits, or one character.
fn other(text: &str) -> usize {
    let letter = |char: char| char.is_alphanumeric() && !is_chinese(char) || char == '\'';
    let length = text.find(|char: char| !letter(char)).unwrap_or(text.len());
    if length > 0 { length } else { text.chars().next().map_or(1, char::len_utf8) }
}
