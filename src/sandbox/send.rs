//! What the bot posts.

use frankenstein::ParseMode;
use frankenstein::input_file::FileUpload;
use frankenstein::input_media::MediaGroupInputMedia;
use frankenstein::methods::{
    SendDocumentParams, SendMediaGroupParams, SendMessageParams, SendPhotoParams, SendVenueParams,
    SendVoiceParams,
};
use frankenstein::types::{
    ChatId, ChatType, EphemeralMessageParameters, InlineKeyboardMarkup, Location, Message, MessageEntity,
    PhotoSize, ReplyParameters, User, Venue,
};
use url::Url;

use super::html::{self, Formatted};
use super::keyboard;
use super::refusal::{ApiError, ApiResult};
use super::request::Upload;
use super::seen::Author;
use super::world::{ANSWERABLE, Room, Standing, World, bot_user};

const MAX_TEXT: usize = 4096;
const MAX_CAPTION: usize = 1024;

/// Where a message goes and what hangs on it.
struct Envelope<'a> {
    chat: &'a ChatId,
    thread: Option<i32>,
    reply: Option<&'a ReplyParameters>,
    ephemeral: Option<&'a EphemeralMessageParameters>,
    markup: Option<Box<InlineKeyboardMarkup>>,
}

fn formatted(
    text: &str,
    mode: Option<ParseMode>,
    entities: Option<Vec<MessageEntity>>,
) -> ApiResult<Formatted> {
    let parsed = match mode {
        Some(ParseMode::Html) => html::parse(text)?,
        Some(_) => return Err(ApiError::bad("the sandbox reads parse_mode HTML only")),
        None => Formatted { text: text.to_owned(), entities: entities.unwrap_or_default() },
    };
    Ok(html::trim(parsed))
}

/// A text within Telegram's limits.
pub(super) fn text(
    text: &str,
    mode: Option<ParseMode>,
    entities: Option<Vec<MessageEntity>>,
) -> ApiResult<Formatted> {
    let parsed = formatted(text, mode, entities)?;
    match html::utf16_len(&parsed.text) {
        0 => Err(ApiError::bad("message text is empty")),
        1..=MAX_TEXT => Ok(parsed),
        _ => Err(ApiError::bad("message is too long")),
    }
}

/// A caption within Telegram's limits; it may be empty.
pub(super) fn caption(
    text: Option<&str>,
    mode: Option<ParseMode>,
    entities: Option<Vec<MessageEntity>>,
) -> ApiResult<Formatted> {
    let parsed = formatted(text.unwrap_or_default(), mode, entities)?;
    if html::utf16_len(&parsed.text) > MAX_CAPTION {
        return Err(ApiError::bad("message caption is too long"));
    }
    Ok(parsed)
}

/// None for nothing, as messages leave out what is empty.
pub(super) fn some_text(formatted: Formatted) -> (Option<String>, Option<Vec<MessageEntity>>) {
    let Formatted { text, entities } = formatted;
    (Some(text).filter(|text| !text.is_empty()), Some(entities).filter(|entities| !entities.is_empty()))
}

impl Room {
    /// Refuses where the bot is in a group and may not write.
    pub(super) fn lets_the_bot_write(&self) -> ApiResult<()> {
        let mute = self.bot == Standing::Muted || (self.quiet && self.bot != Standing::Admin);
        if mute {
            return Err(ApiError::bad("not enough rights to send text messages to the chat").of_the_world());
        }
        Ok(())
    }
}

impl World {
    /// The text with those whom it mentions; who is nobody here is not mentioned, as in Telegram.
    pub(super) fn with_people(&self, mut text: Formatted) -> Formatted {
        text.entities.retain_mut(|entity| {
            let Some(mentioned) = &mut entity.user else { return true };
            let known = self.people.get(&mentioned.id.cast_signed());
            if let Some(person) = known {
                *mentioned = person.user();
            }
            known.is_some()
        });
        text
    }

    pub(super) fn send_message(&mut self, wish: SendMessageParams) -> ApiResult<Box<Message>> {
        let text = self.with_people(text(&wish.text, wish.parse_mode, wish.entities)?);
        let mut message = self.addressed(Envelope {
            chat: &wish.chat_id,
            thread: wish.message_thread_id,
            reply: wish.reply_parameters.as_ref(),
            ephemeral: wish.ephemeral_message_parameters.as_ref(),
            markup: keyboard::of_reply(wish.reply_markup)?,
        })?;
        (message.text, message.entities) = some_text(text);
        self.deliver(std::slice::from_ref(&*message))?;
        Ok(message)
    }

