//! Taking in plans of different sizes: the release binary beside the least that as many rows can cost, which is to insert
//! them one by one in one transaction. An activity costs the same in each. `cargo bench --bench import`
//!
//! On SQLite, and on PostgreSQL, too, where LASTMILE_TEST_POSTGRES tells of a server.

#[path = "../tests/stories/language/engine.rs"]
mod engine;

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use chrono::{DateTime, TimeDelta, Utc};
use lastmile::clock::{Clock, SystemClock};
use lastmile::store::{Store, Tx, seconds};

use crate::engine::{Engine, StoreUrl};

const SIZES: [u32; 2] = [10_000, 50_000];
const PLACES: u32 = 20;
const PROGRAMMES: u32 = 20;

/// One thread: the other core is for the program that is measured.
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    println!("| engine | what | activities | s | µs per activity | times the floor |");
    println!("|---|---|--:|--:|--:|--:|");
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let mut costs = Vec::new();
        for size in SIZES {
            let Some(measured) = measure(engine, size).await? else { continue };
            let floor = measured[0].1;
            for (what, time) in &measured {
                let times = time.as_secs_f64() / floor.as_secs_f64();
                println!(
                    "| {engine:?} | {what} | {size} | {:.2} | {:.0} | {times:.1} |",
                    time.as_secs_f64(),
                    per_activity(*time, size)
                );
            }
            costs.push((size, measured));
        }
        if let [(few, first), (many, last)] = costs.as_slice() {
            let grown = first.iter().zip(last).map(|((what, short), (_, long))| {
                format!("{what} {:.2}", per_activity(*long, *many) / per_activity(*short, *few))
            });
            let grown: Vec<String> = grown.collect();
            println!(
                "\n{engine:?}: with {many} an activity costs so many times what it costs with {few}: {}\n",
                grown.join(", ")
            );
        }
    }
    Ok(())
}

fn per_activity(time: Duration, size: u32) -> f64 {
    time.as_secs_f64() * 1e6 / f64::from(size)
}

/// What the floor and the imports took; none where PostgreSQL is absent.
async fn measure(engine: Engine, size: u32) -> Result<Option<Vec<(&'static str, Duration)>>> {
    let (Some(floor), Some(store)) = (StoreUrl::make(engine).await, StoreUrl::make(engine).await) else {
        return Ok(None);
    };
    let home = tempfile::tempdir()?;
    // The schema and the places are there before, so that the time is that of the activities.
    import(home.path(), &floor.url, &plan(0, ""))?;
    import(home.path(), &store.url, &plan(0, ""))?;
    Ok(Some(vec![
        ("floor", insert(&floor.url, size).await?),
        ("new", import(home.path(), &store.url, &plan(size, "Tea"))?),
        ("unchanged", import(home.path(), &store.url, &plan(size, "Tea"))?),
        ("changed", import(home.path(), &store.url, &plan(size, "Coffee"))?),
    ]))
}

/// A season's plan, in the order in which people write one.
fn plan(activities: u32, title: &str) -> String {
    let mut plan = String::new();
    let mut add = |entry: String| plan.push_str(&entry);
    for place in 0..PLACES {
        add(format!("[[place]]\nslug = \"place{place}\"\nkind = \"station\"\nname = \"Place {place}\"\n\n"));
    }
    for programme in 0..PROGRAMMES {
        add(format!("[[programme]]\nname = \"Programme {programme}\"\nsponsor = \"residents\"\n\n"));
    }
    for number in 0..activities {
        add(format!(
            "[[activity]]\nslug = \"activity{number}\"\ntitle = \"{title} {number}\"\ntheme = \"fun\"\nplace = \
             \"place{}\"\nstarts = \"{}\"\nminutes = 90\ncapacity = 30\nprogramme = \"Programme {}\"\n\n",
            number % PLACES,
            starts(number).format("%Y-%m-%dT%H:00"),
            number % PROGRAMMES,
        ));
    }
    plan
}

/// Far enough ahead that nothing is announced, and spread over half a year.
fn starts(number: u32) -> DateTime<Utc> {
    SystemClock.now() + TimeDelta::days(30) + TimeDelta::hours(i64::from(number % 4_000))
}

/// How long `lastmile import` takes.
fn import(home: &Path, store: &str, plan: &str) -> Result<Duration> {
    std::fs::write(home.join("plan.toml"), plan)?;
    let mut command = Command::new(env!("CARGO_BIN_EXE_lastmile"));
    command.args(["import", "plan.toml"]).current_dir(home).env("LASTMILE_STORE_URL", store);
    let begun = now();
    let done = command.output()?;
    let took = now() - begun;
    ensure!(done.status.success(), "import: {}", String::from_utf8_lossy(&done.stderr));
    Ok(took)
}

/// How long it takes to insert as many rows, and nothing else.
async fn insert(url: &str, size: u32) -> Result<Duration> {
    let store = Store::open(url).await?;
    let begun = now();
    let mut tx = store.begin().await?;
    for number in 0..size {
        let starts = starts(number);
        macro_rules! insert {
            ($connection:expr) => {
                sqlx::query(
                    "INSERT INTO activities (slug, place_id, title, theme, wall_start, minutes, starts_at, ends_at, capacity,
                         state, created_at)
                     VALUES ($1, $2, $3, 'fun', $4, 90, $5, $6, 30, 'planned', $5)",
                )
                .bind(format!("activity{number}"))
                .bind(i64::from(number % PLACES + 1))
                .bind(format!("Tea {number}"))
                .bind(starts.format("%Y-%m-%dT%H:00:00").to_string())
                .bind(seconds(starts))
                .bind(seconds(starts + TimeDelta::minutes(90)))
                .execute(&mut **$connection)
                .await?
                .rows_affected()
            };
        }
        match &mut tx {
            Tx::Sqlite(connection) => insert!(connection),
            Tx::Postgres(connection) => insert!(connection),
        };
    }
    tx.commit().await?;
    let took = now() - begun;
    store.close().await;
    Ok(took)
}

/// The time of the measurements.
#[expect(clippy::disallowed_methods, reason = "a benchmark measures the machine's own time")]
fn now() -> Instant {
    Instant::now()
}
