//! What is done in the neighbourhood: by number, as the page tells it, and by name, as a story does.

use anyhow::{Context, bail, ensure};
use axum::body::Bytes;
use serde::Deserialize;

use super::story::Step;
use super::view::first_line;
use crate::sandbox::{Fault, PersonId, Sandbox, Seen, SeenChat, SeenPerson, TapId};

/// The most UTF-16 units of a message (Bot API, `Message.text`).
const LONGEST: usize = 4_096;

/// What was named is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unknown {
    /// No person has this number.
    #[error("nobody has the number {0}")]
    Person(i64),
    /// No chat has this number.
    #[error("no chat has the number {0}")]
    Chat(i64),
    /// No message of the chat has this number.
    #[error("there is no message {0}")]
    Message(i32),
}

/// Something that is done in the neighbourhood, and belongs to its story.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "act")]
pub enum Act {
    /// A person writes in a chat.
    Say { who: i64, chat: i64, text: String, reply: Option<i32> },
    /// A person taps a button by what stands on it.
    Tap { who: i64, chat: i64, message: i32, label: String },
    /// A person presses Start, or follows a link to the bot that carries a code.
    Start { who: i64, payload: Option<String> },
    /// A person sends a picture.
    #[serde(skip)]
    Picture { who: i64, chat: i64, bytes: Option<Bytes> },
    /// A person sends a file.
    #[serde(skip)]
    Document { who: i64, chat: i64, name: String, bytes: Bytes },
    /// A person blocks the bot, or lets it write again.
    Block { who: i64, blocked: bool },
    /// A group becomes a supergroup.
    Migrate { chat: i64 },
    /// The messenger refuses the next calls: too many.
    Busy,
    /// The bot ends, and starts anew.
    Restart,
}

impl Act {
    /// Whether it can be done: whom and what it names is there, and the chat is open to them.
    fn check(&self, sandbox: &Sandbox) -> anyhow::Result<()> {
        match self {
            Self::Say { who, chat, text, reply } => {
                open_to(sandbox, *chat, *who)?;
                if let Some(answered) = reply {
                    sandbox.message(*chat, *answered).ok_or(Unknown::Message(*answered))?;
                }
                ensure!(!text.trim().is_empty(), "there is nothing to say");
                let length = text.encode_utf16().count();
                ensure!(length <= LONGEST, "a message has room for {LONGEST} letters; this has {length}");
            }
            Self::Tap { who, chat, message, .. } => {
                open_to(sandbox, *chat, *who)?;
                sandbox.message(*chat, *message).ok_or(Unknown::Message(*message))?;
            }
            Self::Picture { who, chat, .. } | Self::Document { who, chat, .. } => {
                open_to(sandbox, *chat, *who)?;
            }
            Self::Start { who, .. } | Self::Block { who, .. } => drop(person(sandbox, *who)?),
            Self::Migrate { chat } => {
                let known = self::chat(sandbox, *chat)?;
                let basic = !known.private && !known.supergroup && known.moved_to.is_none();
                ensure!(basic, "only a basic group can become a supergroup");
            }
            Self::Busy | Self::Restart => {}
        }
        Ok(())
    }

    /// Does it in the world, and gives the tap where it is one. Only whoever holds the bot can start it anew.
    pub fn perform(self, sandbox: &Sandbox) -> anyhow::Result<Option<TapId>> {
        self.check(sandbox)?;
        match self {
            Self::Say { who, chat, text, reply } => {
                // Whoever follows a link into a group puts the bot there by it.
                if text.starts_with("/start@") {
                    sandbox.let_bot_in(chat);
                }
                sandbox.say(who, chat, &text, reply, None);
            }
            Self::Tap { who, chat, message, label } => {
                return Ok(Some(sandbox.tap(who, chat, message, &label)?));
            }
            Self::Start { who, payload } => {
                sandbox.start(who, payload.as_deref());
            }
            Self::Picture { who, chat, bytes } => {
                let message = sandbox.send_photo(who, chat, None, None);
                if let Some(bytes) = bytes {
                    sandbox.develop(chat, message, bytes);
                }
            }
            Self::Document { who, chat, name, bytes } => {
                sandbox.send_document(who, chat, &name, bytes);
            }
            Self::Block { who, blocked: true } => sandbox.block(who),
            Self::Block { who, blocked: false } => sandbox.unblock(who),
            Self::Migrate { chat } => {
                sandbox.migrate(chat);
            }
            Self::Busy => sandbox.fail_next("*", Fault::TooManyRequests { retry_after: 5, chat: None }, 3),
            Self::Restart => {}
        }
        Ok(None)
    }

