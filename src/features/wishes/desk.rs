//! What those who answer for a wish do about it. Whoever wished it hears each of it, and so do those who wish the same.

use crate::domain::ids::{DishId, WishId};
use crate::domain::language::Language;
use crate::domain::menu::{DishKind, DishState};
use crate::domain::way::Way;
use crate::domain::wish::{WhyNot, WishState};
use crate::features::menu::buttons::MenuButton;
use crate::features::menu::dishes as kitchen;
use crate::features::wishes::buttons::WishDeskButton;
use crate::features::wishes::deciding::{decide, decided};
use crate::features::wishes::{deciding, steps, words};
use crate::i18n::{Phrase, texts};
use crate::message::{Button, Message, Text, cut};
use crate::store::dishes::{self, Dish};
use crate::store::wishes::{self, Asking};
use crate::work::{Asker, Refusal, Reply, Result, UnitOfWork, ways};

/// The most dishes of the menu that are shown, and the most UTF-16 units of one.
const THERE: usize = 5;
const DISH: usize = 40;

/// What is said once it is decided; the next that waits is a tap away.
fn noted(asker: &Asker, text: &Phrase) -> Reply {
    let waits = ways::button(Way::Inbox, asker.language);
    Reply::Show(Message::of(text.say(asker.language)).row(vec![waits]))
}

/// The button that leads back to a wish.
pub(super) fn back(wish: WishId, language: Language) -> Button {
    Button::to_do(&texts::button_go_back().say(language), WishDeskButton::Show(wish))
}

/// A wish, with all that can become of it.
pub(super) async fn show(work: &mut UnitOfWork, asker: &Asker, id: WishId) -> Result<Reply> {
    let Some(wish) = steps::undecided(work, asker, id).await? else { return Ok(decided(asker)) };
    wishes::stop_asking(&mut work.tx, asker.person.id).await?;
    let page = words::for_page(work, &wish).await?;
    Ok(Reply::Show(words::page(&wish, words::head(None), &page, work.now, asker.language)))
}

/// What was said as a voice message, once more.
pub(super) async fn hear(work: &mut UnitOfWork, asker: &Asker, id: WishId) -> Result<Reply> {
    let Some(wish) = steps::undecided(work, asker, id).await? else { return Ok(decided(asker)) };
    let voice = words::voice(&wish).ok_or(Refusal::OldButton)?;
    Ok(Reply::Show(words::spoken(&wish, &voice, asker.language)))
}

/// Asks something about a wish.
async fn ask(
    work: &mut UnitOfWork,
    asker: &Asker,
    asking: Option<Asking>,
    id: WishId,
    question: Phrase,
    usual: Vec<Vec<Button>>,
) -> Result<Reply> {
    let Some(wish) = steps::undecided(work, asker, id).await? else { return Ok(decided(asker)) };
    // What is only to be tapped takes no words.
    match asking {
        Some(asking) => wishes::ask(&mut work.tx, asker.person.id, &asking, work.now).await?,
        None => wishes::stop_asking(&mut work.tx, asker.person.id).await?,
    }
    let mut text = words::quoted(&wish, asker.language);
    text.paragraph(&question.say(asker.language));
    let mut message = Message::of(text);
    message.buttons = usual;
    Ok(Reply::Show(message.row(vec![back(id, asker.language)])))
}

/// Asks what the answer is.
pub(super) async fn ask_answer(work: &mut UnitOfWork, asker: &Asker, id: WishId) -> Result<Reply> {
    ask(work, asker, Some(Asking::Answer(id)), id, texts::wish_answer_what(), Vec::new()).await
}

/// Asks why it cannot be.
pub(super) async fn ask_why(work: &mut UnitOfWork, asker: &Asker, id: WishId) -> Result<Reply> {
    let button = |why: &WhyNot| {
        let label = texts::wish_why_not(why.word()).say(asker.language);
        vec![Button::to_do(&label, WishDeskButton::Decline(id, *why))]
    };
    let usual = WhyNot::ALL.iter().map(button).collect();
    ask(work, asker, Some(Asking::Reason(id)), id, texts::wish_why(), usual).await
}

/// Asks what kind of service it is.
pub(super) async fn ask_kind(work: &mut UnitOfWork, asker: &Asker, id: WishId) -> Result<Reply> {
    let language = asker.language;
    let button = |kind: &DishKind| {
        let label = texts::button_dish_kind(kind.word()).say(language);
        Button::to_do(&label, WishDeskButton::Kind(id, *kind))
    };
    let kinds = DishKind::ALL.chunks(2).map(|row| row.iter().map(button).collect());
    let there = on_menu_already(work, asker, id).await?;
    let question = if there.is_empty() { texts::dish_which_kind() } else { texts::wish_which_dish() };
    let usual = there.into_iter().chain(kinds).collect();
    ask(work, asker, None, id, question, usual).await
}

/// The dishes that are on the menu already, the latest first; some of them.
async fn on_menu_already(work: &mut UnitOfWork, asker: &Asker, id: WishId) -> Result<Vec<Vec<Button>>> {
    let Some(wish) = steps::undecided(work, asker, id).await? else { return Ok(Vec::new()) };
    let at = deciding::held_at(work, asker, &wish).await?;
    let all = dishes::offered_at(&mut work.tx, &[at]).await?;
    let button = |dish: &Dish| {
        let name = Text::plain(&cut(dish.name.in_language(asker.language), DISH));
        vec![Button::to_do(&name, WishDeskButton::There(id, dish.id))]
    };
    Ok(all.iter().rev().take(THERE).map(button).collect())
}

