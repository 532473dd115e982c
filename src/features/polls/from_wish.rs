//! A poll about what somebody wishes for: the wish is its question, which its organiser changes as they like.

use crate::domain::ids::WishId;
use crate::domain::poll::WORDS;
use crate::features::polls::drafting;
use crate::features::wishes::buttons::PollWishButton;
use crate::features::wishes::{deciding, words};
use crate::work::{Asker, ButtonTable, Refusal, Reply, Result, UnitOfWork};

/// What the button does.
pub const BUTTONS: ButtonTable<PollWishButton> =
    ButtonTable { press: |work, asker, PollWishButton::Ask(wish)| Box::pin(ask(work, asker, wish)) };

async fn ask(work: &mut UnitOfWork, asker: &Asker, id: WishId) -> Result<Reply> {
    let Some(wish) = deciding::to_plan(work, asker, id).await? else {
        return Ok(deciding::decided(asker).in_place());
    };
    let question = words::title(&wish, WORDS);
    if question.is_empty() {
        // What was said as a voice message has no words for a question.
        return Err(Refusal::OldButton.into());
    }
    let place = deciding::held_at(work, asker, &wish).await?;
    drafting::begin_with(work, asker, place, &question, Some(id)).await
}
