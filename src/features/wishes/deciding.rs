//! Something becomes of a wish: it is kept, noted in the log without what was wished, and told to those who wish it.

use crate::domain::activity::Activity;
use crate::domain::audit_action::AuditAction;
use crate::domain::ids::{PlaceId, WishId};
use crate::domain::language::Language;
use crate::domain::wish::WishState;
use crate::features::wishes::{steps, telling};
use crate::i18n::{Phrase, texts, when_held};
use crate::message::{Message, Text};
use crate::store::places;
use crate::store::wishes::Wish;
use crate::work::{Asker, Refusal, Reply, Result, UnitOfWork, audit};

/// It was decided what becomes of a wish.
const DECIDED: AuditAction = AuditAction::of("wish-decided");

/// That becomes of it.
pub(super) async fn decide(
    work: &mut UnitOfWork,
    asker: &Asker,
    wish: &mut Wish,
    next: WishState,
    says: impl Fn(Text, Language) -> Message,
) -> Result<()> {
    steps::step(work, wish, next).await?;
    telling::those_who_wish(work, wish, says).await?;
    audit::note(work, asker, wish.place, None, DECIDED, "").await?;
    Ok(())
}

/// A wish of which an activity can be made; none where something has become of it already.
pub async fn to_plan(work: &mut UnitOfWork, asker: &Asker, id: WishId) -> Result<Option<Wish>> {
    steps::undecided(work, asker, id).await
}

/// At which place an activity or a dish is that the asker makes of a wish: where it was wished, or as near above as they run.
pub async fn held_at(work: &mut UnitOfWork, asker: &Asker, wish: &Wish) -> Result<PlaceId> {
    let runs = asker.places(work).await?;
    let up = places::up(&mut work.tx, wish.place).await?;
    Ok(up.into_iter().find(|place| runs.contains(place)).ok_or(Refusal::OnlyOrganisers)?)
}

/// An activity was made of a wish. Where something else has become of it meanwhile, that stands.
pub async fn planned(work: &mut UnitOfWork, asker: &Asker, id: WishId, activity: &Activity) -> Result<()> {
    let Some(mut wish) = steps::undecided(work, asker, id).await? else { return Ok(()) };
    let now = work.now;
    let says = |wish: Text, language| {
        let title = activity.title.in_language(language);
        let text = texts::wish_planned(wish, title, when_held(activity, now, language));
        Message::of(text.say(language))
    };
    decide(work, asker, &mut wish, WishState::Planned, says).await
}

/// The neighbours are asked about a wish. Where something else has become of it meanwhile, that stands.
pub async fn polled(work: &mut UnitOfWork, asker: &Asker, id: WishId, question: &str) -> Result<()> {
    let Some(mut wish) = steps::undecided(work, asker, id).await? else { return Ok(()) };
    let says = |wish: Text, language| Message::of(texts::wish_polled(wish, question).say(language));
    decide(work, asker, &mut wish, WishState::Polled, says).await
}

/// What is said in place of the question.
pub(super) fn said(asker: &Asker, text: &Phrase) -> Reply {
    Reply::Show(Message::of(text.say(asker.language)))
}

/// What is said where something has become of it already.
pub fn decided(asker: &Asker) -> Reply {
    said(asker, &texts::wish_decided())
}
