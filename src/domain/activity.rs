//! An activity: one event at one time, and the moments its life is made of.

use chrono::{DateTime, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;

use super::calendar::{Cron, announce_at, to_utc, to_wall};
use super::ids::{ActivityId, PersonId, PlaceId};
use super::language::Name;
use super::words;

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
    /// What it is about.
    pub theme: Theme,
    /// The zone its wall-clock time is told in.
    pub zone: Tz,
    /// The start as people say it.
    pub wall_start: NaiveDateTime,
    /// The same as an instant.
    pub starts_at: DateTime<Utc>,
    /// The end.
    pub ends_at: DateTime<Utc>,
    /// When sign-up closes; the start, where none is set.
    pub closes_at: Option<DateTime<Utc>>,
    /// Where exactly, if not simply at the place.
    pub venue: Option<Name>,
    /// Latitude and longitude in degrees (WGS 84).
    pub position: Option<(f64, f64)>,
    /// Seats; unlimited where none is set.
    pub capacity: Option<i64>,
    /// A picture for the card: an address or the messenger's file id.
    pub picture: Option<String>,
    /// Whom to ask.
    pub contact: Option<String>,
    /// Whether it takes place.
    pub state: ActivityState,
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
            ActivityState::Planned => Phase::Open,
        }
    }

    /// The end as people say it.
    pub fn wall_end(&self) -> NaiveDateTime {
        to_wall(self.zone, self.ends_at)
    }
}

/// Where an activity stands in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
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
pub struct Rhythm {
    /// How many days ahead an activity is announced.
    pub days_ahead: u32,
    /// The hour of the day at which it is announced.
    pub announce_hour: NaiveTime,
    /// The last firing before the activity's day reminds of it.
    pub evening: Cron,
    /// The last firing at least [`Rhythm::soon_lead`] before the start reminds of it.
    pub soon: Cron,
    /// How long before the start the short reminder comes at the latest.
    pub soon_lead: TimeDelta,
    /// How long after the end the recap waits for the organiser.
    pub recap_after: TimeDelta,
}

words! {
    /// A step in an activity's life. The ledger keeps which are done.
    pub enum Step {
        /// The card goes out.
        Announce = "announce",
        /// The reminder on the evening before.
        RemindEvening = "remind-evening",
        /// The reminder shortly before the start.
        RemindSoon = "remind-soon",
        /// Sign-up closes: the card says so.
        Close = "close",
        /// It starts: the card says so.
        Start = "start",
        /// The organiser is asked who came.
        AskAttendance = "ask-attendance",
        /// The recap goes out.
        Recap = "recap",
    }
}

impl Rhythm {
    /// When `step` is due for `activity`, as it stands now; none where the cron never fires.
    pub fn due(&self, step: Step, activity: &Activity) -> Option<DateTime<Utc>> {
        let zone = activity.zone;
        match step {
            Step::Announce => {
                let ahead = announce_at(activity.wall_start, self.days_ahead, self.announce_hour, zone);
                Some(ahead.max(activity.created_at))
            }
            Step::RemindEvening => {
                let midnight = activity.wall_start.date().and_time(NaiveTime::MIN);
                let last = midnight.checked_sub_signed(TimeDelta::minutes(1))?;
                Some(to_utc(zone, self.evening.last_at_or_before(last)?))
            }
            Step::RemindSoon => {
                let latest = to_wall(zone, activity.starts_at - self.soon_lead);
                Some(to_utc(zone, self.soon.last_at_or_before(latest)?))
            }
            Step::Close => Some(activity.closes()),
            Step::Start => Some(activity.starts_at),
            Step::AskAttendance => Some(activity.ends_at),
            Step::Recap => Some(activity.ends_at + self.recap_after),
        }
    }

    /// Until when `step` still makes sense; a step that comes later than that is skipped.
    pub fn senseless_from(step: Step, activity: &Activity) -> Option<DateTime<Utc>> {
        match step {
            Step::RemindEvening | Step::RemindSoon | Step::Close | Step::Announce => Some(activity.starts_at),
            Step::Start => Some(activity.ends_at),
            Step::AskAttendance | Step::Recap => None,
        }
    }

    /// Whether an activity entered when it was came too late for its usual announcement.
    pub fn short_notice(&self, activity: &Activity) -> bool {
        announce_at(activity.wall_start, self.days_ahead, self.announce_hour, activity.zone)
            < activity.created_at
    }
}
