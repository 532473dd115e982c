//! A wish: what a resident would like there to be. A place owns it, and it is due at some time, until something has become of it.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;

use super::civil_time::{to_utc, to_wall};
use super::quiet::QuietHours;
use super::words;
use super::working_days::WorkingDays;

#[cfg(test)]
mod tests;

words! {
    /// What has become of a wish.
    pub enum WishState {
        /// Nothing so far.
        New = "new",
        /// Somebody is on it.
        Acknowledged = "acknowledged",
        /// The place above answers for it now.
        HandedUp = "handed-up",
        /// An activity.
        Planned = "planned",
        /// A dish on the menu.
        Menu = "menu",
        /// A poll: the neighbours are asked about it.
        Polled = "poll",
        /// An answer.
        Answered = "answered",
        /// It cannot be.
        Declined = "declined",
        /// Whoever wished it took it back, or was forgotten.
        Withdrawn = "withdrawn",
    }
}

impl WishState {
    /// Whether somebody has to see to it.
    pub fn is_open(self) -> bool {
        matches!(self, Self::New | Self::Acknowledged | Self::HandedUp)
    }

    /// Whether that may become of it next.
    pub fn may_become(self, next: Self) -> bool {
        match next {
            // Of an answer whoever wished it can say: not yet.
            Self::New => self == Self::Answered,
            Self::Acknowledged => matches!(self, Self::New | Self::HandedUp),
            _ => self.is_open(),
        }
    }
}

words! {
    /// The usual reasons why a wish cannot be.
    pub enum WhyNot {
        /// There is no money for it.
        Money = "money",
        /// There is nobody who can do it.
        Hands = "hands",
        /// There is no room for it.
        Room = "room",
        /// Others decide about it.
        NotOurs = "not-ours",
    }
}

words! {
    /// Why those who answer for a wish read of it.
    pub enum WishNews {
        /// It is new.
        New = "new",
        /// The place below handed it up to them.
        HandedUp = "handed-up",
        /// It was answered, and whoever wished it says: not yet.
        NotYet = "not-yet",
        /// It still waits.
        Waits = "waits",
        /// It has waited so long that the place above hears of it.
        Above = "above",
    }
}

words! {
    /// What somebody is asked about a wish.
    pub enum WishAsks {
        /// What they wish for.
        Wish = "wish",
        /// What the answer is.
        Answer = "answer",
        /// Why it cannot be.
        Reason = "reason",
        /// What a dish of the menu is called that is made of it.
        Dish = "dish",
    }
}

/// So many wishes of one person at one place are open at a time.
pub const OPEN_AT_ONCE: i64 = 3;
/// So many working days after it was wished those who answer for it are reminded,
const REMINDED: u16 = 1;
/// and after so many the place above hears of it; the places above that follow in steps as long, each twice the one before.
const ABOVE: u16 = 5;
/// The same of what somebody is on.
const REMINDED_ON_IT: u16 = 10;
const ABOVE_ON_IT: u16 = 15;
/// The longest step, as a power of two.
const SELDOM: i64 = 3;
/// Whoever wished it can say so often that an answer was none.
const NOT_YET_EVERY: TimeDelta = TimeDelta::days(7);

/// Where a wish stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// What has become of it.
    pub state: WishState,
    /// How often those who answer for it have been told of it since it came to them.
    pub told: i64,
}

/// What counts the days until a wish is due.
#[derive(Debug, Clone, Copy)]
pub struct Calendar<'a> {
    /// The place's clock.
    pub zone: Tz,
    /// When nobody is written to.
    pub quiet: QuietHours,
    /// On which days people work.
    pub working_days: &'a WorkingDays,
}

impl Standing {
    /// Where a new one stands.
    pub const NEW: Self = Self { state: WishState::New, told: 0 };

