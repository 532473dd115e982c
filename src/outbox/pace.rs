//! The messenger's pace: how fast the bot may send, over all and to one chat.
//!
//! A rate limiter that allows a burst of `b` and one more every `t` lets through at most `b + w / t` in a window
//! of length `w`. The quotas are chosen so that even the worst window stays within the messenger's limit:
//!
//! | limit               | burst | one more every | worst window      |
//! |---------------------|-------|----------------|-------------------|
//! | 30 a second, all    | 5     | 40 ms          | 5 + 25 in 1 s     |
//! | 20 a minute, group  | 5     | 4 s            | 5 + 15 in 60 s    |
//! | 1 a second, group   | 1     | 1 s            |                   |
//! | 1 a second, private | 3     | 1 s            | short bursts pass |

use std::collections::HashMap;
use std::fmt;
use std::num::NonZeroU32;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use governor::middleware::NoOpMiddleware;
use governor::nanos::Nanos;
use governor::state::keyed::HashMapStateStore;
use governor::state::{InMemoryState, NotKeyed};
use governor::{NotUntil, Quota, RateLimiter};

use crate::clock::{SharedClock, Ticks};
use crate::domain::ids::ChatId;

/// How many go out at once, over all.
pub(super) const OVERALL_BURST: u32 = 5;
/// After them, one more each time this has passed.
const OVERALL_PERIOD: Duration = Duration::from_millis(40);
/// How long a pause over all is, beyond the next free place: the burst fills up, so that the courier looks into the
/// store five times a second and not twenty-five.
const OVERALL_REFILL: TimeDelta = TimeDelta::milliseconds(160);
/// A chat gets one message a second.
const CHAT_PERIOD: Duration = Duration::from_secs(1);
/// Several answers in a row to one person may go out at once.
const PRIVATE_BURST: u32 = 3;
/// How many a group gets in quick succession.
const GROUP_MINUTE_BURST: u32 = 5;
/// After them, a group gets one more each time this has passed.
const GROUP_MINUTE_PERIOD: Duration = Duration::from_secs(4);
/// The quotas never ask for a longer wait; a longer one means that the machine's clock was set back.
const LONGEST_WAIT: TimeDelta = TimeDelta::seconds(5);
/// After this many admissions, chats that have been quiet are forgotten.
const SHRINK_EVERY: u32 = 1_000;

type Limiter<K, S> = RateLimiter<K, S, Ticks, NoOpMiddleware<Nanos>>;
type PerChat = Limiter<ChatId, HashMapStateStore<ChatId>>;

/// Who has to wait, and until when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Throttled {
    /// This chat alone.
    Chat(DateTime<Utc>),
    /// Everyone: the bot as a whole is at its limit.
    Everyone(DateTime<Utc>),
}

#[derive(Default)]
struct Rests {
    everyone: Option<DateTime<Utc>>,
    chats: HashMap<ChatId, DateTime<Utc>>,
    /// Chats at their own pace: until then no post is admitted, but removals are.
    slowed: HashMap<ChatId, DateTime<Utc>>,
    admissions: u32,
}

/// Admits messages at the messenger's pace.
pub struct Pace {
    clock: SharedClock,
    overall: Limiter<NotKeyed, InMemoryState>,
    private: PerChat,
    group_second: PerChat,
    group_minute: PerChat,
    rests: Mutex<Rests>,
}

impl Pace {
    /// A pace by that clock, with nothing sent yet.
    pub fn new(clock: SharedClock) -> Self {
        let ticks = Ticks(clock.clone());
        let per_chat = |period, burst| {
            RateLimiter::new(quota(period, burst), HashMapStateStore::default(), ticks.clone())
        };
        Self {
            overall: RateLimiter::direct_with_clock(quota(OVERALL_PERIOD, OVERALL_BURST), ticks.clone()),
            private: per_chat(CHAT_PERIOD, PRIVATE_BURST),
            group_second: per_chat(CHAT_PERIOD, 1),
            group_minute: per_chat(GROUP_MINUTE_PERIOD, GROUP_MINUTE_BURST),
            rests: Mutex::default(),
            clock,
        }
    }

