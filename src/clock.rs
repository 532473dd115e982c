//! The one place that reads the system's time. Everything else is handed a [`Clock`].

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use futures::future::BoxFuture;
use governor::nanos::Nanos;
use tokio::sync::watch;

/// Tells the time and waits for it.
pub trait Clock: Send + Sync + 'static {
    /// The present instant.
    fn now(&self) -> DateTime<Utc>;
    /// Completes when [`Clock::now`] has reached `moment`.
    fn until(&self, moment: DateTime<Utc>) -> BoxFuture<'static, ()>;
}

/// A clock that many parts of the bot hold.
pub type SharedClock = Arc<dyn Clock>;

/// A clock as rate limiters read it: nanoseconds since 1970.
#[derive(Clone)]
pub struct Ticks(pub SharedClock);

impl governor::clock::Clock for Ticks {
    type Instant = Nanos;

    fn now(&self) -> Nanos {
        let nanos = self.0.now().timestamp_nanos_opt().unwrap_or_default();
        Nanos::new(u64::try_from(nanos).unwrap_or_default())
    }
}

/// The machine's clock.
#[derive(Debug, Default, Clone, Copy)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the clock that the others are told to use")]
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn until(&self, moment: DateTime<Utc>) -> BoxFuture<'static, ()> {
        let wait = (moment - self.now()).to_std().unwrap_or(Duration::ZERO);
        Box::pin(tokio::time::sleep(wait))
    }
}

/// A clock that stands still until it is told to move: for the demo, the sandbox and every test.
#[derive(Debug, Clone)]
pub struct ManualClock {
    time: Arc<watch::Sender<DateTime<Utc>>>,
}

impl ManualClock {
    /// A clock that shows `start`.
    pub fn at(start: DateTime<Utc>) -> Self {
        Self { time: Arc::new(watch::Sender::new(start)) }
    }

    /// Moves the clock to `moment`; a moment already past changes nothing, for time never runs backwards.
    pub fn advance_to(&self, moment: DateTime<Utc>) {
        self.time.send_if_modified(|now| {
            let later = moment > *now;
            if later {
                *now = moment;
            }
            later
        });
    }
}

impl Clock for ManualClock {
    fn now(&self) -> DateTime<Utc> {
        *self.time.borrow()
    }

    fn until(&self, moment: DateTime<Utc>) -> BoxFuture<'static, ()> {
        let mut time = self.time.subscribe();
        Box::pin(async move {
            // The sender lives as long as the clock; when both are gone nobody waits any more.
            let _ = time.wait_for(|now| *now >= moment).await;
        })
    }
}

/// Waits between tries, each twice as long as the one before, up to a longest.
#[derive(Debug, Clone, Copy)]
pub struct Waits {
    shortest: TimeDelta,
    longest: TimeDelta,
    failures: u32,
}

impl Waits {
    /// No try has failed yet.
    pub const fn between(shortest: TimeDelta, longest: TimeDelta) -> Self {
        Self { shortest, longest, failures: 0 }
    }

    /// How long to wait after one more failure.
    pub fn after_failure(&mut self) -> TimeDelta {
        let wait = self.after(self.failures);
        self.failures = self.failures.saturating_add(1);
        wait
    }

    /// How long to wait after a failure that so many went before.
    pub fn after(&self, failures: u32) -> TimeDelta {
        let doubled = 1_i32.checked_shl(failures).filter(|factor| *factor > 0);
        doubled.and_then(|factor| self.shortest.checked_mul(factor)).unwrap_or(self.longest).min(self.longest)
    }

    /// A try succeeded: the next wait is the shortest again.
    pub fn succeeded(&mut self) {
        self.failures = 0;
    }

    /// How many tries have failed in a row.
    pub fn failures(&self) -> u32 {
        self.failures
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_the_longest_and_begin_anew_after_a_success() {
        let mut waits = Waits::between(TimeDelta::seconds(2), TimeDelta::seconds(30));
        let five: Vec<i64> = (0..6).map(|_| waits.after_failure().num_seconds()).collect();
        assert_eq!(five, [2, 4, 8, 16, 30, 30]);
        assert_eq!((0..100).map(|_| waits.after_failure()).max(), Some(TimeDelta::seconds(30)));
        waits.succeeded();
        assert_eq!(waits.after_failure(), TimeDelta::seconds(2));
    }

    #[tokio::test]
    async fn a_waiter_wakes_when_the_manual_clock_reaches_its_moment() {
        let start = DateTime::UNIX_EPOCH;
        let clock = ManualClock::at(start);
        let later = start + chrono::TimeDelta::hours(1);
        let waiter = tokio::spawn(clock.until(later));
        clock.advance_to(later);
        clock.advance_to(start);
        waiter.await.unwrap();
        assert_eq!(clock.now(), later);
    }
}
