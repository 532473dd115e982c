//! Reads updates as the messenger writes them.
//!
//! teloxide's own types refuse an update whose kind they do not know and read a text with an unknown entity as empty.
//! These views name only the fields that the bot looks at, so whatever is new around them does no harm.

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

use crate::dispatch::event::{Act, Event, Sender, Unreadable, What};
use crate::domain::ids::{ChatId, MessageId, ThreadId};
use crate::domain::person_name::PersonName;
use crate::domain::readable;
use crate::message::{Address, CallbackData};

/// The users that stand for no person: what forwards a channel's posts into its group, and a channel itself.
const NOBODY: [i64; 2] = [777_000, 136_817_688];

/// Only the number of an update: it can be read even where the rest cannot.
#[derive(Deserialize)]
struct Numbered {
    update_id: i64,
}

#[derive(Deserialize)]
struct Update {
    message: Option<Written>,
    callback_query: Option<Tapped>,
    my_chat_member: Option<Membership>,
    chat_member: Option<Membership>,
}

#[derive(Deserialize)]
struct User {
    id: i64,
    #[serde(default)]
    is_bot: bool,
    #[serde(default)]
    first_name: String,
    last_name: Option<String>,
    language_code: Option<String>,
}

#[derive(Deserialize)]
struct Chat {
    id: i64,
    #[serde(rename = "type", default)]
    kind: String,
}

#[derive(Deserialize)]
struct Referred {
    message_id: i64,
}

#[derive(Deserialize)]
struct Picture {
    file_id: String,
}

#[derive(Deserialize)]
struct Written {
    message_id: i64,
    message_thread_id: Option<i64>,
    #[serde(default)]
    is_topic_message: bool,
    from: Option<User>,
    sender_chat: Option<Chat>,
    chat: Chat,
    #[serde(default)]
    is_automatic_forward: bool,
    forward_origin: Option<IgnoredAny>,
    via_bot: Option<IgnoredAny>,
    left_chat_member: Option<User>,
    reply_to_message: Option<Referred>,
    text: Option<String>,
    caption: Option<String>,
    #[serde(default)]
    photo: Vec<Picture>,
    #[serde(flatten)]
    other: Other,
    media_group_id: Option<String>,
    migrate_to_chat_id: Option<i64>,
}

#[derive(Deserialize)]
struct Document {
    #[serde(default)]
    file_id: String,
    #[serde(default)]
    file_name: String,
    #[serde(default)]
    mime_type: String,
    file_size: Option<u64>,
}

#[derive(Deserialize)]
struct Voice {
    #[serde(default)]
    file_id: String,
}

/// What people send that is neither a text nor a picture (Bot API, `Message`).
#[derive(Deserialize)]
struct Other {
    animation: Option<IgnoredAny>,
    audio: Option<IgnoredAny>,
    checklist: Option<IgnoredAny>,
    contact: Option<IgnoredAny>,
    dice: Option<IgnoredAny>,
    document: Option<Document>,
    game: Option<IgnoredAny>,
    location: Option<IgnoredAny>,
    paid_media: Option<IgnoredAny>,
    poll: Option<IgnoredAny>,
    sticker: Option<IgnoredAny>,
    story: Option<IgnoredAny>,
    venue: Option<IgnoredAny>,
    video: Option<IgnoredAny>,
    video_note: Option<IgnoredAny>,
    voice: Option<Voice>,
}

impl Other {
    /// Whether there is any of it.
    fn is_there(&self) -> bool {
        let files = [&self.animation, &self.audio, &self.paid_media, &self.video];
        let small = [&self.sticker, &self.story, &self.video_note, &self.dice, &self.game];
        let told = [&self.checklist, &self.contact, &self.location, &self.poll, &self.venue];
        self.document.is_some()
            || self.voice.is_some()
            || files.into_iter().chain(small).chain(told).any(Option::is_some)
    }

    /// The file, where it is one and nothing else: a picture sent as a file is none that is read, nor is what moves.
    fn file(&self) -> Option<&Document> {
        let is_one =
            |document: &&Document| !document.file_id.is_empty() && !document.mime_type.starts_with("image/");
        self.document.as_ref().filter(is_one).filter(|_| self.animation.is_none())
    }
}

#[derive(Deserialize)]
struct Tapped {
    id: String,
    from: User,
    message: Option<Shown>,
    data: Option<String>,
}

#[derive(Deserialize)]
struct Shown {
    message_id: i64,
    message_thread_id: Option<i64>,
    #[serde(default)]
    is_topic_message: bool,
    chat: Chat,
    #[serde(default)]
    reply_markup: Keyboard,
}

