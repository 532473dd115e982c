//! The line: free seats go to who waits, offers are made and end, and everybody can ask where they stand.

use chrono::{DateTime, Utc};

use crate::domain::activity::{Activity, Phase};
use crate::domain::civil_time::to_wall;
use crate::domain::delivery_key::{DeliveryKey, Retold};
use crate::domain::ids::{ActivityId, ChatId, RoleId, SignupId};
use crate::domain::language::Language;
use crate::domain::person_name::PersonName;
use crate::domain::roster::{self, FRONT, SignupState, Waitlist, offer_ends};
use crate::features::card::SignupButton;
use crate::features::signup::{neighbours, seats};
use crate::i18n::{texts, when, when_held};
use crate::message::{Button, Delivery, Message, Priority, Text, cut};
use crate::store::outbox::{self, OutboxEntry};
use crate::store::people::Person;
use crate::store::signups::{self, Signup};
use crate::store::{self, Tx, activities, groups, instant, places};
use crate::work::recipients::private;
use crate::work::{Error, GRACE, LockedRoster, UnitOfWork, names, place_words};

/// The most UTF-16 units of a title in an answer.
const TITLE: usize = 60;

/// Gives free seats to those who wait, in every role, and tells them. Whatever changes a roster ends here.
pub async fn promote_waiting(work: &mut UnitOfWork, id: ActivityId) -> store::Result<()> {
    promote_for(work, id, None).await.map(|_| ())
}

/// The same after an organiser changed something. Seats are given at once; the news of them stands in the timeline
/// before it goes out, as that of any change does.
pub async fn promote_after_change(work: &mut UnitOfWork, id: ActivityId) -> store::Result<()> {
    work.news_at = work.now + GRACE;
    let promoted = promote_waiting(work, id).await;
    work.news_at = work.now;
    promoted
}

/// The same right after a sign-up arrived, with that place in the order of arrival, whose person is told by their own answer.
/// Tells whether it got its seats.
pub async fn promote_for(work: &mut UnitOfWork, id: ActivityId, arrived: Option<i64>) -> store::Result<bool> {
    let held = match work.lock_roster(id).await {
        Ok(held) => held,
        // Nobody can have signed up for what was never announced.
        Err(Error::Refused(_)) => return Ok(false),
        Err(Error::Failed(failure)) => return Err(failure),
    };
    if !matches!(held.activity.phase(work.now), Phase::Upcoming | Phase::Open | Phase::Closed) {
        return Ok(false);
    }
    let is_movable = |role: &RoleId| {
        let tally = held.tally(*role);
        tally.parties > 0 && tally.free(held.activity.seats_of(*role)) != Some(0)
    };
    let movable: Vec<RoleId> = held.activity.roles().filter(is_movable).collect();
    let arrived = match arrived.filter(|_| !movable.is_empty()) {
        Some(turn) => signups::of_turn(&mut work.tx, id, turn).await?.map(|signup| signup.id),
        None => None,
    };
    let mut got_seats = false;
    for role in movable {
        let (mut tally, capacity) = (held.tally(role), held.activity.seats_of(role));
        while tally.parties > 0 && tally.free(capacity) != Some(0) {
            let front = signups::front(&mut work.tx, id, role, FRONT).await?;
            let seating = roster::seat(&front, capacity, tally.free(capacity));
            for party in &seating.passed {
                signups::set_passed(&mut work.tx, party.id, party.passed).await?;
            }
            for party in &seating.seated {
                got_seats |= arrived == Some(party.id);
                give_seats(work, &held, role, *party, arrived).await?;
                tally.leave(SignupState::Waiting, party.seats);
                tally.enter(SignupState::Going, party.seats);
            }
            // Where the whole front sat down, there may be room for those behind it.
            if seating.seated.len() < front.len() || front.is_empty() {
                break;
            }
        }
    }
    Ok(got_seats)
}

