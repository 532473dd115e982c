//! `/wishes`: what is wished at one's places, without names, each with *Me too*; for those who answer, what waits for them.

use std::collections::HashSet;

use crate::domain::civil_time::to_wall;
use crate::domain::ids::{PlaceId, WishId};
use crate::domain::language::Language;
use crate::domain::way::Way;
use crate::domain::wish::Wished;
use crate::features::wishes::buttons::{WishButton, WishDeskButton};
use crate::features::wishes::deciding::decided;
use crate::features::wishes::{wishing, words};
use crate::i18n::{texts, when};
use crate::message::{Button, Message, Text};
use crate::store::wishes::{self, Wish};
use crate::store::{self, places};
use crate::work::pages::Page;
use crate::work::waiting::Waiting;
use crate::work::{Asker, Command, For, Refusal, Reply, Result, UnitOfWork, access, ways};

/// `/wishes`.
pub const WISHES: Command = Command {
    word: "wishes",
    who: For::Residents,
    menu: Some(texts::command_wishes),
    help: Some(texts::help_wishes),
    run: |work, asker, _| Box::pin(list(work, asker)),
};

async fn list(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    access::in_private(asker)?;
    let runs = asker.places(work).await?;
    if runs.is_empty() { of_neighbours(work, asker).await } else { waiting(work, asker, &runs).await }
}

/// What waits at some places, for those who run them.
pub async fn waits(
    work: &mut UnitOfWork,
    places: &[PlaceId],
    language: Language,
) -> store::Result<Vec<Waiting>> {
    let all = wishes::waiting(&mut work.tx, places).await?;
    let one = |wish: &Wish| Waiting {
        since: wish.begun_at,
        place: wish.with,
        what: texts::inbox_wish(words::quoted(wish, language)).say(language),
        button: Button::to_do(&words::label(wish, language), WishDeskButton::Show(wish.id)),
    };
    Ok(all.iter().map(one).collect())
}

/// What waits for an answer, the longest first.
async fn waiting(work: &mut UnitOfWork, asker: &Asker, runs: &[PlaceId]) -> Result<Reply> {
    let language = asker.language;
    let all = wishes::waiting(&mut work.tx, runs).await?;
    if all.is_empty() {
        return Ok(ways::say(asker, texts::wishes_none_wait().say(language), Way::Wish));
    }
    let places = places::all(&mut work.tx).await?;
    let page = Page::of(&all, asker);
    let mut message = Message::of(texts::wishes_wait().say(language));
    for wish in page.shown {
        let zone =
            places.iter().find(|place| place.id == wish.with).map_or(chrono_tz::UTC, |place| place.zone);
        let since = when(to_wall(zone, wish.begun_at), work.now, language);
        let state = wish.standing.state.word();
        let line = texts::wish_waits(words::quoted(wish, language), since, wish.echoes, state);
        message.text.line(&line.say(language));
        let label = words::label(wish, language);
        message = message.row(vec![Button::to_do(&label, WishDeskButton::Show(wish.id))]);
    }
    Ok(Reply::Show(message.row_of_any(page.turned(asker, Way::Wishes))))
}

/// What may be read by all: what was said as a voice message has somebody's voice.
fn is_for_all(wish: &Wish, asker: &Asker) -> bool {
    wish.person == Some(asker.person.id) || matches!(wish.what, Some(Wished::Words(_)))
}

/// The places whose wishes the asker reads.
async fn places_of(work: &mut UnitOfWork, asker: &Asker) -> Result<Vec<PlaceId>> {
    let mut places = wishing::places(work, asker).await?;
    places.extend(wishes::places_of(&mut work.tx, asker.person.id).await?);
    Ok(places)
}

/// What is wished at the asker's places, the newest first.
async fn of_neighbours(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    let language = asker.language;
    let places = places_of(work, asker).await?;
    let mut all = wishes::open_at(&mut work.tx, &places).await?;
    all.retain(|wish| is_for_all(wish, asker));
    if all.is_empty() {
        return Ok(ways::say(asker, texts::wishes_none().say(language), Way::Wish));
    }
    let echoed: HashSet<WishId> =
        wishes::echoed_by(&mut work.tx, asker.person.id).await?.into_iter().collect();
    let page = Page::of(&all, asker);
    let mut message = Message::of(texts::wishes_of_neighbours().say(language));
    for (number, wish) in (1_i64..).zip(page.shown) {
        let is_own = wish.person == Some(asker.person.id);
        let whose = if is_own { "own" } else { "other" };
        let line = texts::wish_line(number, words::quoted(wish, language), wish.echoes, whose);
        message.text.line(&line.say(language));
        message = message.row(vec![button(wish, number, asker, echoed.contains(&wish.id))]);
    }
    message = message.row_of_any(page.turned(asker, Way::Wishes));
    Ok(Reply::Show(message.row(vec![ways::button(Way::Wish, language)])))
}

fn button(wish: &Wish, number: i64, asker: &Asker, is_echoed: bool) -> Button {
    let language = asker.language;
    if wish.person == Some(asker.person.id) {
        let label: Text = texts::button_wish_back_of(number).say(language);
        return Button::to_do(&label, WishButton::TakeBack(wish.id));
    }
    let has = if is_echoed { "yes" } else { "no" };
    Button::to_do(
        &texts::button_wish_me_too(number, has).say(language),
        WishButton::MeToo(wish.id, asker.page),
    )
}

/// Somebody wishes the same, or does not any more.
pub(super) async fn me_too(work: &mut UnitOfWork, asker: &Asker, id: WishId, page: u16) -> Result<Reply> {
    let wish = wishes::locked(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?;
    let is_theirs_to_share = is_for_all(&wish, asker) && wish.person != Some(asker.person.id);
    if !is_theirs_to_share || !places_of(work, asker).await?.contains(&wish.place) {
        return Err(Refusal::OldButton.into());
    }
    if !wish.standing.state.is_open() {
        return Ok(decided(asker));
    }
    wishes::echo(&mut work.tx, id, asker.person.id, work.now).await?;
    let asker = Asker { page, ..asker.clone() };
    of_neighbours(work, &asker).await
}
