//! The updates that wait for the bot.

use std::collections::VecDeque;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use frankenstein::types::AllowedUpdate;

const FIRST_ID: u32 = 611_000_001;
/// How long a tap waits for the bot.
const TAP_WAITS: TimeDelta = TimeDelta::seconds(150);
/// How long any other update waits.
const OTHERS_WAIT: TimeDelta = TimeDelta::hours(24);

struct Waiting {
    id: u32,
    tap: bool,
    since: DateTime<Utc>,
    json: Arc<str>,
}

impl Waiting {
    fn expired(&self, now: DateTime<Utc>) -> bool {
        now - self.since > if self.tap { TAP_WAITS } else { OTHERS_WAIT }
    }
}

/// The queue, and all that ever was in it.
#[derive(Default)]
pub(super) struct Queue {
    waiting: VecDeque<Waiting>,
    again: VecDeque<Arc<str>>,
    history: Vec<Arc<str>>,
    /// None: all but those that are off by default.
    allowed: Option<Vec<AllowedUpdate>>,
}

impl Queue {
    /// Whether the bot asked for this kind.
    pub(super) fn wants(&self, kind: AllowedUpdate) -> bool {
        match &self.allowed {
            Some(kinds) => kinds.contains(&kind),
            None => !matches!(
                kind,
                AllowedUpdate::ChatMember
                    | AllowedUpdate::MessageReaction
                    | AllowedUpdate::MessageReactionCount
            ),
        }
    }

    /// What the bot asks for from now on; an empty list is the default.
    pub(super) fn allow(&mut self, kinds: Vec<AllowedUpdate>) {
        self.allowed = Some(kinds).filter(|kinds| !kinds.is_empty());
    }

    /// The number that the next update will bear.
    pub(super) fn next_id(&self) -> u32 {
        FIRST_ID + u32::try_from(self.history.len()).unwrap_or(u32::MAX - FIRST_ID)
    }

    /// Adds an update that bears [`Queue::next_id`].
    pub(super) fn push(&mut self, tap: bool, since: DateTime<Utc>, json: String) -> u32 {
        let id = self.next_id();
        let json: Arc<str> = json.into();
        self.history.push(Arc::clone(&json));
        self.waiting.push_back(Waiting { id, tap, since, json });
        id
    }

    /// Hands the update to the bot once more, whatever its offset says; false when there never was one.
    pub(super) fn redeliver(&mut self, id: u32) -> bool {
        let place = id.checked_sub(FIRST_ID).and_then(|place| usize::try_from(place).ok());
        let Some(json) = place.and_then(|place| self.history.get(place)) else { return false };
        self.again.push_back(Arc::clone(json));
        true
    }

    /// Forgets what the offset confirms.
    pub(super) fn confirm(&mut self, offset: i64) {
        if offset < 0 {
            let keep = usize::try_from(offset.unsigned_abs()).unwrap_or(usize::MAX);
            let forget = self.waiting.len().saturating_sub(keep);
            self.waiting.drain(..forget);
            return;
        }
        while self.waiting.front().is_some_and(|update| i64::from(update.id) < offset) {
            self.waiting.pop_front();
        }
    }

    /// Up to `limit` updates as a JSON array, or None when there is nothing to hand out.
    pub(super) fn batch(&mut self, limit: usize, now: DateTime<Utc>) -> Option<String> {
        let mut taken: Vec<Arc<str>> = Vec::new();
        while taken.len() < limit
            && let Some(json) = self.again.pop_front()
        {
            taken.push(json);
        }
        let mut expired = false;
        for update in &self.waiting {
            if taken.len() == limit {
                break;
            }
            if update.expired(now) {
                expired = true;
            } else {
                taken.push(Arc::clone(&update.json));
            }
        }
        if expired {
            self.waiting.retain(|update| !update.expired(now));
        }
        (!taken.is_empty()).then(|| format!("[{}]", taken.join(",")))
    }

    /// How many updates the bot has not confirmed yet.
    pub(super) fn undelivered(&self, now: DateTime<Utc>) -> usize {
        self.again.len() + self.waiting.iter().filter(|update| !update.expired(now)).count()
    }

    /// Forgets everything that waits.
    pub(super) fn clear(&mut self) {
        self.waiting.clear();
        self.again.clear();
    }
}
