//! The rules of an activity's sign-up.

use chrono::NaiveDateTime;
use serde::de::Error;
use serde::{Deserialize, Serialize};

use super::name::{self, Name};
use super::stored::Stored;
use crate::domain::roster::Waitlist;
use crate::domain::rules;

/// `{"companions":3,"waitlist":"move-up"}`, and more where more is set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Rules {
    #[serde(skip_serializing_if = "Option::is_none")]
    opens: Option<NaiveDateTime>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cancel_by: Option<NaiveDateTime>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minimum: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    decide: Option<NaiveDateTime>,
    companions: i64,
    waitlist: Waitlist,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    late: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    roles: Vec<Role>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    questions: Vec<Name>,
}

/// `{"name":"Helpers","seats":2}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Role {
    name: Name,
    #[serde(skip_serializing_if = "Option::is_none")]
    seats: Option<i64>,
}

/// What a row means that does not say so: activities from before there were rules have `{}`. It stays as it is, whatever
/// becomes usual.
impl Default for Rules {
    fn default() -> Self {
        Self {
            opens: None,
            cancel_by: None,
            minimum: None,
            decide: None,
            companions: 3,
            waitlist: Waitlist::MoveUp,
            late: false,
            roles: Vec::new(),
            questions: Vec::new(),
        }
    }
}

impl Stored for rules::Rules {
    type Format = Rules;

    fn parse(text: &str) -> serde_json::Result<Rules> {
        serde_json::from_str(text).map_err(|error| Error::custom(format!("{text:?} are no rules: {error}")))
    }
}

impl From<rules::Rules> for Rules {
    fn from(known: rules::Rules) -> Self {
        let rules::Rules { opens, cancel_by, minimum, decide, companions, waitlist, late, roles, questions } =
            known;
        let roles = roles.into_iter().map(|rules::Role { name, seats }| Role { name: name.into(), seats });
        let (roles, questions) = (roles.collect(), name::all(questions));
        Self { opens, cancel_by, minimum, decide, companions, waitlist, late, roles, questions }
    }
}

impl From<Rules> for rules::Rules {
    fn from(kept: Rules) -> Self {
        let Rules { opens, cancel_by, minimum, decide, companions, waitlist, late, roles, questions } = kept;
        let roles = roles.into_iter().map(|Role { name, seats }| rules::Role { name: name.into(), seats });
        let (roles, questions) = (roles.collect(), name::all(questions));
        Self { opens, cancel_by, minimum, decide, companions, waitlist, late, roles, questions }
    }
}
