//! The buttons of visits.

use crate::domain::ids::{VisitAskId, VisitId};
use crate::domain::visit::Rating;
use crate::work::buttons;

buttons! {
    /// A button below what is said about a visit.
    pub enum VisitButton {
        /// I go.
        "ug" => Go(ask: VisitAskId),
        /// Not this time.
        "un" => NotNow(ask: VisitAskId),
        /// I was there for so many minutes.
        "uo" => Done(ask: VisitAskId, minutes: u16),
        /// I cannot go after all.
        "uy" => Back(ask: VisitAskId),
        /// How it was.
        "ur" => Rate(visit: VisitId, rating: Rating),
        /// An organiser looks at what is to be decided.
        "uw" => Decide(visit: VisitId),
        /// An organiser has volunteers asked again.
        "ua" => Again(visit: VisitId),
        /// An organiser goes.
        "um" => Myself(visit: VisitId),
        /// An organiser closes it.
        "uc" => Close(visit: VisitId),
    }
}
