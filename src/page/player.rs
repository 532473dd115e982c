//! The bot among the people of the neighbourhood, the clock that whoever looks at it turns, and what was done so far.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use anyhow::{Context, ensure};
use chrono::{DateTime, DurationRound, NaiveDateTime, TimeDelta, Utc};
use serde::Deserialize;
use tokio::sync::watch;
use tokio::time::MissedTickBehavior;

use super::act::{self, Act, Unknown};
use super::beginning;
use super::story::{self, Step, Story};
use super::view;
use crate::app::{self, App};
use crate::clock::Clock;
use crate::domain::civil_time::to_utc;
use crate::neighbourhood::Neighbourhood;
use crate::sandbox::TapId;
use crate::work::Settings;

/// How often the clock ticks, in real time.
const TICK: Duration = Duration::from_millis(200);
/// The fastest the clock goes.
const FASTEST: u32 = 3_600;
/// How long a slow messenger takes for each call.
const SLOW: Duration = Duration::from_secs(2);
/// How many messages of a chat are shown at once at most.
const LONGEST: usize = 1_000;
/// How far a step of a story leads at most.
const FARTHEST: TimeDelta = TimeDelta::days(400);
/// A moment in a story.
const MOMENT: &str = "%Y-%m-%d %H:%M:%S";

/// What whoever looks at it wants, without being part of the story.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "order")]
pub enum Order {
    /// The clock goes so many times as fast as a real one; 0 stops it.
    Speed { speed: u32 },
    /// On to the next moment at which the bot has something to do.
    Jump,
    /// The messenger takes its time, or does not.
    Slow { slow: bool },
}

/// The neighbourhood with the bot in it.
pub struct Player {
    /// The people and groups.
    pub hood: Neighbourhood,
    /// What the features go by.
    pub settings: Arc<Settings>,
    bot: tokio::sync::Mutex<App>,
    speed: AtomicU32,
    slow: AtomicBool,
    ticks: watch::Sender<usize>,
    told: Mutex<Told>,
}

/// The story so far, and the moment to which it leads.
struct Told {
    steps: Vec<Step>,
    until: DateTime<Utc>,
}

impl Player {
    /// Wakes the bot in a neighbourhood where time stands still. Its clock ends when nobody holds the player any more.
    pub async fn begin(hood: Neighbourhood) -> anyhow::Result<Arc<Self>> {
        // The bot comes when the people are there, so that what it writes is the latest in its groups.
        hood.clock.advance_to(hood.clock.now() + TimeDelta::seconds(1));
        let bot = hood.wake_bot().await?;
        bot.live_until(&hood.clock, hood.clock.now()).await?;
        let bot = tokio::sync::Mutex::new(bot);
        let settings = Arc::new(app::settings(&hood.config, hood.sandbox.bot_username().to_owned()));
        let told = Mutex::new(Told { steps: Vec::new(), until: hood.clock.now() });
        let ticks = watch::Sender::new(0);
        let player = Arc::new(Self {
            hood,
            settings,
            bot,
            speed: AtomicU32::new(0),
            slow: AtomicBool::new(false),
            ticks,
            told,
        });
        tokio::spawn(Self::run(Arc::downgrade(&player)));
        Ok(player)
    }

