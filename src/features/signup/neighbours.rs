//! Neighbours without the messenger in the news of an activity: whoever entered them reads it for them, in one message with
//! their own, which names them and gives back theirs.

use std::collections::HashMap;

use crate::domain::ids::{ActivityId, PersonId, SignupId};
use crate::domain::language::Language;
use crate::domain::person_name::PersonName;
use crate::domain::roster::SignupState;
use crate::features::card::SignupButton;
use crate::i18n::texts;
use crate::message::{Button, Message, Text};
use crate::store;
use crate::store::neighbours::{self as entered, Neighbour};
use crate::store::people::Person;
use crate::store::signups::{self, Signup};
use crate::work::{UnitOfWork, names};

/// The most neighbours who are named in one message, each with a button. A resident enters no more; the rest of those whom an
/// organiser entered stands on the roster.
const MOST: usize = 6;

/// For whom a person reads the news of an activity.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// Whether it is for themselves, too.
    pub own: bool,
    /// The neighbours whom they entered.
    pub neighbours: Vec<Neighbour>,
}

/// Which sign-ups some news is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewsFor {
    /// All that are on.
    Everyone,
    /// Those with a seat.
    Seated,
}

impl NewsFor {
    fn has(self, state: SignupState) -> bool {
        self == Self::Everyone || state == SignupState::Going
    }
}

/// For whom those read the news of an activity who entered neighbours. Who is not among them reads it for themselves.
pub async fn readings(
    work: &mut UnitOfWork,
    id: ActivityId,
    of: NewsFor,
) -> store::Result<HashMap<PersonId, Reading>> {
    let mut all: HashMap<PersonId, Reading> = HashMap::new();
    for neighbour in entered::of_activity(&mut work.tx, id).await? {
        if of.has(neighbour.state) {
            all.entry(neighbour.by).or_default().neighbours.push(neighbour);
        }
    }
    for (person, reading) in &mut all {
        let own = signups::of_person(&mut work.tx, id, *person).await?;
        reading.own = own.filter(Signup::is_on).is_some_and(|own| of.has(own.state));
    }
    Ok(all)
}

impl Reading {
    /// That of whoever entered nobody.
    pub fn own() -> Self {
        Self { own: true, neighbours: Vec::new() }
    }

    /// Says in a message whom it is for.
    pub fn name_in(&self, text: &mut Text, reader: &Person, language: Language) {
        if self.neighbours.is_empty() {
            return;
        }
        let shown = self.neighbours.iter().take(MOST);
        let shown: Vec<Text> = shown.map(|neighbour| names::of_neighbour(&neighbour.name, reader)).collect();
        let all = names::listed(&shown, language);
        let more = self.neighbours.len().saturating_sub(MOST);
        let own = if self.own { "yes" } else { "no" };
        text.paragraph(&texts::news_for_neighbours(own, all, more).say(language));
    }

    /// A message with a button below it for each neighbour, which gives back what that one has.
    pub fn with_buttons(&self, message: Message, reader: &Person, language: Language) -> Message {
        self.neighbours.iter().take(MOST).fold(message, |message, neighbour| {
            message.row(vec![cannot_come(neighbour.id, &neighbour.name, reader, language)])
        })
    }
}

/// The button that gives back what a neighbour has.
pub fn cannot_come(signup: SignupId, name: &PersonName, reader: &Person, language: Language) -> Button {
    let name = names::of_neighbour(name, reader);
    let label = texts::button_neighbour_cannot_come(name).say(language);
    Button::to_do(&label, SignupButton::GiveBackNeighbours(signup))
}
