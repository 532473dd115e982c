//! What an organiser is asked when an activity is put in step by step.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::words;
use super::written::date::{Unreadable, Written};

words! {
    /// The questions, in the order in which they are asked.
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
    }
}

impl Question {
    /// The one that comes next.
    pub fn next(self) -> Option<Self> {
        let place = Self::ALL.iter().position(|question| *question == self)?;
        Self::ALL.get(place + 1).copied()
    }

    /// The one that came before.
    pub fn previous(self) -> Option<Self> {
        let place = Self::ALL.iter().position(|question| *question == self)?;
        Self::ALL.get(place.checked_sub(1)?).copied()
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

    /// The hours that it can be on a day.
    pub fn hours_on(&self, day: NaiveDate) -> Vec<NaiveTime> {
        self.starts.iter().filter(|start| start.date() == day).map(NaiveDateTime::time).collect()
    }
}
