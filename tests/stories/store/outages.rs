//! The store fails for a while: full, locked, read-only, away. The bot goes on without a restart, and nothing that
//! people did meanwhile is lost.

use insta::assert_snapshot;
use lastmile::domain::ids::{PersonId, PlaceId};
use lastmile::domain::language::Language;
use lastmile::domain::role_at_place::RoleAtPlace;
use lastmile::sandbox::TapId;
use lastmile::store::{chores, roles};

use crate::language::outage::Outage;
use crate::language::{Engine, Told, World, both_engines, tell};

fn toast(t: &World, tap: TapId) -> String {
    t.sandbox.toast(tap).map(|toast| toast.text).unwrap_or_default()
}

/// More often than a person may do something at once.
const OFTEN: usize = 25;

/// Sixty tap and one writes while the store fails, and are asked for again and again; an hour later there is a
/// reminder to decide.
async fn nothing_is_lost(t: &mut World, how: Outage) -> Told<()> {
    t.store_can_fail().await?;
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 100").await?;
    let (group, card) = (t.group(), t.card_id());
    t.store_fails(how).await;
    let mut taps = Vec::new();
    for number in 0..60 {
        // More than fits on the pages that are there.
        let person = t.person(&format!("Neighbour {number} {}", "of the long road ".repeat(9)));
        taps.push(t.sandbox.tap_raw(person, group, card, "s:1"));
    }
    let an = t.person("An");
    t.sandbox.say(an, group, "/signup 1", None, None);
    for _ in 0..if how.lasts(t.engine) { OFTEN } else { 1 } {
        assert!(t.hears().await.is_err(), "the store fails");
    }
    assert!(taps.iter().all(|tap| t.sandbox.toast(*tap).is_none()), "nothing is told of what is not stored");

    t.store_recovers().await;
    t.settle().await?;
    for tap in taps {
        assert!(toast(t, tap).contains("You are in"), "{:?}", toast(t, tap));
    }
    assert!(t.next().contains("You are in"));
    assert!(t.card().contains("61 of 100"), "{}", t.card());
    assert_eq!(t.counts("dead_updates").await?, 0);

    // What falls due while it fails is made up for.
    t.until("2026-11-23 18:59").await?;
    t.store_fails(how).await;
    let reminded = t.until("2026-11-23 19:00").await;
    assert!(reminded.is_err() || !how.lasts(t.engine));
    t.store_recovers().await;
    t.until("2026-11-23 19:00").await?;
    assert_snapshot!(t.next(), @"
    🔔 Tomorrow: Tea
    🕙 Tue 24 Nov, 15:00 · 📍 Yusha station
    There are still seats.
    [✅ Sign up]
    ");
    Ok(())
}

#[test]
fn nothing_is_lost_while_the_disk_is_full_on_sqlite() {
    tell(Engine::Sqlite, Language::English, |t| Box::pin(nothing_is_lost(t, Outage::Full)));
}

#[test]
fn nothing_is_lost_while_sqlite_is_read_only() {
    tell(Engine::Sqlite, Language::English, |t| Box::pin(nothing_is_lost(t, Outage::ReadOnly)));
}

#[test]
fn nothing_is_lost_while_another_process_holds_sqlite() {
    tell(Engine::Sqlite, Language::English, |t| Box::pin(nothing_is_lost(t, Outage::Locked)));
}

#[test]
fn nothing_is_lost_while_postgres_is_read_only() {
    tell(Engine::Postgres, Language::English, |t| Box::pin(nothing_is_lost(t, Outage::ReadOnly)));
}

#[test]
fn nothing_is_lost_while_postgres_is_down() {
    tell(Engine::Postgres, Language::English, |t| Box::pin(nothing_is_lost(t, Outage::Down)));
}

/// A server fails as often as an update is tried, and is back just when the update would be set aside.
async fn back_at_the_wrong_moment(t: &mut World) -> Told<()> {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 5").await?;
    t.has_stored(
        "CREATE SEQUENCE tries;
         CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
             IF nextval('tries') <= 4 THEN RAISE EXCEPTION 'shutting down' USING ERRCODE = '57P01'; END IF;
             RETURN NEW;
         END $$;
         CREATE TRIGGER fails BEFORE INSERT ON handled_updates FOR EACH ROW EXECUTE FUNCTION fail()",
    )
    .await?;
    let (an, group, card) = (t.person("An"), t.group(), t.card_id());
    let tap = t.sandbox.tap_raw(an, group, card, "s:1");
    while t.hears().await.is_err() {}
    t.settle().await?;
    assert!(toast(t, tap).contains("You are in"), "{:?}", toast(t, tap));
    assert!(t.card().contains("1 of 5"));
    assert_eq!(t.counts("dead_updates").await?, 0);
    Ok(())
}

#[test]
fn a_server_that_is_back_at_the_wrong_moment_has_no_good_update_set_aside() {
    tell(Engine::Postgres, Language::English, |t| Box::pin(back_at_the_wrong_moment(t)));
}

// The store fails in words that nobody knows: whoever did something is not to blame while nothing else can be written.
both_engines!(a_failure_in_unknown_words_blames_nobody_while_nothing_can_be_written, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 5").await?;
    t.has_stored(match t.engine {
        Engine::Sqlite => {
            "CREATE TRIGGER fails BEFORE INSERT ON handled_updates BEGIN SELECT RAISE(ABORT, 'full moon'); END;
             CREATE TRIGGER fails_too BEFORE INSERT ON chores BEGIN SELECT RAISE(ABORT, 'full moon'); END"
        }
        Engine::Postgres => {
            "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'full moon'; END $$;
             CREATE TRIGGER fails BEFORE INSERT ON handled_updates FOR EACH ROW EXECUTE FUNCTION fail();
             CREATE TRIGGER fails_too BEFORE INSERT ON chores FOR EACH ROW EXECUTE FUNCTION fail()"
        }
    })
    .await?;
    let (an, group, card) = (t.person("An"), t.group(), t.card_id());
    let tap = t.sandbox.tap_raw(an, group, card, "s:1");
    for _ in 0..OFTEN {
        assert!(t.hears().await.is_err(), "the store fails");
    }
    t.has_stored(match t.engine {
        Engine::Sqlite => "DROP TRIGGER fails; DROP TRIGGER fails_too",
        Engine::Postgres => "DROP FUNCTION fail CASCADE",
    })
    .await?;
    t.settle().await?;
    assert!(toast(t, tap).contains("You are in"), "{:?}", toast(t, tap));
    assert_eq!(t.counts("dead_updates").await?, 0);
});

