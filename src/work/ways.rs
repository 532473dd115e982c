//! Buttons that lead where a command leads: nothing has to be known by heart, or typed.

use super::asker::Asker;
use super::buttons;
use super::reply::Reply;
use crate::domain::language::Language;
use crate::domain::way::Way;
use crate::i18n::texts;
use crate::message::{Button, Message, Text};

buttons! {
    /// A button that does what a command without anything behind it does.
    pub enum WayButton {
        /// The command of that word.
        "go" => Open(way: Way),
        /// Another page of the list that the command shows.
        "gp" => Turn(way: Way, page: u16),
    }
}

/// The button that leads there.
pub fn button(way: Way, language: Language) -> Button {
    Button::to_do(&label(way, language), WayButton::Open(way))
}

/// What stands on it, and on each other button that does the same for one activity.
pub fn label(way: Way, language: Language) -> Text {
    texts::button_way(way.word()).say(language)
}

/// What is said, and in private a button for where one can go on from there. A group gets no buttons by it.
pub fn say(asker: &Asker, text: Text, way: Way) -> Reply {
    if asker.in_private() {
        Reply::Show(Message::of(text).row(vec![button(way, asker.language)]))
    } else {
        Reply::Say(text)
    }
}

/// Where residents, and those who run a place, begin: two buttons in a row.
pub fn home(runs_a_place: bool, language: Language) -> Vec<Vec<Button>> {
    const RESIDENT: [Way; 6] = [Way::WhatsOn, Way::Mine, Way::Menu, Way::Wish, Way::Volunteer, Way::Settings];
    const ORGANISER: [Way; 13] = [
        Way::New,
        Way::Today,
        Way::WhoComes,
        Way::GoesOut,
        Way::Recaps,
        Way::Places,
        Way::Team,
        Way::Menu,
        Way::Poll,
        Way::Inbox,
        Way::WhatsOn,
        Way::Mine,
        Way::Settings,
    ];
    let ways: &[Way] = if runs_a_place { &ORGANISER } else { &RESIDENT };
    let all: Vec<Button> = ways.iter().map(|way| button(*way, language)).collect();
    all.chunks(2).map(<[Button]>::to_vec).collect()
}
