//! A handle on the world, by which stories, the demo and the page play the people.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, MutexGuard};
use std::time::Duration;

use axum::body::Bytes;
use tokio::net::TcpListener;
use tokio::sync::{oneshot, watch};
use tokio_util::sync::DropGuard;
use url::Url;

use super::fault::Fault;
use super::refusal::{Cause, Refusal};
use super::seen::{Event, Seen, TapId, Toast};
use super::server::Shared;
use super::world::{BOT_ID, BOT_USERNAME, MenuPlace, World};
use crate::clock::SharedClock;

/// The part of a token after the colon: 35 characters, as in a real one.
const SECRET: &str = "AAEsandbox0nly-n0t-a-real-secret_00";

/// A handle on the world; clones share it, and the server stops when the last one is dropped.
#[derive(Clone)]
pub struct Sandbox {
    shared: Arc<Shared>,
    address: SocketAddr,
    _stop: Arc<DropGuard>,
}

impl Sandbox {
    /// Opens an empty world on a free port of this machine; needs a running tokio.
    pub fn open(clock: SharedClock) -> io::Result<Self> {
        let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        listener.set_nonblocking(true)?;
        let listener = TcpListener::from_std(listener)?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared::new(World::new(clock), format!("{BOT_ID}:{SECRET}"), address));
        tokio::spawn(super::server::serve(listener, Arc::clone(&shared)));
        let stop = Arc::new(shared.stop.clone().drop_guard());
        Ok(Self { shared, address, _stop: stop })
    }

    pub(super) fn world(&self) -> MutexGuard<'_, World> {
        self.shared.world()
    }

    /// Where the bot finds its API.
    pub fn api_url(&self) -> Url {
        Url::parse(&format!("http://{}", self.address)).expect("a socket address makes a valid URL")
    }

    /// The bot's token.
    pub fn token(&self) -> &str {
        &self.shared.token
    }

    /// The bot's name without the @.
    pub fn bot_username(&self) -> &'static str {
        BOT_USERNAME
    }

    /// All messages of a chat as they are now, deleted ones included and marked. A private chat has its person's id.
    pub fn messages(&self, chat: i64) -> Vec<Seen> {
        let world = self.world();
        world.rooms.get(&chat).into_iter().flat_map(|room| &room.messages).map(super::world::see).collect()
    }

    /// What single people were told in a supergroup, and nobody else saw.
    pub fn whispers(&self, chat: i64) -> Vec<Seen> {
        let world = self.world();
        world.rooms.get(&chat).into_iter().flat_map(|room| &room.whispers).map(super::world::see).collect()
    }

    /// What stands in a document or a picture that was uploaded, by its file id; none if it was given up since, for all
    /// of them together are kept within a limit.
    pub fn document(&self, file: &str) -> Option<Bytes> {
        self.world().files.get(file)
    }

    /// One message as it is now.
    pub fn message(&self, chat: i64, message: i32) -> Option<Seen> {
        self.world().seen(chat, message)
    }

    /// The bot's answer to a tap, once it is there.
    pub fn toast(&self, tap: TapId) -> Option<Toast> {
        self.world().taps.get(&tap.0)?.answer.clone()
    }

    /// Waits for the bot's answer to a tap; None for one that opened a link.
    pub async fn wait_toast(&self, tap: TapId) -> Option<Toast> {
        let answer = {
            let mut world = self.world();
            let tap = world.taps.get_mut(&tap.0)?;
            if tap.link || tap.answer.is_some() {
                return tap.answer.clone();
            }
            let (sender, answer) = oneshot::channel();
            tap.waiting.push(sender);
            answer
        };
        answer.await.ok()
    }

    /// What happened since the log had `cursor` entries; the next cursor is `cursor` plus what is returned.
    pub fn events(&self, cursor: usize) -> Vec<Event> {
        self.world().log.get(cursor..).unwrap_or_default().to_vec()
    }

    /// Changes with every event, to the length of the log.
    pub fn changed(&self) -> watch::Receiver<usize> {
        self.world().logged.subscribe()
    }

    /// Every request that was refused, in order.
    pub fn refusals(&self) -> Vec<Refusal> {
        self.world().refusals.clone()
    }

    /// The refusals that are the bot's own mistakes.
    pub fn mistakes(&self) -> Vec<Refusal> {
        self.refusals().into_iter().filter(|refusal| refusal.cause == Cause::Bot).collect()
    }

    /// How often the bot called a method, failed calls included.
    pub fn calls(&self, method: &str) -> u64 {
        let method = super::methods::canonical(method).unwrap_or(method);
        self.world().calls.get(method).copied().unwrap_or(0)
    }

    /// Waits until the bot has called a method that often, failed calls and those under way included.
    pub async fn wait_calls(&self, method: &str, at_least: u64) {
        let mut called = self.world().called.subscribe();
        while self.calls(method) < at_least {
            // The world outlives whoever waits for it.
            let _ = called.changed().await;
        }
    }

    /// How many updates the bot has not confirmed yet.
    pub fn undelivered(&self) -> usize {
        let world = self.world();
        world.queue.undelivered(world.now())
    }

    /// The commands, with their descriptions, in the menu of a group or of somebody's private chat, on a phone whose language
    /// has that IETF tag.
    pub fn commands(&self, chat: i64, language: &str) -> Vec<(String, String)> {
        let primary = language.split('-').next().map(ToOwned::to_owned);
        let world = self.world();
        let all_such = if chat < 0 { MenuPlace::Groups } else { MenuPlace::Private };
        let places = [MenuPlace::Chat(chat), all_such, MenuPlace::Anywhere];
        let mut menus = places.into_iter().flat_map(|place| [(place, primary.clone()), (place, None)]);
        let menu = menus.find_map(|menu| world.commands.get(&menu));
        let all = menu.into_iter().flatten();
        all.map(|command| (command.command.clone(), command.description.clone())).collect()
    }

    /// Lets the next requests of a method fail; `*` is any but getUpdates.
    pub fn fail_next(&self, method: &str, fault: Fault, times: u32) {
        self.world().faults.plan(method, fault, times);
    }

    /// Forgets all faults that have not struck yet.
    pub fn heal(&self) {
        self.world().faults.clear();
    }

    /// Makes every call take this much longer, in real time.
    pub fn latency(&self, latency: Option<Duration>) {
        self.world().latency = latency;
    }

    /// Switches the pace limits off or on; they are on at first.
    pub fn enforce_pace(&self, on: bool) {
        self.world().pace.off = !on;
    }
}
