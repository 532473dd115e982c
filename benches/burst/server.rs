//! A Bot API server that knows a number of groups, hands out taps and notes when each was answered. Lenient and
//! cheap: it shares the machine with the bot that it measures.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use anyhow::Result;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

use crate::http::{self, Connection};
use crate::now;
use crate::wire::{self, FIRST_QUERY};

/// The first group; the others count down from it.
pub const GROUP: i64 = -1_001_000_000_001;
/// What the API allows in one batch.
const BATCH: usize = 100;
/// How long a group that is limited wants to be left alone, in seconds.
const RETRY_AFTER: u32 = 30;

/// The card of a group as the bot posted it.
pub struct Card {
    message: i64,
    pub text: String,
    /// When it last changed.
    pub changed: Instant,
    /// Its message and the sign-up button's data, as they stand in an update.
    wire: (String, String),
    keyboard: Value,
}

impl Card {
    fn new(message: i64, chat: i64, text: &str, keyboard: &Value, data: &str) -> Self {
        let wire = (wire::message(message, chat, text, keyboard).to_string(), json!(data).to_string());
        Self { message, text: text.to_owned(), changed: now(), wire, keyboard: keyboard.clone() }
    }

    /// One that no bot posted.
    fn sample(chat: i64) -> Self {
        Self::new(1, chat, wire::SAMPLE, &wire::sample_keyboard(), "up")
    }

    fn edit(&mut self, chat: i64, text: &str) {
        if self.text != text {
            self.changed = now();
            text.clone_into(&mut self.text);
            self.wire.0 = wire::message(self.message, chat, text, &self.keyboard).to_string();
        }
    }
}

/// A tap, from the moment it could be polled to the moment its answer arrived.
#[derive(Clone, Copy)]
pub struct Tap {
    pub made: Instant,
    pub answered: Option<Instant>,
}

#[derive(Default)]
pub struct World {
    queue: VecDeque<(i64, String)>,
    pub taps: Vec<Tap>,
    pub answered: usize,
    /// How many answers began with which letter: it tells a seat from a place in line.
    pub letters: BTreeMap<char, usize>,
    /// By chat.
    pub cards: HashMap<i64, Card>,
    /// The chat in which every call is refused, as too many.
    pub limited: Option<i64>,
    pub refused: usize,
    pub first_poll: Option<Instant>,
    messages: i64,
    /// The methods that were called beside the three of a burst, for a scenario that fails.
    pub calls: Vec<String>,
}

pub struct Server {
    world: Mutex<World>,
    /// Tells pollers of new updates.
    arrivals: watch::Sender<u64>,
    /// Tells the scenario that something it may wait for has happened.
    progress: watch::Sender<()>,
    delay: Duration,
}

