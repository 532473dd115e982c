//! One scenario: a fresh store, a fresh server, a fresh process, and taps.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::cluster::Cluster;
use crate::exact;
use crate::installation::{Installation, add_far_place, chats, plan};
use crate::process::Program;
use crate::report::Outcome;
use crate::server::{GROUP, Server, World};
use crate::store::Rows;
use crate::who::Who;

/// A scenario that takes longer has failed.
const PATIENCE: Duration = Duration::from_mins(1);
/// How long the program may come to rest before the taps start, so that its start is not counted.
const SETTLE: Duration = Duration::from_millis(300);
/// How many answers the floor has under way where a call takes no time. Of 4, 8, 16, 100 and 256 the first three were alike
/// and the fastest; with 256 it answers a third less.
const CONNECTIONS: usize = 8;

/// A load.
#[derive(Clone, Copy)]
pub struct Scenario {
    pub name: &'static str,
    /// How many groups there are, each with an activity of its own; the taps go through them in turns.
    pub groups: usize,
    /// How many have signed up before.
    pub before: usize,
    /// How many activities are open beside those that are tapped.
    pub open: i64,
    pub taps: usize,
    pub arrival: Arrival,
    /// The seats of each activity.
    pub capacity: usize,
    /// What each call of the Bot API takes.
    pub delay: Duration,
    /// Whether the first group is under 429 while the taps come.
    pub limited: bool,
}

/// How the taps come.
#[derive(Clone, Copy)]
pub enum Arrival {
    AtOnce,
    /// So many with that time between, whether they are answered or not.
    Every(Duration, usize),
    /// The next when the last is answered.
    OneByOne,
}

/// What the scenarios run with.
pub struct Bench {
    pub binary: PathBuf,
    /// None where PostgreSQL is missing.
    pub cluster: Option<Cluster>,
}

/// A program under load, and what belongs to it.
struct Run<'a> {
    scenario: &'a Scenario,
    who: Who,
    server: Arc<Server>,
    program: Program,
    /// The URL of its store.
    store: String,
    cluster: Option<&'a Cluster>,
}

impl Scenario {
    pub async fn run(&self, who: Who, bench: &Bench) -> Result<Outcome> {
        let (server, address) = Server::start(self.delay).await?;
        let mut installation = Installation::new(&bench.binary, &format!("http://{address}"))?;
        let cluster = bench.cluster.as_ref().filter(|_| who == Who::Postgres);
        if let Some(cluster) = cluster {
            installation.store = cluster.create_database().await?;
        }
        let mut command = if who == Who::Floor {
            self.floor(&address.to_string(), &installation.database())?
        } else {
            self.fill(&installation).await?;
            installation.run()
        };
        let program = Program::start(&mut command, &installation.log())?;
        let store = installation.store.clone();
        let mut run = Run { scenario: self, who, server, program, store, cluster };
        let measured = tokio::time::timeout(PATIENCE, run.measure()).await;
        let outcome = match measured {
            Ok(Ok(outcome)) => Ok(outcome),
            Ok(Err(error)) => Err(error.context(run.program.last_words())),
            Err(_) => Err(run.too_long()),
        };
        drop(run);
        if let Some(cluster) = cluster {
            cluster.drop_database(&installation.store).await?;
        }
        outcome
    }

    /// The floor as a process of its own, as the bot is one.
    fn floor(&self, address: &str, database: &Path) -> Result<Command> {
        let mut command = Command::new(std::env::current_exe()?);
        // Where a call takes its time, all answers are under way at once.
        let connections = if self.delay.is_zero() { CONNECTIONS } else { self.taps };
        command.args(["--floor", address, "--connections", &connections.to_string(), "--database"]);
        command.arg(database);
        Ok(command)
    }

    /// Takes in what is there before the bot starts.
    async fn fill(&self, installation: &Installation) -> Result<()> {
        let mut plan = plan(self.groups, self.capacity)?;
        if self.open > 0 {
            add_far_place(&mut plan, chats(self.groups + 1).skip(self.groups))?;
        }
        installation.import(&plan)?;
        if self.open > 0 {
            let mut rows = Rows::open(&installation.store).await?;
            rows.add_open_activities(self.open).await?;
            rows.close().await?;
        }
        Ok(())
    }

    /// The chats in which the taps with these numbers are made.
    fn chats(&self, first: usize, count: usize) -> impl Iterator<Item = i64> {
        let groups = i64::try_from(self.groups).expect("few groups");
        (first..first + count).map(move |tap| GROUP - i64::try_from(tap).expect("few taps") % groups)
    }

    /// The chats whose cards can be up to date.
    pub fn shown_in(&self) -> impl Iterator<Item = i64> {
        chats(self.groups).skip(usize::from(self.limited))
    }

    /// How many have a seat and how many wait, in each activity, after that many taps.
    pub fn expected(&self, taps: usize) -> (usize, usize) {
        let taps = taps / self.groups;
        (taps.min(self.capacity), taps.saturating_sub(self.capacity))
    }

    /// Whether all the cards show those numbers.
    pub fn shown(&self, world: &World, taps: usize) -> bool {
        let expected = self.expected(taps);
        self.shown_in()
            .all(|chat| world.cards.get(&chat).is_some_and(|card| exact::shows(&card.text, expected)))
    }
}

