//! An activity's life: which steps are due now, and when the next one is.

use std::ops::RangeInclusive;

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::activity::{Activity, ActivityState, LifecycleStep, SchedulePolicy, WINDOW};
use crate::domain::ids::ActivityId;
use crate::domain::roster::Waitlist;
use crate::domain::several_days::Occasion;
use crate::domain::subject::{Subject, SubjectKind};
use crate::features::lifecycle::{remind, table};
use crate::features::signup::{undo, waitlist};
use crate::store::agenda::Moment;
use crate::store::lifecycles::{self, Lifecycle, Marks};
use crate::store::{self, Fault, Tx, activities, ledger};
use crate::work::UnitOfWork;
use crate::work::agenda::Entry;
use crate::work::moments::Source;
use crate::work::place_words::rhythm_with;

/// An activity on the agenda.
pub const AGENDA: Entry = Entry {
    source: Source {
        kind: SubjectKind::Activity,
        moments: |tx, rhythm, ids, now| Box::pin(moments(tx, rhythm, ids, now)),
        highest: |tx| Box::pin(activities::highest(tx)),
    },
    advance: |work, id| Box::pin(advance(work, ActivityId(id))),
};

async fn moments(
    tx: &mut Tx,
    rhythm: &SchedulePolicy,
    ids: &RangeInclusive<i64>,
    now: DateTime<Utc>,
) -> store::Result<Vec<Moment>> {
    let all = lifecycles::within(tx, ids, now - WINDOW).await?;
    let next = |life: &Lifecycle| {
        Some((Subject::activity(life.activity.id), Outlook::of(life, rhythm, now).next(now)?))
    };
    Ok(all.iter().filter_map(next).collect())
}

/// Does everything that is due for an activity.
async fn advance(work: &mut UnitOfWork, id: ActivityId) -> store::Result<()> {
    let since = work.now - WINDOW;
    let Some(life) = life_of(work, id, since).await? else { return Ok(()) };
    let outlook = Outlook::of(&life, &work.settings.rhythm, work.now);
    for (step, at, taken) in &outlook.due {
        // Another replica may have been quicker.
        if ledger::first_time(&mut work.tx, &at.activity, *step, work.now).await? && *taken {
            take(work, *step, at).await?;
        }
    }
    if outlook.seats_end.is_some_and(|end| end <= work.now) {
        undo::let_go(work, &life.activity).await?;
        waitlist::end_offers(work, &life.activity).await?;
    }
    Ok(())
}

/// Takes a step. On the evening before its first day, what else is due at the same place for the same day is reminded of
/// with it: its groups read one message.
async fn take(work: &mut UnitOfWork, step: LifecycleStep, at: &Occasion<'_>) -> store::Result<()> {
    if step != LifecycleStep::RemindEvening || at.is_further_day() {
        return (table::row(step).run)(work, at).await;
    }
    let mut lives = Vec::new();
    for other in remind::of_the_same_day(work, at.whole).await? {
        match life_of(work, other, work.now - WINDOW).await {
            Ok(life) => lives.extend(life),
            Err(failure) if failure.fault() == Fault::Store => return Err(failure),
            // One that cannot be read fails by itself, and holds up no other.
            Err(_) => {}
        }
    }
    let mut all = vec![at.clone()];
    for life in &lives {
        for (due, of, taken) in Outlook::of(life, &work.settings.rhythm, work.now).due {
            if due == step
                && taken
                && !of.is_further_day()
                && ledger::first_time(&mut work.tx, &of.activity, step, work.now).await?
            {
                all.push(of);
            }
        }
    }
    remind::on_the_evening_before(work, &all).await
}

async fn life_of(
    work: &mut UnitOfWork,
    ActivityId(id): ActivityId,
    since: DateTime<Utc>,
) -> store::Result<Option<Lifecycle>> {
    Ok(lifecycles::within(&mut work.tx, &(id..=id), since).await?.pop())
}

/// What is to be done about an activity.
struct Outlook<'a> {
    /// The steps that are due, of which day, and whether each is taken, or only noted as done.
    due: Vec<(LifecycleStep, Occasion<'a>, bool)>,
    /// When seats are next let go that are kept for somebody, past moments among them.
    seats_end: Option<DateTime<Utc>>,
    /// When the next step will be due.
    next: Option<DateTime<Utc>>,
}

