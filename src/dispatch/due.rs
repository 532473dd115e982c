//! What is due: everything that happens by time alone, each subject for itself, so that one which fails stops no other.
//!
//! It is looked for in a transaction that only reads; a subject that is due gets one of its own to write in.

use std::fmt;

use chrono::{DateTime, TimeDelta, Utc};

use crate::dispatch::dialogs;
use crate::domain::ids::{ActivityId, SeriesId};
use crate::features::attendance::check_in;
use crate::features::lifecycle::steps;
use crate::features::organise::series::make;
use crate::features::organise::{changes, drafts, edit};
use crate::features::places::{broadcast, staff};
use crate::features::recap::post::WINDOW;
use crate::store::{
    self, Fault, Tx, activities, broadcasts, changes as store_changes, chores, outbox, privacy, series,
    updates,
};
use crate::work::{Settings, UnitOfWork, write_log};

/// For how long the numbers of handled updates are kept; the messenger repeats none older than a day.
const UPDATES_KEPT: TimeDelta = TimeDelta::days(2);
/// For how long updates that could not be handled are kept for the operator.
const SET_ASIDE_KEPT: TimeDelta = TimeDelta::days(30);
/// For how long the outbox keeps what was delivered, for an operator who asks where a message went.
const DELIVERED_KEPT: TimeDelta = TimeDelta::days(30);
/// How often it is looked for what need not be kept.
const PURGED_EVERY: TimeDelta = TimeDelta::hours(12);

/// Something that may be due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A series, whose next activities are to be entered.
    Series(SeriesId),
    /// An activity, with a step of its life to be taken or an offer that ends.
    Activity(ActivityId),
    /// The change of an activity, of which people are to be told.
    News(ActivityId),
    /// A broadcast, whose sender is to read how far it is.
    Broadcast(i64),
    /// Something that need not be kept any longer.
    Purge(Purge),
}

impl fmt::Display for Subject {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Series(id) => write!(out, "series {id}"),
            Self::Activity(id) => write!(out, "activity {id}"),
            Self::News(id) => write!(out, "news of activity {id}"),
            Self::Broadcast(id) => write!(out, "broadcast {id}"),
            Self::Purge(what) => write!(out, "purging {}", what.word()),
        }
    }
}

/// What is forgotten after a while.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purge {
    /// The numbers of handled updates.
    Updates,
    /// What was delivered.
    Deliveries,
    /// Questions that nobody answered, and changes that people were told of.
    Edits,
    /// Invitations that are over.
    Invitations,
    /// Drafts that nobody published.
    Drafts,
    /// Codes of activities that are over.
    CheckInCodes,
    /// What people sent in private and did not say what for.
    SetAside,
    /// People of whom nothing else is known, and who took part in what is long over.
    People,
    /// What the store's log of writes still holds of all that was deleted.
    Log,
}

impl Purge {
    const ALL: [Self; 9] = [
        Self::Updates,
        Self::Deliveries,
        Self::Edits,
        Self::Invitations,
        Self::Drafts,
        Self::CheckInCodes,
        Self::SetAside,
        Self::People,
        // After all that deletes.
        Self::Log,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::Updates => "updates",
            Self::Deliveries => "deliveries",
            Self::Edits => "edits",
            Self::Invitations => "invitations",
            Self::Drafts => "drafts",
            Self::CheckInCodes => "check-in codes",
            Self::SetAside => "set aside",
            Self::People => "people",
            Self::Log => write_log::CHORE,
        }
    }
}

/// The kinds of subjects, in the order they are worked through: a series enters what is announced next, and nobody
/// waits for the purging.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Series.
    Series,
    /// Activities.
    Activities,
    /// Changes.
    News,
    /// Broadcasts.
    Broadcasts,
    /// What need not be kept.
    Purges,
}

impl Kind {
    /// All of them, in their order.
    pub const ALL: [Self; 5] = [Self::Series, Self::Activities, Self::News, Self::Broadcasts, Self::Purges];
}

