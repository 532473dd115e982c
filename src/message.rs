//! What the bot says, without the messenger: text, buttons that carry an action, pictures, and where it goes.

use std::fmt;

use chrono::{DateTime, NaiveDate, NaiveDateTime};
use futures::future::BoxFuture;
use serde::{Deserialize, Serialize};

use crate::domain::activity::{Step, Theme};
use crate::domain::change::{Field, Reason};
use crate::domain::ids::{
    ActivityId, ChatId, GroupId, MessageId, PersonId, PlaceId, RoleId, SignupId, ThreadId,
};
use crate::domain::role_at_place::Purpose;
use crate::domain::steering::Steering;

/// The most a text message may hold, in UTF-16 units after its markup is taken out (Bot API, `sendMessage`).
pub const TEXT_LIMIT: usize = 4096;
/// The most a caption may hold, likewise (Bot API, `sendPhoto`).
pub const CAPTION_LIMIT: usize = 1024;
/// The most a toast may hold, in characters (Bot API, `answerCallbackQuery`).
pub const TOAST_LIMIT: usize = 200;

/// Text in which everything people wrote is escaped and only the bot's own markup stands.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(String);

impl Text {
    /// Text that people wrote: shown as it is, whatever is in it.
    pub fn plain(text: &str) -> Self {
        Self(html_escape::encode_double_quoted_attribute(text).into_owned())
    }

    /// Text with the bot's own markup in it: `<b>`, `<i>` and `<a href>`.
    pub(crate) fn marked_up(markup: String) -> Self {
        Self(markup)
    }

    /// The text as markup.
    pub fn markup(&self) -> &str {
        &self.0
    }

    /// The text as it is read, for places that know no markup: toasts and buttons.
    pub fn read(&self) -> String {
        let mut bare = String::with_capacity(self.0.len());
        let mut inside = false;
        for character in self.0.chars() {
            match character {
                '<' => inside = true,
                '>' => inside = false,
                other if !inside => bare.push(other),
                _ => {}
            }
        }
        html_escape::decode_html_entities(&bare).into_owned()
    }

    /// Its length as the messenger counts it.
    pub fn units(&self) -> usize {
        self.read().encode_utf16().count()
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts another text below this one.
    pub fn line(&mut self, line: &Text) {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        self.0.push_str(&line.0);
    }

    /// Leaves a blank line, and puts another text below it.
    pub fn paragraph(&mut self, paragraph: &Text) {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        self.line(paragraph);
    }
}

/// What a toast shows of a text: the lines that fit.
pub fn toast(text: &Text) -> String {
    let read = text.read();
    let ends = read.match_indices('\n').map(|(end, _)| end).chain([read.len()]);
    let fits = |end: &usize| read[..*end].encode_utf16().count() <= TOAST_LIMIT;
    ends.take_while(fits).last().map_or_else(|| cut(&read, TOAST_LIMIT), |end| read[..end].to_owned())
}

/// As much of a text as fits into `most` UTF-16 units, with an ellipsis where something is left out.
pub fn cut(text: &str, most: usize) -> String {
    if text.encode_utf16().count() <= most {
        return text.to_owned();
    }
    let mut units = 0;
    let mut kept: String = text
        .chars()
        .take_while(|character| {
            units += character.len_utf16();
            units < most
        })
        .collect();
    kept.push('…');
    kept
}

impl fmt::Display for Text {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// What a button does when it is tapped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Press {
    /// The bot carries out an action.
    Do(Action),
    /// The phone opens an address.
    Open(String),
}

/// A button below a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Button {
    /// What stands on it.
    pub label: String,
    /// What it does.
    pub press: Press,
}

/// A message as it is decided. The messenger's limits hold for it by construction.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// What it says.
    pub text: Text,
    /// Rows of buttons.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub buttons: Vec<Vec<Button>>,
    /// Pictures: none, one, or an album of up to ten; an album carries no buttons.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pictures: Vec<String>,
    /// A document that goes with it, made when the message is delivered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Document>,
    /// Answers a command in a group: after so many seconds both are removed, and the group is as it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fleeting: Option<u32>,
    /// The message it answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<MessageId>,
}

