//! What people want to know of an activity, or to come to: they are shown its card.

use crate::dispatch::dialogs::readings::is_named;
use crate::domain::activity::{Activity, ActivityState};
use crate::domain::ids::ActivityId;
use crate::domain::written;
use crate::features::signup::lists;
use crate::features::signup::page::{self, PageButton};
use crate::i18n::texts;
use crate::message::Message;
use crate::store::signups;
use crate::store::{self, activities};
use crate::work::pages::MOST;
use crate::work::{Asker, Reply, Result, UnitOfWork, choice};

/// Answers what somebody wants to know that a card tells, or whoever names what they want to come to: by the card of what they
/// answer, or name, or have signed up for. None where they want neither.
pub(super) async fn answer(
    work: &mut UnitOfWork,
    asker: &Asker,
    text: &str,
    about: Option<ActivityId>,
) -> Result<Option<Reply>> {
    let comes = written::answer::comes_to_one(text);
    if !comes && !written::answer::asks_about_one(text) {
        return Ok(None);
    }
    if let Some(id) = about {
        let page = page::page(work, asker, id, None).await?;
        return Ok(page.map(Reply::Show));
    }
    let mut all = theirs(work, asker, text).await?;
    let own = all.len();
    for activity in activities::ahead(&mut work.tx, None, work.now).await? {
        if all.iter().all(|known| known.id != activity.id) {
            all.push(activity);
        }
    }
    let mut named = all.clone();
    named.retain(|activity| is_named(activity, text, asker));
    let found = match (named.is_empty(), comes) {
        (false, _) => named.as_slice(),
        (true, true) => &[],
        (true, false) => &all[..own],
    };
    match found {
        [one] => page::show(work, asker, one.id).await,
        [] if comes => lists::choose_to_join(work, asker).await,
        [] => lists::coming_up(work, asker).await,
        several => {
            let mut message = Message::of(texts::curious_which().say(asker.language));
            let several = &several[..several.len().min(MOST)];
            message.buttons = choice::choices(several, work.now, asker.language, PageButton::Show);
            Ok(Reply::Show(message))
        }
    }
    .map(Some)
}

/// What is theirs, or of a neighbour whom they signed up. Whoever asks about something that is called off means that first.
async fn theirs(work: &mut UnitOfWork, asker: &Asker, text: &str) -> store::Result<Vec<Activity>> {
    let mut called_off = Vec::new();
    if written::answer::is_about_calling_off(text) {
        for activity in activities::not_ended_before(&mut work.tx, work.now).await? {
            if activity.state == ActivityState::Cancelled
                && signups::of_person(&mut work.tx, activity.id, asker.person.id).await?.is_some()
            {
                called_off.push(activity);
            }
        }
    }
    if called_off.is_empty() {
        return activities::of_household(&mut work.tx, asker.person.id, work.now).await;
    }
    Ok(called_off)
}
