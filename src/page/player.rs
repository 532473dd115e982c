//! What people do in the neighbourhood, and the clock that whoever looks at it turns.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use anyhow::{Context, ensure};
use chrono::TimeDelta;
use serde::Deserialize;
use tokio::sync::{Mutex, watch};

use super::view;
use crate::app::{self, App};
use crate::clock::Clock;
use crate::features::timeline;
use crate::features::{Settings, Work};
use crate::neighbourhood::Neighbourhood;
use crate::sandbox::{Fault, TapId};
use crate::store::activities;

/// How often the clock ticks, in real time.
const TICK: Duration = Duration::from_millis(200);
/// The fastest the clock goes.
const FASTEST: u32 = 3_600;
/// How long a slow messenger takes for each call.
const SLOW: Duration = Duration::from_secs(2);
/// How many messages of a chat are shown at once.
const STRETCH: usize = 60;
/// How far ahead the rail looks, and how many lines it has.
const LOOKS_AHEAD: TimeDelta = TimeDelta::days(14);
const LINES: usize = 30;

/// What a person does.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "act")]
pub enum Act {
    /// Writes in a chat.
    Say { who: i64, chat: i64, text: String, reply: Option<i32> },
    /// Taps a button by what stands on it.
    Tap { who: i64, chat: i64, message: i32, label: String },
    /// Presses Start.
    Start { who: i64, payload: Option<String> },
    /// Blocks the bot, or lets it write again.
    Block { who: i64, blocked: bool },
}

/// What whoever looks at it wants.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "order")]
pub enum Order {
    /// The clock goes so many times as fast as a real one; 0 stops it.
    Speed { speed: u32 },
    /// On to the next moment at which the bot has something to do.
    Jump,
    /// The messenger takes its time, or does not.
    Slow { slow: bool },
    /// The messenger refuses the next calls: too many.
    Busy,
    /// A group becomes a supergroup.
    Migrate { chat: i64 },
    /// The bot ends, and starts anew.
    Restart,
}

/// The neighbourhood with the bot in it.
pub struct Player {
    /// The people and groups.
    pub hood: Neighbourhood,
    bot: Mutex<App>,
    settings: Settings,
    speed: AtomicU32,
    ticks: watch::Sender<usize>,
}

impl Player {
    /// Wakes the bot in a neighbourhood.
    pub async fn begin(hood: Neighbourhood) -> anyhow::Result<Self> {
        let bot = Mutex::new(hood.wake_bot().await?);
        let settings = app::settings(&hood.config, hood.sandbox.bot_username().to_owned());
        Ok(Self { hood, bot, settings, speed: AtomicU32::new(1), ticks: watch::Sender::new(0) })
    }

    /// Turns the clock for ever.
    pub async fn run(&self) {
        let mut ticks = tokio::time::interval(TICK);
        loop {
            ticks.tick().await;
            let speed = self.speed.load(Ordering::Relaxed);
            let step = TimeDelta::milliseconds(200) * i32::try_from(speed).unwrap_or(0);
            if let Err(problem) = self.live(step).await {
                tracing::error!(%problem, "the bot stumbled");
            }
        }
    }

    /// Lets time pass, and the bot do what it has to.
    async fn live(&self, step: TimeDelta) -> anyhow::Result<()> {
        let before = (self.happened(), self.hood.clock.now());
        {
            let bot = self.bot.lock().await;
            let until = self.hood.clock.now() + step;
            bot.live_until(&self.hood.clock, until).await?;
        }
        // The page shows minutes: a second that passes is no news.
        let minute = |moment: chrono::DateTime<chrono::Utc>| moment.timestamp() / 60;
        let now = self.hood.clock.now();
        if before.0 != self.happened() || minute(before.1) != minute(now) {
            self.ticks.send_modify(|count| *count += 1);
        }
        Ok(())
    }

    /// How much has happened in the sandbox.
    fn happened(&self) -> usize {
        *self.hood.sandbox.changed().borrow()
    }

    /// Is told of each change.
    pub fn changes(&self) -> watch::Receiver<usize> {
        self.ticks.subscribe()
    }

