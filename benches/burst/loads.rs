//! The scenarios, and who goes through them.

use std::time::Duration;

use crate::scenario::{Arrival, Scenario};
use crate::who::Who;

pub const BURST: &str = "1,000 taps at once";
pub const SLOW: &str = "1,000 taps at once, 50 ms a call";
pub const STEADY: &str = "100 taps/s for 5 s";
pub const FEW: &str = "one tap at a time, 10 on the roster";
pub const MANY: &str = "one tap at a time, 5,000 on the roster";
pub const OPEN: &str = "one tap at a time, 50,000 open activities";
pub const DISTRICT: &str = "100 groups, 10,000 taps in 1 s";

/// One small burst.
pub fn quick() -> Vec<Scenario> {
    vec![Scenario { taps: 200, capacity: 150, ..burst("200 taps at once") }]
}

pub fn all() -> Vec<Scenario> {
    let one_by_one = |name| Scenario {
        before: 10,
        taps: 500,
        arrival: Arrival::OneByOne,
        capacity: 10_000,
        ..burst(name)
    };
    vec![
        burst(BURST),
        Scenario { delay: Duration::from_millis(50), ..burst(SLOW) },
        every(STEADY, Duration::from_millis(10)),
        one_by_one(FEW),
        Scenario { before: 5_000, ..one_by_one(MANY) },
        Scenario { open: 50_000, ..one_by_one(OPEN) },
        Scenario {
            groups: 100,
            taps: 10_000,
            arrival: Arrival::Every(Duration::from_millis(1), 10),
            capacity: 60,
            limited: true,
            ..burst(DISTRICT)
        },
    ]
}

impl Scenario {
    /// Who goes through it: the floor has neither roster nor activities, so it does so where they differ only once.
    pub fn who(&self) -> &'static [Who] {
        if [MANY, OPEN].contains(&self.name) {
            &[Who::Sqlite, Who::Postgres]
        } else {
            &[Who::Floor, Who::Sqlite, Who::Postgres]
        }
    }
}

/// 500 taps with that time between two.
pub fn every(name: &'static str, pace: Duration) -> Scenario {
    Scenario { taps: 500, arrival: Arrival::Every(pace, 1), ..burst(name) }
}

fn burst(name: &'static str) -> Scenario {
    Scenario {
        name,
        groups: 1,
        before: 0,
        open: 0,
        taps: 1_000,
        arrival: Arrival::AtOnce,
        // Fewer seats than taps, so that the rest waits.
        capacity: 600,
        delay: Duration::ZERO,
        limited: false,
    }
}
