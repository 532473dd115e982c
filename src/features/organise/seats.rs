//! `/seats 12 30`: another number of seats.

use crate::domain::change::Field;
use crate::domain::deed::Deed;
use crate::domain::ids::ActivityId;
use crate::features::organise::call_off;
use crate::features::organise::written::MOST_SEATS;
use crate::features::signup::waitlist;
use crate::i18n::texts;
use crate::message::cut;
use crate::store::activities;
use crate::work::{Asker, Reply, Result, UnitOfWork, audit};

/// The most UTF-16 units of a title in an answer.
const TITLE: usize = 100;

/// `/seats 12 30`: another number of seats. Nobody who has one loses it; with more of them the line moves up.
pub async fn set_seats(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, typed: &str) -> Result<Reply> {
    let activity = call_off::to_call_off(work, asker, id).await?.activity;
    let language = asker.language;
    let seats = typed.trim().parse().ok().filter(|seats| (1..=MOST_SEATS).contains(seats));
    let Some(seats) = seats else {
        return Ok(Reply::Say(texts::seats_how(id, &cut(typed, TITLE)).say(language)));
    };
    // The change is seen by whoever holds the roster from here on.
    work.changed(id);
    activities::set_capacity(&mut work.tx, id, seats).await?;
    waitlist::settle_after_change(work, id).await?;
    audit::note(work, asker, activity.place, Some(id), Deed::Changed, Field::Seats.word()).await?;
    let title = cut(activity.title.in_language(language), TITLE);
    Ok(Reply::Say(texts::seats_set(&title, seats).say(language)))
}