/// What a document is of. What stands in it is read when it is delivered, so that it waits nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Document {
    /// Everything that is kept of a person, as JSON.
    MyData(PersonId),
    /// An activity for people's own calendar, in a language.
    Calendar(ActivityId, crate::domain::language::Language),
    /// An activity's roster, as a sheet in a language.
    Roster(ActivityId, crate::domain::language::Language),
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
}

impl Button {
    /// A button that carries out an action.
    pub fn to_do(label: &Text, action: Action) -> Self {
        Self { label: label.read(), press: Press::Do(action) }
    }

    /// A button that opens an address.
    pub fn to_open(label: &Text, address: String) -> Self {
        Self { label: label.read(), press: Press::Open(address) }
    }
}

/// A button below a question about a new activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// This day.
    Day(NaiveDate),
    /// Show another month: its first day.
    Month(NaiveDate),
    /// So many minutes after midnight.
    Hour(u16),
    /// This moment, on the wall clock.
    At(NaiveDateTime),
    /// At this place.
    Place(PlaceId),
    /// So many seats; 0 is no limit.
    Seats(i64),
    /// About this.
    Theme(Theme),
    /// Back to the question before.
    Back,
    /// On to the next question.
    Skip,
    /// Through the questions again.
    Edit,
    /// Show what was there before.
    Earlier,
    /// The same as that one.
    Again(ActivityId),
    /// A place in a calendar without a day.
    Nothing,
}

impl Answer {
    fn encode(self) -> String {
        match self {
            Self::Day(day) => format!("n:d:{day}"),
            Self::Month(day) => format!("n:m:{day}"),
            Self::Hour(minutes) => format!("n:h:{minutes}"),
            Self::At(moment) => format!("n:a:{}", moment.and_utc().timestamp()),
            Self::Place(place) => format!("n:p:{place}"),
            Self::Seats(seats) => format!("n:s:{seats}"),
            Self::Theme(theme) => format!("n:t:{}", theme.word()),
            Self::Back => "n:back".to_owned(),
            Self::Skip => "n:skip".to_owned(),
            Self::Edit => "n:edit".to_owned(),
            Self::Earlier => "n:earlier".to_owned(),
            Self::Again(activity) => format!("n:again:{activity}"),
            Self::Nothing => "n:-".to_owned(),
        }
    }

    fn decode(parts: &[&str]) -> Option<Self> {
        Some(match parts {
            ["d", day] => Self::Day(day.parse().ok()?),
            ["m", day] => Self::Month(day.parse().ok()?),
            ["h", minutes] => Self::Hour(minutes.parse().ok()?),
            ["a", seconds] => Self::At(DateTime::from_timestamp(seconds.parse().ok()?, 0)?.naive_utc()),
            ["p", place] => Self::Place(PlaceId(place.parse().ok()?)),
            ["s", seats] => Self::Seats(seats.parse().ok().filter(|seats| *seats >= 0)?),
            ["t", theme] => Self::Theme(Theme::from_word(theme)?),
            ["back"] => Self::Back,
            ["skip"] => Self::Skip,
            ["edit"] => Self::Edit,
            ["earlier"] => Self::Earlier,
            ["again", activity] => Self::Again(ActivityId(activity.parse().ok()?)),
            ["-"] => Self::Nothing,
            _ => return None,
        })
    }
}

