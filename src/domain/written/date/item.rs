//! What a text is cut into: what can belong to a date, and what lies between.

use chrono_tz::Tz;

use super::basics::Number;
use super::day::Day;
use super::part::{Clock, Form, Part};
use super::zone::Zone;

/// What stands at some place of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Item {
    Day(Mention),
    /// A time of day; several where it is said between two hours.
    Time(Vec<Clock>),
    /// A number that may be an hour.
    Bare(Clock),
    Pair(Pair),
    Part(Part),
    /// How long it lasts, in minutes, or in days.
    Lasts(u32),
    LastsDays(u32),
    /// So many minutes from now.
    Within(u32),
    Zone(Zone),
    /// A city behind a time: where it is, or whose clock is meant.
    City(Tz),
    /// A year that stands apart from its date.
    Year(i32),
    To,
    /// `until`: what follows is an end, or not understood.
    Until,
    /// A dash, which may also stand between a date and a word.
    Dash,
    Or,
    /// `and`: one beside the other.
    And,
    /// `at`: a number behind it is a time.
    At,
    /// `from`.
    Open,
    /// `between`: an `and` behind it is an end.
    Between,
    /// `on`, `the`, `of`, 的.
    Link,
    /// Each of several days.
    Each,
    /// What says no more than that it begins: 开始, `sharp`.
    Noise,
    /// A day that comes again and again.
    Repeated,
    /// That it comes again, beside a day: `weekly`, 共4次.
    Again,
    /// A short number that is no hour.
    Number,
    /// A date that no calendar has.
    NoDate,
    Stray(Touch),
    Gap,
    Other,
}

/// A day that a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mention {
    /// The days it can be.
    pub(super) days: Vec<Day>,
    /// Whether it may be part of a name: `Sunday school`, 3号.
    pub(super) weak: bool,
    /// Whether it is a name in any case, and stays in the title: 中秋晚会.
    pub(super) name: bool,
}

/// An item and where it stands, in characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) item: Item,
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether it begins with a letter of the Latin script.
    pub(super) latin: bool,
}

impl Item {
    pub(super) fn day(day: Day) -> Self {
        Self::Day(Mention { days: vec![day], weak: false, name: false })
    }

    /// Whether it says something of a date by itself.
    pub(super) fn is_of_date(&self) -> bool {
        matches!(
            self,
            Self::Day(_)
                | Self::Time(_)
                | Self::Part(_)
                | Self::Lasts(_)
                | Self::LastsDays(_)
                | Self::Within(_)
                | Self::Zone(_)
                | Self::Each
                | Self::Repeated
                | Self::NoDate
        )
    }
}

/// When such a word is about the date beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Touch {
    /// Wherever it touches one.
    Always,
    /// Before a date or a time, or with nothing after it; else it may begin a word of the title: 下棋.
    Before,
    /// Right behind a date or a time, or as the one before: 10点后.
    Behind,
    /// Right between the parts of a date, or with nothing after it: a unit that nothing counts. In 赏月 it is none.
    Unit,
    /// Right behind a date or a time, or between two of them, with no other word behind it.
    After,
}

/// Two short numbers with a mark between them; what they are is seen by what stands beside them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) one: Number,
    pub(super) mark: char,
    pub(super) other: Number,
}

impl Pair {
    /// The dates that it can be: month first, unless only day first is possible or, in a text in English, both.
    pub(super) fn days(self, foreign: bool) -> Vec<Day> {
        let date = |month: Number, day: Number| {
            let day = Day::Date { year: None, month: month.value, day: day.value };
            Some(day).filter(|day| day.is_possible())
        };
        let mut days: Vec<Day> =
            date(self.one, self.other).into_iter().chain(date(self.other, self.one)).collect();
        days.dedup();
        if !(foreign && self.mark == '/') {
            days.truncate(1);
        }
        days
    }

    /// The time that it can be as a clock with a point shows it: `9.30`.
    pub(super) fn clock(self) -> Option<Clock> {
        let fits = self.mark == '.' && self.one.value < 24 && self.other.length == 2 && self.other.value < 60;
        fits.then(|| Clock::new(self.one.value, self.other.value, Form::Shown))
    }

    /// The hours that it can be a range of.
    pub(super) fn hours(self) -> Option<[Clock; 2]> {
        let hour = |number: Number| {
            let form = if number.padded || number.value == 0 { Form::Padded } else { Form::Bare };
            (number.value <= 24).then(|| Clock::new(number.value, 0, form))
        };
        Some([hour(self.one)?, hour(self.other)?]).filter(|_| self.mark == '-')
    }
}
