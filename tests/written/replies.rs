//! Replies to a card, a reminder, or news.

use lastmile::domain::ids::RoleId;
use lastmile::domain::written::reply::{About, Doubt, Reply, Standing, read};
use proptest::prelude::*;

const TABLE: &str = include_str!("replies.txt");
const HELPERS: RoleId = RoleId(1);
const ROLES: &[(RoleId, &str)] = &[(HELPERS, "帮手"), (HELPERS, "helpers")];
/// What may be asked, or left alone, instead of being done: so many lines of a thousand.
const MOST_ASKED: usize = 80;
const MOST_LEFT: usize = 30;

/// A line of the table.
#[derive(Debug)]
struct Line {
    text: String,
    expected: String,
    standing: Standing,
    private: bool,
}

fn lines() -> Vec<Line> {
    let (mut standing, mut private) = (Standing::Out, false);
    let mut all = Vec::new();
    for line in TABLE.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        if let Some(section) = line.strip_prefix("== ") {
            (standing, private) = match section {
                "in 1" => (Standing::In(1), false),
                "in 2" => (Standing::In(2), false),
                section => (Standing::Out, section == "private"),
            };
            continue;
        }
        let (text, expected) = line.rsplit_once(" ⇒ ").expect("an arrow");
        all.push(Line {
            text: text.replace("\\n", "\n"),
            expected: expected.trim().to_owned(),
            standing,
            private,
        });
    }
    all
}

fn about(text: &str, standing: Standing) -> About<'static> {
    let is_chinese = text.chars().any(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter));
    About::new(standing, if is_chinese { "张伟" } else { "Mary" }, ROLES, 4)
}

fn read_line(line: &Line) -> Reply {
    let about = about(&line.text, line.standing);
    read(&line.text, &if line.private { about.in_private() } else { about })
}

/// What becomes of a party, whichever way it is said.
fn size(standing: Standing, seats: i64) -> String {
    match standing {
        Standing::Out => format!("join {seats}"),
        Standing::In(now) if seats > now => format!("more {}", seats - now),
        Standing::In(now) if seats < now => format!("fewer {}", now - seats),
        Standing::In(_) => "left".to_owned(),
    }
}

/// A reply in the words of the table.
fn told(line: &Line, reply: &Reply) -> String {
    let now = if let Standing::In(seats) = line.standing { seats } else { 0 };
    match reply {
        Reply::Join(seats) => size(line.standing, *seats),
        Reply::More(more) => size(line.standing, now + more),
        Reply::Fewer(fewer) => size(line.standing, now - fewer),
        Reply::For { name, seats: 1 } => format!("for {name}"),
        Reply::For { name, seats } => format!("for {name} {seats}"),
        Reply::Role(_) => "role".to_owned(),
        Reply::Leave => "leave".to_owned(),
        Reply::LeaveFor(name) => format!("leave for {name}"),
        Reply::Ask(Doubt::Join) => "ask join".to_owned(),
        Reply::Ask(Doubt::Leave) => "ask leave".to_owned(),
        Reply::Ask(Doubt::Number) => "ask number".to_owned(),
        Reply::CheckIn(code) => format!("checkin {code}"),
        Reply::Here => "here".to_owned(),
        Reply::Nothing => "left".to_owned(),
    }
}

fn expected(line: &Line) -> String {
    let number = line.expected.strip_prefix("join ").and_then(|number| number.parse().ok());
    match number {
        Some(seats) => size(line.standing, seats),
        None if line.expected.starts_with("role") => "role".to_owned(),
        None => line.expected.clone(),
    }
}

