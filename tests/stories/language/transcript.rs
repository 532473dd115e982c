//! What stands in the chats, as stories read it.

use std::fmt::Write;

use frankenstein::types::MessageEntityType;
use lastmile::sandbox::{Author, Sandbox, Seen};

/// The bot's messages in a chat.
pub fn of_bot(sandbox: &Sandbox, chat: i64) -> Vec<Seen> {
    let mut seen = sandbox.messages(chat);
    seen.retain(|seen| seen.author == Author::Bot && seen.service.is_none());
    seen
}

/// Whom a message mentions, so that it reaches them.
pub fn mentioned(seen: &Seen) -> Vec<i64> {
    let users = seen.entities.iter().filter_map(|entity| entity.user.as_ref());
    users.map(|user| user.id.cast_signed()).collect()
}

/// A message as people read it.
pub fn render(seen: &Seen) -> String {
    let mut lines = vec![words(seen)];
    for row in &seen.buttons {
        lines.push(row.iter().map(|button| format!("[{}]", button.label)).collect::<Vec<_>>().join(" "));
    }
    if seen.voice.is_some() {
        lines.push("(a voice message)".to_owned());
    }
    if let Some(document) = &seen.document {
        lines.push(format!("({})", document.name));
    }
    if seen.album.is_some() {
        lines.push("(album)".to_owned());
    } else if !seen.photos.is_empty() {
        lines.push("(picture)".to_owned());
    }
    lines.join("\n")
}

/// The words of a message; a `>` stands before each line of what is folded.
fn words(seen: &Seen) -> String {
    let units: Vec<u16> = seen.text.encode_utf16().collect();
    let mut words = String::new();
    let mut at = 0;
    for entity in seen.entities.iter().filter(|one| one.type_field == MessageEntityType::ExpandableBlockquote)
    {
        let (from, to) = (usize::from(entity.offset), usize::from(entity.offset + entity.length));
        words.push_str(&String::from_utf16_lossy(&units[at..from]));
        let quoted = String::from_utf16_lossy(&units[from..to]);
        words.push_str(&quoted.lines().map(|line| format!("> {line}")).collect::<Vec<_>>().join("\n"));
        at = to;
    }
    words + &String::from_utf16_lossy(&units[at..])
}

/// Everything that stands in the chats.
pub fn transcript(sandbox: &Sandbox) -> String {
    let chats = sandbox.groups().into_iter().chain(sandbox.people());
    let mut out = String::new();
    for (chat, name) in chats {
        for seen in sandbox.messages(chat) {
            let _ = writeln!(out, "{name} · {:?}: {}", seen.author, render(&seen));
        }
    }
    out
}
