//! The messenger's side of what was left behind: messages as they stood, under their numbers.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use lastmile::sandbox::{Author, EventKind, MessageEntity, Press, Seen, SeenButton};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::language::transcript::render;
use crate::language::{Told, World};

/// Calls the emulated Bot API as the bot would.
pub async fn call(t: &World, method: &str, parameters: Value) -> Told<Value> {
    let address = format!("{}bot{}/{method}", t.sandbox.api_url(), t.sandbox.token());
    let request = reqwest::Client::new().post(address).header("content-type", "application/json");
    let answer = request.body(parameters.to_string()).send().await?.text().await?;
    let answer: Value = serde_json::from_str(&answer)?;
    anyhow::ensure!(answer["ok"] == true, "{method} {parameters}: {answer}");
    Ok(answer["result"].clone())
}

/// Whatever has happened so far was heard by the bot of before. The number of the last update.
pub async fn all_is_heard(t: &World) -> Told<i64> {
    let last = i64::from(t.sandbox.push_update(json!({})));
    call(t, "getUpdates", json!({"offset": last + 1, "timeout": 0})).await?;
    Ok(last)
}

/// Somebody who is nobody's business has sent pictures, up to the one of that file, so that each can be sent again.
pub fn pictures_up_to(t: &World, file: &str) -> Told<()> {
    while one_more_picture(t)?.as_str() < file {}
    Ok(())
}

/// Sends one more picture where the bot does not look, and tells its largest file.
pub fn one_more_picture(t: &World) -> Told<String> {
    const ATTIC: &str = "Attic";
    let attic = t.sandbox.titled(ATTIC).unwrap_or_else(|| t.sandbox.add_group(ATTIC));
    let (person, _) =
        t.sandbox.people().into_iter().next().ok_or_else(|| anyhow::anyhow!("nobody is there"))?;
    let message = t.sandbox.send_photo(person, attic, None, None);
    let seen = t.sandbox.message(attic, message).ok_or_else(|| anyhow::anyhow!("no picture"))?;
    Ok(seen.photos.last().cloned().unwrap_or_default())
}

/// How much has happened so far, for [`news`].
pub fn so_far(t: &World) -> usize {
    t.sandbox.events(0).len()
}

/// What the bot did in each chat since, in order.
fn told(t: &World, since: usize) -> BTreeMap<i64, Vec<String>> {
    let mut chats: BTreeMap<i64, Vec<String>> = BTreeMap::new();
    for event in t.sandbox.events(since) {
        let (chat, told) = match event.kind {
            EventKind::Posted(seen) if seen.author == Author::Bot && seen.service.is_none() => {
                let only = if seen.only_for.is_some() { "🤫 " } else { "" };
                (seen.chat, format!("{only}{}", render(&seen)))
            }
            EventKind::Edited(seen) => (seen.chat, format!("✎ {} {}", seen.id, render(&seen))),
            EventKind::Deleted { chat, message } => (chat, format!("✗ {message}")),
            EventKind::Refused(refusal) => {
                (refusal.chat.unwrap_or(0), format!("{}: {}", refusal.method, refusal.description))
            }
            _ => continue,
        };
        chats.entry(chat).or_default().push(told);
    }
    chats
}

fn title(t: &World, chat: i64) -> String {
    t.sandbox.title(chat).unwrap_or_default()
}

/// What the bot did in each chat since, chat by chat.
pub fn news(t: &World, since: usize) -> String {
    let chats = told(t, since).into_iter();
    let told = chats.map(|(chat, told)| format!("=== {}\n{}", title(t, chat), told.join("\n---\n")));
    without_commands(&told.collect::<Vec<_>>().join("\n\n"))
}

/// Which commands there are is no matter of what was kept.
fn without_commands(told: &str) -> String {
    let is_command = |line: &&str| line.starts_with('/') && line.contains(" – ");
    told.lines().filter(|line| !is_command(line)).collect::<Vec<_>>().join("\n")
}

/// The same, and of each message the first line.
pub fn first_lines(t: &World, since: usize) -> Vec<String> {
    let first = |told: &String| told.lines().next().unwrap_or_default().to_owned();
    let chats = told(t, since).into_iter();
    chats
        .flat_map(|(chat, told)| {
            told.iter().map(|told| format!("{} · {}", title(t, chat), first(told))).collect::<Vec<_>>()
        })
        .collect()
}

