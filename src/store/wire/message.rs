//! A message of the bot, with its buttons.

use serde::{Deserialize, Serialize};

use crate::domain::hours_table::{HoursTable, TableTime, Whose};
use crate::domain::ids::{ActivityId, CertificateId, MessageId, PersonId, PlaceId, PollId, VolunteerId};
use crate::domain::language::Language;
use crate::domain::volunteer::Team;
use crate::message::{self, CallbackData, TooLong};

/// `{"text":"Tea","buttons":[[{"label":"Sign up","press":{"Callback":"s:12"}}]]}`, and more where more is set. The text is
/// markup. Whose names are in it is not here, but in `outbox_people`.
#[derive(Serialize, Deserialize)]
pub struct Message {
    pub(super) text: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) buttons: Vec<Vec<Button>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) pictures: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) voice: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) document: Option<Document>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) fleeting: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) reply_to: Option<MessageId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) about: Option<ActivityId>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) silent: bool,
}

/// `{"label":"Map","press":{"Open":"https://example.org"}}`.
#[derive(Serialize, Deserialize)]
pub struct Button {
    pub(super) label: String,
    pub(super) press: Press,
}

/// `{"Callback":"s:12"}`, or `{"Open":"https://example.org"}`.
#[derive(Serialize, Deserialize)]
pub enum Press {
    Callback(Data),
    Open(String),
}

/// A button's data, as it stands on phones.
#[derive(Clone, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Data(CallbackData);

/// `{"CheckIn":12}`, `{"Roster":[12,"en"]}` and so on.
#[derive(Serialize, Deserialize)]
pub enum Document {
    MyData(PersonId),
    Calendar(ActivityId, Language),
    CheckIn(ActivityId),
    PhoneLink(VolunteerId),
    Roster(ActivityId, Language),
    Certificate(CertificateId),
    HoursList(Language),
    Hours { reader: PersonId, place: PlaceId, team: Option<Team>, year: u16, month: u8, language: Language },
    Ballot(PollId, Language),
    Menu(PlaceId, Language),
}

impl TryFrom<String> for Data {
    type Error = TooLong;

    fn try_from(text: String) -> Result<Self, TooLong> {
        text.try_into().map(Self)
    }
}

impl From<Data> for String {
    fn from(data: Data) -> Self {
        data.0.as_str().to_owned()
    }
}

impl From<CallbackData> for Data {
    fn from(data: CallbackData) -> Self {
        Self(data)
    }
}

/// Rows of buttons, the one way or the other.
fn rows<A: Into<B>, B>(rows: Vec<Vec<A>>) -> Vec<Vec<B>> {
    rows.into_iter().map(|row| row.into_iter().map(Into::into).collect()).collect()
}

/// The words and buttons of a message in bytes: `["Tea",[[…]]]`. What stands in groups is remembered by a digest of them
/// (`posts.shown`), so another form of them has every card edited once more, as that of buttons had when their data became
/// opaque.
pub fn face(of: &message::Message) -> Vec<u8> {
    serde_json::to_vec(&(of.text.to_string(), rows::<_, Button>(of.buttons.clone()))).unwrap_or_default()
}

impl From<message::Message> for Message {
    fn from(known: message::Message) -> Self {
        let message::Message { text, buttons, pictures, voice, document, fleeting, reply_to, about, silent } =
            known;
        let (text, buttons, document) = (text.into(), rows(buttons), document.map(Into::into));
        Self { text, buttons, pictures, voice, document, fleeting, reply_to, about, silent }
    }
}

impl From<Message> for message::Message {
    fn from(kept: Message) -> Self {
        let Message { text, buttons, pictures, voice, document, fleeting, reply_to, about, silent } = kept;
        let (text, buttons, document) = (text.into(), rows(buttons), document.map(Into::into));
        Self { text, buttons, pictures, voice, document, fleeting, reply_to, about, silent }
    }
}

impl From<message::Button> for Button {
    fn from(message::Button { label, press, concerns: _ }: message::Button) -> Self {
        let press = match press {
            message::Press::Callback(data) => Press::Callback(Data(data)),
            message::Press::Open(address) => Press::Open(address),
        };
        Self { label, press }
    }
}

impl From<Button> for message::Button {
    fn from(Button { label, press }: Button) -> Self {
        let press = match press {
            Press::Callback(Data(data)) => message::Press::Callback(data),
            Press::Open(address) => message::Press::Open(address),
        };
        Self { label, press, concerns: Vec::new() }
    }
}

impl From<message::Document> for Document {
    fn from(document: message::Document) -> Self {
        match document {
            message::Document::MyData(person) => Self::MyData(person),
            message::Document::Calendar(activity, language) => Self::Calendar(activity, language),
            message::Document::CheckIn(activity) => Self::CheckIn(activity),
            message::Document::PhoneLink(volunteer) => Self::PhoneLink(volunteer),
            message::Document::Roster(activity, language) => Self::Roster(activity, language),
            message::Document::Certificate(certificate) => Self::Certificate(certificate),
            message::Document::HoursList(language) => Self::HoursList(language),
            message::Document::Ballot(poll, language) => Self::Ballot(poll, language),
            message::Document::Menu(place, language) => Self::Menu(place, language),
            message::Document::Hours(HoursTable { reader, whose, time, language }) => {
                let (year, month) = (time.year(), time.month());
                Self::Hours { reader, place: whose.place(), team: whose.team(), year, month, language }
            }
        }
    }
}

impl From<Document> for message::Document {
    fn from(document: Document) -> Self {
        match document {
            Document::MyData(person) => Self::MyData(person),
            Document::Calendar(activity, language) => Self::Calendar(activity, language),
            Document::CheckIn(activity) => Self::CheckIn(activity),
            Document::PhoneLink(volunteer) => Self::PhoneLink(volunteer),
            Document::Roster(activity, language) => Self::Roster(activity, language),
            Document::Certificate(certificate) => Self::Certificate(certificate),
            Document::HoursList(language) => Self::HoursList(language),
            Document::Ballot(poll, language) => Self::Ballot(poll, language),
            Document::Menu(place, language) => Self::Menu(place, language),
            Document::Hours { reader, place, team, year, month, language } => {
                let whose = Whose::of(place, team);
                Self::Hours(HoursTable { reader, whose, time: TableTime::of(year, month), language })
            }
        }
    }
}
