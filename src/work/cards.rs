//! Cards on their way: an activity's card is announced or brought up to date in the groups of its place.

use std::sync::Arc;

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
    let cards = cards(tx, activity, Priority::Announcement, now).await?;
    outbox::refresh_all(tx, now, &cards).await
}

/// Has the cards of activities brought up to date that are announced.
pub(super) async fn refresh(
    tx: &mut Tx,
    activities: &[Arc<Activity>],
    now: DateTime<Utc>,
) -> store::Result<()> {
    let mut all = Vec::with_capacity(activities.len());
    for activity in activities {
        all.extend(cards(tx, activity, Priority::Refresh, now).await?);
    }
    outbox::refresh_all(tx, now, &all).await
}

/// The activity of that number, if its cards are out.
pub(super) async fn shown(tx: &mut Tx, id: ActivityId) -> store::Result<Option<Activity>> {
    let Some(activity) = activities::by_id(tx, id).await? else { return Ok(None) };
    Ok(ledger::is_done(tx, &activity, LifecycleStep::Announce).await?.then_some(activity))
}

/// Has the card of an announced activity brought up to date in one group, or posted where it does not stand.
pub async fn bring_up_to_date(
    tx: &mut Tx,
    activity: &Activity,
    group: &Group,
    now: DateTime<Utc>,
) -> store::Result<()> {
    outbox::refresh(tx, now, &card(activity, group, Priority::Refresh, now)).await
}

async fn cards(
    tx: &mut Tx,
    activity: &Activity,
    rank: Priority,
    now: DateTime<Utc>,
) -> store::Result<Vec<OutboxEntry>> {
    let groups = groups::of_place(tx, activity.place).await?;
    Ok(groups.iter().map(|group| card(activity, group, rank, now)).collect())
}

fn card(activity: &Activity, group: &Group, rank: Priority, now: DateTime<Utc>) -> OutboxEntry {
    OutboxEntry {
        key: DeliveryKey::Card(activity.id, group.id),
        to: group.address(),
        rank,
        parcel: Delivery::Card(activity.id, group.id),
        expires: Some(activity.ends_at.max(now) + SHOWN_FOR),
    }
}
