//! Organisers enter people who have no messenger, with a button below the list: a name for each tap.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(somebody_is_added_from_the_list, English, async |t| {
    t.announces("Lin", "Tea tomorrow 10:00\nseats: 3").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "/start").await?;
    t.taps_in("Lin", lin, "Who comes").await?;
    assert_snapshot!(t.face(lin), @"
    📋 Tea, Tue 24 Nov, 10:00 · 0 people
    [➕ Add somebody]
    [✏️ Edit] [❌ Cancel the activity]
    [📄 As a sheet (XLSX)]
    ");
    t.taps_in("Lin", lin, "Add somebody").await?;
    assert_snapshot!(t.face(lin), @"
    ➕ Tea, Tue 24 Nov, 10:00
    Who? Write the name. If you like, the telephone, of which I keep the last four digits, and how many they are: “Grandma Wang 1234 2”.
    [✅ Done]
    ");
    t.bot_stops();
    t.tells("Lin", "Grandma Wang 138 0013-8000").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ Added: Grandma Wang (1 seat)
    ☎️ phone …8000
    [✖️ That was a mistake]
    [➕ Add somebody] [👥 Who comes]
    ");
    assert!(t.card().contains("Grandma Wang") && !t.card().contains("8000"), "{}", t.card());
    // What is written next is no name: nobody was asked for.
    t.tells("Lin", "tell everyone to bring a cup").await?;
    assert!(!t.card().contains("cup"), "{}", t.card());
    t.taps_on("Lin", lin, "Added", "Add somebody").await?;
    for no_name in ["my places please", "Grandma Sun, please, she has no phone!"] {
        t.tells("Lin", no_name).await?;
        assert!(t.face(lin).starts_with("I did not find a name in that"), "{no_name}: {}", t.face(lin));
    }
    t.tells("Lin", "see https://example.org").await?;
    assert_snapshot!(t.face(lin), @"
    I did not find a name in that. Write it so: “Grandma Wang 1234”.
    [✅ Done] [👥 Who comes]
    ");
    t.tells("Lin", "Uncle Li +86 28 8701 2345 2").await?;
    t.taps_on("Lin", lin, "Uncle Li", "Add somebody").await?;
    t.tells("Lin", "Old Zhao").await?;
    assert_snapshot!(t.face(lin), @"
    🕐 It is full. Old Zhao is first on the waitlist.
    [✖️ That was a mistake]
    [➕ Add somebody] [👥 Who comes]
    ");
    t.taps_on("Lin", lin, "Old Zhao", "Add somebody").await?;
    t.tells("Lin", "that is all").await?;
    assert_snapshot!(t.face(lin), @"
    👌 All right.
    [👥 Who comes]
    ");
    t.taps_in("Lin", lin, "Who comes").await?;
    assert_snapshot!(t.face(lin), @"
    📋 Tea, Tue 24 Nov, 10:00 · 3 people
    1. Grandma Wang · phone …8000
    2. Uncle Li +1 · phone …2345
    3. Old Zhao · waiting
    [➕ Add somebody] [✖️ Take somebody off]
    [✏️ Edit] [❌ Cancel the activity]
    [📄 As a sheet (XLSX)]
    ");
    // What follows is no name; and a question that nobody answers ends by itself.
    t.tells("Lin", "Auntie Sun").await?;
    assert!(!t.face(lin).contains("Added"), "{}", t.face(lin));
    t.taps_in("Lin", lin, "Add somebody").await?;
    t.passes(chrono::TimeDelta::minutes(5)).await?;
    t.skip(lin);
    t.tells("Lin", "Auntie Sun").await?;
    assert!(!t.face(lin).contains("Added"), "{}", t.face(lin));
    // The list leads on to what else is done with an activity.
    t.tells("Lin", "/roster 1").await?;
    t.taps_in("Lin", lin, "Edit").await?;
    assert!(t.face(lin).contains("What shall be changed?"), "{}", t.face(lin));
    t.tells("Lin", "/roster 1").await?;
    t.taps_in("Lin", lin, "Cancel the activity").await?;
    assert!(t.face(lin).contains("[🌧 Bad weather]"), "{}", t.face(lin));
});

both_engines!(somebody_is_added_from_the_list_in_chinese, Chinese, async |t| {
    t.announces("林老师", "合唱 明天上午10点").await?;
    let lin = t.person("林老师");
    t.tells("林老师", "/start").await?;
    t.taps_in("林老师", lin, "谁来").await?;
    t.taps_in("林老师", lin, "加一位").await?;
    assert_snapshot!(t.face(lin), @"
    ➕ 合唱，11月24日（周二）10:00
    加谁？请写姓名。也可以再写电话（只留后四位）和人数：“王奶奶 1234 两人”。
    [✅ 加完了]
    ");
    t.tells("林老师", "刘婆婆13800138000 两人").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ 已登记：刘婆婆（2 人）
    ☎️ 电话尾号 8000
    [✖️ 加错了，取消]
    [➕ 加一位] [👥 谁来]
    ");
    assert!(t.card().contains("刘婆婆 +1") && !t.card().contains("8000"), "{}", t.card());
    t.tells("林老师", "合唱改到三点半").await?;
    assert!(!t.card().contains("三点半"), "{}", t.card());
    t.taps_on("林老师", lin, "已登记", "加一位").await?;
    t.tells("林老师", "明天谁来").await?;
    assert!(t.face(lin).contains("加完了"), "{}", t.face(lin));
    t.tells("林老师", "没有了").await?;
    assert_snapshot!(t.face(lin), @"
    👌 好的。
    [👥 谁来]
    ");
    t.tells("林老师", "/add 1 王大爷，电话：028-8701-2345").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ 已登记：王大爷（1 人）
    ☎️ 电话尾号 2345
    [✖️ 加错了，取消]
    ");
});

both_engines!(the_command_alone_asks_to_which_list, English, async |t| {
    t.announces("Lin", "Tea tomorrow 10:00").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "/add").await?;
    assert!(t.face(lin).contains("Who? Write the name."), "{}", t.face(lin));
    t.taps_in("Lin", lin, "Done").await?;
    t.announces("Lin", "Choir tomorrow 18:00").await?;
    t.tells("Lin", "/add").await?;
    assert_snapshot!(t.face(lin), @"
    ➕ On which list?
    [Tea · Tue 24 Nov, 10:00]
    [Choir · Tue 24 Nov, 18:00]
    ");
    t.taps_in("Lin", lin, "Choir").await?;
    t.tells("Lin", "Old Zhao").await?;
    assert!(t.face(lin).starts_with("✅ Added: Old Zhao"), "{}", t.face(lin));
    // Whoever leaves off is asked, and the button leaves it.
    t.taps_on("Lin", lin, "Old Zhao", "Add somebody").await?;
    t.tells("Lin", "never mind, later").await?;
    t.taps_in("Lin", lin, "Done").await?;
    assert!(t.face(lin).starts_with("👌"), "{}", t.face(lin));
});

both_engines!(the_command_alone_in_chinese, Chinese, async |t| {
    t.announces("林老师", "合唱 明天上午10点").await?;
    t.announces("林老师", "书法 明天下午6点").await?;
    let lin = t.person("林老师");
    t.tells("林老师", "/add").await?;
    assert_snapshot!(t.face(lin), @"
    ➕ 加到哪个名单？
    [合唱 · 11月24日（周二）10:00]
    [书法 · 11月24日（周二）18:00]
    ");
    t.taps_in("林老师", lin, "书法").await?;
    t.tells("林老师", "赵大爷").await?;
    assert!(t.face(lin).starts_with("✅ 已登记：赵大爷"), "{}", t.face(lin));
});

both_engines!(what_is_no_part_of_a_name_never_stands_on_the_card, English, async |t| {
    t.announces("Lin", "Soup tomorrow 10:00\nrole: helpers 3\nrole: kitchen 2").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "/add 1").await?;
    t.tells("Lin", "Tom, Harry and Joan").await?;
    assert_snapshot!(t.face(lin), @"
    One at a time, please. Who first? Write one name: “Grandma Wang 1234”.
    [✅ Done] [👥 Who comes]
    ");
    t.tells("Lin", "Sam Weller, flat 1204").await?;
    assert_snapshot!(t.face(lin), @"
    I did not find a name in that. Write it so: “Grandma Wang 1234”.
    [✅ Done] [👥 Who comes]
    ");
    t.tells("Lin", "Sam Weller, 73, ends in 5678, kitchen").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ Added: Sam Weller (1 seat)
    👉 Comes as: kitchen
    ☎️ phone …5678
    [👤 Only takes part]
    [🙋 As: helpers]
    [✖️ That was a mistake]
    [➕ Add somebody] [👥 Who comes]
    ");
    let card = t.card();
    assert!(card.contains("Sam Weller") && !card.contains("73") && !card.contains("5678"), "{card}");
    t.says("Lin", "/add 1 Tom, Harry and Joan").await?;
    assert_snapshot!(t.next(), @"One at a time, please. Who first? Write one name: “Grandma Wang 1234”.");
    t.says("Lin", "/add 1 Joe 123456").await?;
    assert_snapshot!(t.next(), @"Write the name, too, for example: /add 1 Grandma Wang 1234");
});

both_engines!(what_is_no_part_of_a_name_never_stands_on_the_card_in_chinese, Chinese, async |t| {
    t.announces("林老师", "包饺子 明天上午10点\n岗位：帮手 厨房 3人\n岗位：帮手 接待 2人").await?;
    let lin = t.person("林老师");
    t.tells("林老师", "/add 1").await?;
    t.tells("林老师", "张婆婆 1234、李大爷 5678").await?;
    assert_snapshot!(t.face(lin), @"
    请一位一位来。先加谁？只写一位：“王奶奶 1234”。
    [✅ 加完了] [👥 谁来]
    ");
    t.tells("林老师", "龙䶮喆 3栋501").await?;
    assert_snapshot!(t.face(lin), @"
    没看出姓名。请这样写：“王奶奶 1234”。
    [✅ 加完了] [👥 谁来]
    ");
    t.tells("林老师", "龙䶮喆 73岁 5678 厨房").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ 已登记：龙䶮喆（1 人）
    👉 岗位：帮手 厨房
    ☎️ 电话尾号 5678
    [👤 改为：只参加活动]
    [🙋 改为：帮手 接待]
    [✖️ 加错了，取消]
    [➕ 加一位] [👥 谁来]
    ");
    let card = t.card();
    assert!(card.contains("龙䶮喆") && !card.contains("73") && !card.contains("5678"), "{card}");
});

both_engines!(as_what_somebody_comes_is_said_and_changed_with_a_tap, English, async |t| {
    t.announces("Lin", "Soup tomorrow 10:00\nrole: helpers 3\nrole: kitchen 1").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "/add 1 Sam Weller 1234").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ Added: Sam Weller (1 seat)
    👉 Takes part, as a guest.
    ☎️ phone …1234
    [🙋 As: helpers]
    [🙋 As: kitchen]
    [✖️ That was a mistake]
    ");
    t.taps_in("Lin", lin, "As: kitchen").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ Sam Weller: now kitchen
    [👤 Only takes part]
    [🙋 As: helpers]
    [✖️ That was a mistake]
    ");
    // The same once more is asked about, and is nobody's second entry.
    t.tells("Lin", "/add 1 sam weller 1234 helpers").await?;
    assert_snapshot!(t.face(lin), @"
    sam weller is on the list already: number 1 (kitchen). Nothing was added.
    [👤 Only takes part]
    [🙋 As: helpers]
    [➕ Somebody else of that name]
    ");
    t.taps_in("Lin", lin, "Somebody else").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ Added: Sam Weller (1 seat)
    👉 Comes as: helpers
    ☎️ phone …1234
    [👤 Only takes part]
    [✖️ That was a mistake]
    ");
    t.tells("Lin", "/roster 1").await?;
    assert_eq!(t.face(lin).matches("Sam Weller").count(), 2, "{}", t.face(lin));
});

both_engines!(as_what_somebody_comes_in_chinese, Chinese, async |t| {
    t.announces("林老师", "包饺子 明天上午10点\n帮手：3人").await?;
    let lin = t.person("林老师");
    t.tells("林老师", "/add 1 龙䶮喆 5678").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ 已登记：龙䶮喆（1 人）
    👉 只参加活动
    ☎️ 电话尾号 5678
    [🙋 改为：帮手]
    [✖️ 加错了，取消]
    ");
    t.taps_in("林老师", lin, "改为：帮手").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ 龙䶮喆 现在是：帮手
    [👤 改为：只参加活动]
    [✖️ 加错了，取消]
    ");
    t.tells("林老师", "/add 1 龙䶮喆 尾号5678").await?;
    assert_snapshot!(t.face(lin), @"
    龙䶮喆 已经在名单上：1 号（帮手）。这次没有重复登记。
    [👤 改为：只参加活动]
    [➕ 是另一位同名的]
    ");
});

both_engines!(what_is_not_announced_yet_has_no_list_yet, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new Choir practice Sat 10:00-11:30").await?;
    t.taps_in("Lin", lin, "Publish").await?;
    t.tells("Lin", "/add 1 Sam Weller 1234").await?;
    assert_snapshot!(t.face(lin), @"Number 1 is not announced yet. It will be on Wed 25 Nov, 09:00; from then on it has a list.");
    t.tells("Lin", "/add 1").await?;
    assert!(t.face(lin).starts_with("Number 1 is not announced yet"), "{}", t.face(lin));
    t.tells("Lin", "/add 2 Sam Weller").await?;
    assert_snapshot!(t.face(lin), @"
    There is no such activity.
    [📋 What’s on]
    ");
    t.starts("An").await?;
    t.tells("An", "/add 1 Sam Weller").await?;
    assert_snapshot!(t.private("An"), @"Only organisers can do this. Ask an admin of your group.");
});

both_engines!(what_is_not_announced_yet_has_no_list_yet_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.tells("林老师", "/new 合唱练习 周六上午10点到11点半").await?;
    t.taps_in("林老师", lin, "发布").await?;
    t.tells("林老师", "/add 1 龙䶮喆 5678").await?;
    assert_snapshot!(t.face(lin), @"1 号活动还没发布。11月25日（周三）09:00 发布，之后就能登记。");
});
