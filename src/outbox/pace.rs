//! The messenger's pace: how fast the bot may send, over all and to one chat.
//!
//! Over all, the moments of the last sends are kept and counted, so that no window holds more than it may, and what the
//! store took to answer is made up for. A chat has a rate limiter: one that allows a burst of `b` and one more every `t`
//! lets through at most `b + w / t` in a window of length `w`.
//!
//! | limit               | how                         | worst window    | with enough to send |
//! |---------------------|-----------------------------|-----------------|---------------------|
//! | 30 a second, all    | counted; 6 at once in 180 ms| 30 in 1 s       | 30 every 1.001 s    |
//! | 20 a minute, group  | burst 5, one more every 4 s | 5 + 15 in 60 s  | 15 a minute         |
//! | 1 a second, group   | burst 1, one more every 1 s | 1 in 999 ms     |                     |
//! | 1 a second, private | burst 3, one more every 1 s | short bursts pass | 1 a second        |

use std::collections::HashMap;
use std::fmt;
use std::num::NonZeroU32;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use governor::middleware::NoOpMiddleware;
use governor::nanos::Nanos;
use governor::state::keyed::HashMapStateStore;
use governor::{NotUntil, Quota, RateLimiter};

use super::window::{Limit, Taken};
use crate::clock::{SharedClock, Ticks};
use crate::domain::ids::ChatId;

/// How many go out at once, over all: all that a round of the courier claims. With fewer it would look into the store
/// more often; with more, what is urgent would wait longer for the next round.
pub(super) const AT_ONCE: usize = 6;
/// Over all: what the messenger allows, and rounds apart. Five rounds take less than a second, so that one that was late
/// costs the next ones nothing.
const OVERALL: [Limit; 2] = [
    Limit { most: 30, length: TimeDelta::seconds(1) },
    Limit { most: AT_ONCE, length: TimeDelta::milliseconds(180) },
];
/// A chat gets one message a second.
const CHAT_PERIOD: Duration = Duration::from_secs(1);
/// Several answers in a row to one person may go out at once.
const PRIVATE_BURST: u32 = 3;
/// How many a group gets in quick succession.
const GROUP_MINUTE_BURST: u32 = 5;
/// After them, a group gets one more each time this has passed.
const GROUP_MINUTE_PERIOD: Duration = Duration::from_secs(4);
/// No limit ever asks for a longer wait; a longer one means that the machine's clock was set back.
const LONGEST_WAIT: TimeDelta = TimeDelta::seconds(5);
/// After this many admissions, chats that have been quiet are forgotten.
const SHRINK_EVERY: u32 = 1_000;

type PerChat = RateLimiter<ChatId, HashMapStateStore<ChatId>, Ticks, NoOpMiddleware<Nanos>>;

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
    /// The last sends, over all.
    taken: Taken,
    /// Nobody is admitted before a whole round may go.
    everyone: Option<DateTime<Utc>>,
    chats: HashMap<ChatId, DateTime<Utc>>,
    /// Chats at their own pace: until then no post is admitted, but removals are.
    slowed: HashMap<ChatId, DateTime<Utc>>,
    admissions: u32,
}

impl Rests {
    /// Until when nobody is admitted.
    fn everyone_until(&mut self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        if self.taken.last().is_some_and(|last| last - now > LONGEST_WAIT) {
            // The machine's clock was set back: the bot would be silent until it has caught up, and the messenger's 429
            // is guard enough.
            (self.taken, self.everyone) = (Taken::default(), None);
        }
        self.everyone.filter(|until| *until > now)
    }

    /// Takes a place over all. Whoever takes the last one begins a pause, until as many are free as go at once.
    fn take(&mut self, now: DateTime<Utc>) {
        self.taken.take(now, &OVERALL);
        let is_last = self.taken.free(now, &OVERALL) == 0;
        self.everyone = if is_last { self.taken.free_at(AT_ONCE, &OVERALL) } else { None };
    }
}

