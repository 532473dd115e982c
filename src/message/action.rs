//! What buttons ask for, and how it stands in them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::answer::{Answer, Beginning};
use super::stamp::Stamp;
use crate::domain::activity::LifecycleStep;
use crate::domain::change::{Field, Reason};
use crate::domain::ids::{ActivityId, PersonId, PlaceId, RoleId, SeriesId, SignupId};
use crate::domain::language::Language;
use crate::domain::role_at_place::Purpose;
use crate::domain::series::{DayChoice, EditScope};
use crate::domain::steering::Steering;

/// What somebody says that a message of theirs is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Use {
    /// The recap of this activity.
    Recap(ActivityId),
    /// The card of their draft.
    Card,
    /// The answer to what was asked about their sign-up for this activity.
    Answer(ActivityId),
    /// The answer to what was asked about a change of this activity.
    Change(ActivityId),
    /// The answer to what was asked about their draft.
    Draft,
    /// Nothing: it stays between them and the bot.
    Nothing,
}

impl Use {
    fn encode(self) -> String {
        match self {
            Self::Recap(activity) => format!("r:{activity}"),
            Self::Card => "c".to_owned(),
            Self::Answer(activity) => format!("q:{activity}"),
            Self::Change(activity) => format!("e:{activity}"),
            Self::Draft => "n".to_owned(),
            Self::Nothing => "-".to_owned(),
        }
    }

    fn decode(parts: &[&str]) -> Option<Self> {
        let activity = |text: &str| text.parse().ok().map(ActivityId);
        Some(match parts {
            ["r", id] => Self::Recap(activity(id)?),
            ["c"] => Self::Card,
            ["q", id] => Self::Answer(activity(id)?),
            ["e", id] => Self::Change(activity(id)?),
            ["n"] => Self::Draft,
            ["-"] => Self::Nothing,
            _ => return None,
        })
    }
}

