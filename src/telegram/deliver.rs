//! Delivery: a message becomes the calls that post or edit it, and a refusal gets its class.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use futures::future::BoxFuture;
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::json;
use teloxide::payloads::{
    DeleteMessage, EditMessageCaption, EditMessageCaptionSetters, EditMessageMedia, EditMessageMediaSetters,
    EditMessageText, EditMessageTextSetters, SendMediaGroup, SendMediaGroupSetters, SendMessage,
    SendMessageSetters, SendPhoto, SendPhotoSetters, SendVoice, SendVoiceSetters,
};
use teloxide::types::{
    ChatId as Chat, FileId, InlineKeyboardButton, InlineKeyboardMarkup, InputFile, InputMedia,
    InputMediaPhoto, LinkPreviewOptions, MessageId as Number, ParseMode, ReplyMarkup, ReplyParameters,
    ThreadId as Topic,
};
use url::Url;

use super::api::{Api, CallError};
use super::html::html;
use crate::domain::ids::{ChatId, MessageId};
use crate::message::{
    Address, Button, EphemeralReply, File, Message, Messenger, PictureChange, PostedIds, Press, Undelivered,
};

/// Posts and edits over the Bot API.
#[derive(Debug)]
pub struct TelegramMessenger {
    api: Arc<Api>,
    /// Set where the server is too old to know messages for one person: it would show them to everyone.
    knows_no_whispers: AtomicBool,
}

/// All that is wanted of a message that was posted.
#[derive(Deserialize)]
struct Posted {
    message_id: i64,
    /// There for a message that only one person sees.
    ephemeral_message_id: Option<i64>,
}

impl TelegramMessenger {
    /// A messenger over an API.
    pub fn new(api: Arc<Api>) -> Self {
        Self { api, knows_no_whispers: AtomicBool::new(false) }
    }

    async fn post_any(&self, to: Address, message: &Message) -> Result<PostedIds, CallError> {
        if let Some(voice) = &message.voice {
            let posted = self.post_voice(to, message, voice).await.map(PostedIds::from);
            return self.or_text(to, message, posted).await;
        }
        match message.pictures.as_slice() {
            [] => self.post_text(to, message).await.map(PostedIds::from),
            [picture] => {
                let posted = self.post_photo(to, message, picture).await.map(PostedIds::from);
                self.or_text(to, message, posted).await
            }
            album => self.or_text(to, message, self.post_album(to, message, album).await).await,
        }
    }

    /// What the messenger does not take must not keep the words from people.
    async fn or_text(
        &self,
        to: Address,
        message: &Message,
        posted: Result<PostedIds, CallError>,
    ) -> Result<PostedIds, CallError> {
        match posted {
            Err(refusal) if is_about_content(&refusal) => {
                tracing::warn!(chat = %to.chat, %refusal, "a picture or a voice message is refused; the text goes out without it");
                self.post_text(to, message).await.map(PostedIds::from)
            }
            posted => posted,
        }
    }

    async fn post_text(&self, to: Address, message: &Message) -> Result<MessageId, CallError> {
        let mut payload = SendMessage::new(Chat(to.chat.0), html(&message.text))
            .parse_mode(ParseMode::Html)
            .link_preview_options(no_preview())
            .disable_notification(message.silent);
        if let Some(topic) = topic(to) {
            payload = payload.message_thread_id(topic);
        }
        if let Some(reply) = reply(message) {
            payload = payload.reply_parameters(reply);
        }
        if !message.buttons.is_empty() {
            payload = payload.reply_markup(ReplyMarkup::InlineKeyboard(keyboard(&message.buttons)));
        }
        self.api.call::<_, Posted>(&payload).await.map(|posted| MessageId(posted.message_id))
    }

