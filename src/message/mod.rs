//! What the bot says, without the messenger: text, buttons whose data is opaque here, pictures, and where it goes.

mod callback;
mod limits;
mod markup;
pub(crate) mod part;
mod span;
mod stamp;
mod text;

use std::collections::BTreeSet;

use futures::future::BoxFuture;

use crate::domain::ids::{
    ActivityId, CertificateId, ChatId, GroupId, MessageId, PersonId, PlaceId, PollId, ThreadId, VisitAskId,
    VolunteerId,
};

pub use callback::{CallbackData, TooLong};
pub use limits::{CAPTION_LIMIT, TEXT_LIMIT, TOAST_LIMIT};
pub(crate) use part::parts;
pub use part::{Form, Part, Words};
pub use span::{Mark, Span};
pub use stamp::Stamp;
pub use text::{Text, cut, toast};

/// What a button does when it is tapped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Press {
    /// The bot gets this, and the feature that put it there does what it says.
    Callback(CallbackData),
    /// The phone opens an address.
    Open(String),
}

/// A button below a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Button {
    /// What stands on it.
    pub label: String,
    /// What it does.
    pub press: Press,
    /// Whose names stand on it.
    pub concerns: Vec<PersonId>,
}

/// A message as it is decided. The messenger's limits hold for it by construction.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Message {
    /// What it says.
    pub text: Text,
    /// Rows of buttons.
    pub buttons: Vec<Vec<Button>>,
    /// Pictures: none, one, or an album of up to ten; an album carries no buttons.
    pub pictures: Vec<String>,
    /// A voice message that somebody sent, as the messenger calls its file; the text stands below it, and buttons are none of it.
    pub voice: Option<String>,
    /// A document that goes with it, made when the message is delivered.
    pub document: Option<Document>,
    /// Answers a command in a group: after so many seconds both are removed, and the group is as it was.
    pub fleeting: Option<u32>,
    /// The message it answers.
    pub reply_to: Option<MessageId>,
    /// The activity it is about: whoever answers it, means that one.
    pub about: Option<ActivityId>,
    /// It makes no sound.
    pub silent: bool,
}

/// Whether a message's picture is the one that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureChange {
    /// It is, or there is none: only the words and buttons change.
    Stays,
    /// It is another one, or the first.
    Changes,
}

/// The numbers under which something stands in a chat: one, or several for an album.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostedIds {
    /// The message with the words.
    pub first: MessageId,
    /// The further pictures of an album, in order.
    pub rest: Vec<MessageId>,
}

impl From<MessageId> for PostedIds {
    fn from(first: MessageId) -> Self {
        Self { first, rest: Vec::new() }
    }
}

/// What a document is of. What stands in it is read when it is delivered, so that it waits nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Document {
    /// Everything that is kept of a person, as JSON.
    MyData(PersonId),
    /// An activity for people's own calendar, in a language.
    Calendar(ActivityId, crate::domain::language::Language),
    /// The picture that people scan to check in at an activity.
    CheckIn(ActivityId),
    /// The picture that a volunteer scans to join their own account.
    PhoneLink(VolunteerId),
    /// An activity's roster, as a sheet in a language.
    Roster(ActivityId, crate::domain::language::Language),
    /// A certificate of hours, on paper.
    Certificate(CertificateId),
    /// How a list of hours is written, as a sheet in a language.
    HoursList(crate::domain::language::Language),
    /// What teams served, as a sheet.
    Hours(crate::domain::hours_table::HoursTable),
    /// The ballot of a poll, on paper in a language.
    Ballot(PollId, crate::domain::language::Language),
    /// The menu of a place, on paper in a language.
    Menu(PlaceId, crate::domain::language::Language),
}

/// A document that is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name, with the ending that tells its kind.
    pub name: String,
    /// Its media type, such as `application/json`.
    pub kind: &'static str,
    /// What stands in it.
    pub bytes: Vec<u8>,
}

impl File {
    /// A document on paper.
    pub fn pdf(name: String, bytes: Vec<u8>) -> Self {
        Self { name, kind: "application/pdf", bytes }
    }
}

impl Message {
    /// A message that is only text.
    pub fn of(text: Text) -> Self {
        Self { text, ..Self::default() }
    }

    /// The same with one more row of buttons.
    #[must_use]
    pub fn row(mut self, buttons: Vec<Button>) -> Self {
        self.buttons.push(buttons);
        self
    }

    /// The same with one more row of buttons, if there are any.
    #[must_use]
    pub fn row_of_any(self, buttons: Vec<Button>) -> Self {
        if buttons.is_empty() { self } else { self.row(buttons) }
    }

    /// The same, about an activity.
    #[must_use]
    pub fn about(self, activity: ActivityId) -> Self {
        Self { about: Some(activity), ..self }
    }
}

impl Button {
    /// A button that has the bot do something.
    pub fn to_do(label: &Text, what: impl Into<CallbackData>) -> Self {
        Self { label: label.read(), press: Press::Callback(what.into()), concerns: label.concerns().to_vec() }
    }

    /// A button that opens an address.
    pub fn to_open(label: &Text, address: String) -> Self {
        Self { label: label.read(), press: Press::Open(address), concerns: label.concerns().to_vec() }
    }
}

