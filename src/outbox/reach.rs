//! Whether the messenger is in reach. While it is not, nobody is to blame: all wait together, and one parcel at a time
//! is tried until something goes well again.

use std::collections::HashSet;
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};

/// The first wait; each further one is twice as long.
const SHORTEST_WAIT: TimeDelta = TimeDelta::seconds(1);
/// The longest wait.
const LONGEST_WAIT: TimeDelta = TimeDelta::minutes(1);
/// So many parcels have to fail, with nothing going well between them, until it is not their fault.
const TELLING: usize = 2;

/// What is known of the messenger's reach.
#[derive(Debug, Default)]
pub(super) struct Reach(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    /// The parcels that failed since something last went well.
    failed: HashSet<i64>,
    /// The wait of all, while the messenger is out of reach.
    wait: Option<Wait>,
    /// Whether the operator was told that the messenger does not know the bot.
    alarmed: bool,
}

#[derive(Debug, Clone, Copy)]
struct Wait {
    until: DateTime<Utc>,
    length: TimeDelta,
}

/// Whose failure one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Failing {
    /// The messenger is out of reach for everything.
    Everything,
    /// Only this parcel is known to fail.
    OneParcel,
}

impl Reach {
    /// Something was answered, if only by a refusal: the messenger is in reach.
    pub(super) fn answered(&self) {
        let before = std::mem::take(&mut *self.state());
        if before.wait.is_some() {
            tracing::info!("the messenger is in reach again");
        }
    }

    /// A parcel found the messenger out of reach.
    pub(super) fn missed(&self, parcel: i64, now: DateTime<Utc>) -> Failing {
        let mut state = self.state();
        state.failed.insert(parcel);
        if state.failed.len() < TELLING && state.wait.is_none() {
            return Failing::OneParcel;
        }
        state.lengthen(now);
        Failing::Everything
    }

    /// The messenger does not know the bot: the operator is told, once until it does.
    pub(super) fn unknown(&self, reason: &str, now: DateTime<Utc>) {
        let mut state = self.state();
        if !std::mem::replace(&mut state.alarmed, true) {
            tracing::error!(
                reason,
                "the messenger does not know the bot: check its token, and its address if one is set; all that is to \
                 be delivered waits"
            );
        }
        state.lengthen(now);
    }

    /// Whether the messenger is taken to be out of reach.
    pub(super) fn is_lost(&self) -> bool {
        self.state().wait.is_some()
    }

    /// Until when nothing is tried.
    pub(super) fn paused_until(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.state().wait.map(|wait| wait.until).filter(|until| *until > now)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// Begins a wait, or a longer one after it; what was under way when a wait began says nothing new.
    fn lengthen(&mut self, now: DateTime<Utc>) {
        let length = match self.wait {
            Some(wait) if wait.until > now => return,
            Some(wait) => (wait.length * 2).min(LONGEST_WAIT),
            None => SHORTEST_WAIT,
        };
        tracing::warn!(seconds = length.num_seconds(), "the messenger is out of reach; all deliveries wait");
        self.wait = Some(Wait { until: super::pace::next_second(now + length), length });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_parcel_alone_never_stops_the_others_and_waits_grow_up_to_a_minute() {
        let mut now = DateTime::UNIX_EPOCH;
        let reach = Reach::default();
        for _ in 0..100 {
            assert_eq!(reach.missed(1, now), Failing::OneParcel);
        }
        assert_eq!(reach.paused_until(now), None);
        let mut waits = Vec::new();
        for parcel in 2..10 {
            assert_eq!(reach.missed(parcel, now), Failing::Everything);
            let until = reach.paused_until(now).unwrap();
            // One more that was under way: the wait stays as it is.
            assert_eq!(reach.missed(99, now), Failing::Everything);
            assert_eq!(reach.paused_until(now), Some(until));
            waits.push((until - now).num_seconds());
            now = until;
        }
        assert_eq!(waits, [1, 2, 4, 8, 16, 32, 60, 60]);
        assert!(reach.is_lost());
        reach.answered();
        assert!(!reach.is_lost());
        assert_eq!(reach.missed(1, now), Failing::OneParcel);
    }
}
