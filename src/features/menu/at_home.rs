//! Somebody orders what a volunteer does at home: one question, where to come and whom to call. Only who comes will read it.

use crate::domain::ids::OrderId;
use crate::domain::visit::{Event, Standing, Whereabouts};
use crate::features::menu::buttons::MenuButton;
use crate::features::menu::{dish_page, words};
use crate::i18n::texts;
use crate::message::{Button, Message};
use crate::store::dishes::{self, Dish};
use crate::store::naming::{self, Named};
use crate::store::visits;
use crate::work::{Asker, Refusal, Reply, Result, UnitOfWork};

/// An order is in: asks where to come.
pub(super) async fn begin(
    work: &mut UnitOfWork,
    asker: &Asker,
    dish: &Dish,
    order: OrderId,
) -> Result<Reply> {
    let place = words::place(work, dish.place).await?;
    let by_day = (place.zone, work.settings.rhythm.quiet);
    let due = Standing::NEW.due(Event::Ordered, work.now, by_day);
    visits::begin(&mut work.tx, order, dish.place, due).await?;
    naming::ask(&mut work.tx, asker.person.id, Named::Home(order), work.now).await?;
    let text = texts::visit_where(&words::name(dish, asker.language)).say(asker.language);
    Ok(Reply::Show(Message::of(text).row(vec![take_back(order, asker)])))
}

/// Asks once more where to come, as long as that was not said.
pub(super) async fn ask_again(work: &mut UnitOfWork, asker: &Asker, order: OrderId) -> Result<Reply> {
    let visit = visits::of_order(&mut work.tx, order).await?.ok_or(Refusal::OldButton)?;
    let unsaid = visits::unsaid_of(&mut work.tx, asker.person.id, visit.dish).await?;
    if !unsaid.contains(&order) {
        return Err(Refusal::OldButton.into());
    }
    let dish = dishes::by_id(&mut work.tx, visit.dish).await?.ok_or(Refusal::OldButton)?;
    naming::ask(&mut work.tx, asker.person.id, Named::Home(order), work.now).await?;
    let text = texts::visit_where(&words::name(&dish, asker.language)).say(asker.language);
    Ok(Reply::Show(Message::of(text).row(vec![take_back(order, asker)])))
}

/// The button that leaves the question, and takes the order back.
pub(super) fn take_back(order: OrderId, asker: &Asker) -> Button {
    Button::to_do(&texts::button_order_back().say(asker.language), MenuButton::TakeBack(order))
}

/// Somebody says where to come.
pub(super) async fn said(work: &mut UnitOfWork, asker: &Asker, order: OrderId, typed: &str) -> Result<Reply> {
    let language = asker.language;
    let Some(words) = Whereabouts::read(typed) else {
        let text = texts::visit_where_again().say(language);
        return Ok(Reply::Show(Message::of(text).row(vec![take_back(order, asker)])));
    };
    naming::stop(&mut work.tx, asker.person.id).await?;
    let theirs = visits::of_order(&mut work.tx, order).await?;
    let theirs = theirs.filter(|visit| visit.is_open && visit.person == Some(asker.person.id));
    let mut visit = theirs.ok_or(Refusal::OldButton)?;
    visit.standing = visit.standing.after(Event::Said).ok_or(Refusal::OldButton)?;
    visit.words = Some(words);
    let dish = dishes::by_id(&mut work.tx, visit.dish).await?.ok_or(Refusal::OldButton)?;
    let place = words::place(work, visit.place).await?;
    let due = visit.standing.due(Event::Said, work.now, (place.zone, work.settings.rhythm.quiet));
    visits::keep(&mut work.tx, &visit, due).await?;
    let text = texts::visit_noted(&words::name(&dish, language)).say(language);
    let message = Message::of(text).row(vec![take_back(order, asker)]);
    Ok(Reply::Show(message.row(vec![dish_page::menu_button(&dish, asker)])))
}
