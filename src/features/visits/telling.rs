//! What is told of a visit beside what the volunteers are asked. No address is in it, and it goes out by day.

use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::PersonId;
use crate::domain::language::Language;
use crate::domain::visit::{News, Rating, Stage};
use crate::features::menu::buttons::MenuButton;
use crate::features::menu::words;
use crate::features::visits::buttons::VisitButton;
use crate::features::visits::{face, steps};
use crate::i18n::{Phrase, texts};
use crate::message::{Button, Delivery, Message, Priority, Text};
use crate::store::dishes::Dish;
use crate::store::outbox::{self, OutboxEntry};
use crate::store::people::{self, Person};
use crate::store::visits::Visit;
use crate::work::recipients::private;
use crate::work::{Result, UnitOfWork, names};

/// Tells somebody, in the morning where it is night; nobody who was forgotten or cannot be written to.
pub(super) async fn tell(
    work: &mut UnitOfWork,
    visit: &Visit,
    news: News,
    to: Option<PersonId>,
    says: impl FnOnce(&Dish, Language) -> Message,
) -> Result<()> {
    let Some(id) = to else { return Ok(()) };
    let Some(person) = people::by_id(&mut work.tx, id).await?.filter(|person| person.reachable) else {
        return Ok(());
    };
    let dish = steps::dish(work, visit).await?;
    let zone = steps::place(work, visit).await?.zone;
    let language = person.language.unwrap_or(work.settings.language);
    let outgoing = OutboxEntry {
        key: DeliveryKey::VisitTold(visit.id, news, work.now.timestamp(), id),
        to: private(&person),
        rank: Priority::Reminder,
        parcel: Delivery::Message(says(&dish, language)),
        expires: None,
    };
    let ready = work.settings.rhythm.quiet.waking(zone, work.now);
    outbox::send(&mut work.tx, ready, &outgoing).await?;
    Ok(())
}

/// Tells whoever ordered.
pub(super) async fn orderer(
    work: &mut UnitOfWork,
    visit: &Visit,
    news: News,
    text: impl FnOnce(&str) -> Phrase,
) -> Result<()> {
    tell(work, visit, news, visit.person, |dish, language| {
        Message::of(text(&words::name(dish, language)).say(language))
    })
    .await
}

/// Whoever ordered hears that it was not heard where to come, and can order it again.
pub(super) async fn unsaid(work: &mut UnitOfWork, visit: &Visit) -> Result<()> {
    tell(work, visit, News::Unsaid, visit.person, |dish, language| {
        let name = words::name(dish, language);
        let text = match &visit.guest {
            None => texts::visit_unsaid(&name),
            Some(guest) => texts::visit_unsaid_for(&name, guest.as_str()),
        };
        let again = Button::to_do(&texts::button_menu().say(language), MenuButton::Dish(dish.id));
        Message::of(text.say(language)).row(vec![again])
    })
    .await
}

/// Whoever ordered hears that others are asked; where nobody is any more, they hear that from the organisers' being told.
pub(super) async fn others_are_asked(work: &mut UnitOfWork, visit: &Visit) -> Result<()> {
    if visit.standing.stage == Stage::Stuck {
        return Ok(());
    }
    orderer(work, visit, News::Back, |name| texts::visit_others_asked(name)).await
}

/// Whoever ordered hears who comes, and can still take it back.
pub(super) async fn comes(work: &mut UnitOfWork, visit: &Visit, who: &Person) -> Result<()> {
    tell(work, visit, News::Comes, visit.person, |dish, language| {
        let name = words::name(dish, language);
        let text = if who.hide_name {
            texts::visit_somebody_comes(&name)
        } else {
            texts::visit_comes(&name, names::for_staff(&who.called()))
        };
        let back =
            Button::to_do(&texts::button_order_back().say(language), MenuButton::TakeBack(visit.order));
        Message::of(text.say(language)).row(vec![back])
    })
    .await
}

/// Asks whoever ordered how it was.
pub(super) async fn how(work: &mut UnitOfWork, visit: &Visit) -> Result<()> {
    tell(work, visit, News::How, visit.person, |dish, language| {
        let name = words::name(dish, language);
        let text = match &visit.guest {
            None => texts::visit_how(&name),
            Some(guest) => texts::visit_how_for(&name, guest.as_str()),
        };
        let text = text.say(language);
        let button = |rating: &Rating| {
            let label = texts::button_visit_rate(rating.word()).say(language);
            Button::to_do(&label, VisitButton::Rate(visit.id, *rating))
        };
        let mut message = Message::of(text);
        message.buttons = Rating::ALL.chunks(4).map(|row| row.iter().map(button).collect()).collect();
        message
    })
    .await
}

/// Asks whoever went whether they were there.
pub(super) async fn there(work: &mut UnitOfWork, visit: &Visit) -> Result<()> {
    let Some((ask, person)) = visit.taker else { return Ok(()) };
    tell(work, visit, News::There, Some(person), |dish, language| {
        let text = texts::visit_there(&words::name(dish, language)).say(language);
        face::answers(Message::of(text), ask, dish, language)
    })
    .await
}

/// Asks those who run the place what is to become of it.
pub(super) async fn stuck(work: &mut UnitOfWork, visit: &Visit, organiser: PersonId) -> Result<()> {
    let Some(whom) = visit.person else { return Ok(()) };
    let who = face::called(&mut work.tx, visit, whom).await?;
    tell(work, visit, News::Stuck, Some(organiser), |dish, language| {
        all_that_can_be(visit, dish, who, language)
    })
    .await
}

/// What is to be decided, and all that can become of it.
pub(super) fn all_that_can_be(visit: &Visit, dish: &Dish, who: Text, language: Language) -> Message {
    let why = visit.rating.map_or("none", Rating::word);
    let again = Button::to_do(&texts::button_visit_again().say(language), VisitButton::Again(visit.id));
    let mut message = decision(visit, &texts::visit_stuck(&words::name(dish, language), who, why), language);
    message.buttons.insert(0, vec![again]);
    message
}

/// What can become of it without volunteers.
pub(super) fn decision(visit: &Visit, says: &Phrase, language: Language) -> Message {
    let why = visit.rating.map_or("none", Rating::word);
    let row = |label: Phrase, to: VisitButton| vec![Button::to_do(&label.say(language), to)];
    Message::of(says.say(language))
        .row(row(texts::button_visit_myself(), VisitButton::Myself(visit.id)))
        .row(row(texts::button_visit_close(why), VisitButton::Close(visit.id)))
}
