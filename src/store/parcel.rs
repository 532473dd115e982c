//! How a parcel lies in its column. Its buttons have their data there, as on a phone; before, they had the name of what
//! they do, and what belongs to it. Such rows are read by the table at the end of this file, which stays as it is.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Deserialize;

use super::{Error, Result};
use crate::domain::activity::{LifecycleStep, Theme};
use crate::domain::change::{Field, Reason};
use crate::domain::ids::{ActivityId, GroupId, MessageId};
use crate::domain::language::Language;
use crate::domain::role_at_place::Purpose;
use crate::domain::series::{DayChoice, EditScope, Repetition};
use crate::domain::steering::Steering;
use crate::message::{self, Button, CallbackData, Delivery, Document, Stamp, Text, parts};

/// What a button of before has in its row, and no button of today.
const BEFORE: &str = r#""press":{"Do":"#;

/// A parcel as its column holds it.
pub(super) fn to_column(parcel: &Delivery) -> Result<String> {
    serde_json::to_string(parcel).map_err(|error| Error::Corrupt(error.to_string()))
}

/// The parcel of a column.
pub(super) fn read(column: &str) -> serde_json::Result<Delivery> {
    if column.contains(BEFORE) {
        serde_json::from_str(column).map(Earlier::into_parcel)
    } else {
        serde_json::from_str(column)
    }
}

/// A parcel with buttons of before.
#[derive(Deserialize)]
enum Earlier {
    Message(Message),
    Recap(GroupId, ActivityId, Message),
    Edit(MessageId, Message),
}

