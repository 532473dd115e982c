//! What can be seen of the world from outside: messages, toasts and the log of events.

use chrono::{DateTime, Utc};
pub use frankenstein::types::{MessageEntity, MessageEntityType};

use super::refusal::Refusal;

/// A person's Telegram id; also the id of their private chat with the bot.
pub type PersonId = i64;

/// One tap on a button.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TapId(pub(super) u64);

impl TapId {
    /// The id by which the bot knows the tap.
    pub fn callback_query_id(self) -> String {
        self.0.to_string()
    }
}

/// The short answer that Telegram shows to the one who tapped.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Toast {
    /// The words; empty when the bot only stopped the spinner.
    pub text: String,
    /// Whether it must be dismissed by hand.
    pub alert: bool,
}

/// No button of that label can be pressed there.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no button \"{label}\" on message {message} in chat {chat}; there is {there:?}")]
pub struct NoSuchButton {
    /// The chat that was looked at.
    pub chat: i64,
    /// The message that was looked at.
    pub message: i32,
    /// The label that was looked for.
    pub label: String,
    /// The labels that are there.
    pub there: Vec<String>,
}

/// Who wrote a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Author {
    /// The bot.
    Bot,
    /// Somebody in the world.
    Person(PersonId),
    /// An admin who writes as the group.
    Anonymous,
}

/// What a button does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Press {
    /// Sends this to the bot.
    Data(String),
    /// Opens this address.
    Url(String),
    /// Something that the sandbox does not follow, or nothing at all.
    Other,
}

/// A button under a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenButton {
    /// The visible label.
    pub label: String,
    /// What pressing it does.
    pub press: Press,
}

/// What a message tells that nobody wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Service {
    /// They joined.
    Joined(PersonId),
    /// They left.
    Left(PersonId),
    /// This message was pinned.
    Pinned(i32),
    /// A topic was opened.
    TopicCreated(String),
    /// The topic takes no more messages.
    TopicClosed,
    /// The group lives on under this id.
    MigratedTo(i64),
    /// The group lived under this id before.
    MigratedFrom(i64),
}

/// A document that can be opened; [`super::Sandbox::document`] tells what stands in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenDocument {
    /// Its file name.
    pub name: String,
    /// Its media type.
    pub kind: String,
    /// Its file id.
    pub file: String,
}

/// A place on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct SeenVenue {
    /// Its name.
    pub title: String,
    /// Its address.
    pub address: String,
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
}

/// A message as people in the chat see it now.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// The chat it is in.
    pub chat: i64,
    /// Its number in the chat; 0 for what only one person sees.
    pub id: i32,
    /// The only person who sees it.
    pub only_for: Option<PersonId>,
    /// The topic it is in.
    pub thread: Option<i32>,
    /// Who wrote it.
    pub author: Author,
    /// The text or the caption, without markup.
    pub text: String,
    /// The formatting of the text, offsets in UTF-16 units.
    pub entities: Vec<MessageEntity>,
    /// The buttons below, row by row.
    pub buttons: Vec<Vec<SeenButton>>,
    /// The picture's file ids, smallest size first.
    pub photos: Vec<String>,
    /// The file id of the voice message that it is.
    pub voice: Option<String>,
    /// The document it carries.
    pub document: Option<SeenDocument>,
    /// The album it belongs to.
    pub album: Option<String>,
    /// The place it shows.
    pub venue: Option<SeenVenue>,
    /// How often it was edited.
    pub edits: u32,
    /// The message it answers.
    pub reply_to: Option<i32>,
    /// When it was posted.
    pub date: DateTime<Utc>,
    /// Whether it is pinned.
    pub pinned: bool,
    /// Whether it was deleted since.
    pub deleted: bool,
    /// Set when nobody wrote it.
    pub service: Option<Service>,
}

impl Seen {
    /// Whether a button stands below it whose label contains some words.
    pub fn has_button(&self, label: &str) -> bool {
        self.buttons.iter().flatten().any(|button| button.label.contains(label))
    }
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// When, by the sandbox's clock.
    pub at: DateTime<Utc>,
    /// What.
    pub kind: EventKind,
}

/// What happened; messages are as they were then.
#[derive(Debug, Clone, PartialEq)]
pub enum EventKind {
    /// A person, or an anonymous admin, wrote.
    Said(Box<Seen>),
    /// The bot wrote, or the group itself told something.
    Posted(Box<Seen>),
    /// The bot edited a message.
    Edited(Box<Seen>),
    /// A message was deleted.
    Deleted {
        /// Where.
        chat: i64,
        /// Which.
        message: i32,
    },
    /// A person tapped a button.
    Tapped {
        /// The tap.
        tap: TapId,
        /// Who.
        person: PersonId,
        /// Where.
        chat: i64,
        /// On which message.
        message: i32,
        /// The label they saw, or the forged data.
        label: String,
    },
    /// The bot answered a tap.
    Toasted {
        /// The tap.
        tap: TapId,
        /// Who saw the answer.
        person: PersonId,
        /// The answer.
        toast: Toast,
    },
    /// The bot's request was refused.
    Refused(Refusal),
    /// A person blocked the bot, or let it write again.
    Blocked {
        /// Who.
        person: PersonId,
        /// Whether the bot is blocked now.
        blocked: bool,
    },
    /// The bot was removed from a group.
    Kicked {
        /// The group.
        chat: i64,
    },
}
