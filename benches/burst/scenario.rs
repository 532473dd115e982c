//! One scenario: a fresh store, a fresh server, a fresh process, and taps.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use chrono::{Days, NaiveTime};
use chrono_tz::Asia::Shanghai;
use lastmile::clock::{Clock, SystemClock};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Row};

use crate::process::Program;
use crate::report::Outcome;
use crate::server::{GROUP, Server, World};

/// A scenario that takes longer has failed.
const PATIENCE: Duration = Duration::from_mins(1);
/// How long the program may come to rest before the taps start, so that its start is not counted.
const SETTLE: Duration = Duration::from_millis(300);

/// A load.
#[derive(Clone, Copy)]
pub struct Scenario {
    pub name: &'static str,
    /// How many have signed up before.
    pub before: usize,
    pub taps: usize,
    pub arrival: Arrival,
    pub capacity: usize,
    /// What each call of the Bot API takes.
    pub delay: Duration,
}

/// How the taps come.
#[derive(Clone, Copy)]
pub enum Arrival {
    AtOnce,
    /// With that time between two, whether they are answered or not.
    Every(Duration),
    /// The next when the last is answered.
    OneByOne,
}

/// Who takes the taps.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Who {
    Lastmile,
    Floor,
}

impl Scenario {
    pub async fn run(&self, who: Who, binary: &Path) -> Result<Outcome> {
        let home = tempfile::tempdir()?;
        let (server, address) = Server::start(self.delay).await?;
        let log = home.path().join("log");
        let database = home.path().join("lastmile.db");
        let mut command = match who {
            Who::Lastmile => {
                let mut import = self.lastmile(binary, home.path(), &format!("http://{address}"))?;
                import.arg("import").arg(home.path().join("plan.toml"));
                let done = tokio::task::spawn_blocking(move || import.output()).await??;
                ensure!(
                    done.status.success(),
                    "import: {}\n{}",
                    done.status,
                    String::from_utf8_lossy(&done.stderr)
                );
                let mut run = self.lastmile(binary, home.path(), &format!("http://{address}"))?;
                run.arg("run");
                run
            }
            Who::Floor => {
                let mut run = Command::new(std::env::current_exe()?);
                // One connection per open call where a call takes time; fewer, fuller ones where it takes none.
                let share = if self.delay.is_zero() { "25" } else { "1" };
                run.args(["--floor", &address.to_string(), "--share", share, "--database"]).arg(&database);
                run
            }
        };
        let mut program = Program::start(&mut command, &log)?;
        let measured =
            tokio::time::timeout(PATIENCE, self.measure(who, &server, &mut program, &database)).await;
        match measured {
            Ok(Ok(outcome)) => Ok(outcome),
            Ok(Err(error)) => Err(error.context(program.last_words())),
            Err(_) => {
                let world = server.world();
                bail!(
                    "no end after {PATIENCE:?}: {} of {} taps answered; card: {:?}; other calls: {:?}\n{}",
                    world.answered,
                    world.taps.len(),
                    world.card.as_ref().map(|card| &card.text),
                    world.calls.iter().take(20).collect::<Vec<_>>(),
                    program.last_words()
                )
            }
        }
    }

    async fn measure(
        &self,
        who: Who,
        server: &Arc<Server>,
        program: &mut Program,
        database: &Path,
    ) -> Result<Outcome> {
        let alive = |world: &World| world.first_poll.is_some() && (who == Who::Floor || world.card.is_some());
        watch(server, program, alive).await?;
        let ready = server.world().first_poll.context("polled")? - program.started;
        tokio::time::sleep(SETTLE).await;

        if self.before > 0 {
            server.tap(self.before);
            self.taken(who, server, program, self.before).await?;
        }
        let before = program.cpu()?;
        let edits = server.world().edits;
        self.tap(server, program).await?;
        let taps = self.before + self.taps;
        self.taken(who, server, program, taps).await?;
        let cpu = program.cpu()?.saturating_sub(before);
        program.check()?;

        let mut faults = Vec::new();
        let rows = stored(database).await?;
        let counted: i64 = rows.iter().map(|(_, count)| count).sum();
        if counted != i64::try_from(taps)? {
            faults.push(format!("{taps} taps answered, in the store: {rows:?}"));
        }
        let world = server.world();
        if let Some(card) = world.card.as_ref().filter(|_| who == Who::Lastmile) {
            let (going, waiting) = (taps.min(self.capacity), taps.saturating_sub(self.capacity));
            for expected in [going, waiting].into_iter().filter(|count| *count > 0) {
                if !rows.iter().any(|(_, count)| usize::try_from(*count) == Ok(expected)) {
                    faults.push(format!("no state with {expected} people in the store: {rows:?}"));
                }
            }
            if !self.shows(&card.text, taps) {
                faults.push(format!("the card lost its count: {}", card.text));
            }
        }
        Ok(Outcome {
            taps: world.taps[self.before..].to_vec(),
            ready,
            cpu,
            peak: program.peak()?,
            edits: (who == Who::Lastmile).then(|| world.edits - edits),
            faults,
        })
    }