async fn give_seats(
    work: &mut UnitOfWork,
    held: &LockedRoster,
    role: RoleId,
    party: roster::Party,
    arrived: Option<SignupId>,
) -> store::Result<()> {
    let activity = &held.activity;
    let holder = signups::holder(&mut work.tx, party.id).await?;
    // Whoever just tapped is there, and a guest cannot be asked.
    let can_be_asked = arrived != Some(party.id) && holder.as_ref().is_some_and(|(_, guest)| guest.is_none());
    let until = match activity.rules.waitlist {
        Waitlist::Offer if can_be_asked => {
            // The time to answer does not run out before the question is read.
            let read = work.heard_at(activity, work.news_at);
            offer_ends(read, activity.starts_at, activity.zone, work.settings.rhythm.quiet)
        }
        _ => None,
    };
    let state = if until.is_some() { SignupState::Offered } else { SignupState::Going };
    signups::set_state(&mut work.tx, party.id, state, until).await?;
    work.count(activity.id, role, |tally| {
        tally.leave(SignupState::Waiting, party.seats);
        tally.enter(state, party.seats);
    });
    if arrived == Some(party.id) { Ok(()) } else { tell(work, activity, party, until).await }
}

/// News of a party that got seats, or is offered them.
struct News {
    key: DeliveryKey,
    signup: SignupId,
    /// Whom to tell.
    person: Person,
    /// The neighbour whom the seats are for; none where they are the person's own.
    neighbour: Option<PersonName>,
    seats: i64,
    /// Until when they are kept, where they are an offer.
    until: Option<DateTime<Utc>>,
}

/// Tells whose turn it is: in private where the bot may write to them, else in the group.
async fn tell(
    work: &mut UnitOfWork,
    activity: &Activity,
    party: roster::Party,
    until: Option<DateTime<Utc>>,
) -> store::Result<()> {
    let roster::Party { id: signup, seats, .. } = party;
    let Some((person, neighbour)) = signups::holder(&mut work.tx, signup).await? else { return Ok(()) };
    let key = DeliveryKey::MovedUp(activity.id, signup, work.now.timestamp_millis(), Vec::new());
    tell_news(work, activity, News { key, signup, person, neighbour, seats, until }).await
}

async fn tell_news(work: &mut UnitOfWork, activity: &Activity, news: News) -> store::Result<()> {
    if news.person.reachable {
        tell_in_private(work, activity, news).await
    } else if let Some(outgoing) = in_group(&mut work.tx, activity, news, work.now).await? {
        work.send_news(activity, &outgoing).await.map(|_| ())
    } else {
        Ok(())
    }
}

/// Tells anew, as it stands now, the news that was to go out under that key; nothing, where it was no news of a seat.
pub async fn tell_anew(work: &mut UnitOfWork, key: &DeliveryKey, ready: DateTime<Utc>) -> store::Result<()> {
    let Some((activity, news)) = news_under(&mut work.tx, key, Retold::Anew).await? else { return Ok(()) };
    work.news_at = work.now.max(ready);
    let told = tell_news(work, &activity, news).await;
    work.news_at = work.now;
    told
}

/// News of seats that cannot be told in private any more is told in the group: an offer does not wait.
pub async fn tell_in_group_instead(tx: &mut Tx, chat: ChatId, now: DateTime<Utc>) -> store::Result<()> {
    for key in outbox::seats_to_tell(tx, chat).await? {
        let Some((activity, news)) = news_under(tx, &key, Retold::InGroup).await? else { continue };
        if let Some(outgoing) = in_group(tx, &activity, news, now).await? {
            outbox::send(tx, now, &outgoing).await?;
        }
    }
    Ok(())
}