impl Run<'_> {
    async fn measure(&mut self) -> Result<Outcome> {
        let ready = self.start().await?;
        let idle = self.program.resident()?;
        let scenario = self.scenario;
        if scenario.before > 0 {
            self.server.tap(scenario.chats(0, scenario.before));
            self.taken(scenario.before).await?;
            self.count_rows().await?;
        }
        self.server.world().limited = scenario.limited.then_some(GROUP);
        let (cpu, server_cpu) = (self.program.cpu()?, self.server_cpu()?);
        self.tap().await?;
        let taps = scenario.before + scenario.taps;
        self.taken(taps).await?;
        let cpu = self.program.cpu()?.saturating_sub(cpu);
        let server_cpu =
            self.server_cpu()?.zip(server_cpu).map(|(after, before)| after.saturating_sub(before));
        self.program.check()?;
        let stored = Rows::open(&self.store).await?.signups().await?;
        let world = self.server.world();
        Ok(Outcome {
            taps: world.taps[scenario.before..].to_vec(),
            ready,
            cpu,
            server_cpu,
            idle,
            peak: self.program.peak()?,
            last_card: self.last_card(&world),
            faults: exact::faults(scenario, self.who, &world, &stored, taps),
        })
    }

    /// Waits until the program is at rest, and returns how long it took to its first poll.
    async fn start(&mut self) -> Result<Duration> {
        let (who, groups) = (self.who, self.scenario.groups);
        let alive =
            |world: &World| world.first_poll.is_some() && (who == Who::Floor || world.cards.len() == groups);
        watch(&self.server, &mut self.program, alive).await?;
        let ready = self.server.world().first_poll.context("polled")? - self.program.started;
        if self.scenario.open > 0 {
            self.agenda_made().await?;
        }
        tokio::time::sleep(SETTLE).await;
        Ok(ready)
    }

    /// Waits until the bot has found the open activities.
    async fn agenda_made(&mut self) -> Result<()> {
        let mut rows = Rows::open(&self.store).await?;
        while rows.count("agenda_basis").await? == 0 {
            self.program.check()?;
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        let made = rows.count("agenda").await?;
        ensure!(made >= self.scenario.open, "{made} activities on the agenda");
        rows.close().await
    }

    /// Lets PostgreSQL see what is there, as it does by itself within a minute.
    async fn count_rows(&self) -> Result<()> {
        let mut rows = Rows::open(&self.store).await?;
        rows.analyse().await?;
        rows.close().await
    }

    async fn tap(&mut self) -> Result<()> {
        let (scenario, server) = (self.scenario, self.server.clone());
        let first = scenario.before;
        match scenario.arrival {
            Arrival::AtOnce => server.tap(scenario.chats(first, scenario.taps)),
            Arrival::Every(pace, count) => {
                let mut beat = tokio::time::interval(pace);
                for number in (0..scenario.taps).step_by(count) {
                    beat.tick().await;
                    server.tap(scenario.chats(first + number, count));
                }
            }
            Arrival::OneByOne => {
                for number in 0..scenario.taps {
                    server.tap(scenario.chats(first + number, 1));
                    watch(&server, &mut self.program, |world| world.answered == world.taps.len()).await?;
                }
            }
        }
        Ok(())
    }

    /// Waits until all who tapped are answered and stand on the cards, and all is quiet.
    async fn taken(&mut self, taps: usize) -> Result<()> {
        watch(&self.server, &mut self.program, |world| world.answered == taps).await?;
        if self.who != Who::Floor {
            // Whether the cards ever show them all is part of the gate: no answer in time is an error.
            let scenario = self.scenario;
            watch(&self.server, &mut self.program, |world| scenario.shown(world, taps)).await?;
        }
        tokio::time::sleep(SETTLE).await;
        Ok(())
    }

    /// How long after the last tap the last card was up to date.
    fn last_card(&self, world: &World) -> Option<Duration> {
        let changed = self.scenario.shown_in().filter_map(|chat| Some(world.cards.get(&chat)?.changed));
        let last: Instant = changed.max().filter(|_| self.who != Who::Floor)?;
        Some(last.saturating_duration_since(world.taps.last()?.made))
    }

    fn server_cpu(&self) -> Result<Option<Duration>> {
        self.cluster.map(Cluster::cpu).transpose()
    }

    fn too_long(&self) -> anyhow::Error {
        let world = self.server.world();
        anyhow::anyhow!(
            "no end after {PATIENCE:?}: {} of {} taps answered; cards: {:?}; other calls: {:?}\n{}",
            world.answered,
            world.taps.len(),
            world.cards.values().take(3).map(|card| &card.text).collect::<Vec<_>>(),
            world.calls.iter().take(20).collect::<Vec<_>>(),
            self.program.last_words()
        )
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

/// Waits no longer than that.
pub async fn watch_for(
    patience: Duration,
    server: &Server,
    program: &mut Program,
    reached: impl Fn(&World) -> bool,
) -> Result<()> {
    match tokio::time::timeout(patience, watch(server, program, reached)).await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(error.context(program.last_words())),
        Err(_) => bail!("no end after {patience:?}\n{}", program.last_words()),
    }
}