    pub(super) fn send_photo(
        &mut self,
        wish: SendPhotoParams,
        upload: Option<Upload>,
    ) -> ApiResult<Box<Message>> {
        let caption = caption(wish.caption.as_deref(), wish.parse_mode, wish.caption_entities)?;
        let mut message = self.addressed(Envelope {
            chat: &wish.chat_id,
            thread: wish.message_thread_id,
            reply: wish.reply_parameters.as_ref(),
            ephemeral: wish.ephemeral_message_parameters.as_ref(),
            markup: keyboard::of_reply(wish.reply_markup)?,
        })?;
        let sizes = self.picture(&wish.photo)?;
        if let Some(upload) = upload {
            self.files.keep(sizes.iter().map(|size| size.file_id.clone()), upload.bytes);
        }
        message.photo = Some(sizes);
        (message.caption, message.caption_entities) = some_text(caption);
        self.deliver(std::slice::from_ref(&*message))?;
        Ok(message)
    }

    pub(super) fn send_voice(&mut self, wish: SendVoiceParams) -> ApiResult<Box<Message>> {
        let caption = caption(wish.caption.as_deref(), wish.parse_mode, wish.caption_entities)?;
        let mut message = self.addressed(Envelope {
            chat: &wish.chat_id,
            thread: wish.message_thread_id,
            reply: wish.reply_parameters.as_ref(),
            ephemeral: wish.ephemeral_message_parameters.as_ref(),
            markup: keyboard::of_reply(wish.reply_markup)?,
        })?;
        // A bot can pass on what people said; it has no voice of its own here.
        let FileUpload::String(name) = &wish.voice else {
            return Err(ApiError::bad("there is no voice in the request"));
        };
        let known = self.voices.get(name);
        let voice = known.ok_or_else(|| ApiError::bad("wrong file identifier/HTTP URL specified"))?;
        message.voice = Some(Box::new(voice.clone()));
        (message.caption, message.caption_entities) = some_text(caption);
        self.deliver(std::slice::from_ref(&*message))?;
        Ok(message)
    }

    pub(super) fn send_document(
        &mut self,
        wish: SendDocumentParams,
        upload: Option<Upload>,
    ) -> ApiResult<Box<Message>> {
        let caption = caption(wish.caption.as_deref(), wish.parse_mode, wish.caption_entities)?;
        let mut message = self.addressed(Envelope {
            chat: &wish.chat_id,
            thread: wish.message_thread_id,
            reply: wish.reply_parameters.as_ref(),
            ephemeral: wish.ephemeral_message_parameters.as_ref(),
            markup: keyboard::of_reply(wish.reply_markup)?,
        })?;
        let Some(upload) = upload else {
            return Err(ApiError::bad("there is no document in the request"));
        };
        message.document = Some(Box::new(self.new_document(upload)));
        (message.caption, message.caption_entities) = some_text(caption);
        self.deliver(std::slice::from_ref(&*message))?;
        Ok(message)
    }

    pub(super) fn send_media_group(&mut self, wish: SendMediaGroupParams) -> ApiResult<Vec<Message>> {
        match wish.media.len() {
            0 | 1 => return Err(ApiError::bad("Too few messages to send as an album")),
            2..=10 => {}
            _ => return Err(ApiError::bad("Too much messages to send as an album")),
        }
        let mut album = Vec::new();
        let number = 13_800_000_000_000_000 + self.number();
        for (place, media) in wish.media.into_iter().enumerate() {
            let MediaGroupInputMedia::Photo(photo) = media else {
                return Err(ApiError::bad("the sandbox takes albums of photos only"));
            };
            let caption = caption(photo.caption.as_deref(), photo.parse_mode, photo.caption_entities)?;
            let mut message = self.addressed(Envelope {
                chat: &wish.chat_id,
                thread: wish.message_thread_id,
                reply: wish.reply_parameters.as_ref(),
                ephemeral: None,
                markup: None,
            })?;
            message.message_id += i32::try_from(place).unwrap_or(0);
            message.media_group_id = Some(number.to_string());
            message.photo = Some(self.picture(&photo.media)?);
            (message.caption, message.caption_entities) = some_text(caption);
            album.push(*message);
        }
        self.deliver(&album)?;
        Ok(album)
    }

    pub(super) fn send_venue(&mut self, wish: SendVenueParams) -> ApiResult<Box<Message>> {
        if wish.title.trim().is_empty() || wish.address.trim().is_empty() {
            return Err(ApiError::bad("venue title and address must be non-empty"));
        }
        if wish.latitude.abs() > 90.0 || wish.longitude.abs() > 180.0 {
            return Err(ApiError::bad("wrong location specified"));
        }
        let mut message = self.addressed(Envelope {
            chat: &wish.chat_id,
            thread: wish.message_thread_id,
            reply: wish.reply_parameters.as_ref(),
            ephemeral: wish.ephemeral_message_parameters.as_ref(),
            markup: keyboard::of_reply(wish.reply_markup)?,
        })?;
        let location = Location::builder().latitude(wish.latitude).longitude(wish.longitude).build();
        let mut venue = Venue::builder().location(location).title(wish.title).address(wish.address).build();
        venue.google_place_id = wish.google_place_id;
        venue.foursquare_id = wish.foursquare_id;
        message.location = Some(Box::new(location));
        message.venue = Some(Box::new(venue));
        self.deliver(std::slice::from_ref(&*message))?;
        Ok(message)
    }

