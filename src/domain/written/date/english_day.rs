//! Days in English.

use chrono::Weekday;
use winnow::combinator::{alt, eof, fail, not, opt, peek, preceded, terminated};
use winnow::error::EmptyError;
use winnow::prelude::*;
use winnow::token::one_of;

use super::super::calendar::{MONTHS, WEEKDAYS};
use super::basics::{Number, Read, digits, named, number, ordinal_end, space, spaces, then, word};
use super::day::{Day, InMonth, Month, Week, Year};
use super::item::{Item, Mention};
use super::part::Part;

/// A day, and what it may say of the hour: tonight.
pub(super) fn day(input: &mut &str) -> Read<Vec<Item>> {
    alt((
        near,
        later.map(|day| vec![Item::day(day)]),
        several_of_month,
        of_month.map(|day| vec![Item::day(day)]),
        of_week,
        number_of_month,
    ))
    .parse_next(input)
}

fn near(input: &mut &str) -> Read<Vec<Item>> {
    const DAYS: &[(&str, i64)] = &[
        ("the day before yesterday", -2),
        ("yesterday", -1),
        ("today", 0),
        ("tomorrow", 1),
        ("the day after tomorrow", 2),
        ("day after tomorrow", 2),
    ];
    const PARTS: &[(&str, Part)] = &[
        ("tonight", Part::Evening),
        ("this morning", Part::Morning),
        ("this afternoon", Part::Pm),
        ("this evening", Part::Evening),
    ];
    const AFTER_START: &[&str] = &["the next day", "the following day", "next day"];
    alt((
        named(DAYS).map(|days| vec![Item::day(Day::Ahead(days))]),
        named(PARTS).map(|part| vec![Item::day(Day::Ahead(0)), Item::Part(part)]),
        word(AFTER_START).map(|()| vec![Item::day(Day::AfterStart(1))]),
    ))
    .parse_next(input)
}

#[derive(Clone, Copy)]
enum Unit {
    Days,
    Weeks,
    Months,
    Years,
}

impl Unit {
    /// So many of it from now.
    fn ahead(self, count: u32) -> Day {
        match self {
            Self::Days => Day::Ahead(i64::from(count)),
            Self::Weeks => Day::Ahead(i64::from(count) * 7),
            Self::Months => Day::MonthsAhead(count),
            Self::Years => Day::MonthsAhead(count * 12),
        }
    }

    /// So many of it from the coming one of a weekday.
    fn after(self, count: u32, weekday: Weekday) -> Option<Day> {
        match self {
            Self::Weeks => Some(Day::Weekday { weekday, week: Week::AfterComing(count.into()) }),
            Self::Months => Some(Day::MonthsAfter(count, weekday)),
            Self::Years => Some(Day::MonthsAfter(count * 12, weekday)),
            Self::Days => None,
        }
    }
}

/// `3 days`, `a week`, `two weeks`, `a fortnight`.
fn span(input: &mut &str) -> Read<(u32, Unit)> {
    const UNITS: &[(&str, Unit)] = &[
        ("day", Unit::Days),
        ("days", Unit::Days),
        ("week", Unit::Weeks),
        ("weeks", Unit::Weeks),
        ("month", Unit::Months),
        ("months", Unit::Months),
        ("year", Unit::Years),
        ("years", Unit::Years),
    ];
    let couple = word(&["a couple of"]).value(2);
    let count = alt((couple, word(&["a", "one"]).value(1), number.map(|number: Number| number.value)));
    let counted = (count.verify(|count| (1..=100).contains(count)), preceded(spaces, named(UNITS)));
    alt((word(&["a fortnight"]).value((2, Unit::Weeks)), counted)).parse_next(input)
}

