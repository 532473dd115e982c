//! A district asks: its stations have a desk for it, and no more.

use insta::assert_snapshot;
use lastmile::domain::role_at_place::RoleAtPlace;

use crate::language::{World, both_engines};

both_engines!(neighbours_vote_at_the_desk_of_their_station, English, async |t| {
    t.until("2026-11-23 09:00").await?;
    let lianhua = t.links_group("lianhua", "Lianhua residents").await?;
    t.has_stored(
        "UPDATE places SET parent_id = (SELECT id FROM places WHERE slug = 'yusha') WHERE slug <> 'yusha'",
    )
    .await?;
    t.polls("Tea or coffee?", true).await?;
    let mei = t.person("Mei");
    t.starts("Mei").await?;
    t.gets_role("Mei", "lianhua", Some(RoleAtPlace::Organiser)).await?;
    t.tells("Mei", "/polls").await?;
    t.taps_in("Mei", mei, "Tea or coffee?").await?;
    assert_snapshot!(t.face(mei), @"
    📊 Tea or coffee?
    Yusha station asks this in your group, too, until Thu 26 Nov, 18:00. A neighbour without a phone can vote here with you.
    [👵 A neighbour votes here]
    [📊 Polls so far]
    ");
    t.taps_in("Mei", mei, "A neighbour votes here").await?;
    t.tells("Mei", "Grandma Wang").await?;
    t.taps_in("Mei", mei, "Tea").await?;
    assert_snapshot!(t.face(mei), @"
    ✅ The vote of Grandma Wang is noted.
    [↩️ Undo]
    [👵 A neighbour votes here]
    [◀️ Back]
    ");
    // What was entered by mistake is taken back by whoever entered it, and by nobody else.
    let lin = t.person("Lin");
    t.forges("Lin", lin, 1, "bv:1:1").await?;
    assert_eq!(t.counts("votes").await?, 1);
    t.skip(lin);
    t.taps_in("Mei", mei, "Undo").await?;
    assert_snapshot!(t.face(mei), @"
    ↩️ The vote of Grandma Wang is taken back.
    [👵 A neighbour votes here]
    [◀️ Back]
    ");
    assert_eq!(t.counts("votes").await?, 0);
    t.taps_in("Mei", mei, "A neighbour votes here").await?;
    t.tells("Mei", "Grandma Wang").await?;
    t.taps_in("Mei", mei, "Coffee").await?;
    // Closing it, saying what will be done, and reading names is not hers.
    for data in ["pk:1", "pr:1", "pt:1"] {
        let said = t.forges("Mei", mei, 1, data).await?;
        assert!(said.contains("organiser"), "{data}: {said}");
    }
    for name in ["An", "Bo", "Chen", "Dai"] {
        t.taps(name, "Tea").await?;
    }
    t.until("2026-11-26 18:01").await?;
    t.skip(lin);
    t.skip(mei);
    t.tells("Mei", "/polls").await?;
    t.taps_in("Mei", mei, "Tea or coffee?").await?;
    assert_snapshot!(t.face(mei), @"
    📊 Tea or coffee?
    The vote is over. Thank you!
    Tea
    ■■■■■■■■□□ 4
    Coffee
    ■■□□□□□□□□ 1
    5 neighbours voted, 1 of them at the desk.
    [📊 Polls so far]
    ");
    t.forges("Mei", mei, 1, "bv:1:2").await?;
    assert!(!t.face(mei).contains("taken back"), "{}", t.face(mei));
    t.skip(mei);
    t.skip(t.group());
    t.skip(lianhua);
    t.has_read_everything();
});
