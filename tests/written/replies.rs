//! Replies to a card, a reminder, or news.

use chrono::{NaiveDate, NaiveDateTime};
use lastmile::domain::ids::RoleId;
use lastmile::domain::written::reply::{About, Doubt, Other, Reply, Standing, read, unprompted};
use proptest::prelude::*;

/// What was noted at first, and the plain ones that were left alone by then.
const TABLE: &str = include_str!("replies.txt");
const PLAIN: &str = include_str!("replies_plain.txt");
/// Of companions, of the activity's name, and of words into a group that answer nothing.
const GROUP: &str = include_str!("replies_group.txt");
const HELPERS: RoleId = RoleId(1);
const ROLES: &[(RoleId, &str)] = &[(HELPERS, "帮手"), (HELPERS, "helpers")];

/// A line of the table.
#[derive(Debug)]
struct Line {
    text: String,
    expected: String,
    standing: Standing,
    /// A neighbour whom the writer has signed up.
    entered: Option<&'static str>,
    /// What the activity is called.
    titles: Vec<&'static str>,
    /// On which day it is, where it is written on the Wednesday before.
    on: Option<NaiveDate>,
    private: bool,
    unprompted: bool,
}

fn lines() -> Vec<Line> {
    [TABLE, PLAIN, GROUP].into_iter().flat_map(lines_of).collect()
}

fn lines_of(table: &'static str) -> Vec<Line> {
    let mut section = "out";
    let mut all = Vec::new();
    for line in table.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        if let Some(heading) = line.strip_prefix("== ") {
            section = heading.trim_end_matches(" (not tuned)");
            continue;
        }
        let (text, expected) = line.rsplit_once(" ⇒ ").expect("an arrow");
        // What is less than its writer expects, and does nothing wrongly, is known.
        let expected =
            expected.rsplit_once("still: ").map_or(expected, |(_, still)| still.trim_end_matches(')'));
        let (told, entered) =
            section.split_once(" with ").map_or((section, None), |(told, name)| (told, Some(name)));
        let (told, on) = told.split_once(" on ").map_or((told, None), |(told, on)| (told, Some(on)));
        let (told, titles) = told.split_once(" of ").unwrap_or((told, ""));
        let standing = match told.trim_start_matches("unprompted ").strip_prefix("in ") {
            Some(seats) => Standing::In(seats.parse().expect("a number of seats")),
            None => Standing::Out,
        };
        all.push(Line {
            text: text.replace("\\n", "\n"),
            expected: expected.trim().to_owned(),
            standing,
            entered,
            titles: titles.split(" / ").filter(|title| !title.is_empty()).collect(),
            on: on.map(|on| on.parse().expect("a day")),
            private: told == "private",
            unprompted: told.starts_with("unprompted"),
        });
    }
    all
}

fn about(text: &str, standing: Standing) -> About<'static> {
    let is_chinese = text.chars().any(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter));
    About::new(standing, if is_chinese { "张伟" } else { "Mary" }, ROLES, 4)
}

fn about_line(line: &Line) -> About<'static> {
    let about = about(&line.text, line.standing)
        .with_neighbours(line.entered)
        .with_titles(line.titles.iter().copied());
    match line.on {
        Some(day) => about.on(day..=day, written_at()),
        None => about,
    }
}

/// A Wednesday.
fn written_at() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 25).and_then(|day| day.and_hms_opt(18, 0, 0)).expect("a time")
}

fn read_line(line: &Line) -> Reply {
    let about = about_line(line);
    match (line.private, line.unprompted) {
        (true, _) => read(&line.text, &about.in_private()),
        (_, true) => unprompted(&line.text, &about).meant,
        _ => read(&line.text, &about),
    }
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
        Reply::For { writer, others } => {
            let own = writer.then(|| "join 1".to_owned());
            own.into_iter().chain(others.iter().map(told_of)).collect::<Vec<_>>().join("; ")
        }
        Reply::Role(_) => "role".to_owned(),
        Reply::Leave => "leave".to_owned(),
        Reply::LeaveFor(names) => {
            names.iter().map(|name| format!("leave for {name}")).collect::<Vec<_>>().join("; ")
        }
        Reply::Ask(Doubt::Join) => "ask join".to_owned(),
        Reply::Ask(Doubt::Leave) => "ask leave".to_owned(),
        Reply::Ask(Doubt::LeaveFor(name)) => format!("ask leave for {name}"),
        Reply::Ask(Doubt::Number) => "ask number".to_owned(),
        Reply::CheckIn(code) => format!("checkin {code}"),
        Reply::Here => "here".to_owned(),
        Reply::Nothing => "left".to_owned(),
    }
}

