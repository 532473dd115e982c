//! What a page in the browser asks: who is there, which chats there are, and a stretch of one of them.

use frankenstein::types::ChatType;

use super::handle::Sandbox;
use super::seen::{PersonId, Seen};
use super::world::{Standing, see};

/// A person, seen from outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenPerson {
    /// Their number, and that of their private chat.
    pub id: PersonId,
    /// What they are called.
    pub name: String,
    /// The language of their app.
    pub language: Option<String>,
    /// Whether they have pressed Start.
    pub started: bool,
    /// Whether they have blocked the bot.
    pub blocked: bool,
}

/// A chat, seen from outside.
#[derive(Debug, Clone, PartialEq)]
pub struct SeenChat {
    /// Its number.
    pub id: i64,
    /// Its title, or the person's name.
    pub title: String,
    /// Whether it is between one person and the bot.
    pub private: bool,
    /// Whether it is a supergroup.
    pub supergroup: bool,
    /// Whether the bot was removed.
    pub kicked: bool,
    /// Who is in it.
    pub members: Vec<PersonId>,
    /// Who runs it.
    pub admins: Vec<PersonId>,
    /// The number under which it lives on.
    pub moved_to: Option<i64>,
    /// What stands last in it.
    pub last: Option<Seen>,
}

impl Sandbox {
    /// The last messages of a chat, `most` of them, oldest first.
    pub fn stretch(&self, chat: i64, most: usize) -> Vec<Seen> {
        let world = self.world();
        let Some(room) = world.rooms.get(&chat) else { return Vec::new() };
        room.messages[room.messages.len().saturating_sub(most)..].iter().map(see).collect()
    }

    /// The latest message of a chat that contains some words and a button with a label.
    pub fn with_button(&self, chat: i64, words: &str, label: &str) -> Option<Seen> {
        self.latest(chat, |seen| seen.text.contains(words) && seen.has_button(label))
    }

    /// The latest message of a chat that is such a one.
    pub fn latest(&self, chat: i64, is: impl Fn(&Seen) -> bool) -> Option<Seen> {
        let world = self.world();
        let standing = world.rooms.get(&chat)?.messages.iter().rev().filter(|stored| !stored.deleted);
        standing.map(see).find(is)
    }

    /// What is pinned in a chat, the latest.
    pub fn pinned(&self, chat: i64) -> Option<Seen> {
        let world = self.world();
        world.rooms.get(&chat)?.messages.iter().rev().find(|stored| stored.pinned && !stored.deleted).map(see)
    }

    /// Every chat, groups and private ones.
    pub fn chats(&self) -> Vec<SeenChat> {
        let world = self.world();
        let seen = world.rooms.values().map(|room| SeenChat {
            id: room.id,
            title: room.title.clone(),
            private: room.private(),
            supergroup: room.kind == ChatType::Supergroup,
            kicked: room.bot == Standing::Kicked,
            members: room.members.iter().copied().collect(),
            admins: room.admins.iter().copied().collect(),
            moved_to: room.migrated_to,
            last: room.messages.iter().rev().find(|stored| !stored.deleted).map(see),
        });
        seen.collect()
    }

    /// What a chat is called.
    pub fn title(&self, chat: i64) -> Option<String> {
        self.world().rooms.get(&chat).map(|room| room.title.clone())
    }

    /// The chat of that title. A group that became a supergroup lives on under its title.
    pub fn titled(&self, title: &str) -> Option<i64> {
        let world = self.world();
        let found = world.rooms.values().find(|room| room.title == title && room.migrated_to.is_none());
        found.map(|room| room.id)
    }

    /// Every person.
    pub fn neighbours(&self) -> Vec<SeenPerson> {
        let world = self.world();
        let seen = world.people.values().map(|person| SeenPerson {
            id: person.id,
            name: person.name.clone(),
            language: person.language.clone(),
            started: person.started,
            blocked: person.blocked,
        });
        seen.collect()
    }
}
