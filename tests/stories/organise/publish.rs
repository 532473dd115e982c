//! A new activity from one message: a preview, and publishing it.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(one_message_a_preview_and_publish, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new").await?;
    assert_snapshot!(t.private("Lin"), @"
    📝 What is it called? Write the name. If you like, with the time: “Choir Sat 10:00”.
    [🔁 The same again] [📄 From a template]
    ");
    t.tells("Lin", "/new Choir practice").await?;
    assert_snapshot!(t.private("Lin"), @"
    📅 On which day? Tap it, or write it.
    [November 2026] [▶️]
    [Mo] [Tu] [We] [Th] [Fr] [Sa] [Su]
    [23] [24] [25] [26] [27] [28] [29]
    [30] [·] [·] [·] [·] [·] [·]
    [◀️ Back]
    ");
    t.tells("Lin", "/new Choir practice Sat 10:00\nseats: many").await?;
    assert_snapshot!(t.private("Lin"), @"I cannot read the number of seats in “seats: many”. Write for example “seats: 20”, and send it again.");
    t.tells("Lin", "/new Choir practice Sat 10:00\nseats: 20").await?;
    assert_snapshot!(t.private("Lin"), @"
    This is how it will look:

    Choir practice
    🎈 Fun

    🕙 Sat 28 Nov, 10:00–12:00
    📍 Yusha station

    👥 0 of 20 seats taken · 20 free

    It goes out on Wed 25 Nov, 09:00 to 1 group.
    [✅ Publish] [✏️ Edit] [Discard]
    [🔁 Repeat] [📄 Keep as template]
    ");
    assert_snapshot!(t.taps_in("Lin", lin, "Discard").await?, @"The draft is discarded.");
    t.tells("Lin", "/new Choir practice Sat 10:00-11:30\nseats: 20").await?;
    t.private("Lin");
    assert_snapshot!(t.taps_in("Lin", lin, "Publish").await?, @"✅ Saved as number 1. It will be announced on Wed 25 Nov, 09:00.");
    assert_eq!(t.unread(), 0);
});

both_engines!(one_message_a_preview_and_publish_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.tells("林老师", "/new").await?;
    assert_snapshot!(t.private("林老师"), @"
    📝 活动叫什么？请写名称，也可以带上时间：“合唱 周六上午10点”。
    [🔁 和上次一样] [📄 用模板]
    ");
    t.tells("林老师", "/new 合唱练习").await?;
    assert_snapshot!(t.private("林老师"), @"
    📅 哪一天？请点一下，或者写出来。
    [2026 年 11 月] [▶️]
    [一] [二] [三] [四] [五] [六] [日]
    [23] [24] [25] [26] [27] [28] [29]
    [30] [·] [·] [·] [·] [·] [·]
    [◀️ 返回]
    ");
    t.tells("林老师", "/new 合唱练习 周六3点").await?;
    assert_snapshot!(t.private("林老师"), @"
    “合唱练习 周六3点”有几种可能，是哪一个？
    [11月28日（周六）03:00]
    [11月28日（周六）15:00]
    ");
    t.taps_in("林老师", lin, "11月28日（周六）15:00").await?;
    assert_snapshot!(t.private("林老师"), @"");
    t.tells("林老师", "/new 合唱练习 11月28日 9点半\n名额：20\n流程：热身；学三首歌").await?;
    assert_snapshot!(t.private("林老师"), @"
    发出去是这个样子：

    合唱练习
    🎈 乐

    🕙 11月28日（周六）09:30–11:30
    📍 玉沙社区实践站

    活动流程：
    1. 热身
    2. 学三首歌

    👥 已报 0 / 20 人 · 还剩 20 个名额

    11月25日（周三）09:00 发到 1 个群。
    [✅ 发布] [✏️ 修改] [不要了]
    [🔁 重复] [📄 存为模板]
    ");
    assert_snapshot!(t.taps_in("林老师", lin, "发布").await?, @"✅ 已保存，编号 1。11月25日（周三）09:00 发布通知。");
});

both_engines!(a_resident_cannot_organise, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    t.starts("An").await?;
    t.tells("An", "/new Party tomorrow 20:00").await?;
    assert_snapshot!(t.private("An"), @"Only organisers can do this. Ask an admin of your group.");
    t.tells("An", "/cancelactivity 1").await?;
    assert_snapshot!(t.private("An"), @"Only organisers can do this. Ask an admin of your group.");
    t.says("An", "/link yusha").await?;
    assert_snapshot!(t.next(), @"Only the owners of this bot can do this.");
});

both_engines!(typed_in_the_group_it_is_kept_for_the_private_chat, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.says("Lin", "/new Tea tomorrow 15:00").await?;
    assert_snapshot!(t.next(), @"
    Kept! Tap the button to see the preview in our private chat.
    [🔔 Get reminders]
    ");
    t.sandbox.start(lin, Some("draft"));
    t.settle().await?;
    assert_snapshot!(t.private("Lin"), @"
    This is how it will look:

    ⚡ Short notice
    Tea
    🎈 Fun

    🕙 Tue 24 Nov, 15:00–17:00
    📍 Yusha station

    👥 Nobody has signed up yet

    It goes out right away to 1 group.
    [✅ Publish] [✏️ Edit] [Discard]
    [🔁 Repeat] [📄 Keep as template]
    ");
});

both_engines!(a_date_and_its_weekday_that_disagree_are_asked_about, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new Tea Sun 28 Nov 10:00-11:30\nseats: 20\nprogramme: tea; songs").await?;
    assert_snapshot!(t.private("Lin"), @"");
    t.taps_in("Lin", lin, "Sun 29 Nov, 10:00").await?;
    assert_snapshot!(t.private("Lin"), @"");
    t.tells("Lin", "/new Tea Sat 10:00 until further notice").await?;
    assert_snapshot!(t.private("Lin"), @"");
    t.tells("Lin", "/new Tea Sat 10:00 UTC").await?;
    assert_snapshot!(t.private("Lin"), @"");
});
