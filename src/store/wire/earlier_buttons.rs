//! Parcels of before: their buttons had the name of what they do, and what belongs to it. The table at the end of this
//! file turns that into data; it stays as it is.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Deserialize;

use super::message::{self, Document};
use crate::domain::activity::{LifecycleStep, Theme};
use crate::domain::change::{Field, Reason};
use crate::domain::ids::{ActivityId, GroupId, MessageId};
use crate::domain::language::Language;
use crate::domain::role_at_place::Purpose;
use crate::domain::series::{DayChoice, EditScope, Repetition};
use crate::domain::steering::Steering;
use crate::message::{CallbackData, Stamp, parts};

/// What a button of before has in its row, and no button of today.
pub const BEFORE: &str = r#""press":{"Do":"#;

/// A parcel with buttons of before.
#[derive(Deserialize)]
pub enum Earlier {
    Message(Message),
    Recap(GroupId, ActivityId, Message),
    Edit(MessageId, Message),
}

/// Its message.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Message {
    text: String,
    buttons: Vec<Vec<Button>>,
    pictures: Vec<String>,
    document: Option<Document>,
    fleeting: Option<u32>,
    reply_to: Option<MessageId>,
    about: Option<ActivityId>,
    silent: bool,
}

#[derive(Deserialize)]
struct Button {
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
        let buttons = buttons.into_iter().map(|row| row.into_iter().map(Into::into).collect()).collect();
        Self { text, buttons, pictures, voice: None, document, fleeting, reply_to, about, silent }
    }
}

impl From<Button> for message::Button {
    fn from(Button { label, press }: Button) -> Self {
        let press = match press {
            Press::Do(action) => message::Press::Callback(CallbackData::of(action).into()),
            Press::Open(address) => message::Press::Open(address),
        };
        Self { label, press }
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