/// The news that was put in under a key, as it stands now, to be told once more. None where it is none any more.
async fn news_under(
    tx: &mut Tx,
    key: &DeliveryKey,
    again: Retold,
) -> store::Result<Option<(Activity, News)>> {
    let &DeliveryKey::MovedUp(activity, signup, first_told, ref retold) = key else { return Ok(None) };
    let (Some(activity), Some(standing), Some((person, neighbour))) = (
        activities::by_id(tx, activity).await?,
        signups::by_id(tx, signup).await?,
        signups::holder(tx, signup).await?,
    ) else {
        return Ok(None);
    };
    if !matches!(standing.state, SignupState::Going | SignupState::Offered) {
        return Ok(None);
    }
    let retold = retold.iter().copied().chain([again]).collect();
    let key = DeliveryKey::MovedUp(activity.id, signup, first_told, retold);
    let until = standing.offered_until.map(instant);
    Ok(Some((activity, News { key, signup, person, neighbour, seats: standing.seats, until })))
}

async fn tell_in_private(work: &mut UnitOfWork, activity: &Activity, news: News) -> store::Result<()> {
    let News { key, signup, person, neighbour, seats, until } = news;
    let language = person.language.unwrap_or(work.settings.language);
    let Some(place) = places::by_id(&mut work.tx, activity.place).await? else { return Ok(()) };
    let title = activity.title.in_language(language);
    let begins = when_held(activity, work.now, language);
    let where_to = place_words::where_to(activity, &place, language);
    let message = if let Some(until) = until {
        let until = when(to_wall(activity.zone, until), work.now, language);
        let text = texts::offered(title, begins, &where_to, until, seats).say(language);
        Message::of(text).row(offer_buttons(activity.id, language))
    } else {
        let (text, cannot_come) = match &neighbour {
            Some(name) => {
                let named = names::of_neighbour(name, &person);
                (
                    texts::moved_up_neighbour(named, title, begins, &where_to, seats),
                    neighbours::cannot_come(signup, name, &person, language),
                )
            }
            None => (
                texts::moved_up(title, begins, &where_to, seats),
                Button::to_do(&texts::button_cannot_come().say(language), SignupButton::Cancel(activity.id)),
            ),
        };
        Message::of(text.say(language)).row(vec![cannot_come])
    };
    let expires = Some(until.unwrap_or(activity.starts_at));
    let parcel = Delivery::Message(message.about(activity.id));
    let outgoing = OutboxEntry { key, to: private(&person), rank: Priority::Reminder, parcel, expires };
    work.send_news(activity, &outgoing).await.map(|_| ())
}

/// In a group, people are mentioned, or the news would reach nobody. Who hides their name finds out by a button.
async fn in_group(
    tx: &mut Tx,
    activity: &Activity,
    news: News,
    now: DateTime<Utc>,
) -> store::Result<Option<OutboxEntry>> {
    let News { key, person, neighbour, seats, until, .. } = news;
    let groups = groups::of_place(tx, activity.place).await?;
    let Some(group) = groups.first() else { return Ok(None) };
    let language = group.language;
    let title = activity.title.in_language(language);
    let until_wall = until.map(|until| when(to_wall(activity.zone, until), now, language));
    let message = match (addressed(&person, neighbour.as_ref(), language), until_wall) {
        (Some(name), Some(until)) => {
            Message::of(texts::offered_group(name, title, until, seats).say(language))
        }
        (Some(name), None) => Message::of(texts::moved_up_group(name, title, seats).say(language)),
        (None, until) => {
            let text = match until {
                Some(until) => texts::offered_hidden(title, until, seats),
                None => texts::moved_up_hidden(title, seats),
            };
            let ask =
                Button::to_do(&texts::button_is_it_mine().say(language), SignupButton::Why(activity.id));
            Message::of(text.say(language).concerning([person.id])).row(vec![ask])
        }
    };
    Ok(Some(OutboxEntry {
        key,
        to: group.address(),
        rank: Priority::Reminder,
        parcel: Delivery::Message(message.about(activity.id)),
        expires: Some(until.unwrap_or(activity.starts_at)),
    }))
}

/// Whom the news in a group speaks to. None for somebody whose name may not stand there.
fn addressed(person: &Person, neighbour: Option<&PersonName>, language: Language) -> Option<Text> {
    let mentioned = names::mention(person);
    match neighbour.map(|name| names::of_neighbour(name, person)) {
        None => mentioned,
        Some(name) => Some(match mentioned {
            Some(by) => texts::neighbour_of(name, by).say(language),
            None => name,
        }),
    }
}

