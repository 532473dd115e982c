//! Others wish the same: they read it without a name, and hear what becomes of it.

use insta::assert_snapshot;
use lastmile::domain::role_at_place::RoleAtPlace;

use crate::language::{World, both_engines};

both_engines!(me_too_and_heard, English, async |t| {
    let lin = t.has_an_organiser().await?;
    let an = t.wishes_for("An", "a bench by the gate").await?;
    t.wishes_for("Bo", "a lamp at the stairs").await?;
    let [bo, cai] = [t.person("Bo"), t.person("Cai")];
    t.starts("Cai").await?;
    t.tells("Cai", "/wishes").await?;
    assert_snapshot!(t.face(cai), @"
    💫 What people here wish for
    You wish it, too? Tap its number.
    1. “a lamp at the stairs”
    2. “a bench by the gate”
    [🙋 Me too: 1]
    [🙋 Me too: 2]
    [💫 I wish for something]
    ");
    t.taps_in("Cai", cai, "Me too: 2").await?;
    t.taps_in("Cai", cai, "Me too: 1").await?;
    assert_snapshot!(t.face(cai), @"
    💫 What people here wish for
    You wish it, too? Tap its number.
    1. “a lamp at the stairs” · 🙋 1
    2. “a bench by the gate” · 🙋 1
    [✅ I wish 1 too]
    [✅ I wish 2 too]
    [💫 I wish for something]
    ");
    // It is taken back by the same button.
    t.taps_in("Cai", cai, "I wish 1 too").await?;
    assert_eq!(t.counts("wish_echoes").await?, 1);
    t.skip(lin);
    t.tells("Lin", "/wishes").await?;
    assert_snapshot!(t.face(lin), @"
    💫 What waits for an answer
    · “a bench by the gate” – since Mon 23 Nov, 09:00 · 🙋 1
    · “a lamp at the stairs” – since Mon 23 Nov, 09:00
    [“a bench by the gate”]
    [“a lamp at the stairs”]
    ");
    t.taps_in("Lin", lin, "bench").await?;
    assert_snapshot!(t.face(lin), @"
    💫 A wish · Yusha station
    “a bench by the gate”
    👤 An · Mon 23 Nov, 09:00 · 🙋 one more wishes it
    [💬 Answer] [👍 We are on it]
    [📅 Plan something] [🍽 Put it on the menu]
    [📊 Ask the neighbours]
    [✖️ It cannot be]
    ");
    t.taps_in("Lin", lin, "We are on it").await?;
    assert_snapshot!(t.face(lin), @"
    💫 A wish · Yusha station
    “a bench by the gate”
    👤 An · Mon 23 Nov, 09:00 · 🙋 one more wishes it

    👍 Noted: I tell whoever wished it, and one more who wishes it, too. In two weeks I ask again.
    [💬 Answer]
    [📅 Plan something] [🍽 Put it on the menu]
    [📊 Ask the neighbours]
    [✖️ It cannot be]
    ");
    assert_snapshot!(t.private("Cai"), @"👍 “a bench by the gate”: the organisers are on it. I write to you when there is more to say.");
    assert_snapshot!(t.private("An"), @"
    👍 “a bench by the gate”: the organisers are on it. I write to you when there is more to say.
    [↩️ Take it back]
    ");
    t.taps_in("An", an, "Take it back").await?;
    assert_snapshot!(t.private("Cai"), @"
    ↩️ “a bench by the gate”: whoever wished it first has taken it back. You can make it your own wish.
    [💫 I wish for something]
    ");
    t.tells("Lin", "/wishes").await?;
    assert_snapshot!(t.face(lin), @"
    💫 What waits for an answer
    · “a lamp at the stairs” – since Mon 23 Nov, 09:00
    [“a lamp at the stairs”]
    ");
    for chat in [an, bo, cai, lin] {
        t.skip(chat);
    }
    t.has_read_everything();
});

both_engines!(forgotten, English, async |t| {
    let lin = t.has_an_organiser().await?;
    let an = t.wishes_for("An", "a bench by the gate").await?;
    let [bo, cai] = [t.person("Bo"), t.person("Cai")];
    for name in ["Bo", "Cai"] {
        t.starts(name).await?;
        t.tells(name, "/wishes").await?;
    }
    t.taps_in("Bo", bo, "Me too: 1").await?;
    t.taps_in("Cai", cai, "Me too: 1").await?;
    for chat in [bo, cai] {
        t.skip(chat);
    }
    // Who wishes the same is forgotten: the wish goes on.
    t.tells("Bo", "/forget").await?;
    t.taps_in("Bo", bo, "Yes, forget me").await?;
    assert_eq!([t.counts("wish_echoes").await?, t.counts("wishes WHERE due_at IS NOT NULL").await?], [1, 1]);
    // Whoever wished it is forgotten: it is taken back, and nothing is kept of what it was.
    t.skip(lin);
    t.tells("An", "/forget").await?;
    t.taps_in("An", an, "Yes, forget me").await?;
    assert_snapshot!(t.private("Cai"), @"
    ↩️ A wish that you share was taken back. You can make it your own wish.
    [💫 I wish for something]
    ");
    assert_eq!(
        t.counts("wishes WHERE state = 'withdrawn' AND words IS NULL AND person_id IS NULL").await?,
        1
    );
    assert_eq!(t.counts("outbox WHERE parcel LIKE '%bench%'").await?, 0);
    t.taps_in("Lin", lin, "Answer").await?;
    assert_snapshot!(t.face(lin), @"👌 This wish has been dealt with already.");
    t.until("2026-12-10 09:00").await?;
    assert_eq!(t.unread_in(lin), 0);
    for chat in [an, bo] {
        t.skip(chat);
    }
    t.has_read_everything();
});

both_engines!(long_ago_nobody_wished_it, English, async |t| {
    let lin = t.has_an_organiser().await?;
    let an = t.wishes_for("An", "a bench by the gate").await?;
    t.taps_in("Lin", lin, "Answer").await?;
    t.tells("Lin", "It is there.").await?;
    t.tells("An", "/mydata").await?;
    let kept = String::from_utf8(t.document("An"))?;
    assert!(kept.contains("a bench by the gate") && kept.contains("answered"));
    for chat in [an, lin] {
        t.skip(chat);
    }
    t.until("2028-01-15 09:00").await?;
    assert_eq!(t.counts("wishes WHERE words IS NULL AND person_id IS NULL AND state = 'answered'").await?, 1);
    t.has_read_everything();
});

both_engines!(who_is_of_another_place_shares_no_wish_here, English, async |t| {
    let lin = t.has_an_organiser().await?;
    let an = t.wishes_for("An", "a bench by the gate").await?;
    t.links_group("lianhua", "Lianhua residents").await?;
    t.starts("Mei").await?;
    t.gets_role("Mei", "lianhua", Some(RoleAtPlace::Organiser)).await?;
    let mei = t.person("Mei");
    let said = t.forges("Mei", mei, 1, "im:1:0").await?;
    assert!(said.contains("too old"), "{said}");
    assert_eq!(t.counts("wish_echoes").await?, 0);
    for chat in [lin, an, mei] {
        t.skip(chat);
    }
    t.has_read_everything();
});
