//! The buttons below questions about a new activity, and what begins one.

use chrono::{DateTime, NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use crate::domain::activity::Theme;
use crate::domain::ids::{ActivityId, PlaceId};
use crate::domain::series::Repetition;

/// A button that begins a new activity, or shows what one can begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Beginning {
    /// From the first question.
    Begin,
    /// Show what was there before.
    Earlier,
    /// The same as that one.
    Again(ActivityId),
    /// Show the templates.
    Templates,
    /// Begin with that template.
    Template(i64),
    /// Throw that template away.
    DropTemplate(i64),
}

impl Beginning {
    pub(super) fn encode(self) -> String {
        match self {
            Self::Begin => "begin".to_owned(),
            Self::Earlier => "earlier".to_owned(),
            Self::Again(activity) => format!("again:{activity}"),
            Self::Templates => "tl".to_owned(),
            Self::Template(template) => format!("tu:{template}"),
            Self::DropTemplate(template) => format!("tx:{template}"),
        }
    }

    pub(super) fn decode(parts: &[&str]) -> Option<Self> {
        Some(match parts {
            ["begin"] => Self::Begin,
            ["earlier"] => Self::Earlier,
            ["again", activity] => Self::Again(ActivityId(activity.parse().ok()?)),
            ["tl"] => Self::Templates,
            ["tu", template] => Self::Template(template.parse().ok()?),
            ["tx", template] => Self::DropTemplate(template.parse().ok()?),
            _ => return None,
        })
    }
}

/// A button below a question about a draft, or below its preview.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// This day.
    Day(NaiveDate),
    /// Show another month: its first day.
    Month(NaiveDate),
    /// So many minutes after midnight.
    Hour(u16),
    /// This moment, on the wall clock.
    At(NaiveDateTime),
    /// At this place.
    Place(PlaceId),
    /// So many seats; 0 is no limit.
    Seats(i64),
    /// About this.
    Theme(Theme),
    /// Ask how often it is.
    AskRepetition,
    /// So often.
    Repetition(Repetition),
    /// Back to the question before.
    Back,
    /// On to the next question.
    Skip,
    /// Through the questions again.
    Edit,
    /// In the same room as that activity.
    Venue(ActivityId),
    /// Keep it as a template.
    KeepTemplate,
    /// A place in a calendar without a day.
    Nothing,
}

impl Answer {
    pub(super) fn encode(self) -> String {
        match self {
            Self::Day(day) => format!("d:{day}"),
            Self::Month(day) => format!("m:{day}"),
            Self::Hour(minutes) => format!("h:{minutes}"),
            Self::At(moment) => format!("a:{}", moment.and_utc().timestamp()),
            Self::Place(place) => format!("p:{place}"),
            Self::Seats(seats) => format!("s:{seats}"),
            Self::Theme(theme) => format!("t:{}", theme.word()),
            Self::AskRepetition => "r".to_owned(),
            Self::Repetition(repetition) => format!("r:{}", repetition.word()),
            Self::Back => "back".to_owned(),
            Self::Skip => "skip".to_owned(),
            Self::Edit => "edit".to_owned(),
            Self::Venue(activity) => format!("v:{activity}"),
            Self::KeepTemplate => "tk".to_owned(),
            Self::Nothing => "-".to_owned(),
        }
    }

    pub(super) fn decode(parts: &[&str]) -> Option<Self> {
        Some(match parts {
            ["d", day] => Self::Day(day.parse().ok()?),
            ["m", day] => Self::Month(day.parse().ok()?),
            ["h", minutes] => Self::Hour(minutes.parse().ok()?),
            ["a", seconds] => Self::At(DateTime::from_timestamp(seconds.parse().ok()?, 0)?.naive_utc()),
            ["p", place] => Self::Place(PlaceId(place.parse().ok()?)),
            ["s", seats] => Self::Seats(seats.parse().ok().filter(|seats| *seats >= 0)?),
            ["t", theme] => Self::Theme(Theme::from_word(theme)?),
            ["r"] => Self::AskRepetition,
            ["r", repetition] => Self::Repetition(Repetition::from_word(repetition)?),
            ["back"] => Self::Back,
            ["skip"] => Self::Skip,
            ["edit"] => Self::Edit,
            ["v", activity] => Self::Venue(ActivityId(activity.parse().ok()?)),
            ["tk"] => Self::KeepTemplate,
            ["-"] => Self::Nothing,
            _ => return None,
        })
    }
}
