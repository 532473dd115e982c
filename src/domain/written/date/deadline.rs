//! Reads until when something can be done, as it is written beside an activity that has its time already.

use chrono::{NaiveDateTime, TimeDelta};
use winnow::combinator::{alt, eof, opt, preceded, terminated};
use winnow::prelude::*;

use super::super::fold;
use super::basics::{Read, figure, named, number, space, spaces, word};
use super::item::Item;
use super::part;
use super::sentence::Atom;
use super::text::{Text, Unreadable, Written, decided, last_minute, meaning};
use crate::domain::civil_time::Wall;

/// How a deadline hangs on the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Before {
    /// So many days before; at the end of that day, unless a time is said.
    Days(i64),
    /// So many minutes before.
    Minutes(i64),
    /// There is none: until all seats are taken.
    Never,
}

/// Until when something can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    /// The moment, on the wall clock of the place.
    pub at: NaiveDateTime,
    /// Whether it was written in the time of another zone.
    pub converted: bool,
}

/// Reads a deadline of something that starts at `starts`; none where it says that there is none.
///
/// # Errors
///
/// What is in doubt, or not understood.
pub fn deadline(text: &str, wall: Wall, starts: NaiveDateTime) -> Result<Option<Deadline>, Unreadable> {
    let folded = fold::folded(text);
    let mut rest = folded.trim();
    if let Ok(before) = before_start.parse_next(&mut rest) {
        let at =
            |days: i64| starts.date().checked_sub_signed(TimeDelta::days(days)).ok_or(Unreadable::NoSuchDay);
        let here = |at| Some(Deadline { at, converted: false });
        return match before {
            Before::Never if rest.trim().is_empty() => Ok(None),
            Before::Minutes(minutes) if rest.trim().is_empty() => {
                not_past(starts - TimeDelta::minutes(minutes), wall).map(here)
            }
            Before::Days(0) if rest.trim().is_empty() => Ok(here(starts)),
            Before::Days(days) if rest.trim().is_empty() => not_past(last_minute(at(days)?), wall).map(here),
            Before::Days(days) => {
                let day = at(days)?.format("%Y-%m-%d");
                whole(&format!("{day} {}", rest.trim()), wall, starts).map(Some)
            }
            Before::Never | Before::Minutes(_) => Err(Unreadable::Unclear(text.trim().to_owned())),
        };
    }
    let offset = folded.trim_start();
    let mut behind = offset;
    let _ = opt(lead).parse_next(&mut behind);
    let skipped = folded.chars().count() - behind.chars().count();
    let written: String = text.chars().skip(skipped).collect();
    let written = written.trim();
    let is_before = folded
        .trim_start()
        .strip_prefix("before ")
        .map(|_| written.get("before ".len()..).unwrap_or_default());
    let ahead = ["之前", "以前", "前"].iter().find_map(|word| written.strip_suffix(word));
    match ahead.map(str::trim_end).or(is_before) {
        Some(day) => match whole(day, wall, starts) {
            // A time says when; a day alone may be meant with or without itself.
            Ok(Deadline { at, .. }) if at.format("%H:%M").to_string() == "23:59" => {
                let written = |starts| Written {
                    starts,
                    ends: None,
                    through: None,
                    converted: false,
                    rest: String::new(),
                };
                Err(Unreadable::Ambiguous(vec![written(at - TimeDelta::days(1)), written(at)]))
            }
            other => other.map(Some),
        },
        None => whole(written, wall, starts).map(Some),
    }
}

fn not_past(at: NaiveDateTime, wall: Wall) -> Result<NaiveDateTime, Unreadable> {
    if at < wall.now { Err(Unreadable::Past(at)) } else { Ok(at) }
}

/// 即日起至, `by`, `now until`.
fn lead(input: &mut &str) -> Read<()> {
    let words = word(&[
        "即日起至",
        "即日起到",
        "从即日起至",
        "从今天到",
        "今天到",
        "截至",
        "截止到",
        "截止至",
        "到",
        "至",
        "by",
        "until",
        "till",
        "now until",
        "from now until",
        "from now to",
        "up to",
        "no later than",
        "不晚于",
    ]);
    terminated(words, spaces).parse_next(input)
}

