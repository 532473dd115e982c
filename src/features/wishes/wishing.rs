//! `/wish`: a resident says what they wish for, in private and at one place.

use std::collections::HashSet;

use crate::domain::ids::PlaceId;
use crate::domain::way::Way;
use crate::domain::wish::{NoWish, OPEN_AT_ONCE, WishWords, Wished};
use crate::features::wishes::buttons::WishButton;
use crate::features::wishes::{steps, telling, words};
use crate::i18n::texts;
use crate::message::{Button, Message, Text};
use crate::store::wishes::{self, Asking};
use crate::store::{activities, groups, orders, places as store_places};
use crate::work::{Asker, Command, For, Refusal, Reply, Result, UnitOfWork, pages, ways};

/// `/wish`, with what is wished or without.
pub const WISH: Command = Command {
    word: "wish",
    who: For::Residents,
    menu: Some(texts::command_wish),
    help: Some(texts::help_wish),
    run: |work, asker, typed| Box::pin(wish(work, asker, typed)),
};

async fn wish(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Reply> {
    if let Some(group) = &asker.group {
        let link =
            format!("https://t.me/{}?start={}{}", work.settings.bot_username, words::LINK, group.place_id);
        let open = Button::to_open(&texts::button_wish_open().say(asker.language), link);
        return Ok(Reply::Show(Message::of(texts::wish_in_private().say(asker.language)).row(vec![open])));
    }
    if typed.is_empty() {
        return begin(work, asker).await;
    }
    said(work, asker, typed, None).await
}

/// The link of a place's group was opened.
pub async fn opened(work: &mut UnitOfWork, asker: &Asker, place: &str) -> Result<Reply> {
    let place = place.parse().map(PlaceId).map_err(|_| Refusal::OldButton)?;
    ask(work, asker, place).await
}

/// The places at which somebody may mean a wish: those where they take part, the last first, and those that they run; else all
/// that have a group.
pub(super) async fn places(work: &mut UnitOfWork, asker: &Asker) -> Result<Vec<PlaceId>> {
    let person = asker.person.id;
    let mut known = activities::places_of_person(&mut work.tx, person).await?;
    known.extend(orders::places_of(&mut work.tx, person).await?);
    known.extend(asker.places(work).await?);
    if known.is_empty() {
        known.extend(groups::all(&mut work.tx).await?.iter().map(|group| group.place_id));
    }
    let mut seen = HashSet::new();
    known.retain(|place| seen.insert(*place));
    Ok(known)
}

async fn begin(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    match places(work, asker).await?.as_slice() {
        [] => Ok(Reply::Say(texts::wish_nowhere().say(asker.language))),
        [only] => ask(work, asker, *only).await,
        several => {
            // Who writes the wish at once is understood as well.
            wishes::ask(&mut work.tx, asker.person.id, &Asking::Wish(None), work.now).await?;
            which(work, asker, several).await
        }
    }
}

/// Asks at which place.
async fn which(work: &mut UnitOfWork, asker: &Asker, places: &[PlaceId]) -> Result<Reply> {
    let all = store_places::all(&mut work.tx).await?;
    let mut message = Message::of(texts::wish_where().say(asker.language));
    for id in places.iter().take(pages::MOST) {
        let Some(place) = all.iter().find(|place| place.id == *id) else { continue };
        let name = Text::plain(&words::name(place, asker.language));
        message = message.row(vec![Button::to_do(&name, WishButton::At(*id))]);
    }
    Ok(Reply::Show(message.row(vec![leave(asker)])))
}

/// Asks for a wish at a place, unless as many are open as can be.
async fn ask(work: &mut UnitOfWork, asker: &Asker, id: PlaceId) -> Result<Reply> {
    let place = words::place(work, id).await?;
    if let Some(full) = full(work, asker, id).await? {
        return Ok(full);
    }
    wishes::ask(&mut work.tx, asker.person.id, &Asking::Wish(Some(id)), work.now).await?;
    let text = texts::wish_what(&words::name(&place, asker.language)).say(asker.language);
    Ok(Reply::Show(Message::of(text).row(vec![leave(asker)])))
}

/// What is said where as many wishes of the asker are open as can be.
async fn full(work: &mut UnitOfWork, asker: &Asker, id: PlaceId) -> Result<Option<Reply>> {
    let open = wishes::open_of(&mut work.tx, asker.person.id, id).await?;
    if open < OPEN_AT_ONCE {
        return Ok(None);
    }
    let place = words::place(work, id).await?;
    let text = texts::wish_enough(open, &words::name(&place, asker.language)).say(asker.language);
    Ok(Some(ways::say(asker, text, Way::Wishes)))
}

/// The button that leaves the question for a wish.
pub(super) fn leave(asker: &Asker) -> Button {
    Button::to_do(&texts::button_wish_leave().say(asker.language), WishButton::Leave)
}

/// A place was tapped: what was said is for it, or is asked for.
pub(super) async fn at(work: &mut UnitOfWork, asker: &Asker, place: PlaceId) -> Result<Reply> {
    words::place(work, place).await?;
    match wishes::asked(&mut work.tx, asker.person.id).await? {
        Some((Asking::Place(what), _)) => put(work, asker, place, &what).await,
        _ => ask(work, asker, place).await,
    }
}

/// There is no wish, after all.
pub(super) async fn never_mind(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    wishes::stop_asking(&mut work.tx, asker.person.id).await?;
    Ok(Reply::Show(Message::of(texts::all_right().say(asker.language))))
}

/// Somebody wrote what they wish for; at that place, if it is said.
pub(super) async fn said(
    work: &mut UnitOfWork,
    asker: &Asker,
    typed: &str,
    place: Option<PlaceId>,
) -> Result<Reply> {
    match WishWords::read(typed) {
        Ok(words) => wished(work, asker, Wished::Words(words), place).await,
        Err(why) => Ok(Reply::Show(no_wish(why, asker).row(vec![leave(asker)]))),
    }
}

/// Why what was written is too little or too much.
pub(super) fn no_wish(why: NoWish, asker: &Asker) -> Message {
    let text = match why {
        NoWish::Empty => texts::wish_empty(),
        NoWish::TooLong(length) => texts::wish_too_long(length, WishWords::MOST),
    };
    Message::of(text.say(asker.language))
}

/// Somebody has said what they wish for.
pub(super) async fn wished(
    work: &mut UnitOfWork,
    asker: &Asker,
    what: Wished,
    place: Option<PlaceId>,
) -> Result<Reply> {
    let places = match place {
        Some(place) => vec![place],
        None => places(work, asker).await?,
    };
    match places.as_slice() {
        [] => Ok(Reply::Say(texts::wish_nowhere().say(asker.language))),
        [only] => put(work, asker, *only, &what).await,
        several => {
            wishes::ask(&mut work.tx, asker.person.id, &Asking::Place(what), work.now).await?;
            which(work, asker, several).await
        }
    }
}

/// It is wished: those who run the place hear of it at once, by day.
async fn put(work: &mut UnitOfWork, asker: &Asker, id: PlaceId, what: &Wished) -> Result<Reply> {
    let place = words::place(work, id).await?;
    wishes::stop_asking(&mut work.tx, asker.person.id).await?;
    if let Some(full) = full(work, asker, id).await? {
        return Ok(full);
    }
    let wish = wishes::put(&mut work.tx, (asker.person.id, id), what, work.now).await?;
    let wish = wishes::by_id(&mut work.tx, wish).await?.ok_or(Refusal::OldButton)?;
    steps::keep(work, &wish).await?;
    let text = texts::wish_noted(&words::name(&place, asker.language)).say(asker.language);
    let message = Message::of(text).row(vec![telling::take_back(&wish, asker.language)]);
    Ok(Reply::Show(message.row(vec![ways::button(Way::Wishes, asker.language)])))
}