/// `in 3 days`, `a week today`, `a week on Saturday`, `in two weeks`.
fn later(input: &mut &str) -> Read<Day> {
    let within = preceded((word(&["in"]), spaces), span);
    let ahead = within.map(|(count, unit)| unit.ahead(count));
    let from_now = (span, preceded(spaces, word(&["from now", "from today", "today"])))
        .map(|((count, unit), ())| unit.ahead(count));
    let from_tomorrow =
        (span, preceded(spaces, word(&["from tomorrow", "tomorrow"]))).verify_map(|((count, unit), ())| {
            match unit.ahead(count) {
                Day::Ahead(days) => Some(Day::Ahead(days + 1)),
                _ => None,
            }
        });
    let weekday = preceded(opt((word(&["on", "from"]), space)), weekday);
    let from_weekday =
        (span, preceded(spaces, weekday)).verify_map(|((count, unit), weekday)| unit.after(count, weekday));
    alt((ahead, from_now, from_tomorrow, from_weekday)).parse_next(input)
}

/// `Sat`, `next Saturday`, `Saturday week`, `Saturday in two weeks`.
fn of_week(input: &mut &str) -> Read<Vec<Item>> {
    let this = word(&["this coming", "this"]).value(Week::After(0));
    let coming = word(&["the coming", "coming"]).value(Week::Coming);
    let last = word(&["last", "past"]).value(Week::After(-1));
    let next = (word(&["next"]), opt(preceded(space, word(&["next"]))))
        .map(|((), further): (_, Option<()>)| Week::After(1 + i64::from(further.is_some())));
    let before = opt(terminated(alt((this, coming, last, next)), space)).parse_next(input)?;
    let weekday = weekday.parse_next(input)?;
    let in_weeks = preceded((word(&["in"]), space), span)
        .verify_map(|(count, unit)| matches!(unit, Unit::Weeks).then_some(Week::After(i64::from(count))));
    let behind = alt((
        word(&["week", "a week"]).value(Week::AfterComing(1)),
        word(&["fortnight"]).value(Week::AfterComing(2)),
        word(&["next week"]).value(Week::After(1)),
        word(&["this week"]).value(Week::After(0)),
        word(&["the week after next", "week after next"]).value(Week::After(2)),
        in_weeks,
    ));
    let behind = opt(preceded((spaces, opt(','), spaces), behind)).parse_next(input)?;
    let week = match (before, behind) {
        (None, behind) => behind.unwrap_or(Week::Coming),
        (Some(before), None) => before,
        (Some(_), Some(_)) => return fail.parse_next(input),
    };
    let mention = Mention { days: vec![Day::Weekday { weekday, week }], weak: before.is_none(), name: false };
    let number = opt(preceded((opt(','), space), ordinal_of_month)).parse_next(input)?;
    Ok([mention].into_iter().chain(number).map(Item::Day).collect())
}

/// `11th` behind a weekday; with its month it is a date of its own, and before some words it counts something else.
fn ordinal_of_month(input: &mut &str) -> Read<Mention> {
    #[rustfmt::skip]
    const COUNTED: &[&str] = &[
        "floor", "birthday", "anniversary", "annual", "edition", "session", "meeting", "class", "grade", "year", "round", "century",
        "week", "time", "prize", "lesson",
    ];
    let the = opt((word(&["the"]), space));
    let day = (the, day_number).verify_map(|(_, (day, said))| said.then_some(day));
    let counted = preceded(space, word(COUNTED));
    preceded(not(of_month), terminated(day, not(counted))).map(next_of_number).parse_next(input)
}

/// The next day of that number.
fn next_of_number(day: u32) -> Mention {
    let day = Day::OfMonth { month: Month::Coming, which: InMonth::Day(day) };
    Mention { days: vec![day], weak: true, name: false }
}

/// `Sat`, `Saturday`, `Thurs.`
pub(super) fn weekday(input: &mut &str) -> Read<Weekday> {
    let before = *input;
    let found = named(WEEKDAYS).parse_next(input)?;
    if input.starts_with('\'') {
        *input = before;
        return fail.parse_next(input);
    }
    opt('.').parse_next(input)?;
    Ok(found)
}

/// A month by its name; `May's garden` has none.
fn month_name(input: &mut &str) -> Read<u32> {
    let before = *input;
    let found = named(MONTHS).parse_next(input)?;
    if input.starts_with('\'') {
        *input = before;
        return fail.parse_next(input);
    }
    opt('.').parse_next(input)?;
    Ok(found)
}

