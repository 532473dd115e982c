//! Whoever runs a place makes its menu: a new dish takes two taps and a name; the rest has a usual answer that a tap changes.

use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::{DishId, PlaceId};
use crate::domain::language::Name;
use crate::domain::menu::{DishField, DishKind, DishState, Form, MINUTES, THRESHOLD};
use crate::features::menu::buttons::{DishButton, MenuButton};
use crate::features::menu::keeping::{changed, run_by};
use crate::features::menu::{browse, card, dish_fields, dish_page, gathering, paper, words};
use crate::i18n::texts;
use crate::message::{Button, Message, Priority, Text};
use crate::store::dishes::{self, Dish, NewDish};
use crate::store::naming::{self, Named};
use crate::store::orders;
use crate::work::recipients::private;
use crate::work::{Asker, ButtonTable, Reply, Result, UnitOfWork, access, names};

/// What the buttons of organisers do.
pub const BUTTONS: ButtonTable<DishButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

async fn press(work: &mut UnitOfWork, asker: &Asker, button: DishButton) -> Result<Reply> {
    access::in_private(asker)?;
    let reply = match button {
        DishButton::New(place) => which_kind(work, asker, place).await,
        DishButton::Kind(place, kind) => which_name(work, asker, place, kind).await,
        DishButton::NoName(place) => {
            naming::stop(&mut work.tx, asker.person.id).await?;
            asker.must_run(work, place).await?;
            browse::of(work, asker, place).await
        }
        DishButton::AskThreshold(dish) => dish_fields::ask(work, asker, dish, DishField::Threshold).await,
        DishButton::Threshold(dish, count) => {
            dish_fields::set_threshold(work, asker, dish, i64::from(count.max(1))).await
        }
        DishButton::AskMinutes(dish) => dish_fields::ask(work, asker, dish, DishField::Minutes).await,
        DishButton::Minutes(dish, minutes) => {
            dish_fields::set_minutes(work, asker, dish, i64::from(minutes.max(1))).await
        }
        DishButton::AskName(dish) => dish_fields::ask(work, asker, dish, DishField::Name).await,
        DishButton::State(dish, state) => set_state(work, asker, dish, state).await,
        DishButton::Form(dish, form) => set_form(work, asker, dish, form).await,
        DishButton::AskRetire(dish) => ask_retire(work, asker, dish).await,
        DishButton::Post(place) => post(work, asker, place).await,
        // The menu stays, and the paper comes below.
        DishButton::Print(place) => return paper::send(work, asker, place).await,
        DishButton::Wait(dish) => wait(work, asker, dish).await,
    };
    reply.map(Reply::in_place)
}

/// More may come.
async fn wait(work: &mut UnitOfWork, asker: &Asker, id: DishId) -> Result<Reply> {
    let dish = run_by(work, asker, id).await?;
    gathering::waits(work, asker, &dish).await
}

/// Puts the menu into the groups.
async fn post(work: &mut UnitOfWork, asker: &Asker, place: PlaceId) -> Result<Reply> {
    let groups = card::post(work, asker, place).await?;
    let mut shown = browse::of(work, asker, place).await?;
    if let Reply::Show(message) = &mut shown {
        message.text.paragraph(&texts::menu_posted(groups).say(asker.language));
    }
    Ok(shown)
}

async fn which_kind(work: &mut UnitOfWork, asker: &Asker, place: PlaceId) -> Result<Reply> {
    asker.must_run(work, place).await?;
    // Who writes its name at once is understood as well.
    naming::ask(&mut work.tx, asker.person.id, Named::Dish(place, DishKind::Other), work.now).await?;
    let language = asker.language;
    let button = |kind: &DishKind| {
        Button::to_do(&texts::button_dish_kind(kind.word()).say(language), DishButton::Kind(place, *kind))
    };
    let mut message = Message::of(texts::dish_which_kind().say(language));
    message.buttons = DishKind::ALL.chunks(2).map(|row| row.iter().map(button).collect()).collect();
    Ok(Reply::Show(message.row(vec![no_name(place, asker)])))
}

async fn which_name(work: &mut UnitOfWork, asker: &Asker, place: PlaceId, kind: DishKind) -> Result<Reply> {
    asker.must_run(work, place).await?;
    naming::ask(&mut work.tx, asker.person.id, Named::Dish(place, kind), work.now).await?;
    let text = texts::dish_which_name(kind.word()).say(asker.language);
    Ok(Reply::Show(Message::of(text).row(vec![no_name(place, asker)])))
}

