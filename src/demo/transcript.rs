//! Prints what the chats show, as it happens.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use chrono_tz::Tz;

use crate::domain::civil_time::to_wall;
use crate::sandbox::{Author, EventKind, Sandbox, Seen};

/// How far messages are set in from the names of chats.
const INDENT: &str = "    ";

/// A transcript that is printed piece by piece.
pub struct Transcript {
    zone: Tz,
    names: HashMap<i64, String>,
    cursor: usize,
    /// What each message said when it was last printed.
    said: HashMap<(i64, i32), String>,
    hour: Option<NaiveDateTime>,
}

impl Transcript {
    /// A transcript that begins now.
    pub fn of(sandbox: &Sandbox, zone: Tz) -> Self {
        let names = sandbox.people().into_iter().chain(sandbox.groups()).collect();
        Self { zone, names, cursor: sandbox.events(0).len(), said: HashMap::new(), hour: None }
    }

    /// Prints what has happened since the last time. Of several edits of one message only the last is shown.
    pub fn print(&mut self, sandbox: &Sandbox) {
        let events = sandbox.events(self.cursor);
        self.cursor += events.len();
        let last_edit: HashMap<(i64, i32), usize> = events
            .iter()
            .enumerate()
            .filter_map(|(index, event)| match &event.kind {
                EventKind::Edited(seen) => Some(((seen.chat, seen.id), index)),
                _ => None,
            })
            .collect();
        for (index, event) in events.iter().enumerate() {
            let at = to_wall(self.zone, event.at);
            match &event.kind {
                EventKind::Said(seen) => {
                    let what = if seen.photos.is_empty() { seen.text.as_str() } else { "📷" };
                    self.line(at, &format!("{} ✍ {}", self.place(seen), indented(what)));
                }
                EventKind::Posted(seen) if seen.service.is_none() => {
                    self.message(at, seen);
                }
                EventKind::Edited(seen) if last_edit.get(&(seen.chat, seen.id)) == Some(&index) => {
                    self.edit(at, seen);
                }
                EventKind::Tapped { person, chat, label, .. } => {
                    let line = format!("{} 👆 {} [{label}]", self.chat(*chat), self.chat(*person));
                    self.line(at, &line);
                }
                EventKind::Toasted { person, toast, .. } if !toast.text.is_empty() => {
                    let text = toast.text.replace('\n', &format!("\n{INDENT}   "));
                    self.line(at, &format!("{INDENT}💬 {}: {text}", self.chat(*person)));
                }
                _ => {}
            }
        }
    }

    /// Prints whether something is as it should be.
    pub fn note(holds: bool, what: &str) {
        println!("{} {what}", if holds { "✓" } else { "✗" });
    }

    fn message(&mut self, at: NaiveDateTime, seen: &Seen) {
        let picture = if seen.photos.is_empty() { "" } else { "🖼 " };
        let text = format!("{} 🤖 {picture}{}", self.chat(seen.chat), indented(&seen.text));
        self.line(at, &text);
        self.said.insert((seen.chat, seen.id), seen.text.clone());
        Self::buttons(seen);
    }

    /// An edit shows only the lines that are new; the rest stands further up.
    fn edit(&mut self, at: NaiveDateTime, seen: &Seen) {
        let before = self.said.insert((seen.chat, seen.id), seen.text.clone()).unwrap_or_default();
        let old: Vec<&str> = before.lines().collect();
        let new: Vec<&str> = seen.text.lines().filter(|line| !old.contains(line)).collect();
        let text = format!("{} 🤖✎ {}", self.chat(seen.chat), indented(&new.join("\n")));
        self.line(at, text.trim_end());
        Self::buttons(seen);
    }

    fn buttons(seen: &Seen) {
        for row in &seen.buttons {
            let labels: Vec<String> = row.iter().map(|button| format!("[ {} ]", button.label)).collect();
            println!("{INDENT}{INDENT}{}", labels.join(" "));
        }
    }

    fn place(&self, seen: &Seen) -> String {
        match seen.author {
            Author::Person(person) if person == seen.chat => self.chat(person),
            Author::Person(person) => format!("{} · {}", self.chat(seen.chat), self.chat(person)),
            _ => self.chat(seen.chat),
        }
    }

    fn chat(&self, chat: i64) -> String {
        self.names.get(&chat).cloned().unwrap_or_else(|| chat.to_string())
    }

    /// A line below the time, which is printed when it changes.
    fn line(&mut self, at: NaiveDateTime, text: &str) {
        let minute = at.format("%Y-%m-%d %H:%M").to_string();
        if self.hour.is_none_or(|hour| hour.format("%Y-%m-%d %H:%M").to_string() != minute) {
            println!("\n── {} ──", at.format("%a %Y-%m-%d %H:%M"));
            self.hour = Some(at);
        }
        println!("{text}");
    }
}

fn indented(text: &str) -> String {
    text.replace('\n', &format!("\n{INDENT}{INDENT}"))
}