/// Everything a button can ask for. Its text form goes through people's hands, so it is no permission. What means “this”
/// rather than something by its number has the stamp of what its message shows; without one it is an old button.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Action {
    /// Sign the tapping person up, or take the seat that is offered to them.
    SignUp(ActivityId),
    /// Sign the tapping person up in a role.
    SignUpAs(ActivityId, RoleId),
    /// Bring one more companion.
    More(ActivityId),
    /// Bring one companion less.
    Fewer(ActivityId),
    /// Say where the tapping person stands, and why.
    Why(ActivityId),
    /// Leave a question without an answer.
    Skip(ActivityId, i64),
    /// Take the answer to a question out again, and ask it once more.
    AskAgain(ActivityId, i64),
    /// Give the tapping person's sign-up back.
    Cancel(ActivityId),
    /// Give the tapping person's sign-up back, as they were asked in private.
    GiveBack(ActivityId),
    /// What the tapping person sent, by its number, is for this.
    IsFor(i64, Use, Stamp),
    /// Show what the tapping person can do.
    Help,
    /// Publish the tapping person's draft.
    PublishDraft(Stamp),
    /// Throw the tapping person's draft away.
    DiscardDraft(Stamp),
    /// Call an activity off, for that reason.
    CallOff(ActivityId, Reason),
    /// Call an activity off, for the reason that the tapping person wrote.
    CallOffBecause(ActivityId, Stamp),
    /// Show what can be changed of an activity.
    Edit(ActivityId),
    /// Ask for another value of one thing.
    EditField(ActivityId, Field),
    /// Make the change that the tapping person proposed.
    SaveEdit(ActivityId, Stamp),
    /// Make the change that the tapping person proposed, and make it for others of the same series, too.
    SaveEditFor(ActivityId, EditScope, Stamp),
    /// Show a series.
    Series(SeriesId),
    /// Do something about one day of a series.
    SeriesDay(SeriesId, NaiveDate, DayChoice),
    /// Let a series go on, or end it.
    RunSeries(SeriesId, bool),
    /// Take the last change of a series back.
    UndoSeries(SeriesId, Stamp),
    /// Ask whether an activity is to be called off.
    AskCallOff(ActivityId),
    /// Say how an activity was: from 1 to 5, or 0 for not having been there.
    Rate(ActivityId, u8),
    /// Begin a new activity.
    Begin(Beginning),
    /// Go on with the tapping person's draft.
    Create(Answer, Stamp),
    /// Show who runs a place.
    People(PlaceId),
    /// Make a link that can be used once.
    Invite(PlaceId, Purpose),
    /// Take an invitation to a place back.
    Revoke(PlaceId, i64),
    /// Say whether the group of that claim, in which a link was opened, is the right one.
    Claim(i64, bool),
    /// Take a person's role at a place away.
    Dismiss(PlaceId, PersonId),
    /// Send a message to all groups of a branch.
    SendBroadcast(i64),
    /// Throw it away.
    DropBroadcast(i64),
    /// Show what will still go out for an activity.
    Timeline(ActivityId),
    /// Show one message that will go out.
    Coming(ActivityId, LifecycleStep),
    /// Hold a message back, let it go, send it now or leave it out.
    Steer(ActivityId, LifecycleStep, Steering),
    /// Take the last change of an activity back.
    Undo(ActivityId, Stamp),
    /// Leave an activity as it is, after all.
    KeepOn(ActivityId),
    /// Tick a person as having come, or untick; on the page of the list that is shown.
    Tick(ActivityId, SignupId, u16),
    /// Tick everybody.
    TickAll(ActivityId),
    /// Show the code by which people check in.
    CheckIn(ActivityId),
    /// Show who has come so far.
    Attendance(ActivityId),
    /// Show another page of the attendance list.
    AttendancePage(ActivityId, u16),
    /// Send the activity for the tapping person's calendar.
    Calendar(ActivityId),
    /// Send the roster as a sheet.
    Sheet(ActivityId),
    /// Leave a line out of a recap.
    DropLine(ActivityId, i64),
    /// Show the recap as it stands.
    Recap(ActivityId),
    /// Take a picture out of a recap.
    DropPicture(ActivityId, i64),
    /// Take the pictures from one number to another out of a recap.
    DropPictures(ActivityId, i64, i64),
    /// Post the recap now.
    PostRecap(ActivityId),
    /// Show the tapping person's name on cards, or hide it.
    HideName(bool),
    /// Remind the tapping person in private, or not.
    Remind(bool),
    /// Forget the tapping person.
    Forget,
    /// Do not forget them, after all.
    Remember,
    /// Speak another language with the tapping person.
    Speak(Language),
    /// The same, from among their settings.
    SpeakInSettings(Language),
}

