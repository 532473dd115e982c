//! The buttons below what organisers are asked about a new activity.

use chrono::{NaiveDate, NaiveDateTime};

use crate::domain::activity::Theme;
use crate::domain::ids::{ActivityId, PlaceId};
use crate::domain::question::Question;
use crate::domain::series::Repetition;
use crate::domain::volunteer::Skill;
use crate::message::{Stamp, parts};
use crate::work::buttons;

buttons! {
    /// A button about a new activity.
    pub enum DraftButton {
        /// Publish the tapping person's draft.
        "pub" => Publish(shown: Stamp),
        /// Throw it away.
        "drop" => Discard(shown: Stamp),
        /// Go on with it.
        "n" => Create(answer: Answer, shown: Stamp),
        /// Begin a new one.
        "n" => Begin(beginning: Beginning),
    }
}

parts! {
    /// What begins a new activity, or shows what one can begin with.
    pub enum Beginning {
        /// From the first question.
        "begin" => Begin,
        /// Go on with the one that was laid aside.
        "on" => GoOn,
        /// Go on with the one that was put aside for another.
        "kept" => Kept(which: Stamp),
        /// Show another page of what was there before.
        "earlier" => EarlierPage(page: u16),
        /// Show what was there before.
        "earlier" => Earlier,
        /// The same as that one.
        "again" => Again(activity: ActivityId),
        /// Show another page of the templates.
        "tl" => TemplatesPage(page: u16),
        /// Show the templates.
        "tl" => Templates,
        /// Begin with that template.
        "tu" => Template(template: i64),
        /// Throw that template away.
        "tx" => DropTemplate(template: i64),
    }
}

parts! {
    /// The answer to a question about a draft, or what is done with its preview.
    pub enum Answer {
        /// This day.
        "d" => Day(day: NaiveDate),
        /// Show another month: its first day.
        "m" => Month(day: NaiveDate),
        /// So many minutes after midnight.
        "h" => Hour(minutes: u16),
        /// This moment, on the wall clock.
        "a" => At(moment: NaiveDateTime),
        /// At this place.
        "p" => Place(place: PlaceId),
        /// So many seats; 0 is no limit.
        "s" => Seats(seats: u32),
        /// Helpers for that: how many is asked.
        "hw" => HelpersFor(skill: Skill),
        /// So many helpers for that; 0 is as many as like.
        "hn" => Helpers(skill: Skill, count: u8),
        /// About this.
        "t" => Theme(theme: Theme),
        /// Nothing is said of what it is about.
        "t" => NoTheme,
        /// So often.
        "r" => Repetition(repetition: Repetition),
        /// Ask how often it is.
        "r" => AskRepetition,
        /// Back to the question before.
        "back" => Back,
        /// On to the next question.
        "skip" => Skip,
        /// Leave it out.
        "none" => LeaveOut,
        /// Show what of it can be changed.
        "edit" => Edit,
        /// Ask that once more, and nothing else.
        "one" => One(question: Question),
        /// In the same room as that activity.
        "v" => Venue(activity: ActivityId),
        /// Ask for the details.
        "md" => Details,
        /// Keep it as a template.
        "tk" => KeepTemplate,
        /// A place in a calendar without a day.
        "-" => Nothing,
    }
}