/// The button that leaves the question for a name.
pub(super) fn no_name(place: PlaceId, asker: &Asker) -> Button {
    Button::to_do(&texts::button_go_back().say(asker.language), DishButton::NoName(place))
}

/// Puts a dish of that name on the menu, and shows its page.
pub(super) async fn put(
    work: &mut UnitOfWork,
    asker: &Asker,
    at: (PlaceId, DishKind),
    name: &str,
) -> Result<Reply> {
    let dish = enter(work, asker, at, name).await?;
    dish_page::page(work, asker, dish.id).await
}

/// Puts a dish of that name on the menu.
pub async fn enter(
    work: &mut UnitOfWork,
    asker: &Asker,
    (place, kind): (PlaceId, DishKind),
    name: &str,
) -> Result<Dish> {
    asker.must_run(work, place).await?;
    let name = words::as_written(name);
    let new = NewDish {
        slug: None,
        place,
        kind,
        name: &Name::from(name.as_str()),
        threshold: THRESHOLD.into(),
        minutes: MINUTES.into(),
        form: Form::Gathering,
        by: Some(asker.person.id),
        given_by: None,
    };
    let id = dishes::put(&mut work.tx, &new, work.now).await?;
    let dish = run_by(work, asker, id).await?;
    changed(work, asker, &dish).await?;
    Ok(dish)
}

/// The page of a dish.
pub async fn show(work: &mut UnitOfWork, asker: &Asker, id: DishId) -> Result<Reply> {
    dish_page::page(work, asker, id).await
}

/// It takes place in that way, as long as nobody waits for it in the other.
async fn set_form(work: &mut UnitOfWork, asker: &Asker, id: DishId, form: Form) -> Result<Reply> {
    let dish = run_by(work, asker, id).await?;
    dishes::locked(&mut work.tx, id).await?;
    if !orders::open_of(&mut work.tx, id).await?.is_empty() {
        return dish_page::page(work, asker, id).await;
    }
    dishes::set_form(&mut work.tx, id, form).await?;
    changed(work, asker, &dish).await?;
    dish_page::page(work, asker, id).await
}

async fn ask_retire(work: &mut UnitOfWork, asker: &Asker, id: DishId) -> Result<Reply> {
    let dish = run_by(work, asker, id).await?;
    let language = asker.language;
    let wanted = orders::open_of(&mut work.tx, id).await?.len();
    let wanted = i64::try_from(wanted).unwrap_or(i64::MAX);
    let text = texts::dish_retire_sure(&words::name(&dish, language), wanted).say(language);
    let yes = Button::to_do(
        &texts::button_dish_state(DishState::Retired.word()).say(language),
        DishButton::State(id, DishState::Retired),
    );
    Ok(Reply::Show(Message::of(text).row(vec![yes]).row(vec![dish_fields::back(id, language)])))
}

/// It can be ordered, or cannot. Whoever waits for what goes for good hears of it.
async fn set_state(work: &mut UnitOfWork, asker: &Asker, id: DishId, state: DishState) -> Result<Reply> {
    let dish = run_by(work, asker, id).await?;
    dishes::locked(&mut work.tx, id).await?;
    dishes::set_state(&mut work.tx, id, state).await?;
    changed(work, asker, &dish).await?;
    if state != DishState::Retired {
        return dish_page::page(work, asker, id).await;
    }
    let known = orders::orderers(&mut work.tx, id).await?;
    let open = orders::open_of(&mut work.tx, id).await?;
    orders::decline(&mut work.tx, id, work.now).await?;
    for person in known.iter().filter(|person| person.reachable) {
        let language = person.language.unwrap_or(work.settings.language);
        let mut text = texts::order_declined(&words::name(&dish, language)).say(language);
        // Neighbours without a phone hear it from whoever ordered for them.
        let theirs = open.iter().filter(|order| order.person == Some(person.id));
        let guests: Vec<Text> = theirs
            .filter_map(|order| order.guest.as_ref())
            .map(|guest| names::of_neighbour(guest, person))
            .collect();
        if !guests.is_empty() {
            text.line(&texts::order_declined_tell(names::listed(&guests, language)).say(language));
        }
        let other = Button::to_do(&texts::button_menu().say(language), MenuButton::Of(dish.place));
        let key = DeliveryKey::Declined(id, work.now.timestamp(), person.id);
        let message = Message::of(text).row(vec![other]);
        work.send(key, private(person), Priority::Reminder, message, None).await?;
    }
    browse::of(work, asker, dish.place).await
}
