//! What people do; each act becomes the updates that Telegram would send.

use axum::body::Bytes;
use frankenstein::types::{
    CallbackQuery, ChatType, MaybeInaccessibleMessage, Message, MessageEntity, MessageEntityType,
    MessageOrigin, MessageOriginHiddenUser, User,
};
use frankenstein::updates::UpdateContent;
use serde_json::Value;

use super::chats::bot_as;
use super::handle::Sandbox;
use super::html::found_in;
use super::keyboard;
use super::request::Upload;
use super::seen::{Author, EventKind, NoSuchButton, PersonId, TapId};
use super::world::{BOT_USERNAME, Room, Standing, World, anonymous_user, unix};

/// Another bot, a channel, and the user as whom Telegram brings a channel's posts into its group.
const OTHER_BOT: u64 = 5_000_000_001;
const CHANNEL: i64 = -1_003_900_000_001;
const TELEGRAM: u64 = 777_000;

impl Sandbox {
    /// A person presses Start, or follows a deep link: `/start payload` in the private chat. Gives its number.
    pub fn start(&self, person: PersonId, payload: Option<&str>) -> i32 {
        self.world().start(person, payload)
    }

    /// A person writes; into a group they join first if need be, in private they start the bot first.
    pub fn say(
        &self,
        person: PersonId,
        chat: i64,
        text: &str,
        reply_to: Option<i32>,
        thread: Option<i32>,
    ) -> i32 {
        let mut world = self.world();
        if world.room(chat).private() {
            world.person_mut(person).started = true;
        } else {
            world.join(chat, person);
        }
        world.say(person, chat, text, reply_to, thread)
    }

    /// An admin writes as the group.
    pub fn say_anonymously(&self, chat: i64, text: &str) -> i32 {
        let mut world = self.world();
        let room = world.room(chat);
        let mut message = room.draft(anonymous_user(), world.now());
        message.sender_chat = Some(Box::new(room.chat()));
        write(&mut message, text);
        let heard = hears(room, &message);
        world.post(message, Author::Anonymous, heard)
    }

    /// A person forwards somebody else's words.
    pub fn forward(&self, person: PersonId, chat: i64, text: &str) -> i32 {
        let mut world = self.world();
        let origin =
            MessageOriginHiddenUser { date: unix(world.now()), sender_user_name: "Somebody".to_owned() };
        world.say_as(person, chat, text, |message| {
            message.forward_origin = Some(Box::new(MessageOrigin::HiddenUser(origin)));
        })
    }

    /// A person sends words that another bot wrote for them.
    pub fn say_via_bot(&self, person: PersonId, chat: i64, text: &str) -> i32 {
        let other =
            User::builder().id(OTHER_BOT).is_bot(true).first_name("Another").username("another_bot").build();
        self.world().say_as(person, chat, text, |message| message.via_bot = Some(Box::new(other)))
    }

    /// A channel's post appears in the group that is linked to it; it may answer a message there.
    pub fn channel_posts(&self, chat: i64, text: &str, reply_to: Option<i32>) -> i32 {
        let mut world = self.world();
        let telegram = User::builder().id(TELEGRAM).is_bot(false).first_name("Telegram").build();
        let room = world.room(chat);
        let mut message = room.draft(telegram, world.now());
        let mut channel = room.chat();
        (channel.id, channel.type_field) = (CHANNEL, ChatType::Channel);
        message.sender_chat = Some(Box::new(channel));
        message.is_automatic_forward = Some(true);
        message.reply_to_message =
            reply_to.and_then(|id| room.stored(id)).map(|stored| stored.message.clone());
        write(&mut message, text);
        let heard = hears(room, &message);
        world.post(message, Author::Anonymous, heard)
    }

    /// A person sends a picture; several with one album id are an album.
    pub fn send_photo(&self, person: PersonId, chat: i64, caption: Option<&str>, album: Option<&str>) -> i32 {
        self.picture(person, chat, caption, album, None)
    }

    /// A person answers a message with a picture.
    pub fn answer_with_photo(&self, person: PersonId, chat: i64, reply_to: i32) -> i32 {
        self.picture(person, chat, None, None, Some(reply_to))
    }

