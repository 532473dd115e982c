//! What the page is told, as JSON.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::clock::Clock;
use crate::neighbourhood::Neighbourhood;
use crate::sandbox::{Author, MessageEntityType, Press, Seen, SeenButton, SeenChat, Service};

/// The most letters of a message in a list.
const GLANCE: usize = 60;
/// Any group, for what is the same in all of them.
const GROUPS: i64 = -1;
/// What the bot is called in its chats.
const BOT: &str = "Last Mile";

/// The people, the chats and the time.
#[derive(Debug, Serialize)]
pub struct World {
    language: &'static str,
    now: String,
    speed: u32,
    slow: bool,
    bot: &'static str,
    people: Vec<Person>,
    chats: Vec<Chat>,
    /// The menu of commands in groups.
    commands: Vec<(String, String)>,
    /// The link that makes somebody the owner of a bot that has none.
    owner_link: Option<String>,
}

#[derive(Debug, Serialize)]
struct Person {
    id: i64,
    name: String,
    role: &'static str,
    started: bool,
    blocked: bool,
    /// The menu of commands in their private chat.
    commands: Vec<(String, String)>,
}

#[derive(Debug, Serialize)]
struct Chat {
    id: i64,
    title: String,
    private: bool,
    supergroup: bool,
    members: Vec<i64>,
    /// How many messages there ever were.
    count: i32,
    last: String,
    /// When something was last written there.
    at: Option<String>,
}

/// A toast.
#[derive(Debug, Serialize)]
pub struct Toast {
    /// Its words.
    pub text: String,
    /// Whether it has to be closed by hand.
    pub alert: bool,
}

/// Messages of a chat.
#[derive(Debug, Serialize)]
pub struct Stretch {
    title: String,
    /// The number and the first words of what is pinned.
    pinned: Option<(i32, String)>,
    messages: Vec<Message>,
    /// Whether there are earlier ones.
    more: bool,
}

#[derive(Debug, Serialize)]
struct Message {
    /// What it goes by on the page: one that only one person sees, or of a chat before this one, has no number here.
    key: String,
    id: i32,
    author: String,
    /// `mine`, `edited`, `pinned`, `only-you`, `picture`: those that hold.
    is: Vec<&'static str>,
    at: String,
    text: String,
    marks: Vec<Mark>,
    buttons: Vec<Vec<Button>>,
    file: Option<String>,
    album: Option<String>,
    document: Option<(String, String)>,
    venue: Option<Venue>,
    reply: Option<String>,
    service: Option<Told>,
}

/// A place on the map, in degrees north and east.
#[derive(Debug, Serialize)]
struct Venue {
    title: String,
    address: String,
    latitude: f64,
    longitude: f64,
}

/// What the chat itself tells: the page has a word for each sort.
#[derive(Debug, Serialize)]
struct Told {
    what: &'static str,
    whom: String,
}

#[derive(Debug, Serialize)]
struct Mark {
    kind: &'static str,
    offset: u16,
    length: u16,
    url: Option<String>,
}

#[derive(Debug, Serialize)]
struct Button {
    label: String,
    url: Option<String>,
}

/// The people, the chats and the time.
pub fn world(hood: &Neighbourhood, speed: u32, slow: bool, owner_link: Option<String>) -> World {
    let sandbox = &hood.sandbox;
    let people = sandbox.neighbours().into_iter().map(|person| Person {
        role: match person.id {
            id if id == hood.organiser || id == hood.teacher => "organiser",
            id if id == hood.coordinator => "coordinator",
            id if id == hood.newcomer => "newcomer",
            _ => "resident",
        },
        id: person.id,
        name: person.name,
        commands: sandbox.commands(person.id, hood.config.language.word()),
        started: person.started,
        blocked: person.blocked,
    });
    let chats = sandbox.chats().into_iter().filter(|chat| chat.moved_to.is_none());
    let chats = chats.map(|seen| chat(hood, seen));
    World {
        language: hood.config.language.word(),
        now: wall(hood, hood.clock.now()),
        speed,
        slow,
        bot: sandbox.bot_username(),
        people: people.collect(),
        chats: chats.collect(),
        commands: sandbox.commands(GROUPS, hood.config.language.word()),
        owner_link,
    }
}

fn chat(hood: &Neighbourhood, seen: SeenChat) -> Chat {
    let last = seen.last.as_ref();
    Chat {
        last: last.map(glance).unwrap_or_default(),
        count: last.map_or(0, |last| last.id),
        at: last.map(|last| wall(hood, last.date)),
        id: seen.id,
        title: seen.title,
        private: seen.private,
        supergroup: seen.supergroup,
        members: seen.members,
    }
}

/// A moment on the neighbourhood's wall clock, `2026-11-25T09:00:00`; the page writes it as people do.
pub fn wall(hood: &Neighbourhood, moment: DateTime<Utc>) -> String {
    moment.with_timezone(&hood.zone).format("%Y-%m-%dT%H:%M:%S").to_string()
}

/// The first line of a text.
pub fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

/// The first words of a message.
pub fn glance(seen: &Seen) -> String {
    first_line(&seen.text).chars().take(GLANCE).collect()
}

