//! What the page is told, as JSON.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde::Serialize;

use crate::clock::Clock;
use crate::domain::language::Language;
use crate::features::timeline::{self, Sending};
use crate::i18n::texts;
use crate::neighbourhood::Neighbourhood;
use crate::sandbox::{Author, EventKind, MessageEntityType, Press, Seen, Service};

/// How many of the last things the bot did are told.
const DEEDS: usize = 12;
/// The most letters of a message in a list.
const GLANCE: usize = 60;

/// The people, the chats and the time.
#[derive(Debug, Serialize)]
pub struct World {
    language: &'static str,
    now: String,
    speed: u32,
    bot: &'static str,
    people: Vec<Person>,
    chats: Vec<Chat>,
    commands: Vec<(String, String)>,
    deeds: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Person {
    id: i64,
    name: String,
    role: &'static str,
    started: bool,
    blocked: bool,
}

#[derive(Debug, Serialize)]
struct Chat {
    id: i64,
    title: String,
    private: bool,
    supergroup: bool,
    members: Vec<i64>,
    last: String,
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
    pinned: Option<String>,
    messages: Vec<Message>,
    /// Whether there are earlier ones.
    more: bool,
}

#[derive(Debug, Serialize)]
struct Message {
    id: i32,
    author: String,
    /// `mine`, `edited`, `pinned`, `only-you`, `service`: those that hold.
    is: Vec<&'static str>,
    at: String,
    text: String,
    marks: Vec<Mark>,
    buttons: Vec<Vec<Button>>,
    pictures: usize,
    file: Option<String>,
    document: Option<(String, String)>,
    venue: Option<String>,
    reply: Option<String>,
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

/// A message that will go out.
#[derive(Debug, Serialize)]
pub struct Coming {
    at: String,
    title: String,
    what: String,
    people: usize,
    groups: usize,
    held: bool,
}

/// The people, the chats and the time.
pub fn world(hood: &Neighbourhood, speed: u32) -> World {
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
        started: person.started,
        blocked: person.blocked,
    });
    let chats = sandbox.chats().into_iter().filter(|chat| chat.moved_to.is_none()).map(|chat| Chat {
        last: chat.last.as_ref().map(glance).unwrap_or_default(),
        id: chat.id,
        title: chat.title,
        private: chat.private,
        supergroup: chat.supergroup,
        members: chat.members,
    });
    World {
        language: hood.config.language.word(),
        now: wall(hood.zone, hood.clock.now()),
        speed,
        bot: sandbox.bot_username(),
        people: people.collect(),
        chats: chats.collect(),
        commands: sandbox.commands(),
        deeds: deeds(hood),
    }
}

fn wall(zone: Tz, moment: DateTime<Utc>) -> String {
    moment.with_timezone(&zone).format("%Y-%m-%d %H:%M:%S").to_string()
}

/// The first words of a message.
fn glance(seen: &Seen) -> String {
    let first = seen.text.lines().next().unwrap_or_default();
    first.chars().take(GLANCE).collect()
}

/// What the bot did last, the latest first.
fn deeds(hood: &Neighbourhood) -> Vec<String> {
    let happened = *hood.sandbox.changed().borrow();
    let told =
        hood.sandbox.events(happened.saturating_sub(10 * DEEDS)).into_iter().rev().filter_map(|event| {
            let (sign, chat, words) = match event.kind {
                EventKind::Posted(seen) if seen.author == Author::Bot => ("💬", seen.chat, glance(&seen)),
                EventKind::Edited(seen) => ("✎", seen.chat, glance(&seen)),
                EventKind::Deleted { chat, .. } => ("🗑", chat, String::new()),
                _ => return None,
            };
            let at = event.at.with_timezone(&hood.zone).format("%H:%M");
            Some(format!("{at} {sign} {} · {words}", title_of(hood, chat)))
        });
    told.take(DEEDS).collect()
}

fn title_of(hood: &Neighbourhood, chat: i64) -> String {
    let chats = hood.sandbox.chats();
    chats.into_iter().find(|known| known.id == chat).map(|known| known.title).unwrap_or_default()
}

