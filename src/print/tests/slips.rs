//! Ballots and menus on paper: in big print, nothing lost, nothing cut in two.

use chrono::{TimeZone, Utc};
use proptest::prelude::*;

use super::any::{FONTS, any_text};
use super::tools::{codes, said, squeezed, text, text_of_page};
use crate::print::ballot::Ballot;
use crate::print::font::printable;
use crate::print::menu::{Dish, Kind, Sheet};
use crate::print::{Meta, Printed, Qr};

const LINK: &str = "https://t.me/lastmile_bot?start=m1";
/// The smallest type of a menu, in points, and how high a line of it is in what Poppler says of words.
const SMALLEST: f32 = 20.0;

fn meta<'a>(title: &'a str, language: &'a str) -> Meta<'a> {
    let created = Utc.with_ymd_and_hms(2026, 11, 23, 1, 0, 0).unwrap();
    Meta { title, author: "Yusha station", language, created }
}

fn chinese<'a>(answers: &[&'a str]) -> Ballot<'a> {
    Ballot {
        meta: meta("选票", "zh-CN"),
        head: "选票 · 玉沙社区实践站",
        question: "舞蹈室周日要不要开放？",
        how: "只选一项，在方框里打一个 ✕。",
        answers: answers.to_vec(),
        name: None,
        foot: "不用写名字。11月26日（周四）18:00 之前交到玉沙社区实践站服务台，并报一下姓名：每人一票。",
    }
}

fn english<'a>(answers: &[&'a str]) -> Ballot<'a> {
    Ballot {
        meta: meta("Ballot", "en"),
        head: "Ballot · Yusha station",
        question: "Shall the dance hall stay open on Sunday?",
        how: "Put one cross, in one box.",
        answers: answers.to_vec(),
        name: Some("Name:"),
        foot: "Please hand it in at the desk of Yusha station until Thu 26 Nov, 18:00.",
    }
}

/// The sizes of type on paper, in points: a word's box is a line and a half high.
fn sizes(pdf: &[u8]) -> Vec<f32> {
    let words = said("pdftotext", &["-bbox", "-", "/dev/stdout"], pdf);
    let number = |line: &str, name: &str| -> f32 {
        let rest = line.split_once(&format!("{name}=\"")).expect("a box").1;
        rest.split('"').next().and_then(|number| number.parse().ok()).expect("a number")
    };
    let lines = words.lines().filter(|line| line.contains("<word"));
    lines.map(|line| number(line, "yMax") - number(line, "yMin")).collect()
}

fn printed(ballot: &Ballot<'_>) -> Printed {
    ballot.print(&FONTS).unwrap()
}

#[test]
fn a_short_question_stands_twice_on_a_sheet() {
    for ballot in [chinese(&["要", "不要"]), english(&["Yes", "No"])] {
        let printed = printed(&ballot);
        let text = text(&printed.pdf);
        assert_eq!((printed.pages, text.matches(&squeezed(ballot.question)).count()), (1, 2), "{text}");
        for words in
            ballot.answers.iter().chain([&ballot.head, &ballot.how, &ballot.foot]).chain(&ballot.name)
        {
            assert!(text.matches(&squeezed(words)).count() >= 2, "{words} is not there twice:\n{text}");
        }
        let info = squeezed(&said("pdfinfo", &["-"], &printed.pdf));
        assert!(info.contains("Tagged:yes") && info.contains("(A4)"), "{info}");
        let structure = said("pdfinfo", &["-struct-text", "-"], &printed.pdf);
        assert!(structure.contains("H1 ") && structure.contains("LBody "), "{structure}");
    }
}

#[test]
fn the_longest_question_and_answers_are_one_ballot_on_one_page() {
    let (question, answer) = ("问".repeat(300), "答".repeat(60));
    let ballot = Ballot { question: &question, name: Some("姓名："), ..chinese(&[answer.as_str(); 8]) };
    let printed = printed(&ballot);
    let text = text(&printed.pdf);
    assert_eq!((printed.pages, text.matches('问').count(), text.matches('答').count()), (1, 300, 480));
}

