//! The news of a change: who is told of it, and in which words.

use chrono::{DateTime, Utc};

use crate::domain::activity::{Activity, LifecycleStep};
use crate::domain::change::{Difference, differences};
use crate::domain::delivery_key::{DeliveryKey, Hearer};
use crate::domain::language::Language;
use crate::domain::way::Way;
use crate::features::calendar;
use crate::features::card::SignupButton;
use crate::features::signup::neighbours::{self, NewsFor, Reading};
use crate::features::signup::phone_list::{self, ToCall};
use crate::i18n::{texts, when_held};
use crate::message::{Button, Message, Priority, Text, cut};
use crate::store::changes::Change;
use crate::store::groups::{self, Group};
use crate::store::people::Person;
use crate::store::places::{self, Place};
use crate::store::{self, ledger, seconds, signups};
use crate::work::recipients::private;
use crate::work::{UnitOfWork, place_words, ways};

/// The most UTF-16 units of a title, and of a place, in the news of a change.
const TITLE: usize = 200;
const PLACE: usize = 120;

/// Whether people are to be told of it.
pub fn differs(told: &Activity, now: &Activity) -> bool {
    !differences(told, now).is_empty()
}

/// Tells people of a change, and organisers whom to tell by phone.
pub(super) async fn tell(
    work: &mut UnitOfWork,
    change: &Change,
    activity: &Activity,
    tell_at: DateTime<Utc>,
) -> store::Result<()> {
    let id = activity.id;
    if !differs(&change.told.activity, activity) {
        return Ok(());
    }
    let hearers = hearers(work, change, activity).await?;
    let Some(place) = places::by_id(&mut work.tx, activity.place).await? else { return Ok(()) };
    let news = News { change, activity, place: &place, now: work.now };
    let key = |hearer| DeliveryKey::Changed(id, seconds(tell_at), hearer);
    let expires = Some(activity.ends_at.max(change.told.activity.ends_at));
    let own = work.settings.language;
    let people = hearers
        .people
        .iter()
        .map(|person| (key(Hearer::Person(person.id)), private(person), person.language.unwrap_or(own)));
    work.send_all(people.collect(), Priority::Reminder, expires, |language| news.own(language)).await?;
    for (person, reading) in &hearers.with_neighbours {
        let message = news.read_by(person, reading, person.language.unwrap_or(own));
        let key = key(Hearer::Person(person.id));
        work.send(key, private(person), Priority::Reminder, message, expires).await?;
    }
    let groups =
        hearers.groups.iter().map(|group| (key(Hearer::Group(group.id)), group.address(), group.language));
    let says = |language| Message::of(news.for_group(language));
    work.send_all(groups.collect(), Priority::Reminder, expires, says).await?;
    phone_list::send(work, activity, &hearers.to_call, expires).await?;
    calendar::bring_up_to_date(work, activity).await
}

/// Who is told of a change.
struct Hearers {
    /// Those who signed up themselves, and nobody else.
    people: Vec<Person>,
    /// Those who signed up neighbours, and for whom they read it.
    with_neighbours: Vec<(Person, Reading)>,
    groups: Vec<Group>,
    /// Whom none of this reaches, and which organisers see who they are.
    to_call: ToCall,
}

/// Those who signed up, in private. The group reads what is called off, and what is on again after it has read that, for
/// that concerns everybody in it; another change only where somebody who signed up cannot be written to.
async fn hearers(work: &mut UnitOfWork, change: &Change, activity: &Activity) -> store::Result<Hearers> {
    let everyone = signups::everyone(&mut work.tx, activity.id).await?;
    let unheard = everyone.iter().any(|person| !person.reachable);
    let to_call = phone_list::to_call(work, activity).await?;
    let mut readings = neighbours::readings(work, activity.id, NewsFor::Everyone).await?;
    let (mut people, mut with_neighbours) = (Vec::new(), Vec::new());
    for person in everyone.into_iter().filter(|person| person.reachable) {
        let reading = readings.remove(&person.id).unwrap_or_else(Reading::own);
        // Whoever sees the list of those to be called has all their neighbours on it.
        let has_list = to_call.callers.contains(&person);
        match (reading.neighbours.is_empty() || has_list, reading.own) {
            (true, true) => people.push(person),
            (true, false) => {}
            (false, _) => with_neighbours.push((person, reading)),
        }
    }
    let concerns_all = differences(&change.told.activity, activity)
        .iter()
        .any(|difference| matches!(difference, Difference::CalledOff | Difference::BackOn));
    let announced = ledger::is_done(&mut work.tx, activity, LifecycleStep::Announce).await?;
    let groups = if announced && (concerns_all || unheard) {
        groups::of_place(&mut work.tx, activity.place).await?
    } else {
        Vec::new()
    };
    Ok(Hearers { people, with_neighbours, groups, to_call })
}

