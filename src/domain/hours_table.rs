//! The table of a team's hours: for which time it is, of whom, and which columns stand in it.

use chrono::{Datelike, Months, NaiveDate};

use super::ids::{PersonId, PlaceId};
use super::language::{Language, Name};
use super::volunteer::Team;
use super::words;

/// A table that somebody asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HoursTable {
    /// Who reads it.
    pub reader: PersonId,
    /// Of whom it tells.
    pub whose: Whose,
    /// For which time.
    pub time: TableTime,
    /// In which language.
    pub language: Language,
}

/// Of whom a table tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// All who served at a place.
    Place(PlaceId),
    /// Those who are in one of its teams.
    Team(PlaceId, Team),
}

impl Whose {
    /// Those of a team, or all where none is named.
    pub fn of(place: PlaceId, team: Option<Team>) -> Self {
        team.map_or(Self::Place(place), |team| Self::Team(place, team))
    }

    /// The place.
    pub fn place(self) -> PlaceId {
        match self {
            Self::Place(place) | Self::Team(place, _) => place,
        }
    }

    /// The only team; none where it tells of everybody.
    pub fn team(self) -> Option<Team> {
        match self {
            Self::Place(_) => None,
            Self::Team(_, team) => Some(team),
        }
    }
}

/// A month, or a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TableTime {
    year: u16,
    /// 0 for the whole year.
    month: u8,
}

impl TableTime {
    /// The month of a day.
    pub fn month_of(day: NaiveDate) -> Self {
        Self { month: u8::try_from(day.month()).unwrap_or(1), ..Self::year_of(day) }
    }

    /// The year of a day.
    pub fn year_of(day: NaiveDate) -> Self {
        Self { year: u16::try_from(day.year()).unwrap_or(1), month: 0 }
    }

    /// A month of a year; the whole year where it is 0. Nothing is in a month that there is not.
    pub const fn of(year: u16, month: u8) -> Self {
        Self { year, month }
    }

    /// The year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, from 1; 0 for the whole year.
    pub fn month(self) -> u8 {
        self.month
    }

    /// Whether a day is in it.
    pub fn has(self, day: NaiveDate) -> bool {
        day.year() == i32::from(self.year) && [0, day.month()].contains(&u32::from(self.month))
    }

    /// Those of the days on which there is something, in the order in which they are offered: this month, the last one and
    /// this year; then what was before, each year after its months.
    pub fn offered(days: impl IntoIterator<Item = NaiveDate>, today: NaiveDate) -> Vec<Self> {
        let mut found: Vec<Self> =
            days.into_iter().flat_map(|day| [Self::month_of(day), Self::year_of(day)]).collect();
        found.sort_unstable();
        found.dedup();
        let last_month = today.checked_sub_months(Months::new(1)).unwrap_or(today);
        let first = [Self::month_of(today), Self::month_of(last_month), Self::year_of(today)];
        let (mut now, mut before): (Vec<_>, Vec<_>) =
            found.into_iter().partition(|time| first.contains(time));
        now.sort_by_key(|time| first.iter().position(|one| one == time));
        before.sort_by_key(|time| {
            (std::cmp::Reverse(time.year), time.month == 0, std::cmp::Reverse(time.month))
        });
        now.extend(before);
        now
    }
}

words! {
    /// What can stand in a column.
    pub enum Field {
        /// What they are called.
        Name = "name",
        /// Their number here.
        Number = "number",
        /// The last digits of their telephone number, where an organiser wrote them.
        Phone = "phone",
        /// Where they are in a team.
        Place = "place",
        /// Their team.
        Team = "team",
        /// The month, or the year.
        Month = "month",
        /// Hours that they checked in for.
        Verified = "verified",
        /// Hours that an organiser ticked.
        Attested = "attested",
        /// Both.
        Hours = "hours",
        /// How many services of them count something.
        Services = "services",
        /// The first day of them.
        FirstDay = "first-day",
        /// The last one.
        LastDay = "last-day",
    }
}

/// A column of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What stands in it.
    pub field: Field,
    /// What it is called, where the operator says so.
    pub title: Option<Name>,
}

impl From<Field> for Column {
    fn from(field: Field) -> Self {
        Self { field, title: None }
    }
}

/// The columns where the operator sets none.
pub fn usual_columns() -> Vec<Column> {
    let usual = [Field::Name, Field::Number, Field::Verified, Field::Attested, Field::Hours, Field::Services];
    usual.map(Column::from).to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn offered(days: &[&str], today: &str) -> Vec<String> {
        let offered = TableTime::offered(days.iter().map(|text| day(text)), day(today));
        offered.iter().map(|time| format!("{}-{}", time.year, time.month)).collect()
    }

    #[test]
    fn what_is_near_is_offered_first_and_nothing_without_hours() {
        let days = ["2026-11-02", "2026-10-31", "2026-07-01", "2025-12-31", "2025-12-01"];
        let expected = ["2026-11", "2026-10", "2026-0", "2026-7", "2025-12", "2025-0"];
        assert_eq!(offered(&days, "2026-11-30"), expected);
        // In January the last month is one of the year before.
        assert_eq!(offered(&days[3..], "2026-01-31"), ["2025-12", "2025-0"]);
        assert_eq!(offered(&[], "2026-11-30"), [] as [String; 0]);
    }

    #[test]
    fn a_month_ends_with_its_last_day_and_a_year_has_all_months() {
        let november = TableTime::of(2026, 11);
        assert!(november.has(day("2026-11-30")) && !november.has(day("2026-12-01")));
        assert!(
            TableTime::of(2026, 0).has(day("2026-12-31")) && !TableTime::of(2026, 0).has(day("2027-01-01"))
        );
        assert!(!TableTime::of(2026, 13).has(day("2026-12-31")));
    }
}