#[derive(Deserialize, Default)]
struct Keyboard {
    #[serde(default)]
    inline_keyboard: Vec<Vec<Key>>,
}

impl Keyboard {
    fn has(&self, data: &str) -> bool {
        self.inline_keyboard.iter().flatten().any(|key| key.callback_data.as_deref() == Some(data))
    }
}

#[derive(Deserialize)]
struct Key {
    callback_data: Option<String>,
}

#[derive(Deserialize)]
struct Membership {
    chat: Chat,
    old_chat_member: Option<Member>,
    new_chat_member: Member,
}

#[derive(Deserialize)]
struct Member {
    status: String,
    user: User,
    /// Told of restricted members only: whether they are still inside.
    #[serde(rename = "is_member")]
    inside: Option<bool>,
    /// Likewise: whether they may write.
    can_send_messages: Option<bool>,
}

impl Member {
    /// Whether they are there and may write.
    fn is_inside(&self) -> bool {
        match self.status.as_str() {
            "creator" | "administrator" | "member" => true,
            "restricted" => self.inside == Some(true) && self.can_send_messages != Some(false),
            _ => false,
        }
    }

    fn is_admin(&self) -> bool {
        matches!(self.status.as_str(), "creator" | "administrator")
    }
}

impl User {
    fn into_sender(self, as_group: bool) -> Sender {
        let name = match self.last_name {
            Some(last) => format!("{} {last}", self.first_name),
            None => self.first_name,
        };
        Sender {
            chat: ChatId(self.id),
            name: PersonName::read(&name),
            language: self.language_code,
            as_group,
        }
    }
}

fn address(chat: &Chat, thread: Option<i64>, in_topic: bool) -> Address {
    // Replies in ordinary groups carry a thread number too; only a topic's is a place to post to.
    Address { chat: ChatId(chat.id), thread: ThreadId(thread.filter(|_| in_topic).unwrap_or(0)) }
}

/// Reads one update. Its number is found even where nothing else makes sense; without one there is no update.
pub fn read(raw: &RawValue) -> Option<Event> {
    let Numbered { update_id } = serde_json::from_str(raw.get()).ok()?;
    let what = match serde_json::from_str::<Update>(raw.get()) {
        Ok(update) => update.into_what(),
        Err(mistake) => {
            tracing::warn!(update_id, %mistake, "an update cannot be read and is passed over");
            What::Else
        }
    };
    Some(Event { update_id, what })
}

impl Update {
    fn into_what(self) -> What {
        if let Some(tapped) = self.callback_query {
            tapped.into_what()
        } else if let Some(written) = self.message {
            written.into_what()
        } else if let Some(mine) = self.my_chat_member {
            let chat = ChatId(mine.chat.id);
            let inside = mine.new_chat_member.is_inside();
            let was_inside = mine.old_chat_member.is_some_and(|old| old.is_inside());
            match mine.chat.kind.as_str() {
                "private" => What::Reachable(chat, inside),
                "group" | "supergroup" if inside && !was_inside => What::PutIntoGroup(chat),
                _ => What::InGroup(chat, inside),
            }
        } else if let Some(theirs) = self.chat_member.filter(|theirs| !theirs.new_chat_member.user.is_bot) {
            let member = theirs.new_chat_member;
            What::Admin(ChatId(theirs.chat.id), ChatId(member.user.id), member.is_admin())
        } else {
            What::Else
        }
    }
}

impl Tapped {
    fn into_what(self) -> What {
        let Some(shown) = self.message else { return What::Else };
        let data = self.data.as_deref().unwrap_or_default();
        let on_button = shown.reply_markup.has(data);
        let act = Act::Tap { data: CallbackData::try_from(data.to_owned()).ok(), on_button };
        What::Did {
            who: self.from.into_sender(false),
            act,
            tap: Some(self.id),
            at: address(&shown.chat, shown.message_thread_id, shown.is_topic_message),
            message: MessageId(shown.message_id),
            reply_to: None,
        }
    }
}

impl Written {
    /// Whether a person sent it: posts of a channel are nobody's.
    fn is_of_a_person(&self) -> bool {
        let of_another_chat = self.sender_chat.as_ref().is_some_and(|sender| sender.id != self.chat.id);
        let of_nobody = self.from.as_ref().is_some_and(|from| NOBODY.contains(&from.id));
        !(self.is_automatic_forward || of_another_chat || of_nobody)
    }

