//! From when people can check in.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::activity::Activity;

/// How long before the start people can check in.
const BEFORE: TimeDelta = TimeDelta::minutes(30);

/// From when people can check in.
pub fn opens(activity: &Activity) -> DateTime<Utc> {
    activity.starts_at - BEFORE
}
