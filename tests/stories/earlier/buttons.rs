//! Every button that stood on a phone when the rows were kept does what it did then, or says kindly that it is old.

use std::collections::{BTreeMap, BTreeSet};

use insta::assert_snapshot;
use lastmile::sandbox::{Author, Press, SeenButton, TapId};
use serde_json::json;

use super::{chats, going_on, rows};
use crate::language::{Told, World, both_engines};

/// A button that somebody can tap.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Standing {
    /// Who taps it.
    pub name: String,
    /// The title of the chat it stands in; of a private one, the person's name.
    pub chat: String,
    /// The number of its message there.
    pub message: i32,
    pub label: String,
    pub data: String,
}

/// What a resident taps in a group, unless it answers a command of somebody's.
const RESIDENT: &str = "Fu";
/// The verbs of all buttons of then.
const VERBS: &[&str] = &[
    "s", "p", "m", "w", "q", "qa", "c", "cb", "a", "help", "pub", "drop", "off", "ob", "e", "es", "sr", "su",
    "u", "f", "n", "pl", "inv", "rev", "cl", "dis", "bc", "bx", "tl", "on", "t", "ta", "ci", "tp", "i", "x",
    "rl", "rs", "rp", "r", "hide", "rem", "forget", "keep", "l", "ls",
];
/// What does away with something others stand on is tapped last, in this order.
const LAST: &[&str] = &[
    "l", "ls", "rl", "rp", "sr", "r", "rev", "cl", "dis", "bx", "bc", "drop", "cb", "c", "ob", "off", "keep",
    "forget",
];

/// Every button with data that stands on a message of the bot, once for each who can tap it.
pub async fn standing(t: &World) -> Told<Vec<Standing>> {
    let answers = "SELECT chat_id || ' ' || message_id || ' ' || owner_id FROM outbox
         WHERE owner_id IS NOT NULL AND message_id IS NOT NULL";
    let answers = rows::texts(&t.store, answers).await?;
    let people = t.sandbox.people();
    let mut found: Vec<Standing> = Vec::new();
    for chat in t.sandbox.chats() {
        let owner = |message: i32| {
            let here = format!("{} {message} ", chat.id);
            let number = answers.iter().find_map(|line| line.strip_prefix(&here))?;
            people.iter().find(|(id, _)| id.to_string() == number).map(|(_, name)| name.clone())
        };
        for seen in t.sandbox.messages(chat.id) {
            if seen.author != Author::Bot || seen.deleted {
                continue;
            }
            let resident = || owner(seen.id).unwrap_or_else(|| RESIDENT.to_owned());
            let name = if chat.private { chat.title.clone() } else { resident() };
            for button in seen.buttons.into_iter().flatten() {
                let Press::Data(data) = button.press else { continue };
                let (label, chat, name) = (button.label, chat.title.clone(), name.clone());
                found.push(Standing { name, chat, message: seen.id, label, data });
            }
        }
    }
    // Of what stands in one chat twice, the later one; of a month's days, the first three.
    let mut known = BTreeSet::new();
    found.reverse();
    found.retain(|button| known.insert((button.chat.clone(), button.data.clone())));
    found.reverse();
    let mut days = BTreeMap::new();
    found.retain(|button| {
        let is_day = ["n:d:", "n:h:"].iter().any(|start| button.data.starts_with(start));
        let so_far = days.entry((button.chat.clone(), button.message, is_day)).or_insert(0);
        *so_far += 1;
        !is_day || *so_far <= 3
    });
    found.sort_by_key(|button| {
        LAST.iter().position(|verb| *verb == verb_of(&button.data)).map_or(0, |place| place + 1)
    });
    Ok(found)
}

fn verb_of(data: &str) -> &str {
    data.split(':').next().unwrap_or_default()
}

const EDITING: &str = "editing";

/// What a tap is about that can be done once: of those about the same, each is tapped in a town of its own.
fn once(button: &Standing) -> Option<(String, String)> {
    let mut parts = button.data.split(':');
    let about = match (parts.next()?, parts.next()) {
        ("pub" | "drop", _) | ("n", Some("edit" | "tk" | "t" | "p")) => "draft".to_owned(),
        ("es" | "ob" | "su", _) => EDITING.to_owned(),
        ("a", Some(number)) => format!("aside {number}"),
        (verb @ ("u" | "cl" | "bc" | "bx"), Some(number)) => format!("{verb} {number}"),
        _ => return None,
    };
    Some((button.name.clone(), about.replace("bx", "bc")))
}

