//! Single taps beside ticks: what a tap waits for while a thousand subjects are due in each of five ticks, with few and with
//! many activities open beside them. What is due costs what is due: the waits are the same.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use chrono::{DateTime, TimeDelta, Utc};
use lastmile::clock::{Clock, SystemClock};
use lastmile::store::seconds;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, SqliteConnection};

use crate::process::Program;
use crate::report::{milliseconds, rank};
use crate::scenario::{Arrival, Scenario, Who, stored, watch};
use crate::server::{GROUP, Server, World};

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
pub async fn beside_taps(binary: &Path) -> Result<bool> {
    println!("| open activities | taps | p50 ms | p99 ms | max ms | due | done | peak MB |");
    println!("|--:|--:|--:|--:|--:|--:|--:|--:|");
    let mut all: Vec<(i64, Vec<Duration>, f64)> = OPEN.map(|open| (open, Vec::new(), 0.0)).into();
    for _ in 0..ROUNDS {
        for (open, waits, peak) in &mut all {
            let measured = Box::pin(measure(binary, *open)).await?;
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
    let floor = floor(binary).await?;
    println!("\nThe floor, without anything due: p99 {:.1} ms", milliseconds(floor));
    println!("p99 with the most open activities: {times:.2} times that with none (at most {TIMES})");
    println!("Memory with the most open activities: {peak:.1} MB (at most {MEMORY})");
    Ok(times <= TIMES && peak <= MEMORY)
}

/// The same taps with the floor.
async fn floor(binary: &Path) -> Result<Duration> {
    let taps = Scenario {
        name: "the floor",
        before: 0,
        taps: 500,
        arrival: Arrival::Every(BETWEEN),
        capacity: 10_000,
        delay: Duration::ZERO,
    };
    let outcome = taps.run(Who::Floor, binary).await?;
    let mut waits: Vec<Duration> =
        outcome.taps.iter().filter_map(|tap| Some(tap.answered?.duration_since(tap.made))).collect();
    waits.sort_unstable();
    Ok(rank(&waits, 99))
}

/// How long each tap waited, and the most memory that was held, in MB.
async fn measure(binary: &Path, open: i64) -> Result<(Vec<Duration>, f64)> {
    let home = tempfile::tempdir()?;
    let (server, address) = Server::start(Duration::ZERO).await?;
    let api = format!("http://{address}");
    let scenario = Scenario {
        name: "ticks",
        before: 0,
        taps: 1,
        arrival: Arrival::OneByOne,
        capacity: 10_000,
        delay: Duration::ZERO,
    };
    let mut import = scenario.lastmile(binary, home.path(), &api)?;
    let plan = home.path().join("plan.toml");
    add_activities(&plan, open)?;
    let done = import.arg("import").arg(&plan).output()?;
    ensure!(done.status.success(), "import: {}", String::from_utf8_lossy(&done.stderr));
    let log = home.path().join("log");
    let database = home.path().join("lastmile.db");
    let start = || Program::start(scenario.lastmile(binary, home.path(), &api)?.arg("run"), &log);

    // The first run posts the card and makes the agenda, and ends.
    let mut program = start()?;
    wait(&server, &mut program, |world| world.card.is_some()).await?;
    let mut store = SqliteConnectOptions::new().filename(&database).connect().await?;
    while count(&mut store, "agenda_basis").await? == 0 {
        program.check()?;
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    drop(program);
    let begins = SystemClock.now() + TimeDelta::seconds(3);
    fall_due(&mut store, begins).await?;
    store_closes(store).await?;

    let polls = server.world().calls.len();
    let mut program = start()?;
    wait(&server, &mut program, move |world| world.calls.len() > polls).await?;
    let ends = begins + TimeDelta::from_std(APART)? * i32::try_from(TICKS)?;
    let mut beat = tokio::time::interval(BETWEEN);
    while SystemClock.now() < ends {
        beat.tick().await;
        server.tap(1);
    }
    wait(&server, &mut program, |world| world.answered == world.taps.len()).await?;
    let peak = program.peak()?;
    program.check()?;
    let made = server.world().taps.clone();
    let waits: Vec<Duration> =
        made.iter().filter_map(|tap| Some(tap.answered?.duration_since(tap.made))).collect();
    let taps = made.len();
    let rows = stored(&database).await?;
    ensure!(
        matches!(rows.as_slice(), [(_, some)] if usize::try_from(*some) == Ok(taps)),
        "{taps} taps, stored: {rows:?}"
    );
    let mut store = SqliteConnectOptions::new().filename(&database).read_only(true).connect().await?;
    let closed = count(&mut store, "ledger WHERE step = 'close'").await?;
    ensure!(closed == TICKS * DUE, "{closed} of {} subjects were done", TICKS * DUE);
    Ok((waits, peak))
}

async fn wait(server: &Server, program: &mut Program, reached: impl Fn(&World) -> bool) -> Result<()> {
    match tokio::time::timeout(PATIENCE, watch(server, program, reached)).await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(error.context(program.last_words())),
        Err(_) => bail!("no end after {PATIENCE:?}\n{}", program.last_words()),
    }
}

/// A place with a group of its own, with those that fall due and those that are merely open.
fn add_activities(plan: &Path, open: i64) -> Result<()> {
    let mut plan = OpenOptions::new().append(true).open(plan)?;
    writeln!(plan, "\n[[place]]\nslug = \"far\"\nkind = \"station\"\nname = \"Far\"")?;
    writeln!(plan, "\n[[group]]\nplace = \"far\"\nchat = {}", GROUP - 1)?;
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
async fn fall_due(store: &mut SqliteConnection, begins: DateTime<Utc>) -> Result<()> {
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
    sqlx::raw_sql(sqlx::AssertSqlSafe(sql)).execute(store).await.context("those that fall due")?;
    Ok(())
}

async fn store_closes(store: SqliteConnection) -> Result<()> {
    Ok(sqlx::Connection::close(store).await?)
}

async fn count(store: &mut SqliteConnection, of: &str) -> Result<i64> {
    let sql = sqlx::AssertSqlSafe(format!("SELECT COUNT(*) FROM {of}"));
    Ok(sqlx::query_scalar(sql).fetch_one(store).await?)
}
