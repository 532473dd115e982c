//! Load from outside: the release binary on both engines against a Bot API server on loopback, beside the least that taking
//! a sign-up can cost, in one run. `cargo bench --bench burst [-- --quick]`

mod checks;
mod cluster;
mod exact;
mod floor;
mod http;
mod installation;
mod loads;
mod process;
mod report;
mod scenario;
mod server;
mod start;
mod store;
mod ticks;
mod who;
mod wire;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Result, bail};
use clap::Parser;
use tokio::signal::unix::{SignalKind, signal};

use crate::cluster::Cluster;
use crate::report::{Outcome, Results};
use crate::scenario::{Bench, Scenario};
use crate::who::Who;

#[derive(Parser)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
#[command(about = "Measures what sign-ups cost")]
struct Arguments {
    /// One small burst only, once.
    #[arg(long)]
    quick: bool,
    /// The start with many groups only.
    #[arg(long, conflicts_with = "quick")]
    start: bool,
    /// Single taps beside ticks only.
    #[arg(long, conflicts_with = "quick")]
    ticks: bool,
    /// How often each scenario is run; medians are printed.
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..))]
    rounds: u32,
    /// One of them only.
    #[arg(long)]
    only: Option<Who>,
    /// Only scenarios whose names contain this.
    #[arg(long, default_value = "")]
    scenario: String,
    /// Another lastmile than the one just built.
    #[arg(long, default_value = env!("CARGO_BIN_EXE_lastmile"))]
    binary: PathBuf,
    /// Be the floor, and poll the server at this address.
    #[arg(long, hide = true, requires = "database")]
    floor: Option<String>,
    #[arg(long, hide = true)]
    database: Option<String>,
    #[arg(long, hide = true, default_value_t = 1)]
    connections: usize,
    /// Passed by cargo.
    #[arg(long, hide = true)]
    bench: bool,
}

/// One thread, so that the server leaves the other core to the program that it measures.
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<ExitCode> {
    let arguments = Arguments::parse();
    if let (Some(address), Some(database)) = (&arguments.floor, &arguments.database) {
        floor::run(address, database, arguments.connections).await?;
        return Ok(ExitCode::SUCCESS);
    }
    // An interrupted run leaves no server and no folder behind.
    let mut terminated = signal(SignalKind::terminate())?;
    let passed = tokio::select! {
        passed = measure(&arguments) => passed?,
        _ = tokio::signal::ctrl_c() => bail!("interrupted"),
        _ = terminated.recv() => bail!("terminated"),
    };
    Ok(if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

async fn measure(arguments: &Arguments) -> Result<bool> {
    // Each program runs in a folder of its own.
    let binary = std::path::absolute(&arguments.binary)?;
    if arguments.start {
        println!("{}", start::first_tap(&binary).await?);
        return Ok(true);
    }
    let bench = Bench { binary, cluster: None };
    if arguments.ticks {
        return ticks::beside_taps(&bench).await;
    }
    let scenarios = if arguments.quick { loads::quick() } else { loads::all() };
    let scenarios: Vec<Scenario> =
        scenarios.into_iter().filter(|scenario| scenario.name.contains(&arguments.scenario)).collect();
    let bench = Bench { cluster: Cluster::start()?, ..bench };
    if bench.cluster.is_none() {
        println!("PostgreSQL is not installed: lastmile is measured on SQLite only.\n");
    }
    let rounds = if arguments.quick { 1 } else { arguments.rounds };
    let (results, exact) = rounds_of(&scenarios, rounds, arguments.only, &bench).await;
    let names: Vec<_> = scenarios.iter().map(|scenario| scenario.name).collect();
    println!("{}", results.table(&names));
    let holds = checks::print(&results);
    println!("Answered = shown on the cards = in the store: {}", if exact { "yes" } else { "NO" });
    if !arguments.quick && arguments.scenario.is_empty() && arguments.only.is_none() {
        println!("{}", start::first_tap(&bench.binary).await?);
    }
    Ok(holds && exact)
}

/// Measures everybody in turns, and tells whether all counts were right.
async fn rounds_of(scenarios: &[Scenario], rounds: u32, only: Option<Who>, bench: &Bench) -> (Results, bool) {
    let mut results = Results::default();
    let mut exact = true;
    for round in 1..=rounds {
        for scenario in scenarios {
            for who in scenario.who().iter().copied().filter(|who| only.is_none_or(|only| only == *who)) {
                if who == Who::Postgres && bench.cluster.is_none() {
                    continue;
                }
                match scenario.run(who, bench).await {
                    Ok(outcome) => {
                        results.add(scenario.name, who, &outcome);
                        exact &= outcome.faults.is_empty();
                        tell(round, scenario, who, &outcome);
                    }
                    Err(error) => {
                        exact = false;
                        eprintln!("{round}. {}, {who:?}: failed: {error:#}", scenario.name);
                    }
                }
            }
        }
    }
    (results, exact)
}

/// Each run as it ends, so that its spread is seen, too.
fn tell(round: u32, scenario: &Scenario, who: Who, outcome: &Outcome) {
    let measures: Vec<String> =
        outcome.measures().iter().map(|(measure, value)| format!("{measure:?} {value:.1}")).collect();
    eprintln!("{round}. {}, {who:?}: {}", scenario.name, measures.join(", "));
    for fault in &outcome.faults {
        eprintln!("  wrong: {fault}");
    }
}

/// The time of the measurements.
#[expect(clippy::disallowed_methods, reason = "a load program measures the machine's own time")]
fn now() -> Instant {
    Instant::now()
}