/// It is on the menu already: whoever wished it reads so, and can order it.
pub(super) async fn is_there(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: WishId,
    dish: DishId,
) -> Result<Reply> {
    let Some(mut wish) = steps::undecided(work, asker, id).await? else { return Ok(decided(asker)) };
    let at = deciding::held_at(work, asker, &wish).await?;
    let found = dishes::by_id(&mut work.tx, dish).await?;
    let is_there = |dish: &Dish| dish.place == at && dish.state == DishState::Offered;
    let dish = found.filter(is_there).ok_or(Refusal::OldButton)?;
    wishes::stop_asking(&mut work.tx, asker.person.id).await?;
    decide(work, asker, &mut wish, WishState::Menu, |wish, language| on_the_menu(wish, &dish, language))
        .await?;
    Ok(noted(asker, &texts::wish_decision_noted(wish.echoes)))
}

/// What those read who wish for what is on the menu.
fn on_the_menu(wish: Text, dish: &Dish, language: Language) -> Message {
    let name = dish.name.in_language(language);
    let see = Button::to_do(&texts::button_menu().say(language), MenuButton::Dish(dish.id));
    Message::of(texts::wish_on_menu(wish, name).say(language)).row(vec![see])
}

/// Asks what the dish is called.
pub(super) async fn ask_name(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: WishId,
    kind: DishKind,
) -> Result<Reply> {
    let question = texts::dish_which_name(kind.word());
    ask(work, asker, Some(Asking::Dish(id, kind)), id, question, Vec::new()).await
}

/// That is the answer.
pub(super) async fn answer(work: &mut UnitOfWork, asker: &Asker, id: WishId, typed: &str) -> Result<Reply> {
    let Some(mut wish) = steps::undecided(work, asker, id).await? else { return Ok(decided(asker)) };
    let says = |wish: Text, language| Message::of(texts::wish_answered(wish, typed).say(language));
    decide(work, asker, &mut wish, WishState::Answered, says).await?;
    Ok(noted(asker, &texts::wish_decision_noted(wish.echoes)))
}

/// Somebody is on it.
pub(super) async fn on_it(work: &mut UnitOfWork, asker: &Asker, id: WishId) -> Result<Reply> {
    let Some(mut wish) = steps::undecided(work, asker, id).await? else { return Ok(decided(asker)) };
    if wish.standing.state != WishState::Acknowledged {
        let says = |wish, language| Message::of(texts::wish_acknowledged(wish).say(language));
        decide(work, asker, &mut wish, WishState::Acknowledged, says).await?;
    }
    let page = words::for_page(work, &wish).await?;
    let mut message = words::page(&wish, words::head(None), &page, work.now, asker.language);
    message.text.paragraph(&texts::wish_on_it_noted(wish.echoes).say(asker.language));
    Ok(Reply::Show(message))
}

/// The place above answers for it from now on.
pub(super) async fn hand_up(work: &mut UnitOfWork, asker: &Asker, id: WishId) -> Result<Reply> {
    let Some(mut wish) = steps::undecided(work, asker, id).await? else { return Ok(decided(asker)) };
    let below = words::place(work, wish.with).await?;
    let above = words::place(work, below.parent.ok_or(Refusal::OldButton)?).await?;
    wish.with = above.id;
    let says = |wish: Text, language| {
        Message::of(texts::wish_handed_up(wish, &words::name(&above, language)).say(language))
    };
    decide(work, asker, &mut wish, WishState::HandedUp, says).await?;
    Ok(noted(asker, &texts::wish_up_noted(&words::name(&above, asker.language))))
}

/// It cannot be, for one of the usual reasons.
pub(super) async fn decline(work: &mut UnitOfWork, asker: &Asker, id: WishId, why: WhyNot) -> Result<Reply> {
    refuse(work, asker, id, |language| texts::wish_why_not(why.word()).say(language)).await
}

/// It cannot be, for a reason in their own words.
pub(super) async fn cannot_be(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: WishId,
    typed: &str,
) -> Result<Reply> {
    refuse(work, asker, id, |_| Text::plain(typed)).await
}

async fn refuse(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: WishId,
    reason: impl Fn(Language) -> Text,
) -> Result<Reply> {
    let Some(mut wish) = steps::undecided(work, asker, id).await? else { return Ok(decided(asker)) };
    wishes::stop_asking(&mut work.tx, asker.person.id).await?;
    let says = |wish, language| Message::of(texts::wish_declined(wish, reason(language)).say(language));
    decide(work, asker, &mut wish, WishState::Declined, says).await?;
    Ok(noted(asker, &texts::wish_decision_noted(wish.echoes)))
}

/// It is on the menu from now on, under that name.
pub(super) async fn on_menu(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: WishId,
    (kind, name): (DishKind, &str),
) -> Result<Reply> {
    let Some(mut wish) = steps::undecided(work, asker, id).await? else { return Ok(decided(asker)) };
    let at = deciding::held_at(work, asker, &wish).await?;
    let dish = kitchen::enter(work, asker, (at, kind), name).await?;
    decide(work, asker, &mut wish, WishState::Menu, |wish, language| on_the_menu(wish, &dish, language))
        .await?;
    kitchen::show(work, asker, dish.id).await
}
