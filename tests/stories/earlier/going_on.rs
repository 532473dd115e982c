//! The bot of today opens what the bot of schema 45 left behind, at the moment it left: what waits is delivered, and the
//! days go on.

use chrono::{DateTime, TimeDelta, Utc};
use insta::assert_snapshot;
use lastmile::store::Store;

use super::rows::{Rows, given_up, migrations, tables_of, texts, unknown_keys};
use super::{chats, evening};
use crate::language::engine::StoreUrl;
use crate::language::{Told, World, both_engines};

/// When the town begins, on its wall clock.
pub const BEGINS: &str = "2026-11-23 08:00";
/// The schema whose bot wrote the files.
const SCHEMA: i64 = 45;

/// For how long a town settles.
const A_MOMENT: TimeDelta = TimeDelta::seconds(5);

/// The town as it was left: the same people and groups, what stood in their chats, and every row.
pub async fn left(t: &mut World) -> Told<()> {
    let (rows, stood) = (include_str!("kept.sql"), include_str!("chats.jsonl"));
    evening::gathers(t);
    let (now, stood) = stood.split_once('\n').ok_or_else(|| anyhow::anyhow!("no time"))?;
    chats::stand_again(t, stood).await?;
    // The last act was a tap that is answered in whispers, and the bot lived a moment longer.
    let now: DateTime<Utc> = serde_json::from_str(now)?;
    t.clock.advance_to(now - A_MOMENT);
    taps_once_more(t, rows)?;
    t.clock.advance_to(now);

    let (url, under) = as_it_was(t, rows).await?;
    under.close().await?;
    let store = Store::open(&url.url).await?;
    store.migrate().await?;
    let heard =
        texts(&store, "SELECT CAST(MAX(update_id) AS TEXT) FROM handled_updates").await?.concat().parse()?;
    while chats::all_is_heard(t).await? < heard {}
    t.inherits(url, store);
    Ok(())
}

/// A store of that schema with the rows in it, before anything else has opened it.
async fn as_it_was(t: &World, rows: &str) -> Told<(StoreUrl, Rows)> {
    let url = StoreUrl::make(t.engine).await.expect("the engine was there before");
    let mut under = Rows::of(t.engine, &url).await?;
    under.migrate_to(&migrations(t.engine).await?, SCHEMA).await?;
    under.put(rows).await?;
    Ok((url, under))
}

/// The tap that a whisper answers is known to the messenger by its number.
fn taps_once_more(t: &mut World, rows: &str) -> Told<()> {
    let number = rows.split("\"tap\":\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
    let (name, chat) = evening::WHISPERED;
    let (person, chat) = (t.person(name), t.titled(chat));
    loop {
        let tap = t.sandbox.tap_raw(person, chat, 1, "w:1").callback_query_id();
        if tap.as_str() >= number {
            anyhow::ensure!(tap == number, "the messenger is at {tap} already");
            return Ok(());
        }
    }
}

both_engines!(something_of_everything_was_left, English, async |t| {
    let (_url, mut rows) = as_it_was(t, include_str!("kept.sql")).await?;
    for table in rows.texts(tables_of(t.engine)).await? {
        assert!(rows.have(&table).await?, "nothing is in {table}");
    }
    for rare in [
        "changes WHERE tell_at IS NOT NULL",
        "changes WHERE reason IS NOT NULL",
        "changes WHERE before IS NULL",
        "editing WHERE proposal IS NOT NULL",
        "editing WHERE reason IS NOT NULL",
        "editing WHERE field = 'reason' AND reason IS NULL",
        "editing WHERE field <> 'reason' AND proposal IS NULL",
        "series WHERE previous IS NOT NULL",
        "signups WHERE state = 'offered'",
        "signups WHERE state = 'waiting'",
        "signups WHERE guest IS NOT NULL",
        "signups WHERE role > 0",
        "answers WHERE answer IS NULL",
        "answers WHERE answer = ''",
        "posts WHERE album <> '[]'",
        "set_aside WHERE kind = 'pictures'",
        "link_claims WHERE asked",
        "link_claims WHERE NOT asked",
        "outbox WHERE owner_id IS NOT NULL",
        "outbox WHERE thread_id > 0 AND state = 'waiting'",
        "activities WHERE contact_id IS NOT NULL",
        "broadcasts WHERE state = 'draft'",
        "broadcasts WHERE state = 'sending'",
        "broadcasts WHERE state = 'done'",
    ] {
        assert!(rows.have(rare).await?, "no {rare}");
    }
    let waits = rows.texts("SELECT parcel FROM outbox WHERE state = 'waiting'").await?;
    for kind in ["Message", "Card", "RecapOf", "Edit", "Remove", "Whisper"] {
        let is_one = |parcel: &&String| parcel.starts_with(&format!("{{\"{kind}\""));
        assert!(waits.iter().any(|parcel| is_one(&parcel)), "no {kind} waits");
    }
    for inside in ["document", "fleeting", "reply_to", "buttons", "about", "pictures"] {
        assert!(waits.iter().any(|parcel| parcel.contains(&format!("\"{inside}\":"))), "no {inside} waits");
    }
});

both_engines!(what_was_left_in_the_evening_goes_on, English, async |t| {
    left(t).await?;
    assert_eq!(unknown_keys(&t.store).await?, [] as [&str; 0]);
    let unsaved = [
        "drafts",
        "editing",
        "set_aside",
        "broadcasts WHERE state = 'draft'",
        "answers WHERE answer IS NULL",
    ];
    let mut kept = Vec::new();
    for from in unsaved {
        kept.push(t.counts(from).await?);
    }
    let before = chats::so_far(t);
    t.settle().await?;
    t.until("2026-11-24 18:46").await?;
    assert_eq!(t.fails().await?, Vec::<String>::new());
    assert_snapshot!("left_first_minutes", chats::news(t, before));
    assert_eq!(given_up(&t.store).await?, "", "something was given up");
    for (from, kept) in unsaved.into_iter().zip(kept) {
        assert_eq!(t.counts(from).await?, kept, "{from}");
    }

    let before = chats::so_far(t);
    for day in 25..=30 {
        t.until(&format!("2026-11-{day} 08:30")).await?;
        t.until(&format!("2026-11-{day} 20:30")).await?;
        assert_eq!(t.fails().await?, Vec::<String>::new(), "on the {day}th");
    }
    assert_snapshot!("left_next_days", chats::news(t, before));
    let late = format!("outbox WHERE state = 'waiting' AND ready_at < {}", t.now().timestamp() - 3_600);
    assert_eq!(t.counts(&late).await?, 0, "something does not get out");
    t.has_read_everything();
});