    async fn post_photo(
        &self,
        to: Address,
        message: &Message,
        picture: &str,
    ) -> Result<MessageId, CallError> {
        let mut payload = SendPhoto::new(Chat(to.chat.0), file(picture))
            .caption(html(&message.text))
            .parse_mode(ParseMode::Html)
            .disable_notification(message.silent);
        if let Some(topic) = topic(to) {
            payload = payload.message_thread_id(topic);
        }
        if let Some(reply) = reply(message) {
            payload = payload.reply_parameters(reply);
        }
        if !message.buttons.is_empty() {
            payload = payload.reply_markup(ReplyMarkup::InlineKeyboard(keyboard(&message.buttons)));
        }
        self.api.call::<_, Posted>(&payload).await.map(|posted| MessageId(posted.message_id))
    }

    async fn post_voice(&self, to: Address, message: &Message, voice: &str) -> Result<MessageId, CallError> {
        let mut payload = SendVoice::new(Chat(to.chat.0), InputFile::file_id(FileId(voice.to_owned())))
            .caption(html(&message.text))
            .parse_mode(ParseMode::Html)
            .disable_notification(message.silent);
        if let Some(reply) = reply(message) {
            payload = payload.reply_parameters(reply);
        }
        self.api.call::<_, Posted>(&payload).await.map(|posted| MessageId(posted.message_id))
    }

    async fn post_album(
        &self,
        to: Address,
        message: &Message,
        album: &[String],
    ) -> Result<PostedIds, CallError> {
        let media = album.iter().enumerate().map(|(index, picture)| {
            let photo = InputMediaPhoto::new(file(picture));
            InputMedia::Photo(if index == 0 {
                photo.caption(html(&message.text)).parse_mode(ParseMode::Html)
            } else {
                photo
            })
        });
        let mut payload = SendMediaGroup::new(Chat(to.chat.0), media).disable_notification(message.silent);
        if let Some(topic) = topic(to) {
            payload = payload.message_thread_id(topic);
        }
        let posted: Vec<Posted> = self.api.call(&payload).await?;
        let mut numbers = posted.iter().map(|posted| MessageId(posted.message_id));
        let first =
            numbers.next().ok_or_else(|| CallError::OutOfReach("an album without messages".to_owned()))?;
        Ok(PostedIds { first, rest: numbers.collect() })
    }

    async fn post_document(
        &self,
        to: Address,
        message: &Message,
        file: File,
    ) -> Result<MessageId, CallError> {
        let mut fields = vec![
            ("chat_id", to.chat.to_string()),
            ("caption", html(&message.text)),
            ("parse_mode", "HTML".to_owned()),
        ];
        if to.thread.0 != 0 {
            fields.push(("message_thread_id", to.thread.to_string()));
        }
        if !message.buttons.is_empty() {
            let keyboard = serde_json::to_string(&keyboard(&message.buttons));
            fields.push(("reply_markup", keyboard.unwrap_or_default()));
        }
        // A picture is to be held up as it is, and not to be opened first.
        let (method, field) =
            if file.kind == "image/png" { ("sendPhoto", "photo") } else { ("sendDocument", "document") };
        let posted: Posted = self.api.upload(method, fields, field, file).await?;
        Ok(MessageId(posted.message_id))
    }

    /// Tells one person something. An old server takes the parameter for a mistake and shows everyone: then the
    /// message is removed at once, and it is not tried again.
    async fn tell_one(&self, to: Address, whisper: &EphemeralReply) -> Result<(), CallError> {
        if self.knows_no_whispers.load(Ordering::Relaxed) {
            return Ok(());
        }
        let mut body = json!({
            "chat_id": to.chat,
            "text": html(&whisper.text),
            "parse_mode": ParseMode::Html,
            "link_preview_options": no_preview(),
            "ephemeral_message_parameters": {
                "receiver_user_id": whisper.person,
                "callback_query_id": whisper.tap,
            },
        });
        if to.thread.0 != 0 {
            body["message_thread_id"] = json!(to.thread);
        }
        let posted = self.api.call_method::<Posted>("sendMessage", &body).await?;
        if posted.ephemeral_message_id.is_none() {
            tracing::warn!("the Bot API server is older than 10.2 and cannot tell one person alone");
            self.knows_no_whispers.store(true, Ordering::Relaxed);
            self.remove_message(to.chat, MessageId(posted.message_id)).await?;
        }
        Ok(())
    }

