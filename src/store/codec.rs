//! How the domain's values stand in columns.

use chrono::{DateTime, NaiveDateTime, Utc};
use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Encode, Type};

use super::error::{Error, Result};
use crate::domain::activity::{ActivityState, LifecycleStep, Theme};
use crate::domain::audit_action::AuditAction;
use crate::domain::certificate::{CertificateState, RevocationReason};
use crate::domain::change::Field;
use crate::domain::delivery_key::DeliveryKind;
use crate::domain::hours::Class;
use crate::domain::ids::{
    ActivityId, CertificateId, CertificateRequestId, ChatId, DishId, GroupId, HoursRowId, MessageId,
    MissedServiceId, ObjectionId, OrderId, PersonId, PlaceId, PollId, ProgrammeId, ProposalId, RoleId,
    SeriesId, SignupId, StarNoticeId, ThreadId, VisitAskId, VisitId, VolunteerId, VoteId, WishId,
};
use crate::domain::language::Language;
use crate::domain::menu::{DishField, DishKind, DishState, Form, OrderState};
use crate::domain::objection::{Decision, Says};
use crate::domain::person_name::PersonName;
use crate::domain::place::{PlaceKind, Sponsor};
use crate::domain::poll::{Answers, Asks, PollState};
use crate::domain::role_at_place::{Purpose, RoleAtPlace};
use crate::domain::roster::SignupState;
use crate::domain::stars::StarStanding;
use crate::domain::subject::SubjectKind;
use crate::domain::thanks::ThanksStanding;
use crate::domain::visit::{Rating, Stage, VisitAnswer};
use crate::domain::volunteer::{AgeClass, CallAnswer, Occupation, Skill, Standing, Team};
use crate::domain::wish::{WishAsks, WishState};

/// An instant as its column holds it: seconds since 1970.
pub fn seconds(moment: DateTime<Utc>) -> i64 {
    moment.timestamp()
}

/// The instant of a column.
pub fn instant(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(seconds, 0).unwrap_or_default()
}

/// A wall-clock time as its column holds it.
pub(super) fn wall(time: NaiveDateTime) -> String {
    time.format("%Y-%m-%dT%H:%M:%S").to_string()
}

/// The wall-clock time of a column.
pub(super) fn parse_wall(text: &str) -> Result<NaiveDateTime> {
    text.parse().map_err(|_| Error::Corrupt(format!("{text:?} is no wall-clock time")))
}

/// A value stands in its column as `$as`; reading says what is wrong with a column that holds something else.
macro_rules! column {
    ($($type:ty as $as:ty: $out:expr, $back:expr;)+) => {$(
        impl<DB: Database> Type<DB> for $type where $as: Type<DB> {
            fn type_info() -> DB::TypeInfo { <$as as Type<DB>>::type_info() }
            fn compatible(ty: &DB::TypeInfo) -> bool { <$as as Type<DB>>::compatible(ty) }
        }
        impl<'q, DB: Database> Encode<'q, DB> for $type where $as: Encode<'q, DB> {
            fn encode_by_ref(
                &self,
                buffer: &mut <DB as Database>::ArgumentBuffer,
            ) -> std::result::Result<IsNull, BoxDynError> {
                let out: fn(&$type) -> $as = $out;
                out(self).encode_by_ref(buffer)
            }
        }
        impl<'r, DB: Database> Decode<'r, DB> for $type where $as: Decode<'r, DB> {
            fn decode(value: <DB as Database>::ValueRef<'r>) -> std::result::Result<Self, BoxDynError> {
                let back: fn($as) -> std::result::Result<$type, BoxDynError> = $back;
                back(<$as as Decode<'r, DB>>::decode(value)?)
            }
        }
    )+};
}

macro_rules! ids {
    ($($type:ident),+) => { column! { $($type as i64: |id| id.0, |number| Ok($type(number));)+ } };
}

macro_rules! word_columns {
    ($($type:ident),+) => { column! { $($type as String:
        |value| value.word().to_owned(),
        |text| $type::from_word(&text).ok_or_else(|| format!("{text:?} is no {}", stringify!($type)).into());
    )+ } };
}

column! { AuditAction as String: |action| action.word().to_owned(), |text| Ok(AuditAction::kept(text)); }
// Names kept by an earlier version are as clean as those of today, once they are read.
column! { PersonName as String: |name| name.as_str().to_owned(), |text| Ok(PersonName::read(&text)); }
column! { Answers as String: |answers| answers.lines(), |lines| Ok(Answers::kept(&lines)); }

ids!(
    ActivityId,
    CertificateId,
    CertificateRequestId,
    ChatId,
    GroupId,
    DishId,
    HoursRowId,
    MessageId,
    MissedServiceId,
    ObjectionId,
    OrderId,
    PersonId,
    PlaceId,
    PollId,
    ProgrammeId,
    ProposalId,
    RoleId,
    SeriesId,
    SignupId,
    StarNoticeId,
    ThreadId,
    VisitAskId,
    VisitId,
    VolunteerId,
    VoteId,
    WishId
);
word_columns!(
    ActivityState,
    AgeClass,
    Asks,
    CertificateState,
    CallAnswer,
    Class,
    Decision,
    DeliveryKind,
    DishField,
    DishKind,
    DishState,
    Field,
    Form,
    Language,
    Occupation,
    OrderState,
    PlaceKind,
    PollState,
    Purpose,
    Rating,
    RevocationReason,
    RoleAtPlace,
    Says,
    SignupState,
    Skill,
    Sponsor,
    Standing,
    StarStanding,
    LifecycleStep,
    Stage,
    SubjectKind,
    Team,
    ThanksStanding,
    Theme,
    VisitAnswer,
    WishAsks,
    WishState
);
