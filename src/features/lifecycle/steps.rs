//! An activity's life: which steps are due now, and when the next one is.

use chrono::{DateTime, Utc};

use crate::domain::activity::{Activity, ActivityState, LifecycleStep, SchedulePolicy};
use crate::domain::ids::ActivityId;
use crate::domain::roster::Waitlist;
use crate::features::attendance::list;
use crate::features::lifecycle::remind::{self, Tier};
use crate::features::lifecycle::{feedback, minimum};
use crate::features::recap::post;
use crate::features::signup::waitlist;
use crate::store::{self, Tx, activities, ledger, places};
use crate::work::{Settings, UnitOfWork, cards, place_words};

/// What is to be done about an activity.
struct Outlook {
    /// The steps that are due, and whether each is taken, or only noted as done.
    due: Vec<(LifecycleStep, bool)>,
    /// When the next offer of a seat ends, past moments among them.
    offer_ends: Option<DateTime<Utc>>,
    /// When the next step will be due.
    next: Option<DateTime<Utc>>,
}

/// When an activity has to be looked at again: now, where something is due.
pub async fn next(
    tx: &mut Tx,
    settings: &Settings,
    activity: &Activity,
    now: DateTime<Utc>,
) -> store::Result<Option<DateTime<Utc>>> {
    let outlook = outlook(tx, settings, activity, now).await?;
    let due = (!outlook.due.is_empty()).then_some(now);
    Ok([due, outlook.offer_ends, outlook.next].into_iter().flatten().min())
}

/// Does everything that is due for an activity, and tells when to come again.
pub async fn advance(work: &mut UnitOfWork, id: ActivityId) -> store::Result<Option<DateTime<Utc>>> {
    let Some(activity) = activities::by_id(&mut work.tx, id).await? else { return Ok(None) };
    let outlook = outlook(&mut work.tx, &work.settings, &activity, work.now).await?;
    for (step, taken) in outlook.due {
        // Another replica may have been quicker.
        if ledger::first_time(&mut work.tx, &activity, step, work.now).await? && taken {
            take(work, &activity, step).await?;
        }
    }
    let offer = match outlook.offer_ends {
        Some(_) => waitlist::end_offers(work, &activity).await?,
        None => None,
    };
    Ok([outlook.next, offer].into_iter().flatten().min())
}

async fn outlook(
    tx: &mut Tx,
    settings: &Settings,
    activity: &Activity,
    now: DateTime<Utc>,
) -> store::Result<Outlook> {
    let mut outlook = Outlook { due: Vec::new(), offer_ends: None, next: None };
    if activity.state == ActivityState::Cancelled {
        return Ok(outlook);
    }
    if activity.rules.waitlist == Waitlist::Offer {
        outlook.offer_ends = waitlist::next_end(tx, activity.id).await?;
    }
    let Some(place) = places::by_id(tx, activity.place).await? else { return Ok(outlook) };
    let rhythm = place_words::rhythm_at(&settings.rhythm, &place);
    let done = ledger::done(tx, activity).await?;
    let held = ledger::paused_steps(tx, activity).await?;
    let open: Vec<(LifecycleStep, DateTime<Utc>)> = LifecycleStep::ALL
        .iter()
        .filter(|step| !done.contains(step) && !held.contains(step))
        .filter_map(|step| Some((*step, rhythm.due(*step, activity)?)))
        .collect();
    let due: Vec<LifecycleStep> =
        open.iter().filter(|(_, moment)| *moment <= now).map(|(step, _)| *step).collect();

    let mut announced = done.contains(&LifecycleStep::Announce);
    for step in &due {
        let timely = is_timely(*step, activity, now);
        announced |= *step == LifecycleStep::Announce && timely;
        // What was never announced is neither reminded of nor recapped.
        if announced && (timely || *step != LifecycleStep::Announce) {
            outlook.due.push((*step, timely && !is_superseded(*step, &due, &rhythm, activity)));
        }
    }
    outlook.next = open.into_iter().map(|(_, moment)| moment).filter(|moment| *moment > now).min();
    Ok(outlook)
}

