//! The buttons below what is asked about words and pictures.

use crate::domain::ids::ActivityId;
use crate::message::{Stamp, parts};
use crate::work::buttons;

buttons! {
    /// A button below what is asked about something that the tapping person sent.
    pub enum DialogButton {
        /// It is for this; it is named by its number.
        "a" => IsFor(aside: i64, what: Use, shown: Stamp),
        /// Show what they can do.
        "help" => Help,
    }
}

parts! {
    /// What somebody says that a message of theirs is for.
    pub enum Use {
        /// The recap of this activity.
        "r" => Recap(activity: ActivityId),
        /// The card of their draft.
        "c" => Card,
        /// The answer to what was asked about their sign-up for this activity.
        "q" => Answer(activity: ActivityId),
        /// The answer to what was asked about a change of this activity.
        "e" => Change(activity: ActivityId),
        /// The answer to what was asked about their draft.
        "n" => Draft,
        /// What their community is called.
        "o" => Community,
        /// The name on their certificate.
        "z" => Certificate,
        /// This activity: it is done as if it had answered its card.
        "w" => Reply(activity: ActivityId),
        /// A change of this activity, which they run.
        "x" => Correction(activity: ActivityId),
        /// Somebody to enter on the list of this activity.
        "d" => Entry(activity: ActivityId),
        /// Somebody to enter in a team.
        "v" => Volunteer,
        /// The words of a place's thanks.
        "y" => Thanks,
        /// What is to be on a menu, or for whom it is.
        "l" => Order,
        /// What is asked about a poll.
        "p" => Poll,
        /// What is asked about a wish.
        "i" => Wish,
        /// An activity of its own, which it tells of, or names.
        "m" => Notice,
        /// Nothing: it stays between them and the bot.
        "-" => Nothing,
    }
}
