//! What need not be kept any longer goes, each kind for itself.

use std::ops::RangeInclusive;

use chrono::{DateTime, TimeDelta, Utc};

use crate::dispatch::dialogs;
use crate::domain::subject::{Purge, Subject, SubjectKind};
use crate::features::attendance::check_in;
use crate::features::menu::{gathering, proposing};
use crate::features::organise::{changes, drafts, edit};
use crate::features::places::{naming, owner, staff};
use crate::features::polls::closing;
use crate::features::volunteers::certificates::requesting;
use crate::features::volunteers::history::fetched;
use crate::features::volunteers::{called, missed, phone_link};
use crate::features::wishes::waiting as wishes;
use crate::store::agenda::Moment;
use crate::store::{self, Tx, chores, outbox, privacy, updates};
use crate::work::UnitOfWork;
use crate::work::agenda::Entry;
use crate::work::moments::Source;

/// For how long the numbers of handled updates are kept; the messenger repeats none older than a day.
const UPDATES_KEPT: TimeDelta = TimeDelta::days(2);
/// For how long updates that could not be handled are kept for the operator.
const SET_ASIDE_KEPT: TimeDelta = TimeDelta::days(30);
/// For how long the outbox keeps what was delivered, for an operator who asks where a message went.
const DELIVERED_KEPT: TimeDelta = TimeDelta::days(30);
/// How often it is looked for what need not be kept.
const EVERY: TimeDelta = TimeDelta::hours(12);

/// The purges on the agenda.
pub const AGENDA: Entry = Entry {
    source: Source {
        kind: SubjectKind::Purge,
        moments: |tx, _, ids, now| Box::pin(moments(tx, ids, now)),
        highest: |_| Box::pin(async { Ok(Purge::ALL.iter().map(|what| what.number()).max().unwrap_or(0)) }),
    },
    advance: |work, id| Box::pin(advance(work, id)),
};

async fn moments(tx: &mut Tx, ids: &RangeInclusive<i64>, now: DateTime<Utc>) -> store::Result<Vec<Moment>> {
    let done = chores::done(tx).await?;
    let next = |what: Purge| {
        let last = done.iter().find(|(name, _)| name == what.word());
        (Subject::purge(what), last.map_or(now, |(_, done_at)| *done_at + EVERY))
    };
    Ok(ids.clone().filter_map(Purge::of_number).map(next).collect())
}

async fn advance(work: &mut UnitOfWork, id: i64) -> store::Result<()> {
    let Some(what) = Purge::of_number(id) else { return Ok(()) };
    if !chores::is_due(&mut work.tx, what.word(), EVERY, work.now).await? {
        return Ok(());
    }
    match what {
        Purge::Updates => {
            updates::forget_before(&mut work.tx, work.now - UPDATES_KEPT).await?;
            updates::forget_dead_before(&mut work.tx, work.now - SET_ASIDE_KEPT).await
        }
        Purge::Deliveries => outbox::forget_before(&mut work.tx, work.now - DELIVERED_KEPT).await.map(|_| ()),
        Purge::Edits => {
            edit::purge(work).await?;
            requesting::purge(work).await?;
            proposing::purge(work).await?;
            closing::purge(work).await?;
            wishes::purge(work).await?;
            fetched::purge(work).await?;
            changes::purge(work).await
        }
        Purge::Invitations => {
            staff::purge(work).await?;
            owner::purge(work).await?;
            phone_link::purge(work).await?;
            naming::purge(work).await
        }
        Purge::Calls => {
            missed::purge(work).await?;
            called::purge(work).await
        }
        Purge::Drafts => drafts::purge(work).await,
        Purge::CheckInCodes => check_in::purge(work).await,
        Purge::SetAside => dialogs::purge(work).await,
        Purge::People => {
            gathering::purge(work, work.now - work.settings.keep).await?;
            closing::forget_before(work, work.now - work.settings.keep).await?;
            wishes::forget_before(work, work.now - work.settings.keep).await?;
            privacy::forget_volunteers(&mut work.tx, work.settings.retention, work.now).await?;
            privacy::forget_before(&mut work.tx, work.now - work.settings.keep).await
        }
        // The schedule does it after the commit: no transaction may be open.
        Purge::Log => Ok(()),
    }
}
