//! What organisers do with an activity that has a card: each list and page about one may lead there.

use chrono::NaiveDateTime;

use crate::domain::activity::Theme;
use crate::domain::change::{Field, Reason};
use crate::domain::ids::ActivityId;
use crate::domain::series::EditScope;
use crate::domain::volunteer::Skill;
use crate::message::{Stamp, parts};
use crate::work::buttons;

parts! {
    /// How one of the rules of a sign-up is to be.
    pub enum RuleChoice {
        /// So many companions may be brought.
        "c" => Companions(count: u8),
        /// Whether a freed seat is offered to the next in line, or is theirs at once.
        "o" => Offers(asked: bool),
        /// Whether whoever has not signed up can join at the door.
        "l" => Late(allowed: bool),
        /// It takes place however many come.
        "m" => NoMinimum,
    }
}

buttons! {
    /// A button about an activity that is changed or called off.
    pub enum EditButton {
        /// Ask for another value of one thing.
        "e" => Field(activity: ActivityId, field: Field),
        /// Show what can be changed.
        "e" => Edit(activity: ActivityId),
        /// One of the rules of its sign-up is to be so.
        "er" => Rule(activity: ActivityId, rule: RuleChoice),
        /// So many helpers for that; 0 is as many as like.
        "eh" => Helpers(activity: ActivityId, skill: Skill, count: u8),
        /// Ask how many helpers for that.
        "eh" => HelpersFor(activity: ActivityId, skill: Skill),
        /// Ask what helpers are needed for.
        "eh" => AskHelpers(activity: ActivityId),
        /// It is to be about this.
        "et" => Theme(activity: ActivityId, theme: Theme),
        /// Nothing is to be said of what it is about.
        "et" => NoTheme(activity: ActivityId),
        /// It is to be then, on the wall clock, for so many minutes.
        "ea" => At(activity: ActivityId, starts: NaiveDateTime, minutes: u32),
        /// There is to be nothing in the place of that.
        "en" => Nothing(activity: ActivityId, field: Field),
        /// Make the change that the tapping person proposed, and make it for others of the same series, too.
        "es" => SaveFor(activity: ActivityId, scope: EditScope, shown: Stamp),
        /// Make the change that they proposed, and take out of the words what it makes untrue.
        "ew" => SaveWithout(activity: ActivityId, shown: Stamp),
        /// Make the change that they proposed.
        "es" => Save(activity: ActivityId, shown: Stamp),
        /// Take the last change back.
        "u" => Undo(activity: ActivityId, shown: Stamp),
        /// Call it off, for that reason.
        "off" => CallOff(activity: ActivityId, reason: Reason),
        /// Ask whether it is to be called off.
        "off" => AskCallOff(activity: ActivityId),
        /// Call it off, for the reason that the tapping person wrote.
        "ob" => CallOffBecause(activity: ActivityId, shown: Stamp),
        /// Leave it as it is, after all.
        "on" => KeepOn(activity: ActivityId),
        /// Ask whether one that is over never took place.
        "ox" => AskNeverWas(activity: ActivityId),
        /// It never took place.
        "oz" => NeverWas(activity: ActivityId),
        /// It took place, after all.
        "oy" => ItWas(activity: ActivityId),
    }
}
