//! Which day a reply is about. `I can't come on Sunday` says nothing of what is on Saturday: what names another day, or
//! another time, is asked and not done.

use std::ops::RangeInclusive;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta, Weekday};

use super::meaning::{Doubt, Reply};
use super::said::Said;
use super::standing::Standing;
use crate::domain::written::date;

/// Words for a whole week, and how many weeks after the present one it is.
const WEEKS: &[(&str, i64)] = &[
    ("this week", 0),
    ("next week", 1),
    ("week after next", 2),
    ("本周", 0),
    ("这周", 0),
    ("这个星期", 0),
    ("这星期", 0),
    ("这个礼拜", 0),
    ("这礼拜", 0),
    ("下周", 1),
    ("下个星期", 1),
    ("下星期", 1),
    ("下个礼拜", 1),
    ("下礼拜", 1),
    ("下下周", 2),
];
/// Words for another time than this one, whenever it is.
const ANOTHER_TIME: &[&str] = &[
    "next time",
    "the next one",
    "next month",
    "下次",
    "下一次",
    "下回",
    "下一回",
    "下期",
    "下一期",
    "下个月",
    "下月",
    "改天",
    "改日",
];

/// When the activity is, and when the reply is written, as its place's clock has it.
#[derive(Debug, Clone)]
pub(super) struct When {
    pub(super) days: RangeInclusive<NaiveDate>,
    pub(super) now: NaiveDateTime,
}

/// What a text says of when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    Nothing,
    ItsDay,
    OtherDay,
    /// No day, and not this time: `next time`, which people also say who take their leave of this one.
    OtherTime,
}

impl When {
    pub(super) fn told(&self, text: &str) -> Told {
        match date::is_on(text, self.now, &self.days).or_else(|| self.is_in_week(text)) {
            Some(true) => Told::ItsDay,
            Some(false) => Told::OtherDay,
            None if ANOTHER_TIME.iter().any(|word| text.contains(word)) => Told::OtherTime,
            None => Told::Nothing,
        }
    }

    fn is_in_week(&self, text: &str) -> Option<bool> {
        let named = WEEKS.iter().filter(|(word, _)| text.contains(word));
        let (_, weeks) = named.max_by_key(|(word, _)| word.len())?;
        let monday = self.now.date().week(Weekday::Mon).first_day() + TimeDelta::weeks(*weeks);
        Some(monday <= *self.days.end() && *self.days.start() < monday + TimeDelta::weeks(1))
    }
}

/// Whether what is asked for is asked for another day: by each clause, what it says and what it tells of when. A day that
/// stands alone is that of the rest.
pub(super) fn is_other(clauses: &[(Vec<Said<'_>>, Told)]) -> bool {
    let is_kind =
        |said: &[Said<'_>]| said.iter().all(|said| matches!(said, Said::Kind | Said::Yes | Said::Word));
    let is_reason = |said: &[Said<'_>]| said.iter().any(|said| matches!(said, Said::Excuse | Said::Talk));
    let other = |(said, told): &(Vec<Said<'_>>, Told)| match told {
        Told::OtherDay => !is_reason(said),
        Told::OtherTime => !is_kind(said) && !is_reason(said),
        Told::Nothing | Told::ItsDay => false,
    };
    clauses.iter().any(other) && clauses.iter().all(|(_, told)| *told != Told::ItsDay)
}

/// The same, asked.
pub(super) fn asked(reply: Reply, standing: Standing) -> Reply {
    match (reply, standing) {
        (Reply::Leave, _) => Reply::Ask(Doubt::Leave),
        (Reply::LeaveFor(mut names), _) if names.len() == 1 => {
            names.pop().map_or(Reply::Nothing, |name| Reply::Ask(Doubt::LeaveFor(name)))
        }
        (Reply::Join(1) | Reply::Role(_), Standing::Out) => Reply::Ask(Doubt::Join),
        (Reply::Join(2..) | Reply::More(_) | Reply::Fewer(_), _) => Reply::Ask(Doubt::Number),
        (Reply::Join(_) | Reply::Role(_) | Reply::LeaveFor(_) | Reply::For { .. }, _) => Reply::Nothing,
        (other, _) => other,
    }
}
