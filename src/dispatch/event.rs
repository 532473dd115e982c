//! What happens in chats, without the messenger.

use crate::domain::ids::{ChatId, MessageId};
use crate::domain::language::Language;
use crate::domain::person_name::PersonName;
use crate::message::{Address, CallbackData};
use crate::store;
use crate::store::groups::{self, Group};
use crate::work::UnitOfWork;

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its number, by which a repeat is told.
    pub update_id: i64,
    /// What it is.
    pub what: What,
}

/// A person as the messenger describes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// Their private chat.
    pub chat: ChatId,
    /// The name shown.
    pub name: PersonName,
    /// The language of their phone, as an IETF tag.
    pub language: Option<String>,
    /// Whether they wrote in the name of the group.
    pub as_group: bool,
}

/// What a person did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Tapped a button.
    Tap {
        /// Its data; none where it is longer than any of ours.
        data: Option<CallbackData>,
        /// Whether the message has that button, as the messenger says. The data alone comes from a phone.
        on_button: bool,
    },
    /// Wrote a text.
    Say(String),
    /// Sent a picture.
    Picture {
        /// Its file.
        file: String,
        /// What the messenger calls the album that it belongs to.
        album: Option<String>,
        /// What they wrote below it.
        caption: Option<String>,
    },
    /// Sent a file in private.
    File {
        /// Which.
        file: String,
        /// What it is called.
        name: String,
        /// How large it is, in bytes.
        size: Option<u64>,
        /// What the messenger calls the album that it belongs to.
        album: Option<String>,
    },
    /// Sent a voice message in private.
    Voice {
        /// Its file.
        file: String,
    },
    /// Sent something in private that the bot cannot read.
    Unread {
        /// Why not.
        why: Unreadable,
        /// What the messenger calls the album that it belongs to.
        album: Option<String>,
    },
}

/// Why the bot cannot read something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// It is neither a text nor a picture.
    Kind,
    /// Nobody can tell whose words they are: they were passed on, or written by another bot.
    PassedOn,
}

/// The kinds of things that happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A person did something.
    Did {
        /// Who.
        who: Sender,
        /// What.
        act: Act,
        /// The tap's number, to be answered by it.
        tap: Option<String>,
        /// Where.
        at: Address,
        /// The message tapped on, or written.
        message: MessageId,
        /// The message it replies to.
        reply_to: Option<MessageId>,
    },
    /// A person blocked the bot, or let it write again.
    Reachable(ChatId, bool),
    /// The bot may write in a group, or is out of it, or may not write any more.
    InGroup(ChatId, bool),
    /// The bot was put into a group, and may write there.
    PutIntoGroup(ChatId),
    /// A person became, or is no longer, an admin of a group.
    Admin(ChatId, ChatId, bool),
    /// A group became a supergroup.
    Migrated(ChatId, ChatId),
    /// Nothing that concerns the bot.
    Else,
}

/// The answer to a tap, to be given right after the commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toast {
    /// The tap it answers.
    pub tap: String,
    /// What it says; it may be empty.
    pub text: String,
}

impl Act {
    /// What they wrote, as a message or below a picture.
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Say(text) => Some(text),
            Self::Picture { caption, .. } => caption.as_deref(),
            Self::Tap { .. } | Self::File { .. } | Self::Voice { .. } | Self::Unread { .. } => None,
        }
    }
}

impl Event {
    /// The answer that only ends the waiting of whoever tapped; none where nobody did.
    pub fn silent_toast(&self) -> Option<Toast> {
        match &self.what {
            What::Did { tap: Some(tap), .. } => Some(Toast { tap: tap.clone(), text: String::new() }),
            _ => None,
        }
    }
}

/// The linked group at an address: the topic's own, else the chat's.
pub(super) async fn group_at(work: &mut UnitOfWork, at: Address) -> store::Result<Option<Group>> {
    let groups = groups::in_chat(&mut work.tx, at.chat).await?;
    let of_topic = groups.iter().find(|group| group.thread_id == at.thread);
    Ok(of_topic.or_else(|| groups.first()).cloned())
}

/// The language in which somebody is answered: the one that they chose, else the group's, or in private that of their phone.
pub(super) fn language(
    work: &UnitOfWork,
    who: &Sender,
    chosen: Option<Language>,
    group: Option<&Group>,
) -> Language {
    let of_phone = || who.language.as_deref().and_then(Language::nearest);
    chosen.or_else(|| group.map(|group| group.language)).or_else(of_phone).unwrap_or(work.settings.language)
}