    async fn remove_message(&self, chat: ChatId, id: MessageId) -> Result<(), CallError> {
        let payload = DeleteMessage::new(Chat(chat.0), number(id)?);
        self.api.call::<_, IgnoredAny>(&payload).await.map(|_| ())
    }

    async fn edit_any(
        &self,
        chat: ChatId,
        id: MessageId,
        message: &Message,
        change: PictureChange,
    ) -> Result<(), CallError> {
        let Some(picture) = message.pictures.first() else {
            return self.edit_text(chat, id, message).await;
        };
        let edited = match change {
            PictureChange::Stays => self.edit_caption(chat, id, message).await,
            PictureChange::Changes => self.edit_picture(chat, id, message, picture).await,
        };
        match edited {
            // The message was posted without its picture.
            Err(refusal) if is_about_content(&refusal) => self.edit_text(chat, id, message).await,
            edited => edited,
        }
    }

    async fn edit_caption(&self, chat: ChatId, id: MessageId, message: &Message) -> Result<(), CallError> {
        let payload = EditMessageCaption::new(Chat(chat.0), number(id)?)
            .caption(html(&message.text))
            .parse_mode(ParseMode::Html)
            .reply_markup(keyboard(&message.buttons));
        self.api.call::<_, IgnoredAny>(&payload).await.map(|_| ())
    }

    /// Gives a message another picture; one of words alone becomes one with a picture.
    async fn edit_picture(
        &self,
        chat: ChatId,
        id: MessageId,
        message: &Message,
        picture: &str,
    ) -> Result<(), CallError> {
        let photo =
            InputMediaPhoto::new(file(picture)).caption(html(&message.text)).parse_mode(ParseMode::Html);
        let payload = EditMessageMedia::new(Chat(chat.0), number(id)?, InputMedia::Photo(photo))
            .reply_markup(keyboard(&message.buttons));
        self.api.call::<_, IgnoredAny>(&payload).await.map(|_| ())
    }

    async fn edit_text(&self, chat: ChatId, id: MessageId, message: &Message) -> Result<(), CallError> {
        let payload = EditMessageText::new(Chat(chat.0), number(id)?, html(&message.text))
            .parse_mode(ParseMode::Html)
            .link_preview_options(no_preview())
            .reply_markup(keyboard(&message.buttons));
        self.api.call::<_, IgnoredAny>(&payload).await.map(|_| ())
    }
}

impl Messenger for TelegramMessenger {
    fn whisper<'a>(
        &'a self,
        to: Address,
        whisper: &'a EphemeralReply,
    ) -> BoxFuture<'a, Result<(), Undelivered>> {
        Box::pin(async move { self.tell_one(to, whisper).await.map_err(class) })
    }

    fn remove(&self, chat: ChatId, message_id: MessageId) -> BoxFuture<'_, Result<(), Undelivered>> {
        Box::pin(async move { self.remove_message(chat, message_id).await.map_err(class) })
    }

    fn post_file<'a>(
        &'a self,
        to: Address,
        message: &'a Message,
        file: File,
    ) -> BoxFuture<'a, Result<MessageId, Undelivered>> {
        Box::pin(async move { self.post_document(to, message, file).await.map_err(class) })
    }

    fn post<'a>(
        &'a self,
        to: Address,
        message: &'a Message,
    ) -> BoxFuture<'a, Result<PostedIds, Undelivered>> {
        Box::pin(async move { self.post_any(to, message).await.map_err(class) })
    }

    fn edit<'a>(
        &'a self,
        chat: ChatId,
        message_id: MessageId,
        message: &'a Message,
        picture: PictureChange,
    ) -> BoxFuture<'a, Result<(), Undelivered>> {
        Box::pin(async move { self.edit_any(chat, message_id, message, picture).await.map_err(class) })
    }
}