/// A message as it stood: what the messenger keeps when the bot ends.
#[derive(Debug, Serialize, Deserialize)]
pub struct Stood {
    /// The title of its chat; of a private one, the person's name.
    pub chat: String,
    pub id: i32,
    pub date: DateTime<Utc>,
    /// Who wrote it, unless that was the bot.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    pub text: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entities: Vec<MessageEntity>,
    /// Its buttons, as the Bot API has them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub buttons: Vec<Vec<Value>>,
    /// The topic it is in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thread: Option<i32>,
    /// The file of its picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub album: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub deleted: bool,
}

/// Everything that stands in the chats, a message a line, in the order in which it was written. The first line has the
/// time.
pub fn written(t: &World) -> Told<String> {
    let mut all = Vec::new();
    for chat in t.sandbox.chats() {
        for seen in t.sandbox.messages(chat.id).into_iter().filter(|seen| seen.service.is_none()) {
            all.push(stood(t, &chat.title, seen));
        }
    }
    all.sort_by_key(|stood| stood.date);
    let lines = all.iter().map(serde_json::to_string).collect::<Result<Vec<_>, _>>()?;
    Ok(format!("{}\n{}\n", serde_json::to_string(&t.now())?, lines.join("\n")))
}

fn stood(t: &World, chat: &str, seen: Seen) -> Stood {
    let by = match seen.author {
        Author::Bot => None,
        Author::Person(person) => t.sandbox.title(person),
        Author::Anonymous => Some(String::new()),
    };
    let button = |button: SeenButton| match button.press {
        Press::Data(data) => json!({"text": button.label, "callback_data": data}),
        Press::Url(url) => json!({"text": button.label, "url": url}),
        Press::Other => json!({"text": button.label}),
    };
    Stood {
        chat: chat.to_owned(),
        id: seen.id,
        date: seen.date,
        by,
        text: seen.text,
        entities: seen.entities,
        buttons: seen.buttons.into_iter().map(|row| row.into_iter().map(button).collect()).collect(),
        thread: seen.thread,
        picture: seen.photos.last().cloned(),
        album: seen.album,
        deleted: seen.deleted,
    }
}

/// Messages stand in the chats again, each at its time and under its number. Nobody has acted since: the bot of before
/// has heard it all.
pub async fn stand_again(t: &mut World, lines: &str) -> Told<()> {
    t.sandbox.enforce_pace(false);
    let all = lines.lines().map(serde_json::from_str).collect::<Result<Vec<Stood>, _>>()?;
    if let Some(last) = all.iter().filter_map(|stood| stood.picture.clone()).max() {
        pictures_up_to(t, &last)?;
    }
    for album in all.chunk_by(|one, next| one.album.is_some() && one.album == next.album) {
        let chat = t.titled(&album[0].chat);
        t.clock.advance_to(album[0].date);
        stands_again(t, chat, album).await?;
        for stood in album {
            let seen = t.sandbox.message(chat, stood.id);
            anyhow::ensure!(
                seen.is_some_and(|seen| seen.text == stood.text || stood.text.is_empty()),
                "{stood:?}"
            );
            if stood.deleted {
                t.sandbox.delete_message(chat, stood.id);
            }
        }
    }
    t.sandbox.enforce_pace(true);
    Ok(())
}

async fn stands_again(t: &World, chat: i64, album: &[Stood]) -> Told<()> {
    let stood = &album[0];
    if let Some(name) = &stood.by {
        for stood in album {
            let text = if stood.text.is_empty() { "(a picture)" } else { &stood.text };
            t.sandbox.say(t.titled(name), chat, text, None, None);
        }
        return Ok(());
    }
    let (method, mut wish) = match &stood.picture {
        Some(_) if album.len() > 1 => {
            let media = album.iter().map(|stood| {
                let (caption, entities) = (&stood.text, &stood.entities);
                json!({"type": "photo", "media": stood.picture, "caption": caption, "caption_entities": entities})
            });
            ("sendMediaGroup", json!({"chat_id": chat, "media": media.collect::<Vec<_>>()}))
        }
        Some(picture) => {
            let (caption, entities) = (&stood.text, &stood.entities);
            (
                "sendPhoto",
                json!({"chat_id": chat, "photo": picture, "caption": caption, "caption_entities": entities}),
            )
        }
        None => {
            let text = if stood.text.is_empty() { "(a document)" } else { &stood.text };
            ("sendMessage", json!({"chat_id": chat, "text": text, "entities": stood.entities}))
        }
    };
    if !stood.buttons.is_empty() {
        wish["reply_markup"] = json!({"inline_keyboard": stood.buttons});
    }
    if let Some(thread) = stood.thread {
        wish["message_thread_id"] = thread.into();
    }
    call(t, method, wish).await.map(|_| ())
}