impl Server {
    /// Starts a server whose every call takes `delay`.
    pub async fn start(delay: Duration) -> Result<(Arc<Self>, SocketAddr)> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let server = Arc::new(Self {
            world: Mutex::default(),
            arrivals: watch::Sender::new(0),
            progress: watch::Sender::new(()),
            delay,
        });
        let serving = server.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let server = serving.clone();
                tokio::spawn(async move {
                    // A bot that is stopped breaks its connections; everything else shows in the counts.
                    if let Err(error) = server.serve(stream).await
                        && !error.is::<std::io::Error>()
                    {
                        eprintln!("server: {error:#}");
                    }
                });
            }
        });
        Ok((server, address))
    }

    pub fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().expect("no holder panics")
    }

    /// Waits until `reached` holds.
    pub async fn until(&self, reached: impl Fn(&World) -> bool) {
        let mut progress = self.progress.subscribe();
        while !reached(&self.world()) {
            if progress.changed().await.is_err() {
                return;
            }
        }
    }

    /// For each of these chats somebody who was not here before taps the button of its card.
    pub fn tap(&self, chats: impl IntoIterator<Item = i64>) {
        let mut world = self.world();
        let World { taps, queue, cards, .. } = &mut *world;
        let made = now();
        for chat in chats {
            // The floor posts no card, but reads as much of one as any bot has to.
            let card = cards.entry(chat).or_insert_with(|| Card::sample(chat));
            queue.push_back((wire::update_id(taps.len()), wire::update(taps.len(), &card.wire)));
            taps.push(Tap { made, answered: None });
        }
        drop(world);
        self.arrivals.send_modify(|arrivals| *arrivals += 1);
    }

    async fn serve(&self, stream: TcpStream) -> Result<()> {
        let mut connection = Connection::new(stream)?;
        let mut out = Vec::new();
        while let Some(call) = connection.next().await? {
            if !self.delay.is_zero() {
                tokio::time::sleep(self.delay).await;
            }
            let path = call.line.split(' ').nth(1).unwrap_or_default();
            let method = path.rsplit('/').next().unwrap_or_default();
            if method.eq_ignore_ascii_case("answerCallbackQuery") {
                self.take_answer(call.body)?;
                http::response(&mut out, "200 OK", br#"{"ok":true,"result":true}"#);
            } else if method.eq_ignore_ascii_case("getUpdates") {
                let updates = self.poll(call.body).await;
                http::response(&mut out, "200 OK", updates.as_bytes());
            } else {
                let body = serde_json::from_slice(call.body).unwrap_or_default();
                let (status, answer) = match self.call(method, &body) {
                    Some(result) => ("200 OK", json!({ "ok": true, "result": result })),
                    None => ("429 Too Many Requests", wire::too_many(RETRY_AFTER)),
                };
                http::response(&mut out, status, answer.to_string().as_bytes());
            }
            connection.write(&out).await?;
            out.clear();
        }
        Ok(())
    }

    fn take_answer(&self, body: &[u8]) -> Result<()> {
        #[derive(Deserialize)]
        struct Answer<'a> {
            callback_query_id: &'a str,
            #[serde(borrow, default)]
            text: Cow<'a, str>,
        }
        let answer: Answer<'_> = serde_json::from_slice(body)?;
        let tap: usize = answer.callback_query_id.parse::<usize>()? - FIRST_QUERY;
        let arrived = now();
        let mut world = self.world();
        let Some(tap) = world.taps.get_mut(tap) else { return Ok(()) };
        if tap.answered.replace(arrived).is_none() {
            world.answered += 1;
            let letter = answer.text.chars().next().unwrap_or(' ');
            *world.letters.entry(letter).or_default() += 1;
            if world.answered == world.taps.len() {
                self.progress.send_replace(());
            }
        }
        Ok(())
    }

    async fn poll(&self, body: &[u8]) -> String {
        #[derive(Deserialize, Default)]
        #[serde(default)]
        struct Poll {
            offset: i64,
            limit: Option<usize>,
            timeout: u64,
        }
        let poll: Poll = serde_json::from_slice(body).unwrap_or_default();
        let mut arrivals = self.arrivals.subscribe();
        {
            let mut world = self.world();
            if world.first_poll.is_none() {
                world.first_poll = Some(now());
                self.progress.send_replace(());
            }
            while world.queue.front().is_some_and(|(id, _)| *id < poll.offset) {
                world.queue.pop_front();
            }
        }
        if self.world().queue.is_empty() {
            let _ = tokio::time::timeout(Duration::from_secs(poll.timeout), arrivals.changed()).await;
        }
        let world = self.world();
        let limit = poll.limit.unwrap_or(BATCH).clamp(1, BATCH);
        let batch: Vec<&str> = world.queue.iter().take(limit).map(|(_, update)| update.as_str()).collect();
        format!(r#"{{"ok":true,"result":[{}]}}"#, batch.join(","))
    }

    /// What a call results in; nothing where the chat is limited.
    fn call(&self, method: &str, body: &Value) -> Option<Value> {
        let method = method.to_ascii_lowercase();
        let mut world = self.world();
        let chat = body["chat_id"].as_i64().unwrap_or(GROUP);
        let text = body["text"].as_str().or(body["caption"].as_str()).unwrap_or_default();
        if world.limited == Some(chat)
            && ["send", "edit", "delete"].iter().any(|verb| method.starts_with(verb))
        {
            world.refused += 1;
            return None;
        }
        let result = match method.as_str() {
            "getme" => wire::me(),
            "getchat" => {
                json!({ "id": chat, "type": "supergroup", "title": "Yusha residents", "accent_color_id": 1,
                "max_reaction_count": 11, "permissions": {}, "accepted_gift_types": { "unlimited_gifts": false,
                "limited_gifts": false, "unique_gifts": false, "premium_subscription": false } })
            }
            "getchatadministrators" => json!([{ "status": "creator", "is_anonymous": false,
                "user": { "id": 7, "is_bot": false, "first_name": "Lin" } }, wire::administrator()]),
            "getchatmember" => wire::administrator(),
            "getchatmembercount" => json!(1_200),
            "sendmessage" | "sendphoto" => {
                world.messages += 1;
                let id = world.messages;
                let keyboard = &body["reply_markup"];
                if chat < 0
                    && !world.cards.contains_key(&chat)
                    && let Some(data) = wire::button(keyboard)
                {
                    world.cards.insert(chat, Card::new(id, chat, text, keyboard, &data));
                }
                wire::message(id, chat, text, keyboard)
            }
            "editmessagetext" | "editmessagecaption" => {
                let id = body["message_id"].as_i64().unwrap_or_default();
                if let Some(card) = world.cards.get_mut(&chat).filter(|card| card.message == id) {
                    card.edit(chat, text);
                }
                wire::message(id, chat, text, &body["reply_markup"])
            }
            _ => Value::Bool(true),
        };
        world.calls.push(method);
        drop(world);
        self.progress.send_replace(());
        Some(result)
    }
}