impl<'a> Outlook<'a> {
    /// When the activity has to be looked at again: now, where something is due.
    fn next(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let due = (!self.due.is_empty()).then_some(now);
        [due, self.seats_end, self.next].into_iter().flatten().min()
    }

    fn of(life: &'a Lifecycle, rhythm: &SchedulePolicy, now: DateTime<Utc>) -> Self {
        let Lifecycle { activity, announce_hour, done, paused, offer_ends, undo_ends } = life;
        let mut outlook = Self { due: Vec::new(), seats_end: *undo_ends, next: None };
        if activity.state == ActivityState::Cancelled {
            return outlook;
        }
        if activity.rules.waitlist == Waitlist::Offer {
            outlook.seats_end = [*offer_ends, *undo_ends].into_iter().flatten().min();
        }
        let rhythm = rhythm_with(rhythm, *announce_hour);
        let mut due: Vec<(LifecycleStep, Occasion<'_>)> = Vec::new();
        for (step, at) in open(activity, done) {
            match rhythm.due_by(step, &at.activity, now) {
                Some(_) if paused.has(step, &at.activity) => {}
                Some(moment) if moment <= now => due.push((step, at)),
                Some(moment) => outlook.next = Some(outlook.next.map_or(moment, |next| next.min(moment))),
                None => {}
            }
        }

        let mut announced = done.has(LifecycleStep::Announce, activity);
        for (step, at) in &due {
            let timely = step.is_timely(&at.activity, now);
            announced |= *step == LifecycleStep::Announce && timely;
            // What was never announced is neither reminded of nor recapped.
            if announced && (timely || *step != LifecycleStep::Announce) {
                let taken = timely && !rhythm.is_superseded(*step, &due, at);
                outlook.due.push((*step, at.clone(), taken));
            }
        }
        outlook
    }
}

/// The steps that are not done, each for what it is about.
fn open<'a>(activity: &'a Activity, done: &'a Marks) -> impl Iterator<Item = (LifecycleStep, Occasion<'a>)> {
    LifecycleStep::ALL.iter().flat_map(move |step| {
        let of = step.occasions(activity).into_iter();
        of.filter(move |at| !done.has(*step, &at.activity)).map(move |at| (*step, at))
    })
}

/// A step that will be taken.
pub struct Ahead {
    /// Which.
    pub step: LifecycleStep,
    /// Of which of several days.
    pub day: Option<NaiveDate>,
    /// When.
    pub at: DateTime<Utc>,
    /// Whether an organiser holds it back.
    pub held: bool,
}

/// The steps that will be taken, and when, if nothing changes and the bot runs on; those that are held back among
/// them.
pub async fn ahead(work: &mut UnitOfWork, id: ActivityId) -> store::Result<Vec<Ahead>> {
    // What is held back for long is still there to be let go.
    let Some(life) = life_of(work, id, DateTime::UNIX_EPOCH).await? else { return Ok(Vec::new()) };
    let Lifecycle { activity, announce_hour, done, paused, .. } = &life;
    let rhythm = rhythm_with(&work.settings.rhythm, *announce_hour);
    let mut open: Vec<(LifecycleStep, Occasion<'_>, DateTime<Utc>)> = open(activity, done)
        // What was due and is held back goes out the moment it is let go.
        .filter_map(|(step, of)| {
            let moment = rhythm.due_by(step, &of.activity, work.now)?.max(work.now);
            Some((step, of, moment))
        })
        .collect();
    open.sort_by_key(|(.., moment)| *moment);
    let announced = if done.has(LifecycleStep::Announce, activity) {
        Some(work.now)
    } else {
        open.iter().find(|(step, ..)| *step == LifecycleStep::Announce).map(|(.., moment)| *moment)
    };
    let at_once = |moment: DateTime<Utc>| -> Vec<(LifecycleStep, Occasion<'_>)> {
        open.iter().filter(|(.., other)| *other == moment).map(|(step, of, _)| (*step, of.clone())).collect()
    };
    let taken = open.iter().filter(|(step, of, moment)| {
        step.is_timely(&of.activity, *moment)
            && announced.is_some_and(|announced| announced <= *moment)
            && !rhythm.is_superseded(*step, &at_once(*moment), of)
    });
    let ahead = |(step, of, at): &(LifecycleStep, Occasion<'_>, DateTime<Utc>)| Ahead {
        step: *step,
        day: of.day(),
        at: *at,
        held: paused.has(*step, &of.activity),
    };
    Ok(taken.map(ahead).collect())
}
