//! Hours from before there was a bot: a list that an organiser hands over, a service a row, and what is to become of it.
//!
//! A list says who served when by the clock on the wall, and never what it counts: that is computed from the ledger, as of all
//! hours ([`super::hours::count`]).

use chrono::NaiveDateTime;

use super::person_name::PersonName;
use super::volunteer::{Skill, Team};
use super::words;

pub mod plan;
#[cfg(test)]
mod tests;

/// A service as a row of a list tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The number of the row in its sheet.
    pub row: u32,
    /// Who served.
    pub name: PersonName,
    /// The last digits of their telephone number, where the list has them.
    pub digits: Option<String>,
    /// In which team.
    pub team: Team,
    /// From when.
    pub from: NaiveDateTime,
    /// Until when.
    pub until: NaiveDateTime,
    /// What it was, where the list says so.
    pub what: Option<String>,
    /// As what.
    pub skill: Option<Skill>,
}

/// A list without mistakes of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    /// The sheet that it stands in.
    pub sheet: String,
    /// In which columns the names and the days stand, by their letters.
    pub columns: Columns,
    /// Its rows.
    pub services: Vec<Listed>,
    /// What was not read: columns by their headings.
    pub other_columns: Vec<String>,
    /// What was not read: other sheets.
    pub other_sheets: Vec<String>,
    /// What people served as, where no skill is known by that name.
    pub other_skills: Vec<String>,
}

/// In which columns something stands that can be a mistake only where the list is taken over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Columns {
    /// The names.
    pub name: String,
    /// The days.
    pub day: String,
}

/// Something in a list that cannot be so, and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The number of the row.
    pub row: u32,
    /// The letters of the column.
    pub column: String,
    /// What stands there.
    pub found: String,
    /// What should.
    pub wants: Wants,
}

words! {
    /// What should stand where there is a mistake.
    pub enum Wants {
        /// A column for days.
        DayColumn = "day-column",
        /// Columns for from and until, or one for hours.
        TimeColumn = "time-column",
        /// Somebody's name.
        Name = "name",
        /// Four digits.
        Digits = "digits",
        /// Four digits that tell two people of one name apart.
        WhichOne = "which-one",
        /// One of the teams.
        Team = "team",
        /// A day.
        Day = "day",
        /// A day of which it can be told which number is the month.
        DayOrder = "day-order",
        /// A day with all of its year.
        WholeYear = "whole-year",
        /// A day that has come.
        NotAhead = "not-ahead",
        /// The same day as in the column for days.
        SameDay = "same-day",
        /// A time of day.
        Time = "time",
        /// A time after the beginning.
        Later = "later",
        /// How long.
        Length = "length",
        /// At most a day.
        UpToADay = "up-to-a-day",
        /// Hours that the rest of a day has room for.
        RoomInDay = "room-in-day",
        /// Somebody who is old enough, or whose guardian agreed.
        Consent = "consent",
    }
}