/// How many will be told of a change.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Told {
    /// So many people.
    pub people: usize,
    /// So many groups.
    pub groups: usize,
    /// So many organisers see whom to tell by phone.
    pub callers: usize,
}

/// How many will be told of a change.
pub async fn audience(work: &mut UnitOfWork, change: &Change, activity: &Activity) -> store::Result<Told> {
    if !differs(&change.told.activity, activity) {
        return Ok(Told::default());
    }
    let hearers = hearers(work, change, activity).await?;
    Ok(Told {
        people: hearers.people.len() + hearers.with_neighbours.len(),
        groups: hearers.groups.len(),
        callers: hearers.to_call.callers.len(),
    })
}

/// What is told of a change.
pub(super) struct News<'a> {
    pub(super) change: &'a Change,
    pub(super) activity: &'a Activity,
    pub(super) place: &'a Place,
    pub(super) now: DateTime<Utc>,
}

impl News<'_> {
    fn is_called_off(&self) -> bool {
        differences(&self.change.told.activity, self.activity) == [Difference::CalledOff]
    }

    /// As somebody reads it who signed up themselves, and nobody else.
    pub(super) fn for_person(&self, language: Language) -> Text {
        let mut text = self.happened(language);
        if !self.is_called_off() {
            text.paragraph(&texts::changed_cannot_come().say(language));
        }
        text
    }

    fn own(&self, language: Language) -> Message {
        Message::of(self.for_person(language)).row(vec![self.next(language)]).about(self.activity.id)
    }

    /// As somebody reads it who signed up neighbours, and perhaps themselves.
    fn read_by(&self, reader: &Person, reading: &Reading, language: Language) -> Message {
        let mut text = if reading.own { self.for_person(language) } else { self.happened(language) };
        reading.name_in(&mut text, reader, language);
        if self.is_called_off() {
            return Message::of(text).row(vec![self.next(language)]).about(self.activity.id);
        }
        if !reading.own {
            text.paragraph(&texts::changed_neighbours_stay().say(language));
        }
        let message = Message::of(text).about(self.activity.id);
        let message = if reading.own { message.row(vec![self.next(language)]) } else { message };
        reading.with_buttons(message, reader, language)
    }

    fn happened(&self, language: Language) -> Text {
        if !self.is_called_off() {
            return self.lines(language);
        }
        let (title, begins) = self.head(language);
        let mut text = texts::called_off_person(&title, begins).say(language);
        self.add_reason(&mut text, language);
        text
    }

    /// What its person may want to do next.
    fn next(&self, language: Language) -> Button {
        if self.is_called_off() {
            return ways::button(Way::WhatsOn, language);
        }
        Button::to_do(&texts::button_cannot_come().say(language), SignupButton::Cancel(self.activity.id))
    }

    fn for_group(&self, language: Language) -> Text {
        if self.is_called_off() {
            let (title, begins) = self.head(language);
            let mut text = texts::called_off_group(&title, begins).say(language);
            self.add_reason(&mut text, language);
            return text;
        }
        self.lines(language)
    }

    fn head(&self, language: Language) -> (String, Text) {
        let title = cut(self.activity.title.in_language(language), TITLE);
        (title, when_held(self.activity, self.now, language))
    }

    fn add_reason(&self, text: &mut Text, language: Language) {
        if let Some(reason) = &self.change.reason {
            text.line(&texts::called_off_reason(&cut(reason.in_language(language), TITLE)).say(language));
        }
    }

    /// The difference, a line for each.
    fn lines(&self, language: Language) -> Text {
        let told = &self.change.told.activity;
        let title = cut(told.title.in_language(language), TITLE);
        let mut text = texts::changed_title(&title).say(language);
        for difference in differences(told, self.activity) {
            let line = match difference {
                Difference::Title => texts::changed_name(&self.head(language).0),
                Difference::Time => texts::changed_time(
                    when_held(self.activity, self.now, language),
                    when_held(told, self.now, language),
                ),
                Difference::Venue => {
                    let there = |activity| cut(&place_words::where_to(activity, self.place, language), PLACE);
                    texts::changed_place(&there(self.activity), &there(told))
                }
                Difference::BackOn => texts::changed_back_on(self.head(language).1),
                Difference::CalledOff => continue,
            };
            text.line(&line.say(language));
        }
        text
    }
}
