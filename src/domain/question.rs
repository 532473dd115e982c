//! What an organiser is asked when an activity is put in step by step.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::words;
use super::written::date::{Unreadable, Written, is_without_hour};

words! {
    /// The questions, in the order in which they are asked: what an activity needs, and behind it the details.
    pub enum Question {
        /// What is it called?
        Title = "title",
        /// On which day?
        Day = "day",
        /// At what time?
        Hour = "hour",
        /// At which place?
        Place = "place",
        /// Where there?
        Venue = "venue",
        /// How many seats?
        Seats = "seats",
        /// What is it about?
        Theme = "theme",
        /// What will happen?
        Programme = "programme",
        /// What else is there to say?
        More = "more",
        /// Whom can people ask?
        Contact = "contact",
        /// What does it cost?
        Fee = "fee",
        /// Whom is it for?
        Audience = "audience",
        /// What should people bring?
        Bring = "bring",
        /// What are helpers needed for, and how many?
        Helpers = "helpers",
    }
}

impl Question {
    /// The first of the details, which are asked only where somebody wants to say more.
    pub const FIRST_DETAIL: Self = Self::Contact;

    /// Whether it is one of the details.
    pub fn is_detail(self) -> bool {
        matches!(self, Self::Contact | Self::Fee | Self::Audience | Self::Bring | Self::Helpers)
    }

    /// Whether it need not be answered.
    pub fn is_optional(self) -> bool {
        !matches!(self, Self::Title | Self::Day | Self::Hour | Self::Place)
    }

    /// The one that comes next.
    pub fn next(self) -> Option<Self> {
        let place = Self::ALL.iter().position(|question| *question == self)?;
        self.in_the_same_round(Self::ALL.get(place + 1).copied())
    }

    /// The one that came before.
    pub fn previous(self) -> Option<Self> {
        let place = Self::ALL.iter().position(|question| *question == self)?;
        self.in_the_same_round(Self::ALL.get(place.checked_sub(1)?).copied())
    }

    fn in_the_same_round(self, other: Option<Self>) -> Option<Self> {
        other.filter(|other| other.is_detail() == self.is_detail())
    }
}

words! {
    /// What a written time leaves open.
    pub enum Between {
        /// It can be read as several times.
        Times = "times",
        /// The date says one day, and the day of the week another.
        Days = "days",
    }
}

/// A written time that only its writer can settle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// What was written.
    pub said: String,
    /// What it leaves open.
    pub between: Between,
    /// The times that it can be, on the wall clock.
    pub starts: Vec<NaiveDateTime>,
}

impl Doubt {
    /// The doubt, where that is why something written cannot be read.
    pub fn of(said: &str, problem: &Unreadable) -> Option<Self> {
        let (between, readings) = match problem {
            Unreadable::Ambiguous(readings) => (Between::Times, readings),
            Unreadable::Disagree(readings) => (Between::Days, readings),
            _ => return None,
        };
        let starts = readings.iter().map(|Written { starts, .. }| *starts).collect();
        Some(Self { said: said.to_owned(), between, starts })
    }

    /// Whether days are in doubt, and no hour was written.
    pub fn is_of_days(&self) -> bool {
        self.starts.iter().all(|start| is_without_hour(*start))
    }

    /// The hours that it can be on a day.
    pub fn hours_on(&self, day: NaiveDate) -> Vec<NaiveTime> {
        self.starts.iter().filter(|start| start.date() == day).map(NaiveDateTime::time).collect()
    }
}
