//! Where notices say that it is.

use chrono::NaiveDateTime;
use lastmile::domain::civil_time::Wall;
use lastmile::domain::question::Question;
use lastmile::features::organise::written::{Asks, read, read_notice};

fn wall() -> Wall {
    let now = NaiveDateTime::parse_from_str("2026-11-25 08:30", "%Y-%m-%d %H:%M").expect("a time");
    Wall { now, zone: chrono_tz::Asia::Shanghai }
}

/// The place that a preview of the text has, or what is said of it.
fn place(text: &str) -> String {
    let (draft, asks) = if let Ok(draft) = read(text, wall()) {
        (draft, None)
    } else {
        let noticed = read_notice(text, wall()).expect("a card").expect("an invitation");
        (noticed.draft, noticed.asks)
    };
    let is_asked = asks == Some(Asks::Missing(Question::Venue));
    draft.venue.unwrap_or_else(|| if is_asked { "asks" } else { "none" }.to_owned())
}

#[test]
fn a_place_that_a_notice_names_is_that_of_the_activity() {
    let (mut lines, mut wrong) = (Vec::new(), Vec::new());
    for line in include_str!("places.txt").lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let Some(expected) = line.strip_prefix("⇒ ") else {
            lines.push(line);
            continue;
        };
        let text = std::mem::take(&mut lines).join("\n");
        let found = place(&text);
        if found != expected {
            wrong.push(format!("{text}\n    {expected}, and not {found}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
