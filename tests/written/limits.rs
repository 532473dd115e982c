//! How many may come, and until when: one line of a notice each.

use chrono::NaiveDateTime;
use lastmile::domain::civil_time::Wall;
use lastmile::features::organise::written::{Draft, Noticed, read_notice};

/// A notice with that line in it, in place of its own of the same kind, and no other limit.
fn read(line: &str) -> Result<Draft, String> {
    let chinese = line.chars().any(|char| char as u32 > 0x2fff);
    let own = if chinese {
        ["冬季茶会", "时间：12月12日（周六）10:00-12:00", "地点：社区茶室", "联系人：小周 5550 0137"]
    } else {
        ["Winter tea", "When: Sat 12 Dec, 10:00-12:00", "Where: Village Hall", "Contact: Maggie, 5550 0142"]
    };
    let stem = |own: &str| own.chars().take_while(|char| !":：".contains(*char)).collect::<String>();
    let replaced = own.iter().position(|own| line.starts_with(&stem(own)));
    let mut lines = own.to_vec();
    match replaced {
        Some(at) => lines[at] = line,
        None => lines.insert(3, line),
    }
    let notice = lines.join("\n");
    let now = NaiveDateTime::parse_from_str("2026-11-25 08:30", "%Y-%m-%d %H:%M").expect("a time");
    match read_notice(&notice, Wall { now, zone: chrono_tz::Asia::Shanghai }) {
        Ok(Some(Noticed { draft, asks: None })) => Ok(draft),
        other => Err(format!("{line}: {other:?}")),
    }
}

#[test]
fn limits_are_read_or_kept_in_their_own_words() {
    let mut wrong = Vec::new();
    for row in include_str!("limits.txt").lines().filter(|row| !row.is_empty() && !row.starts_with('#')) {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let [line, seats, closes, kept] = cells[..] else { panic!("{row}") };
        let draft = match read(line) {
            Ok(draft) => draft,
            Err(asked) => {
                wrong.push(asked);
                continue;
            }
        };
        let said = |found: Option<String>| found.unwrap_or_else(|| "-".to_owned());
        let found_seats = said(draft.capacity.map(|seats| seats.to_string()));
        let found_closes = said(draft.closes.map(|closes| closes.format("%Y-%m-%d %H:%M").to_string()));
        let more = draft.more.clone().unwrap_or_default();
        let contact = draft.contact.as_ref().map(|contact| contact.text.as_str());
        let named = ["Winter tea", "冬季茶会"].iter().any(|title| draft.title.starts_with(title))
            && [Some("小周 5550 0137"), Some("Maggie, 5550 0142")].contains(&contact)
            && ["社区茶室", "社区茶室（限30人）", "Village Hall", "Village Hall (space for 12)"]
                .contains(&draft.venue.as_deref().unwrap_or_default());
        if found_seats != seats || found_closes != closes || kept != "-" && !more.contains(kept) || !named {
            wrong.push(format!(
                "{row} => {found_seats} | {found_closes} | {more} | {:?} {contact:?}",
                draft.venue
            ));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
