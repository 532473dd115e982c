//! An activity of what somebody wishes for: the wish is its first words, which its organiser changes as they like.

use crate::domain::ids::WishId;
use crate::domain::question::Question;
use crate::features::organise::create::{from_menu, step};
use crate::features::organise::drafts::DraftSession;
use crate::features::organise::written::Draft;
use crate::features::wishes::buttons::PlanWishButton;
use crate::features::wishes::{deciding, words};
use crate::i18n::texts;
use crate::store::places;
use crate::work::{Asker, ButtonTable, Refusal, Reply, Result, UnitOfWork, newest};

/// The most UTF-16 units of the title that is proposed.
const TITLE: usize = 60;
/// How long it is proposed to last.
const MINUTES: u32 = 60;

/// What the button does.
pub const BUTTONS: ButtonTable<PlanWishButton> =
    ButtonTable { press: |work, asker, PlanWishButton::Plan(wish)| Box::pin(plan(work, asker, wish)) };

async fn plan(work: &mut UnitOfWork, asker: &Asker, id: WishId) -> Result<Reply> {
    let Some(wish) = deciding::to_plan(work, asker, id).await? else {
        return Ok(deciding::decided(asker).in_place());
    };
    let at = deciding::held_at(work, asker, &wish).await?;
    let place = places::by_id(&mut work.tx, at).await?.ok_or(Refusal::OldButton)?;
    let title = words::title(&wish, TITLE);
    let start = from_menu::free_start(work, &place, MINUTES.into()).await?;
    let draft = Draft { title, minutes: MINUTES, station: Some(place.slug), ..Draft::empty(start) };
    let complete = DraftSession { wish: Some(id), ..DraftSession::complete(draft) };
    let sketch = if complete.draft.title.is_empty() {
        // What was said as a voice message has no words for a title.
        DraftSession { question: Some(Question::Title), ..complete }
    } else {
        complete
    };
    let begun = step::begin(work, asker, sketch).await?;
    Ok(newest::led_by(texts::draft_wished().say(asker.language), begun))
}
