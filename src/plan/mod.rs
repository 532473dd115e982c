//! A season's plan: a TOML file of places, groups, programmes, activities and series that the store takes in as a whole.
//!
//! `read` understands the text, `links` follows what one entry says of another, `apply` writes. Nothing is written
//! while a mistake is left, and importing the same file again writes only what differs.

mod apply;
mod apply_series;
mod links;
mod read;
mod read_rules;
mod read_series;

use std::collections::BTreeMap;
use std::fmt;

use chrono::{DateTime, NaiveDateTime, NaiveTime, Utc};
use chrono_tz::Tz;

use crate::domain::activity::Theme;
use crate::domain::change::Snapshot;
use crate::domain::ids::ActivityId;
use crate::domain::language::{Language, Name};
use crate::domain::place::{PlaceKind, Sponsor};
use crate::domain::rules::Rules;
use crate::domain::series::Calendar;
use crate::message::Address;
use crate::store::{self, Tx};
use crate::toml_file::Mistakes;
use links::{Known, Links};

/// A plan that was read. Whether what it refers to exists is known when it meets the store.
#[derive(Debug, Clone)]
pub struct Plan {
    file: String,
    places: Vec<PlacePlan>,
    groups: Vec<GroupPlan>,
    programmes: Vec<ProgrammePlan>,
    activities: Vec<ActivityPlan>,
    series: Vec<SeriesPlan>,
    links: Links,
}

#[derive(Debug, Clone)]
struct PlacePlan {
    slug: String,
    kind: PlaceKind,
    parent: Option<String>,
    name: Name,
    address: Option<Name>,
    position: Option<(f64, f64)>,
    zone: Option<Tz>,
    announce_hour: Option<NaiveTime>,
    contact: Option<String>,
}

#[derive(Debug, Clone)]
struct GroupPlan {
    place: String,
    address: Address,
    language: Option<Language>,
}

#[derive(Debug, Clone)]
struct ProgrammePlan {
    slug: String,
    name: Name,
    sponsor: Sponsor,
    place: Option<String>,
}

#[derive(Debug, Clone)]
struct ActivityPlan {
    slug: String,
    title: Name,
    theme: Theme,
    place: String,
    starts: NaiveDateTime,
    minutes: i64,
    closes: Option<NaiveDateTime>,
    venue: Option<Name>,
    position: Option<(f64, f64)>,
    capacity: Option<i64>,
    picture: Option<String>,
    contact: Option<String>,
    programme: Option<String>,
    points: Vec<Name>,
    rules: Rules,
}

/// What a series repeats, and when.
#[derive(Debug, Clone)]
struct SeriesPlan {
    activity: ActivityPlan,
    calendar: Calendar,
}

/// What holds for entries that say nothing themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Defaults {
    /// The zone of places.
    pub zone: Tz,
    /// The language of groups that are new.
    pub language: Language,
}

/// Why a plan was not taken in.
#[derive(Debug, thiserror::Error)]
pub enum PlanError {
    /// It has mistakes; nothing was written.
    #[error(transparent)]
    Mistakes(#[from] Mistakes),
    /// The store failed. Drop the transaction, and nothing was written.
    #[error("the plan was not imported: {0}")]
    Store(#[from] store::Error),
}

/// What an import did with one kind of entries.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// New in the store.
    pub added: usize,
    /// In the store with something else.
    pub changed: usize,
    /// In the store just so.
    pub unchanged: usize,
}

/// What an import did.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Summary {
    /// Places.
    pub places: Counts,
    /// Groups.
    pub groups: Counts,
    /// Programmes.
    pub programmes: Counts,
    /// Activities.
    pub activities: Counts,
    /// Series.
    pub series: Counts,
    /// Activities whose cards must be refreshed: those that changed, and those ahead at a place that changed.
    pub changed: Vec<ActivityId>,
    /// What those were before the import.
    pub before: BTreeMap<ActivityId, Snapshot>,
}

impl fmt::Display for Summary {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kinds = [
            ("places", self.places),
            ("groups", self.groups),
            ("programmes", self.programmes),
            ("activities", self.activities),
            ("series", self.series),
        ];
        for (index, (kind, Counts { added, changed, unchanged })) in kinds.into_iter().enumerate() {
            let newline = if index == 0 { "" } else { "\n" };
            write!(out, "{newline}{kind}: {added} added, {changed} changed, {unchanged} unchanged")?;
        }
        Ok(())
    }
}

/// Reads a plan from `text`, which stands in the file called `file_name`.
///
/// References to entries that are not in the file are left to [`apply`], for the store may know them.
pub fn parse(file_name: &str, text: &str) -> Result<Plan, Mistakes> {
    let (plan, mut mistakes) = read::read(file_name, text);
    mistakes.extend(plan.links.circles(&Known::default()));
    Mistakes::of(file_name, mistakes)?;
    Ok(plan)
}

/// Takes a plan in. A dry run is this, and then dropping the transaction.
pub async fn apply(
    tx: &mut Tx,
    plan: &Plan,
    now: DateTime<Utc>,
    defaults: &Defaults,
) -> Result<Summary, PlanError> {
    let known = Known::load(tx).await?;
    let mut mistakes = plan.links.unknown(&known);
    mistakes.extend(plan.links.circles(&known));
    Mistakes::of(&plan.file, mistakes)?;
    Ok(apply::write(tx, plan, now, defaults).await?)
}

/// Reads a plan and takes it in. Unlike [`parse`] followed by [`apply`], it tells the mistakes of both at once.
pub async fn import(
    tx: &mut Tx,
    file_name: &str,
    text: &str,
    now: DateTime<Utc>,
    defaults: &Defaults,
) -> Result<Summary, PlanError> {
    let (plan, mut mistakes) = read::read(file_name, text);
    let known = Known::load(tx).await?;
    mistakes.extend(plan.links.unknown(&known));
    mistakes.extend(plan.links.circles(&known));
    Mistakes::of(file_name, mistakes)?;
    Ok(apply::write(tx, &plan, now, defaults).await?)
}

#[cfg(test)]
mod tests;
