//! What waits for those who run a place, whichever feature it belongs to.

use chrono::{DateTime, Utc};

use crate::domain::ids::PlaceId;
use crate::message::{Button, Text};

/// Something that waits for those who run a place.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// Since when.
    pub since: DateTime<Utc>,
    /// At which place.
    pub place: PlaceId,
    /// What it is.
    pub what: Text,
    /// What leads to it.
    pub button: Button,
}