fn before_start(input: &mut &str) -> Read<Before> {
    const NEVER: &[&str] = &[
        "报满为止",
        "额满为止",
        "满员为止",
        "报满即止",
        "额满即止",
        "满额即止",
        "不限",
        "无",
        "until full",
        "till full",
        "while places last",
        "while seats last",
        "none",
        "no deadline",
    ];
    const AT_START: &[&str] =
        &["当天", "当日", "活动当天", "开始时", "活动开始", "on the day", "the same day", "at the start"];
    let never = terminated(word(NEVER), (spaces, eof)).value(Before::Never);
    let same_day = word(AT_START).value(Before::Days(0));
    alt((never, same_day, chinese, english)).parse_next(input)
}

/// 活动前一天, 提前三天, 开始前半小时, 前一天.
fn chinese(input: &mut &str) -> Read<Before> {
    const UNITS: &[(&str, Before)] = &[
        ("天", Before::Days(1)),
        ("日", Before::Days(1)),
        ("周", Before::Days(7)),
        ("个星期", Before::Days(7)),
        ("星期", Before::Days(7)),
        ("小时", Before::Minutes(60)),
        ("个小时", Before::Minutes(60)),
        ("分钟", Before::Minutes(1)),
    ];
    word(&["活动开始前", "活动前", "开始前", "开课前", "开场前", "提前", "前"]).parse_next(input)?;
    let half = preceded('半', (opt('个'), word(&["小时"]))).value(Before::Minutes(30));
    let counted = (figure, preceded(spaces, named(UNITS))).map(|(count, unit)| times(count.value, unit));
    alt((half, counted)).parse_next(input)
}

fn times(count: u32, unit: Before) -> Before {
    let count = i64::from(count);
    match unit {
        Before::Days(days) => Before::Days(days * count),
        Before::Minutes(minutes) => Before::Minutes(minutes * count),
        Before::Never => Before::Never,
    }
}

/// `a day before`, `two hours before the start`, `the day before`.
fn english(input: &mut &str) -> Read<Before> {
    const UNITS: &[(&str, Before)] = &[
        ("day", Before::Days(1)),
        ("days", Before::Days(1)),
        ("week", Before::Days(7)),
        ("weeks", Before::Days(7)),
        ("hour", Before::Minutes(60)),
        ("hours", Before::Minutes(60)),
        ("minutes", Before::Minutes(1)),
    ];
    let one = word(&["a", "an", "the", "one"]).value(1);
    let half = word(&["half an hour"]).value(Before::Minutes(30));
    let count = alt((number.map(|number| number.value), one));
    let counted = (count, preceded(space, named(UNITS))).map(|(count, unit)| times(count, unit));
    let before = (space, word(&["before"]), opt((space, word(&["the start", "it starts", "the activity"]))));
    terminated(alt((half, counted)), before).parse_next(input)
}

/// A day with its time, the day's last minute where none is said; nothing else may stand there.
fn whole(text: &str, wall: Wall, starts: NaiveDateTime) -> Result<Deadline, Unreadable> {
    let cut = Text::of(text);
    let (Some(run), Some(said)) = (cut.runs.first(), cut.said.first()) else {
        return Err(Unreadable::NoDate);
    };
    let outside = |at: &usize| !run.contains(at) && cut.pieces[*at].item != Item::Gap;
    if let Some(at) = (0..cut.pieces.len()).find(outside) {
        return Err(Unreadable::Unclear(cut.word(at)));
    }
    let mut said = said.clone();
    if !said.has_day() {
        return Err(said.stray.map_or(Unreadable::NoDate, |at| Unreadable::Unclear(cut.word(at))));
    }
    if said.part.is_some() && !said.has_time() {
        return Err(Unreadable::NoTime);
    }
    let all_day = !said.has_time();
    if all_day {
        let end_of_day = Atom::Time(vec![part::Clock::new(23, 59, part::Form::Padded)]);
        if said.atoms.contains(&Atom::Or) {
            said.atoms = said
                .atoms
                .split(|atom| *atom == Atom::Or)
                .flat_map(|part| {
                    let mut part = part.to_vec();
                    part.extend([end_of_day.clone(), Atom::Or]);
                    part
                })
                .collect();
            said.atoms.pop();
        } else {
            said.atoms.push(end_of_day);
        }
    }
    if said.lasts.is_some() || said.atoms.contains(&Atom::To) {
        return Err(Unreadable::Unclear(text.trim().to_owned()));
    }
    let reading = decided(meaning(&cut, &said, wall)?, wall.now, said.zone.is_some(), "")?;
    // The day of the activity, without a time: until it begins.
    let until_start = all_day && reading.starts.date() == starts.date();
    Ok(Deadline { at: if until_start { starts } else { reading.starts }, converted: reading.converted })
}
