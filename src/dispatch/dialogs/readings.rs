//! What a text or a picture that somebody sent in private may be for.

use crate::dispatch::dialogs::buttons::Use;
use crate::domain::activity::{Activity, Phase};
use crate::domain::change::Field;
use crate::domain::ids::ActivityId;
use crate::domain::written_wish::Leaning;
use crate::features::organise::create::wizard;
use crate::features::organise::edit;
use crate::features::recap::contributions::Open;
use crate::store::{self, activities, answers, drafts as store_drafts};
use crate::work::{Asker, Result, UnitOfWork};

/// What a text or a picture may be for.
#[derive(Debug, Default)]
pub(super) struct Readings {
    /// The sign-ups that it may give back.
    pub(super) sign_ups: Vec<Activity>,
    /// What was asked that it may answer.
    pub(super) answers: Vec<Use>,
    /// Whether what was asked is answered, and only waits to be saved.
    pub(super) again: bool,
    /// The recaps that it may go into.
    pub(super) recaps: Open,
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
    let here = |id: ActivityId| about.is_none_or(|about| about == id);
    let questions = answers::open(&mut work.tx, asker.person.id, work.now).await?;
    let questions: Vec<_> = questions.into_iter().filter(|open| here(open.activity)).collect();
    let latest = questions.iter().map(|open| open.asked_at).max();
    let mut all = vec![(latest, questions.iter().map(|open| Use::Answer(open.activity)).collect())];
    if about.is_none() && wizard::is_asking(work, asker).await? {
        let touched = store_drafts::touched(&mut work.tx, asker.person.id).await?;
        all.push((touched, vec![Use::Draft]));
    }
    if let Some(editing) = edit::open(work, asker, text, false).await?
        && here(editing.activity)
    {
        all.push((Some(editing.asked_at), vec![Use::Change(editing.activity)]));
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

/// Whether the asker is asked why an activity is to be called off.
pub(super) async fn is_asked_why(work: &mut UnitOfWork, asker: &Asker) -> store::Result<bool> {
    let open = edit::open(work, asker, "", false).await?;
    Ok(open.is_some_and(|open| open.field == Field::Reason))
}
