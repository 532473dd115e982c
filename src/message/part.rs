//! What can stand in a button's data: words with colons between them. An enum of buttons is declared once with its words
//! ([`parts!`]), and is written and read by that.

use std::str::Split;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

use super::stamp::Stamp;
use crate::domain::activity::{LifecycleStep, Theme};
use crate::domain::certificate::{Period, RevocationReason};
use crate::domain::change::{Field, Reason};
use crate::domain::ids::{
    ActivityId, CertificateId, CertificateRequestId, DishId, HoursRowId, MissedServiceId, ObjectionId,
    OrderId, PersonId, PlaceId, PollId, ProposalId, RoleId, SeriesId, SignupId, StarNoticeId, VisitAskId,
    VisitId, VolunteerId, VoteId, WishId,
};
use crate::domain::language::Language;
use crate::domain::menu::{DishKind, DishState, Form as DishForm};
use crate::domain::objection::{Decision, Says};
use crate::domain::poll::{Until, Usual};
use crate::domain::question::Question;
use crate::domain::role_at_place::Purpose;
use crate::domain::series::{DayChoice, EditScope, Repetition};
use crate::domain::steering::Steering;
use crate::domain::visit::Rating;
use crate::domain::volunteer::{AgeClass, Occupation, Skill, Standing, StandingStep, Team, You};
use crate::domain::way::Way;
use crate::domain::wish::WhyNot;

/// The words of a button's data that are still to be read.
pub type Words<'a> = Split<'a, char>;

/// What a part looks like: all that there can be is made from it.
#[derive(Debug, Clone, Copy)]
pub enum Form {
    /// A whole number, from one to another.
    Number(i64, i64),
    /// A day.
    Day,
    /// The stamp of what a message shows.
    Stamp,
    /// One of these words.
    Word(&'static [&'static str]),
    /// One of these words, and behind it what belongs to it.
    OneOf(&'static [(&'static str, &'static [Form])]),
}

/// A part of a button's data: one word, or several.
pub trait Part: Copy {
    /// What it looks like.
    const FORM: Form;

    /// Writes it behind the words that are there.
    fn write(self, words: &mut Vec<String>);

    /// Reads it from the words that come next; none where they are not exactly such.
    fn read(words: &mut Words<'_>) -> Option<Self>;
}

/// A part of one word, which is written by `$out` and read by `$back`.
macro_rules! one_word {
    ($($type:ty: $form:expr, $out:expr, $back:expr;)+) => {$(
        impl Part for $type {
            const FORM: Form = $form;

            fn write(self, words: &mut Vec<String>) {
                let out: fn($type) -> String = $out;
                words.push(out(self));
            }

            fn read(words: &mut Words<'_>) -> Option<Self> {
                let back: fn(&str) -> Option<$type> = $back;
                back(words.next()?)
            }
        }
    )+};
}

macro_rules! numbers {
    ($($type:ty),+) => { one_word! { $($type:
        Form::Number(<$type>::MIN as i64, <$type>::MAX as i64), |number| number.to_string(), |word| word.parse().ok();
    )+ } };
}

macro_rules! ids {
    ($($type:ident),+) => { one_word! { $($type:
        i64::FORM, |id| id.to_string(), |word| word.parse().ok().map($type);
    )+ } };
}

macro_rules! closed {
    ($($type:ty),+) => { one_word! { $($type:
        Form::Word(<$type>::WORDS), |value| value.word().to_owned(), <$type>::from_word;
    )+ } };
}

numbers!(i64, u8, u16, u32);
ids!(
    ActivityId,
    CertificateId,
    CertificateRequestId,
    DishId,
    HoursRowId,
    MissedServiceId,
    ObjectionId,
    OrderId,
    PersonId,
    PlaceId,
    PollId,
    ProposalId,
    RoleId,
    SeriesId,
    SignupId,
    StarNoticeId,
    VisitAskId,
    VisitId,
    VolunteerId,
    VoteId,
    WishId
);
closed!(
    AgeClass,
    DayChoice,
    Decision,
    DishForm,
    DishKind,
    DishState,
    EditScope,
    Field,
    Language,
    LifecycleStep,
    Occupation,
    Purpose,
    Question,
    Rating,
    Reason,
    Repetition,
    RevocationReason,
    Says,
    Skill,
    Standing,
    StandingStep,
    Steering,
    Team,
    Theme,
    Until,
    Usual,
    Way,
    WhyNot,
    You
);
one_word! {
    bool: Form::Word(&["0", "1"]), |yes| u8::from(yes).to_string(),
        |word| match word { "0" => Some(false), "1" => Some(true), _ => None };
    Period: u16::FORM, |period| period.number().to_string(), |word| word.parse().ok().map(Period::of_number);
    Stamp: Form::Stamp, |stamp| stamp.to_string(), Stamp::decode;
    NaiveDate: Form::Day, |day| day.to_string(), |word| word.parse().ok();
    // Seconds since 1970, as if the wall clock showed UTC.
    NaiveDateTime:
        Form::Number(DateTime::<Utc>::MIN_UTC.timestamp(), DateTime::<Utc>::MAX_UTC.timestamp()),
        |moment| moment.and_utc().timestamp().to_string(),
        |word| Some(DateTime::from_timestamp(word.parse().ok()?, 0)?.naive_utc());
}

/// Declares an enum whose values stand in buttons: each with the word that it begins with, and the parts behind it. The
/// first value that can be read is the one; so of two with the same word, the longer comes first.
macro_rules! parts {
    ($(#[$doc:meta])* $vis:vis enum $name:ident { $(
        $(#[$value_doc:meta])* $word:literal => $value:ident $(($($part:ident: $type:ty),+))?,
    )+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        $vis enum $name { $($(#[$value_doc])* $value $(($($type),+))?,)+ }

        impl $crate::message::part::Part for $name {
            const FORM: $crate::message::part::Form = $crate::message::part::Form::OneOf(&[
                $(($word, &[$($(<$type as $crate::message::part::Part>::FORM),+)?])),+
            ]);

            fn write(self, words: &mut Vec<String>) {
                match self {$(
                    Self::$value $(($($part),+))? => {
                        words.push($word.to_owned());
                        $($($crate::message::part::Part::write($part, words);)+)?
                    }
                )+}
            }

            fn read(words: &mut $crate::message::part::Words<'_>) -> Option<Self> {
                let word = words.next()?;
                $({
                    let rest = &mut words.clone();
                    if word == $word $($(
                        && let Some($part) = <$type as $crate::message::part::Part>::read(rest)
                    )+)? {
                        words.clone_from(rest);
                        return Some(Self::$value $(($($part),+))?);
                    }
                })+
                None
            }
        }
    };
}

pub(crate) use parts;