    /// Does what a person does, and tells what they see at once.
    pub async fn act(&self, act: Act) -> anyhow::Result<Option<view::Toast>> {
        let sandbox = &self.hood.sandbox;
        let tap = match act {
            Act::Say { who, chat, text, reply } => {
                ensure!(!text.trim().is_empty(), "there is nothing to say");
                sandbox.say(self.person(who)?, self.chat(chat)?, &text, reply, None);
                None
            }
            Act::Tap { who, chat, message, label } => {
                Some(sandbox.tap(self.person(who)?, self.chat(chat)?, message, &label)?)
            }
            Act::Start { who, payload } => {
                sandbox.start(self.person(who)?, payload.as_deref());
                None
            }
            Act::Block { who, blocked } => {
                let who = self.person(who)?;
                if blocked {
                    sandbox.block(who);
                } else {
                    sandbox.unblock(who);
                }
                None
            }
        };
        self.live(TimeDelta::seconds(1)).await?;
        self.ticks.send_modify(|count| *count += 1);
        Ok(tap.and_then(|tap| self.toast(tap)))
    }

    /// A person sends a picture.
    pub async fn picture(&self, who: i64, chat: i64, bytes: &[u8]) -> anyhow::Result<()> {
        let (who, chat) = (self.person(who)?, self.chat(chat)?);
        let message = self.hood.sandbox.send_photo(who, chat, None, None);
        self.hood.sandbox.develop(chat, message, bytes);
        self.live(TimeDelta::seconds(1)).await?;
        self.ticks.send_modify(|count| *count += 1);
        Ok(())
    }

    fn toast(&self, tap: TapId) -> Option<view::Toast> {
        let toast = self.hood.sandbox.toast(tap)?;
        Some(view::Toast { text: toast.text, alert: toast.alert })
    }

    fn person(&self, who: i64) -> anyhow::Result<i64> {
        let known = self.hood.sandbox.neighbours().iter().any(|person| person.id == who);
        known.then_some(who).with_context(|| format!("nobody has the number {who}"))
    }

    fn chat(&self, chat: i64) -> anyhow::Result<i64> {
        let known = self.hood.sandbox.chats().iter().any(|known| known.id == chat);
        known.then_some(chat).with_context(|| format!("no chat has the number {chat}"))
    }

    /// Does what whoever looks at it wants.
    pub async fn obey(&self, order: Order) -> anyhow::Result<()> {
        let sandbox = &self.hood.sandbox;
        match order {
            Order::Speed { speed } => self.speed.store(speed.min(FASTEST), Ordering::Relaxed),
            Order::Jump => {
                let next = self.bot.lock().await.settle().await?;
                let now = self.hood.clock.now();
                self.live(next.map_or(TimeDelta::hours(1), |next| next - now)).await?;
                // What is due goes out within the minute.
                self.live(TimeDelta::seconds(30)).await?;
            }
            Order::Slow { slow } => sandbox.latency(slow.then_some(SLOW)),
            Order::Busy => {
                sandbox.fail_next("*", Fault::TooManyRequests { retry_after: 5, chat: None }, 3);
            }
            Order::Migrate { chat } => {
                let there = sandbox.chats().into_iter().find(|known| known.id == chat);
                let may =
                    there.is_some_and(|chat| !chat.private && !chat.supergroup && chat.moved_to.is_none());
                ensure!(may, "only a basic group can become a supergroup");
                sandbox.migrate(chat);
            }
            Order::Restart => *self.bot.lock().await = self.hood.wake_bot().await?,
        }
        self.ticks.send_modify(|count| *count += 1);
        Ok(())
    }

    /// The people, the chats and the time.
    pub fn world(&self) -> view::World {
        view::world(&self.hood, self.speed.load(Ordering::Relaxed))
    }

    /// A stretch of a chat, as a person sees it.
    pub fn stretch(&self, chat: i64, who: i64, before: Option<i32>) -> view::Stretch {
        view::stretch(&self.hood, chat, who, before, STRETCH)
    }

    /// What will go out, the next first.
    pub async fn ahead(&self) -> anyhow::Result<Vec<view::Coming>> {
        let now = self.hood.clock.now();
        let mut work = Work::begin(&self.hood.store, &self.settings, now).await?;
        let mut all = Vec::new();
        for activity in activities::not_ended_before(&mut work.tx, now).await? {
            let title = activity.title.in_language(self.settings.language).to_owned();
            for coming in timeline::coming(&mut work, &activity).await? {
                if coming.at < now + LOOKS_AHEAD {
                    all.push((coming.at, title.clone(), coming));
                }
            }
        }
        all.sort_by_key(|(at, ..)| *at);
        let zone = self.hood.zone;
        let line = |(_, title, coming)| view::coming(zone, title, coming, self.settings.language);
        Ok(all.into_iter().take(LINES).map(line).collect())
    }
}