/// Everything a button can ask for. Its text form goes through people's hands, so it is no permission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Action {
    /// Sign the tapping person up, or take the seat that is offered to them.
    SignUp(ActivityId),
    /// Sign the tapping person up in a role.
    SignUpAs(ActivityId, RoleId),
    /// Bring one more companion.
    More(ActivityId),
    /// Bring one companion less.
    Fewer(ActivityId),
    /// Say where the tapping person stands, and why.
    Why(ActivityId),
    /// Leave a question without an answer.
    Skip(ActivityId, i64),
    /// Give the tapping person's sign-up back.
    Cancel(ActivityId),
    /// Publish the tapping person's draft.
    PublishDraft,
    /// Throw the tapping person's draft away.
    DiscardDraft,
    /// Call an activity off, for that reason.
    CallOff(ActivityId, Reason),
    /// Show what can be changed of an activity.
    Edit(ActivityId),
    /// Ask for another value of one thing.
    EditField(ActivityId, Field),
    /// Make the change that the tapping person proposed.
    SaveEdit(ActivityId),
    /// Ask whether an activity is to be called off.
    AskCallOff(ActivityId),
    /// Say how an activity was: from 1 to 5, or 0 for not having been there.
    Rate(ActivityId, u8),
    /// Answer a question about a new activity.
    Create(Answer),
    /// Show who runs a place.
    People(PlaceId),
    /// Make a link that can be used once.
    Invite(PlaceId, Purpose),
    /// Take a person's role at a place away.
    Dismiss(PlaceId, PersonId),
    /// Send a message to all groups of a branch.
    SendBroadcast(i64),
    /// Throw it away.
    DropBroadcast(i64),
    /// Show what will still go out for an activity.
    Timeline(ActivityId),
    /// Show one message that will go out.
    Coming(ActivityId, Step),
    /// Hold a message back, let it go, send it now or leave it out.
    Steer(ActivityId, Step, Steering),
    /// Take the last change of an activity back.
    Undo(ActivityId),
    /// Leave an activity as it is, after all.
    KeepOn(ActivityId),
    /// Tick a person as having come, or untick; on the page of the list that is shown.
    Tick(ActivityId, SignupId, u16),
    /// Tick everybody.
    TickAll(ActivityId),
    /// Show another page of the attendance list.
    AttendancePage(ActivityId, u16),
    /// Send the activity for the tapping person's calendar.
    Calendar(ActivityId),
    /// Send the roster as a sheet.
    Sheet(ActivityId),
    /// Post the recap now.
    PostRecap(ActivityId),
    /// Show the tapping person's name on cards, or hide it.
    HideName(bool),
    /// Remind the tapping person in private, or not.
    Remind(bool),
    /// Forget the tapping person.
    Forget,
    /// Do not forget them, after all.
    Remember,
    /// Speak another language with the tapping person.
    Speak(crate::domain::language::Language),
}

impl Action {
    /// Its form in a button: at most 64 bytes (Bot API, `callback_data`).
    pub fn encode(self) -> String {
        match self {
            Self::SignUp(activity) => format!("s:{activity}"),
            Self::SignUpAs(activity, role) => format!("s:{activity}:{role}"),
            Self::More(activity) => format!("p:{activity}"),
            Self::Fewer(activity) => format!("m:{activity}"),
            Self::Why(activity) => format!("w:{activity}"),
            Self::Skip(activity, question) => format!("q:{activity}:{question}"),
            Self::Cancel(activity) => format!("c:{activity}"),
            Self::PublishDraft => "pub".to_owned(),
            Self::DiscardDraft => "drop".to_owned(),
            Self::CallOff(activity, reason) => format!("off:{activity}:{}", reason.word()),
            Self::Edit(activity) => format!("e:{activity}"),
            Self::EditField(activity, field) => format!("e:{activity}:{}", field.word()),
            Self::SaveEdit(activity) => format!("es:{activity}"),
            Self::AskCallOff(activity) => format!("off:{activity}"),
            Self::Undo(activity) => format!("u:{activity}"),
            Self::Rate(activity, face) => format!("f:{activity}:{face}"),
            Self::Create(answer) => answer.encode(),
            Self::People(place) => format!("pl:{place}"),
            Self::Invite(place, purpose) => format!("inv:{place}:{}", purpose.word()),
            Self::Dismiss(place, person) => format!("dis:{place}:{person}"),
            Self::SendBroadcast(broadcast) => format!("bc:{broadcast}"),
            Self::DropBroadcast(broadcast) => format!("bx:{broadcast}"),
            Self::Timeline(activity) => format!("tl:{activity}"),
            Self::Coming(activity, step) => format!("tl:{activity}:{}", step.word()),
            Self::Steer(activity, step, steering) => {
                format!("tl:{activity}:{}:{}", step.word(), steering.word())
            }
            Self::KeepOn(activity) => format!("on:{activity}"),
            Self::Tick(activity, signup, page) => format!("t:{activity}:{signup}:{page}"),
            Self::TickAll(activity) => format!("ta:{activity}"),
            Self::AttendancePage(activity, page) => format!("tp:{activity}:{page}"),
            Self::Calendar(activity) => format!("i:{activity}"),
            Self::Sheet(activity) => format!("x:{activity}"),
            Self::PostRecap(activity) => format!("r:{activity}"),
            Self::HideName(hide) => format!("hide:{}", u8::from(hide)),
            Self::Remind(remind) => format!("rem:{}", u8::from(remind)),
            Self::Forget => "forget".to_owned(),
            Self::Remember => "keep".to_owned(),
            Self::Speak(language) => format!("l:{}", language.word()),
        }
    }

