//! What the bot changes in messages that are there already.

use chrono::TimeDelta;
use frankenstein::input_media::InputMedia;
use frankenstein::methods::{
    DeleteMessageParams, EditMessageCaptionParams, EditMessageMediaParams, EditMessageReplyMarkupParams,
    EditMessageTextParams, PinChatMessageParams,
};
use frankenstein::types::{ChatId, InlineKeyboardMarkup, MaybeInaccessibleMessage, Message};

use super::keyboard;
use super::refusal::{ApiError, ApiResult};
use super::seen::{Author, EventKind};
use super::send::{caption, some_text, text};
use super::world::{World, bot_user, see, unix};

const NOT_MODIFIED: &str = "message is not modified: specified new message content and reply markup are \
                            exactly the same as a current content and reply markup of the message";

/// A message older than this stays (Bot API, `deleteMessage`).
const DELETABLE_FOR: TimeDelta = TimeDelta::hours(48);

impl World {
    pub(super) fn edit_text(&mut self, wish: EditMessageTextParams) -> ApiResult<Box<Message>> {
        let markup = keyboard::checked(wish.reply_markup)?;
        let given = wish.text.as_deref().ok_or_else(|| ApiError::bad("message text is empty"))?;
        let new = self.with_people(text(given, wish.parse_mode, wish.entities)?);
        self.edit(wish.chat_id.as_ref(), wish.message_id, markup, |message| {
            if message.text.is_none() {
                return Err(ApiError::bad("there is no text in the message to edit"));
            }
            (message.text, message.entities) = some_text(new);
            Ok(())
        })
    }

    pub(super) fn edit_caption(&mut self, wish: EditMessageCaptionParams) -> ApiResult<Box<Message>> {
        let markup = keyboard::checked(wish.reply_markup)?;
        let new = caption(wish.caption.as_deref(), wish.parse_mode, wish.caption_entities)?;
        self.edit(wish.chat_id.as_ref(), wish.message_id, markup, |message| {
            if message.photo.is_none() {
                return Err(ApiError::bad("there is no caption in the message to edit"));
            }
            (message.caption, message.caption_entities) = some_text(new);
            Ok(())
        })
    }

    pub(super) fn edit_media(&mut self, wish: EditMessageMediaParams) -> ApiResult<Box<Message>> {
        let markup = keyboard::checked(wish.reply_markup)?;
        let InputMedia::Photo(photo) = wish.media else {
            return Err(ApiError::bad("the sandbox takes photos only"));
        };
        let new = caption(photo.caption.as_deref(), photo.parse_mode, photo.caption_entities)?;
        let sizes = self.picture(&photo.media)?;
        self.edit(wish.chat_id.as_ref(), wish.message_id, markup, |message| {
            // A text message becomes one with a picture; the other way is not possible.
            (message.text, message.entities) = (None, None);
            message.photo = Some(sizes);
            (message.caption, message.caption_entities) = some_text(new);
            Ok(())
        })
    }

    pub(super) fn edit_markup(&mut self, wish: EditMessageReplyMarkupParams) -> ApiResult<Box<Message>> {
        let markup = keyboard::checked(wish.reply_markup)?;
        self.edit(wish.chat_id.as_ref(), wish.message_id, markup, |_| Ok(()))
    }

    fn edit(
        &mut self,
        chat: Option<&ChatId>,
        id: Option<i32>,
        markup: Option<Box<InlineKeyboardMarkup>>,
        change: impl FnOnce(&mut Message) -> ApiResult<()>,
    ) -> ApiResult<Box<Message>> {
        let unnamed = || ApiError::bad("message identifier is not specified");
        let chat = self.reach(chat.ok_or_else(unnamed)?)?;
        let id = id.ok_or_else(unnamed)?;
        let now = self.now();
        let missing = || ApiError::bad("message to edit not found");
        let room = self.rooms.get(&chat).ok_or_else(missing)?;
        room.lets_the_bot_write()?;
        let stored = room.stored(id).ok_or_else(missing)?;
        if stored.deleted {
            return Err(missing().of_the_world());
        }
        if stored.author != Author::Bot {
            return Err(ApiError::bad("message can't be edited"));
        }
        let mut message = stored.message.clone();
        change(&mut message)?;
        message.reply_markup = markup;
        if message == stored.message {
            return Err(ApiError::bad(NOT_MODIFIED));
        }
        self.pace.admit(chat, now).map_err(ApiError::too_many_requests)?;
        message.edit_date = Some(unix(now));
        let stored = self.room_mut(chat).stored_mut(id).ok_or_else(missing)?;
        stored.message.clone_from(&message);
        stored.edits += 1;
        let seen = Box::new(see(stored));
        self.record(EventKind::Edited(seen));
        Ok(message)
    }

    pub(super) fn delete(&mut self, wish: &DeleteMessageParams) -> ApiResult<()> {
        let chat = self.reach(&wish.chat_id)?;
        let rules = self.bot_rules(chat);
        let oldest = unix(self.now() - DELETABLE_FOR);
        let missing = || ApiError::bad("message to delete not found");
        let stored = self.room_mut(chat).stored_mut(wish.message_id).ok_or_else(missing)?;
        if stored.deleted {
            return Err(missing().of_the_world());
        }
        if (stored.author != Author::Bot && !rules) || stored.message.date < oldest {
            return Err(ApiError::bad("message can't be deleted").of_the_world());
        }
        self.erase(chat, wish.message_id);
        Ok(())
    }

    /// Takes a message away.
    pub(super) fn erase(&mut self, chat: i64, message: i32) {
        if let Some(stored) = self.room_mut(chat).stored_mut(message) {
            stored.deleted = true;
            stored.pinned = false;
            self.record(EventKind::Deleted { chat, message });
        }
    }

    pub(super) fn pin(&mut self, wish: &PinChatMessageParams) -> ApiResult<()> {
        let chat = self.reach(&wish.chat_id)?;
        let private = self.room(chat).private();
        if !private && !self.bot_rules(chat) {
            let words = "not enough rights to manage pinned messages in the chat";
            return Err(ApiError::bad(words).of_the_world());
        }
        let missing = || ApiError::bad("message to pin not found");
        let stored = self.room_mut(chat).stored_mut(wish.message_id).ok_or_else(missing)?;
        if stored.deleted {
            return Err(missing().of_the_world());
        }
        if !stored.pinned {
            stored.pinned = true;
            let mut pinned = stored.message.clone();
            pinned.reply_to_message = None;
            self.post_service(chat, bot_user(), |message| {
                message.message_thread_id = pinned.message_thread_id;
                message.pinned_message = Some(Box::new(MaybeInaccessibleMessage::Message(pinned)));
            });
        }
        Ok(())
    }
}
