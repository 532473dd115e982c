//! How people are called. Every name that the bot says goes through here, so that a hidden one stays hidden, none can
//! do harm among other words, and each text knows whose names are in it.

use crate::domain::contact::Contact;
use crate::domain::language::Language;
use crate::domain::person_name::{DOT, PersonName};
use crate::i18n::texts;
use crate::message::{Text, cut};
use crate::store::people::{Called, Person};

/// The most UTF-16 units of a name in a sentence, and on a button.
const NAME: usize = PersonName::MOST;
const LABEL: usize = 40;
/// The most UTF-16 units of a contact.
pub const CONTACT: usize = 80;

/// Where others read it: a dot for a name that is hidden.
pub fn in_public(called: &Called, most: usize) -> Text {
    if called.hide_name { Text::plain(DOT) } else { written(called, most) }
}

/// Where only those who run the place read it.
pub fn for_staff(called: &Called) -> Text {
    written(called, NAME)
}

/// The same on a button.
pub fn on_button(called: &Called) -> Text {
    written(called, LABEL)
}

fn written(called: &Called, most: usize) -> Text {
    Text::plain(&called.name.within(most)).concerning(called.about)
}

/// A person's name in a group that tells them of the message. None for a hidden one, whom a link would uncover.
pub fn mention(person: &Person) -> Option<Text> {
    let mention = || Text::mention(&person.name.within(NAME), person.chat).concerning([person.id]);
    (!person.hide_name).then(mention)
}

/// The name of a neighbour, whom a person signed up.
pub fn of_neighbour(name: &PersonName, by: &Person) -> Text {
    Text::plain(&name.within(NAME)).concerning([by.id])
}

/// Whom to ask about an activity.
pub fn contact(contact: &Contact) -> Text {
    Text::plain(&cut(&contact.text, CONTACT)).concerning(contact.of)
}

/// Several names in a row.
pub fn listed(names: &[Text], language: Language) -> Text {
    let mut all = Text::default();
    for (index, name) in names.iter().enumerate() {
        if index > 0 {
            all.append(&texts::names_separator().say(language));
        }
        all.append(name);
    }
    all
}

/// A party as it stands in lists: its person's name, and how many they bring.
pub fn party(mut name: Text, seats: i64) -> Text {
    if seats > 1 {
        name.append(&Text::plain(&format!(" +{}", seats - 1)));
    }
    name
}
