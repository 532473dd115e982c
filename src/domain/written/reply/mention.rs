//! What stands in a reply beside what is asked for, and changes nothing of it: which activity it is about, and how somebody
//! is called by telephone. It is taken out before the rest is read.

use std::ops::Range;

use winnow::stream::Offset;

use super::super::answer::names_title;
use super::about::About;
use super::text::Plain;
use super::{chinese, english};

/// What leads to the name of an activity, and belongs to it.
const LEADS: &[&str] = &["the", "your", "our", "this", "that", "a", "tomorrows", "todays"];
const PREPOSITIONS: &[&str] = &["for", "to", "at", "of", "in", "from"];
/// What may stand behind the name, and belongs to it.
const TRAILS: &[&str] =
    &["class", "group", "session", "practice", "activity", "event", "club", "course", "afternoon", "evening"];
const CHINESE_LEADS: &[&str] = &["把", "那个", "这个", "打", "跳", "学", "唱"];
const CHINESE_TRAILS: &[&str] = &["活动", "这个", "那个", "课", "班", "队", "排练", "讲座", "比赛", "的"];
/// How people call what a name calls otherwise: what they say, and what stands in the name.
const CALLED: &[(&str, &str)] = &[
    ("跳舞", "舞"),
    ("打拳", "拳"),
    ("下棋", "棋"),
    ("打牌", "牌"),
    ("打球", "球"),
    ("唱歌", "唱"),
    ("唱歌", "歌"),
    ("画画", "画"),
    ("写字", "书法"),
    ("弹琴", "琴"),
    ("做操", "操"),
];
/// The fewest digits of a telephone number, and of what it ends with: a date ends with fewer.
const DIGITS: usize = 7;
const LAST_DIGITS: usize = 4;
const SAYS_PHONE: &[&str] = &[
    "telephone",
    "phone",
    "phone number",
    "mobile",
    "tel",
    "number",
    "his number is",
    "her number is",
    "their number is",
    "联系电话",
    "电话",
    "电话是",
    "手机号",
    "手机",
];

/// A text without the name of the activity; none where it has none.
pub(super) fn without_name<'t>(plain: &Plain<'t>, about: &About<'_>) -> Option<Plain<'t>> {
    let found = about.titles.iter().filter_map(|title| name(&plain.text, title));
    let longest = found.max_by_key(Range::len)?;
    Some(plain.without(longest))
}

/// Whether a text has the name of the activity, and not only words for what it is.
pub(super) fn names_it(plain: &Plain<'_>, about: &About<'_>) -> bool {
    about
        .titles
        .iter()
        .any(|title| piece(&plain.text, title).or_else(|| in_words(&plain.text, title)).is_some())
}

/// A text without the telephone number in it.
pub(super) fn without_phone(plain: Plain<'_>) -> Plain<'_> {
    match phone(&plain.text) {
        Some(number) => plain.without(number),
        None => plain,
    }
}

/// Where a text names an activity.
fn name(text: &str, title: &str) -> Option<Range<usize>> {
    in_letters(text, title).or_else(|| in_words(text, title))
}

/// The longest piece of it that is a piece of the name, in Chinese. Words for people are told apart from it.
fn piece(text: &str, title: &str) -> Option<Range<usize>> {
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let is_wide = |piece: &str| piece.chars().all(|letter| !letter.is_ascii() && letter.is_alphabetic());
    let pieces = ends.iter().enumerate().flat_map(|(at, begin)| {
        ends[at..]
            .iter()
            .skip(2)
            .map(|end| *begin..*end)
            .take_while(|piece| title.contains(&text[piece.clone()]))
    });
    pieces
        .filter(|at| {
            let piece = &text[at.clone()];
            is_wide(piece) && names_title(piece, title) && !chinese::is_of_people(piece)
        })
        .max_by_key(Range::len)
}

/// The same, or what people call it otherwise, with what leads to it and belongs to it.
fn in_letters(text: &str, title: &str) -> Option<Range<usize>> {
    let mut called = CALLED.iter().filter(|(_, part)| title.contains(part));
    let otherwise = || called.find_map(|(said, _)| text.find(said).map(|at| at..at + said.len()));
    let Range { mut start, mut end } = piece(text, title).or_else(otherwise)?;
    // `sign me up for 合唱`
    for words in [LEADS, PREPOSITIONS] {
        let before = text[..start].trim_end_matches(' ');
        let ends = |word: &&&str| before.strip_suffix(**word).is_some_and(|rest| rest.ends_with(' '));
        if let Some(word) = words.iter().find(ends) {
            start = before.len() - word.len();
        }
    }
    if let Some(lead) = CHINESE_LEADS.iter().find(|lead| text[..start].ends_with(**lead)) {
        start -= lead.len();
    }
    while let Some(trail) = CHINESE_TRAILS.iter().find(|trail| text[end..].starts_with(**trail)) {
        end += trail.len();
    }
    Some(start..end)
}

/// The same in words of our letters, with what leads to them and belongs to them.
fn in_words(text: &str, title: &str) -> Option<Range<usize>> {
    let words = words(text);
    let is_of_name = |at: &usize| {
        let word = &text[words[*at].clone()];
        names_title(word, title) && !english::is_of_people(word)
    };
    let first = (0..words.len()).find(is_of_name)?;
    let of_title = self::words(title).into_iter().map(|word| &title[word]).collect::<Vec<_>>();
    let belongs = |word: &&Range<usize>| {
        let word = &text[(*word).clone()];
        of_title.contains(&word) || TRAILS.contains(&word)
    };
    let is_lead = |word: &&Range<usize>| {
        let word = &text[(*word).clone()];
        LEADS.contains(&word) || of_title.contains(&word)
    };
    let last = first + words[first + 1..].iter().take_while(belongs).count();
    let named = first - words[..first].iter().rev().take_while(is_lead).count();
    let led = words[..named].last().is_some_and(|word| PREPOSITIONS.contains(&&text[word.clone()]));
    let begin = named - usize::from(led);
    Some(words[begin].start..words[last].end)
}

/// Where the words of our letters stand in a text.
fn words(text: &str) -> Vec<Range<usize>> {
    let words = text.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let place = |word: &str| {
        let at = word.offset_from(&text);
        at..at + word.len()
    };
    words.map(place).collect()
}

/// Where a text has a telephone number, with the word before it that says so.
fn phone(text: &str) -> Option<Range<usize>> {
    let is_digit = |letter: char| letter.is_ascii_digit();
    let is_part = |letter: char| is_digit(letter) || " -.()+".contains(letter);
    let mut from = 0;
    while let Some(at) = text[from..].find(is_digit) {
        let start = from + at;
        let length = text[start..].find(|letter| !is_part(letter)).unwrap_or(text.len() - start);
        let number = text[start..start + length].trim_end_matches(|letter| !is_digit(letter));
        let digits = number.chars().filter(char::is_ascii_digit).count();
        let last = number.chars().rev().take_while(char::is_ascii_digit).count();
        if digits >= DIGITS && last >= LAST_DIGITS {
            let before = text[..start].trim_end_matches([' ', ':', '+', '(']);
            let said = SAYS_PHONE.iter().filter(|word| before.ends_with(**word)).map(|word| word.len()).max();
            let begin = said.map_or(start, |said| before.len() - said);
            return Some(begin..start + number.len());
        }
        from = start + length;
    }
    None
}
