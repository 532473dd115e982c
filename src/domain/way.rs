//! Where a button leads instead of a command.

use super::words;

words! {
    /// Where one can go on. The word is that of the command that leads there, too.
    pub enum Way {
        /// What is on.
        WhatsOn = "activities",
        /// Signing up.
        SignUp = "signup",
        /// Giving a sign-up back.
        Cancel = "cancel",
        /// An activity for one's own calendar.
        Calendar = "calendar",
        /// One's sign-ups.
        Mine = "mine",
        /// One's name, reminders and language.
        Settings = "settings",
        /// What can be ordered.
        Menu = "menu",
        /// Wishing for something.
        Wish = "wish",
        /// What is wished.
        Wishes = "wishes",
        /// What waits for an organiser.
        Inbox = "inbox",
        /// Asking the neighbours.
        Poll = "poll",
        /// Becoming a volunteer, and one's teams.
        Volunteer = "volunteer",
        /// What one has served.
        Hours = "hours",
        /// Who is in the teams that one runs or leads.
        Team = "team",
        /// What is kept of one.
        MyData = "mydata",
        /// To be forgotten.
        Forget = "forget",
        /// What one can do.
        Help = "help",
        /// A new activity.
        New = "new",
        /// Changing one.
        Edit = "edit",
        /// What happens on the day: the codes to check in by.
        Today = "checkin",
        /// Who comes.
        WhoComes = "roster",
        /// Entering somebody who has no messenger.
        Add = "add",
        /// Whom to tell by telephone.
        Phone = "phone",
        /// What will still go out.
        GoesOut = "timeline",
        /// The recaps.
        Recaps = "recap",
        /// What repeats.
        Series = "series",
        /// The places that one runs.
        Places = "places",
    }
}