pub(super) fn offer_buttons(id: ActivityId, language: Language) -> Vec<Button> {
    vec![
        Button::to_do(&texts::button_take_seat().say(language), SignupButton::SignUp(id)),
        Button::to_do(&texts::button_no_thanks().say(language), SignupButton::Cancel(id)),
    ]
}

/// Ends the offers whose time is over, and lets the seats go on.
pub async fn end_offers(work: &mut UnitOfWork, activity: &Activity) -> store::Result<()> {
    // Whoever takes their seat at the last moment is first.
    if let Err(Error::Failed(failure)) = work.lock_roster(activity.id).await {
        return Err(failure);
    }
    let ended =
        |standing: &Signup, now| standing.offered_until.map(instant).is_some_and(|until| until <= now);
    let over: Vec<Signup> = signups::offers(&mut work.tx, activity.id)
        .await?
        .into_iter()
        .filter(|standing| ended(standing, work.now))
        .collect();
    for standing in &over {
        seats::leave(work, activity.id, *standing).await?;
    }
    if !over.is_empty() {
        promote_waiting(work, activity.id).await?;
    }
    for standing in &over {
        tell_of_end(work, activity, standing).await?;
    }
    Ok(())
}

/// Who gets the seats of an offer if it ends without an answer.
pub async fn next_after(
    work: &mut UnitOfWork,
    activity: &Activity,
    offer: &Signup,
) -> store::Result<Vec<SignupId>> {
    let tallies = signups::tallies(&mut work.tx, activity.id).await?;
    let tally = tallies.iter().find(|(role, _)| *role == offer.role).map(|(_, tally)| *tally);
    let mut tally = tally.unwrap_or_default();
    tally.leave(SignupState::Offered, offer.seats);
    let front = signups::front(&mut work.tx, activity.id, offer.role, FRONT).await?;
    let capacity = activity.seats_of(offer.role);
    let seating = roster::seat(&front, capacity, tally.free(capacity));
    Ok(seating.seated.iter().map(|party| party.id).collect())
}

async fn tell_of_end(work: &mut UnitOfWork, activity: &Activity, ended: &Signup) -> store::Result<()> {
    // A neighbour is offered nothing: they cannot be asked.
    let Some((person, None)) = signups::holder(&mut work.tx, ended.id).await? else { return Ok(()) };
    let (language, to) = if person.reachable {
        (person.language.unwrap_or(work.settings.language), private(&person))
    } else {
        let groups = groups::of_place(&mut work.tx, activity.place).await?;
        let Some(group) = groups.first() else { return Ok(()) };
        (group.language, group.address())
    };
    let title = cut(activity.title.in_language(language), TITLE);
    let over = texts::offer_over(&title).say(language);
    let text = if person.reachable {
        over
    } else {
        // Nobody else needs to know of the end of an offer to somebody whose name is hidden.
        let Some(name) = names::mention(&person) else { return Ok(()) };
        texts::named(name, over).say(language)
    };
    let tallies = signups::tallies(&mut work.tx, activity.id).await?;
    let tally = tallies.iter().find(|(role, _)| *role == ended.role).map(|(_, tally)| *tally);
    let is_full = tally.unwrap_or_default().is_full(activity.seats_of(ended.role));
    let label = if is_full { texts::button_join_line() } else { texts::button_sign_up() };
    let again = Button::to_do(&label.say(language), SignupButton::SignUp(activity.id));
    let key = DeliveryKey::OfferOver(ended.id, work.now.timestamp_millis());
    let parcel = Delivery::Message(Message::of(text).row(vec![again]).about(activity.id));
    let expires = Some(activity.starts_at);
    work.send_news(activity, &OutboxEntry { key, to, rank: Priority::Reminder, parcel, expires })
        .await
        .map(|_| ())
}