    /// Where it stands once that has become of it; none where it cannot.
    pub fn becomes(self, next: WishState) -> Option<Self> {
        let told = match next {
            // Whoever is on it by their own word knows of it.
            WishState::Acknowledged if self.state.is_open() => 1,
            _ => 0,
        };
        self.state.may_become(next).then_some(Self { state: next, told })
    }

    /// The same once those who answer for it were told once more.
    #[must_use]
    pub fn told_once_more(self) -> Self {
        Self { told: self.told + 1, ..self }
    }

    /// Why they are told of it next.
    pub fn news(self) -> WishNews {
        match (self.told, self.state) {
            (0, WishState::HandedUp) => WishNews::HandedUp,
            (0, _) => WishNews::New,
            (1, _) => WishNews::Waits,
            _ => WishNews::Above,
        }
    }

    /// How many places above are told of it next.
    pub fn levels(self) -> i64 {
        (self.told - 1).max(0)
    }

    /// How many places above know of it, and so may answer as well.
    pub fn levels_told(self) -> i64 {
        (self.told - 2).max(0)
    }

    /// When they have to be told next of what came to them at `begun`, always by day; never once something has become of it. Whoever
    /// is told too late, for nobody could be told before, has a working day all the same.
    pub fn due(
        self,
        begun: DateTime<Utc>,
        now: DateTime<Utc>,
        calendar: Calendar<'_>,
    ) -> Option<DateTime<Utc>> {
        let Calendar { zone, quiet, .. } = calendar;
        if !self.state.is_open() {
            return None;
        }
        let is_on_it = self.state == WishState::Acknowledged;
        let at = match self.told {
            0 => return Some(quiet.waking(zone, now)),
            1 => calendar.after(begun, if is_on_it { REMINDED_ON_IT } else { REMINDED }),
            2 => calendar.after(begun, if is_on_it { ABOVE_ON_IT } else { ABOVE }),
            more => calendar.after(now, ABOVE << (more - 3).clamp(0, SELDOM)),
        };
        let at = at.max(calendar.after(now, REMINDED));
        Some(quiet.waking(zone, at))
    }
}

impl Calendar<'_> {
    /// The same time of day so many working days later.
    fn after(self, at: DateTime<Utc>, working_days: u16) -> DateTime<Utc> {
        let wall = to_wall(self.zone, at);
        let day = self.working_days.after(wall.date(), working_days).day;
        to_utc(self.zone, day.and_time(wall.time()))
    }
}

/// Whether whoever wished it may say now that the answer was none, who did so the last time then.
pub fn may_say_not_yet(last: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
    last.is_none_or(|last| last + NOT_YET_EVERY <= now)
}

/// What somebody wrote of a wish. Whoever writes it to a log writes nothing of it.
#[derive(Clone, PartialEq, Eq)]
pub struct WishWords(String);

/// Why something is no wish, and no answer to one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoWish {
    /// There are no words in it.
    Empty,
    /// It is that long.
    TooLong(i64),
}

impl std::fmt::Debug for WishWords {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("WishWords(…)")
    }
}

impl WishWords {
    /// The most UTF-16 units.
    pub const MOST: i64 = 500;

    /// What somebody wrote.
    pub fn read(typed: &str) -> Result<Self, NoWish> {
        let typed = typed.trim();
        if !typed.chars().any(char::is_alphanumeric) {
            return Err(NoWish::Empty);
        }
        let length = i64::try_from(typed.encode_utf16().count()).unwrap_or(i64::MAX);
        if length > Self::MOST {
            return Err(NoWish::TooLong(length));
        }
        Ok(Self(typed.to_owned()))
    }

    /// As the store kept it.
    pub fn kept(words: String) -> Self {
        Self(words)
    }

    /// The words, for those who may read them.
    pub fn words(&self) -> &str {
        &self.0
    }
}

/// What is wished.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wished {
    /// In writing.
    Words(WishWords),
    /// As a voice message: its file in the messenger.
    Voice(String),
}
