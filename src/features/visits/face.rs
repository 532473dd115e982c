//! A visit as a volunteer reads of it who was asked. It is rendered when it is delivered: before they say that they go there is no
//! name, address or number in it, and a day after the visit there is none any more.

use crate::domain::ids::{PersonId, VisitAskId};
use crate::domain::language::Language;
use crate::domain::menu::DURATIONS;
use crate::domain::visit::VisitAnswer;
use crate::features::menu::words;
use crate::features::visits::buttons::VisitButton;
use crate::features::visits::steps::{self, Open};
use crate::i18n::texts;
use crate::message::{Button, Message, Text};
use crate::store::dishes::{self, Dish};
use crate::store::people;
use crate::store::visits::{self, Ask, Visit};
use crate::store::{self, Tx, places};
use crate::work::{Settings, names};

/// What somebody reads who was asked; none where they are not known any more.
pub async fn render(tx: &mut Tx, settings: &Settings, id: VisitAskId) -> store::Result<Option<Message>> {
    let Some(ask) = visits::ask_by_id(tx, id).await? else { return Ok(None) };
    let Some(reader) = ask.person else { return Ok(None) };
    let Some(reader) = people::by_id(tx, reader).await? else { return Ok(None) };
    let Some(visit) = visits::by_id(tx, ask.visit).await? else { return Ok(None) };
    let Some(dish) = dishes::by_id(tx, visit.dish).await? else { return Ok(None) };
    let language = reader.language.unwrap_or(settings.language);
    let name = words::name(&dish, language);
    let plain = |text: Text| Ok(Some(Message::of(text)));
    match ask.answer {
        None | Some(VisitAnswer::Silent) => match steps::open(&visit) {
            Open::Asked => question(tx, &visit, &dish, &ask, language).await.map(Some),
            Open::Gone => plain(texts::visit_somebody_goes(&name).say(language)),
            Open::NotNeeded => plain(texts::visit_not_needed(&name).say(language)),
        },
        Some(VisitAnswer::NotNow) => plain(texts::visit_another_time(&name).say(language)),
        Some(VisitAnswer::Back) => plain(texts::visit_given_back(&name).say(language)),
        Some(VisitAnswer::Went) => plain(texts::visit_with_organisers(&name).say(language)),
        Some(VisitAnswer::Goes) if steps::is_off(&visit) => {
            plain(texts::visit_not_needed(&name).say(language))
        }
        Some(VisitAnswer::Goes) => theirs(tx, &visit, &dish, &ask, language).await.map(Some),
    }
}

async fn question(
    tx: &mut Tx,
    visit: &Visit,
    dish: &Dish,
    ask: &Ask,
    language: Language,
) -> store::Result<Message> {
    let place = places::by_id(tx, dish.place).await?;
    let place = place.map_or_else(String::new, |place| place.name.in_language(language).to_owned());
    let kind = texts::button_dish_kind(dish.kind.word()).say(language);
    let whom = if visit.guest.is_some() { "neighbour" } else { "self" };
    let text = texts::visit_asks(kind, &words::name(dish, language), dish.minutes, &place, whom);
    Ok(Message::of(text.say(language)).row(vec![
        Button::to_do(&texts::button_visit_go().say(language), VisitButton::Go(ask.id)),
        Button::to_do(&texts::button_call_not_this_time().say(language), VisitButton::NotNow(ask.id)),
    ]))
}

/// What whoever goes reads.
async fn theirs(
    tx: &mut Tx,
    visit: &Visit,
    dish: &Dish,
    ask: &Ask,
    language: Language,
) -> store::Result<Message> {
    let name = words::name(dish, language);
    let (Some(where_to), Some(person)) = (&visit.words, visit.person) else {
        // Whoever has not said that they were there is not thanked for it.
        let text =
            if visit.minutes.is_some() { texts::visit_went(&name) } else { texts::visit_address_gone() };
        return Ok(Message::of(text.say(language)));
    };
    let who = called(tx, visit, person).await?;
    let text = texts::visit_yours(&name, who, where_to.words()).say(language);
    let message = Message::of(text);
    Ok(if visit.minutes.is_some() { message } else { answers(message, ask.id, dish, language) })
}

/// For whom it is.
pub(super) async fn called(tx: &mut Tx, visit: &Visit, person: PersonId) -> store::Result<Text> {
    let person = people::by_id(tx, person).await?;
    Ok(match (person, &visit.guest) {
        (Some(person), Some(guest)) => names::of_neighbour(guest, &person),
        (Some(person), None) => names::for_staff(&person.called()),
        (None, _) => Text::default(),
    })
}

/// The buttons of whoever goes: it is done, and took so long; or they cannot.
pub(super) fn answers(message: Message, ask: VisitAskId, dish: &Dish, language: Language) -> Message {
    let mut message = message;
    let button = |minutes: &u16| {
        let label = texts::button_visit_done(i64::from(*minutes)).say(language);
        Button::to_do(&label, VisitButton::Done(ask, *minutes))
    };
    message.buttons.extend(so_long(dish).chunks(2).map(|row| row.iter().map(button).collect()));
    message.row(vec![Button::to_do(&texts::button_visit_back().say(language), VisitButton::Back(ask))])
}

/// How long it may have taken: as long as it should, and the usual lengths.
pub(super) fn so_long(dish: &Dish) -> Vec<u16> {
    let mut all: Vec<u16> = DURATIONS.iter().copied().take(4).collect();
    all.extend(u16::try_from(dish.minutes));
    all.sort_unstable();
    all.dedup();
    all
}
