//! What the measurements have to show.

use crate::loads::{BURST, DISTRICT, FEW, MANY, OPEN, STEADY};
use crate::report::{Measure, Results};
use crate::who::Who;

/// A value and its bound.
struct Check {
    what: String,
    /// None where it was not measured in this run.
    measured: Option<f64>,
    bound: Bound,
}

#[derive(Clone, Copy)]
enum Bound {
    AtLeast(f64),
    AtMost(f64),
}

use Bound::{AtLeast, AtMost};

/// Prints a line for each; false where one does not hold.
pub fn print(results: &Results) -> bool {
    let mut all = true;
    for check in checks(results) {
        let Some(measured) = check.measured else { continue };
        let (word, bound, holds) = match check.bound {
            AtLeast(bound) => ("least", bound, measured >= bound),
            AtMost(bound) => ("most", bound, measured <= bound),
        };
        println!("{}: {measured:.2} (at {word} {bound}): {}", check.what, if holds { "yes" } else { "NO" });
        all &= holds;
    }
    all
}

fn checks(results: &Results) -> Vec<Check> {
    let value = |scenario, measure| results.median(scenario, Who::Sqlite, measure);
    let ratio = |(scenario, who, measure), (other_scenario, other, other_measure)| {
        Some(results.median(scenario, who, measure)? / results.median(other_scenario, other, other_measure)?)
    };
    let of_floor =
        |scenario, measure| ratio((scenario, Who::Sqlite, measure), (scenario, Who::Floor, measure));
    let check = |what: &str, measured, bound| Check { what: what.to_owned(), measured, bound };
    let mut checks = vec![
        check("Burst: answers/s, of the floor's", of_floor(BURST, Measure::Answers), AtLeast(0.35)),
        check("Burst: p99, ms", value(BURST, Measure::P99), AtMost(100.0)),
        check("Burst: CPU, of the floor's", of_floor(BURST, Measure::Cpu), AtMost(4.0)),
        check(
            "Burst: answers/s on PostgreSQL, of SQLite's",
            ratio((BURST, Who::Postgres, Measure::Answers), (BURST, Who::Sqlite, Measure::Answers)),
            AtLeast(0.5),
        ),
        check("Burst: peak memory, MB", value(BURST, Measure::Peak), AtMost(22.0)),
        check("From start to first poll, ms", value(BURST, Measure::Ready), AtMost(50.0)),
        check("100 taps/s: p99, of the floor's", of_floor(STEADY, Measure::P99), AtMost(1.3)),
        check("100 taps/s: CPU, of the floor's", of_floor(STEADY, Measure::Cpu), AtMost(2.2)),
    ];
    for (who, engine) in [(Who::Sqlite, "SQLite"), (Who::Postgres, "PostgreSQL")] {
        for (scenario, name) in [(MANY, "5,000 on the roster"), (OPEN, "50,000 open activities")] {
            for (measure, what) in [(Measure::P50, "median"), (Measure::Cpu, "CPU")] {
                let times = ratio((scenario, who, measure), (FEW, who, measure));
                checks.push(check(
                    &format!("{name} on {engine}: {what} of a tap, of that with 10 and none"),
                    times,
                    AtMost(1.2),
                ));
            }
        }
        // Half of what the group under 429 is left alone for: nobody waits for it.
        checks.push(check(
            &format!("A district on {engine}: last card of the other 99 groups right after s"),
            results.median(DISTRICT, who, Measure::LastCard),
            AtMost(15.0),
        ));
    }
    checks
}
