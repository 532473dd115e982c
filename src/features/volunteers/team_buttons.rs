//! The buttons below a team, for those who run the place or lead the team.

use crate::domain::ids::{ActivityId, HoursRowId, PlaceId, VolunteerId};
use crate::domain::volunteer::{AgeClass, Skill, StandingStep, Team};
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
        /// Show a page of those whom nobody has asked for long.
        "mn" => NeverCalled(page: u16),
        /// Say how old somebody is.
        "mg" => Age(volunteer: VolunteerId, place: PlaceId, team: Team, age: AgeClass),
        /// Ask how old they are.
        "mg" => AskAge(volunteer: VolunteerId, place: PlaceId, team: Team),
    }
}

buttons! {
    /// A button for a paper that proves what somebody can do.
    pub enum PaperButton {
        /// Ask what it proves.
        "pw" => Which(volunteer: VolunteerId, place: PlaceId, team: Team),
        /// Ask in which year it ends.
        "po" => Of(volunteer: VolunteerId, place: PlaceId, team: Team, skill: Skill),
        /// Ask in which month.
        "py" => In(volunteer: VolunteerId, place: PlaceId, team: Team, skill: Skill, year: u16),
        /// It holds until the end of that month.
        "pm" => Until(volunteer: VolunteerId, place: PlaceId, team: Team, skill: Skill, year: u16, month: u8),
        /// It holds no more.
        "px" => Gone(volunteer: VolunteerId, place: PlaceId, team: Team, skill: Skill),
    }
}

buttons! {
    /// A button for what is done at the desk for those who have no messenger.
    pub enum DeskButton {
        /// Ask at which place somebody is to be entered.
        "da" => Where,
        /// Ask in which team.
        "dp" => At(place: PlaceId),
        /// Ask for their name.
        "dt" => To(place: PlaceId, team: Team),
        /// Nobody is to be entered.
        "dn" => Done,
        /// Show the link by which they join their own account.
        "dl" => Link(volunteer: VolunteerId, place: PlaceId),
        /// Whoever opened the link is that volunteer.
        "dy" => ThatIsMe(link: i64),
        /// Whoever opened the link is somebody else.
        "dx" => NotMe(link: i64),
        /// Ask where they helped.
        "dh" => Helped(volunteer: VolunteerId, place: PlaceId),
        /// Ask for how long.
        "df" => HowLong(volunteer: VolunteerId, activity: ActivityId),
        /// They helped for so many half hours.
        "dz" => Note(volunteer: VolunteerId, activity: ActivityId, half_hours: u8),
        /// What was noted was a mistake.
        "dm" => Mistake(row: HoursRowId),
    }
}