impl Action {
    /// Its form in a button: at most 64 bytes (Bot API, `callback_data`).
    pub fn encode(self) -> String {
        match self {
            Self::SignUp(activity) => format!("s:{activity}"),
            Self::SignUpAs(activity, role) => format!("s:{activity}:{role}"),
            Self::More(activity) => format!("p:{activity}"),
            Self::Fewer(activity) => format!("m:{activity}"),
            Self::Why(activity) => format!("w:{activity}"),
            Self::Skip(activity, question) => format!("q:{activity}:{question}"),
            Self::AskAgain(activity, question) => format!("qa:{activity}:{question}"),
            Self::Cancel(activity) => format!("c:{activity}"),
            Self::GiveBack(activity) => format!("cb:{activity}"),
            Self::IsFor(aside, what, stamp) => format!("a:{aside}:{}:{stamp}", what.encode()),
            Self::Help => "help".to_owned(),
            Self::PublishDraft(stamp) => format!("pub:{stamp}"),
            Self::DiscardDraft(stamp) => format!("drop:{stamp}"),
            Self::CallOff(activity, reason) => format!("off:{activity}:{}", reason.word()),
            Self::CallOffBecause(activity, stamp) => format!("ob:{activity}:{stamp}"),
            Self::Edit(activity) => format!("e:{activity}"),
            Self::EditField(activity, field) => format!("e:{activity}:{}", field.word()),
            Self::SaveEdit(activity, stamp) => format!("es:{activity}:{stamp}"),
            Self::SaveEditFor(activity, reach, stamp) => format!("es:{activity}:{}:{stamp}", reach.word()),
            Self::Series(series) => format!("sr:{series}"),
            Self::SeriesDay(series, day, choice) => format!("sr:{series}:{day}:{}", choice.word()),
            Self::RunSeries(series, run) => format!("sr:{series}:{}", u8::from(run)),
            Self::UndoSeries(series, stamp) => format!("su:{series}:{stamp}"),
            Self::AskCallOff(activity) => format!("off:{activity}"),
            Self::Undo(activity, stamp) => format!("u:{activity}:{stamp}"),
            Self::Rate(activity, face) => format!("f:{activity}:{face}"),
            Self::Begin(beginning) => format!("n:{}", beginning.encode()),
            Self::Create(answer, stamp) => format!("n:{}:{stamp}", answer.encode()),
            Self::People(place) => format!("pl:{place}"),
            Self::Invite(place, purpose) => format!("inv:{place}:{}", purpose.word()),
            Self::Revoke(place, invitation) => format!("rev:{place}:{invitation}"),
            Self::Claim(invitation, yes) => format!("cl:{invitation}:{}", u8::from(yes)),
            Self::Dismiss(place, person) => format!("dis:{place}:{person}"),
            Self::SendBroadcast(broadcast) => format!("bc:{broadcast}"),
            Self::DropBroadcast(broadcast) => format!("bx:{broadcast}"),
            Self::Timeline(activity) => format!("tl:{activity}"),
            Self::Coming(activity, step) => format!("tl:{activity}:{}", step.word()),
            Self::Steer(activity, step, steering) => {
                format!("tl:{activity}:{}:{}", step.word(), steering.word())
            }
            Self::KeepOn(activity) => format!("on:{activity}"),
            Self::Tick(activity, signup, page) => format!("t:{activity}:{signup}:{page}"),
            Self::TickAll(activity) => format!("ta:{activity}"),
            Self::CheckIn(activity) => format!("ci:{activity}"),
            Self::Attendance(activity) => format!("tp:{activity}"),
            Self::AttendancePage(activity, page) => format!("tp:{activity}:{page}"),
            Self::Calendar(activity) => format!("i:{activity}"),
            Self::Sheet(activity) => format!("x:{activity}"),
            Self::DropLine(activity, line) => format!("rl:{activity}:{line}"),
            Self::Recap(activity) => format!("rs:{activity}"),
            Self::DropPicture(activity, number) => format!("rp:{activity}:{number}"),
            Self::DropPictures(activity, first, last) => format!("rp:{activity}:{first}:{last}"),
            Self::PostRecap(activity) => format!("r:{activity}"),
            Self::HideName(hide) => format!("hide:{}", u8::from(hide)),
            Self::Remind(remind) => format!("rem:{}", u8::from(remind)),
            Self::Forget => "forget".to_owned(),
            Self::Remember => "keep".to_owned(),
            Self::Speak(language) => format!("l:{}", language.word()),
            Self::SpeakInSettings(language) => format!("ls:{}", language.word()),
        }
    }

