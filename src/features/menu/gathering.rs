//! Enough want a dish: whoever runs the place hears it once, and makes an activity of it with two taps. Those who ordered have
//! the first seats.

use chrono::{DateTime, Utc};

use crate::domain::activity::Activity;
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::{ActivityId, DishId};
use crate::domain::language::Language;
use crate::domain::menu::{ENOUGH_WAIT, FEW_WAIT, Form, asked_at, asked_next};
use crate::features::menu::buttons::{DishButton, MakeButton};
use crate::features::menu::{card, dish_page, words};
use crate::features::signup::first_seats::{self, First};
use crate::i18n::texts;
use crate::message::{Button, Delivery, Message, Priority, Text};
use crate::store;
use crate::store::dishes::{self, Dish};
use crate::store::orders::{self, Order};
use crate::store::outbox::{self, OutboxEntry};
use crate::work::recipients::{self, private};
use crate::work::{Asker, Reply, Result, UnitOfWork};

/// Tells those who run the place, if enough want the dish, and again when half as many more do.
pub(super) async fn ask_if_enough(work: &mut UnitOfWork, dish: &Dish, all: &[Order]) -> Result<()> {
    if dish.form == Form::Visit {
        return Ok(());
    }
    let wanted = words::count(all);
    let Some(at) = asked_at(dish.threshold, wanted) else { return Ok(()) };
    dishes::due_by(&mut work.tx, dish.id, work.now + ENOUGH_WAIT).await?;
    // Of those who change their minds back and forth it is heard once: the first time goes by the first order, a later one by
    // the order that reached it.
    let which =
        if at == dish.threshold { all.first() } else { all.get(usize::try_from(at - 1).unwrap_or(0)) };
    let Some(first) = which else { return Ok(()) };
    let place = words::place(work, dish.place).await?;
    let ready = work.settings.rhythm.quiet.waking(place.zone, work.now);
    for person in recipients::of_place(work, dish.place).await? {
        let language = person.language.unwrap_or(work.settings.language);
        let outgoing = OutboxEntry {
            key: DeliveryKey::Enough(first.id, person.id),
            to: private(&person),
            rank: Priority::Reminder,
            parcel: Delivery::Message(question(dish, wanted, language)),
            expires: None,
        };
        outbox::send(&mut work.tx, ready, &outgoing).await?;
    }
    Ok(())
}

fn question(dish: &Dish, wanted: i64, language: Language) -> Message {
    with_ways(texts::dish_enough(&words::name(dish, language), wanted).say(language), dish, language)
}

/// What can become of a dish that people wait for.
pub(super) fn with_ways(text: Text, dish: &Dish, language: Language) -> Message {
    let make = Button::to_do(&texts::button_dish_make().say(language), MakeButton::Make(dish.id));
    let wait = Button::to_do(&texts::button_dish_wait().say(language), DishButton::Wait(dish.id));
    Message::of(text).row(vec![make]).row(vec![wait])
}

/// Its organiser waits for more: they are told when they hear of it again.
pub(super) async fn waits(work: &mut UnitOfWork, asker: &Asker, dish: &Dish) -> Result<Reply> {
    let wanted = words::count(&orders::open_of(&mut work.tx, dish.id).await?);
    dishes::set_due(&mut work.tx, dish.id, Some(work.now + FEW_WAIT)).await?;
    let next = asked_next(dish.threshold, wanted);
    let text = texts::dish_waits(&words::name(dish, asker.language), next).say(asker.language);
    Ok(Reply::Show(dish_page::back_to_menu(text, dish, asker)))
}

/// A dish became an activity: those who ordered it have the first seats, and hear of it.
pub async fn becomes(work: &mut UnitOfWork, id: DishId, activity: &Activity) -> Result<()> {
    let gathering = dishes::locked(&mut work.tx, id).await?.filter(|dish| dish.form == Form::Gathering);
    let Some(dish) = gathering else { return Ok(()) };
    let all = orders::open_of(&mut work.tx, id).await?;
    let known = orders::orderers(&mut work.tx, id).await?;
    orders::plan(&mut work.tx, id, activity.id, work.now).await?;
    let first: Vec<First<'_>> = all
        .iter()
        .filter_map(|order| {
            let by = known.iter().find(|person| Some(person.id) == order.person)?;
            Some(First { by, neighbour: order.guest.as_ref(), phone: order.phone.as_deref() })
        })
        .collect();
    first_seats::hold(work, activity, &first).await?;
    card::renew(work, dish.place).await?;
    Ok(())
}

/// An activity stands otherwise: what was ordered may be open again, and waits no longer than what enough want.
pub async fn may_be_open_again(work: &mut UnitOfWork, activity: &Activity) -> store::Result<()> {
    if !orders::became(&mut work.tx, activity.id).await? {
        return Ok(());
    }
    if let Some((dish, _)) = orders::open_again(&mut work.tx, activity.id).await? {
        dishes::due_by(&mut work.tx, dish, work.now + ENOUGH_WAIT).await?;
    }
    card::renew(work, activity.place).await
}

/// That those who ordered what was called off wait again, and the button to make another activity of it; none where nobody does.
pub async fn still_wanted(
    work: &mut UnitOfWork,
    activity: ActivityId,
    language: Language,
) -> store::Result<Option<(Text, Button)>> {
    let Some((id, wanted)) = orders::open_again(&mut work.tx, activity).await? else { return Ok(None) };
    let Some(dish) = dishes::by_id(&mut work.tx, id).await? else { return Ok(None) };
    let text = texts::dish_called_off(&words::name(&dish, language), wanted).say(language);
    let make = Button::to_do(&texts::button_dish_make().say(language), MakeButton::Make(id));
    Ok(Some((text, make)))
}

/// Forgets whose orders were closed long ago.
pub async fn purge(work: &mut UnitOfWork, before: DateTime<Utc>) -> store::Result<()> {
    orders::forget_before(&mut work.tx, before).await
}
