//! The words that say a day or a time, and those that may stand between them.

use winnow::combinator::{alt, fail, not, opt, peek, preceded, repeat, terminated};
use winnow::error::EmptyError;
use winnow::prelude::*;
use winnow::token::{one_of, take_while};

use super::super::super::calendar::{MONTHS, PLURALS, WEEKDAYS};
use super::super::super::number::DOZEN;

/// What a parser gives. Nobody reads why it gives nothing, and most of them do.
type Read<T> = Result<T, EmptyError>;

/// What a word has to do with days and times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    /// It names a day, or days that come again.
    Day,
    /// It names a time of day.
    Time,
    /// It names a part of the day; alone it says too little.
    Part,
    /// A small number that can belong to either.
    Count,
    /// It joins two of them.
    Joint,
    /// It may stand between two of them.
    Filler,
    /// It may stand behind them.
    Tail,
}

const WEEKENDS: &[&str] = &["weekend", "weekends"];
#[rustfmt::skip]
const BEFORE_WEEKDAYS: &[&str] = &[
    "a week on", "a week from", "two weeks on", "a fortnight on", "a fortnight from", "every other", "every second", "this coming", "every first", "every second", "every third",
    "every last", "first and third", "second and fourth", "1st and 3rd", "2nd and 4th", "every", "each",
    "this", "next", "coming", "first", "second", "third", "fourth", "last", "1st", "2nd", "3rd", "4th",
    "5th", "alternate",
];
#[rustfmt::skip]
const NAMED_DAYS: &[&str] = &[
    "a week tomorrow", "a week today", "a fortnight today", "a fortnight tomorrow", "a week from today", "a week from tomorrow",
    "the day after tomorrow", "day after tomorrow", "tomorrow", "tonight", "today", "this evening",
    "this afternoon", "this morning", "every day", "every week", "every month", "every evening",
    "every morning", "daily", "weekly", "fortnightly", "monthly", "every two weeks", "every fortnight",
    "every weekday", "on weekdays", "每两周", "每隔一周", "每三周", "每季度", "每个工作日", "每工作日",
    "每月一次", "每周一次", "每月最后一天", "每月底", "大后天", "今天", "今日", "今晚", "今早", "今夜",
    "明天", "明日", "明晚", "明早", "后天", "后日", "后晚", "每天", "每日", "每晚", "每早", "隔周", "隔天",
    "逢",
];
#[rustfmt::skip]
const PARTS: &[&str] = &[
    "上午", "下午", "早上", "早晨", "清晨", "晚上", "晚间", "夜间", "傍晚", "中午", "正午", "午后", "凌晨",
    "夜里", "morning", "afternoon", "evening", "night",
];
const NAMED_TIMES: &[&str] = &["noon", "midday", "midnight"];
const JOINTS: &[&str] = &[
    "-", "至", "到", "和", "及", "与", "、", "或", "&", "until", "till", "til", "to", "and", "or", "through",
    "thru",
];
const FILLERS: &[&str] = &[
    "between", "starting", "from", "准时", "大约", "the", "for", "at", "on", "of", "从", "约", "正", "于",
    "@", " ", ",", "(", ")", "/", "·", "|", "*", "_", ":", "【", "】", "[", "]",
];
const TAILS: &[&str] = &[
    "in the evening",
    "in the morning",
    "in the afternoon",
    "at night",
    "开始",
    "结束",
    "左右",
    "o'clock",
    "sharp",
    "each day",
    "each evening",
    "each time",
    "起",
];

fn any_of<'a>(words: &'static [&'static str]) -> impl FnMut(&mut &'a str) -> Read<()> {
    move |input: &mut &'a str| first_of(input, words.iter().copied())
}

