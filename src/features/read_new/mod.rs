//! Reads an activity as an organiser types it after `/new`: the name with its date, then lines for the rest.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::domain::activity::{Activity, Theme};
use crate::domain::contact::Contact;
use crate::domain::language::{Language, Name};
use crate::domain::rules::Rules;
use crate::domain::series::{Calendar, Repetition};
use crate::domain::written_date::{self, Unreadable};
use crate::domain::written_rule::{self, UnreadableRule};
use crate::i18n::{Phrase, texts, when};
use crate::message::cut;

mod amend;
mod rules;

pub use amend::amend;

/// The most UTF-16 units of a title, as the card shows it in full.
const TITLE: usize = 200;
/// The most seats of an activity, and of a role.
pub(super) const MOST_SEATS: i64 = 100_000;
/// How long an activity lasts when no end is written, in minutes.
const USUAL_MINUTES: u32 = 120;
/// What may stand between a name and its date, in either width.
const EDGES: &str = ",.;:。\u{ff0c}\u{ff1b}\u{ff1a}";
/// The most of a line that is quoted back.
const QUOTED: usize = 60;

/// An activity as typed, not yet published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// What it is called.
    pub title: String,
    /// The start on the wall clock of its place.
    pub starts: NaiveDateTime,
    /// How long it lasts.
    pub minutes: u32,
    /// What it is about.
    pub theme: Theme,
    /// The short name or name of the place that holds it, if typed.
    pub station: Option<String>,
    /// Where exactly, if typed.
    pub venue: Option<String>,
    /// Seats, if limited.
    pub capacity: Option<i64>,
    /// What will happen, in order.
    pub points: Vec<String>,
    /// Whom to ask.
    pub contact: Option<Contact>,
    /// A picture for the card.
    pub picture: Option<String>,
    /// When sign-up closes, if before the start.
    #[serde(default)]
    pub closes: Option<NaiveDateTime>,
    /// How people sign up.
    #[serde(default)]
    pub rules: Rules,
    /// How often it is, as typed; once, where nothing is.
    #[serde(default)]
    pub repeat: Option<String>,
}

impl Draft {
    /// One of which nothing is known.
    pub fn empty(starts: NaiveDateTime) -> Self {
        Self {
            title: String::new(),
            starts,
            minutes: USUAL_MINUTES,
            theme: Theme::Fun,
            station: None,
            venue: None,
            capacity: None,
            points: Vec::new(),
            contact: None,
            picture: None,
            closes: None,
            rules: Rules::default(),
            repeat: None,
        }
    }

    /// When there are further ones like it; none where it is only once. `now` is the place's wall clock.
    pub fn calendar(&self, now: NaiveDateTime) -> Result<Option<Calendar>, Mistake> {
        let typed = self.repeat.as_deref().filter(|typed| *typed != Repetition::Once.word());
        let Some(typed) = typed else { return Ok(None) };
        let mistake = |problem| Mistake::Repeat(typed.to_owned(), problem);
        let written = written_rule::read(typed, self.starts, now).map_err(mistake)?;
        let (from, hour) = (self.starts.date(), self.starts.time());
        let calendar =
            Calendar { rule: written.rule, from, until: written.until, hour, exceptions: BTreeMap::new() };
        let before = from.pred_opt().unwrap_or(from);
        match calendar.first_after(before) {
            Some(_) => Ok(Some(calendar)),
            None => Err(mistake(UnreadableRule::NoRule)),
        }
    }

    /// One like an activity that was there before, at the same hour. What was set around its start is left out, for
    /// it belongs to that day.
    pub fn like(earlier: &Activity, points: &[Name], language: Language) -> Self {
        let minutes = (earlier.ends_at - earlier.starts_at).num_minutes();
        Self {
            title: earlier.title.in_language(language).to_owned(),
            minutes: u32::try_from(minutes).unwrap_or(USUAL_MINUTES),
            theme: earlier.theme,
            venue: earlier.venue.as_ref().map(|venue| venue.in_language(language).to_owned()),
            capacity: earlier.capacity,
            points: points.iter().map(|point| point.in_language(language).to_owned()).collect(),
            contact: earlier.contact.clone(),
            picture: earlier.picture.clone(),
            rules: Rules { opens: None, cancel_by: None, decide: None, ..earlier.rules.clone() },
            ..Self::empty(earlier.wall_start)
        }
    }
}

