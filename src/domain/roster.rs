//! Seats and the line for them: who is in, who waits, who moves up.
//!
//! First come, first served, and a party is seated together or waits together. A party too large for the seats that
//! are free lets smaller ones pass, at most [`MOST_PASSED`] times; from then on it holds the next seats.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;

use super::civil_time::{to_utc, to_wall};
use super::ids::SignupId;
use super::quiet::QuietHours;
use super::words;

/// How often smaller parties may pass one that does not fit.
pub const MOST_PASSED: i64 = 2;
/// How many parties of a line are looked at for one that fits: what a tap costs may not grow with the line.
pub const FRONT: i64 = 50;
/// How long an offered seat is kept.
const OFFER_STANDS: TimeDelta = TimeDelta::hours(24);
/// An offer that could not stand this long is none: the seat is given at once.
const SHORTEST_OFFER: TimeDelta = TimeDelta::minutes(30);
/// No offer ends in the quiet hours, nor so soon after them.
const FIRST_WAKING: TimeDelta = TimeDelta::hours(1);

words! {
    /// Where a sign-up stands.
    pub enum SignupState {
        /// Has its seats.
        Going = "going",
        /// Is asked whether it takes the seats kept for it.
        Offered = "offered",
        /// Stands in line for them.
        Waiting = "waiting",
        /// Gave them up.
        Cancelled = "cancelled",
    }
}

words! {
    /// What becomes of a seat that is freed while people wait.
    pub enum Waitlist {
        /// The next in line has it at once.
        MoveUp = "move-up",
        /// The next in line is asked, and has some time to answer.
        Offer = "offer",
    }
}

impl SignupState {
    /// Whether seats are taken or kept by it.
    pub fn has_seats(self) -> bool {
        matches!(self, Self::Going | Self::Offered)
    }
}

/// How many seats are taken and how many people wait.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Seats taken.
    pub going: i64,
    /// Seats kept for those who are asked.
    pub offered: i64,
    /// Seats just given back, kept for a moment for those who did so by mistake.
    pub held_back: i64,
    /// People in line, companions among them.
    pub waiting: i64,
    /// Parties in line.
    pub parties: i64,
}

impl Tally {
    /// What a newcomer's party gets: seats while enough are free and nobody waits for them, else the end of the line.
    pub fn newcomer(self, seats: i64, capacity: Option<i64>) -> SignupState {
        if self.has_room(seats, capacity) { SignupState::Going } else { SignupState::Waiting }
    }

    /// Whether that many more may sit down without passing anybody.
    pub fn has_room(self, seats: i64, capacity: Option<i64>) -> bool {
        self.parties == 0 && self.free(capacity).is_none_or(|free| free >= seats)
    }

    /// Counts a party of that size in.
    pub fn enter(&mut self, state: SignupState, seats: i64) {
        self.add(state, seats, 1);
    }

    /// Counts a party of that size out.
    pub fn leave(&mut self, state: SignupState, seats: i64) {
        self.add(state, -seats, -1);
    }

    fn add(&mut self, state: SignupState, seats: i64, parties: i64) {
        match state {
            SignupState::Going => self.going += seats,
            SignupState::Offered => self.offered += seats,
            SignupState::Waiting => {
                self.waiting += seats;
                self.parties += parties;
            }
            SignupState::Cancelled => {}
        }
    }

    /// Seats neither taken nor kept for anybody; `None` where their number is not limited.
    pub fn free(self, capacity: Option<i64>) -> Option<i64> {
        capacity.map(|seats| (seats - self.going - self.offered - self.held_back).max(0))
    }

    /// Whether whoever comes now would stand in line.
    pub fn is_full(self, capacity: Option<i64>) -> bool {
        self.free(capacity) == Some(0) || self.parties > 0
    }
}

/// A party in line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Party {
    /// Its sign-up.
    pub id: SignupId,
    /// Its size.
    pub seats: i64,
    /// How often smaller ones were seated before it.
    pub passed: i64,
}

/// What a line comes to when seats are free.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seating {
    /// Who gets seats, in this order.
    pub seated: Vec<Party>,
    /// Who was passed by them and still waits, with the new count.
    pub passed: Vec<Party>,
}

/// Seats those at the front of a line, given in order, as far as the free seats go.
pub fn seat(front: &[Party], capacity: Option<i64>, mut free: Option<i64>) -> Seating {
    let mut line = front.to_vec();
    let mut seated = Vec::new();
    while let Some(next) = next_to_sit(&line, capacity, free) {
        let party = line.remove(next);
        for ahead in &mut line[..next] {
            ahead.passed += 1;
        }
        free = free.map(|free| free - party.seats);
        seated.push(party);
    }
    let passed = line.into_iter().filter(|party| !front.contains(party)).collect();
    Seating { seated, passed }
}

fn next_to_sit(line: &[Party], capacity: Option<i64>, free: Option<i64>) -> Option<usize> {
    for (index, party) in line.iter().enumerate() {
        if free.is_none_or(|free| party.seats <= free) {
            return Some(index);
        }
        // A party larger than the whole room would hold the others up for ever.
        let can_ever_sit = capacity.is_none_or(|capacity| party.seats <= capacity);
        if can_ever_sit && party.passed >= MOST_PASSED {
            return None;
        }
    }
    None
}

/// Until when a seat is kept whose offer is read at `now`; none where the start is so near that it is given without asking.
///
/// A day, at most half of the time that is left, and never ending at night.
pub fn offer_ends(
    now: DateTime<Utc>,
    starts_at: DateTime<Utc>,
    zone: Tz,
    quiet: QuietHours,
) -> Option<DateTime<Utc>> {
    let stands = OFFER_STANDS.min((starts_at - now) / 2);
    if stands < SHORTEST_OFFER {
        return None;
    }
    let wall = to_wall(zone, now + stands);
    let morning = |at| (quiet.next_waking(at) > at).then(|| quiet.next_waking(at) + FIRST_WAKING);
    let ends = match morning(wall).or_else(|| morning(wall - FIRST_WAKING)) {
        Some(morning) => to_utc(zone, morning),
        None => now + stands,
    };
    Some(ends.min(starts_at))
}

#[cfg(test)]
mod tests;
