//! Activities to tap, where a command named none.

use chrono::{DateTime, Utc};

use crate::domain::activity::{Activity, ActivityState};
use crate::domain::ids::ActivityId;
use crate::domain::language::Language;
use crate::domain::way::Way;
use crate::i18n::{Phrase, texts, when_held};
use crate::message::{Button, CallbackData, Message, cut};
use crate::store::activities;
use crate::work::access;
use crate::work::asker::Asker;
use crate::work::error::Result;
use crate::work::pages::Page;
use crate::work::reply::Reply;
use crate::work::unit::UnitOfWork;
use crate::work::ways;

const LABEL: usize = 30;

/// The activities ahead at the places that the asker runs, announced or not.
pub async fn to_run(work: &mut UnitOfWork, asker: &Asker) -> Result<Vec<Activity>> {
    let places = access::places(work, asker).await?;
    let mut found = activities::not_ended_before(&mut work.tx, work.now).await?;
    found.retain(|activity| places.contains(&activity.place) && activity.state == ActivityState::Planned);
    Ok(found)
}

/// The same, as far as people know of them: so far only they have a list.
pub async fn with_list(work: &mut UnitOfWork, asker: &Asker) -> Result<Vec<Activity>> {
    let mut known = Vec::new();
    for activity in to_run(work, asker).await? {
        if work.announced(activity.id).await.is_ok() {
            known.push(activity);
        }
    }
    Ok(known)
}

/// A question with an activity on each button; what is said where there is none, and where to go on from there. `way` is the
/// command that asks it: there the pages are turned.
pub fn choose<B: Into<CallbackData>>(
    asker: &Asker,
    now: DateTime<Utc>,
    found: &[Activity],
    question: &Phrase,
    none: (&Phrase, Option<Way>),
    (way, button): (Way, fn(ActivityId) -> B),
) -> Reply {
    if found.is_empty() {
        let (none, way) = none;
        let text = none.say(asker.language);
        return match way {
            Some(way) => ways::say(asker, text, way),
            None => Reply::Say(text),
        };
    }
    let mut message = Message::of(question.say(asker.language));
    let page = Page::of(found, asker);
    message.buttons = choices(page.shown, now, asker.language, button);
    Reply::Show(message.row_of_any(page.turned(asker, way)))
}

/// A button for each activity.
pub fn choices<B: Into<CallbackData>>(
    found: &[Activity],
    now: DateTime<Utc>,
    language: Language,
    button: fn(ActivityId) -> B,
) -> Vec<Vec<Button>> {
    found
        .iter()
        .map(|activity| {
            let title = cut(activity.title.in_language(language), LABEL);
            let label = texts::button_activity(&title, when_held(activity, now, language)).say(language);
            vec![Button::to_do(&label, button(activity.id))]
        })
        .collect()
}
