//! The card: the picture on it, and names that cannot change its face.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(a_picture_goes_on_the_card, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new Tea tomorrow 15:00").await?;
    t.sends_picture("Lin").await?;
    t.taps_in("Lin", lin, "Publish").await?;
    t.skip(lin);
    assert_snapshot!(t.next(), @"
    ⚡ Short notice
    Tea

    🕙 Tue 24 Nov, 15:00–17:00
    📍 Yusha station

    👥 Nobody has signed up yet

    To sign up, tap below, or answer this message: “count me in”.
    [✅ Sign up] [Cancel]
    [➕ Bring one more] [➖ Bring one less]
    [🔔 Get reminders]
    (picture)
    ");
    t.taps("An", "Sign up").await?;
    assert!(t.card().contains("1 person has signed up"), "{}", t.card());
});

both_engines!(names_cannot_inject_markup, English, async |t| {
    t.plans("Lin", "<b>Tea</b> & <a href=\"https://evil.example\">cake</a> tomorrow 15:00").await?;
    assert_snapshot!(t.next(), @r#"
    ⚡ Short notice
    <b>Tea</b> & <a href="https://evil.example">cake</a>

    🕙 Tue 24 Nov, 15:00–17:00
    📍 Yusha station

    👥 Nobody has signed up yet

    To sign up, tap below, or answer this message: “count me in”.
    [✅ Sign up] [Cancel]
    [➕ Bring one more] [➖ Bring one less]
    [🔔 Get reminders]
    "#);
});

both_engines!(no_words_turn_those_of_others_around, English, async |t| {
    t.announces("Lin", "Te\u{202e}a tomorrow 15:00\nmore: Bring \u{2067}a cup\u{200b}").await?;
    t.says("\u{202e}nA", "/signup 1").await?;
    assert!(t.next().starts_with("nA: "));
    let card = t.card();
    assert!(card.contains("\nTea\n") && card.contains("\nBring a cup\n"), "{card}");
});
