//! The first seats of an activity that was ordered: they are offered to those who ordered it, before anybody else hears of it.

use chrono::{DateTime, Utc};

use crate::domain::activity::Activity;
use crate::domain::civil_time::to_wall;
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::{RoleId, SignupId};
use crate::domain::person_name::PersonName;
use crate::domain::roster::{SignupState, offer_ends};
use crate::features::signup::waitlist::offer_buttons;
use crate::features::signup::{neighbours, phone_list, sign_up};
use crate::i18n::{texts, when, when_held};
use crate::message::{Delivery, Message, Priority};
use crate::store::outbox::OutboxEntry;
use crate::store::people::Person;
use crate::store::signups::{self, Who};
use crate::store::{self, places};
use crate::work::recipients::private;
use crate::work::{Result, UnitOfWork, names, place_words};

/// Whoever has a first seat.
#[derive(Debug, Clone, Copy)]
pub struct First<'a> {
    /// Who ordered.
    pub by: &'a Person,
    /// The neighbour whom it is for; none where it is for themselves.
    pub neighbour: Option<&'a PersonName>,
    /// The last digits of that neighbour's telephone number.
    pub phone: Option<&'a str>,
}

/// How somebody stands who ordered.
#[derive(Clone, Copy)]
enum Standing {
    /// A seat is kept for them until then, if they want it.
    Asked(DateTime<Utc>),
    /// They have a seat.
    Seated,
    /// There are fewer seats than orders: they are in the line, and hear once one is theirs.
    Waits,
}

/// Seats those who ordered, in the order in which they did. Who can be asked is asked whether they come, and a seat is kept for
/// a day at most; a neighbour without a phone, and who cannot be written to, has theirs at once. Each is told, or stands on the
/// list of those whom the organisers call.
pub async fn hold(work: &mut UnitOfWork, activity: &Activity, all: &[First<'_>]) -> Result<()> {
    let read = work.heard_at(activity, work.now);
    let quiet = work.settings.rhythm.quiet;
    let until = offer_ends(read, activity.starts_at, activity.zone, quiet);
    for first in all {
        let held = work.lock_roster(activity.id).await?;
        let who = match first.neighbour {
            Some(name) => Who::Guest { name, phone: first.phone, by: first.by.id },
            None => Who::Person(first.by.id),
        };
        let entered = sign_up::seat_or_queue(work, &held, RoleId(0), who, 1).await?;
        let Some(signup) = signups::of_turn(&mut work.tx, activity.id, entered.turn).await? else { continue };
        let is_asked = first.neighbour.is_none() && first.by.reachable && entered.state == SignupState::Going;
        if let Some(until) = until.filter(|_| is_asked) {
            signups::set_state(&mut work.tx, signup.id, SignupState::Offered, Some(until)).await?;
            work.count(activity.id, RoleId(0), |tally| {
                tally.leave(SignupState::Going, 1);
                tally.enter(SignupState::Offered, 1);
            });
        }
        let standing = match (entered.state, until.filter(|_| is_asked)) {
            (SignupState::Waiting, _) => Standing::Waits,
            (_, Some(until)) => Standing::Asked(until),
            (_, None) => Standing::Seated,
        };
        tell(work, activity, first, signup.id, standing).await?;
    }
    let to_call = phone_list::to_call(work, activity).await?;
    if !to_call.callers.is_empty() {
        phone_list::send(work, activity, &to_call, Some(activity.starts_at)).await?;
    }
    Ok(())
}

async fn tell(
    work: &mut UnitOfWork,
    activity: &Activity,
    first: &First<'_>,
    signup: SignupId,
    standing: Standing,
) -> store::Result<()> {
    if !first.by.reachable {
        return Ok(());
    }
    let Some(place) = places::by_id(&mut work.tx, activity.place).await? else { return Ok(()) };
    let language = first.by.language.unwrap_or(work.settings.language);
    let title = activity.title.in_language(language);
    let begins = when_held(activity, work.now, language);
    let where_to = place_words::where_to(activity, &place, language);
    let message = match (first.neighbour, standing) {
        (None, Standing::Waits) => {
            Message::of(texts::takes_place_full(title, begins, &where_to).say(language))
                .row(offer_buttons(activity.id, language).split_off(1))
        }
        (Some(name), Standing::Waits) => {
            let name_read = names::of_neighbour(name, first.by);
            Message::of(texts::takes_place_full_for(name_read, title, begins, &where_to).say(language))
                .row(vec![neighbours::cannot_come(signup, name, first.by, language)])
        }
        (Some(name), _) => {
            let text = texts::takes_place_for(names::of_neighbour(name, first.by), title, begins, &where_to);
            Message::of(text.say(language))
                .row(vec![neighbours::cannot_come(signup, name, first.by, language)])
        }
        (None, Standing::Asked(until)) => {
            let until = when(to_wall(activity.zone, until), work.now, language);
            let text = texts::takes_place(title, begins, &where_to, until);
            Message::of(text.say(language)).row(offer_buttons(activity.id, language))
        }
        (None, Standing::Seated) => {
            let text = texts::takes_place_now(title, begins, &where_to);
            Message::of(text.say(language)).row(offer_buttons(activity.id, language).split_off(1))
        }
    };
    let outgoing = OutboxEntry {
        key: DeliveryKey::TakesPlace(activity.id, signup),
        to: private(first.by),
        rank: Priority::Reminder,
        parcel: Delivery::Message(message.about(activity.id)),
        expires: Some(match standing {
            Standing::Asked(until) => until,
            Standing::Seated | Standing::Waits => activity.starts_at,
        }),
    };
    work.send_news(activity, &outgoing).await.map(|_| ())
}
