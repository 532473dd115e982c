//! The menu of a place: its dishes, and what becomes of an order. Orders for a dish count up until enough want it; then it is an
//! activity like any other.

use chrono::TimeDelta;

use super::volunteer::Skill;
use super::words;

words! {
    /// What kind of service a dish is: §1 of the district's rules.
    pub enum DishKind {
        /// 理发.
        Hair = "hair",
        /// 维修.
        Repairs = "repairs",
        /// 健康.
        Health = "health",
        /// 法律.
        Law = "law",
        /// 手机.
        Phone = "phone",
        /// 陪伴.
        Company = "company",
        /// 儿童.
        Children = "children",
        /// 宣讲.
        Talks = "talks",
        /// 文化.
        Culture = "culture",
        /// Anything else.
        Other = "other",
    }
}

impl DishKind {
    /// What a volunteer can do who is asked first for it.
    pub fn skill(self) -> Skill {
        match self {
            Self::Hair => Skill::Haircuts,
            Self::Repairs => Skill::Repairs,
            Self::Health | Self::Company => Skill::CareVisits,
            Self::Phone => Skill::PhoneHelp,
            Self::Children => Skill::Children,
            Self::Talks => Skill::Lecture,
            Self::Culture => Skill::Music,
            Self::Law | Self::Other => Skill::Helping,
        }
    }
}

words! {
    /// How a dish takes place.
    pub enum Form {
        /// For many at one time, once enough want it.
        Gathering = "gathering",
        /// One volunteer comes to one person's home.
        Visit = "visit",
    }
}

words! {
    /// Whether a dish can be ordered.
    pub enum DishState {
        /// It can.
        Offered = "offered",
        /// Not for a while; who has ordered it keeps their place.
        Paused = "paused",
        /// Not any more.
        Retired = "retired",
    }
}

words! {
    /// What of a dish its organiser may change.
    pub enum DishField {
        /// How many have to want it.
        Threshold = "threshold",
        /// How long it takes.
        Minutes = "minutes",
        /// What it is called.
        Name = "name",
    }
}

words! {
    /// What became of an order. One whose activity was called off is open again.
    pub enum OrderState {
        /// It waits until enough want the dish.
        Wanted = "wanted",
        /// It became an activity, in which a seat was kept for it.
        Planned = "planned",
        /// Whoever ordered took it back.
        Withdrawn = "withdrawn",
        /// The dish is not on the menu any more, or nobody can come.
        Declined = "declined",
        /// A volunteer came.
        Done = "done",
    }
}

/// How many have to want a dish before it takes place, unless its organiser says otherwise.
pub const THRESHOLD: u8 = 6;
/// How many minutes it lasts, unless they do.
pub const MINUTES: u16 = 60;
/// What can be chosen instead, with a tap.
pub const THRESHOLDS: [u8; 8] = [2, 3, 4, 5, 6, 8, 10, 15];
/// The same for how long.
pub const DURATIONS: [u16; 6] = [30, 60, 90, 120, 180, 240];
/// The most that can be said in words.
pub const MOST_PEOPLE: i64 = 500;
/// The same for minutes: a day.
pub const MOST_MINUTES: i64 = 24 * 60;

/// For how long somebody waits for a dish at most until its organiser is asked what becomes of it: too few want it, and nobody
/// who ordered has heard anything since.
pub const FEW_WAIT: TimeDelta = TimeDelta::weeks(4);
/// The same where enough want it, and its organiser has been told.
pub const ENOUGH_WAIT: TimeDelta = TimeDelta::weeks(1);

/// In what time an organiser hears at the latest of a dish that so many wait for.
pub fn heard_within(threshold: i64, wanted: i64) -> TimeDelta {
    if wanted < threshold { FEW_WAIT } else { ENOUGH_WAIT }
}

/// How many open orders bring a dish to its organiser: as many as have to want it, and then whenever half as many have come on
/// top. None while too few want it.
pub fn asked_at(threshold: i64, wanted: i64) -> Option<i64> {
    let step = (threshold / 2).max(1);
    (wanted >= threshold).then(|| wanted - (wanted - threshold) % step)
}

/// With how many open orders its organiser is asked next.
pub fn asked_next(threshold: i64, wanted: i64) -> i64 {
    asked_at(threshold, wanted).map_or(threshold, |at| at + (threshold / 2).max(1))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn its_organiser_is_asked_when_enough_want_it_and_when_half_as_many_more_do() {
        let asked: Vec<Option<i64>> = (5..=13).map(|wanted| asked_at(6, wanted)).collect();
        assert_eq!(asked, [None, Some(6), Some(6), Some(6), Some(9), Some(9), Some(9), Some(12), Some(12)]);
        assert_eq!(
            (asked_at(1, 1), asked_at(1, 2), asked_next(3, 2), asked_next(3, 4)),
            (Some(1), Some(2), 3, 5)
        );
    }

    proptest! {
        #[test]
        fn what_it_is_asked_at_has_come_and_the_next_has_not(threshold in 1_i64..50, wanted in 0_i64..500) {
            let next = asked_next(threshold, wanted);
            prop_assert!(next > wanted);
            prop_assert_eq!(asked_at(threshold, next), Some(next));
            if let Some(at) = asked_at(threshold, wanted) {
                prop_assert!(threshold <= at && at <= wanted);
            }
        }
    }
}
