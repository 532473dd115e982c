//! What organisers answer who are asked for the name of somebody without the messenger. The name itself reads
//! [`crate::domain::written::guest`].

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::person_name::PersonName;
use crate::domain::role::Roles;
use crate::domain::written;
use crate::domain::written::guest::{Guest, NoGuest};
use crate::i18n::Phrase;
use crate::i18n::texts;
use crate::work::way_words;

/// For how long a name is waited for: whoever goes on to something else writes something else.
const WAITS: TimeDelta = TimeDelta::minutes(5);
/// What says that there is nobody else, in both languages.
#[rustfmt::skip]
const DONE: &[&str] = &[
    "done", "none", "that's all", "that’s all", "thats all", "that is all", "nobody", "nobody else", "no one", "no more", "finished", "stop", "never mind",
    "好了", "没有", "没有人", "没有别人", "没人", "没有了", "没了", "就这些", "就这样", "不加了", "加完了", "完了", "算了", "不用了",
];

/// Whether somebody who was asked for a name at that moment may still mean it by what they write.
pub fn is_waited_for(asked_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now < asked_at + WAITS
}

/// Whether an answer says that there is nobody else to enter.
pub fn is_nobody_else(typed: &str) -> bool {
    let plain = typed.trim_matches(|sign: char| !sign.is_alphanumeric()).to_lowercase();
    written::answer::is_no(typed) || DONE.contains(&plain.as_str())
}

/// Whether an answer may be somebody's name: the word on a button is nobody's, and what is entered is read by others.
pub fn is_answer(name: &PersonName) -> bool {
    way_words::named(name.as_str()).next().is_none()
}

/// The one person whom an answer names.
pub fn one(typed: &str) -> Result<Guest, NoGuest> {
    let guest = written::guest::read(typed, &Roles::default())?;
    match guest.seats {
        1 if is_answer(&guest.name) => Ok(guest),
        1 => Err(NoGuest::NoName),
        _ => Err(NoGuest::Several),
    }
}

/// How it is asked again of whoever wrote no name.
pub fn asked_again(why: NoGuest) -> Phrase {
    match why {
        NoGuest::Several => texts::adding_several(),
        NoGuest::Blank | NoGuest::NoName => texts::adding_no_name(),
    }
}
