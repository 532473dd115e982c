//! `/menu`: in private what can be ordered, with big buttons; in a group a button that leads there.

use std::collections::HashSet;

use crate::domain::ids::{DishId, PlaceId};
use crate::domain::menu::DishState;
use crate::domain::way::Way;
use crate::domain::written;
use crate::features::menu::buttons::{DishButton, MenuButton};
use crate::features::menu::{at_home, dish_page, ordering, proposer, words};
use crate::i18n::texts;
use crate::message::{Button, Message, Text};
use crate::store::dishes::{self, Dish};
use crate::store::naming::{self, Named};
use crate::store::{activities, orders};
use crate::work::{Asker, ButtonTable, Command, For, Refusal, Reply, Result, UnitOfWork, access, ways};

/// `/menu`.
pub const MENU: Command = Command {
    word: "menu",
    who: For::Residents,
    menu: Some(texts::command_menu),
    help: Some(texts::help_menu),
    run: |work, asker, _| Box::pin(menu(work, asker)),
};

/// What the buttons of residents do.
pub const BUTTONS: ButtonTable<MenuButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

async fn press(work: &mut UnitOfWork, asker: &Asker, button: MenuButton) -> Result<Reply> {
    access::in_private(asker)?;
    let reply = match button {
        MenuButton::Of(place) => of(work, asker, place).await,
        MenuButton::Dish(dish) => {
            leave_question(work, asker).await?;
            dish_page::page(work, asker, dish).await
        }
        MenuButton::Order(dish) => ordering::order(work, asker, dish).await,
        MenuButton::ForNeighbour(dish) => ordering::for_neighbour(work, asker, dish).await,
        MenuButton::ForNobody(dish) => ordering::for_nobody(work, asker, dish).await,
        MenuButton::Where(order) => at_home::ask_again(work, asker, order).await,
        MenuButton::TakeBack(order) => ordering::take_back(work, asker, order).await,
    };
    reply.map(Reply::in_place)
}

/// Whoever looks at something else has left what they were asked about a dish. Where a volunteer is to come is asked for on.
async fn leave_question(work: &mut UnitOfWork, asker: &Asker) -> Result<()> {
    let open = naming::asked(&mut work.tx, asker.person.id).await?;
    if matches!(open, Some((Named::Dish(..) | Named::OfDish(..) | Named::Eater(_) | Named::Proposal(_), _))) {
        naming::stop(&mut work.tx, asker.person.id).await?;
    }
    Ok(())
}

pub(super) async fn menu(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    if let Some(group) = &asker.group {
        let text = texts::menu_in_private().say(asker.language);
        let open = words::open_in_private(work, group.place_id, asker.language);
        return Ok(Reply::Show(Message::of(text).row(vec![open])));
    }
    at_which(work, asker).await
}

/// The link of a place's group was opened.
pub async fn opened(work: &mut UnitOfWork, asker: &Asker, place: &str) -> Result<Reply> {
    let place = place.parse().map(PlaceId).map_err(|_| Refusal::OldButton)?;
    of(work, asker, place).await
}

/// The places whose menus somebody looks at: those with one that they run or come to, else all that there are.
async fn places(work: &mut UnitOfWork, asker: &Asker) -> Result<Vec<PlaceId>> {
    let mut known = asker.places(work).await?;
    known.extend(activities::places_of_person(&mut work.tx, asker.person.id).await?);
    let ordered = orders::places_of(&mut work.tx, asker.person.id).await?;
    known.extend(&ordered);
    let with_menu = dishes::places(&mut work.tx).await?;
    let runs = asker.places(work).await?;
    let mut seen = HashSet::new();
    let has_menu = |place: &PlaceId| [&with_menu, &runs, &ordered].iter().any(|all| all.contains(place));
    known.retain(|place| seen.insert(*place) && has_menu(place));
    // Whoever comes to other places only may look at what there is.
    Ok(if known.is_empty() { with_menu } else { known })
}

/// Whose menu, where there are several.
async fn at_which(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    match places(work, asker).await?.as_slice() {
        [] => Ok(ways::say(asker, texts::menu_none().say(asker.language), Way::WhatsOn)),
        [only] => of(work, asker, *only).await,
        several => {
            let mut message = Message::of(texts::menu_where().say(asker.language));
            for id in several.iter().take(crate::work::pages::MOST) {
                let place = words::place(work, *id).await?;
                let name = Text::plain(place.name.in_language(asker.language));
                message = message.row(vec![Button::to_do(&name, MenuButton::Of(*id))]);
            }
            Ok(Reply::Show(message))
        }
    }
}

/// The page of the dish that somebody names in private; none where they name none, or several.
pub async fn named(work: &mut UnitOfWork, asker: &Asker, text: &str) -> Result<Option<Reply>> {
    let places = places(work, asker).await?;
    let all = dishes::offered_at(&mut work.tx, &places).await?;
    let is_named = |dish: &&Dish| written::answer::names_title(text, dish.name.in_language(asker.language));
    let mut named = all.iter().filter(is_named);
    match (named.next(), named.next()) {
        (Some(one), None) => dish_page::page(work, asker, one.id).await.map(Some),
        _ => Ok(None),
    }
}

/// The menu of a place.
pub(super) async fn of(work: &mut UnitOfWork, asker: &Asker, id: PlaceId) -> Result<Reply> {
    leave_question(work, asker).await?;
    let language = asker.language;
    let place = words::place(work, id).await?;
    let runs_it = asker.places(work).await?.contains(&id);
    let mut on_it = dishes::at_place(&mut work.tx, id).await?;
    let wanted = words::wanted(&mut work.tx, id).await?;
    let own = orders::of_person(&mut work.tx, asker.person.id).await?;
    // What cannot be ordered for a while can be given up by whoever waits for it.
    let waits = |dish: &Dish| own.iter().any(|order| order.dish == dish.id);
    on_it.retain(|dish| runs_it || dish.state == DishState::Offered || waits(dish));
    let mine: HashSet<DishId> =
        own.iter().filter(|order| order.guest.is_none()).map(|order| order.dish).collect();
    let name = place.name.in_language(language);
    let text = match (on_it.is_empty(), runs_it) {
        (false, _) => texts::menu_of(name),
        (true, true) => texts::menu_begin(name),
        (true, false) => texts::menu_empty(name),
    };
    let mut message = Message::of(text.say(language));
    for dish in &on_it {
        let label = words::label(dish, wanted(dish.id), mine.contains(&dish.id), language);
        message = message.row(vec![Button::to_do(&label, MenuButton::Dish(dish.id))]);
    }
    if runs_it {
        let new = Button::to_do(&texts::button_dish_new().say(language), DishButton::New(id));
        let post = Button::to_do(&texts::button_menu_post().say(language), DishButton::Post(id));
        message = message.row(if on_it.is_empty() { vec![new] } else { vec![new, post] });
        if on_it.iter().any(|dish| dish.state == DishState::Offered) {
            let print = Button::to_do(&texts::button_menu_print().say(language), DishButton::Print(id));
            message = message.row(vec![print]);
        }
    } else if !proposer::forms(work, asker, id).await?.is_empty() {
        message = message.row(vec![proposer::button(id, asker)]);
    }
    Ok(Reply::Show(message))
}
