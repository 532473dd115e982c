//! What an import goes by, and what it did.

use std::collections::BTreeMap;
use std::fmt;

use chrono_tz::Tz;

use crate::domain::change::Snapshot;
use crate::domain::ids::ActivityId;
use crate::domain::language::Language;
use crate::domain::series::Recurrence;
use crate::store;
use crate::toml_file::Mistakes;

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
    /// Volunteers.
    pub volunteers: Counts,
    /// Dishes on menus.
    pub services: Counts,
    /// When each series of the plan has activities, by its short name.
    pub repeats: Vec<(String, Recurrence)>,
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
            ("volunteers", self.volunteers),
            ("services", self.services),
        ];
        for (index, (kind, Counts { added, changed, unchanged })) in kinds.into_iter().enumerate() {
            let newline = if index == 0 { "" } else { "\n" };
            write!(out, "{newline}{kind}: {added} added, {changed} changed, {unchanged} unchanged")?;
        }
        Ok(())
    }
}