    /// The action of a button's data; none for data the bot did not make.
    pub fn decode(data: &str) -> Option<Self> {
        let mut parts = data.split(':');
        let verb = parts.next()?;
        let rest: Vec<&str> = parts.collect();
        let activity = |text: &str| text.parse().ok().map(ActivityId);
        let place = |text: &str| text.parse().ok().map(PlaceId);
        let action = match (verb, rest.as_slice()) {
            ("s", [id]) => Self::SignUp(activity(id)?),
            ("s", [id, role]) => Self::SignUpAs(activity(id)?, RoleId(role.parse().ok()?)),
            ("p", [id]) => Self::More(activity(id)?),
            ("m", [id]) => Self::Fewer(activity(id)?),
            ("w", [id]) => Self::Why(activity(id)?),
            ("q", [id, question]) => Self::Skip(activity(id)?, question.parse().ok()?),
            ("c", [id]) => Self::Cancel(activity(id)?),
            ("pub", []) => Self::PublishDraft,
            ("drop", []) => Self::DiscardDraft,
            ("off", [id]) => Self::AskCallOff(activity(id)?),
            ("off", [id, reason]) => Self::CallOff(activity(id)?, Reason::from_word(reason)?),
            ("e", [id]) => Self::Edit(activity(id)?),
            ("e", [id, field]) => Self::EditField(activity(id)?, Field::from_word(field)?),
            ("es", [id]) => Self::SaveEdit(activity(id)?),
            ("u", [id]) => Self::Undo(activity(id)?),
            ("f", [id, face]) => Self::Rate(activity(id)?, face.parse().ok()?),
            ("n", answer) => Self::Create(Answer::decode(answer)?),
            ("pl", [id]) => Self::People(place(id)?),
            ("inv", [id, purpose]) => Self::Invite(place(id)?, Purpose::from_word(purpose)?),
            ("dis", [id, person]) => Self::Dismiss(place(id)?, PersonId(person.parse().ok()?)),
            ("bc", [id]) => Self::SendBroadcast(id.parse().ok()?),
            ("bx", [id]) => Self::DropBroadcast(id.parse().ok()?),
            ("tl", [id]) => Self::Timeline(activity(id)?),
            ("tl", [id, step]) => Self::Coming(activity(id)?, Step::from_word(step)?),
            ("tl", [id, step, steering]) => {
                Self::Steer(activity(id)?, Step::from_word(step)?, Steering::from_word(steering)?)
            }
            ("on", [id]) => Self::KeepOn(activity(id)?),
            ("t", [id, signup, page]) => {
                Self::Tick(activity(id)?, SignupId(signup.parse().ok()?), page.parse().ok()?)
            }
            ("ta", [id]) => Self::TickAll(activity(id)?),
            ("tp", [id, page]) => Self::AttendancePage(activity(id)?, page.parse().ok()?),
            ("i", [id]) => Self::Calendar(activity(id)?),
            ("x", [id]) => Self::Sheet(activity(id)?),
            ("r", [id]) => Self::PostRecap(activity(id)?),
            ("hide", ["0"]) => Self::HideName(false),
            ("hide", ["1"]) => Self::HideName(true),
            ("rem", ["0"]) => Self::Remind(false),
            ("rem", ["1"]) => Self::Remind(true),
            ("forget", []) => Self::Forget,
            ("keep", []) => Self::Remember,
            ("l", [word]) => Self::Speak(crate::domain::language::Language::from_word(word)?),
            _ => return None,
        };
        Some(action)
    }
}

