//! What somebody says to what became of their wish: thank you, or not yet. What is open they can take back.

use crate::domain::ids::WishId;
use crate::domain::wish::{WishState, may_say_not_yet};
use crate::features::wishes::deciding::{decided, said};
use crate::features::wishes::{steps, telling};
use crate::i18n::texts;
use crate::store::wishes::{self, Wish};
use crate::work::{Asker, Refusal, Reply, Result, UnitOfWork};

/// A wish of the asker's own.
async fn own(work: &mut UnitOfWork, asker: &Asker, id: WishId) -> Result<Wish> {
    let wish = wishes::locked(&mut work.tx, id).await?;
    Ok(wish.filter(|wish| wish.person == Some(asker.person.id)).ok_or(Refusal::OldButton)?)
}

/// They take it back.
pub(super) async fn take_back(work: &mut UnitOfWork, asker: &Asker, id: WishId) -> Result<Reply> {
    let mut wish = own(work, asker, id).await?;
    if !wish.standing.state.is_open() {
        return Ok(decided(asker));
    }
    steps::step(work, &mut wish, WishState::Withdrawn).await?;
    telling::those_who_wish(work, &wish, |wish, language| {
        telling::taken_back(texts::wish_withdrawn(wish).say(language), language)
    })
    .await?;
    Ok(said(asker, &texts::wish_taken_back()))
}

/// The answer was a good one.
pub(super) async fn thanks(work: &mut UnitOfWork, asker: &Asker, id: WishId) -> Result<Reply> {
    let wish = own(work, asker, id).await?;
    let text = if wish.standing.state.is_open() { texts::wish_decided() } else { texts::wish_thanked() };
    // The answer stays where it is read.
    Ok(Reply::Say(text.say(asker.language)))
}

/// It was none: those who answer for it hear that at once.
pub(super) async fn not_yet(work: &mut UnitOfWork, asker: &Asker, id: WishId) -> Result<Reply> {
    let mut wish = own(work, asker, id).await?;
    if wish.standing.state != WishState::Answered {
        return Ok(decided(asker));
    }
    if !may_say_not_yet(wish.not_yet_at, work.now) {
        return Ok(Reply::Say(texts::wish_not_yet_again().say(asker.language)));
    }
    wish.not_yet_at = Some(work.now);
    steps::step(work, &mut wish, WishState::New).await?;
    Ok(Reply::Say(texts::wish_not_yet_noted().say(asker.language)))
}
