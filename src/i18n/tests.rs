//! Every text as people read it, a file for each of `locales/`; and none that nobody says.

#![expect(clippy::too_many_lines, reason = "the snapshots hold every text of a file")]

mod account;
mod attendance;
mod calendar;
mod card;
mod certificates;
mod commands;
mod dispatch;
mod figures;
mod history;
mod inbox;
mod lifecycle;
mod menu;
mod organise;
mod places;
mod polls;
mod recap;
mod signup;
mod visits;
mod volunteers;
mod wishes;
mod work;

use std::path::Path;

use super::Value;
use super::texts::KEYS;
use crate::domain::language::Language;
use crate::message::Text;

/// All that stands in a folder.
fn sources(folder: &Path, out: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            out.push_str(&std::fs::read_to_string(path).unwrap());
        }
    }
}

fn all_sources() -> String {
    let mut source = String::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut source);
    source
}

#[test]
fn the_log_has_words_for_whatever_is_done() {
    let source = all_sources();
    let declared: Vec<_> =
        source.split("AuditAction::of(\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(declared.len() > 20, "{declared:?}");
    for language in Language::ALL {
        let line = |deed: &str| {
            let said = super::texts::log_line(Text::plain("…"), Text::plain("Lin"), deed, "none", "none");
            said.say(*language).read()
        };
        for deed in &declared {
            assert_ne!(line(deed), line("what nobody does"), "{deed}");
        }
    }
}

#[test]
fn every_text_is_said_somewhere() {
    let source = all_sources();
    for (_, key, _) in KEYS {
        let name = key.replace('-', "_");
        assert!(source.contains(&format!("texts::{name}")), "nobody says {key}");
    }
}

/// What stands in for an argument of that name, so that every text reads as people will read it.
fn sample(argument: &str, language: Language) -> Value {
    let start: chrono::NaiveDateTime = "2026-11-28T10:00:00".parse().unwrap();
    match argument {
        "month" => 11i64.into(),
        "year" => "2026".into(),
        "average" => "4.6".into(),
        "day" => 28i64.into(),
        "weekday" | "threshold" => 6i64.into(),
        "date" => super::date(start, start.and_utc(), language).into(),
        "time" | "now" | "ends" => super::time(start).into(),
        "when" | "span" | "start" | "end" | "from" | "first" | "last" | "second" | "until" | "new"
        | "old" | "at" | "since" => super::when(start, start.and_utc(), language).into(),
        "typed" => "/hlep".into(),
        "near" => "/help".into(),
        "code" => "471 123".into(),
        "rule" => "every Saturday".into(),
        "other" => "every Sunday".into(),
        "part" => "weather permitting".into(),
        "days" => "1, 15".into(),
        "dates" => "28–30".into(),
        "first_short" | "last_short" => "28".into(),
        "hour" => "10:00".into(),
        "festival" => "dragon-boat".into(),
        "problem" => "rule".into(),
        "word" => "weekly".into(),
        "reach" => "all".into(),
        "theme" => "help".into(),
        "phase" => "running".into(),
        "count" | "asked" | "desk" | "groups" | "length" | "voters" | "going" | "free" | "waiting"
        | "came" | "more" | "seats" | "parties" | "ahead" | "told" | "people" | "neighbours" | "sent"
        | "left" | "here" | "needed" | "called" | "services" | "rows" | "row" | "wanted" | "weeks"
        | "open" | "done" | "ended" | "given" | "oldest" => 3i64.into(),
        "stars" => "⭐⭐".into(),
        "served" | "checked" | "noted" | "missing" => "2.5".into(),
        "skill" | "skills" => "kitchen".into(),
        "team" => "volunteers".into(),
        "standing" => "asked".into(),
        "age" => "under-14".into(),
        "occupation" | "you" => "elder".into(),
        "says" => "absent".into(),
        "decision" => "stands".into(),
        "usual" => "yes-no".into(),
        "outcome" => "It stays open.".into(),
        "kind" => "hair".into(),
        "form" => "visit".into(),
        "whom" => "neighbour".into(),
        "rating" => "nobody".into(),
        "wish" => "a bench".into(),
        "news" => "handed-up".into(),
        "minutes" => 90i64.into(),
        "capacity" => 12i64.into(),
        "companions" | "star" | "kept" | "soon" | "most" | "every" | "which" => 2i64.into(),
        "times" => "Sat 28 Nov, 10:00 or Sun 29 Nov, 10:00".into(),
        "minimum" => 8i64.into(),
        "least" | "face" => 5i64.into(),
        "way" => "new".into(),
        "waitlist" => "offer".into(),
        "role" => "helpers".into(),
        "reminders" => "on".into(),
        "index" => "5".into(),
        "phone" => "1234".into(),
        "what" => "code".into(),
        "state" => "waiting".into(),
        "has" | "secret" | "reached" | "attended" | "late" | "own" | "ticked" => "yes".into(),
        "numbers" => "4, 5".into(),
        "question" => "How old is the child?".into(),
        "names" | "places" => "An, Bo +1".into(),
        "number" => "7".into(),
        "link" => "https://map.example/".into(),
        "name" | "whose" | "stands" | "account" => "An".into(),
        "contact" => "8888".into(),
        "known" => "yusha".into(),
        "line" | "words" => "Tea & <cake>".into(),
        "text" => "…".into(),
        "place" => "2".into(),
        "group" => "Staircase".into(),
        "title" => "Tea".into(),
        "button" => "✅".into(),
        "answer" => "8".into(),
        "reason" => "weather".into(),
        "who" | "by" => "Lin".into(),
        "column" => "D".into(),
        "head" => "name".into(),
        "sheet" => "Sheet1".into(),
        "found" => "05/06/2026".into(),
        "wants" => "day-order".into(),
        "why" => "broken".into(),
        "slug" => "lianhua".into(),
        "purpose" => "group".into(),
        "step" => "recap".into(),
        "steering" => "hold".into(),
        "deed" => "changed".into(),
        "field" | "detail" => "time".into(),
        other => panic!("no sample for {other}"),
    }
}

/// Every text of a file in a language, below its key.
fn phrasebook(file: &str, language: Language) -> String {
    let of_file = KEYS.iter().filter(|(of, ..)| *of == file);
    let said = of_file.map(|(_, key, arguments)| {
        let values = arguments.iter().map(|argument| (*argument, sample(argument, language))).collect();
        format!("{key}: {}", super::Phrase { key, values }.say(language))
    });
    said.collect::<Vec<_>>().join("\n")
}
