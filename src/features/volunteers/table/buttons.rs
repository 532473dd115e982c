//! The buttons on the way to a table of hours.

use crate::domain::hours_table::{TableTime, Whose};
use crate::domain::ids::PlaceId;
use crate::domain::volunteer::Team;
use crate::work::buttons;

buttons! {
    /// A button on the way to a table of hours. The month is 0 for the whole year.
    pub enum TableButton {
        /// Ask of which place, or which team.
        "hw" => Which(page: u16),
        /// Ask for which time that of a team is to be.
        "hm" => TeamTimes(place: PlaceId, page: u16, team: Team),
        /// Ask for which time that of a place is to be.
        "hm" => Times(place: PlaceId, page: u16),
        /// Send that of a team.
        "hx" => TeamTable(place: PlaceId, year: u16, month: u8, team: Team),
        /// Send that of a place.
        "hx" => Table(place: PlaceId, year: u16, month: u8),
    }
}

impl TableButton {
    /// Asks for which time a table is to be.
    pub(super) fn times(of: Whose, page: u16) -> Self {
        match of {
            Whose::Place(place) => Self::Times(place, page),
            Whose::Team(place, team) => Self::TeamTimes(place, page, team),
        }
    }

    /// Sends a table.
    pub(super) fn table(of: Whose, time: TableTime) -> Self {
        let (year, month) = (time.year(), time.month());
        match of {
            Whose::Place(place) => Self::Table(place, year, month),
            Whose::Team(place, team) => Self::TeamTable(place, year, month, team),
        }
    }
}
