//! Activities in a line or a few, with all that their writers have to say.

use std::fmt::Write as _;

use chrono::NaiveDateTime;
use lastmile::domain::civil_time::Wall;
use lastmile::domain::question::Question;
use lastmile::domain::written::date::Unreadable;
use lastmile::features::organise::written::{Asks, Draft, Mistake, Noticed, is_notice, read, read_notice};

fn wall() -> Wall {
    let now = NaiveDateTime::parse_from_str("2026-11-25 08:30", "%Y-%m-%d %H:%M").expect("a time");
    Wall { now, zone: chrono_tz::Asia::Shanghai }
}

fn minute(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%d %H:%M").to_string()
}

/// A text, and the cells behind its arrow.
struct Row {
    text: String,
    cells: Vec<&'static str>,
    is_unseen: bool,
    /// What becomes of it instead.
    not: Option<&'static str>,
}

fn rows() -> Vec<Row> {
    let (mut found, mut lines, mut is_unseen) = (Vec::<Row>::new(), Vec::new(), false);
    for line in include_str!("shapes.txt").lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        if let Some(cells) = line.strip_prefix("⇒ ") {
            let text = std::mem::take(&mut lines).join("\n");
            found.push(Row { text, cells: cells.split(" | ").collect(), is_unseen, not: None });
        } else if let Some(not) = line.strip_prefix("NOT ") {
            found.last_mut().expect("a row").not = Some(not);
        } else if let Some(heading) = line.strip_prefix("== ") {
            is_unseen = heading == "unseen";
        } else {
            lines.push(line);
        }
    }
    found
}

/// What is kept of a text that the command is given.
fn noticed(text: &str) -> Result<Noticed, String> {
    let noticed = || read_notice(text, wall()).map(|noticed| noticed.expect("an invitation"));
    let read = match read(text, wall()) {
        Ok(draft) => Ok(Noticed { draft, asks: None }),
        Err(Mistake::Date(_, Unreadable::Repeats)) => noticed(),
        Err(_) if is_notice(text) => noticed(),
        Err(mistake) => Err(mistake),
    };
    read.map_err(|mistake| format!("{mistake:?}"))
}

/// The cells of what was found, but for the words that are kept.
fn cells(Noticed { draft, asks }: &Noticed) -> Vec<String> {
    let repeat = draft.repeat.as_ref().map_or(String::new(), |rule| format!(": {rule}"));
    let when = match asks {
        Some(Asks::Missing(Question::Hour)) => format!("asks hour of {}{repeat}", draft.starts.date()),
        Some(Asks::Missing(question)) => format!("asks {}{repeat}", question.word()),
        Some(Asks::Which(doubt)) => format!("asks which of {:?}", doubt.starts),
        None if draft.repeat.is_some() => format!("again {}{repeat}", minute(draft.starts)),
        None => format!("starts {}", minute(draft.starts)),
    };
    let contact = draft.contact.as_ref().map(|contact| contact.text.clone());
    let said = [
        Some(draft.title.clone()).map(|title| format!("title {title}")),
        Some(when),
        draft.venue.as_ref().map(|venue| format!("place {venue}")),
        draft.capacity.map(|seats| format!("seats {seats}")),
        contact.map(|contact| format!("contact {contact}")),
        draft.closes.map(|closes| format!("closes {}", minute(closes))),
    ];
    said.into_iter().flatten().collect()
}

fn fault(row: &Row) -> Option<String> {
    let noticed = match noticed(&row.text) {
        Ok(noticed) => noticed,
        Err(mistake) => return Some(mistake),
    };
    let (kept, said): (Vec<&str>, Vec<&str>) = row.cells.iter().partition(|cell| cell.starts_with("kept "));
    let found = cells(&noticed);
    let Draft { more, .. } = noticed.draft;
    let words = more.clone().unwrap_or_default();
    let is_kept =
        kept.iter().all(|cell| words.contains(&cell["kept ".len()..])) && kept.is_empty() == words.is_empty();
    (found != said || !is_kept).then(|| format!("{} | kept {words:?}", found.join(" | ")))
}

#[test]
fn each_says_all_that_its_writer_says() {
    let mut wrong = String::new();
    for row in rows().iter().filter(|row| !row.is_unseen) {
        if let Some(found) = fault(row) {
            let _ = writeln!(wrong, "{}\n  ⇒ {}\n  but {found}", row.text, row.cells.join(" | "));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// What nobody looked at while the reader was made: what it does not read is written beside it.
#[test]
fn of_those_that_nobody_looked_at_it_is_known_which_are_read() {
    let mut wrong = String::new();
    for row in rows().iter().filter(|row| row.is_unseen) {
        let found = fault(row);
        if found.as_deref() != row.not {
            let _ = writeln!(wrong, "{}\n  ⇒ {}\n  but {found:?}", row.text, row.cells.join(" | "));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