fn keyboard(rows: &[Vec<Button>]) -> InlineKeyboardMarkup {
    InlineKeyboardMarkup::new(rows.iter().map(|row| row.iter().filter_map(button)))
}

fn button(button: &Button) -> Option<InlineKeyboardButton> {
    match &button.press {
        Press::Callback(data) => Some(InlineKeyboardButton::callback(&button.label, data.as_str())),
        // An address is made from the operator's templates; one that does not parse would spoil the whole message.
        Press::Open(address) => {
            Url::parse(address).ok().map(|url| InlineKeyboardButton::url(&button.label, url))
        }
    }
}

/// A picture is an address, or a file the messenger already holds.
fn file(picture: &str) -> InputFile {
    match Url::parse(picture) {
        Ok(url) if matches!(url.scheme(), "http" | "https") => InputFile::url(url),
        _ => InputFile::file_id(FileId(picture.to_owned())),
    }
}

fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}

fn number(id: MessageId) -> Result<Number, CallError> {
    let refused = |_| CallError::Refused { code: 400, description: "MESSAGE_ID_INVALID".to_owned() };
    i32::try_from(id.0).map(Number).map_err(refused)
}

fn topic(to: Address) -> Option<Topic> {
    i32::try_from(to.thread.0).ok().filter(|thread| *thread != 0).map(|thread| Topic(Number(thread)))
}

fn reply(message: &Message) -> Option<ReplyParameters> {
    let to = i32::try_from(message.reply_to?.0).ok()?;
    // An answer to a message that is gone is still an answer.
    Some(ReplyParameters::new(Number(to)).allow_sending_without_reply())
}

/// Makes a class of the words of a refusal.
type Class = fn(String) -> Undelivered;

/// Refusals that only their words tell apart, with what each means. The first that fits counts.
const WORDS: &[(&str, Class)] = &[
    ("message is not modified", |_| Undelivered::NotModified),
    ("message to edit not found", |_| Undelivered::MessageGone),
    ("message can't be edited", |_| Undelivered::MessageGone),
    ("message_id_invalid", |_| Undelivered::MessageGone),
    ("topic_closed", |_| Undelivered::TopicClosed),
    ("message thread not found", |_| Undelivered::TopicClosed),
    ("chat_write_forbidden", Undelivered::Forbidden),
    ("not enough rights to send", Undelivered::Forbidden),
    ("not a member", Undelivered::Forbidden),
    ("kicked from the", Undelivered::Forbidden),
    ("chat not found", Undelivered::Forbidden),
    ("can't initiate conversation", Undelivered::Forbidden),
    ("bot was blocked", Undelivered::Forbidden),
    ("user is deactivated", Undelivered::Forbidden),
];

/// Whether a request was refused for what is in it, not for where it goes.
fn is_about_content(refusal: &CallError) -> bool {
    matches!(class(refusal.clone()), Undelivered::Refused(_))
}

