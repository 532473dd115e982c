//! What stands in a plan.

use chrono::{NaiveDateTime, NaiveTime};
use chrono_tz::Tz;

use super::links::Links;
use crate::domain::activity::Theme;
use crate::domain::day_count::DayCount;
use crate::domain::language::{Language, Name};
use crate::domain::menu::{DishKind, Form};
use crate::domain::person_name::PersonName;
use crate::domain::place::{PlaceKind, Sponsor};
use crate::domain::rules::Rules;
use crate::domain::series::Recurrence;
use crate::domain::volunteer::{Skill, Team, You};
use crate::message::Address;

/// A plan that was read. Whether what it refers to exists is known when it meets the store.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    pub(super) places: Vec<PlacePlan>,
    pub(super) groups: Vec<GroupPlan>,
    pub(super) programmes: Vec<ProgrammePlan>,
    pub(super) activities: Vec<ActivityPlan>,
    pub(super) series: Vec<SeriesPlan>,
    pub(super) volunteers: Vec<VolunteerPlan>,
    pub(super) services: Vec<ServicePlan>,
    pub(super) links: Links,
}

#[derive(Debug, Clone)]
pub(super) struct PlacePlan {
    pub(super) slug: String,
    pub(super) kind: PlaceKind,
    pub(super) parent: Option<String>,
    pub(super) name: Name,
    pub(super) address: Option<Name>,
    pub(super) position: Option<(f64, f64)>,
    pub(super) zone: Option<Tz>,
    pub(super) announce_hour: Option<NaiveTime>,
    pub(super) contact: Option<String>,
}

#[derive(Debug, Clone)]
pub(super) struct GroupPlan {
    pub(super) place: String,
    pub(super) address: Address,
    pub(super) language: Option<Language>,
}

#[derive(Debug, Clone)]
pub(super) struct ProgrammePlan {
    pub(super) slug: String,
    pub(super) name: Name,
    pub(super) sponsor: Sponsor,
    pub(super) place: Option<String>,
}

#[derive(Debug, Clone)]
pub(super) struct ActivityPlan {
    pub(super) slug: String,
    pub(super) title: Name,
    pub(super) theme: Option<Theme>,
    pub(super) place: String,
    pub(super) starts: NaiveDateTime,
    pub(super) minutes: i64,
    pub(super) days: DayCount,
    pub(super) closes: Option<NaiveDateTime>,
    pub(super) venue: Option<Name>,
    pub(super) position: Option<(f64, f64)>,
    pub(super) capacity: Option<i64>,
    pub(super) picture: Option<String>,
    pub(super) contact: Option<String>,
    pub(super) programme: Option<String>,
    pub(super) points: Vec<Name>,
    pub(super) more: Option<Name>,
    pub(super) rules: Rules,
}

/// What a series repeats, and when.
#[derive(Debug, Clone)]
pub(super) struct SeriesPlan {
    pub(super) activity: ActivityPlan,
    pub(super) calendar: Recurrence,
}

/// A dish on the menu of a place.
#[derive(Debug, Clone)]
pub(super) struct ServicePlan {
    pub(super) slug: String,
    pub(super) place: String,
    pub(super) kind: DishKind,
    pub(super) name: Name,
    pub(super) threshold: i64,
    pub(super) minutes: i64,
    pub(super) form: Form,
}

/// Somebody in teams of a place.
#[derive(Debug, Clone)]
pub(super) struct VolunteerPlan {
    pub(super) name: PersonName,
    pub(super) phone: Option<String>,
    pub(super) place: String,
    pub(super) teams: Vec<Team>,
    pub(super) you: Option<You>,
    pub(super) skills: Vec<Skill>,
    pub(super) leads: Vec<Team>,
}
