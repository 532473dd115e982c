//! Importing: all of a plan, or nothing of it.

use insta::assert_snapshot;
use lastmile::app;

use crate::language::{Told, World, both_engines};

/// A place with its group and three activities, the last of them with something more to say.
fn plan(of_the_third: &str) -> String {
    let activity = |slug: &str, more: &str| {
        format!(
            "[[activity]]\nslug = \"{slug}\"\ntitle = \"{slug}\"\ntheme = \"fun\"\nplace = \"lianhua\"\n\
             starts = 2026-11-28T10:00\n{more}\n"
        )
    };
    [
        "[[place]]\nslug = \"lianhua\"\nkind = \"station\"\nname = \"Lianhua\"\n\n".to_owned(),
        "[[group]]\nplace = \"lianhua\"\nchat = -1001000000009\n\n".to_owned(),
        activity("tea", ""),
        activity("choir", "capacity = 12"),
        activity("dance", of_the_third),
    ]
    .concat()
}

/// An import that fails: what it says. The store is as it was before.
async fn fails(t: &mut World, plan: &str) -> Told<String> {
    let before = t.kept().await?;
    let said = app::import(&t.config, &t.store, "plan.toml", plan, t.now(), false).await;
    assert_eq!(t.kept().await?, before);
    Ok(said.expect_err("it has a mistake").to_string())
}

both_engines!(a_plan_with_a_mistake_in_its_third_activity_leaves_nothing, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    assert_snapshot!(
        fails(t, &plan("capacity = 0")).await?,
        @"plan.toml:30: activity.capacity: found 0, expected a whole number from 1"
    );
    // One that only the store can tell of.
    assert_snapshot!(
        fails(t, &plan("programme = \"waltz\"")).await?,
        @r#"plan.toml:30: activity.programme: "waltz" is no programme in this file or in the store"#
    );
    app::import(&t.config, &t.store, "plan.toml", &plan("capacity = 8"), t.now(), true).await?;
    assert_eq!(t.counts("activities").await?, 1, "it was a dry run");
    t.imports(&plan("capacity = 8")).await?;
    assert_eq!(t.counts("activities").await?, 4);
});

both_engines!(a_plan_that_the_store_refuses_half_way_leaves_nothing, Chinese, async |t| {
    t.has_stored(match t.engine {
        Engine::Sqlite => {
            "CREATE TRIGGER fails BEFORE INSERT ON activities WHEN NEW.slug = 'dance'
             BEGIN SELECT RAISE(ABORT, 'no dancing'); END"
        }
        Engine::Postgres => {
            "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                 IF NEW.slug = 'dance' THEN RAISE EXCEPTION 'no dancing'; END IF;
                 RETURN NEW;
             END $$;
             CREATE TRIGGER fails BEFORE INSERT ON activities FOR EACH ROW EXECUTE FUNCTION fail()"
        }
    })
    .await?;
    let said = fails(t, &plan("capacity = 8")).await?;
    assert!(said.starts_with("the plan was not imported") && said.contains("no dancing"), "{said}");
});
