//! When each subject has to be looked at again.
//!
//! Whatever writes something that such a moment depends on touches its subject (`Tx::touch`), and before the commit the
//! moment is computed anew from the subject as it stands.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use chrono::{DateTime, Utc};
use futures::FutureExt;
use futures::future::BoxFuture;

use crate::domain::activity::SchedulePolicy;
use crate::domain::subject::{Subject, SubjectKind};
use crate::store::agenda::{self, Moment};
use crate::store::{self, Fault, Tx};

/// How many numbers are looked at together; so long does it hold up a tap.
pub const TOGETHER: i64 = 128;
/// How far apart the numbers of two subjects are at most that are looked at together.
const NEAR: i64 = 8;

/// Computes when the subjects of those numbers have to be looked at again, from how they stand; those that never have to
/// are left out.
pub type Moments = for<'a> fn(
    &'a mut Tx,
    &'a SchedulePolicy,
    &'a RangeInclusive<i64>,
    DateTime<Utc>,
) -> BoxFuture<'a, store::Result<Vec<Moment>>>;

/// A kind of subjects, and where their moments come from.
pub struct Source {
    /// The kind.
    pub kind: SubjectKind,
    /// When they have to be looked at again.
    pub moments: Moments,
    /// The highest number of them.
    pub highest: for<'a> fn(&'a mut Tx) -> BoxFuture<'a, store::Result<i64>>,
}

/// The sources of all features.
pub type Sources = [&'static Source];

/// Computes anew when those subjects have to be looked at again, whose standing a transaction changed. Tells whether there
/// were any.
pub(super) async fn reconsider(
    tx: &mut Tx,
    sources: &Sources,
    rhythm: &SchedulePolicy,
    now: DateTime<Utc>,
) -> store::Result<bool> {
    let touched = tx.take_touched();
    if touched.is_empty() {
        return Ok(false);
    }
    agenda::write_alone(tx).await?;
    for source in sources {
        for ids in runs(&touched, source.kind) {
            let moments = computed(tx, source, rhythm, &ids, now).await?;
            let is_touched = |subject: &Subject| touched.contains(subject);
            write(tx, source, &ids, &moments, is_touched, now).await?;
        }
    }
    Ok(true)
}

/// Writes when the subjects of those numbers have to be looked at again. One that cannot be read has to be now: it fails
/// by itself then, and is told.
pub async fn derive(
    tx: &mut Tx,
    source: &Source,
    rhythm: &SchedulePolicy,
    ids: &RangeInclusive<i64>,
    now: DateTime<Utc>,
) -> store::Result<()> {
    agenda::write_alone(tx).await?;
    let moments = computed(tx, source, rhythm, ids, now).await?;
    write(tx, source, ids, &moments, |_| true, now).await
}

/// Writes the moments of those subjects that are meant, and drops those of them that have none any more.
async fn write(
    tx: &mut Tx,
    source: &Source,
    ids: &RangeInclusive<i64>,
    moments: &[Moment],
    is_meant: impl Fn(&Subject) -> bool,
    now: DateTime<Utc>,
) -> store::Result<()> {
    for (subject, _) in agenda::within(tx, source.kind, ids).await? {
        let has_one = moments.binary_search_by_key(&subject, |(other, _)| *other).is_ok();
        if is_meant(&subject) && !has_one {
            agenda::drop(tx, subject).await?;
        }
    }
    let meant: Vec<Moment> = moments.iter().copied().filter(|(subject, _)| is_meant(subject)).collect();
    agenda::put(tx, &meant, now).await
}

/// When the subjects of those numbers have to be looked at again, by ascending number.
pub fn computed<'a>(
    tx: &'a mut Tx,
    source: &'a Source,
    rhythm: &'a SchedulePolicy,
    ids: &'a RangeInclusive<i64>,
    now: DateTime<Utc>,
) -> BoxFuture<'a, store::Result<Vec<Moment>>> {
    async move {
        let (first, last) = (*ids.start(), *ids.end());
        match (source.moments)(tx, rhythm, ids, now).await {
            Ok(mut moments) => {
                moments.sort_unstable();
                Ok(moments)
            }
            Err(failure) if failure.fault() == Fault::Store => Err(failure),
            Err(_) if first == last => Ok(vec![(Subject { kind: source.kind, id: first }, now)]),
            // Which of them it is, is found by halves.
            Err(_) => {
                let middle = first + (last - first) / 2;
                let mut moments = computed(tx, source, rhythm, &(first..=middle), now).await?;
                moments.extend(computed(tx, source, rhythm, &(middle + 1..=last), now).await?);
                Ok(moments)
            }
        }
    }
    .boxed()
}

/// The numbers of a kind's subjects, those that lie near to one another together.
fn runs(touched: &BTreeSet<Subject>, kind: SubjectKind) -> Vec<RangeInclusive<i64>> {
    let mut runs: Vec<RangeInclusive<i64>> = Vec::new();
    for id in touched.iter().filter(|subject| subject.kind == kind).map(|subject| subject.id) {
        match runs.last_mut() {
            Some(run) if id - run.end() <= NEAR && id - run.start() < TOGETHER => *run = *run.start()..=id,
            _ => runs.push(id..=id),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_number_is_in_one_run_and_none_is_long(ids in prop::collection::btree_set(1..2_000_i64, 0..300)) {
            let touched = ids.iter().map(|id| Subject { kind: SubjectKind::Activity, id: *id }).collect();
            let runs = runs(&touched, SubjectKind::Activity);
            for id in &ids {
                prop_assert_eq!(runs.iter().filter(|run| run.contains(id)).count(), 1);
            }
            for run in &runs {
                prop_assert!(ids.contains(run.start()) && ids.contains(run.end()));
                prop_assert!(run.end() - run.start() < TOGETHER);
            }
            prop_assert_eq!(super::runs(&touched, SubjectKind::News), []);
        }
    }
}