    async fn run(player: Weak<Self>) {
        let mut ticks = tokio::time::interval(TICK);
        // Where the messenger was slow, the clock does not race to make up for it.
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            ticks.tick().await;
            let Some(player) = player.upgrade() else { return };
            let step = TimeDelta::from_std(TICK * player.speed.load(Ordering::Relaxed)).unwrap_or_default();
            if let Err(problem) = player.wait(step).await {
                tracing::error!(%problem, "the bot stumbled");
            }
        }
    }

    /// Lets time pass, and the bot do what it has to.
    pub async fn wait(&self, step: TimeDelta) -> anyhow::Result<()> {
        let bot = self.bot.lock().await;
        self.live(&bot, self.hood.clock.now() + step).await
    }

    async fn live(&self, bot: &App, until: DateTime<Utc>) -> anyhow::Result<()> {
        let before = (self.happened(), self.hood.clock.now());
        bot.live_until(&self.hood.clock, until).await?;
        // The page shows minutes: a second that passes is no news.
        let minute = |moment: DateTime<Utc>| moment.timestamp() / 60;
        let now = self.hood.clock.now();
        if before.0 != self.happened() || minute(before.1) != minute(now) {
            self.tick();
        }
        Ok(())
    }

    /// How much has happened in the sandbox.
    fn happened(&self) -> usize {
        *self.hood.sandbox.changed().borrow()
    }

    fn tick(&self) {
        self.ticks.send_modify(|count| *count += 1);
    }

    /// Is told of each change.
    pub fn changes(&self) -> watch::Receiver<usize> {
        self.ticks.subscribe()
    }

    /// Does something, which becomes part of the story, and tells what a person who tapped sees at once.
    pub async fn act(&self, act: Act) -> anyhow::Result<Option<view::Toast>> {
        let mut bot = self.bot.lock().await;
        // On the full second, which a story can tell, so that it happens at the same moment when it is played again.
        let at = full_second(self.hood.clock.now());
        self.live(&bot, at).await?;
        let step = act.in_names(&self.hood.sandbox)?;
        if act == Act::Restart {
            *bot = self.hood.wake_bot().await?;
        }
        let tap = act.perform(&self.hood.sandbox)?;
        self.live(&bot, at + TimeDelta::seconds(1)).await?;
        self.tell(at, step);
        self.tick();
        Ok(tap.and_then(|tap| self.toast(tap)))
    }

    fn toast(&self, tap: TapId) -> Option<view::Toast> {
        let toast = self.hood.sandbox.toast(tap)?;
        Some(view::Toast { text: toast.text, alert: toast.alert })
    }

    /// Notes a step that was done at a moment.
    fn tell(&self, at: DateTime<Utc>, step: Step) {
        let mut told = self.told();
        if at > told.until {
            let passed = self.until(at);
            told.steps.push(passed);
        }
        told.steps.push(step);
        told.until = self.hood.clock.now();
    }

    fn told(&self) -> std::sync::MutexGuard<'_, Told> {
        self.told.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn until(&self, moment: DateTime<Utc>) -> Step {
        Step::Until(moment.with_timezone(&self.hood.zone).format(MOMENT).to_string())
    }

    /// The story so far, up to now.
    pub fn story(&self) -> String {
        let told = self.told();
        let mut steps = told.steps.clone();
        steps.push(self.until(full_second(self.hood.clock.now())));
        let language = self.hood.config.language.word();
        let empty = if self.hood.config.owners.is_empty() { " --empty" } else { "" };
        story::script(&format!("Play it: lastmile sandbox --lang {language}{empty} --story FILE"), &steps)
    }

    /// Plays a story from where the neighbourhood is. One that cannot go on tells the line.
    pub async fn play(&self, story: &Story) -> anyhow::Result<()> {
        for (line, step) in story.steps() {
            self.play_step(step).await.with_context(|| format!("line {line}: {step}"))?;
        }
        Ok(())
    }

    async fn play_step(&self, step: &Step) -> anyhow::Result<()> {
        if let Step::Until(moment) = step {
            let wall = NaiveDateTime::parse_from_str(moment, MOMENT).with_context(|| {
                format!("found {moment:?}, expected a moment such as 2026-11-25 09:00:00")
            })?;
            let step = to_utc(self.hood.zone, wall) - self.hood.clock.now();
            ensure!(step <= FARTHEST, "a story goes on for {} days at most", FARTHEST.num_days());
            return self.wait(step.max(TimeDelta::zero())).await;
        }
        match Act::of(step, &self.hood.sandbox)? {
            Some(act) => self.act(act).await.map(drop),
            None => Ok(()),
        }
    }

    /// Does what whoever looks at it wants.
    pub async fn obey(&self, order: Order) -> anyhow::Result<()> {
        match order {
            Order::Speed { speed } => self.speed.store(speed.min(FASTEST), Ordering::Relaxed),
            Order::Jump => {
                let next = self.bot.lock().await.settle().await?;
                let now = self.hood.clock.now();
                self.wait(next.map_or(TimeDelta::hours(1), |next| next - now)).await?;
                // What is due goes out within the minute.
                self.wait(TimeDelta::seconds(30)).await?;
            }
            Order::Slow { slow } => {
                self.slow.store(slow, Ordering::Relaxed);
                self.hood.sandbox.latency(slow.then_some(SLOW));
            }
        }
        self.tick();
        Ok(())
    }

    /// The people, the chats and the time.
    pub async fn world(&self) -> anyhow::Result<view::World> {
        let owner_link = beginning::owner_link(&self.hood).await?;
        let (speed, slow) = (self.speed.load(Ordering::Relaxed), self.slow.load(Ordering::Relaxed));
        Ok(view::world(&self.hood, speed, slow, owner_link))
    }

    /// A stretch of a chat, as a person sees it.
    pub fn stretch(&self, chat: i64, who: i64, most: usize) -> Result<view::Stretch, Unknown> {
        act::person(&self.hood.sandbox, who)?;
        act::chat(&self.hood.sandbox, chat)?;
        Ok(view::stretch(&self.hood, chat, who, most.min(LONGEST)))
    }
}

/// The moment itself, if it is one of a full second, or the next.
fn full_second(moment: DateTime<Utc>) -> DateTime<Utc> {
    moment
        .duration_trunc(TimeDelta::seconds(1))
        .map_or(moment, |second| if second == moment { moment } else { second + TimeDelta::seconds(1) })
}
