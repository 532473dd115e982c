//! An activity's life: which steps are due now, and when the next one is.

use chrono::{DateTime, TimeDelta, Utc};

use super::remind::Tier;
use super::{
    Work, broadcast, card, changes, check_in, create, edit, feedback, line, minimum, people, recap, remind,
    series,
};
use crate::domain::activity::{Activity, ActivityState, Rhythm, Step};
use crate::domain::roster::Waitlist;
use crate::store::{self, activities, chores, ledger, outbox, places, privacy, updates};

/// For how long after its end an activity is still asked about and recapped.
pub const RECAP_WINDOW: TimeDelta = TimeDelta::days(7);
/// For how long the numbers of handled updates are kept; the messenger repeats none older than a day.
const UPDATES_KEPT: TimeDelta = TimeDelta::days(2);
/// For how long the outbox keeps what was delivered, for an operator who asks where a message went.
const DELIVERED_KEPT: TimeDelta = TimeDelta::days(30);

/// How often it is looked for what need not be kept.
const TIDIED_EVERY: TimeDelta = TimeDelta::hours(12);

/// Does everything that is due, and tells when to come again.
pub async fn advance(work: &mut Work<'_>) -> store::Result<Option<DateTime<Utc>>> {
    tidy(work).await?;
    let mut next = series::advance(work).await?;
    for activity in activities::not_ended_before(&mut work.tx, work.now - RECAP_WINDOW).await? {
        if activity.state == ActivityState::Cancelled {
            continue;
        }
        let step = advance_one(work, &activity).await?;
        let offer = match activity.rules.waitlist {
            Waitlist::Offer => line::end_offers(work, &activity).await?,
            Waitlist::MoveUp => None,
        };
        next = [next, step, offer].into_iter().flatten().min();
    }
    let news = changes::tell_all(work).await?;
    let broadcasts = broadcast::count_all(work).await?;
    Ok([next, news, broadcasts].into_iter().flatten().min())
}

/// Forgets what need not be kept any longer.
async fn tidy(work: &mut Work<'_>) -> store::Result<()> {
    if chores::is_due(&mut work.tx, "tidy", TIDIED_EVERY, work.now).await? {
        updates::forget_before(&mut work.tx, work.now - UPDATES_KEPT).await?;
        outbox::forget_before(&mut work.tx, work.now - DELIVERED_KEPT).await?;
        edit::tidy(work).await?;
        people::tidy(work).await?;
        create::tidy(work).await?;
        check_in::tidy(work).await?;
        privacy::forget_before(&mut work.tx, work.now - work.settings.keep).await?;
    }
    Ok(())
}

async fn advance_one(work: &mut Work<'_>, activity: &Activity) -> store::Result<Option<DateTime<Utc>>> {
    let Some(place) = places::by_id(&mut work.tx, activity.place).await? else { return Ok(None) };
    let rhythm = card::rhythm_at(&work.settings.rhythm, &place);
    let done = ledger::done(&mut work.tx, activity).await?;
    let held = ledger::held(&mut work.tx, activity).await?;
    let open: Vec<(Step, DateTime<Utc>)> = Step::ALL
        .iter()
        .filter(|step| !done.contains(step) && !held.contains(step))
        .filter_map(|step| Some((*step, rhythm.due(*step, activity)?)))
        .collect();
    let due: Vec<Step> =
        open.iter().filter(|(_, moment)| *moment <= work.now).map(|(step, _)| *step).collect();

    let mut announced = done.contains(&Step::Announce);
    for step in &due {
        let timely = is_timely(*step, activity, work.now);
        if *step != Step::Announce && !announced {
            // What was never announced is neither reminded of nor recapped.
            continue;
        }
        if *step == Step::Announce && !timely {
            continue;
        }
        if !ledger::first_time(&mut work.tx, activity, *step, work.now).await? {
            continue;
        }
        if timely && !is_superseded(*step, &due, &rhythm, activity) {
            take(work, activity, *step).await?;
        }
        announced |= *step == Step::Announce;
    }
    Ok(open.into_iter().map(|(_, moment)| moment).filter(|moment| *moment > work.now).min())
}

/// The steps that will be taken, and when, if nothing changes and the bot runs on; those that are held back among
/// them.
pub async fn ahead(work: &mut Work<'_>, activity: &Activity) -> store::Result<Vec<(Step, DateTime<Utc>)>> {
    let Some(place) = places::by_id(&mut work.tx, activity.place).await? else { return Ok(Vec::new()) };
    let rhythm = card::rhythm_at(&work.settings.rhythm, &place);
    let done = ledger::done(&mut work.tx, activity).await?;
    let mut open: Vec<(Step, DateTime<Utc>)> = Step::ALL
        .iter()
        .filter(|step| !done.contains(step))
        // What was due and is held back goes out the moment it is let go.
        .filter_map(|step| Some((*step, rhythm.due(*step, activity)?.max(work.now))))
        .collect();
    open.sort_by_key(|(_, moment)| *moment);
    let announced = if done.contains(&Step::Announce) {
        Some(work.now)
    } else {
        open.iter().find(|(step, _)| *step == Step::Announce).map(|(_, moment)| *moment)
    };
    let at_once = |moment: DateTime<Utc>| -> Vec<Step> {
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
fn is_timely(step: Step, activity: &Activity, at: DateTime<Utc>) -> bool {
    Rhythm::senseless_from(step, activity).is_none_or(|end| at < end)
}

/// Whether a step that is due need not be taken: after a downtime, what was missed collapses into the latest.
fn is_superseded(step: Step, due: &[Step], rhythm: &Rhythm, activity: &Activity) -> bool {
    let early = rhythm.due(step, activity).is_some_and(|moment| moment < activity.created_at);
    match step {
        // The card that goes out now says all that a reminder would say.
        Step::RemindEvening => early || due.contains(&Step::RemindSoon) || due.contains(&Step::Announce),
        Step::RemindSoon => early || due.contains(&Step::Announce),
        Step::AskAttendance => due.contains(&Step::Recap),
        Step::AskFeedback => due.contains(&Step::TellFeedback),
        Step::Decide => early,
        _ => false,
    }
}

/// Takes a step of an activity's life.
pub async fn take(work: &mut Work<'_>, activity: &Activity, step: Step) -> store::Result<()> {
    match step {
        Step::Announce => card::announce(work, activity).await,
        Step::RemindEvening => remind::remind(work, activity, Tier::Evening).await,
        Step::RemindSoon => remind::remind(work, activity, Tier::Soon).await,
        Step::Decide => minimum::ask(work, activity).await,
        Step::Open | Step::Close | Step::Start => {
            work.card_is_stale(activity.id);
            Ok(())
        }
        Step::AskAttendance => {
            work.card_is_stale(activity.id);
            recap::ask_attendance(work, activity).await
        }
        Step::AskFeedback => feedback::ask(work, activity).await,
        Step::TellFeedback => feedback::tell(work, activity).await,
        Step::Recap => {
            work.card_is_stale(activity.id);
            recap::post(work, activity).await
        }
    }
}
