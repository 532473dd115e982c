//! `/inbox`: what waits for the asker, the longest first, each with what leads to it.

use crate::domain::civil_time::to_wall;
use crate::domain::ids::PlaceId;
use crate::domain::language::Language;
use crate::domain::way::Way;
use crate::features::inbox::figures::FiguresButton;
use crate::features::menu::waiting as menu;
use crate::features::polls::page as polls;
use crate::features::visits::desk as visits;
use crate::features::volunteers::undecided as volunteers;
use crate::features::wishes::list as wishes;
use crate::i18n::{texts, when};
use crate::message::{Button, Message, cut};
use crate::store::places::{self, Place};
use crate::work::pages::Page;
use crate::work::waiting::Waiting;
use crate::work::{Asker, Command, For, Reply, Result, UnitOfWork, access, ways};

/// The most UTF-16 units of a place.
const PLACE: usize = 40;
/// What is told of a place where there is but one.
const NONE: &str = "none";

/// `/inbox`.
pub const INBOX: Command = Command {
    word: "inbox",
    who: For::Organisers,
    menu: Some(texts::command_inbox),
    help: Some(texts::help_inbox),
    run: |work, asker, _| Box::pin(inbox(work, asker)),
};

async fn inbox(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    access::in_private(asker)?;
    let runs = access::places(work, asker).await?;
    let language = asker.language;
    let all = waiting(work, &runs, language).await?;
    let text = if all.is_empty() { texts::inbox_empty() } else { texts::inbox() };
    let mut message = Message::of(text.say(language));
    let known = places::all(&mut work.tx).await?;
    let page = Page::of(&all, asker);
    for waits in page.shown {
        let place = known.iter().find(|place| place.id == waits.place);
        let zone = place.map_or(chrono_tz::UTC, |place| place.zone);
        let since = when(to_wall(zone, waits.since), work.now, language);
        let at =
            place.filter(|_| runs.len() > 1).map_or_else(|| NONE.to_owned(), |place| called(place, language));
        let waits_at = texts::inbox_line(waits.what.clone(), since, &at);
        message.text.line(&waits_at.say(language));
        message = message.row(vec![waits.button.clone()]);
    }
    let figures = Button::to_do(&texts::button_figures().say(language), FiguresButton::Show);
    let message = message.row_of_any(page.turned(asker, Way::Inbox));
    Ok(Reply::Show(message.row(vec![figures, ways::button(Way::Wishes, language)])))
}

fn called(place: &Place, language: Language) -> String {
    cut(place.name.in_language(language), PLACE)
}

/// Everything that waits at those places, the longest first.
async fn waiting(work: &mut UnitOfWork, places: &[PlaceId], language: Language) -> Result<Vec<Waiting>> {
    let mut all = wishes::waits(work, places, language).await?;
    all.extend(visits::waits(work, places, language).await?);
    all.extend(menu::waits(work, places, language).await?);
    all.extend(polls::waits(work, places, language).await?);
    all.extend(volunteers::waits(work, places, language).await?);
    all.sort_by_key(|waits| waits.since);
    Ok(all)
}
