//! Refusals: what the rules say no to.

use chrono::{DateTime, Utc};

use crate::domain::activity::{Activity, Phase};
use crate::domain::contact::Contact;
use crate::domain::ids::ActivityId;
use crate::domain::language::Language;
use crate::domain::person_name::PersonName;
use crate::domain::way::Way;
use crate::i18n::{Phrase, texts, when};
use crate::message::Text;
use crate::work::names;

/// A rule says no: the reason, and the way out, stand in its text.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the text of each says what it is")]
pub enum Refusal {
    Over,
    Running,
    /// It has begun, so that no seat can be given back any more.
    TooLateToCancel(Option<Contact>),
    Closed(Option<Contact>),
    CalledOff,
    NotIn,
    /// Neighbours of theirs are, but not they themselves.
    OnlyNeighbours,
    NotOpenYet(Text),
    OtherRole(String),
    /// No seat is kept for them.
    NotOffered,
    /// Of the first nothing is free, and they wait for the second.
    RoleFull {
        role: String,
        seats: i64,
        other: String,
    },
    /// A role has not as many seats in all as they are.
    FewNeeded {
        role: String,
        seats: i64,
    },
    TooManyCompanions(i64),
    PartyTooLarge(i64),
    NoRoom(i64),
    Alone,
    TooManyGuests(i64),
    NoSuchGuest(PersonName),
    /// What was typed is not the name of a neighbour.
    NoName(ActivityId),
    /// What was typed is a number, and none of people.
    NoCount(ActivityId),
    NoSuchNumber(String),
    NotBegun,
    UnknownActivity,
    /// Whoever runs it reads when it will be.
    NotAnnounced(ActivityId, Text),
    /// No activity has that code, or not yet.
    UnknownCode,
    PictureStays,
    TooManyCodes,
    NotOnList(String),
    /// There is no series of that number.
    UnknownSeries,
    WhichActivity,
    OnlyOrganisers,
    /// A helper's role that a child takes with a guardian's consent only, or not at all.
    NotForChildren,
    /// A helper's role for those whose paper was seen.
    NoPaper,
    /// Somebody else decides about the asker's hours.
    OwnHours,
    OnlyOwners,
    NoDraft,
    NotOver,
    RecapDone,
    /// It was more than a week ago.
    RecapStays,
    OldButton,
    GroupOnly,
    PrivateOnly,
    NotLinked,
    TooMany,
    TooLateToUndo,
    ChangedMeanwhile,
    /// The tapped message shows something that is not so any more.
    NotNewest,
    /// The tapped message asks somebody else.
    NotAsked,
    OnlyCoordinators,
    UsedInvitation,
    UsedOwnerLink,
    LinkedAlready,
    /// Whoever opened a link for a group does not run it.
    OnlyAdminsHere,
    /// The link's maker is being asked about a group.
    AskedAlready,
}