fn class(failure: CallError) -> Undelivered {
    match failure {
        CallError::TooFast(seconds) => Undelivered::TooFast(seconds),
        CallError::Migrated(chat) => Undelivered::Migrated(chat),
        CallError::UnknownBot(code) => Undelivered::UnknownBot(format!("status {code}")),
        CallError::OutOfReach(problem) => Undelivered::OutOfReach(problem),
        CallError::Refused { code, description } => {
            let words = description.to_lowercase();
            match WORDS.iter().find(|(part, _)| words.contains(part)) {
                Some((_, class)) => class(description),
                None if code == 403 => Undelivered::Forbidden(description),
                None => Undelivered::Refused(description),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::http::{StatusCode, Uri};
    use secrecy::SecretString;
    use tokio::net::TcpListener;

    use super::*;
    use crate::domain::ids::ThreadId;
    use crate::message::Text;

    #[tokio::test]
    async fn a_refused_picture_does_not_keep_the_words_back() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = Url::parse(&format!("http://{}", listener.local_addr().unwrap())).unwrap();
        let router = Router::new().fallback(|uri: Uri| async move {
            if uri.path().to_lowercase().ends_with("/sendmessage") {
                (StatusCode::OK, r#"{"ok":true,"result":{"message_id":5}}"#)
            } else {
                (
                    StatusCode::BAD_REQUEST,
                    r#"{"ok":false,"description":"Bad Request: wrong file identifier"}"#,
                )
            }
        });
        tokio::spawn(async move { axum::serve(listener, router).await });
        let token = SecretString::from("12345:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghi");
        let messenger = TelegramMessenger::new(Arc::new(Api::new(&token, &address).unwrap()));
        let message =
            Message { text: Text::plain("Tea"), pictures: vec!["gone".to_owned()], ..Message::default() };
        let to = Address { chat: ChatId(-1), thread: ThreadId(0) };
        assert_eq!(messenger.post(to, &message).await, Ok(MessageId(5).into()));
    }

    #[tokio::test]
    async fn a_server_that_knows_no_whispers_is_whispered_to_once_and_cleaned_up() {
        let calls = Arc::new(std::sync::Mutex::new(Vec::new()));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = Url::parse(&format!("http://{}", listener.local_addr().unwrap())).unwrap();
        let log = Arc::clone(&calls);
        let router = Router::new().fallback(move |uri: Uri| {
            let method = uri.path().rsplit('/').next().unwrap_or_default().to_owned();
            log.lock().unwrap().push(method.clone());
            async move {
                let removes = method.eq_ignore_ascii_case("deleteMessage");
                if removes {
                    r#"{"ok":true,"result":true}"#
                } else {
                    r#"{"ok":true,"result":{"message_id":5}}"#
                }
            }
        });
        tokio::spawn(async move { axum::serve(listener, router).await });
        let token = SecretString::from("12345:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghi");
        let messenger = TelegramMessenger::new(Arc::new(Api::new(&token, &address).unwrap()));
        let to = Address { chat: ChatId(-1_000_000_000_001), thread: ThreadId(0) };
        let whisper =
            EphemeralReply { person: ChatId(7), tap: "1".to_owned(), text: Text::plain("You are third") };
        for _ in 0..2 {
            assert_eq!(messenger.whisper(to, &whisper).await, Ok(()));
        }
        assert_eq!(*calls.lock().unwrap(), ["sendMessage", "DeleteMessage"]);
    }

    fn of(code: u16, description: &str) -> Undelivered {
        class(CallError::Refused { code, description: description.to_owned() })
    }

    #[test]
    fn refusals_are_told_apart() {
        let forbidden = [
            (403, "Forbidden: bot can't initiate conversation with a user"),
            (403, "Forbidden: bot was blocked by the user"),
            (403, "Forbidden: bot was kicked from the supergroup chat"),
            (403, "Forbidden: bot is not a member of the supergroup chat"),
            (400, "Bad Request: not enough rights to send text messages to the chat"),
            (400, "Bad Request: CHAT_WRITE_FORBIDDEN"),
            (400, "Bad Request: chat not found"),
            (403, "Forbidden: something new"),
        ];
        for (code, description) in forbidden {
            assert_eq!(of(code, description), Undelivered::Forbidden(description.to_owned()));
        }
        assert_eq!(of(400, "Bad Request: message is not modified: specified new"), Undelivered::NotModified);
        assert_eq!(of(400, "Bad Request: message to edit not found"), Undelivered::MessageGone);
        assert_eq!(of(400, "Bad Request: TOPIC_CLOSED"), Undelivered::TopicClosed);
        assert_eq!(of(400, "Bad Request: message thread not found"), Undelivered::TopicClosed);
        assert_eq!(
            of(400, "Bad Request: can't parse entities"),
            Undelivered::Refused("Bad Request: can't parse entities".to_owned())
        );
    }
}
