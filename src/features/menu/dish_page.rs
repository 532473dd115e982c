//! The page of a dish: what it is, how many want it, and what can be done about it.

use crate::domain::ids::DishId;
use crate::domain::language::Language;
use crate::domain::menu::{DishState, Form};
use crate::features::menu::buttons::{DishButton, MakeButton, MenuButton};
use crate::features::menu::words;
use crate::i18n::{Phrase, texts, when_held};
use crate::message::{Button, Message, Text};
use crate::store::dishes::{self, Dish};
use crate::store::orders::{self, Order};
use crate::store::{self, activities, visits};
use crate::work::{Asker, Refusal, Reply, Result, UnitOfWork, names};

/// The most activities of a dish that its page names.
const MOST_PLANNED: usize = 3;

/// A dish that is on a menu.
pub(super) async fn known(work: &mut UnitOfWork, id: DishId) -> Result<Dish> {
    let dish = dishes::by_id(&mut work.tx, id).await?;
    Ok(dish.filter(|dish| dish.state != DishState::Retired).ok_or(Refusal::OldButton)?)
}

/// The page of a dish: what it is, how many want it, and what can be done.
pub(super) async fn page(work: &mut UnitOfWork, asker: &Asker, id: DishId) -> Result<Reply> {
    let dish = known(work, id).await?;
    let language = asker.language;
    let all = orders::open_of(&mut work.tx, id).await?;
    let runs_it = asker.places(work).await?.contains(&dish.place);
    let own: Vec<&Order> = all.iter().filter(|order| order.person == Some(asker.person.id)).collect();
    if dish.state == DishState::Paused && !runs_it && own.is_empty() {
        return Ok(Reply::Show(back_to_menu(
            texts::dish_paused(&words::name(&dish, language)).say(language),
            &dish,
            asker,
        )));
    }
    let wanted = words::count(&all);
    let (kind, name, number) = (dish.kind.word(), words::name(&dish, language), id.to_string());
    let said = match dish.form {
        Form::Gathering => texts::dish(kind, &name, &number, dish.minutes, wanted, dish.threshold),
        Form::Visit => texts::dish_at_home(kind, &name, &number, dish.minutes),
    };
    let mut text = said.say(language);
    if let Some(giver) = giver(work, &dish).await? {
        text.line(&texts::dish_given_by(giver).say(language));
    }
    if dish.state == DishState::Paused {
        text.line(&texts::dish_is_paused().say(language));
    }
    for activity in activities::made_of(&mut work.tx, id, work.now).await?.iter().take(MOST_PLANNED) {
        text.line(&texts::dish_planned(when_held(activity, work.now, language)).say(language));
    }
    if own.iter().any(|order| order.guest.is_none()) {
        text.line(&texts::dish_is_ordered().say(language));
    }
    let mut message = Message::of(text);
    if dish.state == DishState::Offered {
        if own.iter().all(|order| order.guest.is_some()) {
            message =
                message.row(vec![Button::to_do(&texts::button_order().say(language), MenuButton::Order(id))]);
        }
        let neighbour = Button::to_do(&texts::button_order_for().say(language), MenuButton::ForNeighbour(id));
        message = message.row(vec![neighbour]);
    }
    let unsaid = visits::unsaid_of(&mut work.tx, asker.person.id, id).await?;
    for order in own {
        if unsaid.contains(&order.id) {
            let label = texts::button_visit_where().say(language);
            message = message.row(vec![Button::to_do(&label, MenuButton::Where(order.id))]);
        }
        let label = match &order.guest {
            None => texts::button_order_back().say(language),
            Some(name) => {
                texts::button_order_back_for(names::of_neighbour(name, &asker.person)).say(language)
            }
        };
        message = message.row(vec![Button::to_do(&label, MenuButton::TakeBack(order.id))]);
    }
    if runs_it {
        message = rows(message, &dish, wanted, language);
    }
    Ok(Reply::Show(message.row(vec![menu_button(&dish, asker)])))
}

/// Who gives a dish, where a volunteer proposed it and does not hide their name.
async fn giver(work: &mut UnitOfWork, dish: &Dish) -> store::Result<Option<Text>> {
    if dish.given_by.is_none() {
        return Ok(None);
    }
    let givers = dishes::givers(&mut work.tx, dish.place).await?;
    Ok(givers
        .get(&dish.id)
        .filter(|called| !called.hide_name)
        .map(|called| names::in_public(called, words::GIVER)))
}

/// The rows of those who run the place, below the page of a dish.
fn rows(message: Message, dish: &Dish, wanted: i64, language: Language) -> Message {
    let button = |label: Phrase, to: DishButton| Button::to_do(&label.say(language), to);
    let message = if wanted > 0 && dish.form == Form::Gathering {
        message.row(vec![Button::to_do(&texts::button_dish_make().say(language), MakeButton::Make(dish.id))])
    } else {
        message
    };
    let mut fields = vec![
        button(texts::button_dish_minutes(dish.minutes), DishButton::AskMinutes(dish.id)),
        button(texts::button_dish_name(), DishButton::AskName(dish.id)),
    ];
    if dish.form == Form::Gathering {
        fields.insert(
            0,
            button(texts::button_dish_threshold(dish.threshold), DishButton::AskThreshold(dish.id)),
        );
    }
    let message = message.row(fields);
    let form = if dish.form == Form::Visit { Form::Gathering } else { Form::Visit };
    let message = if wanted > 0 {
        message
    } else {
        message.row(vec![button(texts::button_dish_form(form.word()), DishButton::Form(dish.id, form))])
    };
    let other = if dish.state == DishState::Paused { DishState::Offered } else { DishState::Paused };
    message.row(vec![
        button(texts::button_dish_state(other.word()), DishButton::State(dish.id, other)),
        button(texts::button_dish_state(DishState::Retired.word()), DishButton::AskRetire(dish.id)),
    ])
}

pub(super) fn back_to_menu(text: Text, dish: &Dish, asker: &Asker) -> Message {
    Message::of(text).row(vec![menu_button(dish, asker)])
}

pub(super) fn menu_button(dish: &Dish, asker: &Asker) -> Button {
    Button::to_do(&texts::button_menu().say(asker.language), MenuButton::Of(dish.place))
}
