//! Imports go one way, and each library stays in its room. Read from the `use` lines and paths of the sources.

use std::path::{Path, PathBuf};

/// The rooms with what each may import from the crate. A room may always import from itself.
const ROOMS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("clock", &[]),
    ("toml_file", &["domain"]),
    ("message", &["domain"]),
    ("i18n", &["domain", "message"]),
    ("store", &["domain", "message"]),
    ("config", &["domain", "toml_file"]),
    ("plan", &["domain", "message", "store", "toml_file"]),
    ("features", &["domain", "clock", "message", "i18n", "store"]),
    ("outbox", &["domain", "clock", "message", "store", "features"]),
    ("schedule", &["domain", "clock", "store", "features"]),
    ("telegram", &["domain", "clock", "message", "i18n", "store", "features"]),
    ("sandbox", &["domain", "clock"]),
    (
        "app",
        &[
            "domain", "clock", "message", "store", "config", "plan", "features", "outbox", "schedule",
            "telegram",
        ],
    ),
    ("neighbourhood", &["domain", "clock", "store", "config", "app", "sandbox", "telegram"]),
    ("demo", &["domain", "clock", "store", "app", "sandbox", "neighbourhood"]),
    ("page", &["domain", "clock", "message", "i18n", "store", "features", "app", "sandbox", "neighbourhood"]),
    ("cli", &["domain", "clock", "store", "config", "plan", "app", "demo", "page", "telegram"]),
];

/// Libraries with the rooms that may name them.
const LIBRARIES: &[(&str, &[&str])] = &[
    ("teloxide", &["telegram"]),
    ("reqwest", &["telegram"]),
    ("rust_xlsxwriter", &["features"]),
    ("icalendar", &["features"]),
    ("rand", &["features"]),
    ("qrcodegen", &["features"]),
    ("png", &["features"]),
    ("sqlx", &["store"]),
    ("frankenstein", &["sandbox"]),
    ("axum", &["page", "sandbox"]),
    ("fluent", &["i18n"]),
    ("fluent_syntax", &["i18n"]),
    ("governor", &["clock", "outbox", "telegram"]),
    ("cron", &["domain"]),
    ("tyme4rs", &["domain"]),
    ("clap", &["cli"]),
];

fn sources(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            out.push(path);
        }
    }
}

fn is_test(path: &Path) -> bool {
    path.iter().any(|part| part.to_string_lossy().contains("tests"))
}

/// The lines of code before the tests of a file, without comments.
fn code(path: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(path).expect("a source");
    let before_tests = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let lines = before_tests.lines().map(str::trim_start).filter(|line| !line.starts_with("//"));
    lines.map(str::to_owned).collect()
}

fn room(path: &Path, src: &Path) -> String {
    let inside = path.strip_prefix(src).expect("a file in src");
    let first = inside.iter().next().expect("a name").to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

#[test]
fn imports_go_one_way() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&src, &mut files);
    let mut wrong = Vec::new();
    for file in files.iter().filter(|file| !is_test(file)) {
        let room = room(file, &src);
        if room == "lib" || room == "main" {
            continue;
        }
        let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == room) else {
            wrong.push(format!("src/{room} is no room that this test knows"));
            continue;
        };
        for line in code(file) {
            for found in line.split("crate::").skip(1) {
                let other: String = found
                    .chars()
                    .take_while(|character| character.is_alphanumeric() || *character == '_')
                    .collect();
                let known = ROOMS.iter().any(|(name, _)| *name == other);
                if known && other != room && !allowed.contains(&other.as_str()) {
                    wrong.push(format!("{}: {room} imports {other}", file.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_library_stays_in_its_room() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&src, &mut files);
    let mut wrong = Vec::new();
    for file in files.iter().filter(|file| !is_test(file)) {
        let room = room(file, &src);
        for line in code(file) {
            for (library, homes) in LIBRARIES {
                let named =
                    line.contains(&format!("{library}::")) && !line.contains(&format!("_{library}::"));
                if named && !homes.contains(&room.as_str()) && !line.contains(&format!("::{library}::")) {
                    wrong.push(format!("{}: {room} names {library}", file.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