/// `2026`, `next year`, after a date.
fn year(input: &mut &str) -> Read<Year> {
    const YEARS: &[(&str, i32)] = &[
        ("next year", 1),
        ("of next year", 1),
        ("this year", 0),
        ("of this year", 0),
        ("last year", -1),
        ("of last year", -1),
    ];
    let numbered = digits.verify_map(|number: Number| {
        let year = i32::try_from(number.value).ok()?;
        (number.length == 4 && (1900..2200).contains(&year)).then_some(Year::Number(year))
    });
    let short = preceded('\'', digits).verify_map(|number: Number| {
        let year = i32::try_from(number.value).ok()?;
        (number.length == 2).then_some(Year::Number(2000 + year))
    });
    let number = terminated(alt((numbered, short)), winnow::combinator::not(':'));
    preceded((opt(','), spaces), alt((named(YEARS).map(Year::After), number))).parse_next(input)
}

/// A month: `of December`, `of next month`, `December 2027`.
fn month(input: &mut &str) -> Read<Month> {
    let relative = alt((
        word(&["the month", "this month", "the present month"]).value(Month::After(0)),
        word(&["next month", "the next month"]).value(Month::After(1)),
    ));
    let named = (month_name, opt(year)).map(|(month, year)| Month::Named(year, month));
    alt((relative, named)).parse_next(input)
}

/// `5 December`, `Dec 5th, 2026`, `the 5th of next month`, `last Friday of the month`, `end of June`.
fn of_month(input: &mut &str) -> Read<Day> {
    let of = || (spaces, opt((word(&["of", "in"]), space)));
    let of_it = || (space, word(&["of", "in"]), space);
    let end = word(&["the end", "end", "the last day", "last day"]).value(InMonth::Last);
    let the_end = (end, preceded(of_it(), month)).map(|(which, month)| day_of(month, which));
    let nth = (opt((word(&["the"]), space)), which_weekday, preceded(of_it(), month))
        .map(|(_, which, month)| day_of(month, which));
    let the_day = (opt((word(&["the"]), space)), day_number, preceded(of(), month))
        .map(|(_, (day, _), month)| day_of(month, InMonth::Day(day)));
    let numbered = preceded((spaces, opt((word(&["the"]), space))), day_number);
    let day_last =
        (month_name, numbered, opt(year)).map(|(month, (day, _), year)| Day::Date { year, month, day });
    alt((the_end, nth, the_day, day_last)).parse_next(input)
}

fn day_of(month: Month, which: InMonth) -> Day {
    match (month, which) {
        (Month::Named(year, month), InMonth::Day(day)) => Day::Date { year, month, day },
        _ => Day::OfMonth { month, which },
    }
}

/// `first Saturday`, `last Friday`.
pub(super) fn which_weekday(input: &mut &str) -> Read<InMonth> {
    const WHICH: &[(&str, u8)] = &[
        ("first", 1),
        ("1st", 1),
        ("second", 2),
        ("2nd", 2),
        ("third", 3),
        ("3rd", 3),
        ("fourth", 4),
        ("4th", 4),
        ("fifth", 5),
        ("5th", 5),
    ];
    let nth = (named(WHICH), preceded(space, weekday)).map(|(which, weekday)| InMonth::Nth(which, weekday));
    let last = preceded((word(&["last"]), space), weekday).map(InMonth::LastWeekday);
    alt((nth, last)).parse_next(input)
}

/// The number of a day, and whether it says that it is one: 5, 5th. In `Nov 9:30` the number is a time.
fn day_number(input: &mut &str) -> Read<(u32, bool)> {
    let before = *input;
    let number = digits.verify(|number: &Number| number.length <= 2).parse_next(input)?;
    let said = opt(ordinal_end).parse_next(input)?.is_some();
    if input.starts_with(|next: char| next == ':' || next.is_ascii_alphanumeric()) {
        *input = before;
        return fail.parse_next(input);
    }
    Ok((number.value, said))
}

/// `5-7 December`, `5 to 7 December`, `Dec 5-7`, `5, 12 and 19 December`.
fn several_of_month(input: &mut &str) -> Read<Vec<Item>> {
    alt((month_behind, month_ahead)).parse_next(input)
}

