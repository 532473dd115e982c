//! How certificates stand in messages.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};

use crate::domain::hours::count::Hours;
use crate::domain::ids::{PersonId, PlaceId};
use crate::domain::language::Language;
use crate::domain::person_name::PersonName;
use crate::i18n::texts;
use crate::message::{Text, cut};
use crate::store::people::{self, Person};
use crate::store::places::{self, Place};
use crate::store::volunteers::Volunteer;
use crate::store::{self, Tx};
use crate::work::{Refusal, Result, UnitOfWork};

/// The most UTF-16 units of a place's name in a sentence.
const NAME: usize = 60;

/// In all, checked in, and noted by organisers.
pub(super) fn figures(hours: Hours) -> [String; 3] {
    [hours.total(), hours.verified, hours.attested].map(|hours| hours.to_string())
}

/// A day as it stands on papers: in full, without its weekday.
pub(super) fn day(day: NaiveDate, language: Language) -> Text {
    texts::certificate_date(day.day(), day.month(), &day.year().to_string()).say(language)
}

/// `1 January 2026 to 20 November 2026`; one day is said once.
pub(super) fn span(days: &RangeInclusive<NaiveDate>, language: Language) -> Text {
    let (from, until) = (day(*days.start(), language), day(*days.end(), language));
    if from == until { from } else { texts::certificate_days(from, until).say(language) }
}

/// `12.5 h (✔ 9 h checked in, ☑ 3.5 h noted by organisers), Thu 1 Jan 2026 – Fri 20 Nov 2026`.
pub(super) fn hours_in(hours: Hours, days: &RangeInclusive<NaiveDate>, language: Language) -> Text {
    let [served, checked, noted] = figures(hours);
    texts::certificate_hours(&served, &checked, &noted, span(days, language)).say(language)
}

/// A name that stands in a message: it is gone with its person.
pub(super) fn named(name: &PersonName, person: Option<PersonId>) -> Text {
    Text::plain(&name.to_string()).concerning(person)
}

/// A place that must be there.
pub(super) async fn place(work: &mut UnitOfWork, id: PlaceId) -> Result<Place> {
    Ok(places::by_id(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?)
}

/// What a place is called in a sentence.
pub(super) fn place_name(place: &Place, language: Language) -> String {
    cut(place.name.in_language(language), NAME)
}

/// Whom to ask there; the word for nobody where it is not known.
pub(super) fn contact(place: &Place) -> String {
    place.contact.clone().unwrap_or_else(|| "none".to_owned())
}

/// Who a volunteer is in the messenger, where the bot may write to them.
pub(super) async fn reader(tx: &mut Tx, volunteer: &Volunteer) -> store::Result<Option<Person>> {
    let Some(person) = volunteer.person else { return Ok(None) };
    Ok(people::by_id(tx, person).await?.filter(|person| person.reachable))
}
