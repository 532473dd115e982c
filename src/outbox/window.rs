//! A sliding window: exactly so many in any time of one length, whatever came before.

use std::collections::VecDeque;

use chrono::{DateTime, TimeDelta, Utc};

/// The least that takes a moment out of a window, both ends of which count.
const PAST_THE_END: TimeDelta = TimeDelta::milliseconds(1);

/// At most `most` within `length`, both ends included.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limit {
    pub(super) most: usize,
    pub(super) length: TimeDelta,
}

/// The last moments at which a place was taken, the earliest first.
#[derive(Debug, Default)]
pub(super) struct Taken(VecDeque<DateTime<Utc>>);

impl Taken {
    /// Takes a place; of the moments before it those are kept that `limits` can ask for.
    pub(super) fn take(&mut self, now: DateTime<Utc>, limits: &[Limit]) {
        // Where the clock was set back a little, the order stays.
        let last = self.0.back().copied().unwrap_or(now);
        self.0.push_back(now.max(last));
        let kept = limits.iter().map(|limit| limit.most).max().unwrap_or_default();
        while self.0.len() > kept {
            self.0.pop_front();
        }
    }

    /// When so many places are free, as far as `limits` go; none if there were always that many.
    pub(super) fn free_at(&self, places: usize, limits: &[Limit]) -> Option<DateTime<Utc>> {
        let free = limits.iter().filter_map(|limit| {
            // So many may still be in the window; the one before them has to have left it.
            let others = limit.most.checked_sub(places)?;
            let blocks = self.0.len().checked_sub(others + 1)?;
            Some(self.0[blocks] + limit.length + PAST_THE_END)
        });
        free.max()
    }

    /// How many places are free.
    pub(super) fn free(&self, now: DateTime<Utc>, limits: &[Limit]) -> usize {
        let most = limits.iter().map(|limit| limit.most).min().unwrap_or_default();
        (1..=most).rev().find(|places| self.free_at(*places, limits).is_none_or(|at| at <= now)).unwrap_or(0)
    }

    /// When the last place was taken.
    pub(super) fn last(&self) -> Option<DateTime<Utc>> {
        self.0.back().copied()
    }
}
