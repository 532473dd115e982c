//! What says of one thing what it is to be, whatever was asked: `name should be just Tea`, `地点改成二楼`, `time is 3pm`.

use self::words::{
    ADDS, BEFORE, BEGINS, CALLED, CHANGE, CLOSES, COUNTED, DENIALS, Kind, LEADS, NO_LIMIT, PEOPLE_SAID,
    POLITE, TELLS, TO, TO_BE, VAGUE, VERBS,
};
use super::fold::without;
use super::notice::helpers::{self, Asked};
use super::{date, ending, fold, shift};
use crate::domain::question::Question;

use Kind::{Name, Place, Seats, Time};

mod words;

/// What of an activity is to be otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thing {
    /// What is asked about a new one as well.
    Asked(Question),
    /// Until when one can sign up.
    Deadline,
    /// Nothing that stands there: more is to be said.
    Addition,
}

impl Thing {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Asked(question) => question.word(),
            Self::Deadline => "deadline",
            Self::Addition => "addition",
        }
    }
}

/// What somebody wants to have otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wish<'t> {
    /// Of which activity, as it is named; empty where none is.
    pub whom: &'t str,
    /// What of it.
    pub of: Thing,
    /// What that is to be; [`NOTHING`] where there is to be none.
    pub value: &'t str,
}

/// What takes something away instead of putting something else in its place.
pub const NOTHING: &str = "-";
/// The most letters of a wish: who writes more tells of something.
const LONGEST: usize = 60;

/// What somebody wants to have otherwise, of an activity that they name or of what is in sight. None where a text may be
/// anything else.
pub fn wish(text: &str) -> Option<Wish<'_>> {
    let text = text.trim();
    if text.contains('\n') || text.chars().count() > LONGEST || TELLS.iter().any(|word| text.contains(word)) {
        return None;
    }
    if let Some((of, value)) = read(text) {
        return Some(Wish { whom: "", of: Thing::Asked(of), value });
    }
    let bare = std::iter::successors(Some(text), |text| without_politeness(text)).last()?;
    let is_denied = DENIALS.iter().any(|word| without(text, word).is_some());
    VERBS
        .iter()
        .find_map(|verb| without(bare, verb).and_then(|rest| by_verb(verb, rest)))
        .or_else(|| for_whom(bare))
        .or_else(|| cut(bare))
        .or_else(|| in_place(bare, is_denied))
}

/// A text without the first words that only ask for something, or say that something is wrong.
fn without_politeness(text: &str) -> Option<&str> {
    POLITE.iter().chain(DENIALS).find_map(|word| without(text, word))
}

/// What stands in the place of what was said before: `no, Sunday`, `Sunday instead`.
fn in_place(text: &str, is_denied: bool) -> Option<Wish<'_>> {
    let value = ended(text);
    let is_other = is_denied || text.trim().to_lowercase().ends_with(" instead");
    let without_hours = date::hours_apart(value).map_or_else(|| value.to_owned(), |(_, rest)| rest);
    let is_when = is_time(value) && date::says_only_days(&without_hours);
    (is_other && is_when).then_some(Wish { whom: "", of: Thing::Asked(Question::Hour), value })
}

/// `only 20 seats for the paper cutting`.
fn for_whom(text: &str) -> Option<Wish<'_>> {
    let (seats, whom) = text.split_once(" for ")?;
    let value =
        ["only ", "max ", "maximum ", "limit to ", "up to "].iter().find_map(|lead| without(seats, lead))?;
    let whom = named(ended(whom)).filter(|whom| !whom.is_empty())?;
    is_of_seats(value).then_some(Wish { whom, of: Thing::Asked(Question::Seats), value })
}

/// `move the choir to Sunday`, `change the time of the choir to 4pm`.
fn by_verb<'t>(verb: &str, rest: &'t str) -> Option<Wish<'t>> {
    let (whom, value) = rest.split_once(" to ")?;
    let (whom, value) = (article_off(whom), ended(value));
    let thing = CALLED.iter().find_map(|(of, names)| {
        let behind = names.iter().find_map(|name| without(whom, name))?;
        Some((*of, [" of ", " for "].iter().find_map(|joint| without(behind, joint))?))
    });
    if let Some((of, whom)) = thing {
        return Some(Wish { whom: article_off(whom), of: Thing::Asked(of), value });
    }
    let kinds: &[Kind] = match verb {
        "rename " => &[Name],
        "move " | "shift " | "put " => &[Time, Place],
        "change " | "set " => &[Time, Seats],
        _ => &[Time],
    };
    let whom = if ["it", "that", "this"].contains(&whom) { "" } else { whom };
    about(whom, value, kinds)
}

