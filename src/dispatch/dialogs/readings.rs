//! What a text or a picture that somebody sent in private may be for.

use crate::dispatch::dialogs::buttons::Use;
use crate::dispatch::dialogs::declared::DIALOGS;
use chrono::{DateTime, Utc};

use crate::domain::activity::{Activity, Phase};
use crate::domain::civil_time::to_wall;
use crate::domain::ids::ActivityId;
use crate::domain::written;
use crate::domain::written::answer::Leaning;
use crate::features::recap::open::Open;
use crate::store::{self, activities};
use crate::work::{Asker, Result, UnitOfWork};

/// What a text or a picture may be for.
#[derive(Debug, Default)]
pub(super) struct Readings {
    /// The sign-ups that it may give back.
    pub(super) sign_ups: Vec<Activity>,
    /// The activities that it may call off for everybody.
    pub(super) call_offs: Vec<Activity>,
    /// The activities whose card it may answer.
    pub(super) replies: Vec<Activity>,
    /// The activities that it may want to have otherwise.
    pub(super) corrections: Vec<Activity>,
    /// What was asked that it may answer.
    pub(super) answers: Vec<Use>,
    /// Whether what was asked is answered, and only waits to be saved.
    pub(super) again: bool,
    /// The recaps that it may go into.
    pub(super) recaps: Open,
    /// Whether nobody knows what it is for.
    pub(super) unclear: bool,
    /// Whether a picture may be for the card of a draft.
    pub(super) card: bool,
    pub(super) leaning: Option<Leaning>,
    /// The activity of the message that it answers.
    pub(super) about: Option<ActivityId>,
}

impl Readings {
    /// Whether an organiser is asked about an activity that is made or changed.
    pub(super) fn is_in_a_dialog(&self) -> bool {
        self.answers.iter().any(|what| !matches!(what, Use::Answer(_)))
    }

    /// Whether the words may say that somebody does not come. Whoever leaves off in a dialog means the dialog.
    pub(super) fn may_give_back(&self) -> bool {
        match self.leaning {
            Some(Leaning::Away) => true,
            Some(Leaning::Leaves) => !self.is_in_a_dialog(),
            _ => false,
        }
    }
}

/// What the asker was asked last and has not answered. Several, where they have sign-ups with open questions; only
/// what is about the activity whose message they answer, if they answer one.
pub(super) async fn open(
    work: &mut UnitOfWork,
    asker: &Asker,
    text: &str,
    about: Option<ActivityId>,
) -> Result<Vec<Use>> {
    let mut all = Vec::new();
    for (dialog, called) in DIALOGS {
        let mut open = (dialog.asked)(work, asker, text).await?;
        open.retain(|one| about.is_none() || one.about == about);
        let latest = open.iter().map(|one| one.at).max();
        all.push((latest, open.iter().filter_map(|one| called(one.about)).collect()));
    }
    let latest: Option<(_, Vec<Use>)> = all.into_iter().max_by_key(|(at, _)| *at);
    Ok(latest.map(|(_, uses)| uses).unwrap_or_default())
}

/// The asker's sign-ups that can still be given back.
pub(super) async fn to_give_back(
    work: &mut UnitOfWork,
    asker: &Asker,
    about: Option<ActivityId>,
) -> store::Result<Vec<Activity>> {
    let mut found = activities::of_person(&mut work.tx, asker.person.id, work.now).await?;
    found.retain(|activity| {
        about.is_none_or(|about| about == activity.id)
            && matches!(activity.phase(work.now), Phase::Upcoming | Phase::Open | Phase::Closed)
    });
    Ok(found)
}

/// The activities ahead at the places that the asker runs, which a text names that may call something off.
pub(super) async fn to_call_off(
    work: &mut UnitOfWork,
    asker: &Asker,
    text: &str,
    about: Option<ActivityId>,
) -> store::Result<Vec<Activity>> {
    if !written::answer::calls_off(text) {
        return Ok(Vec::new());
    }
    let places = asker.places(work).await?;
    if places.is_empty() {
        return Ok(Vec::new());
    }
    let mut found = activities::not_ended_before(&mut work.tx, work.now).await?;
    found.retain(|activity| {
        about.is_none_or(|about| about == activity.id)
            && places.contains(&activity.place)
            && matches!(activity.phase(work.now), Phase::Upcoming | Phase::Open | Phase::Closed)
    });
    let is_one_named = found.iter().any(|activity| is_named(activity, text, asker));
    found.retain(|activity| {
        if is_one_named { is_named(activity, text, asker) } else { is_of_that_day(activity, text, work.now) }
    });
    Ok(found)
}

/// Whether a text is about all that is on a day, on which an activity is: 周六的活动都取消. What is the writer's own is none of it.
fn is_of_that_day(activity: &Activity, text: &str, now: DateTime<Utc>) -> bool {
    let days = activity.wall_start.date()..=activity.wall_end().date();
    let wall = to_wall(activity.zone, now);
    !written::answer::is_of_writer(text) && written::date::is_on(text, wall, &days) == Some(true)
}

/// Whether a text names an activity, as its asker reads it.
pub(super) fn is_named(activity: &Activity, text: &str, asker: &Asker) -> bool {
    written::answer::names_title(text, activity.title.in_language(asker.language))
}