/// Where a message goes: a chat, and a topic in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Address {
    /// The chat.
    pub chat: ChatId,
    /// The topic; 0 where there is none.
    pub thread: ThreadId,
}

/// What the outbox holds: what is to be delivered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Delivery {
    /// A message, as decided.
    Message(Message),
    /// The card of an activity in a group: rendered when it is delivered, posted the first time and edited after.
    Card(ActivityId, GroupId),
    /// The recap of an activity in a group as it was decided: posted once. None is made any more.
    Recap(GroupId, ActivityId, Message),
    /// The recap of an activity in a group: rendered when it is delivered, posted the first time and mended after.
    RecapOf(ActivityId, GroupId),
    /// A visit as a volunteer reads of it who is asked: rendered when it is delivered, posted the first time and edited after. So
    /// no address waits here.
    Visit(VisitAskId),
    /// A new face for a message that is there.
    Edit(MessageId, Message),
    /// Messages that have done their work are removed, as far as the bot may.
    Remove(Vec<MessageId>),
    /// A text in a group that only one person sees.
    EphemeralReply(EphemeralReply),
}

impl Delivery {
    /// The activity that the message in it is about.
    pub fn about(&self) -> Option<ActivityId> {
        match self {
            Self::Message(message) | Self::Edit(_, message) => message.about,
            Self::Card(..)
            | Self::Recap(..)
            | Self::RecapOf(..)
            | Self::Visit(_)
            | Self::Remove(_)
            | Self::EphemeralReply(_) => None,
        }
    }

    /// The people of whom it says something. What is read back from the store no longer knows them.
    pub fn concerns(&self) -> BTreeSet<PersonId> {
        let (text, buttons) = match self {
            Self::Message(message) | Self::Recap(_, _, message) | Self::Edit(_, message) => {
                (&message.text, message.buttons.as_slice())
            }
            Self::EphemeralReply(whisper) => (&whisper.text, [].as_slice()),
            Self::Card(..) | Self::RecapOf(..) | Self::Visit(_) | Self::Remove(_) => return BTreeSet::new(),
        };
        let named = buttons.iter().flatten().flat_map(|button| &button.concerns);
        text.concerns().iter().chain(named).copied().collect()
    }
}

/// What the bot tells one person in the middle of a group, after they tapped there. Whether it arrives is not
/// certain, so nothing may hang on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EphemeralReply {
    /// Who hears it.
    pub person: ChatId,
    /// The tap it answers.
    pub tap: String,
    /// What it says.
    pub text: Text,
}

/// How urgent a parcel is: within a chat, the lower one goes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(i64)]
pub enum Priority {
    /// The answer to what a person just did.
    Answer = 0,
    /// A reminder, or news of somebody's sign-up.
    Reminder = 1,
    /// A new activity, or its recap.
    Announcement = 2,
    /// An edit that brings a card up to date.
    Refresh = 3,
    /// The removal of what has done its work.
    Removal = 4,
}

/// Why a delivery failed, and so what comes next.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Undelivered {
    /// Too fast: the chat rests this many seconds.
    #[error("too many requests, retry after {0} s")]
    TooFast(u32),
    /// The other side is out of order: later, again.
    #[error("out of reach: {0}")]
    OutOfReach(String),
    /// The other side does not know the bot, whatever it is asked for.
    #[error("the bot is not known: {0}")]
    UnknownBot(String),
    /// The group has become a supergroup with another number.
    #[error("migrated to {0}")]
    Migrated(ChatId),
    /// The message to edit is gone.
    #[error("the message is gone")]
    MessageGone,
    /// The message already looks like that.
    #[error("not modified")]
    NotModified,
    /// The topic is closed or gone: the chat itself may do.
    #[error("topic closed")]
    TopicClosed,
    /// The bot may not write there: blocked, kicked, never started.
    #[error("may not write: {0}")]
    Forbidden(String),
    /// The request itself is wrong, and would be wrong again.
    #[error("refused: {0}")]
    Refused(String),
}

/// Carries messages to people. The messenger implements it.
pub trait Messenger: Send + Sync + 'static {
    /// Posts a message and tells its number, or its numbers where it is an album.
    fn post<'a>(&'a self, to: Address, message: &'a Message)
    -> BoxFuture<'a, Result<PostedIds, Undelivered>>;
    /// Posts a message with a document and tells its number.
    fn post_file<'a>(
        &'a self,
        to: Address,
        message: &'a Message,
        file: File,
    ) -> BoxFuture<'a, Result<MessageId, Undelivered>>;
    /// Tells one person something in a group.
    fn whisper<'a>(
        &'a self,
        to: Address,
        whisper: &'a EphemeralReply,
    ) -> BoxFuture<'a, Result<(), Undelivered>>;
    /// Removes a message.
    fn remove(&self, chat: ChatId, message_id: MessageId) -> BoxFuture<'_, Result<(), Undelivered>>;
    /// Gives a message that is there a new face.
    fn edit<'a>(
        &'a self,
        chat: ChatId,
        message_id: MessageId,
        message: &'a Message,
        picture: PictureChange,
    ) -> BoxFuture<'a, Result<(), Undelivered>>;
}