/// The name of an activity, and behind it what of it is to be otherwise; nothing before that where none is named.
fn cut(text: &str) -> Option<Wish<'_>> {
    let starts = text.char_indices().map(|(at, _)| at);
    let begins = |at: &usize| {
        let before = text[..*at].chars().next_back();
        // No word of our letters is cut in two, and no number.
        before.is_none_or(|before| {
            let next = text[*at..].chars().next().unwrap_or(' ');
            !(before.is_ascii_alphanumeric() && next.is_ascii_alphabetic()
                || before.is_ascii_digit() && next.is_ascii_digit())
        })
    };
    starts.filter(begins).find_map(|at| {
        let (whom, rest) = text.split_at(at);
        behind(named(whom)?, rest)
    })
}

fn behind<'t>(whom: &'t str, rest: &'t str) -> Option<Wish<'t>> {
    let whole = ended(rest);
    let asked = |of, value| Some(Wish { whom, of: Thing::Asked(of), value });
    if NO_LIMIT.contains(&fold::folded(whole).as_str()) {
        return asked(Question::Seats, NOTHING);
    }
    let led = |leads: &[&str]| leads.iter().find_map(|lead| without(rest, lead));
    if let Some(value) = led(ADDS).map(str::trim).filter(|value| !value.is_empty()) {
        return Some(Wish { whom, of: Thing::Addition, value });
    }
    if let Some(value) = led(CLOSES).map(ended).filter(|value| is_time(value)) {
        return Some(Wish { whom, of: Thing::Deadline, value });
    }
    if let Some((of, value)) = thing(rest).filter(|_| !whom.is_empty()) {
        return asked(of, value);
    }
    if shift::read(whole).is_some() || ending::read(whole).is_some_and(is_hour) {
        return asked(Question::Hour, whole);
    }
    if let Some(value) = beginning(whole) {
        return asked(Question::Hour, value);
    }
    if is_of_seats(whole) && COUNTED.iter().any(|word| fold::folded(whole).ends_with(word)) {
        return asked(Question::Seats, whole);
    }
    LEADS.iter().find_map(|(lead, kinds)| {
        let value = ended(without(rest, lead)?);
        // `时间错了，是周日`
        if *lead == "是" && !whom.is_empty() {
            return None;
        }
        about(whom, value, kinds)
    })
}

/// When it is to begin, and nothing else: `starts at 10`, 下午3点开始.
fn beginning(text: &str) -> Option<&str> {
    let says_hour = |value: &&str| {
        let hour = value.strip_prefix("at ").unwrap_or(value);
        let is_number = !hour.is_empty() && hour.chars().all(|char| char.is_ascii_digit());
        is_number || date::hours_apart(value).is_some_and(|(_, rest)| rest.trim().is_empty())
    };
    let text = text.strip_prefix('改').unwrap_or(text);
    let english = || BEGINS.iter().find_map(|lead| without(text, lead));
    let chinese = || ["开始", "开课", "开讲"].iter().find_map(|tail| text.strip_suffix(tail));
    english().or_else(chinese).map(str::trim).filter(says_hour)
}

/// The thing that a value is for, of those that it can be for.
fn about<'t>(whom: &'t str, value: &'t str, kinds: &[Kind]) -> Option<Wish<'t>> {
    if value.is_empty() {
        return None;
    }
    let is_time = is_time(value);
    let fits = |kind: &Kind| match kind {
        Time => is_time,
        Seats => !is_time && is_of_seats(value),
        Place => !is_time && value.chars().count() >= 2,
        Name => true,
    };
    let of = match kinds.iter().find(|kind| fits(kind))? {
        Time => Question::Hour,
        Seats => Question::Seats,
        Place => Question::Venue,
        Name => Question::Title,
    };
    Some(Wish { whom, of: Thing::Asked(of), value })
}

/// Whether a value says a day or an hour.
fn is_time(value: &str) -> bool {
    let is_vague = || VAGUE.contains(&fold::folded(value).as_str());
    date::days_in(value) > 0
        || date::hours_apart(value).is_some()
        || shift::read(value).is_some()
        || is_vague()
}

/// Whether words say an hour, or a number that may be one.
fn is_hour(value: &str) -> bool {
    date::hours_apart(value).is_some() || value.chars().all(|char| char.is_ascii_digit())
}

/// Whether a value says how many, and no more.
fn is_of_seats(value: &str) -> bool {
    let counts =
        value.starts_with(|first: char| first.is_ascii_digit() || super::number::numeral(first).is_some());
    counts && super::notice::seat_count(value).is_some()
}

/// The name that stands before, without what belongs to it; none where it may be anything else.
fn named(before: &str) -> Option<&str> {
    let name = before.trim().trim_end_matches([':', '：', ',', '，']).trim();
    let name = ["活动", "的"].iter().find_map(|tail| name.strip_suffix(tail)).unwrap_or(name);
    let name = article_off(name);
    let is_clause = name.contains([',', '，', '。', '.', '！', '!', ';', '；']) || name.starts_with("原定");
    let first = name.split(' ').next().unwrap_or_default().to_lowercase();
    let is_somebody = PEOPLE_SAID.contains(&first.as_str());
    let is_free = name.is_empty() && before.trim().is_empty();
    (is_free || !name.is_empty() && !is_clause && !is_somebody && !is_time(name)).then_some(name)
}

