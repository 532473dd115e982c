//! `/seats 12 30`: another number of seats.

use crate::domain::change::Field;
use crate::domain::ids::ActivityId;
use crate::features::organise::changes::CHANGED;
use crate::features::organise::written::MOST_SEATS;
use crate::features::organise::{call_off, changes, kept_seats};
use crate::i18n::texts;
use crate::message::cut;
use crate::work::{Asker, Command, For, Reply, Result, UnitOfWork, audit, which};

/// The most UTF-16 units of a title in an answer.
const TITLE: usize = 100;

/// `/seats 12 30`.
pub const SEATS: Command = Command {
    word: "seats",
    who: For::Organisers,
    menu: None,
    help: None,
    run: |work, asker, typed| Box::pin(seats_typed(work, asker, typed)),
};

async fn seats_typed(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Reply> {
    let (id, what) = which::this_and(work, asker, typed).await?;
    set_seats(work, asker, id, what).await
}

/// `/seats 12 30`: another number of seats. Nobody who has one loses it; with more of them the line moves up.
pub async fn set_seats(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, typed: &str) -> Result<Reply> {
    let before = call_off::to_call_off(work, asker, id).await?;
    let language = asker.language;
    let seats = typed.trim().parse().ok().filter(|seats| (1..=MOST_SEATS).contains(seats));
    let Some(seats) = seats else {
        return Ok(Reply::Say(texts::seats_how(id, &cut(typed, TITLE)).say(language)));
    };
    let mut after = before.clone();
    after.activity.capacity = Some(seats);
    // The same once more is no change, and leaves what can be taken back.
    if after != before {
        changes::apply(work, &before, &after, None).await?;
        let place = after.activity.place;
        audit::note(work, asker, place, Some(id), CHANGED, Field::Seats.word()).await?;
    }
    let title = cut(after.activity.title.in_language(language), TITLE);
    let mut text = texts::seats_set(&title, seats).say(language);
    if let Some(kept) = kept_seats::beyond(work, &after.activity, language).await? {
        text.paragraph(&kept);
    }
    Ok(Reply::Say(text))
}
