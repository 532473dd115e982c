//! What is due: the agenda is what is computed from the subjects as they stand, whatever happened; and one thing that fails
//! holds up nothing else: a row that cannot be read, a rule of the store that is broken, people who cannot be forgotten.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::TimeDelta;
use insta::assert_snapshot;
use lastmile::domain::activity::LifecycleStep;
use lastmile::domain::steering::Steering;
use tracing::subscriber::DefaultGuard;

use crate::language::{Told, World, both_engines};
use crate::work::redraw::History;

/// How much happens in a random life.
const STEPS: usize = 60;

/// What the operator reads meanwhile.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    /// From now on, on this thread.
    fn is_read(&self) -> DefaultGuard {
        let log = self.clone();
        let subscriber = tracing_subscriber::fmt()
            .with_max_level(tracing::Level::ERROR)
            .with_ansi(false)
            .without_time()
            .with_writer(move || log.clone())
            .finish();
        tracing::subscriber::set_default(subscriber)
    }

    fn lines(&self) -> Vec<String> {
        let bytes = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        String::from_utf8_lossy(&bytes).lines().map(str::to_owned).collect()
    }
}

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

async fn a_random_life(t: &mut World) -> Told<()> {
    let elsewhere = t.links_group("caotang", "Caotang residents").await?;
    for name in ["An", "Bo", "Lin", "Wu", "Hui"] {
        t.starts(name).await?;
        let person = t.person(name);
        t.sandbox.join(elsewhere, person);
    }
    for typed in [
        "Tea tomorrow 15:00-16:00\nat: yusha\nseats: 1\nwaitlist: offer",
        "Go Wed 15:00-17:00\nat: yusha\nseats: 2\nminimum: 2",
        "Dance Wed 9:00-10:00\nat: yusha\nrepeat: every Wednesday",
        "Choir 5 Dec 9:00-10:00\nat: yusha\nopens: 4 Dec 12:00",
    ] {
        t.plans("Lin", typed).await?;
    }
    for name in ["An", "Bo", "Wu"] {
        t.tells(name, "/signup 1").await?;
    }
    t.agenda_is_as_computed().await?;
    let chats = [t.group(), elsewhere];
    let mut history = History::new();
    for _ in 0..STEPS {
        match history.pick(0..16)? {
            0 => t.passes(TimeDelta::minutes(history.pick(1..600_i64)?)).await?,
            1 => {
                t.bot_stops();
                let later = t.now() + TimeDelta::minutes(history.pick(1..3_000_i64)?);
                t.clock.advance_to(later);
            }
            2 => {
                let hour: i32 = history.pick(7..22)?;
                t.imports(&format!("[[place]]\nslug = \"yusha\"\nkind = \"station\"\nname = \"Yusha\"\nannounce_hour = \"{hour:02}:00\"\n"))
                    .await?;
            }
            3 => {
                // The operator changes a setting, and starts the bot anew.
                t.bot_stops();
                t.config.rhythm.recap_after = TimeDelta::minutes(history.pick(1..400_i64)?);
            }
            4 => {
                let name = history.one_of(&["An", "Bo", "Wu", "Hui"])?;
                let said = history.one_of(&["/signup 1", "/signup 2", "/cancel 1", "/cancel 2"])?;
                t.tells(name, said).await?;
            }
            6 => {
                // The organiser holds something back, lets it go, sends it now or leaves it out.
                let (activity, lin): (i32, _) = (history.pick(1..5)?, t.person("Lin"));
                let step = history.one_of(LifecycleStep::ALL)?.word();
                let steering = history.one_of(Steering::ALL)?.word();
                t.sandbox.tap_raw(lin, lin, 1, &format!("tl:{activity}:{step}:{steering}"));
            }
            5 => {
                let said = history.one_of(&[
                    "/seats 1 2",
                    "/seats 1 1",
                    "/edit 2 time: Fri 10:00",
                    "/cancelactivity 3",
                    "/broadcast yusha Hello",
                ])?;
                t.tells("Lin", said).await?;
            }
            _ => t.a_random_step(&mut history, &chats).await?,
        }
        t.settle().await?;
        t.agenda_is_as_computed().await?;
        assert_eq!(t.fails().await?, Vec::<String>::new());
    }
    t.has_read_everything();
    Ok(())
}

both_engines!(whatever_happens_the_agenda_is_what_is_computed, English, async |t| {
    a_random_life(t).await?;
});

both_engines!(the_operator_is_told_once_of_what_fails_and_of_what_it_is, English, async |t| {
    let log = Log::default();
    let _reading = log.is_read();
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    t.has_stored("UPDATE activities SET rules = 'nonsense' WHERE id = 1").await?;
    t.failing = vec!["activity 1"];
    t.until("2026-11-23 19:10").await?;
    // Neither a tap nor the next start makes it news.
    t.says("An", "/signup 1").await?;
    t.bot_stops();
    t.until("2026-11-23 23:00").await?;
    let told: Vec<_> = log.lines().into_iter().filter(|line| line.contains("activity 1")).collect();
    assert_eq!(told.len(), 1, "{:#?}", log.lines());
    assert!(told[0].contains("ERROR") && told[0].contains("what is due fails"), "{told:?}");
    assert_eq!(t.fails().await?, ["activity 1"]);
    t.has_read_everything();
});

