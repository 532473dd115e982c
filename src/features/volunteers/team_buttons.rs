//! The buttons below a team, for those who run the place or lead the team.

use crate::domain::ids::{PlaceId, VolunteerId};
use crate::domain::volunteer::{StandingStep, Team};
use crate::work::buttons;

buttons! {
    /// A button about a team.
    pub enum TeamButton {
        /// Show a page of those who are in one's teams.
        "mt" => Mine(page: u16),
        /// Show somebody.
        "mv" => Member(volunteer: VolunteerId, place: PlaceId, team: Team),
        /// Take them in, or let them go.
        "ms" => Step(volunteer: VolunteerId, place: PlaceId, team: Team, step: StandingStep),
        /// Ask whether they are to be let go.
        "mo" => AskOut(volunteer: VolunteerId, place: PlaceId, team: Team),
        /// A guardian has agreed: take them in.
        "mc" => Consented(volunteer: VolunteerId, place: PlaceId, team: Team),
        /// Let them lead the team, or no more.
        "ml" => Lead(volunteer: VolunteerId, place: PlaceId, team: Team, leads: bool),
    }
}
