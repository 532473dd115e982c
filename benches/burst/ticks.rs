//! Single taps beside ticks: what a tap waits for while a thousand subjects are due in each of five ticks, with few and with
//! many activities open beside them. What is due costs what is due: the waits are the same.

use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use chrono::{DateTime, TimeDelta, Utc};
use lastmile::clock::{Clock, SystemClock};
use lastmile::store::seconds;

use crate::installation::{Installation, add_far_place, plan};
use crate::loads;
use crate::process::Program;
use crate::report::{milliseconds, rank};
use crate::scenario::{Bench, watch_for};
use crate::server::{GROUP, Server};
use crate::store::Rows;
use crate::who::Who;

/// How many activities are open beside the one that is tapped and those that fall due.
const OPEN: [i64; 3] = [0, 10_000, 50_000];
/// How many ticks there are, how far apart, and how many subjects are due in each.
const TICKS: i64 = 5;
const APART: Duration = Duration::from_secs(4);
const DUE: i64 = 1_000;
/// One tap after the other, so many milliseconds apart, until the last tick is over.
const BETWEEN: Duration = Duration::from_millis(20);
/// Each size is measured so often, in turns.
const ROUNDS: usize = 2;
/// Of the waits with the most open activities the 99th in a hundred is at most so many times that with none.
const TIMES: f64 = 1.5;
/// The most memory, in MB, with the most open activities.
const MEMORY: f64 = 60.0;
const PATIENCE: Duration = Duration::from_mins(3);

/// Measures, and prints a table. False where the bounds do not hold.
pub async fn beside_taps(bench: &Bench) -> Result<bool> {
    println!("| open activities | taps | p50 ms | p99 ms | max ms | due | done | peak MB |");
    println!("|--:|--:|--:|--:|--:|--:|--:|--:|");
    let mut all: Vec<(i64, Vec<Duration>, f64)> = OPEN.map(|open| (open, Vec::new(), 0.0)).into();
    for _ in 0..ROUNDS {
        for (open, waits, peak) in &mut all {
            let measured = Box::pin(measure(&bench.binary, *open)).await?;
            waits.extend(measured.0);
            *peak = peak.max(measured.1);
        }
    }
    for (open, waits, peak) in &mut all {
        waits.sort_unstable();
        let [half, most, longest] = [50, 99, 100].map(|percent| milliseconds(rank(waits, percent)));
        let due = TICKS * DUE * i64::try_from(ROUNDS)?;
        println!(
            "| {open} | {} | {half:.1} | {most:.1} | {longest:.1} | {due} | all | {peak:.1} |",
            waits.len()
        );
    }
    let most = |index: usize| milliseconds(rank(&all[index].1, 99));
    let times = most(all.len() - 1) / most(0);
    let peak = all.last().map_or(0.0, |(_, _, peak)| *peak);
    let floor = floor(bench).await?;
    println!("\nThe floor, without anything due: p99 {:.1} ms", milliseconds(floor));
    println!("p99 with the most open activities: {times:.2} times that with none (at most {TIMES})");
    println!("Memory with the most open activities: {peak:.1} MB (at most {MEMORY})");
    Ok(times <= TIMES && peak <= MEMORY)
}

/// The same taps with the floor.
async fn floor(bench: &Bench) -> Result<Duration> {
    let outcome = loads::every("the floor", BETWEEN).run(Who::Floor, bench).await?;
    let mut waits: Vec<Duration> =
        outcome.taps.iter().filter_map(|tap| Some(tap.answered?.duration_since(tap.made))).collect();
    waits.sort_unstable();
    Ok(rank(&waits, 99))
}

/// How long each tap waited, and the most memory that was held, in MB.
async fn measure(binary: &Path, open: i64) -> Result<(Vec<Duration>, f64)> {
    let (server, address) = Server::start(Duration::ZERO).await?;
    let installation = Installation::new(binary, &format!("http://{address}"))?;
    let mut plan = plan(1, 10_000)?;
    add_activities(&mut plan, open)?;
    installation.import(&plan)?;
    let start = || Program::start(&mut installation.run(), &installation.log());

    // The first run posts the card and makes the agenda, and ends.
    let mut program = start()?;
    watch_for(PATIENCE, &server, &mut program, |world| world.cards.contains_key(&GROUP)).await?;
    let mut rows = Rows::open(&installation.store).await?;
    while rows.count("agenda_basis").await? == 0 {
        program.check()?;
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    drop(program);
    let begins = SystemClock.now() + TimeDelta::seconds(3);
    fall_due(&mut rows, begins).await?;
    rows.close().await?;

    let polls = server.world().calls.len();
    let mut program = start()?;
    watch_for(PATIENCE, &server, &mut program, move |world| world.calls.len() > polls).await?;
    let ends = begins + TimeDelta::from_std(APART)? * i32::try_from(TICKS)?;
    let mut beat = tokio::time::interval(BETWEEN);
    while SystemClock.now() < ends {
        beat.tick().await;
        server.tap([GROUP]);
    }
    watch_for(PATIENCE, &server, &mut program, |world| world.answered == world.taps.len()).await?;
    let peak = program.peak()?;
    program.check()?;
    let made = server.world().taps.clone();
    let waits: Vec<Duration> =
        made.iter().filter_map(|tap| Some(tap.answered?.duration_since(tap.made))).collect();
    let taps = made.len();
    let mut rows = Rows::open(&installation.store).await?;
    let stored = rows.count("signups").await?;
    ensure!(usize::try_from(stored) == Ok(taps), "{taps} taps, stored: {stored}");
    let closed = rows.count("ledger WHERE step = 'close'").await?;
    ensure!(closed == TICKS * DUE, "{closed} of {} subjects were done", TICKS * DUE);
    Ok((waits, peak))
}

/// A place with a group of its own, with those that fall due and those that are merely open.
fn add_activities(plan: &mut String, open: i64) -> Result<()> {
    add_far_place(plan, [GROUP - 1].into_iter())?;
    let day = |ahead: i64| (SystemClock.now() + TimeDelta::days(ahead)).format("%Y-%m-%dT10:00").to_string();
    for number in 0..TICKS * DUE + open {
        let (kind, starts) =
            if number < TICKS * DUE { ("due", day(10)) } else { ("open", day(30 + number % 90)) };
        writeln!(
            plan,
            "\n[[activity]]\nslug = \"{kind}{number}\"\ntitle = \"Tea {number}\"\ntheme = \"fun\"\nplace = \"far\"\n\
             starts = \"{starts}\"\nminutes = 90\ncapacity = 30"
        )?;
    }
    Ok(())
}

/// Those that fall due were announced, and their sign-up closes with one tick or another.
async fn fall_due(rows: &mut Rows, begins: DateTime<Utc>) -> Result<()> {
    let apart = i64::try_from(APART.as_secs())?;
    let closes = format!("{} + {apart} * (id % {TICKS})", seconds(begins));
    let sql = format!(
        "INSERT INTO ledger (activity_id, step, starts_at, done_at)
             SELECT id, 'announce', 0, 0 FROM activities WHERE slug LIKE 'due%';
         UPDATE activities SET closes_at = {closes} WHERE slug LIKE 'due%';
         UPDATE agenda SET at = (SELECT a.closes_at FROM activities a WHERE a.id = agenda.subject_id)
             WHERE subject_kind = 'activity'
               AND subject_id IN (SELECT id FROM activities WHERE slug LIKE 'due%');"
    );
    rows.execute(&sql).await.context("those that fall due")
}
