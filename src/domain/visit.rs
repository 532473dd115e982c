//! A visit: a dish of the menu that one volunteer does at one person's home. Somebody owns it at any moment, and it is due at some
//! time, until it is over.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;

use super::quiet::QuietHours;
use super::words;

#[cfg(test)]
mod tests;

words! {
    /// How far a visit is.
    pub enum Stage {
        /// Whoever ordered it has not said where.
        Unsaid = "unsaid",
        /// Volunteers are asked.
        Asking = "asking",
        /// One of them goes.
        Taken = "taken",
        /// They were there, or should have been: whoever ordered says how it was.
        Served = "served",
        /// Nobody was found, or it was not well: the organisers decide.
        Stuck = "stuck",
        /// It was done, taken back or declined.
        Over = "over",
    }
}

words! {
    /// What a volunteer answered who was asked.
    pub enum VisitAnswer {
        /// Not this time.
        NotNow = "not-now",
        /// They go, or went.
        Goes = "goes",
        /// They went, and it is not settled by that.
        Went = "went",
        /// They did not answer in time, and still may.
        Silent = "silent",
        /// They were to go, and cannot.
        Back = "back",
    }
}

words! {
    /// How it was.
    pub enum Rating {
        /// 😊
        Glad = "glad",
        /// 🙂
        Fine = "fine",
        /// 😐
        SoSo = "so-so",
        /// 🙁
        Sad = "sad",
        /// Nobody came.
        Nobody = "nobody",
    }
}

words! {
    /// What is told of a visit, but for what the volunteers are asked.
    pub enum News {
        /// Nothing was said, so it is taken back.
        Unsaid = "unsaid",
        /// Somebody comes.
        Comes = "comes",
        /// They cannot come after all.
        Back = "back",
        /// How was it?
        How = "how",
        /// Were you there?
        There = "there",
        /// Organisers have to decide.
        Stuck = "stuck",
        /// Nobody has been found yet, and the organisers see to it.
        Sought = "sought",
        /// Where is it to be, once more?
        Again = "again",
        /// It is not wanted any more.
        Off = "off",
        /// It cannot be.
        Declined = "declined",
    }
}

impl Rating {
    /// Whether somebody has to look at it.
    pub fn is_bad(self) -> bool {
        matches!(self, Self::Sad | Self::Nobody)
    }
}

/// Who has to do something next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// Whoever ordered it.
    WhoOrdered,
    /// The volunteers who are asked.
    Team,
    /// The one who goes.
    Volunteer,
    /// Whoever runs the place.
    Organisers,
}

/// How many volunteers are asked at a time.
pub const AT_A_TIME: i64 = 3;
/// So often nothing may come of it before the organisers hear: time ran out, or somebody could not come after all.
pub const TRIES: i64 = 3;
/// How long those have who are asked, by day.
const TO_ANSWER: TimeDelta = TimeDelta::hours(2);
/// How long the question waits where to come.
pub const TO_SAY: TimeDelta = TimeDelta::hours(2);
/// After that both are asked whether it took place.
const TO_GO: TimeDelta = TimeDelta::days(2);
/// The address goes so long after the visit.
const ADDRESS_STAYS: TimeDelta = TimeDelta::days(1);
/// And so much longer it can be said how it was.
const TO_RATE: TimeDelta = TimeDelta::days(2);
/// The longest between two reminders of what organisers have to decide, as a power of two in days.
const SELDOM: i64 = 3;

/// Where a visit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// How far it is.
    pub stage: Stage,
    /// How often nothing has come of that; of what is with the organisers, how often they have heard of it.
    pub tries: i64,
}

/// What happens to a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// It is ordered.
    Ordered,
    /// It is said where.
    Said,
    /// Some more are asked.
    Asked,
    /// Those who were asked did not answer in time.
    Silence,
    /// Everybody was asked.
    NobodyLeft,
    /// A volunteer goes.
    Accepted,
    /// They cannot after all.
    HandedBack,
    /// They were there, or it is time to ask.
    Served,
    /// The visit was a day ago.
    DayPassed,
    /// How it was.
    Rated(Rating),
    /// Nobody says how it was; the volunteer has said that they were there, or has not.
    Unrated {
        /// Whether they have.
        was_there: bool,
    },
    /// The organisers are reminded.
    Reminded,
    /// They have volunteers asked again.
    AskAgain,
    /// The same, where it is not known any more where to come.
    SayAgain,
    /// It was taken back or declined.
    Ended,
}

impl Standing {
    /// Where a new one stands.
    pub const NEW: Self = Self { stage: Stage::Unsaid, tries: 0 };

