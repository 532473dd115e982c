//! The buttons of a card. Most of them stand below messages to one person, too.

use crate::domain::ids::{ActivityId, RoleId, SignupId};
use crate::domain::language::Language;
use crate::i18n::texts;
use crate::message::Button;
use crate::work::buttons;

buttons! {
    /// A button about one's own calendar.
    pub enum CalendarButton {
        /// Send the activity for it.
        "i" => Send(activity: ActivityId),
    }
}

impl CalendarButton {
    /// The button that puts an activity into one's calendar.
    pub fn of(id: ActivityId, language: Language) -> Button {
        Button::to_do(&texts::button_calendar().say(language), Self::Send(id))
    }
}

buttons! {
    /// A button about the tapping person's sign-up.
    pub enum SignupButton {
        /// Sign up in a role.
        "s" => SignUpAs(activity: ActivityId, role: RoleId),
        /// Sign up, or take the seat that is offered.
        "s" => SignUp(activity: ActivityId),
        /// Take the seats that are kept for them.
        "k" => TakeOffer(activity: ActivityId),
        /// Bring one more companion.
        "p" => More(activity: ActivityId),
        /// Bring one companion less.
        "m" => Fewer(activity: ActivityId),
        /// Say where they stand, and why.
        "w" => Why(activity: ActivityId),
        /// Give it back.
        "c" => Cancel(activity: ActivityId),
        /// Take back that they gave it back.
        "ud" => Undo(activity: ActivityId),
        /// Give it back, as they were asked in private.
        "cb" => GiveBack(activity: ActivityId),
        /// Give back what a neighbour has whom they signed up.
        "cn" => GiveBackNeighbours(signup: SignupId),
    }
}
