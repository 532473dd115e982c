//! What it costs to read what people write: each line of the tables of the tests, and the longest messages that a chat lets
//! through, made of what readers stumble over; beside the least that reading can cost, which is to fold the same characters
//! once. `cargo bench --bench reader`

use std::hint::black_box;
use std::time::{Duration, Instant};

use chrono::NaiveDateTime;
use lastmile::domain::civil_time::Wall;
use lastmile::domain::written;
use lastmile::domain::written::reply::{About, Standing};
use unicode_normalization::UnicodeNormalization;

const DATES: &str = include_str!("../tests/written/dates.txt");
const REPLIES: [&str; 3] = [
    include_str!("../tests/written/replies.txt"),
    include_str!("../tests/written/replies_plain.txt"),
    include_str!("../tests/written/replies_group.txt"),
];
const NOTICES: &str = include_str!("../tests/written/notices.toml");
/// A line is as long as people write one; a message as long as a chat lets through.
const LONG_LINE: usize = 200;
const LONGEST: usize = 4_000;
/// What is repeated to make an endless line.
const STUMBLES: [&str; 8] =
    ["12月5日 ", "下", "by 5 Dec, ", "each 1st and ", "周六到", "10:00-", "+1 ", "（"];
/// How often each line is read; the median counts, so that a pause of the machine does not.
const ROUNDS: usize = 9;

#[derive(serde::Deserialize)]
struct Notices {
    notice: Vec<Notice>,
}

#[derive(serde::Deserialize)]
struct Notice {
    text: String,
}

fn main() {
    let dates: Vec<String> = told(DATES).map(str::to_owned).collect();
    let replies: Vec<String> =
        REPLIES.iter().flat_map(|table| told(table)).map(|text| text.replace("\\n", "\n")).collect();
    let notices: Vec<String> = toml::from_str::<Notices>(NOTICES)
        .expect("a table of notices")
        .notice
        .into_iter()
        .map(|notice| notice.text)
        .collect();
    println!(
        "| what is read | texts | median µs | slowest µs | median, times the floor | slowest, times the floor |"
    );
    println!("|---|--:|--:|--:|--:|--:|");
    let kinds: [(&str, fn(&str)); 2] = [("a date, a deadline, a rule", date), ("a reply", reply)];
    for ((what, read), texts) in kinds.into_iter().zip([dates, replies]) {
        measure(what, &texts, read);
        measure(&format!("{what}, {LONG_LINE} signs of stumbles"), &endless(LONG_LINE), read);
        measure(&format!("{what}, {LONGEST} signs of stumbles"), &endless(LONGEST), read);
    }
    let lines: usize = notices.iter().map(|text| text.lines().count()).sum();
    measure(&format!("a notice ({} lines each)", lines / notices.len()), &notices, notice);
    measure(&format!("a notice, {LONGEST} signs of stumbles"), &endless(LONGEST), notice);
}

/// What is written in a table, without what is expected of it.
fn told(table: &str) -> impl Iterator<Item = &str> {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.rsplit_once(" ⇒ ")).map(|(text, _)| text)
}

fn endless(signs: usize) -> Vec<String> {
    STUMBLES.iter().map(|part| part.chars().cycle().take(signs).collect()).collect()
}

/// A Wednesday morning in Shanghai.
fn wall() -> Wall {
    let now: NaiveDateTime = "2026-11-25T08:30:00".parse().expect("a time");
    Wall { now, zone: chrono_tz::Asia::Shanghai }
}

fn date(text: &str) {
    let wall = wall();
    let _ = black_box(written::date::read(text, wall));
    let _ = black_box(written::date::deadline(text, wall, wall.now));
    let _ = black_box(written::rule::read(text, wall.now, wall.now));
}

fn reply(text: &str) {
    black_box(written::reply::read(text, &About::new(Standing::Out, "Mary", &[], 4)));
    black_box(written::answer::leaning(text));
}

fn notice(text: &str) {
    black_box(written::notice::is_notice(text));
    black_box(written::notice::read(text));
}

/// The least: each sign in its compatible form and in lower case, once.
fn fold(text: &str) {
    black_box(text.nfkc().flat_map(char::to_lowercase).collect::<String>());
}

fn measure(what: &str, texts: &[String], read: fn(&str)) {
    let mut costs: Vec<(Duration, Duration)> =
        texts.iter().map(|text| (median(text, read), median(text, fold))).collect();
    costs.sort_unstable();
    let times = |(cost, floor): (Duration, Duration)| cost.as_secs_f64() / floor.as_secs_f64().max(1e-9);
    let micros = |cost: Duration| cost.as_secs_f64() * 1e6;
    let (usual, slowest) = (costs[costs.len() / 2], costs[costs.len() - 1]);
    println!(
        "| {what} | {} | {:.1} | {:.1} | {:.0} | {:.0} |",
        texts.len(),
        micros(usual.0),
        micros(slowest.0),
        times(usual),
        times(slowest)
    );
}

fn median(text: &str, read: fn(&str)) -> Duration {
    let mut took: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let begun = now();
            read(black_box(text));
            now() - begun
        })
        .collect();
    took.sort_unstable();
    took[ROUNDS / 2]
}

/// The time of the measurements.
#[expect(clippy::disallowed_methods, reason = "a benchmark measures the machine's own time")]
fn now() -> Instant {
    Instant::now()
}