    /// What they did by it. Words that were passed on, and those of another bot, are not theirs; a picture that was is
    /// one that they chose to send. In private it is said what the bot cannot read; in a group it is talk.
    fn act(self) -> Option<Act> {
        let album = self.media_group_id;
        let unread = |why: Unreadable| (self.chat.kind == "private").then_some(why);
        let is_passed_on = self.forward_origin.is_some();
        if self.via_bot.is_some() || (is_passed_on && self.text.is_some()) {
            return unread(Unreadable::PassedOn).map(|why| Act::Unread { why, album });
        }
        if let Some(text) = self.text {
            return Some(Act::Say(readable::clean(&text).into_owned()));
        }
        if let Some(largest) = self.photo.into_iter().last() {
            let caption = self.caption.filter(|_| !is_passed_on);
            let caption = caption.map(|caption| readable::clean(&caption).into_owned());
            return Some(Act::Picture { file: largest.file_id, album, caption });
        }
        if let Some(Document { file_id, file_name, file_size, .. }) =
            self.other.file().filter(|_| self.chat.kind == "private")
        {
            let (file, name) = (file_id.clone(), readable::clean(file_name).into_owned());
            return Some(Act::File { file, name, size: *file_size, album });
        }
        // A voice that was passed on is somebody else's.
        let is_theirs = self.chat.kind == "private" && !is_passed_on;
        if let Some(Voice { file_id }) =
            self.other.voice.as_ref().filter(|voice| is_theirs && !voice.file_id.is_empty())
        {
            return Some(Act::Voice { file: file_id.clone() });
        }
        let why = if self.other.is_there() { unread(Unreadable::Kind) } else { None };
        why.map(|why| Act::Unread { why, album })
    }

    fn into_what(mut self) -> What {
        if let Some(to) = self.migrate_to_chat_id {
            return What::Migrated(ChatId(self.chat.id), ChatId(to));
        }
        if let Some(left) = self.left_chat_member.as_ref().filter(|left| !left.is_bot) {
            return What::Admin(ChatId(self.chat.id), ChatId(left.id), false);
        }
        if !self.is_of_a_person() {
            return What::Else;
        }
        let Some(from) = self.from.take() else { return What::Else };
        let as_group = ChatId(from.id).is_anonymous_admin()
            && self.sender_chat.as_ref().is_some_and(|sender| sender.id == self.chat.id);
        if from.is_bot && !as_group {
            return What::Else;
        }
        let at = address(&self.chat, self.message_thread_id, self.is_topic_message);
        let message = MessageId(self.message_id);
        let reply_to = self.reply_to_message.as_ref().map(|message| MessageId(message.message_id));
        match self.act() {
            Some(act) => What::Did { who: from.into_sender(as_group), act, tap: None, at, message, reply_to },
            None => What::Else,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn what(json: &str) -> What {
        read(&RawValue::from_string(json.to_owned()).unwrap()).unwrap().what
    }

    #[test]
    fn a_text_with_an_entity_nobody_knows_is_still_read() {
        let read = what(
            r#"{"update_id":1,"message":{"message_id":5,"date":0,"chat":{"id":7,"type":"private"},
               "from":{"id":7,"is_bot":false,"first_name":"An"},"text":"/mine",
               "entities":[{"type":"hologram","offset":0,"length":5}]}}"#,
        );
        assert!(matches!(read, What::Did { act: Act::Say(text), .. } if text == "/mine"));
    }

    #[test]
    fn an_update_of_a_new_kind_is_passed_over() {
        assert_eq!(what(r#"{"update_id":1,"telepathy":{"thought":"hm"}}"#), What::Else);
        assert_eq!(what(r#"{"update_id":1,"message":{"no":"sense"}}"#), What::Else);
    }

    #[test]
    fn nobody_else_passes_for_an_anonymous_admin() {
        let forged = what(
            r#"{"update_id":1,"message":{"message_id":5,"chat":{"id":-7,"type":"supergroup"},
               "from":{"id":1087968824,"is_bot":true,"first_name":"Group"},
               "sender_chat":{"id":-8,"type":"channel"},"text":"/new"}}"#,
        );
        assert_eq!(forged, What::Else);
    }

    proptest! {
        #[test]
        fn no_update_ever_panics(text in "\\PC{0,200}") {
            if let Ok(raw) = RawValue::from_string(format!(r#"{{"update_id":1,"message":{text}}}"#)) {
                let _ = read(&raw);
            }
        }
    }
}