/// The buttons as a file, a line each: who taps, in which chat, on which message, what stands on it, what it sends. A
/// blank line parts those that are tapped in one town from those in the next.
pub fn written(found: Vec<Standing>) -> String {
    let mut rounds: Vec<Vec<Standing>> = vec![Vec::new()];
    let mut tapped: BTreeMap<(String, String), usize> = BTreeMap::new();
    for button in found {
        let round = once(&button).map_or(0, |about| {
            let so_far = tapped.entry(about).or_default();
            *so_far += 1;
            *so_far
        });
        if rounds.len() <= round {
            rounds.push(Vec::new());
        }
        rounds[round].push(button);
    }
    let line = |Standing { name, chat, message, label, data }: &Standing| {
        format!("{name}\t{chat}\t{message}\t{label}\t{data}\n")
    };
    // Whoever goes on with a draft has given up what they were changing.
    for round in &mut rounds {
        round.sort_by_key(|button| once(button).is_none_or(|(_, about)| about != EDITING));
    }
    let rounds = rounds.iter().map(|round| round.iter().map(line).collect::<String>());
    rounds.collect::<Vec<_>>().join("\n")
}

/// The buttons of a file, town by town.
fn read(file: &str) -> Told<Vec<Vec<Standing>>> {
    let button = |line: &str| match line.split('\t').collect::<Vec<_>>()[..] {
        [name, chat, message, label, data] => {
            let [name, chat, label, data] = [name, chat, label, data].map(str::to_owned);
            Ok(Standing { name, chat, message: message.parse()?, label, data })
        }
        _ => anyhow::bail!("{line:?} is no button"),
    };
    file.split("\n\n").map(|round| round.lines().map(button).collect()).collect()
}

/// Somebody taps a button where it stood. Where its message has another face by now, the same button stands on a new one:
/// on a phone that was asleep it still looks as before.
async fn tap(t: &mut World, button: &Standing) -> Told<TapId> {
    let (person, chat) = (t.person(&button.name), t.titled(&button.chat));
    let is_it = |seen: &SeenButton| seen.press == Press::Data(button.data.clone());
    let there = t.sandbox.message(chat, button.message).filter(|seen| !seen.deleted);
    let stands = there.is_some_and(|seen| seen.buttons.iter().flatten().any(is_it));
    let message = if stands {
        button.message
    } else {
        let markup = json!({"inline_keyboard": [[{"text": button.label, "callback_data": button.data}]]});
        let wish = json!({"chat_id": chat, "text": "What stood here before", "reply_markup": markup});
        let sent = chats::call(t, "sendMessage", wish).await?;
        i32::try_from(sent["message_id"].as_i64().unwrap_or_default())?
    };
    Ok(t.sandbox.tap_raw(person, chat, message, &button.data))
}

/// What a tap led to: the toast, and the first line of each message that came or changed.
async fn leads_to(t: &mut World, button: &Standing) -> Told<String> {
    let tap = tap(t, button).await?;
    let before = chats::so_far(t);
    t.settle().await?;
    let toast = t.sandbox.toast(tap).map(|toast| toast.text.replace('\n', " / "));
    let toast = toast.ok_or_else(|| anyhow::anyhow!("{button:?} was not answered"))?;
    let Standing { name, chat, label, data, .. } = button;
    let mut told = vec![format!("{name} in {chat}: [{label}] {data}"), format!("    “{toast}”")];
    told.extend(chats::first_lines(t, before).into_iter().map(|line| format!("    {line}")));
    Ok(told.join("\n"))
}

both_engines!(an_old_button_does_what_it_did, English, async |t| {
    let mut told = Vec::new();
    for (number, round) in read(include_str!("buttons.txt"))?.into_iter().enumerate() {
        if number > 0 {
            t.moves_to(t.config.timezone, going_on::BEGINS).await?;
        }
        going_on::left(t).await?;
        // Most of what waited is out; what can be undone within ten minutes still can.
        t.until("2026-11-24 18:43").await?;
        t.sandbox.enforce_pace(false);
        told.push(format!("=== Town {}", number + 1));
        for button in round {
            told.push(leads_to(t, &button).await?);
        }
        assert_eq!(t.fails().await?, Vec::<String>::new());
        assert_eq!(t.sandbox.mistakes(), []);
    }
    assert_snapshot!("old_buttons", told.join("\n"));
    t.sandbox.enforce_pace(true);
    t.has_read_everything();
});

#[test]
fn every_kind_of_button_stood_somewhere() {
    let rounds = read(include_str!("buttons.txt")).expect("it can be read");
    let there: BTreeSet<&str> = rounds.iter().flatten().map(|button| verb_of(&button.data)).collect();
    let missing: Vec<_> = VERBS.iter().filter(|verb| !there.contains(*verb)).collect();
    assert!(missing.is_empty(), "no button has {missing:?}");
}
