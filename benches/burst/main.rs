//! Load from outside: the release binary against a Bot API server on loopback, beside the least that taking a
//! sign-up can cost, in one run. `cargo bench --bench burst [-- --quick]`

mod floor;
mod http;
mod process;
mod report;
mod scenario;
mod server;
mod start;
mod ticks;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::Result;
use clap::Parser;

use crate::report::{HEADER, milliseconds};
use crate::scenario::{Arrival, Scenario, Who};

#[derive(Parser)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
#[command(about = "Measures a burst of sign-ups")]
struct Arguments {
    /// One small burst only.
    #[arg(long)]
    quick: bool,
    /// The start with many groups only.
    #[arg(long, conflicts_with = "quick")]
    start: bool,
    /// Single taps beside ticks only.
    #[arg(long, conflicts_with = "quick")]
    ticks: bool,
    /// One of the two only.
    #[arg(long)]
    only: Option<Who>,
    /// Another lastmile than the one just built.
    #[arg(long, default_value = env!("CARGO_BIN_EXE_lastmile"))]
    binary: PathBuf,
    /// Be the floor, and poll the server at this address.
    #[arg(long, hide = true, requires = "database")]
    floor: Option<String>,
    #[arg(long, hide = true)]
    database: Option<String>,
    #[arg(long, hide = true, default_value_t = 1)]
    share: usize,
    /// Passed by cargo.
    #[arg(long, hide = true)]
    bench: bool,
}

/// One thread, so that the server leaves the other core to the program that it measures.
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<ExitCode> {
    let arguments = Arguments::parse();
    if let (Some(address), Some(database)) = (&arguments.floor, &arguments.database) {
        floor::run(address, database, arguments.share.max(1)).await?;
        return Ok(ExitCode::SUCCESS);
    }
    // Each program runs in a folder of its own.
    let binary = std::path::absolute(&arguments.binary)?;
    if arguments.start {
        println!("{}", start::first_tap(&binary).await?);
        return Ok(ExitCode::SUCCESS);
    }
    if arguments.ticks {
        let passed = ticks::beside_taps(&binary).await?;
        return Ok(if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE });
    }
    let mut passed = true;
    let mut ready = Vec::new();
    println!("{HEADER}");
    let mut costs = Vec::new();
    for scenario in scenarios(arguments.quick) {
        for (who, name) in [(Who::Lastmile, "lastmile"), (Who::Floor, "floor")] {
            if arguments.only.is_some_and(|only| only != who) {
                continue;
            }
            match scenario.run(who, &binary).await {
                Ok(outcome) => {
                    println!("{}", outcome.row(scenario.name, name));
                    if matches!(scenario.arrival, Arrival::OneByOne) && who == Who::Lastmile {
                        costs.push(outcome.cpu);
                    }
                    for fault in &outcome.faults {
                        passed = false;
                        eprintln!("{}, {name}: {fault}", scenario.name);
                    }
                    ready.push(format!("{name} {:.0} ms", milliseconds(outcome.ready)));
                }
                Err(error) => {
                    passed = false;
                    println!("| {} | {name} | failed | | | | | | | no |", scenario.name);
                    eprintln!("{}, {name}: {error:#}", scenario.name);
                }
            }
        }
    }
    println!("\nReady, from start to first poll: {}", ready.join(", "));
    if let [few, many] = costs.as_slice() {
        let times = many.as_secs_f64() / few.as_secs_f64();
        println!("A tap with 5,000 on the roster costs {times:.2} times one with 10 (at most 1.2)");
        passed &= times <= 1.2;
    }
    if !arguments.quick && arguments.only != Some(Who::Floor) {
        println!("{}", start::first_tap(&binary).await?);
    }
    println!("Answered = shown on the card = in the store: {}", if passed { "yes" } else { "NO" });
    Ok(if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn scenarios(quick: bool) -> Vec<Scenario> {
    let at_once = |name, taps, milliseconds| Scenario {
        name,
        before: 0,
        taps,
        arrival: Arrival::AtOnce,
        // Fewer seats than the taps of the great burst, so that the rest waits.
        capacity: 600,
        delay: Duration::from_millis(milliseconds),
    };
    if quick {
        return vec![at_once("200 taps", 200, 0)];
    }
    let every_10_ms = Arrival::Every(Duration::from_millis(10));
    let one_by_one = |name, before| Scenario {
        before,
        arrival: Arrival::OneByOne,
        capacity: 10_000,
        ..at_once(name, 1_000, 0)
    };
    vec![
        at_once("1,000 taps", 1_000, 0),
        at_once("1,000 taps, 50 ms per call", 1_000, 50),
        at_once("200 taps, 50 ms per call", 200, 50),
        Scenario { arrival: every_10_ms, ..at_once("100 taps/s for 5 s", 500, 0) },
        one_by_one("1,000 taps, one by one, after 10", 10),
        one_by_one("1,000 taps, one by one, after 5,000", 5_000),
    ]
}

/// The time of the measurements.
#[expect(clippy::disallowed_methods, reason = "a load program measures the machine's own time")]
fn now() -> Instant {
    Instant::now()
}
