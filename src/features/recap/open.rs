//! Into which recaps somebody may put something.

use std::cmp::Reverse;

use chrono::TimeDelta;

use crate::domain::activity::{Activity, Phase, WINDOW};
use crate::domain::ids::ActivityId;
use crate::features::recap::buttons::RecapButton;
use crate::i18n::texts;
use crate::message::Button;
use crate::store::{activities, ledger, outbox};
use crate::work::{Asker, Result, UnitOfWork};

/// For how long after an activity its organiser is likely to write about it unasked.
const FRESH: TimeDelta = TimeDelta::days(1);

/// The activities into whose recap somebody may put something.
#[derive(Debug, Default)]
pub struct Open {
    /// The one that is most likely meant: no other waits for its recap.
    pub likely: Option<Activity>,
    /// The others; first what they planned themselves, then what ended last.
    pub others: Vec<Activity>,
}

impl Open {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.likely.is_none() && self.others.is_empty()
    }
}

/// The activities of the asker's places that have begun, and ended less than a week ago; only the one whose message
/// they answered, if they did.
pub async fn open(work: &mut UnitOfWork, asker: &Asker, about: Option<ActivityId>) -> Result<Open> {
    let places = asker.places(work).await?;
    if places.is_empty() {
        return Ok(Open::default());
    }
    let since = work.now - WINDOW;
    let mut found = activities::not_ended_before(&mut work.tx, since).await?;
    found.retain(|activity| {
        about.is_none_or(|about| about == activity.id)
            && places.contains(&activity.place)
            && has_begun(activity, work)
    });
    if found.is_empty() {
        return Ok(Open::default());
    }
    let recapped = ledger::recapped(&mut work.tx, since).await?;
    found.sort_by_key(|activity| {
        let own = activity.organiser == Some(asker.person.id);
        (recapped.contains(&activity.id), !own, Reverse(activity.ends_at))
    });
    let waiting = found.iter().filter(|activity| !recapped.contains(&activity.id)).count();
    let is_clear = waiting == 1 || found.len() == 1;
    let others = found.split_off(usize::from(is_clear));
    Ok(Open { likely: found.pop(), others })
}

/// The same for words that answer nothing: who runs a place writes of much, and of an old activity only where the bot has just
/// spoken of it, or where its recap still waits for words.
pub async fn for_words(work: &mut UnitOfWork, asker: &Asker, about: Option<ActivityId>) -> Result<Open> {
    let mut open = open(work, asker, about).await?;
    if about.is_some() || open.is_empty() {
        return Ok(open);
    }
    let just_said = outbox::last_about(&mut work.tx, asker.at.chat).await?;
    let recapped = ledger::recapped(&mut work.tx, work.now - WINDOW).await?;
    let now = work.now;
    let is_meant = |activity: &Activity| {
        just_said == Some(activity.id) || (!recapped.contains(&activity.id) && now < activity.ends_at + FRESH)
    };
    open.likely = open.likely.filter(is_meant);
    open.others.retain(is_meant);
    if open.likely.is_none() && open.others.len() == 1 {
        open.likely = open.others.pop();
    }
    Ok(open)
}

fn has_begun(activity: &Activity, work: &UnitOfWork) -> bool {
    matches!(activity.phase(work.now), Phase::Over | Phase::Running)
}

/// Something in a recap.
#[derive(Debug, Clone, Copy)]
pub enum Piece {
    /// The line of that number.
    Line(i64),
    /// The pictures from one number to another.
    Pictures(i64, i64),
}

/// The button that asks for which activity it is; none where it can be for no other.
pub async fn another(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    piece: Piece,
) -> Result<Option<Button>> {
    let found = open(work, asker, None).await?;
    let is_another = found.likely.iter().chain(&found.others).any(|other| other.id != id);
    let ask = match piece {
        Piece::Line(line) => RecapButton::MoveLine(id, line),
        Piece::Pictures(first, last) => RecapButton::MovePictures(id, first, last),
    };
    Ok(is_another.then(|| Button::to_do(&texts::button_for_another().say(asker.language), ask)))
}