    /// The step of a story, as things stand before it is done.
    pub fn in_names(&self, sandbox: &Sandbox) -> anyhow::Result<Step> {
        let person = |who| person(sandbox, who).map(|person| person.name);
        let title = |chat| sandbox.title(chat).ok_or(Unknown::Chat(chat));
        Ok(match self {
            Self::Say { who, chat, text, reply: None } if who == chat => {
                Step::Tells(person(*who)?, text.clone())
            }
            Self::Say { who, chat, text, reply: None } => {
                Step::SaysIn(person(*who)?, title(*chat)?, text.clone())
            }
            Self::Say { who, chat, text, reply: Some(answered) } => {
                let (who, title, text) = (person(*who)?, title(*chat)?, text.clone());
                match way_to(sandbox, *chat, *answered, |_| true)? {
                    (words, 0) => Step::AnswersIn(who, title, words, text),
                    (words, below) => Step::AnswersEarlier(who, title, words, below, text),
                }
            }
            Self::Tap { who, chat, message, label } => {
                let (who, title, label) = (person(*who)?, title(*chat)?, label.clone());
                if sandbox.with_button(*chat, "", &label).is_some_and(|seen| seen.id == *message) {
                    Step::TapsIn(who, title, label)
                } else {
                    match way_to(sandbox, *chat, *message, |seen| seen.has_button(&label))? {
                        (words, 0) => Step::TapsOn(who, title, words, label),
                        (words, below) => Step::TapsEarlier(who, title, words, below, label),
                    }
                }
            }
            Self::Start { who, payload: None } => Step::Starts(person(*who)?),
            Self::Start { who, payload: Some(code) } => Step::StartsWith(person(*who)?, code.clone()),
            Self::Picture { who, chat, .. } => Step::SendsPictureIn(person(*who)?, title(*chat)?),
            Self::Document { who, chat, name, .. } => {
                Step::SendsFileIn(person(*who)?, title(*chat)?, name.clone())
            }
            Self::Block { who, blocked: true } => Step::Blocks(person(*who)?),
            Self::Block { who, blocked: false } => Step::Unblocks(person(*who)?),
            Self::Migrate { chat } => Step::BecomesSupergroup(title(*chat)?),
            Self::Busy => Step::MessengerIsBusy,
            Self::Restart => Step::BotRestarts,
        })
    }

    /// What a step of a story means as things stand; none for one in which only time passes.
    pub fn of(step: &Step, sandbox: &Sandbox) -> anyhow::Result<Option<Self>> {
        let person = |name: &str| person_named(sandbox, name);
        let titled =
            |title: &str| sandbox.titled(title).with_context(|| format!("no chat is called {title:?}"));
        let tap = |who: &str, chat: &str, words: &str, below: usize, label: &str| {
            let chat = titled(chat)?;
            let message = saying(sandbox, chat, words, |seen| seen.has_button(label)).nth(below);
            let message = message.with_context(|| format!("no message there has the button {label:?}"))?.id;
            anyhow::Ok(Self::Tap { who: person(who)?, chat, message, label: label.to_owned() })
        };
        let answer = |who: &str, chat: &str, words: &str, below: usize, text: &str| {
            let chat = titled(chat)?;
            let answered = saying(sandbox, chat, words, |_| true).nth(below);
            let answered = answered.with_context(|| format!("no message there says {words:?}"))?.id;
            anyhow::Ok(Self::Say { who: person(who)?, chat, text: text.to_owned(), reply: Some(answered) })
        };
        Ok(Some(match step {
            Step::Until(_) => return Ok(None),
            Step::Starts(who) => Self::Start { who: person(who)?, payload: None },
            Step::StartsWith(who, code) => Self::Start { who: person(who)?, payload: Some(code.clone()) },
            Step::Tells(who, text) => {
                let who = person(who)?;
                Self::Say { who, chat: who, text: text.clone(), reply: None }
            }
            Step::SaysIn(who, chat, text) => {
                Self::Say { who: person(who)?, chat: titled(chat)?, text: text.clone(), reply: None }
            }
            Step::AnswersIn(who, chat, words, text) => answer(who, chat, words, 0, text)?,
            Step::AnswersEarlier(who, chat, words, below, text) => answer(who, chat, words, *below, text)?,
            Step::TapsIn(who, chat, label) => tap(who, chat, "", 0, label)?,
            Step::TapsOn(who, chat, words, label) => tap(who, chat, words, 0, label)?,
            Step::TapsEarlier(who, chat, words, below, label) => tap(who, chat, words, *below, label)?,
            Step::SendsPictureIn(who, chat) => {
                Self::Picture { who: person(who)?, chat: titled(chat)?, bytes: None }
            }
            Step::SendsFileIn(who, chat, name) => {
                let (who, chat, name) = (person(who)?, titled(chat)?, name.clone());
                Self::Document { who, chat, name, bytes: Bytes::new() }
            }
            Step::Blocks(who) => Self::Block { who: person(who)?, blocked: true },
            Step::Unblocks(who) => Self::Block { who: person(who)?, blocked: false },
            Step::BecomesSupergroup(chat) => Self::Migrate { chat: titled(chat)? },
            Step::MessengerIsBusy => Self::Busy,
            Step::BotRestarts => Self::Restart,
        }))
    }
}