    /// Takes a place for one message to `chat`, or tells who has to wait and until when.
    pub fn admit(&self, chat: ChatId) -> Result<(), Throttled> {
        self.unless_resting(chat)?;
        let now = self.clock.now();
        if let Some(until) = self.rests().slowed.get(&chat).copied().filter(|until| *until > now) {
            return Err(Throttled::Chat(until));
        }
        let place = |limiter: &PerChat| free(limiter.check_key(&chat), now).map_err(Throttled::Chat);
        if chat.is_group() {
            place(&self.group_second)?;
            place(&self.group_minute)?;
        } else {
            place(&self.private)?;
        }
        self.over_all()
    }

    /// Takes a place for a removal from `chat`: it is no post there, and counts over all alone.
    pub fn admit_removal(&self, chat: ChatId) -> Result<(), Throttled> {
        self.unless_resting(chat)?;
        self.over_all()
    }

    fn unless_resting(&self, chat: ChatId) -> Result<(), Throttled> {
        let now = self.clock.now();
        let mut rests = self.rests();
        // A chat's place is taken before the one over all, and lost if that is refused: so the pause is
        // remembered and asked first, and a pause costs one chat's place, not everybody's.
        if let Some(until) = rests.everyone.filter(|until| *until > now) {
            return Err(Throttled::Everyone(until));
        }
        if let Some(until) = rests.chats.get(&chat).copied().filter(|until| *until > now) {
            return Err(Throttled::Chat(until));
        }
        rests.admissions += 1;
        if rests.admissions >= SHRINK_EVERY {
            rests.admissions = 0;
            rests.chats.retain(|_, until| *until > now);
            rests.slowed.retain(|_, until| *until > now);
            self.shrink();
        }
        Ok(())
    }

    fn over_all(&self) -> Result<(), Throttled> {
        let now = self.clock.now();
        free(self.overall.check(), now).map_err(|until| {
            let until = until + OVERALL_REFILL;
            self.rests().everyone = Some(until);
            Throttled::Everyone(until)
        })
    }

    /// Lets a chat rest, because the messenger asked for it. What is put into the outbox meanwhile waits as well.
    pub fn rest(&self, chat: ChatId, until: DateTime<Utc>) {
        let mut rests = self.rests();
        let entry = rests.chats.entry(chat).or_insert(until);
        *entry = until.max(*entry);
    }

    /// Admits no post to a chat before that moment. What waits for it looks again then, all at once: else whatever comes
    /// in a moment earlier would take the place.
    pub fn slow_down(&self, chat: ChatId, until: DateTime<Utc>) {
        self.rests().slowed.insert(chat, until);
    }

    /// Until when nobody is admitted; none if somebody may be.
    pub fn paused_until(&self) -> Option<DateTime<Utc>> {
        let now = self.clock.now();
        self.rests().everyone.filter(|until| *until > now)
    }

    fn rests(&self) -> MutexGuard<'_, Rests> {
        self.rests.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn shrink(&self) {
        for limiter in [&self.private, &self.group_second, &self.group_minute] {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
    }
}

impl fmt::Debug for Pace {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Pace").field("paused_until", &self.paused_until()).finish_non_exhaustive()
    }
}

fn quota(period: Duration, burst: u32) -> Quota {
    let burst = NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN);
    Quota::with_period(period).unwrap_or(Quota::per_second(NonZeroU32::MIN)).allow_burst(burst)
}

/// What a limiter said, as the moment to come back at.
fn free(answer: Result<(), NotUntil<Nanos>>, now: DateTime<Utc>) -> Result<(), DateTime<Utc>> {
    let Err(refused) = answer else { return Ok(()) };
    let nanos = i64::try_from(refused.earliest_possible().as_u64()).unwrap_or(i64::MAX);
    let until = DateTime::from_timestamp_nanos(nanos);
    // A clock that was set back would silence the bot until it has caught up; the messenger's 429 is guard enough.
    if until - now > LONGEST_WAIT { Ok(()) } else { Err(until) }
}