    /// Where it stands after that; none where that cannot happen to it.
    pub fn after(self, event: Event) -> Option<Self> {
        let Self { stage, tries } = self;
        let failed = || if tries + 1 < TRIES { (Stage::Asking, tries + 1) } else { (Stage::Stuck, 0) };
        let (stage, tries) = match (stage, event) {
            (Stage::Over, _) => return None,
            (Stage::Unsaid, Event::Said) | (Stage::Stuck, Event::AskAgain) => (Stage::Asking, 0),
            (Stage::Stuck, Event::SayAgain) => (Stage::Unsaid, 0),
            (Stage::Stuck, Event::Reminded) => (Stage::Stuck, tries + 1),
            (Stage::Asking, Event::Asked) => (Stage::Asking, tries),
            (Stage::Asking, Event::Silence) | (Stage::Taken, Event::HandedBack) => failed(),
            // Later nobody knows any more where to come.
            (Stage::Served, Event::HandedBack) if tries == 0 => failed(),
            (Stage::Asking, Event::Accepted) => (Stage::Taken, tries),
            (Stage::Stuck, Event::Accepted) => (Stage::Taken, 0),
            (Stage::Taken, Event::Served) => (Stage::Served, 0),
            // The volunteer says so after both were asked.
            (Stage::Served, Event::Served) => (Stage::Served, tries),
            (Stage::Served, Event::DayPassed) => (Stage::Served, 1),
            (Stage::Served, Event::Rated(rating)) if rating.is_bad() => (Stage::Stuck, 0),
            (Stage::Asking, Event::NobodyLeft) | (Stage::Served, Event::Unrated { was_there: false }) => {
                (Stage::Stuck, 0)
            }
            (_, Event::Ended) | (Stage::Served, Event::Rated(_) | Event::Unrated { was_there: true }) => {
                (Stage::Over, 0)
            }
            _ => return None,
        };
        Some(Self { stage, tries })
    }

    /// Who has to do something next; nobody once it is over.
    pub fn owner(self) -> Option<Owner> {
        match self.stage {
            Stage::Unsaid | Stage::Served => Some(Owner::WhoOrdered),
            Stage::Asking => Some(Owner::Team),
            Stage::Taken => Some(Owner::Volunteer),
            Stage::Stuck => Some(Owner::Organisers),
            Stage::Over => None,
        }
    }

    /// When it has to be looked at again after what happened at `now`; never once it is over. It is always by day.
    pub fn due(
        self,
        event: Event,
        now: DateTime<Utc>,
        (zone, quiet): (Tz, QuietHours),
    ) -> Option<DateTime<Utc>> {
        let in_time = |span| quiet.waking(zone, now + span);
        Some(match (self.stage, event) {
            (Stage::Over, _) => return None,
            (Stage::Asking, Event::Asked) => quiet.after_waking(zone, now, TO_ANSWER),
            (Stage::Unsaid, _) => in_time(TO_SAY),
            (Stage::Taken, _) => in_time(TO_GO),
            (Stage::Served, _) if self.tries == 0 => in_time(ADDRESS_STAYS),
            (Stage::Served, _) => in_time(TO_RATE),
            // It is told at once, and then more and more seldom.
            (Stage::Stuck, Event::Reminded) => {
                in_time(TimeDelta::days(1 << (self.tries - 1).clamp(0, SELDOM)))
            }
            (Stage::Asking | Stage::Stuck, _) => quiet.waking(zone, now),
        })
    }
}

/// The most UTF-16 units of where to come and whom to call.
const WORDS: usize = 300;
/// The fewest digits of a number that can be called.
const DIGITS: usize = 5;

/// Where a volunteer is to come, and whom to call. Whoever writes it to a log writes nothing of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Whereabouts(String);

impl std::fmt::Debug for Whereabouts {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Whereabouts(…)")
    }
}

impl Whereabouts {
    /// What somebody wrote; none where there is no number in it, or no words.
    pub fn read(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let mut run = 0;
        let mut longest = 0;
        for sign in
            typed.chars().filter(|sign| !matches!(sign, ' ' | '-' | '‐' | '–' | '(' | ')' | '.' | '+'))
        {
            run = if sign.is_numeric() { run + 1 } else { 0 };
            longest = longest.max(run);
        }
        let has_words = typed.chars().any(char::is_alphabetic);
        let fits = typed.encode_utf16().count() <= WORDS;
        (has_words && fits && longest >= DIGITS).then(|| Self(typed.to_owned()))
    }

    /// As the store kept it.
    pub fn kept(words: String) -> Self {
        Self(words)
    }

    /// The words, for whoever goes.
    pub fn words(&self) -> &str {
        &self.0
    }
}
