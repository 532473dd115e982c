//! The state of the sandbox: people, chats and what was said, with the updates and events that follow from it.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use frankenstein::types::{
    AllowedUpdate, BotCommand, Chat, ChatType, Document, InlineKeyboardMarkup, MaybeInaccessibleMessage,
    Message, PhotoSize, User, Voice,
};
use frankenstein::updates::{Update, UpdateContent};
use tokio::sync::{oneshot, watch};

use super::fault::Faults;
use super::files::Files;
use super::keyboard;
use super::pace::Pace;
use super::queue::Queue;
use super::refusal::Refusal;
use super::request::Upload;
use super::seen::{Author, Event, EventKind, PersonId, Seen, SeenDocument, SeenVenue, Service, TapId, Toast};
use crate::clock::SharedClock;

pub(super) const BOT_ID: u64 = 7_204_518_936;
pub(super) const BOT_USERNAME: &str = "lastmile_sandbox_bot";
/// The account behind which Telegram hides anonymous admins.
const ANONYMOUS: u64 = 1_087_968_824;

/// How long after a tap Telegram's app waits for the bot.
pub(super) const ANSWERABLE: TimeDelta = TimeDelta::seconds(15);

/// Where a menu of commands is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum MenuPlace {
    /// Where there is no other.
    Anywhere,
    /// In all private chats.
    Private,
    /// In all groups.
    Groups,
    /// In one private chat.
    Chat(i64),
}

/// A menu: where, and on phones of which language; with none, of all others.
pub(super) type MenuKey = (MenuPlace, Option<String>);

pub(super) struct Person {
    pub(super) id: PersonId,
    pub(super) name: String,
    pub(super) language: Option<String>,
    pub(super) started: bool,
    pub(super) blocked: bool,
}

impl Person {
    pub(super) fn user(&self) -> User {
        let mut user =
            User::builder().id(self.id.unsigned_abs()).is_bot(false).first_name(self.name.clone()).build();
        user.language_code.clone_from(&self.language);
        user
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    Member,
    Admin,
    /// It is in the group and may not write.
    Muted,
    Kicked,
}

pub(super) struct Topic {
    pub(super) closed: bool,
}

/// One message, as Telegram would send it, and what Telegram keeps to itself.
pub(super) struct Stored {
    pub(super) message: Box<Message>,
    pub(super) author: Author,
    pub(super) edits: u32,
    pub(super) pinned: bool,
    pub(super) deleted: bool,
}

pub(super) struct Room {
    pub(super) id: i64,
    pub(super) kind: ChatType,
    pub(super) title: String,
    pub(super) members: BTreeSet<PersonId>,
    pub(super) admins: BTreeSet<PersonId>,
    pub(super) bot: Standing,
    /// Only admins may write.
    pub(super) quiet: bool,
    pub(super) topics: BTreeMap<i32, Topic>,
    pub(super) migrated_to: Option<i64>,
    /// Message n is at place n - 1: ids count up from 1 in each chat.
    pub(super) messages: Vec<Stored>,
    /// What single people were told here, in the order of their own numbers from 1.
    pub(super) whispers: Vec<Stored>,
}

impl Room {
    pub(super) fn new(id: i64, kind: ChatType, title: String) -> Self {
        Self {
            id,
            kind,
            title,
            members: BTreeSet::new(),
            admins: BTreeSet::new(),
            bot: Standing::Member,
            quiet: false,
            topics: BTreeMap::new(),
            migrated_to: None,
            messages: Vec::new(),
            whispers: Vec::new(),
        }
    }

    pub(super) fn private(&self) -> bool {
        self.kind == ChatType::Private
    }

    pub(super) fn chat(&self) -> Chat {
        let mut chat = Chat::builder().id(self.id).type_field(self.kind).build();
        if self.private() {
            chat.first_name = Some(self.title.clone());
        } else {
            chat.title = Some(self.title.clone());
            chat.is_forum = (!self.topics.is_empty()).then_some(true);
        }
        chat
    }

    pub(super) fn stored(&self, id: i32) -> Option<&Stored> {
        self.messages.get(usize::try_from(id).ok()?.checked_sub(1)?)
    }

    /// A message as an answer to it quotes it.
    pub(super) fn quoted(&self, id: i32) -> Option<Box<Message>> {
        let mut quoted = self.stored(id)?.message.clone();
        quoted.reply_to_message = None;
        Some(quoted)
    }

