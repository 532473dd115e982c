//! What an organiser is asked when an activity is put in step by step.

use super::words;

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