impl Step {
    /// Does it in the world, as far as it is done there: the clock and the bot are in other hands.
    pub fn perform(&self, sandbox: &Sandbox) -> anyhow::Result<()> {
        match Act::of(self, sandbox)? {
            Some(act) => act.perform(sandbox).map(drop),
            None => Ok(()),
        }
    }
}

/// What stands in a chat, says some words, and is such a one: the latest first.
fn saying(
    sandbox: &Sandbox,
    chat: i64,
    words: &str,
    is: impl Fn(&Seen) -> bool,
) -> impl Iterator<Item = Seen> {
    let standing = sandbox.messages(chat).into_iter().rev().filter(|seen| !seen.deleted);
    standing.filter(move |seen| seen.text.contains(words) && is(seen))
}

/// What leads back to a message: its first line, or all that it says where that is not enough; and how many such
/// messages stand below it, since the same may be said twice.
fn way_to(
    sandbox: &Sandbox,
    chat: i64,
    message: i32,
    is: impl Fn(&Seen) -> bool,
) -> Result<(String, usize), Unknown> {
    let seen = sandbox.message(chat, message).ok_or(Unknown::Message(message))?;
    let below = |words: &str| saying(sandbox, chat, words, &is).position(|other| other.id == message);
    let first = first_line(&seen.text);
    if below(first) == Some(0) {
        return Ok((first.to_owned(), 0));
    }
    let below = below(&seen.text).ok_or(Unknown::Message(message))?;
    Ok((seen.text, below))
}

/// The person of that number.
pub fn person(sandbox: &Sandbox, who: PersonId) -> Result<SeenPerson, Unknown> {
    sandbox.neighbours().into_iter().find(|person| person.id == who).ok_or(Unknown::Person(who))
}

/// The chat of that number.
pub fn chat(sandbox: &Sandbox, chat: i64) -> Result<SeenChat, Unknown> {
    sandbox.chats().into_iter().find(|known| known.id == chat).ok_or(Unknown::Chat(chat))
}

/// Whether a person can write in a chat, and tap there.
fn open_to(sandbox: &Sandbox, number: i64, who: PersonId) -> anyhow::Result<()> {
    let (chat, who) = (chat(sandbox, number)?, person(sandbox, who)?);
    ensure!(!chat.private || chat.id == who.id, "that is the private chat of {}", chat.title);
    ensure!(chat.moved_to.is_none(), "{} is a supergroup now", chat.title);
    Ok(())
}

fn person_named(sandbox: &Sandbox, name: &str) -> anyhow::Result<PersonId> {
    let mut all = sandbox.neighbours();
    let Some(found) = all.iter().find(|person| person.name == name) else {
        let names: Vec<String> = all.drain(..).map(|person| person.name).collect();
        bail!("nobody is called {name:?}; there are {}", names.join(", "));
    };
    Ok(found.id)
}
