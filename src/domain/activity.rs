//! An activity: one event at one time, and the moments its life is made of.

use chrono::{DateTime, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;

use super::civil_time::{Cron, to_utc, to_wall};
use super::contact::Contact;
use super::day_count::DayCount;
use super::ids::{ActivityId, PersonId, PlaceId, RoleId};
use super::language::Name;
use super::quiet::QuietHours;
use super::rules::Rules;
use super::words;

/// For how long after its end an activity is still asked about and recapped.
pub const WINDOW: TimeDelta = TimeDelta::days(7);

/// The most UTF-16 units of an organiser's further words: so a card of words has room for all of them.
pub const MOST_MORE: usize = 1_500;

words! {
    /// What an activity is about.
    pub enum Theme {
        /// 讲: talks and classes.
        Lecture = "lecture",
        /// 评: choosing and honouring.
        Appraise = "appraise",
        /// 帮: helping one another.
        Help = "help",
        /// 乐: play and sport.
        Fun = "fun",
        /// 庆: festivals.
        Celebrate = "celebrate",
    }
}

words! {
    /// Whether an activity will take place.
    pub enum ActivityState {
        /// It will, or it did.
        Planned = "planned",
        /// It was called off.
        Cancelled = "cancelled",
    }
}

/// Everything about one activity that does not depend on who reads it.
#[derive(Debug, Clone, PartialEq)]
pub struct Activity {
    /// Its number.
    pub id: ActivityId,
    /// Where it belongs.
    pub place: PlaceId,
    /// Who planned it, where that is a person the bot knows.
    pub organiser: Option<PersonId>,
    /// What it is called.
    pub title: Name,
    /// What it is about, where somebody said so.
    pub theme: Option<Theme>,
    /// The zone its wall-clock time is told in.
    pub zone: Tz,
    /// The start as people say it; of several days, that of the first.
    pub wall_start: NaiveDateTime,
    /// The same as an instant.
    pub starts_at: DateTime<Utc>,
    /// The end; of several days, that of the last.
    pub ends_at: DateTime<Utc>,
    /// On how many days in a row it is, at the same hours on each.
    pub days: DayCount,
    /// When sign-up closes; the start, where none is set.
    pub closes_at: Option<DateTime<Utc>>,
    /// Where exactly, if not simply at the place.
    pub venue: Option<Name>,
    /// Latitude and longitude in degrees (WGS 84).
    pub position: Option<(f64, f64)>,
    /// What else its organiser has to say: what to bring, what it costs, whom it is for. Of several lines, as they were
    /// written.
    pub more: Option<Name>,
    /// Seats; unlimited where none is set.
    pub capacity: Option<i64>,
    /// A picture for the card: an address or the messenger's file id.
    pub picture: Option<String>,
    /// Whom to ask.
    pub contact: Option<Contact>,
    /// Whether it takes place.
    pub state: ActivityState,
    /// How people sign up.
    pub rules: Rules,
    /// When it was entered.
    pub created_at: DateTime<Utc>,
}

impl Activity {
    /// Until when people can sign up.
    pub fn closes(&self) -> DateTime<Utc> {
        self.closes_at.unwrap_or(self.starts_at)
    }

    /// Where it stands at `now`.
    pub fn phase(&self, now: DateTime<Utc>) -> Phase {
        match self.state {
            ActivityState::Cancelled => Phase::Cancelled,
            ActivityState::Planned if now >= self.ends_at => Phase::Over,
            ActivityState::Planned if now >= self.starts_at => Phase::Running,
            ActivityState::Planned if now >= self.closes() => Phase::Closed,
            ActivityState::Planned if self.opens_at().is_some_and(|opens| now < opens) => Phase::Upcoming,
            ActivityState::Planned => Phase::Open,
        }
    }

    /// When sign-up opens, if it does so only after the announcement.
    pub fn opens_at(&self) -> Option<DateTime<Utc>> {
        self.rules.opens.map(|wall| to_utc(self.zone, wall))
    }

    /// Whether somebody who cancels at `now` leaves a gap that the organiser should know of.
    pub fn is_late_to_cancel(&self, now: DateTime<Utc>) -> bool {
        self.rules.cancel_by.is_some_and(|wall| now > to_utc(self.zone, wall))
    }

    /// The seats of a role; unlimited where none are set. No seats at all where there is no such role.
    pub fn seats_of(&self, role: RoleId) -> Option<i64> {
        match role {
            RoleId(0) => self.capacity,
            other => self.rules.roles.get(other).map_or(Some(0), |role| role.seats),
        }
    }

    /// The roles one can sign up for, taking part first.
    pub fn roles(&self) -> impl Iterator<Item = RoleId> {
        [RoleId(0)].into_iter().chain(self.rules.roles.iter().map(|role| role.id))
    }

    /// Moves it to another time, on as many days as before. What is set around it, such as when sign-up closes, moves along.
    pub fn move_to(&mut self, wall_start: NaiveDateTime, lasts: TimeDelta) {
        let by = wall_start - self.wall_start;
        let zone = self.zone;
        self.closes_at = self.closes_at.map(|closes| to_utc(zone, to_wall(zone, closes) + by));
        for moment in [&mut self.rules.opens, &mut self.rules.cancel_by, &mut self.rules.decide] {
            *moment = moment.map(|moment| moment + by);
        }
        self.wall_start = wall_start;
        self.starts_at = to_utc(zone, wall_start);
        self.ends_at = self.days.end_at(zone, wall_start, lasts);
    }

    /// How long it lasts on a day by the clock on the wall: from ten in the evening to six are eight hours, also in a night in which
    /// clocks change.
    pub fn lasts(&self) -> TimeDelta {
        self.wall_end() - self.wall_start - self.days.beyond_the_first()
    }

    /// The end as people say it.
    pub fn wall_end(&self) -> NaiveDateTime {
        to_wall(self.zone, self.ends_at)
    }
}

/// Where an activity stands in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Sign-up is not open yet.
    Upcoming,
    /// Sign-up is open.
    Open,
    /// Sign-up is closed, the start is ahead.
    Closed,
    /// It is under way.
    Running,
    /// It is over.
    Over,
    /// It was called off.
    Cancelled,
}