/// The first of three breaks a rule, so that they are handled one by one; at the second the server goes away.
async fn away_in_the_middle(t: &mut World) -> Told<()> {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 5").await?;
    let [an, bo, cai] = ["An", "Bo", "Cai"].map(|name| t.person(name));
    t.has_stored(&format!(
        "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE who BIGINT; BEGIN
             SELECT telegram_id INTO who FROM people WHERE id = NEW.person_id;
             IF who = {an} THEN RAISE EXCEPTION 'a broken rule'; END IF;
             IF who = {bo} THEN RAISE EXCEPTION 'shutting down' USING ERRCODE = '57P01'; END IF;
             RETURN NEW;
         END $$;
         CREATE TRIGGER fails BEFORE INSERT ON signups FOR EACH ROW EXECUTE FUNCTION fail()"
    ))
    .await?;
    let (group, card) = (t.group(), t.card_id());
    let taps = [an, bo, cai].map(|person| t.sandbox.tap_raw(person, group, card, "s:1"));
    for _ in 0..OFTEN {
        assert!(t.hears().await.is_err(), "the store fails");
    }
    assert!(toast(t, taps[0]).contains("went wrong on our side"), "{:?}", toast(t, taps[0]));
    assert!(taps[1..].iter().all(|tap| t.sandbox.toast(*tap).is_none()), "they wait");
    t.has_stored("DROP FUNCTION fail CASCADE").await?;
    t.settle().await?;
    for tap in &taps[1..] {
        assert!(toast(t, *tap).contains("You are in"), "{:?}", toast(t, *tap));
    }
    assert!(t.card().contains("2 of 5"), "{}", t.card());
    assert_eq!(t.counts("dead_updates").await?, 1);
    Ok(())
}

#[test]
fn a_server_that_goes_away_in_the_middle_of_a_batch_loses_nobody() {
    tell(Engine::Postgres, Language::English, |t| Box::pin(away_in_the_middle(t)));
}

// A statement failed, and somebody went on as if it had not: nothing of it lasts, and the next one finds a good store.
both_engines!(what_failed_half_way_cannot_be_committed, English, async |t| {
    let mut tx = t.store.begin().await?;
    chores::note_done(&mut tx, "half", t.now()).await?;
    let nowhere = roles::give(&mut tx, PlaceId(99), PersonId(99), RoleAtPlace::Organiser).await;
    assert!(nowhere.is_err());
    assert!(tx.commit().await.is_err());
    assert_eq!(t.counts("chores WHERE name = 'half'").await?, 0);
    t.store.is_well(t.now()).await?;
});

// A commit that fails: what hangs on it breaks a rule that is looked at only then.
both_engines!(a_commit_that_fails_is_told_as_a_failure_and_the_others_go_on, Chinese, async |t| {
    t.announces("林老师", "茶话会 明天下午3点\nseats: 5").await?;
    t.starts("王阿姨").await?;
    t.has_stored(
        "CREATE TABLE souvenirs (place_id BIGINT REFERENCES places (id) DEFERRABLE INITIALLY DEFERRED)",
    )
    .await?;
    let mallory = t.person("王阿姨");
    let doomed = format!("(SELECT id FROM people WHERE telegram_id = {mallory})");
    t.has_stored(&match t.engine {
        Engine::Sqlite => format!(
            "CREATE TRIGGER fails AFTER INSERT ON signups WHEN NEW.person_id = {doomed}
             BEGIN INSERT INTO souvenirs VALUES (-1); END"
        ),
        Engine::Postgres => format!(
            "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                 IF NEW.person_id = {doomed} THEN INSERT INTO souvenirs VALUES (-1); END IF;
                 RETURN NEW;
             END $$;
             CREATE TRIGGER fails AFTER INSERT ON signups FOR EACH ROW EXECUTE FUNCTION fail()"
        ),
    })
    .await?;
    let (group, card) = (t.group(), t.card_id());
    let lucky = t.person("李叔叔");
    let unlucky = t.sandbox.tap_raw(mallory, group, card, "s:1");
    let good = t.sandbox.tap_raw(lucky, group, card, "s:1");
    t.settle().await?;
    assert_snapshot!(toast(t, unlucky), @"我们这边出了点问题，请过一会儿再试。");
    assert!(toast(t, good).contains("报名成功"), "{:?}", toast(t, good));
    assert!(t.card().contains("1 / 5"), "{}", t.card());
    assert_eq!(t.counts("dead_updates").await?, 1);

    t.has_stored(match t.engine {
        Engine::Sqlite => "DROP TRIGGER fails",
        Engine::Postgres => "DROP TRIGGER fails ON signups",
    })
    .await?;
    assert!(t.taps("王阿姨", "✅ 报名").await?.contains("报名成功"));
});
