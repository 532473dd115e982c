//! The house has floors, and its files no circles; each library stays in its room. Read from the sources.

mod graph;

use std::collections::BTreeSet;
use std::path::Path;

use graph::{Graph, Module, Sources, sources};

/// The rooms with what each may take from the crate. A room may always take from itself.
const ROOMS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("clock", &[]),
    ("toml_file", &["domain"]),
    ("message", &["domain"]),
    ("i18n", &["domain", "message"]),
    ("store", &["domain", "message"]),
    ("print", &[]),
    ("encoding", &[]),
    ("sheet", &["domain", "encoding"]),
    ("config", &["domain", "toml_file"]),
    ("plan", &["domain", "encoding", "message", "store", "toml_file"]),
    ("work", &["domain", "message", "i18n", "print", "store"]),
    ("features", &["domain", "message", "i18n", "print", "sheet", "store", "work"]),
    ("dispatch", &["domain", "message", "i18n", "store", "work", "features"]),
    ("outbox", &["domain", "clock", "message", "store"]),
    ("schedule", &["domain", "clock", "store", "work", "dispatch"]),
    ("telegram", &["domain", "clock", "message", "store", "work", "features", "dispatch"]),
    ("sandbox", &["clock"]),
    (
        "app",
        &[
            "domain", "clock", "message", "store", "config", "plan", "print", "work", "features", "dispatch",
            "outbox", "schedule", "telegram",
        ],
    ),
    ("neighbourhood", &["domain", "clock", "store", "config", "app", "sandbox", "telegram"]),
    ("demo", &["domain", "clock", "store", "app", "sandbox", "neighbourhood"]),
    (
        "page",
        &[
            "domain",
            "clock",
            "message",
            "i18n",
            "store",
            "work",
            "features",
            "app",
            "sandbox",
            "neighbourhood",
        ],
    ),
    (
        "cli",
        &[
            "domain", "clock", "store", "config", "plan", "features", "dispatch", "app", "demo", "page",
            "telegram",
        ],
    ),
];

/// The rooms of the features from the ground up: each may take from those before it, and none of those after.
const FEATURES: &[&str] = &[
    "card",
    "recap",
    "signup",
    "calendar",
    "attendance",
    "volunteers",
    "menu",
    "wishes",
    "polls",
    "visits",
    "inbox",
    "organise",
    "places",
    "lifecycle",
    "account",
];

/// Libraries with the rooms that may name them.
const LIBRARIES: &[(&str, &[&str])] = &[
    ("teloxide", &["telegram"]),
    ("reqwest", &["telegram"]),
    ("rust_xlsxwriter", &["features"]),
    ("icalendar", &["features"]),
    ("rand", &["features"]),
    ("qrcodegen", &["features", "print"]),
    ("krilla", &["print"]),
    ("skrifa", &["print"]),
    ("png", &["features"]),
    ("calamine", &["sheet"]),
    ("csv", &["sheet"]),
    ("zip", &["sheet"]),
    ("encoding_rs", &["encoding"]),
    ("sqlx", &["store"]),
    ("frankenstein", &["sandbox"]),
    ("axum", &["page", "sandbox"]),
    ("fluent", &["i18n"]),
    ("fluent_bundle", &["i18n"]),
    ("fluent_syntax", &["i18n"]),
    ("governor", &["clock", "outbox", "telegram"]),
    ("cron", &["domain"]),
    ("tyme4rs", &["domain"]),
    ("clap", &["cli"]),
    ("winnow", &["domain"]),
];

fn of_the_crate() -> Sources {
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
}

fn written(module: &Module) -> String {
    module.join("/")
}

/// Every file with one that it takes something from.
fn arrows(graph: &Graph) -> impl Iterator<Item = (&Module, &Module)> {
    graph.takes.iter().flat_map(|(from, all)| all.iter().map(move |to| (from, to)))
}

#[test]
fn no_file_takes_from_itself_by_way_of_others() {
    let circles = Graph::of(&of_the_crate()).circles();
    let told: Vec<String> =
        circles.iter().map(|circle| circle.iter().map(written).collect::<Vec<_>>().join(" -> ")).collect();
    assert!(told.is_empty(), "{} circles:\n{}", told.len(), told.join("\n"));
}

/// Whichever import is turned round, it is noticed: each one that there is, is added the other way.
#[test]
fn an_import_that_is_turned_round_is_noticed() {
    let whole = of_the_crate();
    let graph = Graph::of(&whole);
    let some: Vec<_> = arrows(&graph).step_by(41).collect();
    assert!(some.len() > 20, "{}", some.len());
    for (from, to) in some {
        let back = format!("use crate::{};\n", from.join("::"));
        let inline = format!("fn turned_round() {{ crate::{}::anything(); }}\n", from.join("::"));
        for line in [back, inline] {
            let mut turned = whole.clone();
            let text = turned.get_mut(to).expect("a file");
            text.push_str(&line);
            let mut turned_graph = graph.clone();
            turned_graph.read(&turned, to);
            assert!(turned_graph.way_back(to).is_some(), "{} and {}", written(from), written(to));
        }
    }
}

#[test]
fn what_only_tests_take_and_which_files_there_are_makes_no_circle() {
    let sources: Sources = [
        (vec!["a".to_owned()], "mod b; pub use b::B; #[cfg(test)] mod tests { use crate::c::C; }".to_owned()),
        (vec!["a".to_owned(), "b".to_owned()], "pub struct B; pub(in crate::a) fn b() {}".to_owned()),
        (vec!["c".to_owned()], "use crate::a::B;".to_owned()),
    ]
    .into();
    assert!(Graph::of(&sources).circles().is_empty());
}

#[test]
fn the_floors_hold() {
    let graph = Graph::of(&of_the_crate());
    let mut wrong = Vec::new();
    let mut taken = BTreeSet::new();
    for (from, to) in arrows(&graph).filter(|(from, to)| from[0] != to[0]) {
        let Some((_, allowed)) = ROOMS.iter().find(|(room, _)| *room == from[0]) else {
            wrong.push(format!("{} is no room that this test knows", from[0]));
            continue;
        };
        taken.insert((from[0].as_str(), to[0].as_str()));
        if !allowed.contains(&to[0].as_str()) {
            wrong.push(format!("{} takes from {}", written(from), written(to)));
        }
    }
    for (room, allowed) in ROOMS {
        let idle = allowed.iter().filter(|other| !taken.contains(&(*room, **other)));
        wrong.extend(idle.map(|other| format!("{room} may take from {other}, and does not")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_feature_takes_from_one_that_stands_on_it() {
    let graph = Graph::of(&of_the_crate());
    let floor = |module: &Module| {
        let room = module.get(1).filter(|_| module[0] == "features");
        room.map(|room| FEATURES.iter().position(|known| known == room).expect("a room that this test knows"))
    };
    let wrong: Vec<String> = arrows(&graph)
        .filter(|(from, to)| floor(from).zip(floor(to)).is_some_and(|(from, to)| from < to))
        .map(|(from, to)| format!("{} takes from {}", written(from), written(to)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_library_stays_in_its_room() {
    let graph = Graph::of(&of_the_crate());
    let mut wrong = Vec::new();
    for (module, names) in &graph.names {
        for (library, homes) in LIBRARIES {
            if names.contains(*library) && !homes.contains(&module[0].as_str()) {
                wrong.push(format!("{} names {library}", written(module)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
