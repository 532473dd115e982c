//! Reminders: to each person signed up, in private where the bot may write to them, and once in the group.

use std::collections::HashMap;

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};

use crate::domain::activity::{Activity, LifecycleStep, Phase};
use crate::domain::civil_time::{to_utc, to_wall};
use crate::domain::delivery_key::{DeliveryKey, Hearer};
use crate::domain::ids::{ActivityId, PersonId, RoleId};
use crate::domain::language::Language;
use crate::domain::several_days::Occasion;
use crate::features::card::{CalendarButton, SignupButton};
use crate::features::signup::neighbours::{self, NewsFor, Reading};
use crate::features::signup::role_words;
use crate::i18n::{texts, time, when, when_held};
use crate::message::{Button, Message, Priority, cut};
use crate::store::people::{self, Person};
use crate::store::places::{self, Place};
use crate::store::rosters::tally_of;
use crate::store::{self, activities, groups, ledger, lifecycles, seconds, signups};
use crate::work::recipients::private;
use crate::work::{UnitOfWork, place_words};

/// How many activities stand in one message.
const MOST_TOGETHER: usize = 12;
/// The most UTF-16 units of a title in it, and on a button.
const TITLE: usize = 100;
const LABEL: usize = 30;

/// Which of the two reminders it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tier {
    /// On the evening before.
    Evening,
    /// Shortly before the start.
    Soon,
}

impl Tier {
    /// The step of the activity's life that it is.
    pub fn step(self) -> LifecycleStep {
        match self {
            Self::Evening => LifecycleStep::RemindEvening,
            Self::Soon => LifecycleStep::RemindSoon,
        }
    }

    /// The key of the reminder for somebody.
    fn key(self, activity: &Activity, hearer: Hearer) -> DeliveryKey {
        let (id, start) = (activity.id, seconds(activity.starts_at));
        match self {
            Self::Evening => DeliveryKey::RemindEvening(id, start, hearer),
            Self::Soon => DeliveryKey::RemindSoon(id, start, hearer),
        }
    }
}

/// The day of an activity as the evening before calls it; what was missed then, and is said on the day itself, calls it today.
fn day(activity: &Activity, now: DateTime<Utc>) -> &'static str {
    let today = to_wall(activity.zone, now).date();
    if today < activity.wall_start.date() { "tomorrow" } else { "today" }
}

/// Reminds everyone of an activity, or of one of its days. Nothing of it goes out after the start. A group hears of the first
/// day only: the card stands there.
pub async fn remind(work: &mut UnitOfWork, of: &Occasion<'_>, tier: Tier) -> store::Result<()> {
    remind_people(work, of, tier).await?;
    if of.is_further_day() { Ok(()) } else { remind_groups(work, of.whole, tier).await }
}

