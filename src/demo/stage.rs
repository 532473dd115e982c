//! The stage: the sandbox with the bot in it, and what the players can do.

use std::sync::Arc;

use anyhow::Context;
use chrono::NaiveDateTime;
use chrono_tz::Tz;
use secrecy::SecretString;

use super::cast::Cast;
use super::transcript::Transcript;
use crate::app::{self, App};
use crate::clock::{Clock, ManualClock};
use crate::config::Config;
use crate::domain::calendar::to_utc;
use crate::domain::ids::ChatId;
use crate::sandbox::{EventKind, Sandbox};
use crate::store::Store;
use crate::telegram::Api;

/// The plan of a real district.
const PLAN: &str = include_str!("../../examples/qingyang.toml");
/// The chats that the plan gives to the two groups; the sandbox numbers its own.
const PLAN_CHATS: [&str; 2] = ["-1001000000001", "-1001000000002"];

/// A performance under way.
pub struct Stage {
    sandbox: Sandbox,
    app: App,
    clock: ManualClock,
    zone: Tz,
    transcript: Transcript,
    missed: usize,
    pub yusha: i64,
    pub caotang: i64,
    pub organiser: i64,
    pub teacher: i64,
    pub residents: Vec<i64>,
}

impl Stage {
    /// Builds the world, takes the plan in, and starts the bot at a moment.
    pub async fn set(cast: &Cast, begins: NaiveDateTime) -> anyhow::Result<Self> {
        let mut config = Config { language: cast.language, ..Config::default() };
        let zone = config.timezone;
        let clock = ManualClock::at(to_utc(zone, begins));
        let sandbox = Sandbox::open(Arc::new(clock.clone())).context("the sandbox cannot open")?;
        let yusha = sandbox.add_supergroup(cast.yusha);
        let caotang = sandbox.add_supergroup(cast.caotang);
        let person = |name: &str| {
            let person = sandbox.add_person(name);
            sandbox.set_language(person, Some(cast.language.word()));
            person
        };
        let organiser = person(cast.organiser);
        let teacher = person(cast.teacher);
        let residents: Vec<i64> = cast.names.iter().map(|name| person(name)).collect();
        for resident in &residents {
            sandbox.join(yusha, *resident);
            sandbox.join(caotang, *resident);
        }
        sandbox.join(yusha, organiser);
        sandbox.make_admin(yusha, organiser);
        sandbox.join(caotang, teacher);
        sandbox.make_admin(caotang, teacher);
        sandbox.start(teacher, None);
        config.owners = vec![ChatId(organiser)];

        let store = Store::open("sqlite::memory:").await?;
        store.migrate().await?;
        let spoken = format!("language = {:?}", cast.language.word());
        let plan = PLAN
            .replace(PLAN_CHATS[0], &yusha.to_string())
            .replace(PLAN_CHATS[1], &caotang.to_string())
            .replace("language = \"zh-CN\"", &spoken)
            .replace("language = \"en\"", &spoken);
        app::import(&config, &store, "examples/qingyang.toml", &plan, clock.now(), false).await?;
        let token = SecretString::from(sandbox.token());
        let api = Arc::new(Api::new(&token, &sandbox.api_url())?);
        let app = App::assemble(&config, store, Arc::new(clock.clone()), api).await?;
        let transcript = Transcript::of(&sandbox, zone);
        Ok(Self {
            sandbox,
            app,
            clock,
            zone,
            transcript,
            missed: 0,
            yusha,
            caotang,
            organiser,
            teacher,
            residents,
        })
    }

    /// Lives until a moment on the wall clock.
    pub async fn until(&mut self, moment: NaiveDateTime) -> anyhow::Result<()> {
        self.app.live_until(&self.clock, to_utc(self.zone, moment)).await?;
        self.transcript.print(&self.sandbox);
        Ok(())
    }

    /// Lives for a minute, in which whatever waits for its turn goes out.
    pub async fn lets_settle(&mut self) -> anyhow::Result<()> {
        let soon = self.clock.now() + chrono::TimeDelta::minutes(1);
        self.app.live_until(&self.clock, soon).await?;
        self.transcript.print(&self.sandbox);
        Ok(())
    }

    /// Somebody presses Start.
    pub async fn starts(&mut self, who: i64, payload: Option<&str>) -> anyhow::Result<()> {
        self.sandbox.start(who, payload);
        self.after().await
    }

    /// Somebody taps a button of the message that says something.
    pub async fn taps(&mut self, who: i64, chat: i64, message: &str, label: &str) -> anyhow::Result<()> {
        let message = self.message(chat, message)?;
        self.sandbox.tap(who, chat, message, label)?;
        self.after().await
    }

    /// Somebody writes, perhaps in reply to the message that says something.
    pub async fn says(&mut self, who: i64, chat: i64, text: &str, reply: Option<&str>) -> anyhow::Result<()> {
        let reply = reply.map(|words| self.message(chat, words)).transpose()?;
        self.sandbox.say(who, chat, text, reply, None);
        self.after().await
    }

    /// Somebody sends the bot a picture.
    pub async fn sends_picture(&mut self, who: i64) -> anyhow::Result<()> {
        self.sandbox.send_photo(who, who, None, None);
        self.after().await
    }

    async fn after(&mut self) -> anyhow::Result<()> {
        let soon = self.clock.now() + chrono::TimeDelta::seconds(1);
        self.app.live_until(&self.clock, soon).await?;
        self.transcript.print(&self.sandbox);
        Ok(())
    }

    /// The latest message of the bot in a chat that says something and can be acted on.
    fn message(&self, chat: i64, words: &str) -> anyhow::Result<i32> {
        let all = self.sandbox.messages(chat);
        let found = all.iter().rev().find(|seen| seen.text.contains(words) && !seen.buttons.is_empty());
        found.map(|seen| seen.id).with_context(|| format!("no message says {words:?}"))
    }

    /// The check-in code in the latest message of a chat.
    pub fn code_in(&self, chat: i64) -> anyhow::Result<String> {
        let all = self.sandbox.messages(chat);
        let text = all.last().map(|seen| seen.text.as_str()).unwrap_or_default();
        let mut parts = text.split(|letter: char| !letter.is_ascii_digit() && letter != ' ').map(str::trim);
        let code = parts.find(|part| part.len() == 7 && part.as_bytes()[3] == b' ');
        code.map(str::to_owned).context("no message shows a code")
    }

    /// Whether a message that stands in a chat says something.
    pub fn sees(&self, chat: i64, words: &str) -> bool {
        self.sandbox.messages(chat).iter().any(|seen| seen.text.contains(words))
    }

    /// Whether the last toast said something.
    pub fn toasted(&self, words: &str) -> bool {
        let last = self.sandbox.events(0).into_iter().rev().find_map(|event| match event.kind {
            EventKind::Toasted { toast, .. } => Some(toast.text),
            _ => None,
        });
        last.is_some_and(|text| text.contains(words))
    }

    /// How many pictures of an album stand in a chat.
    pub fn album_in(&self, chat: i64) -> usize {
        self.sandbox.messages(chat).iter().filter(|seen| seen.album.is_some()).count()
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
        for refusal in self.sandbox.mistakes() {
            println!("✗ refused: {} {}", refusal.method, refusal.description);
        }
        self.missed == 0 && self.sandbox.mistakes().is_empty()
    }
}
