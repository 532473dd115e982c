//! An activity as typed, not yet published.

use chrono::NaiveDateTime;

use crate::domain::activity::{Activity, MOST_MORE, Theme};
use crate::domain::contact::Contact;
use crate::domain::day_count::DayCount;
use crate::domain::language::{Language, Name};
use crate::domain::question::Question;
use crate::domain::role::Roles;
use crate::domain::rules::Rules;
use crate::domain::series::{Recurrence, Repetition};
use crate::domain::written;
use crate::domain::written::date::Written;
use crate::domain::written::rule::UnreadableRule;
use crate::features::organise::written::details;
use crate::features::organise::written::mistake::Mistake;

/// The most seats of an activity, and of a role.
pub const MOST_SEATS: i64 = 100_000;
/// How long an activity lasts when no end is written, in minutes.
const USUAL_MINUTES: u32 = 120;

/// An activity as typed, not yet published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// What it is called.
    pub title: String,
    /// The start on the wall clock of its place.
    pub starts: NaiveDateTime,
    /// How long it lasts on a day by the clock on the wall.
    pub minutes: u32,
    /// On how many days in a row it is.
    pub days: DayCount,
    /// What it is about, if somebody said so.
    pub theme: Option<Theme>,
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
    pub closes: Option<NaiveDateTime>,
    /// How people sign up.
    pub rules: Rules,
    /// How often it is, as typed; once, where nothing is.
    pub repeat: Option<String>,
    /// What else there is to say, as typed.
    pub more: Option<String>,
    /// Whether the time was written as clocks elsewhere show it, so that here it has other figures.
    pub converted: bool,
    /// Whether a time of how people sign up was.
    pub limits_converted: bool,
}

impl Draft {
    /// One of which nothing is known.
    pub fn empty(starts: NaiveDateTime) -> Self {
        Self {
            title: String::new(),
            starts,
            minutes: USUAL_MINUTES,
            days: DayCount::ONE,
            theme: None,
            station: None,
            venue: None,
            capacity: None,
            points: Vec::new(),
            contact: None,
            picture: None,
            closes: None,
            rules: Rules::default(),
            repeat: None,
            more: None,
            converted: false,
            limits_converted: false,
        }
    }

    /// Says something more, below what is said already.
    pub fn add_more(&mut self, words: &str) {
        if words.is_empty() {
            return;
        }
        self.more = Some(match self.more.take() {
            Some(before) => format!("{before}\n{words}"),
            None => words.to_owned(),
        });
    }

    /// Says one of the details, in place of what was said of it.
    pub fn say_detail(&mut self, of: Question, label: &str, says: Option<&str>) -> Result<(), Mistake> {
        let words = says.map(|says| says.split_whitespace().collect::<Vec<_>>().join(" "));
        self.more = details::with(self.more.as_deref(), of, label, words.as_deref());
        self.more_fits()
    }

    /// Says nothing of that any more; what has to be said stays.
    pub fn leave_out(&mut self, what: Question) {
        match what {
            Question::Venue => self.venue = None,
            Question::Seats => self.capacity = None,
            Question::Theme => self.theme = None,
            Question::Programme => self.points.clear(),
            Question::More => self.more = None,
            Question::Contact => self.contact = None,
            Question::Fee | Question::Audience | Question::Bring => {
                self.more = details::with(self.more.as_deref(), what, "", None);
            }
            Question::Helpers => self.rules.roles = Roles::default(),
            Question::Title | Question::Day | Question::Hour | Question::Place => {}
        }
    }

    /// Nothing is cut off from what an organiser wants to say: what is too long is a mistake.
    pub fn more_fits(&self) -> Result<(), Mistake> {
        match self.more.as_deref().map_or(0, |more| more.encode_utf16().count()) {
            0..=MOST_MORE => Ok(()),
            length => Err(Mistake::MoreTooLong(length)),
        }
    }

    /// Takes over when it is: on one day, if not several were written.
    pub fn take_time(&mut self, written: &Written) {
        self.starts = written.starts;
        self.days = DayCount::ONE;
        self.take_end(written);
    }

    /// Takes over when it is on each day of a list: where they are several, it is a series of those days.
    pub fn take_list(&mut self, days: &[Written]) {
        if let Some(first) = days.first() {
            self.take_time(first);
        }
        if days.len() > 1 {
            // The rule names each of the days.
            self.days = DayCount::ONE;
            let days: Vec<String> = days.iter().map(|written| written.starts.date().to_string()).collect();
            self.repeat = Some(days.join(", "));
        }
    }

    /// Takes over how long it lasts, and on how many days it is, where that was written.
    pub fn take_end(&mut self, written: &Written) {
        self.converted = written.converted;
        if let Some(ends) = written.ends {
            self.minutes = u32::try_from((ends - written.starts).num_minutes()).unwrap_or(USUAL_MINUTES);
        }
        self.days = written.days().unwrap_or(self.days);
    }

    /// When there are further ones like it; none where it is only once. `now` is the place's wall clock.
    pub fn calendar(&self, now: NaiveDateTime) -> Result<Option<Recurrence>, Mistake> {
        let typed = self.repeat.as_deref().filter(|typed| *typed != Repetition::Once.word());
        let Some(typed) = typed else { return Ok(None) };
        let mistake = |problem| Mistake::Repeat(typed.to_owned(), problem);
        let calendar = written::rule::read(typed, self.starts, now).map_err(mistake)?;
        let before = calendar.from.pred_opt().unwrap_or(calendar.from);
        match calendar.first_after(before) {
            Some(_) if calendar.overlaps(self.days) => Err(Mistake::Overlap(typed.to_owned())),
            Some(_) => Ok(Some(calendar)),
            None => Err(mistake(UnreadableRule::NoRule)),
        }
    }

    /// One like an activity that was there before, at the same hour. What was set around its start is left out, for
    /// it belongs to that day.
    pub fn like(earlier: &Activity, points: &[Name], language: Language) -> Self {
        let minutes = earlier.lasts().num_minutes();
        Self {
            title: earlier.title.in_language(language).to_owned(),
            minutes: u32::try_from(minutes).unwrap_or(USUAL_MINUTES),
            days: earlier.days,
            theme: earlier.theme,
            venue: earlier.venue.as_ref().map(|venue| venue.in_language(language).to_owned()),
            capacity: earlier.capacity,
            points: points.iter().map(|point| point.in_language(language).to_owned()).collect(),
            contact: earlier.contact.clone(),
            picture: earlier.picture.clone(),
            more: earlier.more.as_ref().map(|more| more.in_language(language).to_owned()),
            rules: Rules { opens: None, cancel_by: None, decide: None, ..earlier.rules.clone() },
            ..Self::empty(earlier.wall_start)
        }
    }
}
