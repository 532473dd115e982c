//! Somebody else's name, in Chinese, and what is to be done for them.

use winnow::Parser;
use winnow::combinator::{alt, fail, opt};
use winnow::error::EmptyError;

use super::super::about::About;
use super::super::number::counted;
use super::super::part::{Read, one, some, whole};
use super::super::said::Said;
use super::kin::own_kin;
use super::words::{
    BEHIND, EXCUSED, EXCUSES, FOR_WHOM, KIN, LEAD, NO_NAMES, NOT_COMING, PAIRS, SIGN_THEM, SOFT, SURNAMES,
    TAKES_BACK, TITLES,
};

/// A surname or two letters with a title: `王爷爷`.
pub(super) fn named<'t>(text: &mut &'t str) -> Read<&'t str> {
    for letters in 1..=2 {
        let Some(at) = text.char_indices().nth(letters).map(|(at, _)| at) else { continue };
        let mut rest = &text[at..];
        if text[..at]
            .chars()
            .all(|letter| !letter.is_ascii() && !"我你他她的和跟帮给替不来去".contains(letter))
            && one(TITLES).parse_next(&mut rest).is_ok()
        {
            let name = &text[..text.len() - rest.len()];
            *text = rest;
            return Ok(name);
        }
    }
    fail.parse_next(text)
}

/// Somebody else: `帮我妈报一个`, `帮王爷爷和李奶奶报名`, `取消李奶奶的名额`.
pub(super) fn guest(text: &str) -> Option<Vec<Said<'_>>> {
    let mut rest = text;
    let for_them = (some(LEAD), one(FOR_WHOM)).parse_next(&mut rest).is_ok();
    let done_for_them = || signed_up(rest).or_else(|| cancelled(rest));
    if for_them { done_for_them() } else { None }.or_else(|| taken_off(text))
}

/// A name, and what stands behind it.
fn cuts(text: &str, most: usize) -> impl Iterator<Item = (&str, &str)> {
    text.char_indices().skip(1).take(most).map(|(at, _)| text.split_at(at))
}

/// Who is to be signed up: `我妈报一个`, `王爷爷和李奶奶报名`.
fn signed_up(text: &str) -> Option<Vec<Said<'_>>> {
    let seats = |behind: &str| {
        let one_of = (some(&["也", "再", "都", "各", "各自", "一人", "每人"]), one(SIGN_THEM), some(BEHIND))
            .value(None);
        let counted = (
            some(&["也", "再"]),
            one(&["报", "留", "报名", "占"]),
            counted,
            opt(one(&["名额", "位子", "位置"])),
            some(BEHIND),
        )
            .map(|((), _, seats, _, ())| Some(seats));
        whole(alt((counted, one_of)), behind)
    };
    let (names, seats) = cuts(text, 16).find_map(|(names, behind)| Some((names, seats(behind)?)))?;
    let names = neighbours(names)?;
    match (names.as_slice(), seats) {
        (names, seats) if with_kin(names).is_some() => {
            let party = with_kin(names)?;
            Some(vec![if seats.is_none_or(|seats| seats == party) {
                Said::Named(party)
            } else {
                Said::MayChange
            }])
        }
        ([name], seats) => Some(vec![Said::Guest(name, seats)]),
        (names, None) => Some(names.iter().map(|name| Said::Guest(name, None)).collect()),
        _ => None,
    }
}

/// Whose sign-up is to be given back: `李奶奶取消`.
fn cancelled(text: &str) -> Option<Vec<Said<'_>>> {
    let gives_back = |behind: &str| whole((one(TAKES_BACK), some(SOFT)), behind).is_some();
    let (name, _) = cuts(text, 12).find(|(name, behind)| is_neighbour(name) && gives_back(behind))?;
    Some(vec![Said::GuestLeaves(name)])
}

/// The same in another order: `取消李奶奶的名额`, `把王爷爷去掉`.
fn taken_off(text: &str) -> Option<Vec<Said<'_>>> {
    let mut rest = text;
    (some(LEAD), some(&["帮我", "我要"]), one(&["取消", "删掉", "把", "去掉"])).parse_next(&mut rest).ok()?;
    let ends = |behind: &str| {
        let ends = (
            opt(one(&["的"])),
            opt(one(&["报名", "名额", "位子"])),
            opt(one(&["取消", "删掉", "去掉", "划掉", "退掉"])),
            some(SOFT),
        );
        whole(ends, behind).is_some()
    };
    let all = cuts(rest, 16).chain([(rest, "")]);
    let names = all.filter(|(_, behind)| ends(behind)).find_map(|(whom, _)| neighbours(whom))?;
    (!names.contains(&"我")).then(|| names.into_iter().map(Said::GuestLeaves).collect())
}

/// That somebody else does not come.
pub(super) fn not_coming<'t>() -> impl Parser<&'t str, &'t str, EmptyError> {
    alt((one(NOT_COMING), one(EXCUSED)))
}

