//! How dishes stand on buttons and in lines.

use std::collections::HashMap;

use crate::domain::ids::{DishId, PlaceId};
use crate::domain::language::Language;
use crate::domain::menu::{DishState, Form};
use crate::i18n::texts;
use crate::message::{Button, Text, cut};
use crate::store::dishes::Dish;
use crate::store::orders::Order;
use crate::store::places::{self, Place};
use crate::store::{self, Tx, orders};
use crate::work::{Refusal, Result, Settings, UnitOfWork};

/// What stands in a link that leads to the menu of a place, before its number.
pub const LINK: char = 'm';
/// The most UTF-16 units of a dish on a button, and in a text.
const LABEL: usize = 30;
const NAME: usize = 80;
/// The most of a name of whoever gives a dish.
pub(super) const GIVER: usize = 40;

/// The button that leads from a group to the menu of its place.
pub(super) fn open_in_private(work: &UnitOfWork, place: PlaceId, language: Language) -> Button {
    Button::to_open(&texts::button_menu_open().say(language), link(&work.settings, place))
}

/// The link that leads to the menu of a place.
pub(super) fn link(settings: &Settings, place: PlaceId) -> String {
    format!("https://t.me/{}?start={LINK}{place}", settings.bot_username)
}

/// What a dish is called, in a text.
pub fn name(dish: &Dish, language: Language) -> String {
    cut(dish.name.in_language(language), NAME)
}

/// What a dish is to be called, as it was written: one line of words.
pub(super) fn as_written(typed: &str) -> String {
    cut(&typed.split_whitespace().collect::<Vec<_>>().join(" "), NAME)
}

/// How many orders.
pub(super) fn count(orders: &[Order]) -> i64 {
    i64::try_from(orders.len()).unwrap_or(i64::MAX)
}

/// `💈 Haircut · 3 of 6`.
pub(super) fn label(dish: &Dish, wanted: i64, is_mine: bool, language: Language) -> Text {
    let is_enough = wanted >= dish.threshold;
    let stands = match dish.state {
        DishState::Offered if dish.form == Form::Visit && is_mine => "mine-home",
        DishState::Offered if dish.form == Form::Visit => "home",
        DishState::Paused | DishState::Retired => "paused",
        DishState::Offered if is_mine && is_enough => "mine-enough",
        DishState::Offered if is_mine => "mine",
        DishState::Offered if is_enough => "enough",
        DishState::Offered => "offered",
    };
    let name = cut(dish.name.in_language(language), LABEL);
    texts::button_dish(dish.kind.word(), &name, wanted, dish.threshold, stands).say(language)
}

/// The place of a menu.
pub(super) async fn place(work: &mut UnitOfWork, id: PlaceId) -> Result<Place> {
    Ok(places::by_id(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?)
}

/// How many want each dish of a place.
pub(super) async fn wanted(tx: &mut Tx, place: PlaceId) -> store::Result<impl Fn(DishId) -> i64 + use<>> {
    let counts: HashMap<DishId, i64> = orders::counts(tx, place).await?;
    Ok(move |dish| counts.get(&dish).copied().unwrap_or(0))
}