impl Refusal {
    /// What is said.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Over => texts::refusal_over(),
            Self::Running => texts::refusal_running(),
            Self::TooLateToCancel(contact) => {
                let contact = contact.as_ref().map(names::contact);
                texts::refusal_too_late_to_cancel(contact.unwrap_or_else(|| Text::plain("none")))
            }
            Self::Closed(contact) => {
                let contact = contact.as_ref().map(names::contact);
                texts::refusal_closed(contact.unwrap_or_else(|| Text::plain("none")))
            }
            Self::CalledOff => texts::refusal_called_off(),
            Self::NotIn => texts::refusal_not_in(),
            Self::OnlyNeighbours => texts::refusal_only_neighbours(),
            Self::NotOpenYet(opens) => texts::refusal_not_open_yet(opens.clone()),
            Self::OtherRole(role) => texts::refusal_other_role(role),
            Self::NotOffered => texts::refusal_not_offered(),
            Self::RoleFull { role, seats, other } => texts::refusal_role_full(role, *seats, other),
            Self::FewNeeded { role, seats } => texts::refusal_few_needed(*seats, role),
            Self::TooManyCompanions(most) => texts::refusal_too_many_companions(*most),
            Self::PartyTooLarge(seats) => texts::refusal_party_too_large(*seats),
            Self::NoRoom(free) => texts::refusal_no_room(*free),
            Self::Alone => texts::refusal_alone(),
            Self::TooManyGuests(most) => texts::refusal_too_many_guests(*most),
            Self::NoSuchGuest(name) => texts::refusal_no_such_guest(&name.to_string()),
            Self::NoName(activity) => texts::refusal_no_name(*activity),
            Self::NoCount(activity) => texts::refusal_no_count(*activity),
            Self::NoSuchNumber(number) => texts::refusal_no_such_number(number),
            Self::NotBegun => texts::refusal_not_begun(),
            Self::PictureStays => texts::refusal_picture_stays(),
            Self::UnknownCode => texts::refusal_unknown_code(),
            Self::TooManyCodes => texts::refusal_too_many_codes(),
            Self::NotOnList(title) => texts::refusal_not_on_list(title),
            Self::UnknownSeries => texts::refusal_unknown_series(),
            Self::UnknownActivity => texts::refusal_unknown_activity(),
            Self::NotAnnounced(activity, from) => texts::refusal_not_announced(*activity, from.clone()),
            Self::WhichActivity => texts::refusal_which_activity(),
            Self::OnlyOrganisers => texts::refusal_only_organisers(),
            Self::NoPaper => texts::refusal_no_paper(),
            Self::NotForChildren => texts::refusal_not_for_children(),
            Self::OwnHours => texts::objection_own(),
            Self::OnlyOwners => texts::refusal_only_owners(),
            Self::NoDraft => texts::refusal_no_draft(),
            Self::NotOver => texts::refusal_not_over(),
            Self::RecapDone => texts::refusal_recap_done(),
            Self::RecapStays => texts::refusal_recap_stays(),
            Self::OldButton => texts::refusal_old_button(),
            Self::GroupOnly => texts::refusal_group_only(),
            Self::PrivateOnly => texts::refusal_private_only(),
            Self::NotLinked => texts::refusal_not_linked(),
            Self::TooMany => texts::refusal_too_many(),
            Self::TooLateToUndo => texts::refusal_too_late_to_undo(),
            Self::OnlyCoordinators => texts::refusal_only_coordinators(),
            Self::UsedInvitation => texts::refusal_used_invitation(),
            Self::UsedOwnerLink => texts::refusal_used_owner_link(),
            Self::LinkedAlready => texts::refusal_linked_already(),
            Self::OnlyAdminsHere => texts::refusal_only_admins_here(),
            Self::AskedAlready => texts::claim_waits(),
            Self::ChangedMeanwhile => texts::refusal_changed_meanwhile(),
            Self::NotNewest => texts::refusal_not_newest(),
            Self::NotAsked => texts::refusal_not_asked(),
        }
    }

    /// Where to go on from there, if there is such a place.
    pub fn way(&self) -> Option<Way> {
        match self {
            Self::Over | Self::CalledOff | Self::UnknownActivity => Some(Way::WhatsOn),
            Self::OnlyNeighbours => Some(Way::Mine),
            Self::TooLateToUndo => Some(Way::Edit),
            Self::NoDraft => Some(Way::New),
            Self::NoSuchNumber(_) => Some(Way::WhoComes),
            Self::UnknownSeries => Some(Way::Series),
            Self::OldButton => Some(Way::Help),
            _ => None,
        }
    }

    /// Why nobody can sign up for an activity now; none where they can.
    pub fn of_phase(activity: &Activity, now: DateTime<Utc>, language: Language) -> Option<Self> {
        match activity.phase(now) {
            Phase::Upcoming => activity.rules.opens.map(|opens| Self::NotOpenYet(when(opens, now, language))),
            Phase::Open => None,
            Phase::Closed => Some(Self::Closed(activity.contact.clone())),
            Phase::Running => Some(Self::Running),
            Phase::Over => Some(Self::Over),
            Phase::Cancelled => Some(Self::CalledOff),
        }
    }

    /// Why nobody can give seats of an activity back now; none where they can.
    pub fn of_giving_back(activity: &Activity, now: DateTime<Utc>) -> Option<Self> {
        match activity.phase(now) {
            Phase::Upcoming | Phase::Open | Phase::Closed => None,
            Phase::Running => Some(Self::TooLateToCancel(activity.contact.clone())),
            Phase::Over => Some(Self::Over),
            Phase::Cancelled => Some(Self::CalledOff),
        }
    }
}
