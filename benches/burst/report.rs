//! What was measured, and the table of it.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use crate::server::Tap;
use crate::who::Who;

/// What one run of a scenario came to.
pub struct Outcome {
    pub taps: Vec<Tap>,
    pub ready: Duration,
    pub cpu: Duration,
    /// What PostgreSQL used beside the bot.
    pub server_cpu: Option<Duration>,
    /// Memory before the taps, and the most ever, in MB.
    pub idle: f64,
    pub peak: f64,
    /// How long after the last tap the last card was up to date; none where there is no card.
    pub last_card: Option<Duration>,
    /// What differs between answers, cards and store; empty is right.
    pub faults: Vec<String>,
}

/// What is measured, in the unit in which it is printed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Measure {
    /// Answers a second.
    Answers,
    /// Milliseconds that a tap waits.
    P50,
    P99,
    Max,
    /// Microseconds a sign-up.
    Cpu,
    ServerCpu,
    /// Milliseconds from start to first poll.
    Ready,
    /// MB.
    Idle,
    Peak,
    /// Seconds.
    LastCard,
}

impl Outcome {
    pub fn measures(&self) -> Vec<(Measure, f64)> {
        let answers: Vec<Instant> = self.taps.iter().filter_map(|tap| tap.answered).collect();
        let mut waits: Vec<Duration> =
            self.taps.iter().filter_map(|tap| Some(tap.answered?.duration_since(tap.made))).collect();
        waits.sort_unstable();
        let begun = self.taps.iter().map(|tap| tap.made).min();
        let took = answers.iter().max().zip(begun).map_or(0.0, |(end, begun)| (*end - begun).as_secs_f64());
        let count = f64::from(u32::try_from(answers.len()).unwrap_or(u32::MAX));
        let each = |cpu: Duration| cpu.as_secs_f64() * 1e6 / count;
        let mut measures = vec![
            (Measure::Answers, count / took),
            (Measure::P50, milliseconds(rank(&waits, 50))),
            (Measure::P99, milliseconds(rank(&waits, 99))),
            (Measure::Max, milliseconds(rank(&waits, 100))),
            (Measure::Cpu, each(self.cpu)),
            (Measure::Ready, milliseconds(self.ready)),
            (Measure::Idle, self.idle),
            (Measure::Peak, self.peak),
        ];
        measures.extend(self.server_cpu.map(|cpu| (Measure::ServerCpu, each(cpu))));
        measures.extend(self.last_card.map(|time| (Measure::LastCard, time.as_secs_f64())));
        measures
    }
}

/// What was measured in all rounds.
#[derive(Default)]
pub struct Results(HashMap<(&'static str, Who, Measure), Vec<f64>>);

impl Results {
    pub fn add(&mut self, scenario: &'static str, who: Who, outcome: &Outcome) {
        for (measure, value) in outcome.measures() {
            self.0.entry((scenario, who, measure)).or_default().push(value);
        }
    }

    /// The median over the rounds; none of what was not measured.
    pub fn median(&self, scenario: &'static str, who: Who, measure: Measure) -> Option<f64> {
        let mut values = self.0.get(&(scenario, who, measure))?.clone();
        values.sort_unstable_by(f64::total_cmp);
        let middle = values.len() / 2;
        let low = if values.len() % 2 == 0 { middle - 1 } else { middle };
        Some(f64::midpoint(values[low], values[middle]))
    }

    /// A table of the medians: a line a scenario, a column each for the engines and the floor.
    pub fn table(&self, scenarios: &[&'static str]) -> String {
        let head = "| answers/s · p99 · CPU a sign-up · most memory | lastmile on SQLite | lastmile on PostgreSQL | the floor |";
        let mut table = vec![head.to_owned(), "|---|--:|--:|--:|".to_owned()];
        for scenario in scenarios {
            let [sqlite, postgres, floor] = [Who::Sqlite, Who::Postgres, Who::Floor]
                .map(|who| self.cell(scenario, who).unwrap_or_else(|| "–".to_owned()));
            table.push(format!("| {scenario} | {sqlite} | {postgres} | {floor} |"));
        }
        table.join("\n")
    }

    fn cell(&self, scenario: &'static str, who: Who) -> Option<String> {
        let [answers, wait, cpu, peak] = [Measure::Answers, Measure::P99, Measure::Cpu, Measure::Peak]
            .map(|measure| self.median(scenario, who, measure));
        let server = self.median(scenario, who, Measure::ServerCpu);
        let server = server.map_or_else(String::new, |cpu| format!(" + {cpu:.0}"));
        Some(format!("{:.0} · {:.1} ms · {:.0}{server} µs · {:.0} MB", answers?, wait?, cpu?, peak?))
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