/// The steps that will be taken, and when, if nothing changes and the bot runs on; those that are held back among
/// them.
pub async fn ahead(
    work: &mut UnitOfWork,
    activity: &Activity,
) -> store::Result<Vec<(LifecycleStep, DateTime<Utc>)>> {
    let Some(place) = places::by_id(&mut work.tx, activity.place).await? else { return Ok(Vec::new()) };
    let rhythm = place_words::rhythm_at(&work.settings.rhythm, &place);
    let done = ledger::done(&mut work.tx, activity).await?;
    let mut open: Vec<(LifecycleStep, DateTime<Utc>)> = LifecycleStep::ALL
        .iter()
        .filter(|step| !done.contains(step))
        // What was due and is held back goes out the moment it is let go.
        .filter_map(|step| Some((*step, rhythm.due(*step, activity)?.max(work.now))))
        .collect();
    open.sort_by_key(|(_, moment)| *moment);
    let announced = if done.contains(&LifecycleStep::Announce) {
        Some(work.now)
    } else {
        open.iter().find(|(step, _)| *step == LifecycleStep::Announce).map(|(_, moment)| *moment)
    };
    let at_once = |moment: DateTime<Utc>| -> Vec<LifecycleStep> {
        open.iter().filter(|(_, other)| *other == moment).map(|(step, _)| *step).collect()
    };
    let taken = open.iter().copied().filter(|(step, moment)| {
        is_timely(*step, activity, *moment)
            && announced.is_some_and(|announced| announced <= *moment)
            && !is_superseded(*step, &at_once(*moment), &rhythm, activity)
    });
    Ok(taken.collect())
}

/// Whether a step that is taken at that moment still makes sense.
fn is_timely(step: LifecycleStep, activity: &Activity, at: DateTime<Utc>) -> bool {
    SchedulePolicy::senseless_from(step, activity).is_none_or(|end| at < end)
}

/// Whether a step that is due need not be taken: after a downtime, what was missed collapses into the latest.
fn is_superseded(
    step: LifecycleStep,
    due: &[LifecycleStep],
    rhythm: &SchedulePolicy,
    activity: &Activity,
) -> bool {
    let early = rhythm.due(step, activity).is_some_and(|moment| moment < activity.created_at);
    match step {
        // The card that goes out now says all that a reminder would say.
        LifecycleStep::RemindEvening => {
            early || due.contains(&LifecycleStep::RemindSoon) || due.contains(&LifecycleStep::Announce)
        }
        LifecycleStep::RemindSoon => early || due.contains(&LifecycleStep::Announce),
        LifecycleStep::AskAttendance => due.contains(&LifecycleStep::Recap),
        LifecycleStep::AskFeedback => due.contains(&LifecycleStep::TellFeedback),
        LifecycleStep::Decide => early,
        _ => false,
    }
}

/// Takes a step of an activity's life.
pub async fn take(work: &mut UnitOfWork, activity: &Activity, step: LifecycleStep) -> store::Result<()> {
    match step {
        LifecycleStep::Announce => cards::announce(&mut work.tx, activity, work.now).await,
        LifecycleStep::RemindEvening => remind::remind(work, activity, Tier::Evening).await,
        LifecycleStep::RemindSoon => remind::remind(work, activity, Tier::Soon).await,
        LifecycleStep::Decide => minimum::ask(work, activity).await,
        LifecycleStep::Open | LifecycleStep::Close | LifecycleStep::Start => {
            work.card_is_stale(activity.id);
            Ok(())
        }
        LifecycleStep::AskAttendance => {
            work.card_is_stale(activity.id);
            list::ask_attendance(work, activity).await
        }
        LifecycleStep::AskFeedback => feedback::ask(work, activity).await,
        LifecycleStep::TellFeedback => feedback::tell(work, activity).await,
        LifecycleStep::Recap => {
            work.card_is_stale(activity.id);
            post::post(work, activity).await
        }
    }
}
