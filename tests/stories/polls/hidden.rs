//! One vote a person over all groups, and nobody reads a count before it is closed.

use std::collections::HashMap;

use insta::assert_snapshot;
use lastmile::store::places;

use crate::language::{Chance, Told, World, both_engines};

/// How many people there are, and how often somebody taps.
const PEOPLE: u64 = 500;
const TAPS: u64 = 1_200;

impl World {
    /// Two more groups, of places below Yusha.
    async fn has_groups_below(&mut self) -> Told<[i64; 3]> {
        let one = self.links_group("lianhua", "Lianhua residents").await?;
        let other = self.links_group("caotang", "Caotang residents").await?;
        self.has_stored(
            "UPDATE places SET parent_id = (SELECT id FROM places WHERE slug = 'yusha') WHERE slug <> 'yusha'",
        )
        .await?;
        let mut tx = self.store.read().await?;
        assert_eq!(places::all(&mut tx).await?.len(), 3);
        tx.commit().await?;
        Ok([self.group(), one, other])
    }
}

both_engines!(five_hundred_people_in_three_groups, English, async |t| {
    t.until("2026-11-23 09:00").await?;
    let groups = t.has_groups_below().await?;
    t.polls("Tea or coffee?", false).await?;
    let mut chance = Chance(7);
    let mut last: HashMap<u64, u64> = HashMap::new();
    for tap in 0..TAPS {
        let who = if tap < PEOPLE { tap } else { chance.below(PEOPLE) };
        let (group, answer) = (chance.below(3), chance.below(2));
        let chat = groups[usize::try_from(group)?];
        let message = t.sandbox.messages(chat).into_iter().find(|seen| !seen.buttons.is_empty());
        let person = t.person(&format!("Resident {who}"));
        t.sandbox.tap_raw(person, chat, message.expect("the card").id, &format!("pv:1:{answer}"));
        last.insert(who, answer);
    }
    t.settle().await?;
    let [tea, coffee] = [0, 1].map(|of| last.values().filter(|answer| **answer == of).count());
    assert_eq!(t.counts("votes").await?, 500);
    // Nothing that anybody can read has a count in it.
    let before = t.transcript();
    let told = ["polls: ", "poll_asking: ", "audit: ", "outbox: "];
    let mut rows = t.kept().await?;
    rows.retain(|row| told.iter().any(|table| row.starts_with(table)));
    for count in [tea, coffee, 500].map(|count| count.to_string()) {
        for text in rows.iter().chain([&before]) {
            let mut numbers = text.split(|letter: char| !letter.is_alphanumeric());
            // Resident 253 has a name, not a count.
            assert!(!numbers.any(|number| number == count), "{count} stands in {text}");
        }
    }
    assert_eq!(t.counts("poll_results").await?, 0);
    t.until("2026-11-26 18:01").await?;
    for (answer, votes) in [(0, tea), (1, coffee)] {
        let found = t.counts(&format!("poll_results WHERE answer = {answer} AND votes = {votes}")).await?;
        assert_eq!(found, 1, "{answer}: {votes}");
    }
    assert_eq!(t.counts("votes").await?, 0);
    for chat in groups {
        assert!(t.face(chat).contains("500 neighbours voted."), "{}", t.face(chat));
    }
    t.has_read_everything();
});

both_engines!(only_in_its_own_groups, English, async |t| {
    t.until("2026-11-23 09:00").await?;
    let elsewhere = t.has_another_group("Mei").await?;
    t.polls("Tea or coffee?", false).await?;
    let an = t.person("An");
    t.starts("An").await?;
    assert_snapshot!(t.forges("An", elsewhere, 1, "pv:1:0").await?, @"This button is too old. If no newer message stands below, write “hello” to me.");
    assert_snapshot!(t.forges("An", an, 1, "pv:1:0").await?, @"This button is too old. If no newer message stands below, write “hello” to me.");
    assert_snapshot!(t.forges("An", t.group(), 1, "pv:1:7").await?, @"This button is too old. If no newer message stands below, write “hello” to me.");
    assert_eq!(t.counts("votes").await?, 0);
    // Whoever is forgotten before it closes has not voted.
    t.taps("An", "Tea").await?;
    t.tells("An", "/forget").await?;
    t.taps_in("An", an, "Yes, forget me").await?;
    assert_eq!(t.counts("votes").await?, 0);
    t.has_read_everything();
});
