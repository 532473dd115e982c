//! How people sign up for an activity: who may bring whom, until when, and in which role.

use chrono::{NaiveDateTime, TimeDelta};

use super::language::Name;
use super::role::Roles;
use super::roster::Waitlist;

/// How many companions a sign-up may bring where the activity says nothing.
const USUAL_COMPANIONS: i64 = 3;
/// How long before the start it is looked whether enough people come.
const USUALLY_DECIDED: TimeDelta = TimeDelta::days(1);
/// The most roles of one activity: each has a button on the card.
pub const MOST_ROLES: usize = 4;
/// The most questions of one activity: more are an interview.
pub const MOST_QUESTIONS: usize = 3;

/// The rules of one activity's sign-up. Times are those of the clock on its place's wall.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    /// When sign-up opens; with the announcement, where none is set.
    pub opens: Option<NaiveDateTime>,
    /// Who cancels after this leaves a gap: the organiser is told.
    pub cancel_by: Option<NaiveDateTime>,
    /// How many people it takes to hold the activity.
    pub minimum: Option<i64>,
    /// When it is looked whether they are enough; a day before the start, where none is set.
    pub decide: Option<NaiveDateTime>,
    /// How many companions one sign-up may bring.
    pub companions: i64,
    /// What becomes of a seat that is freed while people wait.
    pub waitlist: Waitlist,
    /// Whether somebody who has not signed up can still join at the door, while seats are free.
    pub late: bool,
    /// What else one can be than somebody who takes part.
    pub roles: Roles,
    /// What the organiser wants to know of each who signs up.
    pub questions: Vec<Name>,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            opens: None,
            cancel_by: None,
            minimum: None,
            decide: None,
            companions: USUAL_COMPANIONS,
            waitlist: Waitlist::MoveUp,
            late: false,
            roles: Roles::default(),
            questions: Vec::new(),
        }
    }
}

impl Rules {
    /// When it is looked whether enough people come, to what starts at that time.
    pub fn decided_at(&self, starts: NaiveDateTime) -> NaiveDateTime {
        self.decide.unwrap_or(starts - USUALLY_DECIDED)
    }
}
