//! A finished draft is kept when another is begun, and comes back.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(a_finished_draft_is_kept_beside_another, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new Pancake morning Sat 10:00\nseats: 20").await?;
    t.tells("Lin", "/new Choir Sun 15:00").await?;
    assert_snapshot!(t.face(lin), @"
    This is how it will look:

    Choir

    🕙 Sun 29 Nov, 15:00–17:00
    📍 Yusha station

    👥 Nobody has signed up yet

    It goes out on Thu 26 Nov, 09:00 to 1 group.

    Your draft “Pancake morning” is kept. One tap brings it back.
    [✅ Publish] [✏️ Edit] [Discard]
    [📝 More details] [🙋 Helpers]
    [🔁 Repeat] [📄 Keep as template]
    [◀️ Pancake morning]
    ");
    t.bot_stops();
    // Back and forth: the one is kept while the other is in sight, and a second tap changes nothing.
    t.taps_in("Lin", lin, "◀️ Pancake morning").await?;
    assert_snapshot!(t.face(lin), @"
    This is how it will look:

    Pancake morning

    🕙 Sat 28 Nov, 10:00–12:00
    📍 Yusha station

    👥 0 of 20 seats taken · 20 free

    It goes out on Wed 25 Nov, 09:00 to 1 group.

    Your draft “Choir” is kept. One tap brings it back.
    [✅ Publish] [✏️ Edit] [Discard]
    [📝 More details] [🙋 Helpers]
    [🔁 Repeat] [📄 Keep as template]
    [◀️ Choir]
    ");
    t.taps_in("Lin", lin, "◀️ Choir").await?;
    assert!(t.face(lin).contains("Your draft “Pancake morning” is kept."), "{}", t.face(lin));
    t.taps_in("Lin", lin, "Publish").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ Saved as number 1. It will be announced on Thu 26 Nov, 09:00.

    Your draft “Pancake morning” is kept. One tap brings it back.
    [✏️ Edit] [📣 What will go out]
    [◀️ Pancake morning]
    ");
    // It lies there, and takes nothing of what is written until it is taken up.
    t.tells("Lin", "max 12").await?;
    t.skip(lin);
    t.tells("Lin", "/new Tea Sun 17:00").await?;
    assert!(t.face(lin).contains("◀️ Pancake morning"), "{}", t.face(lin));
    t.taps_in("Lin", lin, "Discard").await?;
    assert_snapshot!(t.face(lin), @"
    The draft is discarded.

    Your draft “Pancake morning” is kept. One tap brings it back.
    [◀️ Pancake morning]
    ");
    t.taps_in("Lin", lin, "◀️ Pancake morning").await?;
    assert_snapshot!(t.face(lin), @"
    This is how it will look:

    Pancake morning

    🕙 Sat 28 Nov, 10:00–12:00
    📍 Yusha station

    👥 0 of 20 seats taken · 20 free

    It goes out on Wed 25 Nov, 09:00 to 1 group.
    [✅ Publish] [✏️ Edit] [Discard]
    [📝 More details] [🙋 Helpers]
    [🔁 Repeat] [📄 Keep as template]
    ");
    t.taps_in("Lin", lin, "Discard").await?;
    assert_snapshot!(t.face(lin), @"The draft is discarded.");
});

both_engines!(one_draft_is_kept_at_the_most, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.tells("林老师", "/new 包饺子 周六上午9点\n名额：20").await?;
    t.tells("林老师", "/new 合唱 周日下午3点").await?;
    assert_snapshot!(t.face(lin), @"
    发出去是这个样子：

    合唱

    🕙 11月29日（周日）15:00–17:00
    📍 玉沙社区实践站

    👥 还没有人报名

    11月26日（周四）09:00 发到 1 个群。

    您的草稿“包饺子”还留着，点一下就能接着办。
    [✅ 发布] [✏️ 修改] [不要了]
    [📝 再写几项] [🙋 要帮手]
    [🔁 重复] [📄 存为模板]
    [◀️ 包饺子]
    ");
    // What is not finished is not kept, and the one that is stays.
    t.tells("林老师", "/new").await?;
    assert!(t.face(lin).contains("◀️ 合唱"), "{}", t.face(lin));
    t.tells("林老师", "/new 茶话会 周日下午5点").await?;
    assert!(t.face(lin).contains("您的草稿“合唱”还留着"), "{}", t.face(lin));
    // The same again is the same.
    t.tells("林老师", "/new 茶话会 周日下午5点").await?;
    assert!(t.face(lin).contains("您的草稿“合唱”还留着"), "{}", t.face(lin));
    t.taps_in("林老师", lin, "不要了").await?;
    assert_snapshot!(t.face(lin), @"
    草稿已删除。

    您的草稿“合唱”还留着，点一下就能接着办。
    [◀️ 合唱]
    ");
    t.taps_in("林老师", lin, "◀️ 合唱").await?;
    assert!(t.face(lin).contains("发出去是这个样子"), "{}", t.face(lin));
    // After a week it is gone like any draft.
    t.skip(lin);
    t.until("2026-12-02 09:00").await?;
    t.skip(lin);
});
