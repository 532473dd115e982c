//! What else an organiser has to say: typed with the rest, changed, taken away, held again; and never cut.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(it_is_changed_and_taken_away_and_nobody_is_bothered, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nmore: Bring a cup").await?;
    t.taps("An", "Sign up").await?;
    t.starts("An").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "/edit 1").await?;
    assert_snapshot!(t.private("Lin"), @"
    ⚡ Short notice
    Tea

    🕙 Tue 24 Nov, 15:00–17:00
    📍 Yusha station

    Bring a cup

    👥 1 person has signed up
    An

    To sign up, tap below, or answer this message: “count me in”.

    ✏️ What shall be changed?
    [Name] [🕙 Time] [📍 Place]
    [👥 Seats] [📋 Programme] [☎️ Contact]
    [🎈 Theme] [🖼 Picture] [⚙️ Sign-up]
    [💬 Notes] [🙋 Helpers]
    [❌ Cancel the activity]
    ");
    t.taps_in("Lin", lin, "💬 Notes").await?;
    assert_snapshot!(t.face(lin), @"
    Tea · Write what else people should know: what to bring, what it costs.
    [Leave out] [◀️ Back]
    ");
    t.bot_stops();
    // What is too long is not cut, and the question stays open.
    t.tells("Lin", &"x".repeat(1_501)).await?;
    assert_snapshot!(t.face(lin), @"
    What comes under “more” has 1501 letters, and there is room for 1500. Please shorten it and send it again.
    [◀️ Back]
    ");
    t.tells("Lin", "Bring a cup and a spoon.\nThree yuan for the tea.").await?;
    assert_snapshot!(t.face(lin), @"
    👀 This is how the card will look:

    ⚡ Short notice
    Tea

    🕙 Tue 24 Nov, 15:00–17:00
    📍 Yusha station

    Bring a cup and a spoon.
    Three yuan for the tea.

    👥 1 person has signed up
    An

    To sign up, tap below, or answer this message: “count me in”.

    🔕 Nobody gets a message about this.
    [✅ Save] [◀️ Back]
    ");
    t.taps_in("Lin", lin, "Save").await?;
    assert!(t.card().contains("Bring a cup and a spoon.\nThree yuan for the tea."), "{}", t.card());
    t.taps_in("Lin", lin, "Undo").await?;
    assert!(t.card().contains("\n\nBring a cup\n\n"), "{}", t.card());
    t.tells("Lin", "/edit 1").await?;
    t.taps_in("Lin", lin, "💬 Notes").await?;
    t.taps_in("Lin", lin, "Leave out").await?;
    t.taps_in("Lin", lin, "Save").await?;
    assert!(!t.card().contains("Bring a cup"), "{}", t.card());
    t.tells("Lin", "/log 1").await?;
    assert_snapshot!(t.face(lin), @"
    📒 What was done lately
    Mon 23 Nov, 08:01 · Lin changed #1: 💬 Notes
    Mon 23 Nov, 08:00 · Lin took a change back of #1
    Mon 23 Nov, 08:00 · Lin changed #1: 💬 Notes
    Mon 23 Nov, 08:00 · Lin planned #1: Tea
    ");
    t.until("2026-11-23 08:10").await?;
    t.skip(t.group());
    assert_eq!(t.unread(), 0, "An hears nothing");
});

both_engines!(it_is_changed_in_chinese, Chinese, async |t| {
    t.announces("林老师", "茶话会 明天下午3点\n备注：请自带杯子").await?;
    let lin = t.person("林老师");
    t.tells("林老师", "/edit 1").await?;
    t.taps_in("林老师", lin, "💬 备注").await?;
    assert_snapshot!(t.face(lin), @"
    茶话会 · 请写还要告诉大家的话，比如带什么、收不收费。
    [不写] [◀️ 返回]
    ");
    t.tells("林老师", &"长".repeat(1_501)).await?;
    assert_snapshot!(t.face(lin), @"
    “备注”一共 1501 个字，最多 1500 个。请写短一点，再发一次。
    [◀️ 返回]
    ");
    t.tells("林老师", "收茶水费 3 元").await?;
    t.taps_in("林老师", lin, "保存").await?;
    assert!(t.card().contains("收茶水费 3 元"), "{}", t.card());
    t.tells("林老师", "/edit 1").await?;
    t.taps_in("林老师", lin, "💬 备注").await?;
    t.tells("林老师", "无").await?;
    t.taps_in("林老师", lin, "保存").await?;
    assert!(!t.card().contains("茶水费"), "{}", t.card());
    t.has_read_everything();
});

both_engines!(a_draft_stands_when_the_next_one_is_too_long, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new Tea tomorrow 15:00\nmore: Bring a cup").await?;
    assert_snapshot!(t.private("Lin"), @"
    This is how it will look:

    ⚡ Short notice
    Tea

    🕙 Tue 24 Nov, 15:00–17:00
    📍 Yusha station

    Bring a cup

    👥 Nobody has signed up yet

    It goes out right away to 1 group.
    [✅ Publish] [✏️ Edit] [Discard]
    [📝 More details] [🙋 Helpers]
    [🔁 Repeat] [📄 Keep as template]
    ");
    let line = format!("more: {}", "x".repeat(800));
    t.tells("Lin", &format!("/new Tea tomorrow 15:00\n{line}\n{line}")).await?;
    assert_snapshot!(t.private("Lin"), @"What comes under “more” has 1601 letters, and there is room for 1500. Please shorten it and send it again.");
    t.sandbox.start(lin, Some("draft"));
    t.settle().await?;
    assert!(t.face(lin).contains("Bring a cup"), "{}", t.face(lin));
    t.tells("Lin", "/new Tea tomorrow 15:00\nbring a cup").await?;
    assert_snapshot!(t.private("Lin"), @"I do not understand the line “bring a cup”. A line begins with “place:”, “seats:”, “programme:”, “contact:”, “helpers:” or “theme:”; for anything else, “more:”.");
});

both_engines!(it_is_mended_before_it_is_published, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new Tea tomorrow 15:00\nmore: Bring a cup").await?;
    t.taps_in("Lin", lin, "Edit").await?;
    t.taps_in("Lin", lin, "Notes").await?;
    assert_snapshot!(t.face(lin), @"
    📝 What else should people know: what to bring, what it costs?

    So far: Bring a cup
    [👌 As it is] [Leave out] [◀️ Back]
    ");
    t.tells("Lin", &"x".repeat(1_501)).await?;
    assert_snapshot!(t.face(lin), @"
    What comes under “more” has 1501 letters, and there is room for 1500. Please shorten it and send it again.

    📝 What else should people know: what to bring, what it costs?

    So far: Bring a cup
    [👌 As it is] [Leave out] [◀️ Back]
    ");
    t.tells("Lin", "Bring a cup.\nThree yuan.").await?;
    assert!(t.face(lin).contains("\n\nBring a cup.\nThree yuan.\n\n"), "{}", t.face(lin));
    t.taps_in("Lin", lin, "Edit").await?;
    t.taps_in("Lin", lin, "Notes").await?;
    t.taps_in("Lin", lin, "Leave out").await?;
    assert!(!t.face(lin).contains("cup") && t.face(lin).contains("[✅ Publish]"), "{}", t.face(lin));
});

both_engines!(it_comes_along_when_it_is_held_again, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new Choir tomorrow 10:00-11:30\nmore: Bring a cup\nmore: Free").await?;
    t.taps_in("Lin", lin, "Keep as template").await?;
    t.tells("Lin", "/new").await?;
    t.taps_in("Lin", lin, "From a template").await?;
    t.taps_in("Lin", lin, "Choir").await?;
    t.taps_in("Lin", lin, "30").await?;
    assert!(t.face(lin).contains("Bring a cup\nFree"), "{}", t.face(lin));
    t.tells("Lin", "/new Choir tomorrow 10:00-11:30\nmore: Bring a cup\nmore: Free").await?;
    t.taps_in("Lin", lin, "Publish").await?;
    t.until("2026-11-24 14:00").await?;
    t.tells("Lin", "/new").await?;
    t.taps_in("Lin", lin, "The same again").await?;
    t.taps_in("Lin", lin, "Choir").await?;
    t.taps_in("Lin", lin, "30").await?;
    assert!(t.face(lin).contains("Bring a cup\nFree"), "{}", t.face(lin));
    t.has_read_everything();
});

both_engines!(all_of_a_series_have_it, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new Choir Sat 10:00\nrepeat: every Saturday\nmore: Bring a cup").await?;
    t.taps_in("Lin", lin, "Publish").await?;
    t.tells("Lin", "/edit 2").await?;
    assert!(t.face(lin).contains("Bring a cup"), "{}", t.face(lin));
    t.taps_in("Lin", lin, "💬 Notes").await?;
    t.tells("Lin", "Bring a spoon").await?;
    t.taps_in("Lin", lin, "All to come").await?;
    for number in ["1", "3"] {
        t.tells("Lin", &format!("/edit {number}")).await?;
        assert!(t.face(lin).contains("Bring a spoon"), "{}", t.face(lin));
    }
    t.has_read_everything();
});
