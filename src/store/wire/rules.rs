//! The rules of an activity's sign-up.

use chrono::NaiveDateTime;
use serde::de::Error;
use serde::{Deserialize, Serialize};

use super::name::{self, Name};
use super::stored::Stored;
use crate::domain::ids::RoleId;
use crate::domain::role::{self, Roles};
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
    /// The highest number of a role that was ever given, where that role is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    last_role: Option<i64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    questions: Vec<Name>,
}

/// `{"name":"Helpers","seats":2}`; with `"kind":"kitchen"`, or `"kind":"no-help"`, where that was said; a number, where it is not that of its place in the list: one of them went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Role {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<i64>,
    name: Name,
    #[serde(skip_serializing_if = "Option::is_none")]
    seats: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
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
            last_role: None,
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
        let (roles, last_role) = kept(&roles);
        let questions = name::all(questions);
        Self { opens, cancel_by, minimum, decide, companions, waitlist, late, roles, last_role, questions }
    }
}

fn kept(roles: &Roles) -> (Vec<Role>, Option<i64>) {
    let all = (1..).zip(roles.iter()).map(|(place, role)| Role {
        id: Some(role.id.0).filter(|id| *id != place),
        name: role.name.clone().into(),
        seats: role.seats,
        kind: role.kind.map(|kind| kind.word().to_owned()),
    });
    let highest = roles.iter().map(|role| role.id.0).max().unwrap_or_default();
    (all.collect(), Some(roles.last()).filter(|last| *last > highest))
}

fn known(roles: Vec<Role>, last: Option<i64>) -> Roles {
    let all = (1..).zip(roles).map(|(place, Role { id, name, seats, kind })| role::Role {
        id: RoleId(id.unwrap_or(place)),
        name: name.into(),
        seats,
        kind: kind.as_deref().and_then(role::Kind::from_word),
    });
    Roles::kept(all.collect(), last.unwrap_or_default())
}

impl From<Rules> for rules::Rules {
    fn from(kept: Rules) -> Self {
        let Rules {
            opens,
            cancel_by,
            minimum,
            decide,
            companions,
            waitlist,
            late,
            roles,
            last_role,
            questions,
        } = kept;
        let (roles, questions) = (known(roles, last_role), name::all(questions));
        Self { opens, cancel_by, minimum, decide, companions, waitlist, late, roles, questions }
    }
}
