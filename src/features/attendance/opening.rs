//! From when people can check in, on each day.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::domain::activity::Activity;

/// How long before the start people can check in.
const BEFORE: TimeDelta = TimeDelta::minutes(30);

/// From when people can check in: on the day that is under way, or is the next. Before that they cannot.
pub fn opens(activity: &Activity, now: DateTime<Utc>) -> DateTime<Utc> {
    activity.day_at(now).activity.starts_at - BEFORE
}

/// From when it can be noted who came: from the first day on.
pub fn first_opens(activity: &Activity) -> DateTime<Utc> {
    activity.starts_at - BEFORE
}

/// Of which day it is noted who came: of the last one on which people could check in; none where all days are over, and it
/// is noted who came at all.
pub fn ticked_day(activity: &Activity, now: DateTime<Utc>) -> Option<NaiveDate> {
    if now >= activity.ends_at {
        return None;
    }
    let begun = activity.each_day().take_while(|day| day.activity.starts_at - BEFORE <= now);
    let day = begun.last().map_or(activity.wall_start, |day| day.activity.wall_start);
    Some(day.date())
}
