//! What can be due: the subjects of the agenda.

use std::fmt;

use super::ids::{ActivityId, DishId, PersonId, PlaceId, PollId, SeriesId, VisitId, VolunteerId, WishId};
use super::words;

words! {
    /// The kinds of subjects. Of what is due at the same moment the first kind goes first: a series enters what is
    /// announced next.
    pub enum SubjectKind {
        /// A series, whose next activities are to be entered.
        Series = "series",
        /// An activity, with a step of its life to be taken or an offer that ends.
        Activity = "activity",
        /// The change of an activity, of which people are to be told.
        News = "news",
        /// A broadcast, whose sender is to read how far it is.
        Broadcast = "broadcast",
        /// What a person is asked in private, and may have forgotten.
        Dialog = "dialog",
        /// The hours of an activity, to be noted or looked at again.
        Hours = "hours",
        /// A volunteer, who is to read what was noted of them.
        Volunteer = "volunteer",
        /// The stars of which a place has given notice.
        Stars = "stars",
        /// The thanks of Volunteers' Day at a place.
        Thanks = "thanks",
        /// A visit that was ordered, and that somebody has to see to.
        Visit = "visit",
        /// A dish that people wait for, and that nothing has become of.
        Dish = "dish",
        /// A wish, of which those who answer for it have to be told.
        Wish = "wish",
        /// A call for helpers, with which a volunteer is to be asked.
        Call = "call",
        /// A poll, to be closed.
        Poll = "poll",
        /// Something that need not be kept any longer.
        Purge = "purge",
    }
}

words! {
    /// What is forgotten after a while, in the order in which it is.
    pub enum Purge {
        /// The numbers of handled updates.
        Updates = "updates",
        /// What was delivered.
        Deliveries = "deliveries",
        /// Questions that nobody answered, and changes that people were told of.
        Edits = "edits",
        /// Invitations that are over.
        Invitations = "invitations",
        /// Calls for helpers that were long ago.
        Calls = "calls",
        /// Drafts that nobody published.
        Drafts = "drafts",
        /// Codes of activities that are over.
        CheckInCodes = "check-in codes",
        /// What people sent in private and did not say what for.
        SetAside = "set aside",
        /// People of whom nothing else is known, and who took part in what is long over.
        People = "people",
        /// What the store's log of writes still holds of all that was deleted.
        Log = "log",
    }
}

/// Something that may be due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Subject {
    /// What it is.
    pub kind: SubjectKind,
    /// Its number among those.
    pub id: i64,
}

impl Subject {
    /// An activity.
    pub fn activity(ActivityId(id): ActivityId) -> Self {
        Self { kind: SubjectKind::Activity, id }
    }

    /// The news of an activity's change.
    pub fn news(ActivityId(id): ActivityId) -> Self {
        Self { kind: SubjectKind::News, id }
    }

    /// A series.
    pub fn series(SeriesId(id): SeriesId) -> Self {
        Self { kind: SubjectKind::Series, id }
    }

    /// A broadcast.
    pub fn broadcast(id: i64) -> Self {
        Self { kind: SubjectKind::Broadcast, id }
    }

    /// A dish.
    pub fn dish(DishId(id): DishId) -> Self {
        Self { kind: SubjectKind::Dish, id }
    }

    /// What a person is asked.
    pub fn dialog(PersonId(id): PersonId) -> Self {
        Self { kind: SubjectKind::Dialog, id }
    }

    /// The hours of an activity.
    pub fn hours(ActivityId(id): ActivityId) -> Self {
        Self { kind: SubjectKind::Hours, id }
    }

    /// A volunteer.
    pub fn volunteer(VolunteerId(id): VolunteerId) -> Self {
        Self { kind: SubjectKind::Volunteer, id }
    }

    /// The stars of which a place has given notice.
    pub fn stars(PlaceId(id): PlaceId) -> Self {
        Self { kind: SubjectKind::Stars, id }
    }

    /// The thanks of Volunteers' Day.
    pub fn thanks(id: i64) -> Self {
        Self { kind: SubjectKind::Thanks, id }
    }

    /// A visit.
    pub fn visit(VisitId(id): VisitId) -> Self {
        Self { kind: SubjectKind::Visit, id }
    }

    /// A wish.
    pub fn wish(WishId(id): WishId) -> Self {
        Self { kind: SubjectKind::Wish, id }
    }

    /// A call for helpers.
    pub fn call(id: i64) -> Self {
        Self { kind: SubjectKind::Call, id }
    }

    /// A poll.
    pub fn poll(PollId(id): PollId) -> Self {
        Self { kind: SubjectKind::Poll, id }
    }

    /// A purging.
    pub fn purge(what: Purge) -> Self {
        Self { kind: SubjectKind::Purge, id: what.number() }
    }
}

impl Purge {
    /// Its number, from 1.
    pub fn number(self) -> i64 {
        (1_i64..).zip(Self::ALL).find(|(_, what)| **what == self).map_or(0, |(number, _)| number)
    }

    /// The purging of that number.
    pub fn of_number(number: i64) -> Option<Self> {
        Self::ALL.iter().copied().find(|what| what.number() == number)
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = self.id;
        match self.kind {
            SubjectKind::News => write!(out, "news of activity {id}"),
            SubjectKind::Dialog => write!(out, "dialog of person {id}"),
            SubjectKind::Purge => {
                write!(
                    out,
                    "purging {}",
                    Purge::of_number(id).map_or("what is not known any more", Purge::word)
                )
            }
            other => write!(out, "{} {id}", other.word()),
        }
    }
}