/// Admits messages at the messenger's pace.
pub struct Pace {
    clock: SharedClock,
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
            private: per_chat(CHAT_PERIOD, PRIVATE_BURST),
            group_second: per_chat(CHAT_PERIOD, 1),
            group_minute: per_chat(GROUP_MINUTE_PERIOD, GROUP_MINUTE_BURST),
            rests: Mutex::default(),
            clock,
        }
    }

    /// Takes a place for one message to `chat`, or tells who has to wait and until when.
    pub fn admit(&self, chat: ChatId) -> Result<(), Throttled> {
        let now = self.clock.now();
        let mut rests = self.unless_resting(chat, now)?;
        if let Some(until) = rests.slowed.get(&chat).copied().filter(|until| *until > now) {
            return Err(Throttled::Chat(until));
        }
        let place = |limiter: &PerChat| free(limiter.check_key(&chat), now).map_err(Throttled::Chat);
        if chat.is_group() {
            place(&self.group_second)?;
            place(&self.group_minute)?;
        } else {
            place(&self.private)?;
        }
        rests.take(now);
        Ok(())
    }

    /// Takes a place for a removal from `chat`: it is no post there, and counts over all alone.
    pub fn admit_removal(&self, chat: ChatId) -> Result<(), Throttled> {
        let now = self.clock.now();
        self.unless_resting(chat, now)?.take(now);
        Ok(())
    }

    /// How many may be admitted now, over all.
    pub fn places(&self) -> usize {
        let now = self.clock.now();
        let mut rests = self.rests();
        if rests.everyone_until(now).is_some() { 0 } else { rests.taken.free(now, &OVERALL) }
    }

    fn unless_resting(&self, chat: ChatId, now: DateTime<Utc>) -> Result<MutexGuard<'_, Rests>, Throttled> {
        let mut rests = self.rests();
        // It is asked before the chat, whose place would be lost if this one were refused.
        if let Some(until) = rests.everyone_until(now) {
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
        Ok(rests)
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
        self.rests().everyone_until(self.clock.now())
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
        fn at_most_thirty_go_out_in_any_second(steps in prop::collection::vec(-20_i64..80, 1..400)) {
            let clock = ManualClock::at(start());
            let pace = Pace::new(Arc::new(clock.clone()));
            let mut sent = Vec::new();
            for (chat, step) in (1_i64..).zip(steps) {
                // Often nothing passes at all.
                clock.advance_to(clock.now() + TimeDelta::milliseconds(step));
                if pace.admit(ChatId(chat)).is_ok() {
                    sent.push(clock.now());
                }
            }
            prop_assert!(most_within(&sent, TimeDelta::seconds(1)) <= 30);
        }

        /// Each time it may, the courier comes late by what the store took, up to twenty milliseconds.
        #[test]
        fn twenty_nine_a_second_go_out_where_there_is_enough_to_send(
            before in prop::collection::vec(0_i64..300, 0..40),
            late in prop::collection::vec(0_i64..20, 400),
        ) {
            let clock = ManualClock::at(start());
            let pace = Pace::new(Arc::new(clock.clone()));
            let mut sent = Vec::new();
            let mut chats = (1_i64..).map(ChatId);
            let mut send = || chats.next().is_some_and(|chat| pace.admit(chat).is_ok());
            for step in before {
                clock.advance_to(clock.now() + TimeDelta::milliseconds(step));
                send();
            }
            let begun = clock.now() + TimeDelta::seconds(1);
            for late in late {
                let until = pace.paused_until().unwrap_or(clock.now());
                clock.advance_to(until + TimeDelta::milliseconds(late));
                for _ in 0..pace.places() {
                    prop_assert!(send());
                    sent.push(clock.now());
                }
            }
            prop_assert!(sent.windows(31).all(|some| some[30] - some[0] > TimeDelta::seconds(1)));
            sent.retain(|at| *at > begun);
            let took = (clock.now() - begun).as_seconds_f64();
            let a_second = f64::from(u32::try_from(sent.len()).unwrap()) / took;
            prop_assert!(a_second >= 29.0, "{a_second} a second for {took} s");
        }
    }

    #[test]
    fn a_clock_that_is_set_back_silences_nobody() {
        #[derive(Clone)]
        struct SetBack(Arc<Mutex<DateTime<Utc>>>);
        impl Clock for SetBack {
            fn now(&self) -> DateTime<Utc> {
                *self.0.lock().unwrap()
            }
            fn until(&self, _: DateTime<Utc>) -> futures::future::BoxFuture<'static, ()> {
                unreachable!("the pace waits for nothing")
            }
        }
        let clock = SetBack(Arc::new(Mutex::new(start())));
        let pace = Pace::new(Arc::new(clock.clone()));
        while pace.places() > 0 {
            assert_eq!(pace.admit(ChatId(i64::try_from(pace.places()).unwrap())), Ok(()));
        }
        *clock.0.lock().unwrap() -= TimeDelta::hours(1);
        assert_eq!((pace.paused_until(), pace.places()), (None, AT_ONCE));
        assert_eq!(pace.admit(ChatId(1)), Ok(()));
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