fn told_of(Other { name, seats }: &Other) -> String {
    if *seats == 1 { format!("for {name}") } else { format!("for {name} {seats}") }
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
fn each_reply_is_done_asked_or_left_as_its_writer_expects() {
    let wrong: Vec<_> = lines()
        .iter()
        .map(|line| (told(line, &read_line(line)), expected(line), line))
        .filter(|(is, should, _)| is != should)
        .map(|(is, should, line)| format!("{:?} in {:?}: {should}, and not {is}", line.text, line.standing))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
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

fn for_one(name: &str) -> Reply {
    Reply::For { writer: false, others: vec![Other { name: name.to_owned(), seats: 1 }] }
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
        ("报名 王芳", for_one("王芳")),
        ("Put Bob down", for_one("Bob")),
        ("帮李奶奶取消", Reply::LeaveFor(vec!["李奶奶".to_owned()])),
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
                && !line.unprompted
                && !line.text.contains('\n')
        })
        .map(|(at, _)| at)
        .collect();
    prop::sample::select(sure).prop_map(|at| lines().swap_remove(at))
}

/// What is said before and behind, and changes nothing of what is asked for.
const BEFORE: &[&str] = &[
    "",
    " ",
    "您好，",
    "你好！",
    "大家好，",
    "不好意思，",
    "好的，",
    "老师好～",
    "😊",
    "🙏 ",
    "Hi, ",
    "Hello! ",
    "Good morning, ",
    "Dear all, ",
    "Sorry, ",
];
const BEHIND: &[&str] = &[
    "",
    "！",
    "。",
    "～",
    "…",
    "!!!",
    ".",
    " 🙏",
    "😊",
    "❤️❤️",
    "，谢谢",
    "，谢谢啦！",
    "，辛苦了",
    "。麻烦您了",
    ", thank you",
    ", thanks!",
    ". Many thanks!",
    " 🌹🌹",
    "\n谢谢",
];

/// A line of which something is done at once. A copied list is no sentence.
fn a_sure_reply() -> impl Strategy<Value = Line> {
    let is_sure = |line: &Line| !line.expected.starts_with("ask") && line.expected != "left";
    let sure: Vec<usize> = lines()
        .iter()
        .enumerate()
        .filter(|(_, line)| is_sure(line) && !line.private && !line.unprompted && !line.text.contains('\n'))
        .map(|(at, _)| at)
        .collect();
    prop::sample::select(sure).prop_map(|at| lines().swap_remove(at))
}

/// Whether somebody asks to have something done for them, which may be put as a question.
fn is_request(text: &str) -> bool {
    let text = text.to_lowercase();
    ["麻烦", "幫我", "帮", "可以", "能", "请", "给", "替", "幫", "can you", "could you", "please"]
        .iter()
        .any(|word| text.contains(word))
}

fn signs_up(reply: &Reply) -> bool {
    matches!(reply, Reply::Join(_) | Reply::More(_) | Reply::For { .. } | Reply::Role(_))
}

