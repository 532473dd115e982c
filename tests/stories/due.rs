//! One thing that fails holds up nothing else that is due: a row that cannot be read, a rule of the store that is
//! broken, people who cannot be forgotten.

use insta::assert_snapshot;
use lastmile::domain::language::Language;

use crate::town::{Engine, Step, Town, both_engines};

both_engines!(rows_that_cannot_be_read_hold_up_no_other, English, async |t| {
    t.plans("Lin", "Tea tomorrow 15:00").await?;
    t.plans("Lin", "Choir tomorrow 16:00").await?;
    t.plans("Lin", "Dance tomorrow 17:00\nrepeat: every Tuesday").await?;
    t.has_read_everything();
    t.has_stored(
        "UPDATE activities SET rules = 'nonsense' WHERE id = 1;
         UPDATE series SET body = 'nonsense', due_at = 0;
         INSERT INTO changes (activity_id, told, changed_at, tell_at) VALUES (2, 'nonsense', 0, 0)",
    )
    .await?;
    t.failing = vec!["activity 1", "series 1", "news of activity 2"];
    t.until("2026-11-23 19:00").await?;
    let failing: Vec<String> = t.fails();
    assert_eq!(failing.len(), 3, "{failing:?}");
    let reminders = [t.next(), t.next()].join("\n");
    assert_snapshot!(reminders, @"
    🔔 Tomorrow: Choir
    🕙 Tue 24 Nov, 16:00 · 📍 Yusha station
    There are still seats: send /signup 2
    🔔 Tomorrow: Dance
    🕙 Tue 24 Nov, 17:00 · 📍 Yusha station
    There are still seats: send /signup 3
    ");

    // Mended, it is made up for within the hour.
    t.has_stored("UPDATE activities SET rules = (SELECT rules FROM activities WHERE id = 2) WHERE id = 1")
        .await?;
    t.until("2026-11-23 20:00").await?;
    assert_snapshot!(t.next(), @"
    🔔 Tomorrow: Tea
    🕙 Tue 24 Nov, 15:00 · 📍 Yusha station
    There are still seats: send /signup 1
    ");
    assert!(t.fails().iter().all(|told| !told.starts_with("activity")), "{:?}", t.fails());
});

both_engines!(a_broadcast_of_somebody_long_gone_holds_up_no_reminder, Chinese, async |t| {
    // Whoever was met long ago, cannot be written to and once told all groups something is no more known of.
    t.has_stored(
        "INSERT INTO people (telegram_id, name, reachable, created_at) VALUES (77, 'Gone', FALSE, 0);
         INSERT INTO broadcasts (place_id, person_id, body, state, created_at)
             SELECT 1, id, 'Hello', 'done', 0 FROM people WHERE telegram_id = 77",
    )
    .await?;
    t.plans("林老师", "茶话会 明天下午3点").await?;
    t.next();
    t.until("2026-11-23 19:00").await?;
    assert!(t.next().starts_with("🔔 明天"));
});

both_engines!(people_who_cannot_be_forgotten_hold_up_no_reminder, English, async |t| {
    t.has_stored(
        "INSERT INTO people (telegram_id, name, reachable, created_at) VALUES (77, 'Gone', FALSE, 0);
         CREATE TABLE souvenirs (person_id BIGINT REFERENCES people (id));
         INSERT INTO souvenirs SELECT id FROM people WHERE telegram_id = 77;
         INSERT INTO handled_updates VALUES (1, 0)",
    )
    .await?;
    t.failing = vec!["purging people"];
    t.plans("Lin", "Tea tomorrow 15:00").await?;
    t.next();
    assert_eq!(t.fails().len(), 1, "{:?}", t.fails());
    assert_eq!(t.counts("handled_updates WHERE update_id = 1").await?, 0, "the rest is purged");
    t.until("2026-11-23 19:00").await?;
    assert!(t.next().starts_with("🔔 Tomorrow"));
});

both_engines!(a_broadcast_that_cannot_be_read_holds_up_no_other, English, async |t| {
    t.has_stored(
        "INSERT INTO broadcasts (place_id, body, state, created_at) VALUES (1, 'Hello', 'sending', 0);
         INSERT INTO handled_updates VALUES (1, 0)",
    )
    .await?;
    t.has_stored(match t.engine {
        Engine::Sqlite => "UPDATE broadcasts SET message_id = 'nonsense'",
        Engine::Postgres => {
            "ALTER TABLE broadcasts ALTER message_id DROP NOT NULL; UPDATE broadcasts SET message_id = NULL"
        }
    })
    .await?;
    t.failing = vec!["broadcast 1"];
    t.plans("Lin", "Tea tomorrow 15:00").await?;
    t.next();
    assert_eq!(t.fails().len(), 1, "{:?}", t.fails());
    assert_eq!(t.counts("handled_updates WHERE update_id = 1").await?, 0, "what comes after it is done");
    t.until("2026-11-23 19:00").await?;
    assert!(t.next().starts_with("🔔 Tomorrow"));
});
