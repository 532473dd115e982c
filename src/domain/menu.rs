//! The menu of a place: its dishes, and what becomes of an order. Orders for a dish count up until enough want it; then it is an
//! activity like any other.

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
