//! What an organiser sent for a recap and has not said so yet: whoever posts the recap is asked about it first.

use crate::domain::activity::Activity;
use crate::domain::ids::ActivityId;
use crate::features::recap::buttons::RecapButton;
use crate::features::recap::{contributions, preview};
use crate::i18n::texts;
use crate::message::{Button, Message, Stamp, cut};
use crate::store;
use crate::store::set_aside::{self, Aside, Body};
use crate::work::{Asker, Reply, Result, UnitOfWork, newest};

/// The most UTF-16 units of words that are shown.
const QUOTED: usize = 100;

/// Posts the recap; where something waits that may be for it, asks about that first.
pub(super) async fn post(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Reply> {
    let activity = preview::to_recap(work, asker, id).await?;
    let waiting = of(work, asker, &activity).await?;
    if waiting.is_empty() { preview::post_now(work, asker, id).await } else { Ok(ask(asker, id, &waiting)) }
}

/// Posts the recap, without what waits for it or with what the asker was shown of that; where something came since, they are
/// asked anew.
pub(super) async fn post_with(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    with: bool,
    shown: Stamp,
) -> Result<Reply> {
    let activity = preview::to_recap(work, asker, id).await?;
    if !with {
        return preview::post_now(work, asker, id).await;
    }
    let waiting = of(work, asker, &activity).await?;
    if stamp(&waiting) != shown {
        return Ok(newest::newest(ask(asker, id, &waiting), asker.language));
    }
    for aside in waiting {
        match &aside.body {
            Body::Words(words) => contributions::put_words(work, asker, id, words).await?,
            Body::Pictures(files) => contributions::put_pictures(work, asker, id, files).await?,
        };
        set_aside::drop(&mut work.tx, aside.id).await?;
    }
    preview::post_now(work, asker, id).await
}

fn stamp(waiting: &[Aside]) -> Stamp {
    let parts: Vec<String> =
        waiting.iter().map(|aside| format!("{} {}", aside.id, aside.body.stamp())).collect();
    Stamp::of(&parts.iter().map(String::as_str).collect::<Vec<_>>())
}

/// What the asker sent since an activity began, and said nothing about.
async fn of(work: &mut UnitOfWork, asker: &Asker, activity: &Activity) -> store::Result<Vec<Aside>> {
    let mut all = set_aside::since(&mut work.tx, asker.person.id, activity.starts_at).await?;
    all.retain(|aside| aside.about.is_none_or(|about| about == activity.id));
    Ok(all)
}

fn ask(asker: &Asker, id: ActivityId, waiting: &[Aside]) -> Reply {
    let language = asker.language;
    let mut text = texts::recap_waits().say(language);
    for aside in waiting {
        let line = match &aside.body {
            Body::Words(words) => texts::recap_waits_words(&cut(words, QUOTED)),
            Body::Pictures(files) => texts::recap_waits_pictures(files.len()),
        };
        text.line(&line.say(language));
    }
    let button = |with| RecapButton::PostWith(id, with, stamp(waiting));
    let with = Button::to_do(&texts::button_post_with().say(language), button(true));
    let without = Button::to_do(&texts::button_post_without().say(language), button(false));
    Reply::Show(Message::of(text).row(vec![with]).row(vec![without]).about(id))
}
