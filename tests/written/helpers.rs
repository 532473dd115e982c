//! Whom an activity needs beside those who take part, in one line: behind `/new`, and in a notice.

use chrono::NaiveDateTime;
use lastmile::domain::civil_time::Wall;
use lastmile::domain::language::Language;
use lastmile::domain::written::notice::is_notice;
use lastmile::features::organise::written::{Draft, Mistake, Noticed, read, read_notice};

fn wall() -> Wall {
    let now = NaiveDateTime::parse_from_str("2026-11-25 08:30", "%Y-%m-%d %H:%M").expect("a time");
    Wall { now, zone: chrono_tz::Asia::Shanghai }
}

fn is_chinese(line: &str) -> bool {
    line.chars().any(|char| char as u32 > 0x2fff)
}

fn behind_command(line: &str) -> Result<Draft, Mistake> {
    let first = if is_chinese(line) { "包饺子 12月12日上午9点" } else { "Pancakes Sat 12 Dec 10am" };
    read(&format!("{first}\n{line}"), wall())
}

/// A notice with that line in it.
fn in_notice(line: &str) -> Result<Draft, Mistake> {
    let notice = if is_chinese(line) {
        format!("包饺子\n时间：12月12日9:00-11:30\n地点：食堂\n名额：20\n{line}")
    } else {
        format!("Pancakes\nWhen: Sat 12 Dec, 10:00-12:00\nWhere: Village Hall\nSeats: 20\n{line}")
    };
    assert!(is_notice(&notice), "{notice}");
    match read_notice(&notice, wall())? {
        Some(Noticed { draft, asks: None }) => Ok(draft),
        other => panic!("{line}: {other:?}"),
    }
}

/// The roles with their seats; what is refused, and what is kept in its own words.
fn said(line: &str, read: Result<Draft, Mistake>) -> String {
    let draft = match read {
        Ok(draft) => draft,
        Err(mistake) => {
            let quotes = format!("{mistake:?}").contains(&format!("{line:?}"));
            return if quotes { "!".to_owned() } else { format!("{mistake:?}") };
        }
    };
    let more = draft.more.unwrap_or_default();
    let seats = |seats: Option<i64>| seats.map_or(String::new(), |seats| format!(" {seats}"));
    let roles: Vec<_> = draft.rules.roles.iter().collect();
    if roles.iter().any(|role| role.skill().is_none()) && !line.starts_with(['岗', 'r']) {
        return format!("no help: {roles:?}");
    }
    let roles: Vec<String> = roles
        .iter()
        .map(|role| format!("{}{}", role.name.in_language(Language::English), seats(role.seats)))
        .collect();
    let contact = draft.contact.map(|contact| contact.text).unwrap_or_default();
    match roles.len() {
        0 if more.contains(line) || line.contains(&contact) && !contact.is_empty() => "-".to_owned(),
        0 => format!("{line} lost: {more}"),
        _ if !more.is_empty() || draft.capacity.is_some_and(|seats| seats != 20) => {
            format!("{} beside {more:?} {:?}", roles.join(" | "), draft.capacity)
        }
        _ => roles.join(" | "),
    }
}

#[test]
fn helpers_are_read_wherever_they_stand() {
    let (mut wrong, mut within) = (Vec::new(), "both");
    for row in include_str!("helpers.txt").lines().filter(|row| !row.is_empty() && !row.starts_with('#')) {
        if let Some(heading) = row.strip_prefix("== ") {
            within = heading;
            continue;
        }
        let (line, expected) = row.split_once(" ⇒ ").expect("an arrow");
        let read = |way: &str| if way == "command" { behind_command(line) } else { in_notice(line) };
        for way in ["command", "notice"].into_iter().filter(|way| within == "both" || within == *way) {
            let found = said(line, read(way));
            if found != expected {
                wrong.push(format!("{way}: {row} => {found}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// A line of the newcomers' own, with everything in it.
#[test]
fn helpers_beside_all_the_rest_are_read() {
    let typed = "长者食堂包饺子 下周二上午9点到11点半 食堂 20个名额 厨房帮手3个";
    let draft = read(typed, wall()).expect("an activity");
    assert_eq!((draft.title.as_str(), draft.capacity), ("长者食堂包饺子", Some(20)));
    assert_eq!(said("厨房帮手3个", Ok(draft)), "厨房帮手 3");
    let typed = "Pancake morning, Sat 12 Dec 10am, Village Hall, 20 seats, 2 kitchen helpers";
    let draft = read(typed, wall()).expect("an activity");
    assert_eq!((draft.title.as_str(), draft.capacity), ("Pancake morning", Some(20)));
    assert_eq!(said("2 kitchen helpers", Ok(draft)), "kitchen helpers 2");
}

/// Whatever is written takes no time to be read.
#[test]
fn many_helpers_in_a_line_are_read_soon() {
    for many in ["a 1 and ", "厨房1和", "two ", "1 "] {
        let line = format!("helpers: {}x", many.repeat(40));
        assert!(matches!(behind_command(&line), Err(Mistake::Helpers(_) | Mistake::Line(_))), "{line}");
    }
}
