//! The stage: the sandbox with the bot in it, and what the players can do.

use anyhow::Context;
use chrono::NaiveDateTime;

use super::cast::Cast;
use super::transcript::Transcript;
use crate::app::App;
use crate::clock::Clock;
use crate::domain::civil_time::to_utc;
use crate::neighbourhood::Neighbourhood;
use crate::sandbox::EventKind;
use crate::store::Store;

/// A performance under way.
pub struct Stage {
    pub hood: Neighbourhood,
    app: App,
    transcript: Transcript,
    missed: usize,
}

impl Stage {
    /// Builds the world, takes the plan in, and starts the bot at a moment.
    pub async fn set(cast: &Cast, begins: NaiveDateTime) -> anyhow::Result<Self> {
        let hood = Neighbourhood::at(begins, Store::open("sqlite::memory:").await?, cast.language).await?;
        let app = hood.wake_bot().await?;
        let transcript = Transcript::of(&hood.sandbox, hood.zone);
        Ok(Self { hood, app, transcript, missed: 0 })
    }

    /// Lives until a moment on the wall clock.
    pub async fn until(&mut self, moment: NaiveDateTime) -> anyhow::Result<()> {
        self.app.live_until(&self.hood.clock, to_utc(self.hood.zone, moment)).await?;
        self.transcript.print(&self.hood.sandbox);
        Ok(())
    }

    /// Lives for a minute, in which whatever waits for its turn goes out.
    pub async fn lets_settle(&mut self) -> anyhow::Result<()> {
        let soon = self.hood.clock.now() + chrono::TimeDelta::minutes(1);
        self.app.live_until(&self.hood.clock, soon).await?;
        self.transcript.print(&self.hood.sandbox);
        Ok(())
    }

    /// Somebody presses Start.
    pub async fn starts(&mut self, who: i64, payload: Option<&str>) -> anyhow::Result<()> {
        self.hood.sandbox.start(who, payload);
        self.after().await
    }

    /// Somebody taps a button of the message that says something.
    pub async fn taps(&mut self, who: i64, chat: i64, message: &str, label: &str) -> anyhow::Result<()> {
        let message = self.message(chat, message)?;
        self.hood.sandbox.tap(who, chat, message, label)?;
        self.after().await
    }

    /// Somebody writes, perhaps in reply to the message that says something.
    pub async fn says(&mut self, who: i64, chat: i64, text: &str, reply: Option<&str>) -> anyhow::Result<()> {
        let reply = reply.map(|words| self.message(chat, words)).transpose()?;
        self.hood.sandbox.say(who, chat, text, reply, None);
        self.after().await
    }

    /// Somebody sends the bot pictures, all at once.
    pub async fn sends_album(&mut self, who: i64, pictures: usize) -> anyhow::Result<()> {
        for _ in 0..pictures {
            self.hood.sandbox.send_photo(who, who, None, Some("album"));
        }
        self.after().await
    }

    async fn after(&mut self) -> anyhow::Result<()> {
        let soon = self.hood.clock.now() + chrono::TimeDelta::seconds(1);
        self.app.live_until(&self.hood.clock, soon).await?;
        self.transcript.print(&self.hood.sandbox);
        Ok(())
    }

    /// The latest message of the bot in a chat that says something and can be acted on.
    fn message(&self, chat: i64, words: &str) -> anyhow::Result<i32> {
        let found =
            self.hood.sandbox.latest(chat, |seen| seen.text.contains(words) && !seen.buttons.is_empty());
        found.map(|seen| seen.id).with_context(|| format!("no message says {words:?}"))
    }

    /// The check-in code in the latest message of a chat.
    pub fn code_in(&self, chat: i64) -> anyhow::Result<String> {
        let all = self.hood.sandbox.messages(chat);
        let text = all.last().map(|seen| seen.text.as_str()).unwrap_or_default();
        let mut parts = text.split(|letter: char| !letter.is_ascii_digit() && letter != ' ').map(str::trim);
        let code = parts.find(|part| part.len() == 7 && part.as_bytes()[3] == b' ');
        code.map(str::to_owned).context("no message shows a code")
    }

    /// Whether a message that stands in a chat says something.
    pub fn sees(&self, chat: i64, words: &str) -> bool {
        self.hood.sandbox.messages(chat).iter().any(|seen| seen.text.contains(words))
    }

    /// Whether the last toast said something.
    pub fn toasted(&self, words: &str) -> bool {
        let last = self.hood.sandbox.events(0).into_iter().rev().find_map(|event| match event.kind {
            EventKind::Toasted { toast, .. } => Some(toast.text),
            _ => None,
        });
        last.is_some_and(|text| text.contains(words))
    }

    /// How many pictures of an album stand in a chat.
    pub fn album_in(&self, chat: i64) -> usize {
        self.hood.sandbox.messages(chat).iter().filter(|seen| seen.album.is_some()).count()
    }

    /// Notes what should be so.
    pub fn expect(&mut self, holds: bool, what: &str) {
        if !holds {
            self.missed += 1;
        }
        Transcript::note(holds, what);
    }

    /// Ends the performance: true if everything was as it should be and no request of the bot was refused.
    pub fn ends(self) -> bool {
        for refusal in self.hood.sandbox.mistakes() {
            println!("✗ refused: {} {}", refusal.method, refusal.description);
        }
        self.missed == 0 && self.hood.sandbox.mistakes().is_empty()
    }
}
