//! The table of what is due: what each feature has on the agenda.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use crate::dispatch::purge;
use crate::domain::subject::{Purge, Subject, SubjectKind};
use crate::features::lifecycle::steps;
use crate::features::menu::waiting;
use crate::features::organise::series::make;
use crate::features::organise::{changes, rest};
use crate::features::places::broadcast;
use crate::features::polls::closing;
use crate::features::visits::asking as visits;
use crate::features::volunteers::{called, evening, noting, stars, thanks};
use crate::features::wishes::waiting as wishes;
use crate::store::{self, Tx, agenda as kept};
use crate::work::Settings;
use crate::work::agenda::Entry;
use crate::work::moments::{Source, TOGETHER, computed};

/// Everything that happens by time alone.
pub const AGENDA: &[&Entry] = &[
    &make::AGENDA,
    &steps::AGENDA,
    &changes::AGENDA,
    &broadcast::AGENDA,
    &rest::AGENDA,
    &noting::AGENDA,
    &evening::AGENDA,
    &stars::AGENDA,
    &thanks::AGENDA,
    &visits::AGENDA,
    &waiting::AGENDA,
    &wishes::AGENDA,
    &called::AGENDA,
    &closing::AGENDA,
    &purge::AGENDA,
];

/// Which edition of the rules the moments are made with. Whoever changes when something is due raises it: then all moments
/// are made anew at the start.
const EDITION: u32 = 2;

/// Where all moments come from.
pub fn sources() -> Vec<&'static Source> {
    AGENDA.iter().map(|entry| &entry.source).collect()
}

/// What the moments are made with, beyond the subjects.
pub fn basis(settings: &Settings) -> String {
    let zones = chrono_tz::IANA_TZDB_VERSION;
    let kinds = (SubjectKind::ALL, Purge::ALL);
    format!("edition {EDITION}, zones {zones}, {kinds:?}, {:?}", settings.rhythm)
}

/// The subjects that are on the agenda at another moment than the one computed from how they stand by `now`. What is due
/// and what waits after a failure is left out.
pub async fn differences(
    tx: &mut Tx,
    settings: &Settings,
    now: DateTime<Utc>,
) -> store::Result<BTreeSet<Subject>> {
    let failing = kept::failing(tx).await?;
    let mut different = BTreeSet::new();
    for entry in AGENDA {
        for ids in numbers(highest(tx, entry).await?) {
            let kept: BTreeMap<_, _> = kept::within(tx, entry.source.kind, &ids).await?.into_iter().collect();
            let computed = computed(tx, &entry.source, &settings.rhythm, &ids, now).await?;
            let computed: BTreeMap<_, _> = computed.into_iter().collect();
            different.extend(kept.keys().chain(computed.keys()).copied().filter(|subject| {
                let kept = kept.get(subject);
                kept != computed.get(subject) && kept.is_none_or(|at| *at > now) && !failing.contains(subject)
            }));
        }
    }
    Ok(different)
}

/// The highest number of a kind, whether it is on the agenda or to be put on it.
pub async fn highest(tx: &mut Tx, entry: &Entry) -> store::Result<i64> {
    Ok((entry.source.highest)(tx).await?.max(kept::highest(tx, entry.source.kind).await?))
}

/// All numbers up to a highest, as many together as one looks at.
pub fn numbers(highest: i64) -> impl Iterator<Item = std::ops::RangeInclusive<i64>> {
    let step = usize::try_from(TOGETHER).unwrap_or(1);
    (1..=highest).step_by(step).map(|first| first..=first + TOGETHER - 1)
}
