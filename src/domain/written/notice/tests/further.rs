//! Notices in further shapes: tables, brackets, labels on lines of their own, paragraphs, several labels in a line.

use serde::Deserialize;

use super::super::{Seats, is_notice, read, tells_only};
use super::any_text::assert_nothing_is_lost;

#[derive(Deserialize)]
struct Further {
    notice: Vec<Expected>,
}

#[derive(Deserialize)]
struct Expected {
    text: String,
    title: Option<String>,
    when: String,
    place: Option<String>,
    seats: Option<u32>,
    deadline: Option<String>,
    contact: Option<String>,
}

fn further() -> Vec<Expected> {
    let further: Further = toml::from_str(include_str!("further.toml")).unwrap();
    further.notice
}

#[test]
fn other_shapes_are_read_as_well() {
    for expected in further() {
        let text = &expected.text;
        let notice = read(text);
        let when: Vec<&str> = notice.when.iter().map(|piece| piece.text.as_str()).collect();
        assert!(is_notice(text) && !tells_only(text), "{text}");
        assert_eq!(notice.title, expected.title, "{text}");
        assert_eq!(when.join(" + "), expected.when, "{text}");
        assert_eq!(notice.place.map(|piece| piece.text), expected.place, "{text}");
        assert_eq!(notice.seats, expected.seats.map(Seats::Limited), "{text}");
        assert_eq!(notice.deadline.map(|piece| piece.text), expected.deadline, "{text}");
        let contact = notice.contact.unwrap_or_default();
        assert!(contact.contains(expected.contact.as_deref().unwrap_or_default()), "{contact} of {text}");
        assert_eq!(contact.is_empty(), expected.contact.is_none(), "{contact} of {text}");
    }
}

#[test]
fn nothing_of_them_is_lost() {
    for expected in further() {
        assert_nothing_is_lost(&expected.text);
    }
}

#[test]
fn what_the_command_reads_is_no_notice() {
    let typed = [
        "Tea Sat 10am",
        "周六上午10点 例会",
        "Choir practice\nSat 10:00-11:30\nseats: 20\nplace: Culture hall\nprogramme: warm-up; three songs\ncontact: Ms Lin",
        "Fair Sat 10:00\nseats: 30\ncompanions: 2\nhelpers: 5\nwaitlist: offer\ncloses: Fri 18:00",
        "合唱练习，周六上午10点\n名额：20\n流程：热身；喝茶",
        "Litter pick\nSat 28 Nov 10:00\nplace: Canal bridge\nseats: 20",
        "Choir Sat 10:00\nbring tea",
        "Good morning\nhow are you\nsee you",
        "",
    ];
    for text in typed {
        assert!(!is_notice(text), "{text}");
    }
}

#[test]
fn a_piece_knows_its_line_and_label() {
    let notice = read("Seed swap\n\nWhen: Sat 5 Dec 10am\nWhere:\nVillage Hall");
    let when = notice.when.first().map(|piece| (piece.line, piece.label.as_deref()));
    assert_eq!(when, Some((3, Some("When"))));
    let place = notice.place.map(|piece| (piece.text, piece.line, piece.label));
    assert_eq!(place, Some(("Village Hall".into(), 5, Some("Where".into()))));
}

#[test]
fn the_day_of_issue_and_numbers_of_other_things_are_no_time_and_no_seats() {
    let notice = read(
        "第八届社区书画展\n地点：8号楼302室\n费用：30元\n年龄：50岁以上\n电话：5550 1234\n和平社区居委会\n2026年11月24日",
    );
    assert_eq!((notice.when, notice.seats), (Vec::new(), None));
    assert!(notice.more.contains(&"2026年11月24日".to_owned()));
}