/// A menu of dishes of two kinds, the odd and the even ones.
fn menu<'a>(dishes: &'a [(String, String)]) -> Sheet<'a> {
    let of = |rest| -> Vec<Dish<'a>> {
        let all = dishes.iter().enumerate().filter(|(place, _)| place % 2 == rest);
        all.map(|(_, (number, name))| Dish { number, name, about: "60 minutes · when 6 want it" }).collect()
    };
    let kinds = [("Hair", of(0)), ("Talks", of(1))];
    let kinds = kinds.into_iter().filter(|(_, dishes)| !dishes.is_empty());
    Sheet {
        meta: meta("Menu · Yusha station", "en"),
        how: "Order here at the desk, or in the chat: scan the code. The number is enough.",
        qr: Qr::new(LINK).unwrap(),
        caption: "Leads to the menu in the chat",
        kinds: kinds.map(|(heading, dishes)| Kind { heading, dishes }).collect(),
        date: "As of Mon 23 Nov 2026",
    }
}

/// Numbered dishes of such names.
fn numbered(names: impl IntoIterator<Item = String>) -> Vec<(String, String)> {
    (101..).zip(names).map(|(number, name): (u32, String)| (number.to_string(), name)).collect()
}

#[test]
fn many_dishes_flow_over_pages_and_none_is_cut() {
    let name =
        |number| format!("Haircut {number} with Ms Zhou, who comes from the other end of the district");
    let dishes = numbered((1..=24).map(name));
    let printed = menu(&dishes).print(&FONTS).unwrap();
    assert!(printed.pages > 2, "{}", printed.pages);
    let pages: Vec<String> = (1..=printed.pages).map(|page| text_of_page(&printed.pdf, page)).collect();
    for (number, name) in &dishes {
        let whole = squeezed(&format!("{number} {name} 60 minutes · when 6 want it"));
        assert_eq!(pages.iter().filter(|page| page.contains(&whole)).count(), 1, "{name} is cut: {pages:?}");
    }
    // A heading is not left alone at the foot of a page.
    assert!(
        pages
            .iter()
            .all(|page| !page.trim_end_matches(|c: char| c.is_ascii_digit() || c == '/').ends_with("Talks"))
    );
    assert_eq!(codes(&printed.pdf), [LINK]);
    assert!(printed.pdf.len() < 100 * 1024, "{} bytes", printed.pdf.len());
}

#[test]
fn what_is_read_of_a_menu_is_big() {
    let dishes = numbered(["Haircut".to_owned(), "理发".to_owned()]);
    let pdf = menu(&dishes).print(&FONTS).unwrap().pdf;
    // The footer is smaller: the title, and the number of the page.
    let small = sizes(&pdf).iter().filter(|size| **size < SMALLEST).count();
    assert_eq!(small, "Menu · Yusha station 1 / 1".split(' ').count(), "{:?}", sizes(&pdf));
}

#[test]
fn pictures_that_no_font_has_are_left_out() {
    assert_eq!(FONTS.without_pictures("💈 Haircut 👩🏽‍🦳™ 𠮷"), "Haircut ™ 𠮷");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn any_ballot_is_printed(words in prop::collection::vec(any_text(), 4..12)) {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let ballot = Ballot { question: words[0], foot: words[1], name: Some(words[2]), ..chinese(&words[3..]) };
        prop_assert!(ballot.print(&FONTS).is_ok());
    }

    #[test]
    fn no_dish_is_lost_whatever_it_is_called(names in prop::collection::vec("[\\PC]{0,80}", 1..24)) {
        let letters = |text: &str| printable(text).chars().filter(char::is_ascii_alphanumeric).collect::<String>();
        let dishes = numbered(names);
        let printed = menu(&dishes).print(&FONTS).unwrap();
        let text = letters(&text(&printed.pdf));
        for (number, name) in &dishes {
            let all = format!("{number}{}60minutes", letters(name));
            prop_assert!(text.contains(&all), "{all:?} is not in {text}");
        }
    }
}
