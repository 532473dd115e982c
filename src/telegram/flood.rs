//! A person's flood is held back, and nobody else notices.

use std::collections::BTreeMap;
use std::num::NonZeroU32;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use governor::middleware::NoOpMiddleware;
use governor::nanos::Nanos;
use governor::state::keyed::HashMapStateStore;
use governor::{Quota, RateLimiter};

use crate::clock::{SharedClock, Ticks};
use crate::domain::ids::ChatId;

/// What a person may do at once: more than any hurried thumb.
const BURST: NonZeroU32 = NonZeroU32::new(20).expect("twenty is not zero");
/// After that, one more each time this has passed.
const PERIOD: Duration = Duration::from_secs(1);
/// With so many people remembered, those who have been quiet are forgotten.
const REMEMBERED: usize = 10_000;

/// Who does too much.
pub struct Flood {
    people: RateLimiter<ChatId, HashMapStateStore<ChatId>, Ticks, NoOpMiddleware<Nanos>>,
    /// What was decided of updates that are not acknowledged yet. They come again while the store is away, which is
    /// no doing of the person's.
    decided: Mutex<BTreeMap<i64, bool>>,
}

impl Flood {
    /// Nobody does, yet.
    pub fn new(clock: SharedClock) -> Self {
        let quota =
            Quota::with_period(PERIOD).unwrap_or(Quota::per_second(NonZeroU32::MIN)).allow_burst(BURST);
        let people = RateLimiter::new(quota, HashMapStateStore::default(), Ticks(clock));
        Self { people, decided: Mutex::default() }
    }

    /// Whether a person may do one more thing now: what that update tells of. An update counts once, however often it
    /// comes.
    pub fn admits(&self, person: ChatId, update_id: i64) -> bool {
        if self.people.len() > REMEMBERED {
            self.people.retain_recent();
        }
        let mut decided = self.decided.lock().unwrap_or_else(PoisonError::into_inner);
        *decided.entry(update_id).or_insert_with(|| self.people.check_key(&person).is_ok())
    }

    /// The updates before that one are acknowledged and do not come again.
    pub fn acknowledged_before(&self, update_id: i64) {
        let mut decided = self.decided.lock().unwrap_or_else(PoisonError::into_inner);
        *decided = decided.split_off(&update_id);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::{DateTime, TimeDelta};

    use super::*;
    use crate::clock::ManualClock;

    #[test]
    fn one_persons_flood_holds_back_nobody_else() {
        let clock = ManualClock::at(DateTime::UNIX_EPOCH + TimeDelta::days(1));
        let flood = Flood::new(Arc::new(clock.clone()));
        let (mallory, an) = (ChatId(1), ChatId(2));
        assert_eq!((0..100).filter(|id| flood.admits(mallory, *id)).count(), 20);
        assert!(flood.admits(an, 100));
        clock.advance_to(DateTime::UNIX_EPOCH + TimeDelta::days(1) + TimeDelta::seconds(2));
        assert_eq!((200..300).filter(|id| flood.admits(mallory, *id)).count(), 2);
    }

    #[test]
    fn an_update_that_comes_again_is_charged_once_and_judged_alike() {
        let clock = ManualClock::at(DateTime::UNIX_EPOCH + TimeDelta::days(1));
        let flood = Flood::new(Arc::new(clock));
        let an = ChatId(2);
        for _ in 0..50 {
            assert!((1..=20).all(|id| flood.admits(an, id)));
            assert!(!flood.admits(an, 21));
        }
        flood.acknowledged_before(22);
        assert!(flood.decided.lock().unwrap().is_empty());
    }
}
