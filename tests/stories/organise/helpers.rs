//! Helpers with two taps: what for, and how many.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(a_draft_gets_helpers_with_two_taps, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new Pancake morning Sat 10:00\nseats: 20").await?;
    t.taps_in("Lin", lin, "Helpers").await?;
    assert_snapshot!(t.face(lin), @"
    🙋 What are helpers needed for? Tap it, or write it, for example “kitchen 2, welcome 1”.
    [🙌 Whatever is needed] [🍲 Kitchen]
    [🎤 Talks] [⛑ First aid]
    [🎵 Music] [✂️ Handicraft]
    [🔧 Repairs] [💇 Haircuts]
    [🏠 Care visits] [🧒 Children]
    [📱 Help with phones] [🚗 Driving]
    [💬 Interpreting]
    [◀️ Back]
    ");
    t.taps_in("Lin", lin, "Kitchen").await?;
    t.bot_stops();
    assert_snapshot!(t.face(lin), @"
    🙋 Kitchen helpers: how many?
    [1] [2] [3] [4]
    [5] [6] [8] [10]
    [As many as like]
    [◀️ Back]
    ");
    t.taps_in("Lin", lin, "2").await?;
    assert_snapshot!(t.face(lin), @"
    This is how it will look:

    Pancake morning

    🕙 Sat 28 Nov, 10:00–12:00
    📍 Yusha station

    👥 0 of 20 seats taken · 20 free
    🙋 Kitchen helpers: 0 of 2

    It goes out on Wed 25 Nov, 09:00 to 1 group.
    [✅ Publish] [✏️ Edit] [Discard]
    [📝 More details] [🙋 Helpers]
    [🔁 Repeat] [📄 Keep as template]
    ");
    // Another, from what can be changed; and as many as like.
    t.taps_in("Lin", lin, "Edit").await?;
    t.taps_in("Lin", lin, "Helpers").await?;
    assert_snapshot!(t.face(lin), @"
    🙋 What are helpers needed for? Tap it, or write it, for example “kitchen 2, welcome 1”.

    So far: Kitchen helpers 2
    [🙌 Whatever is needed] [🍲 Kitchen]
    [🎤 Talks] [⛑ First aid]
    [🎵 Music] [✂️ Handicraft]
    [🔧 Repairs] [💇 Haircuts]
    [🏠 Care visits] [🧒 Children]
    [📱 Help with phones] [🚗 Driving]
    [💬 Interpreting]
    [👌 As it is] [Leave out] [◀️ Back]
    ");
    t.taps_in("Lin", lin, "Whatever is needed").await?;
    t.taps_in("Lin", lin, "Back").await?;
    t.taps_in("Lin", lin, "Whatever is needed").await?;
    t.taps_in("Lin", lin, "As many as like").await?;
    // In words: a number changes, and there is a third and a fourth.
    t.tells("Lin", "helpers: Kitchen helpers 3, welcome 1").await?;
    t.tells("Lin", "need one driver helper").await?;
    assert_snapshot!(t.face(lin), @"
    This is how it will look:

    Pancake morning

    🕙 Sat 28 Nov, 10:00–12:00
    📍 Yusha station

    👥 0 of 20 seats taken · 20 free
    🙋 Kitchen helpers: 0 of 3
    🙋 Helpers: 0
    🙋 welcome: 0 of 1
    🙋 driver helper: 0 of 1

    It goes out on Wed 25 Nov, 09:00 to 1 group.
    [✅ Publish] [✏️ Edit] [Discard]
    [📝 More details]
    [🔁 Repeat] [📄 Keep as template]
    ");
    t.taps_in("Lin", lin, "Publish").await?;
    t.skip(lin);
});

both_engines!(a_draft_gets_helpers_with_two_taps_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.tells("林老师", "/new 长者食堂包饺子 周六上午9点\n名额：20").await?;
    // Whoever says more is asked it as well.
    t.taps_in("林老师", lin, "再写几项").await?;
    for _ in 0..4 {
        t.taps_in("林老师", lin, "跳过").await?;
    }
    assert_snapshot!(t.face(lin), @"
    🙋 要帮手做什么？请点一下，或者写出来，比如“厨房2人，接待1人”。
    [🙌 都可以] [🍲 帮厨]
    [🎤 宣讲] [⛑ 急救]
    [🎵 音乐] [✂️ 手工]
    [🔧 维修] [💇 理发]
    [🏠 上门探望] [🧒 照看孩子]
    [📱 教用手机] [🚗 开车接送]
    [💬 翻译]
    [◀️ 返回] [跳过] [不要了]
    ");
    t.tells("林老师", "看情况").await?;
    assert_snapshot!(t.face(lin), @"
    “看情况”里要哪些帮手看不懂。请写成“帮手：3人”，或者“帮手：厨房2人，接待1人”，再发一次。

    🙋 要帮手做什么？请点一下，或者写出来，比如“厨房2人，接待1人”。
    [🙌 都可以] [🍲 帮厨]
    [🎤 宣讲] [⛑ 急救]
    [🎵 音乐] [✂️ 手工]
    [🔧 维修] [💇 理发]
    [🏠 上门探望] [🧒 照看孩子]
    [📱 教用手机] [🚗 开车接送]
    [💬 翻译]
    [◀️ 返回] [跳过] [不要了]
    ");
    t.tells("林老师", "厨房3人，接待2人").await?;
    assert_snapshot!(t.face(lin), @"
    发出去是这个样子：

    长者食堂包饺子

    🕙 11月28日（周六）09:00–11:00
    📍 玉沙社区实践站

    👥 已报 0 / 20 人 · 还剩 20 个名额
    🙋 厨房：0 / 3 人
    🙋 接待：0 / 2 人

    11月25日（周三）09:00 发到 1 个群。
    [✅ 发布] [✏️ 修改] [不要了]
    [📝 再写几项] [🙋 要帮手]
    [🔁 重复] [📄 存为模板]
    ");
    // What is written while a thing is asked for is no answer to that.
    t.taps_in("林老师", lin, "修改").await?;
    t.taps_in("林老师", lin, "名额").await?;
    t.tells("林老师", "要1个照相帮手").await?;
    assert!(t.face(lin).contains("照相帮手"));
});

both_engines!(a_published_activity_gets_helpers_with_a_tap_to_save, English, async |t| {
    t.announces("Lin", "Pancake morning tomorrow 10:00\nseats: 20").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "/edit 1").await?;
    t.taps_in("Lin", lin, "Helpers").await?;
    t.taps_in("Lin", lin, "Kitchen").await?;
    assert_snapshot!(t.face(lin), @"
    🙋 Kitchen helpers: how many?
    [1] [2] [3] [4]
    [5] [6] [8] [10]
    [As many as like]
    [◀️ Back]
    ");
    t.taps_in("Lin", lin, "3").await?;
    assert_snapshot!(t.face(lin), @"
    👀 This is how the card will look:

    ⚡ Short notice
    Pancake morning

    🕙 Tue 24 Nov, 10:00–12:00
    📍 Yusha station

    👥 0 of 20 seats taken · 20 free
    🙋 Kitchen helpers: 0 of 3

    To sign up, tap below, or answer this message: “count me in”.

    🔕 Nobody gets a message about this.

    ⚙️ Sign-up
    • until Tue 24 Nov, 10:00
    • up to 3 people can be brought along
    • Kitchen helpers: 3 are needed
    • a freed seat goes to the next in line at once
    • whoever has not signed up cannot join at the door
    [✅ Save] [◀️ Back]
    ");
    t.taps_in("Lin", lin, "Save").await?;
    t.skip(lin);
    assert_snapshot!(t.card(), @"
    ⚡ Short notice
    Pancake morning

    🕙 Tue 24 Nov, 10:00–12:00
    📍 Yusha station

    👥 0 of 20 seats taken · 20 free
    🙋 Kitchen helpers: 0 of 3

    To sign up, tap below, or answer this message: “count me in”.
    [✅ Sign up] [Cancel]
    [🙋 Sign up: Kitchen helpers]
    [➕ Bring one more] [➖ Bring one less]
    [🔔 Get reminders]
    ");
});

both_engines!(a_published_activity_gets_helpers_with_a_tap_to_save_in_chinese, Chinese, async |t| {
    t.announces("林老师", "包饺子 明天上午10点\n名额：20\n帮手：1").await?;
    let lin = t.person("林老师");
    t.tells("林老师", "/edit 1").await?;
    t.taps_in("林老师", lin, "要帮手").await?;
    assert!(t.face(lin).contains("现在是：帮手 1"), "{}", t.face(lin));
    t.taps_in("林老师", lin, "帮厨").await?;
    t.taps_in("林老师", lin, "多少都行").await?;
    t.taps_in("林老师", lin, "保存").await?;
    t.skip(lin);
    assert!(t.card().contains("🙋 帮手：0 / 1 人\n🙋 厨房帮手："), "{}", t.card());
});

both_engines!(more_seats_of_a_role_are_said_to_move_up_whoever_waits, English, async |t| {
    t.announces("Lin", "Street fair tomorrow 10:00\nseats: 30\nhelpers: 1\nrole: cooks 1").await?;
    t.taps("An", "Sign up: helpers").await?;
    t.taps("Bo", "Sign up: helpers").await?;
    let lin = t.person("Lin");
    let moves_up = |face: &str| face.contains("Whoever waits moves up as far as there is room, and is told.");
    // Nobody waits for the cooks.
    for (line, moves) in [("role: cooks 3", false), ("helpers: 2", true)] {
        t.tells("Lin", "/edit 1").await?;
        t.taps_in("Lin", lin, "Sign-up").await?;
        t.tells("Lin", line).await?;
        let face = t.face(lin);
        assert_eq!(moves_up(&face), moves, "{line}");
        assert_ne!(face.contains("Nobody gets a message about this."), moves, "{line}");
        t.taps_in("Lin", lin, "Save").await?;
    }
    t.skip(lin);
    t.until("2026-11-23 08:10").await?;
    assert_snapshot!(t.next(), @"🎉 Bo, a seat is free and it is yours: Street fair. See you there!");
});

both_engines!(more_seats_of_a_role_are_said_to_move_up_whoever_waits_in_chinese, Chinese, async |t| {
    t.announces("林老师", "集市 明天上午10点\n名额：30\n帮手：1").await?;
    t.taps("安安", "报名：帮手").await?;
    t.taps("小波", "报名：帮手").await?;
    let lin = t.person("林老师");
    t.tells("林老师", "/edit 1").await?;
    t.taps_in("林老师", lin, "报名规则").await?;
    t.tells("林老师", "帮手：3").await?;
    assert!(t.face(lin).contains("有空位就按顺序给候补的人，并告诉他们。"));
    assert!(!t.face(lin).contains("这次修改不会给大家发消息"));
    t.taps_in("林老师", lin, "保存").await?;
    t.skip(lin);
    t.until("2026-11-23 08:10").await?;
    assert_snapshot!(t.next(), @"🎉 小波，有空位了，您已候补成功：集市。到时见！");
});
