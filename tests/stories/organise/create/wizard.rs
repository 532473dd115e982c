//! A new activity, step by step.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(a_new_activity_is_asked_for_step_by_step, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.links_group("caotang", "Caotang residents").await?;
    t.tells("Lin", "/new").await?;
    assert_snapshot!(t.private("Lin"), @"
    📝 What is it called? Write the name. If you like, with the time: “Choir Sat 10:00”.
    [🔁 The same again] [📄 From a template]
    [Discard]
    ");
    // The bot is started anew at every step, and goes on where it was.
    t.bot_stops();
    t.tells("Lin", "Choir practice").await?;
    assert_snapshot!(t.private("Lin"), @"
    📅 On which day? Tap it, or write it.
    [November 2026] [▶️]
    [Mo] [Tu] [We] [Th] [Fr] [Sa] [Su]
    [23] [24] [25] [26] [27] [28] [29]
    [30] [·] [·] [·] [·] [·] [·]
    [◀️ Back] [Discard]
    ");
    t.bot_stops();
    t.taps_in("Lin", lin, "▶").await?;
    assert_snapshot!(t.face(lin), @"
    📅 On which day? Tap it, or write it.
    [◀️] [December 2026] [▶️]
    [Mo] [Tu] [We] [Th] [Fr] [Sa] [Su]
    [·] [1] [2] [3] [4] [5] [6]
    [7] [8] [9] [10] [11] [12] [13]
    [14] [15] [16] [17] [18] [19] [20]
    [21] [22] [23] [24] [25] [26] [27]
    [28] [29] [30] [31] [·] [·] [·]
    [◀️ Back] [Discard]
    ");
    t.tells("Lin", "yesterday").await?;
    t.skip(lin);
    t.bot_stops();
    t.tells("Lin", "28 Nov").await?;
    assert_snapshot!(t.face(lin), @"
    🕙 At what time? Tap it, or write it, for example “10:00-11:30”.
    [8:00] [9:00] [10:00] [11:00]
    [12:00] [13:00] [14:00] [15:00]
    [16:00] [17:00] [18:00] [19:00]
    [◀️ Back] [Discard]
    ");
    t.bot_stops();
    t.tells("Lin", "at 7").await?;
    assert_snapshot!(t.face(lin), @"
    “at 7” can mean more than one time. Which one?
    [Sat 28 Nov, 07:00]
    [Sat 28 Nov, 19:00]
    [Discard]
    ");
    t.bot_stops();
    t.taps_in("Lin", lin, "19:00").await?;
    assert_snapshot!(t.face(lin), @"
    🚪 Where exactly? Write the room, or the house.
    [◀️ Back] [Skip] [Discard]
    ");
    t.bot_stops();
    t.tells("Lin", "Culture hall").await?;
    assert_snapshot!(t.face(lin), @"
    👥 How many seats? Tap it, or write a number.
    [10] [15] [20]
    [30] [50] [No limit]
    [◀️ Back] [Skip] [Discard]
    ");
    t.taps_in("Lin", lin, "Back").await?;
    t.taps_in("Lin", lin, "Back").await?;
    assert!(t.face(lin).contains("At what time?"));
    t.bot_stops();
    t.taps_in("Lin", lin, "16:00").await?;
    t.taps_in("Lin", lin, "As it is").await?;
    t.bot_stops();
    t.tells("Lin", "many").await?;
    assert_snapshot!(t.face(lin), @"
    I cannot read the number of seats in “seats: many”. Write for example “seats: 20”, and send it again.

    👥 How many seats? Tap it, or write a number.
    [10] [15] [20]
    [30] [50] [No limit]
    [◀️ Back] [Skip] [Discard]
    ");
    t.taps_in("Lin", lin, "20").await?;
    assert_snapshot!(t.face(lin), @"
    🎈 What is it about?
    [📖 Talk] [🏅 Honour]
    [🤝 Help] [🎈 Fun]
    [🎉 Festival] [Leave out]
    [◀️ Back] [Discard]
    ");
    t.bot_stops();
    t.taps_in("Lin", lin, "Fun").await?;
    assert_snapshot!(t.face(lin), @"
    📋 What will happen? Write a line for each point.
    [◀️ Back] [Skip] [Discard]
    ");
    t.bot_stops();
    t.tells("Lin", "warm-up\nthree songs").await?;
    assert_snapshot!(t.face(lin), @"
    This is how it will look:

    Choir practice
    🎈 Fun

    🕙 Sat 28 Nov, 16:00–18:00
    📍 Culture hall · Map

    Programme:
    1. warm-up
    2. three songs

    👥 0 of 20 seats taken · 20 free

    It goes out on Wed 25 Nov, 09:00 to 1 group.
    [✅ Publish] [✏️ Edit] [Discard]
    [📝 More details] [🙋 Helpers]
    [🔁 Repeat] [📄 Keep as template]
    ");
    // One answer is changed, and nothing else is asked.
    t.taps_in("Lin", lin, "Edit").await?;
    t.taps_in("Lin", lin, "Name").await?;
    t.bot_stops();
    t.tells("Lin", "Choir").await?;
    assert!(t.face(lin).contains("Choir\n"), "{}", t.face(lin));
    t.taps_in("Lin", lin, "Publish").await?;
    t.skip(lin);
    t.until("2026-11-25 09:05").await?;
    assert_snapshot!(t.next(), @"
    Choir
    🎈 Fun

    🕙 Sat 28 Nov, 16:00–18:00
    📍 Culture hall · Map

    Programme:
    1. warm-up
    2. three songs

    👥 0 of 20 seats taken · 20 free

    To sign up, tap below, or answer this message: “count me in”.
    [✅ Sign up] [Cancel]
    [➕ Bring one more] [➖ Bring one less]
    [🔔 Get reminders]
    ");
});

both_engines!(a_new_activity_is_asked_for_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.tells("林老师", "/new").await?;
    assert_snapshot!(t.private("林老师"), @"
    📝 活动叫什么？请写名称，也可以带上时间：“合唱 周六上午10点”。
    [🔁 和上次一样] [📄 用模板]
    [不要了]
    ");
    t.tells("林老师", "合唱 周六上午10点到11点半").await?;
    assert_snapshot!(t.face(lin), @"
    🚪 具体在哪里？请写出房间或地点。
    [◀️ 返回] [跳过] [不要了]
    ");
    t.taps_in("林老师", lin, "跳过").await?;
    assert_snapshot!(t.face(lin), @"
    👥 多少名额？请点一下，或者写个数字。
    [10] [15] [20]
    [30] [50] [不限]
    [◀️ 返回] [跳过] [不要了]
    ");
    t.taps_in("林老师", lin, "不限").await?;
    assert_snapshot!(t.face(lin), @"
    🎈 是哪一类？
    [📖 讲座] [🏅 表彰]
    [🤝 互助] [🎈 娱乐]
    [🎉 节庆] [不写]
    [◀️ 返回] [不要了]
    ");
    t.taps_in("林老师", lin, "不写").await?;
    assert_snapshot!(t.face(lin), @"
    📋 有哪些内容？请写出来，一行一项。
    [◀️ 返回] [跳过] [不要了]
    ");
    t.taps_in("林老师", lin, "跳过").await?;
    assert_snapshot!(t.face(lin), @"
    发出去是这个样子：

    合唱

    🕙 11月28日（周六）10:00–11:30
    📍 玉沙社区实践站

    👥 还没有人报名

    11月25日（周三）09:00 发到 1 个群。
    [✅ 发布] [✏️ 修改] [不要了]
    [📝 再写几项] [🙋 要帮手]
    [🔁 重复] [📄 存为模板]
    ");
    t.taps_in("林老师", lin, "发布").await?;
    t.skip(lin);
    // What is missing from one line is asked, and nothing else.
    t.tells("林老师", "/new 书法课\n名额：8").await?;
    assert_snapshot!(t.face(lin), @"
    📅 哪一天？请点一下，或者写出来。
    [2026 年 11 月] [▶️]
    [一] [二] [三] [四] [五] [六] [日]
    [23] [24] [25] [26] [27] [28] [29]
    [30] [·] [·] [·] [·] [·] [·]
    [◀️ 返回] [不要了]
    ");
    t.taps_in("林老师", lin, "30").await?;
    t.taps_in("林老师", lin, "9:00").await?;
    assert_snapshot!(t.face(lin), @"
    发出去是这个样子：

    书法课

    🕙 11月30日（周一）09:00–11:00
    📍 玉沙社区实践站

    👥 已报 0 / 8 人 · 还剩 8 个名额

    11月27日（周五）09:00 发到 1 个群。
    [✅ 发布] [✏️ 修改] [不要了]
    [📝 再写几项] [🙋 要帮手]
    [🔁 重复] [📄 存为模板]
    ");
});

both_engines!(a_draft_is_kept_for_a_week, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new").await?;
    t.tells("Lin", "Choir practice").await?;
    t.skip(lin);
    t.until("2026-11-29 08:00").await?;
    t.taps_in("Lin", lin, "Go on").await?;
    t.tells("Lin", "5 Dec 10:00").await?;
    assert!(t.face(lin).contains("Where exactly?"));
    t.until("2026-12-07 12:00").await?;
    t.skip(lin);
    t.tells("Lin", "20").await?;
    assert!(t.face(lin).contains("did not understand"), "it is forgotten: {}", t.face(lin));
});

both_engines!(a_resident_is_asked_nothing, English, async |t| {
    t.starts("An").await?;
    t.tells("An", "/new").await?;
    assert_eq!(t.private("An"), "Only organisers can do this. Ask an admin of your group.");
    let an = t.person("An");
    for data in [
        "n:edit:00000000",
        "n:d:2026-11-28:00000000",
        "n:earlier",
        "n:p:1:00000000",
        "n:-:00000000",
        "n:edit",
    ] {
        let tap = t.sandbox.tap_raw(an, an, 1, data);
        t.settle().await?;
        assert!(t.sandbox.toast(tap).is_some_and(|toast| !toast.text.is_empty()), "{data} was not refused");
    }
});
