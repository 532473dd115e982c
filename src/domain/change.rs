//! Changes of an activity: what can be changed, and what of it matters to those who signed up.

use super::activity::{Activity, ActivityState};
use super::language::Name;
use super::words;

words! {
    /// What an organiser can change of an activity.
    pub enum Field {
        /// What it is called.
        Title = "title",
        /// When it is.
        Time = "time",
        /// Where exactly it is.
        Venue = "venue",
        /// How many seats there are.
        Seats = "seats",
        /// What will happen.
        Programme = "programme",
        /// Whom to ask.
        Contact = "contact",
        /// What it is about.
        Theme = "theme",
        /// The picture on its card.
        Picture = "picture",
        /// How people sign up.
        Rules = "rules",
        /// What else there is to say.
        More = "more",
        /// Why it is called off.
        Reason = "reason",
    }
}

impl Field {
    /// What can be changed of an activity that takes place.
    pub fn of_what_takes_place() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|field| *field != Self::Reason)
    }

    /// Gives another activity what one has of this. A time is the hour and the length, and on how many
    /// days: the other keeps its first day.
    pub fn carry(self, from: &Snapshot, to: &mut Snapshot) {
        let (one, other) = (&from.activity, &mut to.activity);
        match self {
            Self::Title => other.title = one.title.clone(),
            Self::Time => {
                other.days = one.days;
                other.move_to(other.wall_start.date().and_time(one.wall_start.time()), one.lasts());
            }
            Self::Venue => (other.venue, other.position) = (one.venue.clone(), one.position),
            Self::Seats => other.capacity = one.capacity,
            Self::Programme => to.points.clone_from(&from.points),
            Self::Contact => other.contact.clone_from(&one.contact),
            Self::Theme => other.theme = one.theme,
            Self::Picture => other.picture.clone_from(&one.picture),
            Self::Rules => {
                // What is set around the start keeps its distance from it.
                let (start, lasts) = (other.wall_start, other.lasts());
                let mut like = one.clone();
                like.move_to(start, lasts);
                // So many have signed up for a role by its number there.
                like.rules.roles = other.rules.roles.planned_as(&like.rules.roles);
                (other.rules, other.closes_at) = (like.rules, like.closes_at);
            }
            Self::More => other.more.clone_from(&one.more),
            Self::Reason => {}
        }
    }
}

words! {
    /// The usual reasons for calling an activity off.
    pub enum Reason {
        /// Rain, heat, storm.
        Weather = "weather",
        /// Who was to lead it cannot.
        Illness = "illness",
        /// Too few people have signed up.
        TooFew = "too-few",
        /// None that is said.
        Unsaid = "unsaid",
    }
}

/// An activity as it stands at some moment, with what will happen at it.
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    /// The activity.
    pub activity: Activity,
    /// Its programme.
    pub points: Vec<Name>,
}

/// What those who signed up have to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Difference {
    /// It has another name.
    Title,
    /// It is at another time.
    Time,
    /// It is somewhere else.
    Venue,
    /// It does not take place.
    CalledOff,
    /// It takes place after all.
    BackOn,
}

/// What of a change matters to those who signed up. What was called off has no other news.
pub fn differences(told: &Activity, now: &Activity) -> Vec<Difference> {
    use ActivityState::{Cancelled, Planned};
    match (told.state, now.state) {
        (Planned, Cancelled) => return vec![Difference::CalledOff],
        (Cancelled, Cancelled) => return Vec::new(),
        (Cancelled | Planned, Planned) => {}
    }
    let pairs = [
        (told.state != now.state, Difference::BackOn),
        (told.title != now.title, Difference::Title),
        (
            (told.starts_at, told.ends_at, told.days) != (now.starts_at, now.ends_at, now.days),
            Difference::Time,
        ),
        (told.venue != now.venue || told.place != now.place, Difference::Venue),
    ];
    pairs.into_iter().filter(|(differs, _)| *differs).map(|(_, difference)| difference).collect()
}