/// The last messages of a chat, as a person sees them.
pub fn stretch(hood: &Neighbourhood, chat: i64, who: i64, most: usize) -> Stretch {
    let sandbox = &hood.sandbox;
    let seen = sandbox.stretch(chat, most);
    let more = seen.first().is_some_and(|first| first.id > 1);
    let standing = seen.into_iter().filter(|seen| !seen.deleted).map(|seen| (seen.id.to_string(), seen));
    let mut all: Vec<(String, Seen)> = if more { Vec::new() } else { past(hood, chat, most) };
    all.extend(standing);
    let whispers = (1..).map(|number: usize| format!("w{number}")).zip(sandbox.whispers(chat));
    let earliest = all.first().map(|(_, first)| first.date).filter(|_| more);
    all.extend(whispers.filter(|(_, whisper)| {
        whisper.only_for == Some(who) && earliest.is_none_or(|earliest| whisper.date >= earliest)
    }));
    all.sort_by_key(|(_, message)| message.date);
    let names = sandbox.people();
    let name = |id: i64| {
        names.iter().find(|(known, _)| *known == id).map(|(_, name)| name.clone()).unwrap_or_default()
    };
    let messages = all.into_iter().map(|(key, seen)| message(hood, key, &seen, who, &name)).collect();
    Stretch {
        title: sandbox.title(chat).unwrap_or_default(),
        pinned: sandbox.pinned(chat).as_ref().map(pinned),
        messages,
        more,
    }
}

/// What was said before a group became this supergroup. People still read it; its buttons lead nowhere any more.
fn past(hood: &Neighbourhood, chat: i64, most: usize) -> Vec<(String, Seen)> {
    let mut chats = hood.sandbox.chats().into_iter();
    let Some(before) = chats.find(|known| known.moved_to == Some(chat)) else { return Vec::new() };
    let seen = hood.sandbox.stretch(before.id, most).into_iter().filter(|seen| !seen.deleted);
    seen.map(|seen| (format!("p{}", seen.id), Seen { id: 0, buttons: Vec::new(), ..seen })).collect()
}

fn pinned(seen: &Seen) -> (i32, String) {
    (seen.id, glance(seen))
}

fn message(
    hood: &Neighbourhood,
    key: String,
    seen: &Seen,
    who: i64,
    name: &impl Fn(i64) -> String,
) -> Message {
    let sandbox = &hood.sandbox;
    let author = match seen.author {
        Author::Person(id) => name(id),
        Author::Bot => BOT.to_owned(),
        Author::Anonymous => sandbox.title(seen.chat).unwrap_or_default(),
    };
    let is = [
        ("mine", seen.author == Author::Person(who)),
        ("edited", seen.edits > 0),
        ("pinned", seen.pinned),
        ("only-you", seen.only_for.is_some()),
        ("picture", !seen.photos.is_empty()),
    ];
    let answered = seen.reply_to.and_then(|id| sandbox.message(seen.chat, id));
    Message {
        key,
        id: seen.id,
        author,
        is: is.into_iter().filter(|(_, holds)| *holds).map(|(what, _)| what).collect(),
        at: wall(hood, seen.date),
        text: seen.text.clone(),
        marks: marks(seen),
        buttons: buttons(seen),
        file: seen.photos.last().filter(|file| sandbox.document(file).is_some()).cloned(),
        album: seen.album.clone(),
        document: seen.document.as_ref().map(|document| (document.name.clone(), document.file.clone())),
        venue: seen.venue.as_ref().map(|venue| Venue {
            title: venue.title.clone(),
            address: venue.address.clone(),
            latitude: venue.latitude,
            longitude: venue.longitude,
        }),
        reply: answered.as_ref().map(glance),
        service: seen.service.as_ref().map(|service| told(service, name)),
    }
}

fn marks(seen: &Seen) -> Vec<Mark> {
    let marks = seen.entities.iter().filter_map(|entity| {
        let kind = match entity.type_field {
            MessageEntityType::Bold | MessageEntityType::TextMention => "strong",
            MessageEntityType::Italic => "em",
            MessageEntityType::Code => "code",
            MessageEntityType::Blockquote => "blockquote",
            MessageEntityType::ExpandableBlockquote => "fold",
            MessageEntityType::Strikethrough => "s",
            MessageEntityType::TextLink => "a",
            _ => return None,
        };
        Some(Mark { kind, offset: entity.offset, length: entity.length, url: entity.url.clone() })
    });
    marks.collect()
}

fn buttons(seen: &Seen) -> Vec<Vec<Button>> {
    let button = |button: &SeenButton| Button {
        label: button.label.clone(),
        url: match &button.press {
            Press::Url(url) => Some(url.clone()),
            Press::Data(_) | Press::Other => None,
        },
    };
    seen.buttons.iter().map(|row| row.iter().map(button).collect()).collect()
}

fn told(service: &Service, name: &impl Fn(i64) -> String) -> Told {
    let (what, whom) = match service {
        Service::Joined(id) => ("joined", name(*id)),
        Service::Left(id) => ("left", name(*id)),
        Service::Pinned(_) => ("pinned-one", String::new()),
        Service::TopicCreated(title) => ("topic", title.clone()),
        Service::TopicClosed => ("topic-closed", String::new()),
        Service::MigratedTo(_) | Service::MigratedFrom(_) => ("moved", String::new()),
    };
    Told { what, whom }
}
