//! What rows count: in half hours, day by day, none of them twice.
//!
//! 1. An instant counts once: for a verified row before an attested one. Rows are cut at midnight, by the clock of their place.
//! 2. What follows without a gap on a day is one run, whichever rows and classes it is of, and a run counts its full half
//!    hours. Rounding each class by itself would take half an hour from somebody who checks in during what was ticked anyway.
//! 3. Of a run's half hours its verified minutes fill as many as they can, and the attested ones the rest. So no class counts
//!    more than is known in it or better, and one more row lowers neither the verified hours nor the sum.
//! 4. A day counts so many hours at most, over all places, verified ones first.
//!
//! At places whose clocks differ, rows can be about the same time and still be on two days. Among rows of one class such time is
//! on the earlier of them. That is the one way in which a row more can lower a sum: what moves to another day may leave a gap.

use std::collections::BTreeMap;
use std::ops::RangeBounds;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::Class;
use super::ledger::Entry;
use crate::domain::civil_time::{to_utc, to_wall};
use crate::domain::half_hours::HalfHours;
use crate::domain::ids::HoursRowId;

/// The most that a person's day counts where the plan sets nothing.
pub const DAILY: HalfHours = HalfHours::hours(8);

/// Counted time by what is known of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Hours {
    /// Checked in.
    pub verified: HalfHours,
    /// Ticked by an organiser.
    pub attested: HalfHours,
}

impl Hours {
    /// Both.
    pub fn total(self) -> HalfHours {
        self.verified + self.attested
    }

    fn add(&mut self, share: &Share) {
        match share.class {
            Class::Verified => self.verified += share.counted,
            Class::Attested => self.attested += share.counted,
        }
    }
}

/// What a row counts on a day. It may be nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// The row.
    pub row: HoursRowId,
    /// The day.
    pub day: NaiveDate,
    /// How the row is known.
    pub class: Class,
    /// What it counts.
    pub counted: HalfHours,
}

/// What rows count. Every sum is one of its shares, so that none can differ from another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counted(Vec<Share>);

impl Counted {
    /// Each row's share in each of its days, by day and row.
    pub fn shares(&self) -> &[Share] {
        &self.0
    }

    /// All of it.
    pub fn total(&self) -> Hours {
        self.0.iter().collect()
    }

    /// What the days of a range count: a month, or a year.
    pub fn on(&self, days: impl RangeBounds<NaiveDate>) -> Hours {
        self.0.iter().filter(|share| days.contains(&share.day)).collect()
    }

    /// What each day counts.
    pub fn by_day(&self) -> BTreeMap<NaiveDate, Hours> {
        self.by(|share| share.day)
    }

    /// What each row counts.
    pub fn by_row(&self) -> BTreeMap<HoursRowId, Hours> {
        self.by(|share| share.row)
    }

    fn by<K: Ord>(&self, key: impl Fn(&Share) -> K) -> BTreeMap<K, Hours> {
        let mut sums = BTreeMap::<K, Hours>::new();
        for share in &self.0 {
            sums.entry(key(share)).or_default().add(share);
        }
        sums
    }
}

impl<'a> FromIterator<&'a Share> for Hours {
    fn from_iter<I: IntoIterator<Item = &'a Share>>(shares: I) -> Self {
        let mut sum = Self::default();
        shares.into_iter().for_each(|share| sum.add(share));
        sum
    }
}

/// What one person's rows in force count, given in any order, where a day counts so much at most.
pub fn count(entries: &[Entry], daily: HalfHours) -> Counted {
    let pieces: Vec<Piece> = entries.iter().flat_map(by_day).collect();
    // A row that counts nothing on a day of its is listed all the same.
    let mut counted: BTreeMap<(NaiveDate, HoursRowId), (Class, HalfHours)> =
        pieces.iter().map(|piece| ((piece.day, piece.row), (piece.class, HalfHours::ZERO))).collect();
    for share in capped(filled(&once(pieces)), daily) {
        let (_, sum) = counted.entry((share.day, share.row)).or_insert((share.class, HalfHours::ZERO));
        *sum += share.counted;
    }
    let shares = counted.into_iter();
    Counted(shares.map(|((day, row), (class, counted))| Share { row, day, class, counted }).collect())
}

/// What a row has on one day, or a part of it.
#[derive(Debug, Clone, Copy)]
struct Piece {
    day: NaiveDate,
    class: Class,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
    row: HoursRowId,
}

/// A row's pieces, cut where the place's clock shows midnight.
fn by_day(Entry { id: row, stretch }: &Entry) -> Vec<Piece> {
    let (mut from, end) = (stretch.span.from(), stretch.span.until());
    let mut pieces = Vec::new();
    for day in to_wall(stretch.zone, from).date().iter_days() {
        let next_day = day.checked_add_days(Days::new(1));
        let midnight = next_day.map_or(end, |day| to_utc(stretch.zone, day.and_time(NaiveTime::MIN)));
        let until = midnight.min(end);
        // Some places left a day out, and in some an autumn night shows midnight twice: then the first one cuts.
        if from < until {
            pieces.push(Piece { day, class: stretch.class, from, until, row: *row });
            from = until;
        }
        if from >= end {
            break;
        }
    }
    pieces
}

/// The same time with nothing in it twice, in its order.
fn once(mut pieces: Vec<Piece>) -> Vec<Piece> {
    pieces.sort_by_key(|piece| piece.from);
    let mut parts = Vec::new();
    let mut rest = pieces.as_slice();
    while let Some(first) = rest.first() {
        let (mut length, mut end) = (0, first.until);
        while rest.get(length).is_some_and(|piece| piece.from < end) {
            end = end.max(rest[length].until);
            length += 1;
        }
        let (together, others) = rest.split_at(length);
        parts.extend(apart(together));
        rest = others;
    }
    parts
}

/// Of pieces that overlap: between any two moments at which one begins or ends, the one that counts.
fn apart(pieces: &[Piece]) -> Vec<Piece> {
    let mut edges: Vec<DateTime<Utc>> = pieces.iter().flat_map(|piece| [piece.from, piece.until]).collect();
    edges.sort_unstable();
    edges.dedup();
    let between = edges.iter().zip(edges.iter().skip(1));
    let parts = between.filter_map(|(from, until)| {
        let there = pieces.iter().filter(|piece| piece.from <= *from && *until <= piece.until);
        let first = there.min_by_key(|piece| (piece.class, piece.day, piece.from, piece.row))?;
        Some(Piece { from: *from, until: *until, ..*first })
    });
    parts.collect()
}

/// The full half hours of each run, and whose minutes fill them.
fn filled(parts: &[Piece]) -> Vec<Share> {
    let runs = parts.chunk_by(|one, next| one.until == next.from && one.day == next.day);
    runs.flat_map(|run| {
        let mut run = run.to_vec();
        run.sort_by_key(|part| part.class);
        let mut passed = TimeDelta::zero();
        run.into_iter().map(move |part| {
            let before = HalfHours::within(passed);
            passed += part.until - part.from;
            let counted = HalfHours::within(passed).less(before);
            Share { row: part.row, day: part.day, class: part.class, counted }
        })
    })
    .collect()
}

/// The same as far as a day's hours go.
fn capped(mut shares: Vec<Share>, daily: HalfHours) -> Vec<Share> {
    shares.sort_by_key(|share| (share.day, share.class));
    for day in shares.chunk_by_mut(|one, next| one.day == next.day) {
        let mut left = daily;
        for share in day {
            share.counted = share.counted.min(left);
            left = left.less(share.counted);
        }
    }
    shares
}