fn article_off(name: &str) -> &str {
    ["the ", "our ", "this "].iter().find_map(|article| without(name, article)).unwrap_or(name)
}

/// A value without what ends a wish.
fn ended(value: &str) -> &str {
    let value = value.trim().trim_end_matches(['。', '.', '！', '!']).trim();
    let value = [" instead", " please", " now", "吧", "了"]
        .iter()
        .find_map(|tail| value.strip_suffix(tail))
        .unwrap_or(value);
    value.trim()
}

/// The thing, and what it is to be. None where a text may be anything else.
pub fn read(text: &str) -> Option<(Question, &str)> {
    let text = text.trim();
    if text.contains('\n') {
        return None;
    }
    if let Some(Asked::For(_)) = helpers::read(text) {
        return Some((Question::Helpers, text));
    }
    let wish = CHANGE.iter().find_map(|word| without(text, word));
    let bare = wish.unwrap_or(text);
    let bare = std::iter::successors(Some(bare), |text| BEFORE.iter().find_map(|word| without(text, word)));
    let bare = bare.last()?;
    if wish.is_some() { joined(bare, &[" to "]) } else { thing(bare) }
}

/// A thing that a text begins with, and what it is to be.
fn thing(text: &str) -> Option<(Question, &str)> {
    joined(text, TO_BE)
}

fn joined<'t>(text: &'t str, joints: &[&str]) -> Option<(Question, &'t str)> {
    CALLED.iter().find_map(|(of, names)| {
        let behind = names.iter().find_map(|name| without(text, name))?;
        let value = joints.iter().find_map(|joint| without(behind, joint))?;
        let value = value.trim().trim_end_matches(['。', '.', '！', '!']).trim_end_matches('吧').trim();
        (!value.is_empty()).then_some((*of, value))
    })
}

/// What somebody answers who is asked what that is to be, without the words that say no more than that it is changed.
pub fn value(of: Question, answer: &str) -> &str {
    let answer = answer.trim();
    if let Some((_, value)) = read(answer).filter(|(said, _)| *said == of) {
        return value;
    }
    let leads = TO.iter().find(|(question, _)| *question == of).map_or(&[][..], |(_, leads)| leads);
    let value = leads.iter().find_map(|lead| without(answer, lead)).map(str::trim);
    value.map(|value| value.trim_end_matches('吧')).filter(|value| !value.is_empty()).unwrap_or(answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_and_what_it_is_to_be() {
        for (text, of, value) in [
            ("name should be just Tea", Question::Title, "Tea"),
            ("The title is Winter Tea.", Question::Title, "Winter Tea"),
            ("please change the name to Tea and Cake", Question::Title, "Tea and Cake"),
            ("time is 3pm", Question::Hour, "3pm"),
            ("change the time to Sat 3pm", Question::Hour, "Sat 3pm"),
            ("place should be Hall 2", Question::Venue, "Hall 2"),
            ("seats: 6 please", Question::Seats, "6 please"),
            ("名字改成茶话会", Question::Title, "茶话会"),
            ("地点改成二楼吧", Question::Venue, "二楼"),
            ("请把时间改到下午三点", Question::Hour, "下午三点"),
            ("名额：30", Question::Seats, "30"),
        ] {
            assert_eq!(read(text), Some((of, value)), "{text}");
        }
    }

    #[test]
    fn an_answer_without_the_words_for_a_change() {
        for (of, answer, value) in [
            (Question::Venue, "换到社区礼堂一楼", "社区礼堂一楼"),
            (Question::Venue, "改在三楼吧", "三楼"),
            (Question::Venue, "moved to the library", "the library"),
            (Question::Venue, "Move it to Hall 2", "Hall 2"),
            (Question::Venue, "地点改成礼堂", "礼堂"),
            (Question::Title, "改名叫窗花剪纸课", "窗花剪纸课"),
            (Question::Title, "call it Paper art", "Paper art"),
            (Question::Seats, "改成20个人", "20个人"),
            (Question::Seats, "make it 20", "20"),
            // What names, or is the place itself.
            (Question::Title, "Make it yourself", "Make it yourself"),
            (Question::Venue, "Hall 2", "Hall 2"),
            (Question::Venue, "换到", "换到"),
        ] {
            assert_eq!(super::value(of, answer), value, "{answer}");
        }
    }

    #[test]
    fn what_may_be_a_name_or_a_sentence_is_none() {
        for text in [
            "Time to sing",
            "Name that tune",
            "Tea Sat 10am",
            "地方戏",
            "时间胶囊",
            "Make a lantern",
            "Change of season",
            "Place names of our town",
            "名字的故事",
            "",
            "name is",
            "Tea\ntime is 3pm",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
