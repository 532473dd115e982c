//! Reminders: to each person signed up, in private where the bot may write to them, and once in the group.

use chrono::{DateTime, Utc};

use crate::domain::activity::{Activity, LifecycleStep};
use crate::domain::delivery_key::{DeliveryKey, Hearer};
use crate::domain::ids::RoleId;
use crate::domain::language::Language;
use crate::domain::several_days::Occasion;
use crate::features::calendar;
use crate::features::card::SignupButton;
use crate::i18n::{texts, when, when_held};
use crate::message::{Button, Message, Priority};
use crate::store::places::{self, Place};
use crate::store::rosters::tally_of;
use crate::store::{self, groups, people, seconds, signups};
use crate::work::recipients::private;
use crate::work::{UnitOfWork, place_words};

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

/// Reminds everyone of an activity, or of one of its days. Nothing of it goes out after the start. A group hears of the first
/// day only: the card stands there.
pub async fn remind(work: &mut UnitOfWork, of: &Occasion<'_>, tier: Tier) -> store::Result<()> {
    let activity = of.activity.as_ref();
    let Some(place) = places::by_id(&mut work.tx, activity.place).await? else { return Ok(()) };
    let expires = Some(activity.starts_at);

    let people = people::to_remind(&mut work.tx, activity.id).await?;
    let own = work.settings.language;
    let hearers = people.iter().map(|person| {
        let key = tier.key(activity, Hearer::Person(person.id));
        (key, private(person), person.language.unwrap_or(own))
    });
    let now = work.now;
    let says = |language| for_person(of, &place, tier, now, language);
    work.send_all(hearers.collect(), Priority::Reminder, expires, says).await?;

    if of.is_further_day() {
        return Ok(());
    }
    let groups = groups::of_place(&mut work.tx, activity.place).await?;
    let free = free(work, activity).await?;
    let hearers = groups
        .iter()
        .map(|group| (tier.key(activity, Hearer::Group(group.id)), group.address(), group.language));
    let says = |language| for_group(of.whole, &place, tier, free, now, language);
    work.send_all(hearers.collect(), Priority::Reminder, expires, says).await
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
        let day = texts::day_of_several(start, of.number, activity.days.get()).say(language);
        let text = match tier {
            Tier::Evening => texts::remind_further_evening(title, day, &where_to),
            Tier::Soon => texts::remind_further_soon(title, day, &where_to),
        };
        return Message::of(text.say(language)).about(activity.id);
    }
    let start = when_held(activity, now, language);
    let text = match tier {
        Tier::Evening => texts::remind_person_evening(title, start, &where_to),
        Tier::Soon => texts::remind_person_soon(title, start, &where_to),
    };
    let cannot = Button::to_do(&texts::button_cannot_come().say(language), SignupButton::Cancel(activity.id));
    let mut row = vec![cannot];
    if tier == Tier::Evening {
        row.push(calendar::button(activity.id, language));
    }
    Message::of(text.say(language)).row(row).about(activity.id)
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
        Tier::Evening => texts::remind_group_evening(title, start, &where_to, free),
        Tier::Soon => texts::remind_group_soon(title, start, &where_to, free),
    };
    let message = Message::of(text.say(language)).about(activity.id);
    if free == 0 {
        return message;
    }
    message
        .row(vec![Button::to_do(&texts::button_sign_up().say(language), SignupButton::SignUp(activity.id))])
}
