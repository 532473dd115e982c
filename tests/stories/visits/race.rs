//! Two say at the same moment that they go: one does.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use lastmile::app;
use lastmile::domain::ids::{VisitAskId, VisitId};
use lastmile::domain::visit::{Event, VisitAnswer};
use lastmile::store::Store;
use lastmile::store::visits::{self, Visit};
use lastmile::work::{Settings, UnitOfWork};

use crate::language::{Told, World, both_engines};

/// How often two try.
const RACES: i64 = 1_000;

/// Somebody takes the step by which they go, if it is still there.
async fn goes(
    (store, settings): (&Store, &Arc<Settings>),
    now: DateTime<Utc>,
    visit: VisitId,
    ask: VisitAskId,
) -> Told<bool> {
    let mut work = UnitOfWork::begin(store, settings, now).await?;
    let visit = visits::locked(&mut work.tx, visit).await?.expect("a visit");
    let next = visit.standing.after(Event::Accepted);
    if let Some(standing) = next {
        visits::answer(&mut work.tx, ask, VisitAnswer::Goes).await?;
        visits::keep(&mut work.tx, &Visit { standing, ..visit }, Some(now)).await?;
    }
    work.commit().await?;
    Ok(next.is_some())
}

both_engines!(of_two_who_go_one_does, English, async |t| {
    t.starts("An").await?;
    t.starts("Bo").await?;
    t.has_stored(&format!(
        "INSERT INTO dishes (place_id, kind, name, threshold, minutes, state, made_at, form)
             SELECT MIN(id), 'hair', '\"Haircut\"', 6, 60, 'offered', 0, 'visit' FROM places;
         WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {RACES})
             INSERT INTO orders (dish_id, state, ordered_at) SELECT (SELECT MIN(id) FROM dishes), 'wanted', 0 FROM n;
         INSERT INTO visits (order_id, place_id, words, stage, tries, turn, due_at)
             SELECT id, (SELECT MIN(id) FROM places), 'Flat 4', 'asking', 0, 1, 1900000000 FROM orders;
         INSERT INTO visit_asks (visit_id, person_id, turn, asked_at)
             SELECT v.id, p.id, 1, 0 FROM visits v, people p WHERE p.name IN ('An', 'Bo')"
    ))
    .await?;
    let settings = Arc::new(app::settings(&t.config, "lastmile_bot".to_owned()));
    let with = (&t.store, &settings);
    for id in (1..=RACES).map(VisitId) {
        let mut tx = t.store.begin().await?;
        let asked = visits::readers(&mut tx, id).await?;
        tx.commit().await?;
        let [(an, ..), (bo, ..)] = asked.as_slice() else { panic!("two are asked") };
        let (one, other) = tokio::join!(goes(with, t.now(), id, *an), goes(with, t.now(), id, *bo));
        assert!(one? != other?, "one of them goes");
    }
    assert_eq!(t.counts("visit_asks WHERE answer = 'goes'").await?, RACES);
    t.has_stored(
        "DELETE FROM visit_asks; DELETE FROM visits; DELETE FROM orders; DELETE FROM agenda WHERE subject_kind = 'visit'",
    )
    .await?;
    for chat in [t.person("An"), t.person("Bo")] {
        t.skip(chat);
    }
    t.has_read_everything();
});