#[test]
fn nothing_is_done_wrongly_and_little_is_missed() {
    let all = lines();
    let (mut wrong, mut asked, mut left) = (Vec::new(), Vec::new(), Vec::new());
    for line in &all {
        let (is, should) = (told(line, &read_line(line)), expected(line));
        let is_sure = should != "left" && !should.starts_with("ask");
        let told = format!("{:?} in {:?}: {should}, and not {is}", line.text, line.standing);
        match is.as_str() {
            _ if is == should => {}
            is if is_sure && is.starts_with("ask") => asked.push(told),
            "left" if should != "left" => left.push(told),
            _ => wrong.push(told),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(asked.len() * 1000 <= MOST_ASKED * all.len(), "{}", asked.join("\n"));
    assert!(left.len() * 1000 <= MOST_LEFT * all.len(), "{}", left.join("\n"));
}

/// What a look at the words alone would get wrong, beside what the table has.
#[test]
fn what_only_looks_like_it_is_not_done() {
    for text in [
        "再来一个歌",
        "能来的都来",
        "可以报名了",
        "来不来",
        "两个都好",
        "取消会议",
        "报名2月开始吗",
        "他说我报名",
        "join the club",
        "sign me up for the newsletter",
        "I can't come up with a name",
        "make it 5pm",
        "we're 3 minutes away",
        "cancel the milk",
        "+1 for tea",
        "+86 138",
        "12:30",
        "I'm coming down with a cold",
        "add Tea",
        "+1000",
    ] {
        for standing in [Standing::Out, Standing::In(1), Standing::In(2)] {
            let reply = read(text, &about(text, standing));
            assert!(matches!(reply, Reply::Nothing | Reply::Ask(_)), "{text}: {reply:?}");
        }
    }
}

#[test]
fn other_wordings_that_are_sure() {
    for (text, reply) in [
        ("我要报名 2人", Reply::Join(2)),
        ("报名三个人🙏", Reply::Join(3)),
        ("接龙+2", Reply::Join(2)),
        ("Sign up 2", Reply::Join(2)),
        ("sign us up for 4 people", Reply::Join(4)),
        ("ok, count me in", Reply::Join(1)),
        ("带上我吧", Reply::Join(1)),
        ("报名 王芳", Reply::For { name: "王芳".to_owned(), seats: 1 }),
        ("Put Bob down", Reply::For { name: "Bob".to_owned(), seats: 1 }),
        ("帮李奶奶取消", Reply::LeaveFor("李奶奶".to_owned())),
    ] {
        assert_eq!(read(text, &about(text, Standing::Out)), reply, "{text}");
    }
    for text in ["我来不了了，帮我取消", "我不想参加了", "I'm not coming any more", "sorry I can't", "退掉"]
    {
        assert_eq!(read(text, &about(text, Standing::In(1))), Reply::Leave, "{text}");
    }
}

/// What turns a sign-up into its opposite, of either language.
const NOT: &[&str] = &[
    "不",
    "不要",
    "别",
    "不想",
    "没",
    "没有",
    "不能",
    "不会",
    "不用",
    "不是",
    "先不",
    "不打算",
    "不 ",
    "别，",
    "don't ",
    "do not ",
    "not ",
    "never ",
    "no ",
    "please don't ",
    "I won't ",
    "can't ",
    "don't, ",
    "no, ",
];

fn a_sign_up() -> impl Strategy<Value = Line> {
    let sure: Vec<usize> = lines()
        .iter()
        .enumerate()
        .filter(|(_, line)| {
            ["join", "for", "role"].iter().any(|kind| line.expected.starts_with(kind))
                && line.standing == Standing::Out
                && !line.text.contains('\n')
        })
        .map(|(at, _)| at)
        .collect();
    prop::sample::select(sure).prop_map(|at| lines().swap_remove(at))
}

fn signs_up(reply: &Reply) -> bool {
    matches!(reply, Reply::Join(_) | Reply::More(_) | Reply::For { .. } | Reply::Role(_))
}

proptest! {
    #[test]
    fn nothing_panics(text in "\\PC{0,60}", private: bool, seats in 0i64..5) {
        let standing = if seats == 0 { Standing::Out } else { Standing::In(seats) };
        let about = about(&text, standing);
        let _ = read(&text, &if private { about.in_private() } else { about });
    }

    #[test]
    fn nothing_panics_of_words_that_matter(
        words in prop::collection::vec(prop::sample::select(vec![
            "报名", "取消", "+1", "我", "和", "老伴", "帮", "王爷爷", "可能", "的话", "不", "2", "个", "。", " ", "\n", "1. ", "count me in", "cancel",
            "my mum", "add", "put", "down", "maybe", "if it rains", "-", "（", "张伟", "Mary", "我是", "帮手", "1", "471123", "吗", "?", "ß", "İ",
        ]), 0..9),
        private: bool,
    ) {
        let text = words.concat();
        for standing in [Standing::Out, Standing::In(1), Standing::In(2)] {
            let about = about(&text, standing);
            let reply = read(&text, &if private { about.in_private() } else { about });
            if let Reply::Join(seats) = reply {
                prop_assert!((1..=4).contains(&seats), "{text}: {seats}");
            }
            if let Reply::For { name, .. } | Reply::LeaveFor(name) = reply {
                prop_assert!(!name.is_empty() && text.contains(&name), "{text}: {name}");
            }
        }
    }

    #[test]
    fn a_negation_before_a_sign_up_makes_it_none(line in a_sign_up(), not in prop::sample::select(NOT)) {
        let text = format!("{not}{}", line.text);
        let reply = read(&text, &about(&line.text, Standing::Out));
        prop_assert!(!signs_up(&reply), "{}: {:?}", text, reply);
    }

    #[test]
    fn every_number_of_people_is_read(seats in 1i64..=4) {
        for text in [format!("+{seats}"), format!("报名 {seats}人"), format!("{seats} of us"), format!("报{seats}个")] {
            prop_assert_eq!(read(&text, &about(&text, Standing::Out)), Reply::Join(seats), "{}", text);
        }
    }
}
