//! What a scenario measured, as a line of a table.

use std::time::{Duration, Instant};

use crate::server::Tap;

pub struct Outcome {
    pub taps: Vec<Tap>,
    pub ready: Duration,
    pub cpu: Duration,
    pub peak: f64,
    /// None where there is no card.
    pub edits: Option<usize>,
    /// What differs between answers, card and store; empty is right.
    pub faults: Vec<String>,
}

pub const HEADER: &str = "\
| scenario | who | answers/s | p50 ms | p99 ms | max ms | CPU µs per sign-up | peak MB | card edits | exact |
|---|---|--:|--:|--:|--:|--:|--:|--:|---|";

impl Outcome {
    pub fn row(&self, scenario: &str, who: &str) -> String {
        let answers: Vec<Instant> = self.taps.iter().filter_map(|tap| tap.answered).collect();
        let mut waits: Vec<Duration> =
            self.taps.iter().filter_map(|tap| Some(tap.answered?.duration_since(tap.made))).collect();
        waits.sort_unstable();
        let begun = self.taps.iter().map(|tap| tap.made).min();
        let took = answers.iter().max().zip(begun).map_or(0.0, |(end, begun)| (*end - begun).as_secs_f64());
        let count = f64::from(u32::try_from(answers.len()).unwrap_or(u32::MAX));
        let edits = self.edits.map_or_else(|| "–".to_owned(), |edits| edits.to_string());
        let exact = if self.faults.is_empty() { "yes" } else { "no" };
        format!(
            "| {scenario} | {who} | {:.0} | {:.1} | {:.1} | {:.1} | {:.1} | {:.1} | {edits} | {exact} |",
            count / took,
            milliseconds(rank(&waits, 50)),
            milliseconds(rank(&waits, 99)),
            milliseconds(rank(&waits, 100)),
            self.cpu.as_secs_f64() * 1e6 / count,
            self.peak,
        )
    }
}

/// The wait that `percent` of the taps did not exceed.
pub fn rank(sorted: &[Duration], percent: usize) -> Duration {
    let place = (sorted.len() * percent).div_ceil(100);
    sorted.get(place.saturating_sub(1)).copied().unwrap_or_default()
}

pub fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
