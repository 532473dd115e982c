//! What is wrong about an activity as typed.

use chrono::{DateTime, Utc};

use crate::domain::activity::MOST_MORE;
use crate::domain::language::Language;
use crate::domain::written::date::{Unreadable, Written};
use crate::domain::written::rule::UnreadableRule;
use crate::features::organise::series::words;
use crate::i18n::{Phrase, date, texts, when};
use crate::message::{Text, cut};
use crate::work::{Asker, Refusal, UnitOfWork};

/// The most of a line that is quoted back.
const QUOTED: usize = 60;
/// The most UTF-16 units of a title, as the card shows it in full.
pub(super) const TITLE: usize = 200;

/// What is wrong with what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mistake {
    /// The date cannot be read in that line.
    Date(String, Unreadable),
    /// No name is left beside the date.
    NoTitle,
    /// The name is too long: so many letters.
    TitleTooLong(usize),
    /// The further words are too long: so many letters, of all lines together.
    MoreTooLong(usize),
    /// The number of seats in that line cannot be read.
    Seats(String),
    /// Whom that line asks for cannot be read.
    Helpers(String),
    /// The number in that line cannot be read, or is out of bounds.
    Number(String),
    /// There are too many lines like that one: at most so many.
    TooMany(String, usize),
    /// That time comes after the start.
    AfterStart(String),
    /// How often it is cannot be read in that line.
    Repeat(String, UnreadableRule),
    /// What that line repeats would begin again before its last day.
    Overlap(String),
    /// A table of so many activities.
    Several(usize),
    /// Its writer runs no place.
    NoPlace,
    /// Its writer runs several places, those, and it is said of none.
    WhichPlace(String),
    /// Its writer runs no place of that name, but those.
    UnknownPlace(String, String),
    /// That line begins with no word we know.
    Line(String),
}

/// The times that it can be: one or the other.
fn either(readings: &[Written], now: DateTime<Utc>, language: Language) -> String {
    let times: Vec<String> =
        readings.iter().map(|written| when(written.starts, now, language).read()).collect();
    times.join(&texts::or_separator().say(language).read())
}

/// Whether they differ in the day only: no hour is in doubt.
fn are_days(readings: &[Written]) -> bool {
    readings.windows(2).all(|pair| {
        pair[0].starts.time() == pair[1].starts.time() && pair[0].starts.date() != pair[1].starts.date()
    })
}

impl Mistake {
    /// What its writer is told.
    pub fn say(&self, work: &UnitOfWork, asker: &Asker) -> Text {
        self.phrase(work.now, asker.language).say(asker.language)
    }

    /// What is said: what was found, and what is expected.
    pub fn phrase(&self, now: DateTime<Utc>, language: Language) -> Phrase {
        let quoted = |line: &String| cut(line, QUOTED);
        match self {
            Self::Date(line, problem) => match problem {
                Unreadable::NoDate => texts::new_no_date(&quoted(line)),
                Unreadable::NoTime => texts::new_no_time(&quoted(line)),
                Unreadable::NoSuchDay => texts::new_no_such_day(&quoted(line)),
                Unreadable::Past(moment) => texts::new_past(when(*moment, now, language)),
                Unreadable::Ambiguous(readings) if are_days(readings) => {
                    texts::new_ambiguous_day(&quoted(line), &either(readings, now, language))
                }
                Unreadable::Ambiguous(readings) => {
                    texts::new_ambiguous(&quoted(line), &either(readings, now, language))
                }
                Unreadable::Disagree(readings) => {
                    texts::new_disagree(&quoted(line), &either(readings, now, language))
                }
                Unreadable::Repeats => texts::new_repeats(&quoted(line)),
                Unreadable::Unclear(word) if word.trim() == line.trim() => texts::new_unclear(&quoted(line)),
                Unreadable::Unclear(word) => texts::new_unclear_word(&cut(word, QUOTED), &quoted(line)),
            },
            Self::NoTitle => texts::new_no_title(),
            Self::TitleTooLong(count) => texts::new_title_too_long(*count),
            Self::MoreTooLong(count) => texts::new_more_too_long(*count, MOST_MORE),
            Self::Seats(line) => texts::new_bad_seats(&quoted(line)),
            Self::Helpers(line) => texts::new_bad_helpers(&quoted(line)),
            Self::Number(line) => texts::new_bad_number(&quoted(line)),
            Self::TooMany(line, most) => texts::new_too_many(&quoted(line), *most),
            Self::AfterStart(line) => texts::new_after_start(&quoted(line)),
            Self::Repeat(line, problem) => {
                let line = quoted(line);
                match problem {
                    UnreadableRule::Ambiguous(rules) => {
                        let (one, other) = (words::days(&rules.0, language), words::days(&rules.1, language));
                        texts::new_ambiguous_repeat(&line, &one, &other)
                    }
                    UnreadableRule::NotUnderstood(part) => texts::new_strange_repeat(&quoted(part), &line),
                    UnreadableRule::OtherHour(part) => texts::new_repeat_hour(&quoted(part)),
                    UnreadableRule::NoneOn(day) => {
                        texts::new_repeat_none_on(date((*day).into(), now, language))
                    }
                    UnreadableRule::NoEnd => texts::new_bad_repeat_end(&line),
                    UnreadableRule::NoRule => texts::new_bad_repeat(&line),
                }
            }
            Self::Overlap(line) => texts::new_overlap(&quoted(line)),
            Self::Several(count) => texts::notice_several(*count),
            Self::NoPlace => Refusal::OnlyOrganisers.phrase(),
            Self::WhichPlace(known) => texts::new_which_place(known),
            Self::UnknownPlace(wanted, known) => texts::new_unknown_place(wanted, known),
            Self::Line(line) => texts::new_bad_line(&quoted(line)),
        }
    }
}