/// What was found.
#[derive(Debug, Default)]
pub struct Found {
    /// What is due now.
    pub due: Vec<Subject>,
    /// When the next of the others will be.
    pub next: Option<DateTime<Utc>>,
}

impl Found {
    fn note(&mut self, subject: Subject, when: Option<DateTime<Utc>>, now: DateTime<Utc>) {
        match when {
            Some(moment) if moment <= now => self.due.push(subject),
            later => self.next = [self.next, later].into_iter().flatten().min(),
        }
    }
}

/// Looks for what is due of a kind. What cannot be read counts as due: it fails by itself then, and is told.
pub async fn find(tx: &mut Tx, kind: Kind, settings: &Settings, now: DateTime<Utc>) -> store::Result<Found> {
    let mut found = Found::default();
    match kind {
        Kind::Series => {
            found.due = series::due(tx, now).await?.into_iter().map(Subject::Series).collect();
            found.next = series::next_due(tx, now).await?;
        }
        Kind::Activities => {
            for (id, activity) in activities::each_not_ended_before(tx, now - WINDOW).await? {
                let when = match activity {
                    Ok(activity) => steps::next(tx, settings, &activity, now).await,
                    Err(failure) => Err(failure),
                };
                let when = match when {
                    Err(failure) if failure.fault() == Fault::Work => Some(now),
                    other => other?,
                };
                found.note(Subject::Activity(id), when, now);
            }
        }
        Kind::News => {
            for (id, tell_at) in store_changes::untold(tx).await? {
                found.note(Subject::News(id), Some(tell_at), now);
            }
        }
        Kind::Broadcasts => {
            for id in broadcasts::under_way(tx).await? {
                let when = match broadcast::next_count(tx, id, now).await {
                    Err(failure) if failure.fault() == Fault::Work => Some(now),
                    other => other?,
                };
                found.note(Subject::Broadcast(id), when, now);
            }
        }
        Kind::Purges => {
            let done = chores::done(tx).await?;
            for purge in Purge::ALL {
                let last = done.iter().find(|(name, _)| name == purge.word());
                let when = last.map_or(now, |(_, done_at)| *done_at + PURGED_EVERY);
                // Nobody waits for it: it is done when the schedule wakes for something else.
                if when <= now {
                    found.due.push(Subject::Purge(purge));
                }
            }
        }
    }
    Ok(found)
}

/// Does what is due of a subject, and tells when it will be due again.
pub async fn advance(work: &mut UnitOfWork, subject: Subject) -> store::Result<Option<DateTime<Utc>>> {
    match subject {
        Subject::Series(id) => make::advance(work, id).await,
        Subject::Activity(id) => steps::advance(work, id).await,
        Subject::News(id) => changes::tell_of(work, id).await,
        Subject::Broadcast(id) => broadcast::count_one(work, id).await,
        Subject::Purge(what) => {
            if chores::is_due(&mut work.tx, what.word(), PURGED_EVERY, work.now).await? {
                purge(work, what).await?;
            }
            Ok(None)
        }
    }
}

async fn purge(work: &mut UnitOfWork, what: Purge) -> store::Result<()> {
    match what {
        Purge::Updates => {
            updates::forget_before(&mut work.tx, work.now - UPDATES_KEPT).await?;
            updates::forget_dead_before(&mut work.tx, work.now - SET_ASIDE_KEPT).await
        }
        Purge::Deliveries => outbox::forget_before(&mut work.tx, work.now - DELIVERED_KEPT).await.map(|_| ()),
        Purge::Edits => {
            edit::purge(work).await?;
            changes::purge(work).await
        }
        Purge::Invitations => staff::purge(work).await,
        Purge::Drafts => drafts::purge(work).await,
        Purge::CheckInCodes => check_in::purge(work).await,
        Purge::SetAside => dialogs::purge(work).await,
        Purge::People => privacy::forget_before(&mut work.tx, work.now - work.settings.keep).await,
        // The schedule does it after the commit: no transaction may be open.
        Purge::Log => Ok(()),
    }
}
