//! A Bot API server that knows one group, hands out taps and notes when each was answered. Lenient and
//! cheap: it shares the machine with the bot that it measures.

use std::collections::VecDeque;
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

pub const GROUP: i64 = -1_001_000_000_001;
/// What the API allows in one batch.
const BATCH: usize = 100;
/// A day on which all of the server's messages were sent; nothing depends on it.
const DATE: i64 = 1_790_000_000;

/// The card as the bot posted it.
#[derive(Clone)]
pub struct Card {
    pub message: i64,
    pub text: String,
    /// The sign-up button's data.
    pub data: String,
    keyboard: Value,
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
    pub card: Option<Card>,
    pub edits: usize,
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

    /// `count` people, none of whom was here before, tap the card's button (or one of no card).
    pub fn tap(&self, count: usize) {
        let mut world = self.world();
        let card = world.card.clone();
        let (message, data) = match &card {
            Some(card) => (message(card.message, GROUP, &card.text, &card.keyboard), card.data.as_str()),
            None => (message(1, GROUP, "Burst", &Value::Null), "up"),
        };
        let (message, data) = (message.to_string(), json!(data).to_string());
        let first = world.taps.len();
        let updates: Vec<_> =
            (first..first + count).map(|tap| (update_id(tap), update(tap, &message, &data))).collect();
        world.queue.extend(updates);
        let made = now();
        world.taps.resize(first + count, Tap { made, answered: None });
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
                http::response(&mut out, br#"{"ok":true,"result":true}"#);
            } else if method.eq_ignore_ascii_case("getUpdates") {
                let updates = self.poll(call.body).await;
                http::response(&mut out, updates.as_bytes());
            } else {
                let body = serde_json::from_slice(call.body).unwrap_or_default();
                let result = self.call(method, &body);
                http::response(&mut out, json!({ "ok": true, "result": result }).to_string().as_bytes());
            }
            // Calls sent together are answered together.
            if !connection.has_next() {
                connection.write(&out).await?;
                out.clear();
            }
        }
        Ok(())
    }

    fn take_answer(&self, body: &[u8]) -> Result<()> {
        #[derive(Deserialize)]
        struct Answer<'a> {
            callback_query_id: &'a str,
        }
        let answer: Answer<'_> = serde_json::from_slice(body)?;
        let tap: usize = answer.callback_query_id.parse::<usize>()? - FIRST_QUERY;
        let arrived = now();
        let mut world = self.world();
        let Some(tap) = world.taps.get_mut(tap) else { return Ok(()) };
        if tap.answered.replace(arrived).is_none() {
            world.answered += 1;
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

    fn call(&self, method: &str, body: &Value) -> Value {
        let method = method.to_ascii_lowercase();
        let mut world = self.world();
        let chat = body["chat_id"].as_i64().unwrap_or(GROUP);
        let text = body["text"].as_str().or(body["caption"].as_str()).unwrap_or_default();
        let result = match method.as_str() {
            "getme" => me(),
            "getchat" => {
                json!({ "id": chat, "type": "supergroup", "title": "Yusha residents", "accent_color_id": 1,
                "max_reaction_count": 11, "permissions": {}, "accepted_gift_types": { "unlimited_gifts": false,
                "limited_gifts": false, "unique_gifts": false, "premium_subscription": false } })
            }
            "getchatadministrators" => json!([{ "status": "creator", "is_anonymous": false,
                "user": { "id": 7, "is_bot": false, "first_name": "Lin" } }, administrator()]),
            "getchatmember" => administrator(),
            "getchatmembercount" => json!(1_200),
            "sendmessage" | "sendphoto" => {
                world.messages += 1;
                let id = world.messages;
                let keyboard = &body["reply_markup"];
                if world.card.is_none()
                    && chat == GROUP
                    && let Some(data) = button(keyboard)
                {
                    world.card =
                        Some(Card { message: id, text: text.to_owned(), data, keyboard: keyboard.clone() });
                }
                message(id, chat, text, keyboard)
            }
            "editmessagetext" | "editmessagecaption" => {
                let id = body["message_id"].as_i64().unwrap_or_default();
                world.edits += 1;
                if let Some(card) = world.card.as_mut().filter(|card| card.message == id) {
                    text.clone_into(&mut card.text);
                }
                message(id, chat, text, &body["reply_markup"])
            }
            _ => Value::Bool(true),
        };
        world.calls.push(method);
        drop(world);
        self.progress.send_replace(());
        result
    }
}

/// Ids that look like Telegram's, and tell the tap.
const FIRST_QUERY: usize = 4_000_000_000_000_000;

fn update_id(tap: usize) -> i64 {
    800_000_001 + i64::try_from(tap).expect("few taps")
}

fn update(tap: usize, message: &str, data: &str) -> String {
    let (update, query, person) = (update_id(tap), FIRST_QUERY + tap, 5_000_000_001 + tap);
    format!(
        r#"{{"update_id":{update},"callback_query":{{"id":"{query}","from":{{"id":{person},"is_bot":false,"first_name":"Resident","last_name":"{tap}","username":"resident_{tap}","language_code":"en"}},"message":{message},"chat_instance":"-4611686018427387904","data":{data}}}}}"#
    )
}

fn message(id: i64, chat: i64, text: &str, keyboard: &Value) -> Value {
    let kind = if chat < 0 { "supergroup" } else { "private" };
    let mut message = json!({ "message_id": id, "from": me(), "date": DATE, "text": text,
        "chat": { "id": chat, "type": kind, "title": "Yusha residents" },
        "entities": [{ "type": "bold", "offset": 0, "length": text.encode_utf16().count().min(5) }] });
    if !keyboard.is_null() {
        message["reply_markup"] = keyboard.clone();
    }
    message
}

/// The data of the button that signs up: by its label, or else the first that calls back.
fn button(keyboard: &Value) -> Option<String> {
    let rows = keyboard["inline_keyboard"].as_array()?;
    let buttons: Vec<_> = rows
        .iter()
        .filter_map(Value::as_array)
        .flatten()
        .filter_map(|button| Some((button["text"].as_str()?, button["callback_data"].as_str()?)))
        .collect();
    let named = buttons.iter().find(|(label, _)| {
        let label = label.to_lowercase();
        ["sign", "join", "报名"].iter().any(|word| label.contains(word))
    });
    named.or(buttons.first()).map(|(_, data)| (*data).to_owned())
}

fn me() -> Value {
    json!({ "id": 42, "is_bot": true, "first_name": "lastmile", "username": "lastmile_bot", "can_join_groups": true,
        "can_read_all_group_messages": false, "supports_inline_queries": false, "can_connect_to_business": false,
        "has_main_web_app": false })
}

fn administrator() -> Value {
    let mut member = json!({ "status": "administrator", "user": me() });
    for right in ["can_be_edited", "is_anonymous"] {
        member[right] = Value::Bool(false);
    }
    for right in [
        "can_manage_chat",
        "can_delete_messages",
        "can_manage_video_chats",
        "can_restrict_members",
        "can_promote_members",
        "can_change_info",
        "can_invite_users",
        "can_pin_messages",
        "can_manage_topics",
        "can_post_stories",
        "can_edit_stories",
        "can_delete_stories",
    ] {
        member[right] = Value::Bool(true);
    }
    member
}