/// The last messages of a chat, as a person sees them; those before a message, if one is named.
pub fn stretch(hood: &Neighbourhood, chat: i64, who: i64, before: Option<i32>, most: usize) -> Stretch {
    let sandbox = &hood.sandbox;
    let mut seen = sandbox.stretch(chat, before, most);
    let more = seen.first().is_some_and(|first| first.id > 1);
    if before.is_none() && sandbox.chats().iter().any(|known| known.id == chat) {
        seen.extend(sandbox.whispers(chat).into_iter().filter(|whisper| whisper.only_for == Some(who)));
        seen.sort_by_key(|message| message.date);
    }
    let names = sandbox.people();
    let name = |id: i64| names.iter().find(|(known, _)| *known == id).map(|(_, name)| name.clone());
    let messages: Vec<Message> = seen
        .iter()
        .filter(|seen| !seen.deleted)
        .map(|seen| {
            let reply =
                seen.reply_to.and_then(|id| sandbox.message(chat, id)).map(|answered| glance(&answered));
            message(hood, seen, who, &name, reply)
        })
        .collect();
    Stretch { title: title_of(hood, chat), pinned: sandbox.pinned(chat).as_ref().map(glance), messages, more }
}

fn message(
    hood: &Neighbourhood,
    seen: &Seen,
    who: i64,
    name: &impl Fn(i64) -> Option<String>,
    reply: Option<String>,
) -> Message {
    let author = match seen.author {
        Author::Person(id) => name(id).unwrap_or_default(),
        Author::Bot => "Last Mile".to_owned(),
        Author::Anonymous => title_of(hood, seen.chat),
    };
    let service = seen.service.as_ref().map(|service| match service {
        Service::Joined(id) => format!("＋ {}", name(*id).unwrap_or_default()),
        Service::Left(id) => format!("− {}", name(*id).unwrap_or_default()),
        Service::Pinned(_) => "📌".to_owned(),
        Service::TopicCreated(title) => title.clone(),
        Service::TopicClosed => "⏹".to_owned(),
        Service::MigratedTo(_) | Service::MigratedFrom(_) => "⇄".to_owned(),
    });
    let file = seen.photos.last().filter(|file| hood.sandbox.document(file).is_some()).cloned();
    let marks = seen.entities.iter().filter_map(|entity| {
        let kind = match entity.type_field {
            MessageEntityType::Bold => "strong",
            MessageEntityType::Italic => "em",
            MessageEntityType::Code => "code",
            MessageEntityType::Strikethrough => "s",
            MessageEntityType::TextLink => "a",
            _ => return None,
        };
        Some(Mark { kind, offset: entity.offset, length: entity.length, url: entity.url.clone() })
    });
    let button = |button: &crate::sandbox::SeenButton| Button {
        label: button.label.clone(),
        url: match &button.press {
            Press::Url(url) => Some(url.clone()),
            Press::Data(_) | Press::Other => None,
        },
    };
    let is = [
        ("mine", seen.author == Author::Person(who)),
        ("edited", seen.edits > 0),
        ("pinned", seen.pinned),
        ("only-you", seen.only_for.is_some()),
        ("service", seen.service.is_some()),
    ];
    Message {
        id: seen.id,
        author,
        is: is.into_iter().filter(|(_, holds)| *holds).map(|(what, _)| what).collect(),
        at: seen.date.with_timezone(&hood.zone).format("%d.%m. %H:%M").to_string(),
        text: service.unwrap_or_else(|| seen.text.clone()),
        marks: marks.collect(),
        buttons: seen.buttons.iter().map(|row| row.iter().map(button).collect()).collect(),
        pictures: usize::from(!seen.photos.is_empty()),
        file,
        document: seen.document.as_ref().map(|document| (document.name.clone(), document.file.clone())),
        venue: seen.venue.as_ref().map(|venue| format!("{} · {}", venue.title, venue.address)),
        reply,
    }
}

/// A message that will go out, in words.
pub fn coming(zone: Tz, title: String, coming: timeline::Coming, language: Language) -> Coming {
    let what = match coming.what {
        Sending::Step(step) => texts::button_coming(step.word()).say(language).read(),
        Sending::News | Sending::Seats | Sending::CalendarFiles | Sending::OfferEnds => "✉️".to_owned(),
    };
    Coming {
        at: coming.at.with_timezone(&zone).format("%a %d.%m. %H:%M").to_string(),
        title,
        what,
        people: coming.people,
        groups: coming.groups,
        held: coming.held,
    }
}