/// Reminds everyone of activities of one place and one day, each of which has its first day then: each person of theirs,
/// and the groups of all with one message.
pub async fn on_the_evening_before(work: &mut UnitOfWork, all: &[Occasion<'_>]) -> store::Result<()> {
    for of in all {
        remind_people(work, of, Tier::Evening).await?;
    }
    for some in all.chunks(MOST_TOGETHER) {
        match some {
            [one] => remind_groups(work, one.whole, Tier::Evening).await?,
            several => remind_groups_of_all(work, several).await?,
        }
    }
    Ok(())
}

/// The other activities that a place begins on the day of one, by their hour.
pub async fn of_the_same_day(work: &mut UnitOfWork, activity: &Activity) -> store::Result<Vec<ActivityId>> {
    let midnight = activity.wall_start.date().and_time(NaiveTime::MIN);
    let from = to_utc(activity.zone, midnight);
    let to = to_utc(activity.zone, midnight + TimeDelta::days(1));
    let mut all = lifecycles::planned_between(&mut work.tx, activity.place, from, to).await?;
    all.retain(|id| *id != activity.id);
    Ok(all)
}

async fn remind_people(work: &mut UnitOfWork, of: &Occasion<'_>, tier: Tier) -> store::Result<()> {
    let activity = of.activity.as_ref();
    let Some(place) = places::by_id(&mut work.tx, activity.place).await? else { return Ok(()) };
    let expires = Some(activity.starts_at);

    let people = people::to_remind(&mut work.tx, activity.id).await?;
    let readings = neighbours::readings(work, activity.id, NewsFor::Seated).await?;
    let (with_neighbours, people): (Vec<_>, Vec<_>) =
        people.into_iter().partition(|person| readings.contains_key(&person.id));
    let own = work.settings.language;
    let key = |person: &Person| tier.key(activity, Hearer::Person(person.id));
    let now = work.now;
    let roles = roles(work, activity).await?;
    let role_of = |person: &Person| roles.get(&person.id).copied().unwrap_or(RoleId(0));
    let says = |role: RoleId, language| {
        let mut message = for_person(of, &place, tier, now, language);
        if let Some(role) = role_words::comes_as(activity, role, language) {
            message.text.line(&role);
        }
        message
    };
    for role in activity.roles() {
        let theirs = people.iter().filter(|person| role_of(person) == role);
        let hearers = theirs.map(|person| (key(person), private(person), person.language.unwrap_or(own)));
        work.send_all(hearers.collect(), Priority::Reminder, expires, |language| says(role, language))
            .await?;
    }
    for person in &with_neighbours {
        let Some(reading) = readings.get(&person.id) else { continue };
        let language = person.language.unwrap_or(own);
        let message = says(role_of(person), language);
        let message = with_neighbours_in_it(message, of, (person, reading), language);
        work.send(key(person), private(person), Priority::Reminder, message, expires).await?;
    }
    Ok(())
}

/// As what those come who do more than take part; a role that there is no more is none.
async fn roles(work: &mut UnitOfWork, activity: &Activity) -> store::Result<HashMap<PersonId, RoleId>> {
    if activity.rules.roles.is_empty() {
        return Ok(HashMap::new());
    }
    let seats = signups::seats(&mut work.tx, activity.id).await?;
    let known = seats.into_iter().filter(|seat| activity.rules.roles.get(seat.role).is_some());
    Ok(known.filter_map(|seat| Some((seat.person_id?, seat.role))).collect())
}

async fn remind_groups(work: &mut UnitOfWork, activity: &Activity, tier: Tier) -> store::Result<()> {
    let Some(place) = places::by_id(&mut work.tx, activity.place).await? else { return Ok(()) };
    let (expires, now) = (Some(activity.starts_at), work.now);
    let groups = groups::of_place(&mut work.tx, activity.place).await?;
    let free = free(work, activity).await?;
    let hearers = groups
        .iter()
        .map(|group| (tier.key(activity, Hearer::Group(group.id)), group.address(), group.language));
    let says = |language| for_group(activity, &place, tier, free, now, language);
    work.send_all(hearers.collect(), Priority::Reminder, expires, says).await
}

async fn remind_groups_of_all(work: &mut UnitOfWork, all: &[Occasion<'_>]) -> store::Result<()> {
    let all: Vec<Activity> = all.iter().map(|of| of.whole.clone()).collect();
    let Some(first) = all.first() else { return Ok(()) };
    let Some(place) = places::by_id(&mut work.tx, first.place).await? else { return Ok(()) };
    let first = first.clone();
    let all = with_seats(work, &all).await?;
    let (expires, now) = (all.iter().map(|(activity, _)| activity.starts_at).max(), work.now);
    let groups = groups::of_place(&mut work.tx, place.id).await?;
    let hearers = groups
        .iter()
        .map(|group| (Tier::Evening.key(&first, Hearer::Group(group.id)), group.address(), group.language));
    let says = |language| for_group_of_all(&all, &place, now, language);
    work.send_all(hearers.collect(), Priority::Reminder, expires, says).await
}

/// How many seats are to be had in an activity, as a group reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeatsToHave {
    /// As many as come.
    Unlimited,
    /// So many.
    Some(i64),
    /// Sign-up is not open, or is closed.
    No,
}

impl SeatsToHave {
    fn word(self) -> &'static str {
        match self {
            Self::Unlimited => "unlimited",
            Self::Some(..=0) => "full",
            Self::Some(_) => "some",
            Self::No => "closed",
        }
    }

    fn count(self) -> i64 {
        if let Self::Some(count) = self { count } else { 0 }
    }
}

/// Activities by their hour, with the seats that are to be had in each.
async fn with_seats(work: &mut UnitOfWork, all: &[Activity]) -> store::Result<Vec<(Activity, SeatsToHave)>> {
    let mut found = Vec::with_capacity(all.len());
    for activity in all {
        let tallies = signups::tallies(&mut work.tx, activity.id).await?;
        let seats = match tally_of(&tallies, RoleId(0)).free(activity.capacity) {
            _ if activity.phase(work.now) != Phase::Open => SeatsToHave::No,
            None => SeatsToHave::Unlimited,
            Some(free) => SeatsToHave::Some(free),
        };
        found.push((activity.clone(), seats));
    }
    found.sort_by_key(|(activity, _)| (activity.starts_at, activity.id));
    Ok(found)
}

