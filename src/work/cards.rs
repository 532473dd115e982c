//! Cards on their way: an activity's card is announced or brought up to date in the groups of its place.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::activity::{Activity, LifecycleStep};
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::ActivityId;
use crate::message::{Delivery, Priority};
use crate::store::groups::{self, Group};
use crate::store::outbox::{self, OutboxEntry};
use crate::store::{self, Tx, activities, ledger};

/// For how long after the end, or the last change, a card is still worth bringing up to date.
const SHOWN_FOR: TimeDelta = TimeDelta::days(7);

/// Announces an activity in every group of its place.
pub async fn announce(tx: &mut Tx, activity: &Activity, now: DateTime<Utc>) -> store::Result<()> {
    deliver(tx, activity, Priority::Announcement, now).await
}

/// Has the cards of an announced activity brought up to date.
pub(super) async fn refresh(tx: &mut Tx, activity: &Activity, now: DateTime<Utc>) -> store::Result<()> {
    deliver(tx, activity, Priority::Refresh, now).await
}

/// Has the cards of an activity brought up to date, if they are out.
pub(super) async fn refresh_if_announced(
    tx: &mut Tx,
    id: ActivityId,
    now: DateTime<Utc>,
) -> store::Result<()> {
    let Some(activity) = activities::by_id(tx, id).await? else { return Ok(()) };
    if ledger::is_done(tx, &activity, LifecycleStep::Announce).await? {
        refresh(tx, &activity, now).await?;
    }
    Ok(())
}

async fn deliver(tx: &mut Tx, activity: &Activity, rank: Priority, now: DateTime<Utc>) -> store::Result<()> {
    for group in groups::of_place(tx, activity.place).await? {
        deliver_to(tx, activity, &group, rank, now).await?;
    }
    Ok(())
}

/// Has the card of an announced activity brought up to date in one group, or posted where it does not stand.
pub async fn bring_up_to_date(
    tx: &mut Tx,
    activity: &Activity,
    group: &Group,
    now: DateTime<Utc>,
) -> store::Result<()> {
    deliver_to(tx, activity, group, Priority::Refresh, now).await
}

async fn deliver_to(
    tx: &mut Tx,
    activity: &Activity,
    group: &Group,
    rank: Priority,
    now: DateTime<Utc>,
) -> store::Result<()> {
    let outgoing = OutboxEntry {
        key: DeliveryKey::Card(activity.id, group.id),
        to: group.address(),
        rank,
        parcel: Delivery::Card(activity.id, group.id),
        expires: Some(activity.ends_at.max(now) + SHOWN_FOR),
    };
    outbox::refresh(tx, now, &outgoing).await
}