    /// A command of the bot, in a house of its own: `home` holds its config, its plan and its store.
    pub fn lastmile(&self, binary: &Path, home: &Path, api: &str) -> Result<Command> {
        let config = home.join("bot.toml");
        fs::write(
            &config,
            "timezone = \"Asia/Shanghai\"\nlanguage = \"zh-CN\"\n\n[store]\nurl = \"sqlite:lastmile.db\"\n",
        )?;
        // Near enough to be announced at once, too far for a reminder to fall due meanwhile.
        let day = SystemClock.now().with_timezone(&Shanghai).date_naive() + Days::new(2);
        let starts =
            day.and_time(NaiveTime::from_hms_opt(10, 0, 0).context("a time")?).format("%Y-%m-%dT%H:%M");
        let capacity = self.capacity;
        let plan = format!(
            r#"[[place]]
slug = "yusha"
kind = "station"
name = "Yusha station"

[[group]]
place = "yusha"
chat = {GROUP}
language = "en"

[[activity]]
slug = "burst"
title = "Burst"
theme = "fun"
place = "yusha"
starts = "{starts}"
minutes = 120
capacity = {capacity}
"#
        );
        fs::write(home.join("plan.toml"), plan)?;
        let mut command = Command::new(binary);
        command
            .current_dir(home)
            .env("TELOXIDE_TOKEN", "42:burst-burst-burst-burst-burst-burst")
            .env("TELOXIDE_API_URL", api);
        command.arg("--config").arg(config);
        Ok(command)
    }

    async fn tap(&self, server: &Arc<Server>, program: &mut Program) -> Result<()> {
        match self.arrival {
            Arrival::AtOnce => server.tap(self.taps),
            Arrival::Every(pace) => {
                let mut beat = tokio::time::interval(pace);
                for _ in 0..self.taps {
                    beat.tick().await;
                    server.tap(1);
                }
            }
            Arrival::OneByOne => {
                for _ in 0..self.taps {
                    server.tap(1);
                    watch(server, program, |world| world.answered == world.taps.len()).await?;
                }
            }
        }
        Ok(())
    }

    /// Waits until all who tapped are answered and stand on the card, and all is quiet.
    async fn taken(&self, who: Who, server: &Arc<Server>, program: &mut Program, taps: usize) -> Result<()> {
        watch(server, program, |world| world.answered == taps).await?;
        if who == Who::Lastmile {
            // Whether the card ever shows them all is part of the gate: no answer in time is an error.
            let shown = |world: &World| world.card.as_ref().is_some_and(|card| self.shows(&card.text, taps));
            watch(server, program, shown).await?;
        }
        tokio::time::sleep(SETTLE).await;
        Ok(())
    }

    /// Whether a card's text holds the seats taken and, where some wait, how many do.
    fn shows(&self, text: &str, taps: usize) -> bool {
        let numbers: Vec<usize> = text
            .split(|letter: char| !letter.is_ascii_digit())
            .filter_map(|digits| digits.parse().ok())
            .collect();
        let waiting = taps.saturating_sub(self.capacity);
        numbers.contains(&taps.min(self.capacity)) && (waiting == 0 || numbers.contains(&waiting))
    }
}

/// Waits until `reached` holds, or the program ends.
pub async fn watch(server: &Server, program: &mut Program, reached: impl Fn(&World) -> bool) -> Result<()> {
    loop {
        program.check()?;
        // A program that ends tells nobody, so it is looked at now and then.
        let wait = server.until(&reached);
        if tokio::time::timeout(Duration::from_millis(200), wait).await.is_ok() {
            return Ok(());
        }
    }
}

/// How many sign-ups the store holds, by state.
pub async fn stored(database: &Path) -> Result<Vec<(String, i64)>> {
    let mut store = SqliteConnectOptions::new().filename(database).read_only(true).connect().await?;
    let rows =
        sqlx::query("SELECT state, COUNT(*) FROM signups GROUP BY state").fetch_all(&mut store).await?;
    rows.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).collect()
}