/// The outbox counts in whole seconds: a moment within one is rounded up, or the parcel would come back too early.
pub(super) fn next_second(moment: DateTime<Utc>) -> DateTime<Utc> {
    let whole = moment.trunc_subsecs(0);
    if whole == moment { whole } else { whole + TimeDelta::seconds(1) }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;

    use super::*;
    use crate::clock::{Clock, ManualClock};

    fn start() -> DateTime<Utc> {
        "2026-11-28T10:00:00Z".parse().unwrap()
    }

    fn most_within(sent: &[DateTime<Utc>], window: TimeDelta) -> usize {
        let within =
            |first: DateTime<Utc>| sent.iter().filter(|at| **at >= first && **at - first <= window).count();
        sent.iter().map(|first| within(*first)).max().unwrap_or(0)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_group_gets_at_most_twenty_in_any_minute_and_one_in_any_second(
            steps in prop::collection::vec(0_i64..3_000, 1..400),
        ) {
            let clock = ManualClock::at(start());
            let pace = Pace::new(Arc::new(clock.clone()));
            let mut sent = Vec::new();
            for step in steps {
                clock.advance_to(clock.now() + TimeDelta::milliseconds(step));
                if pace.admit(ChatId(-1)).is_ok() {
                    sent.push(clock.now());
                }
            }
            prop_assert!(most_within(&sent, TimeDelta::seconds(60)) <= 20);
            prop_assert!(most_within(&sent, TimeDelta::milliseconds(999)) <= 1);
        }

        #[test]
        fn at_most_thirty_go_out_in_any_second(steps in prop::collection::vec(0_i64..80, 1..400)) {
            let clock = ManualClock::at(start());
            let pace = Pace::new(Arc::new(clock.clone()));
            let mut sent = Vec::new();
            for (chat, step) in (1_i64..).zip(steps) {
                clock.advance_to(clock.now() + TimeDelta::milliseconds(step));
                if pace.admit(ChatId(chat)).is_ok() {
                    sent.push(clock.now());
                }
            }
            prop_assert!(most_within(&sent, TimeDelta::seconds(1)) <= 30);
        }
    }

    #[test]
    fn whoever_comes_back_when_told_is_admitted() {
        let clock = ManualClock::at(start());
        let pace = Pace::new(Arc::new(clock.clone()));
        for number in 0..40 {
            // Two messages each to twenty groups and private chats.
            let chat = ChatId(if number % 4 < 2 { -1 - number / 4 } else { 1 + number / 4 });
            while let Err(Throttled::Chat(until) | Throttled::Everyone(until)) = pace.admit(chat) {
                assert!(until > clock.now());
                clock.advance_to(until);
            }
        }
        assert!(clock.now() - start() < TimeDelta::seconds(15), "{}", clock.now());
    }

    #[test]
    fn a_private_chat_may_have_three_at_once_and_a_group_one() {
        let clock = ManualClock::at(start());
        let pace = Pace::new(Arc::new(clock));
        for _ in 0..3 {
            assert_eq!(pace.admit(ChatId(7)), Ok(()));
        }
        assert_eq!(pace.admit(ChatId(7)), Err(Throttled::Chat(start() + TimeDelta::seconds(1))));
        assert_eq!(pace.admit(ChatId(-7)), Ok(()));
        assert_eq!(pace.admit(ChatId(-7)), Err(Throttled::Chat(start() + TimeDelta::seconds(1))));
    }

    #[test]
    fn a_chat_that_rests_holds_nobody_else() {
        let clock = ManualClock::at(start());
        let pace = Pace::new(Arc::new(clock.clone()));
        let until = start() + TimeDelta::seconds(30);
        pace.rest(ChatId(1), until);
        assert_eq!(pace.admit(ChatId(1)), Err(Throttled::Chat(until)));
        assert_eq!(pace.admit(ChatId(2)), Ok(()));
        clock.advance_to(until);
        assert_eq!(pace.admit(ChatId(1)), Ok(()));
    }

    #[test]
    fn quiet_chats_are_forgotten() {
        let clock = ManualClock::at(start());
        let pace = Pace::new(Arc::new(clock.clone()));
        for chat in 1..=i64::from(SHRINK_EVERY) + 1 {
            clock.advance_to(clock.now() + TimeDelta::seconds(1));
            assert_eq!(pace.admit(ChatId(chat)), Ok(()));
        }
        assert!(pace.private.len() < 10, "{}", pace.private.len());
    }
}
