//! What was said about hours and nobody has decided yet: at the places that the asker runs.

use crate::domain::ids::PlaceId;
use crate::domain::language::{Language, Name};
use crate::domain::way::Way;
use crate::features::volunteers::hours_buttons::HoursButton;
use crate::features::volunteers::member;
use crate::i18n::texts;
use crate::message::{Button, Message, cut};
use crate::store::volunteers::{self, Volunteer};
use crate::store::{self, missed_services, objections};
use crate::work::pages::Page;
use crate::work::waiting::Waiting;
use crate::work::{Asker, Reply, Result, UnitOfWork, access, ways};

/// The most UTF-16 units of a title on a button.
const LABEL: usize = 30;

/// What waits.
struct Waits {
    /// Whose it is.
    volunteer: Volunteer,
    /// The name of what it is about.
    title: Name,
    /// The button that shows it.
    button: HoursButton,
}

/// What waits at those places.
async fn at(work: &mut UnitOfWork, asker: &Asker, places: &[PlaceId]) -> Result<Vec<Waits>> {
    let not_right = objections::undecided(&mut work.tx, places).await?.into_iter();
    let missed = missed_services::undecided(&mut work.tx, places).await?.into_iter();
    let mut waits: Vec<_> =
        not_right.map(|(id, whose, title)| (whose, title, HoursButton::Review(id))).collect();
    waits.extend(missed.map(|(id, whose, title)| (whose, title, HoursButton::ReviewMissed(id))));
    let ids: Vec<_> = waits.iter().map(|(whose, ..)| *whose).collect();
    let known = volunteers::numbered(&mut work.tx, &ids).await?;
    let found = waits.into_iter().filter_map(|(whose, title, button)| {
        let volunteer = known.iter().find(|volunteer| volunteer.id == whose)?.clone();
        Some(Waits { volunteer, title, button })
    });
    // Nobody decides about their own.
    Ok(found.filter(|waits| waits.volunteer.person != Some(asker.person.id)).collect())
}

/// What waits at some places, for those who run them: who asks to be in a team, and what was said about hours.
pub async fn waits(
    work: &mut UnitOfWork,
    places: &[PlaceId],
    language: Language,
) -> store::Result<Vec<Waiting>> {
    let mut all = Vec::new();
    for (place, count, since) in volunteers::asking_at(&mut work.tx, places).await? {
        let what = texts::inbox_joins(count).say(language);
        all.push(Waiting { since, place, what, button: ways::button(Way::Team, language) });
    }
    for (place, count, since) in volunteers::undecided_at(&mut work.tx, places).await? {
        let what = texts::inbox_hours(count).say(language);
        let button = Button::to_do(&what, HoursButton::Undecided(0));
        all.push(Waiting { since, place, what, button });
    }
    Ok(all)
}

/// The button that leads to it; none where nothing waits.
pub(super) async fn button(
    work: &mut UnitOfWork,
    asker: &Asker,
    places: &[PlaceId],
    language: Language,
) -> Result<Option<Button>> {
    let count = at(work, asker, places).await?.len();
    let label = texts::button_undecided(count).say(language);
    Ok((count > 0).then(|| Button::to_do(&label, HoursButton::Undecided(0))))
}

/// A page of it.
pub(super) async fn list(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    let places = access::places(work, asker).await?;
    let found = at(work, asker, &places).await?;
    let language = asker.language;
    if found.is_empty() {
        return Ok(ways::say(asker, texts::undecided_nothing().say(language), Way::Team));
    }
    let page = Page::of(&found, asker);
    let mut message = Message::of(texts::undecided_title().say(language));
    for Waits { volunteer, title, button } in page.shown {
        let what = if matches!(button, HoursButton::Review(_)) { "not-right" } else { "missing" };
        let title = cut(title.in_language(language), LABEL);
        let label = texts::button_undecided_one(member::name(volunteer), what, &title).say(language);
        message = message.row(vec![Button::to_do(&label, *button)]);
    }
    let message = message.row_of_any(page.turned_by(language, HoursButton::Undecided));
    Ok(Reply::Show(message.row(vec![ways::button(Way::Team, language)])))
}