fn name_of<'a, T>(names: &'static [(&'static str, T)]) -> impl FnMut(&mut &'a str) -> Read<()> {
    move |input: &mut &'a str| first_of(input, names.iter().map(|(name, _)| *name))
}

fn first_of(input: &mut &str, words: impl Iterator<Item = &'static str>) -> Read<()> {
    let is_letter = |letter: char| letter.is_ascii_alphabetic();
    // Each place of a text is asked for hundreds of words, and nearly all differ in their first letter.
    let first = input.as_bytes().first().copied();
    let mut words = words.filter(|word| word.as_bytes().first().copied() == first);
    // A word that only begins like one of these is another word.
    let found = words.find_map(|word| {
        input.strip_prefix(word).filter(|rest| !(word.ends_with(is_letter) && rest.starts_with(is_letter)))
    });
    match found {
        Some(rest) => {
            *input = rest;
            Ok(())
        }
        None => fail.parse_next(input),
    }
}

fn number(input: &mut &str) -> Read<u32> {
    let (value, length) = match super::super::look::number(input) {
        Some((value, length)) if value < 10_000 => (value, length),
        _ => return fail.parse_next(input),
    };
    *input = &input[length..];
    Ok(value)
}

fn up_to(most: u32) -> impl FnMut(&mut &str) -> Read<()> {
    move |input: &mut &str| number.verify(|value: &u32| *value <= most).void().parse_next(input)
}

fn digits(count: usize) -> impl FnMut(&mut &str) -> Read<()> {
    move |input: &mut &str| {
        take_while(count..=count, |char: char| char.is_ascii_digit()).void().parse_next(input)
    }
}

fn blank(input: &mut &str) -> Read<()> {
    take_while(0..=2, ' ').void().parse_next(input)
}

fn not_followed(input: &mut &str, stops: &str) -> Read<()> {
    if input.starts_with(|next: char| stops.contains(next)) { fail.parse_next(input) } else { Ok(()) }
}

fn year_month_day(input: &mut &str) -> Read<()> {
    let mut year =
        (number.verify(|year: &u32| (1900..2200).contains(year)), blank, one_of(['-', '/', '.', '年']));
    let mut rest =
        (blank, up_to(12), blank, one_of(['-', '/', '.', '月']), blank, up_to(31), opt(one_of(['日', '号'])));
    year.by_ref().parse_next(input)?;
    rest.parse_next(input).map(drop)
}

fn month_day(input: &mut &str) -> Read<()> {
    (opt("农历"), up_to(12), blank, "月", blank, up_to(31), opt(one_of(['日', '号']))).parse_next(input)?;
    not_followed(input, "个元岁")
}

/// `25日`, `7号`; but `7号楼` and `2号线` are places, and `一日游` is a day long.
fn day_alone(input: &mut &str) -> Read<()> {
    (opt(any_of(&["本月", "下个月", "下月", "这个月"])), up_to(31), one_of(['日', '号']))
        .parse_next(input)?;
    not_followed(input, "楼线门院桌窗机厅馆房室会店车路弄栋公口厂仓台柜商摊坑游教练")
}

/// `12/4`, `12.5`: only where nothing makes it a price, a share or a measure.
fn short_day(input: &mut &str) -> Read<()> {
    (digits(1), opt(digits(1)), one_of(['/', '.']), digits(1), opt(digits(1))).parse_next(input)?;
    if input.starts_with(|next: char| next.is_alphanumeric() && !"周星上下早晚中".contains(next)) {
        return fail.parse_next(input);
    }
    not_followed(input, "%/.:元+")?;
    let unit = input.trim_start_matches(' ');
    for word in ["am", "pm", "a.m", "p.m", "公里", "元", "米", "km", "yuan", "kg", "%", "岁"] {
        if unit.starts_with(word) {
            return fail.parse_next(input);
        }
    }
    Ok(())
}

/// `12月` before 每周二: in no other month.
fn of_month(input: &mut &str) -> Read<()> {
    opt((up_to(12), "月", opt("份"), opt("的"), peek("每"))).void().parse_next(input)
}

fn chinese_weekday(input: &mut &str) -> Read<()> {
    let which = |input: &mut &str| -> Read<()> {
        let sign = one_of(['一', '二', '三', '四', '五', '六', '日', '天', '末']);
        // A figure is not cut out of a longer word: 周1t.
        let whole = not(one_of(|next: char| next.is_ascii_alphanumeric()));
        alt((sign.void(), terminated(one_of('1'..='6'), whole).void())).parse_next(input)?;
        not_followed(input, "岁年楼次")
    };
    let another = |input: &mut &str| -> Read<()> {
        (
            one_of(['、', '和', '及', '至', '到', '-', '与']),
            one_of(['一', '二', '三', '四', '五', '六', '日', '天']),
        )
            .parse_next(input)?;
        not_followed(input, "楼层号月个点位十:")
    };
    (
        of_month,
        opt(alt((
            preceded(
                ("每月", opt("的"), alt(("第", "最后"))),
                (up_to(5), opt((one_of(['、', '和', '及']), opt('第'), up_to(5))), opt("个")),
            )
            .void(),
            ("每月最后", opt("一"), opt("个")).void(),
            any_of(&[
                "每个",
                "每逢",
                "每",
                "这个",
                "本",
                "这",
                "下下个",
                "下下",
                "下个",
                "下",
                "上",
                "第一个",
            ]),
        ))),
        alt(("星期", "礼拜", "周")),
        which,
        repeat::<_, _, (), _, _>(0..6, another),
    )
        .void()
        .parse_next(input)
}

/// `每周一三五`.
fn several_weekdays(input: &mut &str) -> Read<()> {
    let figure = |input: &mut &str| -> Read<()> {
        one_of(['一', '二', '三', '四', '五', '六', '日']).void().parse_next(input)?;
        not_followed(input, "点时次楼个")
    };
    (of_month, "每", alt(("周", "星期")), repeat::<_, _, (), _, _>(2..=7, figure)).void().parse_next(input)
}

/// `（五）` behind a day.
fn weekday_in_brackets(input: &mut &str) -> Read<()> {
    ("(", one_of(['一', '二', '三', '四', '五', '六', '日']), ")").void().parse_next(input)
}

fn monthly(input: &mut &str) -> Read<()> {
    ("每月", opt("的"), up_to(31), opt(one_of(['日', '号']))).void().parse_next(input)
}

fn english_weekday(input: &mut &str) -> Read<()> {
    (
        opt((any_of(BEFORE_WEEKDAYS), ' ')),
        alt((any_of(PLURALS), name_of(WEEKDAYS), any_of(WEEKENDS))),
        opt('.'),
    )
        .void()
        .parse_next(input)
}

/// `Wed 2nd`, `the 2nd`, where no month and nothing else that is counted follows.
fn ordinal_day(input: &mut &str) -> Read<()> {
    let weekday = (name_of(WEEKDAYS), opt('.'), ' ', opt("the ")).void();
    let mut day = (alt((weekday, "the ".void())), up_to(31), any_of(&["st", "nd", "rd", "th"]));
    day.parse_next(input).map(drop)?;
    let behind = input.trim_start_matches(' ');
    let goes_on = behind.starts_with(|next: char| next.is_ascii_alphabetic())
        && !["at ", "from ", "between ", "by ", "in ", "noon"].iter().any(|word| behind.starts_with(word));
    if goes_on { fail.parse_next(input) } else { Ok(()) }
}

/// `农历腊月初八`, `正月十五`
fn lunar_day(input: &mut &str) -> Read<()> {
    let month = alt((one_of(['正', '冬', '腊']).void(), up_to(12)));
    let first = ("初", one_of(['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'])).void();
    (opt("农历"), month, '月', alt((first, up_to(30)))).void().parse_next(input)
}

fn english_day(input: &mut &str) -> Read<()> {
    let ordinal = |input: &mut &str| -> Read<()> {
        (up_to(31), opt(any_of(&["st", "nd", "rd", "th"]))).void().parse_next(input)
    };
    let year = |input: &mut &str| -> Read<()> { (opt(','), ' ', "20", digits(2)).void().parse_next(input) };
    alt((
        (ordinal, blank, opt("of "), name_of(MONTHS), opt('.'), opt(year)).void(),
        (name_of(MONTHS), opt('.'), ' ', ordinal, opt(year)).void(),
    ))
    .parse_next(input)
}

fn clock(input: &mut &str) -> Read<()> {
    let half = |input: &mut &str| -> Read<()> {
        (blank, alt(("a.m.", "p.m.", "a.m", "p.m", "am", "pm"))).void().parse_next(input)
    };
    alt((
        (up_to(24), one_of([':', '.']), digits(2), half).void(),
        (up_to(24), ':', digits(2), opt((':', digits(2)))).void(),
        (up_to(12), half).void(),
        (up_to(24), '.', digits(2), blank, '-', blank, up_to(24), '.', digits(2)).void(),
    ))
    .parse_next(input)
}

fn chinese_time(input: &mut &str) -> Read<()> {
    (
        opt(one_of(['早', '晚'])),
        up_to(24),
        one_of(['点', '时']),
        opt(alt((any_of(&["半", "整", "钟", "一刻", "三刻"]), (up_to(59), opt('分')).void()))),
    )
        .parse_next(input)?;
    not_followed(input, "要建意说段代候尚光间刻")
}

fn short_part_time(input: &mut &str) -> Read<()> {
    (one_of(['早', '晚']), up_to(24), ':', digits(2)).void().parse_next(input)
}

fn english_time(input: &mut &str) -> Read<()> {
    let hour = |input: &mut &str| -> Read<()> { alt((any_of(DOZEN), up_to(12))).parse_next(input) };
    alt((
        any_of(NAMED_TIMES),
        (opt("a "), alt(("half", "quarter")), alt((" past ", " to ")), hour).void(),
        (any_of(DOZEN), " o'clock").void(),
        (any_of(DOZEN), blank, any_of(&["am", "pm", "sharp"])).void(),
    ))
    .parse_next(input)
}

fn in_month(input: &mut &str) -> Read<()> {
    (
        alt(("in ", "of ")),
        alt((name_of(MONTHS), any_of(&["each month", "every month", "the month"]))),
        opt((' ', "20", digits(2))),
    )
        .void()
        .parse_next(input)
}

/// A number up to 31 that nothing makes a count of things.
fn count(input: &mut &str) -> Read<()> {
    (alt((digits(2), digits(1))), opt(any_of(&["st", "nd", "rd", "th"]))).parse_next(input)?;
    if input.starts_with(|next: char| next.is_alphanumeric() && !"至到点和及".contains(next)) {
        return fail.parse_next(input);
    }
    not_followed(input, "+%.:")
}

/// The word that a folded text begins with, if it has to do with days and times, and its length.
pub(super) fn token(text: &str) -> Option<(Token, usize)> {
    let days = alt((
        year_month_day,
        month_day,
        alt((english_day, ordinal_day)),
        lunar_day,
        monthly,
        several_weekdays,
        chinese_weekday,
        english_weekday,
        any_of(NAMED_DAYS),
    ));
    let times = alt((clock, chinese_time, short_part_time, english_time));
    let mut any = alt((
        days.value(Token::Day),
        times.value(Token::Time),
        alt((short_day, day_alone, weekday_in_brackets)).value(Token::Day),
        any_of(PARTS).value(Token::Part),
        in_month.value(Token::Tail),
        any_of(TAILS).value(Token::Tail),
        any_of(JOINTS).value(Token::Joint),
        any_of(FILLERS).value(Token::Filler),
        count.value(Token::Count),
    ));
    let mut rest = text;
    let found = any.parse_next(&mut rest).ok()?;
    Some((found, text.len() - rest.len()))
}