/// The reminder of several activities of a day as a group reads it, with a button for each in which there are seats.
fn for_group_of_all(
    all: &[(Activity, SeatsToHave)],
    place: &Place,
    now: DateTime<Utc>,
    language: Language,
) -> Message {
    let day = all.first().map_or("tomorrow", |(activity, _)| day(activity, now));
    let mut message = Message::of(texts::remind_group_day(day, all.len()).say(language));
    for (activity, seats) in all {
        let title = cut(activity.title.in_language(language), TITLE);
        let where_to = place_words::where_to(activity, place, language);
        let line = texts::remind_group_one(
            time(activity.wall_start),
            &title,
            &where_to,
            seats.word(),
            seats.count(),
        );
        message.text.paragraph(&line.say(language));
        if matches!(seats, SeatsToHave::Unlimited | SeatsToHave::Some(1..)) {
            let label = texts::button_sign_up_for(&cut(&title, LABEL)).say(language);
            message = message.row(vec![Button::to_do(&label, SignupButton::SignUp(activity.id))]);
        }
    }
    message
}

/// The reminder of the evening before as a group will read it, as things stand.
pub async fn evening_preview(
    work: &mut UnitOfWork,
    activity: &Activity,
    at: DateTime<Utc>,
    language: Language,
) -> store::Result<Option<Message>> {
    let mut all = vec![activity.clone()];
    for other in of_the_same_day(work, activity).await? {
        let Some(other) = activities::by_id(&mut work.tx, other).await? else { continue };
        if !ledger::is_done(&mut work.tx, &other, LifecycleStep::RemindEvening).await? {
            all.push(other);
        }
    }
    if all.len() == 1 {
        return Ok(None);
    }
    let Some(place) = places::by_id(&mut work.tx, activity.place).await? else { return Ok(None) };
    let all = with_seats(work, &all).await?;
    Ok(Some(for_group_of_all(&all, &place, at, language)))
}

/// The reminder as each person gets it.
pub fn for_person(
    of: &Occasion<'_>,
    place: &Place,
    tier: Tier,
    now: DateTime<Utc>,
    language: Language,
) -> Message {
    let activity = of.whole;
    let title = activity.title.in_language(language);
    let where_to = place_words::where_to(activity, place, language);
    if of.is_further_day() {
        // It has begun: the seat is not given back any more.
        let start = when(of.activity.wall_start, now, language);
        let one_of = texts::day_of_several(start, of.number, activity.days.get()).say(language);
        let text = match tier {
            Tier::Evening => texts::remind_further_evening(day(&of.activity, now), title, one_of, &where_to),
            Tier::Soon => texts::remind_further_soon(title, one_of, &where_to),
        };
        return Message::of(text.say(language)).about(activity.id);
    }
    let start = when_held(activity, now, language);
    let text = match tier {
        Tier::Evening => texts::remind_person_evening(day(activity, now), title, start, &where_to),
        Tier::Soon => texts::remind_person_soon(title, start, &where_to),
    };
    let cannot = Button::to_do(&texts::button_cannot_come().say(language), SignupButton::Cancel(activity.id));
    let mut row = vec![cannot];
    if tier == Tier::Evening {
        row.push(CalendarButton::of(activity.id, language));
    }
    Message::of(text.say(language)).row(row).about(activity.id)
}

/// The same as whoever signed up neighbours gets it: it names them, and what can be given back is theirs, too. Where nothing
/// is the reader's own, neither is a button.
fn with_neighbours_in_it(
    mut message: Message,
    of: &Occasion<'_>,
    (reader, reading): (&Person, &Reading),
    language: Language,
) -> Message {
    reading.name_in(&mut message.text, reader, language);
    if of.is_further_day() {
        return message;
    }
    if !reading.own {
        message.buttons.clear();
    }
    reading.with_buttons(message, reader, language)
}

/// How many seats a group reads of: an activity without a limit always has one, and none can be had once it is closed.
pub async fn free(work: &mut UnitOfWork, activity: &Activity) -> store::Result<i64> {
    let tallies = signups::tallies(&mut work.tx, activity.id).await?;
    let free = tally_of(&tallies, RoleId(0)).free(activity.capacity).unwrap_or(1);
    Ok(if work.now < activity.closes() { free } else { 0 })
}

/// The reminder as a group reads it.
pub fn for_group(
    activity: &Activity,
    place: &Place,
    tier: Tier,
    free: i64,
    now: DateTime<Utc>,
    language: Language,
) -> Message {
    let title = activity.title.in_language(language);
    let start = when_held(activity, now, language);
    let where_to = place_words::where_to(activity, place, language);
    let text = match tier {
        Tier::Evening => texts::remind_group_evening(day(activity, now), title, start, &where_to, free),
        Tier::Soon => texts::remind_group_soon(title, start, &where_to, free),
    };
    let message = Message::of(text.say(language)).about(activity.id);
    if free == 0 {
        return message;
    }
    message
        .row(vec![Button::to_do(&texts::button_sign_up().say(language), SignupButton::SignUp(activity.id))])
}