both_engines!(other_hours_hold_from_the_next_start_on, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    t.bot_stops();
    t.config.rhythm.evening = "0 18 * * *".parse().expect("a crontab line");
    t.until("2026-11-23 17:59").await?;
    t.agenda_is_as_computed().await?;
    assert_eq!(t.unread(), 0);
    t.until("2026-11-23 18:01").await?;
    assert!(t.next().starts_with("🔔 Tomorrow"));
});

both_engines!(another_hour_of_a_place_moves_what_it_announces, English, async |t| {
    t.plans("Lin", "Tea 5 Dec 15:00\nat: yusha").await?;
    let place = "[[place]]\nslug = \"yusha\"\nkind = \"station\"\nname = \"Yusha\"\nannounce_hour = ";
    t.imports(&format!("{place}\"17:00\"\n")).await?;
    t.until("2026-12-02 16:59").await?;
    assert_eq!(t.unread(), 0);
    t.until("2026-12-02 17:00").await?;
    assert!(t.next().contains("Tea"));
});

both_engines!(rows_that_cannot_be_read_hold_up_no_other, English, async |t| {
    t.plans("Lin", "Tea tomorrow 15:00").await?;
    t.plans("Lin", "Choir tomorrow 16:00").await?;
    t.plans("Lin", "Dance tomorrow 17:00\nrepeat: every Tuesday").await?;
    t.has_read_everything();
    t.has_stored(
        "UPDATE activities SET rules = 'nonsense' WHERE id = 1;
         UPDATE series SET body = 'nonsense', due_at = 0;
         INSERT INTO changes (activity_id, told, changed_at, tell_at) VALUES (2, 'nonsense', 0, 0);
         UPDATE agenda SET at = 0 WHERE subject_kind = 'series';
         INSERT INTO agenda (subject_kind, subject_id, at) VALUES ('news', 2, 0)",
    )
    .await?;
    t.failing = vec!["activity 1", "series 1", "news of activity 2"];
    t.until("2026-11-23 19:00").await?;
    let failing: Vec<String> = t.fails().await?;
    assert_eq!(failing.len(), 3, "{failing:?}");
    assert_snapshot!(t.next(), @"
    🔔 Tomorrow: 2 activities

    🕙 16:00 · Choir
    📍 Yusha station · come along

    🕙 17:00 · Dance
    📍 Yusha station · come along
    [✅ Sign up: Choir]
    [✅ Sign up: Dance]
    ");

    // Mended, it is made up for within the hour.
    t.has_stored("UPDATE activities SET rules = (SELECT rules FROM activities WHERE id = 2) WHERE id = 1")
        .await?;
    t.until("2026-11-23 20:00").await?;
    assert_snapshot!(t.next(), @"
    🔔 Tomorrow: Tea
    🕙 Tue 24 Nov, 15:00 · 📍 Yusha station
    There are still seats.
    [✅ Sign up]
    ");
    assert!(t.fails().await?.iter().all(|told| !told.starts_with("activity")), "{:?}", t.fails().await?);
});

both_engines!(a_broadcast_of_somebody_long_gone_holds_up_no_reminder, Chinese, async |t| {
    // Whoever was met long ago, cannot be written to and once told all groups something is no more known of.
    t.has_stored(
        "INSERT INTO people (telegram_id, name, reachable, created_at) VALUES (77, 'Gone', FALSE, 0);
         INSERT INTO broadcasts (place_id, person_id, body, state, created_at)
             SELECT 1, id, 'Hello', 'done', 0 FROM people WHERE telegram_id = 77",
    )
    .await?;
    t.announces("林老师", "茶话会 明天下午3点").await?;
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
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    assert_eq!(t.fails().await?.len(), 1, "{:?}", t.fails().await?);
    assert_eq!(t.counts("handled_updates WHERE update_id = 1").await?, 0, "the rest is purged");
    t.until("2026-11-23 19:00").await?;
    assert!(t.next().starts_with("🔔 Tomorrow"));
});

both_engines!(a_broadcast_that_cannot_be_read_holds_up_no_other, English, async |t| {
    let log = Log::default();
    let _reading = log.is_read();
    t.has_stored(
        "INSERT INTO broadcasts (place_id, body, state, created_at) VALUES (1, 'Hello', 'sending', 0);
         INSERT INTO agenda (subject_kind, subject_id, at) VALUES ('broadcast', 1, 0);
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
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    assert_eq!(t.fails().await?.len(), 1, "{:?}", t.fails().await?);
    assert_eq!(t.counts("handled_updates WHERE update_id = 1").await?, 0, "what comes after it is done");
    t.until("2026-11-23 19:00").await?;
    assert!(t.next().starts_with("🔔 Tomorrow"));
    let told: Vec<_> = log.lines().into_iter().filter(|line| line.contains("broadcast 1")).collect();
    assert_eq!(told.len(), 1, "{:#?}", log.lines());
});
