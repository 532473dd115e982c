//! A change that was a slip is taken back: before anybody heard of it, or after.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(a_slip_is_taken_back_before_anybody_heard, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    t.signs_up("An").await?;
    let before = t.card();
    let lin = t.person("Lin");
    t.tells("Lin", "/cancelactivity 1").await?;
    assert_snapshot!(t.private("Lin"), @"
    Cancel Tea, Tue 24 Nov, 15:00? 1 person who signed up will hear of it, in private or in the group.

    Tap the reason, or write it in a few words.
    [🌧 Bad weather] [🤒 Illness]
    [🪑 Too few people] [Cancel without a reason]
    [Keep it]
    ");
    assert_snapshot!(t.taps_in("Lin", lin, "Bad weather").await?, @"❌ Tea is cancelled. 1 person will be told in a minute.");
    assert!(t.card().contains("cancelled"), "{}", t.card());
    assert_snapshot!(t.taps_in("Lin", lin, "Undo").await?, @"↩️ Tea is as it was before.");
    assert_eq!(t.card(), before);
    t.until("2026-11-23 09:00").await?;
    assert_eq!(t.unread(), 0, "nobody was told anything");
});

both_engines!(a_change_that_was_told_is_taken_back_and_told_again, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    t.signs_up("An").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "/cancelactivity 1").await?;
    t.tells("Lin", "The hall is flooded").await?;
    t.private("Lin");
    assert_snapshot!(t.private("Lin"), @"
    Cancel Tea, Tue 24 Nov, 15:00? 1 person who signed up will hear of it, in private or in the group.

    Reason: The hall is flooded
    [❌ Cancel the activity] [Keep it]
    ");
    t.taps_in("Lin", lin, "Cancel the activity").await?;
    t.until("2026-11-23 08:05").await?;
    assert_snapshot!(t.private("An"), @"
    ❌ Tea, Tue 24 Nov, 15:00, is cancelled. We are sorry!
    Reason: The hall is flooded
    [📋 What’s on]
    ");
    assert_snapshot!(t.next(), @"
    ❌ Tea, Tue 24 Nov, 15:00, is cancelled. We are sorry!
    Reason: The hall is flooded
    ");
    let undo = t.data("Lin", "", "Undo")?;
    t.taps_in("Lin", lin, "Undo").await?;
    t.until("2026-11-23 08:09").await?;
    assert_snapshot!(t.private("An"), @"
    ✏️ Changed: Tea
    ✅ It takes place after all: Tue 24 Nov, 15:00

    You need not sign up again. If you cannot come any more, tap below.
    [🙁 I can’t come]
    ");
    assert_snapshot!(t.next(), @"
    ✏️ Changed: Tea
    ✅ It takes place after all: Tue 24 Nov, 15:00
    ");
    // What was taken back cannot be taken back again.
    let twice = t.sandbox.tap_raw(lin, lin, 1, &undo);
    t.settle().await?;
    assert!(t.sandbox.toast(twice).is_some_and(|toast| toast.text.contains("has changed since")));
});

both_engines!(after_ten_minutes_nothing_is_taken_back, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "/cancelactivity 1").await?;
    t.private("Lin");
    t.taps_in("Lin", lin, "without a reason").await?;
    t.until("2026-11-23 08:15").await?;
    t.next();
    assert_snapshot!(t.taps_in("Lin", lin, "Undo").await?, @"It is too late to undo this. You can still change it.");
});

both_engines!(what_changes_within_a_minute_is_one_message, English, async |t| {
    t.announces("Lin", "Tea Wed 15:00").await?;
    let lin = t.person("Lin");
    t.signs_up("An").await?;
    t.taps("Bo", "Sign up").await?;
    for (field, new) in [("Time", "Wed 16:00"), ("Place", "Library")] {
        t.tells("Lin", "/edit 1").await?;
        t.taps_in("Lin", lin, field).await?;
        t.tells("Lin", new).await?;
        t.taps_in("Lin", lin, "Save").await?;
    }
    t.until("2026-11-23 08:05").await?;
    let both = t.private("An");
    assert!(both.contains("Library") && both.contains("16:00"), "{both}");
    assert!(t.next().contains("Library"));
    // Changed, called off, and taken back.
    t.tells("Lin", "/cancelactivity 1").await?;
    t.taps_in("Lin", lin, "Bad weather").await?;
    t.taps_in("Lin", lin, "Undo").await?;
    t.skip(lin);
    t.until("2026-11-23 08:10").await?;
    assert_eq!(t.unread(), 0);
});
