//! A neighbour without a phone votes at the desk, once.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(a_neighbour_votes_at_the_desk, English, async |t| {
    t.until("2026-11-23 09:00").await?;
    t.polls("Tea or coffee?", false).await?;
    let lin = t.person("Lin");
    t.tells("Lin", "/polls").await?;
    t.taps_in("Lin", lin, "Tea or coffee?").await?;
    t.taps_in("Lin", lin, "A neighbour votes here").await?;
    assert_snapshot!(t.face(lin), @"
    “Tea or coffee?” – who votes? Write the name, for example: Grandma Wang
    [◀️ Back]
    ");
    t.tells("Lin", "Grandma Wang").await?;
    assert_snapshot!(t.face(lin), @"
    “Tea or coffee?” – what does Grandma Wang choose?
    [Tea]
    [Coffee]
    [◀️ Back]
    ");
    t.taps_in("Lin", lin, "Coffee").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ The vote of Grandma Wang is noted.
    [↩️ Undo]
    [👵 A neighbour votes here]
    [◀️ Back]
    ");
    // The same neighbour again, and whoever has voted by phone.
    t.vote(&["An", "Bo", "Chen", "Dai"], "Tea").await?;
    for name in ["grandma wang", "An"] {
        t.taps_in("Lin", lin, "A neighbour votes here").await?;
        t.tells("Lin", name).await?;
        assert!(t.face(lin).contains("has voted already"), "{}", t.face(lin));
    }
    assert_snapshot!(t.taps("Grandma Wang", "Tea").await?, @"Somebody of your name has voted at the desk. Was it not you? Please tell the organisers.");
    assert_eq!(t.counts("votes").await?, 5);
    t.until("2026-11-26 18:01").await?;
    assert_snapshot!(t.face(t.group()), @"
    📊 Tea or coffee?
    The vote is over. Thank you!
    Tea
    ■■■■■■■■□□ 4
    Coffee
    ■■□□□□□□□□ 1
    5 neighbours voted, 1 of them at the desk.
    ");
    t.has_read_everything();
});
