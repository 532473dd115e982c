//! What a process remembers of rosters, so that a tap need not count everybody anew.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::domain::ids::{ActivityId, RoleId};
use crate::domain::roster::Tally;

/// More rosters than this are not being tapped on at once: the memory starts anew.
const MOST: usize = 1_000;

/// How full each role of an activity is. A role nobody is in need not be among them.
pub type Tallies = Vec<(RoleId, Tally)>;

/// What is counted of a roster.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// How full its roles are.
    pub tallies: Tallies,
    /// The last place that was given in the order of arrival; 0 where there is none.
    pub last_turn: i64,
}

/// How full one role is.
pub fn tally_of(tallies: &[(RoleId, Tally)], role: RoleId) -> Tally {
    tallies.iter().find(|(of, _)| *of == role).map(|(_, tally)| *tally).unwrap_or_default()
}

/// Counts of rosters, each with the version of the roster it was true for.
///
/// The counts are derived and never stored. Whoever changes a roster raises its version in the same transaction (see
/// [`super::activities::lock`]), so what another replica changed is told by a version that has moved on.
#[derive(Debug, Clone, Default)]
pub struct Rosters(Arc<Mutex<HashMap<ActivityId, (i64, Counts)>>>);

impl Rosters {
    /// The counts that were true before the version was raised to `version`; none where that is not known.
    pub fn before(&self, activity: ActivityId, version: i64) -> Option<Counts> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(&activity).filter(|(of, _)| of + 1 == version).map(|(_, counts)| counts.clone())
    }

    /// Notes the counts that are true for a version, once it is committed.
    pub fn note(&self, activity: ActivityId, version: i64, counts: Counts) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MOST && !known.contains_key(&activity) {
            known.clear();
        }
        // A later version may have been noted meanwhile.
        if known.get(&activity).is_none_or(|(of, _)| *of < version) {
            known.insert(activity, (version, counts));
        }
    }
}
