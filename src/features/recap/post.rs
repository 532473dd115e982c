//! A recap is posted once, and mended for a week.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::activity::{Activity, LifecycleStep, WINDOW};
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::ActivityId;
use crate::features::recap::content;
use crate::i18n::texts;
use crate::message::{Delivery, Message, Priority, cut};
use crate::store::groups::{self, Group};
use crate::store::outbox::{self, OutboxEntry};
use crate::store::{self, ledger, posts};
use crate::work::UnitOfWork;
use crate::work::recipients::{self, private};

/// How long what changes a recap that is out is gathered.
const GATHERED: TimeDelta = TimeDelta::minutes(2);

/// Whether it was so long ago that nothing is added to its recap any more.
pub fn is_settled(activity: &Activity, now: DateTime<Utc>) -> bool {
    now >= activity.ends_at + WINDOW
}

/// Posts the recap in every group of the place at `ready`, with what is known when it is delivered.
pub async fn post(work: &mut UnitOfWork, activity: &Activity, ready: DateTime<Utc>) -> store::Result<()> {
    store::check_in::note_absent(&mut work.tx, activity.id).await?;
    for group in groups::of_place(&mut work.tx, activity.place).await? {
        outbox::send(&mut work.tx, ready, &outgoing(activity.id, &group, Priority::Announcement)).await?;
    }
    Ok(())
}

/// The recap's time has come: posts it, or, where there is nothing to tell, tells only the organisers so. It is posted once
/// there is.
pub async fn post_if_any(work: &mut UnitOfWork, activity: &Activity) -> store::Result<()> {
    store::check_in::note_absent(&mut work.tx, activity.id).await?;
    if content::says_something(&mut work.tx, activity).await? {
        return post(work, activity, work.now).await;
    }
    if groups::of_place(&mut work.tx, activity.place).await?.is_empty() {
        return Ok(());
    }
    for person in recipients::organisers(work, activity).await? {
        let language = person.language.unwrap_or(work.settings.language);
        let title = cut(activity.title.in_language(language), content::TITLE);
        let message = Message::of(texts::recap_left_out(&title).say(language)).about(activity.id);
        let key = DeliveryKey::NoRecap(activity.id, person.id);
        work.send(key, private(&person), Priority::Answer, message, None).await?;
    }
    Ok(())
}

fn outgoing(id: ActivityId, group: &Group, rank: Priority) -> OutboxEntry {
    let parcel = Delivery::RecapOf(id, group.id);
    OutboxEntry { key: DeliveryKey::Recap(id, group.id), to: group.address(), rank, parcel, expires: None }
}

/// When a recap that stands is mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// In a while, so that what comes by and by is one mend.
    Gathered,
    /// At once: somebody does not want to be seen.
    AtOnce,
}

/// Brings the recaps that are out up to date. Where none is, there is nothing to do.
pub async fn mend(work: &mut UnitOfWork, activity: &Activity, pace: Pace) -> store::Result<()> {
    if !ledger::is_done(&mut work.tx, activity, LifecycleStep::Recap).await? {
        return Ok(());
    }
    store::check_in::note_absent(&mut work.tx, activity.id).await?;
    let ready = if pace == Pace::AtOnce { work.now } else { work.now + GATHERED };
    let stands = posts::recapped_in(&mut work.tx, activity.id).await?;
    for group in groups::of_place(&mut work.tx, activity.place).await? {
        let outgoing = outgoing(activity.id, &group, Priority::Refresh);
        let known =
            outbox::again(&mut work.tx, &outgoing.key, &outgoing.parcel, outgoing.rank, ready).await?;
        if !known && stands.contains(&group.id) {
            // It was posted so long ago that the outbox has forgotten it, or could not be mended the last time.
            outbox::refresh(&mut work.tx, ready, &outgoing).await?;
        } else if !known && stands.is_empty() && content::says_something(&mut work.tx, activity).await? {
            // There was nothing to tell when its time came.
            let ready = work.settings.rhythm.quiet.waking(activity.zone, ready);
            outbox::send(&mut work.tx, ready, &outgoing).await?;
        }
        if pace == Pace::AtOnce {
            outbox::hurry(&mut work.tx, &outgoing.key, work.now).await?;
        }
    }
    Ok(())
}
