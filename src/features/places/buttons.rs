//! The buttons of places: who runs them, and what they are called.

use crate::domain::ids::{PersonId, PlaceId};
use crate::domain::role_at_place::Purpose;
use crate::work::buttons;

buttons! {
    /// A button about who runs a place.
    pub enum StaffButton {
        /// Show who does.
        "pl" => People(place: PlaceId),
        /// Make a link that can be used once.
        "inv" => Invite(place: PlaceId, purpose: Purpose),
        /// Take an invitation back.
        "rev" => Revoke(place: PlaceId, invitation: i64),
        /// Take a person's role away.
        "dis" => Dismiss(place: PlaceId, person: PersonId),
    }
}

buttons! {
    /// A button about the name of a place.
    pub enum NamingButton {
        /// Leave the question for now.
        "nl" => Later,
        /// Ask what the community is called.
        "na" => Community,
        /// Ask for another name.
        "nr" => Rename(place: PlaceId),
        /// Ask for the name of a new place below that one.
        "nb" => Below(place: PlaceId),
    }
}
