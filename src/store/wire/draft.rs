//! An activity as somebody types it: a template has it, and a draft with how far they have come.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use super::contact::Contact;
use super::days;
use super::rules::Rules;
use super::stored::Stored;
use crate::domain::activity::Theme;
use crate::domain::day_count::DayCount;
use crate::domain::ids::{DishId, WishId};
use crate::domain::question::{Between, Question};

/// `{"title":"Kite making","starts":"2026-11-28T10:00:00",…}`: what a template holds, and a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// What it is called.
    pub title: String,
    /// The start on the wall clock.
    pub starts: NaiveDateTime,
    /// How long it lasts.
    pub minutes: u32,
    /// On how many days it is. One on a single day is written as before there were others.
    #[serde(default, skip_serializing_if = "days::are_usual")]
    pub days: DayCount,
    /// What it is about, where that is said. One with a theme is written as when each had one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<Theme>,
    /// The place, as typed.
    pub station: Option<String>,
    /// Where exactly.
    pub venue: Option<String>,
    /// Seats, if limited.
    pub capacity: Option<i64>,
    /// What will happen.
    pub points: Vec<String>,
    /// Whom to ask.
    pub contact: Option<Contact>,
    /// A picture for the card.
    pub picture: Option<String>,
    /// When sign-up closes.
    #[serde(default)]
    pub closes: Option<NaiveDateTime>,
    /// How people sign up.
    #[serde(default)]
    pub rules: Rules,
    /// How often it is, as typed.
    #[serde(default)]
    pub repeat: Option<String>,
    /// What else there is to say. A draft without it is written as before there was such a thing: stamps are made of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub more: Option<String>,
    /// Whether the time was written as clocks elsewhere show it.
    #[serde(default, skip_serializing_if = "is_not_so")]
    pub converted: bool,
    /// Whether a time of how people sign up was. A draft of before says nothing of it.
    #[serde(default, skip_serializing_if = "is_not_so")]
    pub limits_converted: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands it over so")]
fn is_not_so(so: &bool) -> bool {
    !so
}

/// `{"draft":{…},"day":"2026-11-28",…}`: a draft, and how far its organiser has come with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// What is known.
    pub draft: Draft,
    /// The day, once it is known.
    pub day: Option<NaiveDate>,
    /// The hour, once it is known.
    pub hour: Option<NaiveTime>,
    /// What is asked now.
    pub question: Option<Question>,
    /// Whether nothing is asked that can be left out.
    pub only_the_needed: bool,
    /// Whether nothing but this is asked, all else being known. Before, it said that all was asked once more.
    pub once_more: bool,
    /// What the time as written leaves open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doubt: Option<Doubt>,
    /// The dish that it is made of, where it was ordered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dish: Option<DishId>,
    /// The wish that it is made of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wish: Option<WishId>,
    /// One that was begun before and put aside for this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept: Option<Box<Session>>,
}

/// `{"said":"Sat 4 Dec, 2pm","between":"days","starts":["2026-12-04T14:00:00",…]}`: a time that only its writer can settle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doubt {
    /// What was written.
    pub said: String,
    /// What it leaves open.
    pub between: Between,
    /// What it can be, on the wall clock.
    pub starts: Vec<NaiveDateTime>,
}

impl Stored for Draft {
    type Format = Self;
}

impl Stored for Session {
    type Format = Self;

    /// Before there were questions, a draft stood there alone, and all of it was known.
    fn parse(text: &str) -> serde_json::Result<Self> {
        serde_json::from_str(text).or_else(|error| match serde_json::from_str::<Draft>(text) {
            Ok(draft) => Ok(Self {
                day: Some(draft.starts.date()),
                hour: Some(draft.starts.time()),
                draft,
                question: None,
                only_the_needed: false,
                once_more: false,
                doubt: None,
                dish: None,
                wish: None,
                kept: None,
            }),
            Err(_) => Err(error),
        })
    }
}