/// When things happen around an activity, as the operator set it.
#[derive(Debug, Clone)]
pub struct SchedulePolicy {
    /// How many days ahead an activity is announced.
    pub days_ahead: u32,
    /// The hour of the day at which it is announced.
    pub announce_hour: NaiveTime,
    /// The last firing before the activity's day reminds of it.
    pub evening: Cron,
    /// The last firing at least [`SchedulePolicy::soon_lead`] before the start reminds of it.
    pub soon: Cron,
    /// How long before the start the short reminder comes at the latest.
    pub soon_lead: TimeDelta,
    /// How long after the end the recap waits for the organiser.
    pub recap_after: TimeDelta,
    /// When nothing goes out but what cannot wait.
    pub quiet: QuietHours,
}

words! {
    /// A step in an activity's life. The ledger keeps which are done.
    pub enum LifecycleStep {
        /// The card goes out.
        Announce = "announce",
        /// The reminder on the evening before.
        RemindEvening = "remind-evening",
        /// The reminder shortly before the start.
        RemindSoon = "remind-soon",
        /// Sign-up opens: the card gets its buttons.
        Open = "open",
        /// It is looked whether enough people come.
        Decide = "decide",
        /// Sign-up closes: the card says so.
        Close = "close",
        /// It starts: the card says so.
        Start = "start",
        /// It ends: the card says so.
        End = "end",
        /// The organiser is asked who came.
        AskAttendance = "ask-attendance",
        /// The recap goes out.
        Recap = "recap",
        /// Those who came are asked how it was.
        AskFeedback = "ask-feedback",
        /// The organiser is told what they said.
        TellFeedback = "tell-feedback",
    }
}
