//! A person's flood is held back, and nobody else notices.

use std::num::NonZeroU32;
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
}

impl Flood {
    /// Nobody does, yet.
    pub fn new(clock: SharedClock) -> Self {
        let quota =
            Quota::with_period(PERIOD).unwrap_or(Quota::per_second(NonZeroU32::MIN)).allow_burst(BURST);
        Self { people: RateLimiter::new(quota, HashMapStateStore::default(), Ticks(clock)) }
    }

    /// Whether a person may do one more thing now.
    pub fn admits(&self, person: ChatId) -> bool {
        if self.people.len() > REMEMBERED {
            self.people.retain_recent();
        }
        self.people.check_key(&person).is_ok()
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
        assert_eq!((0..100).filter(|_| flood.admits(mallory)).count(), 20);
        assert!(flood.admits(an));
        clock.advance_to(DateTime::UNIX_EPOCH + TimeDelta::days(1) + TimeDelta::seconds(2));
        assert_eq!((0..100).filter(|_| flood.admits(mallory)).count(), 2);
    }
}
