//! What the outbox holds: what is to be delivered. Its buttons have their data there, as on a phone.

use serde::{Deserialize, Serialize};

use super::earlier_buttons::{BEFORE, Earlier};
use super::message::Message;
use super::stored::{self, Stored};
use crate::domain::ids::{ActivityId, ChatId, GroupId, MessageId, VisitAskId};
use crate::message::{Delivery, EphemeralReply};
use crate::store::error::Result;

/// `{"Message":{…}}`, `{"Card":[12,2]}` and so on.
#[derive(Serialize, Deserialize)]
pub enum Parcel {
    Message(Message),
    Card(ActivityId, GroupId),
    Recap(GroupId, ActivityId, Message),
    RecapOf(ActivityId, GroupId),
    Visit(VisitAskId),
    Edit(MessageId, Message),
    Remove(Vec<MessageId>),
    Whisper { person: ChatId, tap: String, text: String },
}

impl Stored for Delivery {
    type Format = Parcel;

    fn parse(text: &str) -> serde_json::Result<Parcel> {
        if text.contains(BEFORE) {
            serde_json::from_str::<Earlier>(text).map(Into::into)
        } else {
            serde_json::from_str(text)
        }
    }
}

/// A parcel as its column holds it.
pub(in crate::store) fn to_column(delivery: &Delivery) -> Result<String> {
    stored::to_column(delivery)
}

/// The parcel of a column. The outbox says itself which it is that cannot be read, for the others go on.
pub(in crate::store) fn read(column: &str) -> serde_json::Result<Delivery> {
    Delivery::parse(column).map(Into::into)
}

impl From<Earlier> for Parcel {
    fn from(earlier: Earlier) -> Self {
        match earlier {
            Earlier::Message(message) => Self::Message(message.into()),
            Earlier::Recap(group, activity, message) => Self::Recap(group, activity, message.into()),
            Earlier::Edit(number, message) => Self::Edit(number, message.into()),
        }
    }
}

impl From<Delivery> for Parcel {
    fn from(delivery: Delivery) -> Self {
        match delivery {
            Delivery::Message(message) => Self::Message(message.into()),
            Delivery::Card(activity, group) => Self::Card(activity, group),
            Delivery::Recap(group, activity, message) => Self::Recap(group, activity, message.into()),
            Delivery::RecapOf(activity, group) => Self::RecapOf(activity, group),
            Delivery::Visit(ask) => Self::Visit(ask),
            Delivery::Edit(number, message) => Self::Edit(number, message.into()),
            Delivery::Remove(numbers) => Self::Remove(numbers),
            Delivery::EphemeralReply(EphemeralReply { person, tap, text }) => {
                Self::Whisper { person, tap, text: text.into() }
            }
        }
    }
}

impl From<Parcel> for Delivery {
    fn from(parcel: Parcel) -> Self {
        match parcel {
            Parcel::Message(message) => Self::Message(message.into()),
            Parcel::Card(activity, group) => Self::Card(activity, group),
            Parcel::Recap(group, activity, message) => Self::Recap(group, activity, message.into()),
            Parcel::RecapOf(activity, group) => Self::RecapOf(activity, group),
            Parcel::Visit(ask) => Self::Visit(ask),
            Parcel::Edit(number, message) => Self::Edit(number, message.into()),
            Parcel::Remove(numbers) => Self::Remove(numbers),
            Parcel::Whisper { person, tap, text } => {
                Self::EphemeralReply(EphemeralReply { person, tap, text: text.into() })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::{Button, Message, Press, Text};
    use crate::store::wire;

    #[test]
    fn a_button_of_before_has_the_data_that_it_had_then() {
        // The version that wrote such rows wrote this file.
        for line in include_str!("../../../tests/stories/earlier/rows_and_data.txt").lines() {
            let (row, data) = line.split_once('\t').expect("a tab");
            let button = format!(r#"[[{{"label":"Tea","press":{{"Do":{row}}}}}]]"#);
            let column = format!(r#"{{"Edit":[7,{{"text":"Tea","buttons":{button},"about":5}}]}}"#);
            let parcel = read(&column).expect(row);
            let Delivery::Edit(MessageId(7), message) = &parcel else { panic!("{parcel:?}") };
            assert_eq!((message.about, message.text.read()), (Some(ActivityId(5)), "Tea".to_owned()));
            let Press::Callback(found) = &message.buttons[0][0].press else { panic!("{parcel:?}") };
            assert_eq!(found.as_str(), data);
            // It is written anew as those of today are.
            let anew = to_column(&parcel).expect(row);
            assert!(!anew.contains(BEFORE), "{anew}");
            assert_eq!(read(&anew).expect(row), parcel);
        }
    }

    #[test]
    fn a_text_that_looks_like_a_button_of_before_is_a_text() {
        let said = Delivery::Message(Message::of(Text::plain(BEFORE)));
        assert_eq!(read(&to_column(&said).expect("JSON")).expect("a parcel"), said);
    }

    #[test]
    fn what_digests_are_made_of_stays() {
        let button = Button::to_open(&Text::plain("\"Map\""), "https://example.org".to_owned());
        let message = Message::of(Text::plain("Tea & cake")).row(vec![button]).about(ActivityId(5));
        let face = String::from_utf8(wire::face(&message)).expect("JSON");
        assert_eq!(
            face,
            r#"["Tea &amp; cake",[[{"label":"\"Map\"","press":{"Open":"https://example.org"}}]]]"#
        );
    }
}