    pub(super) fn stored_mut(&mut self, id: i32) -> Option<&mut Stored> {
        self.messages.get_mut(usize::try_from(id).ok()?.checked_sub(1)?)
    }

    /// An empty message that bears the next number.
    pub(super) fn draft(&self, from: User, now: DateTime<Utc>) -> Box<Message> {
        let id = i32::try_from(self.messages.len() + 1).unwrap_or(i32::MAX);
        let mut message = Message::builder().message_id(id).date(unix(now)).chat(self.chat()).build();
        message.from = Some(Box::new(from));
        Box::new(message)
    }
}

pub(super) struct Tap {
    pub(super) person: PersonId,
    pub(super) chat: i64,
    pub(super) at: DateTime<Utc>,
    pub(super) answer: Option<Toast>,
    /// The button opened a link: there is nothing for the bot to answer.
    pub(super) link: bool,
    pub(super) waiting: Vec<oneshot::Sender<Toast>>,
}

pub(super) struct World {
    pub(super) clock: SharedClock,
    pub(super) people: BTreeMap<PersonId, Person>,
    pub(super) rooms: BTreeMap<i64, Room>,
    pub(super) taps: HashMap<u64, Tap>,
    pub(super) photos: HashMap<String, Vec<PhotoSize>>,
    /// The voice messages that people sent, by file id.
    pub(super) voices: HashMap<String, Voice>,
    pub(super) files: Files,
    pub(super) queue: Queue,
    pub(super) queued: watch::Sender<u64>,
    pub(super) pace: Pace,
    pub(super) faults: Faults,
    pub(super) latency: Option<Duration>,
    pub(super) calls: BTreeMap<String, u64>,
    /// Changes with every call.
    pub(super) called: watch::Sender<u64>,
    /// Whether updates go to a webhook, which keeps polls from working.
    pub(super) webhook: bool,
    pub(super) refusals: Vec<Refusal>,
    /// The menus of commands.
    pub(super) commands: BTreeMap<MenuKey, Vec<BotCommand>>,
    pub(super) log: Vec<Event>,
    pub(super) logged: watch::Sender<usize>,
    /// Which getUpdates is the latest: an older one gives way.
    pub(super) poll: u64,
    last_number: u64,
}

impl World {
    pub(super) fn new(clock: SharedClock) -> Self {
        Self {
            clock,
            people: BTreeMap::new(),
            rooms: BTreeMap::new(),
            taps: HashMap::new(),
            photos: HashMap::new(),
            voices: HashMap::new(),
            files: Files::default(),
            queue: Queue::default(),
            queued: watch::Sender::new(0),
            pace: Pace::default(),
            faults: Faults::default(),
            latency: None,
            calls: BTreeMap::new(),
            called: watch::Sender::new(0),
            webhook: false,
            refusals: Vec::new(),
            commands: BTreeMap::new(),
            log: Vec::new(),
            logged: watch::Sender::new(0),
            poll: 0,
            last_number: 0,
        }
    }

    pub(super) fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// A number that was never given out before, for ids of all sorts.
    pub(super) fn number(&mut self) -> u64 {
        self.last_number += 1;
        self.last_number
    }

    #[track_caller]
    pub(super) fn room(&self, chat: i64) -> &Room {
        self.rooms.get(&chat).unwrap_or_else(|| panic!("the sandbox has no chat {chat}"))
    }

    #[track_caller]
    pub(super) fn room_mut(&mut self, chat: i64) -> &mut Room {
        self.rooms.get_mut(&chat).unwrap_or_else(|| panic!("the sandbox has no chat {chat}"))
    }

    #[track_caller]
    pub(super) fn person(&self, person: PersonId) -> &Person {
        self.people.get(&person).unwrap_or_else(|| panic!("the sandbox has no person {person}"))
    }

    #[track_caller]
    pub(super) fn person_mut(&mut self, person: PersonId) -> &mut Person {
        self.people.get_mut(&person).unwrap_or_else(|| panic!("the sandbox has no person {person}"))
    }

    pub(super) fn record(&mut self, kind: EventKind) {
        self.log.push(Event { at: self.clock.now(), kind });
        self.logged.send_replace(self.log.len());
    }

