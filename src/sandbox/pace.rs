//! Telegram's pace limits, told by the sandbox's clock.
//!
//! Over all 30 sends and edits a second (burst 30). Per chat one a second; a private chat tolerates a burst of
//! three, a group of two. Per group 20 in any 60 seconds. An album counts as one. Answers to taps are free.

use std::collections::{HashMap, VecDeque};

use chrono::{DateTime, TimeDelta, Utc};

const OVERALL_PERIOD: TimeDelta = TimeDelta::microseconds(33_333);
const OVERALL_BURST: i32 = 30;
const CHAT_PERIOD: TimeDelta = TimeDelta::seconds(1);
const PRIVATE_BURST: i32 = 3;
const GROUP_BURST: i32 = 2;
const GROUP_WINDOW: TimeDelta = TimeDelta::seconds(60);
const GROUP_IN_WINDOW: usize = 20;

/// A bucket that refills at one token per period: the moment up to which it is used.
#[derive(Debug, Clone, Copy, Default)]
struct Bucket {
    used_until: Option<DateTime<Utc>>,
}

impl Bucket {
    /// How long until one more is allowed; zero when it is now.
    fn wait(&self, now: DateTime<Utc>, period: TimeDelta, burst: i32) -> TimeDelta {
        let used_until = self.used_until.unwrap_or(now);
        (used_until - period * (burst - 1) - now).max(TimeDelta::zero())
    }

    fn take(&mut self, now: DateTime<Utc>, period: TimeDelta) {
        self.used_until = Some(self.used_until.unwrap_or(now).max(now) + period);
    }
}

#[derive(Debug, Default)]
struct Lane {
    bucket: Bucket,
    last_minute: VecDeque<DateTime<Utc>>,
}

/// Counts what the bot sends.
#[derive(Debug, Default)]
pub(super) struct Pace {
    overall: Bucket,
    lanes: HashMap<i64, Lane>,
    pub(super) off: bool,
}

impl Pace {
    /// Lets one send or edit through, or says after how many seconds to try again.
    pub(super) fn admit(&mut self, chat: i64, now: DateTime<Utc>) -> Result<(), u16> {
        if self.off {
            return Ok(());
        }
        let group = chat < 0;
        let burst = if group { GROUP_BURST } else { PRIVATE_BURST };
        let lane = self.lanes.entry(chat).or_default();
        while lane.last_minute.front().is_some_and(|sent| *sent + GROUP_WINDOW <= now) {
            lane.last_minute.pop_front();
        }
        let mut wait = self.overall.wait(now, OVERALL_PERIOD, OVERALL_BURST);
        wait = wait.max(lane.bucket.wait(now, CHAT_PERIOD, burst));
        if group && lane.last_minute.len() >= GROUP_IN_WINDOW {
            let oldest = lane.last_minute.front().copied().unwrap_or(now);
            wait = wait.max(oldest + GROUP_WINDOW - now);
        }
        if wait > TimeDelta::zero() {
            let whole_seconds = (wait.num_milliseconds() + 999) / 1000;
            return Err(u16::try_from(whole_seconds.max(1)).unwrap_or(u16::MAX));
        }
        self.overall.take(now, OVERALL_PERIOD);
        lane.bucket.take(now, CHAT_PERIOD);
        if group {
            lane.last_minute.push_back(now);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_takes_twenty_a_minute_and_one_a_second() {
        let mut pace = Pace::default();
        let start = DateTime::UNIX_EPOCH;
        assert_eq!(pace.admit(-1, start), Ok(()));
        assert_eq!(pace.admit(-1, start), Ok(()));
        assert_eq!(pace.admit(-1, start), Err(1));
        for second in 1..=18 {
            assert_eq!(pace.admit(-1, start + TimeDelta::seconds(second * 2)), Ok(()), "{second}");
        }
        assert_eq!(pace.admit(-1, start + TimeDelta::seconds(40)), Err(20));
        assert_eq!(pace.admit(-1, start + TimeDelta::seconds(60)), Ok(()));
    }

    #[test]
    fn thirty_private_messages_a_second_and_no_more() {
        let mut pace = Pace::default();
        let sent = (1..=40).filter(|person| pace.admit(*person, DateTime::UNIX_EPOCH).is_ok()).count();
        assert_eq!(sent, 30);
    }
}