/// What is wrong with what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mistake {
    /// The date cannot be read in that line.
    Date(String, Unreadable),
    /// No name is left beside the date.
    NoTitle,
    /// The name is too long: so many letters.
    TitleTooLong(usize),
    /// The number of seats in that line cannot be read.
    Seats(String),
    /// The number in that line cannot be read, or is out of bounds.
    Number(String),
    /// There are too many lines like that one: at most so many.
    TooMany(String, usize),
    /// That time comes after the start.
    AfterStart(String),
    /// How often it is cannot be read in that line.
    Repeat(String, UnreadableRule),
    /// That line begins with no word we know.
    Line(String),
}

impl Mistake {
    /// What is said: what was found, and what is expected.
    pub fn phrase(&self, language: Language) -> Phrase {
        let quoted = |line: &String| cut(line, QUOTED);
        match self {
            Self::Date(line, problem) => match problem {
                Unreadable::NoDate => texts::new_no_date(&quoted(line)),
                Unreadable::NoTime => texts::new_no_time(&quoted(line)),
                Unreadable::NoSuchDay => texts::new_no_such_day(&quoted(line)),
                Unreadable::Past(moment) => texts::new_past(when(*moment, language)),
                Unreadable::Ambiguous(moments) => match moments.as_slice() {
                    [first, second, ..] => {
                        texts::new_ambiguous(&quoted(line), when(*first, language), when(*second, language))
                    }
                    _ => texts::new_no_time(&quoted(line)),
                },
            },
            Self::NoTitle => texts::new_no_title(),
            Self::TitleTooLong(count) => texts::new_title_too_long(*count),
            Self::Seats(line) => texts::new_bad_seats(&quoted(line)),
            Self::Number(line) => texts::new_bad_number(&quoted(line)),
            Self::TooMany(line, most) => texts::new_too_many(&quoted(line), *most),
            Self::AfterStart(line) => texts::new_after_start(&quoted(line)),
            Self::Repeat(line, problem) => {
                let problem = match problem {
                    UnreadableRule::Ambiguous => "ambiguous",
                    UnreadableRule::NoEnd => "end",
                    UnreadableRule::NoRule => "rule",
                };
                texts::new_bad_repeat(&quoted(line), problem)
            }
            Self::Line(line) => texts::new_bad_line(&quoted(line)),
        }
    }
}

/// What a line after the first is about.
enum Label {
    Station,
    Venue,
    Seats,
    Programme,
    Contact,
    Theme,
    Repeat,
}

/// The words that begin a line, in both languages.
const LABELS: &[(Label, &[&str])] = &[
    (Label::Station, &["at", "station", "站点"]),
    (Label::Venue, &["place", "venue", "where", "地点", "地址"]),
    (Label::Seats, &["seats", "capacity", "名额", "人数"]),
    (Label::Programme, &["programme", "program", "agenda", "流程", "内容"]),
    (Label::Contact, &["contact", "联系", "联系人", "电话"]),
    (Label::Theme, &["theme", "主题", "类别"]),
    (Label::Repeat, &["repeat", "repeats", "series", "重复", "系列", "循环"]),
];

/// The words for themes, in both languages, beside those of [`Theme::word`].
const THEMES: &[(Theme, &[&str])] = &[
    (Theme::Lecture, &["讲", "talk", "class"]),
    (Theme::Appraise, &["评", "honour"]),
    (Theme::Help, &["帮"]),
    (Theme::Fun, &["乐"]),
    (Theme::Celebrate, &["庆", "festival"]),
];

/// Reads what was typed; `now` is the place's wall clock.
pub fn read(typed: &str, now: NaiveDateTime) -> Result<Draft, Mistake> {
    let mut lines = typed.lines().map(str::trim).filter(|line| !line.is_empty());
    let first = lines.next().ok_or(Mistake::NoTitle)?;
    let mut rest: Vec<&str> = lines.collect();
    let (title, written) = match written_date::read(first, now) {
        // The date may stand on the second line, below the name.
        Err(Unreadable::NoDate)
            if rest.first().is_some_and(|line| labelled(line).is_none() && !rules::is_rule(line)) =>
        {
            let second = rest.remove(0);
            let written = written_date::read(second, now)
                .map_err(|problem| Mistake::Date(second.to_owned(), problem))?;
            (format!("{first} {}", written.rest).trim().to_owned(), written)
        }
        Err(problem) => return Err(Mistake::Date(first.to_owned(), problem)),
        Ok(written) => (written.rest.clone(), written),
    };
    let title = title.trim_matches(|edge: char| edge.is_whitespace() || EDGES.contains(edge)).to_owned();
    if title.is_empty() {
        return Err(Mistake::NoTitle);
    }
    let length = title.encode_utf16().count();
    if length > TITLE {
        return Err(Mistake::TitleTooLong(length));
    }
    let minutes = written.minutes.unwrap_or(USUAL_MINUTES);
    let mut draft = Draft { title, minutes, ..Draft::empty(written.starts) };
    for line in rest {
        read_line(line, &mut draft, now)?;
    }
    draft.calendar(now)?;
    Ok(draft)
}

