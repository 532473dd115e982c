//! The rows that a transaction remembers while it lasts.

use sqlx::FromRow;

use crate::domain::ids::{ChatId, GroupId, PersonId, PlaceId, RoleId, SignupId, ThreadId};
use crate::domain::language::Language;
use crate::domain::person_name::PersonName;
use crate::domain::roster::SignupState;
use crate::message::Address;

/// A person.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Person {
    /// Their number here.
    pub id: PersonId,
    /// Their number in the messenger, which is also their private chat.
    #[sqlx(rename = "telegram_id")]
    pub chat: ChatId,
    /// Their name, as the messenger shows it.
    pub name: PersonName,
    /// Whether others may not read it.
    pub hide_name: bool,
    /// The language they chose.
    pub language: Option<Language>,
    /// Whether the bot may write to them in private.
    pub reachable: bool,
}

impl Person {
    /// How they are called.
    pub fn called(&self) -> Called {
        Called { about: Some(self.id), name: self.name.clone(), hide_name: self.hide_name }
    }
}

/// How somebody is called, and whose name that is.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Called {
    /// The person, or whoever entered a neighbour; none for somebody who was forgotten.
    pub about: Option<PersonId>,
    /// The name.
    pub name: PersonName,
    /// Whether others may not read it.
    pub hide_name: bool,
}

/// A chat, or a topic of one, that belongs to a place.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Group {
    /// Its number here.
    pub id: GroupId,
    /// The place it belongs to.
    pub place_id: PlaceId,
    /// The chat.
    pub chat_id: ChatId,
    /// The topic, or 0.
    pub thread_id: ThreadId,
    /// The language spoken in it.
    pub language: Language,
    /// Whether the bot may write there.
    pub reachable: bool,
}

impl Group {
    /// Where messages to it go.
    pub fn address(&self) -> Address {
        Address { chat: self.chat_id, thread: self.thread_id }
    }
}

/// One sign-up as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromRow)]
pub struct Signup {
    /// Its number.
    pub id: SignupId,
    /// In which role.
    pub role: RoleId,
    /// Whether it is in, waits, or was given up.
    pub state: SignupState,
    /// How many seats it is for.
    pub seats: i64,
    /// Its place in the order of arrival.
    pub turn: i64,
    /// How often smaller parties were seated before it.
    pub passed: i64,
    /// Until when the seats offered to it are kept, in seconds since 1970.
    pub offered_until: Option<i64>,
    /// What it was before its person gave it back, while that can be taken back.
    pub undo_state: Option<SignupState>,
    /// Until when that is sure, in seconds since 1970.
    pub undo_until: Option<i64>,
}

impl Signup {
    /// How many people it brings.
    pub fn companions(&self) -> i64 {
        self.seats - 1
    }

    /// Whether it was not given up.
    pub fn is_on(&self) -> bool {
        self.state != SignupState::Cancelled
    }

    /// The seats that are kept for a person who may yet take their cancellation back.
    pub fn held_back(&self) -> i64 {
        if self.undo_state.is_some_and(SignupState::has_seats) { self.seats } else { 0 }
    }
}