    /// Puts an update into the queue, if the bot asked for its kind.
    pub(super) fn update(&mut self, content: UpdateContent) -> Option<u32> {
        let kind = kind_of(&content);
        if !self.queue.wants(kind) {
            return None;
        }
        let update = Update { update_id: self.queue.next_id(), content };
        let json = serde_json::to_string(&update).expect("frankenstein's types are plain JSON");
        Some(self.push_json(kind == AllowedUpdate::CallbackQuery, json))
    }

    pub(super) fn push_json(&mut self, tap: bool, json: String) -> u32 {
        let now = self.now();
        let id = self.queue.push(tap, now, json);
        self.queued.send_modify(|count| *count += 1);
        id
    }

    /// Puts a message into its chat and tells the log; the bot hears of it only if `heard`.
    pub(super) fn post(&mut self, message: Box<Message>, author: Author, heard: bool) -> i32 {
        let (chat, id) = (message.chat.id, message.message_id);
        let update = heard.then(|| UpdateContent::Message(message.clone()));
        let stored = Stored { message, author, edits: 0, pinned: false, deleted: false };
        let seen = Box::new(see(&stored));
        self.room_mut(chat).messages.push(stored);
        let said = author != Author::Bot && seen.service.is_none();
        self.record(if said { EventKind::Said(seen) } else { EventKind::Posted(seen) });
        if let Some(update) = update {
            self.update(update);
        }
        id
    }

    /// Shows a message to its receiver only.
    pub(super) fn whisper(&mut self, message: Box<Message>) {
        let chat = message.chat.id;
        let stored = Stored { message, author: Author::Bot, edits: 0, pinned: false, deleted: false };
        let seen = Box::new(see(&stored));
        self.room_mut(chat).whispers.push(stored);
        self.record(EventKind::Posted(seen));
    }

    /// Posts what nobody wrote. All bots hear such messages.
    pub(super) fn post_service(&mut self, chat: i64, from: User, change: impl FnOnce(&mut Message)) -> i32 {
        let mut message = self.room(chat).draft(from, self.now());
        change(&mut message);
        let author = author_of(&message);
        let heard = self.room(chat).bot != Standing::Kicked;
        self.post(message, author, heard)
    }

    pub(super) fn seen(&self, chat: i64, id: i32) -> Option<Seen> {
        self.rooms.get(&chat)?.stored(id).map(see)
    }

    /// A document that was sent, and keeps what stands in it.
    pub(super) fn new_document(&mut self, upload: Upload) -> Document {
        let number = self.number();
        let document = Document::builder()
            .file_id(format!("BQACAgUAAxkDAAIB{number:08}"))
            .file_unique_id(format!("AgAD{number:08}"))
            .file_name(upload.name)
            .mime_type(upload.kind)
            .file_size(upload.bytes.len() as u64)
            .build();
        self.files.keep([document.file_id.clone()], upload.bytes);
        document
    }

    /// A voice message that somebody says.
    pub(super) fn new_voice(&mut self) -> Voice {
        let number = self.number();
        let voice = Voice::builder()
            .file_id(format!("AwACAgUAAxkDAAIB{number:08}"))
            .file_unique_id(format!("AgADVo{number:08}"))
            .duration(7_u32)
            .build();
        self.voices.insert(voice.file_id.clone(), voice.clone());
        voice
    }

    /// The sizes of a new picture, each with a file id that the bot may send.
    pub(super) fn new_photo(&mut self) -> Vec<PhotoSize> {
        let number = self.number();
        let sizes: Vec<PhotoSize> = [("s", 90, 67), ("m", 320, 240), ("x", 800, 600)]
            .into_iter()
            .map(|(size, width, height)| {
                PhotoSize::builder()
                    .file_id(format!("AgACAgUAAxkBAAIB{number:08}{size}AAMCAAN{size}"))
                    .file_unique_id(format!("AQAD{number:08}{size}"))
                    .width(width)
                    .height(height)
                    .file_size(u64::from(width * height / 8))
                    .build()
            })
            .collect();
        for size in &sizes {
            self.photos.insert(size.file_id.clone(), sizes.clone());
        }
        sizes
    }