fn to(input: &mut &str) -> Read<Item> {
    then(word(&["-", "to", "till", "until", "through"])).value(Item::To).parse_next(input)
}

fn and(input: &mut &str) -> Read<Item> {
    let comma = then((',', opt(then(word(&["and", "&"])))));
    let word = alt((comma.void(), then(word(&["and", "&", "+"])))).value(Item::And);
    alt((word, then(word_or).value(Item::Or))).parse_next(input)
}

fn word_or(input: &mut &str) -> Read<()> {
    word(&["or"]).parse_next(input)
}

/// A day of several, and the weekday that it is said to be: `Sat 12`.
fn with_weekday(input: &mut &str) -> Read<(Option<Weekday>, u32)> {
    let weekday = opt(terminated(weekday, (opt(','), space)));
    let the = opt((word(&["the"]), space));
    (weekday, preceded(the, day_number)).map(|(weekday, (day, _))| (weekday, day)).parse_next(input)
}

fn month_behind(input: &mut &str) -> Read<Vec<Item>> {
    let first = with_weekday.parse_next(input)?;
    let joint = alt((to, and)).parse_next(input)?;
    let mut days = vec![(Item::Or, first), (joint.clone(), then(with_weekday).parse_next(input)?)];
    if joint != Item::To {
        days.extend(further(with_weekday).parse_next(input)?);
    }
    let of = (spaces, opt((word(&["of"]), space)));
    let (month, year) = preceded(of, (month_name, opt(year))).parse_next(input)?;
    Ok(listed(days, year, month))
}

/// Days behind the second, as many as there are.
fn further<'i, T>(
    mut day: impl Parser<&'i str, T, EmptyError>,
) -> impl Parser<&'i str, Vec<(Item, T)>, EmptyError> {
    move |input: &mut &'i str| {
        let mut days = Vec::new();
        loop {
            let before = *input;
            let Ok(found) = (and, then(day.by_ref())).parse_next(input) else {
                *input = before;
                return Ok(days);
            };
            days.push(found);
        }
    }
}

fn month_ahead(input: &mut &str) -> Read<Vec<Item>> {
    let month = month_name.parse_next(input)?;
    let first = preceded(spaces, day_number).map(|(day, _)| (None, day)).parse_next(input)?;
    let last = (to, then(day_number)).map(|(joint, (day, _))| vec![(joint, (None, day))]);
    let listed_day = terminated(day_number, peek(behind_a_listed_day)).map(|(day, _)| (None, day));
    let several = further(listed_day).verify(|days: &Vec<_>| !days.is_empty());
    let days = alt((last, several)).parse_next(input)?;
    let year = opt(year).parse_next(input)?;
    Ok(listed([vec![(Item::Or, first)], days].concat(), year, month))
}

/// What shows that a number was a day, and neither an hour nor a count: `Dec 5, 12 & 19`, `Dec 5, 6 10am`.
fn behind_a_listed_day(input: &mut &str) -> Read<()> {
    let time = (space, opt((word(&["at"]), space)), one_of(|next: char| next.is_ascii_digit())).void();
    let mark = then(alt((one_of([',', '&', '+', ')', ';']).void(), word(&["and", "at", "from"]))));
    let half = then(super::times::half);
    preceded(not(half), alt((eof.void(), (spaces, eof).void(), mark, time))).parse_next(input)
}

fn listed(days: Vec<(Item, (Option<Weekday>, u32))>, year: Option<Year>, month: u32) -> Vec<Item> {
    let mut items = Vec::new();
    for (joint, (weekday, day)) in days {
        if !items.is_empty() {
            items.push(joint);
        }
        items.extend(weekday.map(|weekday| Item::day(Day::Weekday { weekday, week: Week::Coming })));
        items.push(Item::day(Day::Date { year, month, day }));
    }
    items
}

/// `the 28th`: the next such day.
fn number_of_month(input: &mut &str) -> Read<Vec<Item>> {
    let the = opt((word(&["the"]), space)).parse_next(input)?.is_some();
    let (day, _) = day_number.verify(|(_, said)| *said).parse_next(input)?;
    if !the {
        return fail.parse_next(input);
    }
    Ok(vec![Item::Day(next_of_number(day))])
}