    /// A message that may go where the envelope says, without its content.
    fn addressed(&self, envelope: Envelope<'_>) -> ApiResult<Box<Message>> {
        let room = self.reach_room(envelope.chat)?;
        room.lets_the_bot_write()?;
        let mut message = room.draft(bot_user(), self.now());
        if let Some(wish) = envelope.ephemeral {
            message.receiver_user = Some(Box::new(self.hearer(room, wish)?));
            message.ephemeral_message_id = i32::try_from(room.whispers.len() + 1).ok();
            // It has no place among the chat's messages.
            message.message_id = 0;
        }
        message.reply_markup = envelope.markup;
        if let Some(reply) = envelope.reply {
            let answered = reply.message_id.and_then(|id| room.stored(id)).filter(|stored| !stored.deleted);
            match answered {
                Some(stored) => {
                    let mut quoted = stored.message.clone();
                    quoted.reply_to_message = None;
                    message.message_thread_id = quoted.message_thread_id;
                    message.is_topic_message = quoted.is_topic_message;
                    message.reply_to_message = Some(quoted);
                }
                None if reply.allow_sending_without_reply == Some(true) => {}
                None => {
                    let existed = reply.message_id.is_some_and(|id| room.stored(id).is_some());
                    let error = ApiError::bad("message to be replied not found");
                    return Err(if existed { error.of_the_world() } else { error });
                }
            }
        }
        if let Some(thread) = envelope.thread {
            if !room.topics.contains_key(&thread) {
                return Err(ApiError::bad("message thread not found"));
            }
            message.message_thread_id = Some(thread);
            message.is_topic_message = Some(true);
        }
        // The bot's admin rights here do not include the management of topics.
        let topic = message.message_thread_id.and_then(|thread| room.topics.get(&thread));
        if topic.is_some_and(|topic| topic.closed) {
            return Err(ApiError::bad("TOPIC_CLOSED").of_the_world());
        }
        Ok(message)
    }

    /// Who is to see an ephemeral message, if they may: whoever tapped in that supergroup a moment ago.
    fn hearer(&self, room: &Room, wish: &EphemeralMessageParameters) -> ApiResult<User> {
        if room.kind != ChatType::Supergroup {
            return Err(ApiError::bad("ephemeral messages can be sent to supergroups only"));
        }
        let stale = || ApiError::bad("query is too old and response timeout expired or query ID is invalid");
        let tap = wish.callback_query_id.as_ref().and_then(|id| self.taps.get(&id.parse().ok()?));
        let tap = tap.filter(|tap| tap.chat == room.id && !tap.link).ok_or_else(stale)?;
        if tap.person.unsigned_abs() != wish.receiver_user_id {
            return Err(ApiError::bad("USER_ID_INVALID"));
        }
        if self.now() - tap.at > ANSWERABLE {
            return Err(stale().of_the_world());
        }
        Ok(self.person(tap.person).user())
    }

    /// Posts what is complete, if the pace allows it.
    fn deliver(&mut self, messages: &[Message]) -> ApiResult<()> {
        let now = self.now();
        if let Some(message) = messages.first() {
            self.pace.admit(message.chat.id, now).map_err(ApiError::too_many_requests)?;
        }
        for message in messages {
            let message = Box::new(message.clone());
            if message.receiver_user.is_some() {
                self.whisper(message);
            } else {
                self.post(message, Author::Bot, false);
            }
        }
        Ok(())
    }

    /// The sizes of the picture that is meant.
    pub(super) fn picture(&mut self, file: &FileUpload) -> ApiResult<Vec<PhotoSize>> {
        let FileUpload::String(name) = file else {
            return Err(ApiError::bad("there is no photo in the request"));
        };
        if let Some(sizes) = self.photos.get(name) {
            return Ok(sizes.clone());
        }
        let address = Url::parse(name).is_ok_and(|url| matches!(url.scheme(), "http" | "https" | "attach"));
        if !address {
            return Err(ApiError::bad("wrong file identifier/HTTP URL specified"));
        }
        Ok(self.new_photo())
    }

    /// Whether the bot is an admin of the chat.
    pub(super) fn bot_rules(&self, chat: i64) -> bool {
        self.rooms.get(&chat).is_some_and(|room| room.bot == Standing::Admin)
    }
}