    /// The action of a button's data; none for data the bot did not make.
    pub fn decode(data: &str) -> Option<Self> {
        let mut parts = data.split(':');
        let verb = parts.next()?;
        let rest: Vec<&str> = parts.collect();
        let activity = |text: &str| text.parse().ok().map(ActivityId);
        let place = |text: &str| text.parse().ok().map(PlaceId);
        let series = |text: &str| text.parse().ok().map(SeriesId);
        let stamp = Stamp::decode;
        let action = match (verb, rest.as_slice()) {
            ("s", [id]) => Self::SignUp(activity(id)?),
            ("s", [id, role]) => Self::SignUpAs(activity(id)?, RoleId(role.parse().ok()?)),
            ("p", [id]) => Self::More(activity(id)?),
            ("m", [id]) => Self::Fewer(activity(id)?),
            ("w", [id]) => Self::Why(activity(id)?),
            ("q", [id, question]) => Self::Skip(activity(id)?, question.parse().ok()?),
            ("qa", [id, question]) => Self::AskAgain(activity(id)?, question.parse().ok()?),
            ("c", [id]) => Self::Cancel(activity(id)?),
            ("cb", [id]) => Self::GiveBack(activity(id)?),
            ("a", [aside, what @ .., shown]) => {
                Self::IsFor(aside.parse().ok()?, Use::decode(what)?, stamp(shown)?)
            }
            ("help", []) => Self::Help,
            ("pub", [shown]) => Self::PublishDraft(stamp(shown)?),
            ("drop", [shown]) => Self::DiscardDraft(stamp(shown)?),
            ("off", [id]) => Self::AskCallOff(activity(id)?),
            ("off", [id, reason]) => Self::CallOff(activity(id)?, Reason::from_word(reason)?),
            ("ob", [id, shown]) => Self::CallOffBecause(activity(id)?, stamp(shown)?),
            ("e", [id]) => Self::Edit(activity(id)?),
            ("e", [id, field]) => Self::EditField(activity(id)?, Field::from_word(field)?),
            ("es", [id, shown]) => Self::SaveEdit(activity(id)?, stamp(shown)?),
            ("es", [id, reach, shown]) => {
                Self::SaveEditFor(activity(id)?, EditScope::from_word(reach)?, stamp(shown)?)
            }
            ("sr", [id]) => Self::Series(series(id)?),
            ("sr", [id, "0"]) => Self::RunSeries(series(id)?, false),
            ("sr", [id, "1"]) => Self::RunSeries(series(id)?, true),
            ("sr", [id, day, choice]) => {
                Self::SeriesDay(series(id)?, day.parse().ok()?, DayChoice::from_word(choice)?)
            }
            ("su", [id, shown]) => Self::UndoSeries(series(id)?, stamp(shown)?),
            ("u", [id, shown]) => Self::Undo(activity(id)?, stamp(shown)?),
            ("f", [id, face]) => Self::Rate(activity(id)?, face.parse().ok()?),
            ("n", words) => match (Beginning::decode(words), words) {
                (Some(beginning), _) => Self::Begin(beginning),
                (None, [answer @ .., shown]) => Self::Create(Answer::decode(answer)?, stamp(shown)?),
                (None, []) => return None,
            },
            ("pl", [id]) => Self::People(place(id)?),
            ("inv", [id, purpose]) => Self::Invite(place(id)?, Purpose::from_word(purpose)?),
            ("rev", [id, invitation]) => Self::Revoke(place(id)?, invitation.parse().ok()?),
            ("cl", [invitation, "0"]) => Self::Claim(invitation.parse().ok()?, false),
            ("cl", [invitation, "1"]) => Self::Claim(invitation.parse().ok()?, true),
            ("dis", [id, person]) => Self::Dismiss(place(id)?, PersonId(person.parse().ok()?)),
            ("bc", [id]) => Self::SendBroadcast(id.parse().ok()?),
            ("bx", [id]) => Self::DropBroadcast(id.parse().ok()?),
            ("tl", [id]) => Self::Timeline(activity(id)?),
            ("tl", [id, step]) => Self::Coming(activity(id)?, LifecycleStep::from_word(step)?),
            ("tl", [id, step, steering]) => {
                Self::Steer(activity(id)?, LifecycleStep::from_word(step)?, Steering::from_word(steering)?)
            }
            ("on", [id]) => Self::KeepOn(activity(id)?),
            ("t", [id, signup, page]) => {
                Self::Tick(activity(id)?, SignupId(signup.parse().ok()?), page.parse().ok()?)
            }
            ("ta", [id]) => Self::TickAll(activity(id)?),
            ("ci", [id]) => Self::CheckIn(activity(id)?),
            ("tp", [id]) => Self::Attendance(activity(id)?),
            ("tp", [id, page]) => Self::AttendancePage(activity(id)?, page.parse().ok()?),
            ("i", [id]) => Self::Calendar(activity(id)?),
            ("x", [id]) => Self::Sheet(activity(id)?),
            ("rl", [id, line]) => Self::DropLine(activity(id)?, line.parse().ok()?),
            ("rs", [id]) => Self::Recap(activity(id)?),
            ("rp", [id, number]) => Self::DropPicture(activity(id)?, number.parse().ok()?),
            ("rp", [id, first, last]) => {
                Self::DropPictures(activity(id)?, first.parse().ok()?, last.parse().ok()?)
            }
            ("r", [id]) => Self::PostRecap(activity(id)?),
            ("hide", ["0"]) => Self::HideName(false),
            ("hide", ["1"]) => Self::HideName(true),
            ("rem", ["0"]) => Self::Remind(false),
            ("rem", ["1"]) => Self::Remind(true),
            ("forget", []) => Self::Forget,
            ("keep", []) => Self::Remember,
            ("l", [word]) => Self::Speak(Language::from_word(word)?),
            ("ls", [word]) => Self::SpeakInSettings(Language::from_word(word)?),
            _ => return None,
        };
        Some(action)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn buttons_fit_and_are_understood_again(activity: i64, other: i64, page: u16) {
            for action in [
                Action::SignUp(ActivityId(activity)),
                Action::Cancel(ActivityId(activity)),
                Action::SignUpAs(ActivityId(activity), RoleId(other)),
                Action::Why(ActivityId(activity)),
                Action::Tick(ActivityId(activity), SignupId(other), page),
                Action::IsFor(other, Use::Recap(ActivityId(activity)), Stamp::of(&["this"])),
                Action::IsFor(other, Use::Nothing, Stamp::of(&["this"])),
                Action::SaveEditFor(ActivityId(activity), EditScope::Following, Stamp::of(&["this"])),
                Action::Create(Answer::Venue(ActivityId(activity)), Stamp::of(&["this"])),
                Action::Begin(Beginning::Again(ActivityId(activity))),
                Action::DropPictures(ActivityId(activity), page.into(), page.into()),
                Action::AttendancePage(ActivityId(activity), page),
            ] {
                let data = action.encode();
                prop_assert!(data.len() <= 64);
                prop_assert_eq!(Action::decode(&data), Some(action));
            }
        }

        #[test]
        fn what_means_this_is_nothing_without_its_stamp(activity: i64, number: i64) {
            let (id, shown) = (ActivityId(activity), Stamp::of(&["this"]));
            for action in [
                Action::IsFor(number, Use::Card, shown),
                Action::IsFor(number, Use::Change(id), shown),
                Action::PublishDraft(shown),
                Action::DiscardDraft(shown),
                Action::CallOffBecause(id, shown),
                Action::SaveEdit(id, shown),
                Action::SaveEditFor(id, EditScope::All, shown),
                Action::Undo(id, shown),
                Action::UndoSeries(SeriesId(activity), shown),
                Action::Create(Answer::KeepTemplate, shown),
                Action::Create(Answer::AskRepetition, shown),
                Action::Create(Answer::Seats(20), shown),
            ] {
                let data = action.encode();
                let without = data.strip_suffix(&format!(":{shown}")).unwrap_or(&data);
                prop_assert_eq!(Action::decode(without), None, "{}", without);
            }
        }

        #[test]
        fn forged_data_never_panics(data in "\\PC{0,64}") {
            let _ = Action::decode(&data);
        }
    }
}
