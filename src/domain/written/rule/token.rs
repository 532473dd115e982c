//! The words of a rule, whichever language they are in.

use chrono::{NaiveTime, Timelike, Weekday};

use crate::domain::festival::Festival;

/// A word, and the bytes where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// What it means.
    pub kind: Kind,
    /// Where it begins.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
}

/// How long something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// A day.
    Day,
    /// A week.
    Week,
    /// A month.
    Month,
}

/// A time of day as written; where nothing tells the morning from the evening, it can be either.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// Minutes from midnight.
    pub minutes: u32,
    /// Whether it is that half of the day.
    pub exact: bool,
}

impl Clock {
    /// Whether it can be that time.
    pub fn fits(self, time: NaiveTime) -> bool {
        let minutes = time.hour() * 60 + time.minute();
        if self.exact { self.minutes == minutes } else { self.minutes % 720 == minutes % 720 }
    }
}

/// What a word means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `4`, `four`.
    Number(u32),
    /// `四`.
    Numeral(u32),
    /// `2nd`, `second`, `第二`.
    Ordinal(u32),
    /// `最后`, `last`.
    Last,
    /// `last but one`, `倒数第二`.
    LastButOne,
    /// `Sat`, `周六`.
    Weekday(Weekday),
    /// `workdays`, `工作日`.
    Workdays,
    /// `weekend`, `周末`.
    Weekend,
    /// `days`, `个月`: so many of a unit.
    Unit(Unit, u8),
    /// `日`, which counts days, ends a date, and is a Sunday.
    Ri,
    /// `号`.
    Hao,
    /// `月底`.
    MonthEnd,
    /// `end of the month`.
    EndOfMonth,
    /// `January`.
    MonthName,
    /// `2026-12-05`, `5/12`.
    RawDate,
    /// `10:00`, `上午10点`.
    Clock(Clock),
    /// A festival.
    Festival(Festival),
    /// `festivals`, `节日`.
    Festivals,
    /// `:`.
    Colon,
    /// `every`, `每`, `逢`.
    Every,
    /// `other`, of every other one.
    Other,
    /// `隔`.
    Gap,
    /// `双`.
    Even,
    /// `weekly`: every so many of a unit, in one word.
    Adverb(Unit, u8),
    /// `biweekly`.
    Biweekly,
    /// `bimonthly`.
    Bimonthly,
    /// `half-monthly`, `每半月`.
    HalfMonthly,
    /// `once`, `一次`.
    Once,
    /// `on`.
    On,
    /// `the`.
    The,
    /// `a`, which stands in nothing that is read.
    A,
    /// `of`.
    Of,
    /// `的`.
    De,
    /// `个`.
    Ge,
    /// `and`, `和`.
    And,
    /// `,`, and what else sets apart.
    Comma,
    /// `(` and `)`.
    Paren,
    /// `to`, between two ends.
    To,
    /// `到`, which is `until`, too.
    Dao,
    /// `until`.
    Until,
    /// `为止`.
    Ended,
    /// `except`, `除`.
    Except,
    /// `外`, which closes what `除` began.
    Outside,
    /// `除外`, `停一次`, behind what is left out.
    Excepted,
    /// `times`.
    Times,
    /// `次`.
    Ci,
    /// `in all`.
    InAll,
    /// `共`.
    Total,
    /// `连续`.
    Running,
    /// `for`.
    For,
    /// `from`, which begins what nobody can write yet.
    From,
    /// `at`.
    At,
    /// Whatever else.
    Unknown,
}
