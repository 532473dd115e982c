//! The rail beside the chats: what will happen, what waits in the outbox, what was sent, and what the bot just did.

use chrono::TimeDelta;
use serde::Serialize;

use super::player::Player;
use super::view::{glance, wall};
use crate::clock::Clock;
use crate::features::lifecycle::timeline;
use crate::message::Delivery;
use crate::sandbox::{Author, Event, EventKind, Seen};
use crate::store::{activities, outbox};
use crate::work::UnitOfWork;

/// How far ahead the rail looks.
const LOOKS_AHEAD: TimeDelta = TimeDelta::days(14);
/// How many lines each list has.
const LINES: usize = 20;
/// How many of the last events are looked through for what the bot did.
const LOOKS_BACK: usize = 400;

/// What is beside the chats, each list in the order in which people want it.
#[derive(Debug, Serialize)]
pub struct Rail {
    ahead: Vec<Coming>,
    outbox: Vec<Undone>,
    sent: Vec<Done>,
    deeds: Vec<Done>,
}

/// A message that will go out.
#[derive(Debug, Serialize)]
struct Coming {
    /// As `/timeline` tells it.
    line: String,
    title: String,
}

/// A parcel that waits, or was given up.
#[derive(Debug, Serialize)]
struct Undone {
    at: String,
    chat: String,
    /// What sort of parcel it is: the page has a word for each.
    what: &'static str,
    words: String,
    dropped: bool,
    failure: Option<String>,
}

/// Something that the bot did.
#[derive(Debug, Serialize)]
struct Done {
    at: String,
    sign: &'static str,
    chat: String,
    words: String,
}

/// What is beside the chats, now.
pub async fn rail(player: &Player) -> anyhow::Result<Rail> {
    let events = {
        let sandbox = &player.hood.sandbox;
        let happened = *sandbox.changed().borrow();
        sandbox.events(happened.saturating_sub(LOOKS_BACK))
    };
    let last = |done: fn(&Player, &Event) -> Option<Done>| {
        events.iter().rev().filter_map(|event| done(player, event)).take(LINES).collect()
    };
    Ok(Rail {
        ahead: ahead(player).await?,
        outbox: waiting(player).await?,
        sent: last(sent),
        deeds: last(deed),
    })
}

/// What will go out if nothing changes, the next first.
async fn ahead(player: &Player) -> anyhow::Result<Vec<Coming>> {
    let now = player.hood.clock.now();
    let language = player.settings.language;
    let mut work = UnitOfWork::begin(&player.hood.store, &player.settings, now).await?;
    let mut all = Vec::new();
    for activity in activities::not_ended_before(&mut work.tx, now).await? {
        let title = activity.title.in_language(language).to_owned();
        for coming in timeline::coming(&mut work, &activity).await? {
            if coming.at < now + LOOKS_AHEAD {
                all.push((title.clone(), coming));
            }
        }
    }
    all.sort_by_key(|(_, coming)| coming.at);
    let coming = all.into_iter().take(LINES);
    let zone = player.hood.zone;
    Ok(coming
        .map(|(title, coming)| Coming { line: coming.line(zone, now, language).read(), title })
        .collect())
}

/// What is decided and has not been delivered.
async fn waiting(player: &Player) -> anyhow::Result<Vec<Undone>> {
    let mut work = UnitOfWork::begin(&player.hood.store, &player.settings, player.hood.clock.now()).await?;
    let undone = outbox::undone(&mut work.tx, i64::try_from(LINES)?).await?;
    let line = |undone: outbox::Undone| Undone {
        at: wall(&player.hood, undone.ready),
        chat: player.hood.sandbox.title(undone.chat.0).unwrap_or_default(),
        what: match &undone.parcel {
            Some(Delivery::Message(_) | Delivery::Visit(_)) => "message",
            Some(Delivery::Card(..)) => "card",
            Some(Delivery::Recap(..) | Delivery::RecapOf(..)) => "recap",
            Some(Delivery::Edit(..)) => "edit",
            Some(Delivery::Remove(_)) => "removal",
            Some(Delivery::EphemeralReply(_)) => "whisper",
            None => "unreadable",
        },
        words: match &undone.parcel {
            Some(
                Delivery::Message(message) | Delivery::Recap(_, _, message) | Delivery::Edit(_, message),
            ) => message.text.read().lines().next().unwrap_or_default().to_owned(),
            _ => String::new(),
        },
        dropped: undone.dropped,
        failure: undone.failure,
    };
    Ok(undone.into_iter().map(line).collect())
}

/// What the bot wrote.
fn sent(player: &Player, event: &Event) -> Option<Done> {
    match &event.kind {
        EventKind::Posted(seen) if of_bot(seen) => Some(done(player, event, "💬", seen.chat, glance(seen))),
        _ => None,
    }
}

/// Everything that the bot did, and what came of it.
fn deed(player: &Player, event: &Event) -> Option<Done> {
    let (sign, chat, words) = match &event.kind {
        EventKind::Posted(seen) if of_bot(seen) => ("💬", seen.chat, glance(seen)),
        EventKind::Edited(seen) => ("✎", seen.chat, glance(seen)),
        EventKind::Deleted { chat, .. } => ("🗑", *chat, String::new()),
        EventKind::Toasted { person, toast, .. } => ("👆", *person, toast.text.clone()),
        EventKind::Refused(refusal) => ("⚠", 0, format!("{}: {}", refusal.method, refusal.description)),
        _ => return None,
    };
    Some(done(player, event, sign, chat, words))
}

fn of_bot(seen: &Seen) -> bool {
    seen.author == Author::Bot && seen.service.is_none()
}

fn done(player: &Player, event: &Event, sign: &'static str, chat: i64, words: String) -> Done {
    let chat = player.hood.sandbox.title(chat).unwrap_or_default();
    Done { at: wall(&player.hood, event.at), sign, chat, words }
}
