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

/// What a card says of its roles.
fn roles(t: &World, group: i64, names: [&str; 4]) -> String {
    let card = t.sandbox.messages(group).into_iter().find(|seen| seen.text.contains("tea")).expect("a card");
    let lines =
        card.text.lines().filter(|line| names.iter().any(|name| line.contains(name) || line.contains("An")));
    let buttons =
        card.buttons.iter().flatten().filter(|button| names.iter().any(|name| button.label.contains(name)));
    lines
        .map(str::to_owned)
        .chain(buttons.map(|button| format!("[{}]", button.label)))
        .collect::<Vec<_>>()
        .join("\n")
}

/// A role goes from the middle of a plan's, and others come: whoever signed up for one that stays has it still.
async fn a_role_goes(t: &mut World, names: [&str; 4]) -> Told<[String; 2]> {
    let [helpers, cooks, painters, singers] = names;
    let roles_of = |all: &[&str]| {
        let all: Vec<String> = all.iter().map(|name| format!("{{ name = \"{name}\", seats = 3 }}")).collect();
        plan("").replacen(
            "starts = 2026-11-28T10:00",
            &format!("starts = 2026-11-28T10:00\nrole = [{}]", all.join(", ")),
            1,
        )
    };
    let group = t.sandbox.add_supergroup("Lianhua residents");
    let in_group = |plan: String| plan.replace("-1001000000009", &group.to_string());
    t.imports(&in_group(roles_of(&[helpers, cooks, painters]))).await?;
    t.until("2026-11-25 09:01").await?;
    t.taps_on("An", group, "tea", painters).await?;
    t.imports(&in_group(roles_of(&[helpers, painters]))).await?;
    let without_cooks = roles(t, group, names);
    t.imports(&in_group(roles_of(&[singers, helpers, painters]))).await?;
    t.imports(&in_group(roles_of(&[helpers, painters, singers]))).await?;
    Ok([without_cooks, roles(t, group, names)])
}

both_engines!(whoever_has_a_role_keeps_it_where_the_plan_drops_another, English, async |t| {
    let [without_cooks, with_singers] = a_role_goes(t, ["helpers", "cooks", "painters", "singers"]).await?;
    assert_snapshot!(without_cooks, @"
    🙋 helpers: 0 of 3
    🙋 painters: 1 of 3
    An
    [🙋 Sign up: helpers]
    [🙋 Sign up: painters]
    ");
    assert_snapshot!(with_singers, @"
    🙋 helpers: 0 of 3
    🙋 painters: 1 of 3
    An
    🙋 singers: 0 of 3
    [🙋 Sign up: helpers]
    [🙋 Sign up: painters]
    [🙋 Sign up: singers]
    ");
});

both_engines!(whoever_has_a_role_keeps_it_where_the_plan_drops_another_in_chinese, Chinese, async |t| {
    let [without_cooks, with_singers] = a_role_goes(t, ["帮手", "厨师", "画师", "歌手"]).await?;
    assert_snapshot!(without_cooks, @"
    🙋 帮手：0 / 3 人
    🙋 画师：1 / 3 人
    An
    [🙋 报名：帮手]
    [🙋 报名：画师]
    ");
    assert_snapshot!(with_singers, @"
    🙋 帮手：0 / 3 人
    🙋 画师：1 / 3 人
    An
    🙋 歌手：0 / 3 人
    [🙋 报名：帮手]
    [🙋 报名：画师]
    [🙋 报名：歌手]
    ");
});
