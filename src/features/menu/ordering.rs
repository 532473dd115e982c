//! A resident orders a dish, for themselves or for a neighbour without a phone, and takes it back.

use crate::domain::ids::{DishId, OrderId};
use crate::domain::menu::{DishState, Form};
use crate::domain::person_name::PersonName;
use crate::features::menu::buttons::MenuButton;
use crate::features::menu::{at_home, card, dish_page, gathering, words};
use crate::i18n::texts;
use crate::message::{Button, Message};
use crate::store::dishes::{self, Dish};
use crate::store::naming::{self, Named};
use crate::store::orders;
use crate::work::{Asker, Refusal, Reply, Result, UnitOfWork, names, newest};

/// I want this.
pub(super) async fn order(work: &mut UnitOfWork, asker: &Asker, id: DishId) -> Result<Reply> {
    put(work, asker, id, None).await
}

/// Enters an order; says which one it is.
pub(super) async fn put(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: DishId,
    neighbour: Option<(&PersonName, Option<&str>)>,
) -> Result<Reply> {
    let dish = dishes::locked(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?;
    let language = asker.language;
    let name = words::name(&dish, language);
    if dish.state != DishState::Offered {
        return Ok(Reply::Show(dish_page::back_to_menu(
            texts::dish_paused(&name).say(language),
            &dish,
            asker,
        )));
    }
    let entered = orders::order(&mut work.tx, id, asker.person.id, neighbour, work.now).await?;
    let all = orders::open_of(&mut work.tx, id).await?;
    let Some(order) = entered else {
        let page = dish_page::page(work, asker, id).await?;
        return Ok(newest::led_by(texts::ordered_already(&name).say(language), page));
    };
    if dish.form == Form::Visit {
        return at_home::begin(work, asker, &dish, order).await;
    }
    let number = all.iter().position(|known| known.id == order).map_or(1, |index| index + 1);
    let number = i64::try_from(number).unwrap_or(i64::MAX);
    gathering::ask_if_enough(work, &dish, &all).await?;
    card::renew(work, dish.place).await?;
    let wanted = words::count(&all);
    let reached = if wanted >= dish.threshold { "yes" } else { "no" };
    let said = match neighbour {
        None => texts::ordered(&name, number, reached, dish.threshold),
        Some((who, _)) => texts::ordered_for(
            &name,
            names::of_neighbour(who, &asker.person),
            number,
            reached,
            dish.threshold,
        ),
    };
    let back = Button::to_do(&texts::button_undo().say(language), MenuButton::TakeBack(order));
    let message =
        Message::of(said.say(language)).row(vec![back]).row(vec![dish_page::menu_button(&dish, asker)]);
    Ok(Reply::Show(message))
}

/// Asks for the name of the neighbour whom it is for.
pub(super) async fn for_neighbour(work: &mut UnitOfWork, asker: &Asker, id: DishId) -> Result<Reply> {
    let dish = dish_page::known(work, id).await?;
    naming::ask(&mut work.tx, asker.person.id, Named::Eater(id), work.now).await?;
    let text = texts::order_for_whom(&words::name(&dish, asker.language)).say(asker.language);
    Ok(Reply::Show(Message::of(text).row(vec![nobody(&dish, asker)])))
}

/// The button that leaves the question for a name.
pub(super) fn nobody(dish: &Dish, asker: &Asker) -> Button {
    Button::to_do(&texts::button_go_back().say(asker.language), MenuButton::ForNobody(dish.id))
}

/// It is for nobody, after all.
pub(super) async fn for_nobody(work: &mut UnitOfWork, asker: &Asker, id: DishId) -> Result<Reply> {
    naming::stop(&mut work.tx, asker.person.id).await?;
    dish_page::page(work, asker, id).await
}

/// Takes an order back. Only who ordered can.
pub(super) async fn take_back(work: &mut UnitOfWork, asker: &Asker, id: OrderId) -> Result<Reply> {
    let own = orders::of_person(&mut work.tx, asker.person.id).await?;
    let order = own.iter().find(|order| order.id == id).ok_or(Refusal::OldButton)?;
    let dish = dishes::locked(&mut work.tx, order.dish).await?.ok_or(Refusal::OldButton)?;
    if naming::asked(&mut work.tx, asker.person.id).await?.is_some_and(|(named, _)| named == Named::Home(id))
    {
        naming::stop(&mut work.tx, asker.person.id).await?;
    }
    orders::withdraw(&mut work.tx, id, asker.person.id, work.now).await?;
    card::renew(work, dish.place).await?;
    let text = texts::order_taken_back(&words::name(&dish, asker.language)).say(asker.language);
    Ok(Reply::Show(dish_page::back_to_menu(text, &dish, asker)))
}