impl Earlier {
    fn into_parcel(self) -> Delivery {
        match self {
            Self::Message(message) => Delivery::Message(message.into()),
            Self::Recap(group, activity, message) => Delivery::Recap(group, activity, message.into()),
            Self::Edit(number, message) => Delivery::Edit(number, message.into()),
        }
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Message {
    text: Text,
    buttons: Vec<Vec<Labelled>>,
    pictures: Vec<String>,
    document: Option<Document>,
    fleeting: Option<u32>,
    reply_to: Option<MessageId>,
    about: Option<ActivityId>,
    silent: bool,
}

#[derive(Deserialize)]
struct Labelled {
    label: String,
    press: Press,
}

#[derive(Deserialize)]
enum Press {
    Do(Action),
    Open(String),
}

impl From<Message> for message::Message {
    fn from(earlier: Message) -> Self {
        let Message { text, buttons, pictures, document, fleeting, reply_to, about, silent } = earlier;
        let buttons = buttons.into_iter().map(|row| row.into_iter().map(Button::from).collect()).collect();
        Self { text, buttons, pictures, document, fleeting, reply_to, about, silent }
    }
}

impl From<Labelled> for Button {
    fn from(Labelled { label, press }: Labelled) -> Self {
        let press = match press {
            Press::Do(action) => message::Press::Callback(CallbackData::of(action)),
            Press::Open(address) => message::Press::Open(address),
        };
        Self { label, press, concerns: Vec::new() }
    }
}

parts! {
    /// What buttons of before did, by its name in a row, with the word and the parts of its data.
    #[derive(Deserialize)]
    enum Action {
        "s" => SignUp(activity: i64),
        "s" => SignUpAs(activity: i64, role: i64),
        "p" => More(activity: i64),
        "m" => Fewer(activity: i64),
        "w" => Why(activity: i64),
        "q" => Skip(activity: i64, question: i64),
        "qa" => AskAgain(activity: i64, question: i64),
        "c" => Cancel(activity: i64),
        "cb" => GiveBack(activity: i64),
        "a" => IsFor(aside: i64, what: Use, shown: Stamp),
        "help" => Help,
        "pub" => PublishDraft(shown: Stamp),
        "drop" => DiscardDraft(shown: Stamp),
        "off" => CallOff(activity: i64, reason: Reason),
        "ob" => CallOffBecause(activity: i64, shown: Stamp),
        "e" => Edit(activity: i64),
        "e" => EditField(activity: i64, field: Field),
        "es" => SaveEdit(activity: i64, shown: Stamp),
        "es" => SaveEditFor(activity: i64, scope: EditScope, shown: Stamp),
        "sr" => Series(series: i64),
        "sr" => SeriesDay(series: i64, day: NaiveDate, choice: DayChoice),
        "sr" => RunSeries(series: i64, run: bool),
        "su" => UndoSeries(series: i64, shown: Stamp),
        "off" => AskCallOff(activity: i64),
        "f" => Rate(activity: i64, face: u8),
        "n" => Begin(beginning: Beginning),
        "n" => Create(answer: Answer, shown: Stamp),
        "pl" => People(place: i64),
        "inv" => Invite(place: i64, purpose: Purpose),
        "rev" => Revoke(place: i64, invitation: i64),
        "cl" => Claim(claim: i64, yes: bool),
        "dis" => Dismiss(place: i64, person: i64),
        "bc" => SendBroadcast(broadcast: i64),
        "bx" => DropBroadcast(broadcast: i64),
        "tl" => Timeline(activity: i64),
        "tl" => Coming(activity: i64, step: LifecycleStep),
        "tl" => Steer(activity: i64, step: LifecycleStep, steering: Steering),
        "u" => Undo(activity: i64, shown: Stamp),
        "on" => KeepOn(activity: i64),
        "t" => Tick(activity: i64, signup: i64, page: u16),
        "ta" => TickAll(activity: i64),
        "ci" => CheckIn(activity: i64),
        "tp" => Attendance(activity: i64),
        "tp" => AttendancePage(activity: i64, page: u16),
        "i" => Calendar(activity: i64),
        "x" => Sheet(activity: i64),
        "rl" => DropLine(activity: i64, line: i64),
        "rs" => Recap(activity: i64),
        "rp" => DropPicture(activity: i64, number: i64),
        "rp" => DropPictures(activity: i64, first: i64, last: i64),
        "r" => PostRecap(activity: i64),
        "hide" => HideName(hide: bool),
        "rem" => Remind(remind: bool),
        "forget" => Forget,
        "keep" => Remember,
        "l" => Speak(language: Language),
        "ls" => SpeakInSettings(language: Language),
    }
}

parts! {
    #[derive(Deserialize)]
    enum Use {
        "r" => Recap(activity: i64),
        "c" => Card,
        "q" => Answer(activity: i64),
        "e" => Change(activity: i64),
        "n" => Draft,
        "-" => Nothing,
    }
}

parts! {
    #[derive(Deserialize)]
    enum Beginning {
        "begin" => Begin,
        "earlier" => Earlier,
        "again" => Again(activity: i64),
        "tl" => Templates,
        "tu" => Template(template: i64),
        "tx" => DropTemplate(template: i64),
    }
}

parts! {
    #[derive(Deserialize)]
    enum Answer {
        "d" => Day(day: NaiveDate),
        "m" => Month(day: NaiveDate),
        "h" => Hour(minutes: u16),
        "a" => At(moment: NaiveDateTime),
        "p" => Place(place: i64),
        "s" => Seats(seats: i64),
        "t" => Theme(theme: Theme),
        "r" => AskRepetition,
        "r" => Repetition(repetition: Repetition),
        "back" => Back,
        "skip" => Skip,
        "edit" => Edit,
        "v" => Venue(activity: i64),
        "tk" => KeepTemplate,
        "-" => Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_button_of_before_has_the_data_that_it_had_then() {
        // The version that wrote such rows wrote this file.
        for line in include_str!("../../tests/stories/earlier/rows_and_data.txt").lines() {
            let (row, data) = line.split_once('\t').expect("a tab");
            let button = format!(r#"[[{{"label":"Tea","press":{{"Do":{row}}}}}]]"#);
            let column = format!(r#"{{"Edit":[7,{{"text":"Tea","buttons":{button},"about":5}}]}}"#);
            let parcel = read(&column).expect(row);
            let Delivery::Edit(MessageId(7), message) = &parcel else { panic!("{parcel:?}") };
            assert_eq!((message.about, message.text.read()), (Some(ActivityId(5)), "Tea".to_owned()));
            let message::Press::Callback(found) = &message.buttons[0][0].press else { panic!("{parcel:?}") };
            assert_eq!(found.as_str(), data);
            // It is written anew as those of today are.
            let anew = to_column(&parcel).expect(row);
            assert!(!anew.contains(BEFORE), "{anew}");
            assert_eq!(read(&anew).expect(row), parcel);
        }
    }

    #[test]
    fn a_text_that_looks_like_a_button_of_before_is_a_text() {
        let said = Delivery::Message(message::Message::of(Text::plain(BEFORE)));
        assert_eq!(read(&to_column(&said).expect("JSON")).expect("a parcel"), said);
    }
}
