//! Each migration meets rows as the version before it wrote them, and in the end the bot of today goes on with all of it.

use std::fs;

use insta::assert_snapshot;
use lastmile::store::Store;
use serde_json::json;

use super::chats;
use super::rows::{Rows, given_up, in_repository, migrations, unknown_keys};
use crate::language::engine::StoreUrl;
use crate::language::{Told, World, both_engines};

/// Where the rows lie: a file for each migration, under its number.
const STEPS: &str = "tests/stories/earlier/steps";

/// A store that grew through all migrations, with the rows of each version in it.
async fn grown(t: &World) -> Told<StoreUrl> {
    let url = StoreUrl::make(t.engine).await.expect("the engine was there before");
    let migrations = migrations(t.engine).await?;
    let mut rows = Rows::of(t.engine, &url).await?;
    for migration in migrations.iter() {
        rows.migrate_to(&migrations, migration.version).await?;
        let file = in_repository(STEPS).join(format!("{:04}.sql", migration.version));
        let sql = fs::read_to_string(&file)
            .map_err(|_| anyhow::anyhow!("migration {} has no rows in {STEPS}", migration.version))?;
        rows.put(&sql).await.map_err(|problem| problem.context(format!("{:04}.sql", migration.version)))?;
    }
    rows.close().await?;
    assert_eq!(fs::read_dir(in_repository(STEPS))?.count(), migrations.iter().count(), "a file too many");
    Ok(url)
}

/// What stands in the chats of old, under the numbers by which the rows know it.
async fn old_messages(t: &mut World) -> Told<()> {
    let people = ["Lin", "An", "Bo", "Cai", "Ou"].map(|name| t.person(name));
    let group = t.group();
    let casino = t.sandbox.add_group("Casino");
    assert_eq!(
        (group, people[0], people[4], casino),
        (-4_200_000_001, 5_100_000_002, 5_100_000_006, -4_200_000_007)
    );
    t.sandbox.make_admin(group, people[0]);
    t.sandbox.enforce_pace(false);
    for person in people {
        t.sandbox.start(person, None);
        for _ in 2..=4 {
            chats::call(t, "sendMessage", json!({"chat_id": person, "text": "An answer of before"})).await?;
        }
    }
    let button = |label: &str, data: &str| json!({"text": label, "callback_data": data});
    let card =
        |id: i64| json!([[button("✅ Sign up", &format!("s:{id}")), button("Cancel", &format!("c:{id}"))]]);
    for (text, buttons) in [
        ("Dumplings", card(5)),
        ("📣 Tea", json!([])),
        ("Choir", card(1)),
        ("A command of An's", json!([])),
        ("The answer to it", json!([])),
        ("📣 Tea, a picture", json!([])),
        ("📣 Tea, another one", json!([])),
        ("🗓 What will still go out for Choir", json!([[button("👀 Recap", "tl:1:recap")]])),
        ("Story time", card(2)),
    ] {
        let markup = json!({"inline_keyboard": buttons});
        chats::call(t, "sendMessage", json!({"chat_id": group, "text": text, "reply_markup": markup}))
            .await?;
    }
    t.sandbox.enforce_pace(true);
    // Those whose pictures wait to be told what for sent them long ago.
    chats::pictures_up_to(t, "AgACAgUAAxkBAAIB00000022xAAMCAANx")?;
    chats::all_is_heard(t).await.map(|_| ())
}

both_engines!(what_each_earlier_version_wrote_goes_on, English, async |t| {
    old_messages(t).await?;
    let url = grown(t).await?;
    let store = Store::open(&url.url).await?;
    store.migrate().await?;
    assert_eq!(
        unknown_keys(&store).await?,
        ["moved-up/1/3 moved-up 1", "offer/11/1 offer 11", "mydata/610000012 mydata 610000012"]
    );
    t.inherits(url, store);
    let before = chats::so_far(t);
    t.settle().await?;
    t.until("2026-11-23 08:02").await?;
    assert_eq!(t.fails().await?, Vec::<String>::new());
    assert_snapshot!("steps_first_minutes", chats::news(t, before));
    // What the bot of today cannot read, or what was over.
    assert_snapshot!("steps_given_up", given_up(&t.store).await?);

    // A tap on a card of old, and on answers of old.
    let (group, lin, ou, bo) = (t.group(), t.person("Lin"), t.person("Ou"), t.person("Bo"));
    let toast = t.taps_on("Ou", group, "Dumplings", "✅ Sign up").await?;
    assert_snapshot!(toast, @"✅ You are in! Dumplings, Mon 23 Nov, 15:00");
    let toast = t.taps_on("Bo", bo, "A seat is free: Story time", "Yes, I will come").await?;
    assert_snapshot!(toast, @"✅ You are in! Story time, Wed 25 Nov, 10:00");
    let toast = t.taps_on("Lin", group, "What will still go out", "👀 Recap").await?;
    assert_snapshot!(toast, @"Please send this to me in private.");
    let toast = t.taps_on("Ou", ou, "opened your link", "No, I do not know it").await?;
    assert_snapshot!(toast, @"✅ The group was not linked, and the link does not work any more.");
    // Both drafts are there: one that was looked at, and one at its third question.
    t.sandbox.start(lin, Some("draft"));
    t.settle().await?;
    assert_snapshot!(t.face(lin), @"
    This is how it will look:

    Kite making
    🎈 Fun

    🕙 Sun 29 Nov, 10:00–12:00
    📍 River bank · Map

    Programme:
    1. Fold
    2. Fly

    👥 0 of 12 seats taken · 12 free

    ☎️ Lin, 028-2222

    It goes out on Thu 26 Nov, 09:00 to 1 group.
    [✅ Publish] [✏️ Edit] [Discard]
    [📝 More details] [🙋 Helpers]
    [🔁 Repeat] [📄 Keep as template]
    ");
    // What Ou was asked last is about a sign-up; the draft is next.
    t.tells("Ou", "seven").await?;
    t.tells("Ou", "3pm").await?;
    assert_snapshot!(t.face(ou), @"
    🚪 Where exactly? Write the room, or the house.
    [Square]
    [Culture hall]
    [Kitchen]
    [◀️ Back] [Skip] [Discard]
    ");
    // And so is all else that organisers have prepared.
    let before = chats::so_far(t);
    for command in ["/series", "/places", "/timeline 2", "/roster 2", "/log yusha", "/recap 4", "/new"] {
        t.tells("Lin", command).await?;
    }
    t.taps_in("Lin", lin, "From a template").await?;
    assert_snapshot!("steps_prepared", chats::news(t, before));
    let before = chats::so_far(t);
    // A week goes by.
    for moment in ["2026-11-23 14:40", "2026-11-24 12:00", "2026-11-26 12:00", "2026-11-30 12:00"] {
        t.until(moment).await?;
        assert_eq!(t.fails().await?, Vec::<String>::new());
    }
    assert_snapshot!("steps_the_week", chats::news(t, before));
    t.has_read_everything();
});