/// Reads the value of one line into a draft, as if it stood behind that label.
pub fn amend_draft(label: &str, value: &str, draft: &mut Draft, now: NaiveDateTime) -> Result<(), Mistake> {
    read_line(&format!("{label}: {value}"), draft, now)
}

fn labelled(line: &str) -> Option<(&'static Label, &str)> {
    let (head, value) = line.split_once([':', '\u{ff1a}'])?;
    let head = head.trim().to_lowercase();
    LABELS.iter().find(|(_, words)| words.contains(&head.as_str())).map(|(label, _)| (label, value.trim()))
}

fn read_line(line: &str, draft: &mut Draft, now: NaiveDateTime) -> Result<(), Mistake> {
    let unknown = || Mistake::Line(line.to_owned());
    let Some((label, value)) = labelled(line) else {
        return if rules::read(line, draft, now)? { Ok(()) } else { Err(unknown()) };
    };
    match label {
        Label::Station => draft.station = Some(value.to_owned()),
        Label::Venue => draft.venue = Some(value.to_owned()),
        Label::Contact => draft.contact = Some(Contact::written(value)),
        Label::Repeat => draft.repeat = Some(value.to_owned()),
        Label::Seats => {
            let seats = value.trim_end_matches(|last: char| !last.is_ascii_digit()).parse().ok();
            draft.capacity = Some(
                seats
                    .filter(|seats| (1..=MOST_SEATS).contains(seats))
                    .ok_or_else(|| Mistake::Seats(line.to_owned()))?,
            );
        }
        Label::Programme => {
            let points =
                value.split([';', '\u{ff1b}', '、']).map(str::trim).filter(|point| !point.is_empty());
            draft.points.extend(points.map(str::to_owned));
        }
        Label::Theme => {
            let word = value.to_lowercase();
            let theme = Theme::from_word(&word).or_else(|| {
                THEMES.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(theme, _)| *theme)
            });
            draft.theme = theme.ok_or_else(unknown)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Monday.
    fn now() -> NaiveDateTime {
        "2026-11-23T09:00:00".parse().unwrap()
    }

    #[test]
    fn one_line_is_enough() {
        let draft = read("合唱练习 周六上午10点到11点半", now()).unwrap();
        assert_eq!(draft.title, "合唱练习");
        assert_eq!(draft.starts, "2026-11-28T10:00:00".parse().unwrap());
        assert_eq!(draft.minutes, 90);
    }

    #[test]
    fn the_lines_below_may_say_the_rest() {
        let typed = "Choir practice\nSat 10:00-11:30\nseats: 20\nplace: Culture hall\nprogramme: warm-up; three songs\ncontact: Ms Lin\ntheme: lecture";
        let draft = read(typed, now()).unwrap();
        assert_eq!(draft.title, "Choir practice");
        assert_eq!((draft.capacity, draft.venue.as_deref()), (Some(20), Some("Culture hall")));
        assert_eq!(draft.points, ["warm-up", "three songs"]);
        assert_eq!((draft.contact, draft.theme), (Some(Contact::written("Ms Lin")), Theme::Lecture));
    }

    #[test]
    fn chinese_keyboards_write_wide_colons() {
        let typed = "合唱练习\u{ff0c}周六上午10点\n名额\u{ff1a}20\n流程\u{ff1a}热身\u{ff1b}喝茶";
        let draft = read(typed, now()).unwrap();
        assert_eq!((draft.title.as_str(), draft.capacity), ("合唱练习", Some(20)));
        assert_eq!(draft.points, ["热身", "喝茶"]);
    }

    #[test]
    fn a_mistake_names_its_line() {
        assert_eq!(read("Choir", now()), Err(Mistake::Date("Choir".into(), Unreadable::NoDate)));
        assert_eq!(read("Sat 10:00", now()), Err(Mistake::NoTitle));
        assert_eq!(read("Choir Sat 10:00\nseats: many", now()), Err(Mistake::Seats("seats: many".into())));
        assert_eq!(read("Choir Sat 10:00\nbring tea", now()), Err(Mistake::Line("bring tea".into())));
    }

    proptest! {
        #[test]
        fn whatever_is_typed_never_panics(typed in "(\\PC|\n){0,120}") {
            let _ = read(&typed, now());
        }
    }
}