    fn picture(
        &self,
        person: PersonId,
        chat: i64,
        caption: Option<&str>,
        album: Option<&str>,
        reply_to: Option<i32>,
    ) -> i32 {
        let mut world = self.world();
        let sizes = world.new_photo();
        let room = world.room(chat);
        let mut message = room.draft(world.person(person).user(), world.now());
        message.photo = Some(sizes);
        message.media_group_id = album.map(ToOwned::to_owned);
        message.reply_to_message = reply_to.and_then(|id| room.quoted(id));
        message.caption = caption.map(ToOwned::to_owned);
        message.caption_entities = caption.map(found_in).filter(|found| !found.is_empty());
        let heard = hears(room, &message);
        world.post(message, Author::Person(person), heard)
    }

    /// A person says something to the bot.
    pub fn send_voice(&self, person: PersonId, chat: i64) -> i32 {
        let mut world = self.world();
        let voice = world.new_voice();
        let room = world.room(chat);
        let mut message = room.draft(world.person(person).user(), world.now());
        message.voice = Some(Box::new(voice));
        let heard = hears(room, &message);
        world.post(message, Author::Person(person), heard)
    }

    /// A person sends a file; phones tell its kind by the end of its name.
    pub fn send_document(&self, person: PersonId, chat: i64, name: &str, bytes: Bytes) -> i32 {
        let mut world = self.world();
        if world.room(chat).private() {
            world.person_mut(person).started = true;
        }
        let upload = Upload { name: name.to_owned(), kind: kind_of(name).to_owned(), bytes };
        let document = world.new_document(upload);
        let room = world.room(chat);
        let mut message = room.draft(world.person(person).user(), world.now());
        message.document = Some(Box::new(document));
        let heard = hears(room, &message);
        world.post(message, Author::Person(person), heard)
    }

    /// What a picture that somebody sent really shows.
    pub fn develop(&self, chat: i64, message: i32, bytes: Bytes) {
        let mut world = self.world();
        let photos = world.seen(chat, message).map(|seen| seen.photos).unwrap_or_default();
        world.files.keep(photos, bytes);
    }

    /// A person taps the button of that label (the very words, else the only one that contains them).
    ///
    /// A link to the bot starts it with the link's payload; other links lead out of the sandbox. Neither is
    /// answered with a toast.
    pub fn tap(&self, person: PersonId, chat: i64, message: i32, label: &str) -> Result<TapId, NoSuchButton> {
        let mut world = self.world();
        let stored = world.room(chat).stored(message).filter(|stored| !stored.deleted);
        let markup = stored.and_then(|stored| stored.message.reply_markup.as_deref());
        let Some(button) = markup.and_then(|markup| keyboard::find(markup, label)).cloned() else {
            let there = keyboard::seen(markup).into_iter().flatten().map(|button| button.label).collect();
            return Err(NoSuchButton { chat, message, label: label.to_owned(), there });
        };
        if let Some(data) = button.callback_data {
            return Ok(world.tap(person, chat, message, button.text, data));
        }
        let tap = world.tapped(person, chat, true);
        world.record(EventKind::Tapped { tap, person, chat, message, label: button.text });
        let link = button.url.and_then(|url| keyboard::deep_link(&url, BOT_USERNAME));
        if let Some(payload) = link {
            world.start(person, Some(&payload));
        }
        Ok(tap)
    }

    /// A forged tap: any data, on any message.
    pub fn tap_raw(&self, person: PersonId, chat: i64, message: i32, data: &str) -> TapId {
        self.world().tap(person, chat, message, data.to_owned(), data.to_owned())
    }

    /// A person blocks the bot.
    pub fn block(&self, person: PersonId) {
        self.world().set_blocked(person, true);
    }

    /// A person lets the bot write again.
    pub fn unblock(&self, person: PersonId) {
        self.world().set_blocked(person, false);
    }

    /// Puts any JSON into the queue; an object without an `update_id` is given the next one. Gives the id under
    /// which [`Sandbox::redeliver`] knows it.
    pub fn push_update(&self, mut update: Value) -> u32 {
        let mut world = self.world();
        let id = world.queue.next_id();
        if let Value::Object(fields) = &mut update {
            fields.entry("update_id").or_insert_with(|| id.into());
        }
        world.push_json(false, update.to_string())
    }

    /// Sends an update once more, whatever the bot confirmed; false when there never was one of that id.
    pub fn redeliver(&self, update_id: u32) -> bool {
        let mut world = self.world();
        let known = world.queue.redeliver(update_id);
        world.queued.send_modify(|count| *count += 1);
        known
    }
}