/// `王阿姨来不了`.
pub(super) fn guest_away<'t>(text: &'t str, about: &About<'_>) -> Option<Said<'t>> {
    let ends = text.char_indices().skip(2).take(5).map(|(at, _)| text.split_at(at));
    let mut names = ends.filter(|(name, _)| is_neighbour(name) && !is_kin(name) || about.has_entered(name));
    let away = |text: &str| {
        let when = some(&["说", "她", "他", "这次", "这回", "明天", "今天", "后天", "那天"]);
        whole((when, some(EXCUSES), not_coming(), some(SOFT)), text).is_some()
    };
    names.find(|(_, behind)| away(behind)).map(|(name, _)| Said::GuestAway(name))
}

/// Names that stand alone.
pub(super) fn bare_names(text: &str) -> Option<Vec<Said<'_>>> {
    let names = neighbours(text)?;
    let is_short = |name: &&str| name.chars().count() <= 4;
    names.iter().all(is_short).then(|| names.into_iter().map(Said::Name).collect())
}

/// Names right behind the word for signing up: `报名李强、王芳`.
pub(super) fn headed(text: &str) -> Option<Vec<Said<'_>>> {
    // Whoever signs up with a teacher signs up themself.
    let names = text.strip_prefix("报名").filter(|names| !names.ends_with("老师"))?;
    let names = bare_names(names)?;
    Some([Said::Heading].into_iter().chain(names).collect())
}

/// How many they are where all but the writer are of the writer's own: `我和老伴`.
fn with_kin(names: &[&str]) -> Option<i64> {
    let others: Vec<_> = names.iter().filter(|name| **name != "我").collect();
    let counts = others.iter().map(|name| whole(own_kin, name)).collect::<Option<Vec<i64>>>()?;
    (others.len() < names.len()).then(|| 1 + counts.iter().sum::<i64>())
}

/// The neighbours whom a text names, the writer perhaps among them: none where some of it is no name.
fn neighbours(text: &str) -> Option<Vec<&str>> {
    let items = text.split(['、', '和', '跟', '与']).map(str::trim);
    let names = items.map(|item| item.rsplit_once('的').map_or(item, |(_, name)| name));
    // `隔壁老王`
    let names: Vec<_> = names
        .map(|name| {
            [name, without_relation(name)].into_iter().find(|name| *name == "我" || is_neighbour(name))
        })
        .collect::<Option<_>>()?;
    names.iter().any(|name| *name != "我").then_some(names)
}

/// Whether a word may be what somebody is called: it is short, and has none of the letters that sentences are made of.
pub(super) fn may_be_name(text: &str) -> bool {
    (2..=3).contains(&text.chars().count())
        && !text.contains(|letter: char| {
            letter.is_ascii() || "我你您他她它们这那是不没有了吗呢吧的得在来去上下好几多少".contains(letter)
        })
}

/// Whether these letters name somebody: they end in a title or a word for kin, or begin with a surname.
pub(super) fn is_neighbour(name: &str) -> bool {
    let letters = name.chars().count();
    let ends = TITLES.iter().chain(KIN).chain(PAIRS).any(|title| name.ends_with(title));
    let wide = name.chars().all(|letter| !letter.is_ascii());
    let is_word = NO_NAMES.iter().any(|word| name.starts_with(word))
        || name.contains(['我', '不', '了', '吗', '和', '跟', '带', '来', '去']) && !name.starts_with('我');
    let mut letters_of = name.chars();
    let (first, second) = (letters_of.next(), letters_of.next());
    let of_surname = |letter: Option<char>| letter.is_some_and(|letter| SURNAMES.contains(letter));
    let surname = of_surname(first);
    let familiar = matches!(first, Some('老' | '小')) && of_surname(second) && letters == 2;
    wide && !is_word
        && letters <= 6
        && !matches!(name, "我" | "自己" | "大家")
        && (ends || familiar || (surname && (2..=3).contains(&letters)))
}

/// Whether it is a word for somebody of the writer's own, and no name: `老伴`, `我妈`.
fn is_kin(name: &str) -> bool {
    KIN.contains(&name.trim_start_matches('我'))
}

/// How many a name stands for.
pub(in crate::domain::written::reply) fn people_of(name: &str) -> i64 {
    if PAIRS.iter().any(|pair| name.ends_with(pair)) { 2 } else { whole(own_kin, name).unwrap_or(1) }
}

/// A name without the words for who that is: `我邻居黄阿姨`, `楼上李奶奶`. Where there is no other name, the word is the name.
pub(in crate::domain::written::reply) fn without_relation(name: &str) -> &str {
    const WHOSE: &[&str] = &["我", "我们", "我家", "咱", "咱们"];
    const WHO: &[&str] = &[
        "楼上",
        "楼下",
        "隔壁",
        "对门",
        "对面",
        "邻居",
        "老邻居",
        "朋友",
        "老朋友",
        "同事",
        "老同事",
        "同学",
        "老同学",
        "老乡",
        "亲戚",
        "姐妹",
        "老姐妹",
        "的",
    ];
    let mut rest = name;
    let led = (some(WHOSE), one(WHO), some(WHO)).parse_next(&mut rest).is_ok();
    if led && is_neighbour(rest) && !is_kin(rest) { rest } else { name }
}
