//! A new activity from an earlier one: from a template, or the same again.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(a_template_needs_a_day_only, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new").await?;
    t.taps_in("Lin", lin, "From a template").await?;
    assert_snapshot!(t.face(lin), @"
    There is no template yet. Below the preview of an activity, tap “Keep as template”.
    [◀️ Back]
    ");
    t.taps_in("Lin", lin, "Back").await?;
    t.tells("Lin", "/new Choir Sat 10:00-11:30\nseats: 20\nplace: Culture hall\ncloses: Fri 18:00").await?;
    t.skip(lin);
    assert_eq!(
        t.taps_in("Lin", lin, "Keep as template").await?,
        "📄 “Choir” is a template now. You find it when you begin a new activity."
    );
    t.taps_in("Lin", lin, "Discard").await?;
    t.bot_stops();
    t.tells("Lin", "/new").await?;
    t.taps_in("Lin", lin, "From a template").await?;
    assert_snapshot!(t.face(lin), @"
    📄 Which template? Then I ask for the day only.
    [Choir] [🗑]
    [◀️ Back]
    ");
    t.taps_in("Lin", lin, "Choir").await?;
    t.taps_in("Lin", lin, "30").await?;
    assert_snapshot!(t.face(lin), @"
    This is how it will look:

    Choir

    🕙 Mon 30 Nov, 10:00–11:30
    📍 Culture hall · Map

    👥 0 of 20 seats taken · 20 free

    It goes out on Fri 27 Nov, 09:00 to 1 group.
    [✅ Publish] [✏️ Edit] [Discard]
    [📝 More details] [🙋 Helpers]
    [🔁 Repeat] [📄 Keep as template]
    ");
    // The room is offered the next time.
    t.taps_in("Lin", lin, "Publish").await?;
    t.tells("Lin", "/new Tea 2 Dec 15:00").await?;
    t.taps_in("Lin", lin, "Edit").await?;
    t.taps_in("Lin", lin, "📍 Place").await?;
    assert_snapshot!(t.face(lin), @"
    🚪 Where exactly? Write the room, or the house.
    [Culture hall]
    [◀️ Back]
    ");
    t.taps_in("Lin", lin, "Culture hall").await?;
    assert!(t.face(lin).contains("📍 Culture hall"));
    t.tells("Lin", "/new").await?;
    t.taps_in("Lin", lin, "From a template").await?;
    assert_eq!(t.taps_in("Lin", lin, "🗑").await?, "The template is gone.");
    t.skip(lin);
    t.until("2026-11-27 09:05").await?;
    t.skip(t.group());
    t.skip(lin);
});

both_engines!(a_template_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.tells("林老师", "/new 合唱 周六上午10点到11点半").await?;
    t.skip(lin);
    assert_snapshot!(t.taps_in("林老师", lin, "存为模板").await?, @"📄 “合唱”已存为模板，办新活动时就能用。");
    t.tells("林老师", "/new").await?;
    t.taps_in("林老师", lin, "用模板").await?;
    assert_snapshot!(t.face(lin), @"
    📄 用哪个模板？之后只问日期。
    [合唱] [🗑]
    [◀️ 返回]
    ");
    t.taps_in("林老师", lin, "合唱").await?;
    assert!(t.face(lin).contains("哪一天"));
    t.tells("林老师", "/new").await?;
    t.taps_in("林老师", lin, "用模板").await?;
    assert_snapshot!(t.taps_in("林老师", lin, "🗑").await?, @"模板已删除。");
    assert_snapshot!(t.face(lin), @"
    还没有模板。在活动预览下面点“存为模板”就有了。
    [◀️ 返回]
    ");
});

both_engines!(the_same_again_needs_a_day_only, English, async |t| {
    t.plans("Lin", "Tea tomorrow 15:00-16:30\nseats: 8\nprogramme: tea; cake").await?;
    let lin = t.person("Lin");
    t.until("2026-11-26 09:00").await?;
    t.skip(t.group());
    t.skip(lin);
    t.tells("Lin", "/new").await?;
    t.taps_in("Lin", lin, "The same again").await?;
    assert_snapshot!(t.face(lin), @"
    🔁 Which one shall be held again?
    [Tea]
    ");
    t.taps_in("Lin", lin, "Tea").await?;
    assert!(t.face(lin).contains("On which day?"));
    t.taps_in("Lin", lin, "30").await?;
    assert_snapshot!(t.face(lin), @"
    This is how it will look:

    Tea

    🕙 Mon 30 Nov, 15:00–16:30
    📍 Yusha station

    Programme:
    1. tea
    2. cake

    👥 0 of 8 seats taken · 8 free

    It goes out on Fri 27 Nov, 09:00 to 1 group.
    [✅ Publish] [✏️ Edit] [Discard]
    [📝 More details] [🙋 Helpers]
    [🔁 Repeat] [📄 Keep as template]
    ");
});