/// Where a message goes: a chat, and a topic in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Address {
    /// The chat.
    pub chat: ChatId,
    /// The topic; 0 where there is none.
    pub thread: ThreadId,
}

/// What the outbox holds: what is to be delivered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Parcel {
    /// A message, as decided.
    Message(Message),
    /// The card of an activity in a group: rendered when it is delivered, posted the first time and edited after.
    Card(ActivityId, GroupId),
    /// The recap of an activity in a group: posted once, and remembered.
    Recap(GroupId, ActivityId, Message),
    /// A new face for a message that is there.
    Edit(MessageId, Message),
    /// Messages that have done their work are removed, as far as the bot may.
    Remove(Vec<MessageId>),
    /// A text in a group that only one person sees.
    Whisper(Whisper),
}

/// What the bot tells one person in the middle of a group, after they tapped there. Whether it arrives is not
/// certain, so nothing may hang on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Whisper {
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
pub enum Rank {
    /// The answer to what a person just did.
    Answer = 0,
    /// A reminder, or news of somebody's sign-up.
    Reminder = 1,
    /// A new activity, or its recap.
    Announcement = 2,
    /// An edit that brings a card up to date.
    Refresh = 3,
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
    /// Posts a message and tells its number.
    fn post<'a>(&'a self, to: Address, message: &'a Message)
    -> BoxFuture<'a, Result<MessageId, Undelivered>>;
    /// Posts a message with a document and tells its number.
    fn post_file<'a>(
        &'a self,
        to: Address,
        message: &'a Message,
        file: File,
    ) -> BoxFuture<'a, Result<MessageId, Undelivered>>;
    /// Tells one person something in a group.
    fn whisper<'a>(&'a self, to: Address, whisper: &'a Whisper) -> BoxFuture<'a, Result<(), Undelivered>>;
    /// Removes a message.
    fn remove(&self, chat: ChatId, message_id: MessageId) -> BoxFuture<'_, Result<(), Undelivered>>;
    /// Gives a message that is there a new face.
    fn edit<'a>(
        &'a self,
        chat: ChatId,
        message_id: MessageId,
        message: &'a Message,
    ) -> BoxFuture<'a, Result<(), Undelivered>>;
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_toast_shows_the_lines_that_fit() {
        let (place, reason) = ("You are third.", "x".repeat(190));
        assert_eq!(toast(&Text::plain(&format!("{place}\n{reason}"))), place);
        assert_eq!(toast(&Text::plain(&format!("{place}\nSoon."))), "You are third.\nSoon.");
        assert_eq!(toast(&Text::plain(&"y".repeat(201))).chars().count(), 200);
        assert_eq!(toast(&Text::default()), "");
    }

    proptest! {
        #[test]
        fn what_people_write_is_read_back_as_it_is(text in "\\PC*") {
            prop_assert_eq!(Text::plain(&text).read(), text);
        }

        #[test]
        fn buttons_fit_and_are_understood_again(activity: i64, other: i64, page: u16) {
            for action in [
                Action::SignUp(ActivityId(activity)),
                Action::Cancel(ActivityId(activity)),
                Action::SignUpAs(ActivityId(activity), RoleId(other)),
                Action::Why(ActivityId(activity)),
                Action::Tick(ActivityId(activity), SignupId(other), page),
                Action::AttendancePage(ActivityId(activity), page),
            ] {
                let data = action.encode();
                prop_assert!(data.len() <= 64);
                prop_assert_eq!(Action::decode(&data), Some(action));
            }
        }

        #[test]
        fn forged_data_never_panics(data in "\\PC{0,64}") {
            let _ = Action::decode(&data);
        }
    }
}