proptest! {
    #[test]
    fn nothing_panics(text in "\\PC{0,60}", private: bool, seats in 0i64..5) {
        let standing = if seats == 0 { Standing::Out } else { Standing::In(seats) };
        let about = about(&text, standing);
        let about = about.with_titles(["合唱团", "Choir practice", &text]);
        let _ = unprompted(&text, &about);
        let _ = read(&text, &if private { about.in_private() } else { about });
    }

    #[test]
    fn nothing_panics_of_words_that_matter(
        words in prop::collection::vec(prop::sample::select(vec![
            "报名", "取消", "+1", "合唱", "the choir", "13900001234", "me and my wife", "我", "和", "老伴", "帮", "王爷爷", "可能", "的话", "不", "2", "个", "。", " ", "\n", "1. ", "count me in", "cancel",
            "my mum", "add", "put", "down", "maybe", "if it rains", "-", "（", "张伟", "Mary", "我是", "帮手", "1", "471123", "吗", "?", "ß", "İ",
        ]), 0..9),
        private: bool,
    ) {
        let text = words.concat();
        for standing in [Standing::Out, Standing::In(1), Standing::In(2)] {
            let about = about(&text, standing).with_titles(["合唱团", "Choir practice"]);
            let reply = read(&text, &if private { about.in_private() } else { about });
            if let Reply::Join(seats) = reply {
                prop_assert!((1..=4).contains(&seats), "{text}: {seats}");
            }
            let names = match reply {
                Reply::For { others, .. } => others.into_iter().map(|other| other.name).collect(),
                Reply::LeaveFor(names) => names,
                _ => Vec::new(),
            };
            for name in names {
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
    fn what_is_sure_is_the_same_in_polite_words(
        line in a_sure_reply(),
        before in prop::sample::select(BEFORE),
        behind in prop::sample::select(BEHIND),
    ) {
        let text = format!("{before}{}{behind}", line.text);
        prop_assert_eq!(told(&line, &read(&text, &about_line(&line))), expected(&line), "{}", text);
    }

    #[test]
    fn a_question_mark_signs_nobody_up(line in a_sign_up().prop_filter("a request", |line| !is_request(&line.text)), mark in prop::sample::select(vec!["?", "？", " ?", "？？", "?!", "，谢谢？", ", thanks?"])) {
        let text = format!("{}{mark}", line.text.trim_end_matches(['!', '！', '.', '。', '~', ' ']));
        let reply = read(&text, &about(&line.text, Standing::Out));
        prop_assert!(!signs_up(&reply), "{}: {:?}", text, reply);
    }

    #[test]
    fn who_does_not_come_by_name_takes_nothing_else_along(
        name in prop::sample::select(vec!["王阿姨", "李强", "豆豆", "老王", "小明", "Bob", "Mrs Chen", "bob", "Zoe K", "my friend", "老伴", "我朋友", "她", "they"]),
        away in prop::sample::select(vec!["不来了", "来不了", "去不了了", "请假", "取消", "不参加了", " can't come", " isn't coming", " won't make it", " has to cancel", " is out"]),
        before in prop::sample::select(BEFORE),
        behind in prop::sample::select(BEHIND),
        seats in 0i64..=3,
    ) {
        let standing = if seats == 0 { Standing::Out } else { Standing::In(seats) };
        let text = format!("{before}{name}{away}{behind}");
        for entered in [None, Some("李大爷")] {
            let reply = read(&text, &about(&text, standing).with_neighbours(entered));
            let is_left = matches!(reply, Reply::Nothing | Reply::Ask(Doubt::Number | Doubt::Leave));
            // Whoever says so of somebody by name may mean them, and nobody else.
            let of_them = matches!(&reply, Reply::LeaveFor(whom) if *whom == [name] && away == "取消");
            prop_assert!(is_left || of_them, "{} in {:?}: {:?}", text, standing, reply);
        }
    }

    #[test]
    fn every_number_of_people_is_read(seats in 1i64..=4) {
        for text in [format!("+{seats}"), format!("报名 {seats}人"), format!("{seats} of us"), format!("报{seats}个")] {
            prop_assert_eq!(read(&text, &about(&text, Standing::Out)), Reply::Join(seats), "{}", text);
        }
    }
}

/// The activity is on the Saturday, and it is Wednesday.
#[test]
fn what_is_said_of_another_day_is_never_done() {
    let english =
        ["I can't come", "I'll come", "not coming", "count me in", "sorry, can't make it", "take me off"];
    let chinese = ["我来不了", "我来", "不来了", "我报名", "去不成了", "取消报名"];
    let days = ["on Sunday", "tomorrow", "tonight", "next week", "next time", "on 5 December"];
    let of_china = ["明天", "后天", "今天", "今晚", "周日", "星期天", "下周", "下周六", "下次", "12月5日"];
    let english = english.iter().flat_map(|said| days.map(|day| format!("{said} {day}")));
    let chinese = chinese.iter().flat_map(|said| of_china.map(|day| format!("{day}{said}")));
    let saturday = NaiveDate::from_ymd_opt(2026, 11, 28).expect("a day");
    for text in english.chain(chinese) {
        for standing in [Standing::Out, Standing::In(1), Standing::In(3)] {
            let reply = read(&text, &about(&text, standing).on(saturday..=saturday, written_at()));
            assert!(matches!(reply, Reply::Nothing | Reply::Ask(_)), "{text}: {reply:?}");
        }
    }
}