impl World {
    /// A person sends words that are not their own.
    fn say_as(&mut self, person: PersonId, chat: i64, text: &str, change: impl FnOnce(&mut Message)) -> i32 {
        let room = self.room(chat);
        let mut message = room.draft(self.person(person).user(), self.now());
        write(&mut message, text);
        change(&mut message);
        let heard = hears(room, &message);
        self.post(message, Author::Person(person), heard)
    }

    pub(super) fn start(&mut self, person: PersonId, payload: Option<&str>) -> i32 {
        self.set_blocked(person, false);
        self.person_mut(person).started = true;
        let payload = payload.filter(|payload| !payload.is_empty());
        let text = payload.map_or_else(|| "/start".to_owned(), |payload| format!("/start {payload}"));
        self.say(person, person, &text, None, None)
    }

    fn say(
        &mut self,
        person: PersonId,
        chat: i64,
        text: &str,
        reply_to: Option<i32>,
        thread: Option<i32>,
    ) -> i32 {
        let room = self.room(chat);
        let mut message = room.draft(self.person(person).user(), self.now());
        write(&mut message, text);
        if let Some(thread) = thread {
            message.message_thread_id = Some(thread);
            message.is_topic_message = Some(true);
        }
        // What answers nothing in a topic answers, to Telegram, the topic's first message.
        message.reply_to_message = reply_to.or(thread).and_then(|id| room.quoted(id));
        let heard = hears(room, &message);
        self.post(message, Author::Person(person), heard)
    }

    fn tap(&mut self, person: PersonId, chat: i64, message: i32, label: String, data: String) -> TapId {
        let tap = self.tapped(person, chat, false);
        let shown = self.room(chat).stored(message).map(|stored| stored.message.clone());
        let mut query = CallbackQuery::builder()
            .id(tap.callback_query_id())
            .from(self.person(person).user())
            .chat_instance(chat.unsigned_abs().wrapping_mul(0x9E37_79B9).to_string())
            .data(data)
            .build();
        query.message = shown.map(MaybeInaccessibleMessage::Message);
        self.record(EventKind::Tapped { tap, person, chat, message, label });
        self.update(UpdateContent::CallbackQuery(Box::new(query)));
        tap
    }

    fn set_blocked(&mut self, person: PersonId, blocked: bool) {
        let who = self.person_mut(person);
        if who.blocked != blocked {
            who.blocked = blocked;
            let old = if blocked { Standing::Member } else { Standing::Kicked };
            self.bot_moved(person, bot_as(Some(old)), Some(person));
            self.record(EventKind::Blocked { person, blocked });
        }
    }
}

/// The media type of a file.
fn kind_of(name: &str) -> &'static str {
    let end = name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase());
    match end.as_deref() {
        Some("csv") => "text/csv",
        Some("xlsx") => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Some("pdf") => "application/pdf",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

fn write(message: &mut Message, text: &str) {
    message.text = Some(text.to_owned());
    message.entities = Some(found_in(text)).filter(|found| !found.is_empty());
}

/// Privacy mode: unless it is an admin, the bot hears commands, answers to its own messages and mentions.
fn hears(room: &Room, message: &Message) -> bool {
    if room.private() || !matches!(room.bot, Standing::Member | Standing::Muted) {
        return room.bot != Standing::Kicked;
    }
    let own =
        |answered: &Message| answered.from.as_deref().is_some_and(|user| user.id == super::world::BOT_ID);
    if message.reply_to_message.as_deref().is_some_and(own) {
        return true;
    }
    let text = message.text.as_deref().or(message.caption.as_deref()).unwrap_or_default();
    let units: Vec<u16> = text.encode_utf16().collect();
    let words = |entity: &MessageEntity| {
        let from = usize::from(entity.offset);
        let to = from + usize::from(entity.length);
        units.get(from..to).map(String::from_utf16_lossy).unwrap_or_default()
    };
    let entities = message.entities.iter().chain(&message.caption_entities).flatten();
    entities.into_iter().any(|entity| {
        let words = words(entity);
        let addressee = words.split_once('@').map(|(_, name)| name.eq_ignore_ascii_case(BOT_USERNAME));
        match entity.type_field {
            MessageEntityType::BotCommand => addressee.unwrap_or(true),
            MessageEntityType::Mention => addressee == Some(true),
            _ => false,
        }
    })
}