    pub(super) fn tapped(&mut self, person: PersonId, chat: i64, link: bool) -> TapId {
        let id = 4_180_000_000_000 + self.number();
        let tap = Tap { person, chat, at: self.now(), answer: None, link, waiting: Vec::new() };
        self.taps.insert(id, tap);
        TapId(id)
    }
}

pub(super) fn unix(moment: DateTime<Utc>) -> u64 {
    u64::try_from(moment.timestamp()).unwrap_or(0)
}

pub(super) fn bot_user() -> User {
    User::builder().id(BOT_ID).is_bot(true).first_name("Last Mile").username(BOT_USERNAME).build()
}

pub(super) fn anonymous_user() -> User {
    User::builder().id(ANONYMOUS).is_bot(true).first_name("Group").username("GroupAnonymousBot").build()
}

fn author_of(message: &Message) -> Author {
    match message.from.as_deref() {
        Some(user) if user.id == BOT_ID => Author::Bot,
        Some(user) if !user.is_bot => Author::Person(user.id.cast_signed()),
        _ => Author::Anonymous,
    }
}

fn kind_of(content: &UpdateContent) -> AllowedUpdate {
    match content {
        UpdateContent::CallbackQuery(_) => AllowedUpdate::CallbackQuery,
        UpdateContent::MyChatMember(_) => AllowedUpdate::MyChatMember,
        UpdateContent::ChatMember(_) => AllowedUpdate::ChatMember,
        // The sandbox makes no other kinds; odd ones are pushed as raw JSON.
        _ => AllowedUpdate::Message,
    }
}

/// A message as people see it.
pub(super) fn see(stored: &Stored) -> Seen {
    let message = &stored.message;
    let caption = message.text.is_none();
    let (text, entities) = if caption {
        (&message.caption, &message.caption_entities)
    } else {
        (&message.text, &message.entities)
    };
    let markup: Option<&InlineKeyboardMarkup> = message.reply_markup.as_deref();
    Seen {
        chat: message.chat.id,
        id: message.message_id,
        only_for: message.receiver_user.as_ref().map(|user| user.id.cast_signed()),
        thread: message.message_thread_id,
        author: stored.author,
        text: text.clone().unwrap_or_default(),
        entities: entities.clone().unwrap_or_default(),
        buttons: keyboard::seen(markup),
        voice: message.voice.as_ref().map(|voice| voice.file_id.clone()),
        photos: message.photo.iter().flatten().map(|size| size.file_id.clone()).collect(),
        document: message.document.as_ref().map(|document| SeenDocument {
            name: document.file_name.clone().unwrap_or_default(),
            kind: document.mime_type.clone().unwrap_or_default(),
            file: document.file_id.clone(),
        }),
        album: message.media_group_id.clone(),
        venue: message.venue.as_ref().map(|venue| SeenVenue {
            title: venue.title.clone(),
            address: venue.address.clone(),
            latitude: venue.location.latitude,
            longitude: venue.location.longitude,
        }),
        edits: stored.edits,
        reply_to: message
            .reply_to_message
            .as_ref()
            .filter(|answered| answered.forum_topic_created.is_none())
            .map(|answered| answered.message_id),
        date: DateTime::from_timestamp(message.date.cast_signed(), 0).unwrap_or_default(),
        pinned: stored.pinned,
        deleted: stored.deleted,
        service: service(message),
    }
}

fn service(message: &Message) -> Option<Service> {
    let id = |user: &User| user.id.cast_signed();
    if let Some(joined) = message.new_chat_members.as_ref().and_then(|users| users.first()) {
        return Some(Service::Joined(id(joined)));
    }
    if let Some(left) = &message.left_chat_member {
        return Some(Service::Left(id(left)));
    }
    if let Some(pinned) = &message.pinned_message {
        return Some(Service::Pinned(match &**pinned {
            MaybeInaccessibleMessage::Message(message) => message.message_id,
            MaybeInaccessibleMessage::InaccessibleMessage(message) => message.message_id,
        }));
    }
    if let Some(topic) = &message.forum_topic_created {
        return Some(Service::TopicCreated(topic.name.clone()));
    }
    if message.forum_topic_closed.is_some() {
        return Some(Service::TopicClosed);
    }
    let to = message.migrate_to_chat_id.map(Service::MigratedTo);
    to.or(message.migrate_from_chat_id.map(Service::MigratedFrom))
}
